"""Batches of sequences: nothing is lost, nothing comes twice, little is padding."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from factcheck.learned.batches import TOKENS, bucketed
from factcheck.learned.wordpiece import PAD

SEQUENCES = st.lists(
    st.lists(st.integers(1, 9), min_size=1, max_size=12).map(lambda seq: seq * 40), max_size=30
)


@given(SEQUENCES)
def test_every_place_comes_once_with_its_own_numbers(sequences: list[list[int]]) -> None:
    seen = []
    for places, rows in bucketed(sequences):
        seen += places
        for place, row in zip(places, rows.tolist(), strict=True):
            length = len(sequences[place])
            assert row[:length] == sequences[place]
            assert set(row[length:]) <= {PAD}
    assert sorted(seen) == list(range(len(sequences)))


@given(SEQUENCES)
def test_a_batch_keeps_to_its_size_and_like_lengths_come_together(
    sequences: list[list[int]],
) -> None:
    lengths = []
    for places, rows in bucketed(sequences):
        assert rows.dtype == np.int64
        assert rows.size <= TOKENS or len(places) == 1
        assert rows.shape[1] == max(len(sequences[place]) for place in places)
        lengths += [len(sequences[place]) for place in places]
    assert lengths == sorted(lengths, reverse=True)


def test_no_sequence_makes_no_batch() -> None:
    assert list(bucketed([])) == []
