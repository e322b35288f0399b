"""The casebook between the models and whoever asks them: what was answered once is not asked again.

Each wraps what it stands for and has its shape, so that nobody who asks knows the difference; a
network is loaded at the first text that the casebook does not know.
"""

from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import TYPE_CHECKING, TypeVar

from factcheck.compare.interface import Encoder, Pair, Scorer
from factcheck.errors import UnwritableError
from factcheck.models import Scores
from factcheck.store import Store

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Q = TypeVar("Q", bound=Hashable)
A = TypeVar("A")

BATCH = 2000  # texts answered and kept at a time: what Ctrl-C can cost


class _Remembering:
    """Asks what is not remembered; in a casebook that cannot be written to nothing new is."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._keeps = True

    def _answered(
        self,
        questions: Sequence[Q],
        remembered: Sequence[A | None],
        ask: Callable[[Sequence[Q]], Sequence[A]],
        keep: Callable[[Mapping[Q, A]], None],
    ) -> dict[Q, A]:
        """Return the answer to each question: those remembered, and those asked for now, kept.

        Raises:
            DatabaseError: If they cannot be kept for want of room, say, or for damage.
        """
        known = {q: said for q, said in zip(questions, remembered, strict=True) if said is not None}
        waiting = list(dict.fromkeys(q for q in questions if q not in known))
        for start in range(0, len(waiting), BATCH):
            batch = waiting[start : start + BATCH]
            found = dict(zip(batch, ask(batch), strict=True))
            if self._keeps:
                try:
                    keep(found)
                except UnwritableError:
                    self._keeps = False  # another try would wait for the other writer again
            known |= found
        return known


class RememberingScorer(_Remembering):
    """A model that judges pairs, asked only about those that the casebook has no answer to."""

    def __init__(self, scorer: Scorer, store: Store) -> None:
        super().__init__(store)
        self._scorer = scorer

    @property
    def name(self) -> str:
        """Name and version of the model."""
        return self._scorer.name

    def score(self, pairs: Sequence[Pair]) -> list[Scores]:
        """Return the probabilities of each pair, in order; new ones are kept."""
        questions = [(pair.claim, pair.passage, pair.whole) for pair in pairs]
        remembered = self._store.judgements(self.name, questions)
        asked = dict(zip(questions, pairs, strict=True))
        known = self._answered(
            questions,
            remembered,
            lambda batch: self._scorer.score([asked[question] for question in batch]),
            lambda found: self._store.save_judgements(self.name, found),
        )
        return [known[question] for question in questions]


class RememberingEncoder(_Remembering):
    """A sentence encoder, asked only about texts that the casebook has no vector of."""

    def __init__(self, encoder: Encoder, name: str, store: Store) -> None:
        """Stand before an encoder.

        Args:
            encoder: What is asked about new texts.
            name: Its name and version; another one has other vectors.
            store: Where vectors are kept, as 16-bit floats.
        """
        super().__init__(store)
        self._encoder = encoder
        self._name = name

    def encode(self, texts: Sequence[str]) -> "NDArray[np.float32]":
        """Return one vector per text, as rows, in order; the same whether kept or new."""
        import numpy as np  # noqa: PLC0415 - heavy, and only the models need it

        remembered = self._store.vectors(self._name, texts)
        known = self._answered(
            texts,
            remembered,
            lambda batch: [row.tobytes() for row in self._encoder.encode(batch).astype("<f2")],
            lambda found: self._store.save_vectors(self._name, found),
        )
        if not texts:
            return self._encoder.encode([])
        kept = b"".join(known[text] for text in texts)
        return np.frombuffer(kept, dtype="<f2").reshape(len(texts), -1).astype(np.float32)
