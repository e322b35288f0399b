"""What a whole article does to a claim: its windows judged, their probabilities pooled."""

from collections.abc import Sequence

from factcheck.compare.interface import Judgement, Pair
from factcheck.compare.nearness import Near
from factcheck.compare.windows import find_windows, is_short
from factcheck.models import UNREAD, Scores, Span


def is_far(text: str, closeness: Near) -> bool:
    """Tell whether an article is too far from a claim to bear on it, and `UNREAD`.

    One of a single window is always read: of 119 held-back ones of our own that bear on a claim
    and lie far from it in every sentence, reading tells what 62 do.
    """
    from factcheck.learned.calibration import calibration  # noqa: PLC0415 - read when first needed

    return closeness.most < calibration().gate and not is_short(text)


def window_pairs(
    claim: str, text: str, sentences: Sequence[Span], closeness: Near
) -> list[tuple[Pair, tuple[Span, ...]]]:
    """Return what to judge to know what an article does, each with its sentences, widest first.

    Nothing for an article that is too far from the claim.
    """
    if is_far(text, closeness):
        return []
    return [
        (Pair(claim, " ".join(span.slice(text) for span in window), whole=True), window)
        for window in find_windows(text, sentences, closeness.each)
    ]


def pooled(windows: Sequence[Judgement], closeness: Near) -> Scores:
    """Return the probabilities of an article from the judgements of its windows, in order."""
    import numpy as np  # noqa: PLC0415 - heavy, and only these engines need it

    from factcheck.compare.pooling import pool  # noqa: PLC0415 - loads numpy

    found = [window.scores for window in windows if window.scores]
    if not found:
        return UNREAD
    rows = np.array(
        [[s.supports, s.refutes, s.discusses, s.unrelated] for s in found], dtype=np.float32
    )
    return Scores(*pool(rows, closeness.most).tolist())
