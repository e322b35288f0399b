"""The model's word and the rules': who explains, who may doubt, and that nobody is overruled."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.compare.both import CERTAIN, LEANING, Both, together
from factcheck.compare.interface import Judgement, Pair
from factcheck.compare.model import Model
from factcheck.compare.rules import Rules
from factcheck.compare.shares import judgement, likeliest, share_of
from factcheck.models import Scores, Span, Stance
from tests.compare.opinions import Opinion, leaning

CLAIM = "The council approved the stadium plan."
YES = Pair(CLAIM, "The council approved the stadium plan on Tuesday.")
NO = Pair(CLAIM, "The council rejected the stadium plan on Tuesday.")


def both(stance: Stance, share: float) -> Both:
    return Both(Model(Opinion(lambda _: leaning(stance, share))), Rules())


def test_where_both_agree_the_rule_is_the_reason_with_the_models_share() -> None:
    (found,) = both(Stance.REFUTES, 0.9).judge([NO])
    assert found.stance is Stance.REFUTES
    assert found.rule == (
        "It says “rejected”, where the claim says “approved”. The model says refutes 90%."
    )
    assert [span.slice(NO.passage) for span in found.decisive] == ["rejected"]
    assert found.scores == leaning(Stance.REFUTES, 0.9)


def test_a_model_that_is_not_certain_is_doubted_by_rules_that_see_the_opposite() -> None:
    (found,) = both(Stance.SUPPORTS, CERTAIN - 0.05).judge([NO])
    assert found.stance is Stance.UNSURE
    assert found.rule == (
        "The model says supports 80%. The rules read it as against the claim: "
        "It says “rejected”, where the claim says “approved”."
    )
    assert found.scores is not None
    assert found.scores.supports < CERTAIN - 0.05


def test_a_model_that_is_certain_keeps_its_answer_and_the_rules_say_theirs() -> None:
    (found,) = both(Stance.SUPPORTS, CERTAIN + 0.05).judge([NO])
    assert found.stance is Stance.SUPPORTS
    assert "The rules read it as against the claim" in found.rule


def test_what_the_model_leans_to_is_said_where_the_rules_say_it_too() -> None:
    share = LEANING + 0.01
    assert both(Stance.SUPPORTS, share).judge([YES])[0].stance is Stance.SUPPORTS
    assert both(Stance.SUPPORTS, share).judge([NO])[0].stance is Stance.UNSURE


def test_another_number_of_the_same_is_no_support_however_certain_the_model() -> None:
    claim = "340,000 customers of the bank had their data stolen."
    sure = both(Stance.SUPPORTS, 0.95)
    pair = Pair(claim, "The personal data of 410,000 customers was copied.")
    (found,) = sure.judge([pair])
    assert found.stance is Stance.UNSURE
    assert found.rule == (
        "The model says supports 95%. But it says “410,000”, where the claim says “340,000”."
    )
    assert [span.slice(pair.passage) for span in found.decisive] == ["410,000"]
    assert found.scores == leaning(Stance.SUPPORTS, 0.95)
    for same in (
        "The data of 340,000 customers was copied.",
        "It hit 340,000 of 410,000 customers.",
    ):
        (found,) = sure.judge([Pair(claim, same)])
        assert found.stance is Stance.SUPPORTS


@pytest.mark.parametrize(
    ("passage", "stance"),
    [
        ("The dam burst, killing at least 31 people.", Stance.UNSURE),
        ("As of noon 31 persons are confirmed dead in the dam collapse.", Stance.UNSURE),
        ("The dam burst, killing at least 34 people.", Stance.SUPPORTS),
        ("The dam burst and killed 36 people.", Stance.SUPPORTS),
    ],
)
def test_a_lesser_number_is_no_support_for_at_least_so_many(passage: str, stance: Stance) -> None:
    pair = Pair("The dam killed at least 34 people.", passage)
    assert both(Stance.SUPPORTS, 0.95).judge([pair])[0].stance is stance


@pytest.mark.parametrize(
    "passage", ["Norair is to end its flights.", "Norair suspended its flights."]
)
def test_what_the_rules_read_as_less_than_the_claim_is_no_support_for_it(passage: str) -> None:
    pair = Pair("Norair has ended its flights.", passage)
    (found,) = both(Stance.SUPPORTS, CERTAIN - 0.05).judge([pair])
    assert found.stance is Stance.UNSURE
    assert "The rules see less in it:" in found.rule
    assert both(Stance.SUPPORTS, CERTAIN + 0.05).judge([pair])[0].stance is Stance.SUPPORTS


@pytest.mark.parametrize(
    ("claim", "passage", "stance"),
    [
        ("The club was fined £2 million.", "The club was fined $2 million.", Stance.UNSURE),
        ("The club was fined £2 million.", "The club was fined £2m.", Stance.SUPPORTS),
        ("Two of the three furnaces are cold.", "Two furnaces are cold.", Stance.SUPPORTS),
    ],
)
def test_sums_and_parts_are_laid_beside_their_like(
    claim: str, passage: str, stance: Stance
) -> None:
    assert both(Stance.SUPPORTS, 0.95).judge([Pair(claim, passage)])[0].stance is stance


def test_rules_that_see_nothing_change_nothing() -> None:
    pair = Pair(CLAIM, "Bread is cheap.")
    scorer = Opinion(lambda _: leaning(Stance.SUPPORTS, 0.9))
    assert both(Stance.SUPPORTS, 0.9).judge([pair]) == Model(scorer).judge([pair])


def test_a_window_of_an_article_is_the_models_alone() -> None:
    window = Pair(NO.claim, NO.passage, whole=True)
    (found,) = both(Stance.SUPPORTS, 0.6).judge([window])
    assert found == judgement(leaning(Stance.SUPPORTS, 0.6), whole=True)


shares = st.lists(st.floats(0.01, 1), min_size=4, max_size=4).map(
    lambda four: Scores(*(one / sum(four) for one in four))
)
firm = st.sampled_from([Stance.SUPPORTS, Stance.REFUTES])
read = st.builds(
    Judgement,
    st.sampled_from([Stance.SUPPORTS, Stance.REFUTES, Stance.DISCUSSES, Stance.UNRELATED]),
    st.just("It says so."),
    st.just((Span(0, 1),)),
    st.none(),
    st.booleans(),
)


@given(shares, read)
def test_the_rules_never_put_another_answer_in_the_place_of_the_likeliest(
    scores: Scores, rules: Judgement
) -> None:
    found = together(judgement(scores, whole=False), rules)
    assert found.stance in (likeliest(scores), Stance.UNSURE)


@given(shares, read)
def test_the_rules_never_raise_a_probability_for_or_against_but_the_lesser(
    scores: Scores, rules: Judgement
) -> None:
    found = together(judgement(scores, whole=False), rules).scores
    assert found is not None
    greater = max(scores.supports, scores.refutes)
    assert max(found.supports, found.refutes) <= greater + 1e-9
    assert sum(share_of(found, s) for s in (Stance.SUPPORTS, Stance.REFUTES)) == pytest.approx(
        scores.supports + scores.refutes
    )
    assert (found.discusses, found.unrelated) == (scores.discusses, scores.unrelated)


def test_what_no_rule_explains_is_explained_by_the_words_it_hangs_on() -> None:
    passage = "Anglers say the lake teems with trout."
    scorer = Opinion(lambda p: leaning(Stance.SUPPORTS, 0.9 if "teems" in p.passage else 0.4))
    engine = Both(Model(scorer), Rules())
    pair = Pair("Fish abound in the water.", passage)
    (found,) = engine.explain([(pair, engine.judge([pair])[0])])
    assert [span.slice(passage) for span in found.decisive] == ["lake teems"]
    assert found.rule == "The model says supports 90%. Without “lake teems” it would be 40%."


def test_what_a_rule_explains_costs_no_further_question() -> None:
    scorer = Opinion(lambda _: leaning(Stance.REFUTES, 0.9))
    engine = Both(Model(scorer), Rules())
    judged = [(NO, engine.judge([NO])[0])]
    assert engine.explain(judged) == [judged[0][1]]
    assert sum(map(len, scorer.batches)) == 1
