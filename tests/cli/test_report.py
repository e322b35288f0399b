"""Reports in files: the format by the name, and what is said of it."""

import csv
import json
from io import StringIO

import pytest

from tests.casebooks import Desk, compared


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """The five seeds compared under one claim."""
    return compared(tmp_path_factory.mktemp("report"))


@pytest.mark.parametrize(
    ("name", "format_"),
    [
        ("r.txt", "table"),
        ("r", "table"),
        ("r.md", "md"),
        ("R.MD", "md"),
        ("r.html", "html"),
        ("r.htm", "html"),
        ("r.json", "json"),
        ("r.csv", "csv"),
    ],
)
def test_a_file_gets_the_format_that_its_name_ends_in(
    desk: Desk, name: str, format_: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    path = desk.folder / name
    result = desk.run("report", "C1", "-o", str(path))
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == f"Written to {path}.\n"
    monkeypatch.delenv("FORCE_COLOR")
    assert path.read_text("utf-8") == desk.ok(f"report C1 --format {format_}")


def test_a_format_that_is_named_goes_before_the_ending(desk: Desk) -> None:
    path = desk.folder / "r.data"
    desk.ok(f"report C1 --format json -o {path}")
    assert json.loads(path.read_text("utf-8"))["claims"][0]["id"] == "C1"


def test_as_csv_a_claim_has_a_row_for_each_article(desk: Desk) -> None:
    desk.ok("verdict C1 --rating nee --because 'No article is dated.'")
    rows = list(csv.DictReader(StringIO(desk.ok("report C1 --format csv"))))
    assert [(row["claim"], row["article"]) for row in rows][:2] == [("C1", "A1"), ("C1", "A2")]
    assert {row["verdicts"] for row in rows} == {"Not Enough Evidence (ann)"}
    [second] = [row for row in rows if row["article"] == "A2"]
    assert (second["stance"], second["quote_stance"]) == ("mixed", "supports")
    assert "collapsed" in second["quote"]


@pytest.mark.parametrize("name", ["r.docx", "r.pdf"])
def test_an_ending_that_cannot_be_written_is_refused(desk: Desk, name: str) -> None:
    path = desk.folder / name
    result = desk.run("report", "C1", "-o", str(path))
    assert result.exit_code == 2
    assert "end the name in .txt, .md, .markdown, .html, .htm, .json, .csv" in result.stderr
    assert not path.exists()
