import json
from dataclasses import replace

from factcheck.models import Event
from factcheck.report import FORMATS, Look
from factcheck.report.archive import render
from tests.report.ferry import MADE, REPORT
from tests.report.hostile import HOSTILE

EVENT = Event(1, MADE, "ann", "ingest", "A1", {"file": "courier.txt\x1b"}, "d4" * 32)


def test_an_archive_is_the_report_with_every_text_and_the_log() -> None:
    content = json.loads(render(REPORT, [EVENT]))
    texts = content.pop("texts")
    events = content.pop("events")
    assert content == json.loads(FORMATS["json"](REPORT, Look()))
    assert [each["text"] for each in texts] == [article.text for article in REPORT.articles]
    assert events == [
        {
            "id": 1,
            "at": MADE.isoformat(),
            "actor": "ann",
            "action": "ingest",
            "subject": "A1",
            "detail": {"file": "courier.txt\x1b"},
            "sha256": "d4" * 32,
        }
    ]


def test_an_archive_has_the_texts_that_newer_captures_replaced() -> None:
    first = replace(REPORT.articles[0], id=99, text="As it was.")
    texts = json.loads(render(REPORT, [EVENT], [first]))["texts"]
    assert texts[-1] == {"article": "A99", "text": "As it was."}
    assert len(texts) == len(REPORT.articles) + 1


def test_an_archive_of_hostile_texts_steers_no_terminal() -> None:
    text = render(HOSTILE, [EVENT])
    assert "\x1b" not in text
    assert json.loads(text)["texts"][0]["text"] == HOSTILE.articles[0].text
