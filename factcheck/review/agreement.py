"""How far reviewers agree, corrected for chance, with how little it rests on.

Krippendorff's alpha is written out here: the statistic is short, and the library that has it is
under the GPL. It is checked against the worked examples of

    Klaus Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011,
    https://repository.upenn.edu/asc_papers/43
    Andrew F. Hayes and Klaus Krippendorff, Answering the Call for a Standard Reliability Measure
    for Coding Data, Communication Methods and Measures 1(1), 2007, doi:10.1080/19312450709336664

Chance is an argument: whoever asks brings the `Random` it was seeded with.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import Protocol

from factcheck.models import Agreement, Bounds, LevelOfMeasurement, VerdictStanding
from factcheck.review.reviewer import known_as
from factcheck.rubric import Rubric

Value = str | float
Unit = Sequence[Value | None]
"""What each rater said of one thing; None where a rater said nothing."""

RESAMPLES = 1000
"""How often the interval is resampled: the least that Hayes and Krippendorff's macro accepts."""

_TAIL = 0.025  # on either side of a 95 % interval


class Dice(Protocol):
    """A source of chance: `random.Random(seed)`."""

    def randrange(self, stop: int, /) -> int:
        """Return a whole number from 0 up to but not including `stop`."""
        ...


def percent_agreement(units: Sequence[Unit]) -> float | None:
    """Return the share of pairs of values on the same unit that are equal, from 0 to 100.

    Every pair counts once, so a unit with many raters counts for more. None without a pair.
    """
    equal = pairs = 0
    for unit in _pairable(units):
        pairs += _pairs(len(unit))
        equal += sum(map(_pairs, Counter(unit).values()))
    return 100 * equal / pairs if pairs else None


def krippendorff_alpha(units: Sequence[Unit], level: LevelOfMeasurement) -> float | None:
    """Return Krippendorff's alpha: 1 is perfect agreement, 0 is what chance would give.

    Below 0 the raters disagree more than by chance. None if no unit has two values, or if all
    values are the same: without variation nothing shows that raters can tell things apart, which
    is not the same as agreeing perfectly.

        alpha = 1 - (n - 1) * sum over u of (sum over c<k of n_uc n_uk d2_ck) / (m_u - 1)
                            / sum over c<k of n_c n_k d2_ck

    where u runs over the units with m_u >= 2 values, n_uc counts value c in unit u, n_c counts it
    in all those units, n is their sum, and d2_ck is the squared distance of two values:

        nominal     1
        ordinal     (sum of n_g for g from c to k, less (n_c + n_k) / 2) squared
        interval    (c - k) squared

    Args:
        units: One row for each thing rated; the order of rows and of values is of no account.
        level: What the distance between two values means. Ordinal and interval take numbers.
    """
    rows = [Counter(unit) for unit in _pairable(units)]
    totals: Counter[Value] = Counter()
    for row in rows:
        totals.update(row)
    order = {value: place for place, value in enumerate(_in_order(totals, level))}
    distance = _squared_distances(totals, list(order), level)
    expected = sum(totals[c] * totals[k] * d2 for (c, k), d2 in distance.items())
    if not expected:
        return None
    observed = 0.0
    for row in rows:
        said = combinations(sorted(row, key=order.__getitem__), 2)
        apart = sum(row[c] * row[k] * distance[c, k] for c, k in said)
        observed += apart / (row.total() - 1)
    return 1 - (totals.total() - 1) * observed / expected


def bootstrap(
    units: Sequence[Unit],
    level: LevelOfMeasurement,
    dice: Dice,
    resamples: int = RESAMPLES,
) -> Bounds | None:
    """Return a 95 % interval for alpha by drawing units anew, with replacement.

    What was rated is what could have been otherwise, so units are drawn, not pairs of values as in
    Hayes and Krippendorff (2007), whose intervals come out narrower. With few units it is wide and
    rough. None if alpha is undefined, if there is a single unit, or if no resample has an alpha.
    """
    rows = _pairable(units)
    if len(rows) < 2 or krippendorff_alpha(rows, level) is None:  # noqa: PLR2004
        return None
    drawn = [
        krippendorff_alpha([rows[dice.randrange(len(rows))] for _ in rows], level)
        for _ in range(resamples)
    ]
    defined = sorted(alpha for alpha in drawn if alpha is not None)
    if not defined:
        return None
    cut = int(_TAIL * len(defined))
    return Bounds(defined[cut], defined[-1 - cut], resamples, resamples - len(defined))


def measure_agreement(
    units: Sequence[Unit],
    level: LevelOfMeasurement,
    dice: Dice | None = None,
    resamples: int = RESAMPLES,
) -> Agreement:
    """Return percent agreement and alpha with what they rest on, and an interval if dice are given.

    Args:
        units: One row for each thing rated; a rater has the same place in every row.
        level: As for `krippendorff_alpha`.
        dice: For the interval; the same seed gives the same interval.
        resamples: How often to draw.
    """
    rows = _pairable(units)
    alpha = krippendorff_alpha(units, level)
    raters = {
        place
        for unit in units
        if sum(value is not None for value in unit) > 1
        for place, value in enumerate(unit)
        if value is not None
    }
    reason = "" if rows else "no two reviewers have rated the same thing on this scale"
    if rows and alpha is None:
        reason = "every rating is the same, so nothing shows that reviewers can tell things apart"
    return Agreement(
        level=level,
        raters=len(raters),
        units=len(rows),
        values=sum(map(len, rows)),
        pairs=sum(_pairs(len(row)) for row in rows),
        percent=percent_agreement(units),
        alpha=alpha,
        bounds=bootstrap(units, level, dice, resamples) if dice else None,
        reason=reason,
    )


def agree(
    standings: Iterable[VerdictStanding], rubric: Rubric, dice: Dice | None = None
) -> tuple[Agreement, ...]:
    """Return how far the reviewers who used a scale agree: nominal, and ordinal if it has an order.

    Verdicts that are superseded or hidden do not count, nor for the ordinal figure a rating that
    has no place in the order ("cannot be judged").
    """
    known = list(standings)
    levels = [LevelOfMeasurement.NOMINAL]
    if rubric.ordinal:
        levels.append(LevelOfMeasurement.ORDINAL)
    return tuple(measure_agreement(tabulate(known, rubric, lv), lv, dice) for lv in levels)


def tabulate(
    standings: Iterable[VerdictStanding], rubric: Rubric, level: LevelOfMeasurement
) -> tuple[tuple[Value | None, ...], ...]:
    """Return a row for each thing ruled on and a place in it for each reviewer.

    For the nominal level the values are the ratings' ids, otherwise their places on the scale.
    """
    counted = [
        standing
        for standing in standings
        if standing.verdict.rubric == rubric.id and not standing.superseded and not standing.hidden
    ]
    places = {rating.id: rating.value for rating in rubric.ratings}
    reviewers = sorted({known_as(standing.verdict.reviewer) for standing in counted})
    rows: dict[tuple[int, int], list[Value | None]] = {}
    for standing in counted:
        verdict = standing.verdict
        row = rows.setdefault((verdict.claim or 0, standing.article or 0), [None] * len(reviewers))
        nominal = level is LevelOfMeasurement.NOMINAL
        row[reviewers.index(known_as(verdict.reviewer))] = (
            verdict.rating if nominal else places.get(verdict.rating)
        )
    return tuple(tuple(row) for _, row in sorted(rows.items()))


def _pairable(units: Sequence[Unit]) -> list[list[Value]]:
    known = ([value for value in unit if value is not None] for unit in units)
    return [values for values in known if len(values) > 1]


def _pairs(count: int) -> int:
    return count * (count - 1) // 2


def _in_order(values: Iterable[Value], level: LevelOfMeasurement) -> list[Value]:
    if level is LevelOfMeasurement.NOMINAL:
        return list(values)
    return sorted(map(_number, values))


def _squared_distances(
    totals: Counter[Value], order: Sequence[Value], level: LevelOfMeasurement
) -> dict[tuple[Value, Value], float]:
    """Squared distance of every two different values, the one that comes first in order first."""
    if level is LevelOfMeasurement.NOMINAL:
        return dict.fromkeys(combinations(order, 2), 1.0)
    where = {value: _number(value) for value in order}
    if level is LevelOfMeasurement.ORDINAL:
        below = 0
        for value in order:
            where[value] = below + totals[value] / 2
            below += totals[value]
    return {(c, k): (where[k] - where[c]) ** 2 for c, k in combinations(order, 2)}


def _number(value: Value) -> float:
    if isinstance(value, str):
        raise TypeError(f"{value!r} has no place in an order: give numbers.")
    return value
