"""Finding articles and claims by their words, by way of SQLite's FTS5 indexes.

The indexes stem words (Porter) and keep no text of their own; spans are worked out here.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from secrets import token_hex

from factcheck.errors import DatabaseError
from factcheck.models import Article, Field, Hit, Kind, Span
from factcheck.store.articles import Articles

WINDOW = 160  # code points of text around the found words
MARGIN = 40  # of them, before the first found word

_PRESENT = "NOT IN (SELECT supersedes FROM articles WHERE supersedes IS NOT NULL)"


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
            f"SELECT rowid FROM articles_fts WHERE articles_fts MATCH ? AND rowid {_PRESENT}"
            " ORDER BY rank, rowid LIMIT ?",
            query,
            limit,
        )
        return tuple(row["rowid"] for row in rows)

    def search(self, query: str, limit: int = 20) -> tuple[Hit, ...]:
        """Find claims, then present articles, best first; at most `limit` of each.

        The query may be one of FTS5's ("a phrase", AND, OR, NOT, prefix*, NEAR); what is none is
        looked for word by word, all of them in one text. Articles found only by what is known of
        them (publisher, byline, title) come last, without a span.
        """
        if limit <= 0:
            return ()
        try:
            return self._search(query, limit)
        except DatabaseError:
            # FTS5 says in many ways that it cannot read a query; a damaged file fails again here.
            return self._search(all_of(query), limit)

    def _search(self, query: str, limit: int) -> tuple[Hit, ...]:
        if not query.strip():
            return ()
        claims = [self._claim_hit(row) for row in self._matches("claims", query, limit)]
        articles = {
            row["id"]: self._article_hit(row) for row in self._matches("articles", query, limit)
        }
        known = (hit for hit in self._metadata_hits(query, limit) if hit.id not in articles)
        return (*claims, *articles.values(), *list(known)[: limit - len(articles)])

    def _matches(self, table: str, query: str, limit: int) -> Iterator[sqlite3.Row]:
        """Yield the best rows of a table, with the text and the text with its found words marked.

        The marks are drawn anew for each query, so that no text can hold them.
        """
        mark = token_hex(8)
        present = f"AND {table}_fts.rowid {_PRESENT}" if table == "articles" else ""
        yield from self._rows(
            f"SELECT {table}.id, {table}.text, ? AS mark,"
            f" highlight({table}_fts, 0, ?, ?) AS marked"
            f" FROM {table}_fts JOIN {table} ON {table}.id = {table}_fts.rowid"
            f" WHERE {table}_fts MATCH ? {present} ORDER BY rank, {table}.id LIMIT ?",
            mark,
            f"<{mark}",
            f"{mark}>",
            query,
            limit,
        )

    def _claim_hit(self, row: sqlite3.Row) -> Hit:
        text = row["text"]
        marks = _marks(row)
        return Hit(Kind.CLAIM, row["id"], text, Span(0, len(text)), text, marks)

    def _article_hit(self, row: sqlite3.Row) -> Hit:
        text = row["text"]
        marks = _marks(row)
        span = _window(text, marks)
        within = tuple(m for m in marks if span.start <= m.start and m.end <= span.end)
        article = self.article(row["id"])
        return Hit(Kind.ARTICLE, row["id"], _title(article), span, span.slice(text), within)

    def _metadata_hits(self, query: str, limit: int) -> Iterator[Hit]:
        """Yield the articles found by what is known of them, each once."""
        rows = self._rows(
            "SELECT metadata.article, metadata.value FROM metadata_fts"
            " JOIN metadata ON metadata.id = metadata_fts.rowid"
            f" WHERE metadata_fts MATCH ? AND metadata.article {_PRESENT}"
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


def _title(article: Article) -> str:
    return article.title or article.file


def _marks(row: sqlite3.Row) -> tuple[Span, ...]:
    """Return where the found words stand. FTS5 loses what follows a NUL: then, none."""
    text, mark = row["text"], row["mark"]
    found = []
    position = 0
    before, *rest = row["marked"].split(f"<{mark}")
    position = len(before)
    for piece in rest:
        word, _, after = piece.partition(f"{mark}>")
        found.append(Span(position, position + len(word)))
        position += len(word) + len(after)
    return tuple(found) if position == len(text) else ()


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
