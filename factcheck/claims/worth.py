"""Check-worthiness: what makes a statement worth a checker's time, as named features.

A statement's worth is a sum of weights, one for each feature it has, squeezed into [0, 1]; its
reasons are the features that speak for it, in words. Which statements of an article are looked at
is decided in `suggestions`.

The features follow what checkers look for (Hassan et al. 2017, "Toward Automated Fact-Checking:
Detecting Check-worthy Factual Claims by ClaimBuster"; Full Fact's claim types, Konstantinovskiy
et al. 2021): quantities, change, cause, comparison, deeds, matters of public record, against
values, wishes, advice, predictions and talk about talk. The weights of words are those of a
logistic regression on the training split of CheckThat! 2024 task 1 (English), rounded to a tenth.
Ours are that of change, raised from .5 to .9, which costs a thousandth of average precision there
and suits news better than debates; and those of a claimant and of what is dangling, which debates
do not tell.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from math import exp

from factcheck.models import ClaimantKind
from factcheck.text.quantities import find_quantities


@dataclass(frozen=True, slots=True)
class Statement:
    """Words that claim something, and what sort of voice they are put in."""

    words: str
    kind: ClaimantKind | None = None
    """None where they stand in the article's own voice."""
    dangling: bool = False
    """They begin with a word such as "they" that only what stands before them explains."""


@dataclass(frozen=True, slots=True)
class Feature:
    """Something that a statement has or has not."""

    name: str
    weight: float
    holds: Callable[[Statement], bool]
    reason: str = ""
    """What a report prints for it; empty for what is no reason by itself."""


def _has(pattern: str, flags: re.RegexFlag = re.IGNORECASE) -> Callable[[Statement], bool]:
    compiled = re.compile(pattern, re.VERBOSE | flags)
    return lambda statement: compiled.search(statement.words) is not None


def has_happened(statement: Statement) -> bool:
    """Tell whether a statement speaks of something past: "fell", "was sold", "has collapsed"."""
    if _past(statement):
        return True
    return any(
        match["verb"] not in _NO_PAST
        and match["before"].lower() not in _BEFORE_ADJECTIVE
        and not match["before"].endswith("ly")
        for match in _PAST_FORM.finditer(statement.words)
    )


def _has_quantity(statement: Statement) -> bool:
    """A number that says something: "two countries" is only a way of speaking."""
    return any(
        found.high > _FEW or not found.span.slice(statement.words).isalpha()
        for found in find_quantities(statement.words)
    )


_FEW = 3


def _longer_than(words: int) -> Callable[[Statement], bool]:
    return lambda statement: len(_WORD.findall(statement.words)) > words


def _is_put(kind: ClaimantKind) -> Callable[[Statement], bool]:
    return lambda statement: statement.kind is kind


_WORD = re.compile(r"\w+(?:['’-]\w+)*")
_CHANGE = r"""
    \b(?:increas|decreas|reduc|doubl|tripl|quadrupl|surg|soar|plummet|plung|declin|shrink|shrank
    |shrunk|collaps|expand|worsen|improv|eliminat|halv|slash|skyrocket|strengthen|weaken|escalat
    |resum|suspend|expir|paralys|paralyz|dismantl|sever)(?:e|es|ed|ing|d|s)?\b
    |\b(?:rose|risen|rises|fell|fallen|falls|grew|grown|grows|dropped|drops|climbed|jumped|gained
    |cut|cuts|lost|lowered|raised|rising|falling|growing|dropping|stopped|halted|ended|began|begun
    |broke|broken|standstill|ceased)\b|\b(?:is|are|has|have|largely|all\sbut)\sgone\b
    |\b(?:gone|went|going|come|came)\s(?:up|down|to\sa\shalt)\b"""
_PAST = r"""
    \b(?:has|have|had|was|were|been|['’]ve|did|went|came|gave|took|made|voted|signed|left|sent|spent
    |paid|won|lost|built|brought|put|got|said|told|wrote|knew|saw|met|ran|held|kept|led|became|began
    |broke|sold|bought|taught|caught|fought|killed|shot|hit|cut|fell|rose|grew|shrank|sank|drew|threw
    |chose|spoke|stood|fled|froze|found|drove|struck|won)\b"""
_PAST_FORM = re.compile(
    r"(?P<before>[\w’'-]+)(?: (?:often|also|still|now|always|usually|mostly|\w+ly))?[ ,]+"
    r"(?P<verb>[a-z]{3,}ed)\b(?! by)"
)
_NO_PAST = frozenset(
    "need indeed speed feed seed exceed succeed proceed hundred agreed shed".split()
)
_BEFORE_ADJECTIVE = frozenset(
    """
    a an the this that these of with and or for in on to by from as at into is are be being am than
    more most less very so no any some its his her their our my new all both
    """.split()
)
_ACTION = r"""
    \b(?:voted|vetoed|signed|passed|banned|approved|opposed|supported|appointed|nominated
    |introduced|proposed|imposed|outlawed|sued|fired|arrested|charged|convicted|sentenced|indicted
    |killed|murdered|died|invaded|attacked|bombed|deported|released|sold|paid|spent|received
    |donated|accused|admitted|promised|called|refused|rejected|denied|blocked|cancell?ed
    |withdr[ae]w|required|ordered|agreed|created|built|cost|costs|negotiated|testified|endorsed
    |defeated|filed|closed|opened|lied)\b"""
_COMPARED = r"""
    \b(?:more|less|fewer|higher|lower|larger|greater|bigger|better|worse|faster|slower|smaller)\b
     .{0,40}?\bthan\b
    |\b(?:most|least|highest|lowest|largest|biggest|best|worst|fastest|first|only|record|last
    |longest|greatest|strongest|leading|twice|double|half|majority)\b"""
_CAUSE = r"""
    \b(?:because|caus(?:e|es|ed|ing)|led\sto|leads?\sto|leading\sto|result(?:s|ed)?\s(?:in|of|from)
    |due\sto|thanks\sto|responsible\sfor|contribut\w+\sto|prevent(?:s|ed)?|in\sresponse\sto)\b"""
_WHEN = r"""
    \b(?:1[89]\d\d|20\d\d)\b|\b(?:years?|months?|weeks?|days?|decades?)\sago\b|\bsince\b|\byesterday\b
    |\b(?:last|past|this|previous)\s(?:year|month|week|decade|summer|winter|spring|fall|quarter
     |century|few|\w+\s(?:years|months))\b
    |\b(?:January|February|March|April|June|July|August|September|October|November|December
     |(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"""
_AMOUNT = r"""
    [$€£]\s?\d|\d\s?%|\b\d{1,3},\d{3}\b|\b\d{4,}\b
    |\b(?:per\s?cent|percentage|millions?|billions?|trillions?|thousands?|hundreds?|dozens?|dollars?
    |cents|euros?|pounds?|average|number|rate|majority)\b"""
_MONEY = r"""
    \b(?:tax(?:es|payers?)?|jobs?|wages?|deficit|debt|budgets?|unemployment|inflation|incomes?
    |economy|economic|spending|costs?|prices?|loans?|banks?|fund(?:s|ed|ing)?|money|poverty|surplus
    |mortgages?|insurance|medicare|medicaid|pensions?|trade|tariffs?|export(?:s|ed)?
    |import(?:s|ed)?|business(?:es)?|companies|company|investments?|market|donors?|aid
    |subsid\w+)\b"""
_HARM = r"""
    \b(?:crimes?|deaths?|died|casualties|killed|killing|murder\w*|guns?|weapons?|missiles?|nuclear
    |bomb\w*|troops|war|wars|terror\w*|attacks?|drugs?|overdoses?|traffick\w+|smuggl\w+|cartels?
    |illegal\w*|border|immigra\w+|refugees?|prison\w*|arrest\w*|police|sanctions|invasion|rebels
    |abuse\w*|corrupt\w*|fraud|scandal|cancer|virus|disease|vaccin\w+|pollution|emissions
    |victims?)\b"""
_PUBLIC = r"""
    \b(?:congress|senate|senator|government|governor|administration|courts?|laws?|legislation|bills?
    |treaty|agreements?|program|military|army|parliament|federal|commission|department|agency
    |agencies|union|election|votes?|voted|amendment|regulations?|officials?|authorities|ministry
    |minister|inspectors?|report|study|evidence|investigat\w+|contracts?|policy)\b"""
_STANCE = r"""
    \b(?:against|oppos\w+|support(?:s|ed|ing)?|favou?rs?|favou?red|wants?\sto|plan|promised|said
    |says|called|claim(?:s|ed)?|admitted|denied|accus\w+)\b"""
_DID = r"""
    \b(?:did|didn['’]?t|never|already|yet|hasn['’]?t|haven['’]?t|wasn['’]?t|weren['’]?t)\b"""
_NAME = r"(?<=[\w,;:’'][ ])(?!I\b|I['’])[A-Z][\w.’'-]+"
_THIRD = r"\b(?:he|she|they|his|her|their|him|them)\b"
_VALUES = r"""
    \b(?:freedom|liberty|dream|values|hope|great|greatest|wonderful|important|good|best|better|right
    |wrong|believe|faith|god|opportunit\w+|strong|proud|love|character|responsibilit\w+|challenges?
    |future|leadership|moral\w*|difficult|tough|job|way|kind|chance|opinion|judgment|trust
    |honest\w*)\b"""
_TALK = r"""
    \b(?:questions?|answer|tonight|debate|here|talk(?:ing|ed)?|ask(?:ed|ing)?|discuss\w*|issue|say
    |mention|point|opponent)\b"""
_FUTURE = r"\b(?:will|['’]ll|shall|won['’]t|going\sto|gonna|plans?\sto|would|['’]d)\b"
_OUGHT = r"""
    \b(?:should|must|ought|need\sto|needs\sto|have\sto|has\sto|got\sto|let['’]?s|let\sus)\b"""
_MAY = r"\b(?:could|may|might|can|perhaps|maybe|possibly|probably|potentially|if)\b"
_MIND = r"""
    \b(?:I|we)\s(?:\w+\s)?(?:think|believe|feel|hope|want|wish|guess|suppose|like|love|hate|mean
     |know|understand|expect|doubt|wonder|agree|disagree|care|value)\b
    |\b(?:I['’]m|I\sam|we['’]re|we\sare)\s(?:\w+\s)?(?:proud|glad|sorry|sure|happy|not|going|very
     |afraid|confident|willing|ready|delighted|pleased|united|determined|committed)\b
    |\bin\smy\s(?:view|opinion|judgment)\b|\bto\sme\b"""
_FIRST = r"\b(?:I|I['’](?:m|ve|d|ll)|[Mm]e|[Mm]y|[Mm]ine|[Mm]yself)\b"
_ADDRESS = r"""
    \b(?:you|your|yours|thank|thanks|please|okay|ok|yes|yeah|ladies\sand\sgentlemen|sir|folks|well
    |look|sorry|hello|good\sevening)\b"""

_past = _has(_PAST)
_PLAIN = -1.5
"""Where the best F1 on the training split lies: worth .5 is the border."""

FEATURES = (
    Feature("quantity", 1.2, _has_quantity, "names a quantity"),
    Feature("amount", 1.3, _has(_AMOUNT)),
    Feature("happened", 0.8, has_happened, "says that something has happened"),
    Feature("change", 0.9, _has(_CHANGE), "says that something changed"),
    Feature("action", 0.7, _has(_ACTION), "says what somebody did"),
    Feature("did", 0.8, _has(_DID)),
    Feature("compared", 0.5, _has(_COMPARED), "compares or ranks"),
    Feature("cause", 0.2, _has(_CAUSE), "names a cause"),
    Feature("when", 0.3, _has(_WHEN), "says when"),
    Feature("money", 0.8, _has(_MONEY), "concerns money"),
    Feature("harm", 0.8, _has(_HARM), "concerns crime, war or health"),
    Feature("public", 0.6, _has(_PUBLIC), "concerns public bodies or law"),
    Feature("stance", 0.5, _has(_STANCE), "says where somebody stands"),
    Feature("name", 0.5, _has(_NAME, re.NOFLAG), "names somebody or something"),
    Feature("third", 0.3, _has(_THIRD)),
    Feature("longer", 0.4, _longer_than(16)),
    Feature("longest", 0.2, _longer_than(28)),
    Feature("values", -0.7, _has(_VALUES)),
    Feature("talk", -0.5, _has(_TALK)),
    Feature("how", -0.2, _has(r"\b(?:what|how|why|whether|who|where|which)\b")),
    Feature("infinitive", -0.3, _has(r"\bto\s(?!the\b|an?\b|our\b|my\b|his\b|their\b)[a-z]+")),
    Feature("future", -0.7, _has(_FUTURE)),
    Feature("ought", -1.3, _has(_OUGHT)),
    Feature("may", -0.6, _has(_MAY)),
    Feature("mind", -0.7, _has(_MIND)),
    Feature("first", -0.8, _has(_FIRST, re.NOFLAG)),
    Feature("address", -0.2, _has(_ADDRESS)),
    Feature("dangling", -1.5, lambda statement: statement.dangling),
    Feature("asked", -1.9, _has(r"\?[\"'”’)]*\s*$")),
    Feature("named", 0.6, _is_put(ClaimantKind.NAMED), "somebody named stands for it"),
    Feature("document", 0.6, _is_put(ClaimantKind.DOCUMENT), "a document stands for it"),
    Feature("anonymous", 0.6, _is_put(ClaimantKind.ANONYMOUS), "nobody named stands for it"),
    Feature("collective", 0.5, _is_put(ClaimantKind.COLLECTIVE), "put to a group of people"),
)


def features_of(statement: Statement) -> tuple[Feature, ...]:
    """Return the features that a statement has, in the order of `FEATURES`."""
    return tuple(feature for feature in FEATURES if feature.holds(statement))


def worth_of(features: tuple[Feature, ...]) -> float:
    """Return how check-worthy a statement with these features looks, in [0, 1]."""
    return 1 / (1 + exp(-_PLAIN - sum(feature.weight for feature in features)))


def is_about_reporting(statement: Statement) -> bool:
    """Tell whether a statement is of the reporter's own work: who did not answer."""
    return _is_of_reporting(statement)


def is_opinion(statement: Statement) -> bool:
    """Tell whether the speaker only says what they think, feel or want: "we hope"."""
    return _says_a_mind(statement)


_says_a_mind = _has(_MIND)
_is_of_reporting = _has(
    r"""\b(?:for|in)\sthis\s(?:story|article|report)\b|\b(?:respond|reply|replied|responded)\s(?:\w+\s)?
    to\s[^.]{0,40}\b(?:requests?|questions|emails?|messages?|calls?|inquir\w+|enquir\w+)\b
    |\b(?:declined|refused)\s(?:to\scomment|(?:an\s)?interview)\b|\bcould\snot\s(?:immediately\s)?be
    \sreached\b"""
)
