"""Reports in files, the format by the name; and reports on some claims."""

import csv
import json
import re
import shlex
from errno import ENOSPC
from io import StringIO
from pathlib import Path

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


# Reports on some claims

CLAIM = "The ferry to Gull Island sails every day"
TEXTS = {
    "a": f"The ferry\n\n{CLAIM}, the harbour master said.\n",
    "b": "News\n\nThe ferry to Gull Island does not sail every day, the mayor said.\n",
    "c": "Bread\n\nThe baker of Orton sells rye bread on Mondays, his wife said.\n",
}


@pytest.fixture
def ferry(tmp_path: Path) -> Desk:
    """An article for a claim, one against it, and one that has nothing on it."""
    desk = Desk(tmp_path)
    for name, text in TEXTS.items():
        take_in(desk, name, text)
    desk.ok("assess")
    desk.ok(f"add-claim '{CLAIM}' --article A1 --quote 'sails every day'")
    desk.ok("compare --stance rules")
    return desk


def take_in(desk: Desk, name: str, text: str) -> None:
    path = desk.folder / f"{name}.txt"
    path.write_text(text, "utf-8")
    desk.ok(f"ingest {shlex.quote(str(path))}")


def told(desk: Desk, subjects: str) -> set[str]:
    """The articles that a report tells under headings of their own, or an origin."""
    page = desk.ok(f"report {subjects} --format md").partition("## Origins")[2]
    return set(re.findall(r"^(?:### |  )(A\d+)\b", page, re.MULTILINE))


@pytest.mark.parametrize(
    ("subjects", "expected"),
    [
        ("C1", {"A1", "A2"}),
        ("", {"A1", "A2", "A3"}),
        ("A3", {"A3"}),
        ("C1 A2 A3", {"A2", "A3"}),
    ],
)
def test_asked_for_by_claims_a_report_tells_the_articles_that_bear_on_them(
    ferry: Desk, subjects: str, expected: set[str]
) -> None:
    assert told(ferry, subjects) == expected
    named = "Nothing on the claim in A3. What is known of each: `factcheck show A3`"
    assert (named in ferry.ok(f"report {subjects} --format md")) == (subjects == "C1")


def test_as_data_a_report_on_claims_has_every_article_that_was_compared(ferry: Desk) -> None:
    report = json.loads(ferry.ok("report C1 --format json"))
    assert [each["id"] for each in report["articles"]] == ["A1", "A2", "A3"]
    assert report.keys() == json.loads(ferry.ok("report --format json")).keys()
    assert len(ferry.ok("report C1 --format csv").splitlines()) == 1 + 3


def test_an_article_that_a_verdict_cites_bears_on_the_claim(ferry: Desk) -> None:
    ferry.ok("verdict C1 --rating nee --because 'The baker says so.' --cite A3:'rye bread'")
    assert told(ferry, "C1") == {"A1", "A2", "A3"}


def test_what_a_sealed_verdict_cites_is_not_told(ferry: Desk) -> None:
    ferry.ok("verdict C1 --rating nee --because 'He says so.' --cite A3:'rye bread' --sealed")
    assert told(Desk(ferry.folder, "bo"), "C1") == {"A1", "A2"}


def test_the_newest_capture_of_an_article_that_bore_on_a_claim_is_told(ferry: Desk) -> None:
    take_in(ferry, "b", "News\n\nThis article was taken down.\n")
    assert told(ferry, "C1") == {"A1", "A4"}
    ferry.ok("compare --stance rules")
    assert told(ferry, "C1") == {"A1", "A4"}


def test_where_a_note_looked_is_counted_in_a_report_and_named_where_it_is_asked_for(
    ferry: Desk,
) -> None:
    whole = re.compile(r"Looked in.*signatures\s+below\s+the\s+text", re.DOTALL)
    report = ferry.ok("report")
    assert "Looked in 7 places." in report
    assert not whole.search(report)
    show = re.search(r"The places where a note looked: factcheck .*?(show N\d+)", report, re.DOTALL)
    assert show is not None
    for command in (show[1], "show A1", "assess A1"):
        assert whole.search(ferry.ok(command))
    assert "sign-offs" in json.loads(ferry.ok("report --format json"))["notes"][0]["searched"][2]


def test_a_report_that_cannot_be_written_whole_leaves_the_one_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = compared(tmp_path)
    path = desk.folder / "report.md"
    desk.ok(f"report --format md -o {path}")
    before = path.read_bytes()

    def cut(self: Path, text: str, encoding: str) -> None:
        self.write_bytes(text[:9].encode(encoding))
        raise OSError(ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_text", cut)
    result = desk.run("report", "--format", "md", "-o", str(path))
    assert (result.exit_code, path.read_bytes()) == (1, before)
    assert "cannot be written (No space left on device)" in result.stderr
    assert [each.name for each in path.parent.iterdir() if each.suffix == ".part"] == []
