"""What is an address, what is none, and how one is written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.gather.addresses import (
    NoAddressError,
    has_scheme,
    is_web,
    parse_address,
    shown,
    untracked,
)


@pytest.mark.parametrize(
    ("typed", "url"),
    [
        ("https://Example.ORG", "https://example.org/"),
        ("HTTP://example.org:80/a#top", "http://example.org/a"),
        ("https://example.org:8443", "https://example.org:8443/"),
        (" https://example.org/a b ", "https://example.org/a%20b"),
        ("https://example.org/x/../a?m=b@c", "https://example.org/a?m=b@c"),
        ("https://example.org?m=b@c", "https://example.org/?m=b@c"),
        ("https://example.org/@ann/1", "https://example.org/@ann/1"),
        ("https://straße.example/ä", "https://xn--strae-oqa.example/%C3%A4"),
        ("http://[2606:4700::1111]/a", "http://[2606:4700::1111]/a"),
    ],
)
def test_an_address_is_written_in_one_way(typed: str, url: str) -> None:
    assert parse_address(typed).url == url
    assert parse_address(url).url == url


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("ftp://example.org/a", "only http and https"),
        ("javascript:alert(1)", "only http and https"),
        ("/a/b", "only http and https"),
        ("https://ann@example.org/", "leave out everything before the @"),
        ("https://ann:secret@example.org/", "leave out everything before the @"),
        ("https://@example.org/", "leave out everything before the @"),
        ("https:///a", "names no server"),
        ("https://example.org:0/", "names no server"),
        ("https://example.org:99999/", "is no address"),
        ("https://exa mple.org/", "is no address"),
        ("https://[::1/", "is no address"),
        ("https://example.org/\r\nX-Injected: 1", "control characters"),
        ("https://example.org/\x00", "control characters"),
        ("https://example.org/\u202egpj", "control characters"),
        ("https://example.org/" + "a" * 9000, "longer than 8192 characters"),
    ],
)
def test_what_is_no_address_of_a_page_says_why(typed: str, reason: str) -> None:
    with pytest.raises(NoAddressError, match=reason):
        parse_address(typed)


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
def test_no_text_makes_an_address_that_could_break_out_of_a_request(text: str) -> None:
    try:
        address = parse_address(f"https://example.org/{text}")
    except NoAddressError:
        return
    assert address.host == "example.org"
    assert address.url.isascii()
    assert address.url.isprintable()
    assert " " not in address.url


def test_a_backslash_hides_no_other_host() -> None:
    assert parse_address("https://example.org\\@other.example/").host == "example.org"


def test_a_file_is_told_from_an_address() -> None:
    assert has_scheme("ftp://example.org")
    assert not has_scheme("a/b://c")
    assert not has_scheme("C://letter.txt")
    assert is_web(" HTTPS://example.org")
    assert not is_web("httpsomething")


def test_what_was_found_in_a_file_is_shown_on_one_harmless_line() -> None:
    assert shown("a\x1b[31m\nb" + "c" * 300, 12) == "a\ufffd[31m\ufffdbc..."


@pytest.mark.parametrize(
    ("address", "plain"),
    [
        ("https://example.org/a?utm_source=rss&utm_medium=feed", "https://example.org/a"),
        ("https://example.org/a?id=7&fbclid=IwAR0x&page=2", "https://example.org/a?id=7&page=2"),
        ("https://example.org/a?UTM_Source=rss#top", "https://example.org/a#top"),
        ("https://example.org/a?source=rss&utm=1", "https://example.org/a?source=rss&utm=1"),
        ("https://example.org/a?b=%20&&c", "https://example.org/a?b=%20&&c"),
        ("/home/ann/a?utm_source=rss", "/home/ann/a?utm_source=rss"),
    ],
)
def test_what_tracks_readers_is_no_part_of_an_articles_address(address: str, plain: str) -> None:
    assert untracked(address) == plain
    assert untracked(plain) == plain
