"""Ruling on a machine's notes from the command line."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.casebooks import Desk, compared


@pytest.fixture(scope="module")
def assessed(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """The five seeds with their notes, for all tests."""
    return compared(tmp_path_factory.mktemp("assessed"))


@pytest.fixture
def desk(assessed: Desk, tmp_path: Path) -> Desk:
    """The five seeds with their notes."""
    return assessed.copied(tmp_path)


def noted(desk: Desk) -> list[dict[str, Any]]:
    """What machines noted."""
    notes = json.loads(desk.ok("report --format json"))["notes"]
    return [each for each in notes if each["state"] == "noted"]


def test_a_note_is_not_confirmed_and_dismissed_at_once(desk: Desk) -> None:
    name = noted(desk)[0]["id"]
    result = desk.run("note", name, "--confirm", "--dismiss", "--because", "Neither.")
    assert result.exit_code == 2
    assert "give --confirm or --dismiss" in result.stderr
    assert noted(desk)[0]["ruling"] is None


def test_a_confirmation_may_go_without_a_reason_as_in_a_review(desk: Desk) -> None:
    name = noted(desk)[0]["id"]
    assert desk.ok(f"note {name} --confirm") == f"{name} confirmed by ann.\n"
    ruling = noted(desk)[0]["ruling"]
    assert (ruling["ruling"], ruling["reason"]) == ("confirmed", "")


@pytest.mark.parametrize("typed", ["NOTE --dismiss", "A1 --quote drug", "NOTE"])
def test_everything_else_needs_a_reason(desk: Desk, typed: str) -> None:
    result = desk.run("note", *typed.replace("NOTE", noted(desk)[0]["id"]).split())
    assert result.exit_code == 2
    assert "Missing option --because" in result.stderr
