"""`factcheck note`: a reviewer's own note, or a ruling on a machine's."""

import click

from factcheck.cli.session import Session, tell
from factcheck.models import Kind, Ruling, format_id, parse_id


@click.command("note")
@click.argument("subject", metavar="ARTICLE|NOTE")
@click.option(
    "--because",
    metavar="TEXT",
    help="What you note, or why you rule so; a confirmation may go without.",
)
@click.option("--quote", help="The article's words that your note is about.")
@click.option("--confirm", is_flag=True, help="The machine is right.")
@click.option("--dismiss", is_flag=True, help="The machine is wrong.")
@click.pass_obj
def command(
    session: Session,
    subject: str,
    because: str | None,
    quote: str | None,
    *,
    confirm: bool,
    dismiss: bool,
) -> None:
    """Add a note of your own; confirm or dismiss a machine's.

    Given an article, your note is added to it. Given a note, --confirm or --dismiss rules on it:
    the note stays, your ruling stands beside it, and a dismissed note counts in no grade.

    \b
    Examples:
        factcheck note A5 --quote "Source link" --because "It leads to what this page rewrites."
        factcheck note N8 --confirm --because "Its own last line calls it a blog."
    """
    if confirm and dismiss:
        raise click.UsageError("A note is confirmed or dismissed: give --confirm or --dismiss.")
    if because is None and not confirm:
        raise click.UsageError('Missing option --because: say what you note, or why, in "...".')
    casebook = session.open()
    if subject[:1] in "Nn":
        if not (confirm or dismiss) or quote is not None:
            raise click.UsageError(
                "A machine's note is ruled on with --confirm or --dismiss, and takes no --quote."
            )
        ruling = Ruling.CONFIRMED if confirm else Ruling.DISMISSED
        note = casebook.rule_on_note(parse_id(Kind.NOTE, subject), ruling, because or "")
        why = f": {because}" if because else "."
        tell(f"{format_id(Kind.NOTE, note.id)} {ruling} by {casebook.reviewer}{why}")
    else:
        if confirm or dismiss:
            raise click.UsageError(
                "--confirm and --dismiss rule on a note (N1); an article takes a note of your own."
            )
        note = casebook.add_note(parse_id(Kind.ARTICLE, subject), because or "", quote)
        where = f" at {note.span.start}-{note.span.end}" if note.span else ""
        tell(
            f"{format_id(Kind.NOTE, note.id)} added to "
            f"{format_id(Kind.ARTICLE, note.article)}{where} by {casebook.reviewer}."
        )
