"""The sentence that a claim was taken from speaks for it, unless it says otherwise."""

import pytest

from factcheck.compare.cross_check import cross_check
from factcheck.compare.interface import Pair
from factcheck.compare.model import Model
from factcheck.compare.rules import Rules
from factcheck.models import DisagreementType, Scores, Stance
from tests.compare.opinions import Opinion, Topics, Words, leaning
from tests.factories import appearance, article, claim

SOLD = (
    "Okoro sold\n\nRovers have sold Daniel Okoro to Harlow.\n\nThe fee is £62 million plus bonuses."
)
PAID = "Okoro signs\n\nHarlow have signed Daniel Okoro from Rovers for a fee of £58 million."


def test_what_it_leaves_unsaid_is_known() -> None:
    articles = [article(text, id=n, title="Okoro") for n, text in enumerate((SOLD, PAID), 1)]
    asked = claim(
        "The fee for Okoro is £62 million",
        appearances=(appearance(articles[0], "The fee is £62 million"),),
    )
    found = cross_check(asked, articles, Rules())
    assert [s.stance for s in found.stances] == [Stance.SUPPORTS, Stance.REFUTES]
    assert found.stances[0].evidence[0].rule == "The claim was taken from these words."
    assert [row.type for row in found.disagreements] == [DisagreementType.NUMBER]


@pytest.mark.parametrize(
    "sentence",
    [
        "The mayor denied that the fee for Okoro is £62 million.",
        "The fee for Okoro may be £62 million.",
        "Is the fee for Okoro £62 million?",
        "The fee for Okoro is not £62 million.",
    ],
)
def test_a_sentence_that_does_not_say_it_is_not_made_to(sentence: str) -> None:
    one = article(f"Okoro sold\n\n{sentence}", title="Okoro sold")
    asked = claim("The fee for Okoro is £62 million", appearances=(appearance(one, "£62 million"),))
    (stance,) = cross_check(asked, [one], Rules()).stances
    assert stance.stance in (Stance.DISCUSSES, Stance.REFUTES)


@pytest.mark.parametrize(
    ("words", "stance"),
    [
        ("The vessel in the case is of copper.", Stance.SUPPORTS),
        ("The vessel in the case may be of copper.", Stance.UNSURE),
    ],
)
def test_what_a_person_tied_to_a_claim_bears_on_it_whatever_a_machine_says(
    words: str, stance: Stance
) -> None:
    one = article(f"X-rays at the museum\n\n{words} Doors open at nine.", title="X-rays")
    asked = claim("The cup is not the original", appearances=(appearance(one, words),))
    engine = Model(Opinion(lambda _: leaning(Stance.UNRELATED, 0.9)))
    (found,) = cross_check(asked, [one], engine, Words()).stances
    assert found.stance is stance
    assert [e.passage.quote for e in found.evidence] == [words]
    assert found.evidence[0].rule.startswith("The claim was taken from these words.")


@pytest.mark.parametrize(
    ("whole", "stance"),
    [
        (leaning(Stance.DISCUSSES, 0.5), Stance.SUPPORTS),
        (leaning(Stance.REFUTES, 0.9), Stance.UNSURE),
    ],
)
def test_an_article_supports_what_was_taken_from_it_unless_the_whole_refutes(
    whole: Scores, stance: Stance
) -> None:
    def say(pair: Pair) -> Scores:
        return whole if pair.whole else leaning(Stance.SUPPORTS, 0.8)

    words = "Harlow knew of the crack in May."
    one = article(f"Bridge shut\n\n{words} Cars wait.", title="Bridge shut")
    asked = claim("Harlow knew of the crack", appearances=(appearance(one, words),))
    (found,) = cross_check(asked, [one], Model(Opinion(say)), Topics("Harlow crack")).stances
    assert found.evidence[0].scores == leaning(Stance.SUPPORTS, 0.8)
    assert found.stance is stance


def test_what_the_model_alone_holds_against_it_is_a_possible_conflict() -> None:
    other = "It stands in the vault, the curators told us."

    def say(pair: Pair) -> Scores:
        return leaning(Stance.REFUTES if pair.passage == other else Stance.UNRELATED, 0.9)

    words = "The vessel in the case is of copper."
    one, two = article(f"{words} Doors open.", id=1), article(f"{other} It is late.", id=2)
    asked = claim("The cup is not the original", appearances=(appearance(one, words),))
    encoder = Topics("cup vessel vault Doors late")
    found = cross_check(asked, [one, two], Model(Opinion(say)), encoder)
    (row,) = found.disagreements
    assert row.rule.endswith("a possible conflict, check (refutes 90%).")


def test_the_same_sentence_in_another_article_does_the_same_to_the_claim() -> None:
    one = article("A headline\n\nNobody has died. Rain is expected.", id=1)
    copy = article("Another\n\nWind and rain. Nobody  has DIED.", id=2)
    other = article("A third\n\nNobody has died of the cold since May.", id=3)
    asked = claim("No life was lost", appearances=(appearance(one, "Nobody has died"),))
    engine = Model(Opinion(lambda _: leaning(Stance.UNRELATED, 0.9)))
    found = cross_check(asked, [one, copy, other], engine, Words()).stances
    assert [each.stance for each in found] == [
        Stance.SUPPORTS,
        Stance.SUPPORTS,
        Stance.UNRELATED,
    ]
    assert found[1].evidence[0].passage.quote == "Nobody  has DIED."
    assert found[1].evidence[0].rule == "The claim was taken from the same words elsewhere."


def test_the_words_a_claim_was_taken_from_are_quoted_first() -> None:
    one = article("The bridge is shut\n\nNo car goes there now. The bridge has closed.")
    asked = claim("The bridge is shut", appearances=(appearance(one, "No car goes there"),))
    engine = Model(Opinion(lambda _: leaning(Stance.SUPPORTS, 0.99)))
    (found,) = cross_check(asked, [one], engine, Words()).stances
    assert found.evidence[0].passage.quote == "No car goes there now."
