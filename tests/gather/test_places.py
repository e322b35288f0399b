"""What lies at a place: a file, a page, or every entry of a list."""

from pathlib import Path

import pytest

from factcheck.errors import InputError
from factcheck.gather import Address, File, Gatherer, Known, Policy, locate
from factcheck.models import Skipped, Source
from tests.gather.town import Town, answer

LIST = b"""\xef\xbb\xbf# what to read

https://news.example/a
  https://news.example/b#top
https://news.example/a
mailto:ann@news.example
"""
NO_WEB = "is no web address; only http and https are fetched"
PRIVATE = "is not fetched: 127.0.0.1 is not a public address; --allow-private allows that"
RSS = b"""<?xml version="1.0"?>
<rss version="2.0"><channel><title>News</title><link>https://news.example/</link>
<item><title>A</title><link>https://news.example/a</link></item>
<item><title>B</title><link> /b </link></item>
</channel></rss>
"""


def names(places: object) -> list[str]:
    """What places are called, with the reason where there is none."""
    assert isinstance(places, tuple | list)
    return [f"{p.name}: {p.reason}" if isinstance(p, Skipped) else p.name for p in places]


def test_addresses_and_files_are_told_apart_and_keep_their_order(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A letter")
    places = locate(["https://News.example", str(tmp_path / "a.txt"), "-"])
    assert places == (
        Address("https", "news.example", 443, "/"),
        File("a.txt", tmp_path / "a.txt"),
        File("standard input", None),
    )


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("ftp://news.example/a", r"^ftp://news.example/a is no web address; only http and https"),
        (
            "https://ann:secret@news.example",
            r"^https://\.\.\.@news.example has a user's name in it; leave out",
        ),
        ("www.news.example/a", r"no file www.news.example/a; an address begins with https://"),
    ],
)
def test_what_is_no_address_is_an_error_before_anything_is_read(typed: str, message: str) -> None:
    with pytest.raises(InputError, match=message):
        locate([typed])


def test_a_list_stands_for_its_addresses(tmp_path: Path) -> None:
    path = tmp_path / "list.txt"
    path.write_bytes(LIST)
    assert names(locate([str(path)])) == [
        "https://news.example/a",
        "https://news.example/b",
        f"list.txt, line 6 (mailto:ann@news.example): {NO_WEB}",
    ]


def test_a_list_with_bad_lines_is_a_list_that_names_them(tmp_path: Path) -> None:
    path = tmp_path / "list.txt"
    path.write_text(
        "to read\nhttps://news.example/a\nhttps://news.example/b - The mayor\n"
        "https://news.example/c\nhttps://news.example/d\nnot an address\nhttps://news.example/e\n"
    )
    reason = "is not one address; put each on a line of its own"
    assert names(locate([str(path)])) == [
        f"list.txt, line 1 (to read): {reason}",
        "https://news.example/a",
        f"list.txt, line 3 (https://news.example/b - The mayor): {reason}",
        "https://news.example/c",
        "https://news.example/d",
        f"list.txt, line 6 (not an address): {reason}",
        "https://news.example/e",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said so.\n\nhttps://news.example/a\nhttps://news.example/b\n",
        "The mayor\nhttps://news.example/a\nThe bridge\nhttps://news.example/b\n",
        "https://news.example/a\nThe mayor said so.\n",
        "The mayor said so.\nhttps://news.example/a\n",
        "https://news.example/a has the story\n",
        "# A headline\n\nThe mayor said so.\n",
        "",
        "https://news.example/\xff\n",
    ],
)
def test_a_text_with_an_address_in_it_is_a_text(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode("latin-1"))
    places = locate([str(path)])
    assert places == (File("a.txt", path),)
    [found] = Gatherer().read(places[0])
    assert isinstance(found, Source)


def test_a_feed_stands_for_its_entries(tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    path.write_bytes(RSS)
    assert names(locate([str(path)])) == ["https://news.example/a", "https://news.example/b"]


def test_a_list_in_a_folder_is_taken_apart_when_it_is_read(tmp_path: Path) -> None:
    (tmp_path / "list.txt").write_bytes(LIST)
    [place] = locate([str(tmp_path)])
    assert place.name == "list.txt"
    assert [each.name for each in Gatherer(Policy(offline=True)).read(place)][:2] == [
        "https://news.example/a",
        "https://news.example/b",
    ]


def test_entries_are_not_fetched_offline(tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    path.write_bytes(RSS)
    gatherer = Gatherer(Policy(offline=True))
    reason = "is not fetched offline; save the page from a browser and ingest the file"
    assert [each for place in locate([str(path)]) for each in gatherer.read(place)] == [
        Skipped("https://news.example/a", reason),
        Skipped("https://news.example/b", reason),
    ]


def read(town: Town, url: str, *fetched: str) -> list[Source | Known | Skipped]:
    """Everything that an address yields, when some were fetched before."""
    [place] = locate([url])
    return list(Gatherer(web=town.web(), fetched=lambda: fetched).read(place))


def test_a_fetched_feed_stands_for_its_pages(town: Town) -> None:
    town.pages |= {
        "/feed": answer(RSS.replace(b"https:", b"http:"), content_type="application/rss+xml"),
        "/a": answer(b"A letter"),
    }
    first, second = read(town, "http://news.example/feed")
    assert isinstance(first, Source)
    assert first.content == b"A letter"
    assert isinstance(second, Skipped)
    assert "404 Not Found" in second.reason


def test_a_fetched_list_stands_for_its_pages(town: Town) -> None:
    town.pages |= {
        "/list": answer(b"http://news.example/a\nhttp://other.example/b\n"),
        "/a": answer(b"A letter"),
        "/b": answer(b"Another letter"),
    }
    assert names(read(town, "http://news.example/list")) == [
        "http://news.example/a",
        "http://other.example/b",
    ]


def test_what_a_list_names_is_fetched_once_and_what_a_person_names_each_time(
    town: Town, tmp_path: Path
) -> None:
    page = "http://news.example/a"
    town.pages |= {"/a": answer(b"A letter"), "/list": answer(page.encode())}
    assert read(town, "http://news.example/list", page) == [Known(page)]
    (tmp_path / "list.txt").write_text(page)
    assert read(town, str(tmp_path / "list.txt"), page) == [Known(page)]
    assert [head.split(" ")[1] for head in town.asked] == ["/list"]
    [named] = read(town, page, page)
    assert isinstance(named, Source)


def test_what_a_fetched_list_names_may_not_be_a_list_again_or_private(town: Town) -> None:
    town.pages["/list"] = answer(b"http://news.example/list\nhttp://127.0.0.1/\n")
    assert names(read(town, "http://news.example/list")) == [
        "http://news.example/list: is itself a feed or a list; name it by itself",
        f"http://127.0.0.1/: {PRIVATE}",
    ]


def test_a_list_that_is_a_file_may_name_feeds(town: Town, tmp_path: Path) -> None:
    path = tmp_path / "feeds.txt"
    path.write_text("http://news.example/feed\n")
    town.pages |= {"/feed": answer(RSS.replace(b"https:", b"http:")), "/a": answer(b"A letter")}
    [place] = locate([str(path)])
    first, _ = Gatherer(web=town.web()).read(place)
    assert isinstance(first, Source)
    assert first.name == "http://news.example/a"
