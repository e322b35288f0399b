"""Casebooks for tests: the seeds at a fixed time, and the command line run on them."""

import shlex
import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from click.testing import CliRunner, Result

from factcheck.cli import main
from factcheck.cli.session import Session
from factcheck.store import Store
from factcheck.store.connection import connect
from factcheck.store.migrations import migrate
from tests.conftest import SEEDS
from tests.factories import NOON

CLAIM = "US-Mexico cooperation against drug cartels has collapsed"
QUOTE = "efforts to target drug cartels operating inside Mexico had collapsed"


def empty() -> Store:
    """An empty casebook in memory, a copy of one that the program began."""
    connection = connect(None, create=True)
    with closing(sqlite3.connect(":memory:")) as begun:
        begun.deserialize(_begun())
        begun.backup(connection)
    return Store(connection, None)


@cache
def _begun() -> bytes:
    """What a casebook is made of at its beginning: hundreds of statements, carried out once."""
    with closing(connect(None, create=True)) as connection:
        migrate(connection, None)
        return connection.serialize()


@dataclass(frozen=True)
class Desk:
    """A folder with a casebook, and the command line as one reviewer uses it there."""

    folder: Path
    reviewer: str = "ann"
    width: int = 80

    @property
    def db(self) -> Path:
        """The casebook's file."""
        return self.folder / "factcheck.db"

    def run(self, *args: str, input: str | bytes | None = None) -> Result:  # noqa: A002
        """Run one command; what it raises beyond a clean exit fails the test."""
        options = ["--db", str(self.db), "--reviewer", self.reviewer, "--width", str(self.width)]
        return CliRunner().invoke(
            main,
            [*options, *args],
            input=input,
            obj=Session(lambda: NOON),
            catch_exceptions=False,
        )

    def ok(self, command: str) -> str:
        """Run a command line that must succeed, and return what it printed on stdout."""
        result = self.run(*shlex.split(command))
        assert result.exit_code == 0, result.stderr
        return result.stdout

    def copied(self, folder: Path) -> "Desk":
        """The same casebook in another folder: what is done to it there is done to no other."""
        folder.mkdir(exist_ok=True)
        shutil.copy(self.db, folder)
        return replace(self, folder=folder)


def seeded(folder: Path) -> Desk:
    """A casebook with the five seeds taken in."""
    desk = Desk(folder)
    articles = folder / "articles"
    articles.mkdir(parents=True)
    for path in sorted(SEEDS.glob("*.txt")):
        shutil.copy(path, articles)
    desk.ok(f"ingest {shlex.quote(str(articles))}")
    return desk


def compared(folder: Path, stance: str = "rules") -> Desk:
    """The five seeds assessed, and compared under one claim: by rules, which need no weights."""
    desk = seeded(folder)
    desk.ok("assess")
    desk.ok(f"add-claim {shlex.quote(CLAIM)} --article A2 --quote {shlex.quote(QUOTE)}")
    desk.ok(f"compare --stance {stance}")
    return desk
