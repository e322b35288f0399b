"""`factcheck agreement`: how far reviewers agree."""

import click

from factcheck.cli.options import Id, emit, format_option
from factcheck.cli.session import Session, say
from factcheck.models import Kind


@click.command("agreement")
@click.argument("claims", nargs=-1, type=Id(Kind.CLAIM), metavar="[CLAIM]...")
@click.option("--rubric", default="averitec", show_default=True, help="The scale rated on.")
@format_option("table", "json")
@click.pass_obj
def command(session: Session, claims: tuple[int, ...], rubric: str, format_: str) -> None:
    """Measure how far reviewers agree.

    Percent agreement and Krippendorff's alpha over everyone's latest verdicts, with the number of
    claims and reviewers and a bootstrap interval. Sealed verdicts count once they are open.

    \b
    Examples:
        factcheck agreement
        factcheck agreement C1 C2 --rubric politifact --format json
    """
    measured = session.open().agreement(claims or None, rubric)
    from factcheck.report.agreement import render

    emit(render(session.heading(), rubric, measured, format_, session.look()))
    if format_ == "json":
        return
    for reason in dict.fromkeys(each.reason for each in measured if each.reason):
        say(f"Alpha is undefined: {reason}.")
