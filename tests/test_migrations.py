import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import date
from enum import StrEnum
from pathlib import Path

import pytest

from factcheck.errors import DatabaseError
from factcheck.models import (
    ArticleStance,
    Claimant,
    ClaimantKind,
    Confidence,
    Disagreement,
    DisagreementType,
    Field,
    Happened,
    Interval,
    Metadatum,
    OriginKind,
    Ruling,
    Scores,
    Span,
    Stance,
    State,
)
from factcheck.store import Store, schema
from factcheck.store.connection import connect
from factcheck.store.events import TABLES
from factcheck.store.migrations import load_migrations, migrate
from factcheck.store.schema import PLACE, present_schema
from tests.factories import NOON, evidence
from tests.store.conftest import begin, save, save_claim

MORE = {
    **load_migrations(),
    "9001_colours": "CREATE TABLE colours (id INTEGER PRIMARY KEY, name TEXT) STRICT;",
    "9002_shades": "ALTER TABLE articles ADD COLUMN shade TEXT;",
}


@pytest.fixture
def empty() -> Iterator[sqlite3.Connection]:
    """An empty casebook, by its connection."""
    with closing(connect(None, create=True)) as connection:
        migrate(connection, None)
        yield connection


def migrate_file(path: Path, migrations: dict[str, str]) -> None:
    """Bring a file to the schema that these migrations make."""
    with closing(connect(path, create=True)) as connection:
        migrate(connection, path, migrations)


@contextmanager
def open_before(path: Path, step: str) -> Iterator[Store]:
    """A casebook to fill, whose rows are then put into the tables as they were before a step."""
    today = path.with_name("today.db")
    with Store.open(today) as store:
        yield store
    migrate_file(path, {name: sql for name, sql in load_migrations().items() if name < step})
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("ATTACH ? AS today", [str(today)])
        for table in names(connection, "table"):
            columns = ", ".join(
                f'"{name}"'
                for (name,) in connection.execute("SELECT name FROM pragma_table_info(?)", [table])
            )
            connection.execute(
                f"INSERT INTO main.{table} ({columns}) SELECT {columns} FROM today.{table}"
            )
    today.unlink()


def names(connection: sqlite3.Connection, kind: str) -> set[str]:
    """The names of the tables, views or triggers, but for SQLite's and sqlite-utils' own."""
    rows = connection.execute("SELECT name FROM sqlite_master WHERE type = ?", [kind])
    return {name for (name,) in rows if not re.search(r"^_?sqlite_|_fts", name)}


def copies(path: Path) -> list[str]:
    """The names of what was kept beside a casebook."""
    return sorted(p.name for p in path.parent.iterdir() if p.name.endswith(".bak"))


# ---------------------------------------------------------------------------------------------
# The schema
# ---------------------------------------------------------------------------------------------


def test_schema_sql_is_what_the_migrations_make() -> None:
    """If this fails: python -m factcheck.store.schema --write."""
    assert PLACE.read_text(encoding="utf-8") == present_schema()


def test_the_schema_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    schema.main([])
    assert capsys.readouterr().out == present_schema()


def test_the_schema_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schema, "PLACE", tmp_path / "schema.sql")
    schema.main(["--write"])
    assert (tmp_path / "schema.sql").read_text(encoding="utf-8") == present_schema()


def test_schema_sql_is_itself_a_schema() -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(present_schema())
        assert names(connection, "table") == set(TABLES)


def test_the_tables_are_those_that_are_counted_and_verified(empty: sqlite3.Connection) -> None:
    assert names(empty, "table") == set(TABLES)


def test_every_table_is_strict(empty: sqlite3.Connection) -> None:
    strict = {row["name"] for row in empty.execute("PRAGMA table_list") if row["strict"]}
    assert set(TABLES) <= strict


def test_every_table_and_view_says_what_it_is_for(empty: sqlite3.Connection) -> None:
    rows = empty.execute(
        "SELECT name, sql FROM sqlite_master WHERE type IN ('table', 'view') AND sql IS NOT NULL"
    )
    silent = [
        name
        for name, sql in rows
        if name in names(empty, "table") | names(empty, "view")
        and not sql.split("\n")[1].strip().startswith("-- ")
    ]
    assert silent == []


def test_every_view_can_be_read(empty: sqlite3.Connection) -> None:
    views = names(empty, "view")
    assert len(views) > 5
    for view in views:
        assert view.startswith("present_")
        assert empty.execute(f"SELECT * FROM {view}").fetchall() == []


@pytest.mark.parametrize("table", TABLES)
def test_nothing_said_can_be_changed_or_deleted(table: str) -> None:
    with Store.open(None) as store:
        connection = store._connection  # noqa: SLF001 - only its triggers are tried
        assert {f"{table}_not_changed", f"{table}_not_deleted"} <= names(connection, "trigger")
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("PRAGMA ignore_check_constraints = ON")
        columns = connection.execute(f"PRAGMA table_info({table})").fetchall()
        filler = {"INTEGER": "1", "TEXT": "'[]'", "REAL": "0.5", "BLOB": "x'00'"}
        values = ", ".join(filler[column["type"]] for column in columns)
        connection.execute("BEGIN")
        connection.execute(f"INSERT INTO {table} VALUES ({values})")
        for statement in (
            f"UPDATE {table} SET {columns[0]['name']} = {columns[0]['name']}",
            f"DELETE FROM {table}",
            f"REPLACE INTO {table} VALUES ({values})",
        ):
            with pytest.raises(sqlite3.IntegrityError, match=f"{table} is append-only: "):
                connection.execute(statement)
        connection.execute("ROLLBACK")


@pytest.mark.parametrize(
    ("table", "column", "words"),
    [
        ("metadata", "field", Field),
        ("notes", "state", State),
        ("note_rulings", "ruling", Ruling),
        ("suggestions", "claimant_kind", ClaimantKind),
        ("appearances", "claimant_kind", ClaimantKind),
        ("evidence", "claimant_kind", ClaimantKind),
        ("evidence", "stance", set(Stance) - {Stance.MIXED}),
        ("stances", "stance", Stance),
        ("disagreements", "type", DisagreementType),
        ("origins", "kind", OriginKind),
        ("verdicts", "confidence", Confidence),
    ],
)
def test_a_closed_list_is_the_enum(
    empty: sqlite3.Connection, table: str, column: str, words: type[StrEnum] | set[StrEnum]
) -> None:
    (sql,) = empty.execute("SELECT sql FROM sqlite_master WHERE name = ?", [table]).fetchone()
    listed = re.search(
        rf"^ +{column} TEXT.*?\b{column} IN \((.*?)\)", sql, re.DOTALL | re.MULTILINE
    )
    assert listed
    assert set(re.findall(r"'(\w+)'", listed[1])) == {word.value for word in words}


def test_every_vocabulary_of_the_models_is_compared() -> None:
    """A new enum is either kept by the store, and then CHECKed, or named here."""
    from factcheck import models  # noqa: PLC0415

    enums = {
        name
        for name, value in vars(models).items()
        if isinstance(value, type) and issubclass(value, StrEnum) and value is not StrEnum
    }
    kept = {
        Field, State, Ruling, ClaimantKind, Stance, DisagreementType, OriginKind, Confidence
    }  # fmt: skip
    assert enums - {enum.__name__ for enum in kept} == {"Kind", "Fate", "LevelOfMeasurement"}


# ---------------------------------------------------------------------------------------------
# The steps
# ---------------------------------------------------------------------------------------------


def test_migrations_are_numbered_and_in_order() -> None:
    found = list(load_migrations())
    assert [name[:4] for name in found] == [f"{n:04}" for n in range(1, len(found) + 1)]


def test_an_older_casebook_with_rows_is_brought_to_the_present(tmp_path: Path) -> None:
    path = tmp_path / "case.db"
    with Store.open(path) as store:
        kept = save(store, "One text.")
    migrate_file(path, MORE)
    with closing(connect(path, create=False)) as connection:
        assert names(connection, "table") == {*TABLES, "colours"}
        store = Store(connection, path)
        assert store.articles() == (kept,)
        assert list(store.verify()) == []
        save(store, "Another.", "/b.txt")


def test_two_more_fields_come_to_a_casebook_whose_metadata_is_referred_to(tmp_path: Path) -> None:
    path = tmp_path / "case.db"
    with open_before(path, "0003") as store:
        kept = save(store, "One text.", title="Bridge closes")
        with store.transaction():
            run = begin(store, "assess")
            store.save_notes(run, [kept.id or 0], [], actor="ann", at=NOON)
    with Store.open(path) as store:
        assert store.articles() == (kept,)
        assert list(store.verify()) == []
        assert [hit.id for hit in store.search("bridge")] == [kept.id]
        canonical = Metadatum(Field.CANONICAL, "https://x.example/", "stated by the reviewer")
        again = store.add_metadata(kept.id or 0, canonical, actor="ann", at=NOON)
        assert again.value(Field.CANONICAL) == "https://x.example/"
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        (covered,) = connection.execute("SELECT metadata FROM coverage").fetchone()
        assert covered is not None


def test_a_full_casebook_made_before_models_keeps_every_row(tmp_path: Path) -> None:
    path = tmp_path / "case.db"
    migrations = load_migrations()
    with open_before(path, "0004") as store:
        fill(store)
    with closing(connect(path, create=False)) as connection:
        before = contents(connection)
        written = [table for table, kept in before.items() if kept]
        assert {"evidence", "stances", "stance_evidence", "disagreements"} < set(written)
    migrate_file(path, migrations)
    with closing(connect(path, create=False)) as connection:
        gained: dict[str, list[object]] = {"judgements": [], "vectors": [], "withdrawals": []}
        assert contents(connection) == before | gained
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        with closing(connect(None, create=True)) as new:
            migrate(new, None)
            for kind in ("table", "index", "trigger", "view"):
                assert names(connection, kind) == names(new, kind)
        store = Store(connection, path)
        assert list(store.verify()) == []
        stances = store.stances()
        assert [(each.id, each.stance, each.scores) for each in stances] == [
            (1, Stance.SUPPORTS, None),
            (2, Stance.MIXED, None),
            (3, Stance.UNRELATED, None),
        ]
        unsure = [replace(each, stance=Stance.UNSURE, scores=SCORES) for each in stances]
        with store.transaction():
            run = begin(store, "compare", "2")
            store.save_comparison(run, 1, unsure, [], engine="m/1", actor="ann", at=NOON)
        kept = [(each.stance, each.scores) for each in store.stances()]
        assert kept == [(Stance.UNSURE, SCORES)] * 3
        assert list(store.verify()) == []


SCORES = Scores(0.5, 0.25, 0.125, 0.125)


def fill(store: Store) -> None:
    """Put something into every table that a cross-check writes."""
    closed = save(store, "The bridge closed in May. It is shut.", "/a.txt")
    open_ = save(store, "The bridge is open, an official said. It is not.", "/b.txt")
    save(store, "Rain is expected.", "/c.txt")
    save_claim(store)
    yes = evidence(
        closed,
        "The bridge closed in May.",
        happened=Happened(Interval(date(2024, 5, 1), None), Span(21, 24)),
        scores=SCORES,
    )
    no = evidence(
        open_,
        "The bridge is open",
        stance=Stance.REFUTES,
        claimant=Claimant("an official", ClaimantKind.ANONYMOUS),
        decisive=(Span(14, 18),),
    )
    stances = [
        ArticleStance(1, 1, Stance.SUPPORTS, (yes,), "r/1"),
        ArticleStance(1, 2, Stance.MIXED, (no, evidence(open_, "It is not.")), "r/1"),
        ArticleStance(1, 3, Stance.UNRELATED, (), "r/1"),
    ]
    differ = [Disagreement(None, 1, DisagreementType.CONTRADICTION, yes, no, "opposed", ("a day",))]
    for among in (None, [1, 2]):
        run = begin(store, "compare")
        store.save_comparison(
            run, 1, stances, differ, engine="r/1", actor="ann", at=NOON, among=among
        )


def contents(connection: sqlite3.Connection) -> dict[str, list[dict[str, object]]]:
    """Every row of every table, by its columns that are not NULL."""
    return {
        table: [
            {name: row[name] for name in row.keys() if row[name] is not None}  # noqa: SIM118
            for row in connection.execute(f"SELECT * FROM {table}")
        ]
        for table in sorted(names(connection, "table"))
    }


def test_captures_that_came_in_the_wrong_order_are_put_in_that_of_their_time(
    tmp_path: Path,
) -> None:
    path = tmp_path / "case.db"
    migrations = load_migrations()
    migrate_file(path, {name: migrations[name] for name in migrations if name < "0005"})
    with closing(sqlite3.connect(path)) as connection, connection:
        snapshot = ("0" * 64, b"", 0)
        connection.execute("INSERT INTO snapshots VALUES (?, ?, ?)", snapshot)
        for number, (year, supersedes) in enumerate([(2025, None), (2010, 1)], 1):
            connection.execute(
                "INSERT INTO articles VALUES (?, 'a', '/a', ?, 'text/plain', 'utf-8', 'x', ?, ?)",
                (number, snapshot[0], f"{year}-01-01T00:00:00+00:00", supersedes),
            )
    with Store.open(path) as store:
        assert [each.id for each in store.articles()] == [1]
        assert [each.supersedes for each in store.captures([1])] == [2, None]
        newer = save(store, "Newer.", "/a")
        assert newer.supersedes == 1


def test_a_casebook_is_copied_before_the_first_step_and_a_new_one_is_not(tmp_path: Path) -> None:
    path = tmp_path / "case.db"
    with Store.open(path) as store:
        kept = save(store, "One text.")
    assert copies(path) == []
    migrate_file(path, MORE)
    assert copies(path) == ["case.db.before-9001_colours.bak"]
    with Store.open(tmp_path / copies(path)[0]) as store:
        assert store.articles() == (kept,)
        assert list(store.verify()) == []


def test_an_earlier_copy_is_never_written_over(tmp_path: Path) -> None:
    path = tmp_path / "case.db"
    Store.open(path).close()
    earlier = tmp_path / "case.db.before-9001_colours.bak"
    earlier.write_text("precious")
    migrate_file(path, MORE)
    assert copies(path) == ["case.db.before-9001_colours.2.bak", earlier.name]
    assert earlier.read_text() == "precious"


def test_a_step_that_fails_leaves_no_trace_and_stays_to_be_taken(tmp_path: Path) -> None:
    path = tmp_path / "case.db"
    Store.open(path).close()
    broken = {**MORE, "9002_shades": "CREATE TABLE shades (id INTEGER);\nCREATE TABLE notes (id);"}
    with pytest.raises(sqlite3.OperationalError, match="already exists"):
        migrate_file(path, broken)
    with closing(connect(path, create=False)) as connection:
        assert names(connection, "table") == {*TABLES, "colours"}
    migrate_file(path, MORE)
    with closing(connect(path, create=False)) as connection:
        connection.execute("SELECT shade FROM articles")


def test_migrating_twice_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "case.db"
    migrate_file(path, MORE)
    before = path.read_bytes()
    migrate_file(path, MORE)
    assert path.read_bytes() == before


def test_a_casebook_of_a_newer_program_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "case.db"
    migrate_file(path, MORE)
    before = path.read_bytes()
    with pytest.raises(DatabaseError, match="newer factcheck"):
        Store.open(path)
    assert path.read_bytes() == before
