import pytest

from factcheck.models import Scores
from factcheck.store import Store
from factcheck.store.memory import Question

SHUT: Question = ("The bridge is shut", "It is open again.", False)
SURE = Scores(0.0, 0.875, 0.125, 0.0)
SPLIT = Scores(0.5, 0.25, 0.125, 0.125)


def test_what_a_model_said_is_remembered_by_both_texts_and_how_they_were_read(
    store: Store,
) -> None:
    claim, text, _ = SHUT
    store.save_judgements("m/1", {SHUT: SURE, (claim, text, True): SPLIT})
    asked: list[Question] = [
        (claim, text, True),
        SHUT,
        (text, claim, False),
        (f"{claim} ", text, False),
        SHUT,
    ]
    assert store.judgements("m/1", asked) == [SPLIT, SURE, None, None, SURE]
    assert store.judgements("m/2", asked) == [None] * 5
    assert store.judgements("m/1", []) == []


def test_the_first_answer_stays(store: Store) -> None:
    store.save_judgements("m/1", {SHUT: SURE})
    store.save_judgements("m/1", {SHUT: SPLIT, ("a", "b", False): SPLIT})
    store.save_judgements("m/2", {SHUT: SPLIT})
    assert store.judgements("m/1", [SHUT, ("a", "b", False)]) == [SURE, SPLIT]
    assert store.judgements("m/2", [SHUT]) == [SPLIT]


def test_vectors_are_remembered_by_text_and_encoder(store: Store) -> None:
    store.save_vectors("e/1", {"one": b"\x00\x3c", "": b"\x00\x00"})
    store.save_vectors("e/1", {"one": b"\xff\xff"})
    assert store.vectors("e/1", ["", "two", "one"]) == [b"\x00\x00", None, b"\x00\x3c"]
    assert store.vectors("e/2", ["one"]) == [None]


@pytest.mark.parametrize("text", ["half a \ud83d", "\x00", "naïve 日本"])
def test_any_text_can_be_asked_about(store: Store, text: str) -> None:
    store.save_vectors("e/1", {text: b"\x00\x00"})
    store.save_judgements("m/1", {(text, text, True): SURE})
    assert store.vectors("e/1", [text]) == [b"\x00\x00"]
    assert store.judgements("m/1", [(text, text, True)]) == [SURE]


def test_remembering_is_no_event_and_leaves_everything_verified(store: Store) -> None:
    store.save_judgements("m/1", {SHUT: SURE})
    store.save_vectors("e/1", {"one": b"\x00\x3c"})
    assert list(store.iter_events()) == []
    assert list(store.verify()) == []
    assert (store.counts()["judgements"], store.counts()["vectors"]) == (1, 1)
