import csv
from collections.abc import Callable
from dataclasses import replace
from io import StringIO

from factcheck.models import Kind, format_id
from factcheck.report import Report
from factcheck.report.positions import COLUMNS, render
from tests.report.ferry import REPORT
from tests.report.hostile import HOSTILE


def rows(report: Report = REPORT) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(render(report)), strict=True))


def test_positions_as_a_spreadsheet_read_like_this(golden: Callable[[str, str], None]) -> None:
    golden("report-positions.csv", render(REPORT))


def test_each_claim_has_one_row_for_each_article_compared_with_it_or_that_it_stands_in() -> None:
    expected = {(stance.claim, stance.article) for stance in REPORT.stances} | {
        (claim.id, place.passage.article) for claim in REPORT.claims for place in claim.appearances
    }
    assert [(row["claim"], row["article"]) for row in rows()] == [
        (format_id(Kind.CLAIM, claim), format_id(Kind.ARTICLE, article))
        for claim, article in sorted(expected, key=lambda pair: (pair[0] or 0, pair[1]))
    ]


def test_a_quote_is_on_the_side_that_the_article_takes() -> None:
    taking = [row for row in rows() if row["stance"] in {"supports", "refutes"}]
    assert taking
    assert all(row["quote_stance"] == row["stance"] and row["quote"] for row in taking)


def test_where_a_claim_stands_uncompared_its_own_words_are_quoted_without_a_stance() -> None:
    [claim, *_] = REPORT.claims
    found = rows(replace(REPORT, claims=(claim,), stances=()))
    assert [row["quote"] for row in found] == [
        place.passage.quote
        for place in sorted(claim.appearances, key=lambda place: place.passage.article)
    ]
    assert {row["stance"] for row in found} == {row["quote_stance"] for row in found} == {""}


def test_hostile_text_is_shown_as_it_stands() -> None:
    for row in rows(HOSTILE):
        assert set(row) == {column.replace(".", "_") for column in COLUMNS}
        assert not any(value.startswith(("=", "+", "-", "@")) for value in row.values())
