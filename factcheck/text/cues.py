"""The words that introduce what somebody says, thinks or reports.

A table, grouped by how the verb treats what follows it. Finding who says what with them is the
business of `attribution`.
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
    "show": "shows showed shown showing",
    "feel": "feels felt feeling",
    "know": "knows knew known knowing",
    "hold": "holds held holding",
    "foresee": "foresees foresaw foreseen foreseeing",
    "swear": "swears swore sworn swearing",
    "retort": "retorts retorted retorting",
    "read": "reads read reading",
    "see": "sees saw seen seeing",
    "make clear": "makes_clear made_clear making_clear",
}
_DOUBLED = {"quip", "admit", "blog", "plan"}

# Take a clause with or without "that".
_SPEECH = """
    say tell add note argue claim warn announce state declare insist acknowledge admit allege assert
    contend maintain suggest tweet confirm conclude estimate predict reiterate stress explain
    concede caution complain testify lament joke quip remark boast write emphasize emphasise
    speculate forecast reckon believe think hope fear imply recount
    """
# Take a clause only with "that"; without it, what follows is a thing done or found.
_THAT = """
    report find show feel know reveal disclose indicate observe recall recommend reply respond
    retort answer continue agree decide worry assume calculate mention disclose demonstrate
    determine realize realise recognize recognise pledge promise vow swear expect hear guess
    foresee understand ask demand propose repeat post counter signal
    """
# Take a thing, and say something of it.
_OBJECT = """
    describe call accuse criticize criticise denounce condemn blame urge dismiss characterize
    characterise cite blast slam praise decry defend deride label brand portray hail tout
    mock ridicule lambaste
    """
_DOUBTING = "doubt question wonder"
_DENYING = "deny refute rebut disavow dispute reject"


def _inflect(verb: str) -> list[str]:
    if verb in _IRREGULAR:
        return [verb, *_IRREGULAR[verb].split()]
    if verb.endswith("e"):
        return [verb, verb + "s", verb + "d", verb[:-1] + "ing"]
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return [verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"]
    stem = verb + verb[-1] if verb in _DOUBLED else verb
    third = verb + ("es" if verb.endswith(("s", "sh", "ch", "x")) else "s")
    return [verb, third, stem + "ed", stem + "ing"]


def _forms(verbs: str) -> frozenset[str]:
    return frozenset(form for verb in verbs.split() for form in _inflect(verb))


SPEECH = _forms(_SPEECH)
THAT = _forms(_THAT)
OBJECT = _forms(_OBJECT)
DOUBTING = _forms(_DOUBTING)
DENYING = _forms(_DENYING)
CUES = SPEECH | THAT | OBJECT | DOUBTING | DENYING
PARTICIPLES = frozenset(form for form in CUES if form.endswith("ing"))
TELLING = _forms("tell")
ALSO_NOUNS = frozenset(
    """
    claim claims report reports estimate estimates note notes state states show shows tweet tweets
    forecast forecasts remark remarks hope hopes fear fears question questions doubt doubts dispute
    disputes call calls label brand cite post posts reply answer answers demand demands promise
    promises pledge pledges guess joke jokes complaint worry worries signal signals mention vow vows
    find finds argument stress caution blame criticism boast praise answer response repeat counter
    counters slam blast repeats think read comment
    """.split()
)
"""Forms that are nouns as often as verbs: they need a plain subject before them."""


def manner(cue: str) -> Manner:
    """Return how the words of a cue treat the content after it: "has denied" denies it."""
    words = set(cue.lower().replace("’", "'").split())
    if words & DENYING:
        return Manner.DENIES
    return Manner.DOUBTS if words & DOUBTING else Manner.SAYS
