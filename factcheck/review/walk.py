"""The way through the queue, keystroke by keystroke, without a terminal.

    walk = Walk(build_queue(docket, rubric, reviewer), known_origins(origins), cite)
    while not walk.done:
        show(walk.item, walk.prompt, walk.complaint)
        typed = read(walk.prompt.expects)
        walk = walk.leave() if typed is None else walk.feed(typed)
        if walk.decision:
            save(walk.decision)

A walk is a value: feeding it what was typed gives the walk after it. A decision stands on the one
walk that made it, and is saved before anything else is read. Going back and deciding again makes
another decision; nothing is taken back. A `q` alone leaves at any question, and is no reason.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from factcheck.errors import FactcheckError, UnknownIdError
from factcheck.models import (
    Article,
    Claim,
    Confidence,
    Kind,
    Note,
    Passage,
    Ruling,
    Verdict,
    format_id,
)
from factcheck.review.citations import read_citation, split_citations
from factcheck.review.queue import NoteItem, QueueItem, RatingItem
from factcheck.review.verdicts import citation_problem
from factcheck.rubric import Rating, Rubric


class Expects(StrEnum):
    """What the walk wants to be fed next."""

    KEY = "key"
    """One key, without Enter."""
    LINE = "line"
    """A line of text."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing that may be typed, and what it does."""

    key: str
    label: str
    meaning: str = ""


@dataclass(frozen=True, slots=True)
class Prompt:
    """A question, how it is answered, and the answers there are."""

    question: str
    expects: Expects
    choices: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True)
class NoteDecision:
    """A ruling on a machine's note, as it was made."""

    note: Note
    ruling: Ruling
    reason: str


@dataclass(frozen=True, slots=True)
class RatingDecision:
    """A verdict on a claim or an article, as it was made; it cites what its rating asks for."""

    subject: Claim | Article
    rubric: Rubric
    rating: Rating
    confidence: Confidence | None
    rationale: str
    cited: tuple[Passage, ...]

    def signed(self, reviewer: str, at: datetime, *, sealed: bool = False) -> Verdict:
        """Return the verdict with the name of who gave it and when."""
        on_claim = isinstance(self.subject, Claim)
        return Verdict(
            id=None,
            claim=self.subject.id if on_claim else None,
            article=None if on_claim else self.subject.id,
            reviewer=reviewer,
            rubric=self.rubric.id,
            rubric_sha256=self.rubric.sha256,
            rating=self.rating.id,
            confidence=self.confidence,
            rationale=self.rationale,
            cited=self.cited,
            at=at,
            sealed=sealed,
        )


Decision = NoteDecision | RatingDecision


@dataclass(frozen=True, slots=True)
class Choosing:
    """The ruling or the rating is asked for."""


@dataclass(frozen=True, slots=True)
class Dismissing:
    """The reason for a dismissal is asked for."""


@dataclass(frozen=True, slots=True)
class Explaining:
    """The reason for a rating is asked for."""

    rating: Rating


@dataclass(frozen=True, slots=True)
class Citing:
    """The passages that a rating rests on are asked for."""

    rating: Rating
    rationale: str


@dataclass(frozen=True, slots=True)
class Weighing:
    """The confidence is asked for."""

    rating: Rating
    rationale: str
    cited: tuple[Passage, ...]


Step = Choosing | Dismissing | Explaining | Citing | Weighing


def _nowhere(article: int, quote: str) -> Passage:
    del quote
    raise UnknownIdError(f"There is no article {format_id(Kind.ARTICLE, article)}.")


@dataclass(frozen=True, slots=True)
class Walk:
    """Where a reviewer stands in the queue, and what was said of the present item so far."""

    items: tuple[QueueItem, ...]
    origins_of: Mapping[int, int] = field(default_factory=dict)
    """Article id to the id of its origin, where that is known."""
    cite: Callable[[int, str], Passage] = _nowhere
    """Finds an article's words that are not among what is shown."""
    place: int = 0
    """Of the present item, from 0; past the last one there is none."""
    step: Step = Choosing()
    decision: Decision | None = None
    """What was decided by what was fed last."""
    complaint: str = ""
    """Why what was fed last was not taken."""
    made: Mapping[int, Decision] = field(default_factory=dict)
    """By place, the latest decision on this walk."""
    left: bool = False
    """Whether the reviewer has gone."""

    @property
    def done(self) -> bool:
        """Whether there is nothing more to feed."""
        return self.left or not self.items

    @property
    def item(self) -> QueueItem | None:
        """The present item; None once the last is behind."""
        return self.items[self.place] if self.place < len(self.items) else None

    @property
    def earlier(self) -> Decision | None:
        """What was decided on the present item before, on this walk."""
        return self.made.get(self.place)

    @property
    def prompt(self) -> Prompt:
        """What to ask now."""
        if self.item is None:
            return _AT_THE_END
        if isinstance(self.item, NoteItem):
            return _DISMISSAL if isinstance(self.step, Dismissing) else _NOTE
        return _rating_prompt(self.step, self.item)

    def feed(self, typed: str) -> "Walk":
        """Return the walk after a key or line; what is not understood changes nothing."""
        walk = replace(self, decision=None, complaint="")
        said = " ".join(typed.split())
        if self.done:
            return walk
        if said.casefold() == "q":
            return walk.leave()
        if self.item is None:
            return walk.go(-1) if said.casefold() == "b" else walk.leave()
        if isinstance(self.item, NoteItem):
            return _feed_note(walk, self.item, said)
        return _feed_rating(walk, self.item, said)

    def leave(self) -> "Walk":
        """Return the walk after the reviewer has gone; what was not decided stays undecided."""
        return replace(self, decision=None, complaint="", left=True)

    def go(self, by: int) -> "Walk":
        """Return the walk so many items on, or a complaint before the first."""
        if self.place + by < 0:
            return replace(self, complaint="This is the first; there is nothing before it.")
        return replace(self, place=self.place + by, step=Choosing(), decision=None, complaint="")

    def decide(self, decision: Decision) -> "Walk":
        """Return the walk at the next item, with the decision just made."""
        made = {**self.made, self.place: decision}
        return replace(self.go(1), decision=decision, made=made)


# What is asked

_WAYS = (
    Choice("s", "skip", "decide nothing now"),
    Choice("b", "back", "to the one before"),
    Choice("q", "quit", "what was decided is saved"),
)
_AT_THE_END = Prompt(
    "That was the last.",
    Expects.KEY,
    (Choice("b", "back", "to the last one"), Choice("q", "quit", "or any other key")),
)
_NOTE = Prompt(
    "Is the note right?",
    Expects.KEY,
    (Choice("y", "yes", "confirm it"), Choice("n", "no", "dismiss it"), *_WAYS),
)
_DISMISSAL = Prompt("Why is it dismissed? An empty line goes back, q quits.", Expects.LINE)
_CONFIDENCE = {"l": Confidence.LOW, "m": Confidence.MODERATE, "h": Confidence.HIGH, "": None}
_CONFIDENCE_PROMPT = Prompt(
    "How firm is the ground?",
    Expects.KEY,
    (
        Choice("l", "low", "scant, scattered or doubtful"),
        Choice("m", "moderate", "credible, but too little for more"),
        Choice("h", "high", "good evidence; it may still be wrong"),
        Choice("", "Enter", "leave it unsaid"),
        Choice("b", "back", "to the passages"),
        Choice("q", "quit", "without this verdict"),
    ),
)
_OWN_WORDS = 'words of any article, as in A4:"..."'
_WAYS_TO_CITE = f"numbers, as in 1 3, or {_OWN_WORDS}"
_KEYS = 9  # ratings that a single key can choose from
_LONGEST = 200  # characters of what was typed that are looked at or shown


def _rating_prompt(step: Step, item: RatingItem) -> Prompt:
    match step:
        case Explaining():
            return Prompt("Why? An empty line goes back, q quits.", Expects.LINE)
        case Citing(rating):
            none = "" if rating.needs_citation else ", an empty line for none"
            return Prompt(
                f"Which passages does it rest on? {_WAYS_TO_CITE}{none}; b goes back, q quits.",
                Expects.LINE,
                tuple(
                    Choice(str(number), exhibit.caption, exhibit.passage.quote)
                    for number, exhibit in enumerate(item.exhibits, 1)
                ),
            )
        case Weighing():
            return _CONFIDENCE_PROMPT
    ratings = tuple(
        Choice(str(number), rating.label, rating.meaning)
        for number, rating in enumerate(item.rubric.ratings, 1)
    )
    expects = Expects.KEY if len(ratings) <= _KEYS else Expects.LINE
    return Prompt(f"How does {item.id} rate on {item.rubric.id}?", expects, (*ratings, *_WAYS))


# What is answered


def _feed_note(walk: Walk, item: NoteItem, said: str) -> Walk:
    if isinstance(walk.step, Dismissing):
        if not said:
            return replace(walk, step=Choosing())
        return walk.decide(NoteDecision(item.note, Ruling.DISMISSED, said))
    match said.casefold():
        case "y":
            return walk.decide(NoteDecision(item.note, Ruling.CONFIRMED, ""))
        case "n":
            return replace(walk, step=Dismissing())
    return _feed_way(walk, said)


def _feed_way(walk: Walk, said: str) -> Walk:
    match said.casefold():
        case "s":
            return walk.go(1)
        case "b":
            return walk.go(-1)
    return _refuse_key(walk, said)


def _feed_rating(walk: Walk, item: RatingItem, said: str) -> Walk:
    match walk.step:
        case Explaining(rating):
            step = Citing(rating, said) if said else Choosing()
            return replace(walk, step=step)
        case Citing() as citing:
            return _feed_cited(walk, item, citing, said)
        case Weighing() as weighing:
            return _feed_confidence(walk, item, weighing, said)
    number = int(said) if re.fullmatch("[0-9]{1,3}", said) else 0
    if not 1 <= number <= len(item.rubric.ratings):
        return _feed_way(walk, said)
    return replace(walk, step=Explaining(item.rubric.ratings[number - 1]))


def _feed_cited(walk: Walk, item: RatingItem, step: Citing, said: str) -> Walk:
    if said.casefold() == "b":
        return replace(walk, step=Explaining(step.rating))
    chosen, citations = split_citations(said)
    numbers = [int(number) for number in re.findall("[0-9]+", chosen[:_LONGEST])]
    shown = range(1, len(item.exhibits) + 1)
    if not re.fullmatch("[0-9, ]*", chosen) or not set(numbers) <= set(shown):
        known = f"numbers from 1 to {len(shown)}, as in 1 3, or " if shown else ""
        return replace(
            walk, complaint=f"{said[:_LONGEST]!r} is not taken here: give {known}{_OWN_WORDS}."
        )
    passages = [item.exhibits[number - 1].passage for number in numbers]
    try:
        passages += [walk.cite(*read_citation(each)) for each in citations]
    except FactcheckError as error:
        return replace(walk, complaint=str(error))
    cited = tuple(dict.fromkeys(passages))
    problem = citation_problem(step.rating, cited, walk.origins_of, f"give {_WAYS_TO_CITE}")
    if problem:
        return replace(walk, complaint=problem)
    return replace(walk, step=Weighing(step.rating, step.rationale, cited))


def _feed_confidence(walk: Walk, item: RatingItem, step: Weighing, said: str) -> Walk:
    key = said.casefold()
    if key == "b":
        return replace(walk, step=Citing(step.rating, step.rationale))
    if key not in _CONFIDENCE:
        return _refuse_key(walk, said)
    return walk.decide(
        RatingDecision(
            subject=item.subject,
            rubric=item.rubric,
            rating=step.rating,
            confidence=_CONFIDENCE[key],
            rationale=step.rationale,
            cited=step.cited,
        )
    )


def _refuse_key(walk: Walk, said: str) -> Walk:
    keys = ", ".join(choice.key or choice.label for choice in walk.prompt.choices)
    return replace(walk, complaint=f"{said[:_LONGEST]!r} is none of the keys here: {keys}.")
