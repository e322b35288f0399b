"""One part of a report as CSV (RFC 4180), for a spreadsheet.

One call gives one table: the first of the parts asked for, with the columns listed here. Stances
have a row per passage. Several values in a cell stand apart by "; ", what is not known is empty.

Spreadsheets run a cell that begins with `=`, `+`, `-` or `@` as a formula, and article text is
hostile: such a cell gets an apostrophe before it, and control characters are shown as symbols. The
faithful format is JSON.
"""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO
from typing import Any

from factcheck.report.interface import Look, Part, Report
from factcheck.report.json import Record, records
from factcheck.report.reading import Reading
from factcheck.text.display import visible

_PASSAGE = ("article", "start", "end", "quote", "stance", "claimant", "claimant_kind")
_CLOCKS = (
    "happened.earliest",
    "happened.latest",
    "happened.quote",
    "published.earliest",
    "published.latest",
    "captured",
)
_SCORES = ("scores.supports", "scores.refutes", "scores.discusses", "scores.unrelated")
_LEFT = tuple(f"left.{name}" for name in (*_PASSAGE, *_CLOCKS))
_RIGHT = tuple(f"right.{name}" for name in (*_PASSAGE, *_CLOCKS))

COLUMNS: dict[Part, tuple[str, ...]] = {
    Part.ARTICLES: (
        "id",
        "file",
        "title",
        "byline",
        "publisher",
        "published",
        "modified",
        "not_before",
        "language",
        "address",
        "kind",
        "origin",
        "captured_from",
        "captured_at",
        "supersedes",
        "media_type",
        "encoding",
        "characters",
        "sha256",
    ),
    Part.NOTES: (
        "id",
        "article",
        "signal",
        "state",
        "start",
        "end",
        "quote",
        "searched",
        "explanation",
        "reviewer",
        "run",
        "ruling.ruling",
        "ruling.reviewer",
        "ruling.reason",
        "ruling.at",
    ),
    Part.CLAIMS: ("id", "text", "reviewer", "added_at", "appearances"),
    Part.STANCES: (
        "claim",
        "article",
        "stance",
        *_SCORES,
        "engine",
        "run",
        *(f"passages.{name}" for name in (*_PASSAGE[1:], *_SCORES, "rule", *_CLOCKS)),
    ),
    Part.DISAGREEMENTS: ("id", "type", "claim", *_LEFT, *_RIGHT, "rule", "missing", "run"),
    Part.ORIGINS: ("id", "name", "kind", "articles", "run"),
    Part.VERDICTS: (
        "id",
        "claim",
        "article",
        "reviewer",
        "rubric",
        "rubric_sha256",
        "rating",
        "rating_label",
        "confidence",
        "rationale",
        "cited",
        "at",
        "sealed",
        "hidden",
        "superseded",
        "stale",
    ),
    Part.GRADES: ("article", "rubric", "rubric_sha256", "score", "level", "parts", "not_checked"),
    Part.CAPTURES: ("article", "supersedes", "changes", "quotes"),
    Part.CONTESTED: ("text", "type", "articles", *_LEFT, *_RIGHT, "rule"),
    Part.OPEN: ("subject", "text", "next_step"),
    Part.WITHDRAWN: ("id", "text", "reviewer", "reason", "at"),
    Part.RUNS: ("id", "stage", "version", "started_at", "rubric", "rubric_sha256"),
}
"""The columns of each part: keys of the JSON record, a dot where one lies inside another."""

_FORMULA = ("=", "+", "-", "@", "\t", "\n")


def render(report: Report, look: Look) -> str:
    """Return the first part asked for as a table under a row of column names.

    Lines end in a line feed alone; a line feed inside a cell is kept, in quotation marks.
    """
    part = look.parts[0]
    return write(COLUMNS[part], _rows(part, records(Reading(report), part)))


def write(columns: Sequence[str], found: Iterable[Record]) -> str:
    """Return JSON records as a table; a column is a key, a dot where one lies inside another."""
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(column.replace(".", "_") for column in columns)
    for record in found:
        writer.writerow(_cell(_find(record, column)) for column in columns)
    return text.getvalue()


def _rows(part: Part, found: Iterable[Record]) -> Iterable[Record]:
    """Return the records of a part; a stance once per passage."""
    if part is not Part.STANCES:
        return found
    return (
        {**record, "passages": passage}
        for record in found
        for passage in record["passages"] or [None]
    )


def _find(record: Record, column: str) -> Any:  # noqa: ANN401 (whatever JSON holds)
    value: Any = record
    for key in column.split("."):
        if value is None:
            return None
        value = value[key]
    return value


def _cell(value: Any) -> str | int | float:  # noqa: ANN401 (whatever JSON holds)
    """Return a value as a spreadsheet may safely open it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return value
    text = value if isinstance(value, str) else "; ".join(map(_in_short, value))
    text = visible(text)
    return f"'{text}" if text.startswith(_FORMULA) else text


def _in_short(value: Any) -> str:  # noqa: ANN401 (whatever JSON holds)
    """Return one of several values in a cell."""
    if isinstance(value, str):
        return value
    if "before" in value:
        return f"{value['before']['quote']!r} -> {value['after']['quote']!r}"
    if "fate" in value:
        return f"{value['fate']}: {_in_short(value['cited'])}"
    if "quote" in value:
        return f"{value['article']} [{value['start']}:{value['end']}] {value['quote']}"
    return f"{value['signal']} {value['weight']} ({', '.join(value['notes'])})"
