"""`factcheck agreement`: how far reviewers agree."""

from typing import TYPE_CHECKING

import click

from factcheck.cli.options import Id, emit
from factcheck.cli.session import Session, say
from factcheck.models import Kind
from factcheck.report.document import Column

if TYPE_CHECKING:
    from factcheck.review import Agreement

COLUMNS = [
    Column(name) for name in ("Level", "Agree", "Alpha", "95 % interval", "Rated", "Reviewers", "n")
]


@click.command("agreement")
@click.argument("claims", nargs=-1, type=Id(Kind.CLAIM), metavar="[CLAIM]...")
@click.option("--rubric", default="averitec", show_default=True, help="The scale rated on.")
@click.option("--format", "format_", type=click.Choice(["table", "json"]), default="table")
@click.pass_obj
def command(session: Session, claims: tuple[int, ...], rubric: str, format_: str) -> None:
    """Measure how far reviewers agree.

    Percent agreement and Krippendorff's alpha over everyone's latest verdicts, with the number of
    claims and reviewers and a bootstrap interval. Sealed verdicts count once they are open.

    \b
    Examples:
        factcheck agreement
        factcheck agreement C1 C2 --rubric politifact --format json
    """
    measured = session.open().agreement(claims or None, rubric)
    if format_ == "json":
        import json
        from dataclasses import asdict

        record = {"rubric": rubric, "agreement": [asdict(each) for each in measured]}
        emit(json.dumps(record, indent=2) + "\n")
        return
    from factcheck.report.lists import render_table

    rows = [_row(each) for each in measured]
    emit(render_table(f"Agreement on {rubric}", COLUMNS, rows, session.look()))
    for reason in dict.fromkeys(each.reason for each in measured if each.reason):
        say(f"Alpha is undefined: {reason}.")


def _row(measured: "Agreement") -> list[str]:
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
