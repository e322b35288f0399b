from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import UnknownIdError
from factcheck.models import Confidence, Passage, Ruling
from factcheck.review.queue import Exhibit, NoteItem, QueueItem, RatingItem
from factcheck.review.verdicts import check_verdict
from factcheck.review.walk import (
    Decision,
    Expects,
    NoteDecision,
    RatingDecision,
    Walk,
)
from factcheck.rubric import Rating, Rubric, load_rubric, parse_rubric
from factcheck.text.quotation import find_quote
from tests.factories import NOON, article, claim, note, passage

TERN = article("The ferry has stopped. It will sail again. Some doubt it.", id=1)
GULL = article("The ferry sails.", id=2)
SHOWN = (
    Exhibit(passage(TERN, "has stopped"), "supports, in the article's own voice"),
    Exhibit(passage(TERN, "sail again"), "refutes, according to Bo Dahl"),
    Exhibit(passage(GULL, "sails"), "refutes, in the article's own voice"),
)
AVERITEC = load_rubric("averitec/1")
SOURCE = load_rubric("admiralty-source/1")
INFORMATION = load_rubric("admiralty-information/1")

NOTES = tuple(NoteItem(note(TERN, id=number)) for number in (1, 2, 3))
CLAIM = RatingItem(claim(), AVERITEC, SHOWN)


def play(items: tuple[QueueItem, ...], *typed: str, **fields: Any) -> tuple[Walk, list[Decision]]:
    """Feed what was typed; return where that leads and what was decided on the way."""
    walk, decisions = Walk(items, **fields), []
    for said in typed:
        walk = walk.feed(said)
        if walk.decision:
            decisions.append(walk.decision)
    return walk, decisions


def shorthand(decision: Decision) -> str:
    """A decision in one line: "N1 dismissed: dull", "C1 refuted high A1+A2: why"."""
    if isinstance(decision, NoteDecision):
        because = f": {decision.reason}" if decision.reason else ""
        return f"N{decision.note.id} {decision.ruling}{because}"
    cited = "+".join(f"A{found.article}" for found in decision.cited) or "nothing"
    confidence = decision.confidence or "unsaid"
    return f"{decision.subject.id} {decision.rating.id} {confidence} {cited}: {decision.rationale}"


def decided(items: tuple[QueueItem, ...], *typed: str, **fields: Any) -> list[str]:
    return [shorthand(decision) for decision in play(items, *typed, **fields)[1]]


# Notes, by keystrokes alone


@pytest.mark.parametrize(
    ("keys", "decisions"),
    [
        ("", []),
        ("yyy", ["N1 confirmed", "N2 confirmed", "N3 confirmed"]),
        ("YyY", ["N1 confirmed", "N2 confirmed", "N3 confirmed"]),
        ("sss", []),
        ("q", []),
        ("qyyy", []),
        ("yq", ["N1 confirmed"]),
        ("sy", ["N2 confirmed"]),
        ("byyy", ["N1 confirmed", "N2 confirmed", "N3 confirmed"]),
        ("yby", ["N1 confirmed", "N1 confirmed"]),
        ("ysbby", ["N1 confirmed", "N1 confirmed"]),
        ("ssbsy", ["N3 confirmed"]),
        ("yyyby", ["N1 confirmed", "N2 confirmed", "N3 confirmed", "N3 confirmed"]),
        ("yyyq", ["N1 confirmed", "N2 confirmed", "N3 confirmed"]),
        ("yyyyy", ["N1 confirmed", "N2 confirmed", "N3 confirmed"]),
        ("xy!zy", ["N1 confirmed", "N2 confirmed"]),
    ],
)
def test_notes_are_walked_by_keystrokes(keys: str, decisions: list[str]) -> None:
    assert decided(NOTES, *keys) == decisions


@pytest.mark.parametrize(
    ("typed", "decisions"),
    [
        (["n", "It is dull."], ["N1 dismissed: It is dull."]),
        (["n", "y", "y"], ["N1 dismissed: y", "N2 confirmed"]),
        (["n", "q", "y"], []),
        (["y", "n", " Q ", "y"], ["N1 confirmed"]),
        (["n", "", "y"], ["N1 confirmed"]),
        (["n", "  \t ", "s", "y"], ["N2 confirmed"]),
        (["n", " two  words\n"], ["N1 dismissed: two words"]),
        (
            ["y", "b", "n", "On second thought."],
            ["N1 confirmed", "N1 dismissed: On second thought."],
        ),
    ],
)
def test_a_dismissal_asks_for_its_reason(typed: list[str], decisions: list[str]) -> None:
    assert decided(NOTES, *typed) == decisions


def test_what_a_note_asks() -> None:
    walk = Walk(NOTES)
    assert (walk.item, walk.prompt.question) == (NOTES[0], "Is the note right?")
    assert walk.prompt.expects is Expects.KEY
    assert [choice.key for choice in walk.prompt.choices] == ["y", "n", "s", "b", "q"]
    assert walk.feed("n").prompt.expects is Expects.LINE


def test_a_decision_stands_on_the_walk_that_made_it_and_is_remembered() -> None:
    walk = Walk(NOTES).feed("y")
    assert walk.decision == NoteDecision(NOTES[0].note, Ruling.CONFIRMED, "")
    assert walk.earlier is None
    back = walk.feed("b")
    assert (back.decision, back.earlier) == (None, walk.decision)
    other = back.feed("n").feed("No.").feed("b")
    assert other.earlier == NoteDecision(NOTES[0].note, Ruling.DISMISSED, "No.")


def test_there_is_nothing_before_the_first() -> None:
    walk = Walk(NOTES).feed("b")
    assert (walk.place, walk.complaint) == (0, "This is the first; there is nothing before it.")
    assert walk.feed("s").complaint == ""


def test_a_key_that_is_none_is_told_which_there_are() -> None:
    assert Walk(NOTES).feed("x").complaint == "'x' is none of the keys here: y, n, s, b, q."
    assert Walk(NOTES).feed("").complaint == "'' is none of the keys here: y, n, s, b, q."
    assert len(Walk(NOTES).feed("x" * 10_000).complaint) < 300


def test_after_the_last_one_may_still_go_back() -> None:
    end, _ = play(NOTES, *"yyy")
    assert (end.item, end.done, end.prompt.question) == (None, False, "That was the last.")
    assert end.feed("b").item == NOTES[2]
    for key in ("q", "", "x"):
        assert end.feed(key).done


def test_an_empty_queue_is_done() -> None:
    walk = Walk(())
    assert (walk.done, walk.item) == (True, None)
    assert walk.feed("y") == walk


def test_who_has_left_decides_nothing() -> None:
    left, _ = play(NOTES, "q")
    assert left.done
    assert left.feed("y") == left


@pytest.mark.parametrize("typed", [[], ["n"], ["y"], ["s", "s", "y"], ["x"]])
def test_leaving_in_the_middle_decides_nothing_more(typed: list[str]) -> None:
    walk, _ = play(NOTES, *typed)
    left = walk.leave()
    assert (left.done, left.decision, left.complaint) == (True, None, "")
    assert left.made == walk.made


# Ratings


@pytest.mark.parametrize(
    ("typed", "decisions"),
    [
        (["1", "Both say so.", "1 3", "h"], ["1 supported high A1+A2: Both say so."]),
        (["2", "No.", "2", ""], ["1 refuted unsaid A1: No."]),
        (["2", "No.", "3,2", "m"], ["1 refuted moderate A2+A1: No."]),
        (["2", "No.", "2 2, 2", "l"], ["1 refuted low A1: No."]),
        (["3", "Too little.", "", "L"], ["1 not_enough_evidence low nothing: Too little."]),
        (["3", "Too little.", "2", "\r"], ["1 not_enough_evidence unsaid A1: Too little."]),
        (["4", "b", "1", "h"], ["1 conflicting_evidence high A1: b"]),
        (["1", "", "2", "No.", "2", "h"], ["1 refuted high A1: No."]),
        (["1", "Yes.", "b", "Surely.", "1", "h"], ["1 supported high A1: Surely."]),
        (["1", "Yes.", "1", "b", "3", "h"], ["1 supported high A2: Yes."]),
        (["1", "Yes.", "", "1", "h"], ["1 supported high A1: Yes."]),
        (["1", "Yes.", "4", "0", "one", "1-3", "-1", "1", "h"], ["1 supported high A1: Yes."]),
        (["1", "Yes.", "1", "x", "9", "h"], ["1 supported high A1: Yes."]),
        (["0", "5", "9", "x", "", "1", "Yes.", "1", "h"], ["1 supported high A1: Yes."]),
        (["1", "Yes.", "1", "h", "b", "2", "No.", "2", "h"],
         ["1 supported high A1: Yes.", "1 refuted high A1: No."]),
        (["s"], []),
        (["b", "s"], []),
        (["1", "Yes.", "1"], []),
        (["q", "1", "Yes.", "1", "h"], []),
        (["1", "q", "Yes.", "1", "h"], []),
        (["1", "Yes.", "q", "1", "h"], []),
        (["1", "Yes.", "1", "q", "h"], []),
    ],
)  # fmt: skip
def test_a_claim_is_rated_step_by_step(typed: list[str], decisions: list[str]) -> None:
    assert decided((CLAIM,), *typed) == decisions


def test_what_a_rating_asks() -> None:
    walk = Walk((CLAIM,))
    assert walk.prompt.question == "How does C1 rate on averitec/1?"
    assert [(choice.key, choice.label) for choice in walk.prompt.choices] == [
        ("1", "Supported"),
        ("2", "Refuted"),
        ("3", "Not Enough Evidence"),
        ("4", "Conflicting Evidence/Cherrypicking"),
        ("s", "skip"),
        ("b", "back"),
        ("q", "quit"),
    ]
    why = walk.feed("3")
    assert (why.prompt.question, why.prompt.expects) == (
        "Why? An empty line goes back, q quits.",
        "line",
    )
    which = why.feed("Too little.")
    assert which.prompt.expects is Expects.LINE
    assert "an empty line for none" in which.prompt.question
    assert [(choice.key, choice.meaning) for choice in which.prompt.choices] == [
        ("1", "has stopped"),
        ("2", "sail again"),
        ("3", "sails"),
    ]
    sure = which.feed("1")
    assert sure.prompt.expects is Expects.KEY
    assert [choice.key for choice in sure.prompt.choices] == ["l", "m", "h", "", "b", "q"]


def test_a_rating_that_needs_passages_does_not_offer_to_go_without() -> None:
    walk, _ = play((CLAIM,), "1", "Yes.")
    assert "an empty line for none" not in walk.prompt.question
    assert walk.feed("").complaint == (
        "'Supported' needs at least one cited passage: give numbers, as in 1 3, or words of any "
        'article, as in A4:"...".'
    )


@pytest.mark.parametrize("typed", ["4", "0", "1 4", "one", "1;2", "-1", "²", "9" * 5000])
def test_passages_are_chosen_from_those_shown(typed: str) -> None:
    walk, _ = play((CLAIM,), "1", "Yes.", typed)
    assert walk.complaint.endswith(
        "is not taken here: give numbers from 1 to 3, as in 1 3, or words of any article, "
        'as in A4:"...".'
    )
    assert len(walk.complaint) < 300


def cite(number: int, quote: str) -> Passage:
    """Words of the two articles."""
    if number not in (1, 2):
        raise UnknownIdError(f"There is no article A{number}.")
    text = (TERN, GULL)[number - 1].text
    span = find_quote(text, quote)
    return Passage(number, span, span.slice(text))


@pytest.mark.parametrize(
    ("typed", "quotes"),
    [
        ('A1:"Some doubt it."', ["Some doubt it."]),
        ("a2:The ferry", ["The ferry"]),
        ('2 A2:"The ferry", A1:"Some doubt it." 1', ["sail again", "has stopped", "The ferry",
                                                      "Some doubt it."]),
        ('1 A1:"has stopped"', ["has stopped"]),
        ("A1:“Some doubt it.” 3", ["sails", "Some doubt it."]),
    ],
)  # fmt: skip
def test_words_that_are_not_shown_can_be_cited_too(typed: str, quotes: list[str]) -> None:
    _, [decision] = play((CLAIM,), "1", "Yes.", typed, "h", cite=cite)
    assert isinstance(decision, RatingDecision)
    assert [passage.quote for passage in decision.cited] == quotes


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ('A1:"It never sailed."', "The quote is not in the article"),
        ('A9:"has stopped"', "There is no article A9."),
        ("A1:", "'A1:' cites nothing; a citation looks like A4:\"its words\"."),
        ('4 A1:"has stopped"', "is not taken here: give numbers from 1 to 3"),
    ],
)
def test_words_that_cannot_be_cited_are_asked_for_again(typed: str, said: str) -> None:
    walk, decisions = play((CLAIM,), "1", "Yes.", typed, cite=cite)
    assert said in walk.complaint
    assert "--" not in walk.complaint
    assert decisions == []
    assert walk.prompt == walk.feed("x").prompt


def test_with_nothing_shown_words_can_be_cited_or_a_rating_given_that_needs_none() -> None:
    bare = (RatingItem(claim(), AVERITEC, ()),)
    assert decided(bare, "3", "Silence.", "7", "", "h") == [
        "1 not_enough_evidence high nothing: Silence."
    ]
    assert decided(bare, "1", "Yes.", "1", 'A1:"has stopped"', "h", cite=cite) == [
        "1 supported high A1: Yes."
    ]


def test_confirmed_waits_for_a_second_origin() -> None:
    items = (RatingItem(claim(), INFORMATION, SHOWN),)
    one_origin, _ = play(items, "1", "Two say so.", "1 3", origins_of={1: 4, 2: 4})
    assert "needs passages from 2 independent origins" in one_origin.complaint
    typed = ["1", "Two say so.", "1 2", "1 3", "h"]
    assert decided(items, *typed, origins_of={1: 4, 2: 9}) == ["1 1 high A1+A2: Two say so."]


def test_an_article_is_rated_as_an_article() -> None:
    _, [decision] = play((RatingItem(TERN, SOURCE, SHOWN[:1]),), "6", "A stranger.", "", "")
    assert isinstance(decision, RatingDecision)
    given_ = decision.signed("ann", NOON)
    assert (given_.claim, given_.article, given_.rating) == (None, 1, "F")
    check_verdict(given_, SOURCE, {})


def test_a_scale_of_many_ratings_is_answered_by_a_line() -> None:
    head = 'id = "many"\nversion = 1\ntitle = "Many"\nsubject = "claim"\n[source]\n'
    head += 'author = "A"\nwork = "B"\nyear = 2020\nlink = "https://example.org"\n'
    ratings = [f'[[rating]]\nid = "r{n}"\nlabel = "R {n}"\nmeaning = "m"\n' for n in range(1, 13)]
    many = parse_rubric((head + "".join(ratings)).encode(), "many.toml")
    walk = Walk((RatingItem(claim(), many, SHOWN),))
    assert walk.prompt.expects is Expects.LINE
    assert decided(walk.items, "12", "Why not.", "1", "") == ["1 r12 unsaid A1: Why not."]


def test_notes_and_claims_are_one_walk() -> None:
    both: tuple[QueueItem, ...] = (NOTES[0], CLAIM)
    typed = ["y", "b", "s", "2", "No.", "2", "h", "b", "b", "n", "Wrong."]
    assert decided(both, *typed) == [
        "N1 confirmed",
        "1 refuted high A1: No.",
        "N1 dismissed: Wrong.",
    ]


def test_a_decision_is_signed_by_who_walks() -> None:
    _, [rating] = play((CLAIM,), "2", "No.", "2", "m")
    assert isinstance(rating, RatingDecision)
    verdict = rating.signed("bo", NOON + timedelta(hours=1), sealed=True)
    assert (verdict.id, verdict.claim, verdict.article) == (None, 1, None)
    assert (verdict.reviewer, verdict.rubric, verdict.rating) == ("bo", "averitec/1", "refuted")
    assert (verdict.confidence, verdict.sealed) == (Confidence.MODERATE, True)
    assert verdict.rubric_sha256 == AVERITEC.sha256


# Laws

SCALES: list[Rubric] = [AVERITEC, SOURCE, INFORMATION]
ITEMS: st.SearchStrategy[QueueItem] = st.sampled_from(
    [*NOTES, *(RatingItem(claim(), scale, shown) for scale in SCALES[::2] for shown in (SHOWN, ()))]
)
TYPED = st.sampled_from(
    [*"ynsbq123456lmh", "", "1 3", "Because.", "x", "\x1b[A", "0", 'A1:"Some doubt it."']
)
ORIGINS = st.sampled_from([{}, {1: 4, 2: 4}, {1: 4, 2: 9}])


@given(st.lists(ITEMS, max_size=4).map(tuple), ORIGINS, st.lists(TYPED, max_size=40))
def test_whatever_is_typed_every_verdict_is_complete_and_the_walk_goes_on(
    items: tuple[QueueItem, ...], origins_of: dict[int, int], typed: list[str]
) -> None:
    walk = Walk(items, origins_of, cite)
    for said in typed:
        before, walk = walk, walk.feed(said)
        assert 0 <= walk.place <= len(items)
        assert walk.prompt.question
        assert (walk.item is None) == (walk.place == len(items))
        if walk.complaint:
            assert (walk.place, walk.step, walk.decision) == (before.place, before.step, None)
        if walk.decision is None:
            assert walk.made == before.made
            continue
        assert walk.made[before.place] == walk.decision
        assert walk.place == before.place + 1
        if isinstance(walk.decision, RatingDecision):
            rating: Rating = walk.decision.rating
            assert rating in walk.decision.rubric.ratings
            check_verdict(walk.decision.signed("ann", NOON), walk.decision.rubric, origins_of)
        else:
            assert walk.decision.ruling is Ruling.CONFIRMED or walk.decision.reason


@given(st.lists(ITEMS, min_size=1, max_size=4).map(tuple), st.lists(TYPED, max_size=20))
def test_a_walk_fed_twice_from_the_same_place_leads_to_the_same(
    items: tuple[QueueItem, ...], typed: list[str]
) -> None:
    assert play(items, *typed) == play(items, *typed)
