"""How much two texts share: of their words, and of their runs of words.

Small and pure. Which texts are worth comparing is the business of `compare`.
"""

from collections.abc import Hashable, Sequence


def overlap(a: frozenset[Hashable], b: frozenset[Hashable]) -> float:
    """Return the share of all members that both have (Jaccard), 0 where both are empty."""
    union = len(a | b)
    return len(a & b) / union if union else 0.0


def shared_runs(
    words_a: Sequence[Hashable], words_b: Sequence[Hashable], min_words: int = 8
) -> tuple[tuple[int, int, int], ...]:
    """Return the runs of at least `min_words` members that both sequences have.

    Each is a place in `words_a`, one in `words_b` (the first, if it stands there more than once)
    and a length. Runs are in the order of `words_a`, in which they do not overlap.
    """
    places: dict[tuple[Hashable, ...], int] = {}
    for j in range(len(words_b) - min_words + 1):
        places.setdefault(tuple(words_b[j : j + min_words]), j)
    found = []
    i = 0
    while i <= len(words_a) - min_words:
        start = places.get(tuple(words_a[i : i + min_words]))
        if start is None:
            i += 1
            continue
        length = min_words
        while (
            i + length < len(words_a)
            and start + length < len(words_b)
            and words_a[i + length] == words_b[start + length]
        ):
            length += 1
        found.append((i, start, length))
        i += length
    return tuple(found)
