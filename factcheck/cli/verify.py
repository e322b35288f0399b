"""`factcheck verify`: nothing was altered, or what was."""

import click

from factcheck.cli.options import NEEDS_ATTENTION
from factcheck.cli.session import Session, say, tell
from factcheck.text.phrases import counted


@click.command("verify")
@click.pass_obj
def command(session: Session) -> None:
    """Check that nothing in the casebook was altered.

    Derives every digest, quote and text anew from the original bytes, and follows the event log's
    chain of hashes. Names what does not hold on stdout and exits with 3. A text that another
    version of the program reads otherwise is told on stderr, and is not called altered. The files
    of the stance model are held against the digests they were shipped with.

    \b
    Examples:
        factcheck verify
        factcheck verify || echo "look before you publish"
    """
    from factcheck.learned.package import FILES, REMEDY, find_altered
    from factcheck.verifying import Unconfirmed

    casebook = session.open()
    failures = 0
    for found in casebook.verify():
        if isinstance(found, Unconfirmed):
            say(f"{found.subject}: {found.reason}; its text is as it was kept.")
        else:
            failures += 1
            tell(f"{found.subject}: {found.problem}")
    spoilt = list(find_altered())
    for name, problem in spoilt:
        tell(f"{name}: {problem}")
    if failures:
        say(f"{counted(failures, 'thing')} altered; restore {session.db} from a copy.")
    if spoilt:
        say(f"The models are not as they were shipped; {REMEDY}")
    if failures or spoilt:
        raise click.exceptions.Exit(NEEDS_ATTENTION)
    kept = casebook.store.counts()
    things = ("article", "claim", "verdict", "event")
    counts = {thing: counted(kept[f"{thing}s"], thing) for thing in things}
    over = casebook.ruled_over()
    if over:
        counts["verdict"] += f" ({over} of them ruled over)"
    files = counted(len(FILES), "file")
    tell(f"Everything holds: {', '.join(counts.values())}, and {files} of the models.")
