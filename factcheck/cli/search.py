"""`factcheck search`: articles and claims by their words and their meaning."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import click

from factcheck.cli.options import emit
from factcheck.cli.session import Session, say
from factcheck.errors import InputError, ModelError
from factcheck.models import format_id

if TYPE_CHECKING:
    from factcheck.models import Hit

_BY_WORDS = (
    'Searched by words alone, as "a phrase", pre*, AND, OR, NOT and NEAR ask; '
    "without them it goes by meaning too."
)
_NO_QUERY = (
    'Nothing found; AND, OR, NOT, NEAR and signs such as " or * have a meaning in a query: '
    "complete it, or give the words alone."
)


@click.command("search")
@click.argument("query", nargs=-1, required=True)
@click.option(
    "-n",
    "--limit",
    type=click.IntRange(min=1),
    default=20,
    show_default=True,
    help="How many to print of each: so many claims, then so many passages of articles.",
)
@click.option("--words", is_flag=True, help="Search by words alone, not by meaning.")
@click.pass_obj
def command(session: Session, query: tuple[str, ...], limit: int, *, words: bool) -> None:
    """Search articles and claims by their words and their meaning.

    By words, all of them must occur, in any form ("raid" finds "raids"); by meaning, a sentence is
    found that says much the same in other words. The last column tells which found it. FTS5
    queries, which go by words alone, work too: OR, NOT, "an exact phrase", pre*.

    The first search by meaning reads every article, and later ones only what is new since; what
    was read is kept, also where it is stopped.

    \b
    Examples:
        factcheck search cartel raids
        factcheck search the two countries no longer work together
        factcheck search '"joint operations" OR raids'
    """
    from factcheck.report.document import Column
    from factcheck.report.lists import render_table
    from factcheck.text.queries import has_sign_of_query

    typed = " ".join(query)
    if not any(map(str.isalnum, typed)):
        raise InputError("A search needs words: give some of what you look for.")

    def watch(ids: Sequence[int]) -> Iterable[int]:
        from factcheck.workflow import Work

        return session.through(Work(len(ids), iter(ids)), "Reading")

    store = session.open_store()
    is_query = store.is_query(typed)
    if is_query and not words:
        say(_BY_WORDS)
    try:
        hits = store.search(typed, limit) if words else session.open().search(typed, limit, watch)
    except ModelError as error:
        say(f"Searched by words alone: {error}")
        hits = store.search(typed, limit)
    if not hits:
        broken = not is_query and has_sign_of_query(typed)
        say(_NO_QUERY if broken else "Nothing found; try fewer words.")
        return
    names = ("Id", "Where", "Words") if words else ("Id", "Where", "Words", "By")
    rows = [[format_id(hit.kind, hit.id), hit.title, hit.quote, _found_by(hit)] for hit in hits]
    columns = [Column(name) for name in names]
    emit(render_table("", columns, [row[: len(names)] for row in rows], session.look()))


def _found_by(hit: "Hit") -> str:
    if hit.likeness is None:
        return "words"
    return "both" if hit.by_words else "meaning"
