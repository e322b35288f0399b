import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from factcheck.errors import DatabaseError, UnwritableError
from factcheck.store import Store, connection
from tests.store.conftest import save, tamper


def refusal(path: Path, *, create: bool = True) -> str:
    """Why a path is not opened."""
    with pytest.raises(DatabaseError) as error:
        Store.open(path, create=create, patience=0.1)
    assert "\n" not in str(error.value)
    return str(error.value)


def test_a_casebook_is_there_when_it_is_opened_again(path: Path) -> None:
    with Store.open(path) as store:
        kept = save(store, "One text.")
    with Store.open(path, create=False) as store:
        assert store.path == path
        assert store.articles() == (kept,)


def test_the_folder_is_made(tmp_path: Path) -> None:
    Store.open(tmp_path / "a" / "b" / "case.db").close()
    assert (tmp_path / "a" / "b" / "case.db").is_file()


def test_an_empty_file_becomes_a_casebook(path: Path) -> None:
    path.touch()
    with Store.open(path) as store:
        save(store, "One text.")


def test_a_missing_file_is_not_made_unless_asked(path: Path) -> None:
    assert refusal(path, create=False) == (
        f"There is no database at {path}; `factcheck ingest` begins one."
    )
    assert not path.exists()


def test_a_folder_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path) == (
        f"{tmp_path} is a folder; name a file in it: --db {tmp_path / 'factcheck.db'}"
    )


def test_a_folder_that_cannot_be_made_is_refused(path: Path) -> None:
    path.write_text("a file")
    assert refusal(path / "inside" / "case.db").startswith(f"The folder {path / 'inside'} cannot")


@pytest.mark.parametrize("content", [b"hi\n", b"An article.\n" * 500, b"\x7fELF" + bytes(5000)])
def test_a_file_of_another_kind_is_refused_and_left_alone(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    assert refusal(path) == f"{path} is not a database; name another file with --db."
    assert path.read_bytes() == content


def test_somebody_elses_database_is_refused_and_left_alone(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE songs (name)")
    before = path.read_bytes()
    assert refusal(path) == (
        f"{path} is a database, but not a casebook; name another file with --db."
    )
    assert path.read_bytes() == before


def test_a_newer_casebook_is_refused(path: Path) -> None:
    Store.open(path).close()
    newer = "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES"
    tamper(path, f"{newer} ('factcheck', '0999_more', '2030')")
    assert refusal(path) == (
        f"{path} was written by a newer factcheck (it has 0999_more); "
        "upgrade with `pip install --upgrade factcheck-cli`."
    )


def test_a_damaged_file_is_refused(path: Path) -> None:
    Store.open(path).close()
    content = bytearray(path.read_bytes())
    content[4096 - 2000 : 4096] = bytes(2000)
    content[100:1000] = b"\xff" * 900
    path.write_bytes(content)
    assert "go back to a copy of it" in refusal(path)


def test_a_symlink_loop_is_refused(path: Path) -> None:
    path.symlink_to(path)
    assert "cannot be opened" in refusal(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_refused(path: Path) -> None:
    os.mkfifo(path)
    assert "not a plain file" in refusal(path)


def test_a_casebook_may_be_read_and_not_written_where_the_file_is_read_only(path: Path) -> None:
    Store.open(path).close()
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True, isolation_level=None)) as only:
        only.row_factory = sqlite3.Row
        store = Store(only, path)
        assert store.articles() == ()
        assert list(store.verify()) == []
        with pytest.raises(DatabaseError, match="may only be read; make it writable"):
            save(store, "One text.")


def test_a_locked_casebook_is_an_error_after_some_patience(path: Path) -> None:
    with Store.open(path) as first, Store.open(path, patience=0.1) as second:
        with (
            first.transaction(),
            pytest.raises(DatabaseError, match="in use by another program; wait"),
        ):
            save(second, "One text.")
        save(second, "One text.")
        assert len(first.articles()) == 1


def test_a_file_that_another_program_holds_is_refused_after_some_patience(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert "in use by another program" in refusal(path)
        other.execute("ROLLBACK")
        other.execute("BEGIN IMMEDIATE")
        assert "in use by another program" in refusal(path)
        other.execute("ROLLBACK")
    Store.open(path).close()


def test_an_old_sqlite_is_refused() -> None:
    with pytest.raises(DatabaseError, match=r"SQLite is 3\.36\.0, and 3\.37 or newer is needed"):
        connection.check_sqlite((3, 36, 0))


def test_an_sqlite_without_full_text_search_is_refused() -> None:
    with pytest.raises(DatabaseError, match="lacks full-text search"):
        connection.check_sqlite(modules=frozenset({"json_each"}))


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("SQLITE_FULL", "no room left"),
        ("SQLITE_CORRUPT_VTAB", "is damaged"),
        ("SQLITE_IOERR_WRITE", "disk may be full"),
        ("SQLITE_READONLY_DIRECTORY", "may only be read"),
        ("SQLITE_CANTOPEN", "cannot be opened"),
        ("SQLITE_ERROR", "cannot be used as a casebook"),
    ],
)
def test_sqlites_complaints_become_one_line(path: Path, name: str, says: str) -> None:
    error = sqlite3.OperationalError("why")
    error.sqlite_errorname = name
    told = connection.as_database_error(error, path)
    assert says in str(told)
    assert isinstance(told, UnwritableError) == name.startswith(("SQLITE_R", "SQLITE_CA"))


def test_reading_an_up_to_date_casebook_writes_nothing(path: Path) -> None:
    with Store.open(path) as store:
        save(store, "One text.")
    before = path.read_bytes()
    with Store.open(path) as store:
        store.articles()
        store.search("text")
    assert path.read_bytes() == before
