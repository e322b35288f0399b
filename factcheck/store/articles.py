"""Articles: bytes kept once, the text read from them, and every candidate of what is known."""

import sqlite3
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime

from factcheck.errors import DatabaseError
from factcheck.models import STATED, Article, Field, Kind, Metadatum, Response, Source, format_id
from factcheck.store import columns
from factcheck.store.digests import digest_of_bytes
from factcheck.store.ledger import Ledger, as_utc
from factcheck.store.quotes import Quotes
from factcheck.store.responses import response_columns, response_of

BATCH = 50  # articles in memory at a time

CAPTURES = """SELECT id FROM articles WHERE address IN (
    SELECT address FROM articles WHERE id IN (SELECT value FROM json_each(?))) ORDER BY id"""
"""Every capture from the addresses of some articles: looked up, however many others there are."""


class Articles(Ledger):
    """The tables snapshots, articles, metadata and responses."""

    def save_article(
        self,
        source: Source,
        article: Article,
        *,
        actor: str,
        at: datetime,
        read_by: str | None = None,
    ) -> tuple[Article, bool]:
        """Return the article as kept, and whether it is new.

        The same bytes from the same address are the article that is there already, unless other
        bytes were captured there in between. Other bytes from that address are a new article. Of
        those of one address each supersedes the one captured before it, in whatever order they
        come; what is said to be captured later than `at` is taken to be captured then. What a
        reviewer stated of the capture before it holds for it too, as stated of that one, unless
        something else is stated of it. An article already there keeps what is known of it:
        `add_metadata` adds to that. What it was `read_by` is written into the log.
        """
        captured_at = as_utc(min(article.captured_at or at, at))
        digest = digest_of_bytes(source.content)
        with self.transaction():
            known = self._known(article.address, digest, captured_at)
            if known is None and source.captured_at is not None:
                known = self._captured(article.address, digest, captured_at)
            if known is not None:
                return self.article(known), False
            self._keep_bytes(digest, source.content)
            article_id = self._insert(
                "articles",
                file=article.file,
                address=article.address,
                sha256=digest,
                media_type=article.media_type,
                encoding=article.encoding,
                text=article.text,
                captured_at=captured_at,
            )
            Quotes(lambda _: article.text).check_spans(
                article_id, [m.span for m in article.metadata if m.span is not None]
            )
            carried = self._carried(article_id, article.metadata)
            for rank, metadatum in enumerate((*carried, *article.metadata)):
                self._insert_metadatum(article_id, metadatum, rank, None)
            if source.response is not None:
                self._insert("responses", article=article_id, **response_columns(source.response))
            detail = {"address": article.address, "snapshot_sha256": digest}
            if read_by is not None:
                detail["read_by"] = read_by
            self._record(actor, "ingested", format_id(Kind.ARTICLE, article_id), at, **detail)
            return self.article(article_id), True

    def _carried(self, article_id: int, stated: Iterable[Metadatum]) -> Iterator[Metadatum]:
        """Yield what was stated of the capture before, but for the fields that are stated anew."""
        earlier = self.article(article_id).supersedes
        known = self.article(earlier).metadata if earlier is not None else ()
        done = {each.field for each in stated if each.found_in == STATED}
        for each in known:
            if each.found_in.startswith(STATED) and each.field not in done:
                done.add(each.field)
                of = f"{STATED} of {format_id(Kind.ARTICLE, earlier)}"
                found_in = of if each.found_in == STATED else each.found_in
                yield Metadatum(each.field, each.value, found_in)

    def _known(self, address: str, digest: str, at: str) -> int | None:
        """Return the capture last before or first after a time, if it is of these bytes."""
        captures = self._rows(
            "SELECT id, sha256, captured_at FROM articles WHERE address = ?"
            " ORDER BY captured_at, id",
            address,
        )
        before = [each for each in captures if each["captured_at"] <= at]
        beside = before[-1:] + captures[len(before) : len(before) + 1]
        return next((each["id"] for each in beside if each["sha256"] == digest), None)

    def _captured(self, address: str, digest: str, at: str) -> int | None:
        """Return the capture of these bytes at just this time."""
        row = self._row(
            "SELECT id FROM articles WHERE address = ? AND sha256 = ? AND captured_at = ?",
            address,
            digest,
            at,
        )
        return None if row is None else int(row["id"])

    def articles(self, ids: Sequence[int] | None = None) -> tuple[Article, ...]:
        """Return the present captures, or those asked for (superseded or withdrawn too), by id."""
        return tuple(self.iter_articles(ids))

    def iter_articles(self, ids: Sequence[int] | None = None) -> Iterator[Article]:
        """Yield what `articles` returns, a few in memory at a time.

        Raises:
            UnknownIdError: If one asked for is not there; before anything is yielded.
        """
        wanted = self.article_ids(ids)
        for first in range(0, len(wanted), BATCH):
            yield from self._load(wanted[first : first + BATCH])

    def article_ids(self, ids: Sequence[int] | None = None) -> tuple[int, ...]:
        """Return the ids of the present captures, or those given, each once and in order.

        Raises:
            UnknownIdError: If one given is not there.
        """
        if ids is None:
            rows = self._rows(
                "SELECT id FROM present_captures"
                " WHERE superseded_by IS NULL AND withdrawal IS NULL ORDER BY id"
            )
            return tuple(row["id"] for row in rows)
        return self._known_ids(Kind.ARTICLE, "articles", ids)

    def article(self, article_id: int) -> Article:
        """Return one article.

        Raises:
            UnknownIdError: If there is none with this id.
        """
        return next(self.iter_articles([article_id]))

    def captures(self, ids: Sequence[int]) -> tuple[Article, ...]:
        """Return every capture, earlier and later, from the addresses of these articles."""
        return self.articles(self.capture_ids(ids))

    def capture_ids(self, ids: Sequence[int] | None = None) -> tuple[int, ...]:
        """Return the ids of what `captures` returns; None is every capture there is."""
        if ids is None:
            rows = self._rows("SELECT id FROM articles ORDER BY id")
        else:
            rows = self._rows(CAPTURES, columns.ids(ids))
        return tuple(row["id"] for row in rows)

    def snapshot(self, article_id: int) -> bytes:
        """Return the bytes an article was read from.

        Raises:
            DatabaseError: If they are gone or spoilt.
        """
        self._one(Kind.ARTICLE, "SELECT id FROM articles WHERE id = ?", article_id)
        sql = "SELECT content FROM snapshots JOIN articles USING (sha256) WHERE articles.id = ?"
        row = self._row(sql, article_id)
        try:
            return zlib.decompress(row["content"] if row else b"")
        except zlib.error as error:
            raise _spoilt(article_id, "original bytes") from error

    def read_by(self, article_id: int) -> str | None:
        """Return what read an article's text from its bytes, None where the log does not say."""
        row = self._row(
            "SELECT json_extract(events.detail, '$.read_by') AS read_by FROM event_rows"
            " JOIN events ON events.id = event_rows.event"
            " WHERE event_rows.table_name = 'articles' AND event_rows.row = ?",
            article_id,
        )
        return row["read_by"] if row else None

    def response(self, article_id: int) -> Response | None:
        """Return what the web server said that an article was fetched from, None for a file's.

        Raises:
            UnknownIdError: If there is no article with this id.
        """
        self._one(Kind.ARTICLE, "SELECT id FROM articles WHERE id = ?", article_id)
        row = self._row("SELECT * FROM responses WHERE article = ?", article_id)
        return None if row is None else response_of(row)

    def addresses_of(self, page: str) -> frozenset[str]:
        """Return the addresses of captures from a page, whatever its query."""
        bare = page.partition("#")[0].partition("?")[0]
        rows = self._rows(
            "SELECT DISTINCT address FROM articles"
            " WHERE address IN (?, ?) OR (address > ? || '?' AND address < ? || '@')",
            page,
            bare,
            bare,
            bare,
        )
        return frozenset(row["address"] for row in rows)

    def fetched(self) -> frozenset[str]:
        """Return the addresses of pages that came from their servers: asked for, or known by."""
        rows = self._rows(
            "SELECT requested AS address FROM responses"
            " UNION SELECT articles.address FROM responses JOIN articles"
            " ON articles.id = responses.article"
        )
        return frozenset(row["address"] for row in rows)

    def last_captured_from(self, address: str) -> Article | None:
        """Return the latest capture of a page, by the address it was asked for or is known by."""
        row = self._row(
            "SELECT articles.id FROM articles"
            " LEFT JOIN responses ON responses.article = articles.id"
            " WHERE ? IN (articles.address, responses.requested)"
            f" AND articles.id NOT IN ({columns.WITHDRAWN_ARTICLES})"
            " ORDER BY articles.captured_at DESC, articles.id DESC LIMIT 1",
            address,
        )
        return None if row is None else self.article(row["id"])

    def add_metadata(
        self, article_id: int, metadatum: Metadatum, *, actor: str, at: datetime
    ) -> Article:
        """Put a reviewer's statement before the other candidates of its field.

        What is the best candidate already is not stated again.
        """
        with self.transaction():
            article = self.article(article_id)
            if article.best(metadatum.field) == metadatum:
                return article
            if metadatum.span:
                Quotes(self._text).check_spans(article_id, [metadatum.span])
            first = self._row(
                "SELECT min(rank) AS rank FROM metadata WHERE article = ?", article_id
            )
            rank = -1 if first is None or first["rank"] is None else min(first["rank"], 0) - 1
            reviewer = self._sign(actor, at)
            self._insert_metadatum(article_id, metadatum, rank, reviewer)
            self._record(
                reviewer,
                "stated",
                format_id(Kind.ARTICLE, article_id),
                at,
                field=metadatum.field,
                value=metadatum.value,
            )
            return self.article(article_id)

    def _keep_bytes(self, digest: str, content: bytes) -> None:
        if not self._row("SELECT 1 FROM snapshots WHERE sha256 = ?", digest):
            packed = zlib.compress(content)
            self._write("snapshots", {"sha256": digest, "content": packed, "size": len(content)})

    def _insert_metadatum(
        self, article_id: int, metadatum: Metadatum, rank: int, reviewer: str | None
    ) -> None:
        span = metadatum.span
        self._insert(
            "metadata",
            article=article_id,
            field=metadatum.field.value,
            value=metadatum.value,
            found_in=metadatum.found_in,
            start=span.start if span else None,
            end=span.end if span else None,
            rank=rank,
            reviewer=reviewer,
        )

    def _load(self, wanted: Sequence[int]) -> Iterator[Article]:
        """Yield the articles with these ids, in order."""
        listed = columns.ids(wanted)
        known: defaultdict[int, list[Metadatum]] = defaultdict(list)
        for row in self._rows(
            "SELECT * FROM metadata WHERE article IN (SELECT value FROM json_each(?))"
            " ORDER BY article, rank",
            listed,
        ):
            with _unspoilt(row["article"]):
                known[row["article"]].append(_metadatum(row))
        for row in self._rows(
            f"SELECT articles.*, present_captures.supersedes AS earlier, {columns.WITHDRAWAL}"
            " FROM articles JOIN present_captures ON present_captures.id = articles.id"
            " LEFT JOIN withdrawals AS withdrawn ON withdrawn.id = present_captures.withdrawal"
            " WHERE articles.id IN (SELECT value FROM json_each(?)) ORDER BY articles.id",
            listed,
        ):
            with _unspoilt(row["id"]):
                article = _article(row, known[row["id"]])
            yield article


@contextmanager
def _unspoilt(article_id: int) -> Iterator[None]:
    """Turn a value that no reader can make sense of into a line for the user."""
    try:
        yield
    except ValueError as error:
        raise _spoilt(article_id, "record") from error


def _spoilt(article_id: int, what: str) -> DatabaseError:
    name = format_id(Kind.ARTICLE, article_id)
    return DatabaseError(f"{name}: its {what} cannot be read back; `factcheck verify` says more.")


def _metadatum(row: sqlite3.Row) -> Metadatum:
    field = Field(row["field"])
    return Metadatum(field, row["value"], row["found_in"], columns.span_of(row))


def _article(row: sqlite3.Row, metadata: Sequence[Metadatum]) -> Article:
    return Article(
        id=row["id"],
        file=row["file"],
        address=row["address"],
        sha256=row["sha256"],
        media_type=row["media_type"],
        encoding=row["encoding"],
        text=row["text"],
        metadata=tuple(metadata),
        captured_at=columns.moment(row["captured_at"]),
        supersedes=row["earlier"],
        withdrawn=columns.withdrawal_of(row),
    )
