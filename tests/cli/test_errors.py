"""Bad input on purpose: one line that names the next step, exit 1, nothing half-written."""

import json
import os
import shlex
import subprocess
import sys
import zipfile
from pathlib import Path
from unittest.mock import Mock

import pytest
from click.testing import Result

from factcheck import ingest
from factcheck.ingest import Stated
from factcheck.models import Article, Skipped, Source
from tests.casebooks import Desk, seeded

ARTICLE = "The bridge is shut\n\nBy Ann Lee\n\nThe bridge was shut on Monday, the mayor said.\n"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """An empty folder."""
    return Desk(tmp_path)


@pytest.fixture(scope="module")
def casebook(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """The five seeds; nothing a test does here may change them."""
    return seeded(tmp_path_factory.mktemp("casebook"))


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b" \n\t\n",
        b"\x00\x01\x02" * 99,
        b"\x89PNG\r\n\x1a\n" + bytes(99),
        b"PK\x03\x04" + bytes(99),
    ],
    ids=["empty", "blank", "binary", "image", "archive"],
)
def test_what_is_no_article_is_skipped_with_its_reason(desk: Desk, content: bytes) -> None:
    (desk.folder / "bad.txt").write_bytes(content)
    result = desk.run("ingest", str(desk.folder / "bad.txt"))
    assert result.exit_code == 1
    assert "Skipped bad.txt: " in result.stderr
    assert result.stdout == ""
    assert desk.ok("articles --format json").count('"id"') == 0


def test_one_bad_file_does_not_keep_the_others_out(desk: Desk) -> None:
    folder = desk.folder / "in"
    folder.mkdir()
    (folder / "bad.txt").write_bytes(b"\x00\xff")
    (folder / "good.txt").write_text(ARTICLE)
    result = desk.run("ingest", str(folder))
    assert result.exit_code == 0
    assert "Skipped bad.txt" in result.stderr
    assert "1 taken in, 0 known already, 1 skipped." in result.stderr


def test_the_same_file_again_changes_nothing(desk: Desk) -> None:
    (desk.folder / "a.txt").write_text(ARTICLE)
    path = shlex.quote(str(desk.folder / "a.txt"))
    desk.ok(f"ingest {path}")
    before = desk.ok("export")
    desk.ok(f"ingest {path}")
    assert desk.ok("export") == before


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_an_article_is_read_whatever_its_encoding(desk: Desk, encoding: str) -> None:
    text = ARTICLE + "“It is a façade,” said Zoë Müller – twice.\n" * 5
    (desk.folder / "a.txt").write_bytes(text.encode(encoding))
    desk.ok(f"ingest {shlex.quote(str(desk.folder / 'a.txt'))}")
    assert "Zoë Müller" in desk.ok("export")


WRONG = [
    ("show A9", "There is no article A9"),
    ("show C9", "There is no claim C9"),
    ("show Q1", "ids look like"),
    ("show N99999", "There is no note"),
    ("assess A9", "There is no article A9"),
    ("compare C9", "There is no claim C9"),
    ("compare --articles A1,A77", "There is no article A77"),
    ("report C3", "There is no claim C3"),
    ("report X3", "not on 'X3'"),
    ("claims A77", "There is no article A77"),
    ("add-claim --from S99", "There is no suggestion S99"),
    ("add-claim x --article A4 --quote 'words that are nowhere in this article'", "A4"),
    ("add-claim x --article A5 --quote 'Reuters'", "longer"),
    ("verdict C1 --rating refuted --because x --cite A4", "a citation looks like"),
    ("verdict C9 --rating refuted --because x", "There is no claim C9"),
    ("verdict A4 --rating Z --because x", "Z"),
    ("verdict A4 --rubric nonsense --rating B --because x", "nonsense"),
    ("note N9999 --confirm --because x", "There is no note"),
    ("note A9 --because x", "There is no article A9"),
    ("note A4 --because '  '", "reason"),
    ("search ''", "give some of what you look for"),
    ("search '\"' --words", "give some of what you look for"),
    ("rubrics nonsense", "averitec"),
    ("agreement --rubric nonsense", "averitec"),
    ("ingest nowhere.txt", "check the name"),
]


@pytest.mark.parametrize(("command", "message"), WRONG, ids=[command for command, _ in WRONG])
def test_a_user_error_is_one_line_and_exit_1(casebook: Desk, command: str, message: str) -> None:
    result = casebook.run(*shlex.split(command))
    assert result.exit_code == 1, result.output
    assert result.stdout == ""
    [line] = result.stderr.strip().splitlines()
    assert line.startswith("Error: ")
    assert message in line


@pytest.mark.parametrize(
    "command",
    [
        "frobnicate",
        "verdict C1",
        "report --format pdf",
        "add-claim x",
        "add-claim --from S1 --article A1",
        "note N1 --because x",
    ],
)
def test_wrong_usage_is_exit_2(casebook: Desk, command: str) -> None:
    result = casebook.run(*shlex.split(command))
    assert result.exit_code == 2
    assert result.stdout == ""


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("artcles", "There is no command 'artcles'. Did you mean articles?"),
        ("add_claim", "There is no command 'add_claim'. Did you mean add-claim?"),
        ("frobnicate", "There is no command 'frobnicate'. `factcheck --help` lists them."),
    ],
)
def test_a_command_that_is_none_is_told_what_may_be_meant(
    desk: Desk, typed: str, said: str
) -> None:
    result = desk.run(typed)
    assert (result.exit_code, result.stderr.splitlines()[-1]) == (2, f"Error: {said}")


def test_without_a_casebook_the_error_says_how_to_begin_one(desk: Desk) -> None:
    result = desk.run("articles")
    assert result.exit_code == 1
    assert f"`factcheck --db {desk.db} ingest PATH` begins one" in result.stderr
    assert not desk.db.exists()


@pytest.mark.parametrize("content", [b"this is no database\n" * 99, b"x"])
def test_a_file_that_is_no_casebook_is_left_as_it_is(desk: Desk, content: bytes) -> None:
    desk.db.write_bytes(content)
    (desk.folder / "a.txt").write_text(ARTICLE)
    result = desk.run("ingest", str(desk.folder / "a.txt"))
    assert result.exit_code == 1
    assert "factcheck.db" in result.stderr
    assert desk.db.read_bytes() == content


def test_a_folder_is_no_casebook(desk: Desk) -> None:
    desk.db.mkdir()
    result = desk.run("articles")
    assert result.exit_code == 1
    assert len(result.stderr.splitlines()) == 1


def test_without_a_terminal_a_review_says_what_to_do_instead(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    (desk.folder / "a.txt").write_text("The bridge was shut.\n")
    desk.ok(f"ingest {shlex.quote(str(desk.folder / 'a.txt'))}")
    desk.ok("assess")
    monkeypatch.setattr("click.getchar", Mock(side_effect=OSError(6, "No such device")))
    result = desk.run("review")
    assert result.exit_code == 1
    assert "Error: There is no terminal to ask in; decide with" in result.stderr


def test_output_that_cannot_be_written_is_one_line(
    casebook: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("click.echo", Mock(side_effect=OSError(28, "No space left on device")))
    result = casebook.run("export")
    assert result.exit_code == 1
    assert result.stderr.startswith("Error: The output cannot be written (No space left on device)")


def test_what_was_finished_before_an_interrupt_is_saved(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = iter(["a.txt", "b.txt"])
    for name in ("a.txt", "b.txt"):
        (desk.folder / name).write_text(f"{ARTICLE}\nFrom {name}.\n")
    read = ingest.read

    def interrupted(source: Source, stated: Stated | None) -> Article | Skipped:
        if next(names) == "b.txt":
            raise KeyboardInterrupt
        return read(source, stated)

    paths = [str(desk.folder / name) for name in ("a.txt", "b.txt")]
    with monkeypatch.context() as patched:
        patched.setattr(ingest, "read", interrupted)
        result = desk.run("ingest", *paths)
    assert result.exit_code == 1
    assert result.stderr.startswith(
        "1 taken in, 0 known already, 0 skipped.\nError: Stopped. What was finished is saved;"
    )
    assert "Everything holds: 1 article," in desk.ok("verify")
    assert "1 taken in, 1 known already" in desk.run("ingest", *paths).stderr


HOSTILE = (
    "A \x1b[31mred\x1b[0m headline\n\nBy Ann [bold]Lee[/bold]\n\n"
    "The \x1b]0;owned\x07 bridge has \x9b31m collapsed, [link=http://example.org]he[/link] said.\n"
    "It is \u202eyltnatsnoc\u202c | piped | and <script>alert(1)</script> open.\r\n"
)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """A casebook with the hostile article, compared with a hostile claim."""
    desk = Desk(tmp_path_factory.mktemp("hostile"))
    (desk.folder / "a.txt").write_bytes(HOSTILE.encode())
    desk.ok(f"ingest {shlex.quote(str(desk.folder / 'a.txt'))}")
    desk.ok("add-claim 'The [bold]bridge[/bold] has collapsed' --article A1 --quote 'bridge has'")
    desk.ok("compare")
    return desk


@pytest.mark.parametrize(
    "command",
    [
        "articles",
        "articles --format md",
        "articles --format csv",
        "articles --format json",
        "assess",
        "claims",
        "compare",
        "report",
        "report --format md",
        "report --format csv",
        "report --format json",
        "show A1",
        "show C1",
        "search bridge",
        "export",
    ],
)
def test_hostile_text_is_shown_and_never_obeyed(
    hostile: Desk, tmp_path: Path, command: str
) -> None:
    printed = hostile.copied(tmp_path).ok(command)
    # JSON may hold any character, escaped; nothing may leave a raw control character.
    assert not {c for c in printed if ord(c) < 32 or 0x7F <= ord(c) < 0xA0} - {"\n", "\t", "\r"}
    assert "\u202e" not in printed


def test_output_in_another_encoding_than_utf_8_loses_nothing(desk: Desk) -> None:
    said = "“Zoë’s bridge” 🌉 – 30 €"
    (desk.folder / "a.txt").write_text(f"{said}\n\nThe bridge was shut.\n", encoding="utf-8")
    desk.ok(f"ingest {shlex.quote(str(desk.folder / 'a.txt'))}")

    def run(*command: str) -> str:
        program = "import sys; from factcheck.cli import main; main(sys.argv[1:])"
        return subprocess.run(
            [sys.executable, "-c", program, "--db", str(desk.db), *command],
            env=os.environ | {"PYTHONIOENCODING": "iso-8859-1"},
            check=True,
            capture_output=True,
            encoding="iso-8859-1",
        ).stdout

    assert "\\u201cZoë" in run("articles")
    [found] = json.loads(run("articles", "--format", "json"))["articles"]
    assert found["title"] == said


STEERING = "\x1b]0;owned\x07\x9b2J\u202e"


def assert_tame(result: Result) -> None:
    printed = result.stdout + result.stderr
    assert not {c for c in printed if ord(c) < 32 or 0x7F <= ord(c) < 0xA0} - {"\n"}
    assert "\u202e" not in printed
    assert "owned" in printed


def test_what_is_told_beside_reports_steers_no_terminal(desk: Desk) -> None:
    """Names of files, claims, quotes, reviewers: wherever they come from, in every message."""
    held = f"{STEERING}\nError: forged\n.txt"
    with zipfile.ZipFile(desk.folder / "a.zip", "w") as archive:
        archive.writestr(held, b"\x00\x01\x02" * 99)
        for name, said in (("b.txt", "has\ncollapsed"), ("c.txt", "has not\ncollapsed")):
            text = f"Bridge\n\nThe {STEERING} bridge in Velm {said} in 2020, Ann Lee said.\n\n"
            archive.writestr(name, f"{text}{'There was rain, and more rain fell. ' * 20}\n")

    skipped = desk.run("ingest", str(desk.folder / "a.zip"))
    assert_tame(skipped)
    assert "\nError" not in skipped.stderr
    owned = Desk(desk.folder, reviewer=f"Ann {STEERING}")
    assert_tame(desk.run("compare", "--stance", "rules"))
    added = desk.run("add-claim", f"The {STEERING} bridge", "--article", "A1", "--quote", "2020")
    assert_tame(added)
    assert_tame(owned.run("note", "A1", "--because", "x"))
    assert_tame(owned.run("verdict", "A1", "--rating", "F", "--because", "x"))
    assert_tame(owned.run("review"))
    for wrong in ([f"--{STEERING}"], ["report", STEERING], ["ingest", f"--{STEERING}"], [STEERING]):
        assert_tame(desk.run(*wrong))


@pytest.mark.parametrize(
    ("query", "said"),
    [("zebras", "try fewer words"), ("'zebras OR'", "complete it, or give the words alone")],
)
def test_a_search_that_finds_nothing_says_what_may_help(
    casebook: Desk, query: str, said: str
) -> None:
    result = casebook.run(*shlex.split(f"search --words {query}"))
    assert (result.exit_code, result.stdout) == (0, "")
    assert said in result.stderr
