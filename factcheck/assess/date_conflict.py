"""The page tells its readers another date than its tags tell machines.

A story that looks newer than it is travels as news; one of the two is not its date of publication.
It is innocent where the shown day is that of an update, which is left alone if the tags say so, and
where one of them names a time in another zone: a day's difference is none.

Notes: a tag that says 4 March 2021 beside a line below the headline that says 9 August 2024
Quiet: a tag that says 4 March 2021, 23:30 UTC beside a line that says 5 March 2021
Source: Journalism Trust Initiative, CEN CWA 17493:2019, https://www.journalismtrustinitiative.org;
W3C Credible Web Community Group, Credibility Signals, draft of 2019, https://credweb.org/signals
"""

from factcheck.assess.interface import (
    Observation,
    Page,
    Sighting,
    Signal,
    clear,
    not_applicable,
    noted,
)
from factcheck.models import Field
from factcheck.text.days import parse_day, say_day

SEARCHED = (
    "JSON-LD, article:published_time and microdata of the page",
    "dates beside the headline and in the text",
)
_TAGS = (
    "JSON-LD datePublished",
    "meta article:published_time",
    "meta datepublished",
    "microdata datepublished",
)
_SHOWN = ("date beside the headline", "visible text: ")
_CONFIRMING = ("address", "time element")
"""Places that show which of two days is meant, where another day beside the headline is not."""
_APART = 1
"""Days between the two that zones can explain."""


def observe(page: Page) -> Observation:
    """Note a shown date that none of the tags gives, neither as published nor as changed."""
    published = [m for m in page.article.metadata if m.field is Field.PUBLISHED]
    tagged = [(m, day) for m in published if m.found_in in _TAGS and (day := parse_day(m.value))]
    shown = [
        (m, day) for m in published if m.found_in.startswith(_SHOWN) and (day := parse_day(m.value))
    ]
    if not tagged or not shown:
        return not_applicable("Tags and page do not both give a day of publication.")
    changed = {
        day
        for m in page.article.metadata
        if m.field is Field.MODIFIED and (day := parse_day(m.value))
    }
    others = {day for m in published if m.found_in in _CONFIRMING and (day := parse_day(m.value))}
    (told, seen), (tag, day) = shown[0], tagged[0]
    known = {day for _, day in tagged} | changed
    if any(abs((seen - other).days) <= _APART for other in known) or day in others:
        return clear(f"{told.value[:10]} ({told.found_in}).", searched=SEARCHED)
    explanation = (
        f"The page shows {say_day(seen)} as its date ({told.found_in}); its tags say {say_day(day)}"
        f" ({tag.found_in})."
    )
    return noted(Sighting(explanation, told.span), searched=SEARCHED)


SIGNAL = Signal(
    id="date-conflict",
    title="Its tags give another date than the page",
    source="Journalism Trust Initiative, CEN CWA 17493:2019;"
    " W3C Credible Web Community Group, Credibility Signals, draft of 2019",
    observe=observe,
)
