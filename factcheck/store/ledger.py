"""How rows are written and read: one way in, one way out, and an event for every row written.

Everything a table family does goes through `transaction`, `_insert` and `_record`; the families
are the modules beside this one, and `Store` joins them.
"""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from factcheck.errors import InputError, UnknownIdError
from factcheck.models import Kind, format_id
from factcheck.store import columns
from factcheck.store.connection import as_database_error
from factcheck.store.digests import (
    FIRST,
    Value,
    canonical,
    digest_of_event,
    digest_of_lines,
    digest_of_row,
)

_LINE = ("table_name", "row", "sha256", "event")
"""The columns of event_rows."""

_WHERE_LISTED = {
    Kind.ARTICLE: "`factcheck articles` lists them",
    Kind.CLAIM: "`factcheck report` lists them",
    Kind.DISAGREEMENT: "`factcheck compare` lists them",
    Kind.NOTE: "`factcheck assess` lists them",
    Kind.ORIGIN: "`factcheck report` lists them",
    Kind.RUN: "`factcheck report` lists them",
    Kind.SUGGESTION: "`factcheck claims` lists them",
    Kind.VERDICT: "`factcheck report` lists them",
}


class Ledger:
    """An open database that only ever grows."""

    def __init__(self, connection: sqlite3.Connection, path: Path | None) -> None:
        self.path = path
        """The file; None for a casebook in memory."""
        self._connection = connection
        self._depth = 0
        self._written: dict[str, list[int]] = {}

    # -- transactions -------------------------------------------------------------------------

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Write all of the block or nothing of it; inside another one, join it.

        A joined block that fails takes back its own writes only, and passes its error on.
        Whatever ends the block by an exception counts: an error, Ctrl-C, a kill.

        Raises:
            DatabaseError: If another program keeps writing, the disk is full or the file may only
                be read.
        """
        name = f"level_{self._depth}"
        before = {table: list(ids) for table, ids in self._written.items()}
        self._execute(f"SAVEPOINT {name}" if self._depth else "BEGIN IMMEDIATE")
        self._depth += 1
        try:
            yield
            self._check_recorded()
            if self._depth == 1:
                self._execute("COMMIT")
        except BaseException:
            self._written = before
            # A full disk, say, makes SQLite itself roll back and forget the savepoints.
            if self._connection.in_transaction:
                if self._depth == 1:
                    self._connection.execute("ROLLBACK")
                else:
                    self._connection.execute(f"ROLLBACK TO {name}")
                    self._connection.execute(f"RELEASE {name}")
            raise
        else:
            if self._depth > 1:
                self._execute(f"RELEASE {name}")
        finally:
            self._depth -= 1

    def _check_recorded(self) -> None:
        if self._written:
            raise AssertionError(f"rows without an event: {self._written}")

    # -- one way in ---------------------------------------------------------------------------

    def _insert(self, table: str, **values: Value) -> int:
        """Write one row and return its id; `_record` must follow in the same transaction.

        A table or column that the migrations did not make is an error, never made on the way.
        """
        row_id = self._write(table, values)
        self._written.setdefault(table, []).append(row_id)
        return row_id

    def _record(
        self, actor: str, action: str, subject: str, at: datetime, **detail: object
    ) -> None:
        """Append the event that answers for every row written since the last one."""
        lines = [
            (table, row_id, digest)
            for table, ids in self._written.items()
            for row_id, digest in self._digests(table, ids[0], ids[-1])
        ]
        detail["rows"] = {table: [ids[0], ids[-1]] for table, ids in self._written.items()}
        detail["rows_sha256"] = digest_of_lines(lines)
        last = self._row("SELECT id, sha256 FROM events ORDER BY id DESC LIMIT 1")
        event: dict[str, Value] = {
            "id": last["id"] + 1 if last else 1,
            "at": as_utc(at),
            "actor": actor,
            "action": action,
            "subject": subject,
            "detail": canonical(detail),
            "previous": last["sha256"] if last else FIRST,
        }
        event["sha256"] = digest_of_event(event)
        event_id = self._write("events", event)
        for table, row_id, digest in lines:
            line = (table, row_id, digest, event_id)
            self._write("event_rows", dict(zip(_LINE, line, strict=True)))
        self._written = {}

    def _write(self, table: str, values: Mapping[str, Value]) -> int:
        """Run one INSERT; the only one in the package."""
        columns = ", ".join(values)
        marks = ", ".join("?" * len(values))
        sql = f"INSERT INTO {table} ({columns}) VALUES ({marks})"
        if not self._depth:
            raise AssertionError("written outside a transaction")
        return self._execute(sql, tuple(values.values())).lastrowid or 0

    def _sign(self, name: str, at: datetime) -> str:
        """Return a reviewer's name as kept, having entered it where it is new."""
        name = name.strip()
        if not name:
            raise InputError("A reviewer needs a name; give one with --reviewer.")
        if not self._row("SELECT 1 FROM reviewers WHERE name = ?", name):
            self._insert("reviewers", name=name, since=as_utc(at))
        return name

    # -- one way out --------------------------------------------------------------------------

    def _execute(self, sql: str, values: Sequence[Value] = ()) -> sqlite3.Cursor:
        """Run one statement; SQLite's complaints about the file become a line for the user."""
        try:
            return self._connection.execute(sql, values)
        except (sqlite3.IntegrityError, sqlite3.ProgrammingError):
            raise
        except sqlite3.DatabaseError as error:
            raise as_database_error(error, self.path) from error
        except UnicodeEncodeError as error:
            before = str(error.object)[max(0, error.start - 20) : error.start]
            raise InputError(
                f"{before!r} is followed by half a character (a lone surrogate), which cannot be "
                "kept; give the text in its right encoding."
            ) from error

    def _rows(self, sql: str, *values: Value) -> list[sqlite3.Row]:
        """Return what a query finds."""
        try:
            return self._execute(sql, values).fetchall()
        except sqlite3.DatabaseError as error:
            raise as_database_error(error, self.path) from error

    def _row(self, sql: str, *values: Value) -> sqlite3.Row | None:
        """Return the first row of what a query finds."""
        return next(iter(self._rows(sql, *values)), None)

    def _one(self, kind: Kind, sql: str, row_id: int) -> sqlite3.Row:
        """Return the one row with this id.

        Raises:
            UnknownIdError: If there is none.
        """
        row = self._row(sql, row_id) if abs(row_id) < 2**63 else None
        if row is None:
            raise unknown(kind, row_id)
        return row

    def _known_ids(self, kind: Kind, table: str, ids: Sequence[int]) -> tuple[int, ...]:
        """Return these ids of a table, each once and in order.

        Raises:
            UnknownIdError: If one of them is not there.
        """
        sql = f"SELECT id FROM {table} WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id"
        found = tuple(row["id"] for row in self._rows(sql, columns.ids(ids)))
        missing = sorted(set(ids).difference(found))
        if missing:
            raise unknown(kind, missing[0])
        return found

    def _digests(self, table: str, first: int, last: int) -> list[tuple[int, str]]:
        """Return the digest of each row of a stretch of ids."""
        rows = self._rows(f"SELECT * FROM {table} WHERE id BETWEEN ? AND ?", first, last)
        return [(row["id"], digest_of_row(table, row)) for row in rows]

    def _text(self, article_id: int) -> str:
        """Return an article's text."""
        sql = "SELECT text FROM articles WHERE id = ?"
        return str(self._one(Kind.ARTICLE, sql, article_id)["text"])


def unknown(kind: Kind, row_id: int) -> UnknownIdError:
    """Return the error for an id that names nothing."""
    name = kind.name.lower()
    return UnknownIdError(f"There is no {name} {format_id(kind, row_id)}; {_WHERE_LISTED[kind]}.")


def as_utc(moment: datetime) -> str:
    """Return a moment as kept. It must say its time zone."""
    if moment.tzinfo is None:
        raise ValueError(f"{moment} has no time zone")
    return moment.astimezone(UTC).isoformat()
