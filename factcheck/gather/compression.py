"""Undoing what a server did to a body for the way (Content-Encoding), within a size."""

import zlib

ASKED_FOR = "gzip, deflate"
"""What a server is told that it may send (the Accept-Encoding header)."""

_GZIP = 16 + zlib.MAX_WBITS
_ZLIB = zlib.MAX_WBITS
_BARE = -zlib.MAX_WBITS  # what many servers send as "deflate", against RFC 9110, 8.4.1.2
_GZIP_START = b"\x1f\x8b"
_MOST_MEMBERS = 100  # one is usual; each costs a copy of all that follow


class CompressionError(Exception):
    """A body cannot be had from what came; the message says why and goes after its name."""


def inflate(body: bytes, encoding: str | None, limit: int) -> bytes:
    """Return a body as it was before its Content-Encoding.

    Raises:
        CompressionError: If it would be larger than the limit (no more than that is ever
            unpacked), is cut off or damaged, or is in an encoding that was not asked for.
    """
    names = [name for part in (encoding or "").split(",") if (name := part.strip().lower())]
    codings = [name.removeprefix("x-") for name in names if name != "identity"]
    if not codings or not body:
        return body
    if len(codings) > 1 or codings[0] not in ASKED_FOR.split(", "):
        raise CompressionError("comes in a compression that was not asked for")
    if codings[0] == "gzip":
        return _gunzip(body, limit)
    try:
        return _unpack(body, _ZLIB, limit)[0]
    except zlib.error:
        return _bare(body, limit)


def _gunzip(body: bytes, limit: int) -> bytes:
    """Unpack one gzip member after the other; what follows the last is no part of the body."""
    unpacked = b""
    for _ in range(_MOST_MEMBERS):
        try:
            part, body = _unpack(body, _GZIP, limit - len(unpacked))
        except zlib.error as error:
            raise CompressionError("comes in a damaged compression (gzip)") from error
        unpacked += part
        if not body.startswith(_GZIP_START):
            return unpacked
    raise CompressionError(f"is compressed in more than {_MOST_MEMBERS} pieces")


def _bare(body: bytes, limit: int) -> bytes:
    try:
        return _unpack(body, _BARE, limit)[0]
    except zlib.error as error:
        raise CompressionError("comes in a damaged compression (deflate)") from error


def _unpack(body: bytes, window: int, limit: int) -> tuple[bytes, bytes]:
    """Return one compressed stream unpacked, and what follows it."""
    stream = zlib.decompressobj(window)
    unpacked = stream.decompress(body, limit + 1)
    if len(unpacked) > limit:
        raise CompressionError("unpacks to far more than a page")
    if not stream.eof:
        raise CompressionError("was cut off on its way")
    return unpacked, stream.unused_data
