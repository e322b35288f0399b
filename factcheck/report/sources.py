"""The articles as sources: what is known of each, what it rests on, what was noted, its grade."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace

from factcheck.models import (
    Article,
    Field,
    Grade,
    Kind,
    Metadatum,
    Note,
    Origin,
    OriginKind,
    OriginLink,
    Passage,
    Span,
    State,
    format_id,
)
from factcheck.report.clocks import say_published
from factcheck.report.document import (
    BREAK,
    Block,
    Cell,
    Column,
    Heading,
    Ink,
    Item,
    Line,
    Listing,
    Numbered,
    Paragraph,
    Words,
    join,
    line,
    table,
)
from factcheck.report.interface import Part
from factcheck.report.naming import article_ids, id_words, short_article, shortened, withdrawal_line
from factcheck.report.quoting import quote
from factcheck.report.reading import Reading
from factcheck.report.wording import (
    MISSING,
    ORIGIN_KINDS,
    RULINGS,
    STATES,
    count,
    say_date,
    say_moment,
    say_number,
)
from factcheck.text.phrases import listed
from factcheck.text.spans import merged

FIELDS = {
    Field.TITLE: "Title",
    Field.BYLINE: "Byline",
    Field.PUBLISHER: "Publisher",
    Field.PUBLISHED: "Published",
    Field.MODIFIED: "Modified",
    Field.NOT_BEFORE: "Not before",
    Field.LANGUAGE: "Language",
    Field.ADDRESS: "Address",
    Field.KIND: "Kind",
    Field.CANONICAL: "Canonical",
    Field.TRANSLATION: "Translation",
}
ALWAYS_TOLD = (Field.BYLINE, Field.PUBLISHER, Field.PUBLISHED)
"""What a reader misses when it is not there."""
NOTED_AT_MOST = 320  # characters of a quote under a note
PLACES_NAMED = 3
TITLE_AT_MOST = 200
TEXT_AT_MOST = 300_000  # characters, a thick book chapter; `export` writes out all of a text
DATES = {Field.PUBLISHED, Field.MODIFIED, Field.NOT_BEFORE}


# ---------------------------------------------------------------------------------------------
# Origins
# ---------------------------------------------------------------------------------------------


def origin_blocks(reading: Reading) -> Iterator[Block]:
    """Tell how many independent sources stand behind the articles, and what proves each."""
    if not reading.report.origins:
        yield Paragraph(line("Not looked for yet."))
        return
    origins = [each for each in reading.report.origins if any(map(reading.tells, each.articles))]
    articles = sum(reading.tells(article) for origin in origins for article in origin.articles)
    if origins:
        counted = f"{count(articles, 'article')}, {count(len(origins), 'origin')}"
        yield Paragraph(line(Words(counted, Ink.STRONG)))
        yield Listing(tuple(origin_item(reading, origin) for origin in origins))


def origin_item(reading: Reading, origin: Origin) -> Item:
    """Tell of one origin which articles rest on it, each with its proof."""
    head = line(Words(origin.name, Ink.STRONG), Words(f" ({ORIGIN_KINDS[origin.kind]})", Ink.FAINT))
    shown = [link for link in origin.links if reading.tells(link.article)]
    lines = [link_line(reading, link) for link in shown]
    rest = len(origin.links) - len(shown)
    if rest:
        lines.append(faint(f"and {count(rest, 'article')} not told here"))
    return Item(line(id_words(Kind.ORIGIN, origin.id)), (head, *lines))


def link_line(reading: Reading, link: OriginLink) -> Line:
    """Tell why an article is counted under an origin."""
    proof: Line = line(" ", quote(link.passage)) if link.passage else ()
    return line(short_article(reading, link.article), f": {link.rule}", proof)


# ---------------------------------------------------------------------------------------------
# One article
# ---------------------------------------------------------------------------------------------


def source_blocks(reading: Reading, parts: Iterable[Part]) -> Iterator[Block]:
    """Tell of each article what is known, noted and graded, as far as it is asked for.

    Among other parts of a report the places where notes looked are counted, not named.
    """
    parts = set(parts)
    brief = bool(parts - {Part.ARTICLES, Part.NOTES, Part.GRADES})
    counted: list[Note] = []
    if not reading.report.articles:
        yield no_articles()
    for article in reading.report.articles:
        if not reading.tells(article.id):
            continue
        yield from article_heading(article)
        lines = list(known_lines(reading, article)) if Part.ARTICLES in parts else []
        if Part.GRADES in parts:
            lines += [grade_line(grade) for grade in reading.grades(article.id)]
        if lines:
            yield Listing(tuple(Item((label,), (words,)) for label, words in lines))
        if Part.NOTES in parts:
            if article.id in reading.report.outdated:
                yield outdated_line(article)
            notes = reading.notes(article.id)
            counted += (note for note in notes if brief and note.stands and is_long(note))
            yield from note_blocks([in_brief(each) for each in notes] if brief else notes)
    if counted:
        show = Words(f"factcheck show {format_id(Kind.NOTE, counted[0].id)}", Ink.COMMAND)
        yield Paragraph(line("The places where a note looked: ", show))
    beside = reading.report.beside
    if beside:
        claims = "claim" if len(reading.report.claims) == 1 else "claims"
        show = Words(f"factcheck show {format_id(Kind.ARTICLE, beside[0])}", Ink.COMMAND)
        said = line(f"Nothing on the {claims} in ", article_ids(beside))
        yield Paragraph(line(said, ". What is known of each: ", show))


def outdated_line(article: Article) -> Block:
    """Say that what was noted no longer goes by all that is known, and what mends it."""
    said = Words("The notes are older than what was stated since.", Ink.ATTENTION)
    command = Words(f"factcheck assess {format_id(Kind.ARTICLE, article.id)}", Ink.COMMAND)
    return Paragraph(line(said, " Next: ", command))


def no_articles() -> Block:
    """Say that there are none, and what brings some."""
    command = Words("factcheck ingest PATH", Ink.COMMAND)
    return Paragraph(line("There are no articles here. Next: ", command))


def article_heading(article: Article) -> Iterator[Block]:
    """Tell an article's id and headline, or that it has none, and if it was withdrawn."""
    title = shortened(article.title or "", TITLE_AT_MOST) or faint(f"no title ({article.file})")
    yield Heading(line(id_words(Kind.ARTICLE, article.id), "  ", title), 2)
    withdrawn = withdrawal_line(article)
    if withdrawn is not None:
        yield Paragraph(withdrawn)


def known_lines(reading: Reading, article: Article) -> Iterator[tuple[Words, Line]]:
    """Tell what is known of an article, and what is missing."""
    yield Words("File"), line(article.file)
    for field in (Field.BYLINE, Field.PUBLISHER):
        value = article.value(field)
        yield Words(FIELDS[field]), line(value or Words(MISSING, Ink.ATTENTION))
    published = Words(say_published(article), Ink.PLAIN if article.published else Ink.ATTENTION)
    found = article.best(Field.PUBLISHED)
    where = Words(f" ({found.found_in})", Ink.FAINT) if found else ""
    yield Words("Published"), line(published, where)
    origin = reading.origin(article.id or 0)
    if origin is not None:
        kind = f" ({ORIGIN_KINDS[origin.kind]})" if origin.kind is OriginKind.OWN else ""
        yield Words("Origin"), line(id_words(Kind.ORIGIN, origin.id), f" {origin.name}{kind}")


def grade_line(grade: Grade) -> tuple[Words, Line]:
    """Tell a grade as the sum it is."""
    taken = join(
        (
            line(
                f"{say_number(part.weight)} for {part.signal} (",
                join(id_words(Kind.NOTE, number) for number in part.notes),
                ")",
            )
            for part in grade.parts
        ),
        ", ",
    )
    made_of = line("100 less ", taken) if grade.parts else line("nothing taken from 100")
    unknown = f"; not checked: {listed(grade.not_checked)}" if grade.not_checked else ""
    return Words("Reliability"), line(
        Words(f"{say_number(grade.score)} of 100, {grade.level}", Ink.STRONG),
        ": ",
        made_of,
        unknown,
        Words(f" [{grade.rubric}]", Ink.FAINT),
    )


# ---------------------------------------------------------------------------------------------
# Notes
# ---------------------------------------------------------------------------------------------


def note_blocks(notes: list[Note]) -> Iterator[Block]:
    """Tell what was noted, signal by signal; then what was dismissed, clear or not checked."""
    standing = [note for note in notes if note.stands]
    signals = {note.signal for note in standing}
    if {"blog", "byline-missing"} <= signals:
        yield Paragraph(line(Words("A blog with no byline.", Ink.ATTENTION)))
    if standing:
        yield Listing(tuple(note_items(standing)))
    elif notes:
        yield Paragraph(line("Nothing noted."))
    else:
        yield Paragraph(line("Not assessed yet."))
    rest = tuple(rest_lines(notes))
    if rest:
        yield Paragraph(join(rest, BREAK))


def note_items(notes: list[Note]) -> Iterator[Item]:
    """Return an item per signal or reviewer, with what each noted, once per reason given."""
    said: dict[str, dict[str, list[Note]]] = {}
    for note in notes:
        by = f"note by {note.reviewer}" if note.reviewer else note.signal
        said.setdefault(by, {}).setdefault(note.explanation, []).append(note)
    for by, reasons in said.items():
        body = [row for reason, found in reasons.items() for row in reason_lines(reason, found)]
        yield Item(line(Words(by, Ink.STRONG)), tuple(body))


def reason_lines(reason: str, notes: list[Note]) -> Iterator[Line]:
    """Tell a reason, then the evidence of each note that gives it and what a person said of it."""
    shared = len(notes) > 1
    if shared:
        yield line(reason)
    for note in notes:
        said = note_evidence(note) if shared else line(f"{reason} ", note_evidence(note))
        yield line(id_words(Kind.NOTE, note.id), " ", said)
        yield from note_ruling(note)


def note_evidence(note: Note) -> Line:
    """Return the words a note rests on, or the places where something was not found."""
    if note.span is not None and note.quote is not None:
        return quote(Passage(note.article, note.span, note.quote), limit=NOTED_AT_MOST)
    if note.searched:
        return faint(f"Looked in {listed(note.searched)}.")
    return ()


def is_long(note: Note) -> bool:
    """Tell whether a note looked in more places than a report of other things has room for."""
    return note.quote is None and len(note.searched) > PLACES_NAMED


def in_brief(note: Note) -> Note:
    """Return a note with the places where it looked counted where they are many."""
    places = (count(len(note.searched), "place"),)
    return replace(note, searched=places) if is_long(note) else note


def note_ruling(note: Note) -> Iterator[Line]:
    """Tell what a person said of a machine's note, if anybody did."""
    if note.ruling is not None:
        said = f"{RULINGS[note.ruling.ruling].capitalize()} by {note.ruling.reviewer}"
        reason = f": {note.ruling.reason}" if note.ruling.reason else "."
        yield line(Words(said, Ink.STRONG), reason)


def rest_lines(notes: list[Note]) -> Iterator[Line]:
    """Tell what a person dismissed, and which signals noted nothing and why."""
    for note in notes:
        if note.ruling is not None and note.is_dismissed:
            said = f" {note.signal}, dismissed by {note.ruling.reviewer}: {note.ruling.reason}"
            yield faint(format_id(Kind.NOTE, note.id) + said)
    clear = [note.signal for note in notes if note.state is State.CLEAR]
    if clear:
        yield faint(f"Nothing found by: {listed(clear)}.")
    for note in notes:
        if note.state is State.NOT_CHECKED:
            reason = f" ({note.explanation})" if note.explanation else ""
            yield faint(f"{STATES[note.state].capitalize()}: {note.signal}{reason}")
    # The question does not arise: that it was asked is enough, the reasons are in the JSON.
    idle = [note.signal for note in notes if note.state is State.NOT_APPLICABLE]
    if idle:
        yield faint(f"{STATES[State.NOT_APPLICABLE].capitalize()}: {listed(idle)}.")


def faint(text: str) -> Line:
    """Return words that matter least."""
    return (Words(text, Ink.FAINT),)


# ---------------------------------------------------------------------------------------------
# Articles as a list, and everything known of one
# ---------------------------------------------------------------------------------------------


def article_table(reading: Reading) -> Iterator[Block]:
    """List the articles, one row each."""
    if not reading.report.articles:
        yield no_articles()
        return
    names = ("Title", "Byline", "Publisher", "Published")
    columns = [Column("Id", whole=True, ink=Ink.ID), *map(Column, names)]
    with_origins = bool(reading.report.origins)
    if with_origins:
        columns.append(Column("Origin", ink=Ink.ID))
    rows = []
    for article in reading.report.articles:
        row: list[Cell] = [format_id(Kind.ARTICLE, article.id)]
        row.append(article.title or faint(f"none ({article.file})"))
        row += [value or faint(MISSING) for value in (article.byline, article.publisher)]
        row.append(dated(article))
        if with_origins:
            origin = reading.origin(article.id or 0)
            row.append(format_id(Kind.ORIGIN, origin.id) if origin else "")
        rows.append(row)
    yield table(columns, rows)


def dated(article: Article) -> Cell:
    """Return when an article was published, or the bound that its text proves."""
    if article.published:
        return say_date(article.published)
    bound = f"; not before {say_date(article.not_before)}" if article.not_before else ""
    return faint(f"{MISSING}{bound}")


def candidate_blocks(article: Article) -> Iterator[Block]:
    """Tell every value found for every field, the chosen one first, and where it was found."""
    rows: list[list[Cell]] = []
    for field, name in FIELDS.items():
        found = [each for each in article.metadata if each.field is field]
        rows += [candidate_row(name, each, chosen=each is found[0]) for each in found]
        if not found and field in (Field.TITLE, *ALWAYS_TOLD):
            rows.append([name, Words(MISSING, Ink.ATTENTION), ""])
    yield table([Column("Known", whole=True), Column("Value"), Column("Found in")], rows)
    capture: dict[str, Cell] = {
        "File": article.file,
        "From": article.address,
        "Read as": f"{article.media_type}, {article.encoding}",
        "Captured": say_moment(article.captured_at) if article.captured_at else MISSING,
        "SHA-256": article.sha256,
    }
    if article.supersedes is not None:
        capture["Supersedes"] = id_words(Kind.ARTICLE, article.supersedes)
    yield Listing(tuple(Item(line(name), (line(value),)) for name, value in capture.items()))


def candidate_row(name: str, found: Metadatum, *, chosen: bool) -> list[Cell]:
    """Return one candidate for a field."""
    value = say_date(found.value) if found.field in DATES else found.value
    return [
        name if chosen else faint("  or"),
        Words(value, Ink.PLAIN if chosen else Ink.FAINT),
        faint(found.found_in),
    ]


def text_blocks(text: str, highlighted: Iterable[Span]) -> Iterator[Block]:
    """Tell an article's text line by line, with the spans marked."""
    lines: list[Line] = []
    start = 0
    spans = merged(highlighted)
    for row in text[:TEXT_AT_MOST].removesuffix("\n").split("\n"):
        lines.append(marked(row, start, spans))
        start += len(row) + 1
    yield Numbered(tuple(lines))
    rest = len(text) - TEXT_AT_MOST
    if rest > 0:
        yield Paragraph(
            line(Words(f"{count(rest, 'more character')} not printed here.", Ink.ATTENTION))
        )


def marked(row: str, start: int, spans: list[Span]) -> Line:
    """Return one line of text that begins at `start`, with what spans cover of it marked."""
    end = start + len(row)
    words: list[Words] = []
    at = start
    first = bisect_right(spans, start, key=lambda span: span.end)
    for span in spans[first:]:
        if span.start >= end:
            break
        left, right = max(span.start, at), min(span.end, end)
        words += [
            Words(row[at - start : left - start]),
            Words(row[left - start : right - start], Ink.DECISIVE),
        ]
        at = right
    words.append(Words(row[at - start :]))
    return tuple(each for each in words if each.text)
