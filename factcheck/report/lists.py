"""Lists that commands print besides reports: any rows, under any columns."""

from collections.abc import Iterable, Sequence

from factcheck.report.document import Block, Cell, Column, Heading, line, table
from factcheck.report.interface import Look


def render_table(
    title: str, columns: Sequence[Column], rows: Iterable[Sequence[Cell]], look: Look
) -> str:
    """Return rows as a table, ending in a newline.

    Without colour the text is plain. Nothing is cut: long cells wrap, and where the width is too
    small for the columns each row becomes a record of named values. A cell may be a string, or
    `Words` in an ink of their own.
    The title stands above; "" is none.
    """
    from factcheck.report.terminal import draw  # noqa: PLC0415 (Rich costs start-up time)

    blocks: list[Block] = [Heading(line(title))] if title else []
    return draw([*blocks, table(columns, rows)], look)
