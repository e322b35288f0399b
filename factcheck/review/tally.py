"""What several reviewers together said: counted, never averaged, with dissent by name."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from factcheck.models import VerdictStanding
from factcheck.rubric import Rubric


@dataclass(frozen=True, slots=True)
class Tally:
    """The present verdicts on one claim or article on one scale."""

    claim: int | None
    article: int | None
    rubric: str
    counts: tuple[tuple[str, int], ...]
    """Ratings that somebody gave, by id, in the scale's order."""
    majority: str | None
    """The rating that more than half of at least two reviewers gave, by id."""
    dissenters: tuple[str, ...]
    """Reviewers who gave another rating than the majority; none where there is no majority."""
    sealed: int
    """Verdicts that are hidden from this reader and counted nowhere else."""


def tally_verdicts(standings: Iterable[VerdictStanding], rubric: Rubric) -> tuple[Tally, ...]:
    """Count the verdicts on each subject that somebody ruled on with a rubric, by subject.

    A superseded verdict does not count. Two ratings are never joined into one between them: where
    reviewers are split there is no majority, and one reviewer alone is none either.
    """
    by_subject: dict[tuple[int, int], list[VerdictStanding]] = {}
    for standing in standings:
        verdict = standing.verdict
        if verdict.rubric == rubric.id and not standing.superseded:
            subject = (verdict.claim or 0, verdict.article or 0)
            by_subject.setdefault(subject, []).append(standing)
    return tuple(_count(by_subject[subject], rubric) for subject in sorted(by_subject))


def _count(standings: list[VerdictStanding], rubric: Rubric) -> Tally:
    shown = [standing.verdict for standing in standings if not standing.hidden]
    counts = Counter(verdict.rating for verdict in shown)
    most = next((rating for rating, count in counts.items() if 2 * count > len(shown) > 1), None)
    dissenters = {verdict.reviewer for verdict in shown if most not in (None, verdict.rating)}
    subject = standings[0].verdict
    return Tally(
        claim=subject.claim,
        article=subject.article,
        rubric=rubric.id,
        counts=tuple((r.id, counts[r.id]) for r in rubric.ratings if counts[r.id]),
        majority=most,
        dissenters=tuple(sorted(dissenters)),
        sealed=len(standings) - len(shown),
    )
