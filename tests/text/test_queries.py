import pytest

from factcheck.text.queries import has_sign_of_query


@pytest.mark.parametrize("typed", ["PIN OR", 'an unclosed "phrase', "raid *", "NEAR"])
def test_what_may_be_an_incomplete_query_is_seen(typed: str) -> None:
    assert has_sign_of_query(typed)


@pytest.mark.parametrize("typed", ["Officials: it works", "is it open or not?", "C++", "ORDER"])
def test_a_question_has_no_sign_of_one(typed: str) -> None:
    assert not has_sign_of_query(typed)
