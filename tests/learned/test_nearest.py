"""The nearest vectors."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from factcheck.learned import nearest as module
from factcheck.learned.nearest import blocks_of, nearest


def unit(count: int, seed: int) -> NDArray[np.float32]:
    drawn = np.random.default_rng(seed).normal(size=(count, 8)).astype(np.float32)
    drawn /= np.linalg.norm(drawn, axis=1, keepdims=True)
    return drawn


@settings(max_examples=40)
@given(st.integers(0, 9), st.integers(0, 60), st.integers(1, 12), st.integers(1, 25))
def test_it_finds_what_sorting_everything_finds(
    asked: int, rows: int, most: int, block: int
) -> None:
    questions, vectors = unit(asked, 1), unit(rows, 2)
    blocks = (vectors[at : at + block] for at in range(0, rows, block))
    places, likeness = nearest(questions, blocks, most)
    products = questions @ vectors.T
    expected = np.argsort(-products, axis=1, kind="stable")[:, :most]
    assert places.tolist() == expected.tolist()
    assert np.allclose(likeness, np.take_along_axis(products, expected, axis=1), atol=1e-6)


def test_more_questions_than_fit_one_block(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "BLOCK", 7)
    vectors = unit(50, 3)
    places, likeness = nearest(vectors, blocks_of(vectors), 1)
    assert places.ravel().tolist() == list(range(50))
    assert np.allclose(likeness, 1.0, atol=1e-6)


def test_vectors_kept_in_half_precision_are_found_as_well() -> None:
    vectors = unit(30, 4)
    places, _ = nearest(vectors, blocks_of(vectors.astype(np.float16)), 1)
    assert places.ravel().tolist() == list(range(30))
