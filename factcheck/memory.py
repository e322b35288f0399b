"""The casebook between the models and whoever asks them: what was answered once is not asked again.

Each wraps what it stands for and has its shape, so that nobody who asks knows the difference; a
network is loaded at the first text that the casebook does not know.
"""

from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from factcheck.compare.interface import Encoder, Pair, Scorer
from factcheck.errors import DatabaseError
from factcheck.models import Scores
from factcheck.store import Store

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

BATCH = 2000  # texts answered and kept at a time: what Ctrl-C can cost


class RememberingScorer:
    """A model that judges pairs, asked only about those that the casebook has no answer to."""

    def __init__(self, scorer: Scorer, store: Store) -> None:
        self._scorer = scorer
        self._store = store

    @property
    def name(self) -> str:
        """Name and version of the model."""
        return self._scorer.name

    def score(self, pairs: Sequence[Pair]) -> list[Scores]:
        """Return the probabilities of each pair, in order; new ones are kept."""
        questions = [(pair.claim, pair.passage, pair.whole) for pair in pairs]
        remembered = self._store.judgements(self.name, questions)
        known = {q: said for q, said in zip(questions, remembered, strict=True) if said}
        new = {q: p for q, p in zip(questions, pairs, strict=True) if q not in known}
        waiting = list(new)
        for start in range(0, len(waiting), BATCH):
            batch = waiting[start : start + BATCH]
            said = self._scorer.score([new[question] for question in batch])
            found = dict(zip(batch, said, strict=True))
            with suppress(DatabaseError):  # one that cannot be written to remembers nothing
                self._store.save_judgements(self.name, found)
            known |= found
        return [known[question] for question in questions]


class RememberingEncoder:
    """A sentence encoder, asked only about texts that the casebook has no vector of."""

    def __init__(self, encoder: Encoder, name: str, store: Store) -> None:
        """Stand before an encoder.

        Args:
            encoder: What is asked about new texts.
            name: Its name and version; another one has other vectors.
            store: Where vectors are kept, as 16-bit floats.
        """
        self._encoder = encoder
        self._name = name
        self._store = store

    def encode(self, texts: Sequence[str]) -> "NDArray[np.float32]":
        """Return one vector per text, as rows, in order; the same whether kept or new."""
        import numpy as np  # noqa: PLC0415 - heavy, and only the models need it

        remembered = self._store.vectors(self._name, texts)
        known = {t: vector for t, vector in zip(texts, remembered, strict=True) if vector}
        waiting = list(dict.fromkeys(text for text in texts if text not in known))
        for start in range(0, len(waiting), BATCH):
            batch = waiting[start : start + BATCH]
            rows = self._encoder.encode(batch).astype("<f2")
            found = {text: row.tobytes() for text, row in zip(batch, rows, strict=True)}
            with suppress(DatabaseError):  # one that cannot be written to remembers nothing
                self._store.save_vectors(self._name, found)
            known |= found
        if not texts:
            return self._encoder.encode([])
        kept = b"".join(known[text] for text in texts)
        return np.frombuffer(kept, dtype="<f2").reshape(len(texts), -1).astype(np.float32)
