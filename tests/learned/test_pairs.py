"""What a claim's words and numbers have in a text, and how both make one sequence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.learned.package import word_pieces
from factcheck.learned.pairs import Mark, Reading, pair, read, spelled
from factcheck.learned.wordpiece import END, START, plain

SIGNS = {
    Mark.CLAIM: "",
    Mark.TEXT: "",
    Mark.CLAIM_SHARED: "=",
    Mark.TEXT_SHARED: "=",
    Mark.CLAIM_NUMBER: "?",
    Mark.MORE: ">",
    Mark.LESS: "<",
    Mark.NEAR: "~",
}


def told(claim: str, text: str) -> list[str]:
    """Both texts, each word after the sign of what the other has of it."""
    pieces = word_pieces()
    _, marks = pair(read(claim, pieces, 192), read(text, pieces, 192), 192)
    at, shown = 1, []
    for part in (claim, text):
        words = []
        for word, numbers in pieces.words(spelled(part.lower())):
            found = {Mark(mark) for mark in marks[at : at + len(numbers)]}
            assert len(found) == 1
            words.append(SIGNS[found.pop()] + word[0])
            at += len(numbers)
        shown.append(" ".join(words))
        at += 1
    return shown


@pytest.mark.parametrize(
    ("claim", "text", "claimed", "read_so"),
    [
        ("The pier burned.", "A pier burns!", "the =pier =burned .", "a =pier =burns !"),
        ("Not all left.", "All left, not one.", "=not =all =left .", "=all =left , =not one ."),
        ("It killed 37 men.", "Thirty-seven men died.", "it killed =37 =men .",
         "=thirty =- =seven =men died ."),
        ("It killed 37 men.", "Seventy-three men died.", "it killed ?37 =men .",
         ">seventy >- >three =men died ."),
        ("It cost $4.2bn.", "4.2 billion, not 3.", "it cost =$ =4 =. =2 =billion .",
         "=4 =. =2 =billion , not 3 ."),
        ("1,500 jobs go.", "It cuts 1,480 jobs, not 400.", "?1 ?, ?500 =jobs go .",
         "it cuts ~1 ~, ~480 =jobs , not <400 ."),
        ("It fell in 1984.", "It fell in 1985.", "=it =fell =in ?1984 .", "=it =fell =in >1985 ."),
        ("A fifth of it fell.", "20 fell.", "=a =fifth of it =fell .", "=20 =fell ."),
        ("Nobody came.", "8 came.", "nobody =came .", "8 =came ."),
        ("None of 0 fell.", "All 9 fell.", "none of ?0 =fell .", "all >9 =fell ."),
    ],
)  # fmt: skip
def test_a_word_is_marked_with_what_the_other_text_has_of_it(
    claim: str, text: str, claimed: str, read_so: str
) -> None:
    assert told(claim, text) == [claimed, read_so]


WORDS: st.SearchStrategy[str | float] = st.sampled_from(
    ("pier", "mine", "", 3.0, 3.1, 0.0, 1990.0, 4e9)
)
READINGS = st.lists(st.tuples(st.integers(1000, 30_000), WORDS), max_size=80).map(
    lambda pairs: Reading([number for number, _ in pairs], [word for _, word in pairs])
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("fined £2m", "fined £2 million"),
        ("2m euros", "2 million euros"),
        ("$4.2bn", "$4.2 billion"),
        ("€9k", "€9 thousand"),
        ("5%", "5 percent"),
        ("5 per cent", "5 percent"),
    ],
)
def test_sums_and_shares_are_read_alike_however_they_are_spelled(one: str, other: str) -> None:
    assert read(one, word_pieces(), 99).pieces == read(other, word_pieces(), 99).pieces


def test_other_letters_after_a_number_stay() -> None:
    assert (
        read("2m tall", word_pieces(), 99).pieces
        != read("2 million tall", word_pieces(), 99).pieces
    )


@given(READINGS, READINGS, st.integers(9, 60))
def test_a_pair_keeps_to_its_limit_and_the_claim_comes_first(
    claim: Reading, text: Reading, limit: int
) -> None:
    sequence, marks = pair(claim, text, limit)
    room = limit - 3
    assert len(sequence) == len(marks) <= limit
    assert sequence[0] == START
    second = sequence.index(END) + 1
    assert sequence[-1] == END
    kept, seen = sequence[1 : second - 1], sequence[second:-1]
    assert claim.pieces[: len(kept)] == kept
    assert text.pieces[: len(seen)] == seen
    assert len(kept) == len(claim.pieces) or len(kept) >= room // 2
    assert len(kept) + len(seen) == min(room, len(claim.pieces) + len(text.pieces))


@given(READINGS, READINGS)
def test_both_texts_are_marked_as_sharing_the_same_words(claim: Reading, text: Reading) -> None:
    _, marks = pair(claim, text, 192)
    words = ["", *claim.words, "", *text.words, ""]
    of = {
        kind: {word for word, mark in zip(words, marks, strict=True) if mark == kind}
        for kind in Mark
    }
    shared = (set(claim.words) & set(text.words)) - {""}
    assert of[Mark.CLAIM_SHARED] == of[Mark.TEXT_SHARED] == shared
    numbers = of[Mark.MORE] | of[Mark.LESS] | of[Mark.NEAR]
    assert all(isinstance(word, float) for word in numbers | of[Mark.CLAIM_NUMBER])
    assert bool(numbers) <= bool(of[Mark.CLAIM_NUMBER])


@given(st.text(), st.integers(0, 40))
def test_a_reading_has_a_word_for_each_piece(text: str, limit: int) -> None:
    reading = read(text, word_pieces(), limit)
    cut = word_pieces().words(spelled(plain(text)))
    assert reading.pieces == [number for _, found in cut for number in found][:limit]
    assert len(reading.words) == len(reading.pieces)
