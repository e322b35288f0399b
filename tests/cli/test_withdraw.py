"""Taking out what was put in by mistake, from the command line."""

import json
import shlex
from pathlib import Path
from typing import Any

import pytest

from factcheck.models import Kind, Withdrawal
from factcheck.store import Store
from tests.casebooks import CLAIM, QUOTE, Desk, compared
from tests.factories import NOON

WHY = "It belongs elsewhere."


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """The five seeds compared under one claim."""
    return compared(tmp_path)


def told(desk: Desk, *ids: str) -> dict[str, Any]:
    """A report of the casebook, or of some of it."""
    report: dict[str, Any] = json.loads(desk.ok(f"report {' '.join(ids)} --format json"))
    return report


def articles_of(report: dict[str, Any]) -> set[str]:
    """Every article that a report counts."""
    found = {each["id"] for each in report["articles"]}
    found |= {each["article"] for part in ("notes", "stances") for each in report[part]}
    found |= {each[side]["article"] for each in report["disagreements"] for side in _SIDES}
    return found | {article for origin in report["origins"] for article in origin["articles"]}


_SIDES = ("left", "right")


def test_a_withdrawn_article_is_counted_nowhere_and_named_once(desk: Desk) -> None:
    assert desk.ok(f"withdraw A4 --because '{WHY}'") == f"A4 withdrawn by ann: {WHY}\n"
    for ids in ((), ("C1",)):
        assert articles_of(told(desk, *ids)) == {"A1", "A2", "A3", "A5"}
    [named] = told(desk)["withdrawn"]
    assert (named["id"], named["reviewer"], named["reason"]) == ("A4", "ann", WHY)
    assert "A4" not in desk.ok("articles")
    [asked_for] = told(desk, "A4")["articles"]
    assert asked_for["withdrawn"]["reason"] == WHY
    assert "Withdrawn by ann" in desk.ok("show A4")


def test_what_is_put_back_is_compared_again(desk: Desk) -> None:
    before = told(desk)
    desk.ok(f"withdraw A2 C1 --because '{WHY}'")
    assert told(desk)["claims"] == []
    assert desk.ok("withdraw A2 C1 --undo --because 'A mistake.'") == (
        "A2 counts again.\nC1 counts again.\n"
    )
    desk.ok("compare --stance rules")
    after = told(desk)
    parts = ("articles", "notes", "claims", "stances", "disagreements", "withdrawn")
    assert {part: after[part] for part in parts} == {part: before[part] for part in parts}


def test_each_is_told_as_it_is_now_and_whether_that_is_new(desk: Desk) -> None:
    assert desk.ok("withdraw a4 --undo --because 'No slip.'") == "A4 is not withdrawn.\n"
    assert desk.ok(f"withdraw A4 a4 --because '{WHY}'") == f"A4 withdrawn by ann: {WHY}\n"
    again = desk.ok(f"withdraw A4 C1 --because '{WHY}'").splitlines()
    assert again == [f"A4 is withdrawn already, by ann: {WHY}", f"C1 withdrawn by ann: {WHY}"]


@pytest.mark.parametrize("typed", ["withdraw C1", "withdraw C1 --undo"])
def test_a_reason_is_asked_for_on_either_way(desk: Desk, typed: str) -> None:
    result = desk.run(*typed.split())
    assert result.exit_code == 2
    assert 'Missing option --because: say why, in "...".' in result.stderr


def test_what_is_told_to_put_it_back_does_so(desk: Desk) -> None:
    desk.ok(f"withdraw A1 --because '{WHY}'")
    refused = desk.run("compare", "--articles", "A1,A2").stderr
    typed = shlex.split(refused.split("`")[1])
    assert typed[:3] == ["factcheck", "--db", str(desk.db)]
    assert desk.run(*typed[1:]).stdout == "A1 counts again.\n"


def test_a_verdict_that_cites_a_withdrawn_article_is_stale(desk: Desk) -> None:
    desk.ok(
        "verdict C1 --rating refuted --because 'Said so.' "
        "--cite A2:'largely paralyzed' --cite A5:'administrative and temporary'"
    )
    assert told(desk)["verdicts"][0]["stale"] == []
    desk.ok(f"withdraw A5 --because '{WHY}'")
    [why] = told(desk)["verdicts"][0]["stale"]
    assert why == (
        f'"administrative and temporary" is cited from A5, which ann withdrew: {WHY[:-1]}'
    )


@pytest.mark.parametrize(
    "typed",
    [
        "compare C1",
        "compare --articles A1,A2",
        f"add-claim '{CLAIM}' --article A1 --quote 'covert operations and their scope'",
        f"add-claim 'Another' --article A2 --quote '{QUOTE}'",
        "verdict C1 --rating nee --because 'No.'",
        "verdict A2 --rating B --because 'No.'",
    ],
)
def test_nothing_is_built_on_what_is_withdrawn(desk: Desk, typed: str) -> None:
    desk.ok(f"withdraw C1 A2 --because '{WHY}'")
    before = desk.ok("verify")
    result = desk.run(*shlex.split(typed))
    assert result.exit_code == 1
    assert "was withdrawn by ann (It belongs elsewhere); `factcheck --db" in result.stderr
    assert desk.ok("verify") == before


def test_a_suggestion_from_a_withdrawn_article_is_not_taken_over(desk: Desk) -> None:
    desk.ok("claims A2")
    desk.ok(f"withdraw A2 --because '{WHY}'")
    result = desk.run("add-claim", "--from", "S1")
    assert result.exit_code == 1
    assert "A2 was withdrawn by ann" in result.stderr


def test_among_many_articles_a_withdrawn_one_is_not_compared_either(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("factcheck.workflow.CANDIDATES", 2)
    desk.ok(f"withdraw A2 --because '{WHY}'")
    desk.ok("compare --stance rules")
    with Store.open(desk.db) as store:
        back, _ = store.put_back(Kind.ARTICLE, 2, Withdrawal("ann", "No.", NOON))
        assert back.withdrawn is None
        assert 2 not in {each.article for each in store.stances()}


def test_an_article_that_is_taken_in_again_stays_withdrawn(desk: Desk) -> None:
    desk.ok(f"withdraw A1 --because '{WHY}'")
    result = desk.run("ingest", str(desk.folder / "articles"))
    assert "Withdrawn before, and left so: A1;" in result.stderr
    assert "A1" not in desk.ok("articles")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("withdraw N1 --because x", "note N1 --dismiss` dismisses a note"),
        ("withdraw 1 --because x", "ids look like A1 or C1"),
        ("withdraw A1 C9 --because x", "There is no claim C9"),
        ("withdraw A1 --because ' '", "needs a reason"),
    ],
)
def test_what_cannot_be_withdrawn_leaves_all_as_it_was(desk: Desk, typed: str, said: str) -> None:
    result = desk.run(*shlex.split(typed))
    assert result.exit_code == 1
    assert said in result.stderr
    assert told(desk)["withdrawn"] == []
