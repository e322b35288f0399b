"""Everything the casebook says, as text: one module per format.

A format's module is imported when it is first used: drawing for a terminal costs start-up time
that printing JSON should not pay.
"""

from importlib import import_module

from factcheck.report.interface import Format, Look, Part, Report

__all__ = ["FORMATS", "Format", "Look", "Part", "Report"]


def _in(module: str) -> Format:
    def render(report: Report, look: Look) -> str:
        rendered: str = import_module(f"factcheck.report.{module}").render(report, look)
        return rendered

    return render


FORMATS: dict[str, Format] = {
    "table": _in("terminal"),
    "md": _in("markdown"),
    "html": _in("html"),
    "json": _in("json"),
    "csv": _in("csv"),
}
"""Every format of a whole report, by the name people type.

`report.claimreview`, which tells of verdicts alone, is for publishing them; `report.positions`, of
where each article stands on each claim, is for a spreadsheet.
"""
