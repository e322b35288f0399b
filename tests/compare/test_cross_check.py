"""A claim against articles: stances, evidence, disagreements and the laws they keep."""

import random
from collections.abc import Sequence

import pytest

from factcheck.compare import cross_check, engine
from factcheck.compare.asides import is_credit
from factcheck.compare.interface import Judgement, Pair
from factcheck.models import Article, DisagreementType, Evidence, Scores, Stance
from tests.compare.stories import AGREEING, STORIES, Story
from tests.factories import article, claim

RULES = engine("rules")
CASES = [pytest.param(story, id=f"{story.type}: {story.claim}") for story in STORIES]


def evidence_of(found: object) -> list[Evidence]:
    return [e for stance in found.stances for e in stance.evidence]  # type: ignore[attr-defined]


@pytest.mark.parametrize("story", CASES)
def test_two_articles_differ_as_the_story_says(story: Story) -> None:
    found = cross_check(claim(story.claim), story.articles, RULES)
    assert [d.type.value for d in found.disagreements[:1]] == [story.type]


@pytest.mark.parametrize("story", AGREEING, ids=lambda s: s.claim)
def test_articles_that_agree_or_speak_of_other_things_do_not_differ(story: Story) -> None:
    assert cross_check(claim(story.claim), story.articles, RULES).disagreements == ()


@pytest.mark.parametrize("story", CASES)
def test_every_quote_is_a_slice_and_holds_the_words_that_decided(story: Story) -> None:
    texts = {a.id: a.text for a in story.articles}
    found = cross_check(claim(story.claim), story.articles, RULES)
    for one in evidence_of(found):
        assert one.passage.quote == one.passage.span.slice(texts[one.passage.article])
        for span in one.decisive:
            assert one.passage.span.start <= span.start < span.end <= one.passage.span.end
    kept = evidence_of(found)
    assert all(d.left in kept and d.right in kept for d in found.disagreements)


@pytest.mark.parametrize("story", CASES)
def test_the_order_of_the_articles_makes_no_difference(story: Story) -> None:
    one = cross_check(claim(story.claim), story.articles, RULES)
    other = cross_check(claim(story.claim), story.articles[::-1], RULES)
    assert one.disagreements == other.disagreements
    assert one.stances == other.stances[::-1]


@pytest.mark.parametrize("story", CASES)
def test_the_left_side_is_closer_to_the_claim(story: Story) -> None:
    closeness = [Stance.SUPPORTS, Stance.DISCUSSES, Stance.REFUTES]
    for row in cross_check(claim(story.claim), story.articles, RULES).disagreements:
        assert closeness.index(row.left.stance) <= closeness.index(row.right.stance)


@pytest.mark.parametrize(
    "story", [s for s in STORIES if s.type == "contradiction"], ids=lambda s: s.claim
)
def test_a_contradiction_is_one_from_the_other_side_too(story: Story) -> None:
    """The sentence that refutes, taken as the claim, has the two sides change places."""
    found = cross_check(claim(story.claim), story.articles, RULES)
    refuting = found.disagreements[0].right.passage.quote.strip("“”")
    turned = cross_check(claim(refuting), story.articles, RULES)
    stances = {
        e.passage.quote: e.stance for e in evidence_of(turned) if e.passage == left_of(found)
    }
    assert Stance.SUPPORTS not in stances.values()


def left_of(found: object) -> object:
    return found.disagreements[0].left.passage  # type: ignore[attr-defined]


def test_an_article_in_another_language_is_not_judged() -> None:
    german = (
        "Die Brücke wurde nicht von der Stadt geschlossen, und es ist auch keine Gefahr bekannt."
    )
    (found,) = cross_check(claim("The city closed the bridge."), [article(german)], RULES).stances
    assert (found.stance, found.evidence, found.scores) == (Stance.UNSURE, (), None)


def test_what_is_the_pages_own_is_no_evidence() -> None:
    text = "---\ntitle: The bridge is closed\n---\n\nThe council met.\n\nMore: The bridge is closed"
    (found,) = cross_check(claim("The bridge is closed."), [article(text)], RULES).stances
    assert found.evidence == ()


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        ("By Ann Lee and Bo Ek", True),
        ("The Riverton Gazette", True),
        ("*Marlow City Council, *5 June 2024**", True),
        ("LONDON, 2 October 2025", True),
        ("The bridge is shut", False),
        ("Mayor resigns", False),
        ("Harlow United Wins Cup", False),
        ("Ann Lee won.", False),
        (f"By {'Ann ' * 10_000}x", False),
    ],
)
def test_a_line_of_names_and_days_is_no_statement(line: str, *, credit: bool) -> None:
    assert is_credit(line) is credit


def test_a_heading_that_only_names_is_no_evidence() -> None:
    text = "Apology: Riverton Council\n\nThe Riverton Council closed the bridge on Monday."
    (found,) = cross_check(
        claim("The Riverton Council closed the bridge."), [article(text)], RULES
    ).stances
    assert [e.passage.quote[:12] for e in found.evidence] == ["The Riverton"]


def test_an_article_on_another_subject_is_unrelated_and_has_no_evidence() -> None:
    found = cross_check(claim("The old bridge is safe."), STORIES[10].articles, RULES)
    assert [s.stance for s in found.stances] == [Stance.MIXED, Stance.UNRELATED]
    assert found.stances[1].evidence == ()


def test_voices_that_differ_in_one_article_make_it_mixed_and_are_named() -> None:
    found = cross_check(claim("The old bridge is safe."), STORIES[10].articles, RULES)
    row = found.disagreements[0]
    assert row.left.claimant is not None
    assert row.left.claimant.name.endswith("mayor")
    assert row.right.claimant is not None
    assert row.right.claimant.name == "Ann Lee"
    assert row.rule.startswith("A1 says “safe”, A1 says “dangerous” (")
    assert row.rule.endswith("mayor against Ann Lee): they cannot both be so.")


def test_what_cannot_be_ordered_names_the_date_that_is_missing() -> None:
    story = next(s for s in STORIES if s.type == "cannot_compare")
    row = cross_check(claim(story.claim), story.articles, RULES).disagreements[0]
    assert row.rule.startswith("cannot order: ")
    assert row.missing == ("A2 has no publication date",)


def test_a_bound_that_the_text_proves_is_given_with_the_missing_date() -> None:
    story = next(s for s in STORIES if s.type == "cannot_compare")
    first, second = story.articles
    bounded = article(second.text, id=2, title="Cars return", not_before="2022-01-31")
    row = cross_check(claim(story.claim), [first, bounded], RULES).disagreements[0]
    assert row.missing == ("A2 has no publication date (not before 31 January 2022)",)


def test_a_bound_after_the_other_article_is_order_enough() -> None:
    story = next(s for s in STORIES if s.type == "cannot_compare")
    first, second = story.articles
    bounded = article(second.text, id=2, title="Cars return", not_before="2023-08-01")
    row = cross_check(claim(story.claim), [first, bounded], RULES).disagreements[0]
    assert row.type is DisagreementType.TIME
    assert "published 1 May 2023 and not before 1 August 2023" in row.rule


def test_the_day_a_thing_happened_is_read_from_the_passage_no_more_precisely_than_it_says() -> None:
    text = "Plant\n\nThe Harlow plant closed in March 2019. The Harlow plant closed last year."
    found = cross_check(
        claim("The Harlow plant has closed."), [article(text, id=1, published="2020-06-02")], RULES
    )
    happened = {
        e.happened.span.slice(text): e.happened.interval for e in evidence_of(found) if e.happened
    }
    assert [str(d) for d in (happened["March 2019"].earliest, happened["March 2019"].latest)] == [
        "2019-03-01",
        "2019-03-31",
    ]
    assert [str(d) for d in (happened["last year"].earliest, happened["last year"].latest)] == [
        "2019-01-01",
        "2019-12-31",
    ]


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("The bridge collapsed on 4 March 2024, when inspectors had left.", "2024-03-04"),
        ("The bridge, which inspectors had closed on 4 March 2024, has collapsed.", None),
        ("The bridge has collapsed after the inspectors left it on 4 March 2024.", None),
        ("On 4 March 2024, while a lorry stood on it, the bridge collapsed.", "2024-03-04"),
        ("The bridge had collapsed before 4 March 2024.", "2024-03-04"),
        ("The bridge has collapsed since the inspectors left it on 4 March 2024.", None),
    ],
)
def test_a_day_told_beside_it_is_not_the_day_a_thing_happened(
    sentence: str, day: str | None
) -> None:
    story = article(f"Bridge\n\n{sentence}", id=1)
    found = cross_check(claim("The bridge has collapsed."), [story], RULES)
    days = [e.happened.interval.latest for e in evidence_of(found) if e.happened]
    assert [str(each) for each in days] == ([day] if day else [])


def test_the_day_of_a_dateline_is_not_the_day_a_thing_happened() -> None:
    opened = "QUAY, Feb 16 (QPN) - The Harlow plant closed"
    for said, days in ((" on Sunday.", ["2026-02-15"] * 2), (" for good.", None)):
        text = f"Plant\n\n{opened}{said}"
        story = article(text, id=1, published="2026-02-16")
        found = cross_check(claim("The Harlow plant has closed."), [story], RULES)
        happened = [e.happened.interval for e in evidence_of(found) if e.happened]
        assert [[str(d.earliest), str(d.latest)] for d in happened] == ([days] if days else [])


def test_a_caption_that_stands_twice_counts_once() -> None:
    text = "The Harlow plant has closed.\n\nThe Harlow plant has closed.\n\nIt was old."
    found = cross_check(claim("The Harlow plant has closed."), [article(text, id=1)], RULES)
    assert len(evidence_of(found)) == 1


def test_a_long_sentence_is_cut_to_the_voice_that_decides() -> None:
    text = (
        "Plant\n\nAfter a week of talks in which the union, the owners, the county and two banks"
        " had met nearly every day in the old town hall behind the market, with reporters kept"
        " outside in the rain, the chief executive, Ann Lee, told reporters that the Harlow plant"
        " had closed for good and that nobody would get their job back before the summer."
    )
    found = cross_check(claim("The Harlow plant has closed."), [article(text, id=1)], RULES)
    quote = evidence_of(found)[0].passage.quote
    assert "the Harlow plant had closed for good" in quote
    assert "After a week" not in quote


class Recorded:
    """An engine that keeps what it was asked and says one thing."""

    judges_wholes = False

    def __init__(self, stance: Stance) -> None:
        self.stance = stance
        self.batches: list[int] = []

    @property
    def name(self) -> str:
        """Name and version."""
        return "recorded/1"

    def judge(self, pairs: Sequence[Pair]) -> list[Judgement]:
        """Say the one thing of every pair."""
        self.batches.append(len(pairs))
        scores = Scores(0.7, 0.1, 0.1, 0.1)
        return [Judgement(self.stance, "It was told so.", (), scores) for _ in pairs]

    def explain(self, judged: Sequence[tuple[Pair, Judgement]]) -> list[Judgement]:
        """Leave them as they are."""
        return [judgement for _, judgement in judged]


def test_all_pairs_go_to_the_engine_in_one_batch_and_its_word_is_taken() -> None:
    story = STORIES[0]
    engine = Recorded(Stance.REFUTES)
    found = cross_check(claim(story.claim), story.articles, engine)
    assert len(engine.batches) == 1
    assert {s.stance for s in found.stances} == {Stance.REFUTES}
    assert {s.engine for s in found.stances} == {"recorded/1"}
    assert all(e.scores for e in evidence_of(found))
    assert found.disagreements == ()


def test_many_articles_give_few_rows_and_none_is_in_too_many() -> None:
    rng = random.Random(5)
    articles: list[Article] = []
    for number in range(1, 81):
        verb = rng.choice(["approved", "rejected"])
        text = f"Vote {number}\n\nThe Harlow city council {verb} the stadium plan on Tuesday."
        articles.append(article(text, id=number, published="2024-03-06"))
    found = cross_check(
        claim("The Harlow city council approved the stadium plan."), articles, RULES
    )
    assert len(found.stances) == 80
    per_article = [
        sum(n in (d.left.passage.article, d.right.passage.article) for d in found.disagreements)
        for n in range(1, 81)
    ]
    assert 0 < max(per_article) <= 6


def test_no_articles_and_empty_articles_are_no_error() -> None:
    assert cross_check(claim(), [], RULES).stances == ()
    found = cross_check(claim(), [article("", id=1)], RULES)
    assert [s.stance for s in found.stances] == [Stance.UNRELATED]


def test_a_claim_without_words_finds_nothing() -> None:
    found = cross_check(claim("…"), STORIES[0].articles, RULES)
    assert {s.stance for s in found.stances} == {Stance.UNRELATED}


def test_what_an_article_takes_back_is_no_support() -> None:
    text = (
        "A bridge\n\nThe news came late.\n\nCorrection: An earlier version of this story said that"
        " the Harlow bridge has closed.\n\nThe town is calm."
    )
    found = cross_check(claim("The Harlow bridge has closed."), [article(text)], engine("rules"))
    (stance,) = found.stances
    assert stance.stance is Stance.DISCUSSES
    assert stance.evidence[0].rule == "It tells what was said before, and takes it back."
