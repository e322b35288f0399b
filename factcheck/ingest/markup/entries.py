"""Entries of a live blog: each keeps the time that the page shows beside it, in the page's order.

What cuts out the text of a page leaves such short lines out, and may set others elsewhere.
"""

from collections import defaultdict

from factcheck.ingest.markup.parsing import Markup
from factcheck.ingest.markup.sight import Sight
from factcheck.ingest.markup.titles import plain
from factcheck.text.clock_times import is_time_line

_FEWEST = 3
"""Entries with a time that make a page a live blog."""
_FEWEST_CALLED = 2
"""The same where the page calls itself one."""
_NEAR = 2
"""Lines below a time in which its entry begins."""
_KNOWN = 0.8
"""Share of a text's lines that must be found on the page to put them in its order."""


def with_times(text: str, markup: Markup, sight: Sight, *, live: bool = False) -> str:
    """Return the lines of a live blog's text in the page's order, with each entry's time above it.

    Any other text is returned as it is.

    Args:
        text: The text cut out of the page.
        markup: The page.
        sight: What a reader sees of it.
        live: Whether the page calls itself a live blog.
    """
    times = _times(markup, sight)
    fewest = _FEWEST_CALLED if live else _FEWEST
    if sight.place is None or len(times) < fewest:
        return text
    lines = [line for line in text.split("\n") if line.strip()]
    places = _places(lines, markup)
    taken = {place for place in places if place is not None}
    stamps = [number for number in times if _is_above(markup, number, taken)]
    found = [number for number in stamps if number not in taken]
    if len(stamps) < fewest or not found or len(taken) < _KNOWN * len(lines):
        return text
    ordered: list[tuple[int, int, str]] = []
    last = sight.place
    for order, (line, place) in enumerate(zip(lines, places, strict=True)):
        last = last if place is None else place
        ordered.append((last, order, line))
    ordered += [(number, -1, markup.lines[number].text) for number in found]
    return "\n".join(line for _, _, line in sorted(ordered))


def _places(lines: list[str], markup: Markup) -> list[int | None]:
    """The number of the page's line that each line of a text is; each of them is one line's."""
    shown: dict[str, list[int]] = defaultdict(list)
    for number, line in enumerate(markup.lines):
        shown[plain(line.text)].append(number)
    found = []
    for words in lines:
        numbers = shown.get(plain(words), [])
        found.append(numbers.pop(0) if numbers else None)
    return found


def _times(markup: Markup, sight: Sight) -> list[int]:
    """The lines below the headline that are hardly more than a time."""
    lines = enumerate(markup.lines[(sight.place or 0) + 1 :], (sight.place or 0) + 1)
    return [number for number, line in lines if is_time_line(line.text)]


def _is_above(markup: Markup, number: int, taken: set[int]) -> bool:
    """Tell whether a line of the text stands right below a line, in what it stands in."""
    below = range(number + 1, min(number + 1 + _NEAR, len(markup.lines)))
    within = markup.lines[number].within
    return any(n in taken and markup.lines[n].within == within for n in below)
