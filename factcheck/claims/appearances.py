"""Appearances: where a claim stands in an article, and who makes it there."""

from factcheck.models import (
    Appearance,
    Article,
    Claimant,
    ClaimantKind,
    Passage,
    Span,
    Suggestion,
)
from factcheck.text.attribution import attribution_of, find_attributions
from factcheck.text.cues import Manner
from factcheck.text.quotation import find_quote


def locate(article: Article, quote: str, at: int | None = None) -> Appearance:
    """Return where a quote stands in an article, and in whose voice.

    The passage's words are the article's own, which may differ from the quote given in white
    space, case and the style of marks. An article without an id is numbered 0.

    Raises:
        QuoteError: If the quote is not in the article, or stands there more than once and not `at`
            a place of its own.
    """
    span = find_quote(article.text, quote, at)
    passage = Passage(article.id or 0, span, span.slice(article.text))
    return Appearance(passage, _claimant(article.text, span))


_AGAINST = {Manner.DENIES: "contradicted by", Manner.DOUBTS: "doubted by"}


def _claimant(text: str, span: Span) -> Claimant | None:
    """Return who says a passage; whom its speaker denies or doubts, where that is what is told."""
    told = attribution_of(find_attributions(text), span)
    if told is None or told.manner is Manner.SAYS:
        return told.claimant if told else None
    return Claimant(f"others, {_AGAINST[told.manner]} {told.claimant.name}", ClaimantKind.ANONYMOUS)


def place(suggestion: Suggestion) -> Appearance:
    """Return where the claim that a suggestion is made into appears."""
    return Appearance(suggestion.passage, suggestion.claimant)
