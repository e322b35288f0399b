"""The words that introduce what somebody says, thinks or reports.

A table, grouped by what may follow the word and by how it treats that. Which words are the source
and which the content is the business of `attribution`.
"""

from enum import StrEnum


class Manner(StrEnum):
    """How a source stands to the content put to it."""

    SAYS = "says"
    DOUBTS = "doubts"
    """The source calls the content into question."""
    DENIES = "denies"
    """The source holds the opposite of the content."""


_IRREGULAR = {
    "say": "says said saying",
    "tell": "tells told telling",
    "write": "writes wrote written writing",
    "think": "thinks thought thinking",
    "find": "finds found finding",
    "show": "shows showed showing",
    "feel": "feels felt feeling",
    "know": "knows knew knowing",
    "foresee": "foresees foresaw foreseen foreseeing",
    "swear": "swears swore sworn swearing",
    "see": "sees saw seen seeing",
    "hear": "hears heard hearing",
    "understand": "understands understood understanding",
}
_DOUBLED = {"quip", "admit", "label", "counsel"}


def _inflect(verb: str) -> list[str]:
    if verb in _IRREGULAR:
        return [verb, *_IRREGULAR[verb].split()]
    if verb.endswith("e"):
        return [verb, verb + "s", verb + "d", (verb if verb[-2] == "e" else verb[:-1]) + "ing"]
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return [verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"]
    stem = verb + verb[-1] if verb in _DOUBLED else verb
    third = verb + ("es" if verb.endswith(("s", "sh", "ch", "x")) else "s")
    return [verb, third, stem + "ed", stem + "ing"]


def _forms(verbs: str) -> frozenset[str]:
    return frozenset(form for verb in verbs.split() for form in _inflect(verb))


TELLING = _forms("tell remind assure inform")
"""Name the listener before the content: "told Reuters"."""
BARE = TELLING | _forms(
    """
    say add note argue claim warn announce state declare insist acknowledge admit allege assert
    contend suggest tweet confirm conclude estimate predict reiterate stress explain concede
    caution complain testify lament joke quip remark boast emphasize emphasise speculate forecast
    reckon believe think hope fear imply guess figure clarify
    """
)
"""Take a clause with or without "that"."""
THAT = _forms(
    """
    write report find show feel know reveal disclose indicate observe recall recommend reply respond
    retort answer continue agree worry assume calculate mention demonstrate maintain
    determine realize realise recognize recognise pledge promise vow swear expect hear
    foresee understand ask demand propose repeat post counter signal rule advise learn
    reaffirm elaborate recount muse opine joke exclaim shout read
    """
)
"""Take a clause only after "that" or as a quotation; else they take a thing done or found."""
OBJECT = _forms(
    """
    describe call accuse criticize criticise denounce condemn blame urge dismiss characterize
    characterise decry deride label
    """
)
"""Take a thing, and the verb itself says something of it."""
DOUBTING = _forms("doubt question wonder")
DENYING = _forms("deny refute rebut disavow dispute reject")
CUES = (BARE | THAT | OBJECT | DOUBTING | DENYING) - {"state", "known", "shown"}
PARTICIPLES = frozenset(form for form in CUES if form.endswith("ing"))
QUOTING = CUES - OBJECT - DOUBTING - DENYING
"""May stand after what they introduce: `"It works," she said`."""

ALSO_NOUNS = frozenset(
    """
    claim claims report reports estimate estimates note notes state states show shows tweet tweets
    forecast forecasts remark remarks hope hopes fear fears question questions doubt doubts dispute
    disputes call calls label labels cite post posts reply answer answers demand demands promise
    promises pledge pledges guess joke jokes worry worries signal signals mention vow vows counter
    find finds stress caution blame boast praise response repeat counters slam blast repeats
    cautions figure figures rule rules voice find thought finding findings feeling feelings warning
    warnings writing saying understanding outline mock quip quips answer think reject lament
    counsel joke meaning reading hearing ruling
    """.split()
)
"""Forms that are nouns at least as often: they need a plain subject right before them."""

STATEMENTS = frozenset(
    """
    claim claims assertion assertions allegation allegations argument statement statements
    contention warning warnings suggestion suggestions belief insistence accusation accusations
    prediction predictions denial concern concerns fear fears complaint complaints view opinion
    conclusion admission promise hope hopes assessment charge charges theory
    """.split()
)
"""Nouns that take "that" and a content: "Ann Lee's claim that it works"."""

UNSOURCED = frozenset(
    """
    alleged reported claimed rumoured rumored said believed thought understood feared speculated
    suggested estimated expected
    """.split()
)
"""With "it is", they put a statement to nobody in particular."""

_NEGATIONS = frozenset("not never no neither nor without cannot".split())
_MENTAL = _forms("believe think expect agree hope feel know see")


def is_negated(cue: str) -> bool:
    """Tell whether the words of a cue negate it: "did not say"."""
    words = cue.lower().replace("’", "'").split()
    return any(word in _NEGATIONS or word.endswith("n't") for word in words)


def manner(cue: str) -> Manner | None:
    """Return how the words of a cue treat the content after it.

    "has denied" and "does not believe" deny it, "did not deny" does not. None where the words say
    that it was not said: "did not say".
    """
    words = set(cue.lower().replace("’", "'").split())
    plain = Manner.SAYS
    if words & DENYING or "denial" in words:
        plain = Manner.DENIES
    elif words & DOUBTING:
        plain = Manner.DOUBTS
    if not is_negated(cue):
        return plain
    if plain is not Manner.SAYS:
        return Manner.SAYS
    return Manner.DENIES if words & _MENTAL else None
