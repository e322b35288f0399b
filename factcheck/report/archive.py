"""The whole casebook as one JSON file: what another person needs to replay the work.

It holds the report's contract (`report.json`), and beside it each article's text and the event log
with its chain of hashes. The original bytes stay in the database; their digests are here.
"""

from collections.abc import Iterable, Sequence

from factcheck.models import Article, Event, Kind, format_id
from factcheck.report.interface import Part, Report
from factcheck.report.json import Record, header, records, write
from factcheck.report.reading import Reading


def render(report: Report, events: Iterable[Event], earlier: Sequence[Article] = ()) -> str:
    """Return everything as one JSON object, ending in a newline.

    Args:
        report: All of the casebook.
        events: Its log.
        earlier: Captures that newer ones took the place of: claims and verdicts may quote them.
    """
    reading = Reading(report)
    content: Record = {"factcheck": header(report)}
    content |= {part.value: records(reading, part) for part in Part}
    content["texts"] = [
        {"article": format_id(Kind.ARTICLE, article.id), "text": article.text}
        for article in sorted((*report.articles, *earlier), key=lambda each: each.id or 0)
    ]
    content["events"] = [
        {
            "id": event.id,
            "at": event.at.isoformat(),
            "actor": event.actor,
            "action": event.action,
            "subject": event.subject,
            "detail": event.detail,
            "sha256": event.sha256,
        }
        for event in events
    ]
    return write(content)
