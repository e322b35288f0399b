"""Plain lists of addresses: a text with one on each line, `#` before what is no entry."""

import codecs
from collections.abc import Iterator

from factcheck.gather.addresses import Address, NoAddressError, is_web, parse_address, shown
from factcheck.models import Skipped

_START = 4096
_SEVERAL = 2
_STOPS = tuple('.!?…"”’»')
_WORDS = 12
"""The most of a line that may stand in a list without being an address: a title beside one."""


def may_be_list(start: bytes) -> bool:
    """Tell from the first bytes whether something may be a list; false for nearly all articles."""
    lines = start[:_START].removeprefix(codecs.BOM_UTF8).decode("ascii", "replace").splitlines()
    entries = [line for line in lines if line.strip() and not line.lstrip().startswith("#")]
    return any(map(is_web, entries[:1])) or sum(map(is_web, entries)) >= _SEVERAL


def read_list(content: bytes, name: str) -> tuple[Address | Skipped, ...] | None:
    """Return the addresses in a list, each once and in order; None if it is no list.

    It is one if its first entry is a web address and no entry has white space in it, or if most of
    its entries are web addresses and none of the others is a sentence: a text with addresses in it
    is still a text. Another line than an address is skipped by number.
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
    if not _are_list([entry for _, entry in entries]):
        return None
    return tuple(dict.fromkeys(_read(entries, name)))


def _are_list(entries: list[str]) -> bool:
    spaced = [entry for entry in entries if _is_spaced(entry)]
    if not spaced and is_web(entries[0]):
        return True
    addresses = sum(is_web(entry) and not _is_spaced(entry) for entry in entries)
    return (
        addresses >= _SEVERAL
        and addresses > len(entries) - addresses
        and not any(entry.endswith(_STOPS) or len(entry.split()) > _WORDS for entry in spaced)
    )


def _is_spaced(entry: str) -> bool:
    return len(entry.split(maxsplit=1)) > 1


def _read(entries: list[tuple[int, str]], name: str) -> Iterator[Address | Skipped]:
    for number, entry in entries:
        place = f"{name}, line {number} ({shown(entry, 80)})"
        if _is_spaced(entry):
            yield Skipped(place, "is not one address; put each on a line of its own")
            continue
        try:
            yield parse_address(entry)
        except NoAddressError as error:
            yield Skipped(place, str(error))
