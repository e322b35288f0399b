"""`factcheck compare`: the cross-check."""

import shlex
from typing import TYPE_CHECKING

import click

from factcheck.cli.options import (
    NEEDS_ATTENTION,
    Id,
    Ids,
    emit,
    format_option,
    rules_beside,
    stance_option,
)
from factcheck.cli.session import Session, say
from factcheck.errors import AmbiguousQuoteError, QuoteError
from factcheck.models import DisagreementType, Kind, Passage, format_id
from factcheck.report.interface import Part

if TYPE_CHECKING:
    from factcheck.judging import EngineName

PARTS = (Part.DISAGREEMENTS, Part.STANCES, Part.CLAIMS, Part.ORIGINS)  # CSV has the first alone


@click.command("compare")
@click.argument("claims", nargs=-1, type=Id(Kind.CLAIM), metavar="[CLAIM]...")
@click.option("--articles", type=Ids(Kind.ARTICLE), help="Compare only among these.")
@stance_option
@click.option(
    "--contested",
    is_flag=True,
    help="Look for contested matters, too, that are no claims yet.",
)
@click.option(
    "--fail-on",
    type=click.Choice(["any", *(each.value for each in DisagreementType)]),
    help="Exit with 3 if there is a disagreement of this type.",
)
@format_option("table", "json", "csv", "md")
@click.pass_obj
def command(
    session: Session,
    claims: tuple[int, ...],
    articles: tuple[int, ...] | None,
    stance: "EngineName",
    fail_on: str | None,
    format_: str,
    *,
    contested: bool,
) -> None:
    """Cross-check claims against every article.

    For each claim: the passages that bear on it, what each does to it and why, the articles'
    stances, and how they disagree, with both quotes. With no claim in the casebook, or when it is
    asked to, it looks for contested matters by itself and offers them as claims to add.

    By default the trained model judges, and the rules give reasons and may doubt it: each answer
    comes with its probability, and is "unsure" where that is too low. What was judged is kept, so
    that the same command again costs nothing.

    Exits with 3 under --fail-on, when there is such a disagreement.

    \b
    Examples:
        factcheck compare
        factcheck compare C1 --articles A2,A4 --stance rules
        factcheck compare --fail-on contradiction --format json
    """
    from factcheck.report import FORMATS
    from factcheck.workflow import CANDIDATES, CONTESTED_AMONG

    casebook = session.open()
    known = casebook.store.claims(claims or None)
    contested = contested or not known
    with rules_beside():
        for _ in session.through(casebook.compare(claims or None, articles, stance), "Comparing"):
            pass
        offered = casebook.contested(articles, stance) if contested else ()
        report = casebook.report(claim_ids=claims or None, among=articles, contested=offered)
    emit(FORMATS[format_](report, session.look((*PARTS, Part.CONTESTED) if contested else PARTS)))
    held = len(articles or casebook.store.article_ids())
    if known and held > CANDIDATES and articles is None:
        say(f"Each claim was judged against the {CANDIDATES} likeliest of {held} articles.")
    if contested:
        if held > CONTESTED_AMONG:
            say(f"Looked through the newest {CONTESTED_AMONG} of {held} articles.")
        texts = {article.id: article.text for article in report.articles}
        for matter in report.contested:
            place = matter.appearance.passage
            say(session.command(_adding(matter.text, place, texts.get(place.article, ""))))
    met = [each for each in report.disagreements if fail_on in {"any", each.type}]
    if met:
        raise click.exceptions.Exit(NEEDS_ATTENTION)


def _adding(claim: str, place: Passage, text: str) -> str:
    """Return the command that adds a matter as a claim where it stands."""
    from factcheck.text.quotation import find_quote

    # On one line: a quote is found whatever its white space.
    claim, quote = (" ".join(each.split()) for each in (claim, place.quote))
    article = format_id(Kind.ARTICLE, place.article)
    command = f"add-claim {shlex.quote(claim)} --article {article} --quote {shlex.quote(quote)}"
    try:
        find_quote(text, quote)
    except AmbiguousQuoteError:
        return f"{command} --at {place.span.start}"
    except QuoteError:
        pass  # it is told again, with what helps, to whoever gives the command
    return command
