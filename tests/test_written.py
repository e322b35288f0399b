"""The sentences written to train on: well formed, and none of what the model is measured on."""

import importlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.compare.minimal_pairs import load

TRAINING = Path(__file__).parent.parent / "training"
SEEDS = Path(__file__).parent.parent / "seeds"
RUN = 10
"""Words in a row that two writers do not share by chance."""


@pytest.fixture(scope="module")
def blocks() -> Iterator[list[list[Any]]]:
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(TRAINING))  # a folder of scripts, not a package
        yield list(importlib.import_module("written").blocks())


def _runs(text: str) -> set[str]:
    words = re.findall(r"\w+", text.lower())
    return {" ".join(words[at : at + RUN]) for at in range(len(words) - RUN + 1)}


def test_each_block_has_several_answers(blocks: list[list[Any]]) -> None:
    alike = [block[0] for block in blocks if len({row.allowed for row in block}) < 2]
    assert not alike


def test_each_block_is_about_one_claim_or_one_passage(blocks: list[list[Any]]) -> None:
    for block in blocks:
        rows = {(row.claim, row.passage) for row in block}
        assert len(rows) == len(block), block[0]
        assert 1 in {len({row.claim for row in block}), len({row.passage for row in block})}


def test_no_line_is_empty_or_endless(blocks: list[list[Any]]) -> None:
    sizes = [len(text.split()) for block in blocks for r in block for text in (r.claim, r.passage)]
    assert min(sizes) >= 2
    assert max(sizes) <= 200


def test_nothing_that_is_measured_is_trained_on(blocks: list[list[Any]]) -> None:
    pairs = [side.pair for pair in load() for side in pair.sides]
    texts = [text for pair in pairs for text in (pair.claim, pair.passage)]
    texts += [path.read_text(encoding="utf-8") for path in SEEDS.glob("*.txt")]
    measured = {run for text in texts for run in _runs(text)}
    trained = {text for block in blocks for row in block for text in (row.claim, row.passage)}
    assert not [run for text in trained for run in measured & _runs(text)]
