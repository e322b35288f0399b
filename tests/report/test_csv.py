import csv
from collections.abc import Callable
from dataclasses import replace
from io import StringIO

import pytest

from factcheck.report import FORMATS, Look, Part, Report
from factcheck.report.csv import COLUMNS
from tests.report.ferry import REPORT


def rows(part: Part, report: Report = REPORT) -> list[dict[str, str]]:
    text = FORMATS["csv"](report, Look(parts=(part,)))
    return list(csv.DictReader(StringIO(text), strict=True))


@pytest.mark.parametrize("part", [Part.ARTICLES, Part.NOTES, Part.STANCES, Part.DISAGREEMENTS])
def test_a_part_as_a_spreadsheet_reads_like_this(
    golden: Callable[[str, str], None], part: Part
) -> None:
    golden(f"report-{part}.csv", FORMATS["csv"](REPORT, Look(parts=(part,))))


@pytest.mark.parametrize("part", Part)
def test_every_row_has_every_column(part: Part) -> None:
    found = rows(part)
    assert found
    for row in found:
        assert list(row) == [column.replace(".", "_") for column in COLUMNS[part]]
        assert None not in row.values()


def test_the_first_part_asked_for_is_the_table() -> None:
    text = FORMATS["csv"](REPORT, Look(parts=(Part.RUNS, Part.NOTES)))
    assert text == FORMATS["csv"](REPORT, Look(parts=(Part.RUNS,)))


def test_stances_have_a_row_for_each_passage() -> None:
    assert len(rows(Part.STANCES)) == sum(len(each.evidence) for each in REPORT.stances)


def test_a_quote_comes_back_with_its_line_end() -> None:
    found = rows(Part.STANCES)[0]
    assert found["passages_quote"] == REPORT.stances[0].evidence[0].passage.quote


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\n"])
def test_a_spreadsheet_is_given_no_formula(start: str) -> None:
    planted = replace(REPORT.claims[0], text=f"{start}HYPERLINK(1)")
    found = rows(Part.CLAIMS, replace(REPORT, claims=(planted,)))
    assert found[0]["text"] == f"'{start}HYPERLINK(1)"


def test_a_part_with_nothing_in_it_is_its_header() -> None:
    text = FORMATS["csv"](replace(REPORT, open=()), Look(parts=(Part.OPEN,)))
    assert text == "subject,text,next_step\n"
