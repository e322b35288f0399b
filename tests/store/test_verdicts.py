from dataclasses import replace

import pytest

from factcheck.errors import InputError, QuoteError, UnknownIdError
from factcheck.models import Confidence, Passage, Span
from factcheck.store import Store
from tests.factories import passage, verdict
from tests.store.conftest import save, save_claim, signed


def test_a_verdict_comes_back_as_it_was_saved(store: Store) -> None:
    article = save(store, "It has closed. It is closed.")
    save_claim(store)
    cited = (passage(article, "It is closed."), passage(article, "It has closed."))
    given = verdict(confidence=Confidence.HIGH, cited=cited, sealed=True)
    kept = store.save_verdict(given)
    assert kept == replace(given, id=1)
    assert store.verdict(1) == kept
    assert list(store.verify()) == []


def test_verdicts_are_history_in_order(store: Store) -> None:
    save(store, "One.")
    save_claim(store)
    save_claim(store, "Another claim.")
    first = store.save_verdict(verdict())
    other = store.save_verdict(verdict(claim=2, reviewer="bob"))
    source = store.save_verdict(verdict(claim=None, article=1))
    second = store.save_verdict(verdict(rating="refuted"))
    assert store.verdicts() == (first, other, source, second)
    assert store.verdicts([1]) == (first, second)
    assert store.verdicts(article_ids=[1]) == (source,)
    assert store.verdicts([2], [1]) == (other, source)
    assert store.verdicts([]) == ()
    assert signed(store) == 2


def test_a_verdict_with_a_wrong_citation_is_not_given_at_all(store: Store) -> None:
    save(store, "One.")
    save_claim(store)
    with pytest.raises(QuoteError):
        store.save_verdict(verdict(cited=(Passage(1, Span(0, 3), "Two"),)))
    assert store.verdicts() == ()


@pytest.mark.parametrize("fields", [{"claim": 9}, {"claim": None, "article": 9}])
def test_a_verdict_is_on_something_that_is_there(store: Store, fields: dict[str, int]) -> None:
    with pytest.raises(UnknownIdError):
        store.save_verdict(verdict(**fields))
    with pytest.raises(UnknownIdError, match="There is no verdict V1; `factcheck report`"):
        store.verdict(1)


def test_nobody_signs_nothing(store: Store) -> None:
    save_claim(store)
    with pytest.raises(InputError):
        store.save_verdict(verdict(reviewer=""))
