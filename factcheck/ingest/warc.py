"""Web archives (WARC, and ARC before it): each page that a server answered with becomes a source.

warcio (Apache 2.0) finds the records; the stream that it reads is ours, so that lines, heads and
the whole have limits, and so that what is wrong with it is told. A page comes with what the server
said with it and with the time of its capture, both as recorded.
"""

import base64
import binascii
import hashlib
import logging
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from typing import Any
from urllib.parse import quote

from factcheck.content import (
    ARTICLE_AT_MOST,
    GZIP_START,
    Gunzip,
    InflateError,
    decode_body,
    in_megabytes,
    most_unpacked,
)
from factcheck.ingest.leftovers import Leftovers, noun_of_media_type
from factcheck.models import Response, Skipped, Source

_UNHEARD = logging.NullHandler()  # what warcio warns of as it reads
_STARTS = (b"WARC/", b"filedesc://")
MISSING = "is a web archive; install its reader: pip install 'factcheck-cli[warc]'"

_HEAD = 64 * 1024  # bytes that a server says before a page; servers themselves stop at 8 to 16 KB
_LINE = 64 * 1024
_RECORD_HEAD = 256 * 1024
_RECORDS = 1_000_000
_LARGEST = 4 * 1024**3  # bytes, unpacked

_OK = {200, 203}
_REDIRECTS = {301, 302, 303, 307, 308}
_PAGES = {"text/html", "application/xhtml+xml", "application/pdf", "application/x-pdf"}
_TEXTS = {"text/plain", "text/markdown", "text/x-markdown"}
_UNTOLD = {"", "application/octet-stream", "binary/octet-stream", "unknown/unknown"}
_ASKED_FOR = re.compile(rb"^Sec-Fetch-Dest:[ \t]{0,20}(\w{1,20})", re.IGNORECASE | re.MULTILINE)
_FRAMES = {b"iframe", b"frame", b"fencedframe", b"embed", b"object"}
_LOOKS_LIKE_A_PAGE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s{0,100}(?:%PDF-|(?:<\?xml[^>]{0,200}\?>\s{0,100})?<(?:!doctype\s|html|head))",
    re.IGNORECASE,
)
_FOR_MACHINES = re.compile(
    r"/(?:robots|ads|app-ads|sellers|security|humans|llms)\.txt$|/\.well-known/", re.IGNORECASE
)
_CHUNK_HEAD = re.compile(rb"([0-9A-Fa-f]{1,8})[ \t]{0,100}(?:;[^\n]{0,1000})?\r?\n")
_SHORTEST_TEXT = 300  # bytes; scripts are answered "ok" and the like, as plain text
_FIRST_WEB_PAGE = 1991


@dataclass(frozen=True, slots=True)
class _Other:
    """A record that is no page: what it is instead, to be counted."""

    noun: str


class WebArchive:
    """Takes WARC and ARC files apart, plain or in gzip."""

    name = "web archives (WARC, ARC)"

    def accepts(self, source: Source) -> bool:
        """Accept what begins as such a file does, unpacked where need be."""
        start = source.content[:16]
        if start.startswith(GZIP_START):
            try:
                start = Gunzip(source.content, _LINE).read(16)
            except InflateError:
                return False
        return start.startswith(_STARTS)

    def unpack(self, source: Source) -> Iterator[Source | Skipped]:
        """Yield each page, named by the archive, its record's number and its address.

        Pages whose record is damaged or does not match its digests are skipped one by one. What is
        no page is counted, and told of in one line at the end.
        """
        try:
            records = _Records(source.content)
        except ImportError:
            yield Skipped(source.name, MISSING)
            return
        leftovers = Leftovers()
        pages = 0
        frames = _frames(source.content)
        try:
            for record in records:
                found = _read(record, f"{source.name}#{records.number}")
                if isinstance(found, Source) and found.address in frames:
                    leftovers.add("frame in a page")
                elif isinstance(found, _Other):
                    leftovers.add(found.noun)
                elif found is not None:
                    pages += 1
                    yield found
        except InflateError as fault:
            yield Skipped(source.name, f"{fault} {records.place}; what follows is not read")
            pages += 1
        if leftovers:
            yield Skipped(source.name, leftovers.told(beside_pages=pages > 0))
        elif not pages:
            yield Skipped(source.name, "holds no pages")


WEB_ARCHIVE = WebArchive()


# ---- from a record to a page ----------------------------------------------------------------


def _frames(content: bytes) -> set[str]:
    """Return the addresses that a browser asked for only as a frame in another page."""
    frames: set[str] = set()
    pages: set[str] = set()
    with suppress(InflateError):
        for record in _Records(content):
            if record.rec_headers.get_header("WARC-Type") == "request":
                asked = _ASKED_FOR.search(_take(record, _HEAD))
                address = _address(record.rec_headers.get_header("WARC-Target-URI"))
                (frames if asked and asked[1].lower() in _FRAMES else pages).add(address)
    return frames - pages


def _read(record: Any, name: str) -> Source | Skipped | _Other | None:  # noqa: ANN401 - untyped
    """Return a record's page, why it cannot be had, or what else it is; None is no content.

    Raises:
        InflateError: If the record is not whole.
    """
    headers = record.rec_headers
    uri = _address(headers.get_header("WARC-Target-URI"))
    kind = headers.get_header("WARC-Type")
    if kind == "revisit":
        return _Other("answer seen before")
    if kind not in {"response", "resource"} or not uri.startswith(("http://", "https://")):
        return None
    name = f"{name} <{uri}>"
    head = _take(record, _HEAD)
    if kind == "resource":
        said = Response(uri, uri, 200, (("Content-Type", record.content_type or ""),))
        start = 0
    else:
        parsed = _parse(head, uri, headers.get_header("WARC-IP-Address"))
        if parsed is None:
            return _Other("answer not in HTTP")
        said, start = parsed
    other = _other(said, head[start:])
    if other is not None:
        return other
    if record.length > ARTICLE_AT_MOST + start:
        return Skipped(name, f"is larger than {in_megabytes(ARTICLE_AT_MOST)}")
    block = head + _take(record, record.length - len(head))
    return _page(record, name, said, block, start)


def _page(
    record: Any,  # noqa: ANN401
    name: str,
    said: Response,
    block: bytes,
    start: int,
) -> Source | Skipped | _Other:
    headers = record.rec_headers
    raw = block[start:]
    body = _unchunked(raw) if _is_chunked(said) else raw
    try:
        content = decode_body(body, said.header("content-encoding") or "", ARTICLE_AT_MOST)
    except InflateError as fault:
        return Skipped(name, str(fault))
    reason = (
        _partial(headers)
        or _changed(headers.get_header("WARC-Block-Digest"), (block,))
        or _changed(headers.get_header("WARC-Payload-Digest"), (raw, body, content))
    )
    if reason:
        return Skipped(name, reason)
    if not content.strip():
        return _Other("answer without content")
    if _media_type(said) in _TEXTS and _is_for_machines(said.address, content):
        return _Other("text for machines")
    return Source(
        name,
        said.address,
        content,
        None if headers.get_header("WARC-Type") == "resource" else said,
        _moment(headers.get_header("WARC-Date")),
    )


def _partial(headers: Any) -> str | None:  # noqa: ANN401
    """Return why a record holds only part of an answer; None if it holds all."""
    if headers.get_header("WARC-Segment-Number"):
        return "is spread over several records, which are not put together here"
    cause = headers.get_header("WARC-Truncated")
    return f"was cut off when it was captured ({cause[:40]})" if cause else None


def _other(said: Response, start: bytes) -> _Other | None:
    """Return what an answer is, if from its head and first bytes it is no page."""
    if said.status in _REDIRECTS:
        return _Other("redirect")
    if said.status not in _OK:
        return _Other(f"answer of status {said.status}")
    media_type = _media_type(said)
    if media_type in _PAGES | _TEXTS:
        return None
    if media_type in _UNTOLD and _LOOKS_LIKE_A_PAGE.match(start):
        return None
    return _Other(noun_of_media_type(media_type))


def _media_type(said: Response) -> str:
    return (said.header("content-type") or "").partition(";")[0].strip().lower()


def _is_for_machines(address: str, content: bytes) -> bool:
    path = address.partition("?")[0]
    start = content.lstrip()[:1]
    return (
        _FOR_MACHINES.search(path) is not None
        or len(content) < _SHORTEST_TEXT
        or start in {b"{", b"["}
    )


def _address(uri: str | None) -> str:
    """The address as ASCII in one line; Wget wrote it in angle brackets."""
    return quote((uri or "").strip().strip("<>"), safe="%/:?#[]@!$&'()*+,;=~|")


def _moment(written: str | None) -> datetime | None:
    """The time of a capture; None if it says no zone, or a year in which there was no web."""
    try:
        moment = datetime.fromisoformat((written or "").strip())
        known = moment.tzinfo is not None and moment.astimezone(UTC).year >= _FIRST_WEB_PAGE
    except (ValueError, OverflowError):
        return None
    return moment if known else None


# ---- HTTP -----------------------------------------------------------------------------------


def _parse(head: bytes, uri: str, peer: str | None) -> tuple[Response, int] | None:
    """Return what a server said and where its body begins; None if that is not HTTP."""
    end = re.search(rb"\r?\n\r?\n", head)
    if end is None or not head.startswith(b"HTTP/"):
        return None
    first, *lines = re.split(r"\r?\n(?![ \t])", _text(head[: end.start()]))
    status = re.match(r"HTTP/[\d.]{1,5} +(\d{3})\b", first)
    if status is None:
        return None
    pairs = (line.partition(":") for line in lines)
    headers = tuple(
        (name.strip(), " ".join(value.split())) for name, colon, value in pairs if colon
    )
    return Response(uri, uri, int(status[1]), headers, peer=peer), end.end()


def _text(head: bytes) -> str:
    try:
        return head.decode("utf-8")
    except UnicodeDecodeError:
        return head.decode("latin-1")


def _is_chunked(said: Response) -> bool:
    return "chunked" in (said.header("transfer-encoding") or "").lower()


def _unchunked(raw: bytes) -> bytes:
    """Return a body with its chunked transfer coding undone; as it is, if it has none.

    Archives often keep the header of a body whose coding was undone before it was kept.
    """
    parts: list[bytes] = []
    at = 0
    while size := _CHUNK_HEAD.match(raw, at):
        length = int(size[1], 16)
        if length == 0:
            return b"".join(parts)
        end = size.end() + length
        if end > len(raw) or raw[end : end + 1] not in {b"\r", b"\n"}:
            return raw
        parts.append(raw[size.end() : end])
        at = end + (2 if raw[end : end + 2] == b"\r\n" else 1)
    return raw


# ---- digests --------------------------------------------------------------------------------


def _changed(labelled: str | None, candidates: tuple[bytes, ...]) -> str | None:
    """Return why none of the candidates is what a digest is of; None if one is.

    Tools differ in whether a payload is digested before or after its codings are undone. A digest
    by an algorithm that is not known here proves nothing.
    """
    algorithm, colon, value = (labelled or "").strip().partition(":")
    name = algorithm.lower().replace("-", "")
    if not colon or name not in {"md5", "sha1", "sha224", "sha256", "sha384", "sha512"}:
        return None
    found = {hashlib.new(name, each, usedforsecurity=False).digest() for each in candidates}
    if found & _readings(value.strip()):
        return None
    return f"does not match its digest ({algorithm}:{value[:64]}): it was changed or damaged"


def _readings(value: str) -> set[bytes]:
    """Return what a digest's value may say: it is written in base 32, 16 or 64."""
    readings = set()
    padded = value.rstrip("=")
    for decode, text in (
        (base64.b32decode, padded.upper() + "=" * (-len(padded) % 8)),
        (bytes.fromhex, value),
        (
            base64.urlsafe_b64decode,
            padded.replace("+", "-").replace("/", "_") + "=" * (-len(padded) % 4),
        ),
    ):
        try:
            readings.add(decode(text))
        except (ValueError, binascii.Error):
            continue
    return readings


# ---- records --------------------------------------------------------------------------------


def _take(record: Any, size: int) -> bytes:  # noqa: ANN401
    """Return so many of a record's bytes, fewer only if it has no more.

    Raises:
        InflateError: If it should have.
    """
    size = min(size, record.raw_stream.limit)
    parts = []
    while size > 0:
        part = record.raw_stream.read(size)
        if not part:
            raise InflateError("is cut off")
        parts.append(part)
        size -= len(part)
    return b"".join(parts)


class _Records:
    """The records of an archive, in order."""

    def __init__(self, content: bytes) -> None:
        from warcio.archiveiterator import ArchiveIterator  # noqa: PLC0415 - an extra

        logging.getLogger("warcio").addHandler(_UNHEARD)
        self._stream = _Stream(content)
        self._records = ArchiveIterator(self._stream, no_record_parse=True, arc2warc=True)
        self._records.reader = self._stream
        self._records.INC_RECORD = ""  # what it would print of junk between two records
        self._record: Any = None
        self.number = 0

    @property
    def place(self) -> str:
        """Where the whole records end, in words."""
        whole = self.number - 1 if self.number and self._left() else self.number
        return f"after {whole} whole record{'' if whole == 1 else 's'}"

    def __iter__(self) -> Iterator[Any]:
        """Yield each record that has content.

        Raises:
            InflateError: If what follows is damaged, cut off or too much.
        """
        while True:
            self._stream.head = 0
            try:
                following = next(self._records, None)
            except InflateError:
                raise
            except Exception as error:  # damage makes warcio stumble in many ways
                raise self._fault() from error
            if self._left():
                raise InflateError("is cut off")
            if following is None:
                return
            if following.length is None:
                raise self._fault()
            self._record = following
            self.number += 1
            if self.number > _RECORDS:
                raise InflateError("holds too many records")
            yield following

    def _fault(self) -> InflateError:
        return InflateError("is cut off" if self._stream.is_at_end else "is damaged")

    def _left(self) -> int:
        """Return how many bytes of the present record are still to come."""
        if self._record is None or self._record.length is None:
            return 0
        return int(self._record.raw_stream.limit)


class _Stream:
    """What warcio reads from, in the terms of its own reader; lines and heads have limits."""

    decompressor = None

    def __init__(self, content: bytes) -> None:
        limit = min(_LARGEST, most_unpacked(len(content)))
        packed = content.startswith(GZIP_START)
        self._bytes = Gunzip(content, limit) if packed else BytesIO(content)
        self._buffer = b""
        self._at = 0
        self.is_at_end = False
        self.head = 0
        """Bytes read as lines since this was last set to 0."""

    def read(self, length: int) -> bytes:
        """Return at most so many of the next bytes, none at the end."""
        if self._at >= len(self._buffer):
            self._fill()
        found = self._buffer[self._at : self._at + length]
        self._at += len(found)
        return found

    def readline(self, length: int | None = None) -> bytes:
        """Return the next line with its end, or so much of it."""
        line = b""
        while not line.endswith(b"\n") and len(line) != length:
            if self._at >= len(self._buffer):
                self._fill()
            if not self._buffer:
                break
            end = self._buffer.find(b"\n", self._at) + 1 or len(self._buffer)
            part = self._buffer[self._at : end]
            if length is not None:
                part = part[: length - len(line)]
            line += part
            self._at += len(part)
            self.head += len(part)
            if len(line) > _LINE or self.head > _RECORD_HEAD:
                raise InflateError("is damaged")
        return line

    def _fill(self) -> None:
        self._buffer, self._at = self._bytes.read(_LINE), 0
        self.is_at_end = not self._buffer

    def tell(self) -> int:
        """Return 0: where a record lies is not asked here."""
        return 0

    def rem_length(self) -> int:
        """Return 0, as `tell`."""
        return 0

    def close_decompressor(self) -> None:
        """Do nothing: there is none."""
