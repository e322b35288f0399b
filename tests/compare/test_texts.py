"""Texts against claims without a casebook: laws that hold whatever the networks think."""

from collections.abc import Iterator

import pytest

from factcheck.compare import EngineName, engine
from factcheck.compare.interface import Encoder, Engine, Pair
from factcheck.compare.model import Model
from factcheck.compare.rules import Rules
from factcheck.compare.texts import TextStance, judge_batches
from factcheck.compare.windows import WORDS
from factcheck.models import Scores, Stance
from tests.compare.opinions import Opinion, Words, leaning

CLAIM = "The Harlow plant has closed."
NEWS = (
    "Harlow loses its plant\n\nOn Monday the weather was fine. "
    "The Harlow plant has closed, its owner said. Bread is cheap at the market.\n"
)
ELSEWHERE = "Cats sleep a lot. Dogs bark."


def opinion(pair: Pair) -> Scores:
    """Hold any text with "closed" in it for the claim, the more so by itself."""
    if "closed" not in pair.passage:
        return leaning(Stance.DISCUSSES, 0.7)
    return leaning(Stance.SUPPORTS, 0.8 if pair.whole else 0.9)


def judge_text(
    claim: str, text: str, engine: Engine, encoder: Encoder, *, passage: bool = False
) -> TextStance:
    [[found]] = judge_batches([[(claim, text)]], engine, encoder, passage=passage)
    return found


@pytest.fixture
def model() -> Model:
    return Model(Opinion(opinion))


def test_an_article_is_quoted_where_it_says_what_it_says(model: Model) -> None:
    found = judge_text(CLAIM, NEWS, model, Words())
    assert found.quote == "The Harlow plant has closed, its owner said."
    assert found.span is not None
    assert found.span.slice(NEWS) == found.quote
    assert found.scores is not None


def test_what_is_far_from_the_claim_is_not_read() -> None:
    scorer = Opinion(opinion)
    found = judge_text(CLAIM, f"{ELSEWHERE} " * WORDS, Model(scorer), Words())
    assert found == TextStance(Stance.UNRELATED, Scores(0, 0, 0, 1), None, "")
    assert not any(scorer.batches)


def test_what_fits_one_window_is_read_however_far_it_is() -> None:
    scorer = Opinion(opinion)
    judge_text(CLAIM, ELSEWHERE, Model(scorer), Words())
    assert [pair.passage for batch in scorer.batches for pair in batch] == [ELSEWHERE]


def test_a_text_takes_no_side_that_none_of_its_sentences_takes() -> None:
    def say(pair: Pair) -> Scores:
        return leaning(Stance.SUPPORTS if pair.whole else Stance.DISCUSSES, 0.9)

    for text in (NEWS, "The Harlow plant has closed."):
        found = judge_text(CLAIM, text, Model(Opinion(say)), Words())
        assert (found.stance, found.likeliest) == (Stance.UNSURE, Stance.SUPPORTS)
        assert "Harlow" in found.quote


def test_rows_keep_their_order_and_do_not_influence_each_other(model: Model) -> None:
    rows = [(CLAIM, NEWS), ("Cats sleep.", ELSEWHERE), (CLAIM, ELSEWHERE), ("", ""), (CLAIM, NEWS)]
    alone = [judge_text(claim, text, model, Words()) for claim, text in rows]
    assert list(judge_batches([rows * 9, rows], model, Words())) == [alone * 9, alone]


def test_a_batch_is_answered_before_the_next_is_asked_for(model: Model) -> None:
    read = []

    def batches() -> Iterator[list[tuple[str, str]]]:
        for number in range(10):
            read.append(number)
            yield [(CLAIM, NEWS)]

    next(judge_batches(batches(), model, Words()))
    assert read == [0]


def test_a_text_that_comes_again_is_encoded_once(model: Model) -> None:
    words = Words()
    batches = [[(f"Claim {batch}{row} on Harlow.", NEWS) for row in "abc"] for batch in "abc"]
    list(judge_batches(batches, model, words))
    sentences = 4
    assert sum(words.asked) == 9 + sentences


@pytest.mark.parametrize("text", ["", " \n ", "…", "word", "x" * 5000, "A. " * 3000])
@pytest.mark.parametrize("whole", [True, False])
def test_any_text_has_an_answer(text: str, whole: bool, model: Model) -> None:  # noqa: FBT001
    for judge in (model, Rules()):
        found = judge_text(CLAIM, text, judge, Words(), passage=not whole)
        assert found.stance is not None
        assert (found.span is None) == (found.quote == "")


def test_one_passage_is_judged_as_it_is_given(model: Model) -> None:
    text = "  The Harlow plant has closed.\n"
    found = judge_text(CLAIM, text, model, Words(), passage=True)
    assert found.stance is Stance.SUPPORTS
    assert found.quote == "The Harlow plant has closed."
    assert judge_text(CLAIM, " ", model, Words(), passage=True).stance is Stance.UNRELATED


def test_the_rules_go_by_the_passages_they_find() -> None:
    found = judge_text(CLAIM, NEWS, Rules(), Words())
    assert found.stance is Stance.SUPPORTS
    assert found.scores is None
    assert "has closed" in found.quote


@pytest.mark.parametrize("name", ["model", "both"])
def test_the_real_networks_answer_too(name: EngineName) -> None:
    from factcheck.learned import encoder  # noqa: PLC0415 - loads numpy

    real: Engine = engine(name)
    [[near, far]] = judge_batches([[(CLAIM, NEWS), (CLAIM, ELSEWHERE)]], real, encoder)
    assert near.scores is not None
    assert far.stance is Stance.UNRELATED
