"""The nouns of the casebook: frozen values that pass from stage to stage.

Nouns only. What is done with them lives in the stages (`ingest`, `assess`, `claims`, `compare`,
`review`, `report`), and how they are kept lives in `store`.

Ids are plain integers here; people type and read them with a letter (`format_id`, `parse_id`).
An id is None until the store has given one.
"""

import re
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from factcheck.errors import UnknownIdError


class Kind(StrEnum):
    """What an id names; the value is the letter people type before the number."""

    ARTICLE = "A"
    CLAIM = "C"
    DISAGREEMENT = "D"
    NOTE = "N"
    ORIGIN = "O"
    RUN = "R"
    SUGGESTION = "S"
    VERDICT = "V"


def format_id(kind: Kind, number: int | None) -> str:
    """Return the id as people type it: `A3`. Nothing saved yet is shown as `A?`."""
    return f"{kind.value}{'?' if number is None else number}"


def parse_id(kind: Kind, typed: str) -> int:
    """Return the number of an id typed as `A3`, `a3` or `3`.

    Raises:
        UnknownIdError: If it is not an id of this kind.
    """
    match = re.fullmatch(rf"(?i:{kind.value})?([1-9][0-9]{{0,17}})", typed.strip())
    if match is None:
        raise UnknownIdError(
            f"{typed!r} is no {kind.name.lower()} id; one looks like {kind.value}1."
        )
    return int(match[1])


# ---------------------------------------------------------------------------------------------
# Places in a text
# ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open `[start, end)` code-point offsets into a text."""

    start: int
    end: int

    def slice(self, text: str) -> str:
        """Return the words at this span."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def shift(self, by: int) -> "Span":
        """Return the same span counted from `by` characters earlier."""
        return Span(self.start + by, self.end + by)


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of one article, and where they stand in it."""

    article: int
    span: Span
    quote: str
    """The article's text at the span, always a slice, never a paraphrase."""


@dataclass(frozen=True, slots=True)
class Interval:
    """A stretch of days, both ends included. None is an end nothing is known of."""

    earliest: date | None
    latest: date | None


# ---------------------------------------------------------------------------------------------
# Articles
# ---------------------------------------------------------------------------------------------


class Field(StrEnum):
    """What may be known about an article, besides its text."""

    TITLE = "title"
    BYLINE = "byline"
    PUBLISHER = "publisher"
    PUBLISHED = "published"
    """An ISO date as precise as its source: `2024`, `2024-08`, `2024-08-29`, or with a time."""
    MODIFIED = "modified"
    NOT_BEFORE = "not_before"
    """The latest day the text itself speaks of as past (ISO): it cannot be older than that."""
    LANGUAGE = "language"
    ADDRESS = "address"
    KIND = "kind"
    """What the page calls itself: news, opinion, press release, live blog, sponsored, blog."""
    CANONICAL = "canonical"
    """The address that the page says it, or its original, is to be known by."""
    TRANSLATION = "translation"
    """What says that the text is a translation."""


STATED = "stated by the reviewer"
"""Where a candidate comes from that is a person's word; of an earlier capture: `STATED of A1`."""


@dataclass(frozen=True, slots=True)
class Metadatum:
    """One candidate value for one field, and where it came from."""

    field: Field
    value: str
    found_in: str
    """The place, in words a report can print: "stated by the reviewer", "first line"."""
    span: Span | None = None
    """Where it stands in the article's text; None if it is not from the text."""


@dataclass(frozen=True, slots=True)
class Redirect:
    """A server's answer that what was asked for is elsewhere."""

    status: int
    location: str
    """The address it sent us on to, in full."""


@dataclass(frozen=True, slots=True)
class Response:
    """What a web server said besides the bytes it sent; kept with them as evidence."""

    requested: str
    """The address that was asked for."""
    address: str
    """The one that answered, after all redirects."""
    status: int
    headers: tuple[tuple[str, str], ...]
    """Names and values as they came, each line by itself."""
    redirects: tuple[Redirect, ...] = ()
    peer: str | None = None
    """The network (IP) address that answered."""

    def header(self, name: str) -> str | None:
        """Return a header's first value, None where the server sent no such header."""
        wanted = name.lower()
        return next((value for key, value in self.headers if key.lower() == wanted), None)


STANDARD_INPUT = "standard input"
"""Where a text came from that was piped in: its address begins so, and ends in its own digest."""


@dataclass(frozen=True, slots=True)
class Source:
    """Bytes as they came, before anything was read from them."""

    name: str
    """What a person would call it: a file name or an address."""
    address: str
    """Where it was found: the same address again is a new capture of the same article."""
    content: bytes
    """For an answer of a web server: its body, with any compression for the way undone."""
    response: Response | None = None
    """What the server said with it; None for what was not fetched."""
    captured_at: datetime | None = None
    """When, for what somebody else captured and kept in an archive; None for what comes now."""


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """A person's word that an article or a claim counts no more; what was said of it stays."""

    reviewer: str
    reason: str
    at: datetime

    @property
    def why(self) -> str:
        """The reason as it stands within a sentence: without its full stop."""
        return self.reason.rstrip(".")


@dataclass(frozen=True, slots=True)
class Article:
    """One captured text."""

    id: int | None
    file: str
    """The source's name."""
    address: str
    sha256: str
    """Digest of the original bytes, in hexadecimal."""
    media_type: str
    encoding: str
    text: str
    metadata: tuple[Metadatum, ...] = ()
    """Every candidate, best first within each field."""
    captured_at: datetime | None = None
    supersedes: int | None = None
    """The earlier capture from the same address, if there is one."""
    withdrawn: Withdrawal | None = None

    def best(self, field: Field) -> Metadatum | None:
        """Return the chosen candidate for a field, None where nothing was found."""
        return next((m for m in self.metadata if m.field is field), None)

    def value(self, field: Field) -> str | None:
        """Return the chosen value of a field, None where nothing was found."""
        found = self.best(field)
        return found.value if found else None

    @property
    def title(self) -> str | None:
        """The headline, if the text has one."""
        return self.value(Field.TITLE)

    @property
    def byline(self) -> str | None:
        """Who wrote it, as printed."""
        return self.value(Field.BYLINE)

    @property
    def publisher(self) -> str | None:
        """The outlet it appeared in."""
        return self.value(Field.PUBLISHER)

    @property
    def published(self) -> str | None:
        """When it was published, as precisely as the source says and no more."""
        return self.value(Field.PUBLISHED)

    @property
    def not_before(self) -> str | None:
        """The day before which the text cannot have been written."""
        return self.value(Field.NOT_BEFORE)


@dataclass(frozen=True, slots=True)
class Change:
    """Words of an earlier capture, and what stands in their place in a later one."""

    before: Passage
    """In the earlier text; empty, at its place, where words were added."""
    after: Passage
    """In the later text; empty, at its place, where words were left out."""


class Fate(StrEnum):
    """What became of quoted words in a later capture."""

    UNCHANGED = "unchanged"
    MOVED = "moved"
    """The same words, at other offsets."""
    CHANGED = "changed"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class QuoteFate:
    """A quote from an earlier capture, and what became of it."""

    passage: Passage
    fate: Fate
    now: Passage | None
    """What stands there in the later capture; None where it is gone."""


@dataclass(frozen=True, slots=True)
class Recapture:
    """What a new capture of an article changed in it."""

    earlier: int
    later: int
    changes: tuple[Change, ...]
    quotes: tuple[QuoteFate, ...] = ()


@dataclass(frozen=True, slots=True)
class Skipped:
    """A source that was not taken in, and why."""

    name: str
    reason: str
    """What is wrong, and after the first semicolon, where there is one, what to do about it."""
    is_gone: bool = False
    """Whether its server answered that there is no such page, or none any more."""


# ---------------------------------------------------------------------------------------------
# Reliability notes
# ---------------------------------------------------------------------------------------------


class State(StrEnum):
    """What a signal says of an article."""

    NOTED = "noted"
    CLEAR = "clear"
    NOT_CHECKED = "not_checked"
    NOT_APPLICABLE = "not_applicable"


class Ruling(StrEnum):
    """What a person said of a machine's note."""

    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"


@dataclass(frozen=True, slots=True)
class NoteRuling:
    """A person's ruling on a note; the note itself stays as it was."""

    ruling: Ruling
    reviewer: str
    reason: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Note:
    """One observation on one article, by a signal or a reviewer."""

    id: int | None
    article: int
    signal: str
    """The signal's id, or "reviewer" for a person's own note."""
    state: State
    explanation: str
    """One sentence for the reader of a report."""
    span: Span | None = None
    quote: str | None = None
    searched: tuple[str, ...] = ()
    """For something missing: the places looked in."""
    reviewer: str | None = None
    """Who wrote it; None for a machine's."""
    run: int | None = None
    ruling: NoteRuling | None = None
    """The latest ruling on it."""

    @property
    def is_dismissed(self) -> bool:
        """Whether a person has dismissed it."""
        return self.ruling is not None and self.ruling.ruling is Ruling.DISMISSED

    @property
    def stands(self) -> bool:
        """Whether something was noted and nobody has dismissed it."""
        return self.state is State.NOTED and not self.is_dismissed


# ---------------------------------------------------------------------------------------------
# Claims
# ---------------------------------------------------------------------------------------------


class ClaimantKind(StrEnum):
    """What sort of voice a claim is put in."""

    NAMED = "named"
    COLLECTIVE = "collective"
    ANONYMOUS = "anonymous"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class Claimant:
    """Who makes a statement, where that is not the article itself."""

    name: str
    """As printed: "Regina LaBelle", "Another Mexican official", "analysts"."""
    kind: ClaimantKind


@dataclass(frozen=True, slots=True)
class Appearance:
    """Where a claim stands."""

    passage: Passage
    claimant: Claimant | None
    """None: the article's own voice."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A checkable statement."""

    id: int | None
    text: str
    appearances: tuple[Appearance, ...] = ()
    reviewer: str = ""
    """Who added it."""
    added_at: datetime | None = None
    withdrawn: Withdrawal | None = None


def subject_id(subject: Article | Claim) -> str:
    """Return the id of an article or a claim as people type it."""
    return format_id(Kind.ARTICLE if isinstance(subject, Article) else Kind.CLAIM, subject.id)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A statement the tool thinks worth checking; a person decides whether it becomes a claim."""

    id: int | None
    passage: Passage
    claimant: Claimant | None
    worth: float
    """How check-worthy it looks, in [0, 1]; only its order means something."""
    reasons: tuple[str, ...]
    """What the worth is made of, in words."""
    run: int | None = None


# ---------------------------------------------------------------------------------------------
# The cross-check
# ---------------------------------------------------------------------------------------------


class Stance(StrEnum):
    """What a passage, or an article as a whole, does to a claim."""

    SUPPORTS = "supports"
    REFUTES = "refutes"
    DISCUSSES = "discusses"
    UNRELATED = "unrelated"
    MIXED = "mixed"
    """Articles only: voices in it differ."""
    UNSURE = "unsure"
    """A model's: it bears on the claim, and no answer is likely enough to be given."""


class DisagreementType(StrEnum):
    """How two pieces of evidence stand against each other."""

    CONTRADICTION = "contradiction"
    DEGREE = "degree"
    PERMANENCE = "permanence"
    NUMBER = "number"
    TIME = "time"
    SCOPE = "scope"
    ATTRIBUTION_ONLY = "attribution_only"
    CANNOT_COMPARE = "cannot_compare"


@dataclass(frozen=True, slots=True)
class Scores:
    """Probabilities of the four stances, summing to one."""

    supports: float
    refutes: float
    discusses: float
    unrelated: float


UNREAD: Final = Scores(0.0, 0.0, 0.0, 1.0)
"""What is said of an article with no sentence near enough to the claim to be read any further."""


@dataclass(frozen=True, slots=True)
class Happened:
    """When the thing a passage speaks of happened, and the words it was read from."""

    interval: Interval
    span: Span


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage that bears on a claim, and what it does to it."""

    passage: Passage
    stance: Stance
    claimant: Claimant | None
    """None: the article's own voice."""
    rule: str
    """The rule or model that decided, in words a reader accepts as a reason."""
    decisive: tuple[Span, ...] = ()
    """The words that decided it, as spans of the article's text."""
    happened: Happened | None = None
    scores: Scores | None = None
    """None for an engine that gives no probabilities."""


@dataclass(frozen=True, slots=True)
class ArticleStance:
    """What one article does to one claim."""

    claim: int
    article: int
    stance: Stance
    evidence: tuple[Evidence, ...]
    engine: str
    """Name and version of what judged: "rules/1"."""
    id: int | None = None
    run: int | None = None
    scores: Scores | None = None
    """The article's as a whole; None for an engine that gives no probabilities."""


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Two pieces of evidence against each other, how, and by which rule."""

    id: int | None
    claim: int
    type: DisagreementType
    left: Evidence
    right: Evidence
    rule: str
    missing: tuple[str, ...] = ()
    """What would have to be known to say more: "A2 has no publication date"."""
    run: int | None = None


class OriginKind(StrEnum):
    """Where an article's reporting comes from."""

    OWN = "own"
    AGENCY = "agency"
    OUTLET = "outlet"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class OriginLink:
    """Why one article is counted under an origin."""

    article: int
    rule: str
    passage: Passage | None
    """The credit line, "told Reuters" or shared passage; None where nothing names a source."""


@dataclass(frozen=True, slots=True)
class Origin:
    """One independent source of reporting and the articles that rest on it."""

    id: int | None
    name: str
    kind: OriginKind
    links: tuple[OriginLink, ...]
    run: int | None = None

    @property
    def articles(self) -> tuple[int, ...]:
        """The articles that rest on this origin."""
        return tuple(link.article for link in self.links)


@dataclass(frozen=True, slots=True)
class Contested:
    """A matter the articles seem to differ on, offered as a claim to add."""

    text: str
    """A statement worded as in one of the articles."""
    appearance: Appearance
    disagreement: DisagreementType
    left: Evidence
    right: Evidence
    articles: tuple[int, ...]
    rule: str


# ---------------------------------------------------------------------------------------------
# People's rulings
# ---------------------------------------------------------------------------------------------


class Confidence(StrEnum):
    """How sure a reviewer is, kept apart from the rating (ICD 203, 2015, D.6.e.2)."""

    LOW = "low"
    MODERATE = "moderate"
    HIGH = "high"


@dataclass(frozen=True, slots=True)
class Verdict:
    """A named reviewer's ruling on a claim, or on an article as a source."""

    id: int | None
    claim: int | None
    article: int | None
    """Exactly one of claim and article is given; the rubric says which it rates."""
    reviewer: str
    rubric: str
    """Id of the rubric, with its version: "averitec/1"."""
    rubric_sha256: str
    rating: str
    """Id of the rating on that rubric."""
    confidence: Confidence | None
    rationale: str
    cited: tuple[Passage, ...]
    at: datetime
    sealed: bool = False
    """Kept from the other reviewers until enough of them have ruled."""


@dataclass(frozen=True, slots=True)
class VerdictStanding:
    """A verdict with what a reader must know of it besides its own words."""

    verdict: Verdict
    rating_label: str
    superseded: bool
    """The same reviewer has ruled again since."""
    article: int | None = None
    """The newest capture of the article ruled on: a verdict on any capture is one on all."""
    stale: tuple[str, ...] = ()
    """Cited quotes that a newer capture no longer has, each in words."""
    hidden: bool = False
    """Sealed, and not enough reviewers have ruled yet: its content is not to be shown."""


@dataclass(frozen=True, slots=True)
class OpenMatter:
    """Something that waits for a person."""

    subject: str
    """Id of what waits, as people type it."""
    text: str
    next_step: str
    """The command that would settle it."""


@dataclass(frozen=True, slots=True)
class GradePart:
    """What one signal, with its notes, takes from a reliability grade."""

    signal: str
    weight: float
    notes: tuple[int, ...]
    """Ids of the notes it is made of."""


@dataclass(frozen=True, slots=True)
class Grade:
    """An article's reliability on a weighted rubric: a sum that lists its parts."""

    article: int
    rubric: str
    rubric_sha256: str
    score: float
    """From 0 to 100."""
    level: str
    parts: tuple[GradePart, ...]
    not_checked: tuple[str, ...] = ()
    """Signals the rubric weighs that could not be checked."""


class LevelOfMeasurement(StrEnum):
    """What the distance between two values means."""

    NOMINAL = "nominal"
    """Only whether they differ."""
    ORDINAL = "ordinal"
    """How many values stand between them."""
    INTERVAL = "interval"
    """How far apart they are as numbers."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """A 95 % bootstrap interval."""

    low: float
    high: float
    resamples: int
    undefined: int
    """Resamples in which everybody said the same, so that alpha is undefined; left out."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far raters agree on some things, and how much that rests on."""

    level: LevelOfMeasurement
    raters: int
    """Those with at least one value that another rater's can be set beside."""
    units: int
    """Things that at least two raters rated."""
    values: int
    """Values on those things: alpha's n."""
    pairs: int
    """Pairs of values on the same thing."""
    percent: float | None
    """Share of those pairs that are equal, from 0 to 100, however they came about."""
    alpha: float | None
    """None where it is undefined; `reason` says why."""
    bounds: Bounds | None
    """None where alpha is, or where a single thing cannot be resampled, or without dice."""
    reason: str = ""


# ---------------------------------------------------------------------------------------------
# The record of the work
# ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Run:
    """One pass of one stage over the casebook."""

    id: int | None
    stage: str
    version: str
    """Version of the stage's rules or model."""
    started_at: datetime
    rubric: str | None = None
    rubric_sha256: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """One line of the append-only log."""

    id: int
    at: datetime
    actor: str
    action: str
    subject: str
    """The id of what it was done to, as people type it."""
    detail: dict[str, object] = field(default_factory=dict)
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Failure:
    """Something `verify` re-derived and found changed."""

    subject: str
    problem: str


@dataclass(frozen=True, slots=True)
class Hit:
    """Something a search found."""

    kind: Kind
    id: int
    title: str
    """The article's headline or file; for a claim, its text."""
    span: Span | None
    """The passage around the found words, in the article's or the claim's text; None where only
    what is known about the article was found (its publisher, its byline)."""
    quote: str
    """The text at the span; without one, the value that was found."""
    marks: tuple[Span, ...] = ()
    """The found words themselves, as spans of the same text."""
    by_words: bool = True
    """Whether it has the words that were asked for."""
    likeness: float | None = None
    """How near it lies in meaning, up to 1; None where it was not found by that."""
