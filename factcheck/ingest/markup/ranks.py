"""How well the names of a credit rank, wherever on the page it stands.

Full names have the rank of their place, which `find_bylines` lists; one name alone, a desk and an
organisation rank so much lower that full names from other places come first.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.ingest.markup.credits import Credit

_FULL, _SINGLE, _DESK, _ORGANISATION = 0, 33, 36, 37


@dataclass(frozen=True, slots=True)
class Found:
    """Names that a page may be by, where they were found, and how they rank: lowest first."""

    names: tuple[str, ...]
    place: str
    rank: int
    order: int = 0


def ranked(  # noqa: PLR0913 (what may count of a credit differs from place to place)
    credit: Credit, place: str, rank: int, order: int = 0, *, org: bool = False, single: bool = True
) -> Iterator[Found]:
    """Yield the best that a credit names; organisations and single names where they may count."""
    if credit.people:
        yield Found(credit.people, place, rank + _FULL, order)
    elif credit.singles and single:
        yield Found(credit.singles[:1], place, rank + _SINGLE, order)
    elif credit.desks:
        yield Found(credit.desks[:1], place, rank + _DESK, order)
    elif credit.organisations and org:
        yield Found(credit.organisations[:1], place, rank + _ORGANISATION, order)


def far(distance: int) -> int:
    """Return the order of a byline by its lines below the headline; above it they count double."""
    return distance if distance >= 0 else 1 - 2 * distance
