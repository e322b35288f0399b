import pytest

from factcheck.text.outlets import (
    is_agency,
    is_blog_name,
    is_domain,
    is_known_outlet,
    is_outlet,
)


@pytest.mark.parametrize(
    "words",
    [
        "Reuters",
        "NPR",
        "The New York Times",
        "new york times",
        "The Riverton Gazette",
        "Coast Herald",
        "THE DAILY LEDGER",
        "Ann Lee's Blog",
        "Ann Lee’s Harbour Blog",
        "example.com",
        "https://www.example.org/a/b",
    ],
)
def test_an_outlets_name_is_known_or_has_a_mastheads_shape(words: str) -> None:
    assert is_outlet(words)


@pytest.mark.parametrize(
    "words",
    [
        "Breaking News",
        "World News",
        "Council votes to rebuild bridge",
        "Cartel Violence Hits New Record",
        "Why I Stopped Reading The News",
        "in The Riverton Gazette",
        "Fake news",
        "Riverton",
        "Jane Smith",
        "",
    ],
)
def test_sections_headlines_and_people_are_not(words: str) -> None:
    assert not is_outlet(words)


def test_looser_shapes_count_where_only_an_outlet_is_expected() -> None:
    assert is_outlet("The Border Monitor", loosely=True)
    assert not is_outlet("The Border Monitor")


@pytest.mark.parametrize("name", ["ANP", "PAP", "TT", "Ritzau", "Keystone-SDA", "Europa Press"])
def test_agencies_of_many_countries_are_known(name: str) -> None:
    assert is_agency(name)


def test_a_given_name_is_no_agency_s() -> None:
    assert not is_agency("Petra")


def test_agencies_blogs_and_sites_are_told_apart() -> None:
    assert is_agency("the Associated Press")
    assert not is_agency("The Guardian")
    assert is_known_outlet("Guardian")
    assert is_blog_name("Blog of the Border")
    assert not is_blog_name("Social media blog")
    assert is_domain("cctvnews.cn")
    assert not is_domain("the end.")
