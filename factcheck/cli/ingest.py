"""`factcheck ingest`: articles in."""

from collections import Counter
from typing import TYPE_CHECKING

import click

from factcheck.cli.articles import render
from factcheck.cli.options import emit
from factcheck.cli.session import Session, say
from factcheck.errors import InputError
from factcheck.models import Field, Kind, Skipped, format_id
from factcheck.text.commands import in_casebook, undo_withdrawal
from factcheck.text.phrases import listed

if TYPE_CHECKING:
    from factcheck.gather import Known
    from factcheck.workflow import Taken

FIELDS = {
    Field.TITLE: "title",
    Field.BYLINE: "byline",
    Field.PUBLISHER: "publisher",
    Field.PUBLISHED: "date",
    Field.ADDRESS: "address",
}
"""What may be stated, as it is called in a sentence."""
LISTED_AT_MOST = 100  # articles; nobody reads a longer list, and their texts fill the memory


@click.command("ingest")
@click.argument("paths", nargs=-1, required=True, metavar="PATH|ADDRESS...")
@click.option("--title", help="The headline, where you know it.")
@click.option("--byline", help="Who wrote it, where you know it.")
@click.option("--publisher", help="The outlet it appeared in; for many articles, of all of them.")
@click.option(
    "--published",
    metavar="DATE",
    help="When: 2024-08-29, 29 August 2024, 2024-08 or 2024; not 03/04/2024.",
)
@click.option("--url", help="The address it was published at, where you know it.")
@click.option("--again", is_flag=True, help="Fetch the pages of lists and feeds anew.")
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
    again: bool,
    offline: bool,
    allow_private: bool,
    jobs: int,
) -> None:
    """Take articles into the casebook.

    PATH is a file, a folder with everything under it, or - for standard input; ADDRESS is that of a
    web page. A feed (RSS, Atom) or a file with one address a line stands for the pages it names.
    The original bytes are kept, with what the server said.

    The same again changes nothing; a changed file or page is a new capture of its article, and
    another text on standard input is another article. An address is fetched each time you name it,
    but the pages of a list or feed only once: after Ctrl-C the same command goes on where it
    stopped, and --again fetches them all anew.
    What you state of an article goes before what its text says, is kept as yours, and holds for
    its next captures until you state otherwise. Of many articles together only --publisher can be
    stated.

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
    work = casebook.ingest(places, stated, policy, jobs, again=again)
    tally = Tally()
    try:
        for result in session.through(work, "Reading"):
            tally.add(result)
    finally:
        tally.tell(session)
    if not tally.taken and not tally.known:
        raise InputError(
            f"Nothing was taken in; {tally.next_step}."
            if tally.skipped
            else f"There are no files in {' '.join(paths)}; name a folder with articles."
        )


class Tally:
    """What came of each source, kept small however many there are."""

    def __init__(self) -> None:
        self.taken: list[int] = []
        self.known = 0
        self.changed: Counter[Field] = Counter()
        self.unfetched = 0
        self.withdrawn: list[int] = []
        self.skipped: list[Skipped] = []

    def add(self, result: "Taken | Known | Skipped") -> None:
        """Count one result."""
        from factcheck.workflow import Taken

        if isinstance(result, Skipped):
            self.skipped.append(result)
        elif isinstance(result, Taken) and result.is_new:
            self.taken.append(result.article)
        else:
            self.known += 1
            self.unfetched += not isinstance(result, Taken)
            if isinstance(result, Taken):
                self.changed.update(result.changed)
                self.withdrawn += [result.article] if result.is_withdrawn else []

    @property
    def next_step(self) -> str:
        """What helps against the one reason for which all were skipped, or against most."""
        steps = {each.reason.partition("; ")[2] for each in self.skipped}
        usual = "name a text file of one article, or a folder of them"
        return (len(steps) == 1 and steps.pop()) or usual

    def tell(self, session: Session) -> None:
        """Print the articles taken in, what was skipped and why, and the sums."""
        if self.taken and len(self.taken) <= LISTED_AT_MOST:
            articles = session.open_store().articles(self.taken)
            emit(render(session, articles, (), "table"))
        for each in self.skipped:
            say(f"Skipped {each.name}: {each.reason}.")
        if len(self.taken) > LISTED_AT_MOST:
            first, last = (format_id(Kind.ARTICLE, self.taken[at]) for at in (0, -1))
            say(f"`{session.command('articles')}` lists what was taken in, {first} to {last}.")
        if self.unfetched:
            say(f"{self.unfetched:,} of those known were not fetched; --again fetches them.")
        if self.withdrawn:
            some = listed([format_id(Kind.ARTICLE, each) for each in self.withdrawn])
            undo = in_casebook(undo_withdrawal("ID"), session.named_db)
            say(f"Withdrawn before, and left so: {some}; `{undo}` undoes it.")
        say(
            f"{len(self.taken):,} taken in, {self.known:,} known already{self._tell_changed()}, "
            f"{len(self.skipped):,} skipped."
        )

    def _tell_changed(self) -> str:
        """Return what the reviewer's word changed of the articles that were known already."""
        if not self.changed:
            return ""
        if self.known == 1:
            return f", its {listed([FIELDS[field] for field in self.changed])} changed"
        return "".join(
            f", the {FIELDS[field]} of {n:,} changed" for field, n in self.changed.items()
        )
