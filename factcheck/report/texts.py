"""What texts do to one claim, in every format: the output of `factcheck stance`.

The texts are in no casebook, so there are no ids to tell. JSON has everything as it was found.
"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from factcheck.models import UNREAD, Passage, Scores, Span, Stance
from factcheck.report import csv
from factcheck.report.document import (
    Block,
    Cell,
    Column,
    Heading,
    Ink,
    Paragraph,
    Words,
    line,
    table,
)
from factcheck.report.interface import Look
from factcheck.report.json import Record, write
from factcheck.report.matters import INKS
from factcheck.report.quoting import quote
from factcheck.report.wording import NOT_ENGLISH, STANCES, say_shares

FOR_A_PERSON = "What a machine found, for a person to check; only a verdict is a ruling."
COLUMNS = (
    "file",
    "title",
    "stance",
    "scores.supports",
    "scores.refutes",
    "scores.discusses",
    "scores.unrelated",
    "start",
    "end",
    "quote",
)


@dataclass(frozen=True, slots=True)
class Judged:
    """A text and what it does to the claim."""

    file: str
    title: str | None
    stance: Stance
    scores: Scores | None
    """None of an engine that gives no probabilities."""
    span: Span | None
    """The passage that weighs most; None where nothing bears on the claim."""
    quote: str


def render(claim: str, texts: Sequence[Judged], format_: str, look: Look) -> str:
    """Return the texts as a table, md, json or csv, ending in a newline."""
    if format_ == "csv":
        return csv.write(COLUMNS, map(_record, texts))
    if format_ == "json":
        content = {"claim": claim, "texts": [_record(each) for each in texts]}
        return write(content)
    if format_ == "md":
        from factcheck.report.markdown import draw  # noqa: PLC0415 - one of two is needed

        return draw(_outline(claim, texts))
    from factcheck.report.terminal import draw as draw_on  # noqa: PLC0415 - Rich costs time

    return draw_on(_outline(claim, texts), look)


def _record(judged: Judged) -> Record:
    span = judged.span
    return {
        "file": judged.file,
        "title": judged.title,
        "stance": judged.stance.value,
        "scores": asdict(judged.scores) if judged.scores else None,
        "start": span.start if span else None,
        "end": span.end if span else None,
        "quote": judged.quote if span else None,
    }


def _probability(judged: Judged) -> Cell:
    if judged.scores == UNREAD:
        return Words("not read: no sentence of it is near the claim", Ink.FAINT)
    if judged.stance is Stance.UNSURE and not judged.scores:
        return Words(NOT_ENGLISH, Ink.FAINT)
    return ", ".join(say_shares(judged.scores)) if judged.scores else ""


def _outline(claim: str, texts: Sequence[Judged]) -> list[Block]:
    columns = [Column("Text"), Column("Stance"), Column("Probability"), Column("Weighs most")]
    rows: list[list[Cell]] = [
        [
            Words(each.title or each.file),
            Words(STANCES[each.stance], INKS[each.stance]),
            _probability(each),
            quote(Passage(0, each.span, each.quote)) if each.span else "",
        ]
        for each in texts
    ]
    if not any(row[2] for row in rows):
        del columns[2]
        for row in rows:
            del row[2]
    return [Heading(line(claim)), Paragraph(line(FOR_A_PERSON)), table(columns, rows)]
