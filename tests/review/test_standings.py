from datetime import timedelta
from itertools import permutations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.models import Article, Confidence, Verdict, VerdictStanding
from factcheck.review.standings import SEALED, find_standings, has_words, newest_captures
from factcheck.rubric import load_rubric, load_rubrics
from tests.factories import NOON, article, passage, verdict

RUBRICS = load_rubrics()
AVERITEC = load_rubric("averitec/1")
FIRST = article("The ferry has stopped. Nobody knows why.", id=1)


def ruling(number: int, reviewer: str = "ann", **fields: Any) -> Verdict:
    return verdict(id=number, reviewer=reviewer, at=NOON + timedelta(hours=number), **fields)


def stand(
    *verdicts: Verdict, articles: tuple[Article, ...] = (FIRST,), reader: str = ""
) -> tuple[VerdictStanding, ...]:
    return find_standings(verdicts, RUBRICS, articles, reader=reader)


def later(text: str, number: int = 7, supersedes: int = 1) -> Article:
    return article(text, id=number, supersedes=supersedes)


# Ruled over


def test_a_verdict_alone_stands() -> None:
    [standing] = stand(ruling(1))
    assert standing == VerdictStanding(ruling(1), "Supported", superseded=False)


@pytest.mark.parametrize(
    ("other", "superseded"),
    [
        (ruling(2), True),
        (ruling(2, rating="refuted"), True),
        (ruling(2, reviewer=" ANN "), True),
        (ruling(2, rubric="averitec/2"), True),
        (ruling(2, reviewer="bo"), False),
        (ruling(2, claim=2), False),
        (ruling(2, claim=None, article=1), False),
        (ruling(2, rubric="politifact/1", rating="true"), False),
    ],
)
def test_only_the_same_reviewer_subject_and_scale_rule_over(
    other: Verdict, *, superseded: bool
) -> None:
    first, second = stand(ruling(1), other)
    assert (first.superseded, second.superseded) == (superseded, False)


@pytest.mark.parametrize("order", list(permutations([1, 2, 3])))
def test_the_latest_stands_in_whatever_order_they_come(order: tuple[int, ...]) -> None:
    standings = stand(*(ruling(number) for number in order))
    assert [s.verdict.id for s in standings] == list(order)
    assert [s.verdict.id for s in standings if not s.superseded] == [3]


def test_of_two_at_the_same_moment_the_later_id_stands() -> None:
    first, second = verdict(id=5), verdict(id=4)
    assert [s.superseded for s in stand(first, second)] == [False, True]


def test_a_rating_whose_rubric_is_gone_is_shown_as_it_was_typed() -> None:
    [standing] = stand(ruling(1, rubric="house/1", rating="fishy"))
    assert standing.rating_label == "fishy"


# Sealed


def sealed(number: int, reviewer: str, **fields: Any) -> Verdict:
    return ruling(number, reviewer, sealed=True, **fields)


def test_a_sealed_verdict_is_hidden_until_the_quorum_has_ruled() -> None:
    alone = stand(sealed(1, "ann"))
    both = stand(sealed(1, "ann"), sealed(2, "bo", rating="refuted"))
    assert [s.hidden for s in alone] == [True]
    assert [s.hidden for s in both] == [False, False]
    assert [s.rating_label for s in both] == ["Supported", "Refuted"]


def test_nothing_that_a_hidden_verdict_says_can_be_read_from_it() -> None:
    secret = sealed(
        1,
        "ann",
        rating="refuted",
        confidence=Confidence.HIGH,
        rationale="It sank.",
        cited=(passage(FIRST, "has stopped"),),
    )
    [standing] = stand(secret, articles=(FIRST, later("All sails.")), reader="bo")
    assert (standing.hidden, standing.rating_label, standing.stale) == (True, SEALED, ())
    shown = standing.verdict
    assert (shown.rating, shown.confidence, shown.rationale, shown.cited) == (SEALED, None, "", ())
    assert (shown.id, shown.reviewer, shown.claim) == (1, "ann", 1)


def test_a_reviewer_sees_their_own_sealed_verdict() -> None:
    standings = stand(sealed(1, "Ann"), sealed(2, "bo", claim=2), reader="ann")
    assert [s.hidden for s in standings] == [False, True]


def test_ruling_twice_is_no_quorum() -> None:
    assert [s.hidden for s in stand(sealed(1, "ann"), sealed(2, "ANN"))] == [True, True]


def test_another_scale_or_claim_is_no_quorum() -> None:
    standings = stand(
        sealed(1, "ann"),
        ruling(2, "bo", rubric="politifact/1", rating="true"),
        ruling(3, "cy", claim=2),
    )
    assert [s.hidden for s in standings] == [True, False, False]


def test_the_quorum_is_the_rubrics() -> None:
    three = [sealed(n, who, rubric="politifact/1", rating="true") for n, who in enumerate("abc")]
    assert [s.hidden for s in stand(*three[:2])] == [True, True]
    assert [s.hidden for s in stand(*three)] == [False, False, False]


def test_an_open_verdict_is_never_hidden_and_counts_towards_the_quorum() -> None:
    assert [s.hidden for s in stand(ruling(1))] == [False]
    assert [s.hidden for s in stand(ruling(1), sealed(2, "bo"))] == [False, False]


REVIEWERS = st.sampled_from(["ann", "bo", "cy", "Ann "])


@given(
    st.lists(st.tuples(REVIEWERS, st.booleans(), st.sampled_from(["supported", "refuted"]))),
    REVIEWERS,
)
def test_whoever_reads_sees_an_opened_or_own_verdict_and_no_other(
    said: list[tuple[str, bool, str]], reader: str
) -> None:
    verdicts = [ruling(n, who, sealed=s, rating=r) for n, (who, s, r) in enumerate(said, 1)]
    people = {who.strip().casefold() for who, _, _ in said}
    for standing, (who, is_sealed, rating) in zip(
        stand(*verdicts, reader=reader), said, strict=True
    ):
        own = who.strip().casefold() == reader.strip().casefold()
        assert standing.hidden == (is_sealed and not own and len(people) < AVERITEC.quorum)
        assert standing.verdict.rating == (SEALED if standing.hidden else rating)
    assert sum(not s.superseded for s in stand(*verdicts)) == len(people)


# Stale

CITING = ruling(1, cited=(passage(FIRST, "The ferry has stopped."),))


@pytest.mark.parametrize(
    "text",
    [
        "The ferry has stopped. Nobody knows why.",
        "Update: the\n\nferry has\u00a0stopped. Somebody knows why.",
        "The ferry has stopped. The ferry has stopped.",
    ],
)
def test_a_quote_that_still_stands_keeps_the_verdict_fresh(text: str) -> None:
    [standing] = stand(CITING, articles=(FIRST, later(text)))
    assert standing.stale == ()


def test_a_quote_that_is_gone_is_named_with_both_captures() -> None:
    [standing] = stand(CITING, articles=(FIRST, later("The ferry has not stopped.")))
    assert standing.stale == (
        '"The ferry has stopped.", cited from A1, no longer stands in A7, its newer capture',
    )


def test_the_newest_capture_decides() -> None:
    second = later("The ferry sails.", 7, supersedes=1)
    third = later("The ferry has stopped.", 9, supersedes=7)
    assert stand(CITING, articles=(third, FIRST, second))[0].stale == ()
    assert stand(CITING, articles=(FIRST, second))[0].stale != ()


def test_without_a_newer_capture_nothing_is_stale() -> None:
    other = article("Another text.", id=9)
    assert stand(CITING)[0].stale == ()
    assert stand(CITING, articles=(FIRST, other))[0].stale == ()
    assert stand(CITING, articles=())[0].stale == ()


def test_each_lost_quote_is_named_and_a_long_one_is_cut() -> None:
    long = article("A " + "very " * 40 + "long story.", id=1)
    citing = ruling(1, cited=(passage(long, "long story"), passage(long, long.text)))
    [standing] = stand(citing, articles=(long, later("Short.")))
    assert len(standing.stale) == 2
    assert all(len(words) < 160 for words in standing.stale)
    assert "…" in standing.stale[1]


@pytest.mark.parametrize(
    ("text", "quote", "stands"),
    [
        ("He said: “It’s over.”", '"It\'s over."', True),
        ("IT IS\n OVER", "it is over", True),
        ("a state-run mill", "state\u2013run", True),
        ("prices were cut 100 times", "cut 10", False),
        ("prices were cut 10.5 points", "cut 10", False),
        ("prices were cut 10,000 points", "cut 10", False),
        ("prices were cut 10.", "cut 10", True),
        ("prices were cut 10, then 5", "cut 10", True),
        ("it cost 1.5 million", "5 million", False),
        ("unhappy", "happy", False),
        ("not enough", "enough not", False),
        ("anything", "   ", True),
        ("(really?)", "(really?)", True),
        ("", "words", False),
        ("The coop\u00aderation has collapsed.", "cooperation has collapsed", True),
        ("Jose\u0301 Mora resigned", "José Mora", True),
        ("José resigned", "Jose", False),
        ("Jose\u0301 resigned", "Jose", False),
        ("the Josés resigned", "José", False),
        ("he said... nothing", "he said… nothing", True),
        ("the bridge  – it is shut", "the bridge —", True),
        ("anything", "\u200b", True),
    ],
)
def test_whole_words_are_looked_for_and_not_their_dress(
    text: str, quote: str, *, stands: bool
) -> None:
    assert has_words(text, quote) is stands


@given(st.text(), st.text(st.characters(categories=["L", "Zs"])), st.text())
def test_a_quote_between_spaces_is_always_found(before: str, quote: str, after: str) -> None:
    assert has_words(f"{before} {quote} {after}", quote)


# Captures


def test_every_capture_leads_to_the_newest() -> None:
    captures = [
        article(id=1),
        article(id=4, supersedes=1),
        article(id=6, supersedes=4),
        article(id=2),
    ]
    newest = {number: found.id for number, found in newest_captures(captures).items()}
    assert newest == {1: 6, 4: 6, 6: 6, 2: 2}


def test_of_two_captures_of_the_same_the_later_is_newest() -> None:
    captures = [article(id=1), article(id=3, supersedes=1), article(id=5, supersedes=1)]
    found = newest_captures(captures)
    assert (found[1].id, found[3].id, found[5].id) == (5, 3, 5)


def test_a_capture_may_follow_one_that_was_taken_in_after_it() -> None:
    captures = [article(id=1, supersedes=3), article(id=2, supersedes=1), article(id=3)]
    found = newest_captures(captures)
    assert {number: at.id for number, at in found.items()} == {1: 2, 2: 2, 3: 2}


def test_captures_that_name_themselves_end() -> None:
    found = newest_captures([article(id=1, supersedes=1), article(id=2, supersedes=1)])
    assert {number: at.id for number, at in found.items()} == {1: 2, 2: 2}
