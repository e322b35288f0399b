import pytest

from factcheck.compare.sites import is_same_site, site

SITES = [
    ("https://www.herald.example/a", "herald.example"),
    ("http://user@M.Herald.example:8080/a?b", "herald.example"),
    ("https://news.example", "news.example"),
    ("https://www.co.uk", "co.uk"),
    ("/home/ann/a.html", None),
    ("https://web.archive.org/web/2020/https://herald.example/a", None),
    ("https://herald-example.cdn.ampproject.org/c/s/herald.example/a", None),
    ("a.html", None),
]


@pytest.mark.parametrize(("address", "host"), SITES)
def test_an_address_is_on_its_host(address: str, host: str | None) -> None:
    assert site(address) == host


SAME = [
    ("herald.example", "herald.example"),
    ("herald.example", "sport.herald.example"),
    ("shop.herald.co.uk", "sport.herald.co.uk"),
    ("a.herald.example", "b.herald.example"),
    ("herald.co.uk", "herald.com"),
]
OTHER = [
    ("herald.example", "echo.example"),
    ("herald.co.uk", "echo.co.uk"),
    ("ann.blogspot.com", "bob.blogspot.com"),
    ("theherald.example", "herald.example"),
]


@pytest.mark.parametrize(("one", "other"), SAME + OTHER)
def test_two_hosts_of_one_registered_name_are_one_site(one: str, other: str) -> None:
    assert is_same_site(one, other) == is_same_site(other, one) == ((one, other) in SAME)
