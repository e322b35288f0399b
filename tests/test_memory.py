from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from factcheck import memory
from factcheck.compare.interface import Pair
from factcheck.errors import DatabaseError
from factcheck.memory import RememberingEncoder, RememberingScorer
from factcheck.models import Scores
from factcheck.store import Store
from tests.casebooks import empty


@pytest.fixture
def store() -> Iterator[Store]:
    """An empty casebook in memory."""
    with empty() as opened:
        yield opened


class Judge:
    """A model that is the surer of a passage the longer it is, and counts what it is asked."""

    name = "judge/1"

    def __init__(self) -> None:
        self.asked: list[Pair] = []

    def score(self, pairs: Sequence[Pair]) -> list[Scores]:
        """Answer."""
        self.asked += pairs
        return [Scores(share, 1 - share, 0.0, 0.0) for share in map(_share, pairs)]


def _share(pair: Pair) -> float:
    return 1 / (1 + len(pair.passage) + 100 * pair.whole)


class Lengths:
    """An encoder into two dimensions, that counts what it is asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Answer."""
        self.asked += texts
        angles = np.array([len(text) / 7 for text in texts], dtype=np.float32)
        return np.stack([np.cos(angles), np.sin(angles)], axis=1)


PAIRS = [
    Pair("It is shut", "It is open."),
    Pair("It is shut", "It is open.", whole=True),
    Pair("It is shut", "It is open.", context="The bridge"),
    Pair("It is shut", "It closed."),
]


def test_a_pair_is_judged_once_whatever_stands_around_it(store: Store) -> None:
    judge = Judge()
    remembering = RememberingScorer(judge, store)
    first = remembering.score(PAIRS)
    assert first == judge.score(PAIRS)
    judge.asked.clear()
    assert remembering.score(PAIRS[::-1]) == first[::-1]
    more = Pair("It is shut", "More.")
    assert remembering.score([PAIRS[0], more, more]) == [first[0], *judge.score([more, more])]
    assert judge.asked == [more, more, more]
    assert remembering.score([]) == []
    assert remembering.name == "judge/1"


def test_another_model_is_asked_anew(store: Store) -> None:
    RememberingScorer(Judge(), store).score(PAIRS)
    other = Judge()
    other.name = "judge/2"
    RememberingScorer(other, store).score(PAIRS)
    assert len(other.asked) == 3


def test_what_was_answered_before_a_stop_is_kept(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Stopped(Judge):
        def score(self, pairs: Sequence[Pair]) -> list[Scores]:
            if self.asked:
                raise KeyboardInterrupt
            return super().score(pairs)

    monkeypatch.setattr(memory, "BATCH", 2)
    with pytest.raises(KeyboardInterrupt):
        RememberingScorer(Stopped(), store).score(PAIRS)
    judge = Judge()
    RememberingScorer(judge, store).score(PAIRS)
    assert judge.asked == PAIRS[3:]


def test_a_text_is_encoded_once_and_its_vector_is_the_same_ever_after(store: Store) -> None:
    lengths = Lengths()
    remembering = RememberingEncoder(lengths, "lengths/1", store)
    texts = ["one", "three", "one", ""]
    first = remembering.encode(texts)
    assert lengths.asked == ["one", "three", ""]
    assert first.dtype == np.float32
    np.testing.assert_allclose(first, Lengths().encode(texts), atol=1e-3)
    again = remembering.encode(["", "one", "seven"])
    np.testing.assert_array_equal(again[:2], first[[3, 0]])
    assert lengths.asked == ["one", "three", "", "seven"]
    assert remembering.encode([]).shape == (0, 2)
    RememberingEncoder(lengths, "lengths/2", store).encode(["one"])
    assert lengths.asked[-1] == "one"


def test_a_casebook_that_cannot_be_written_to_remembers_nothing(tmp_path: Path) -> None:
    path = tmp_path / "case.db"
    Store.open(path).close()
    with Store.open(path, patience=0.0) as store, Store.open(path, patience=0.0) as writer:
        judge, lengths = Judge(), Lengths()
        scorer = RememberingScorer(judge, store)
        encoder = RememberingEncoder(lengths, "lengths/1", store)
        with writer.transaction():
            scorer.score(PAIRS[:1])
            encoder.encode(["one"])
        scorer.score(PAIRS[:1])  # it is not tried again, and nobody is waited for again
        encoder.encode(["one"])
        assert judge.asked == [PAIRS[0]] * 2
        assert lengths.asked == ["one", "one"]
        assert store.judgements(judge.name, [("It is shut", "It is open.", False)]) == [None]


def test_what_cannot_be_kept_for_want_of_room_is_told(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise DatabaseError("There is no room left")

    monkeypatch.setattr(store, "save_judgements", full)
    with pytest.raises(DatabaseError, match="no room left"):
        RememberingScorer(Judge(), store).score(PAIRS)
