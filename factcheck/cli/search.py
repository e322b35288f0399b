"""`factcheck search`: articles and claims by their words."""

import click

from factcheck.cli.options import emit
from factcheck.cli.session import Session, say
from factcheck.models import format_id


@click.command("search")
@click.argument("query", nargs=-1, required=True)
@click.option("-n", "--limit", type=click.IntRange(min=1), default=20, show_default=True)
@click.pass_obj
def command(session: Session, query: tuple[str, ...], limit: int) -> None:
    """Search articles and claims by their words.

    All words must occur, in any form ("raid" finds "raids"). FTS5 queries work: OR, NOT,
    "an exact phrase", pre*.

    \b
    Examples:
        factcheck search cartel raids
        factcheck search '"joint operations" OR raids'
    """
    from factcheck.report.document import Column
    from factcheck.report.lists import render_table

    hits = session.open_store().search(" ".join(query), limit)
    if not hits:
        say("Nothing found; try fewer words.")
        return
    rows = [[format_id(hit.kind, hit.id), hit.title, hit.quote] for hit in hits]
    columns = [Column(name) for name in ("Id", "Where", "Words")]
    emit(render_table("", columns, rows, session.look()))
