"""Web archives: every page in them, with what its server said, and nothing that is not whole."""

import hashlib
import logging
import sys
import zlib
from base64 import b64encode
from collections.abc import Callable
from datetime import UTC, datetime

import brotli
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck import ingest
from factcheck.ingest import containers, warc
from factcheck.models import Response, Skipped, Source
from tests.ingest.archives import (
    answer,
    opened,
    packed,
    page,
    reasons,
    record,
    sha1,
    sources,
)

INFO = record(b"software: a test\r\n", kind="warcinfo")
THREE = (
    INFO,
    record(answer(page(1)), "https://news.example/1"),
    record(answer(page(2)), "https://news.example/2"),
    record(answer(page(3)), "https://news.example/3"),
)


@pytest.mark.parametrize(
    "content",
    [b"".join(THREE), packed(*THREE), packed(b"".join(THREE))],
    ids=["plain", "a member per record", "one member"],
)
def test_every_page_is_a_source(content: bytes) -> None:
    assert [(each.name, each.address, each.content) for each in sources(content)] == [
        (
            f"crawl.warc#{number + 1} <https://news.example/{number}>",
            f"https://news.example/{number}",
            page(number),
        )
        for number in (1, 2, 3)
    ]
    assert reasons(content) == []


def test_a_page_comes_with_what_its_server_said_and_when() -> None:
    block = answer(page(), "ETag: x", "X-Two:  of\r\n\tthem", "X-Two: again", "Kälte: 5")
    [found] = opened(record(block, "https://news.example/a", "WARC-IP-Address: 203.0.113.9"))
    assert found == Source(
        "crawl.warc#1 <https://news.example/a>",
        "https://news.example/a",
        page(),
        Response(
            "https://news.example/a",
            "https://news.example/a",
            200,
            (
                ("Content-Type", "text/html"),
                ("ETag", "x"),
                ("X-Two", "of them"),
                ("X-Two", "again"),
                ("Kälte", "5"),
            ),
            peer="203.0.113.9",
        ),
        datetime(2024, 8, 29, 12, tzinfo=UTC),
    )


def test_an_article_keeps_the_time_of_its_capture() -> None:
    text = b"Riverton closes its bridge\n\nThe mayor said on Monday that it is shut. " * 5
    [source] = sources(record(answer(text, media_type="text/plain")))
    article = ingest.read(source)
    assert not isinstance(article, Skipped)
    assert article.captured_at == datetime(2024, 8, 29, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    "date",
    [
        "yesterday",
        "2024",
        "2024-08-29T12:00:00",
        "",
        "0001-01-01T00:00:00+14:00",
        "9999-12-31T23:59:59-14:00",
        "1970-01-01T00:00:00Z",
    ],
)
def test_a_time_that_says_too_little_or_cannot_be_is_none(date: str) -> None:
    content = record(answer(page())).replace(b"2024-08-29T12:00:00Z", date.encode())
    [source] = sources(content)
    assert source.captured_at is None


def test_what_is_no_page_is_told_in_one_line() -> None:
    others = [
        *[record(answer(b"\x89PNG", media_type="image/png"))] * 3,
        *[record(answer(b"a{}", media_type="text/css; charset=utf-8"))] * 2,
        record(answer(b"1", media_type="application/javascript")),
        record(answer(b"{}", media_type="application/json")),
        record(answer(b"x" * 400, media_type="application/zip")),
        record(answer(b"<html>", status="404 Not Found")),
        record(answer(b"", "Location: /b", status="301 Moved Permanently")),
        record(answer(b""), kind="revisit"),
        record(answer(b" \n")),
        record(b"EHLO"),
        record(b"GET / HTTP/1.1\r\n\r\n", kind="request"),
        record(b"fetchTimeMs: 5\r\n", kind="metadata"),
        record(b"1 1 1", "dns:news.example"),
    ]
    told = (
        "3 pictures, 2 style sheets, 1 script, 1 data file, 1 other file, 1 answer of status 404, "
        "1 redirect, 1 answer seen before, 1 answer without content, 1 answer not in HTTP"
    )
    assert opened(b"".join(others)) == [Skipped("crawl.warc", f"holds no article, only {told}")]
    with_a_page = packed(*others, record(answer(page())))
    assert reasons(with_a_page) == [f"holds {told} besides"]
    assert len(sources(with_a_page)) == 1


@pytest.mark.parametrize(
    ("media_type", "body", "pages"),
    [
        ("text/html; charset=utf-8", b"<p>hello", 1),
        ("TEXT/HTML", b"<p>hello", 1),
        ("application/xhtml+xml", b"<p>hello", 1),
        ("application/pdf", b"%PDF-1.7", 1),
        ("application/octet-stream", b"%PDF-1.7", 1),
        ("application/octet-stream", b"\x00\x01", 0),
        ("application/octet-stream", b"\n <!DOCTYPE html><p>", 1),
        ("", b"<html lang=en>", 1),
        ("text/plain", b"A long text of its own. " * 20, 1),
        ("text/plain", b"ok", 0),
        ("text/plain", b'{"a": "long answer of a machine"}' * 20, 0),
        ("application/rss+xml", b"<rss>", 0),
    ],
)
def test_a_page_is_known_by_its_media_type_or_else_its_start(
    media_type: str, body: bytes, pages: int
) -> None:
    assert len(sources(record(answer(body, media_type=media_type)))) == pages


@pytest.mark.parametrize("path", ["robots.txt", "ads.txt", ".well-known/x"])
def test_files_for_robots_are_no_pages(path: str) -> None:
    block = answer(b"User-agent: *\nDisallow: /x\n" * 50, media_type="text/plain")
    assert not sources(record(block, f"https://news.example/{path}"))


def test_a_file_that_was_kept_without_its_answer_is_a_page_too() -> None:
    content = record(page(), kind="resource").replace(
        b"application/http; msgtype=response", b"text/html"
    )
    [found] = sources(content)
    assert (found.content, found.response) == (page(), None)


def asked(uri: str, *headers: str) -> bytes:
    """What was asked for an address."""
    lines = ["GET / HTTP/1.1", "Host: news.example", *headers, "", ""]
    return record("\r\n".join(lines).encode(), uri, kind="request")


def test_a_page_that_was_asked_for_as_a_frame_only_is_none() -> None:
    uris = [f"https://news.example/{name}" for name in ("a", "b", "c", "d")]
    a, b, c, d = uris
    content = packed(
        asked(a, "sec-fetch-dest: document"),
        *(record(answer(page()), uri) for uri in uris),
        asked(b, "Sec-Fetch-Dest: iframe"),
        asked(c, "Sec-Fetch-Dest: iframe"),
        asked(c, "Sec-Fetch-Dest: document"),
    )
    assert [each.address for each in sources(content)] == [a, c, d]
    assert reasons(content) == ["holds 1 frame in a page besides"]


# ---- codings --------------------------------------------------------------------------------


def chunked(body: bytes, size: int = 10) -> bytes:
    """A body in chunks."""
    parts = [body[at : at + size] for at in range(0, len(body), size)]
    return b"".join(b"%x;ext=1\r\n%s\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"


def bare(body: bytes) -> bytes:
    """A body in deflate without zlib's frame."""
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(body) + packer.flush()


@pytest.mark.parametrize(
    ("coding", "body"),
    [
        ("gzip", packed(page())),
        ("x-gzip", packed(page())),
        ("deflate", zlib.compress(page())),
        ("deflate", bare(page())),
        ("br", brotli.compress(page())),
        ("identity", page()),
        ("gzip", page()),
        ("deflate", page()),
        ("br", page()),
    ],
)
@pytest.mark.parametrize("transfer", [[], ["Transfer-Encoding: chunked"]])
def test_codings_are_undone_and_digests_may_be_from_before_or_after(
    coding: str, body: bytes, transfer: list[str]
) -> None:
    sent = chunked(body) if transfer else body
    headers = [f"Content-Encoding: {coding}", *transfer]
    for digested in (sent, body, page()):
        digest = f"WARC-Payload-Digest: {sha1(digested)}"
        content = record(answer(sent, *headers), "https://news.example/1", digest)
        assert [each.content for each in opened(content) if isinstance(each, Source)] == [page()]


def test_chunks_that_were_undone_before_are_left_as_they_are() -> None:
    [found] = sources(record(answer(page(), "Transfer-Encoding: chunked")))
    assert found.content == page()


@pytest.mark.parametrize(
    ("coding", "body", "reason"),
    [
        ("gzip", packed(page())[:-12], "is cut off"),
        ("deflate", zlib.compress(page())[:-9], "is cut off"),
        ("br", brotli.compress(page() * 9)[:-3], "is cut off"),
        ("gzip", packed(b"a" * 17 * 1024**2), "unpacks to far more than it should"),
        ("deflate", zlib.compress(b"a" * 17 * 1024**2), "unpacks to far more than it should"),
        ("br", brotli.compress(b"a" * 17 * 1024**2), "unpacks to far more than it should"),
        ("gzip", packed(page())[:20] + b"####" + b"#" * 40, "is damaged"),
        ("deflate", b"\xff" * 40, "is damaged"),
        ("br", b"\xff" * 40, "is damaged"),
        ("zstd", b"(\xb5/\xfd", "is in a compression that is not read here (zstd)"),
        ("gzip, br", b"x", "is in a compression that is not read here (gzip, br)"),
    ],
)
def test_a_body_that_cannot_be_unpacked_is_skipped(coding: str, body: bytes, reason: str) -> None:
    block = answer(body, f"Content-Encoding: {coding}")
    content = packed(record(block, "https://news.example/bad"), record(answer(page())))
    assert [type(each) for each in opened(content)] == [Skipped, Source]
    assert reasons(content) == [reason]


def test_without_brotli_the_rest_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "brotli", None)
    block = answer(brotli.compress(page()), "Content-Encoding: br")
    content = packed(record(block), record(answer(page())))
    assert reasons(content) == [
        "is compressed with Brotli; install the reader: pip install 'factcheck-cli[warc]'"
    ]
    assert len(sources(content)) == 1


# ---- digests --------------------------------------------------------------------------------


SHA256 = hashlib.sha256(page())


@pytest.mark.parametrize(
    "digest",
    [
        sha1(page()),
        sha1(page()).lower(),
        f"sha256:{SHA256.hexdigest()}",
        f"SHA-256:{SHA256.hexdigest().upper()}",
        f"sha256:{b64encode(SHA256.digest()).decode()}",
        f"md5:{hashlib.md5(page(), usedforsecurity=False).hexdigest()}",
        "blake9:abc",
        "nonsense",
    ],
)
def test_a_digest_is_read_in_every_way_it_is_written(digest: str) -> None:
    content = record(answer(page()), "https://news.example/1", f"WARC-Payload-Digest: {digest}")
    assert len(sources(content)) == 1


@pytest.mark.parametrize("kind", ["Payload", "Block"])
@pytest.mark.parametrize("digest", [sha1(b"another"), "sha256:00", "sha1:", "md5:not hex"])
def test_a_page_that_does_not_match_its_digest_is_skipped(kind: str, digest: str) -> None:
    bad = record(answer(page()), "https://news.example/1", f"WARC-{kind}-Digest: {digest}")
    [skipped, whole] = opened(packed(bad, record(answer(page(2)))))
    assert skipped == Skipped(
        "crawl.warc#1 <https://news.example/1>",
        f"does not match its digest ({digest}): it was changed or damaged",
    )
    assert isinstance(whole, Source)


def test_a_block_digest_is_of_head_and_body() -> None:
    block = answer(page())
    content = record(block, "https://news.example/1", f"WARC-Block-Digest: {sha1(block)}")
    assert len(sources(content)) == 1


# ---- damage ---------------------------------------------------------------------------------


@pytest.mark.parametrize("pack", [lambda *each: b"".join(each), packed], ids=["plain", "gzip"])
def test_what_was_whole_before_a_cut_is_taken(pack: object) -> None:
    assert callable(pack)
    for whole in (1, 2, 3):
        content = pack(*THREE[: whole + 1])[:-30]
        assert len(sources(content)) == whole - 1
        assert reasons(content) == [
            f"is cut off after {whole} whole record{'s' * (whole > 1)}; what follows is not read"
        ]


def test_what_was_whole_before_the_damage_is_taken() -> None:
    members = [bytearray(packed(each)) for each in THREE]
    members[2][30:40] = b"##########"
    assert len(sources(b"".join(members))) == 1
    assert reasons(b"".join(members)) == [
        "is damaged after 2 whole records; what follows is not read"
    ]


@pytest.mark.parametrize(
    ("header", "reason"),
    [
        ("WARC-Truncated: time", "was cut off when it was captured (time)"),
        (
            "WARC-Segment-Number: 1",
            "is spread over several records, which are not put together here",
        ),
    ],
)
def test_a_page_that_was_never_whole_is_skipped(header: str, reason: str) -> None:
    content = record(answer(page()), "https://news.example/1", header)
    assert reasons(content) == [reason]


def test_a_page_too_large_is_skipped_and_passed_over() -> None:
    block = answer(b"<p>" + b"a" * 17 * 1024**2)
    content = packed(record(block), record(answer(page())))
    assert reasons(content) == ["is larger than 16 MB"]
    assert len(sources(content)) == 1


@pytest.mark.parametrize(
    ("bomb", "reason"),
    [
        (lambda: b"WARC/1.1\r\n" + b"a" * 70_000_000, "is damaged after 0 whole records"),
        (lambda: b"WARC/1.1\r\n" + b"a: b\r\n" * 9_000_000, "is damaged after 0 whole records"),
        (lambda: INFO + b"\r\n" * 30_000_000, "is damaged after 1 whole record"),
        (
            lambda: record(b"\0" * 90_000_000, length=10**15),
            "unpacks to far more than it should after 0 whole records",
        ),
    ],
    ids=["a line", "a head", "blank lines", "a record"],
)
def test_a_bomb_is_stopped(bomb: Callable[[], bytes], reason: str) -> None:
    assert f"{reason}; what follows is not read" in reasons(packed(bomb()))


def test_an_archive_with_nothing_in_it_says_so() -> None:
    assert reasons(INFO) == ["holds no pages"]


def test_a_hostile_address_is_one_line_of_ascii() -> None:
    [found] = sources(record(answer(page()), "<https://news.example/\x1b[31m\u202ea b>"))
    assert found.address == "https://news.example/%1B[31m%E2%80%AEa%20b"


def test_nothing_is_printed_of_junk_between_records(capfd: pytest.CaptureFixture[str]) -> None:
    logging.getLogger("warcio").handlers.clear()
    content = record(answer(page()), "https://news.example/a b", length=40)
    opened(content + content)
    assert capfd.readouterr() == ("", "")


def test_without_its_extra_an_archive_is_skipped_with_the_next_step(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "warcio", None)
    monkeypatch.setitem(sys.modules, "warcio.archiveiterator", None)
    assert opened(packed(*THREE)) == [Skipped("crawl.warc", warc.MISSING)]


def test_the_older_arc_format_is_read() -> None:
    block = answer(page())
    about = b"1 0 Test\nURL IP-address Archive-date Content-type Archive-length\n"
    content = b"filedesc://a.arc 0.0.0.0 20240829120000 text/plain %d\n%s\n" % (
        len(about),
        about,
    ) + b"https://news.example/1 203.0.113.9 20240829120000 text/html %d\n%s\n" % (
        len(block),
        block,
    )
    [found] = sources(content, "crawl.arc")
    assert (found.content, found.captured_at) == (page(), datetime(2024, 8, 29, 12, tzinfo=UTC))


PLAIN, GZIPPED = b"".join(THREE), packed(*THREE)


@given(
    whole=st.sampled_from([PLAIN, GZIPPED]),
    cut=st.floats(0, 1),
    flips=st.lists(st.tuples(st.floats(0, 0.999), st.integers(1, 255)), max_size=4),
)
@settings(max_examples=150)
def test_damage_gives_sources_or_reasons_and_raises_nothing(
    whole: bytes, cut: float, flips: list[tuple[float, int]]
) -> None:
    content = bytearray(whole[: round(cut * len(whole))])
    for place, change in flips:
        if content:
            content[int(place * len(content))] ^= change
    for each in containers.unpack(Source("crawl.warc", "/crawl.warc", bytes(content))):
        assert isinstance(each, Source) or each.reason
