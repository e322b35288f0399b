"""From two captures of one article through the whole program: what was said of it, and what counts.

The store knows the present captures and the review knows any; here they meet.
"""

import json
import shlex
from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from typing import Any

import pytest

from factcheck import assess, claims, compare, review
from factcheck.models import Article, Kind
from factcheck.store import Store
from factcheck.workflow import Casebook
from tests.casebooks import Desk
from tests.factories import NOON
from tests.store.conftest import save, tamper

AFLOAT = "The ferry\n\nThe ferry to Gull Island sails every day, the harbour master said.\n"
SUNK = "News\n\nThe ferry to Gull Island does not sail every day, the mayor said.\n"
MENDED = "News\n\nThe mayor never spoke of the ferry to Gull Island, and this paper regrets it.\n"
CLAIM = "The ferry to Gull Island sails every day"
RATE = "verdict A2 --rating F --because 'It was wrong before.'"


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> tuple[Desk, bytes]:
    """A folder whose files are captured again in each test, and its casebook as it was before."""
    desk = Desk(tmp_path_factory.mktemp("captures"))
    take_in(desk, "a.txt", AFLOAT)
    take_in(desk, "b.txt", SUNK)
    desk.ok("assess")
    desk.ok(f"add-claim '{CLAIM}' --article A1 --quote 'sails every day'")
    desk.ok("compare --stance rules")
    return desk, desk.db.read_bytes()


@pytest.fixture
def desk(begun: tuple[Desk, bytes]) -> Desk:
    """Two articles assessed and compared under a claim, by rules: one for it and one against it."""
    desk, casebook = begun
    desk.db.write_bytes(casebook)
    return desk


def take_in(desk: Desk, name: str, text: str) -> None:
    """Put a text where its file is, and take it in."""
    (desk.folder / name).write_text(text, encoding="utf-8")
    desk.ok(f"ingest {shlex.quote(str(desk.folder / name))}")


@pytest.fixture
def casebook(desk: Desk) -> Iterator[Casebook]:
    """The desk's casebook, as one who did not rule reads it."""
    with Store.open(desk.db) as store:
        yield Casebook(store, "bo", lambda: NOON + timedelta(days=1))


def told(desk: Desk, command: str) -> Any:
    """What a command says as JSON."""
    return json.loads(desk.ok(command))


# Verdicts on an article


def test_a_verdict_stays_with_an_article_that_is_captured_again(desk: Desk) -> None:
    desk.ok(RATE)
    take_in(desk, "b.txt", MENDED)
    for command in ("report --format json", "report A3 --format json", "export"):
        assert [each["id"] for each in told(desk, command)["verdicts"]] == ["V1"]
    report = desk.ok("report")
    assert "A3 b.txt, as a source" in report
    assert "Given on A2, an earlier capture." in report
    assert "Given on A2, an earlier capture." in desk.ok("show V1")


def test_nobody_is_asked_again_for_an_article_that_was_captured_again(
    desk: Desk, casebook: Casebook
) -> None:
    desk.ok(RATE)
    take_in(desk, "b.txt", MENDED)
    ann = Casebook(casebook.store, "ann", lambda: NOON)
    for asked, expected in [(ann, ["A1"]), (casebook, ["A1", "A3"])]:
        items, _ = asked.queue("admiralty-source")
        assert [each.id for each in items if isinstance(each, review.RatingItem)] == expected


def test_a_later_verdict_on_a_newer_capture_rules_over_the_earlier(
    desk: Desk, casebook: Casebook
) -> None:
    desk.ok(RATE)
    take_in(desk, "b.txt", MENDED)
    desk.ok(RATE.replace("A2", "A3"))
    assert [each.superseded for each in casebook.report().verdicts] == [True, False]


def test_reviewers_of_two_captures_rated_one_article(desk: Desk, casebook: Casebook) -> None:
    desk.ok(RATE)
    take_in(desk, "b.txt", MENDED)
    Desk(desk.folder, reviewer="bo").ok(RATE.replace("A2", "A3"))
    nominal, *_ = casebook.agreement(None, "admiralty-source")
    assert (nominal.units, nominal.values, nominal.percent) == (1, 2, 100)


# What was compared


def test_an_earlier_capture_says_nothing_any_more(desk: Desk, casebook: Casebook) -> None:
    assert {each.article for each in casebook.report().stances} == {1, 2}
    assert casebook.report().disagreements
    take_in(desk, "b.txt", MENDED)
    for report in (casebook.report(), casebook.report(claim_ids=[1]), casebook.show(Kind.CLAIM, 1)):
        assert {each.id for each in report.articles} == {1, 3}
        assert {each.article for each in report.stances} == {1}
        assert report.disagreements == ()
    items, _ = casebook.queue("averitec")
    [claim] = [each for each in items if each.id == "C1"]
    assert isinstance(claim, review.RatingItem)
    assert {each.passage.article for each in claim.exhibits} == {1}


def test_a_newer_capture_that_was_not_compared_is_open_until_it_is(
    desk: Desk, casebook: Casebook
) -> None:
    take_in(desk, "b.txt", MENDED)
    said = ("C1", "A3, a newer capture, was not compared with it.", "factcheck compare C1")
    for report in (casebook.report(), casebook.report(claim_ids=[1])):
        assert said in [(each.subject, each.text, each.next_step) for each in report.open]
    desk.ok("compare --stance rules")
    report = casebook.report()
    assert not [each for each in report.open if "newer capture" in each.text]
    assert {each.article for each in report.stances} == {1, 3}


def test_an_earlier_capture_that_is_asked_for_is_told_whole(desk: Desk, casebook: Casebook) -> None:
    take_in(desk, "b.txt", MENDED)
    report = casebook.report(article_ids=[2])
    assert [each.id for each in report.articles] == [2]
    assert {each.article for each in report.stances} == {2}
    assert not [each for each in report.open if "newer capture" in each.text]
    assert "A2 “" in desk.ok("show D1")
    desk.ok("compare C1 --articles A1,A2 --stance rules")
    among = casebook.report(claim_ids=[1], among=[1, 2])
    assert {each.article for each in among.stances} == {1, 2}


# What comes in while a stage is at work


STAGES: dict[str, tuple[Callable[[Casebook], object], Callable[[Store], object]]] = {
    "assess": (
        lambda casebook: list(casebook.assess()),
        lambda store: store.unassessed(assess.VERSION),
    ),
    "suggest": (
        lambda casebook: list(casebook.suggest()),
        lambda store: store.without_suggestions(claims.VERSION),
    ),
    "compare": (
        lambda casebook: list(casebook.compare(stance="rules")),
        lambda store: not store.is_compared(1, "rules/1", compare.VERSION),
    ),
    "origins": (
        lambda casebook: casebook.queue("averitec"),
        lambda store: not store.are_origins_found(compare.VERSION),
    ),
}
"""What does the work of each stage, and what tells whether there is any."""


@pytest.mark.parametrize("news", ["d.txt", "c.txt --publisher 'The Gull'"])
@pytest.mark.parametrize("stage", STAGES)
def test_what_comes_in_meanwhile_is_seen_the_next_time(
    desk: Desk, casebook: Casebook, monkeypatch: pytest.MonkeyPatch, stage: str, news: str
) -> None:
    work, waits = STAGES[stage]
    store = casebook.store
    take_in(desk, "c.txt", SUNK.replace("mayor", "captain"))
    (desk.folder / "d.txt").write_text(SUNK.replace("mayor", "cook"), encoding="utf-8")
    if stage == "compare":
        casebook.queue("averitec")  # so that it need not look for origins first
    assert waits(store)
    load = store._load  # noqa: SLF001 - between loading and saving

    def load_and_be_overtaken(wanted: Sequence[int]) -> Iterator[Article]:
        yield from load(wanted)
        monkeypatch.undo()
        desk.ok(f"ingest {shlex.quote(str(desk.folder))}/{news}")

    monkeypatch.setattr(store, "_load", load_and_be_overtaken)
    work(casebook)
    assert waits(store)
    work(casebook)
    assert not waits(store)


# What is checked again, and which capture is judged


def test_an_earlier_capture_is_verified_too(desk: Desk) -> None:
    take_in(desk, "b.txt", MENDED)
    tamper(desk.db, "UPDATE articles SET text = replace(text, 'mayor', 'baker') WHERE id = 2")
    result = desk.run("verify")
    assert result.exit_code == 3
    assert "A2: its text is not what its original bytes read as" in result.stdout


def test_an_old_capture_that_came_late_is_not_compared(casebook: Casebook) -> None:
    earlier = NOON - timedelta(days=400)
    address = casebook.store.article(1).address
    old = save(casebook.store, "The boat\n\nIt lies ashore.", address, captured_at=earlier)
    assert casebook.store.article(1).supersedes == old.id
    list(casebook.compare(stance="rules"))
    assert {each.article for each in casebook.store.stances()} == {1, 2}


def test_contested_matters_are_looked_for_in_no_more_texts_than_it_says(
    casebook: Casebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded: list[int] = []
    load = casebook.store._load  # noqa: SLF001 - what is read from the file

    def load_and_count(wanted: Sequence[int]) -> Iterator[Article]:
        loaded.extend(wanted)
        return load(wanted)

    monkeypatch.setattr(casebook.store, "_load", load_and_count)
    monkeypatch.setattr("factcheck.workflow.CONTESTED_AMONG", 1)
    casebook.contested(stance="rules")
    assert loaded == [2]
