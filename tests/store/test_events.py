import hashlib
import json
from datetime import timedelta
from pathlib import Path

import pytest

from factcheck.models import Field, Metadatum, NoteRuling, Ruling
from factcheck.store import Store
from factcheck.store.digests import FIRST
from tests.factories import NOON, note, verdict
from tests.store.conftest import begin, events, rows, save, save_claim


def test_every_write_is_one_line_of_the_log(store: Store) -> None:
    article = save(store, "One text.")
    store.add_metadata(
        1, Metadatum(Field.PUBLISHER, "The Post", "stated by bob"), actor="bob", at=NOON
    )
    run = begin(store, "assess")
    store.save_notes(run, [1], [note(article)], actor="ann", at=NOON)
    store.save_ruling(1, NoteRuling(Ruling.CONFIRMED, "bob", "Yes.", NOON))
    save_claim(store)
    store.save_verdict(verdict())
    assert [(e.actor, e.action, e.subject) for e in events(store)] == [
        ("ann", "ingested", "A1"),
        ("bob", "stated", "A1"),
        ("ann", "began", "R1"),
        ("ann", "assessed", "R1"),
        ("bob", "confirmed", "N1"),
        ("ann", "added", "C1"),
        ("ann", "ruled", "V1"),
    ]
    assert [e.id for e in store.iter_events(after=5)] == [6, 7]
    assert {e.at for e in events(store)} == {NOON}


def test_an_event_names_the_rows_it_answers_for(store: Store) -> None:
    save(store, "One text.", title="One", byline="Ann")
    save(store, "Two.", "/b.txt", title="Two")
    assert [e.detail["rows"] for e in events(store)] == [
        {"articles": [1, 1], "metadata": [1, 2]},
        {"articles": [2, 2], "metadata": [3, 3]},
    ]


def test_anyone_can_recompute_the_chain(path: Path) -> None:
    """The recipe is the comment of the table, followed without the store's own code."""
    with Store.open(path) as store:
        for number in range(3):
            save(store, f"Text “{number}”.", f"/{number}")
        head = events(store)[-1].sha256
    previous = FIRST
    for row in rows(path, "SELECT * FROM events ORDER BY id"):
        event = {**dict(row), "detail": json.loads(row["detail"])}
        claimed = event.pop("sha256")
        assert event["previous"] == previous
        written = json.dumps(event, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        previous = hashlib.sha256(written.encode()).hexdigest()
        assert claimed == previous
    assert head == previous


def test_times_are_kept_in_utc_and_must_say_their_zone(store: Store) -> None:
    later = NOON + timedelta(microseconds=5)
    assert store.begin_run("assess", "1", actor="ann", at=later).started_at == later
    assert store.runs()[0].started_at == later
    with pytest.raises(ValueError, match="no time zone"):
        store.begin_run("assess", "1", actor="ann", at=NOON.replace(tzinfo=None))


def test_a_long_log_is_read_in_pieces(store: Store) -> None:
    with store.transaction():
        for _ in range(1100):
            begin(store, "assess")
    assert [e.id for e in events(store)] == list(range(1, 1101))
    assert list(store.verify()) == []
