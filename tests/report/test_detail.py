import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from rich.cells import cell_len

from factcheck.errors import UnknownIdError
from factcheck.models import Kind, Span
from factcheck.report import Look
from factcheck.report.detail import DETAILS, render_one
from tests.factories import article, note
from tests.report.ferry import REPORT
from tests.report.hostile import HOSTILE

IDS = [(kind, 1) for kind in DETAILS] + [(Kind.VERDICT, 4), (Kind.VERDICT, 5), (Kind.NOTE, 11)]


@pytest.mark.parametrize(("kind", "number"), IDS, ids=str)
def test_one_thing_whole_reads_like_this(
    golden: Callable[[str, str], None], kind: Kind, number: int
) -> None:
    golden(f"report-one-{kind}{number}.txt", render_one(REPORT, kind, number, Look()))


@pytest.mark.parametrize("kind", Kind)
def test_an_id_the_report_does_not_hold_is_an_error_that_names_it(kind: Kind) -> None:
    with pytest.raises(UnknownIdError, match=rf"{kind}99.*factcheck report"):
        render_one(REPORT, kind, 99, Look())


@pytest.mark.parametrize("kind", DETAILS)
@pytest.mark.parametrize("width", [40, 80])
def test_hostile_text_is_shown_not_obeyed(kind: Kind, width: int) -> None:
    text = render_one(HOSTILE, kind, 1, Look(width))
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)
    assert max(map(cell_len, text.split("\n"))) <= width


def test_an_article_shows_every_line_with_its_number_and_the_marks_across_lines() -> None:
    text = article("One two\n\n  three four\nfive\n")
    spans = (Span(4, 16), Span(12, 21))
    notes = tuple(replace(note(text), span=span, quote=span.slice(text.text)) for span in spans)
    shown = render_one(replace(REPORT, articles=(text,), notes=notes), Kind.ARTICLE, 1, Look())
    assert shown.split("Text ")[1].split("\n")[1:] == [
        "1  One *two*",
        "2",
        "3  *  three four*",
        "4  five",
        "",
    ]


def test_a_text_too_long_to_read_is_cut_with_a_mark() -> None:
    text = replace(article("word " * 100_000), id=3)
    shown = render_one(replace(REPORT, articles=(text,)), Kind.ARTICLE, 3, Look())
    assert "200,000 more characters not printed here." in shown
