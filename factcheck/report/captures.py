"""What newer captures of an article changed in it, and what became of the words cited from it."""

from collections.abc import Iterator

from factcheck.models import Change, Fate, Kind, Passage, QuoteFate, Recapture, Span
from factcheck.report.document import Block, Cell, Heading, Ink, Item, Line, Listing, Words, line
from factcheck.report.naming import id_words, short_article
from factcheck.report.quoting import IN_BRIEF, quote
from factcheck.report.reading import Reading
from factcheck.report.wording import FATES, count

CHANGES_AT_MOST = 20  # of one capture; JSON has them all
AROUND = 40  # characters on each side of a change that show what it stands in


def capture_blocks(reading: Reading, article: int | None = None) -> Iterator[Block]:
    """Tell of each newer capture what it changed, word by word, and what became of cited quotes.

    Of one article alone: what that capture changed, and what the next changed in it.
    """
    for recapture in reading.report.captures:
        if article is None or article in (recapture.earlier, recapture.later):
            yield capture_heading(reading, recapture)
            yield Listing(tuple(capture_items(reading, recapture)))


def capture_items(reading: Reading, recapture: Recapture) -> Iterator[Item]:
    """Tell what became of cited quotes, if there are any, and what changed."""
    if recapture.quotes:
        yield Item(line("Cited"), tuple(map(fate_line, recapture.quotes)))
    told = tuple(change_line(reading, each) for each in recapture.changes[:CHANGES_AT_MOST])
    rest = len(recapture.changes) - len(told)
    if rest:
        told += (line(Words(f"and {count(rest, 'more change')}", Ink.FAINT)),)
    yield Item(line("Changed"), told or (line("no word of the text"),))


def capture_heading(reading: Reading, recapture: Recapture) -> Heading:
    """Return which capture followed which."""
    earlier = id_words(Kind.ARTICLE, recapture.earlier)
    return Heading(
        line(short_article(reading, recapture.later), ", captured again after ", earlier), 2
    )


def fate_line(found: QuoteFate) -> Line:
    """Tell what became of a quote."""
    ink = Ink.ATTENTION if found.fate in (Fate.CHANGED, Fate.GONE) else Ink.FAINT
    said = line(
        Words(FATES[found.fate], ink),
        ": ",
        quote(found.passage, limit=IN_BRIEF),
        Words(f" ({id_words(Kind.ARTICLE, found.passage.article).text})", Ink.FAINT),
    )
    if found.fate is not Fate.CHANGED or found.now is None:
        return said
    return line(said, " now reads ", quote(found.now, limit=IN_BRIEF))


def change_line(reading: Reading, change: Change) -> Line:
    """Tell one change: what was left out, or what stands there now and what stood there before."""
    if not change.after.quote:
        return line(Words("left out ", Ink.STRONG), quote(change.before, limit=IN_BRIEF))
    now = quote(*around(reading, change.after), limit=IN_BRIEF)
    if not change.before.quote:
        return line(Words("added ", Ink.STRONG), now)
    before: Cell = quote(change.before, limit=IN_BRIEF)
    return line(before, Words(" became ", Ink.STRONG), now)


def around(reading: Reading, passage: Passage) -> tuple[Passage, tuple[Span, ...]]:
    """Return a passage with the words of its line around it, and where it stands in them."""
    article = reading.article(passage.article)
    if article is None:
        return passage, ()
    text, span = article.text, passage.span
    start = max(text.rfind("\n", 0, span.start) + 1, span.start - AROUND)
    end = text.find("\n", span.end)
    end = min(len(text) if end < 0 else end, span.end + AROUND)
    while start < span.start and start and not text[start - 1].isspace():
        start += 1
    while end > span.end and end < len(text) and not text[end].isspace():
        end -= 1
    wide = Span(start, end)
    return Passage(passage.article, wide, wide.slice(text)), (span,)
