"""The clock of publication is that of the words, where the text dates them itself."""

from dataclasses import replace

import pytest

from factcheck.report.clocks import say_told
from factcheck.report.reading import Reading
from tests.factories import article, evidence
from tests.report.ferry import REPORT

TEXT = "A bridge\n\nIt has closed.\n\nCorrection, March 20: It is open."


@pytest.mark.parametrize(
    ("quote", "told"),
    [
        ("It has closed.", "11 March 2026"),
        ("It is open.", "20 March 2026 (“Correction, March 20”)"),
    ],
)
def test_a_correction_has_a_clock_of_its_own(quote: str, told: str) -> None:
    made = article(TEXT, published="2026-03-11")
    assert say_told(Reading(replace(REPORT, articles=(made,))), evidence(made, quote)) == told
