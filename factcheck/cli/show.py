"""`factcheck show`: one thing, whole."""

import click

from factcheck.cli.options import emit
from factcheck.cli.session import Session
from factcheck.errors import UnknownIdError
from factcheck.models import Kind, parse_id

SHOWN = {kind.value: kind for kind in Kind if kind is not Kind.SUGGESTION}


@click.command("show")
@click.argument("subject", metavar="ID")
@click.pass_obj
def command(session: Session, subject: str) -> None:
    """Show one article, claim, note, disagreement, verdict, origin or run.

    An article is shown with every value found for its title, byline, publisher and dates, and where
    each came from; what changed between its captures; its notes; and its text with the noted words
    marked.

    \b
    Examples:
        factcheck show A4
        factcheck show D7
    """
    from factcheck.report.detail import render_one

    kind = SHOWN.get(subject[:1].upper())
    if kind is None:
        raise UnknownIdError(
            f"{subject!r} is nothing to show; ids look like A1, C1, N1, D1, V1, O1 or R1, and "
            "`factcheck claims` lists suggestions."
        )
    number = parse_id(kind, subject)
    emit(render_one(session.open().show(kind, number), kind, number, session.look()))
