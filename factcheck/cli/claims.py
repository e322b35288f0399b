"""`factcheck claims`: statements the tool thinks worth checking."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from factcheck.cli.options import Id, emit
from factcheck.cli.session import Session, say
from factcheck.errors import ModelError
from factcheck.models import Kind, Suggestion, format_id
from factcheck.text.phrases import counted

if TYPE_CHECKING:
    from factcheck.workflow import Casebook

SHOWN_REASONS = 3  # the weightiest; JSON has all of them


@click.command("claims")
@click.argument("articles", nargs=-1, type=Id(Kind.ARTICLE), metavar="[ARTICLE]...")
@click.option(
    "-n",
    "--limit",
    type=click.IntRange(min=1),
    default=10,
    show_default=True,
    help="How many to print, the worthiest first.",
)
@click.option("--format", "format_", type=click.Choice(["table", "json"]), default="table")
@click.pass_obj
def command(session: Session, articles: tuple[int, ...], limit: int, format_: str) -> None:
    """Suggest statements worth checking.

    A suggestion is the articles' own words, with whoever they are put in the mouth of. It becomes
    a claim when a person takes it over. One that the casebook has a claim on already, for it or
    against it, is shown with the claim.

    \b
    Examples:
        factcheck claims A3
        factcheck add-claim --from S7
        factcheck claims --format json | jq '.suggestions[].quote'
    """
    casebook = session.open()
    ids = articles or None
    for _ in session.through(casebook.suggest(ids), "Reading"):
        pass
    found = sorted(casebook.store.suggestions(ids), key=lambda each: (-each.worth, each.id or 0))
    shown = found[:limit]
    known = _known(casebook, shown)
    if format_ == "json":
        import json

        plain = [_plain(each, claim) for each, claim in zip(shown, known, strict=True)]
        emit(json.dumps({"suggestions": plain}, indent=2) + "\n")
        return
    from factcheck.report.document import Column
    from factcheck.report.lists import render_table

    rows = [
        [
            format_id(Kind.SUGGESTION, each.id),
            format_id(Kind.ARTICLE, each.passage.article),
            each.passage.quote,
            each.claimant.name if each.claimant else "the article itself",
            "; ".join(each.reasons[:SHOWN_REASONS]),
            *([claim] if any(known) else []),
        ]
        for each, claim in zip(shown, known, strict=True)
    ]
    names = ("Id", "Article", "Statement", "Said by", "Why", *(["Claim"] if any(known) else []))
    columns = [Column(name) for name in names]
    emit(render_table("Worth checking", columns, rows, session.look()))
    say(f"{len(shown)} of {counted(len(found), 'suggestion')}.")
    if shown:
        best = format_id(Kind.SUGGESTION, shown[0].id)
        say(f"Take one over: {session.command(f'add-claim --from {best}')}")


def _known(casebook: "Casebook", suggestions: Sequence[Suggestion]) -> list[str]:
    """Return the id of the claim on each suggestion's matter, empty where there is none."""
    try:
        covered = casebook.covered(suggestions)
    except ModelError as error:
        say(f"Whether there are claims on them was not looked for: {error}")
        return ["" for _ in suggestions]
    return [format_id(Kind.CLAIM, known[0].claim.id) if known else "" for known in covered]


def _plain(suggestion: Suggestion, claim: str) -> dict[str, object]:
    return {
        "id": format_id(Kind.SUGGESTION, suggestion.id),
        "article": format_id(Kind.ARTICLE, suggestion.passage.article),
        "start": suggestion.passage.span.start,
        "end": suggestion.passage.span.end,
        "quote": suggestion.passage.quote,
        "claimant": suggestion.claimant.name if suggestion.claimant else None,
        "worth": round(suggestion.worth, 3),
        "reasons": list(suggestion.reasons),
        "claim": claim or None,
    }
