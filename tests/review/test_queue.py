from datetime import timedelta
from typing import Any

import pytest

from factcheck.models import (
    ArticleStance,
    Claimant,
    ClaimantKind,
    Disagreement,
    DisagreementType,
    NoteRuling,
    Ruling,
    Stance,
    State,
    Verdict,
)
from factcheck.review.queue import (
    Docket,
    NoteItem,
    QueueItem,
    RatingItem,
    build_queue,
    find_exhibits,
)
from factcheck.review.standings import find_standings
from factcheck.rubric import Rubric, load_rubric, load_rubrics
from tests.factories import (
    NOON,
    appearance,
    article,
    claim,
    evidence,
    note,
    passage,
    verdict,
)

RUBRICS = load_rubrics()
AVERITEC = load_rubric("averitec/1")
SOURCE = load_rubric("admiralty-source/1")
TERN = article("The ferry has stopped. It will sail again, said Bo Dahl. Some doubt it.", id=1)
GULL = article("The ferry sails every day.", id=2, publisher="The Gull")
BO = Claimant("Bo Dahl", ClaimantKind.NAMED)


def judged(of: Any, *found: Any, claim: int = 1) -> ArticleStance:
    return ArticleStance(claim, of.id, Stance.MIXED, found, "rules/1")


def queue(
    *verdicts: Verdict, rubric: Rubric = AVERITEC, reviewer: str = "ann", **fields: Any
) -> list[str]:
    return [
        waiting_for(item) for item in items(*verdicts, rubric=rubric, reviewer=reviewer, **fields)
    ]


def items(
    *verdicts: Verdict, rubric: Rubric = AVERITEC, reviewer: str = "ann", **fields: Any
) -> tuple[QueueItem, ...]:
    known = {"articles": (TERN, GULL), "rubrics": RUBRICS}
    docket = Docket(**(known | fields))
    standings = find_standings(verdicts, RUBRICS, docket.articles, reader=reviewer)
    docket = Docket(**(known | fields | {"standings": standings}))
    return build_queue(docket, rubric, reviewer)


def waiting_for(item: QueueItem) -> str:
    if isinstance(item, NoteItem):
        return item.id
    return f"{item.id} {item.rubric.id}{' stale' if item.earlier else ''}"


# Notes


def ruled(ruling: Ruling) -> NoteRuling:
    return NoteRuling(ruling, "bo", "He asked.", NOON)


@pytest.mark.parametrize(
    ("fields", "waits"),
    [
        ({}, True),
        ({"state": State.CLEAR}, False),
        ({"state": State.NOT_CHECKED}, False),
        ({"state": State.NOT_APPLICABLE}, False),
        ({"reviewer": "bo", "signal": "reviewer"}, False),
        ({"ruling": ruled(Ruling.CONFIRMED)}, False),
        ({"ruling": ruled(Ruling.DISMISSED)}, False),
    ],
)
def test_a_machines_note_waits_until_somebody_rules(fields: Any, *, waits: bool) -> None:
    assert queue(notes=(note(TERN, **fields),)) == (["N1"] if waits else [])


def test_notes_come_by_article() -> None:
    notes = (note(GULL, id=1), note(TERN, id=3), note(TERN, id=2))
    assert queue(notes=notes) == ["N2", "N3", "N1"]


# What is not yet rated


def test_claims_wait_until_this_reviewer_has_rated_them_on_this_scale() -> None:
    claims = (claim(id=1), claim(id=2), claim(id=3), claim(id=4))
    done = [
        verdict(claim=1),
        verdict(claim=2, reviewer="bo"),
        verdict(claim=3, rubric="politifact/1", rating="true"),
        verdict(claim=4, reviewer="ANN", rubric="averitec/2"),
    ]
    assert queue(*done, claims=claims) == ["C2 averitec/1", "C3 averitec/1"]


def test_a_sealed_verdict_of_ones_own_counts_and_anothers_does_not() -> None:
    assert queue(verdict(sealed=True), claims=(claim(),)) == []
    assert queue(verdict(sealed=True, reviewer="bo"), claims=(claim(),)) == ["C1 averitec/1"]


def test_on_a_scale_for_articles_articles_wait() -> None:
    rated = verdict(claim=None, article=1, rubric="admiralty-source/1", rating="B")
    waiting = queue(rated, rubric=SOURCE, claims=(claim(),))
    assert waiting == ["A2 admiralty-source/1"]


def test_notes_come_first_and_nothing_waits_in_an_empty_casebook() -> None:
    assert queue(notes=(note(TERN),), claims=(claim(),)) == ["N1", "C1 averitec/1"]
    assert build_queue(Docket(), AVERITEC, "ann") == ()


# New captures

AGAIN = article("The ferry is late.", id=5, supersedes=1)
CITING: dict[str, Any] = {"cited": (passage(TERN, "The ferry has stopped."),)}


def test_a_verdict_that_lost_its_quote_waits_for_its_reviewer_before_new_claims() -> None:
    fields: dict[str, Any] = {"articles": (TERN, GULL, AGAIN), "claims": (claim(id=1), claim(id=2))}
    done = verdict(claim=2, **CITING)
    assert queue(done, **fields) == ["C2 averitec/1 stale", "C1 averitec/1"]
    assert queue(done, reviewer="bo", **fields) == ["C1 averitec/1", "C2 averitec/1"]


def test_a_stale_verdict_waits_on_the_scale_it_was_given_on() -> None:
    fields: dict[str, Any] = {"articles": (TERN, GULL, AGAIN), "claims": (claim(),)}
    done = verdict(rubric="politifact/1", rating="true", **CITING)
    assert queue(done, **fields) == ["C1 politifact/1 stale", "C1 averitec/1"]


def test_a_stale_verdict_that_was_ruled_over_does_not_wait() -> None:
    fields: dict[str, Any] = {"articles": (TERN, GULL, AGAIN), "claims": (claim(),)}
    again = verdict(id=2, at=NOON + timedelta(hours=1))
    assert queue(verdict(**CITING), again, **fields) == []


def test_a_stale_verdict_whose_rubric_is_gone_cannot_be_given_again() -> None:
    fields: dict[str, Any] = {"articles": (TERN, GULL, AGAIN), "claims": (claim(),)}
    done = verdict(rubric="house/1", rating="fishy", **CITING)
    assert queue(done, **fields) == ["C1 averitec/1"]


def test_a_verdict_on_an_older_capture_is_one_on_the_article() -> None:
    fields: dict[str, Any] = {"articles": (TERN, GULL, AGAIN), "rubric": SOURCE}
    on: dict[str, Any] = {
        "claim": None,
        "article": 1,
        "rubric": "admiralty-source/1",
        "rating": "B",
    }
    assert queue(verdict(**on), **fields) == ["A2 admiralty-source/1"]
    assert queue(verdict(**on, **CITING), **fields) == [
        "A5 admiralty-source/1 stale",
        "A2 admiralty-source/1",
    ]


def test_what_was_said_of_an_older_capture_waits_for_nobody() -> None:
    apart = Disagreement(
        1,
        1,
        DisagreementType.TIME,
        evidence(TERN, "has stopped"),
        evidence(GULL, "sails"),
        "stated by the test",
    )
    docket = Docket(
        articles=(TERN, GULL, AGAIN),
        notes=(note(TERN), note(AGAIN, id=2)),
        claims=(claim(appearances=(appearance(TERN, "The ferry has stopped."),)),),
        stances=(judged(TERN, evidence(TERN, "has stopped")), judged(GULL)),
        disagreements=(apart,),
    )
    present = docket.current()
    assert [a.id for a in present.articles] == [2, 5]
    assert [n.id for n in present.notes] == [2]
    assert [s.article for s in present.stances] == [2]
    assert present.disagreements == ()
    assert find_exhibits(present, present.claims[0]) == ()
    assert present.current() == present


# What may be cited


def test_a_claim_is_shown_what_supports_then_what_conflicts_then_what_discusses_it() -> None:
    docket = Docket(
        articles=(TERN, GULL),
        stances=(
            judged(
                TERN,
                evidence(TERN, "Some doubt it.", stance=Stance.DISCUSSES),
                evidence(TERN, "It will sail", stance=Stance.UNSURE),
                evidence(TERN, "It will sail again", stance=Stance.REFUTES, claimant=BO),
                evidence(TERN, "The ferry has stopped."),
            ),
            judged(GULL, evidence(GULL, "sails every day", stance=Stance.REFUTES)),
            judged(GULL, evidence(GULL, "The ferry", stance=Stance.UNRELATED)),
            judged(GULL, evidence(GULL, "every day"), claim=2),
        ),
    )
    where = (appearance(TERN, "The ferry has stopped."), appearance(TERN, "has stopped"))
    shown = find_exhibits(docket, claim(appearances=where))
    assert [(exhibit.passage.quote, exhibit.caption) for exhibit in shown] == [
        ("The ferry has stopped.", "A1 article.txt, supports, in the article's own voice"),
        ("It will sail again", "A1 article.txt, possible conflict, according to Bo Dahl"),
        ("sails every day", "A2 The Gull, possible conflict, in the article's own voice"),
        ("It will sail", "A1 article.txt, unsure, in the article's own voice"),
        ("Some doubt it.", "A1 article.txt, discusses, in the article's own voice"),
        ("has stopped", "A1 article.txt, the claim itself, in the article's own voice"),
    ]


def test_an_article_is_shown_what_was_noted_on_it() -> None:
    docket = Docket(
        articles=(TERN, GULL),
        notes=(
            note(TERN, "Some doubt it.", explanation="Nobody is named."),
            note(TERN, "sail again", ruling=ruled(Ruling.DISMISSED)),
            note(TERN, "Bo Dahl", ruling=ruled(Ruling.CONFIRMED), explanation="He is named."),
            note(TERN),
            note(GULL, "every day"),
        ),
    )
    shown = find_exhibits(docket, TERN)
    assert [(exhibit.passage.quote, exhibit.caption) for exhibit in shown] == [
        ("Some doubt it.", "Nobody is named."),
        ("Bo Dahl", "He is named."),
    ]


def test_an_item_has_what_a_reviewer_needs_to_rate() -> None:
    [item] = items(claims=(claim(),), stances=(judged(GULL, evidence(GULL, "sails")),))
    assert isinstance(item, RatingItem)
    assert (item.subject, item.rubric, item.earlier) == (claim(), AVERITEC, None)
    assert [exhibit.passage.article for exhibit in item.exhibits] == [2]
