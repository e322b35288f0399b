"""Probabilities, what they come to, and the words that moved them."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.compare import ENGINES, engine
from factcheck.compare.deciding import VARIANTS
from factcheck.compare.interface import Pair
from factcheck.compare.model import Learned, Model
from factcheck.compare.shares import STANCES, likeliest, share_of, stance_of
from factcheck.learned.calibration import calibration
from factcheck.models import Scores, Stance
from tests.compare.opinions import Opinion, leaning

PAIRS = [
    Pair("The plant closed.", "The plant has shut its doors."),
    Pair("The plant closed.", "The plant stays open. Nobody will lose a job.", whole=True),
    Pair("The plant closed.", "Bread is cheap."),
]


def test_every_engine_has_its_name() -> None:
    names = [engine(name).name for name in ENGINES]
    assert len(set(names)) == len(names) == 3
    assert [engine(name).judges_wholes for name in ENGINES] == [False, True, True]


def test_the_memory_stands_between_engine_and_network() -> None:
    asked = Opinion(lambda _: leaning(Stance.SUPPORTS, 0.9))
    for name in ("model", "both"):
        found = engine(name, lambda scorer: asked if scorer.name else scorer)
        assert found.judge(PAIRS)[0].stance is Stance.SUPPORTS
    assert [len(batch) for batch in asked.batches] == [3, 3]


def test_the_network_gives_each_pair_four_probabilities_by_the_head_for_it() -> None:
    for one in Learned().score(PAIRS):
        shares = [share_of(one, stance) for stance in STANCES]
        assert abs(sum(shares) - 1) < 1e-4
        assert min(shares) >= 0
    window, passage = (replace(PAIRS[0], whole=whole) for whole in (True, False))
    assert Learned().score([window]) != Learned().score([passage])
    assert Learned().score([]) == []


shares = st.lists(st.floats(0.01, 1), min_size=4, max_size=4).map(
    lambda four: Scores(*(one / sum(four) for one in four))
)


@given(shares, st.booleans())
def test_what_is_said_is_the_likeliest_and_likely_enough(scores: Scores, whole: bool) -> None:  # noqa: FBT001
    sure = (calibration().article if whole else calibration().passage).sure
    refutes = sure if whole else calibration().refutes
    said = stance_of(scores, whole=whole)
    if said is Stance.UNSURE:
        assert share_of(scores, likeliest(scores)) < max(sure, refutes)
    else:
        assert said is likeliest(scores)
        open_ = said in {Stance.DISCUSSES, Stance.UNRELATED}
        share = scores.discusses + scores.unrelated if open_ else share_of(scores, said)
        assert share >= sure
        assert said is not Stance.REFUTES or scores.refutes >= refutes


def test_an_unsure_answer_tells_its_two_likeliest() -> None:
    scorer = Opinion(lambda _: Scores(0.3, 0.25, 0.24, 0.21))
    (found,) = Model(scorer).judge(PAIRS[:1])
    assert found.stance is Stance.UNSURE
    assert found.rule == "The model is not sure: supports 30%, refutes 25%."


def test_all_that_is_left_out_is_judged_in_one_batch_and_not_too_much_of_it() -> None:
    scorer = Opinion(lambda p: leaning(Stance.REFUTES, 0.9 if "never" in p.passage else 0.3))
    long = (
        "Council members, who "
        + ", ".join(f"argued{n} loudly" for n in range(40))
        + ", never agreed."
    )
    pairs = [Pair("The council agreed.", text) for text in ("They never agreed to it.", long)]
    model = Model(scorer)
    told = model.explain(list(zip(pairs, model.judge(pairs), strict=True)))
    assert len(scorer.batches) == 2
    assert len(scorer.batches[1]) <= 2 * VARIANTS
    for pair, one in zip(pairs, told, strict=True):
        assert [span.slice(pair.passage) for span in one.decisive] == ["never agreed"]


DECIDED = {
    "Four are in hospital, she said; nobody has died.": ("nobody", ["nobody", "died"]),
    "The horn in the hall did not sound.": ("sound", ["not sound"]),
    "1. Gas was released from a tank.": ("released", ["released"]),
    "The leak began at 4:40 in the hall.": ("4:40", ["4:40"]),
    "Gas in the tank hall passed the threshold.": ("passed", ["passed"]),
}


@pytest.mark.parametrize("passage", DECIDED)
def test_the_words_that_decide_are_whole_and_have_what_denies_them(passage: str) -> None:
    key, words = DECIDED[passage]
    scorer = Opinion(lambda p: leaning(Stance.REFUTES, 0.9 if key in p.passage else 0.3))
    model = Model(scorer)
    pair = Pair("Gas was on the way.", passage)
    (found,) = model.explain([(pair, model.judge([pair])[0])])
    assert [span.slice(passage) for span in found.decisive] == words


def test_the_number_before_an_item_of_a_list_is_no_reason() -> None:
    scorer = Opinion(lambda p: leaning(Stance.REFUTES, 0.9 if "1" in p.passage else 0.3))
    model = Model(scorer)
    pair = Pair("Gas was on the way.", "1. Gas was released from a tank.")
    (found,) = model.explain([(pair, model.judge([pair])[0])])
    assert found.rule == "The model says refutes 90%."
    assert not found.decisive


def test_what_is_neither_for_nor_against_is_left_as_it_is() -> None:
    scorer = Opinion(lambda _: leaning(Stance.DISCUSSES, 0.9))
    model = Model(scorer)
    judged = list(zip(PAIRS, model.judge(PAIRS), strict=True))
    assert model.explain(judged) == [judgement for _, judgement in judged]
