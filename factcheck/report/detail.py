"""One thing at a time, whole: what `show` prints and what a reviewer decides on."""

from collections.abc import Callable, Iterable, Iterator

from factcheck.errors import UnknownIdError
from factcheck.models import Article, Kind, Note, Passage, Span, format_id
from factcheck.report.captures import capture_blocks
from factcheck.report.document import Block, Heading, Ink, Line, Listing, Paragraph, Words, line
from factcheck.report.interface import Look, Part, Report
from factcheck.report.matters import clash_blocks, clock_table, matter_blocks
from factcheck.report.naming import id_words, short_article
from factcheck.report.outline import run_blocks
from factcheck.report.quoting import quote
from factcheck.report.reading import Reading, find_clashes
from factcheck.report.rulings import sealed, verdict_item
from factcheck.report.sources import (
    article_heading,
    candidate_blocks,
    note_blocks,
    note_items,
    origin_item,
    text_blocks,
)

AROUND = 240  # characters on each side of a quote that show what it stands in


def render_one(report: Report, kind: Kind, number: int, look: Look) -> str:
    """Return one thing of a report for a terminal, ending in a newline.

    The report must hold what the thing refers to: a note's article, a disagreement's claim and
    both its articles.

    Raises:
        UnknownIdError: If the report does not hold it.
    """
    from factcheck.report.terminal import draw  # noqa: PLC0415 (Rich costs start-up time)

    tell = DETAILS.get(kind)
    blocks = list(tell(Reading(report), number)) if tell else []
    if not blocks:
        raise UnknownIdError(
            f"There is no {format_id(kind, number)}; `factcheck report` prints what there is."
        )
    return draw(blocks, look)


def _article_blocks(
    article: Article, notes: list[Note], captures: Iterable[Block]
) -> Iterator[Block]:
    yield from article_heading(article)
    yield from candidate_blocks(article)
    yield from captures
    yield Heading(line("Notes"), 2)
    yield from note_blocks(notes)
    yield Heading(line("Text"), 2)
    standing = [note.span for note in notes if note.span and note.stands]
    yield from text_blocks(article.text, standing)


def _article(reading: Reading, number: int) -> Iterator[Block]:
    article = reading.article(number)
    if article is not None:
        captures = capture_blocks(reading, number)
        yield from _article_blocks(article, reading.notes(number), captures)


def _claim(reading: Reading, number: int) -> Iterator[Block]:
    for claim in reading.report.claims:
        if claim.id == number:
            yield from matter_blocks(reading, claim, Part)


def _note(reading: Reading, number: int) -> Iterator[Block]:
    for note in reading.report.notes:
        if note.id == number:
            yield Heading(short_article(reading, note.article), 2)
            yield Listing(tuple(note_items([note])))
            article = reading.article(note.article)
            if article is not None and note.span is not None:
                yield Paragraph(
                    line(Words("In the article: ", Ink.FAINT), _around(article, note.span))
                )


def _around(article: Article, span: Span) -> Line:
    """Return a span of an article with the text around it, the span marked."""
    whole = Passage(article.id or 0, Span(0, len(article.text)), article.text)
    return quote(whole, (span,), limit=span.end - span.start + 2 * AROUND)


def _disagreement(reading: Reading, number: int) -> Iterator[Block]:
    for found in reading.report.disagreements:
        if found.id == number:
            texts = {claim.id: claim.text for claim in reading.report.claims}
            claim = id_words(Kind.CLAIM, found.claim)
            yield Heading(line(claim, f"  {texts.get(found.claim, '')}"), 2)
            yield from clash_blocks(reading, find_clashes([found])[0])
            yield clock_table(reading, (found.left, found.right))


def _verdict(reading: Reading, number: int) -> Iterator[Block]:
    for standing in reading.report.verdicts:
        verdict = standing.verdict
        if verdict.id != number:
            continue
        if verdict.claim is not None:
            texts = {claim.id: claim.text for claim in reading.report.claims}
            claim = id_words(Kind.CLAIM, verdict.claim)
            yield Heading(line(claim, f"  {texts.get(verdict.claim, '')}"), 2)
        elif standing.article is not None:
            yield Heading(line(short_article(reading, standing.article), ", as a source"), 2)
        if standing.hidden:
            others = reading.rulings(claim=verdict.claim, article=standing.article)
            seals = (seal.capitalize() for seal in sealed(reading, others))
            yield Paragraph(line(f"{'. '.join(seals)}."))
        else:
            yield Listing((verdict_item(reading, standing),))


def _origin(reading: Reading, number: int) -> Iterator[Block]:
    for origin in reading.report.origins:
        if origin.id == number:
            yield Listing((origin_item(reading, origin),))


def _run(reading: Reading, number: int) -> Iterator[Block]:
    yield from run_blocks([run for run in reading.report.runs if run.id == number])


DETAILS: dict[Kind, Callable[[Reading, int], Iterator[Block]]] = {
    Kind.ARTICLE: _article,
    Kind.CLAIM: _claim,
    Kind.NOTE: _note,
    Kind.DISAGREEMENT: _disagreement,
    Kind.VERDICT: _verdict,
    Kind.ORIGIN: _origin,
    Kind.RUN: _run,
}
"""What tells one thing of each kind whole."""
