"""What one run of the command line has at hand: the casebook, the reviewer, the terminal."""

import codecs
import getpass
import os
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from factcheck.errors import DatabaseError
from factcheck.text.commands import in_casebook
from factcheck.text.display import visible

if TYPE_CHECKING:
    from factcheck.report.interface import Look, Part, Report
    from factcheck.store import Store
    from factcheck.workflow import Casebook, Work

T = TypeVar("T")
PIPED_WIDTH = 80
ESCAPED = "factcheck.escaped"
LONG_WORK = 50  # items; a shorter loop is over before a bar could be read


def now() -> datetime:
    """Return the time, in UTC and whole seconds."""
    return datetime.now(UTC).replace(microsecond=0)


class Session:
    """Opens the casebook when a command first asks for it, and closes it at the end."""

    def __init__(self, clock: Callable[[], datetime] = now) -> None:
        self.clock = clock
        self.db = Path("db/factcheck.db")
        self.db_is_named = False
        """Whether the command line named it: what is to be typed next must name it, too."""
        self.reviewer = login_name()
        self.width = wide()
        self._store: Store | None = None

    def open(self, *, create: bool = False) -> "Casebook":
        """Return the casebook, ready to work on; as `open_store` where there is none."""
        from factcheck.workflow import Casebook

        return Casebook(self.open_store(create=create), self.reviewer.strip(), self.clock)

    def open_store(self, *, create: bool = False) -> "Store":
        """Return the casebook's database, for looking something up: this costs no stage's tables.

        Raises:
            DatabaseError: If there is none and the command is not one that begins one.
        """
        from factcheck.store import Store

        if self._store is None:
            if not create and not self.db.exists():
                raise DatabaseError(
                    f"There is no casebook at {self.db}; `factcheck ingest PATH` begins one, "
                    "--db names another."
                )
            self._store = Store.open(self.db, create=create)
        return self._store

    def close(self) -> None:
        """Close the casebook, if it was opened."""
        if self._store is not None:
            self._store.close()
            self._store = None

    def look(self, parts: "tuple[Part, ...] | None" = None) -> "Look":
        """Return how to print: as wide as the terminal and in its colours, plain when piped."""
        from factcheck.report.interface import Look, Part

        parts = tuple(Part) if parts is None else parts
        return Look(self.width, in_colour(), parts, self.named_db)

    def heading(self) -> "Report":
        """Return a report with nothing in it yet but what made it, when and for whom."""
        from factcheck import __version__
        from factcheck.report.interface import Report

        return Report(self.clock(), str(self.db), self.reviewer, f"factcheck {__version__}")

    @property
    def named_db(self) -> str:
        """The database file that the command line named, "" where it named none."""
        return str(self.db) if self.db_is_named else ""

    def command(self, words: str) -> str:
        """Return a command line of this program to be typed next, for the same casebook."""
        return in_casebook(f"factcheck {words}", self.named_db)

    def through(self, work: "Work[T]", label: str) -> Iterator[T]:
        """Do the work and yield its steps, with a bar on stderr if it is long and seen."""
        if len(work) < LONG_WORK or not sys.stderr.isatty():
            yield from work
            return
        from factcheck.cli.progress import watched

        yield from watched(work, label)


def login_name() -> str:
    """Return who is logged in, as the default reviewer."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # no such user: a container with a bare number
        return ""


def wide() -> int:
    """Return how many columns stdout has: the terminal's, or `PIPED_WIDTH` if it does not know."""
    columns = os.environ.get("COLUMNS", "")
    if columns.isdecimal() and int(columns) > 0:
        return int(columns)
    if sys.stdout.isatty():
        return os.get_terminal_size(sys.stdout.fileno()).columns or PIPED_WIDTH
    return PIPED_WIDTH


def in_colour() -> bool:
    """Tell whether stdout wants colour (https://no-color.org; FORCE_COLOR overrides a pipe)."""
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or sys.stdout.isatty()


def keep_writing() -> None:
    """Let stdout take every character: one its encoding lacks is escaped as in JSON, \\u2014."""
    codecs.register_error(ESCAPED, _escaped)
    if isinstance(sys.stdout, TextIOWrapper) and sys.stdout.errors == "strict":
        sys.stdout.reconfigure(errors=ESCAPED)


def _escaped(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    import json

    lacking = error.object[error.start : error.end]
    return json.dumps(lacking)[1:-1], error.end


def say(message: str) -> None:
    """Print a line for the person, not the data: on stderr, and one line whatever is in it."""
    click.echo(visible(message).replace("\n", "\N{SYMBOL FOR LINE FEED}"), err=True)


def tell(message: str, *, nl: bool = True) -> None:
    """Print on stdout what is no report: what steers a terminal is shown, as `say` does."""
    click.echo(visible(message), nl=nl)
