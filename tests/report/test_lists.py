from rich.cells import cell_len

from factcheck.report import Look
from factcheck.report.document import Cell, Column, Ink, Words
from factcheck.report.lists import render_table
from tests.report.hostile import ATTACK

COLUMNS = [
    Column("Id", whole=True, ink=Ink.ID),
    Column("Statement"),
    Column("Points", whole=True, right=True),
]
ROWS: list[list[Cell]] = [
    ["A1", "The ferry to Tern Island has stopped altogether since January.", "7"],
    ["A12", Words("Nothing", Ink.ATTENTION), "12.5"],
]


def test_rows_stand_under_their_columns() -> None:
    assert render_table("Worth checking", COLUMNS, ROWS, Look(50)) == (
        "Worth checking ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━\n"
        "\n"
        "Id    Statement                             Points\n"
        "──────────────────────────────────────────────────\n"
        "A1    The ferry to Tern Island has               7\n"
        "      stopped altogether since January.\n"
        "A12   Nothing                                 12.5\n"
    )


def test_where_columns_would_be_too_narrow_each_row_is_a_record() -> None:
    assert render_table("", COLUMNS, ROWS, Look(24)) == (
        "A1\n"
        "  Statement: The ferry\n"
        "  to Tern Island has\n"
        "  stopped altogether\n"
        "  since January.\n"
        "  Points: 7\n"
        "A12\n"
        "  Statement: Nothing\n"
        "  Points: 12.5\n"
    )


def test_a_title_may_have_lines_under_it() -> None:
    assert render_table("A\nb", COLUMNS[:1], [], Look(20)) == (
        "A ━━━━━━━━━━━━━━━━━━\n\nb\n\nId\n──\n"
    )


def test_hostile_cells_are_shown_and_nothing_is_lost() -> None:
    text = render_table("", COLUMNS, [["A1", ATTACK, ATTACK]], Look(60))
    assert "\x1b" not in text
    assert max(map(cell_len, text.split("\n"))) <= 60
    letters = "".join(char for char in ATTACK if char.isalnum())
    assert letters in "".join(char for char in text if char.isalnum())
