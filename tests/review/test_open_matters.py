from dataclasses import replace
from typing import Any

import pytest

from factcheck.models import (
    ArticleStance,
    Disagreement,
    DisagreementType,
    OpenMatter,
    Stance,
    State,
    Verdict,
)
from factcheck.review.open_matters import find_open_matters
from factcheck.review.queue import Docket
from factcheck.review.standings import find_standings
from factcheck.rubric import load_rubrics
from tests.factories import article, claim, evidence, note, passage, verdict

RUBRICS = load_rubrics()
TERN = article("The ferry has stopped.", id=1, published="2024")
GULL = replace(article("The ferry sails.", id=2), address="/case/gull.txt")
COMPARED = (
    ArticleStance(1, 1, Stance.SUPPORTS, (evidence(TERN, "has stopped"),), "rules/1"),
    ArticleStance(1, 2, Stance.REFUTES, (evidence(GULL, "sails"),), "rules/1"),
)
UNDATED = "A2 has no publication date"


def apart(number: int = 1, **fields: Any) -> Disagreement:
    values: dict[str, Any] = {
        "id": number,
        "claim": 1,
        "type": DisagreementType.CANNOT_COMPARE,
        "left": evidence(TERN, "has stopped"),
        "right": evidence(GULL, "sails"),
        "rule": "stated by the test",
    }
    return Disagreement(**(values | fields))


CONTESTED: dict[str, Any] = {"disagreements": (apart(type=DisagreementType.CONTRADICTION),)}


def matters(*verdicts: Verdict, reader: str = "", **fields: Any) -> tuple[OpenMatter, ...]:
    known: dict[str, Any] = {
        "articles": (TERN, GULL),
        "claims": (claim(),),
        "stances": COMPARED,
        "rubrics": RUBRICS,
    }
    known |= fields
    standings = find_standings(verdicts, RUBRICS, known["articles"], reader=reader)
    return find_open_matters(Docket(standings=standings, **known))


def test_in_an_empty_casebook_nothing_is_open() -> None:
    assert find_open_matters(Docket()) == ()


def test_a_claim_that_nobody_ruled_on_is_open() -> None:
    assert matters() == (
        OpenMatter(
            "C1",
            "Nobody has ruled on it.",
            'factcheck verdict C1 --rating RATING --because "..." --cite A1:"..."',
        ),
    )


def test_a_claim_that_was_never_compared_is_open() -> None:
    assert matters(verdict(), stances=()) == (
        OpenMatter("C1", "No article was compared with it.", "factcheck compare C1"),
    )


def test_a_newer_capture_that_was_not_compared_is_open() -> None:
    again = article("The ferry is late.", id=5, supersedes=1)
    other = article("The ferry is quick.", id=6, supersedes=2)
    for past in ({"articles": (GULL, again), "past": (TERN,)}, {"articles": (TERN, GULL, again)}):
        assert matters(verdict(), **past) == (
            OpenMatter(
                "C1", "A5, a newer capture, was not compared with it.", "factcheck compare C1"
            ),
        )
    [found] = matters(verdict(), articles=(again, other), past=(TERN, GULL))
    assert found.text == "A5 and A6, newer captures, were not compared with it."


def test_a_claim_that_is_ruled_on_and_not_contested_is_settled() -> None:
    assert matters(verdict()) == ()


def test_a_contested_claim_is_open_until_the_quorum_has_ruled() -> None:
    assert matters(verdict(), **CONTESTED) == (
        OpenMatter(
            "C1",
            "Articles disagree on it; 1 of 2 reviewers have ruled on it (averitec).",
            "factcheck --reviewer NAME verdict C1 --rubric averitec"
            ' --rating RATING --because "..." --cite A1:"..."',
        ),
    )
    assert matters(verdict(), verdict(reviewer="bo"), **CONTESTED) == ()


def test_ruling_twice_is_no_quorum_and_the_fullest_scale_is_asked_for() -> None:
    on = {"rubric": "politifact/1", "rating": "true"}
    said = [verdict(id=1), verdict(id=2), verdict(id=3, **on), verdict(id=4, reviewer="bo", **on)]
    [matter] = matters(*said, **CONTESTED)
    assert matter.text == "Articles disagree on it; 2 of 3 reviewers have ruled on it (politifact)."


def test_a_sealed_verdict_is_open_until_the_quorum_has_ruled() -> None:
    [matter] = matters(verdict(sealed=True))
    assert matter.text == "Its verdicts are sealed; 1 of 2 reviewers have ruled on it (averitec)."
    assert "supported" not in repr(matter)
    assert matters(verdict(sealed=True), verdict(sealed=True, reviewer="bo")) == ()


def test_a_scale_that_is_gone_asks_for_two() -> None:
    [matter] = matters(verdict(rubric="house/1"), **CONTESTED)
    assert "1 of 2 reviewers have ruled on it (house)" in matter.text


@pytest.mark.parametrize("kind", [DisagreementType.TIME, DisagreementType.CANNOT_COMPARE])
def test_a_missing_date_is_one_matter_however_much_it_blocks(kind: DisagreementType) -> None:
    blocked = tuple(apart(number, type=kind, missing=(UNDATED,)) for number in (1, 2, 3))
    said = (verdict(), verdict(reviewer="bo"))
    assert matters(*said, disagreements=blocked) == (
        OpenMatter(
            "A2",
            "It has no publication date, so D1, D2 and D3 cannot be ordered.",
            "factcheck ingest /case/gull.txt --published YYYY-MM-DD",
        ),
    )


@pytest.mark.parametrize(
    ("address", "typed"),
    [("/case/tern story.txt", "'/case/tern story.txt'"), ("standard input 3f2a91", "-")],
)
def test_an_address_is_written_as_it_is_typed_in_a_shell(address: str, typed: str) -> None:
    undated = replace(article(TERN.text, id=1), address=address)
    [*_, matter] = matters(
        verdict(),
        verdict(reviewer="bo"),
        articles=(undated, article(GULL.text, id=2, published="2024")),
        disagreements=(apart(missing=("A1 has no publication date",)),),
    )
    assert matter.next_step == f"factcheck ingest {typed} --published YYYY-MM-DD"
    assert matter.text == "It has no publication date, so D1 cannot be ordered."


def test_something_else_that_is_missing_is_said_as_it_was_found() -> None:
    dated = article(GULL.text, id=2, published="2024")
    gap = apart(missing=("A2 does not say when the ferry sailed",))
    [matter] = matters(
        verdict(), verdict(reviewer="bo"), articles=(TERN, dated), disagreements=(gap,)
    )
    assert matter == OpenMatter("D1", "A2 does not say when the ferry sailed.", "factcheck show D1")


def test_a_date_that_blocks_nothing_is_no_matter() -> None:
    said = (verdict(), verdict(reviewer="bo"))
    assert matters(*said, disagreements=(apart(),)) == ()
    contradiction = apart(type=DisagreementType.CONTRADICTION, missing=(UNDATED,))
    assert matters(*said, disagreements=(contradiction,)) == ()


def test_a_verdict_that_lost_its_quote_is_open() -> None:
    again = article("The ferry is late.", id=5, supersedes=1)
    citing = verdict(reviewer="Ann Lee", cited=(passage(TERN, "has stopped"),))
    stances = (*COMPARED, ArticleStance(1, 5, Stance.UNRELATED, (), "rules/1"))
    assert matters(citing, articles=(TERN, GULL, again), stances=stances) == (
        OpenMatter(
            "V1",
            'Ann Lee cited what no longer counts: "has stopped", cited from A1, '
            "no longer stands in A5, its newer capture.",
            "factcheck --reviewer 'Ann Lee' review",
        ),
    )


def test_notes_older_than_what_was_stated_wait_for_the_machine() -> None:
    assert matters(verdict(), notes=(note(TERN, id=4),), outdated=(1,)) == (
        OpenMatter(
            "A1",
            "Its notes and its grade are older than what was stated of it since.",
            "factcheck assess A1",
        ),
    )


def test_unruled_notes_are_one_matter_together() -> None:
    one, two = note(TERN, id=4), note(GULL, id=9)
    done = (verdict(),)
    assert matters(*done, notes=(one,)) == (
        OpenMatter(
            "N4", "Nobody has confirmed or dismissed 1 note on 1 article.", "factcheck review"
        ),
    )
    assert matters(*done, notes=(one, two, note(TERN, id=5), note(TERN, state=State.CLEAR))) == (
        OpenMatter(
            "N4 and 2 more",
            "Nobody has confirmed or dismissed 3 notes on 2 articles.",
            "factcheck review",
        ),
    )


def test_every_matter_names_its_command() -> None:
    again = article("The ferry is late.", id=5, supersedes=1)
    found = matters(
        verdict(cited=(passage(TERN, "has stopped"),)),
        articles=(TERN, GULL, again),
        claims=(claim(), claim(id=2)),
        notes=(note(GULL),),
        disagreements=(apart(missing=(UNDATED,), left=evidence(GULL, "sails")),),
    )
    assert [matter.subject for matter in found] == ["C1", "C1", "C2", "C2", "A2", "V1", "N1"]
    for matter in found:
        assert matter.next_step.startswith("factcheck ")
        assert matter.text.endswith(".")
