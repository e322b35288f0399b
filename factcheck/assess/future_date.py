"""It is dated after the day it was captured.

Nothing can have been published then: the date is wrong, or was set so that the page stays on top.
It is innocent for a printed issue dated ahead, and for a day across the date line, which is left
alone.

Notes: a page captured on 4 March 2021 that says it was published on 9 August 2024
Quiet: a page captured on 4 March 2021 that says it was published on 5 March 2021
Source: W3C Credible Web Community Group, Credibility Signals, draft of 2019, ideas list, "dateline
(date)", https://credweb.org/signals
"""

from factcheck.assess.interface import (
    Observation,
    Page,
    Sighting,
    Signal,
    clear,
    not_applicable,
    not_checked,
    noted,
)
from factcheck.models import Field
from factcheck.text.days import parse_date

_AHEAD = 1
"""Days that the date line can put a page ahead of whoever captures it."""


def observe(page: Page) -> Observation:
    """Note a date of publication later than the day of capture."""
    published = page.article.best(Field.PUBLISHED)
    interval = parse_date(published.value) if published else None
    if published is None or interval is None or interval.earliest is None:
        return not_applicable("It has no date of publication.")
    if page.article.captured_at is None:
        return not_checked("When it was captured is not known.")
    captured = page.article.captured_at.date()
    if (interval.earliest - captured).days <= _AHEAD:
        return clear(f"{published.value[:10]}, captured {captured.isoformat()}.")
    explanation = (
        f"It is dated {published.value[:10]} ({published.found_in}), which was still to come when"
        f" it was captured on {captured.isoformat()}."
    )
    return noted(
        Sighting(explanation, published.span), searched=("the chosen date of publication",)
    )


SIGNAL = Signal(
    id="future-date",
    title="Dated after its capture",
    source="W3C Credible Web Community Group, Credibility Signals, draft of 2019,"
    " https://credweb.org/signals",
    observe=observe,
)
