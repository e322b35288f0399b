"""An open casebook, and the shortest way to put something into it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from factcheck.models import Article, Claim, Event, Redirect, Response, Run, Source
from factcheck.store import Store
from tests import factories
from tests.casebooks import empty
from tests.factories import NOON


@pytest.fixture
def store() -> Iterator[Store]:
    """An empty casebook in memory."""
    with empty() as opened:
        yield opened


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a casebook may be begun."""
    return tmp_path / "case.db"


def save(
    store: Store,
    text: str,
    address: str = "/a.txt",
    *,
    response: Response | None = None,
    **fields: Any,
) -> Article:
    """Put an article into the casebook."""
    article = replace(factories.article(text, id=None, file=address, **fields), address=address)
    return store.save_article(source(article, response), article, actor="ann", at=NOON)[0]


def source(article: Article, response: Response | None = None) -> Source:
    """The bytes an article of the factories would have been read from."""
    return Source(article.file, article.address, article.text.encode(), response)


def response(**fields: Any) -> Response:
    """What a server says of a page it gives."""
    values: dict[str, Any] = {
        "requested": "https://news.example/a",
        "address": "https://news.example/b",
        "status": 200,
        "headers": (("content-type", "text/plain"), ("x-two", "1"), ("x-two", "2")),
        "redirects": (Redirect(301, "https://news.example/b"),),
        "peer": "93.184.215.14",
    }
    return Response(**(values | fields))


def save_claim(store: Store, text: str = "The bridge has closed.", **fields: Any) -> Claim:
    """Put a claim into the casebook."""
    return store.save_claim(factories.claim(text, id=None, **fields), at=NOON)[0]


def begin(store: Store, stage: str, version: str = "1") -> Run:
    """Begin a run."""
    return store.begin_run(stage, version, actor="ann", at=NOON)


def events(store: Store) -> tuple[Event, ...]:
    """The whole log."""
    return tuple(store.iter_events())


def signed(store: Store) -> int:
    """How many people ever signed something."""
    return store.counts()["reviewers"]


def rows(path: Path, sql: str, *values: object) -> list[sqlite3.Row]:
    """What anyone reads in the file."""
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        return connection.execute(sql, values).fetchall()


def tamper(path: Path, *statements: str) -> None:
    """Do to a file what somebody would who has SQLite and no scruples."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        triggers = connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE '%\\_not\\_%'"
            " ESCAPE '\\'"
        ).fetchall()
        connection.execute("BEGIN")
        for (name,) in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute("COMMIT")
        connection.execute("PRAGMA ignore_check_constraints = ON")
        for statement in statements:
            connection.execute(statement)
