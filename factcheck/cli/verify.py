"""`factcheck verify`: nothing was altered, or what was."""

import click

from factcheck.cli.options import NEEDS_ATTENTION
from factcheck.cli.session import Session, say
from factcheck.text.phrases import counted


@click.command("verify")
@click.pass_obj
def command(session: Session) -> None:
    """Check that nothing in the casebook was altered.

    Derives every digest, quote and text anew from the original bytes, and follows the event log's
    chain of hashes. Names what does not hold on stdout and exits with 3.

    \b
    Examples:
        factcheck verify
        factcheck verify || echo "look before you publish"
    """
    casebook = session.open()
    failures = 0
    for failure in casebook.verify():
        failures += 1
        click.echo(f"{failure.subject}: {failure.problem}")
    if failures:
        say(f"{counted(failures, 'thing')} altered; restore {session.db} from a copy.")
        raise click.exceptions.Exit(NEEDS_ATTENTION)
    kept = casebook.store.counts()
    things = ("article", "claim", "verdict", "event")
    counts = ", ".join(counted(kept[f"{thing}s"], thing) for thing in things)
    click.echo(f"Everything holds: {counts}.")
