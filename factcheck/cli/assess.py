"""`factcheck assess`: reliability notes by machine, and the grades they make."""

import click

from factcheck.cli.options import Id, emit, format_option
from factcheck.cli.session import Session, say
from factcheck.models import Kind, State
from factcheck.text.phrases import counted


@click.command("assess")
@click.argument("articles", nargs=-1, type=Id(Kind.ARTICLE), metavar="[ARTICLE]...")
@click.option(
    "--rubric",
    default="reliability",
    show_default=True,
    help="The weights to grade by; `factcheck rubrics` lists them.",
)
@format_option("table", "json", "csv", "md")
@click.pass_obj
def command(session: Session, articles: tuple[int, ...], rubric: str, format_: str) -> None:
    """Write reliability notes on articles, and grade them.

    Every note quotes the words it rests on, or lists where it looked for what is missing. A grade
    is a sum that names its notes; it is no verdict. Assessing again adds nothing.

    \b
    Examples:
        factcheck assess
        factcheck assess A2 A4
        factcheck assess --format json | jq '.notes[] | select(.state == "noted")'
    """
    from factcheck.report import FORMATS, Part

    casebook = session.open()
    ids = articles or None
    new = sum(1 for _ in session.through(casebook.assess(ids), "Assessing"))
    report = casebook.report(article_ids=ids, claim_ids=(), rubric=rubric)
    noted = sum(note.state is State.NOTED for note in report.notes)
    look = session.look((Part.NOTES, Part.ARTICLES, Part.GRADES))
    emit(FORMATS[format_](report, look))
    say(f"{new} assessed now, {len(report.articles)} in all; {counted(noted, 'note')}.")
