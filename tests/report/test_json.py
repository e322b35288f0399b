import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.report import FORMATS, Look, Part, Report
from factcheck.report.json import escape_controls
from factcheck.text.display import visible
from tests.report.contract import CHECK
from tests.report.ferry import ANNUAL_AGAIN, MADE, REPORT

GOLDEN = Path(__file__).parent.parent / "golden"
CONTRACT = {
    "articles": "id file title byline publisher published not_before origin",
    "notes": "id article signal state start end quote searched",
    "claims": "id text",
    "stances": "claim article stance passages",
    "disagreements": "id type claim left right rule",
    "origins": "id name articles",
    "verdicts": "id claim reviewer rating rationale cited",
    "runs": "id stage version",
}


def content(report: Report = REPORT, *parts: Part) -> Any:
    return json.loads(FORMATS["json"](report, Look(parts=parts or tuple(Part))))


def quotes(value: Any, article: str | None = None) -> Any:
    """Every object with a quote, wherever it lies, with the article it is from."""
    if isinstance(value, list):
        for each in value:
            yield from quotes(each, article)
    elif isinstance(value, dict):
        article = value.get("article") or article
        if value.get("quote") is not None:
            yield article, value
        for each in value.values():
            yield from quotes(each, article)


ENGLAND = "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"


@given(st.text(st.sampled_from('a1"\\\n\t\x1b\x9b\u202e\u2028\ud800' + ENGLAND)))
def test_what_is_escaped_comes_back_unchanged(text: str) -> None:
    escaped = escape_controls(json.dumps(text, ensure_ascii=False))
    assert json.loads(escaped) == text
    assert visible(escaped) == escaped


def test_the_schema_is_a_schema() -> None:
    CHECK.check_schema(CHECK.schema)


def test_a_whole_report_fulfils_the_schema() -> None:
    CHECK.validate(content())


@pytest.mark.parametrize("path", sorted(GOLDEN.glob("*-json.txt")), ids=lambda path: path.name)
def test_what_commands_print_fulfils_the_schema(path: Path) -> None:
    CHECK.validate(json.loads(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("part", Part)
def test_a_part_alone_fulfils_the_schema_and_brings_no_other(part: Part) -> None:
    alone = content(REPORT, part)
    CHECK.validate(alone)
    assert set(alone) == {"factcheck", part.value}


def test_an_unsaved_report_fulfils_the_schema() -> None:
    unsaved = replace(
        REPORT,
        notes=tuple(replace(note, id=None, run=None) for note in REPORT.notes),
        disagreements=tuple(replace(each, id=None) for each in REPORT.disagreements),
    )
    CHECK.validate(content(unsaved))


SCORED = {"supports", "refutes", "discusses", "unrelated"}
"""Probabilities, which are described together."""


def test_the_schema_describes_every_key() -> None:
    def undescribed(value: Any) -> Any:
        if isinstance(value, dict):
            for name, each in value.get("properties", {}).items():
                if name not in SCORED and not {"description", "$ref"} & set(each):
                    yield name
            for each in value.values():
                yield from undescribed(each)
        elif isinstance(value, list):
            for each in value:
                yield from undescribed(each)

    assert list(undescribed(CHECK.schema)) == []


@pytest.mark.parametrize("part", CONTRACT)
def test_the_keys_of_the_contract_hold(part: str) -> None:
    for record in content()[part]:
        assert set(CONTRACT[part].split()) <= set(record)


def test_a_disagreement_has_both_quotes_and_a_passage_its_stance() -> None:
    for record in content()["disagreements"]:
        for side in ("left", "right"):
            assert {"article", "start", "end", "quote"} <= set(record[side])
    for record in content()["stances"]:
        for each in record["passages"]:
            assert {"start", "end", "quote", "stance", "claimant"} <= set(each)


def test_every_quote_is_the_articles_text_at_its_offsets() -> None:
    texts = {f"A{article.id}": article.text for article in (*REPORT.articles, ANNUAL_AGAIN)}
    found = list(quotes(content()))
    assert len(found) > 40
    for article, record in found:
        assert record["quote"] == texts[article][record["start"] : record["end"]]


def test_a_quote_is_kept_where_its_article_is_left_out() -> None:
    alone = content(replace(REPORT, articles=()))
    CHECK.validate(alone)
    side = alone["disagreements"][0]["left"]
    assert side["decisive"][0]["quote"] == "finished"
    assert side["published"] is None


def test_an_article_without_a_date_gives_the_bound_that_its_text_proves() -> None:
    sides = {s["article"]: s for d in content()["disagreements"] for s in (d["left"], d["right"])}
    assert sides["A2"]["published"] == {
        "earliest": "2024-01-31",
        "latest": None,
        "stated": None,
        "found_in": None,
    }
    assert sides["A3"]["published"]["earliest"] == "2023-02-01"
    assert sides["A3"]["published"]["latest"] == "2023-02-28"


def test_the_header_names_what_made_it() -> None:
    assert content()["factcheck"] == {
        "program": "factcheck 0.1.0",
        "version": "0.1.0",
        "made_at": MADE.isoformat(),
        "database": "db/factcheck.db",
        "reviewer": "ann",
    }
