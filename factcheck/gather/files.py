"""Sources from paths: a file, a folder with everything under it, or `-` for standard input."""

import errno
import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from factcheck.errors import InputError
from factcheck.models import Skipped, Source

MAX_BYTES = 16 * 1024 * 1024  # several times War and Peace: more is no article
STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class Located:
    """A place where a source may lie; nothing of it has been read."""

    name: str
    path: Path | None
    """None for standard input."""


def locate(paths: Iterable[str]) -> tuple[Located, ...]:
    """Return the files at the paths, those of a folder in the order of their names.

    Hidden files in folders are left out, and links to folders are not followed.

    Raises:
        InputError: If a path does not exist or may not be looked at.
    """
    return tuple(found for path in paths for found in _locate(path))


def _locate(path: str) -> Iterator[Located]:
    if path == STANDARD_INPUT:
        yield Located("standard input", None)
    elif _exists(Path(path)).is_dir():
        for here, folders, files in os.walk(path):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in sorted(files):
                if not name.startswith("."):
                    found = Path(here) / name
                    yield Located(str(found.relative_to(path)), found)
    else:
        yield Located(Path(path).name, Path(path))


def _exists(path: Path) -> Path:
    try:
        path.stat()
    except OSError as error:
        if error.errno == errno.ELOOP:
            raise InputError(f"{path} is a symbolic link that leads back to itself.") from error
        if error.errno == errno.EACCES:
            raise InputError(f"{path} may not be read; check its permissions.") from error
        raise InputError(
            f"There is no file or folder {path}; check the name, or use - for standard input."
        ) from error
    return path


def read(located: Located) -> Source | Skipped:
    """Return the bytes at a place, or why they could not be had."""
    if located.path is None:
        content = sys.stdin.buffer.read(MAX_BYTES + 1)
        if len(content) > MAX_BYTES:
            return _too_large(located.name)
        return Source(located.name, STANDARD_INPUT, content)
    try:
        if not located.path.is_file():
            return Skipped(located.name, "is not a regular file")
        if located.path.stat().st_size > MAX_BYTES:
            return _too_large(located.name)
        content = located.path.read_bytes()
    except OSError as error:
        return Skipped(located.name, f"cannot be read: {error.strerror or error}")
    return Source(located.name, str(located.path.absolute()), content)


def _too_large(name: str) -> Skipped:
    return Skipped(name, f"is larger than {MAX_BYTES // 1024**2} MB; split it into its articles")
