"""Judges in loaded words of its own.

A news text that runs down a group, insults or rages does so in its own name, and tells the reader
what to feel before telling what happened. It is innocent in quotation, where the words are put in
somebody's mouth, and where they are plain names of things: a corrupt file, radical surgery, a
trial for corruption.

Notes: "Local police, who are often corrupt, were told of the raid."
Quiet: "Two officers were convicted of corruption, and the mayor called the case a disgrace."
Source: Recasens, Danescu-Niculescu-Mizil and Jurafsky, Linguistic Models for Analyzing and
Detecting Biased Language, ACL 2013, https://aclanthology.org/P13-1162; CredCo indicators,
"emotionally charged tone", in Zhang et al., A Structured Response to Misinformation, WWW 2018
"""

import re
from collections.abc import Iterator

from factcheck.assess.interface import (
    Observation,
    Page,
    Sighting,
    Signal,
    clear,
    not_checked,
    noted,
)
from factcheck.models import Span

_OFTEN = (
    r"(?:often|usually|mostly|always|frequently|typically|generally|notoriously|invariably|commonly"
    r"|inherently|famously|routinely|habitually|hopelessly|by nature|nothing but|all)"
)
_VICE = (
    r"(?:corrupt|crooked|dishonest|lazy|stupid|ignorant|criminals?|liars?|thieves|lying|cheats?"
    r"|cowards?|cowardly|greedy|incompetent|useless|untrustworthy|treacherous|uneducated|degenerate"
    r"|parasites?|freeloaders?|terrorists|thugs?|traitors?|paid off|bought off|bought and paid for"
    r"|bribed|on the take|in the pockets? of|up to no good|scum|fanatics?|idiots?|savages?)"
)
_GROUP = (
    r"(?:politicians?|elites?|establishment|media|press|journalists?|reporters?|bureaucrats?"
    r"|leftists?|liberals?|conservatives?|democrats?|republicans?|globalists?|bankers?|corporations?"
    r"|lobbyists?|socialists?|feminists?|activists?|academics?|masters|overlords|mob|rulers?"
    r"|regime|cronies|union bosses|do-gooders|oligarchs?|pundits?)"
)
_PEOPLE = (
    r"(?:migrants|immigrants|refugees|foreigners|aliens|illegals|muslims|arabs|jews|mexicans"
    r"|africans|gypsies|asylum[- ]seekers|outsiders|invaders|leftists|liberals)"
)
_RUNS_DOWN = (
    rf"who (?:are|were|have been) {_OFTEN} (?:just |simply |so )?{_VICE}"
    r"|(?:are|is) (?:notoriously|inherently|invariably|hopelessly|nothing but|by nature|all"
    rf"|all just) {_VICE}"
    rf"|(?:swarms?|swarming|hordes?|invasion|infestation|plague|scourge) of (?:\w+ )?{_PEOPLE}"
    r"|illegals|human vermin|subhumans?|breed(?:ing)? like (?:rats|rabbits)"
)
_INSULTS = (
    r"thugs?|thuggish|thuggery|goons|scum|scumbags?|lackeys?|stooges?|charlatans?|hucksters?"
    r"|crackpots?|lunatics|nut-?jobs?|nut-?cases?|wackos?|morons?|moronic|imbeciles?|buffoons?"
    r"|libtards?|sheeple|feminazis?|lamestream|presstitutes?|boot-?lickers?|war-?mongers?"
    r"|hate-?mongers?|race-?baiters?|kleptocrats?|tinpot|woke mob|cronies"
    r"|(?:liberal|leftist|woke|campus|entitled|precious|delicate) snowflakes?"
    r"|(?:lying|dishonest|crooked|greedy|power-hungry|crazed|rabid|bloodthirsty|gutless|spineless"
    rf"|self-serving|treacherous|shameless|sleazy|unpatriotic|hypocritical|corrupt) {_GROUP}"
    r"|(?:(?-i:(?!The\b|This\b|That\b|Their\b|His\b|Its\b|An?\b|In\b|Under\b|Any\b)[A-Z][a-z]{2,}"
    r"(?: [A-Z][a-z]+)?(?:['’]s)?)|brutal|corrupt|murderous|despotic|illegitimate|puppet|criminal"
    r"|rogue|tyrannical|repressive|bloody) regime(?! change)"
    r"|puppet (?:government|president|masters?)"
    r"|sham (?:trial|election|democracy|vote|inquiry|inquiries)s?"
    r"|so-called (?:experts?|journalists?|reporters?|scientists?|leaders?|justice|reforms?"
    r"|democracy|democrats?|freedom|fact-?check(?:s|ers?)|intellectuals?|elites?|allies|friends?"
    r"|patriots?|protesters?|activists?|media|news|science|evidence|peace(?:ful)?|president"
    r"|government|elections?|research|stud(?:y|ies)|moderates?|progressives?|christians?"
    r"|conservatives?|liberals?|feminists?|refugees?|charity|plans?|solutions?|victims?"
    r"|independent|impartial|professionals?|police|investigations?|inquiry|deal|ceasefire)"
)
_JUDGES = (
    r"outrageous(?:ly)?|disgraceful(?:ly)?|shameful(?:ly)?|shameless(?:ly)?|disgusting(?:ly)?"
    r"|despicabl[ey]|contemptible|reprehensible|repugnant|abhorrent|odious|loathsome|vile"
    r"|ludicrous(?:ly)?|laughabl[ey]|idiotic(?:ally)?|imbecilic|asinine|preposterous(?:ly)?"
    r"|sickening(?:ly)?|spineless|gutless|two-faced|sanctimonious|treasonous|traitorous"
    r"|unconscionable|unforgivable|inexcusable|hare-brained|cockamamie|brainless|farcical(?:ly)?"
    r"|(?:utterly|absolutely|totally|completely|blatantly|shockingly|appallingly|downright"
    r"|unbelievably|hopelessly|thoroughly|breathtakingly|staggeringly|monumentally|deeply"
    r"|spectacularly|truly|plainly|brazenly) (?:corrupt|incompetent|useless|dishonest|stupid"
    r"|crooked|ridiculous|absurd|insane|wrong-headed|pathetic|hypocritical|worthless|inept"
    r"|clueless|ignorant|reckless|immoral|lawless|irresponsible|evil|unhinged|deranged"
    r"|un-american)"
    r"|(?:spew|spout|peddl|parrot|regurgitat|vomit)(?:s|es?|ed|ing)? (?:[\w-]+ ){0,3}?(?:lies"
    r"|hate|hatred|propaganda|nonsense|falsehoods|garbage|venom|bile|filth|rubbish|drivel)"
    r"|(?:ram|shov|forc|cram)\w* (?:\w+ ){0,4}?down (?:our|your|their|people['’]s) throats?"
    r"|an? (?:complete|total|utter|national|absolute) (?:disgrace|travesty)"
)
_WORDS = {
    "Runs down a whole group.": re.compile(rf"\b(?i:{_RUNS_DOWN})\b"),
    "Insults where a plain name would do.": re.compile(rf"\b(?i:{_INSULTS})\b"),
    "Judges in the strongest words.": re.compile(rf"\b(?i:{_JUDGES})\b"),
}
_HARMLESS = re.compile(
    r"(?:outrageous|shameless|ludicrous) (?:fortune|comed\w+|humou?r|fun|costumes?|outfits?|style"
    r"|plug|charm)|(?:disgusting|vile|sickening|loathsome) (?:smell|taste|odou?r|thud|crunch)"
    r"|(?:Old|New|Premier|Tax|Trade|Sanctions|Basel|Schengen|Kyoto|Visa|First|Second|Third|Nazi"
    r"|Vichy|Apartheid|Soviet|Franco) regime",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"\b(?:call|describ|brand|label|denounc|condemn|dismiss|slam|blast|accus|critici[sz]|decr[iy]"
    r"|refer|dub|consider|regard|deem|view|brush|mock|attack|lambast|rail|complain|protest|vent"
    r"|fume|tweet|post|writ|wrote|said|say|think|thought|feel|felt|found|find|believ|argu|insist"
    r"|claim|alleg|told|tell|seen as|known as|convict|charg|ask)\w*\b"
)


def observe(page: Page) -> Observation:
    """Note each loaded word that is the article's own."""
    if not page.english:
        return not_checked("The list of loaded words is English only.")
    found = sorted(_find(page), key=lambda seen: seen.span or Span(0, 0))
    if not found:
        return clear("No loaded word of the article's own was found.")
    return noted(*found)


def _find(page: Page) -> Iterator[Sighting]:
    for why, words in _WORDS.items():
        for found in words.finditer(page.text):
            span = Span(*found.span())
            if not _HARMLESS.match(page.text, span.start) and _is_own(page, span):
                yield Sighting(why, span)


def _is_own(page: Page, span: Span) -> bool:
    """Tell whether the words are the article's, not put in somebody's mouth.

    An aside in brackets is the article's even in the middle of reported speech, and so are the
    words that say who speaks.
    """
    text = page.text
    if page.in_quotation(span.start):
        return False
    sentence = page.sentences[page.sentence_number(span.start)]
    before = text[sentence.start : span.start]
    if before.rfind("(") > before.rfind(")"):
        return True
    attributed = [one for one in page.attributions if one.content.overlaps(span)]
    if attributed:
        return False
    if any(one.source.overlaps(span) for one in page.attributions):
        return True
    return _LABEL.search(before) is None


SIGNAL = Signal(
    id="loaded-language",
    title="Judges in loaded words of its own",
    source=(
        "Recasens, Danescu-Niculescu-Mizil and Jurafsky, Linguistic Models for Analyzing and"
        " Detecting Biased Language, ACL 2013, https://aclanthology.org/P13-1162"
    ),
    observe=observe,
)
