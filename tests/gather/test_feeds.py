"""Feeds of every kind, as they are written and as they should not be."""

import time

import pytest

from factcheck.gather.feeds import read_feed
from factcheck.models import Skipped

HOME = "https://news.example/feeds/all.xml"


def links(feed: str | bytes, base: str | None = HOME) -> list[str]:
    """The addresses in a feed, and why an entry has none."""
    content = feed.encode() if isinstance(feed, str) else feed
    found = read_feed(content, "all.xml", base)
    assert found is not None
    return [f"{e.name}: {e.reason}" if isinstance(e, Skipped) else e.url for e in found]


def rss(items: str, prolog: str = "") -> str:
    """An RSS 2.0 feed."""
    return (
        f'{prolog}<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>'
        '<title>News</title><atom:link rel="self" href="https://news.example/feeds/all.xml"/>'
        f"<link>https://news.example/</link>{items}</channel></rss>"
    )


def atom(entries: str, attributes: str = "") -> str:
    """An Atom feed."""
    return (
        f'<feed xmlns="http://www.w3.org/2005/Atom" {attributes}><title>News</title>'
        f'<link rel="self" href="/feeds/all.xml"/><id>urn:1</id>{entries}</feed>'
    )


@pytest.mark.parametrize(
    ("item", "url"),
    [
        ("<link>https://news.example/a</link>", "https://news.example/a"),
        ("<link>\n https://news.example/a \n</link>", "https://news.example/a"),
        ("<link><![CDATA[https://news.example/a?b&c]]></link>", "https://news.example/a?b&c"),
        ("<link>https://news.example/a?b=1&amp;c=2</link>", "https://news.example/a?b=1&c=2"),
        ("<link>https://news.example/a?b=1&c=2</link>", "https://news.example/a?b=1&c=2"),
        ("<title>A&nbsp;B & C</title><link>/a?b&c=2</link>", "https://news.example/a?b&c=2"),
        ("<guid>https://news.example/a</guid>", "https://news.example/a"),
        (
            '<guid isPermaLink="false">https://news.example/7</guid><link>/a</link>',
            "https://news.example/a",
        ),
        ('<atom:link rel="alternate" href="/a"/>', "https://news.example/a"),
        ("<link/><guid>https://news.example/a</guid>", "https://news.example/a"),
    ],
)
def test_an_item_of_rss_has_one_address(item: str, url: str) -> None:
    assert links(rss(f"<item><title>A</title>{item}</item>")) == [url]


@pytest.mark.parametrize(
    ("entry", "url"),
    [
        ('<link href="https://news.example/a"/>', "https://news.example/a"),
        ('<link href="a"/>', "https://news.example/feeds/a"),
        (
            '<link rel="enclosure" href="/a.mp3"/><link rel="alternate" href="/a"/>',
            "https://news.example/a",
        ),
        (
            '<link rel="self" href="/a.atom"/><link href="/a?b=1&amp;c"/>',
            "https://news.example/a?b=1&c",
        ),
    ],
)
def test_an_entry_of_atom_has_one_address(entry: str, url: str) -> None:
    assert links(atom(f"<entry><title>A</title>{entry}</entry>")) == [url]


def test_a_stated_base_goes_before_where_the_feed_was_found() -> None:
    feed = atom('<entry><link href="a"/></entry>', 'xml:base="https://other.example/b/"')
    assert links(feed) == ["https://other.example/b/a"]
    assert links(feed, base=None) == ["https://other.example/b/a"]


def test_a_feed_from_a_file_has_the_base_of_its_channel() -> None:
    assert links(rss("<item><link>/a</link></item>"), base=None) == ["https://news.example/a"]


def test_a_feed_of_rdf_has_its_items_beside_its_channel() -> None:
    assert links(
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
        ' xmlns="http://purl.org/rss/1.0/"><channel rdf:about="https://news.example/">'
        "<link>https://news.example/</link></channel>"
        '<item rdf:about="https://news.example/a"><link>https://news.example/a</link></item>'
        '<item rdf:about="https://news.example/b"><title>B</title></item></rdf:RDF>'
    ) == ["https://news.example/a", "https://news.example/b"]


def test_an_entry_that_names_no_page_is_skipped_by_number() -> None:
    assert links(
        rss(
            "<item><link>/a</link></item><item><title>B</title></item>"
            "<item><link>javascript:alert(1)</link></item><item><link>/a</link></item>"
        )
    ) == [
        "https://news.example/a",
        "all.xml, entry 2: names no address of its page",
        "all.xml, entry 3: is no web address; only http and https are fetched",
    ]


def test_an_address_with_an_entity_of_the_feeds_own_in_it_is_not_guessed() -> None:
    feed = rss(
        "<item><link>https://news.example/&x;a&amp;b</link></item>",
        '<!DOCTYPE rss [<!ENTITY x "y">]>',
    )
    assert links(feed) == ["all.xml, entry 1: names no address of its page"]


def test_a_feed_without_entries_says_so() -> None:
    assert links(rss("")) == ["all.xml: is a feed without entries; try again when it has some"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-1"])
def test_a_feed_is_read_in_its_encoding(encoding: str) -> None:
    feed = rss("<item><link>/brücke</link></item>", f'<?xml version="1.0" encoding="{encoding}"?>')
    assert links(feed.encode(encoding)) == ["https://news.example/br%C3%BCcke"]


def test_a_feed_cut_off_gives_what_it_had() -> None:
    whole = rss("<item><link>https://news.example/a</link></item><item><link>https://")
    assert links(whole.partition("https://</channel>")[0])[0] == "https://news.example/a"


@pytest.mark.parametrize(
    "text",
    [
        "<html><head><title>rss</title></head><body>&lt;rss&gt;</body></html>",
        "<!doctype html><html><body><p>A <rss> in a page</p></body></html>",
        "<urlset><url><loc>https://news.example/a</loc></url></urlset>",
        "A text about <rss > and <feed >.",
        "",
    ],
)
def test_what_only_mentions_a_feed_is_none(text: str) -> None:
    assert read_feed(text.encode(), "a.txt", None) is None


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))


@pytest.mark.parametrize(
    "feed",
    [
        rss("<item><link>&l11;</link></item>", f'<!DOCTYPE rss [<!ENTITY l0 "ha">{LAUGHS}]>'),
        atom('<entry><link href="&l11;"/></entry>').replace(
            "<feed", f'<!DOCTYPE feed [<!ENTITY l0 "ha">{LAUGHS}]><feed', 1
        ),
        rss(
            "<item><link>https://news.example/&x;</link></item>",
            '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]>',
        ),
        rss(
            "<item><link>https://news.example/a</link></item>",
            '<!DOCTYPE rss [<!ENTITY % x SYSTEM "http://127.0.0.1:9/x.dtd"> %x;]>',
        ),
        "<rss>" * 200_000,
        rss('<item a="b"' * 50_000),
        rss("<item><link>" + "<![CDATA[" * 50_000),
    ],
    ids=["text", "attribute", "file", "network", "deep", "broken", "cdata"],
)
def test_hostile_xml_costs_nothing_and_reads_nothing(feed: str) -> None:
    began = time.monotonic()
    found = read_feed(feed.encode(), "all.xml", HOME) or ()
    assert time.monotonic() - began < 1
    assert not any("haha" in each.name for each in found)


def test_mending_takes_time_in_proportion() -> None:
    feed = rss("<item><link>/a?b&c=1</link></item>" * 2_000 + "<![CDATA[ & ]]>" * 2_000)
    assert links(feed) == ["https://news.example/a?b&c=1"]
