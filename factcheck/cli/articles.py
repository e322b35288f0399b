"""`factcheck articles`: what the casebook holds."""

import click

from factcheck.cli.options import emit, format_option
from factcheck.cli.session import Session


@click.command("articles")
@format_option("table", "json", "csv", "md")
@click.pass_obj
def command(session: Session, format_: str) -> None:
    """List the articles in the casebook.

    A value the article does not give is shown as missing, never guessed.

    \b
    Examples:
        factcheck articles
        factcheck articles --format csv
    """
    from factcheck.report import FORMATS, Part

    report = session.open().report(claim_ids=())
    emit(FORMATS[format_](report, session.look((Part.ARTICLES,))))
