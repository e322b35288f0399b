"""Who speaks in interviews, transcripts and posts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.models import ClaimantKind
from factcheck.text.turns import find_posts, find_turns, is_asked


def spoken(text: str) -> list[tuple[str, str]]:
    return [(turn.claimant.name, turn.said.slice(text)) for turn in find_turns(text)]


def test_who_answers_under_a_bare_letter_is_whom_somebody_met() -> None:
    text = (
        "We met Dr Ada Brook in May.\n\nQ: Is it safe?\nA: It is.\nQ: Since when?\nA: Since June."
    )
    assert spoken(text) == [("Ada Brook", "It is."), ("Ada Brook", "Since June.")]


def test_a_transcripts_head_names_who_answers() -> None:
    text = (
        "Transcript: interview with Ada Brook, mayor of Dole\n\nInterviewer: Ann Lee\n\n"
        "Q: Is it safe?\n\nA: It is.\n\nQ: Some say not.\n\nA: They are wrong."
    )
    assert ("Ada Brook", "They are wrong.") in spoken(text)


@pytest.mark.parametrize(
    ("words", "asked"),
    [("Q: Some say not.", True), ("**Q**: Why?", True), ("A: It is.", False), ("Qatar: no", False)],
)
def test_what_is_asked_is_told_from_what_is_said(words: str, *, asked: bool) -> None:
    assert is_asked(words) is asked


def test_nobody_is_made_up_where_no_name_is_said() -> None:
    text = "Q. Is it safe?\n\nA. It is.\n\nQ. Since when?\n\nA. Since June."
    turns = list(find_turns(text))
    assert [turn.said.slice(text) for turn in turns] == ["It is.", "Since June."]
    assert {turn.claimant.kind for turn in turns} == {ClaimantKind.ANONYMOUS}


def test_a_transcript_gives_paragraphs_to_whoever_was_named_last() -> None:
    text = (
        "Moderator: Welcome.\n\nSenator Holt: Did you know?\n\nMs. Varga: We heard in May.\n\n"
        "No one was told.\n\nSenator Holt: The memo says otherwise.\n\nThe hearing ended at noon."
    )
    assert spoken(text) == [
        ("Moderator", "Welcome."),
        ("Holt", "Did you know?"),
        ("Varga", "We heard in May."),
        ("Varga", "No one was told."),
        ("Holt", "The memo says otherwise."),
    ]


def test_a_last_name_is_the_person_whom_the_text_names_in_full() -> None:
    text = (
        "Ada Brook runs it.\n\n**Daily News:** How bad is it?\n\n**Brook:** Nine metres went.\n\n"
        "**Daily News:** And now?\n\n**Brook:** We wait."
    )
    assert [name for name, _ in spoken(text)] == ["Daily News", "Ada Brook"] * 2


def test_a_label_on_a_line_of_its_own_names_the_speaker_of_the_next() -> None:
    text = (
        "HOLT:\n\nDid you know?\n\nVARGA:\n\nIn May.\n\nHOLT:\n\nReally?\n\nVARGA:\n\nYes.\n\nEnd."
    )
    assert spoken(text)[-2:] == [("Holt", "Really?"), ("Varga", "Yes.")]


def test_questions_to_you_are_answered_by_the_one_person_who_was_met() -> None:
    text = (
        "We interviewed Ada Brook of the agency.\n\nWhat did you see?\n\nA crack, I saw.\n\n"
        "It was wide.\n\nDid you warn them?\n\nWe warned them.\n\nWhat now?\n\nI will wait.\n\n"
        "The agency was founded in 1951."
    )
    answers = ["A crack, I saw.", "It was wide.", "We warned them.", "I will wait."]
    assert spoken(text) == [("Ada Brook", answer) for answer in answers]


@pytest.mark.parametrize(
    "text",
    [
        "NOTE: It rained.\n\nPHOTO: A dock.\n\nNOTE: It rained again.",
        "CLAIM: It rained.\n\nVERDICT: False.\n\nCLAIM: It snowed.\n\nVERDICT: True.",
        "Ann Lee: 0123 456\nTom Reed: 0123 567\nAnn Lee: 0123 458",
        "Clinton: 1,769.\nSanders: 1,501.\nClinton: 547.\nSanders: 46.",
        "Met Ann Lee.\n\nWhat fell?\n\nIt.\n\nWho was hurt?\n\nNobody.\n\nCan you help?\n\nNo.",
        "Ingredients: two eggs.\n\nMethod: boil them.\n\nIngredients: one egg.",
    ],
    ids=["notices", "a fact-check", "telephones", "counts", "headings that ask", "a recipe"],
)
def test_lists_notices_and_explainers_are_no_talk(text: str) -> None:
    assert spoken(text) == []


def test_a_post_is_its_writers() -> None:
    text = "The gate is shut.\n\n— Ann Lee (@annlee) May 4, 2021"
    assert [(t.claimant.name, t.said.slice(text)) for t in find_posts(text)] == [
        ("Ann Lee", "The gate is shut.")
    ]


LINES = [
    "Q: Why?",
    "A: So.",
    "LEE: It is.",
    "Ann Lee: Yes?",
    "\n",
    "Lee:",
    "you?",
    "We met Ann Lee.",
]


@given(st.lists(st.sampled_from(LINES)).map("\n".join))
def test_turns_are_slices_in_order_and_never_empty(text: str) -> None:
    turns = list(find_turns(text))
    assert all(turn.said.slice(text).strip() for turn in turns)
    assert [turn.said for turn in turns] == sorted({turn.said for turn in turns})


@pytest.mark.parametrize(
    "hostile", ["A: " * 30_000, "A:\n" * 30_000, "x?\n" * 30_000, "Q. " * 30_000]
)
def test_hostile_texts_cost_no_more_than_their_length(hostile: str) -> None:
    assert len(list(find_turns(hostile))) <= len(hostile)
