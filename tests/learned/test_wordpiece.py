"""Word pieces: the numbers BERT's uncased scheme is known to give, and what holds for any text.

The table was made with an independent implementation of the scheme and the same vocabulary.
"""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from factcheck.learned.package import word_pieces
from factcheck.learned.wordpiece import END, PAD, START, UNKNOWN, WordPieces, single

SIZE = 30_522
"""Pieces in the vocabulary."""

KNOWN = [
    ("Hello, world!", [7592, 1010, 2088, 999]),
    ("unaffable", [14477, 20961, 3468]),
    ("cooperation has collapsed", [6792, 2038, 7798]),
    ("embeddings", [7861, 8270, 4667, 2015]),
    ("U.S.-Mexico", [1057, 1012, 1055, 1012, 1011, 3290]),
    ("don't", [2123, 1005, 1056]),
    ("“don’t” — dash…", [1523, 2123, 1521, 1056, 1524, 1517, 11454, 1529]),
    ("under_score", [2104, 1035, 3556]),
    ("http://a.b/c", [8299, 1024, 1013, 1013, 1037, 1012, 1038, 1013, 1039]),
    ("zzzzqqqq", [1062, 13213, 2480, 4160, 4160, 4160, 4160]),
    # numbers and symbols
    ("2024", [16798, 2549]),
    ("1,250,000", [1015, 1010, 5539, 1010, 2199]),
    ("90.5%", [3938, 1012, 1019, 1003]),
    ("½", [1092]),
    ("x²", [1060, 10701]),
    ("$5", [1002, 1019]),
    ("C++", [1039, 1009, 1009]),
    # accents and letters beyond ASCII
    ("CAFÉ NAÏVE", [7668, 15743]),
    ("naïveté", [15743, 2618]),
    ("Ångström", [17076, 15687]),
    ("A\u030a", [1037]),
    ("Łódź", [17814]),
    ("İstanbul", [9960]),
    ("Straße", [2358, 27807]),
    ("œuvre", [1107, 2226, 12229]),
    ("l’été", [1048, 1521, 3802, 2063]),
    ("¿Qué?", [1094, 10861, 1029]),
    ("ﬁnance", [1984, 7229, 3401]),
    ("北京 2024", [1781, 1755, 16798, 2549]),
    ("東京", [1879, 1755]),
    (
        "Здравствуйте",
        [1187, 29742, 16856, 10260, 25529, 29747, 22919, 25529, 29748, 10325, 22919, 15290],
    ),
    # what has no number
    ("ok 😀 ok", [7929, UNKNOWN, 7929]),
    ("ﬀ", [UNKNOWN]),
    # what cannot be seen
    ("co\u00adoperate", [17654]),
    ("zero\u200bwidth", [5717, 9148, 11927, 2232]),
    ("\ufeffbom", [8945, 2213]),
    ("\u202edlrow", [21469, 10524]),
    ("tab\there", [21628, 2182]),
    ("non\u00a0breaking", [2512, 4911]),
    ("line\u2028end", [2240, 2203]),
    ("", []),
    (" \t\n", []),
]


@pytest.mark.parametrize(("text", "numbers"), KNOWN)
def test_a_text_gets_the_known_numbers(text: str, numbers: list[int]) -> None:
    assert word_pieces().encode(text) == numbers


@pytest.mark.parametrize("amount", ["£20", "20€", "20°", "20®"])
def test_a_symbol_leaves_the_number_beside_it_whole(amount: str) -> None:
    assert word_pieces().encode("20")[0] in word_pieces().encode(amount)


@pytest.mark.parametrize("mark", ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"])
def test_a_text_cannot_write_the_marks_of_the_scheme(mark: str) -> None:
    assert not set(word_pieces().encode(mark)) & {PAD, UNKNOWN, START, END, 103}


def test_a_lone_surrogate_is_not_seen() -> None:
    assert word_pieces().encode("ok\ud800 \udfff ok") == word_pieces().encode("ok  ok")


def test_a_word_of_more_than_a_hundred_letters_is_unknown() -> None:
    assert len(word_pieces().encode("a" * 100)) == 50
    assert word_pieces().encode("a" * 101) == [UNKNOWN]


@pytest.mark.parametrize(
    "text", ["a" * 1_000_000, "\u0327\u0301" * 200_000, "\x00" * 1_000_000, "é" * 200_000]
)
def test_long_hostile_text_is_read_at_once(text: str) -> None:
    assert len(word_pieces().encode(text, 192)) <= 1


@given(st.text(st.characters()), st.integers(0, 20))
@example("\ud800", 1)
def test_any_text_has_numbers_of_the_vocabulary_and_a_limit_keeps_the_first(
    text: str, limit: int
) -> None:
    pieces = word_pieces()
    numbers = pieces.encode(text)
    assert all(0 <= number < SIZE for number in numbers)
    assert pieces.encode(text, limit) == numbers[:limit]


@given(st.text(), st.text())
def test_lines_are_read_one_after_the_other(first: str, second: str) -> None:
    pieces = word_pieces()
    assert pieces.encode(f"{first}\n{second}") == pieces.encode(first) + pieces.encode(second)


def test_the_longest_known_piece_comes_first() -> None:
    vocabulary = ["[PAD]", "co", "##op", "coop", "##e", "##er", "##era", "##te"]
    pieces = WordPieces([*vocabulary, *(f"unused{n}" for n in range(100))])
    assert pieces.encode("cooperate coop") == [3, 6, 7, 3]
    assert pieces.encode("cooperated") == [UNKNOWN]


NUMBERS = st.lists(st.integers(1000, 30_000), max_size=80)


@given(NUMBERS, st.integers(3, 60))
def test_a_single_text_keeps_to_its_limit(text: list[int], limit: int) -> None:
    assert single(text, limit) == [START, *text[: limit - 2], END]
