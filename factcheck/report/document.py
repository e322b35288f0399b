"""What a report for people is put together from: words, lines and blocks.

Nothing here knows how it will look. `outline` says what a report tells and in which order;
`terminal`, `markdown` and `html` draw these blocks, and make hostile text harmless while they do.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum


class Ink(StrEnum):
    """What words are, where it should show."""

    PLAIN = "plain"
    STRONG = "strong"
    FAINT = "faint"
    ID = "id"
    DECISIVE = "decisive"
    """The words that decided something; marked even where there is no colour."""
    FOR = "for"
    AGAINST = "against"
    BOTH = "both"
    ATTENTION = "attention"
    COMMAND = "command"


@dataclass(frozen=True, slots=True)
class Words:
    """Text in one ink. White space in it, line ends included, is drawn as one space."""

    text: str
    ink: Ink = Ink.PLAIN


Line = tuple[Words, ...]
Cell = str | Words | Line

BREAK = Words("\n")
"""Ends a line inside a cell or paragraph."""


def line(*cells: Cell) -> Line:
    """Join texts, words and lines into one line."""
    joined: list[Words] = []
    for cell in cells:
        if isinstance(cell, str):
            joined.append(Words(cell))
        elif isinstance(cell, Words):
            joined.append(cell)
        else:
            joined.extend(cell)
    return tuple(joined)


def join(cells: Iterable[Cell], between: Cell = ", ") -> Line:
    """Join cells with something between each two."""
    joined: Line = ()
    for number, cell in enumerate(cells):
        joined = line(joined, between, cell) if number else line(cell)
    return joined


def parted(words: Line) -> list[Line]:
    """Return a line parted at its breaks."""
    parts: list[list[Words]] = [[]]
    for each in words:
        if each is BREAK:
            parts.append([])
        else:
            parts[-1].append(each)
    return [tuple(part) for part in parts]


@dataclass(frozen=True, slots=True)
class Heading:
    """The title of a section (level 1), of a matter in it (2), or of a group in that (3)."""

    words: Line
    level: int = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    words: Line


@dataclass(frozen=True, slots=True)
class Item:
    """A label and what stands under it."""

    label: Line
    body: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """Labelled items, one under another."""

    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table."""

    name: str
    whole: bool = False
    """Never broken over two lines: ids, dates, numbers."""
    ink: Ink = Ink.PLAIN
    """For cells given as plain strings."""
    right: bool = False
    """Set flush right, as numbers are."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under named columns; drawn as one record per row where the width is too small."""

    columns: Sequence[Column]
    rows: tuple[tuple[Line, ...], ...]


@dataclass(frozen=True, slots=True)
class Card:
    """One side of two that face each other."""

    head: Line
    quote: Line
    foot: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Facing:
    """A quote beside those against it, or one above the other where the width is too small."""

    left: Card
    right: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Numbered:
    """An article's text as it stands, line by line, each with its number."""

    lines: tuple[Line, ...]


Block = Heading | Paragraph | Listing | Table | Facing | Numbered


def table(columns: Sequence[Column], rows: Iterable[Sequence[Cell]]) -> Table:
    """Make a table; a cell given as a string takes its column's ink."""
    return Table(
        tuple(columns),
        tuple(
            tuple(
                (Words(cell, column.ink),) if isinstance(cell, str) else line(cell)
                for column, cell in zip(columns, row, strict=True)
            )
            for row in rows
        ),
    )
