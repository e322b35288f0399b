"""Whoever has been at the file behind the program's back: named on stdout, exit 3, no crash."""

import shlex
import shutil
from dataclasses import replace
from importlib.resources import as_file
from pathlib import Path

import pytest

from factcheck import __version__
from factcheck.ingest import Stated, read
from factcheck.learned.package import WEIGHTS, find_altered
from factcheck.models import Article, Skipped, Source
from tests.casebooks import Desk
from tests.store.conftest import tamper

TEXT = "The bridge is shut\n\nBy Ann Lee\n\nThe bridge was shut on Monday, the mayor said.\n"


@pytest.fixture(scope="module")
def honest(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """A casebook with an article, its notes, a claim and a verdict on it."""
    desk = Desk(tmp_path_factory.mktemp("honest"))
    (desk.folder / "a.txt").write_text(TEXT)
    desk.ok(f"ingest {shlex.quote(str(desk.folder / 'a.txt'))}")
    desk.ok("assess")
    desk.ok("add-claim 'The bridge is shut' --article A1 --quote 'bridge was shut'")
    desk.ok("verdict C1 --rating supported --because 'He says so.' --cite 'A1:\"was shut\"'")
    assert "Everything holds" in desk.ok("verify")
    return desk


def test_verdicts_that_stand_no_more_are_told_apart(honest: Desk, tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    shutil.copy(honest.db, desk.db)
    assert " 1 verdict, " in desk.ok("verify")
    desk.ok("verdict C1 --rating refuted --because 'She denies it.' --cite 'A1:\"was shut\"'")
    assert " 2 verdicts (1 of them ruled over), " in desk.ok("verify")
    assert " 1 verdict\n" in desk.ok("report")


@pytest.mark.parametrize(
    ("statement", "subject"),
    [
        ("UPDATE citations SET quote = 'was open'", "V1"),
        ("UPDATE verdicts SET rating = 'refuted'", "V1"),
        ("UPDATE notes SET explanation = 'Fine.' WHERE id = 1", "N1"),
        ("UPDATE events SET actor = 'bob' WHERE id = 2", "event 2"),
        ("DELETE FROM events WHERE id = 2", "event 3"),
        ("DELETE FROM snapshots", "A1"),
        ("UPDATE snapshots SET content = x'00'", "A1"),
        ("UPDATE articles SET captured_at = 'yesterday'", "A1"),
        ("UPDATE metadata SET field = 'weight' WHERE id = 1", "A1"),
        ("DROP TABLE articles", "casebook"),
    ],
)
def test_what_was_altered_is_named(
    honest: Desk, tmp_path: Path, statement: str, subject: str
) -> None:
    desk = Desk(tmp_path)
    shutil.copy(honest.db, desk.db)
    tamper(desk.db, "PRAGMA foreign_keys = OFF", statement)
    result = desk.run("verify")
    assert result.exit_code == 3, result.output
    assert subject in {line.split(":")[0] for line in result.stdout.splitlines()}


def test_an_article_that_cannot_be_read_back_is_a_line_that_says_so(
    honest: Desk, tmp_path: Path
) -> None:
    desk = Desk(tmp_path)
    shutil.copy(honest.db, desk.db)
    tamper(desk.db, "UPDATE articles SET captured_at = 'yesterday'")
    result = desk.run("articles")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("Error: A1: its record cannot be read back; `factcheck --db ")


def test_a_text_that_another_version_reads_otherwise_is_not_altered(
    honest: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read_otherwise(source: Source, stated: Stated | None) -> Article | Skipped:
        found = read(source, stated)
        return replace(found, text="Another text") if isinstance(found, Article) else found

    monkeypatch.setattr("factcheck.ingest.read", read_otherwise)
    assert "A1: its text is not what its original bytes read as" in honest.run("verify").stdout
    monkeypatch.setattr("factcheck.verifying.__version__", "99")
    result = honest.run("verify")
    assert result.exit_code == 0
    assert result.stderr == (
        f"A1: it was read by factcheck {__version__}, and factcheck 99 reads its bytes otherwise; "
        "its text is as it was kept.\n"
    )
    monkeypatch.setattr("factcheck.ingest.read", lambda *_: Skipped("a.txt", "is no text"))
    assert honest.run("verify").exit_code == 0


def test_a_model_that_is_not_the_one_shipped_is_named(
    honest: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with as_file(WEIGHTS) as shipped:
        weights = shutil.copytree(shipped, tmp_path / "weights")
    with (weights / "stance.onnx").open("ab") as file:
        file.write(b" ")
    monkeypatch.setattr("factcheck.learned.package.find_altered", lambda: find_altered(weights))
    result = honest.run("verify")
    assert result.exit_code == 3
    assert result.stdout.startswith("stance.onnx: its digest is ")
    assert result.stderr == (
        "The models are not as they were shipped; "
        "`pip install --force-reinstall factcheck-cli` brings them back.\n"
    )
