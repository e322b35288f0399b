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
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate

from factcheck.assess.interface import (
    Observation,
    Page,
    Sighting,
    Signal,
    apart,
    clear,
    not_checked,
    noted,
)
from factcheck.models import Span

_RUNS_DOWN = "Runs down a whole group."
_INSULTS = "Insults where a plain name would do."
_JUDGES = "Judges in the strongest words."
_SHOUTS = "Shouts: marks of exclamation by twos or more."

_INSULTING = frozenset(
    """thug thugs thuggish thuggery goons scum scumbag scumbags lackey lackeys stooge stooges
    charlatan charlatans huckster hucksters crackpot crackpots lunatics nutjob nutjobs nutcase
    nutcases wacko wackos moron morons moronic imbecile imbeciles buffoon buffoons libtard libtards
    sheeple feminazi feminazis lamestream presstitute presstitutes bootlicker bootlickers warmonger
    warmongers warmongering hatemonger hatemongers kleptocrat kleptocrats tinpot cronies traitors
    bloodthirsty""".split()
)
_DEGRADING = frozenset("illegals subhuman subhumans".split())
_JUDGING = frozenset(
    """outrageous outrageously disgraceful disgracefully shameful shamefully shameless shamelessly
    disgusting disgustingly despicable despicably contemptible reprehensible repugnant abhorrent
    odious loathsome vile ludicrous ludicrously laughable laughably idiotic idiotically imbecilic
    asinine preposterous preposterously sickening sickeningly spineless gutless sanctimonious
    treasonous traitorous unconscionable unforgivable inexcusable cockamamie brainless farcical
    farcically cowardly pathetic pathetically ridiculous""".split()
)
_SINGLE = {_RUNS_DOWN: _DEGRADING, _INSULTS: _INSULTING, _JUDGES: _JUDGING}

_OFTEN = (
    r"(?:often|usually|mostly|always|frequently|typically|generally|notoriously|invariably|commonly"
    r"|inherently|famously|routinely|habitually|hopelessly|by nature|nothing but|all)"
)
_VICE = (
    r"(?:corrupt|crooked|dishonest|lazy|stupid|ignorant|criminals?|liars?|thieves|lying|cheats?"
    r"|cowards?|cowardly|greedy|incompetent|useless|untrustworthy|drunk|violent|treacherous"
    r"|uneducated|degenerate"
    r"|parasites?|freeloaders?|terrorists|thugs?|traitors?|paid off|bought off|bought and paid for"
    r"|bribed|crooks?|on the take|on the [\w'’]+ payroll|on the payroll of|in the pockets? of"
    r"|up to no good|scum|fanatics?|idiots?|savages?)"
)
_GROUP = (
    r"(?:politicians?|elites?|establishment|media|press|journalists?|reporters?|bureaucrats?"
    r"|leftists?|liberals?|conservatives?|democrats?|republicans?|globalists?|bankers?"
    r"|corporations?"
    r"|lobbyists?|socialists?|feminists?|activists?|academics?|masters|overlords|mob|rulers?"
    r"|cronies|union bosses|do-gooders|oligarchs?|pundits?)"
)
_HOLDERS = (
    r"(?:officials?|officers?|mayors?|governors?|presidents?|senators?|ministers?|judges?|cops?"
    r"|police|leaders?|bosses|lawyers?|cartels?|dictators?|tyrants?|council|parliament|regime)"
)
_PEOPLE = (
    r"(?:migrants|immigrants|refugees|foreigners|aliens|illegals|muslims|arabs|jews|mexicans"
    r"|africans|gypsies|asylum[- ]seekers|outsiders|invaders|leftists|liberals)"
)
_LIES = (
    r"(?:lies|hate|hatred|propaganda|nonsense|falsehoods|garbage|venom|bile|filth|rubbish|drivel)"
)


@dataclass(frozen=True, slots=True)
class _Phrase:
    """Loaded words that are harmless one by one."""

    why: str
    first: frozenset[str]
    """What it begins with, in lower case."""
    pattern: re.Pattern[str]

    @classmethod
    def of(cls, why: str, first: str, pattern: str) -> "_Phrase":
        """Return the phrase that begins with one of the words and matches the pattern."""
        return cls(why, frozenset(first.split()), re.compile(rf"(?i:{pattern})\b"))


_COMMON = """politicians elites media journalists reporters bureaucrats leftists liberals
    conservatives democrats republicans bankers corporations lobbyists socialists feminists
    activists officials officers mayors governors senators ministers judges cops police leaders
    bosses lawyers migrants immigrants refugees foreigners muslims arabs jews mexicans africans
    gypsies outsiders locals natives teenagers landlords developers contractors inspectors
    traders"""
_PHRASES = (
    _Phrase.of(
        _RUNS_DOWN,
        "who",
        rf"who (?:are|were|have been) (?:{_OFTEN} (?:just |simply |so )?{_VICE}|as {_VICE} as)",
    ),
    _Phrase.of(
        _RUNS_DOWN,
        "are is",
        r"(?:are|is) (?:notoriously|inherently|invariably|hopelessly|nothing but|by nature|all"
        rf"|all just) {_VICE}",
    ),
    _Phrase.of(
        _RUNS_DOWN,
        _COMMON,
        rf"(?:[\w-]+ ){{1,8}}?are (?:almost |nearly )?(?:always|mostly|often|usually"
        rf"|all|generally|routinely|habitually|well known to be) "
        rf"(?:just |simply |so )?{_VICE}(?! (?:in|for|of|with|on|by|to)\b)",
    ),
    _Phrase.of(
        _RUNS_DOWN,
        "who",
        r"who (?:never|always|only ever) (?:obey|obeys|tell|tells|keep|keeps|lie|lies|cheat|cheats"
        r"|steal|steals|cared?|cares|break|breaks) (?:the (?:law|rules|truth)|(?:an?|their|his|her)"
        r" (?:promises?|word)|about|anyone|everyone|anybody|everybody|from|and)",
    ),
    _Phrase.of(
        _RUNS_DOWN,
        "too",
        r"too (?:lazy|stupid|greedy|ignorant|cowardly|dumb|corrupt|arrogant|dim) to (?!be true)\w+",
    ),
    _Phrase.of(
        _JUDGES,
        "never not",
        r"(?:never|not) (?:once )?(?:really |truly )?cared? (?:a jot |one bit )?about (?:ordinary"
        r"|working|hard-working|real|the|its|their|your|our) (?:people|families|citizens|voters"
        r"|public|poor|workers|taxpayers|residents|patients)",
    ),
    _Phrase.of(_JUDGES, "only", r"only (?:a fool|an idiot|a liar|fools|idiots) (?:would|could)"),
    _Phrase.of(_JUDGES, "no", r"no shame(?=[.!;])"),
    _Phrase.of(
        _RUNS_DOWN,
        "swarm swarms swarming horde hordes invasion infestation plague scourge",
        rf"\w+ of (?:\w+ )?{_PEOPLE}",
    ),
    _Phrase.of(
        _RUNS_DOWN,
        "migrants immigrants refugees foreigners aliens muslims",
        r"\w+ (?:have |are |were )?swarm(?:ed|ing)?",
    ),
    _Phrase.of(_RUNS_DOWN, "human", "human vermin"),
    _Phrase.of(_RUNS_DOWN, "all most many", rf"(?:all|most|many) of whom are {_VICE}"),
    _Phrase.of(_RUNS_DOWN, "notoriously", rf"notoriously {_VICE}"),
    _Phrase.of(_RUNS_DOWN, "breed breeding", r"breed(?:ing)? like (?:rats|rabbits|flies)"),
    _Phrase.of(
        _INSULTS,
        "liberal leftist woke campus entitled precious delicate",
        r"\w+ snowflakes?|woke mob",
    ),
    _Phrase.of(
        _INSULTS,
        """lying dishonest crooked greedy power crazed rabid self treacherous sleazy unpatriotic
        hypocritical incompetent clueless bungling heartless callous smug soulless bloodsucking
        arrogant""",
        rf"(?:power-hungry|self-serving|\w+) (?:{_GROUP}|{_HOLDERS}|developers?|landlords?)",
    ),
    _Phrase.of(_INSULTS, "corrupt", rf"corrupt {_GROUP}"),
    _Phrase.of(
        _INSULTS,
        "the these those",
        r"\w+ (?:\w+ )?(?:liars|crooks|thieves|cowards|parasites) (?:at|in charge|of the|who run)",
    ),
    _Phrase.of(_INSULTS, "fake", r"fake news media"),
    _Phrase.of(
        _INSULTS,
        """brutal corrupt evil murderous despotic illegitimate puppet criminal rogue tyrannical
        repressive bloody""",
        r"\w+ regime(?! change)",
    ),
    _Phrase.of(_INSULTS, "puppet", r"puppet (?:government|president|masters?)"),
    _Phrase.of(
        _INSULTS, "sham", r"sham (?:trial|election|democracy|vote|inquiry|inquiries|referendum)s?"
    ),
    _Phrase.of(
        _INSULTS,
        "so",
        r"so-called (?:experts?|journalists?|reporters?|scientists?|leaders?|justice|reforms?"
        r"|democracy|democrats?|freedom|fact-?check(?:s|ers?)|intellectuals?|elites?|allies"
        r"|friends?"
        r"|patriots?|protesters?|activists?|media|news|science|evidence|peace(?:ful)?|president"
        r"|government|elections?|research|stud(?:y|ies)|moderates?|progressives?|christians?"
        r"|conservatives?|liberals?|feminists?|refugees?|charity|plans?|solutions?|victims?"
        r"|independent|impartial|professionals?|police|investigations?|inquiry|deal|ceasefire)",
    ),
    _Phrase.of(
        _JUDGES,
        """utterly absolutely totally completely blatantly shockingly appallingly downright
        unbelievably hopelessly thoroughly breathtakingly staggeringly monumentally deeply
        spectacularly truly plainly brazenly""",
        r"\w+ (?:corrupt|incompetent|useless|dishonest|stupid|crooked|ridiculous|absurd|insane"
        r"|wrong-headed|pathetic|hypocritical|worthless|inept|clueless|ignorant|reckless|immoral"
        r"|lawless|irresponsible|evil|unhinged|deranged|un-american)",
    ),
    _Phrase.of(
        _JUDGES,
        """spew spews spewed spewing spout spouts spouted spouting peddle peddles peddled peddling
        parrot parrots parroted parroting""",
        rf"\w+ (?:[\w-]+ ){{0,3}}?{_LIES}",
    ),
    _Phrase.of(
        _JUDGES,
        "ram rammed ramming shove shoved shoving force forced forcing cram crammed",
        r"\w+ (?:\w+ ){0,4}?down (?:our|your|their|people['’]s) throats?",
    ),
    _Phrase.of(_JUDGES, "a", r"a (?:complete|total|national) (?:disgrace|travesty)"),
    _Phrase.of(
        _JUDGES,
        "is was are were",
        r"\w+ (?:simply |just |nothing but )?(?:an? )?(?:pure evil|disgrace|travesty|abomination)",
    ),
    _Phrase.of(
        _JUDGES, "blatant bald shameless", r"(?:blatant|bald-?faced|shameless) (?:lies?|liars?)"
    ),
    _Phrase.of(_JUDGES, "pack", "pack of lies"),
    _Phrase.of(_JUDGES, "two hare", r"two-faced|hare-brained"),
)
_REGIME = frozenset({"regime"})
_SHOUT = re.compile(r"(?<![\w.!?,;:])[^\W\d_][^\n.!?,;:@\"“”]{1,80}(?:!!+\??|!\?!+)")
"""The last words before such marks."""
_OF_NAME = re.compile(
    r"\b(?!(?:The|This|That|Their|His|Its|An?|In|Under|Any|Old|New|Premier|Tax|Trade|Sanctions"
    r"|Basel"
    r"|Schengen|Kyoto|Visa|First|Second|Third|Nazi|Vichy|Apartheid|Soviet|Franco)\b)"
    r"[A-Z][a-z]{2,}(?: [A-Z][a-z]+)?(?:['’]s)? \Z"
)
_CHANGE = re.compile(r"regime change\b")
_HARMLESS = re.compile(
    r"(?:outrageous|shameless|ludicrous) (?:fortune|comed\w+|humou?r|fun|costumes?|outfits?|style"
    r"|plug|charm|amount|number)|thug of a|cowardly lion"
    r"|(?:disgusting|vile|sickening|loathsome) (?:smell|taste|odou?r|thud|crunch)",
    re.IGNORECASE,
)
_FAR = 600
_LABEL = re.compile(
    r"\b(?:call|describ|brand|label|denounc|condemn|dismiss|slam|blast|accus|critici[sz]|decr[iy]"
    r"|refer|dub|consider|regard|deem|view|brush|mock|attack|lambast|rail|complain|protest|vent"
    r"|fume|tweet|post|writ|wrote|said|say|think|thought|feel|felt|found|find|believ|argu|insist"
    r"|claim|alleg|told|tell|seen as|known as|convict|charg|ask)\w*\b"
)


class _Ranges:
    """Spans that may lie within each other, and whether one of them overlaps a place."""

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted(spans)
        self._starts = [span.start for span in ordered]
        self._reach = list(accumulate((span.end for span in ordered), max))

    def overlap(self, span: Span) -> bool:
        before = bisect_left(self._starts, span.end)
        return before > 0 and self._reach[before - 1] > span.start


def observe(page: Page) -> Observation:
    """Note each loaded word that is the article's own."""
    if not page.english:
        return not_checked("The list of loaded words is English only.")
    said = [one for one in _words(page) if not _HARMLESS.match(page.text, one[1].start)]
    found = apart(_own(page, said), lambda one: one[1])
    if not found:
        return clear("No loaded word of the article's own was found.")
    return noted(*(Sighting(why, span) for why, span in found))


def _words(page: Page) -> Iterator[tuple[str, Span]]:
    text = page.text
    for why, words in _SINGLE.items():
        for at in page.places(words):
            yield why, Span(at, page.end_of_word(at))
    for phrase in _PHRASES:
        for at in page.places(phrase.first):
            found = phrase.pattern.match(text, at)
            if found is not None:
                yield phrase.why, Span(*found.span())
    shouts = {match[0]: Span(*match.span()) for match in _SHOUT.finditer(text)}
    if len(shouts) > 1:  # one is mostly a reader's, or of a post that stands on the page
        yield from ((_SHOUTS, span) for span in shouts.values())
    for at in page.places(_REGIME):
        name = _OF_NAME.search(text, max(0, at - 50), at)
        if name is not None and not _CHANGE.match(text, at):
            yield _INSULTS, Span(name.start(), at + len("regime"))


def _own(page: Page, said: list[tuple[str, Span]]) -> Iterator[tuple[str, Span]]:
    """Leave out what is put in somebody's mouth.

    An aside in brackets is the article's even in the middle of reported speech, and so are the
    words that say who speaks.
    """
    outside = [one for one in said if not page.in_quotation(one[1].start)]
    if not outside:
        return
    contents = _Ranges(one.content for one in page.attributions)
    sources = _Ranges(one.source for one in page.attributions)
    for why, span in outside:
        sentence = page.sentences[page.sentence_number(span.start)]
        before = page.text[max(sentence.start, span.start - _FAR) : span.start]
        aside = before.rfind("(") > before.rfind(")")
        mine = sources.overlap(span) or _LABEL.search(before) is None
        if aside or (mine and not contents.overlap(span)):
            yield why, span


SIGNAL = Signal(
    id="loaded-language",
    title="Judges in loaded words of its own",
    source=(
        "Recasens, Danescu-Niculescu-Mizil and Jurafsky, Linguistic Models for Analyzing and"
        " Detecting Biased Language, ACL 2013, https://aclanthology.org/P13-1162"
    ),
    observe=observe,
)
