"""Command lines to be typed next go to the casebook that the last one named."""

import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from factcheck.cli import main
from factcheck.text.commands import commands_in_casebook, in_casebook
from tests.casebooks import CLAIM, QUOTE, Desk, compared, seeded


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """The five seeds, in a folder whose name a shell must be told to leave whole."""
    return seeded(tmp_path / "a case")


def test_what_is_told_to_be_typed_next_can_be_typed(desk: Desk) -> None:
    db = shlex.quote(str(desk.db))
    added = desk.ok(f"add-claim {shlex.quote(CLAIM)} --article A2 --quote {shlex.quote(QUOTE)}")
    [told] = (line.split("cross-check it: ")[1] for line in added.splitlines() if "cross" in line)
    assert told == f"factcheck --db {db} compare C1"
    suggested = desk.run("claims").stderr
    assert f"Take one over: factcheck --db {db} add-claim --from S" in suggested
    report = " ".join(desk.ok("report").split())
    assert f"Not compared yet. Next: factcheck --db {db} compare C1 " in report
    desk.ok("withdraw C1 --because x")
    shown = " ".join(desk.ok("show C1").split())
    assert f'factcheck --db {db} withdraw C1 --undo --because "..." puts it back' in shown
    refused = desk.run("compare", "C1").stderr
    assert f'`factcheck --db {db} withdraw C1 --undo --because "..."` puts it back' in refused


def test_matters_that_the_articles_differ_on_are_offered_for_the_same_casebook(
    tmp_path: Path,
) -> None:
    desk = compared(tmp_path)
    offered = desk.run("compare", "--contested", "--stance", "rules").stderr
    assert f"factcheck --db {desk.db} add-claim " in offered


def test_a_matter_is_offered_with_its_place_where_its_words_stand_twice(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    twice = "The bridge at Velm is open again.\n\nBy Ann Lee\n\n" + 2 * (
        "The bridge at Velm is open again.\n\nCars queued for an hour, the council said.\n\n"
    )
    (tmp_path / "a.txt").write_text(twice)
    (tmp_path / "b.txt").write_text("No way over\n\nThe bridge at Velm is not open.\n\nIt is.")
    desk.ok(f"ingest {tmp_path}/a.txt {tmp_path}/b.txt")
    offered = desk.run("compare", "--stance", "rules").stderr.splitlines()
    commands = [line.removeprefix("factcheck ") for line in offered if "add-claim" in line]
    assert any(" --at " in each for each in commands)
    for each in commands:
        desk.ok(each)
    told = desk.run("add-claim", "--article", "A1", "--quote", "The bridge at Velm is open again.")
    assert "Or say with --at where it begins." in told.stderr
    assert told.exit_code == 1


def test_a_casebook_that_needs_no_naming_is_not_named(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FACTCHECK_DB", str(desk.db))
    result = CliRunner().invoke(main, ["claims"])
    assert "Take one over: factcheck add-claim --from S" in result.stderr


@pytest.mark.parametrize(
    ("command", "casebook", "typed"),
    [
        ("factcheck compare C1", "", "factcheck compare C1"),
        ("factcheck compare C1", "my case.db", "factcheck --db 'my case.db' compare C1"),
        ("--format json", "case.db", "--format json"),
    ],
)
def test_a_command_names_the_casebook(command: str, casebook: str, typed: str) -> None:
    assert in_casebook(command, casebook) == typed


def test_only_the_commands_of_a_message_name_the_casebook() -> None:
    message = "There is no claim C9 in factcheck x; `factcheck report` lists them."
    assert commands_in_casebook(message, "") == message
    assert commands_in_casebook(message, "x.db").endswith(
        "`factcheck --db x.db report` lists them."
    )
