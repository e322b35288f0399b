"""What new captures of an article changed, and what became of the words that people cited."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from rapidfuzz import fuzz

from factcheck.models import Article, Change, Fate, Passage, QuoteFate, Recapture, Span
from factcheck.text.changes import Revision, compare_versions, plain
from factcheck.text.quotation import find_words_again
from factcheck.text.sentences import find_sentences

_ALIKE = 50  # of 100: share of words, in order, that a quote has in common with what became of it
_WIDE = 2  # times the words of a quote, beyond which what became of it is more than that


def find_recaptures(articles: Iterable[Article], cited: Sequence[Passage]) -> tuple[Recapture, ...]:
    """Return what each capture changed in the one it supersedes, the oldest change first.

    With it stands what became of every passage cited from that capture or an earlier one, in all
    that happened since it was cited. Where the same words stand more than once, they are taken to
    be where the text around them has gone.

    Args:
        articles: The captures, with those they supersede; one whose earlier capture is missing is
            passed over.
        cited: Passages of any of them.
    """
    by_id = {article.id: article for article in articles if article.id is not None}
    found = []
    for number, later in sorted(by_id.items(), key=_when):
        if later.supersedes not in by_id:
            continue
        revisions = {
            each: compare_versions(by_id[each].text, later.text)
            for each in _cited_from(_line(by_id, later.supersedes), cited, later.supersedes)
        }
        fates = tuple(
            _fate(passage, by_id[passage.article], revisions[passage.article], later)
            for passage in dict.fromkeys(cited)
            if passage.article in revisions
        )
        earlier = by_id[later.supersedes]
        changes = tuple(
            Change(_passage(earlier, old), _passage(later, new))
            for old, new in revisions[later.supersedes].changes
        )
        found.append(Recapture(later.supersedes, number, changes, fates))
    return tuple(found)


def _when(capture: tuple[int, Article]) -> tuple[float, int]:
    number, article = capture
    return article.captured_at.timestamp() if article.captured_at else 0.0, number


def _cited_from(line: Iterable[int], cited: Sequence[Passage], nearest: int) -> set[int]:
    """Return the captures that must be laid beside the newer one: the last, and those cited."""
    return set(line) & {nearest, *(passage.article for passage in cited)}


def _line(by_id: dict[int, Article], number: int | None) -> Iterable[int]:
    """Yield a capture's id and those of all it supersedes."""
    met: set[int] = set()
    while number in by_id and number not in met:
        yield number
        met.add(number)
        number = by_id[number].supersedes


def _fate(passage: Passage, earlier: Article, revision: Revision, later: Article) -> QuoteFate:
    there = revision.follow(passage.span)
    same = find_words_again(later.text, passage.quote)
    now = min(same, key=lambda span: abs(span.start - there.start), default=None)
    if now is None:
        now = _alike(passage.quote, later.text, there)
        fate = Fate.GONE if now is None else Fate.CHANGED
    else:
        stood_in, stands_in = _around(earlier, passage.span), _around(later, now)
        if not _are_alike(stood_in.quote, stands_in.quote):
            return QuoteFate(passage, Fate.CHANGED, stands_in)
        fate = Fate.UNCHANGED if now.start == passage.span.start else Fate.MOVED
    return QuoteFate(passage, fate, None if now is None else _passage(later, now))


_sentences = lru_cache(maxsize=4)(find_sentences)
"""Many quotes are of the same few captures."""


def _around(article: Article, span: Span) -> Passage:
    """Return the sentences that a span stands in: "no longer" may stand beside what was cited."""
    met = [sentence for sentence in _sentences(article.text) if sentence.overlaps(span)]
    return _passage(article, Span(met[0].start, met[-1].end) if met else span)


def _are_alike(one: str, other: str) -> bool:
    """Tell whether two sentences have the same words, whatever their dress."""
    return any(find_words_again(one, other)) and any(find_words_again(other, one))


def _passage(article: Article, span: Span) -> Passage:
    return Passage(article.id or 0, span, span.slice(article.text))


def _alike(quote: str, text: str, there: Span) -> Span | None:
    """Return what stands where a quote stood, if half of its words are still in it."""
    wanted = plain(quote).casefold().split()
    places = [Span(*m.span()).shift(there.start) for m in re.finditer(r"\S+", there.slice(text))]
    words = [plain(place.slice(text)).casefold() for place in places]
    if len(words) <= _WIDE * len(wanted):
        return there if words and fuzz.ratio(wanted, words) >= _ALIKE else None
    # Much was rewritten there: the stretch that is most like the quote stands for it.
    best = fuzz.partial_ratio_alignment(wanted, words)
    if best is None or best.score < _ALIKE:
        return None
    return Span(places[best.dest_start].start, places[best.dest_end - 1].end)
