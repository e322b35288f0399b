"""No date of publication.

What cannot be placed in time cannot be weighed against what came before or after. The text itself
may still prove that it is no older than some day. It is innocent where only the text was copied.

Notes: "Council votes to rebuild bridge / By Jane Smith / A storm closed it on 2 March 2021."
Quiet: "Council votes to rebuild bridge / By Jane Smith / March 4, 2021 / A storm closed it."
Source: W3C Credible Web Community Group, Credibility Signals, draft of 2019, ideas list, "dateline
(date)", https://credweb.org/signals; Journalism Trust Initiative, CEN CWA 17493:2019
"""

from factcheck.assess.interface import (
    Observation,
    Page,
    Sighting,
    Signal,
    clear,
    not_checked,
    noted,
)
from factcheck.models import Field
from factcheck.text.days import parse_date, say_day

SEARCHED = (
    "dates above the text, alone, in bylines and in labelled lines",
    "the dateline of the first paragraph",
    "sentences that say when it was published or updated",
    "dates below the text",
    "what the reviewer stated",
)


def observe(page: Page) -> Observation:
    """Note an undated article, with the words that bound its date where there are any."""
    published = page.article.best(Field.PUBLISHED)
    if published is not None:
        return clear(f"{published.value} ({published.found_in}).", searched=SEARCHED)
    if not page.english:
        return not_checked("Dates of publication are looked for by English words.")
    bound = page.article.best(Field.NOT_BEFORE)
    if bound is None:
        return noted(
            Sighting("It is not dated, and nothing in it proves how old it can be at most."),
            searched=SEARCHED,
        )
    return noted(
        Sighting(
            f"It is not dated; it was written not before {_in_words(bound.value)}, which it speaks"
            " of as past.",
            bound.span,
        ),
        searched=SEARCHED,
    )


def _in_words(value: str) -> str:
    """A day as people write it: "16 October 2020"."""
    interval = parse_date(value)
    return say_day(interval.earliest) if interval and interval.earliest else value


SIGNAL = Signal(
    id="date-missing",
    title="No date of publication",
    source="W3C Credible Web Community Group, Credibility Signals, draft of 2019,"
    " https://credweb.org/signals; Journalism Trust Initiative, CEN CWA 17493:2019",
    observe=observe,
)
