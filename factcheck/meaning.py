"""What lies near a text by its meaning: sentences of articles and claims, by their vectors.

Vectors are made when somebody first asks, never at ingest, which stays as fast as it was; the
encoder that is given here is one that remembers, so that each sentence is read once. The search is
exact, and holds the vectors of a few articles at a time, however many there are.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from factcheck import compare
from factcheck.models import Article, Claim, Hit, Kind, Span
from factcheck.text.ranks import fuse

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from factcheck.compare import Encoder, Sentence

NEAR: Final = 0.4
"""Likeness from which a passage bears on a text; see tests/benchmarks/same_claims.py."""
FEWEST: Final = 4
"""Words of a sentence that is found: a shorter one is a heading or a cry."""
BATCH: Final = 20
"""Articles whose sentences go to the encoder at once."""

Watch = Callable[[Sequence[int]], Iterable[int]]
"""Goes through ids, and may show how far it is."""


class Meaning:
    """A search by meaning over articles as they are kept."""

    def __init__(
        self, encoder: "Encoder", articles: Callable[[Sequence[int]], Sequence[Article]]
    ) -> None:
        """Take what makes vectors, and what gives articles by their ids, in order."""
        self._encoder = encoder
        self._articles = articles

    def search(
        self,
        query: str,
        claims: Sequence[Claim],
        ids: Sequence[int],
        limit: int,
        *,
        watch: Watch = iter,
    ) -> tuple[Hit, ...]:
        """Return the claims, then the sentences of articles, that lie near a query; nearest first.

        At most `limit` of each, and none less like than `NEAR`.
        """
        [likeness] = self.claims([query], claims)
        ranked = sorted(zip(likeness, claims, strict=True), key=lambda pair: -pair[0])
        near = [
            _hit(Kind.CLAIM, claim.id, claim.text, Span(0, len(claim.text)), claim.text, like)
            for like, claim in ranked[:limit]
            if like >= NEAR
        ]
        for article, sentence, like in self._sentences_near(query, ids, limit, watch):
            title = article.title or article.file
            near.append(_hit(Kind.ARTICLE, article.id, title, sentence.span, sentence.text, like))
        return tuple(near)

    def articles(
        self, texts: Sequence[str], ids: Sequence[int], most: int
    ) -> dict[str, tuple[int, ...]]:
        """Return, by each text, the articles of the `most` sentences nearest to it.

        Nearest first, each once; none whose nearest sentence is less like than `NEAR`.
        """
        found = self._nearest(texts, ids, most, iter)
        return {
            text: tuple(dict.fromkeys(article for article, _, _ in row))
            for text, row in zip(texts, found, strict=True)
        }

    def read(self, ids: Sequence[int]) -> Iterator[int]:
        """Make the vectors that some articles lack, for what is asked next; yield each id."""
        for start in range(0, len(ids), BATCH):
            batch = ids[start : start + BATCH]
            for _ in self._blocks(batch, iter, []):
                pass
            yield from batch

    def claims(self, texts: Sequence[str], claims: Sequence[Claim]) -> list[list[float]]:
        """Return, for each text, the likeness of each claim to it, in order."""
        if not texts or not claims:
            return [[] for _ in texts]
        vectors = self._encoder.encode([*texts, *(claim.text for claim in claims)])
        likeness: list[list[float]] = (vectors[: len(texts)] @ vectors[len(texts) :].T).tolist()
        return likeness

    def _nearest(
        self, texts: Sequence[str], ids: Sequence[int], most: int, watch: Watch
    ) -> list[list[tuple[int, int, float]]]:
        """Return, for each text, the nearest sentences: article, place in it, likeness."""
        if not texts or not ids or most < 1:
            return [[] for _ in texts]
        from factcheck.learned.nearest import nearest  # noqa: PLC0415 - loads numpy

        counts: list[int] = []
        blocks = self._blocks(ids, watch, counts)
        places, likeness = nearest(self._encoder.encode(texts), blocks, most)
        ends = list(accumulate(counts))
        found: list[list[tuple[int, int, float]]] = []
        for row, shares in zip(places.tolist(), likeness.tolist(), strict=True):
            found.append([])
            for place, like in zip(row, shares, strict=True):
                if like >= NEAR:
                    one = bisect_right(ends, place)
                    found[-1].append((ids[one], place - ends[one] + counts[one], like))
        return found

    def _blocks(
        self, ids: Sequence[int], watch: Watch, counts: list[int]
    ) -> "Iterator[NDArray[np.float32]]":
        """Yield the vectors of the sentences of some articles, and note how many each has."""
        batch: list[int] = []
        for number, article_id in enumerate(watch(ids), 1):
            batch.append(article_id)
            if len(batch) == BATCH or number == len(ids):
                said = [
                    [one.text for one in _sentences(article)] for article in self._articles(batch)
                ]
                counts += map(len, said)
                texts = [text for sentences in said for text in sentences]
                if texts:
                    yield self._encoder.encode(texts)
                batch = []

    def _sentences_near(
        self, text: str, ids: Sequence[int], most: int, watch: Watch
    ) -> "Iterator[tuple[Article, Sentence, float]]":
        [found] = self._nearest([text], ids, most, watch)
        for article_id, nth, like in found:
            [article] = self._articles([article_id])
            yield article, _sentences(article)[nth], like


def _sentences(article: Article) -> "list[Sentence]":
    return [one for one in compare.analyse(article).sentences if len(one.text.split()) >= FEWEST]


def fuse_hits(by_words: Sequence[Hit], by_meaning: Sequence[Hit], limit: int) -> tuple[Hit, ...]:
    """Return the hits of two searches in one order, claims before articles, `limit` of each.

    Two that show the same passage become one, in the words of the nearer sentence.
    """
    found = {_key(hit): hit for hit in by_words}
    ranked: dict[_Key, None] = {}
    for hit in by_meaning:
        same = next((key for key, other in found.items() if _is_same(hit, other)), None)
        found[same or _key(hit)] = _joined(found[same], hit) if same else hit
        ranked[same or _key(hit)] = None
    order = fuse([_key(hit) for hit in by_words], tuple(ranked))
    hits = [found[key] for key in order]
    claims = [hit for hit in hits if hit.kind is Kind.CLAIM]
    others = [hit for hit in hits if hit.kind is not Kind.CLAIM]
    return (*claims[:limit], *others[:limit])


_Key = tuple[Kind, int, Span | None]


def _key(hit: Hit) -> _Key:
    return hit.kind, hit.id, hit.span


def _is_same(one: Hit, other: Hit) -> bool:
    if one.span is None or other.span is None or not other.by_words or other.likeness:
        return False
    return (one.kind, one.id) == (other.kind, other.id) and one.span.overlaps(other.span)


def _joined(by_words: Hit, by_meaning: Hit) -> Hit:
    span = by_meaning.span
    marks = [m for m in by_words.marks if span and span.start <= m.start and m.end <= span.end]
    return replace(by_meaning, by_words=True, marks=tuple(marks))


def _hit(  # noqa: PLR0913, PLR0917 - a hit has that many parts
    kind: Kind, number: int | None, title: str, span: Span, quote: str, likeness: float
) -> Hit:
    return Hit(kind, number or 0, title, span, quote, by_words=False, likeness=likeness)
