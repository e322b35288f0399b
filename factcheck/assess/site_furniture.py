"""The page's own furniture stands in the text.

Share buttons, comment boxes and prompts are no part of the article; where they stand in it, the
text was copied by machine or with little care, and what surrounds the article may have been read as
part of it. It is innocent in itself: it says something of the copy, not of the reporting.

Notes: "The bridge will reopen in May. / Share this article / Leave a comment"
Quiet: "The mayor said she would share the report, and invited residents to comment."
Source: CredCo indicators, "aggressive social shares", in Zhang et al., A Structured Response to
Misinformation, WWW 2018, https://doi.org/10.1145/3184558.3188731
"""

from collections.abc import Iterator
from itertools import groupby

from factcheck.assess.interface import Observation, Page, Sighting, Signal, clear, noted
from factcheck.models import Span
from factcheck.text.furniture import Furniture


def observe(page: Page) -> Observation:
    """Note each stretch of furniture, from the first to the last of its lines."""
    sightings = [
        Sighting(_explained(run), Span(run[0].span.start, run[-1].span.end)) for run in _runs(page)
    ]
    return noted(*sightings) if sightings else clear("No line of the page's furniture was found.")


def _runs(page: Page) -> Iterator[list[Furniture]]:
    """The furniture, that on neighbouring lines together."""
    number = {span.start: place for place, span in enumerate(page.lines)}
    places = [
        (number.get(item.span.start, -2 * place - 2), item)
        for place, item in enumerate(page.furniture)
    ]
    for _, run in groupby(enumerate(places), key=lambda entry: entry[1][0] - entry[0]):
        yield [item for _, (_, item) in run]


def _explained(run: list[Furniture]) -> str:
    kinds = list(dict.fromkeys(item.kind.value for item in run))
    named = kinds[0] if len(kinds) == 1 else f"{', '.join(kinds[:-1])} and {kinds[-1]}"
    return f"Not part of the article: {named}."


SIGNAL = Signal(
    id="site-furniture",
    title="The page's furniture stands in the text",
    source="CredCo indicators, in Zhang et al., A Structured Response to Misinformation, WWW 2018,"
    " https://doi.org/10.1145/3184558.3188731",
    observe=observe,
)
