"""A report, looked up: what belongs to an article, what belongs to a claim.

Every format asks the same questions of a report; they are answered once, here. No wording.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from factcheck.models import (
    Article,
    ArticleStance,
    Claimant,
    ClaimantKind,
    Disagreement,
    DisagreementType,
    Evidence,
    Grade,
    Note,
    Origin,
    Passage,
    Span,
    Stance,
    VerdictStanding,
)
from factcheck.report.interface import Report
from factcheck.text.roles import is_named

if TYPE_CHECKING:
    from factcheck.rubric import Rubric

T = TypeVar("T")
K = TypeVar("K")
Groups = dict[int | None, list[T]]

_WORD = re.compile(r"\w+")

GRAVITY = tuple(DisagreementType)
"""Types of disagreement, the gravest first."""


class Reading:
    """A report with its parts by article and by claim."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self._articles = {article.id: article for article in report.articles}
        self._past = {article.id: article for article in report.past}
        self._beside = set(report.beside)
        self._origins = {each: origin for origin in report.origins for each in origin.articles}
        self._notes: Groups[Note] = _by(report.notes, lambda note: note.article)
        self._grades: Groups[Grade] = _by(report.grades, lambda grade: grade.article)
        self._stances: Groups[ArticleStance] = _by(report.stances, lambda stance: stance.claim)
        self._disagreements: Groups[Disagreement] = _by(
            report.disagreements, lambda each: each.claim
        )
        self._rulings = _by(report.verdicts, _subject)
        self._rubrics = {rubric.id: rubric for rubric in report.rubrics}

    def article(self, article: int) -> Article | None:
        """Return an article, None if the report leaves it out."""
        return self._articles.get(article)

    def named(self, article: int) -> Article | None:
        """Return an article to call it by: of those left out, an earlier capture alone."""
        return self._articles.get(article) or self._past.get(article)

    def tells(self, article: int | None) -> bool:
        """Tell whether an article is in the report, and more than named in it."""
        return article in self._articles and article not in self._beside

    def origin(self, article: int) -> Origin | None:
        """Return the origin an article rests on, None if none was looked for."""
        return self._origins.get(article)

    def notes(self, article: int | None) -> list[Note]:
        """Return the notes on an article."""
        return self._notes.get(article, [])

    def grades(self, article: int | None) -> list[Grade]:
        """Return the grades of an article, one per rubric."""
        return self._grades.get(article, [])

    def stances(self, claim: int | None) -> list[ArticleStance]:
        """Return what each article does to a claim."""
        return self._stances.get(claim, [])

    def disagreements(self, claim: int | None) -> list[Disagreement]:
        """Return the disagreements on a claim."""
        return self._disagreements.get(claim, [])

    def rulings(
        self, *, claim: int | None = None, article: int | None = None
    ) -> list[VerdictStanding]:
        """Return the verdicts on a claim, or on an article as a source."""
        return self._rulings.get((claim, article), [])

    def rubric(self, rubric: str) -> "Rubric | None":
        """Return a rubric that verdicts were given on, None if the report does not hold it."""
        return self._rubrics.get(rubric)

    def words(self, article: int, span: Span, inside: Passage | None = None) -> str | None:
        """Return an article's words at a span.

        An article the report leaves out can still be quoted where the span lies `inside` a
        passage that was kept; else None.
        """
        found = self.article(article)
        if found is not None:
            return span.slice(found.text)
        if inside and inside.span.start <= span.start and span.end <= inside.span.end:
            return span.shift(-inside.span.start).slice(inside.quote)
        return None


# ---------------------------------------------------------------------------------------------
# Disagreements over the same passages
# ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Opposed:
    """A passage that stands against another, and each way in which it does."""

    evidence: Evidence
    disagreements: tuple[Disagreement, ...]
    """The gravest first."""
    repeated: tuple[Disagreement, ...] = ()
    """The same between the same words in other copies of one report, on either side or both."""

    @property
    def copies(self) -> tuple[int, ...]:
        """Other articles of its origin that have its words."""
        rest = (each.right.passage.article for each in self.repeated)
        return _once(each for each in rest if each != self.evidence.passage.article)


@dataclass(frozen=True, slots=True)
class Clash:
    """A passage and all that stand against it in the same way."""

    left: Evidence
    types: tuple[DisagreementType, ...]
    """The gravest first."""
    against: tuple[Opposed, ...]

    @property
    def told(self) -> list[Disagreement]:
        """Those that are told, by number: without the same between other copies of one report."""
        found = [each for opposed in self.against for each in opposed.disagreements]
        return sorted(found, key=lambda each: each.id or 0)

    @property
    def disagreements(self) -> list[Disagreement]:
        """Every disagreement in it, by number."""
        repeated = [each for opposed in self.against for each in opposed.repeated]
        return sorted([*self.told, *repeated], key=lambda each: each.id or 0)

    @property
    def copies(self) -> tuple[int, ...]:
        """Other articles of the origin on the left that have its words."""
        rest = (each.left.passage.article for each in self.disagreements)
        return _once(each for each in rest if each != self.left.passage.article)


def find_clashes(
    disagreements: Iterable[Disagreement], origin: Callable[[int], Origin | None] = lambda _: None
) -> list[Clash]:
    """Join disagreements that are over the same words, the gravest types first.

    Args:
        disagreements: Those on one claim.
        origin: Gives an article's origin: the same words in two articles of one are told once.
    """
    first: dict[tuple[object, ...], Passage] = {}

    def words(side: Evidence) -> tuple[object, ...]:
        passage, rests = side.passage, origin(side.passage.article)
        if rests is None:
            return (passage,)
        plain = tuple(word.casefold() for word in _WORD.findall(passage.quote))
        key = (rests.id or rests.name, side.stance, plain)
        # An article that has the words twice says them twice.
        return key if first.setdefault((key, passage.article), passage) == passage else (passage,)

    found: dict[tuple[object, ...], dict[tuple[object, ...], list[list[Disagreement]]]] = {}
    for pair in _by(disagreements, lambda each: (each.left.passage, each.right.passage)).values():
        pair.sort(key=lambda each: GRAVITY.index(each.type))
        types = tuple(dict.fromkeys(each.type for each in pair))
        rows = found.setdefault((words(pair[0].left), types), {})
        rows.setdefault(words(pair[0].right), []).append(pair)
    clashes = []
    for rows in found.values():
        against = tuple(_opposed(pairs) for pairs in rows.values())
        told = against[0].disagreements
        types = tuple(dict.fromkeys(each.type for each in told))
        clashes.append(Clash(told[0].left, types, against))
    return sorted(clashes, key=lambda clash: [GRAVITY.index(each) for each in clash.types])


def _opposed(pairs: list[list[Disagreement]]) -> Opposed:
    first, *rest = pairs
    return Opposed(first[0].right, tuple(first), tuple(each for pair in rest for each in pair))


# ---------------------------------------------------------------------------------------------
# Who asserts and who only relays
# ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody who speaks for or against a claim, and the articles that carry it."""

    claimant: Claimant | None
    """None: the articles' own voice."""
    articles: tuple[int, ...]


def find_voices(stances: Iterable[ArticleStance], side: Stance) -> list[Voice]:
    """Return who speaks on one side: the articles' own voice first, then speakers as met.

    Only an article that as a whole is on that side, or on both, speaks for it: what one passage of
    another seems to say is too little to name it by. A named speaker or a document is one voice in
    however many articles; an unnamed one or a group is counted per article, since nothing shows
    that two articles mean the same. A name of one word is joined to a longer name that ends in it,
    and in one article "University of Velm" is "Velm University".
    """
    own: list[int] = []
    told: dict[tuple[str, int | None], tuple[Claimant, list[int]]] = {}
    sided = [stance for stance in stances if stance.stance in {side, Stance.MIXED}]
    evidence = [e for stance in sided for e in stance.evidence if e.stance is side]
    full = _full_names(evidence)
    turned = _turned_names(evidence)
    for each in evidence:
        article = each.passage.article
        if each.claimant is None:
            own.append(article)
            continue
        name = _plain(each.claimant.name)
        if is_named(each.claimant):
            name = _plain(turned[article, _words(name)].name)
        known = is_named(each.claimant) or each.claimant.kind is ClaimantKind.DOCUMENT
        key = (full.get(name, name), None) if known else (name, article)
        claimant, articles = told.setdefault(key, (each.claimant, []))
        articles.append(article)
        if _fullness(each.claimant) > _fullness(claimant):
            told[key] = (each.claimant, articles)
    voices = [Voice(None, _once(own))] if own else []
    return voices + [Voice(claimant, _once(articles)) for claimant, articles in told.values()]


_SMALL = frozenset({"of", "the"})


def _words(name: str) -> frozenset[str]:
    return frozenset(_plain(name).split()) - _SMALL


def _turned_names(evidence: Iterable[Evidence]) -> dict[tuple[int, frozenset[str]], Claimant]:
    """Map the words of a name to the fullest that an article prints with just these."""
    found: dict[tuple[int, frozenset[str]], Claimant] = {}
    for each in evidence:
        if each.claimant:
            key = each.passage.article, _words(each.claimant.name)
            found[key] = max(found.get(key, each.claimant), each.claimant, key=_fullness)
    return found


def _fullness(claimant: Claimant) -> tuple[int, int]:
    """How much of a name it is: by its capitals, then by its length."""
    return sum(word[0].isupper() for word in claimant.name.split()), len(claimant.name)


def _full_names(evidence: Iterable[Evidence]) -> dict[str, str]:
    """Map a last name alone to the one longer name that ends in it."""
    names = {
        _plain(each.claimant.name) for each in evidence if each.claimant and is_named(each.claimant)
    }
    longer = _by((name for name in sorted(names) if " " in name), lambda name: name.split()[-1])
    return {
        name: longer[name][0]
        for name in names
        if " " not in name and len(longer.get(name, ())) == 1
    }


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())


def _subject(standing: VerdictStanding) -> tuple[int | None, int | None]:
    return standing.verdict.claim, standing.article


def _once(numbers: Iterable[int]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(numbers))


def _by(things: Iterable[T], key: Callable[[T], K]) -> dict[K, list[T]]:
    grouped = defaultdict(list)
    for thing in things:
        grouped[key(thing)].append(thing)
    return dict(grouped)
