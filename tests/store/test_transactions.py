import sqlite3
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from textwrap import dedent
from threading import Barrier, Thread

import pytest

from factcheck.errors import DatabaseError, QuoteError
from factcheck.models import Passage, Span
from factcheck.store import Store
from tests.factories import NOON, verdict
from tests.store.conftest import begin, events, rows, save, save_claim, signed


@pytest.mark.parametrize("error", [RuntimeError, KeyboardInterrupt])
def test_a_block_that_fails_leaves_nothing(store: Store, error: type[BaseException]) -> None:
    def write() -> None:
        with store.transaction():
            save(store, "One text.")
            save_claim(store)
            raise error

    with pytest.raises(error):
        write()
    assert set(store.counts().values()) == {0}
    assert list(store.verify()) == []


def test_a_joined_block_that_fails_takes_back_its_own_writes_only(store: Store) -> None:
    with store.transaction():
        save(store, "One text.")
        save_claim(store)
        with pytest.raises(QuoteError):
            store.save_verdict(verdict(reviewer="bob", cited=(Passage(1, Span(0, 1), "x"),)))
        save(store, "Another.", "/b.txt")
    assert len(store.articles()) == 2
    assert signed(store) == 1
    assert list(store.verify()) == []


def test_a_joined_block_that_fails_leaves_the_rows_that_wait_for_their_event(store: Store) -> None:
    def write() -> None:
        with store.transaction():
            store._sign("ann", NOON)  # noqa: SLF001 - a writer that forgets its event
            with suppress(QuoteError), store.transaction():
                raise QuoteError

    with pytest.raises(AssertionError, match="without an event"):
        write()
    assert signed(store) == 0


def test_a_row_without_an_event_is_never_committed(store: Store) -> None:
    with pytest.raises(AssertionError, match="without an event"), store.transaction():
        store._sign("ann", NOON)  # noqa: SLF001 - a writer that forgets its event
    assert signed(store) == 0
    with pytest.raises(AssertionError, match="outside a transaction"):
        store._sign("ann", NOON)  # noqa: SLF001 - a writer that forgets its event


def test_a_misspelt_table_is_an_error_and_is_not_made(path: Path) -> None:
    with Store.open(path) as store:
        with pytest.raises(DatabaseError, match="artciles"), store.transaction():
            store._insert("artciles", text="x")  # noqa: SLF001 - a writer that cannot spell
        assert rows(path, "SELECT 1 FROM sqlite_master WHERE name = 'artciles'") == []


def test_a_transaction_that_sqlite_ended_itself_passes_the_error_on(store: Store) -> None:
    def write() -> None:
        with store.transaction(), store.transaction():
            save(store, "One text.")
            store._execute("ROLLBACK")  # noqa: SLF001 - as SQLite does on a full disk
            raise RuntimeError

    with pytest.raises(RuntimeError):
        write()
    save(store, "One text.")
    assert len(store.articles()) == 1


def test_a_run_of_one_stage_has_no_part_in_another(store: Store) -> None:
    run = begin(store, "ingest")
    for write in (
        lambda: store.save_notes(run, [], [], actor="ann", at=NOON),
        lambda: store.save_suggestions(run, [], [], actor="ann", at=NOON),
        lambda: store.save_comparison(run, 1, [], [], engine="r/1", actor="ann", at=NOON),
        lambda: store.save_origins(run, [], actor="ann", at=NOON),
    ):
        with pytest.raises(ValueError, match="has no part in this"):
            write()


def test_what_the_schema_forbids_is_not_saved(store: Store) -> None:
    save_claim(store)
    with pytest.raises(sqlite3.IntegrityError, match="rationale"):
        store.save_verdict(verdict(rationale=""))
    assert store.verdicts() == ()


def test_two_writers_at_once_both_succeed(path: Path) -> None:
    """Also on a file that is not there yet: both begin it at the same moment."""
    start = Barrier(4)
    errors: list[BaseException] = []

    def write(writer: int) -> None:
        try:
            start.wait()
            with Store.open(path) as store:
                for number in range(10):
                    save(store, f"Text {number} of {writer}.", f"/{writer}/{number}")
        except BaseException as error:  # noqa: BLE001 - shown below
            errors.append(error)

    threads = [Thread(target=write, args=[writer]) for writer in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    with Store.open(path) as store:
        assert len(store.articles()) == 40
        assert [event.id for event in events(store)] == list(range(1, 41))
        assert list(store.verify()) == []


def test_two_processes_writing_at_once_both_succeed(path: Path) -> None:
    script = dedent(
        """
        import sys
        from pathlib import Path
        from factcheck.store import Store
        from tests.store.conftest import save
        with Store.open(Path(sys.argv[1])) as store:
            for number in range(15):
                save(store, f"Text {number}.", f"/{sys.argv[2]}/{number}")
        """
    )
    command = [sys.executable, "-c", script, str(path)]
    running = [subprocess.Popen([*command, name]) for name in ("a", "b")]
    assert [process.wait() for process in running] == [0, 0]
    with Store.open(path) as store:
        assert len(store.articles()) == 30
        assert list(store.verify()) == []


def test_a_process_killed_in_the_middle_leaves_nothing_half_written(path: Path) -> None:
    script = dedent(
        """
        import os, sys
        from pathlib import Path
        from factcheck.store import Store
        from tests.store.conftest import save, save_claim
        store = Store.open(Path(sys.argv[1]))
        save(store, "Kept.", "/kept")
        with store.transaction():
            save(store, "Lost.", "/lost")
            save_claim(store)
            os._exit(9)
        """
    )
    assert subprocess.run([sys.executable, "-c", script, str(path)], check=False).returncode == 9
    with Store.open(path) as store:
        assert [article.text for article in store.articles()] == ["Kept."]
        assert store.claims() == ()
        assert list(store.verify()) == []
        save(store, "Next.", "/next")


def test_a_reader_sees_the_casebook_as_it_was_while_another_writes(path: Path) -> None:
    with Store.open(path) as writer, Store.open(path, patience=0.1) as reader:
        with writer.transaction():
            save(writer, "One text.")
            assert reader.articles() == ()
            assert list(reader.verify()) == []
        assert len(reader.articles()) == 1
