"""Plain lists of addresses: a text with one on each line, `#` before what is no entry."""

import codecs
from collections.abc import Iterator

from factcheck.gather.addresses import Address, NoAddressError, is_web, parse_address, shown
from factcheck.models import Skipped

_START = 4096


def may_be_list(start: bytes) -> bool:
    """Tell from the first bytes whether something may be a list; false for nearly all articles."""
    start = start[:_START].removeprefix(codecs.BOM_UTF8)
    for line in start.splitlines():
        if line.strip() and not line.lstrip().startswith(b"#"):
            return is_web(line.decode("ascii", "replace"))
    return False


def read_list(content: bytes, name: str) -> tuple[Address | Skipped, ...] | None:
    """Return the addresses in a list, each once and in order; None if it is no list.

    It is one if its first entry is a web address and no entry has white space in it, so that a text
    which begins with an address is still a text. Another line than an address is skipped by number.
    """
    if not may_be_list(content):
        return None
    try:
        lines = content.decode("utf-8-sig").splitlines()
    except UnicodeDecodeError:
        return None
    entries = [
        (number, entry)
        for number, line in enumerate(lines, 1)
        if (entry := line.strip()) and not entry.startswith("#")
    ]
    if any(len(entry.split(maxsplit=1)) > 1 for _, entry in entries):
        return None
    return tuple(dict.fromkeys(_read(entries, name)))


def _read(entries: list[tuple[int, str]], name: str) -> Iterator[Address | Skipped]:
    for number, entry in entries:
        try:
            yield parse_address(entry)
        except NoAddressError as error:
            yield Skipped(f"{name}, line {number} ({shown(entry, 80)})", str(error))
