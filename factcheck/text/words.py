"""Words, their stems, and which of them carry content.

Names of a country's people and the country's own name share a stem here, because articles say
"Mexican officials" where a claim says "Mexico". Nothing here knows a word's meaning beyond that.
"""

import re
from functools import cache, lru_cache

import snowballstemmer

from factcheck.models import Span

HYPHEN = re.compile(r"[\u2010\u2011-]")
_WORD = re.compile(r"(?:[^\W\d_]\.){2,}(?!\w)|\d+(?:[.,:]\d+)+(?!\w)|\w+(?:['’\u2010\u2011-]\w+)*")

SPACELESS = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff"
"""Letters of scripts that put no space between words, for a class in a pattern."""

STOPWORDS: frozenset[str] = frozenset(
    """
    a about above after again against all also although am among an and any are aren't as at be
    because been before being below between both but by can can't cannot could couldn't did didn't
    do does doesn't doing don't down during each either else ever every few for from further had
    hadn't has hasn't have haven't having he he'd he'll he's her here hers herself him himself his
    how however i i'd i'll i'm i've if in into is isn't it it's its itself just let's may me might
    more most much must mustn't my myself neither nor now of off on once one only or other
    others our ours ourselves out over own per quite rather same shall she she'd she'll she's should
    shouldn't since so some such than that that's the their theirs them themselves then there
    there's these they they'd they'll they're they've this those though through thus to too toward
    towards under until unto up upon us very via was wasn't we we'd we'll we're we've were weren't
    what what's when where whether which while who who's whom whose why will with within would
    wouldn't yet you you'd you'll you're you've your yours yourself yourselves
    said says say saying told tells
    """.split()
)

_PEOPLES = """
us usa u.s u.s.a america american americans
uk u.k britain british briton britons
afghanistan afghan afghans
albania albanian albanians
algeria algerian algerians
argentina argentine argentinian argentines
armenia armenian armenians
australia australian australians
austria austrian austrians
azerbaijan azerbaijani azerbaijanis
bangladesh bangladeshi bangladeshis
belarus belarusian belarusians
belgium belgian belgians
bolivia bolivian bolivians
bosnia bosnian bosnians
brazil brazilian brazilians
bulgaria bulgarian bulgarians
cambodia cambodian cambodians
canada canadian canadians
chile chilean chileans
chinese china
colombia colombian colombians
croatia croatian croatians
cuba cuban cubans
cyprus cypriot cypriots
czechia czech czechs
denmark danish dane danes
ecuador ecuadorian ecuadorians ecuadorean
egypt egyptian egyptians
england english
estonia estonian estonians
ethiopia ethiopian ethiopians
europe european europeans
finland finnish finn finns
france french
georgia georgian georgians
germany german germans
ghana ghanaian ghanaians
greece greek greeks
guatemala guatemalan guatemalans
haiti haitian haitians
honduras honduran hondurans
hungary hungarian hungarians
iceland icelandic icelanders
india indian indians
indonesia indonesian indonesians
iran iranian iranians
iraq iraqi iraqis
ireland irish
israel israeli israelis
italy italian italians
jamaica jamaican jamaicans
japan japanese
jordan jordanian jordanians
kazakhstan kazakh kazakhs
kenya kenyan kenyans
korea korean koreans
kosovo kosovar kosovars
kuwait kuwaiti kuwaitis
latvia latvian latvians
lebanon lebanese
libya libyan libyans
lithuania lithuanian lithuanians
malaysia malaysian malaysians
mali malian malians
mexico mexican mexicans
moldova moldovan moldovans
morocco moroccan moroccans
myanmar burma burmese
nepal nepali nepalese
netherlands dutch holland
nicaragua nicaraguan nicaraguans
nigeria nigerian nigerians
norway norwegian norwegians
pakistan pakistani pakistanis
palestine palestinian palestinians
panama panamanian panamanians
paraguay paraguayan paraguayans
peru peruvian peruvians
philippines philippine filipino filipinos
poland polish pole poles
portugal portuguese
qatar qatari qataris
romania romanian romanians
russia russian russians
rwanda rwandan rwandans
saudi saudis
scotland scottish scots
senegal senegalese
serbia serbian serbians serb serbs
singapore singaporean singaporeans
slovakia slovak slovaks
slovenia slovenian slovenians slovene slovenes
somalia somali somalis
spain spanish spaniard spaniards
sudan sudanese
sweden swedish swede swedes
switzerland swiss
syria syrian syrians
taiwan taiwanese
tanzania tanzanian tanzanians
thailand thai thais
tunisia tunisian tunisians
türkiye turkey turkish turk turks
uganda ugandan ugandans
ukraine ukrainian ukrainians
uruguay uruguayan uruguayans
venezuela venezuelan venezuelans
vietnam vietnamese
wales welsh
yemen yemeni yemenis
zambia zambian zambians
zimbabwe zimbabwean zimbabweans
"""
_COUNTRY = {
    people: line.split()[0] for line in _PEOPLES.strip().splitlines() for people in line.split()
}
# Ordinary English words, too: read as a country only where they are capitalised.
_ALSO_WORDS = frozenset(["us", "polish", "pole", "poles", "turkey", "china", "swede", "scots"])
_AMERICAS = frozenset(["latin", "south", "central", "north"])


def find_words(text: str) -> tuple[Span, ...]:
    """Return the words and numbers, in order.

    A hyphen or apostrophe inside a word belongs to it; so do the full stops of "U.S." and "p.m.",
    and what stands between the digits of "2.1", "1,200" and "4:40".
    """
    return tuple(Span(*match.span()) for match in _WORD.finditer(text))


@cache
def _stemmer() -> "snowballstemmer.EnglishStemmer":
    return snowballstemmer.stemmer("english")


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Return the Snowball stem of a word, lower case, without a possessive 's."""
    plain = word.lower().replace("’", "'")
    return str(_stemmer().stemWord(plain.removesuffix("'s").removesuffix("'")))


def content_stems(text: str) -> frozenset[str]:
    """Return the stems of the words that carry content; stopwords are left out.

    "US", "U.S.", "USA" and "American" give one stem, as do "Mexico" and "Mexican"; "Latin America"
    is not the country. A hyphenated word gives its parts.
    """
    found = set()
    before = ""
    for match in _WORD.finditer(text):
        for part in HYPHEN.split(match[0]):
            content = content_stem(part)
            if content == "us" and before.lower() in _AMERICAS and part[0] in "Aa":
                content = "america"
            if content is not None:
                found.add(content)
            before = part
    return frozenset(found)


@lru_cache(maxsize=65536)
def content_stem(word: str) -> str | None:
    """Return the stem under which a word is compared, None for a stopword.

    "us" is the pronoun, "US" the country.
    """
    whole = word.replace("’", "'").lower().rstrip(".")
    plain = whole.removesuffix("'s")
    capital = word[:1].isupper() and (plain != "us" or word[:2] == "US" or "." in word)
    if plain in _COUNTRY and (capital or plain not in _ALSO_WORDS):
        return _COUNTRY[plain]
    if whole in STOPWORDS or plain in STOPWORDS or not plain:
        return None
    return stem(plain)
