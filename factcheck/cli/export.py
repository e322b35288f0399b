"""`factcheck export`: the casebook, for another program or another person."""

from pathlib import Path

import click

from factcheck.cli.options import emit, output_option
from factcheck.cli.session import Session


@click.command("export")
@click.option(
    "--format",
    "format_",
    type=click.Choice(["json", "claimreview"]),
    default="json",
    show_default=True,
    help="json: everything, texts included. claimreview: open verdicts as schema.org JSON-LD.",
)
@output_option
@click.pass_obj
def command(session: Session, format_: str, output: Path | None) -> None:
    """Write the whole casebook out.

    As JSON it holds what another person needs to replay the work: texts, digests, rubrics' hashes,
    runs, and the event log.

    \b
    Examples:
        factcheck export -o casebook.json
        factcheck export --format claimreview | jq '."@graph"[0].reviewRating'
    """
    from factcheck.report import archive, claimreview

    casebook = session.open()
    report = casebook.report(captures=True)
    if format_ == "claimreview":
        emit(claimreview.render(report, session.look()), output)
    else:
        present = {article.id for article in report.articles}
        every = casebook.store.captures([each for each in present if each is not None])
        earlier = [capture for capture in every if capture.id not in present]
        emit(archive.render(report, casebook.store.iter_events(), earlier), output)
