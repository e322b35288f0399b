import pytest

from factcheck.text.names import (
    ROLE,
    has_known_given_name,
    is_handle,
    is_person_name,
    is_place,
    is_plain_name,
    is_single_name,
    names_a_person,
)


@pytest.mark.parametrize(
    "words",
    [
        "Jane Smith",
        "JANE SMITH",
        "J. K. Holloway",
        "Tom O’Brien",
        "Ana María López",
        "Hélène Dupont-Martin",
        "Ludwig van Beethoven",
        "Sheikh Mohammed al-Munajjid",
        "Dr. Jane Smith",
        "Martin Luther King Jr.",
        "Jordan Lee",
        "Michael “Mick” Webster",
    ],
)
def test_a_full_name_has_its_shape(words: str) -> None:
    assert is_person_name(words)


@pytest.mark.parametrize(
    "words",
    [
        "Joseph",
        "Mexico City",
        "New York",
        "World News",
        "Editorial Board",
        "Riverton Gazette",
        "White House",
        "Mexican Cooperation",
        "Staff Writer",
        "jane smith",
        "By Night",
        "Jane Smith said so",
        "",
        "4 March",
        "San Diego",
    ],
)
def test_other_words_have_not(words: str) -> None:
    assert not is_person_name(words)


def test_a_headline_may_have_the_shape_but_is_no_plain_name() -> None:
    assert is_person_name("Donald Trump Speaks")
    assert not is_plain_name("Donald Trump Speaks")
    assert is_plain_name("Donald John Trump")


@pytest.mark.parametrize("words", ["Hélène Roy", "J. Roy", "Oluwaseun Roy", "Marie-Anne Roy"])
def test_given_names_are_known_with_accents_initials_and_hyphens(words: str) -> None:
    assert has_known_given_name(words)


@pytest.mark.parametrize(
    "words", ["admin", "Staff", "Reuters Staff", "Web Desk", "The Associated Press Staff Writer"]
)
def test_accounts_and_desks_are_handles(words: str) -> None:
    assert is_handle(words)


@pytest.mark.parametrize("words", ["Jane Smith", "Clinton unleashes dream team", "The bridge"])
def test_people_and_sentences_are_not(words: str) -> None:
    assert not is_handle(words)


def test_one_name_alone_is_single() -> None:
    assert [w for w in ("Joseph", "Mexico", "Jane Smith", "News") if is_single_name(w)] == [
        "Joseph"
    ]


def test_a_list_names_a_person_if_one_of_them_is_named_in_full() -> None:
    assert names_a_person("Jane Smith and Staff")
    assert not names_a_person("Joseph and Staff")


def test_places_and_roles_are_known() -> None:
    assert is_place("Hong Kong")
    assert not is_place("Riverton")
    assert ROLE.fullmatch("Senior investigative reporter")
    assert not ROLE.fullmatch("Cartel Kills Reporter")
