from dataclasses import replace

from factcheck.models import Origin, OriginKind, OriginLink
from factcheck.store import Store
from tests.factories import NOON, passage
from tests.store.conftest import begin, save


def trace(store: Store, *origins: Origin, version: str = "1") -> tuple[Origin, ...]:
    """Save the origins that a run found."""
    return store.save_origins(begin(store, "origins", version), origins, actor="ann", at=NOON)


def test_origins_come_back_as_they_were_saved(store: Store) -> None:
    one = save(store, "Officials told the Gazette so.", "/a.txt")
    two = save(store, "Nobody is named.", "/b.txt")
    gazette = Origin(
        None,
        "the Gazette",
        OriginKind.OUTLET,
        (OriginLink(1, "told", passage(one, "told the Gazette")),),
    )
    nobody = Origin(None, "A2", OriginKind.UNKNOWN, (OriginLink(2, "nothing named", None),))
    kept = trace(store, nobody, gazette)
    assert kept == (replace(nobody, id=1, run=1), replace(gazette, id=2, run=1))
    assert store.origins() == kept
    assert list(store.verify()) == []
    assert two.id == 2


def test_an_origin_keeps_its_id_when_another_article_joins_it(store: Store) -> None:
    save(store, "One.", "/a.txt")
    first = OriginLink(1, "credit", None)
    trace(store, Origin(None, "an agency", OriginKind.AGENCY, (first,)))
    assert store.are_origins_found("1")
    assert not store.are_origins_found("2")
    save(store, "Two.", "/b.txt")
    assert not store.are_origins_found("1")
    second = OriginLink(2, "credit", None)
    joined = Origin(None, "an agency", OriginKind.AGENCY, (first, second))
    assert trace(store, joined) == (replace(joined, id=1, run=1),)
    assert store.counts()["origin_links"] == 2


def test_origins_nobody_could_name_stay_apart(store: Store) -> None:
    save(store, "One.", "/a.txt")
    save(store, "Two.", "/b.txt")
    alike = [
        Origin(None, "unknown", OriginKind.UNKNOWN, (OriginLink(n, "none named", None),))
        for n in (1, 2)
    ]
    assert [o.id for o in trace(store, *alike)] == [1, 2]


def test_tracing_twice_adds_nothing(store: Store) -> None:
    save(store, "One.", "/a.txt")
    origin = Origin(None, "own", OriginKind.OWN, (OriginLink(1, "byline", None),))
    kept = trace(store, origin)
    before = store.counts()["tracings"]
    assert trace(store) == kept
    assert store.counts()["tracings"] == before
