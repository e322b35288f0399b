"""What waits for one reviewer, in the order in which to take it up.

A machine's notes that nobody ruled on, verdicts of this reviewer that have lost a quote, and what
this reviewer has not rated yet. How a person goes through it is the business of `walk`.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from factcheck.models import (
    Article,
    ArticleStance,
    Claim,
    Claimant,
    Disagreement,
    Evidence,
    Kind,
    Note,
    Passage,
    Stance,
    State,
    VerdictStanding,
    format_id,
)
from factcheck.review.reviewer import known_as
from factcheck.review.standings import newest_captures, scale_of
from factcheck.rubric import Rubric, Subject


@dataclass(frozen=True)
class Docket:
    """The present state of a casebook, as far as it may leave something for a person to do.

    An older capture may be among the articles; its notes and passages wait for nobody.
    """

    articles: tuple[Article, ...] = ()
    notes: tuple[Note, ...] = ()
    claims: tuple[Claim, ...] = ()
    stances: tuple[ArticleStance, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    standings: tuple[VerdictStanding, ...] = ()
    rubrics: tuple[Rubric, ...] = ()
    """All that a verdict was given on."""
    past: tuple[Article, ...] = ()
    """Earlier captures that are not among the articles, of which something may be said."""
    outdated: tuple[int, ...] = ()
    """Articles of which something was stated since a machine noted what it did."""

    @cached_property
    def stances_on(self) -> Mapping[int, list[ArticleStance]]:
        """The stances of articles on each claim, by the claim's id."""
        found = defaultdict(list)
        for stance in self.stances:
            found[stance.claim].append(stance)
        return found

    @cached_property
    def notes_on(self) -> Mapping[int, list[Note]]:
        """The notes on each article, by the article's id."""
        found = defaultdict(list)
        for note in self.notes:
            found[note.article].append(note)
        return found

    @cached_property
    def standings_on(self) -> Mapping[int, list[VerdictStanding]]:
        """The verdicts on each claim that are not superseded, by the claim's id."""
        found = defaultdict(list)
        for standing in self.standings:
            if standing.verdict.claim is not None and not standing.superseded:
                found[standing.verdict.claim].append(standing)
        return found

    @cached_property
    def names(self) -> Mapping[int, str]:
        """What a reviewer knows each article by: its id, with its outlet or else its file."""
        return {
            each.id or 0: f"{format_id(Kind.ARTICLE, each.id)} {each.publisher or each.file}"
            for each in self.articles
        }

    @cached_property
    def contested(self) -> frozenset[int]:
        """The ids of the claims that articles disagree on."""
        return frozenset(disagreement.claim for disagreement in self.disagreements)

    @cached_property
    def newest(self) -> Mapping[int, Article]:
        """The newest capture of each article, by the id of any capture of it."""
        return newest_captures((*self.articles, *self.past))

    def not_compared(self, claim: int) -> list[int]:
        """Return the newest captures of articles that only earlier captures of were compared."""
        compared = {stance.article for stance in self.stances_on.get(claim, ())}
        newest = {self.newest[number].id or 0 for number in compared if number in self.newest}
        return sorted(newest - compared)

    def current(self) -> "Docket":
        """Return it without older captures and what was said of them; verdicts stay."""
        old = {number for number, article in self.newest.items() if article.id != number}
        return replace(
            self,
            articles=tuple(article for article in self.articles if article.id not in old),
            notes=tuple(note for note in self.notes if note.article not in old),
            stances=tuple(stance for stance in self.stances if stance.article not in old),
            disagreements=tuple(
                apart
                for apart in self.disagreements
                if not {apart.left.passage.article, apart.right.passage.article} & old
            ),
            past=(),
        )


@dataclass(frozen=True, slots=True)
class Exhibit:
    """A passage shown to the reviewer, who may cite it."""

    passage: Passage
    caption: str
    """What it is said to do, and on a claim where: "A4 Herald, supports, according to Ann Lee"."""


@dataclass(frozen=True, slots=True)
class NoteItem:
    """A machine's note that nobody has ruled on."""

    note: Note

    @property
    def id(self) -> str:
        """The note's id, as people type it."""
        return format_id(Kind.NOTE, self.note.id)


@dataclass(frozen=True, slots=True)
class RatingItem:
    """A claim or an article that this reviewer should rate, or rate again."""

    subject: Claim | Article
    rubric: Rubric
    exhibits: tuple[Exhibit, ...]
    earlier: VerdictStanding | None = None
    """The reviewer's own verdict that has gone stale, if that is why it waits."""

    @property
    def id(self) -> str:
        """The id of the claim or article, as people type it."""
        kind = Kind.CLAIM if isinstance(self.subject, Claim) else Kind.ARTICLE
        return format_id(kind, self.subject.id)


QueueItem = NoteItem | RatingItem


def build_queue(docket: Docket, rubric: Rubric, reviewer: str) -> tuple[QueueItem, ...]:
    """Return what waits for a reviewer: notes, then stale verdicts, then what is not yet rated.

    Notes come by article, the rest by id. A reviewer's own notes, and what a signal found clear or
    could not check, wait for nobody.

    Args:
        docket: The casebook's present state; standings as this reviewer may read them.
        rubric: The scale to rate on; it says whether claims or articles are rated.
        reviewer: Who will walk the queue.
    """
    present = docket.current()
    own = [
        (each.article or each.verdict.claim, each)
        for each in docket.standings
        if known_as(each.verdict.reviewer) == known_as(reviewer)
    ]
    rubrics = {known.id: known for known in docket.rubrics}
    stale = [
        RatingItem(subject, known, find_exhibits(present, subject), standing)
        for number, standing in own
        if standing.stale and not standing.superseded
        if (known := rubrics.get(standing.verdict.rubric))
        for subject in _subjects(present, known)
        if subject.id == number
    ]
    rated = {number for number, standing in own if scale_of(standing.verdict) == rubric.name}
    unrated = [
        RatingItem(subject, rubric, find_exhibits(present, subject))
        for subject in _subjects(present, rubric)
        if subject.id not in rated
    ]
    return (*unruled_notes(present), *stale, *unrated)


def unruled_notes(docket: Docket) -> tuple[NoteItem, ...]:
    """Return the machine's notes that nobody has confirmed or dismissed, by article.

    Those that are older than what was stated since wait for the machine first.
    """
    waiting = [
        note
        for note in docket.notes
        if note.state is State.NOTED and note.reviewer is None and note.ruling is None
        if note.article not in docket.outdated
    ]
    return tuple(NoteItem(note) for note in sorted(waiting, key=lambda n: (n.article, n.id or 0)))


def find_exhibits(docket: Docket, subject: Claim | Article) -> tuple[Exhibit, ...]:
    """Return the passages a reviewer may cite on a subject, each once.

    For a claim the passages that support it, that may conflict with it, that were left unsure and
    that discuss it, in that order, and then where the claim itself stands; for an article what was
    noted on it and not dismissed.
    """
    found = _on_claim(docket, subject) if isinstance(subject, Claim) else _on(docket, subject)
    by_passage: dict[Passage, Exhibit] = {}
    for exhibit in found:
        by_passage.setdefault(exhibit.passage, exhibit)
    return tuple(by_passage.values())


def _subjects(docket: Docket, rubric: Rubric) -> tuple[Claim, ...] | tuple[Article, ...]:
    return docket.claims if rubric.subject is Subject.CLAIM else docket.articles


_SHOWN = {
    Stance.SUPPORTS: "supports",
    Stance.REFUTES: "possible conflict",
    Stance.UNSURE: "unsure",
    Stance.DISCUSSES: "discusses",
}
"""What a machine made of a passage, in words that leave the ruling to a person."""


def _on_claim(docket: Docket, claim: Claim) -> Iterable[Exhibit]:
    evidence = [
        evidence
        for stance in docket.stances_on.get(claim.id or 0, ())
        for evidence in stance.evidence
        if evidence.stance in _SHOWN
    ]
    for found in sorted(evidence, key=_exhibit_sort_key):
        yield _exhibit(docket, found.passage, _SHOWN[found.stance], found.claimant)
    for appearance in claim.appearances:
        if appearance.passage.article in docket.names:
            yield _exhibit(docket, appearance.passage, "the claim itself", appearance.claimant)


def _exhibit(docket: Docket, passage: Passage, does: str, claimant: Claimant | None) -> Exhibit:
    article = docket.names.get(passage.article) or format_id(Kind.ARTICLE, passage.article)
    return Exhibit(passage, f"{article}, {does}, {_voice(claimant)}")


def _on(docket: Docket, article: Article) -> Iterable[Exhibit]:
    for note in docket.notes_on.get(article.id or 0, ()):
        if note.span and note.quote and note.stands:
            yield Exhibit(Passage(note.article, note.span, note.quote), note.explanation)


def _exhibit_sort_key(evidence: Evidence) -> tuple[int, int, int]:
    passage = evidence.passage
    return list(_SHOWN).index(evidence.stance), passage.article, passage.span.start


def _voice(claimant: Claimant | None) -> str:
    return f"according to {claimant.name}" if claimant else "in the article's own voice"
