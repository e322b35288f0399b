"""ZIP files: web archives in WACZ, and articles that were zipped.

The files in one are read in memory and never written. A name that leads out of the archive would
be harmless here, but is a sign of ill will: what it names is skipped.
"""

import hashlib
import json
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from factcheck.content import ARCHIVE_AT_MOST, DOCUMENT_AT_MOST, in_megabytes, most_unpacked
from factcheck.ingest.compressed import COMPRESSED
from factcheck.ingest.leftovers import Leftovers, noun_of_name
from factcheck.ingest.warc import WEB_ARCHIVE
from factcheck.models import Skipped, Source

_START = b"PK\x03\x04"
_EMPTY = b"PK\x05\x06"
_PACKAGE = "datapackage.json"
_OF_DOCUMENTS = {"[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF", "AndroidManifest.xml"}
"""Files that tell an office document, book or program from an archive of articles."""
_WEB_ARCHIVE = re.compile(r"archive/[^/]+\.w?arc(?:\.gz)?", re.IGNORECASE)

_ENTRY = b"PK\x01\x02"  # begins each line of the table of contents
_ENTRIES = 10_000  # files and folders
_CHUNK = 1024**2
_LINK = 0o120000
_KIND = 0o170000


class _UnreadableError(Exception):
    """A file in the archive cannot be had; the message says why."""


class Zip:
    """Takes ZIP files apart."""

    name = "ZIP files, among them web archives (WACZ)"

    def accepts(self, source: Source) -> bool:
        """Accept what begins as a ZIP file does."""
        return source.content.startswith((_START, _EMPTY))

    def unpack(self, source: Source) -> Iterator[Source | Skipped]:
        """Yield the files in it, and the pages of its web archives, in their order.

        An office document is one source, not an archive: it is yielded as it is.
        """
        if source.content.count(_ENTRY) > _ENTRIES:  # before the table fills the memory
            yield Skipped(source.name, f"holds more than {_ENTRIES:,} files; split it")
            return
        try:
            archive = ZipFile(BytesIO(source.content))
        except Exception:  # noqa: BLE001 - damage makes zipfile stumble in many ways
            yield Skipped(source.name, "is a damaged ZIP file; check that it was saved whole")
            return
        with archive:
            files = [info for info in archive.infolist() if not info.filename.endswith("/")]
            names = {info.filename for info in files}
            if names & _OF_DOCUMENTS:
                yield source
            elif _PACKAGE in names and any(_WEB_ARCHIVE.fullmatch(name) for name in names):
                yield from _unpack_wacz(source, _Archive(archive, len(source.content)), files)
            else:
                yield from _unpack_zip(source, _Archive(archive, len(source.content)), files)


ZIP = Zip()


class _Archive:
    """Reads files of an archive, until they are too much together."""

    def __init__(self, archive: ZipFile, size: int) -> None:
        self._archive = archive
        self._left = most_unpacked(size)

    def read(self, info: ZipInfo, limit: int) -> bytes:
        """Return what is in a file.

        Raises:
            _UnreadableError: If it is more than the limit, locked, packed in an unusual way or
                damaged, or if what was read so far is too much.
        """
        if info.flag_bits & 1:
            raise _UnreadableError("is locked with a password; unpack it first")
        if info.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
            raise _UnreadableError("is packed in an unusual way; unpack it first")
        if info.file_size > limit:
            raise _UnreadableError(f"is larger than {in_megabytes(limit)}")
        limit = min(limit, self._left)
        content = bytearray()
        try:
            with self._archive.open(info) as opened:
                while len(content) <= limit and (part := opened.read(_CHUNK)):
                    content += part
        except Exception as error:  # as above
            raise _UnreadableError("is damaged") from error
        finally:
            self._left -= len(content)
        if len(content) > limit:
            raise _UnreadableError("unpacks to far more than it should")
        return bytes(content)


def _unpack_zip(
    source: Source, archive: _Archive, files: list[ZipInfo]
) -> Iterator[Source | Skipped]:
    leftovers = Leftovers()
    found = 0
    for info in files:
        name = f"{source.name}/{info.filename}"
        leftover = _leftover(info.filename)
        found += leftover is None
        if leftover is not None:
            leftovers.add(leftover)
        elif _leads_out(info.filename):
            yield Skipped(name, "has a name that leads out of its archive")
        elif _is_link(info):
            yield Skipped(name, "is a link, not a file")
        else:
            yield from _unpack_file(source, archive, info, name)
    if leftovers:
        yield Skipped(source.name, leftovers.told(beside_pages=found > 0))
    elif not found:
        yield Skipped(source.name, "is an empty ZIP file")


def _unpack_file(
    source: Source, archive: _Archive, info: ZipInfo, name: str
) -> Iterator[Source | Skipped]:
    try:
        content = archive.read(info, DOCUMENT_AT_MOST)
    except _UnreadableError as fault:
        yield Skipped(name, str(fault))
        return
    file = Source(name, f"{source.address}/{info.filename}", content)
    if content.startswith((_START, _EMPTY)):
        yield Skipped(name, "is an archive or office document in an archive; unpack it first")
    elif WEB_ARCHIVE.accepts(file):
        yield from WEB_ARCHIVE.unpack(file)
    elif COMPRESSED.accepts(file):
        yield from COMPRESSED.unpack(file)
    else:
        yield file


def _leftover(name: str) -> str | None:
    """Return what a file is called that is passed over; None if it may be an article."""
    if _leads_out(name):
        return None
    parts = name.split("/")
    if parts[0] == "__MACOSX" or any(part.startswith(".") for part in parts):
        return "hidden file"
    return noun_of_name(name)


def _leads_out(name: str) -> bool:
    parts = name.replace("\\", "/").split("/")
    return ".." in parts or parts[0] == "" or re.match(r"[A-Za-z]:", name) is not None


def _is_link(info: ZipInfo) -> bool:
    return (info.external_attr >> 16) & _KIND == _LINK


# ---- WACZ -----------------------------------------------------------------------------------


def _unpack_wacz(
    source: Source, archive: _Archive, files: list[ZipInfo]
) -> Iterator[Source | Skipped]:
    """Yield the pages of the web archives in it; its indexes and logs are passed over."""
    known = _digests(archive, files)
    for info in files:
        if not _WEB_ARCHIVE.fullmatch(info.filename):
            continue
        name = f"{source.name}/{info.filename}"
        try:
            content = archive.read(info, ARCHIVE_AT_MOST)
        except _UnreadableError as fault:
            yield Skipped(name, str(fault))
            continue
        digest = known.get(info.filename)
        if digest is not None and not digest.is_of(content):
            yield Skipped(
                name, f"does not match its digest in {_PACKAGE}: it was changed or damaged"
            )
            continue
        file = Source(name, f"{source.address}/{info.filename}", content)
        if WEB_ARCHIVE.accepts(file):
            yield from WEB_ARCHIVE.unpack(file)
        else:
            yield Skipped(name, "is no web archive, though it is named like one")


@dataclass(frozen=True, slots=True)
class _Digest:
    algorithm: str
    value: str

    def is_of(self, content: bytes) -> bool:
        found = hashlib.new(self.algorithm, content, usedforsecurity=False)
        return found.hexdigest() == self.value.lower()


def _digests(archive: _Archive, files: list[ZipInfo]) -> dict[str, _Digest]:
    """Return the digests of files that the package states, as far as they are understood."""
    info = next(info for info in files if info.filename == _PACKAGE)
    found = {}
    with suppress(_UnreadableError, ValueError, RecursionError, AttributeError, TypeError):
        for stated in json.loads(archive.read(info, DOCUMENT_AT_MOST)).get("resources", ()):
            algorithm, colon, value = stated.get("hash", "").partition(":")
            if colon and algorithm in {"md5", "sha1", "sha256", "sha512"}:
                found[stated.get("path")] = _Digest(algorithm, value)
    return found
