"""Articles judged as wholes and by passages that lie near a claim: laws, with told opinions."""

from collections.abc import Callable

import pytest

from factcheck.compare import Comparison, cross_check
from factcheck.compare.cross_check import PASSAGES, WINDOWS
from factcheck.compare.evidence import NEAREST
from factcheck.compare.interface import Pair
from factcheck.compare.model import Model
from factcheck.compare.windows import WORDS
from factcheck.models import Article, ArticleStance, DisagreementType, Scores, Stance
from tests.compare.opinions import Opinion, Topics, Words, leaning
from tests.factories import article, claim

CLAIM = "Fish abound in the lake."
WATER = Topics("Fish trout angl pike water")
YES = "Anglers go home with buckets full of trout."
NO = "No angler has seen a pike for years."
OPEN = "The water is cold."
FAR = "Bread is cheap at the market."


def opinion(
    whole: Stance, share: float = 0.95, against: float | None = None
) -> Callable[[Pair], Scores]:
    """Hold "full of" for the claim, "No angler" against it, and wholes for what is told."""

    def say(pair: Pair) -> Scores:
        if pair.whole:
            return leaning(whole, 0.97)
        if "full of" in pair.passage:
            return leaning(Stance.SUPPORTS, share)
        if "No angler" in pair.passage:
            return leaning(Stance.REFUTES, share if against is None else against)
        return leaning(Stance.DISCUSSES if "water" in pair.passage else Stance.UNRELATED, 0.9)

    return say


def compared(
    whole: Stance, *texts: str, share: float = 0.95, against: float | None = None
) -> Comparison:
    articles = [
        article(f"Lake news\n\n{text}", id=number, title="Lake news")
        for number, text in enumerate(texts, 1)
    ]
    return cross_check(
        claim(CLAIM), articles, Model(Opinion(opinion(whole, share, against))), WATER
    )


def stance_of(whole: Stance, text: str, share: float = 0.95) -> ArticleStance:
    return compared(whole, text, share=share).stances[0]


def test_a_passage_that_shares_no_word_with_the_claim_is_found() -> None:
    found = stance_of(Stance.SUPPORTS, f"{FAR} {YES}")
    assert found.stance is Stance.SUPPORTS
    assert [e.passage.quote for e in found.evidence] == [YES]
    assert found.scores is not None
    assert found.scores.supports > 0.5


def test_some_passages_are_judged_however_far_from_the_claim_they_are() -> None:
    scorer = Opinion(opinion(Stance.DISCUSSES))
    said = [f"On day {n} the market had bread." for n in range(20)]
    articles = [article(f"{OPEN} {' '.join(said)}")]
    cross_check(claim(CLAIM), articles, Model(scorer), WATER)
    assert len([pair for pair in scorer.batches[0] if not pair.whole]) == NEAREST


def test_an_article_far_from_the_claim_is_not_judged() -> None:
    scorer = Opinion(opinion(Stance.SUPPORTS))
    articles = [article(f"Market news\n\n{f'{FAR} ' * WORDS}", title="Market news")]
    found = cross_check(claim(CLAIM), articles, Model(scorer), WATER).stances[0]
    assert (found.stance, found.evidence) == (Stance.UNRELATED, ())
    assert found.scores == Scores(0, 0, 0, 1)
    assert not any(scorer.batches)


@pytest.mark.parametrize("whole", [Stance.SUPPORTS, Stance.REFUTES, Stance.DISCUSSES])
def test_voices_that_firmly_differ_make_an_article_mixed_whatever_the_whole(whole: Stance) -> None:
    text = f"{YES} “{NO}” said Ann Lee."
    assert stance_of(whole, text).stance is Stance.MIXED
    assert stance_of(whole, text, share=0.55).stance is not Stance.MIXED


def test_one_voice_is_not_said_to_differ_from_itself() -> None:
    found = compared(Stance.DISCUSSES, f"{YES} {NO}")
    assert found.stances[0].stance is Stance.DISCUSSES
    assert found.disagreements == ()


def test_an_unrelated_article_has_no_evidence() -> None:
    found = stance_of(Stance.UNRELATED, f"{OPEN} {FAR}")
    assert (found.stance, found.evidence) == (Stance.UNRELATED, ())


@pytest.mark.parametrize("whole", [Stance.REFUTES, Stance.UNRELATED])
def test_a_whole_that_its_passages_speak_against_is_unsure(whole: Stance) -> None:
    found = stance_of(whole, YES)
    assert found.stance is Stance.UNSURE
    assert [e.stance for e in found.evidence] == [Stance.SUPPORTS]


@pytest.mark.parametrize("whole", [Stance.SUPPORTS, Stance.REFUTES])
def test_a_whole_takes_no_side_that_no_passage_takes(whole: Stance) -> None:
    found = stance_of(whole, OPEN)
    assert found.stance is Stance.UNSURE
    assert [e.stance for e in found.evidence] == [Stance.DISCUSSES]


@pytest.mark.parametrize("share", [0.4, 0.97])
def test_a_whole_takes_the_likeliest_side_where_a_passage_takes_it(share: float) -> None:
    def say(pair: Pair) -> Scores:
        return leaning(Stance.REFUTES, share if pair.whole else 0.95)

    (found,) = cross_check(claim(CLAIM), [article(NO)], Model(Opinion(say)), WATER).stances
    assert found.stance is Stance.REFUTES


def test_a_conflict_that_only_the_model_sees_is_called_possible() -> None:
    (row,) = compared(Stance.DISCUSSES, YES, NO, share=0.9).disagreements
    assert row.type is DisagreementType.CONTRADICTION
    assert row.rule.endswith(": a possible conflict, check (supports 90%, refutes 90%).")


def test_what_the_model_is_not_sure_of_is_no_contradiction() -> None:
    (row,) = compared(Stance.DISCUSSES, YES, NO, share=0.65, against=0.9).disagreements
    assert row.type is DisagreementType.CANNOT_COMPARE
    assert "not sure" in row.rule


def test_what_is_judged_for_a_claim_is_bounded_however_many_articles_are_near() -> None:
    scorer = Opinion(opinion(Stance.DISCUSSES))
    body = " ".join(f"The water of day {n} was clear, wide and full of weed." for n in range(60))
    articles: list[Article] = [article(f"Day {n}\n\n{body}", id=n) for n in range(1, 101)]
    found = cross_check(claim(CLAIM), articles, Model(scorer), WATER)
    judged = scorer.batches[0]
    assert {s.stance for s in found.stances} == {Stance.DISCUSSES}
    assert 100 <= sum(pair.whole for pair in judged) <= WINDOWS
    assert sum(not pair.whole for pair in judged) <= PASSAGES
    assert len(scorer.batches) <= 2


def test_the_order_of_the_articles_makes_no_difference() -> None:
    texts = [YES, f"{OPEN} {NO}", FAR]
    articles = [article(text, id=n, title="Lake news") for n, text in enumerate(texts, 1)]
    model = Model(Opinion(opinion(Stance.DISCUSSES)))
    one = cross_check(claim(CLAIM), articles, model, WATER)
    other = cross_check(claim(CLAIM), articles[::-1], model, WATER)
    assert one.disagreements == other.disagreements
    assert one.stances == other.stances[::-1]


def test_of_passages_that_decide_nothing_the_nearest_is_quoted_first() -> None:
    """However sure the model is of the far one that it is not sure."""

    def say(pair: Pair) -> Scores:
        return leaning(Stance.REFUTES, 0.73 if "winter" in pair.passage else 0.3)

    near, far = "Some say that fish abound in the lake.", "The lake has fish in winter."
    found = cross_check(claim(CLAIM), [article(f"{far} {near}")], Model(Opinion(say)), Words())
    assert [e.passage.quote for e in found.stances[0].evidence] == [near, far]
