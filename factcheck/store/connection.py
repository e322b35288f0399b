"""Opening the file: what SQLite must be able to do, and what can be wrong with a path.

The rows and what they mean live in the other modules. Nothing here touches a file that turns out
not to be a casebook.
"""

import sqlite3
import time
from contextlib import closing
from pathlib import Path

from factcheck.errors import DatabaseError, UnwritableError

OLDEST_SQLITE = (3, 37)  # STRICT tables
HEADER = b"SQLite format 3\x00"  # https://www.sqlite.org/fileformat.html, 1.3.1
PATIENCE = 10.0  # seconds a writer waits for another one to finish


def connect(path: Path | None, *, create: bool, patience: float = PATIENCE) -> sqlite3.Connection:
    """Return a connection with foreign keys on, that leaves transactions to its user.

    Raises:
        DatabaseError: If this SQLite is too old, or the path cannot be a database.
    """
    check_sqlite()
    if path is not None:
        _check_path(path, create=create)
    try:
        connection = sqlite3.connect(
            ":memory:" if path is None else path, timeout=patience, isolation_level=None
        )
    except sqlite3.Error as error:
        raise as_database_error(error, path) from error
    try:
        connection.row_factory = sqlite3.Row
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA recursive_triggers = ON")  # REPLACE meets the triggers too
        connection.execute("PRAGMA synchronous = FULL")  # "Saved." outlasts a power cut
        connection.execute("SELECT count(*) FROM sqlite_master")  # reads the file's header
    except sqlite3.Error as error:
        connection.close()
        raise as_database_error(error, path) from error
    return connection


def check_sqlite(
    version: tuple[int, ...] = sqlite3.sqlite_version_info, modules: frozenset[str] | None = None
) -> None:
    """Refuse an SQLite without strict tables or full-text search.

    Raises:
        DatabaseError: If it lacks one of them.
    """
    remedy = "install a Python with a newer SQLite (python.org's has one)."
    if version < OLDEST_SQLITE:
        have = ".".join(map(str, version))
        raise DatabaseError(
            f"This Python's SQLite is {have}, and 3.37 or newer is needed; {remedy}"
        )
    if "fts5" not in (modules or _modules()):
        raise DatabaseError(f"This Python's SQLite lacks full-text search (FTS5); {remedy}")


def _modules() -> frozenset[str]:
    """Return the names of what this SQLite has for virtual tables."""
    with closing(sqlite3.connect(":memory:")) as probe:
        return frozenset(name for (name,) in probe.execute("SELECT name FROM pragma_module_list"))


def use_write_ahead_log(connection: sqlite3.Connection) -> None:
    """Let readers read while somebody writes; a file system that cannot, goes without.

    SQLite does not wait for its turn to change the journal, so that this does.
    """
    (milliseconds,) = connection.execute("PRAGMA busy_timeout").fetchone()
    deadline = time.monotonic() + milliseconds / 1000
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if not is_busy(error) or time.monotonic() > deadline:
                raise
            time.sleep(0.02)
        else:
            return


def is_busy(error: sqlite3.Error) -> bool:
    """Tell whether another connection held what this one needed."""
    return getattr(error, "sqlite_errorname", "").startswith(("SQLITE_BUSY", "SQLITE_LOCKED"))


def as_database_error(error: sqlite3.Error, path: Path | None) -> DatabaseError:
    """Return SQLite's error as one line with the next step."""
    file = "The database in memory" if path is None else str(path)
    name = getattr(error, "sqlite_errorname", "")
    # SQLite cannot open its journal, either, where a folder may only be read.
    unwritable = is_busy(error) or name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN"))
    if name.startswith("SQLITE_NOTADB"):
        said = f"{file} is not a database; name another file with --db."
    elif is_busy(error):
        said = f"{file} is in use by another program; wait until it has finished, and try again."
    elif name.startswith("SQLITE_READONLY"):
        said = f"{file} may only be read; make it writable, or work on a copy with --db."
    elif name.startswith("SQLITE_CANTOPEN"):
        said = (
            f"{file} cannot be opened; check that you may read and write it and its folder, "
            "or work on a copy with --db."
        )
    elif name.startswith("SQLITE_FULL"):
        said = (
            f"There is no room left to write {file}, and the last step was not saved. "
            "Free some, and try again."
        )
    elif name.startswith("SQLITE_IOERR"):
        said = (
            f"{file} could not be read or written ({error}): its disk may be full, over quota or "
            "gone. Nothing says that it is damaged; `factcheck verify` tells."
        )
    elif name.startswith("SQLITE_CORRUPT"):
        said = f"{file} is damaged ({error}); go back to a copy of it."
    else:
        said = f"{file} cannot be used as a casebook ({error}); `factcheck verify` may say more."
    return UnwritableError(said) if unwritable else DatabaseError(said)


def _check_path(path: Path, *, create: bool) -> None:
    """Refuse a path that cannot be a database, and make its folder where it is to be created."""
    if path.is_dir():
        raise DatabaseError(f"{path} is a folder; name a file in it: --db {path / 'factcheck.db'}")
    if path.exists():
        if not path.is_file():
            raise DatabaseError(f"{path} is not a plain file; name another with --db.")
        _check_header(path)
        return
    if not create:
        raise DatabaseError(f"There is no database at {path}; `factcheck ingest` begins one.")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DatabaseError(
            f"The folder {path.parent} cannot be made ({error.strerror}); "
            "name another file with --db."
        ) from error


def _check_header(path: Path) -> None:
    """Refuse another kind of file; SQLite takes one of a few bytes for empty and writes over it."""
    try:
        with path.open("rb") as file:
            head = file.read(len(HEADER))
    except OSError:
        return  # opening it as a database says what is wrong
    if head and head != HEADER:
        raise DatabaseError(f"{path} is not a database; name another file with --db.")
