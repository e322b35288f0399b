"""`factcheck verdict`: a named person rules."""

import click

from factcheck.cli.session import Session, tell
from factcheck.models import Confidence, Kind, format_id, parse_id


@click.command("verdict")
@click.argument("subject", metavar="CLAIM|ARTICLE")
@click.option("--rating", required=True, help="A rating of the rubric: refuted, half_true, B.")
@click.option("--because", required=True, metavar="TEXT", help="Your rationale.")
@click.option(
    "--cite",
    "cites",
    multiple=True,
    metavar='A4:"WORDS"',
    help="A passage it rests on; may be given several times.",
)
@click.option(
    "--confidence",
    type=click.Choice([each.value for each in Confidence]),
    help="How sure you are of the rating.",
)
@click.option(
    "--rubric",
    help="The scale to rate on.  [default: averitec for claims, admiralty-source for articles]",
)
@click.option(
    "--sealed", is_flag=True, help="Hide it from the others until enough of them have ruled."
)
@click.pass_obj
def command(
    session: Session,
    subject: str,
    rating: str,
    because: str,
    cites: tuple[str, ...],
    confidence: str | None,
    rubric: str | None,
    sealed: bool,
) -> None:
    """Rule on a claim, or rate an article as a source.

    A verdict has a name, a rating on a written scale, a rationale, and the passages it rests on.
    Ruling again replaces nothing: your latest verdict stands, the earlier ones stay in the history.

    \b
    Examples:
        factcheck verdict C1 --rating refuted --because "Officials on both sides deny it." \\
            --cite A2:"there is collaboration going on" --cite A5:"now paralyzed"
        factcheck verdict C1 --rubric politifact --rating half-true --cite A2:"largely paralyzed" \\
            --because "It depends on the year."
        factcheck verdict A3 --rating F --because "Nothing says who published it."
    """
    from factcheck.review import read_citation

    casebook = session.open()
    is_article = subject[:1] in "Aa"
    number = parse_id(Kind.ARTICLE if is_article else Kind.CLAIM, subject)
    verdict = casebook.rule(
        claim=None if is_article else number,
        article=number if is_article else None,
        rubric=rubric,
        rating=rating,
        rationale=because,
        cited=[casebook.cite(*read_citation(cite)) for cite in cites],
        confidence=Confidence(confidence) if confidence else None,
        sealed=sealed,
    )
    tell(
        f"{format_id(Kind.VERDICT, verdict.id)}: {casebook.reviewer} rules {subject.upper()} "
        f"{verdict.rating} on {verdict.rubric}{', sealed' if sealed else ''}."
    )
