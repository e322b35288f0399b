"""Web archives and ZIP files for tests, made record by record."""

import gzip
import hashlib
from base64 import b32encode
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from factcheck.ingest import unpack
from factcheck.models import Skipped, Source

DATE = "2024-08-29T12:00:00Z"


def page(number: int = 1) -> bytes:
    """A short page."""
    return f"<!doctype html><title>Page {number}</title><p>The bridge has closed.\n".encode()


def answer(
    body: bytes, *headers: str, status: str = "200 OK", media_type: str = "text/html"
) -> bytes:
    """What a server sends."""
    lines = [f"HTTP/1.1 {status}", f"Content-Type: {media_type}", *headers, "", ""]
    return "\r\n".join(lines).encode() + body


def record(
    block: bytes,
    uri: str = "https://news.example/1",
    *headers: str,
    kind: str = "response",
    length: int | None = None,
) -> bytes:
    """A WARC record."""
    lines = [
        "WARC/1.1",
        f"WARC-Type: {kind}",
        f"WARC-Target-URI: {uri}",
        f"WARC-Date: {DATE}",
        "WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>",
        *headers,
        "Content-Type: application/http; msgtype=response",
        f"Content-Length: {len(block) if length is None else length}",
        "",
        "",
    ]
    return "\r\n".join(lines).encode() + block + b"\r\n\r\n"


def sha1(content: bytes) -> str:
    """A digest as most tools write it."""
    return "sha1:" + b32encode(hashlib.sha1(content, usedforsecurity=False).digest()).decode()


def packed(*records: bytes) -> bytes:
    """Each record in a gzip member of its own, as in a WARC file; the same bytes at any time."""
    return b"".join(gzip.compress(each, mtime=0) for each in records)


def zipped(files: dict[str, bytes]) -> bytes:
    """A ZIP file."""
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return made.getvalue()


def opened(content: bytes, name: str = "crawl.warc") -> list[Source | Skipped]:
    """What is in a file."""
    return list(unpack(Source(name, f"/articles/{name}", content)))


def sources(content: bytes, name: str = "crawl.warc") -> list[Source]:
    """The sources among that."""
    return [each for each in opened(content, name) if isinstance(each, Source)]


def reasons(content: bytes, name: str = "crawl.warc") -> list[str]:
    """Why the rest of it was skipped."""
    return [each.reason for each in opened(content, name) if isinstance(each, Skipped)]
