"""`factcheck articles`: what the casebook holds."""

import click

from factcheck import __version__
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
    from factcheck.report import FORMATS, Part, Report

    store = session.open_store()
    report = Report(
        made_at=session.clock(),
        database=str(session.db),
        reviewer=session.reviewer,
        program=f"factcheck {__version__}",
        articles=store.articles(),
        origins=store.origins(),
    )
    emit(FORMATS[format_](report, session.look((Part.ARTICLES,))))
