"""Pairs that training makes from pairs: what must stay stays, and what moves is named."""

import importlib
import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

TRAINING = Path(__file__).parent.parent / "training"


@pytest.fixture(scope="module")
def training() -> Iterator[dict[str, ModuleType]]:
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(TRAINING))  # a folder of scripts, not a package
        yield {n: importlib.import_module(n) for n in ("constructed", "examples", "prepare")}


@pytest.mark.parametrize(
    ("claim", "passage", "others"),
    [
        ("Only nine stayed.", "In the end nine stayed.", set()),
        ("The crew of nine left.", "All nine left.", {"The crew of two left."}),
        ("It sank in 1894.", "The ship sank in 1894.", {"It sank in 1895.", "It sank in 1892."}),
        ("He left on Friday.", "On Friday he left.", {"He left on Monday.", "He left on Sunday."}),
        ("It is 9 miles long.", "A road of 9 miles.", {"It is 9 kilometres long."}),
    ],
)
def test_a_changed_value_turns_support_into_conflict(
    training: dict[str, ModuleType], claim: str, passage: str, others: set[str]
) -> None:
    row = training["examples"].Example("passage", claim, passage, (0,), "x")
    tried = [training["constructed"].revalued(row, random.Random(seed)) for seed in range(300)]
    made = [changed for changed in tried if changed]
    assert bool(made) == bool(others)
    assert others <= {changed.claim for changed in made}
    assert all(m.allowed == (1,) and m.passage == passage and m.claim != claim for m in made)


@pytest.mark.parametrize(
    ("claim", "passage", "allowed"),
    [
        ("At least ten died.", "Of the crew ten died.", (0,)),
        ("Nobody left before May 3.", "All stayed until May 3.", (0,)),
        ("Ten died.", "Ten were hurt, none died.", (1,)),
        ("The mill closed.", "The mill closed in 1990.", (0,)),
    ],
)
def test_a_bound_a_conflict_and_a_claim_without_value_are_left_alone(
    training: dict[str, ModuleType], claim: str, passage: str, allowed: tuple[int, ...]
) -> None:
    row = training["examples"].Example("passage", claim, passage, allowed, "x")
    assert training["constructed"].revalued(row, random.Random(1)) is None


def test_a_value_moved_in_both_texts_keeps_the_answer(training: dict[str, ModuleType]) -> None:
    row = training["examples"].Example("passage", "The fine is 40 euros.", "It is 40.", (2,), "x")
    made = [training["constructed"].moved(row, random.Random(n)) for n in range(50)]
    assert {m.allowed for m in made} == {(2,)}
    assert all(m.claim.split()[3] == m.passage.split()[2].rstrip(".") != "40" for m in made)


def test_a_passage_among_others_stays_whole_and_short(training: dict[str, ModuleType]) -> None:
    row = training["examples"].Example("passage", "A claim.", "The very passage.", (3,), "x")
    others = ["One two three four five.", "Six seven eight nine ten eleven.", "Twelve " * 40]
    for seed in range(100):
        made = training["constructed"].surrounded(row, others, 30, random.Random(seed))
        assert row.passage in made.passage
        assert made.allowed == row.allowed
        assert len(made.passage.split()) <= 30 + 8  # a page's own words may come on top


def test_evened_rows_support_and_conflict_equally_wherever_they_look_alike(
    training: dict[str, ModuleType],
) -> None:
    example = training["examples"].Example
    rows = [example("passage", "a b c", f"a b c {n}", (0,), "x") for n in range(9)]
    rows += [example("passage", "a b c", f"a b c d {n}", (1,), "x") for n in range(4)]
    rows += [example("passage", "a b c", f"x y {n}", (1,), "x") for n in range(7)]
    chosen = training["prepare"].evened(rows, random.Random(1))
    assert Counter(r.allowed for r in chosen) == {(0,): 4, (1,): 4}
    assert all(r.passage.startswith("a b c") for r in chosen)
