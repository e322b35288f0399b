"""The first engine on sentences of many subjects: what supports, what refutes, what stays open."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.compare import engine
from factcheck.compare.interface import Pair
from factcheck.models import Stance

RULES = engine("rules")


def _rows() -> list[tuple[str, str, str, tuple[str, ...]]]:
    lines = (Path(__file__).parent / "pairs.txt").read_text(encoding="utf-8").splitlines()
    rows = [
        [cell.strip() for cell in line.split("|")] for line in lines if line[:1] not in ("", "#")
    ]
    return [(r[0], r[1], r[2], tuple(r[3].split(" or "))) for r in rows]


ROWS = _rows()
CASES = [pytest.param(*row, id=f"{row[0]}: {row[2]}") for row in ROWS]


@pytest.mark.parametrize(("phenomenon", "claim", "passage", "stances"), CASES)
def test_a_passage_has_its_stance(
    phenomenon: str, claim: str, passage: str, stances: tuple[str, ...]
) -> None:
    del phenomenon
    judgement = RULES.judge([Pair(claim, passage)])[0]
    assert judgement.stance in stances, judgement.rule


QUOTED = {
    ("Nobody slept in the hall.", "Nobody slept in the hall, said a guard."): "Nobody slept … hall",
    ("Ann Lee is the richest in Quay.", "Ann Lee is not the poorest in Quay."): "not … poorest",
    (
        "The drug reduced admissions for heart failure by 38 percent.",
        "The drug reduced admissions for heart failure by 38 percent, it said.",
    ): "reduced",
}


@pytest.mark.parametrize(("claim", "passage"), QUOTED)
def test_the_words_that_decide_have_the_negation_that_turns_them(claim: str, passage: str) -> None:
    (found,) = RULES.judge([Pair(claim, passage)])
    assert " … ".join(s.slice(passage) for s in found.decisive) == QUOTED[claim, passage]


IDLE = (
    ("The horn had been switched off two days earlier.", "The horn was tested two days earlier."),
    ("The bus stopped early on Tuesday.", "A bus was seen early on Tuesday."),
)


@pytest.mark.parametrize(("claim", "passage"), IDLE)
def test_a_word_that_only_says_when_is_no_reason(claim: str, passage: str) -> None:
    (found,) = RULES.judge([Pair(claim, passage)])
    assert "earl" not in found.rule


def test_there_are_pairs_for_every_phenomenon() -> None:
    phenomena = {row[0] for row in ROWS}
    assert phenomena == {
        "negation",
        "denial",
        "antonym",
        "degree",
        "permanence",
        "number",
        "date",
        "modality",
        "hedge",
        "attribution",
        "scope",
        "role",
        "subject",
        "unseen",
    }
    assert len(ROWS) >= 270


@pytest.mark.parametrize(("phenomenon", "claim", "passage", "stances"), CASES)
def test_what_refutes_one_way_never_supports_the_other(
    phenomenon: str, claim: str, passage: str, stances: tuple[str, ...]
) -> None:
    """If a passage refutes a claim, the claim as a passage does not support the passage."""
    del phenomenon
    if stances == ("refutes",):
        judgement = RULES.judge([Pair(passage, claim)])[0]
        assert judgement.stance is not Stance.SUPPORTS, judgement.rule


def test_pairs_do_not_influence_each_other() -> None:
    pairs = [Pair(claim, passage) for _, claim, passage, _ in ROWS]
    alone = [RULES.judge([pair])[0] for pair in pairs]
    assert RULES.judge(pairs) == alone
    assert RULES.judge(pairs[::-1]) == alone[::-1]


def test_the_decisive_words_lie_inside_the_passage_in_order() -> None:
    for _, claim, passage, _ in ROWS:
        judgement = RULES.judge([Pair(claim, passage)])[0]
        ends = [offset for s in judgement.decisive for offset in (s.start, s.end)]
        assert ends == sorted(ends)
        assert all(0 <= offset <= len(passage) for offset in ends)


def test_a_rule_is_a_sentence_that_quotes_the_passage() -> None:
    judgement = RULES.judge([Pair("The bridge has closed.", "The bridge has not closed.")])[0]
    assert judgement.rule == "It says “not closed”, where the claim says “closed”."


def test_curly_and_straight_marks_are_read_alike() -> None:
    claim = "Talks with the union have collapsed."
    curly = "“It’s not that the talks with the union have collapsed,” he said."
    straight = curly.translate(str.maketrans("“”’", '""\''))
    stances = {j.stance for j in RULES.judge([Pair(claim, curly), Pair(claim, straight)])}
    assert stances == {Stance.REFUTES}


def test_the_context_tells_what_a_pronoun_or_an_operation_is() -> None:
    claim = "The rescue operation in the Orr mine has ended."
    passage = "“It is still going on,” the fire chief said."
    context = "Rescue operation in the Orr mine enters third day"
    unknown, known = RULES.judge([Pair(claim, passage), Pair(claim, passage, context)])
    assert unknown.stance is Stance.UNRELATED
    assert known.stance is not Stance.SUPPORTS


def test_the_context_never_makes_an_opposite_support() -> None:
    for _, claim, passage, stances in ROWS:
        if "supports" not in stances:
            judgement = RULES.judge([Pair(claim, passage, f"{claim}\nHe spoke on Monday.")])[0]
            assert judgement.stance is not Stance.SUPPORTS, (claim, passage, judgement.rule)


@given(st.text(max_size=300), st.text(max_size=300), st.text(max_size=80))
def test_any_text_is_judged(claim: str, passage: str, context: str) -> None:
    judgement = RULES.judge([Pair(claim, passage, context)])[0]
    assert judgement.stance is not Stance.MIXED
    assert judgement.rule
    assert all(0 <= s.start < s.end <= len(passage) for s in judgement.decisive)
