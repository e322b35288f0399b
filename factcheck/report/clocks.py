"""The three clocks of a quoted statement: when it happened, was published, was captured.

Each is an interval with the words it was read from. A clock that nothing gives is said to be
missing, with the bounds that the text itself proves; it is never filled in.
"""

from factcheck.models import Article, Evidence
from factcheck.report.reading import Reading
from factcheck.report.wording import MISSING, say_date, say_interval
from factcheck.text.days import say_day


def say_happened(reading: Reading, evidence: Evidence) -> str:
    """Return when the thing happened, and the article's words for it."""
    if evidence.happened is None:
        return MISSING
    span = evidence.happened.span
    words = reading.words(evidence.passage.article, span, evidence.passage)
    interval = evidence.happened.interval
    unplaced = interval.earliest is None and interval.latest is None
    days = "not placed" if unplaced else say_interval(interval)
    said = " ".join((words or "").split())
    return f"{days} (\u201c{said}\u201d)" if said and said != days else days


def say_published(article: Article | None) -> str:
    """Return when the article was published, or that this is missing and what bounds it."""
    if article is None:
        return "not in this report"
    if article.published:
        return say_date(article.published)
    if article.not_before:
        return f"{MISSING}; not before {say_date(article.not_before)}"
    return MISSING


def say_told(reading: Reading, evidence: Evidence) -> str:
    """Return when a statement was published: with its article, or later with its part of it."""
    from factcheck.text.tellings import telling_of  # noqa: PLC0415 - to find dates takes a while

    article = reading.article(evidence.passage.article)
    telling = telling_of(article, evidence.passage.span) if article else None
    if article is None or telling is None:
        return say_published(article)
    return f"{say_day(telling.day)} (“{telling.words.slice(article.text)}”)"


def say_captured(article: Article | None) -> str:
    """Return the day the article was captured."""
    if article is None:
        return "not in this report"
    return say_day(article.captured_at.date()) if article.captured_at else MISSING
