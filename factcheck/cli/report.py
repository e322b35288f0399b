"""`factcheck report`: the reviewer's report."""

from dataclasses import replace
from pathlib import Path

import click

from factcheck.cli.options import emit, format_by_ending, format_option, output_option
from factcheck.cli.session import Session
from factcheck.errors import UnknownIdError
from factcheck.models import Kind, parse_id


@click.command("report")
@click.argument("subjects", nargs=-1, metavar="[ID]...")
@format_option("table", "json", "csv", "md", "html", by_ending=True)
@output_option
@click.pass_obj
def command(
    session: Session, subjects: tuple[str, ...], format_: str | None, output: Path | None
) -> None:
    """Print what is contested, who stands where, and what people ruled.

    With claims (C1) and articles (A2), the part of the casebook that concerns them; with nothing,
    all of it. It prints what the casebook holds: `assess` and `compare` come first. As HTML it is
    one page for any browser, with nothing to load beside it; `report.html#C1` opens at C1. As CSV
    it is a row for each claim and article, with stance, origin, strongest quote and verdicts; where
    there is no claim, the articles.

    \b
    Examples:
        factcheck report
        factcheck report C1 -o report.html
        factcheck report A2 A4 --format json
    """
    from factcheck.report import FORMATS, positions

    format_ = format_ or format_by_ending(output)
    casebook = session.open()
    claims = [parse_id(Kind.CLAIM, each) for each in subjects if each[:1] in "Cc"]
    articles = [parse_id(Kind.ARTICLE, each) for each in subjects if each[:1] in "Aa"]
    for other in subjects:
        if other[:1] not in "CcAa":
            raise UnknownIdError(f"A report is on claims (C1) and articles (A1), not on {other!r}.")
    report = casebook.report(claim_ids=claims or None, article_ids=articles or None, captures=True)
    look = session.look()
    if output is not None:
        look = replace(look, colour=False)
    if format_ == "csv" and report.claims:
        text = positions.render(report)
    else:
        text = FORMATS[format_](report, look)
    emit(text, output)
