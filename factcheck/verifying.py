"""What a casebook says, derived anew: all that the store checks of itself, and every text.

Each article is read again from its original bytes, which takes the readers and so cannot be the
store's to do.
"""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass

from factcheck import __version__, ingest
from factcheck.errors import DatabaseError
from factcheck.models import Article, Failure, Kind, Skipped, Source, format_id
from factcheck.store import Store


@dataclass(frozen=True, slots=True)
class Unconfirmed:
    """Something `verify` could not derive anew, though nothing says that it was altered."""

    subject: str
    reason: str


def verify(store: Store) -> Iterator[Failure | Unconfirmed]:
    """Re-derive everything that can be re-derived, and yield what does not hold.

    Besides what the store checks of itself, the text of each capture, superseded ones too, is read
    anew from its bytes.
    """
    yield from store.verify()
    try:
        numbers = store.capture_ids()
    except DatabaseError:  # the store has said so
        return
    for number in numbers:
        # Where it cannot be read back, the store has named what is spoilt.
        with suppress(DatabaseError):
            yield from _read_again(store, number)


def _read_again(store: Store, number: int) -> Iterator[Failure | Unconfirmed]:
    article, response = store.article(number), store.response(number)
    content = store.snapshot(number)
    again = ingest.read(Source(article.file, article.address, content, response), None)
    if not isinstance(again, Skipped) and again.text == article.text:
        return
    name = format_id(Kind.ARTICLE, number)
    then, here = store.read_by(number), name_reader(article)
    if then in (None, here):
        yield Failure(name, "its text is not what its original bytes read as")
    else:
        yield Unconfirmed(name, f"it was read by {then}, and {here} reads its bytes otherwise")


def name_reader(article: Article) -> str:
    """Return what reads an article's text from its bytes here, with its version."""
    library = ingest.name_library(article.media_type)
    return f"factcheck {__version__}" + (f" with {library}" if library else "")
