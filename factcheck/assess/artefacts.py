"""Traces that a machine's translation leaves in English, and who else leaves the like.

Each is a table of patterns, tried where one of its words stands. What they prove together is the
business of `machine_translated`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from typing import NamedTuple

from factcheck.assess.interface import Page
from factcheck.models import Span

_COUNTRIES = frozenset(
    """russia china mexico germany france japan iran israel spain italy poland brazil india canada
    turkey egypt greece sweden norway australia colombia argentina portugal austria
    hungary""".split()
)
_SMALL_WORDS = frozenset(
    """from of by with and but then which that when while after before because are was were has have
    had to at for or also their his her the these those under into ex now""".split()
)
_SMALL = (
    r"(?:From|Of|By|With|And|But|Then|Which|That|When|While|After|Before|Because|Are|Was|Were|Has"
    r"|Have|Had|To|At|For|Or|Also|Their|His|Her|The|These|Those|Under|Into)"
)
_ING = (
    r"(?!(?:\w*(?:thing|king|ring|wing|string|spring|building|clothing|morning|evening|meeting"
    r"|hearing|filing|briefing|training|writing|posting|being|housing|banking|advertising)\b))"
    r"[a-z]{2,}ing\b"
)
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_FOREIGN = frozenset(
    """und oder aber nicht wird wurde eine einer einem que pero muy también mais avec sont très och
    inte ikke niet voor wordt degli della nella anche sono não uma która jest selon según sowie sich
    dass für ist nur wurden donc depuis dans cette esta donde porque hay muy são foi zona para los
    las questo della dello nello untuk dengan dari için bir nie oraz""".split()
)


class Maker(Enum):
    """Who else leaves such a trace as a machine."""

    TYPIST = auto()
    LEARNER = auto()
    NOBODY = auto()


@dataclass(frozen=True, slots=True)
class _Artefact:
    """A trace that machines leave, and how it shows."""

    kind: str
    also_by: Maker
    words: frozenset[str]
    """One of these stands in it, in lower case."""
    pattern: re.Pattern[str]
    back: int = 0
    """How far before the word it may begin."""
    ahead: int = 40
    """How far after the word's beginning it may end, where it may begin before."""
    in_quotation: bool = False
    """Whether it counts in quotation too, where the words are a speaker's."""

    def find(self, page: Page) -> Iterator[Span]:
        """Find it in a page, in quotations too."""
        for at in page.places(self.words):
            found = (
                page.around(at, self.pattern, back=self.back, ahead=self.ahead)
                if self.back
                else self.pattern.match(page.text, at)
            )
            if found is not None:
                yield Span(*found.span())


_DOUBLED = "a determiner stands twice"
_CAPITAL = "a small word has a capital in the middle of a sentence"
_GLUED = "two words are run together where a link or sentence was joined"
_MARK = "a quotation mark opens where none can"
_PREPOSITION = "a preposition no native writer would take"
_ARTICLE = "an article is missing or does not belong"
_TENSE = "the tense does not fit its time"
_AGREEMENT = "singular and plural do not agree"
_BARE_NOUN = "a bare noun stands for a clause after a colon"
_PREDICATES = "a sentence has two predicates"
_LEFTOVER = "a word of another language was left standing"
_NUMBER = "a number is counted as in another language"
_LEFT_OPEN = "a quotation is never closed, and its speaker is lost"
_PRONOUN = "a pronoun has the wrong case, or stands twice"
_DETERMINER = "a determiner stands before a word it cannot belong to"
_VERB = "a verb has a form that does not exist or does not fit"
_ORDER = "words stand in another language's order"
_IDIOM = "an idiom of another language is put word for word"
_BARE = "a noun stands bare where English needs an article"
_SPACED = "a space stands before a comma"

_ARTEFACTS = (
    _Artefact(
        _DOUBLED,
        Maker.TYPIST,
        frozenset(
            "the a an of and from with by to in for at was are has they his her their".split()
        ),
        re.compile(
            r"(?:[Tt]he [Tt]he|[Aa]n? an?(?! (?:cappella|la|priori|posteriori|side)\b)"
            r"|(?:the|an?) (?:the|his|her|their|its)|[Oo]f of|[Aa]nd [Aa]nd|[Ff]rom from"
            r"|[Ww]ith with|[Bb]y by|to to|in in|for for|at at|was was|are are|has has|they they"
            r"|(?:his|her|their) (?:his|her|their)) [\w’'-]+"
        ),
        in_quotation=True,
    ),
    _Artefact(
        _PREPOSITION,
        Maker.LEARNER,
        frozenset(
            """accuse accuses accused accusing depend depends depended depending consist consists
            consisted married discuss discussed discusses discussing since according different
            participate participates participated responsible despite for must spite interested
            afraid prevent prevents prevented suspected before during among between behind near
            necessary without of refused assisted explained mentioned emphasized contacted
            arrived pointed affected controlled affects listen listened""".split()
        ),
        re.compile(
            rf"(?:accus(?:e|es|ed|ing) (?:(?!of\b|over\b)[\w’'.-]+ ){{1,4}}?"
            rf"(?:[Ff]rom|for|to|in|with) {_ING}"
            r"|depend(?:s|ed|ing)? (?:of|from)|consist(?:s|ed)? from"
            r"|married with(?! (?:a|an|one|two|three|four|five|\d|no|child|kids|grown))"
            r"|discuss(?:ed|es|ing)? about|since always"
            r"|according with|different of|participate[sd]? to|responsible of|despite of"
            r"|since (?:two|three|four|five|six|seven|ten|\d{1,2}) (?:years|months|weeks|days)"
            r"(?! ago| of| ha(?:s|ve|d))|for to [a-z]+|must to [a-z]+|spite that|interested on"
            r"|afraid from|prevent(?:ed|s)? to|suspected in [a-z]+ing"
            r"|(?:before|during|among|between|behind|near) of(?= (?:the|a|an|this|his|her|two|three"
            r"|[a-z]+(?:er|ing|ion))\b)"
            r"|(?:necessary|without) of|of (?:not )?to (?!be\b|do\b)[a-z]{2,15}"
            r"|refused (?:from|of)|assisted (?:to|at) the (?:meeting|ceremony|event|session)"
            r"|(?:explained|mentioned|emphasized) about|contacted with|arrived to (?:the|[A-Z])"
            r"|pointed out to that|affect(?:s|ed) to|controlled on|listen(?:ed)? the)\b"
        ),
    ),
    _Artefact(
        _ARTICLE,
        Maker.LEARNER,
        _COUNTRIES,
        re.compile(
            r"\bthe [A-Z][a-z]+(?=[,.;](?:\s|\Z)| (?:is|was|has|had|will|said)\b)",
        ),
        back=4,
    ),
    _Artefact(
        _ARTICLE,
        Maker.LEARNER,
        frozenset("united european netherlands philippines czech middle both".split()),
        re.compile(
            r"\b(?:in|from|to|by|with) (?:United (?:States|Kingdom|Nations)|European Union"
            r"|Netherlands|Philippines|Czech Republic|Middle East)(?=[.,;]\s|"
            r" (?:and|is|was|has|have|are|in|on|for|with|at|to|since|after|because)\b)"
            r"|\bthe both (?:sides|countries|parties|of)\b"
        ),
        back=5,
    ),
    _Artefact(
        _TENSE,
        Maker.LEARNER,
        frozenset({"when"}),
        re.compile(
            r"\b(?:last (?:week|month|year|spring|summer|autumn|fall|winter|[A-Z][a-z]+)|yesterday"
            r"|(?:years|months|weeks|days) ago),? when"
            r" (?:(?!(?:who|that|which|whose)\b)[\w’'-]+ ){1,10}?(?:have|has) (?:\w+ly )?"
            r"(?:done|been|become|taken|made|given|found|gone|seen|[a-z]{3,}ed)\b"
        ),
        back=20,
        ahead=160,
    ),
    _Artefact(
        _TENSE,
        Maker.LEARNER,
        frozenset({"did", "didn"}),
        re.compile(
            r"did(?:n['’]t| not) (?:went|came|took|gave|saw|knew|made|got|found|told|became"
            r"|began|wanted|arrived|happened|said)\b"
        ),
    ),
    _Artefact(
        _AGREEMENT,
        Maker.LEARNER,
        frozenset(
            """person country woman man child month year day week official soldier victim student
            worker policeman case""".split()
        ),
        re.compile(
            r"\b(?:many|several|few|these|those|two|three|four|five|six|seven|eight|nine|ten"
            r"|[2-9]\d?|\d{3}) (?:person|country|woman|man|child|month|year|day|week|official"
            r"|soldier|victim|student|worker|policeman|case)"
            r"(?= (?:in|of|were|are|have|who|from|ago|later|died)\b)"
        ),
        back=8,
    ),
    _Artefact(
        _AGREEMENT,
        Maker.LEARNER,
        frozenset(
            """informations advices furnitures equipments softwares homeworks luggages this more
            most""".split()
        ),
        re.compile(
            r"(?:this (?:measures|officials|countries|men|women|children|reports|groups|laws"
            r"|changes) (?:are|were|have|will)"
            r"|informations|advices|furnitures|equipments|softwares|homeworks|luggages"
            r"|more (?:better|bigger|cheaper|easier|faster|larger|smaller|stronger|worse)|most"
            r" (?:biggest|largest|best|highest|greatest|strongest))(?![-\w])"
        ),
    ),
    _Artefact(
        _VERB,
        Maker.LEARNER,
        frozenset("will would could must should to has have had does do doesn don".split()),
        re.compile(
            r"(?:(?:will|would|could|must|should|to) (?:went|took|gave|knew|became|began|has|is|was"
            r"|announced|decided|explained)"
            r"|(?:has|have|had) (?:went|took|gave|began|became|came|spoke|wrote|chose)"
            r"|do(?:es)?(?:n['’]t| not) (?:has|is|was|went|came|wants|knows|says|gives|makes))"
            r"(?= [a-z])"
        ),
    ),
    _Artefact(
        _VERB,
        Maker.LEARNER,
        frozenset(
            """meaned goed taked maked finded speaked thinked buyed teached gived knowed builded
            catched fighted choosed writed becomed comed sayed falled keeped putted cutted hurted
            costed leaved sended spended""".split()
        ),
        re.compile(r"[a-z]+\b(?= [a-z])"),
    ),
    _Artefact(
        _VERB,
        Maker.LEARNER,
        frozenset("is are was were".split()),
        re.compile(
            r"(?:is|are|was|were) (?:arrived|died|happened|occurred|disappeared|appeared|existed"
            r"|belonged|consisted)(?= (?:to|in|at|on|from|by|the|a|an|last|yesterday|after|with)\b)"
        ),
    ),
    _Artefact(
        _AGREEMENT,
        Maker.LEARNER,
        frozenset("they we you he she people these those this".split()),
        re.compile(
            r"(?:[Tt]hey|[Ww]e|[Yy]ou) (?:has|was|is)(?= (?!(?:what|why|how|where)\b)[a-z])"
            r"|(?:(?<=[.!?] )(?:He|She)|(?<=[.!?]\n)(?:He|She)|(?<=and )(?:he|she)"
            r"|(?<=then )(?:he|she)"
            r"|(?<=because )(?:he|she)) have(?= [a-z])"
            r"|people (?:is|has|was)(?= (?:not|been|very|in|on|that|now|already|without)\b)"
            r"|this (?:[a-z]+(?:isions|ations|itions|ments|ities|ences))(?= (?:are|were|was|have"
            r"|has"
            r"|will)\b)"
        ),
    ),
    _Artefact(
        _AGREEMENT,
        Maker.LEARNER,
        frozenset("women men children persons countries people much person".split()),
        re.compile(
            r"\ban? (?:women|men|children|countries)(?![’'-]|\w| of letters)"
            r"|(?<!how )(?<!however )\bmuch (?:people|countries|persons|children|women)"
            r"(?![’'-])(?= (?:in|of|were|are|have|who|from|died|do|and)\b)"
        ),
        back=6,
    ),
    _Artefact(
        _PRONOUN,
        Maker.LEARNER,
        frozenset("he she they we".split()),
        re.compile(
            r"\b(?:with|to|of|from|about|against|by) (?:he|she|they|we)(?=[.,;] ?(?:[A-Z\n]|\Z))"
        ),
        back=9,
    ),
    _Artefact(
        _PRONOUN,
        Maker.NOBODY,
        frozenset({"which", "it", "what"}),
        re.compile(
            r"\b(?:in|of|for|with|by|on|from) the which\b"
            r"|\bthat the [a-z]{3,20} it (?:will|would|is|was|has)(?= (?:be|been|a|an|the|in"
            r"|not)\b)"
            r"|\b(?:problem|thing|measure|decision|company|person|man|woman|question)s? what"
            r" (?:affects?|was|is|has|have|were|are|does)\b"
        ),
        back=32,
        ahead=30,
    ),
    _Artefact(
        _ORDER,
        Maker.LEARNER,
        frozenset(
            "said told explained added announced stated declared stressed emphasized".split()
        ),
        re.compile(
            r"(?:(?<=\n)|(?<=[.!?] ))[A-Z][\w’' -]{1,60} (?:said|told|explained|added|announced"
            r"|stated|declared|stressed|emphasi[sz]ed), that (?:the|he|she|it|they|there|one|a"
            r"|this)\b"
        ),
        back=64,
    ),
    _Artefact(
        _ORDER,
        Maker.NOBODY,
        frozenset(
            "registered detained arrested recorded injured killed reported evacuated".split()
        ),
        re.compile(
            r"\b(?:were|have been|are) (?:they )?(?:registered|detained|arrested|recorded"
            r"|injured|killed"
            r"|reported|evacuated) (?:[1-9][\d.,]*|two|three|four|five|six|seven|eight|nine|ten) "
            r"(?!(?:days|weeks|months|years|hours|minutes|times|miles|km|kilomet|metres|feet|yards"
            r"|blocks|streets|people short)\b)(?:people|persons|[a-z]{3,20}s)\b(?! (?:ago|later"
            r"|earlier"
            r"|after|before|away|apart|into|in a row)\b)"
        ),
        back=16,
        ahead=60,
    ),
    _Artefact(
        _ORDER,
        Maker.NOBODY,
        frozenset({"become", "be", "been", "so"}),
        re.compile(
            r"(?:become|be) (?:will|would|must)(?=[.,;])"
            r"|so (?:the|der) (?:minister|mayor|spokes\w+|police|president|company|chief|expert"
            r"|director|chairman)(?=\.)"
        ),
    ),
    _Artefact(
        _IDIOM,
        Maker.LEARNER,
        frozenset(
            """realized realised realize realizes took taken takes homologue makes make made forces
            quality today part hour passed treated treats aged accounts counts gives gave speech
            understand expressed introduced worth person""".split()
        ),
        re.compile(
            r"(?:reali[sz]ed? (?:an?|the) (?:operation|visit|meeting|tour|study|investigation"
            r"|interview|works?|event|search)"
            r"|(?:took|taken|takes) the (?:word|speech)\b|homologue\b|ma(?:kes?|de) (?:state"
            r"|part) of"
            r"|forces of (?:the )?order|quality of (?:president|minister|director|witness)"
            r"|today['’]s day|part of (?:him|her|it) part|hour of (?:to|the) [a-z]+ing"
            r"|passed (?:week|month|year)\b|treat(?:s|ed) (?:itself )?of (?:an?|the)\b"
            r"|aged of \d|(?:ac)?counts? with (?:\d|more than \d)|gives (?:no|a) reason (?:to"
            r"|for) the"
            r"|gave (?:it )?known|understand, (?:he|she|it|the)\b|person in charge introduced"
            r"|expressed: )"
        ),
    ),
    _Artefact(
        _BARE,
        Maker.LEARNER,
        frozenset(
            """situation region ministry agency minister decision village incident accident ceremony
            newspaper apartment reporter house meeting""".split()
        ),
        re.compile(
            r"(?<!kind )(?<!sort )(?<!type )(?<!form )(?<!lack )\b(?:about|with|in|from|to|by) "
            r"(?:situation|region|ministry|agency|minister|decision|village|incident|accident"
            r"|ceremony|newspaper|apartment|reporter)"
            r"(?=[.;]|,? (?:and|of|in|with|was|is|were|has|had|that|which|about)\b)"
        ),
        back=8,
    ),
    _Artefact(
        _BARE,
        Maker.LEARNER,
        frozenset(
            """minister official spokesman situation volume inhabitants representative expert
            president driver victim man woman suspect witness owner child company prefecture
            building""".split()
        ),
        re.compile(
            r"(?<=[.!?] )(?:(?:Minister|Official|Spokesman|Situation|Representative|Expert"
            r"|President"
            r"|Driver|Victim|Man|Woman|Suspect|Witness|Owner|Child|Company|Prefecture|Building)"
            r" (?:said|told|met|has|had|is|was|in|of|added|noted)|Volume of|Inhabitants of [a-z])\b"
        ),
    ),
    _Artefact(
        _NUMBER,
        Maker.NOBODY,
        frozenset({"of", "on"}),
        re.compile(r"of \d\d years,|(?:of|on) \d{1,2}(?:st|nd|rd|th)(?=,? (?:that|the)\b)"),
    ),
    _Artefact(
        _DETERMINER,
        Maker.TYPIST,
        frozenset("the a an his their our its my".split()),
        re.compile(
            r"(?:[Tt]he|a|an|[Hh]is|[Tt]heir|[Oo]ur|[Ii]ts|[Mm]y) (?:of|from|with|by|at|into|is"
            r"|are|was"
            r"|were|has|have|had|will|would|could|which|who|he|she|they|we|and|but|because|when"
            r"|where|while|after|before|during|until) (?!and\b)[a-z]"
        ),
    ),
    _Artefact(
        _VERB,
        Maker.LEARNER,
        frozenset(
            "can could must should would may might able order ways means purpose aim".split()
        ),
        re.compile(
            r"(?:(?:can|could|must|should|would|might) (?:to|is|was|has|been)(?= [a-z])"
            r"|(?:able|order) to [a-z]{3,}ing\b"
            r"|(?:ways|means|purpose|aim|risk|possibility|intention) of (?:be|have|make|do|take"
            r"|give|get"
            r"|become|build|improve|increase|reduce|protect|develop|solve|enhance|strengthen)\b)"
        ),
    ),
    _Artefact(
        _ORDER,
        Maker.LEARNER,
        frozenset("he she they we it".split()),
        re.compile(
            r"(?:[Hh]e|[Ss]he|[Tt]hey|[Ww]e|[Ii]t) (?:(?:already |also |now )?not (?:were|was|is"
            r"|are|has"
            r"|have|had|will|can|could|want|know|wants|knows))(?= [a-z])"
            r"|(?:[Hh]e|[Ss]he) don['’]t(?= [a-z])"
        ),
    ),
    _Artefact(
        _ORDER,
        Maker.NOBODY,
        frozenset("be become must itself themselves himself".split()),
        re.compile(
            r"\b(?!indeed)[a-z]{2,}ed (?:be|become|must)(?=[.;])"
            r"|\b(?:handles?|treats?|amounts?|says|said|gives?|concerns?|announces?)"
            r" (?:itself|themselves|himself|herself) (?:about|on|of|to|by|with|here\w*)\b"
        ),
        back=24,
        ahead=24,
    ),
    _Artefact(
        _IDIOM,
        Maker.LEARNER,
        frozenset("agree told informed result fact presence number ascends new some order".split()),
        re.compile(
            r"\b(?:is|are|was|were|am) (?:not )?agree\b"
            r"|\b(?:told|informed|asked) to (?:the )?(?:reporters|journalists|press|media"
            r"|neighbou?rs"
            r"|him|her|them|us|public|police)\b"
            r"|\b[Ii]n result of\b|\b[Bb]y fact of\b|\b[Ii]n (?:the )?presence of number\b"
            r"|\bof number of\b|\bascends to\b|\buntil new order\b|\b[Ss]ome (?:hundred"
            r"|thousand) of\b"
        ),
        back=14,
    ),
    _Artefact(
        _TENSE,
        Maker.LEARNER,
        frozenset({"since"}),
        re.compile(
            r"\b(?:is|are|am) [a-z]{3,}ing (?:[a-z]+ ){0,3}since (?:\d{4}|[a-z]+ years"
            r"|many years)\b"
        ),
        back=50,
    ),
    _Artefact(
        _AGREEMENT,
        Maker.LEARNER,
        frozenset("the these those many several childrens womens mens".split()),
        re.compile(
            r"(?:(?<=[.!?\n] )|(?<=that )|(?<=[.!?]\n))(?:[Tt]he|[Tt]hese|[Tt]hose|[Mm]any"
            r"|[Ss]everal) "
            r"(?!\w*(?:quarters|matters|news|headers))[a-z]{3,}(?:ers|ents|ants|ists|tions|sions"
            r"|ities"
            r"|forces|children|men|women)"
            r" (?:was|is|has)(?= (?:not|been|a|the|able|very|being|already|in|on|[a-z]+ed)\b)"
            r"|(?:childrens|womens|mens)\b(?!['’])"
        ),
    ),
    _Artefact(
        _BARE_NOUN,
        Maker.NOBODY,
        frozenset("something anything thing following did done said decided".split()),
        re.compile(
            r"(?:something|anything|thing|following|did|done|said|decided)"
            r"(?: [a-z]{4,20})?: (?:Arrest|Attack|Killing|Death|Creation|Release|Murder|Detention"
            r"|Removal|Refusal|Loss|Appointment|[A-Z][a-z]{3,20}(?:tion|sion|ment|ance)) of"
            r" [\w’'-]+(?: [\w’'-]+){0,3}"
        ),
    ),
    _Artefact(
        _PREDICATES,
        Maker.NOBODY,
        frozenset(
            """expert professor analyst researcher director specialist lawyer lecturer historian
            economist official fellow""".split()
        ),
        re.compile(
            r"\b[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,4} is an? (?:senior )?\w+\b"
            r"(?:(?! (?:who|which|that|when|where|whose|as|while|but|because) |, and|[.;:!?“”\"]).)"
            r"{5,220}?(?<!and)(?<!has)(?<!was)(?<!,) (?:told|said|says)\b"
        ),
        back=80,
        ahead=280,
    ),
    # What machines make word for word of Spanish and its sisters.
    _Artefact(
        _DETERMINER,
        Maker.TYPIST,
        frozenset({"early", "late"}),
        re.compile(
            r"\b(?:in|from|since|until|by|at) the (?:early|late) of (?:the|this|that|last)\b"
        ),
        back=12,
    ),
    _Artefact(
        _ARTICLE,
        Maker.LEARNER,
        frozenset("monday tuesday wednesday thursday friday saturday sunday".split()),
        re.compile(
            r"\b(?:said|told|informed|announced|declared|confirmed|explained|assured|indicated)"
            rf" the {_WEEKDAY} (?:that|to)\b"
            rf"|\bthe {_WEEKDAY} in the (?:morning|afternoon|evening|night)\b"
            rf"|\b(?:early|late|dawn|night) of the {_WEEKDAY}"
            r"(?= (?:of|in|an?|the|and|when|by|after|that)\b|[.,;])"
            rf"|\bthe (?:past|next|coming) day {_WEEKDAY}\b"
        ),
        back=24,
        ahead=32,
    ),
    _Artefact(
        _ARTICLE,
        Maker.LEARNER,
        frozenset({"little", "most"}),
        re.compile(
            r"(?<!\ba )(?<!\bvery )(?<!\b[Tt]he )\blittle (?:after|before) (?:the )?\d{1,2}\b"
            r"|(?<!\b[Ff]or )\b[Tt]he most part (?:of (?:the|them)|were|was|are|is|have|has)\b"
        ),
        back=5,
    ),
    _Artefact(
        _NUMBER,
        Maker.NOBODY,
        frozenset({"hundred", "hours"}),
        re.compile(
            r"\b\d+(?:[.,]\d+)? (?:by|for) hundred\b(?! of| times| [a-z]+s\b)"
            r"|\b(?:towards?|at|to|until|from|since|by|about|around) the \d{1,2}[:.h]\d\d hours\b"
        ),
        back=24,
        ahead=12,
    ),
    _Artefact(
        _IDIOM,
        Maker.LEARNER,
        frozenset("wheel form state firemen house turn".split()),
        re.compile(
            r"\bwheel of press\b"
            r"|\bin (?:grave|critic|delicate) state(?=[.,;]| (?:and|in|after|by)\b)"
            r"|\bof (?:complete|definitive|immediate|provisional|gradual|massive|parallel|voluntary"
            r"|anticipated) form(?=[\"”’]?[.,;]| (?:the|that|by|in|to|and)\b)"
            r"|\b(?:return|returned|go|went|come|came|arrive|arrived) to house\b"
            r"|\bchief of (?:the )?firemen\b|\bworkers of the turn of\b"
        ),
        back=20,
    ),
    _Artefact(
        _VERB,
        Maker.LEARNER,
        frozenset({"deceased", "informed", "resulted"}),
        re.compile(
            r"\b(?:has|have|had) (?:been )?deceased\b(?! [a-z]+s\b)"
            r"|\b(?:authorities|police|ministry|company|government|mayor|hospital|sources|agency)"
            r" (?:has|have|had) informed(?=[.\"”]|\Z)"
            r"|\b(?:has|have|had) resulted (?:wounded|injured|dead)\b"
        ),
        back=28,
        ahead=16,
    ),
    _Artefact(
        _ORDER,
        Maker.NOBODY,
        frozenset("already informed indicated assured never".split()),
        re.compile(
            r"(?:(?<=[.!?;] )|(?<=\n))Already not [a-z]+\b"
            r"|(?<=, )(?:informed|indicated|assured) the (?:hospital|police|ministry|mayor|mayoress"
            r"|company|agency|government|president|minister|spokes\w+|firemen|authorities)(?=[.,])"
            r"|\b(?:and|but) never (?:was|were) [a-z]+(?:ed|t) again\b"
        ),
        back=8,
    ),
    _Artefact(
        _PREPOSITION,
        Maker.LEARNER,
        frozenset({"during"}),
        re.compile(
            r"during (?:at least|more than|almost|nearly|about) (?:an?|one|two|three|four|five"
            r"|six|seven|eight|nine|ten|\d{1,3}) (?:hours?|days?|weeks?|months?|years?|minutes?)"
            r"(?=[.,;]| (?:and|but|because|after)\b)"
        ),
    ),
    _Artefact(_LEFTOVER, Maker.NOBODY, _FOREIGN, re.compile(r"(?<=[a-z] )[^\W\d_]+(?= [a-z])")),
    _Artefact(
        _NUMBER,
        Maker.NOBODY,
        frozenset("million millions billion billions year years clock thousand thousands".split()),
        re.compile(
            r"\b\d+(?:[.,]\d+)? (?:millions|billions|thousands)\b|\b\d,\d\d? (?:million|billion)\b"
            r"|\b\d+ (?:million|billion) \d+ (?:thousand|million)\b|\b[Ii]n (?:19|20)\d\d year\b"
            r"|\b\d{1,2} o['’]clock \d+ minutes?\b|\b\d+ ten thousand\b|\byear [12]\.\d{3}\b"
            r"|\bof \d\d years old\b|\bhas \d\d years(?=[.,;])|\byear \d\d years old\b"
        ),
        back=12,
    ),
)
_CAPITALISED = re.compile(
    rf"(?:\b[a-z]{{2,30}},?|\b[A-Z][a-z]{{1,30}},|\])"
    rf" (?:{_SMALL}(?= [a-z])|(?:Then|Ex|Now)-[a-z]+)"
    rf"|\b(?!The\b)[A-Z][a-z]{{2,30}} {_SMALL} (?:{_ING}|[a-z]+ [a-z]{{2,}}(?= [a-z]))"
)
_SEAM = re.compile(
    r"(?:But|And|From|That|While|Which|When|After|With|For|He|She|They|This|These|The)"
    r" [a-z][\w’'-]*"
)
_QUOTE = re.compile(r"“|(?<=\] )\"")
_SPACE = re.compile(r"\b[a-z]{2,20} ,(?: [a-z]|[a-z])[a-z]{1,20}\b")
_STEM = re.compile(r"\b[A-Z]?[a-z]{3,30}\Z")
_OPENING = re.compile(
    r"[\w’'-]{1,30}[.!?,…] ?“ ?(?=[\r\n]|\Z)|\[[^\[\]\r\n]{1,40}\] [“\"][A-Z][\w’'-]*"
)
_STRANGE = re.compile(
    r"[ðþßłşğıőűřěů\u0400-\u04FF\u4E00-\u9FFF\u3040-\u30FF\uAC00-\uD7AF，。；：、！？「」『』]"
)
_SAID = re.compile(r"\]? ?[^“”]{0,90}, said (?:the )?[A-Z][^“”]{2,60}\Z")
_WORD_START = re.compile(r"[^\W\d_]+\Z")
_LEFTOVER_WORD = re.compile(
    r"(?<=[a-z] )(?:[a-zß-ÿłşğıőűřěů]{1,30}|[\u0400-\u04FF]{1,30}"
    r"|[\u4E00-\u9FFF\u3040-\u30FF\uAC00-\uD7AF]{1,20})(?=[ ,.])"
    r"|(?<=[a-z0-9])[，。；：、！？]|[「」『』]"
)
_BEFORE_CAPITAL = 34
_AFTER_CAPITAL = 40
_BEFORE_MARK = 46
_AROUND = 32
_LAST = 200


class Trace(NamedTuple):
    """A trace of translation in a text."""

    kind: str
    """What is wrong there, in words."""
    also_by: Maker
    span: Span


def find_artefacts(page: Page) -> Iterator[Trace]:
    """Find every trace in a page; they may overlap.

    In quotation those are left out that a speaker may have said so.
    """
    for artefact in _ARTEFACTS:
        for span in artefact.find(page):
            if artefact.in_quotation or not page.in_quotation(span.start):
                yield Trace(artefact.kind, artefact.also_by, span)
    for span in _capitalised(page):
        if not page.in_quotation(span.start):
            yield Trace(_CAPITAL, Maker.TYPIST, span)
    yield from _mistyped(page)
    if not page.text.isascii():
        yield from _beyond_ascii(page)


def _mistyped(page: Page) -> Iterator[Trace]:
    """Find words run together, and marks where none can stand, in quotations too."""
    for span in _glued(page.text):
        yield Trace(_GLUED, Maker.TYPIST, span)
    for mark in _QUOTE.finditer(page.text):
        opening = page.around(mark.start(), _OPENING, back=_BEFORE_MARK, ahead=_AROUND)
        if opening is not None:
            yield Trace(_MARK, Maker.TYPIST, Span(*opening.span()))
    for space in _SPACE.finditer(page.text):
        yield Trace(_SPACED, Maker.TYPIST, Span(*space.span()))


def _beyond_ascii(page: Page) -> Iterator[Trace]:
    """Find what shows in curly quotation marks and in letters of other languages."""
    text = page.text
    for letter in _STRANGE.finditer(text):
        start = _WORD_START.search(text, max(0, letter.start() - _AROUND), letter.start())
        found = _LEFTOVER_WORD.match(text, start.start() if start else letter.start())
        if found is not None and not page.in_quotation(found.start()):
            yield Trace(_LEFTOVER, Maker.NOBODY, Span(*found.span()))
    for span in _left_open(page):
        yield Trace(_LEFT_OPEN, Maker.NOBODY, span)


def _capitalised(page: Page) -> Iterator[Span]:
    text = page.text
    for at in page.places(_SMALL_WORDS):
        if text[at].isupper():
            found = page.around(at, _CAPITALISED, back=_BEFORE_CAPITAL, ahead=_AFTER_CAPITAL)
            if found is not None and found.start() < at:
                yield Span(*found.span())


def _glued(text: str) -> Iterator[Span]:
    for seam in _SEAM.finditer(text):
        stem = _STEM.search(text, max(0, seam.start() - _BEFORE_CAPITAL), seam.start())
        if stem is not None:
            yield Span(stem.start(), seam.end())


def _left_open(page: Page) -> Iterator[Span]:
    """A paragraph that opens a quotation, does not close it, and yet says who speaks."""
    text = page.text
    if "“" not in text:
        return
    for line, following in zip(page.lines, [*page.lines[1:], None], strict=True):
        opened = text.rfind("“", line.start, line.end)
        if opened < 0 or text.find("”", opened, line.end) >= 0:
            continue
        if following is not None and text[following.start] in '“"':
            continue
        said = _SAID.search(text, max(opened, line.end - _LAST), line.end)
        if said is not None:
            yield Span(said.start() + (text[said.start()] == " "), line.end)
