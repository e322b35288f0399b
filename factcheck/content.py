"""Bytes from outside: how many may be one article's, and undoing their compression within a size.

Whoever lets bytes in or unpacks them asks here. No more than a limit is ever unpacked, whatever the
compressed bytes promise.
"""

import zlib

ARTICLE_AT_MOST = 16 * 1024**2
"""Bytes: several times War and Peace. More is no article, and its tree would fill the memory."""
DOCUMENT_AT_MOST = 64 * 1024**2
"""Bytes of a PDF, for the pictures in it."""
ARCHIVE_AT_MOST = 512 * 1024**2
"""Bytes of what holds many articles."""

GZIP_START = b"\x1f\x8b"
CODINGS = ("gzip", "deflate", "br")
"""The content codings that are undone here; `br` needs the brotli package."""

_ARCHIVES = (b"WARC/", b"filedesc://", GZIP_START, b"PK\x03\x04")
_DOCUMENT = b"%PDF-"
_RATIO = 100  # pages pack 3 to 10 times smaller; a bomb, a thousand times
_ALWAYS = 64 * 1024**2  # bytes that an archive may unpack to however small it is

_GZIP = 16 + zlib.MAX_WBITS
_ZLIB = zlib.MAX_WBITS
_BARE = -zlib.MAX_WBITS  # what many servers send as "deflate", against RFC 9110, 8.4.1.2
_CHUNK = 16_384


class InflateError(Exception):
    """Compressed bytes cannot be unpacked; the message says why and goes after their name."""


class TooMuchError(InflateError):
    """They are not damaged: there is more in them than the limit."""


def most(start: bytes) -> int:
    """Return how many bytes something may have that begins like this."""
    if start.startswith(_ARCHIVES):
        return ARCHIVE_AT_MOST
    return DOCUMENT_AT_MOST if start.startswith(_DOCUMENT) else ARTICLE_AT_MOST


def most_unpacked(size: int) -> int:
    """Return how many bytes an archive of a size may unpack to in all."""
    return _ALWAYS + _RATIO * size


def in_megabytes(limit: int) -> str:
    """Return a limit in words."""
    return f"{limit // 1024**2} MB"


class Gunzip:
    """What is in gzip members, one after the other, read in order.

    What follows the last of them is damage, or, if `trailing` bytes are let pass, nobody's matter.
    """

    def __init__(self, content: bytes, limit: int, *, trailing: bool = False) -> None:
        self._content = memoryview(content)
        self._taken = 0
        self._left = limit
        self._member = zlib.decompressobj(_GZIP)
        self._waiting = b""
        self._fault: InflateError | None = None
        self._ended = False
        self._trailing = trailing

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
            raise TooMuchError("unpacks to far more than it should")
        return found

    def _begin_next_member(self) -> bool:
        """Tell whether one follows; zeros that fill up a block are the end."""
        self._taken -= len(self._member.unused_data)
        self._waiting = b""
        start = bytes(self._content[self._taken : self._taken + len(GZIP_START)])
        if not start.strip(b"\x00") or (self._trailing and start != GZIP_START):
            return False
        self._member = zlib.decompressobj(_GZIP)
        return True


def gunzip(content: bytes, limit: int, *, trailing: bool = False) -> bytes:
    """Return what is in all gzip members, as `Gunzip` reads it.

    Raises:
        InflateError: If it is more than the limit, cut off or damaged.
    """
    stream = Gunzip(content, limit, trailing=trailing)
    return b"".join(iter(lambda: stream.read(limit + 1), b""))


def decode_body(body: bytes, coding: str, limit: int) -> bytes:
    """Return a body as it was before its Content-Encoding, of which there may be several.

    A body that is plainly not in the coding it is said to be in is returned as it is: archives
    often keep the headers of a body that was unpacked before it was kept, and servers err.

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
        packed = body.startswith(GZIP_START)
        return gunzip(body, limit, trailing=True) if packed else body
    return _unbrotli(body, limit) if codings[0] == "br" else _undeflate(body, limit)


def _undeflate(body: bytes, limit: int) -> bytes:
    for window in (_ZLIB, _BARE):
        stream = zlib.decompressobj(window)
        try:
            unpacked = stream.decompress(body, limit + 1)
        except zlib.error:
            continue
        if len(unpacked) > limit:
            raise TooMuchError("unpacks to far more than it should")
        if not stream.eof:
            raise InflateError("is cut off")
        return unpacked
    if _is_plain(body):
        return body
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
        raise TooMuchError("unpacks to far more than it should")
    if not stream.is_finished():
        raise InflateError("is cut off")
    return unpacked


def _is_plain(body: bytes) -> bool:
    return body.lstrip()[:1] == b"<" or body.startswith(b"%PDF-")
