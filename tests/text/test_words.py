import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.text.words import STOPWORDS, content_stem, content_stems, find_words, stem


def test_hyphens_apostrophes_and_initials_belong_to_their_word() -> None:
    text = "The U.S.-led raid didn’t end Kim’s 3-week run at 5 p.m. (again)."
    assert [span.slice(text) for span in find_words(text)] == [
        "The", "U.S.", "led", "raid", "didn’t", "end", "Kim’s", "3-week", "run", "at", "5",
        "p.m.", "again",
    ]  # fmt: skip


def test_a_number_is_one_word_with_what_stands_in_it() -> None:
    text = "At 4:40, 2.1 million of 1,200,300 jars, v1.2, 7.5%, 3, 4 and 5."
    assert [span.slice(text) for span in find_words(text)] == [
        "At", "4:40", "2.1", "million", "of", "1,200,300", "jars", "v1", "2", "7.5", "3", "4",
        "and", "5",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("US officials", "American officials"),
        ("the U.S. official", "USA’s officials"),
        ("Mexican cartels", "Mexico's cartel"),
        ("Briton", "UK"),
        ("Chinese exports", "China exported"),
        ("Dutch", "the Netherlands"),
        ("US-Mexico talks", "talks, Mexico, US"),
        ("cooperation", "cooperating"),
    ],
)
def test_these_have_the_same_content(one: str, other: str) -> None:
    assert content_stems(one) == content_stems(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("they told us", "they told the US"), ("Latin America", "Latin US"), ("turkey", "Turkish")],
)
def test_these_have_not(one: str, other: str) -> None:
    assert content_stems(one) != content_stems(other)


def test_stopwords_carry_no_content() -> None:
    assert content_stems("It isn’t that they’ve been there, he said.") == frozenset()
    assert all(content_stem(word) is None for word in STOPWORDS if word != "us")


@given(st.text(max_size=60))
def test_words_stand_in_order_and_never_touch_white_space(text: str) -> None:
    end = 0
    for span in find_words(text):
        assert end <= span.start < span.end
        assert not any(character.isspace() for character in span.slice(text))
        end = span.end


@given(st.text(alphabet=st.characters(categories=["L"]), min_size=1, max_size=12))
def test_a_stem_does_not_depend_on_case_or_a_possessive(word: str) -> None:
    if word.lower().upper().lower() == word.lower():
        assert stem(word.lower()) == stem(word.lower() + "’s")
        assert stem(word.upper()) == stem(word.upper().lower())
