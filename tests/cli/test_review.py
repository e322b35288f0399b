"""Walking the queue from a keyboard."""

import os
import pty
import shlex
from pathlib import Path

import pytest

from factcheck.cli.session import PIPED_WIDTH, wide
from factcheck.models import Kind
from factcheck.review import Decision
from factcheck.workflow import Casebook
from tests.casebooks import Desk

TEXT = """The bridge is shut

By Ann Lee

The iron bridge over the Ane was shut on Monday for the whole of the winter, the mayor of the town
said at a meeting of the council, and nobody there had asked her for how long it was to be.
"""


def test_a_claim_is_ruled_on_in_lines_no_wider_than_the_terminal(tmp_path: Path) -> None:
    desk = Desk(tmp_path, width=64)
    (tmp_path / "a.txt").write_text(TEXT)
    desk.ok(f"ingest {shlex.quote(str(tmp_path / 'a.txt'))}")
    desk.ok("add-claim 'The bridge was shut' --article A1 --quote 'bridge over the Ane was shut'")
    desk.ok("compare")
    result = desk.run("review", input='x1The mayor says so.\nA1:"asked"\nhq')
    assert "1  A1 a.txt, supports, in the article's own voice: " in result.stdout
    assert "'x' is none of the keys here" in result.stdout
    assert result.stdout.splitlines()[-1] == "1 decided and saved; 0 left."
    assert "Supported" in desk.ok("show C1")
    assert "“asked”" in desk.ok("show V1")
    assert [line for line in result.stdout.splitlines() if len(line) > desk.width] == []


def test_what_is_decided_on_is_shown_in_colour_not_in_codes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = Desk(tmp_path)
    (tmp_path / "a.txt").write_text(TEXT.replace("Ann Lee", "Ann \x1b[31mLee"))
    desk.ok(f"ingest {shlex.quote(str(tmp_path / 'a.txt'))}")
    desk.ok("assess")
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("FORCE_COLOR", "1")
    shown = desk.run("review", input="q").stdout
    assert "\x1b[1;36mA1\x1b[0m" in shown
    assert "\N{SYMBOL FOR ESCAPE}[1;36m" not in shown
    assert "\x1b[31m" not in shown


def test_a_terminal_that_does_not_know_its_width_is_as_wide_as_a_pipe(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    controller, terminal = pty.openpty()  # no columns, until somebody says how many
    with os.fdopen(controller), os.fdopen(terminal, "w") as stdout:
        monkeypatch.setattr("sys.stdout", stdout)
        monkeypatch.delenv("COLUMNS", raising=False)
        assert wide() == PIPED_WIDTH


def test_what_was_withdrawn_since_it_was_shown_is_not_ruled_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = Desk(tmp_path)
    (tmp_path / "a.txt").write_text(TEXT)
    desk.ok(f"ingest {shlex.quote(str(tmp_path / 'a.txt'))}")
    desk.ok("add-claim 'The bridge was shut' --article A1 --quote 'bridge over the Ane was shut'")
    desk.ok("compare --stance rules")
    decide = Casebook.decide

    def after_another(book: Casebook, decision: Decision, *, sealed: bool = False) -> None:
        book.withdraw([(Kind.CLAIM, 1)], "No claim.")
        decide(book, decision, sealed=sealed)

    monkeypatch.setattr(Casebook, "decide", after_another)
    shown = desk.run("review", input='1The mayor says so.\nA1:"asked"\nhq').stdout
    assert "Not saved: C1 was withdrawn" in shown
    assert "Saved." not in shown
    assert "V1" not in desk.ok("report")
