"""Re-deriving everything the casebook says of itself: digests, quotes, links, the log.

What is found is told, never mended. That an article's text is what its bytes give needs the
readers, and is for the workflow to check.
"""

import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from factcheck.errors import DatabaseError
from factcheck.models import Failure, Kind, Span, format_id
from factcheck.store.digests import (
    FIRST,
    digest_of_bytes,
    digest_of_event,
    digest_of_lines,
    digest_of_row,
)
from factcheck.store.events import BATCH, TABLES
from factcheck.store.ledger import Ledger

CASEBOOK = "casebook"
"""The subject of a failure that is no single thing's."""

ROWS = 50  # in memory at a time; an article's may be long

_UNLOGGED = {"snapshots", "events", "event_rows", "judgements", "vectors"}
_INDEXES = ("articles_fts", "metadata_fts", "claims_fts")

_OWNERS = {
    "runs": (Kind.RUN, "id"),
    "articles": (Kind.ARTICLE, "id"),
    "metadata": (Kind.ARTICLE, "article"),
    "coverage": (Kind.RUN, "run"),
    "notes": (Kind.NOTE, "id"),
    "note_rulings": (Kind.NOTE, "note"),
    "suggestions": (Kind.SUGGESTION, "id"),
    "claims": (Kind.CLAIM, "id"),
    "appearances": (Kind.CLAIM, "claim"),
    "comparisons": (Kind.CLAIM, "claim"),
    "evidence": (Kind.ARTICLE, "article"),
    "stances": (Kind.CLAIM, "claim"),
    "disagreements": (Kind.DISAGREEMENT, "id"),
    "origins": (Kind.ORIGIN, "id"),
    "origin_links": (Kind.ORIGIN, "origin"),
    "tracings": (Kind.RUN, "run"),
    "verdicts": (Kind.VERDICT, "id"),
    "citations": (Kind.VERDICT, "verdict"),
    "responses": (Kind.ARTICLE, "article"),
}
"""Which id a table's row is known by, and the column that has it."""


@dataclass(frozen=True, slots=True)
class _Quoted:
    """A table with quotes in it."""

    table: str
    article: str = "article"
    """The column that says which article is quoted."""


_QUOTED = (
    _Quoted("notes"),
    _Quoted("suggestions"),
    _Quoted("appearances"),
    _Quoted("evidence"),
    _Quoted("origin_links", article="quoted_article"),
    _Quoted("citations"),
)


class Verification(Ledger):
    """What `factcheck verify` asks of the database."""

    def verify(self) -> Iterator[Failure]:
        """Re-derive every digest, quote and link of the log, and yield what does not hold.

        Reads the casebook as it is at one moment, while others may write. Order: the file, the
        bytes, the texts' quotes, the log, the rows it answers for, the indexes.

        Limits:
            Whoever can write the file can also rewrite its whole log. Only the digest of the last
            event (`head`), kept elsewhere, shows that.
        """
        try:
            with self._moment():
                yield from self._file()
                yield from self._snapshots()
                yield from self._quotes()
                yield from self._chain()
                yield from self._logged_rows()
            yield from self._indexes()
        except DatabaseError as error:
            yield Failure(CASEBOOK, f"it cannot be read to its end: {error}")

    @contextmanager
    def _moment(self) -> Iterator[None]:
        """Read the database as it is now for the whole block."""
        if self._connection.in_transaction:
            yield
            return
        self._execute("BEGIN")
        try:
            yield
        finally:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")

    def _file(self) -> Iterator[Failure]:
        """Ask SQLite whether the file is whole and every reference leads somewhere."""
        for row in self._rows("PRAGMA integrity_check"):
            if row[0] != "ok":
                yield Failure(CASEBOOK, f"the file is damaged: {row[0]}")
        for row in self._rows("PRAGMA foreign_key_check"):
            problem = f"row {row['rowid']} of {row['table']} names a row of {row['parent']}"
            kind, column = _OWNERS.get(row["table"], (None, ""))
            subject = format_id(kind, row["rowid"]) if kind and column == "id" else CASEBOOK
            yield Failure(subject, f"{problem} that is not there")

    def _snapshots(self) -> Iterator[Failure]:
        """Re-derive the digest of every article's bytes."""
        for row in self._rows("SELECT sha256 FROM snapshots ORDER BY sha256"):
            expected = row["sha256"]
            problem = self._snapshot_problem(expected)
            if problem:
                articles = self._rows("SELECT id FROM articles WHERE sha256 = ?", expected)
                named = [format_id(Kind.ARTICLE, article["id"]) for article in articles]
                for subject in named or [CASEBOOK]:
                    yield Failure(subject, problem)

    def _snapshot_problem(self, expected: str) -> str | None:
        row = self._row("SELECT content, size FROM snapshots WHERE sha256 = ?", expected)
        try:
            content = zlib.decompress(row["content"]) if row else b""
        except zlib.error as error:
            return f"its original bytes cannot be unpacked ({error})"
        found = digest_of_bytes(content)
        if found != expected:
            return f"its original bytes have the digest {found}, not {expected}"
        if row and row["size"] != len(content):
            return f"its original bytes are {len(content)}, not {row['size']}"
        return None

    def _quotes(self) -> Iterator[Failure]:
        """Compare every quote with its article's text, an article at a time."""
        for article in self._rows("SELECT id FROM articles ORDER BY id"):
            text = self._text(article["id"])
            for quoted in _QUOTED:
                for row in self._rows(
                    f"SELECT * FROM {quoted.table} WHERE {quoted.article} = ? AND quote IS NOT NULL"
                    " ORDER BY id",
                    article["id"],
                ):
                    span = Span(row["start"], row["end"])
                    if span.slice(text) != row["quote"]:
                        yield Failure(
                            _subject(quoted.table, row),
                            f"{_in(quoted.table, row)} quotes {_short(row['quote'])}, where "
                            f"{format_id(Kind.ARTICLE, article['id'])} at {span.start}-{span.end} "
                            f"reads {_short(span.slice(text))}",
                        )
            for row in self._rows(
                "SELECT * FROM metadata WHERE article = ? AND end > ?", article["id"], len(text)
            ):
                yield Failure(
                    _subject("metadata", row),
                    f"its {row['field']} is said to stand at {row['start']}-{row['end']}, "
                    f"and the text ends at {len(text)}",
                )

    def _chain(self) -> Iterator[Failure]:
        """Follow the log from its beginning."""
        previous, last = FIRST, 0
        sql = "SELECT * FROM events WHERE id > ? ORDER BY id LIMIT ?"
        while rows := self._rows(sql, last, BATCH):
            for row in rows:
                subject = f"event {row['id']}"
                if row["id"] != last + 1:
                    yield Failure(subject, f"events {last + 1} to {row['id'] - 1} are gone")
                if row["previous"] != previous:
                    yield Failure(subject, "it does not follow from the event before it")
                if not _fits(row):
                    yield Failure(subject, "it has changed since it was written")
                yield from self._lines(row)
                previous, last = row["sha256"], row["id"]
        counted = self._row("SELECT seq FROM sqlite_sequence WHERE name = 'events'")
        if counted and counted["seq"] != last:
            yield Failure(CASEBOOK, f"events {last + 1} to {counted['seq']} are gone")

    def _lines(self, event: sqlite3.Row) -> Iterator[Failure]:
        """Re-derive an event's digest of the rows it wrote."""
        lines = self._rows(
            "SELECT table_name, row, sha256 FROM event_rows WHERE event = ?", event["id"]
        )
        found = digest_of_lines((ln["table_name"], ln["row"], ln["sha256"]) for ln in lines)
        if f'"rows_sha256":"{found}"' not in event["detail"]:
            yield Failure(f"event {event['id']}", "the list of rows it wrote has changed")

    def _logged_rows(self) -> Iterator[Failure]:
        """Compare every row with the digest the log has of it."""
        for table in TABLES:
            if table not in _UNLOGGED:
                yield from self._changed_rows(table)
                yield from self._gone_rows(table)

    def _changed_rows(self, table: str) -> Iterator[Failure]:
        last = 0
        while rows := self._rows(
            f"SELECT * FROM {table} WHERE id > ? ORDER BY id LIMIT ?", last, ROWS
        ):
            logged = {
                line["row"]: line
                for line in self._rows(
                    "SELECT * FROM event_rows WHERE table_name = ? AND row BETWEEN ? AND ?",
                    table,
                    rows[0]["id"],
                    rows[-1]["id"],
                )
            }
            for row in rows:
                line = logged.get(row["id"])
                if line is None:
                    problem = "was written outside the log"
                elif digest_of_row(table, row) != line["sha256"]:
                    problem = f"has changed since event {line['event']} wrote it"
                else:
                    continue
                yield Failure(_subject(table, row), f"{_in(table, row)} {problem}")
            last = rows[-1]["id"]

    def _gone_rows(self, table: str) -> Iterator[Failure]:
        for row in self._rows(
            "SELECT event_rows.row, event_rows.event, events.subject FROM event_rows"
            " JOIN events ON events.id = event_rows.event"
            f" WHERE table_name = ? AND row NOT IN (SELECT id FROM {table})",
            table,
        ):
            yield Failure(
                row["subject"],
                f"row {row['row']} of {table}, written by event {row['event']}, is gone",
            )

    def _indexes(self) -> Iterator[Failure]:
        """Ask FTS5 whether each index holds the words of the texts it is for.

        FTS5 asks to write for that. Where this program may not, or another is writing for long,
        the indexes are passed over: nothing that was said rests on them.
        """
        for index in _INDEXES:
            try:
                with self.transaction():
                    sql = f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)"
                    self._connection.execute(sql)
            except DatabaseError:
                return
            except sqlite3.DatabaseError as error:
                if not error.sqlite_errorname.startswith("SQLITE_CORRUPT"):
                    return
                yield Failure(
                    CASEBOOK,
                    f"the index {index} does not fit the texts, and search may miss some; "
                    f"mend it with: INSERT INTO {index} ({index}) VALUES ('rebuild')",
                )


def _fits(event: sqlite3.Row) -> bool:
    """Tell whether an event says what its digest says; one that is no JSON any more does not."""
    try:
        return digest_of_event(dict(event)) == str(event["sha256"])
    except ValueError:
        return False


def _subject(table: str, row: sqlite3.Row) -> str:
    """Return the id that people know a row by."""
    if table not in _OWNERS:
        return CASEBOOK
    kind, column = _OWNERS[table]
    return format_id(kind, row[column])


def _in(table: str, row: sqlite3.Row) -> str:
    return f"row {row['id']} of {table}"


def _short(quote: str, most: int = 60) -> str:
    return repr(quote if len(quote) <= most else quote[: most - 3] + "...")
