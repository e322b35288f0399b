"""Blocks drawn for a terminal, in colour or plain; the `table` format.

Without colour nothing but printable text leaves this module. Article text is never handed to Rich
as markup: every word becomes a `Text`, its control characters shown as symbols first.
"""

import re
from collections.abc import Iterable
from io import StringIO
from itertools import zip_longest
from typing import Literal

from rich import box
from rich.cells import cell_len
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table as Grid
from rich.text import Text

from factcheck.report.document import (
    BREAK,
    Block,
    Card,
    Facing,
    Heading,
    Ink,
    Item,
    Line,
    Listing,
    Numbered,
    Paragraph,
    Table,
    Words,
    line,
)
from factcheck.report.interface import Look, Report
from factcheck.report.outline import outline
from factcheck.text.commands import in_casebook
from factcheck.text.display import visible

MEASURE = 100  # columns of running text: longer lines lose the reader's eye
FACING_AT = 72  # columns from which two quotes still read well side by side
FACING_MEASURE = 140  # columns both sides together
NARROWEST = 16  # columns below which a column of sentences is no longer read but spelled
GAP = 2  # columns between two columns
CROWDED = 1.5  # lines per row

RULED = {1: "\u2501", 2: "\u2500"}
"""What fills the line after a heading, by level."""
CLOSE = {0, 2, 3}
"""Levels of headings that stand right above what they head."""
STYLES = {
    Ink.PLAIN: "",
    Ink.STRONG: "bold",
    Ink.FAINT: "dim",
    Ink.ID: "cyan",
    Ink.DECISIVE: "bold underline",
    Ink.FOR: "blue",
    Ink.AGAINST: "magenta",
    Ink.BOTH: "yellow",
    Ink.ATTENTION: "bold yellow",
    Ink.COMMAND: "green",
}


def render(report: Report, look: Look) -> str:
    """Return a report for a terminal, ending in a newline."""
    return draw(outline(report, look), look)


def draw(blocks: Iterable[Block], look: Look) -> str:
    """Return the blocks as text no wider than the look, ending in a newline."""
    console = Console(
        file=StringIO(),
        width=look.width,
        color_system="standard" if look.colour else None,
        force_terminal=look.colour,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
        _environ={},
    )
    page = _Page(look)
    with console.capture() as capture:
        above: Block | None = None
        for block in blocks:
            if above is not None and not (isinstance(above, Heading) and above.level in CLOSE):
                console.print()
            console.print(page.render(block))
            above = block
    return re.sub(r"[ \t]+$", "", capture.get(), flags=re.MULTILINE)


class _Page:
    """Renders one block at a time for one look."""

    def __init__(self, look: Look) -> None:
        self.look = look

    def render(self, block: Block) -> RenderableType:
        """Return what Rich prints for a block."""
        match block:
            case Heading():
                return self.heading(block)
            case Paragraph():
                return self.measured(self.text(block.words))
            case Listing():
                return self.listing(block.items)
            case Table():
                return self.table(block)
            case Facing():
                return self.facing(block)
            case Numbered():
                return self.numbered(block)

    def text(self, words: Line) -> Text:
        """Return a line as Rich text that obeys nothing written in it."""
        text = Text(overflow="fold")
        for each in words:
            text.append(*self.word(each))
        return text

    def word(self, words: Words) -> tuple[str, str]:
        """Return the characters to show and their style."""
        if words is BREAK:
            return "\n", ""
        told = words.text
        if words.ink is Ink.COMMAND:
            told = in_casebook(told, self.look.casebook)
        shown = visible(re.sub(r"\s*\n\s*|\t", " ", told))
        if words.ink is Ink.DECISIVE and not self.look.colour:
            shown = f"*{shown}*"
        return shown, STYLES[words.ink]

    def measured(self, renderable: RenderableType, measure: int = MEASURE) -> RenderableType:
        """Keep running text to a width that can be read."""
        spare = self.look.width - measure
        return Padding(renderable, (0, spare, 0, 0)) if spare > 0 else renderable

    def heading(self, heading: Heading) -> RenderableType:
        """Return a heading, ruled off to the right edge of the text if its level is."""
        text = self.text(heading.words)
        text.stylize("bold")
        room = min(self.look.width, MEASURE) - text.cell_len - 1
        if heading.level in RULED and room > 0:
            text.append(" " + RULED[heading.level] * room, "dim")
        return text

    def listing(self, items: Iterable[Item]) -> RenderableType:
        """Return items with their labels in a column of their own."""
        items = tuple(items)
        labels = [self.text(item.label) for item in items]
        widest = max((label.cell_len for label in labels), default=0)
        if widest > self.look.width // 3:
            return self.stacked(labels, items)
        grid = Grid.grid(padding=(0, GAP, 0, 0))
        grid.add_column(width=widest)
        grid.add_column(overflow="fold")
        for label, item in zip(labels, items, strict=True):
            grid.add_row(label, Group(*map(self.text, item.body)))
        return self.measured(grid)

    def stacked(self, labels: Iterable[Text], items: Iterable[Item]) -> RenderableType:
        """Return items with each label above its body."""
        return self.measured(
            Group(
                *(
                    Group(label, Padding(Group(*map(self.text, item.body)), (0, 0, 0, GAP)))
                    for label, item in zip(labels, items, strict=True)
                )
            )
        )

    def table(self, table: Table) -> RenderableType:
        """Return a table, or one record per row where its columns would be too narrow."""
        rows = [[self.text(cell) for cell in row] for row in table.rows]
        widths = self.widths(table, rows)
        if widths is None:
            return Group(*(self.record(table, row) for row in rows))
        grid = Grid(
            box=box.SIMPLE_HEAD,
            show_edge=False,
            pad_edge=False,
            header_style="bold",
            leading=int(is_crowded(rows, widths)),
        )
        for column, width in zip(table.columns, widths, strict=True):
            justify: Literal["left", "right"] = "right" if column.right else "left"
            grid.add_column(Text(column.name), width=width, overflow="fold", justify=justify)
        for row in rows:
            grid.add_row(*row)
        return grid

    def widths(self, table: Table, rows: list[list[Text]]) -> list[int] | None:
        """Return each column's width, None where the table would be too narrow to read.

        A column has at least room for its longest word if there is room for all of them; what is
        left goes to those whose lines are longest.
        """
        wanted, least, floor = [], [], []
        for number, column in enumerate(table.columns):
            cells = [column.name, *(row[number].plain for row in rows)]
            longest = max(cell_len(part) for cell in cells for part in cell.split("\n"))
            word = max((cell_len(part) for cell in cells for part in cell.split()), default=0)
            wanted.append(longest)
            least.append(longest if column.whole else word)
            floor.append(longest if column.whole else min(word, NARROWEST))
        room = self.look.width - (GAP + 1) * (len(table.columns) - 1)
        if sum(floor) > room:
            return None
        start = least if sum(least) <= room else floor
        short = [want - have for want, have in zip(wanted, start, strict=True)]
        if sum(short) <= room - sum(start):
            return wanted
        spare = room - sum(start)
        return [have + spare * lack // sum(short) for have, lack in zip(start, short, strict=True)]

    def record(self, table: Table, row: list[Text]) -> RenderableType:
        """Return one row as named values, the first of them its title."""
        title, *values = row
        named = [
            Text.assemble((f"{column.name}: ", "dim"), value)
            for column, value in zip(table.columns[1:], values, strict=True)
            if value.plain.strip()
        ]
        title.stylize("bold")
        return Group(title, Padding(Group(*named), (0, 0, 0, GAP)))

    def facing(self, facing: Facing) -> RenderableType:
        """Return a card beside those against it, or one above the other."""
        left = self.card(facing.left)
        right = self.card(facing.right[0])
        for card in facing.right[1:]:
            right += [Text(), *self.card(card)]
        if self.look.width < FACING_AT:
            return Group(*left, Text(), *right)
        grid = Grid(box=box.MINIMAL, show_header=False, show_edge=False, pad_edge=False)
        grid.add_column(ratio=1, overflow="fold")
        grid.add_column(ratio=1, overflow="fold")
        grid.expand = True
        for sides in zip_longest(left, right, fillvalue=Text()):
            grid.add_row(*sides)
        return self.measured(grid, FACING_MEASURE)

    def card(self, card: Card) -> list[Text]:
        """Return the lines of a card: head, quote, foot."""
        head = self.text(card.head)
        head.stylize("bold", 0, len(head.plain.partition("\n")[0]))
        return [head, self.text(card.quote), *map(self.text, card.foot)]

    def numbered(self, block: Numbered) -> RenderableType:
        """Return lines of text behind their numbers; blank lines are kept."""
        widest = len(str(len(block.lines)))
        grid = Grid.grid(padding=(0, GAP, 0, 0))
        grid.add_column(width=widest, justify="right", style="dim")
        grid.add_column(overflow="fold")
        for number, words in enumerate(block.lines, 1):
            grid.add_row(Text(str(number)), self.text(line(words)))
        return self.measured(grid)


def is_crowded(rows: list[list[Text]], widths: list[int]) -> bool:
    """Tell whether most rows take several lines, so that blank ones must keep them apart."""
    lines = sum(
        max(
            sum(-(-max(1, cell_len(part)) // max(1, width)) for part in cell.plain.split("\n"))
            for cell, width in zip(row, widths, strict=True)
        )
        for row in rows
    )
    return lines > CROWDED * len(rows)
