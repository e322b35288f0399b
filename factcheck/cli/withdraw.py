"""`factcheck withdraw`: what was put in by mistake counts no more, and stays kept."""

import click

from factcheck.cli.session import Session, tell
from factcheck.errors import UnknownIdError
from factcheck.models import Kind, parse_id, subject_id

WITHDRAWN = {kind.value: kind for kind in (Kind.ARTICLE, Kind.CLAIM)}


@click.command("withdraw")
@click.argument("subjects", metavar="ARTICLE|CLAIM...", nargs=-1, required=True)
@click.option("--because", metavar="TEXT", required=True, help="Why it does not count.")
@click.option("--undo", is_flag=True, help="Put back what was withdrawn.")
@click.pass_obj
def command(session: Session, subjects: tuple[str, ...], because: str, *, undo: bool) -> None:
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
    casebook = session.open()
    for each in casebook.withdraw([_parsed(each) for each in subjects], because, undo=undo):
        name, by = subject_id(each), each.withdrawn
        if by is None:
            tell(f"{name} counts again.")
        elif (by.reviewer, by.reason) == (casebook.reviewer, because.strip()):
            tell(f"{name} withdrawn by {by.reviewer}: {by.reason}")
        else:
            tell(f"{name} is withdrawn already, by {by.reviewer}: {by.reason}")


def _parsed(typed: str) -> tuple[Kind, int]:
    kind = WITHDRAWN.get(typed[:1].upper())
    if kind is None:
        raise UnknownIdError(
            f"{typed!r} is no article or claim; ids look like A1 or C1. A note is dismissed "
            "instead, and a verdict ruled over."
        )
    return kind, parse_id(kind, typed)
