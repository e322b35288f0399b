"""Bodies unpacked, to a limit and not a byte further."""

import gzip
import tracemalloc
import zlib
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.gather.compression import CompressionError, inflate

BODY = b"A bridge has closed. " * 10


def bare(body: bytes) -> bytes:
    """What many servers send as deflate: without a zlib header."""
    stream = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return stream.compress(body) + stream.flush()


@pytest.mark.parametrize(
    ("coding", "packed"),
    [
        (None, BODY),
        ("", BODY),
        ("identity", BODY),
        ("gzip", gzip.compress(BODY)),
        (" GZIP ", gzip.compress(BODY)),
        ("x-gzip", gzip.compress(BODY)),
        ("gzip", gzip.compress(BODY[:50]) + gzip.compress(BODY[50:])),
        ("gzip", gzip.compress(BODY) + b"\0\0\0"),
        ("deflate", zlib.compress(BODY)),
        ("deflate", bare(BODY)),
        ("identity, gzip", gzip.compress(BODY)),
    ],
)
def test_a_body_is_as_it_was(coding: str | None, packed: bytes) -> None:
    assert inflate(packed, coding, len(BODY)) == BODY


def test_no_bytes_are_an_empty_body_whatever_their_coding() -> None:
    assert inflate(b"", "gzip", 10) == b""


@pytest.mark.parametrize(
    ("coding", "packed", "reason"),
    [
        ("gzip", gzip.compress(BODY)[:-1], "cut off"),
        ("deflate", zlib.compress(BODY)[:-1], "cut off"),
        ("gzip", BODY, "damaged compression"),
        ("gzip", gzip.compress(BODY)[:-8] + b"\0" * 8, "damaged compression"),
        ("deflate", b"\xff\xff\xff", "damaged compression"),
        ("br", BODY, "not asked for"),
        ("gzip, gzip", gzip.compress(gzip.compress(BODY)), "not asked for"),
        ("gzip", gzip.compress(BODY + b"!"), "far more than a page"),
        ("deflate", zlib.compress(BODY + b"!"), "far more than a page"),
        ("deflate", bare(BODY + b"!"), "far more than a page"),
        ("gzip", gzip.compress(BODY) + gzip.compress(b"!"), "far more than a page"),
        ("gzip", gzip.compress(b"") * 101, "more than 100 pieces"),
    ],
)
def test_what_cannot_be_unpacked_says_why(coding: str, packed: bytes, reason: str) -> None:
    with pytest.raises(CompressionError, match=reason):
        inflate(packed, coding, len(BODY))


def test_a_bomb_takes_no_more_memory_than_the_limit_allows() -> None:
    bomb = gzip.compress(bytes(2**24))
    tracemalloc.start()
    with pytest.raises(CompressionError, match="far more"):
        inflate(bomb, "gzip", 2**16)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 2**20


@given(st.binary(max_size=200), st.sampled_from(["gzip", "deflate"]))
def test_any_bytes_give_a_body_or_a_reason(packed: bytes, coding: str) -> None:
    with suppress(CompressionError):
        inflate(packed, coding, 1000)
