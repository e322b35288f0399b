"""How far reviewers agree, in every format: the output of `factcheck agreement`."""

from collections.abc import Sequence

from factcheck.models import Agreement
from factcheck.report.document import Column
from factcheck.report.interface import Look, Report
from factcheck.report.json import Record, header, write
from factcheck.report.lists import render_table

COLUMNS = [
    Column(name) for name in ("Level", "Agree", "Alpha", "95 % interval", "Rated", "Reviewers", "n")
]


def render(
    report: Report, rubric: str, measured: Sequence[Agreement], format_: str, look: Look
) -> str:
    """Return the levels measured as a table or json, ending in a newline; the report says whose."""
    if format_ == "json":
        levels = [*map(_record, measured)]
        return write({"factcheck": header(report), "rubric": rubric, "agreement": levels})
    return render_table(f"Agreement on {rubric}", COLUMNS, map(_row, measured), look)


def _record(measured: Agreement) -> Record:
    bounds = measured.bounds
    return {
        "level": measured.level.value,
        "raters": measured.raters,
        "units": measured.units,
        "values": measured.values,
        "pairs": measured.pairs,
        "percent": measured.percent,
        "alpha": measured.alpha,
        "bounds": {
            "low": bounds.low,
            "high": bounds.high,
            "resamples": bounds.resamples,
            "undefined": bounds.undefined,
        }
        if bounds
        else None,
        "reason": measured.reason,
    }


def _row(measured: Agreement) -> list[str]:
    """Return one level of measurement as a row, what is undefined as a dash."""
    bounds = measured.bounds
    return [
        measured.level,
        "-" if measured.percent is None else f"{measured.percent:.0f} %",
        "-" if measured.alpha is None else f"{measured.alpha:.3f}",
        f"{bounds.low:.3f} to {bounds.high:.3f}" if bounds else "-",
        str(measured.units),
        str(measured.raters),
        str(measured.values),
    ]
