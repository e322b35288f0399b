"""How much two texts share: sets of words, and passages word for word.

Small and pure. Which texts are worth comparing is the business of `compare`.
"""

from collections.abc import Hashable, Sequence

from factcheck.models import Span
from factcheck.text.words import find_words

_SHINGLE = 5


def overlap(a: frozenset[Hashable], b: frozenset[Hashable]) -> float:
    """Return the share of all members that both have (Jaccard), 0 where both are empty."""
    union = len(a | b)
    return len(a & b) / union if union else 0.0


def containment(part: frozenset[Hashable], whole: frozenset[Hashable]) -> float:
    """Return the share of `part` that is in `whole`, 0 where `part` is empty."""
    return len(part & whole) / len(part) if part else 0.0


def shingles(text: str, size: int = _SHINGLE) -> frozenset[int]:
    """Return the hashes of every run of `size` words; a shorter text gives none.

    Hashes of equal runs are equal within one process only.
    """
    words = [span.slice(text).casefold() for span in find_words(text)]
    return frozenset(hash(tuple(words[i : i + size])) for i in range(len(words) - size + 1))


def shared_passages(text_a: str, text_b: str, min_words: int = 8) -> tuple[tuple[Span, Span], ...]:
    """Return the passages of at least `min_words` words that both texts have word for word.

    Case, punctuation and white space may differ. Pairs are ordered by their place in `text_a`, in
    which they do not overlap; each is as long as it can be.
    """
    spans_a, spans_b = find_words(text_a), find_words(text_b)
    words_a = [s.slice(text_a).casefold() for s in spans_a]
    words_b = [s.slice(text_b).casefold() for s in spans_b]
    return tuple(
        (
            Span(spans_a[i].start, spans_a[i + length - 1].end),
            Span(spans_b[j].start, spans_b[j + length - 1].end),
        )
        for i, j, length in shared_runs(words_a, words_b, min_words)
    )


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
