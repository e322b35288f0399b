"""How large things may be, and what was packed unpacked: to a limit and not a byte further."""

import tracemalloc
import zlib
from contextlib import suppress

import brotli
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.content import (
    ARCHIVE_AT_MOST,
    ARTICLE_AT_MOST,
    DOCUMENT_AT_MOST,
    InflateError,
    decode_body,
    most,
)
from tests.ingest.archives import packed

BODY = b"A bridge has closed. " * 10


def bare(body: bytes) -> bytes:
    """What many servers send as deflate: without a zlib header."""
    stream = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return stream.compress(body) + stream.flush()


@pytest.mark.parametrize(
    ("coding", "packed"),
    [
        ("", BODY),
        ("identity", BODY),
        ("gzip", packed(BODY)),
        (" GZIP ", packed(BODY)),
        ("x-gzip", packed(BODY)),
        ("gzip", packed(BODY[:50]) + packed(BODY[50:])),
        ("gzip", packed(BODY) + b"\0\0\0"),
        ("gzip", packed(BODY) + b"<!-- cached -->"),
        ("gzip", packed(b"") * 1000 + packed(BODY)),
        ("gzip", BODY),
        ("deflate", b"<p>" + BODY),
        ("br", brotli.compress(BODY)),
        ("deflate", zlib.compress(BODY)),
        ("deflate", bare(BODY)),
        ("identity, gzip", packed(BODY)),
    ],
)
def test_a_body_is_as_it_was(coding: str, packed: bytes) -> None:
    assert decode_body(packed, coding, len(BODY)).removeprefix(b"<p>") == BODY


def test_no_bytes_are_an_empty_body_whatever_their_coding() -> None:
    assert decode_body(b"", "gzip", 10) == b""


@pytest.mark.parametrize(
    ("coding", "packed", "reason"),
    [
        ("gzip", packed(BODY)[:-1], "cut off"),
        ("deflate", zlib.compress(BODY)[:-1], "cut off"),
        ("gzip", packed(BODY)[:-8] + b"\0" * 8, "damaged"),
        ("deflate", b"\xff\xff\xff", "damaged"),
        ("zstd", BODY, "not read here"),
        ("gzip, gzip", packed(packed(BODY)), "not read here"),
        ("gzip", packed(BODY + b"!"), "far more than it should"),
        ("deflate", zlib.compress(BODY + b"!"), "far more than it should"),
        ("deflate", bare(BODY + b"!"), "far more than it should"),
        ("gzip", packed(BODY) + packed(b"!"), "far more than it should"),
    ],
)
def test_what_cannot_be_unpacked_says_why(coding: str, packed: bytes, reason: str) -> None:
    with pytest.raises(InflateError, match=reason):
        decode_body(packed, coding, len(BODY))


def test_a_bomb_takes_no_more_memory_than_the_limit_allows() -> None:
    bomb = packed(bytes(2**24))
    tracemalloc.start()
    with pytest.raises(InflateError, match="far more"):
        decode_body(bomb, "gzip", 2**16)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 2**20


@given(st.binary(max_size=200), st.sampled_from(["gzip", "deflate", "br"]))
def test_any_bytes_give_a_body_or_a_reason(packed: bytes, coding: str) -> None:
    with suppress(InflateError):
        decode_body(packed, coding, 1000)


def test_an_archive_may_be_larger_than_a_document_and_that_than_an_article() -> None:
    sizes = [most(start) for start in (b"<html>", b"", b"%PDF-1.7", b"PK\x03\x04", b"WARC/1.1")]
    assert sizes == [ARTICLE_AT_MOST] * 2 + [DOCUMENT_AT_MOST] + [ARCHIVE_AT_MOST] * 2
    assert sizes == sorted(sizes)
