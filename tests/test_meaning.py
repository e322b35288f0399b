"""Searching by meaning, with an encoder that can be seen through."""

from collections.abc import Iterable, Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from factcheck import meaning
from factcheck.meaning import Meaning, fuse_hits
from factcheck.models import Article, Hit, Kind, Span
from tests.factories import article, claim

TEXTS = [
    "Bridge\n\nThe bridge has shut. A cat sat there.",
    "",
    "Harbour\n\nThe crossing is closed for now. The boats must wait.",
    "Storks\n\nTwo storks came back.",
]
ARTICLES = [article(text, id=n) for n, text in enumerate(TEXTS, 1)]
IDS = [1, 2, 3, 4]


class Topics:
    """An encoder for which a text is as much about closing as words of it say."""

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return vectors of two numbers."""
        shares = [self._closing(text) for text in texts]
        rows = [[share, np.sqrt(1 - share * share)] for share in shares]
        return np.array(rows, dtype=np.float32).reshape(-1, 2)

    @staticmethod
    def _closing(text: str) -> float:
        likely = {"shut": 1.0, "closed": 0.8, "wait": 0.5}
        return max((share for word, share in likely.items() if word in text), default=0.0)


def by_ids(ids: Sequence[int]) -> Sequence[Article]:
    return [one for one in ARTICLES if one.id in ids]


@pytest.mark.parametrize("batch", [1, 3, 20])
def test_the_nearest_sentences_come_first_and_what_is_far_not_at_all(
    monkeypatch: pytest.MonkeyPatch, batch: int
) -> None:
    monkeypatch.setattr(meaning, "BATCH", batch)
    found = Meaning(Topics(), by_ids).search("shut", (), IDS, 10)
    assert [(hit.id, hit.quote, round(hit.likeness or 0, 2)) for hit in found] == [
        (1, "The bridge has shut.", 1.0),
        (3, "The crossing is closed for now.", 0.8),
        (3, "The boats must wait.", 0.5),
    ]
    assert all(hit.span and hit.span.slice(TEXTS[hit.id - 1]) == hit.quote for hit in found)


def test_only_the_articles_asked_for_are_searched_and_no_more_than_wanted_found() -> None:
    near = Meaning(Topics(), by_ids)
    assert [hit.id for hit in near.search("shut", (), [2, 3, 4], 1)] == [3]
    assert near.search("shut", (), [2], 10) == ()
    assert near.search("shut", (), [], 10) == near.search("shut", (), IDS, 0) == ()


def test_articles_come_by_their_nearest_sentence_each_once() -> None:
    found = Meaning(Topics(), by_ids).articles(["shut", "storks"], IDS, 10)
    assert found["shut"] == (1, 3)
    assert set(found) == {"shut", "storks"}
    assert Meaning(Topics(), by_ids).articles([], IDS, 10) == {}


def test_articles_can_be_read_beforehand(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(meaning, "BATCH", 3)
    assert list(Meaning(Topics(), by_ids).read(IDS)) == IDS
    assert list(Meaning(Topics(), by_ids).read([])) == []


def test_whoever_watches_sees_every_article() -> None:
    seen: list[int] = []

    def watch(ids: Sequence[int]) -> Iterable[int]:
        for each in ids:
            seen.append(each)
            yield each

    Meaning(Topics(), by_ids).search("shut", (), IDS, 1, watch=watch)
    assert seen == IDS


def test_claims_have_their_likeness_in_order() -> None:
    claims = [claim("It is closed.", id=1), claim("It has shut.", id=2)]
    search = Meaning(Topics(), by_ids)
    [shut, storks] = search.claims(["shut", "storks"], claims)
    assert shut == pytest.approx([0.8, 1.0])
    assert storks == pytest.approx([0.6, 0.0])
    assert search.claims(["shut"], []) == [[]]
    assert search.claims([], claims) == []


def hit(kind: Kind, number: int, span: Span | None, likeness: float | None = None) -> Hit:
    marks = (span,) if span and likeness is None else ()
    by_words = likeness is None
    return Hit(kind, number, "title", span, "words", marks, by_words=by_words, likeness=likeness)


def test_two_hits_of_one_passage_become_one_that_both_found() -> None:
    by_words = [hit(Kind.ARTICLE, 1, Span(5, 20)), hit(Kind.ARTICLE, 2, None)]
    by_meaning = [hit(Kind.ARTICLE, 3, Span(0, 9), 0.9), hit(Kind.ARTICLE, 1, Span(0, 30), 0.8)]
    first, *others = fuse_hits(by_words, by_meaning, 9)
    assert (first.id, first.span, first.by_words, first.likeness) == (1, Span(0, 30), True, 0.8)
    assert first.marks == (Span(5, 20),)
    assert [(one.id, one.by_words) for one in others] == [(3, False), (2, True)]


def test_claims_come_before_articles_and_other_passages_stay_apart() -> None:
    by_words = [hit(Kind.ARTICLE, 1, Span(5, 20)), hit(Kind.CLAIM, 1, Span(0, 9))]
    by_meaning = [hit(Kind.ARTICLE, 1, Span(30, 40), 0.9)]
    found = fuse_hits(by_words, by_meaning, 9)
    assert [(one.kind, one.span) for one in found] == [
        (Kind.CLAIM, Span(0, 9)),
        (Kind.ARTICLE, Span(5, 20)),
        (Kind.ARTICLE, Span(30, 40)),
    ]


def test_one_search_alone_keeps_its_order() -> None:
    hits = [hit(Kind.ARTICLE, n, Span(0, 9)) for n in (4, 2, 7)]
    assert fuse_hits(hits, [], 9) == fuse_hits([], hits, 9) == tuple(hits)
    assert fuse_hits(hits, hits, 2) == tuple(hits[:2])


def test_a_search_finds_claims_and_then_passages() -> None:
    claims = [claim("It is closed.", id=1), claim("It has shut.", id=2), claim("Storks.", id=3)]
    found = Meaning(Topics(), by_ids).search("shut", claims, IDS, 2)
    assert [(one.kind, one.id, one.quote) for one in found] == [
        (Kind.CLAIM, 2, "It has shut."),
        (Kind.CLAIM, 1, "It is closed."),
        (Kind.ARTICLE, 1, "The bridge has shut."),
        (Kind.ARTICLE, 3, "The crossing is closed for now."),
    ]
    assert all(not one.by_words and one.likeness for one in found)
