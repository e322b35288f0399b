"""`factcheck add-claim`: a claim into the casebook, tied to its words."""

import click

from factcheck.cli.options import Id
from factcheck.cli.session import Session, say, tell
from factcheck.errors import AmbiguousQuoteError, ModelError
from factcheck.models import Kind, format_id


@click.command("add-claim")
@click.argument("text", required=False)
@click.option("--article", type=Id(Kind.ARTICLE), help="The article it stands in.")
@click.option("--quote", help="The article's words that make the claim.")
@click.option(
    "--at",
    type=click.IntRange(0),
    help="Where in the text the quote begins, if it stands there more than once.",
)
@click.option(
    "--from",
    "suggestion",
    type=Id(Kind.SUGGESTION),
    help="Take over a suggestion of `factcheck claims`; TEXT, if given, rewords it.",
)
@click.pass_obj
def command(
    session: Session,
    text: str | None,
    article: int | None,
    quote: str | None,
    at: int | None,
    suggestion: int | None,
) -> None:
    """Add a claim, tied to the words it stands in.

    The quote is found in the article whatever its white space, quotation marks and case; where it
    stands there more than once, --at says which is meant. Without TEXT the quote itself is the
    claim. The same claim again, from another place, gains an appearance. Told besides: claims that
    say nearly the same in other words, or the opposite.

    \b
    Examples:
        factcheck add-claim "US-Mexico cooperation has collapsed" --article A2 \\
            --quote "efforts to target drug cartels operating inside Mexico had collapsed"
        factcheck add-claim --from S7
    """
    casebook = session.open()
    if suggestion is not None:
        if any(each is not None for each in (article, quote, at)):
            raise click.UsageError(
                "--from brings its own --article, --quote and --at; leave them out."
            )
        claim, is_new = casebook.adopt(suggestion, text)
    else:
        if article is None or quote is None:
            raise click.UsageError(
                "A claim stands in an article: give --article A1 and --quote with its words, "
                "or --from S1."
            )
        try:
            claim, is_new = casebook.add_claim(text or quote, article, quote, at)
        except AmbiguousQuoteError as error:
            raise AmbiguousQuoteError(f"{error} Or say with --at where it begins.") from error
    name = format_id(Kind.CLAIM, claim.id)
    place = claim.appearances[-1].passage
    tell(f"{name} {'added' if is_new else 'known'}: {claim.text}")
    tell(
        f"   stands in {format_id(Kind.ARTICLE, place.article)} at {place.span.start}-"
        f"{place.span.end}; cross-check it: {session.command(f'compare {name}')}"
    )
    try:
        alike = casebook.nearly_same(claim)
    except ModelError as error:
        say(f"Whether another claim says nearly the same was not looked for: {error}")
        return
    for known in alike:
        other = format_id(Kind.CLAIM, known.claim.id)
        how = "says otherwise of the same" if known.otherwise else "says nearly the same"
        say(f"{other} {how} ({known.likeness:.2f}): {known.claim.text}")
