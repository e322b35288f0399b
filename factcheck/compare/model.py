"""The second engine: the trained model, its probabilities, and the words that move them.

The network is loaded at the first pair. What its probabilities come to is in `shares`.
"""

from collections.abc import Sequence

from factcheck.compare.deciding import find_deciding
from factcheck.compare.interface import Judgement, Pair, Scorer
from factcheck.compare.shares import judgement
from factcheck.models import Scores


class Learned:
    """The cross-encoder as a scorer."""

    @property
    def name(self) -> str:
        """Name and version of the weights."""
        from factcheck.learned.judge import NAME  # noqa: PLC0415 - numpy is loaded when asked for

        return NAME

    def score(self, pairs: Sequence[Pair]) -> list[Scores]:
        """Return the probabilities of each pair, in order."""
        from factcheck.learned.judge import judge  # noqa: PLC0415 - numpy is loaded when asked for

        found: list[Scores | None] = [None] * len(pairs)
        for whole in (False, True):
            places = [i for i, pair in enumerate(pairs) if pair.whole is whole]
            if places:
                texts = [(pairs[i].claim, pairs[i].passage) for i in places]
                rows = judge(texts, "article" if whole else "passage")
                for place, row in zip(places, rows.tolist(), strict=True):
                    found[place] = Scores(*row)
        return [scores for scores in found if scores is not None]


class Model:
    """An engine of probabilities."""

    judges_wholes = True

    def __init__(self, scorer: Scorer) -> None:
        """Judge by what a scorer says: the network, or a memory of it."""
        self._scorer = scorer

    @property
    def name(self) -> str:
        """Name and version of the weights."""
        return self._scorer.name

    def judge(self, pairs: Sequence[Pair]) -> list[Judgement]:
        """Return one judgement per pair, in order; windows of articles by what holds for them."""
        scores = self._scorer.score(pairs)
        return [judgement(one, whole=pair.whole) for pair, one in zip(pairs, scores, strict=True)]

    def explain(self, judged: Sequence[tuple[Pair, Judgement]]) -> list[Judgement]:
        """Return the same judgements with the words without which it would be less sure."""
        return find_deciding(self._scorer, judged)
