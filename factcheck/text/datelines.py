"""Datelines: the place, the day and the agency before a report's first words."""

import re
from dataclasses import dataclass

from factcheck.models import Span

_PLACE = r"[A-ZÀ-Þ][\w.'’ -]{1,40}?(?:, ?[A-ZÀ-Þ][\w.'’ -]{1,40}?){0,2}?"
_MONTH = r"[A-ZÀ-Þ][a-zà-ÿ]{2,9}\.?"
_DAY = (
    rf",? ?(?:[A-Z][a-z]{{2,8}}day,? )?"
    rf"(?:{_MONTH} ?\d{{1,2}}|\d{{1,2}}\.? (?:of )?{_MONTH}|\d{{1,2}}[./]\d{{1,2}}[./])"
    r"(?:,? ?(?:of )?(?:19|20)\d\d)?"
)
_WORD = r"[A-ZÀ-Þ][\w&'’-]*(?:\.[A-Z]\w*)*"
NAME = rf"{_WORD}(?: (?:of |and |& |de |della )?{_WORD}){{0,4}}"
"""How an outlet's name looks: words in capitals, a few small ones between them."""
_DATELINE = re.compile(
    rf"[*_]{{0,3}}(?P<place>{_PLACE})(?P<day>{_DAY})?(?: ?[(/\[](?P<name>{NAME})[)/\]])?"
    rf"(?P<after>{_DAY})?[*_]{{0,3}}"
    r" ?(?:[-–—]{1,2}|:) ?(?=[\w\"“„«'‘])"
)
_LONGEST = 140


@dataclass(frozen=True, slots=True)
class Dateline:
    """What stands before a report's first words: `QUAY, Feb 3 (XYZ) - `."""

    span: Span
    place: str
    """The first of its places: "QUAY" of "QUAY, Norland"."""
    dated: bool
    name: Span | None
    """What is in the brackets."""


def find_dateline(text: str, at: int) -> Dateline | None:
    """Return the dateline with which a paragraph that begins here opens.

    A place and a dash alone are no dateline: it has a day or brackets.
    """
    found = _DATELINE.match(text, at, at + _LONGEST)
    if found is None:
        return None
    dated = found["day"] is not None or found["after"] is not None
    if not dated and found["name"] is None:
        return None
    name = Span(*found.span("name")) if found["name"] else None
    return Dateline(Span(*found.span()), found["place"].split(",")[0].strip(), dated, name)
