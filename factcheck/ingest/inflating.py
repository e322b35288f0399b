"""Undoing compression within a size: gzip as a stream, and what servers do to a body for the way.

No more than the limit is ever unpacked, whatever the compressed bytes promise.
"""

import zlib

GZIP_START = b"\x1f\x8b"
CODINGS = ("gzip", "deflate", "br")
"""The content codings that are undone here; `br` needs the brotli package."""

_GZIP = 16 + zlib.MAX_WBITS
_ZLIB = zlib.MAX_WBITS
_BARE = -zlib.MAX_WBITS  # what many servers send as "deflate", against RFC 9110, 8.4.1.2
_CHUNK = 16_384


class InflateError(Exception):
    """Compressed bytes cannot be unpacked; the message says why and goes after their name."""


class Gunzip:
    """What is in gzip members, one after the other, read in order."""

    def __init__(self, content: bytes, limit: int) -> None:
        self._content = memoryview(content)
        self._taken = 0
        self._left = limit
        self._member = zlib.decompressobj(_GZIP)
        self._waiting = b""
        self._fault: InflateError | None = None
        self._ended = False

    def read(self, size: int) -> bytes:
        """Return so many of the next bytes; fewer where they end, then none.

        Raises:
            InflateError: If what follows is more than the limit, cut off or damaged; not before
                all that comes before it was returned.
        """
        parts = []
        while size > 0 and not self._ended:
            try:
                part = self._read_some(size)
            except InflateError as fault:
                self._fault, self._ended = fault, True
                break
            parts.append(part)
            size -= len(part)
        if self._fault and not parts:
            raise self._fault
        return b"".join(parts)

    def _read_some(self, size: int) -> bytes:
        if self._member.eof and not self._begin_next_member():
            self._ended = True
            return b""
        if not self._waiting:
            self._waiting = bytes(self._content[self._taken : self._taken + _CHUNK])
            self._taken += len(self._waiting)
        if not self._waiting:
            raise InflateError("is cut off")
        try:
            found = self._member.decompress(self._waiting, size)
        except zlib.error as error:
            raise InflateError("is damaged") from error
        self._waiting = self._member.unconsumed_tail
        self._left -= len(found)
        if self._left < 0:
            raise InflateError("unpacks to far more than it should")
        return found

    def _begin_next_member(self) -> bool:
        """Tell whether one follows; zeros that fill up a block are the end."""
        self._taken -= len(self._member.unused_data)
        self._waiting = b""
        start = bytes(self._content[self._taken : self._taken + len(GZIP_START)])
        if not start.strip(b"\x00"):
            return False
        self._member = zlib.decompressobj(_GZIP)
        return True


def gunzip(content: bytes, limit: int) -> bytes:
    """Return what is in all gzip members.

    Raises:
        InflateError: If it is more than the limit, cut off or damaged.
    """
    stream = Gunzip(content, limit)
    return b"".join(iter(lambda: stream.read(limit + 1), b""))


def decode_body(body: bytes, coding: str, limit: int) -> bytes:
    """Return a body as it was before its Content-Encoding, of which there may be several.

    A body that is plainly not in the coding it is said to be in is returned as it is: archives
    often keep the headers of a body that was unpacked before it was kept.

    Raises:
        InflateError: If it is more than the limit, cut off, damaged or in an unknown coding.
    """
    names = [name for part in coding.lower().split(",") if (name := part.strip())]
    codings = [name.removeprefix("x-") for name in names if name != "identity"]
    if not body or not codings:
        return body
    if len(codings) > 1 or codings[0] not in CODINGS:
        raise InflateError(f"is in a compression that is not read here ({', '.join(codings)[:40]})")
    if codings[0] == "gzip":
        return gunzip(body, limit) if body.startswith(GZIP_START) else body
    return _unbrotli(body, limit) if codings[0] == "br" else _undeflate(body, limit)


def _undeflate(body: bytes, limit: int) -> bytes:
    if _is_plain(body):
        return body
    for window in (_ZLIB, _BARE):
        stream = zlib.decompressobj(window)
        try:
            unpacked = stream.decompress(body, limit + 1)
        except zlib.error:
            continue
        if len(unpacked) > limit:
            raise InflateError("unpacks to far more than it should")
        if not stream.eof:
            raise InflateError("is cut off")
        return unpacked
    raise InflateError("is damaged")


def _unbrotli(body: bytes, limit: int) -> bytes:
    try:
        import brotli  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise InflateError(
            "is compressed with Brotli; install the reader: pip install 'factcheck-cli[warc]'"
        ) from error
    stream = brotli.Decompressor()
    unpacked: bytes = b""
    try:
        unpacked = stream.process(body, output_buffer_limit=limit + 1)
        while not stream.is_finished() and len(unpacked) <= limit:
            part = stream.process(b"", output_buffer_limit=limit + 1 - len(unpacked))
            if not part:
                break
            unpacked += part
    except brotli.error as error:
        if _is_plain(body):
            return body
        raise InflateError("is damaged") from error
    if len(unpacked) > limit:
        raise InflateError("unpacks to far more than it should")
    if not stream.is_finished():
        raise InflateError("is cut off")
    return unpacked


def _is_plain(body: bytes) -> bool:
    return body.lstrip()[:1] == b"<" or body.startswith(b"%PDF-")
