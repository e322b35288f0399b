from hypothesis import given
from hypothesis import strategies as st

from factcheck.models import Passage, Span
from factcheck.report.document import Ink, Line
from factcheck.report.quoting import quote
from tests.factories import article, passage

TEXT = article("The ferry has stopped altogether. “It is over,” she said.")


def plain(words: Line) -> str:
    return "".join(f"*{w.text}*" if w.ink is Ink.DECISIVE else w.text for w in words)


def test_decisive_words_are_marked_inside_quotation_marks() -> None:
    found = passage(TEXT, "The ferry has stopped altogether.")
    assert plain(quote(found, [Span(10, 21)])) == "“The ferry *has stopped* altogether.”"


def test_a_passage_with_quotation_marks_in_it_stands_in_single_ones() -> None:
    found = passage(TEXT, "“It is over,” she said.")
    assert plain(quote(found, [passage(TEXT, "over").span])) == "‘“It is *over*,” she said.’"


def test_what_is_cut_is_marked_and_words_stay_whole() -> None:
    found = passage(TEXT, TEXT.text)
    assert plain(quote(found, limit=20)) == "“The ferry has […]”"
    stopped = passage(TEXT, "stopped").span
    assert plain(quote(found, [stopped], limit=24)) == "“[…] has *stopped* […]”"


def test_marks_that_overlap_or_lie_outside_do_no_harm() -> None:
    found = passage(TEXT, "has stopped")
    spans = [Span(0, 12), Span(10, 17), Span(14, 30), Span(40, 50)]
    assert plain(quote(found, spans)) == "“*ha**s sto**pped*”"


@given(
    st.text(st.sampled_from("ab “.\n"), max_size=80),
    st.lists(st.tuples(st.integers(0, 80), st.integers(0, 80)), max_size=4),
    st.integers(5, 90),
)
def test_every_word_shown_is_the_articles(
    text: str, ends: list[tuple[int, int]], limit: int
) -> None:
    spans = [Span(100 + min(pair), 100 + max(pair)) for pair in ends]
    found = Passage(1, Span(100, 100 + len(text)), text)
    shown = "".join(words.text for words in quote(found, spans, limit))
    assert shown[0] + shown[-1] == ("‘’" if "“" in shown[1:-1] else "“”")
    inside = shown[1:-1].removeprefix("[…] ").removesuffix(" […]")
    assert inside in text
    assert len(inside) <= limit
