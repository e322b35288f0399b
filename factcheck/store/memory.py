"""What models have said, so that they need not be asked again: judged pairs and texts' vectors.

Known by digests of the texts, so that the same words anywhere are one row. Not in the log: nobody
said it, and the model would say it again.
"""

from collections.abc import Mapping, Sequence

from factcheck.models import Scores
from factcheck.store import columns
from factcheck.store.digests import canonical, digest, digest_of_bytes
from factcheck.store.ledger import Ledger

Question = tuple[str, str, bool]
"""A claim, a text, and whether the text stands for a whole article."""


class Memory(Ledger):
    """The tables judgements and vectors."""

    def judgements(self, model: str, questions: Sequence[Question]) -> list[Scores | None]:
        """Return what a model has said of each question, None of one it has not been asked."""
        keys = [digest(question) for question in questions]
        rows = self._rows(
            "SELECT * FROM judgements WHERE model = ?"
            " AND sha256 IN (SELECT value FROM json_each(?))",
            model,
            canonical(keys),
        )
        known = {row["sha256"]: columns.scores_of(row) for row in rows}
        return [known.get(key) for key in keys]

    def save_judgements(self, model: str, said: Mapping[Question, Scores]) -> None:
        """Keep what a model said; what another process has kept meanwhile stays as it is."""
        with self.transaction():
            known = self.judgements(model, list(said))
            for (question, scores), there in zip(said.items(), known, strict=True):
                if there is None:
                    kept = columns.scores_columns(scores)
                    self._write("judgements", {"model": model, "sha256": digest(question), **kept})

    def vectors(self, encoder: str, texts: Sequence[str]) -> list[bytes | None]:
        """Return each text's vector as it was kept, None of one the encoder has not seen."""
        keys = [_digest(text) for text in texts]
        rows = self._rows(
            "SELECT sha256, vector FROM vectors WHERE encoder = ?"
            " AND sha256 IN (SELECT value FROM json_each(?))",
            encoder,
            canonical(keys),
        )
        known: dict[str, bytes] = {row["sha256"]: row["vector"] for row in rows}
        return [known.get(key) for key in keys]

    def save_vectors(self, encoder: str, found: Mapping[str, bytes]) -> None:
        """Keep vectors by their texts: 16-bit floats, little-endian."""
        with self.transaction():
            known = self.vectors(encoder, list(found))
            for (text, vector), there in zip(found.items(), known, strict=True):
                if there is None:
                    key = _digest(text)
                    self._write("vectors", {"encoder": encoder, "sha256": key, "vector": vector})


def _digest(text: str) -> str:
    return digest_of_bytes(text.encode("utf-8", "surrogatepass"))
