"""Finding articles and claims by their words, by way of SQLite's FTS5 indexes.

The indexes stem words (Porter) and keep no text of their own; spans are worked out in `marks`.
"""

import re
from collections.abc import Iterator, Sequence

from factcheck.errors import DatabaseError
from factcheck.models import Article, Field, Hit, Kind, Span
from factcheck.store import columns
from factcheck.store.articles import Articles
from factcheck.store.marks import OPERATORS, Marker

WINDOW = 160  # code points of text around the found words
MARGIN = 40  # of them, before the first found word

_ASKING = re.compile(
    r'(?<!\w)"[^"]*\w[^"]*"(?!\w)'  # a phrase; 6" is a measure
    r"|\w\*(?!\w)"
    rf'|[\w)"*]\s+(?:{"|".join(sorted(OPERATORS))})\s+[\w("]'
    r"|\bNEAR\s*\("
)
_PRESENT = (
    "EXISTS (SELECT 1 FROM present_captures AS c"
    " WHERE c.id = {} AND c.superseded_by IS NULL AND c.withdrawal IS NULL)"
)


class Search(Articles):
    """The indexes articles_fts, metadata_fts and claims_fts."""

    def candidates(self, terms: Sequence[str], limit: int) -> tuple[int, ...]:
        """Return the present articles that have any of these words, likeliest first (BM25).

        Words are matched by their stem; give them as written. A term of several words is looked
        for as a phrase; no character in it has a special meaning. No terms find nothing.
        """
        query = any_of(terms)
        if not query or limit <= 0:
            return ()
        rows = self._rows(
            "SELECT rowid FROM articles_fts WHERE articles_fts MATCH ?"
            f" AND {_PRESENT.format('articles_fts.rowid')} ORDER BY rank, rowid LIMIT ?",
            query,
            limit,
        )
        return tuple(row["rowid"] for row in rows)

    def search(self, query: str, limit: int = 20) -> tuple[Hit, ...]:
        """Find claims, then present articles, best first; at most `limit` of each.

        A query that asks in the index's own language (see `is_query`) is answered as such, any
        other word by word, all of them in one text. Articles found only by what is known of them
        (publisher, byline, title) come last, without a span.
        """
        if limit <= 0:
            return ()
        return self._search(query if self.is_query(query) else all_of(query), limit)

    def is_query(self, typed: str) -> bool:
        """Tell whether "a phrase", a prefix*, AND, OR, NOT or NEAR asks for words alone.

        What FTS5 cannot read is none, and neither are its other signs: colons, brackets and plus
        signs stand in plain questions too.
        """
        if not _ASKING.search(typed):
            return False
        try:
            for index in ("articles_fts", "metadata_fts"):
                self._rows(f"SELECT rowid FROM {index} WHERE {index} MATCH ? LIMIT 1", typed)
        except DatabaseError:
            # FTS5 says so in many ways; a damaged file fails again in the search itself.
            return False
        return True

    def _search(self, query: str, limit: int) -> tuple[Hit, ...]:
        if not query.strip():
            return ()
        claims = self._rows(
            "SELECT claims.* FROM claims_fts JOIN claims ON claims.id = claims_fts.rowid"
            f" WHERE claims_fts MATCH ? AND claims.id NOT IN ({columns.WITHDRAWN_CLAIMS})"
            " ORDER BY rank, claims.id LIMIT ?",
            query,
            limit,
        )
        articles = self._rows(
            "SELECT rowid FROM articles_fts WHERE articles_fts MATCH ?"
            f" AND {_PRESENT.format('articles_fts.rowid')} ORDER BY rank, rowid LIMIT ?",
            query,
            limit,
        )
        found = {row["rowid"] for row in articles}
        known = [hit for hit in self._metadata_hits(query, limit) if hit.id not in found]
        with Marker(query) as marker:
            return (
                *(_claim_hit(row["id"], row["text"], marker) for row in claims),
                *(_article_hit(self.article(row["rowid"]), marker) for row in articles),
                *known[: limit - len(found)],
            )

    def _metadata_hits(self, query: str, limit: int) -> Iterator[Hit]:
        """Yield the articles found by what is known of them, each once."""
        rows = self._rows(
            "SELECT metadata.article, metadata.value FROM metadata_fts"
            " JOIN metadata ON metadata.id = metadata_fts.rowid"
            f" WHERE metadata_fts MATCH ? AND {_PRESENT.format('metadata.article')}"
            " ORDER BY metadata_fts.rank, metadata.id LIMIT ?",
            query,
            limit * len(Field),
        )
        first = {row["article"]: row["value"] for row in reversed(rows)}
        for article_id in dict.fromkeys(row["article"] for row in rows):
            title = _title(self.article(article_id))
            yield Hit(Kind.ARTICLE, article_id, title, None, first[article_id])


def any_of(terms: Sequence[str]) -> str:
    """Return the FTS5 query for texts with any of these, empty if there is nothing in them."""
    return " OR ".join(_quoted(terms))


def all_of(query: str) -> str:
    """Return the FTS5 query for texts with every word of a query that is no FTS5."""
    return " ".join(_quoted(query.split()))


def _quoted(terms: Sequence[str]) -> Iterator[str]:
    """Yield each term that has a word in it, quoted so that nothing in it is special."""
    for term in terms:
        plain = term.replace("\0", " ").encode("utf-8", "ignore").decode()
        if any(character.isalnum() for character in plain):
            yield '"' + plain.replace('"', '""') + '"'


def _claim_hit(claim_id: int, text: str, marker: Marker) -> Hit:
    return Hit(Kind.CLAIM, claim_id, text, Span(0, len(text)), text, marker.find(text))


def _article_hit(article: Article, marker: Marker) -> Hit:
    marks = marker.find(article.text)
    span = _window(article.text, marks)
    within = tuple(m for m in marks if span.start <= m.start and m.end <= span.end)
    quote = span.slice(article.text)
    return Hit(Kind.ARTICLE, article.id or 0, _title(article), span, quote, within)


def _title(article: Article) -> str:
    return article.title or article.file


def _window(text: str, marks: Sequence[Span]) -> Span:
    """Return the stretch of text with the most found words, from its first one's surroundings."""
    best, most = 0, 0
    last = 0
    for first, mark in enumerate(marks):
        last = max(last, first)
        while last < len(marks) and marks[last].end <= mark.start + WINDOW - MARGIN:
            last += 1
        if last - first > most:
            best, most = first, last - first
    start = max(0, marks[best].start - MARGIN) if marks else 0
    end = min(len(text), start + WINDOW)
    return _whole_words(text, Span(start, end))


def _whole_words(text: str, span: Span) -> Span:
    """Return a span without the halves of words at its ends, nor white space."""
    start, end = span.start, span.end
    if start > 0 and not text[start - 1].isspace():
        cut = next((i for i in range(start, min(end, start + MARGIN)) if text[i].isspace()), None)
        start = start if cut is None else cut
    if end < len(text) and not text[end].isspace():
        low = max(start, end - MARGIN)
        cut = next((i for i in range(end - 1, low, -1) if text[i].isspace()), None)
        end = end if cut is None else cut
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
