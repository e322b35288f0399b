from datetime import timedelta
from pathlib import Path

import pytest

from factcheck.errors import UnknownIdError
from factcheck.models import Article, Kind, Origin, OriginKind, OriginLink, Withdrawal
from factcheck.store import Store
from tests.factories import NOON
from tests.store.conftest import begin, rows, save, save_claim

LATER = NOON + timedelta(hours=1)
SLIP = Withdrawal("ann", "A slip.", NOON)


def ids(articles: tuple[Article, ...]) -> list[int | None]:
    """The articles' ids."""
    return [each.id for each in articles]


def test_what_is_withdrawn_counts_no_more_and_can_still_be_asked_for(
    path: Path,
) -> None:
    store = Store.open(path)
    for name in "ab":
        save(store, f"The bridge is open, said {name}.", f"/{name}.txt")
        save_claim(store, f"Bridge {name} is open.")
    store.withdraw(Kind.ARTICLE, 1, SLIP)
    store.withdraw(Kind.CLAIM, 2, SLIP)
    assert ids(store.articles()) == [2]
    assert [each.id for each in store.claims()] == [1]
    assert [(hit.kind, hit.id) for hit in store.search("bridge")] == [("C", 1), ("A", 2)]
    assert store.candidates(["bridge"], 9) == (2,)
    assert store.claims_with(["bridge"], 9) == (1,)
    assert [row["id"] for row in rows(path, "SELECT id FROM present_articles")] == [2]
    assert store.article(1).withdrawn == store.claim(2).withdrawn == SLIP
    assert store.withdrawn() == (store.article(1), store.claim(2))


def test_what_is_put_back_counts_as_before_and_the_log_has_both(store: Store) -> None:
    kept = save(store, "The bridge is open.", "/a.txt")
    store.withdraw(Kind.ARTICLE, 1, SLIP)
    assert store.put_back(Kind.ARTICLE, 1, Withdrawal("bob", "No slip.", LATER)) == (kept, True)
    assert store.articles() == (kept,)
    assert store.withdrawn() == ()
    said = [each for each in store.iter_events() if each.subject == "A1"][1:]
    assert [(each.action, each.actor, each.detail["reason"]) for each in said] == [
        ("withdrew", "ann", "A slip."),
        ("put back", "bob", "No slip."),
    ]


def test_saying_it_again_changes_nothing(store: Store) -> None:
    save_claim(store)
    store.put_back(Kind.CLAIM, 1, SLIP)
    store.withdraw(Kind.CLAIM, 1, SLIP)
    again, _ = store.withdraw(Kind.CLAIM, 1, Withdrawal("bob", "Another reason.", LATER))
    assert again.withdrawn == SLIP
    assert store.counts()["withdrawals"] == 1


def test_the_capture_before_a_withdrawn_one_is_the_present_one(store: Store) -> None:
    for hour, text in enumerate(("One.", "Two.", "Three.")):
        save(store, text, captured_at=NOON - timedelta(hours=9 - hour))
    store.withdraw(Kind.ARTICLE, 3, SLIP)
    assert ids(store.articles()) == [2]
    assert store.article(3).supersedes is None
    store.withdraw(Kind.ARTICLE, 2, SLIP)
    store.put_back(Kind.ARTICLE, 3, SLIP)
    assert ids(store.articles()) == [3]
    assert store.article(3).supersedes == 1


def test_an_origin_counts_no_withdrawn_article_and_is_looked_for_anew(store: Store) -> None:
    for name in "abc":
        save(store, f"The bridge is open, said {name}.", f"/{name}.txt")
    wire = tuple(OriginLink(article, "named", None) for article in (1, 2))
    own = (OriginLink(3, "nothing else", None),)
    found = [
        Origin(None, "Wire", OriginKind.AGENCY, wire),
        Origin(None, "c", OriginKind.OWN, own),
    ]
    store.save_origins(begin(store, "origins"), found, actor="ann", at=NOON)
    assert store.are_origins_found("1")
    store.withdraw(Kind.ARTICLE, 1, SLIP)
    store.withdraw(Kind.ARTICLE, 3, SLIP)
    assert [each.articles for each in store.origins()] == [(2,)]
    assert not store.are_origins_found("1")


def test_what_is_not_there_cannot_be_withdrawn(store: Store) -> None:
    with pytest.raises(UnknownIdError, match="no article A1"):
        store.withdraw(Kind.ARTICLE, 1, SLIP)
