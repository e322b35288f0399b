"""`factcheck articles`: what the casebook holds."""

from dataclasses import replace

import click

from factcheck.cli.options import emit, format_option
from factcheck.cli.session import Session
from factcheck.models import Article, Origin


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
    store = session.open_store()
    emit(render(session, store.articles(), store.origins(), format_))


def render(
    session: Session, articles: tuple[Article, ...], origins: tuple[Origin, ...], format_: str
) -> str:
    """Return a list of articles, which takes nothing else of the casebook."""
    from factcheck.report import FORMATS, Part

    report = replace(session.heading(), articles=articles, origins=origins)
    return FORMATS[format_](report, session.look((Part.ARTICLES,)))
