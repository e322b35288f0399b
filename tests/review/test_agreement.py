from datetime import timedelta
from itertools import cycle, permutations
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.models import Bounds, LevelOfMeasurement, VerdictStanding
from factcheck.review.agreement import (
    agree,
    bootstrap,
    krippendorff_alpha,
    measure_agreement,
    percent_agreement,
    tabulate,
)
from factcheck.review.standings import find_standings
from factcheck.rubric import load_rubric, load_rubrics
from tests.factories import NOON, verdict

NOMINAL, ORDINAL, INTERVAL = LevelOfMeasurement
LEVELS = list(LevelOfMeasurement)

Units = list[tuple[int | None, ...]]


def by_unit(*raters: str) -> Units:
    """Units from one string per rater, a figure for each unit and a dot where nothing was said."""
    return [
        tuple(None if said == "." else int(said) for said in unit)
        for unit in zip(*raters, strict=True)
    ]


def by_rater(units: str) -> Units:
    """Units from one word per unit."""
    return [tuple(None if said == "." else int(said) for said in unit) for unit in units.split()]


def chance(seed: int = 1) -> Random:
    """The same dice every time."""
    return Random(seed)


# Krippendorff (2011), sections A to D: two observers and two values, two observers and five
# values, four observers with values missing.
BINARY = by_unit("0100000010", "1110010000")
FIVE_VALUES = [*zip("aabbdcccedda", "babbbcccEddd".lower(), strict=True)]
FOUR_OBSERVERS = by_unit("123321412...", "1233224125.3", ".3332342251.", "12332441251.")

# Hayes and Krippendorff (2007), table 1: the tone of 40 articles, by five observers.
TONE = by_rater(
    """112.2 1101. 2333. .00.0 000.0 000.0 102.1 1.20. 222.2 2111.
       .100. 0000. 1222. 33223 111.1 111.1 212.2 1233. 1101. 000.0
       0011. 00.00 2333. 0000. 12.22 0111. 00010 1212. 1122. 112.2
       110.0 2121. 22.22 3222. 222.2 223.2 222.2 22.12 2222. 111.1"""
)


@pytest.mark.parametrize(
    ("units", "level", "published", "digits"),
    [
        (BINARY, NOMINAL, 0.095, 3),
        (FIVE_VALUES, NOMINAL, 0.692, 3),
        (FOUR_OBSERVERS, NOMINAL, 0.743, 3),
        (FOUR_OBSERVERS, ORDINAL, 0.815, 3),
        (FOUR_OBSERVERS, INTERVAL, 0.849, 3),
        (TONE, NOMINAL, 0.477, 3),
        (TONE, ORDINAL, 0.7598, 4),
        (TONE, INTERVAL, 0.757, 3),
    ],
)
def test_alpha_is_what_its_authors_published(
    units: Any, level: LevelOfMeasurement, published: float, digits: int
) -> None:
    alpha = krippendorff_alpha(units, level)
    assert alpha is not None
    assert round(alpha, digits) == published


def test_what_the_published_examples_rest_on() -> None:
    tone = measure_agreement(TONE, ORDINAL)
    assert (tone.units, tone.raters, tone.pairs, tone.values) == (40, 5, 239, 159)
    four = measure_agreement(FOUR_OBSERVERS, NOMINAL)
    # The unit that one observer alone rated is left out, and its value with it.
    assert (four.units, four.raters, four.values) == (11, 4, 40)


# Edge rules


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("units", [[], [()], [(None, None)], [(1, None), (None, 2)], [(1,)]])
def test_without_two_values_on_a_unit_there_is_nothing_to_say(
    units: Units, level: LevelOfMeasurement
) -> None:
    measured = measure_agreement(units, level, chance())
    assert (measured.alpha, measured.percent, measured.bounds) == (None, None, None)
    assert (measured.units, measured.raters, measured.values, measured.pairs) == (0, 0, 0, 0)
    assert measured.reason == "no two reviewers have rated the same thing on this scale"


@pytest.mark.parametrize("level", LEVELS)
def test_without_variation_alpha_is_undefined_and_not_perfect(level: LevelOfMeasurement) -> None:
    measured = measure_agreement([(2, 2), (2, 2, 2)], level, chance())
    assert (measured.alpha, measured.bounds, measured.percent) == (None, None, 100)
    assert measured.reason.startswith("every rating is the same")


@pytest.mark.parametrize("level", LEVELS)
def test_agreement_that_could_have_failed_is_perfect(level: LevelOfMeasurement) -> None:
    measured = measure_agreement([(1, 1), (2, 2, None), (3, 3)], level)
    assert (measured.alpha, measured.percent, measured.reason) == (1, 100, "")


@pytest.mark.parametrize("level", LEVELS)
def test_two_raters_who_always_differ_are_worse_than_chance(level: LevelOfMeasurement) -> None:
    alpha = krippendorff_alpha([(1, 2), (2, 1), (1, 2)], level)
    assert alpha is not None
    assert alpha < 0


def test_a_far_rating_costs_more_on_an_ordinal_scale_only() -> None:
    near = [(1, 1), (2, 2), (3, 3), (2, 3)]
    far = [(1, 1), (2, 2), (3, 3), (1, 3)]
    assert krippendorff_alpha(near, ORDINAL) > krippendorff_alpha(far, ORDINAL)  # type: ignore[operator] # both vary
    assert krippendorff_alpha(near, NOMINAL) == krippendorff_alpha(far, NOMINAL)


@pytest.mark.parametrize("level", [ORDINAL, INTERVAL])
def test_words_have_no_order(level: LevelOfMeasurement) -> None:
    with pytest.raises(TypeError, match="'low' has no place in an order: give numbers"):
        krippendorff_alpha([("low", "high")], level)


@pytest.mark.parametrize(
    ("units", "percent"),
    [
        ([(1, 1)], 100),
        ([(1, 2)], 0),
        ([(1, 1, 2)], 100 / 3),
        ([(1, 1, 1, 1), (1, 2)], 600 / 7),
        ([(1, None, 1), (1, 2, None)], 50),
        ([("a", "a"), ("a", "b")], 50),
    ],
)
def test_percent_agreement_is_of_pairs(units: Any, percent: float) -> None:
    assert percent_agreement(units) == pytest.approx(percent)


# Laws

VALUES = st.none() | st.integers(min_value=1, max_value=4)
MANY_UNITS = st.lists(st.tuples(VALUES, VALUES, VALUES), max_size=8)
ANY_LEVEL = st.sampled_from(LEVELS)


def same(one: float | None, other: float | None) -> bool:
    return one == other or (
        one is not None and other is not None and one == pytest.approx(other, abs=1e-9)
    )


@given(MANY_UNITS, ANY_LEVEL, st.randoms(use_true_random=False))
def test_neither_the_order_of_raters_nor_that_of_units_matters(
    units: Units, level: LevelOfMeasurement, random: Random
) -> None:
    before = measure_agreement(units, level)
    shuffled = random.sample(units, len(units))
    for order in permutations(range(3)):
        after = measure_agreement([tuple(unit[at] for at in order) for unit in shuffled], level)
        assert same(before.alpha, after.alpha)
        assert before.percent == after.percent
        assert (before.units, before.raters) == (after.units, after.raters)


@given(MANY_UNITS, st.permutations([1, 2, 3, 4]))
def test_renaming_values_changes_nothing_nominal(units: Units, names: list[int]) -> None:
    renamed = [tuple(None if v is None else str(names[v - 1]) for v in unit) for unit in units]
    assert same(krippendorff_alpha(units, NOMINAL), krippendorff_alpha(renamed, NOMINAL))


@given(MANY_UNITS, st.sampled_from([ORDINAL, INTERVAL]))
def test_turning_the_scale_round_changes_nothing(units: Units, level: LevelOfMeasurement) -> None:
    turned = [tuple(None if v is None else 5 - v for v in unit) for unit in units]
    assert same(krippendorff_alpha(units, level), krippendorff_alpha(turned, level))


@given(MANY_UNITS)
def test_only_the_order_of_an_ordinal_scale_counts(units: Units) -> None:
    stretched = [tuple(None if v is None else v**3 for v in unit) for unit in units]
    assert same(krippendorff_alpha(units, ORDINAL), krippendorff_alpha(stretched, ORDINAL))


@given(st.lists(st.tuples(st.sampled_from([0, 1]), st.sampled_from([0, 1])), max_size=8))
def test_with_two_values_the_three_levels_are_one(units: Units) -> None:
    nominal, ordinal, interval = (krippendorff_alpha(units, level) for level in LEVELS)
    assert same(nominal, ordinal)
    assert same(nominal, interval)


@given(MANY_UNITS, ANY_LEVEL)
def test_alpha_is_one_exactly_when_everybody_agrees(
    units: Units, level: LevelOfMeasurement
) -> None:
    alpha = krippendorff_alpha(units, level)
    if alpha is not None:
        assert alpha <= 1
        assert (alpha == 1) == (percent_agreement(units) == 100)


@given(MANY_UNITS, ANY_LEVEL)
def test_a_unit_that_one_rater_rated_is_of_no_account(
    units: Units, level: LevelOfMeasurement
) -> None:
    assert measure_agreement(units, level) == measure_agreement([*units, (4, None, None)], level)


@given(MANY_UNITS, ANY_LEVEL, st.integers())
def test_the_interval_is_ordered_and_the_seed_decides_it(
    units: Units, level: LevelOfMeasurement, seed: int
) -> None:
    bounds = bootstrap(units, level, chance(seed), resamples=50)
    assert bounds == bootstrap(units, level, chance(seed), resamples=50)
    if bounds is not None:
        assert bounds.low <= bounds.high <= 1
        assert 0 <= bounds.undefined < bounds.resamples == 50


# The interval


def test_the_interval_of_the_published_example_holds_its_alpha() -> None:
    bounds = bootstrap(TONE, ORDINAL, chance(2007))
    assert bounds is not None
    # Hayes and Krippendorff draw pairs of values, which are more: theirs is narrower.
    assert 0.55 < bounds.low < 0.7598 < bounds.high < 0.87
    assert (bounds.resamples, bounds.undefined) == (1000, 0)


def test_a_single_unit_has_no_interval() -> None:
    assert measure_agreement([(1, 2)], NOMINAL, chance()).alpha is not None
    assert measure_agreement([(1, 2)], NOMINAL, chance()).bounds is None
    assert measure_agreement(TONE, NOMINAL).bounds is None


class Loaded:
    """Dice that show what they were told to, over and over."""

    def __init__(self, *shown: int) -> None:
        self._shown = cycle(shown)

    def randrange(self, stop: int, /) -> int:
        """Return the next."""
        return next(self._shown) % stop


def test_a_resample_without_variation_is_left_out_and_counted() -> None:
    units = [(1, 1), (1, 2)]
    assert bootstrap(units, NOMINAL, Loaded(0), 10) is None
    assert bootstrap(units, NOMINAL, Loaded(1), 10) == Bounds(-0.5, -0.5, 10, 0)
    some = bootstrap(units, NOMINAL, chance(), 100)
    assert some is not None
    assert 0 < some.undefined < 100


def test_a_fortieth_of_the_resamples_is_cut_off_at_either_end() -> None:
    units = [(1, 1), (2, 2), (1, 2)]
    worst, best, middling = (2, 2, 2), (0, 1, 1), (0, 1, 2)
    shown = [*worst, *best, *middling * 38]
    alpha = krippendorff_alpha(units, NOMINAL)
    assert alpha is not None
    assert bootstrap(units, NOMINAL, Loaded(*shown), 40) == Bounds(alpha, alpha, 40, 0)
    with_tails = bootstrap(units, NOMINAL, Loaded(*shown), 39)
    assert with_tails is not None
    assert with_tails.low < alpha < with_tails.high == 1


# Verdicts


def ruling(number: int, reviewer: str, claim: int, rating: str, **fields: Any) -> Any:
    return verdict(
        id=number,
        reviewer=reviewer,
        claim=claim,
        rating=rating,
        at=NOON + timedelta(hours=number),
        **fields,
    )


def stand(*verdicts: Any) -> tuple[VerdictStanding, ...]:
    return find_standings(verdicts, load_rubrics(), (), reader="")


def test_a_row_is_a_claim_and_a_place_in_it_a_reviewer() -> None:
    standings = stand(
        ruling(1, "bo", 2, "refuted"),
        ruling(2, "ann", 1, "supported"),
        ruling(3, "Bo", 1, "refuted"),
        ruling(4, "bo ", 1, "supported"),
        ruling(5, "cy", 3, "supported", sealed=True),
        ruling(6, "ann", 2, "true", rubric="politifact/1"),
        ruling(7, "ann", 2, "refuted", rubric="averitec/2"),
    )
    assert tabulate(standings, load_rubric("averitec/1"), NOMINAL) == (
        ("supported", "supported"),
        (None, "refuted"),
    )


def test_an_article_is_a_row_of_its_own() -> None:
    source = load_rubric("admiralty-source")
    on_article = {"claim": None, "rubric": source.id}
    standings = stand(
        *(
            verdict(id=n, reviewer=who, article=n % 2 + 1, rating=rating, **on_article)
            for n, who, rating in [(1, "ann", "B"), (2, "bo", "F"), (3, "bo", "C"), (4, "ann", "A")]
        )
    )
    assert tabulate(standings, source, ORDINAL) == ((5.0, None), (4.0, 3.0))
    assert tabulate(standings, source, NOMINAL) == (("A", "F"), ("B", "C"))


def test_a_scale_without_order_is_measured_once_and_one_with_order_twice() -> None:
    four, six = load_rubric("averitec"), load_rubric("politifact")
    assert [measured.level for measured in agree((), four)] == [NOMINAL]
    assert [measured.level for measured in agree((), six)] == [NOMINAL, ORDINAL]


def test_verdicts_are_measured_with_what_they_rest_on() -> None:
    on = {"rubric": "politifact/1"}
    standings = stand(
        ruling(1, "ann", 1, "true", **on),
        ruling(2, "bo", 1, "mostly_true", **on),
        ruling(3, "ann", 2, "false", **on),
        ruling(4, "bo", 2, "false", **on),
        ruling(5, "ann", 3, "half_true", **on),
    )
    nominal, ordinal = agree(standings, load_rubric("politifact"), chance(7))
    assert (nominal.units, nominal.raters, nominal.values, nominal.pairs) == (2, 2, 4, 2)
    assert nominal.percent == ordinal.percent == 50
    assert nominal.alpha is not None
    assert ordinal.alpha is not None
    assert ordinal.alpha > nominal.alpha
    assert ordinal.bounds is not None
