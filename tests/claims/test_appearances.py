"""Where a quote stands, and in whose voice."""

import pytest

from factcheck.claims import locate, place, suggest
from factcheck.errors import QuoteError
from factcheck.models import Appearance, Claimant, ClaimantKind
from tests import factories

ARTICLE = factories.article("It rained. “The dock was sold in May,” said Ann Lee, a clerk.")


def test_a_quote_is_the_articles_own_words_with_their_claimant() -> None:
    found = locate(ARTICLE, '"the dock was sold in may,"')
    assert found.passage.quote in ARTICLE.text
    assert "The dock was sold in May" in found.passage.quote
    assert found.claimant == Claimant("Ann Lee", ClaimantKind.NAMED)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Corvane denied that the drug harms the liver.", "others, contradicted by Corvane"),
        ("Ann Lee doubted that the drug harms the liver.", "others, doubted by Ann Lee"),
    ],
)
def test_who_denies_a_claim_does_not_make_it(text: str, name: str) -> None:
    found = locate(factories.article(text), "the drug harms the liver")
    assert found.claimant == Claimant(name, ClaimantKind.ANONYMOUS)


def test_the_articles_own_voice_is_nobody() -> None:
    assert locate(ARTICLE, "It rained.") == factories.appearance(ARTICLE, "It rained.")


def test_an_absent_quote_is_an_error() -> None:
    with pytest.raises(QuoteError):
        locate(ARTICLE, "The dock was burned in June")


def test_a_suggestion_is_placed_where_it_stands() -> None:
    (suggestion,) = suggest(factories.article("The dock was sold for $3 million in May."))
    assert place(suggestion) == Appearance(suggestion.passage, suggestion.claimant)
