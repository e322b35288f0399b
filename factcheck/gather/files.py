"""Sources from paths: a file, a folder with everything under it, or `-` for standard input."""

import errno
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from factcheck.content import ARTICLE_AT_MOST, in_megabytes, most
from factcheck.errors import InputError
from factcheck.models import STANDARD_INPUT, Skipped, Source

_DASH = "-"


@dataclass(frozen=True, slots=True)
class File:
    """A file that may hold a source; nothing of it has been read."""

    name: str
    path: Path | None
    """None for standard input."""


def find_files(path: str) -> Iterator[File | Skipped]:
    """Yield the files at a path, those of a folder in the order of their names.

    A folder in it that cannot be looked into is skipped, after all that can be.

    Hidden files in folders are left out, and links to folders are not followed.

    Raises:
        InputError: If the path is empty, does not exist or may not be looked at.
    """
    if not path.strip():
        raise InputError("A name is empty; name a file, a folder or an address, or - for stdin.")
    if path == _DASH:
        yield File(STANDARD_INPUT, None)
    elif _exists(Path(path)).is_dir():
        refused: list[OSError] = []
        for here, folders, files in os.walk(path, onerror=refused.append):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in sorted(files):
                if not name.startswith("."):
                    found = Path(here) / name
                    yield File(_written(found.relative_to(path)), found)
        for error in refused:
            name = _written(error.filename or path)
            yield Skipped(name, f"cannot be looked into: {error.strerror or error}")
    else:
        yield File(_written(Path(path).name), Path(path))


def _written(path: Path | str) -> str:
    r"""Return a path as text; bytes in it that are none are written as `\xff`."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def _exists(path: Path) -> Path:
    try:
        path.stat()
    except OSError as error:
        if error.errno == errno.ELOOP:
            raise InputError(f"{path} is a symbolic link that leads back to itself.") from error
        if error.errno == errno.EACCES:
            raise InputError(f"{path} may not be read; check its permissions.") from error
        if str(path).startswith("www."):
            raise InputError(
                f"There is no file {path}; an address begins with https://."
            ) from error
        raise InputError(
            f"There is no file or folder {path}; check the name, or use - for standard input."
        ) from error
    return path


def read_file(file: File) -> Source | Skipped:
    """Return the bytes in a file, or why they could not be had."""
    if file.path is None:
        return _read_standard_input(file.name)
    try:
        if not file.path.is_file():
            return Skipped(file.name, "is not a regular file")
        limit = most(read_start(file))
        if file.path.stat().st_size > limit:
            return _too_large(file.name, limit)
        content = file.path.read_bytes()
    except OSError as error:
        return Skipped(file.name, f"cannot be read: {error.strerror or error}")
    return Source(file.name, _written(file.path.absolute()), content)


def read_start(file: File, size: int = 4096) -> bytes:
    """Return the first bytes of a regular file, none where they cannot be had."""
    try:
        if file.path is None or not file.path.is_file():
            return b""
        with file.path.open("rb") as opened:
            return opened.read(size)
    except OSError:
        return b""


def _read_standard_input(name: str) -> Source | Skipped:
    if sys.stdin is None:
        return Skipped(name, "is closed; give it a text, as in `factcheck ingest - < letter.txt`")
    content = sys.stdin.buffer.read(ARTICLE_AT_MOST + 1)
    limit = most(content)
    if len(content) > ARTICLE_AT_MOST < limit:
        content += sys.stdin.buffer.read(limit + 1 - len(content))
    if len(content) > limit:
        return _too_large(name, limit)
    # Nothing says that two texts which came this way are one article: each has its own address.
    return Source(name, f"{STANDARD_INPUT} {sha256(content).hexdigest()[:16]}", content)


def _too_large(name: str, limit: int) -> Skipped:
    return Skipped(name, f"is larger than {in_megabytes(limit)}; split it into its articles")
