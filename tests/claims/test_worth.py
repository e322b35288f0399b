"""What a statement's worth is made of."""

import pytest

from factcheck.claims.worth import FEATURES, Statement, features_of, worth_of
from factcheck.models import ClaimantKind

HAS = {
    "quantity": "The dock cost 3 million.",
    "amount": "A majority of the ships left.",
    "happened": "The dock opened.",
    "change": "Trade collapsed.",
    "action": "The court convicted Ann Lee.",
    "did": "The ships never came.",
    "compared": "Wages are lower than in Oslo.",
    "cause": "The fire led to a strike.",
    "when": "It stands empty since May.",
    "money": "Exports matter.",
    "harm": "The police are there.",
    "public": "The ministry is closed.",
    "stance": "The union is against the dock.",
    "name": "The dock is in Oslo.",
}
HAS_NOT = {
    "quantity": "The two countries talk.",
    "happened": "The details are often classified.",
    "name": "I know that I am here.",
    "change": "The cutlery is silver.",
    "money": "The bankrupt idea is dead.",
}


def names(words: str, kind: ClaimantKind | None = None) -> set[str]:
    """The names of the features that a statement has."""
    return {feature.name for feature in features_of(Statement(words, kind))}


@pytest.mark.parametrize("name", HAS)
def test_a_feature_is_seen(name: str) -> None:
    assert name in names(HAS[name])


@pytest.mark.parametrize("name", HAS_NOT)
def test_a_feature_is_not_seen_where_it_is_not(name: str) -> None:
    assert name not in names(HAS_NOT[name])


@pytest.mark.parametrize("kind", ClaimantKind)
def test_a_claimant_of_any_kind_is_a_feature(kind: ClaimantKind) -> None:
    assert kind.value in names("The dock is closed.", kind)


def test_worth_rises_with_what_speaks_for_it_and_falls_with_what_speaks_against() -> None:
    for feature in FEATURES:
        more = worth_of((feature,)) - worth_of(())
        assert (more > 0) == (feature.weight > 0)
        assert feature.weight > 0 or not feature.reason


def test_feature_names_are_unique() -> None:
    assert len({feature.name for feature in FEATURES}) == len(FEATURES)
