"""`factcheck ingest`: articles in."""

import click

from factcheck.cli.articles import render
from factcheck.cli.options import emit
from factcheck.cli.session import Session, say
from factcheck.errors import InputError
from factcheck.models import Skipped


@click.command("ingest")
@click.argument("paths", nargs=-1, required=True, metavar="PATH|ADDRESS...")
@click.option("--title", help="The headline, where you know it.")
@click.option("--byline", help="Who wrote it, where you know it.")
@click.option("--publisher", help="The outlet it appeared in, where you know it.")
@click.option("--published", metavar="DATE", help="When: 2024, 2024-08 or 2024-08-29.")
@click.option("--url", help="The address it was published at, where you know it.")
@click.option("--offline", is_flag=True, help="Fetch nothing; addresses are skipped.")
@click.option(
    "--allow-private",
    is_flag=True,
    help="Fetch from this machine and its own network too, not from public addresses alone.",
)
@click.option(
    "--jobs",
    type=click.IntRange(1, 64),
    default=1,
    show_default=True,
    help="How many processes read at once.",
)
@click.pass_obj
def command(
    session: Session,
    paths: tuple[str, ...],
    title: str | None,
    byline: str | None,
    publisher: str | None,
    published: str | None,
    url: str | None,
    offline: bool,
    allow_private: bool,
    jobs: int,
) -> None:
    """Take articles into the casebook.

    PATH is a file, a folder with everything under it, or - for standard input; ADDRESS is that of a
    web page. A feed (RSS, Atom) or a file with one address a line stands for the pages it names.
    The original bytes are kept, with what the server said. The same again changes nothing; a
    changed file or page is a new capture of its article.
    What you state of an article goes before what its text says, and is kept as yours.

    \b
    Examples:
        factcheck ingest articles/
        factcheck ingest letter.txt --publisher "The Herald" --published 2024-08-29
        pbpaste | factcheck ingest -
    """
    # Imported here: only a command that runs may cost the time.
    from factcheck import gather
    from factcheck.ingest import Stated

    stated = Stated(
        title=title, byline=byline, publisher=publisher, published=published, address=url
    )
    policy = gather.Policy(offline=offline, allow_private=allow_private)
    places = gather.locate(paths)
    casebook = session.open(create=True)
    taken, known, skipped = [], 0, []
    for result in session.through(casebook.ingest(places, stated, policy, jobs), "Reading"):
        if isinstance(result, Skipped):
            skipped.append(result)
        elif result.is_new:
            taken.append(result.article)
        else:
            known += 1
    if taken:
        emit(render(session, tuple(taken), (), "table"))
    for each in skipped:
        say(f"Skipped {each.name}: {each.reason}.")
    say(f"{len(taken)} taken in, {known} known already, {len(skipped)} skipped.")
    if not taken and not known:
        raise InputError(
            "Nothing was taken in; name a text file of one article, or a folder of them."
            if skipped
            else f"There are no files in {' '.join(paths)}; name a folder with articles."
        )
