"""Places that a user may name, and what lies there: a file's, a page's, every entry of a list's.

A feed or a plain list of addresses is not an article: it stands for the pages it names. One that
is named as a file is taken apart when it is located, so that how much there is to do is known
beforehand; one that is found on the way (at an address, in a folder, on standard input), when it is
read. What a fetched one names is a page: lists of lists end there.

An address that a person names is fetched each time. One that a list or a feed names is fetched
once: the same list again goes on where it was left, and a feed again gives what is new in it.
"""

from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.errors import InputError
from factcheck.gather.addresses import (
    Address,
    NoAddressError,
    has_scheme,
    parse_address,
    shown,
    untracked,
)
from factcheck.gather.feeds import may_be_feed, read_feed
from factcheck.gather.files import File, find_files, read_file, read_start
from factcheck.gather.lists import may_be_list, read_list
from factcheck.gather.policy import Policy
from factcheck.models import Skipped, Source

if TYPE_CHECKING:
    from factcheck.gather.web import Web


@dataclass(frozen=True, slots=True)
class Entry:
    """An address that a list or a feed names."""

    address: Address

    @property
    def name(self) -> str:
        """What a person would call it."""
        return self.address.name


@dataclass(frozen=True, slots=True)
class Known:
    """A page that was not fetched, for it had been before."""

    name: str


Located = File | Address | Entry | Skipped
"""A place where a source may lie, or why what was named there is none; nothing has been read."""

Found = Source | Known | Skipped
"""What came of a place."""


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
        if isinstance(file, Skipped):
            yield file
            continue
        entries = _entries_of_file(file) if file.path == Path(path) else None
        yield from [file] if entries is None else entries


def _entries_of_file(file: File) -> tuple[Entry | Skipped, ...] | None:
    start = read_start(file)
    if not may_be_list(start) and not may_be_feed(start):
        return None
    source = read_file(file)
    return None if isinstance(source, Skipped) else find_entries(source)


def find_entries(source: Source) -> tuple[Entry | Skipped, ...] | None:
    """Return the addresses that a feed or a list names; None for anything else."""
    named = read_list(source.content, source.name)
    if named is None:
        base = source.response.address if source.response else None
        named = read_feed(source.content, source.name, base)
    if named is None:
        return None
    return tuple(each if isinstance(each, Skipped) else Entry(each) for each in named)


class Gatherer:
    """Reads what lies at places, as far as a policy allows."""

    def __init__(
        self,
        policy: Policy | None = None,
        web: "Web | None" = None,
        fetched: Callable[[], Iterable[str]] = frozenset,
    ) -> None:
        """Begin with nothing fetched.

        Args:
            policy: What the user allows.
            web: Where pages are fetched from.
            fetched: Asked, once and if there are entries, which addresses were fetched before.
        """
        self._policy = policy or Policy()
        self._web = web
        self._ask_fetched = fetched
        self._fetched: Container[str] | None = None

    def read(self, place: Located) -> Iterator[Found]:
        """Yield the bytes at a place, or why they were not had: several for a list or feed."""
        match place:
            case Skipped():
                yield place
            case File():
                yield from self._opened(read_file(place))
            case Address():
                yield from self._opened(self._fetch(place))
            case Entry():
                found = self._enter(place)
                yield from [found] if isinstance(found, Known) else self._opened(found)

    def _opened(self, found: Source | Skipped) -> Iterator[Found]:
        """Yield a source, or the pages that it names if it is a list or a feed."""
        if isinstance(found, Skipped) or (entries := find_entries(found)) is None:
            yield found
            return
        for entry in entries:
            if isinstance(entry, Skipped):
                yield entry
            elif found.response is None:
                yield from self.read(entry)
            else:
                yield self._page(entry)

    def _page(self, entry: Entry) -> Found:
        page = self._enter(entry)
        if isinstance(page, Source) and find_entries(page) is not None:
            return Skipped(page.name, "is itself a feed or a list; name it by itself")
        return page

    def _enter(self, entry: Entry) -> Found:
        if self._fetched is None:
            self._fetched = {untracked(known) for known in self._ask_fetched()}
        url = entry.address.url
        is_known = untracked(url) in self._fetched
        return Known(url) if is_known else self._fetch(entry.address)

    def _fetch(self, address: Address) -> Source | Skipped:
        if self._web is None:
            from factcheck.gather.web import Web  # noqa: PLC0415 - sockets and TLS cost time

            self._web = Web(self._policy)
        return self._web.fetch(address)
