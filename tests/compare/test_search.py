"""The words by which articles are asked for."""

from hypothesis import given
from hypothesis import strategies as st

from factcheck.compare import search_terms


def test_the_claims_own_words_come_before_words_for_the_same_things() -> None:
    terms = search_terms("US-Mexico cooperation against drug cartels has collapsed")
    assert set(terms[:7]) >= {"us", "mexico", "cooperation", "drug", "cartels"}
    assert "collaboration" in terms
    assert terms.index("cooperation") < terms.index("collaboration")


def test_an_irregular_verb_is_asked_for_in_its_forms() -> None:
    assert {"rose", "rise", "risen"} <= set(search_terms("Inflation rose in June."))


def test_words_that_tell_little_come_last_or_not_at_all() -> None:
    terms = search_terms("The new mayor of Harlow resigned in June.")
    assert terms.index("harlow") < terms.index("new")
    assert "the" not in terms


def test_a_claim_without_content_asks_for_nothing() -> None:
    assert search_terms("") == search_terms("…!") == ()


@given(st.text(max_size=200))
def test_terms_are_single_words_in_lower_case_each_once(text: str) -> None:
    terms = search_terms(text)
    assert len(set(terms)) == len(terms) <= 40
    assert all(term == term.lower() and not any(c.isspace() for c in term) for term in terms)
