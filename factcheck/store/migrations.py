"""Bringing a file to the present schema, each step in its own transaction.

The steps are db/migrations/*.sql, in the order of their names; sqlite-utils keeps the record of
which have been applied. That library is imported only where there is a step to take: it costs more
time than the commands that read a casebook need altogether.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.errors import DatabaseError
from factcheck.store.connection import use_write_ahead_log

if TYPE_CHECKING:
    from sqlite_utils import Database

SET = "factcheck"
"""What sqlite-utils knows this family of migrations by."""


def load_migrations() -> dict[str, str]:
    """Return the SQL of every migration by name, in order."""
    folder = files("factcheck.db") / "migrations"
    found = sorted((f for f in folder.iterdir() if f.name.endswith(".sql")), key=lambda f: f.name)
    return {f.name.removesuffix(".sql"): f.read_text(encoding="utf-8") for f in found}


def migrate(
    connection: sqlite3.Connection, path: Path | None, migrations: dict[str, str] | None = None
) -> None:
    """Apply what is pending; a casebook that has something in it is copied first.

    Several processes may do this to one file at once: each step is taken by one of them.

    Raises:
        DatabaseError: If the file holds something other than a casebook, or one that was written
            by a newer program.
    """
    steps = load_migrations() if migrations is None else migrations
    pending = _pending(connection, path, steps)
    if not pending:
        return
    if path is not None:
        use_write_ahead_log(connection)
    copied = False
    while pending:
        with _exclusively(connection):
            pending = _pending(connection, path, steps)
            if not pending:
                return
            if path is not None and not copied and _applied(connection):
                copy(path, pending[0])
            copied = True
            _apply(connection, pending[0], steps)
        pending = pending[1:]


def copy(path: Path, migration: str) -> Path:
    """Keep the casebook as it is before a migration beside it; never over an earlier copy."""
    target = path.with_name(f"{path.name}.before-{migration}.bak")
    for number in range(2, 1000):
        if not target.exists():
            break
        target = path.with_name(f"{path.name}.before-{migration}.{number}.bak")
    # A connection of its own: SQLite waits for ever to copy one that is in a transaction.
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(target)) as kept:
        source.backup(kept)
        kept.execute("PRAGMA journal_mode = DELETE")  # one file, without companions
    return target


def _pending(connection: sqlite3.Connection, path: Path | None, steps: dict[str, str]) -> list[str]:
    """Return the names of the steps still to take, having made sure that it is ours to take."""
    occupied = _has_tables(connection)  # asked first: another process may be at its first step
    applied = _applied(connection)
    newer = [name for name in applied if name not in steps]
    if newer:
        raise DatabaseError(
            f"{path} was written by a newer factcheck (it has {newer[-1]}); "
            "upgrade with `pip install --upgrade factcheck-cli`."
        )
    if occupied and not applied:
        raise DatabaseError(
            f"{path} is a database, but not a casebook; name another file with --db."
        )
    return [name for name in steps if name not in applied]


def _applied(connection: sqlite3.Connection) -> list[str]:
    """Return the names of the steps taken, in order."""
    if not connection.execute(
        "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '_sqlite_migrations'"
    ).fetchone():
        return []
    return [
        name
        for (name,) in connection.execute(
            "SELECT name FROM _sqlite_migrations WHERE migration_set = ? ORDER BY id", [SET]
        )
    ]


def _has_tables(connection: sqlite3.Connection) -> bool:
    """Tell whether somebody keeps something in this database."""
    return connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone() is not None


def _apply(connection: sqlite3.Connection, name: str, steps: dict[str, str]) -> None:
    """Take one step, and write down that it was taken, in the transaction that is open."""
    from sqlite_utils import Database, Migrations  # noqa: PLC0415 - see the module's docstring

    migrations = Migrations(SET)
    for step, sql in steps.items():
        migrations(name=step)(_script(sql))
    later = list(steps)[list(steps).index(name) + 1 :]
    migrations.apply(Database(connection, execute_plugins=False), stop_before=later)


def _script(sql: str) -> Callable[["Database"], None]:
    """Return a migration that runs these statements, each of which begins on a line of its own.

    `Database.executescript` asks SQLite after every character whether a statement is complete;
    asking after every line makes it ten times as fast.
    """

    def run(db: "Database") -> None:
        statement = ""
        for line in sql.splitlines(keepends=True):
            statement += line
            if sqlite3.complete_statement(statement):
                db.execute(statement)
                statement = ""
        db.execute(statement)

    return run


@contextmanager
def _exclusively(connection: sqlite3.Connection) -> Iterator[None]:
    """Hold the write lock for the block; what it did is kept whole or not at all."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        connection.rollback()
        raise
    connection.execute("COMMIT")
