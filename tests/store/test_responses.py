from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.errors import UnknownIdError
from factcheck.models import Redirect, Response
from factcheck.store import Store
from tests.casebooks import empty
from tests.store.conftest import response, save
from tests.test_migrations import open_before

WORDS = st.text(st.characters(codec="utf-8"))
RESPONSES = st.builds(
    Response,
    requested=WORDS.filter(bool),
    address=WORDS.filter(bool),
    status=st.integers(100, 999),
    headers=st.lists(st.tuples(WORDS, WORDS), max_size=4).map(tuple),
    redirects=st.lists(st.builds(Redirect, st.integers(300, 399), WORDS), max_size=4).map(tuple),
    peer=st.none() | WORDS,
)


@settings(max_examples=50)
@given(RESPONSES)
def test_what_a_server_said_comes_back_as_it_was(said: Response) -> None:
    with empty() as store:
        save(store, "One text.", response=said)
        assert store.response(1) == said
        assert list(store.verify()) == []


def test_an_article_from_a_file_has_no_response(store: Store) -> None:
    save(store, "One text.")
    assert store.response(1) is None
    with pytest.raises(UnknownIdError):
        store.response(2)


def test_the_same_bytes_again_keep_the_first_response(store: Store) -> None:
    save(store, "One text.", response=response(status=200))
    save(store, "One text.", response=response(status=203))
    assert store.response(1) == response(status=200)
    assert store.counts()["responses"] == 1


def test_each_capture_has_a_response_of_its_own(store: Store) -> None:
    save(store, "One text.", response=response(status=200))
    save(store, "Another text.", response=response(status=203))
    assert store.response(1) == response(status=200)
    assert store.response(2) == response(status=203)


def test_a_casebook_from_before_there_were_responses_gains_their_table(tmp_path: Path) -> None:
    path = tmp_path / "case.db"
    with open_before(path, "0002_responses") as before:
        kept = save(before, "One text.")
    with Store.open(path) as store:
        assert store.articles() == (kept,)
        assert store.response(1) is None
        save(store, "Another text.", "/b.txt", response=response())
        assert list(store.verify()) == []
    assert [p.name for p in tmp_path.glob("*.bak")] == ["case.db.before-0002_responses.bak"]
