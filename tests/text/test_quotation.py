import re
import time
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from factcheck.errors import QuoteError
from factcheck.text.quotation import find_quote, find_quoted
from factcheck.text.words import find_words
from tests.conftest import SEEDS

ARTICLE = (
    "Council closes bridge\n\n“It’s not that the bridge is unsafe,” the engineer said – speaking"
    " on\ncondition of anonymity – adding that the closure was “temporary…” and Groß approved.\n\n"
    "The bridge will close on Monday. The ferry will run on Monday, too, says İsmet Ağa."
)


@pytest.mark.parametrize(
    ("quote", "found"),
    [
        ("the engineer said", "the engineer said"),
        ("IT'S NOT THAT THE BRIDGE", "It’s not that the bridge"),
        ("\"It's not that", "“It’s not that"),
        ("speaking on condition of anonymity", "speaking on\ncondition of anonymity"),
        ("said - speaking  on condition", "said – speaking on\ncondition"),
        ("said—speaking", "said – speaking"),
        ("was 'temporary...'", "was “temporary…”"),
        ("GROSS APPROVED", "Groß approved"),
        ("gro\u00df appro\u200bved", "Groß approved"),
        ("says i\u0307smet ağa", "says İsmet Ağa"),
        ("“will close on Monday”", "will close on Monday"),
        ("  The ferry will run ", "The ferry will run"),
        ("A\u011fa", "Ağa"),
        ("Ag\u0306a", "Ağa"),
    ],
)
def test_a_quote_is_found_past_marks_dashes_case_and_white_space(quote: str, found: str) -> None:
    assert find_quote(ARTICLE, quote).slice(ARTICLE) == found


def test_an_exact_quote_is_preferred() -> None:
    text = "The Bridge is shut. the bridge is shut."
    assert find_quote(text, "The Bridge").start == 0
    assert find_quote(text, "the bridge").start == 20


def test_of_several_places_the_one_is_taken_that_begins_where_it_is_said_to() -> None:
    text = "It fell. Then\nit fell."
    assert find_quote(text, "IT FELL.", at=14).start == 14
    assert find_quote(text, "Then it", at=9).slice(text) == "Then\nit"
    with pytest.raises(QuoteError, match="does not stand there; it stands at 0 and 14"):
        find_quote(text, "IT FELL.", at=3)


def test_whole_words_are_preferred_to_parts_of_words() -> None:
    assert find_quote("category, cat", "cat").start == 10
    assert find_quote("Category, cat", "CAT").start == 10
    assert find_quote("category, Cat", "cat").start == 10


@pytest.mark.parametrize(
    ("quote", "whole"),
    [
        ("o she was sack", "so she was sacked"),
        ("O SHE was", "so she was"),
        ("she was sack", "she was sacked"),
        ("o  she was sacked", "so she was sacked"),
    ],
)
def test_a_quote_that_cuts_a_word_is_an_error_that_shows_the_whole_words(
    quote: str, whole: str
) -> None:
    said = f"The quote begins or ends inside a word: give the whole words, «{whole}»."
    with pytest.raises(QuoteError, match=re.escape(said)):
        find_quote("They say so she was sacked-by vote.", quote)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Mexico’s mayor-elect has 14,000 votes", "Mexico"),
        ("Mexico’s mayor-elect has 14,000 votes", "elect has 14"),
        ("議会は橋の再建を決定した。", "橋の再建"),
        ("สะพานถูกปิดเมื่อวันจันทร์", "ถูกปิด"),
    ],
)
def test_a_quote_may_end_where_a_word_may(text: str, quote: str) -> None:
    assert find_quote(text, quote).slice(text) == quote


def test_a_quote_in_several_places_is_an_error_that_lists_them() -> None:
    with pytest.raises(QuoteError) as caught:
        find_quote(ARTICLE, "on monday")
    message = str(caught.value)
    assert message.count("on Monday") == 2
    assert "longer" in message
    assert "\n" not in message


def test_many_places_are_not_all_listed() -> None:
    with pytest.raises(QuoteError, match="and more") as caught:
        find_quote("so it goes. " * 9, "so it goes")
    assert str(caught.value).count("«") == 4


def test_an_absent_quote_is_an_error_that_shows_the_nearest_passage() -> None:
    with pytest.raises(QuoteError, match="nearest") as caught:
        find_quote(ARTICLE, "the engineer said, speaking of anonymity")
    assert "engineer said – speaking on condition" in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("text", ["", "Nothing of the kind.", "\x1b[31m"])
def test_a_text_with_nothing_like_the_quote_says_so(text: str) -> None:
    with pytest.raises(QuoteError, match="nor anything like it"):
        find_quote(text, "wholly otherwise")


@pytest.mark.parametrize("quote", ["", "  \n", "“”", "...", "—"])
def test_a_quote_without_words_is_an_error(quote: str) -> None:
    with pytest.raises(QuoteError, match="empty"):
        find_quote(ARTICLE, quote)


def test_terminal_escapes_of_the_text_do_not_reach_the_message() -> None:
    with pytest.raises(QuoteError) as caught:
        find_quote("a \x1b[31mred herring here", "a red herring there")
    assert "\x1b" not in str(caught.value)


LETTERS = st.sampled_from("aAbsSßİiıŉﬁéǰΐσςΣ'’“”\"-–…. \u00ad\n\t\xa0")
DISTURBANCES = st.sampled_from(
    [
        str.upper,
        str.lower,
        str.swapcase,
        lambda q: q.replace(" ", " \n "),
        lambda q: re.sub("[“”]", '"', q).replace("’", "'"),
        lambda q: q.replace("–", "-").replace("…", "..."),
        "\u200b".join,
    ]
)


@given(st.text(LETTERS, max_size=60), st.data(), DISTURBANCES)
def test_any_words_of_a_text_are_found_however_disturbed(
    text: str, data: st.DataObject, disturb: object
) -> None:
    assert callable(disturb)
    words = find_words(text)
    assume(words)
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, len(words) - 1))
    start, end = words[first].start, words[last].end
    quote = text[start:end]
    try:
        found = find_quote(text, disturb(quote))
    except QuoteError as error:
        assert "several places" in str(error)  # noqa: PT017
    else:
        assert text[found.start : found.end].strip()
        if text.count(quote) == 1 and disturb(quote) == quote:
            assert (found.start, found.end) == (start, end)
        assert find_quote(text, found.slice(text)) == found or text.count(found.slice(text)) > 1


def test_a_place_far_into_a_text_is_mapped_back_exactly() -> None:
    text = "ẞome “words” – İn a row…  " * 6_000 + "the “one”  PLACE"
    assert find_quote(text, "THE 'ONE' PLACE").slice(text) == "the “one”  PLACE"


def test_a_quote_may_end_or_begin_in_a_dash() -> None:
    text = "The bridge  – it is shut – was old."
    assert find_quote(text, "the bridge —").slice(text) == "The bridge  –"
    assert find_quote(text, "— it is").slice(text) == "– it is"


@pytest.mark.parametrize("unit", ["a b ", "x, y. ", "1 2 3 ", "“a”—"])
def test_a_long_text_without_long_words_is_searched_in_no_time(unit: str) -> None:
    began = time.process_time()
    with pytest.raises(QuoteError, match="several places"):
        find_quote(unit * (100_000 // len(unit)), unit.upper() * 2)
    assert time.process_time() - began < 4


QUOTED = [
    ("“It’s ‘fine’,” he said, “and ‘so’ on.”", ["It’s ‘fine’,", "and ‘so’ on."]),
    ('"Yes," he said. "A 6-foot wall."', ["Yes,", "A 6-foot wall."]),
    ("„Ja“, sagte er. «Oui», dit-il. »Nein«.", ["Ja", "Oui", "Nein"]),
    ("'I saw it,' he said, 'and left the boys' room.'", ["I saw it,", "and left the boys' room."]),
    ("Kim's '90s fans weren't 'all bad' in '94.", ["all bad"]),
    ("It’s the ’90s; the Democrats’ rock ’n’ roll", []),
    ("‘No comment’, she said; the boys’ plan failed.", ["No comment"]),
    ("``Odd,'' he said. ''Odder.''", ["Odd,", "Odder."]),
    ("“First part.\n\n“Second part,” he said.", ["First part.", "Second part,"]),
    ("'First part.\n\n'Second part,' he said.", ["First part.", "Second part,"]),
    ("“Talks in the near future. “", ["Talks in the near future."]),
    ("He said ”we go.” Then left.", ["we go."]),
    ("“foo“ and “bar”", ["foo", "bar"]),
    ("It fell,” he said. “We know.”", ["We know."]),
    ("He stood 5' 10\" tall, 6'2\" in shoes.", []),
    ("She called it a \"so-called 'reform'\" bill.", ["so-called 'reform'"]),
    ("An unclosed “quote ends here.\nNot “there”.", ["quote ends here.", "there"]),
    ('"It was, as “The Sun” wrote, a mess," he said.', ["It was, as “The Sun” wrote, a mess,"]),
    ("“” \"\" '' “ ” ‘ ’", []),
]


@pytest.mark.parametrize(("text", "expected"), QUOTED)
def test_what_stands_in_quotation_marks_is_found(text: str, expected: list[str]) -> None:
    assert [span.slice(text) for span in find_quoted(text)] == expected


def test_a_quotation_of_wrapped_lines_is_one() -> None:
    text = (
        "The mayor, who was asked about it, said “the\nold bridge will close on Monday, and we\n"
        "shall all have to take the ferry for the\nrest of the year” and went home again."
    )
    (span,) = find_quoted(text)
    assert span.slice(text).startswith("the\nold bridge")
    assert span.slice(text).endswith("of the year")


@pytest.mark.parametrize("seed", sorted(p.name for p in SEEDS.glob("*.txt")))
def test_quotations_do_not_overlap(seed: str) -> None:
    text = (SEEDS / seed).read_text(encoding="utf-8")
    check_apart(text)


@given(st.text(st.sampled_from("ab .,“”\"'‘’«»„\n6"), max_size=60))
def test_quotations_are_trimmed_in_order_and_apart(text: str) -> None:
    check_apart(text)


def check_apart(text: str) -> None:
    quoted = find_quoted(text)
    for span in quoted:
        assert span.slice(text) == span.slice(text).strip() != ""
    assert all(a.end <= b.start for a, b in pairwise(quoted))


@pytest.mark.parametrize(
    "hostile", ["'a " * 100_000, "“a " * 100_000, "a' " * 100_000, '"' * 300_000]
)
def test_hostile_texts_cost_no_more_than_their_length(hostile: str) -> None:
    assert len(find_quoted(hostile)) <= len(hostile)
