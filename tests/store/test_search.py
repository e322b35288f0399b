import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.models import Kind, Span
from factcheck.store import Store
from factcheck.store.marks import TOKENIZER, Marker
from factcheck.store.schema import present_schema
from tests.casebooks import empty
from tests.store.conftest import save, save_claim

TEXTS = st.text(st.characters(codec="utf-8"), max_size=60)


def test_candidates_come_likeliest_first(store: Store) -> None:
    save(store, "The council met about parks.", "/a")
    save(store, "A bridge, a bridge: the bridges closed.", "/b")
    save(store, "One bridge among many other things that the council spoke about today.", "/c")
    assert store.candidates(["bridge", "closing"], 10) == (2, 3)
    assert store.candidates(["bridge", "closing"], 1) == (2,)
    assert store.candidates(["Bridges"], 10) == (2, 3)
    assert store.candidates(["nothing here"], 10) == ()
    assert store.candidates(["council met"], 10) == (1,)


def test_candidates_are_present_captures(store: Store) -> None:
    save(store, "The old bridge.")
    save(store, "The new bridge.")
    assert store.candidates(["bridge"], 10) == (2,)
    assert store.candidates(["old"], 10) == ()


@pytest.mark.parametrize(
    "term",
    [
        '"',
        "*",
        "bridge*",
        "AND",
        "text:bridge",
        "(",
        "^bridge",
        "-",
        "",
        "\0",
        "brid\0ge",
        "\ud800",
    ],
)
def test_no_character_in_a_term_is_special(store: Store, term: str) -> None:
    save(store, "Cats AND dogs.")
    assert store.candidates([term, "dogs"], 10) == (1,)
    assert store.candidates([term], 10) == ((1,) if term == "AND" else ())


def test_no_terms_and_no_limit_find_nothing(store: Store) -> None:
    save(store, "A bridge.")
    assert store.candidates([], 10) == ()
    assert store.candidates(["bridge"], 0) == ()
    assert store.search("bridge", 0) == ()
    assert store.search("   ") == ()


def test_a_thousand_terms_are_not_too_many(store: Store) -> None:
    save(store, "A bridge.")
    assert store.candidates([*(f"word{n}" for n in range(1000)), "bridge"], 10) == (1,)


@settings(max_examples=50)
@given(TEXTS, TEXTS)
def test_any_query_is_answered_and_every_hit_is_a_slice(text: str, query: str) -> None:
    with empty() as store:
        save(store, text, title=text)
        save_claim(store, f"a {text}")
        store.candidates([query], 5)
        for hit in store.search(query):
            whole = f"a {text}" if hit.kind is Kind.CLAIM else text
            if hit.span:
                assert hit.span.slice(whole) == hit.quote
                assert all(hit.span.start <= m.start < m.end <= hit.span.end for m in hit.marks)


@settings(max_examples=30)
@given(TEXTS)
def test_the_marks_are_the_words_found(before: str) -> None:
    with empty() as store:
        text = f"{before} bridges {before}"
        save(store, text)
        [hit] = store.search("bridge", 1)
        assert "bridges" in [mark.slice(text) for mark in hit.marks]


def test_words_are_marked_after_a_nul_too(store: Store) -> None:
    save(store, "Before\0 a bridge.")
    [hit] = store.search("bridge")
    assert (hit.marks, hit.quote) == ((Span(10, 16),), "Before\0 a bridge.")


def test_a_long_text_full_of_the_words_takes_no_longer_than_it_is_long(store: Store) -> None:
    text = "A bridge, and bridges. " * 100_000
    save(store, text)
    [hit] = store.search("bridge")
    assert hit.span is not None
    assert hit.span.start == 0


@pytest.mark.parametrize(
    ("query", "text", "words"),
    [
        ("bridges", "A Bridge, the bridge's end, bridging.", ["Bridge", "bridge", "bridging"]),
        ("brid*", "A bridge and a bridle.", ["bridge", "bridle"]),
        ("cafe NOT tea", "Café, CAFE, tea.", ["Café", "CAFE", "tea"]),
        ('"old town"', "An old, old town.", ["old", "old", "town"]),
        ("AND OR", "And or.", []),
        ("straße", "Die STRASSE, die Straße.", ["Straße"]),
    ],
)
def test_words_are_marked_as_the_index_takes_them(query: str, text: str, words: list[str]) -> None:
    with Marker(query) as marker:
        assert [mark.slice(text) for mark in marker.find(text)] == words
        assert marker.find("") == ()


def test_words_are_marked_by_the_tokenizer_of_the_indexes() -> None:
    assert present_schema().count(f"tokenize = '{TOKENIZER}'") == 3


def test_a_hit_shows_the_stretch_with_most_of_the_words(store: Store) -> None:
    filler = "Nothing of note was said here by anyone at all. " * 20
    text = f"A bridge. {filler}The town's old bridge closed on a Monday. {filler}"
    save(store, text, title="In town")
    [hit] = store.search("bridge closed")
    assert hit.span is not None
    assert hit.title == "In town"
    assert "old bridge closed on a Monday." in hit.quote
    assert len(hit.quote) <= 160
    assert [m.slice(text) for m in hit.marks] == ["bridge", "closed"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("bridge closed", [(Kind.CLAIM, 1), (Kind.ARTICLE, 1)]),
        ('"closed bridge"', []),
        ("bridge NOT closed", [(Kind.ARTICLE, 2)]),
        ("brid*", [(Kind.CLAIM, 1), (Kind.ARTICLE, 2), (Kind.ARTICLE, 1)]),
        ("US-Mexico", [(Kind.ARTICLE, 2)]),
        ("(bridge", [(Kind.CLAIM, 1), (Kind.ARTICLE, 2), (Kind.ARTICLE, 1)]),
        ("title:bridge", []),
        ("Gazette", [(Kind.ARTICLE, 2)]),
        ("'; DROP TABLE articles; --", []),
    ],
)
def test_queries(store: Store, query: str, found: list[tuple[Kind, int]]) -> None:
    save(store, "The bridge has closed, they said in some more words.", "/a")
    save(store, "A US-Mexico bridge.", "/b", publisher="The Gazette")
    save_claim(store, "The bridge closed.")
    assert [(hit.kind, hit.id) for hit in store.search(query)] == found


@pytest.mark.parametrize(
    ("typed", "query"),
    [
        ("cartel raids", False),
        ("what did the minister say or not say?", False),
        ("US-Mexico", False),
        ("Officials: cooperation no longer works", False),
        ("text: the bridge", False),
        ("the bridge (in Riverton)", False),
        ("C++ + Rust", False),
        ("^bridge", False),
        ("it costs $5 {each}", False),
        ("WHETHER OR NOT it closed", False),
        ("NOT closed", False),
        ("NEAR miss", False),
        ('a 6" pipe and a 7" pipe', False),
        ('an unclosed "phrase', False),
        ("f*cking hell", False),
        ('Officials: "the bridge closed"', False),
        ("", False),
        ('"an exact phrase"', True),
        ('bridge AND ("was closed")', True),
        ("raid*", True),
        ("raids OR arrests", True),
        ("raids NOT arrests", True),
        ('"joint operations" AND (raids OR arrests)', True),
        ("NEAR(bridge closed, 5)", True),
    ],
)
def test_a_question_is_told_from_a_query(store: Store, typed: str, *, query: bool) -> None:
    assert store.is_query(typed) is query
    store.search(typed)


def test_what_is_known_of_an_article_is_found_without_a_span(store: Store) -> None:
    save(store, "A text.", publisher="The Gazette", title="The headline")
    [hit] = store.search("gazette")
    assert (hit.title, hit.span, hit.quote) == ("The headline", None, "The Gazette")


def test_a_claim_is_shown_whole(store: Store) -> None:
    save_claim(store, "The bridge closed.")
    [hit] = store.search("closing")
    assert (hit.span, hit.quote, hit.marks) == (Span(0, 18), "The bridge closed.", (Span(11, 17),))
