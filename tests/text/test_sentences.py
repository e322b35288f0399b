import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.text.sentences import find_sentences
from tests.conftest import SEEDS

# Sentences of one line, apart by "|".
LINES = [
    "He met Gen. Smith at 3 p.m. Tuesday.|They agreed.",
    "The vote is at 5 p.m. ET on Monday.|Nobody came.",
    "It ended at 5 p.m.|Rasmussen left.",
    "She was born in the U.S.|The law changed later.",
    "The U.S. Army and Sen. Jo Lee, D-Texas, agreed.",
    "The mine, owned by Norvane NVC.OS, gave way.|It rained.",
    "J. K. Palmer and Anna M. Reyes wrote it.|Mr. Hale did not.",
    "Prices rose 3.5 percent to $1.2 billion.|Sales fell.",
    "“Report your sources.|It jeopardizes them,” he said.|He left.",
    "“Is it over?” Hale asked.|“No.|Not yet.”",
    "“Stop!” she shouted.|Then silence.",
    '"Is it over?" he asked.|"Yes," she said.',
    "It fell short.”|Both governments agreed.",
    "He is no friend of me.|Hearing that hurt.",
    "He is ill.|South Hill knows.",
    "No.|Numerous reports say so.",
    "It did not, and won't.|Rasmussen said so.",
    "After World War I.|Nowadays nobody asks.",
    "It is over…|But who knows?",
    "1. First they came.|2. Then they left.",
    "See e.g. the second report.|It is longer.",
    "(He left early.|Nobody minded.)|She stayed.",
    "It was called “the end.”|He laughed.",
    "He has a Ph.D. from Ohio.|She has none.",
    "Visit www.example.com. for more.",
    "iPhones sell well.|eBay does, too.",
    "Er sagte „nein“.|Sie ging.",
    "The ceasefire “held.|Nobody fired.",
    "😀 So it goes.|Élan matters.",
    "It had vitamin B\N{NO-BREAK SPACE}.|Then\N{EM SPACE}C\N{EM SPACE}. was added.",
]


@pytest.mark.parametrize("line", LINES)
def test_a_line_is_split_at_its_sentences_ends(line: str) -> None:
    text = line.replace("|", " ")
    assert [span.slice(text) for span in find_sentences(text)] == line.split("|")


def test_a_sentence_may_begin_right_after_a_closing_mark() -> None:
    text = "Both nations gain.”Moving on, they met."
    assert [span.slice(text) for span in find_sentences(text)] == [
        "Both nations gain.”",
        "Moving on, they met.",
    ]


def test_a_closing_mark_stays_with_its_sentence_however_it_was_typed() -> None:
    text = "“Talks go on in the near future. “\n\n“Then what?”"
    found = [span.slice(text) for span in find_sentences(text)]
    assert found == ["“Talks go on in the near future. “", "“Then what?”"]


def test_no_sentence_crosses_a_heading_a_list_item_or_a_blank_line() -> None:
    text = "Key points\n- one thing\n- another, and\n\nby the way\nBy Ann Lee"
    found = [span.slice(text) for span in find_sentences(text)]
    assert found == text.replace("\n\n", "\n").split("\n")


def test_a_sentence_of_wrapped_lines_contains_their_breaks() -> None:
    text = (
        "The council voted on Monday to close the\nold iron bridge for nine months. It will\n"
        "cost more than the city had set aside in\nits budget, and the rest will come from\n"
        "the state and the county together."
    )
    assert [span.slice(text) for span in find_sentences(text)] == [
        "The council voted on Monday to close the\nold iron bridge for nine months.",
        (
            "It will\ncost more than the city had set aside in\nits budget, and the rest will"
            " come from\nthe state and the county together."
        ),
    ]


@pytest.mark.parametrize("seed", sorted(p.name for p in SEEDS.glob("*.txt")))
def test_every_word_of_a_seed_is_in_one_sentence(seed: str) -> None:
    check_cover((SEEDS / seed).read_text(encoding="utf-8"))


PIECES = st.sampled_from(
    ["He left. ", "“", "”", '"', "'", "Mr. ", "p.m. ", "? ", "! ", "… ", "... ", "\n", "\n\n", "a ",
     "B", "(", ")", " ", "No. ", "U.S. ", "3.5 ", "1. ", "\xa0", "é", "\U0001f600", "\r\n"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=40).map("".join))
def test_every_character_that_is_not_blank_is_in_exactly_one_sentence(text: str) -> None:
    check_cover(text)


def check_cover(text: str) -> None:
    sentences = find_sentences(text)
    end = 0
    for span in sentences:
        assert not text[end : span.start].strip(" \n\r\xa0\t")
        assert span.start < span.end
        assert span.slice(text) == span.slice(text).strip()
        end = span.end
    assert not text[end:].strip(" \n\r\xa0\t")


@pytest.mark.parametrize(
    "hostile", ['"' * 300_000, "“ a " * 100_000, "‘ " * 150_000, "a" * 400_000, "I. " * 100_000,
                ". " * 150_000, ".)" * 150_000, "a\n" * 20_000]
)  # fmt: skip
def test_hostile_texts_cost_no_more_than_their_length(hostile: str) -> None:
    assert find_sentences(hostile)
