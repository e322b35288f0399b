"""`factcheck rubrics`: the written scales and weights."""

import click

from factcheck.cli.options import emit
from factcheck.cli.session import Session


@click.command("rubrics")
@click.argument("rubric", required=False)
@click.pass_obj
def command(session: Session, rubric: str | None) -> None:
    """List the scales and weights, with their sources.

    Given a rubric, its ratings or weights and what each means.

    \b
    Examples:
        factcheck rubrics
        factcheck rubrics admiralty-information
    """
    from factcheck.report.document import Column
    from factcheck.report.lists import render_table
    from factcheck.rubric import load_rubric, load_rubrics

    look = session.look()
    if rubric is None:
        rows = [
            [each.id, each.title, each.subject, each.source, each.sha256[:12]]
            for each in load_rubrics()
        ]
        names = ("Title", "Rates", "Source", "Hash")
        emit(
            render_table(
                "", [Column("Rubric", whole=True), *(Column(name) for name in names)], rows, look
            )
        )
        return
    one = load_rubric(rubric)
    title = f"{one.title} ({one.id}, {one.sha256[:12]})\n{one.source}"
    if one.ratings:
        columns = [Column(name) for name in ("Rating", "Label", "Meaning")]
        rows = [[each.id, each.label, each.meaning] for each in one.ratings]
    else:
        columns = [Column(name) for name in ("Signal", "Points")]
        rows = [[each.signal, f"{each.points:g}"] for each in one.weights]
        rows += [[each.label, f"from {each.at_least:g}"] for each in one.levels]
    emit(render_table(title, columns, rows, look))
