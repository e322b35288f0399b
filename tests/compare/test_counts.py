"""Two numbers in one article: of two things, or of two voices."""

from factcheck.compare.cross_check import cross_check
from factcheck.compare.rules import Rules
from factcheck.models import DisagreementType, Stance
from tests.factories import article, claim

TOLL = "Toll rises\n\nThe earthquake in Norda Bay killed 312 people, the state agency said."
DISPUTED = (
    "True toll hidden\n\nMore than 900 people were killed by the earthquake in Norda Bay, according"
    " to the Red Crescent.\n\nThe government insists that 312 people died in the earthquake."
)


def test_a_number_that_another_voice_disputes_stays() -> None:
    articles = [article(text, id=n, title="Toll") for n, text in enumerate((TOLL, DISPUTED), 1)]
    asked = claim("The earthquake in Norda Bay killed 312 people")
    found = cross_check(asked, articles, Rules())
    assert found.stances[1].stance in (Stance.MIXED, Stance.REFUTES)
    assert DisagreementType.NUMBER in {row.type for row in found.disagreements}
