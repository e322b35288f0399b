"""Places that a user may name, and what lies there: a file's, a page's, every entry of a list's.

A feed or a plain list of addresses is not an article: it stands for the pages it names. One that
is named as a file is taken apart when it is located, so that how much there is to do is known
beforehand; one that is found on the way (at an address, in a folder, on standard input), when it is
read. What a fetched one names is a page: lists of lists end there.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.errors import InputError
from factcheck.gather.addresses import Address, NoAddressError, has_scheme, parse_address, shown
from factcheck.gather.feeds import may_be_feed, read_feed
from factcheck.gather.files import File, find_files, read_file, read_start
from factcheck.gather.lists import may_be_list, read_list
from factcheck.gather.policy import Policy
from factcheck.models import Skipped, Source

if TYPE_CHECKING:
    from factcheck.gather.web import Web

Located = File | Address | Skipped
"""A place where a source may lie, or why what was named there is none; nothing has been read."""


def locate(paths: Iterable[str]) -> tuple[Located, ...]:
    """Return what is at the paths and addresses, in their order.

    Nothing is fetched.

    Raises:
        InputError: If a path does not exist or may not be looked at, or an address is none.
    """
    return tuple(found for path in paths for found in _locate(path))


def _locate(path: str) -> Iterator[Located]:
    if has_scheme(path):
        try:
            yield parse_address(path)
        except NoAddressError as error:
            raise InputError(f"{shown(path)} {error}.") from error
        return
    for file in find_files(path):
        entries = _entries_of_file(file) if file.path == Path(path) else None
        yield from [file] if entries is None else entries


def _entries_of_file(file: File) -> tuple[Address | Skipped, ...] | None:
    start = read_start(file)
    if not may_be_list(start) and not may_be_feed(start):
        return None
    source = read_file(file)
    return None if isinstance(source, Skipped) else find_entries(source)


def find_entries(source: Source) -> tuple[Address | Skipped, ...] | None:
    """Return the addresses that a feed or a list names; None for anything else."""
    listed = read_list(source.content, source.name)
    if listed is not None:
        return listed
    base = source.response.address if source.response else None
    return read_feed(source.content, source.name, base)


class Gatherer:
    """Reads what lies at places, as far as a policy allows."""

    def __init__(self, policy: Policy | None = None, web: "Web | None" = None) -> None:
        self._policy = policy or Policy()
        self._web = web

    def read(self, place: Located) -> Iterator[Source | Skipped]:
        """Yield the bytes at a place, or why they could not be had: several for a list or feed."""
        if isinstance(place, Skipped):
            yield place
        elif isinstance(place, Address):
            yield from self._read_page(place)
        else:
            source = read_file(place)
            entries = None if isinstance(source, Skipped) else find_entries(source)
            if entries is None:
                yield source
            else:
                for entry in entries:
                    yield from self.read(entry)

    def _read_page(self, address: Address) -> Iterator[Source | Skipped]:
        source = self._fetch(address)
        entries = None if isinstance(source, Skipped) else find_entries(source)
        if entries is None:
            yield source
            return
        for entry in entries:
            yield entry if isinstance(entry, Skipped) else self._page(entry)

    def _page(self, address: Address) -> Source | Skipped:
        source = self._fetch(address)
        if isinstance(source, Source) and find_entries(source) is not None:
            return Skipped(source.name, "is itself a feed or a list; name it by itself")
        return source

    def _fetch(self, address: Address) -> Source | Skipped:
        if self._web is None:
            from factcheck.gather.web import Web  # noqa: PLC0415 - sockets and TLS cost time

            self._web = Web(self._policy)
        return self._web.fetch(address)
