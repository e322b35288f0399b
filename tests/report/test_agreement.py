import json

from factcheck.models import Agreement, Bounds, LevelOfMeasurement
from factcheck.report import Look
from factcheck.report.agreement import render
from tests.report.contract import CHECK
from tests.report.ferry import REPORT

BOUNDS = Bounds(-0.1, 0.9, 1000, 3)
NOMINAL = Agreement(LevelOfMeasurement.NOMINAL, 2, 4, 8, 4, 75.0, 0.53, BOUNDS)
ORDINAL = Agreement(LevelOfMeasurement.ORDINAL, 0, 0, 0, 0, None, None, None, "nobody rated")


def test_json_fulfils_the_schema_and_has_everything() -> None:
    found = json.loads(render(REPORT, "averitec", [NOMINAL, ORDINAL], "json", Look()))
    CHECK.validate(found)
    assert found["rubric"] == "averitec"
    nominal, ordinal = found["agreement"]
    assert nominal["bounds"] == {"low": -0.1, "high": 0.9, "resamples": 1000, "undefined": 3}
    assert (ordinal["alpha"], ordinal["bounds"], ordinal["reason"]) == (None, None, "nobody rated")


def test_a_table_shows_what_is_undefined_as_a_dash() -> None:
    text = render(REPORT, "averitec", [NOMINAL, ORDINAL], "table", Look())
    nominal, ordinal = text.splitlines()[-2:]
    assert nominal.split() == "nominal 75 % 0.530 -0.100 to 0.900 4 2 8".split()
    assert ordinal.split() == "ordinal - - - 0 0 0".split()
