"""What a report tells people, and in which order: the same for every format that is read.

Each section lives in a module of its own (`matters`, `sources`, `rulings`); here they are put
together, each imported when it is told: a list of articles should not pay for the rest. Only a
report of every part has a title; asked for some, it is those alone.
"""

from collections.abc import Callable, Iterator, Sequence

from factcheck.models import Kind, Run, format_id, subject_id
from factcheck.report.document import (
    BREAK,
    Block,
    Cell,
    Column,
    Heading,
    Ink,
    Item,
    Listing,
    Paragraph,
    Words,
    line,
    table,
)
from factcheck.report.interface import Look, Part, Report
from factcheck.report.naming import headline, withdrawal_line
from factcheck.report.reading import Reading
from factcheck.report.sources import article_table, origin_blocks, source_blocks
from factcheck.report.wording import count, say_moment

HASH_SHOWN = 12  # hexadecimal digits that tell two versions of a rubric apart
MATTERS = (Part.CLAIMS, Part.STANCES, Part.DISAGREEMENTS)
FOUND_BY_MACHINES = {Part.STANCES, Part.DISAGREEMENTS, Part.CONTESTED}
SOURCES = (Part.ARTICLES, Part.NOTES, Part.GRADES)


def outline(report: Report, look: Look) -> Iterator[Block]:
    """Yield the blocks of the parts asked for, in the order in which they are read."""
    reading = Reading(report)
    if look.parts == (Part.ARTICLES,):
        yield from article_table(reading)
        return
    if set(look.parts) == set(Part):
        yield from title_blocks(report)
    if FOUND_BY_MACHINES & set(look.parts):
        yield legend()
    for told_by, title, tell in SECTIONS:
        if set(told_by) & set(look.parts):
            blocks = list(tell(reading, look))
            if blocks:
                yield Heading(line(title))
                yield from blocks


def title_blocks(report: Report) -> Iterator[Block]:
    """Tell what this is, of how much, when and by whom it was made."""
    yield Heading(line("Factcheck report"), 0)
    found = [count(len(report.articles), "article")]
    if report.origins:
        found.append(count(len(report.origins), "origin"))
    found.append(count(len(report.claims), "claim"))
    found.append(count(len(report.disagreements), "possible conflict"))
    found.append(count(sum(not v.superseded for v in report.verdicts), "verdict"))
    made_by = f" by {report.reviewer}" if report.reviewer else ""
    made = f"Made {say_moment(report.made_at)}{made_by}, with {report.program}"
    yield Paragraph(
        line(
            Words(", ".join(found), Ink.STRONG),
            BREAK,
            Words(f"{made}, from {report.database}.", Ink.FAINT),
        )
    )


def legend() -> Block:
    """Tell how to read what follows."""
    return Paragraph(
        line(
            "Stances, notes and conflicts are what a machine found, for a person to check. Only a "
            "verdict is a ruling, and each names who gave it. In quotes, words that decided a "
            "finding are marked ",
            Words("like this", Ink.DECISIVE),
            ".",
        )
    )


def _matters(reading: Reading, look: Look) -> Iterator[Block]:
    from factcheck.report.matters import engine_blocks, matter_blocks

    if not reading.report.claims:
        yield Paragraph(line("The casebook holds no claim on this yet."))
        if Part.CONTESTED not in look.parts or set(look.parts) == set(Part):
            command = Words("factcheck compare", Ink.COMMAND)
            yield Paragraph(line(command, " looks for contested matters."))

    for claim in reading.report.claims:
        yield from matter_blocks(reading, claim, look.parts)
    if {Part.STANCES, Part.DISAGREEMENTS} & set(look.parts):
        yield from engine_blocks(reading.report.stances)


def _contested(reading: Reading, look: Look) -> Iterator[Block]:
    from factcheck.report.matters import contested_blocks

    contested = reading.report.contested
    if contested:
        yield from contested_blocks(reading, contested)
    elif look.parts == (Part.CONTESTED,):
        yield Paragraph(line("No matter was found on which the articles differ."))


def _origins(reading: Reading, look: Look) -> Iterator[Block]:
    del look
    yield from origin_blocks(reading)


def _sources(reading: Reading, look: Look) -> Iterator[Block]:
    yield from source_blocks(reading, look.parts)


def _captures(reading: Reading, look: Look) -> Iterator[Block]:
    from factcheck.report.captures import capture_blocks

    if reading.report.captures:
        yield from capture_blocks(reading)
    elif look.parts == (Part.CAPTURES,):
        yield Paragraph(line("No article was captured again."))


def _rulings(reading: Reading, look: Look) -> Iterator[Block]:
    from factcheck.report.rulings import ruling_blocks

    del look
    yield from ruling_blocks(reading)


def _open(reading: Reading, look: Look) -> Iterator[Block]:
    del look
    items = [
        Item(
            line(Words(matter.subject, Ink.ID)),
            (line(matter.text), line("Next: ", Words(matter.next_step, Ink.COMMAND))),
        )
        for matter in reading.report.open
    ]
    yield Listing(tuple(items)) if items else Paragraph(line("Nothing waits for anybody."))


def _withdrawn(reading: Reading, look: Look) -> Iterator[Block]:
    items = [
        Item(line(Words(subject_id(each), Ink.ID), f"  {headline(each)}"), (told,))
        for each in reading.report.withdrawn
        if (told := withdrawal_line(each)) is not None
    ]
    if items:
        yield Listing(tuple(items))
    elif look.parts == (Part.WITHDRAWN,):
        yield Paragraph(line("Nothing is withdrawn."))


def _runs(reading: Reading, look: Look) -> Iterator[Block]:
    del look
    if not reading.report.runs:
        yield Paragraph(line("No stage has run yet."))
        return
    yield from run_blocks(reading.report.runs)
    yield Paragraph(
        line(
            "The same versions on the same bytes find the same again; ",
            Words("factcheck verify", Ink.COMMAND),
            " checks that every quote and digest still holds.",
        )
    )


def run_blocks(runs: Sequence[Run]) -> Iterator[Block]:
    """List runs of stages with their versions and the start of their rubric's hash."""
    rows: list[list[Cell]] = [
        [
            format_id(Kind.RUN, run.id),
            run.stage,
            run.version,
            line(
                run.rubric or "",
                Words(f" {run.rubric_sha256[:HASH_SHOWN]}", Ink.FAINT) if run.rubric_sha256 else "",
            ),
            say_moment(run.started_at),
        ]
        for run in runs
    ]
    columns = [Column("Run", whole=True, ink=Ink.ID)]
    if rows:
        yield table([*columns, *map(Column, ("Stage", "Version", "Rubric", "Started"))], rows)


Tell = Callable[[Reading, Look], Iterator[Block]]
SECTIONS: tuple[tuple[tuple[Part, ...], str, Tell], ...] = (
    (MATTERS, "What is contested", _matters),
    ((Part.CONTESTED,), "Possible conflicts that nobody has made a claim of yet", _contested),
    ((Part.ORIGINS,), "Origins: which articles rest on which source", _origins),
    (SOURCES, "The articles, and the notes on each", _sources),
    ((Part.CAPTURES,), "What newer captures changed", _captures),
    ((Part.VERDICTS,), "Verdicts and dissent", _rulings),
    ((Part.OPEN,), "Still open", _open),
    ((Part.WITHDRAWN,), "Withdrawn, and counted nowhere above", _withdrawn),
    ((Part.RUNS,), "How to replay this", _runs),
)
"""Each section: the parts any of which calls for it, its title, and what tells it."""
