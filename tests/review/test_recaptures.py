from factcheck.models import Article, Change, Fate, QuoteFate, Recapture
from factcheck.review.recaptures import find_recaptures
from tests.factories import article, passage

FIRST = """\
The mayor said on Monday that the bridge is shut.

It opened in 1950. Nobody was hurt, a spokesman said.
"""
SECOND = """\
UPDATED. The mayor said on Monday that the “bridge” is shut.

Nobody was badly hurt, a spokeswoman said.
"""


def capture(number: int, text: str, of: int | None = None) -> Article:
    """A capture of one article."""
    return article(text, id=number, supersedes=of)


def fates(before: str, after: str, *quotes: str) -> list[tuple[Fate, str | None]]:
    """What became of quotes."""
    old, new = capture(1, before), capture(2, after, 1)
    [found] = find_recaptures([old, new], [passage(old, quote) for quote in quotes])
    assert all(q.now is None or q.now.quote == q.now.span.slice(after) for q in found.quotes)
    return [(each.fate, each.now.quote if each.now else None) for each in found.quotes]


def test_a_quote_is_unchanged_moved_changed_or_gone() -> None:
    assert fates(
        FIRST,
        SECOND,
        "the bridge is shut",
        "The mayor said",
        "It opened in 1950.",
        "Nobody was hurt, a spokesman said.",
    ) == [
        (Fate.CHANGED, "the “bridge” is shut"),
        (Fate.CHANGED, "The mayor said on Monday that the “bridge” is shut."),
        (Fate.GONE, None),
        (Fate.CHANGED, "Nobody was badly hurt, a spokeswoman said."),
    ]
    assert fates("It is shut. So they say.", "It is shut. They say so.", "It is shut.") == [
        (Fate.UNCHANGED, "It is shut.")
    ]


def test_words_that_stand_in_another_sentence_have_changed() -> None:
    sure = "Good news. The works still expects to open in May, it said."
    unsure = "The works no longer expects to open in May, it said. Good news."
    assert fates(sure, unsure, "expects to open in May", "Good news") == [
        (Fate.CHANGED, "The works no longer expects to open in May, it said."),
        (Fate.MOVED, "Good news"),
    ]


def test_style_and_white_space_change_no_quote() -> None:
    assert fates("a\nIt's “shut” - now", 'a\nIt’s  "shut"\n– NOW', "It's “shut” - now") == [
        (Fate.UNCHANGED, 'It’s  "shut"\n– NOW')
    ]


def test_the_way_a_letter_is_written_changes_no_quote() -> None:
    assert fates("It is Jose\u0301, not Jo.", "It is Jo\u00adsé, not Jo.", "Jose\u0301,") == [
        (Fate.UNCHANGED, "Jo\u00adsé,")
    ]


def test_a_figure_that_goes_on_is_another_figure() -> None:
    assert fates("They cut 10 jobs.", "They cut 100 jobs.", "cut 10") == [(Fate.CHANGED, "cut 100")]


def test_words_that_stand_twice_are_where_their_surroundings_went() -> None:
    before = "One. He said no. Two. Three, and he left. Four."
    after = "He said no. Zero. One. He said no. Two. Three, and he left. Four."
    old, new = capture(1, before), capture(2, after, 1)
    [found] = find_recaptures([old, new], [passage(old, "He said no.")])
    assert found.quotes[0].now is not None
    assert found.quotes[0].now.span.start == after.rindex("He said no.")


def test_a_passage_moved_elsewhere_is_found_there() -> None:
    assert fates("One two three. Four five six.", "Four five six. One two three.", "Four five") == [
        (Fate.MOVED, "Four five")
    ]


def test_every_capture_is_told_of_with_what_it_changed_since() -> None:
    one = capture(1, "It is shut. He said so.")
    two = capture(3, "It is open. He said so.", 1)
    three = capture(4, "It is open. He denied it.", 3)
    other = capture(2, "Another article.")
    first, second = passage(one, "He said so."), passage(two, "It is open.")
    found = find_recaptures([three, one, other, two], [first, second, passage(other, "Another")])
    assert [(each.earlier, each.later) for each in found] == [(1, 3), (3, 4)]
    assert found[0] == Recapture(
        1,
        3,
        (Change(passage(one, "shut"), passage(two, "open")),),
        (QuoteFate(first, Fate.UNCHANGED, passage(two, "He said so.")),),
    )
    assert [(each.passage, each.fate) for each in found[1].quotes] == [
        (first, Fate.GONE),
        (second, Fate.UNCHANGED),
    ]


def test_a_capture_whose_earlier_one_is_missing_tells_of_nothing() -> None:
    assert find_recaptures([capture(2, "It is shut.", 1)], []) == ()
