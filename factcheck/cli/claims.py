"""`factcheck claims`: statements the tool thinks worth checking."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from factcheck.cli.options import Id, emit, format_option
from factcheck.cli.session import Session, say
from factcheck.errors import ModelError
from factcheck.models import Kind, Suggestion, format_id
from factcheck.text.phrases import counted

if TYPE_CHECKING:
    from factcheck.workflow import Casebook


@click.command("claims")
@click.argument("articles", nargs=-1, type=Id(Kind.ARTICLE), metavar="[ARTICLE]...")
@click.option(
    "-n",
    "--limit",
    type=click.IntRange(min=1),
    default=10,
    show_default=True,
    help="How many to print, the worthiest first.",
)
@format_option("table", "json")
@click.pass_obj
def command(session: Session, articles: tuple[int, ...], limit: int, format_: str) -> None:
    """Suggest statements worth checking.

    A suggestion is the articles' own words, with whoever they are put in the mouth of. It becomes
    a claim when a person takes it over. One that the casebook has a claim on already, for it or
    against it, is shown with the claim.

    \b
    Examples:
        factcheck claims A3
        factcheck add-claim --from S7
        factcheck claims --format json | jq '.suggestions[].quote'
    """
    casebook = session.open()
    ids = articles or None
    for _ in session.through(casebook.suggest(ids), "Reading"):
        pass
    shown = casebook.store.suggestions(ids, limit)
    from factcheck.report.suggestions import Suggested, render

    suggested = list(map(Suggested, shown, _known(casebook, shown)))
    emit(render(session.heading(), suggested, format_, session.look()))
    if format_ == "json":
        return
    found = casebook.store.count_suggestions(ids)
    say(f"{len(shown)} of {counted(found, 'suggestion')}.")
    if shown:
        best = format_id(Kind.SUGGESTION, shown[0].id)
        say(f"Take one over: {session.command(f'add-claim --from {best}')}")


def _known(casebook: "Casebook", suggestions: Sequence[Suggestion]) -> list[int | None]:
    """Return the claim on each suggestion's matter, where there is one."""
    try:
        covered = casebook.covered(suggestions)
    except ModelError as error:
        say(f"Whether there are claims on them was not looked for: {error}")
        return [None for _ in suggestions]
    return [known[0].claim.id if known else None for known in covered]
