"""The table of minimal pairs keeps its laws, and no engine falls under its floors on it."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from statistics import mean
from typing import ClassVar

import pytest

from factcheck.compare import EngineName, engine
from factcheck.compare.interface import Judgement, Pair, Scorer
from factcheck.models import Scores, Stance
from tests.compare.minimal_pairs import SPLITS, MinimalPair, Side, load
from tests.compare.minimal_pairs.measure import ALL, as_table, count, judge

PAIRS = load()
SIDES = [side for pair in PAIRS for side in pair.sides]
PHENOMENA = {
    "antonym",
    "attribution_dropped",
    "date",
    "degree",
    "headline_against_body",
    "hedge",
    "modality",
    "name",
    "negation",
    "number",
    "permanence",
    "quotation_of_denial",
    "scope",
    "unit",
}
FLOORS: dict[EngineName, dict[str, float]] = {
    "rules": {
        "antonym": 0.12,
        "attribution_dropped": 0.17,
        "headline_against_body": 0.13,
        "hedge": 0.31,
        "modality": 0.25,
        "name": 0.13,
        "negation": 0.20,
        ALL: 0.14,
    },
    "model": {"hedge": 0.30, ALL: 0.17},
    "both": {"hedge": 0.30, ALL: 0.18},
}
"""Shares of pairs right on both sides that an engine must not fall under.

They stand a pair or two below what was measured on 2026-11-22 (the rules: 47 of 313 pairs, the
model 60, both 63; 80 in 100 were asked for, and the model card says what is missing).
python -m tests.compare.minimal_pairs --stance NAME measures any engine, with floors or without.
"""
TOLERANCE = 0.06
"""How much oftener a clue may stand with one stance than with another."""
_WORD = re.compile(r"\w+(?:['’]\w+)?")
_NEGATION = re.compile(
    r"\b(?:not|no|never|nobody|none|nothing|neither|nor|nowhere|without|cannot|hardly|\w+n['’]t)\b",
    re.IGNORECASE,
)


def words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def denials(text: str) -> int:
    return len(_NEGATION.findall(text))


def only(stance: Stance) -> list[Side]:
    return [side for side in SIDES if side.allowed == {stance}]


# ---------------------------------------------------------------------------------------------
# The table
# ---------------------------------------------------------------------------------------------


def test_there_are_pairs_enough_of_every_phenomenon() -> None:
    counts = Counter(pair.phenomenon for pair in PAIRS)
    assert set(counts) == PHENOMENA
    assert min(counts.values()) >= 20
    assert len(PAIRS) >= 300


def test_no_name_of_a_pair_and_no_text_stands_twice() -> None:
    names = Counter(pair.id.partition("/")[2] for pair in PAIRS)
    judged = Counter((side.pair.claim, side.pair.passage) for side in SIDES)
    assert [name for name, n in names.items() if n > 1] == []
    assert [pair for pair, n in judged.items() if n > 1] == []


def test_the_sides_of_a_pair_share_no_stance_so_no_constant_answer_is_right() -> None:
    assert [p.id for p in PAIRS if p.sides[0].allowed & p.sides[1].allowed] == []
    assert all(1 <= len(side.allowed) <= 2 for side in SIDES)
    judged = {Stance.SUPPORTS, Stance.REFUTES, Stance.DISCUSSES, Stance.UNRELATED}
    assert frozenset().union(*(side.allowed for side in SIDES)) == judged


def test_two_pairs_in_three_are_for_development() -> None:
    splits = Counter(pair.split for pair in PAIRS)
    assert set(splits) == set(SPLITS)
    assert 0.28 <= splits["held"] / len(PAIRS) <= 0.38
    held = Counter(pair.phenomenon for pair in load("held"))
    assert min(held[name] for name in PHENOMENA) >= 3


def test_a_passage_is_as_long_as_a_sentence_of_the_news() -> None:
    lengths = {side.pair.passage: len(words(side.pair.passage)) for side in SIDES}
    assert [text for text, n in lengths.items() if not 12 <= n <= 36] == []
    claims = {side.pair.claim: len(words(side.pair.claim)) for side in SIDES}
    assert [text for text, n in claims.items() if not 5 <= n <= 20] == []


def test_the_sides_of_a_pair_differ_in_few_words() -> None:
    def alike(pair: MinimalPair) -> float:
        first, second = (Counter(words(side.text)) for side in pair.sides)
        return 2 * (first & second).total() / (first.total() + second.total())

    assert [pair.id for pair in PAIRS if alike(pair) < 0.5] == []
    assert mean(alike(pair) for pair in PAIRS) > 0.75


@pytest.mark.parametrize(
    "clue",
    [
        pytest.param(lambda p: denials(p.passage) > 0, id="the passage denies"),
        pytest.param(lambda p: denials(p.claim) > 0, id="the claim denies"),
        pytest.param(lambda p: (denials(p.claim) > 0) != (denials(p.passage) > 0), id="one denies"),
    ],
)
def test_negation_words_stand_as_often_with_supports_as_with_refutes(
    clue: Callable[[Pair], bool],
) -> None:
    supports, refutes = (
        mean(clue(side.pair) for side in only(stance))
        for stance in (Stance.SUPPORTS, Stance.REFUTES)
    )
    assert abs(supports - refutes) <= TOLERANCE


def test_length_tells_no_stance() -> None:
    lengths = [
        mean(len(words(side.pair.passage)) for side in only(stance))
        for stance in (Stance.SUPPORTS, Stance.REFUTES, Stance.DISCUSSES)
    ]
    assert max(lengths) - min(lengths) <= 1.5


# ---------------------------------------------------------------------------------------------
# Engines
# ---------------------------------------------------------------------------------------------


class Shortcut:
    """An engine that reads no more than one clue: refutes where it is there, supports elsewhere."""

    name = "shortcut"

    def __init__(self, clue: Callable[[Pair], bool]) -> None:
        self._clue = clue

    def judge(self, pairs: Sequence[Pair]) -> list[Judgement]:
        """Judge by the clue alone."""
        return [
            Judgement(Stance.REFUTES if self._clue(pair) else Stance.SUPPORTS, "The clue.")
            for pair in pairs
        ]


@pytest.mark.parametrize(
    "clue",
    [
        pytest.param(lambda p: denials(p.passage) > 0, id="the passage denies"),
        pytest.param(lambda p: (denials(p.claim) > 0) != (denials(p.passage) > 0), id="one denies"),
        pytest.param(lambda p: denials(p.claim + " " + p.passage) % 2 == 1, id="denials are odd"),
        pytest.param(lambda p: not set(words(p.claim)) <= set(words(p.passage)), id="words differ"),
    ],
)
def test_a_shortcut_gets_few_pairs_right(clue: Callable[[Pair], bool]) -> None:
    assert count(judge(Shortcut(clue), PAIRS))[ALL].accuracy <= 0.12


class Once:
    """The model, asked once however many engines ask it."""

    said: ClassVar[dict[Pair, Scores]] = {}

    def __init__(self, scorer: Scorer) -> None:
        self._scorer = scorer

    @property
    def name(self) -> str:
        """The model's own."""
        return self._scorer.name

    def score(self, pairs: Sequence[Pair]) -> list[Scores]:
        """Return the probabilities of each pair, in order."""
        new = [pair for pair in pairs if pair not in self.said]
        self.said.update(zip(new, self._scorer.score(new) if new else (), strict=True))
        return [self.said[pair] for pair in pairs]


@pytest.mark.parametrize("name", FLOORS)
def test_an_engine_does_not_fall_under_its_floors(name: EngineName) -> None:
    figures = {p: f.accuracy for p, f in count(judge(engine(name, Once), PAIRS)).items()}
    assert set(figures) == PHENOMENA | {ALL}
    assert {p: figures[p] for p, floor in FLOORS[name].items() if figures[p] < floor} == {}


def test_the_figures_stand_in_a_table_with_the_sum_last() -> None:
    negations = [pair for pair in PAIRS if pair.phenomenon == "negation"]
    table = as_table("always", count(judge(Shortcut(lambda _: False), negations)))
    size = str(len(negations))
    cells = [list(column.cells) for column in table.columns]
    assert cells[:3] == [["negation", "all"], [size, size], ["0", "0"]]
    assert cells[3:] == [["0%", "0%"], ["50%", "50%"], ["0%", "0%"]]
