"""Lists that commands print besides reports: any rows, under any columns."""

from collections.abc import Iterable, Sequence

from factcheck.report.document import Block, Cell, Column, Heading, Paragraph, line, table
from factcheck.report.interface import Look


def render_table(
    title: str, columns: Sequence[Column], rows: Iterable[Sequence[Cell]], look: Look
) -> str:
    """Return rows as a table, ending in a newline.

    Without colour the text is plain. Nothing is cut: long cells wrap, and where the width is too
    small for the columns each row becomes a record of named values. A cell may be a string, or
    `Words` in an ink of their own.
    The title's first line is a heading, any other a line under it; "" is none.
    """
    from factcheck.report.terminal import draw  # noqa: PLC0415 (Rich costs start-up time)

    head, *under = title.split("\n")
    blocks: list[Block] = [Heading(line(head))] if head else []
    blocks += [Paragraph(line(each)) for each in under]
    return draw([*blocks, table(columns, rows)], look)
