"""Metadata from the visible text alone: who, when, where, under which headline.

Every candidate keeps its place and its span. They are ordered by a written precedence: what the
reviewer states, then what a reader would believe first, from the page's top to its foot. Metadata
of a format's own, such as tags, belongs to that format's reader and is put before these.
"""

from factcheck.ingest.metadata.bylines import find_bylines
from factcheck.ingest.metadata.credits import is_dated_or_signed
from factcheck.ingest.metadata.datings import find_datings
from factcheck.ingest.metadata.front_matter import read_front_matter
from factcheck.ingest.metadata.message import read_message_head
from factcheck.ingest.metadata.page import Page
from factcheck.ingest.metadata.publishers import find_publishers, host_publisher
from factcheck.ingest.metadata.titles import find_titles
from factcheck.models import Field, Metadatum
from factcheck.text.heads import find_front_matter, find_message_head

__all__ = ["find_metadata"]


def find_metadata(text: str, address: str = "") -> tuple[Metadatum, ...]:
    """Return every candidate for title, byline, publisher and dates, best first in each field.

    What the front matter of a Markdown file or the head of an e-mail says goes first, and none of
    it is read as text.

    - Title: a heading marked up as one; a line labelled so; the headline above the text.
    - Byline: a line that says "by"; a name above the text beside a date or role, or alone; a
      sign-off, a note on the author or the account in the page's foot. Full names come first.
    - Publisher: a labelled line; a masthead; a copyright line; the end of the headline; the page's
      own prompts; an affiliation in a byline; a dateline; where it says it first appeared; the site
      of its web address.
    - Published: a line that says so; a date above the text; a dateline; a sentence that says so; a
      date below the text; when it was last updated.
    - Not before: the latest day the text itself speaks of as past.
    """
    said, end = _read_head(text)
    page = Page(" " * end + text[end:])
    own = {one.field: one for one in reversed(said)}
    titles = tuple(find_titles(page))
    title = titles[0].span if titles else None
    if title is not None:
        page = page.below(title, is_dated_or_signed)
    site = host_publisher(address)
    bylines = tuple(find_bylines(page, title))
    published = own.get(Field.PUBLISHED)
    return (
        *said,
        *(one for one in titles if Field.TITLE not in own or one.value != own[Field.TITLE].value),
        *bylines,
        *find_publishers(page, title, bylines),
        *((site,) if site is not None else ()),
        *(
            one
            for one in find_datings(page)
            if one.field is not Field.NOT_BEFORE or not published or one.value <= published.value
        ),
    )


def _read_head(text: str) -> tuple[tuple[Metadatum, ...], int]:
    """What stands above a text for software says of it, and where the text begins."""
    matter = find_front_matter(text)
    if matter is not None:
        return read_front_matter(text, matter), matter.end
    head = find_message_head(text)
    return (read_message_head(text, head), head.end) if head is not None else ((), 0)
