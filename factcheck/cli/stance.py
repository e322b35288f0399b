"""`factcheck stance`: what texts do to a claim, with no casebook."""

import sys
from typing import TYPE_CHECKING

import click

from factcheck.cli.options import emit, format_option, rules_beside, stance_option
from factcheck.cli.session import Session, say
from factcheck.errors import InputError
from factcheck.models import Article

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.cli.json_lines import Row
    from factcheck.judging import EngineName
    from factcheck.report.texts import Judged

TOGETHER = 32  # articles judged at once


@click.command("stance")
@click.argument("claim", required=False)
@click.argument("files", nargs=-1, metavar="FILE...")
@click.option("--passage", is_flag=True, help="Judge each text as one passage, not an article.")
@click.option("--jsonl", is_flag=True, help="Judge rows of standard input, one JSON object a line.")
@stance_option
@format_option("table", "json", "csv", "md")
@click.pass_obj
def command(
    session: Session,
    claim: str | None,
    files: tuple[str, ...],
    passage: bool,
    jsonl: bool,
    stance: "EngineName",
    format_: str,
) -> None:
    """Judge what texts do to a claim, without a casebook.

    Each text supports, refutes or discusses the claim, or is unrelated to it; where no answer is
    likely enough, unsure. FILE is anything ingest reads, a folder, or - for standard input.

    With --jsonl, lines {"id": ..., "claim": "...", "text": "..."} are answered as they come, in
    their order: {"id", "stance", "scores": {"supports", "refutes", "discusses", "unrelated"},
    "start", "end", "quote"}. There the stance is always the likeliest of the four, and the quote
    is text[start:end] in code points, null where no passage bears on the claim. With --stance
    rules the scores are null. A line that is no row is told on standard error by its number and
    gets no answer; the others do, and the exit code is 1.

    \b
    Examples:
        factcheck stance "Cooperation has collapsed" articles/
        factcheck stance "The bridge is open" letter.txt --format json
        cat rows.jsonl | factcheck stance --jsonl
    """
    if jsonl == bool(claim or files):
        raise click.UsageError("Give a claim and the files to judge, or --jsonl alone.")
    with rules_beside():
        if jsonl:
            _answer_lines(stance, passage=passage)
            return
        if not files:
            raise click.UsageError("Give the files to judge, or - for standard input.")
        words = " ".join((claim or "").split())
        if not words:
            raise InputError("A claim needs words; say what is to be checked.")
        from factcheck.report.texts import render

        found = _judge_files(words, files, stance, passage=passage)
        emit(render(words, found, format_, session.look()))


def _judge_files(
    claim: str, files: "Sequence[str]", engine: "EngineName", *, passage: bool
) -> "list[Judged]":
    from factcheck.cli.progress import counted
    from factcheck.judging import judge_batches, read_articles
    from factcheck.report.texts import Judged

    reading: list[Article] = []
    skipped = []

    def batches() -> "Iterator[list[tuple[str, str]]]":
        for each in read_articles(files):
            if not isinstance(each, Article):
                skipped.append(each)
                continue
            reading.append(each)
            if len(reading) == TOGETHER:
                yield [(claim, article.text) for article in reading]
                reading.clear()
        if reading:
            yield [(claim, article.text) for article in reading]

    judged = []
    with counted("Judging", shown=sys.stderr.isatty()) as count:
        for answers in judge_batches(batches(), engine, passage=passage):
            judged += [
                Judged(a.file, a.title, one.stance, one.scores, one.span, one.quote)
                for a, one in zip(reading, answers, strict=True)
            ]
            count(len(answers))
    for each in skipped:
        say(f"Skipped {each.name}: {each.reason}.")
    if not judged:
        raise InputError("Nothing was judged; name a text file of one article, or a folder.")
    return judged


def _answer_lines(engine: "EngineName", *, passage: bool) -> None:
    from factcheck.cli.json_lines import RowError, arriving, read_row, write_answer
    from factcheck.cli.progress import counted
    from factcheck.judging import judge_batches

    if sys.stdin is None:
        raise InputError("Standard input is closed; give --jsonl its rows: < rows.jsonl")
    rows: list[Row] = []
    lines = bad = done = 0

    def batches() -> "Iterator[list[tuple[str, str]]]":
        nonlocal lines, bad
        for arrived in arriving(sys.stdin.buffer):
            rows.clear()
            for line in arrived:
                lines += 1
                if not line.strip():
                    continue
                try:
                    rows.append(read_row(line))
                except RowError as error:
                    bad += 1
                    say(f"Line {lines} {error}; it gets no answer.")
            yield [(row.claim, row.text) for row in rows]

    try:
        with counted("Judging", shown=sys.stderr.isatty() and not sys.stdout.isatty()) as count:
            for answers in judge_batches(batches(), engine, passage=passage):
                done += len(answers)
                emit("".join(map(write_answer, rows, answers)))
                count(len(answers))
    except KeyboardInterrupt as stop:
        raise click.ClickException(f"Stopped; {done:,} rows were answered.") from stop
    if bad:
        raise click.ClickException(f"{bad:,} of {lines:,} lines are no rows; the rest is answered.")
