from pathlib import Path
from shutil import copyfile

import pytest

from factcheck.models import (
    ArticleStance,
    Disagreement,
    DisagreementType,
    Failure,
    Kind,
    NoteRuling,
    Origin,
    OriginKind,
    OriginLink,
    Ruling,
    Scores,
    Stance,
    Suggestion,
    Withdrawal,
)
from factcheck.store import Store
from factcheck.store.events import TABLES
from tests.factories import NOON, appearance, evidence, note, passage, verdict
from tests.store.conftest import begin, response, rows, save, save_claim, tamper

UNFIT = (
    "the index {0} does not fit the texts, and search may miss some; "
    "mend it with: INSERT INTO {0} ({0}) VALUES ('rebuild')"
)


@pytest.fixture
def full(one_of_everything: Path, path: Path) -> Path:
    """A casebook with a row in every table, to be spoilt."""
    copyfile(one_of_everything, path)
    return path


@pytest.fixture(scope="module")
def one_of_everything(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The casebook that each test spoils a copy of."""
    path = tmp_path_factory.mktemp("full") / "case.db"
    with Store.open(path) as store:
        one = save(store, "The bridge has closed. It is shut.", "/a.txt", title="A bridge")
        two = save(store, "The bridge is open, the Gazette said.", "/b.txt", response=response())
        notes = [note(one, "It is shut."), note(one, signal="date-missing")]
        store.save_notes(begin(store, "assess"), [1], notes, actor="ann", at=NOON)
        store.save_ruling(1, NoteRuling(Ruling.DISMISSED, "bob", "It is not.", NOON))
        suggested = Suggestion(None, passage(one, "It is shut."), None, 1, ())
        store.save_suggestions(begin(store, "claims"), [1], [suggested], actor="ann", at=NOON)
        save_claim(store, appearances=(appearance(one, "The bridge has closed."),))
        shut, is_open = evidence(one, "It is shut."), evidence(two, "The bridge is open")
        store.save_comparison(
            begin(store, "compare"),
            1,
            [ArticleStance(1, 1, Stance.SUPPORTS, (shut,), "r/1")],
            [Disagreement(None, 1, DisagreementType.TIME, shut, is_open, "opposed")],
            engine="r/1",
            actor="ann",
            at=NOON,
        )
        link = OriginLink(2, "named", passage(two, "the Gazette"))
        origin = Origin(None, "the Gazette", OriginKind.OUTLET, (link,))
        store.save_origins(begin(store, "origins"), [origin], actor="ann", at=NOON)
        store.save_verdict(verdict(cited=(passage(one, "It is shut."),)))
        store.save_judgements("m/1", {("A claim.", "It is shut.", False): Scores(1, 0, 0, 0)})
        store.save_vectors("e/1", {"It is shut.": bytes(768)})
        store.withdraw(Kind.CLAIM, 1, Withdrawal("bob", "Said twice.", NOON))
        assert 0 not in store.counts().values()
    return path


def failures(path: Path, *statements: str) -> list[tuple[str, str]]:
    """What `verify` says after somebody has been at the file."""
    tamper(path, *statements)
    with Store.open(path) as store:
        return [(failure.subject, failure.problem) for failure in store.verify()]


def test_an_honest_casebook_holds(full: Path) -> None:
    assert failures(full) == []


def test_a_changed_text_is_found_by_its_quotes_and_its_digest(full: Path) -> None:
    found = failures(full, "UPDATE articles SET text = replace(text, 'shut', 'open') WHERE id = 1")
    shut = "quotes 'It is shut.', where A1 at 23-34 reads 'It is open.'"
    assert found == [
        ("N1", f"row 1 of notes {shut}"),
        ("S1", f"row 1 of suggestions {shut}"),
        ("A1", f"row 1 of evidence {shut}"),
        ("V1", f"row 1 of citations {shut}"),
        ("A1", "row 1 of articles has changed since event 1 wrote it"),
        ("casebook", UNFIT.format("articles_fts")),
    ]


@pytest.mark.parametrize(
    ("statement", "subject", "problem"),
    [
        ("UPDATE notes SET quote = 'It is over.' WHERE id = 1", "N1", "quotes 'It is over.'"),
        ("UPDATE appearances SET start = start + 1", "C1", "quotes 'The bridge has closed.'"),
        ("UPDATE origin_links SET end = end + 1", "O1", "quotes 'the Gazette'"),
        ("UPDATE metadata SET start = 0, end = 99", "A1", "the text ends at 34"),
        (
            "UPDATE snapshots SET content = x'00' WHERE rowid = 1",
            "A1",
            "its original bytes cannot be unpacked",
        ),
        (
            "UPDATE snapshots SET content = x'789c030000000001' WHERE rowid = 1",
            "A1",
            "its original bytes have the digest e3b0c44298fc1c149afbf4c8996fb924",
        ),
        ("UPDATE snapshots SET size = 7 WHERE rowid = 1", "A1", "its original bytes are 34, not 7"),
        ("UPDATE notes SET explanation = 'x' WHERE id = 2", "N2", "row 2 of notes has changed"),
        ("UPDATE note_rulings SET ruling = 'confirmed'", "N1", "note_rulings has changed since"),
        ("UPDATE verdicts SET rating = 'refuted'", "V1", "row 1 of verdicts has changed since"),
        ("UPDATE stances SET stance = 'refutes'", "C1", "row 1 of stances has changed since"),
        ("UPDATE disagreements SET type = 'degree'", "D1", "disagreements has changed since"),
        ("UPDATE runs SET version = '9' WHERE id = 1", "R1", "row 1 of runs has changed since"),
        ("UPDATE reviewers SET name = 'eve' WHERE name = 'bob'", "casebook", "reviewers has"),
        ("UPDATE responses SET status = 404", "A2", "row 1 of responses has changed since"),
        ("DELETE FROM responses", "A2", "row 1 of responses, written by event 2, is gone"),
        ("DELETE FROM note_rulings", "N1", "row 1 of note_rulings, written by event 5, is gone"),
        ("DELETE FROM citations", "V1", "row 1 of citations, written by event 14, is gone"),
        (
            f"INSERT INTO note_rulings VALUES (9, 2, 'dismissed', 'b', 'no', '{NOON:%FT%T}+00:00')",
            "N2",
            "row 9 of note_rulings was written outside the log",
        ),
        ("UPDATE events SET actor = 'eve' WHERE id = 3", "event 3", "it has changed since it was"),
        ("UPDATE events SET detail = '{' WHERE id = 3", "event 3", "it has changed since it was"),
        (
            "UPDATE events SET sha256 = printf('%064d', 1) WHERE id = 3",
            "event 4",
            "it does not follow from the event before it",
        ),
        ("DELETE FROM events WHERE id = 3", "event 4", "events 3 to 3 are gone"),
        ("DELETE FROM events WHERE id = 15", "casebook", "events 15 to 15 are gone"),
        ("DELETE FROM event_rows WHERE table_name = 'verdicts'", "V1", "outside the log"),
        (
            "UPDATE event_rows SET sha256 = printf('%064d', 1) WHERE table_name = 'verdicts'",
            "event 14",
            "the list of rows it wrote has changed",
        ),
        ("UPDATE verdicts SET claim = 7", "V1", "row 1 of verdicts names a row of claims"),
    ],
)
def test_whatever_was_changed_is_named(
    full: Path, statement: str, subject: str, problem: str
) -> None:
    found = failures(full, "PRAGMA foreign_keys = OFF", statement)
    assert any(s == subject and problem in p for s, p in found), found


ASKED_AGAIN = {"judgements", "vectors"}
"""What a model said, kept to save time: nobody rests on a row that is gone."""


@pytest.mark.parametrize("table", sorted(set(TABLES) - ASKED_AGAIN))
def test_a_dropped_row_of_any_table_is_found(full: Path, table: str) -> None:
    key = "table_name = 'notes'" if table == "event_rows" else "1"
    assert failures(full, "PRAGMA foreign_keys = OFF", f"DELETE FROM {table} WHERE {key}")


def test_a_word_missing_from_an_index_is_found(full: Path) -> None:
    forget = "INSERT INTO claims_fts (claims_fts, rowid, text) VALUES ('delete', 1, {!r})"
    found = failures(full, forget.format("The bridge has closed."))
    assert found == [("casebook", UNFIT.format("claims_fts"))]
    assert failures(full, "INSERT INTO claims_fts (claims_fts) VALUES ('rebuild')") == []


def test_a_file_that_cannot_be_read_to_its_end_is_a_failure_not_a_crash(full: Path) -> None:
    for table in ("articles", "notes"):
        [(page,)] = rows(full, "SELECT rootpage FROM sqlite_master WHERE name = ?", table)
        with full.open("r+b") as file:
            file.seek((page - 1) * 4096)
            file.write(b"\xff" * 4096)
    with Store.open(full) as store:
        found = list(store.verify())
    assert found
    assert all(isinstance(failure, Failure) for failure in found)
    assert found[0].subject == "casebook"


def test_verifying_inside_a_transaction_sees_what_it_wrote(store: Store) -> None:
    with store.transaction():
        save(store, "One text.")
        assert list(store.verify()) == []
