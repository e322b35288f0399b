"""`factcheck withdraw`: what was put in by mistake counts no more, and stays kept."""

import click

from factcheck.cli.session import Session, tell
from factcheck.errors import UnknownIdError
from factcheck.models import Kind, parse_id, subject_id

WITHDRAWN = {kind.value: kind for kind in (Kind.ARTICLE, Kind.CLAIM)}


@click.command("withdraw")
@click.argument("subjects", metavar="ARTICLE|CLAIM...", nargs=-1, required=True)
@click.option(
    "--because", metavar="TEXT", help="Why it does not count, or why it does again; always needed."
)
@click.option("--undo", is_flag=True, help="Put back what was withdrawn.")
@click.pass_obj
def command(
    session: Session, subjects: tuple[str, ...], because: str | None, *, undo: bool
) -> None:
    """Take out a claim or an article put in by mistake.

    It is compared and reported no more; nothing is deleted. A report of the whole casebook names
    what is withdrawn, by whom and why, and `factcheck show` still shows it with all that was said
    of it. A verdict that cites a withdrawn article is marked as stale.

    \b
    Examples:
        factcheck withdraw A5 --because "A blog's copy of A3, taken in by mistake."
        factcheck withdraw C2 A4 --because "They belong in another casebook."
        factcheck withdraw A5 --undo --because "It has a paragraph of its own."
    """
    if because is None:
        raise click.UsageError('Missing option --because: say why, in "...".')
    casebook = session.open()
    named = list(dict.fromkeys(_parsed(each) for each in subjects))
    for each, is_changed in casebook.withdraw(named, because, undo=undo):
        name, by = subject_id(each), each.withdrawn
        if by is None:
            tell(f"{name} counts again." if is_changed else f"{name} is not withdrawn.")
        elif is_changed:
            tell(f"{name} withdrawn by {by.reviewer}: {by.reason}")
        else:
            tell(f"{name} is withdrawn already, by {by.reviewer}: {by.reason}")


def _parsed(typed: str) -> tuple[Kind, int]:
    kind = WITHDRAWN.get(typed[:1].upper())
    if kind is None:
        raise UnknownIdError(
            f"{typed!r} is no article or claim; ids look like A1 or C1. "
            "`factcheck note N1 --dismiss` dismisses a note, and a new verdict takes the place of "
            "your earlier one."
        )
    return kind, parse_id(kind, typed)
