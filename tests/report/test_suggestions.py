import json
from typing import Any

from factcheck.models import Claimant, ClaimantKind, Passage, Span, Suggestion
from factcheck.report import Look
from factcheck.report.suggestions import Suggested, render
from tests.report.contract import CHECK
from tests.report.ferry import REPORT
from tests.report.hostile import ATTACK

REASONS = ("names a quantity", "says when", "names a cause", "compares or ranks")
OWN = Suggested(Suggestion(1, Passage(1, Span(4, 9), "ferry"), None, 0.98765, REASONS), None)
SAID = Suggested(
    Suggestion(
        2,
        Passage(2, Span(0, len(ATTACK)), ATTACK),
        Claimant("the mayor", ClaimantKind.NAMED),
        0.5,
        (),
    ),
    7,
)


def content(*suggested: Suggested) -> Any:
    return json.loads(render(REPORT, suggested, "json", Look()))


def test_json_fulfils_the_schema_and_has_everything() -> None:
    CHECK.validate(content())
    found = content(OWN, SAID)
    CHECK.validate(found)
    own, said = found["suggestions"]
    assert (own["id"], own["worth"], own["reasons"]) == ("S1", 0.988, list(REASONS))
    assert own["claimant"] is own["claimant_kind"] is own["claim"] is None
    assert (said["quote"], said["claimant_kind"], said["claim"]) == (ATTACK, "named", "C7")


def test_a_table_has_the_weightiest_reasons_and_the_claims_there_are() -> None:
    alone = render(REPORT, [OWN], "table", Look(200))
    assert "names a quantity; says when; names a cause" in alone
    assert "compares" not in alone
    assert "Claim" not in alone
    both = render(REPORT, [OWN, SAID], "table", Look(200))
    assert "Claim" in both
    assert "C7" in both
    assert "\x1b" not in both
