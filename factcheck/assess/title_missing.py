"""No headline.

Without its headline nobody can tell what the article claims to be about, nor find it again. It is
innocent where only the text was copied.

Notes: "By Jane Smith / March 4, 2021 / The council of Riverton voted on Tuesday to rebuild it."
Quiet: "Council votes to rebuild bridge / By Jane Smith / The council of Riverton voted on Tuesday."
Source: W3C Credible Web Community Group, Credibility Signals, draft of 2019, "title",
https://credweb.org/signals
"""

from factcheck.assess.interface import Observation, Page, Sighting, Signal, clear, noted
from factcheck.models import Field

SEARCHED = (
    "headings marked up as such",
    "lines above the text that read as a headline",
    "lines labelled as the title",
    "what the reviewer stated",
)


def observe(page: Page) -> Observation:
    """Note an article that begins without a headline."""
    title = page.article.best(Field.TITLE)
    if title is not None:
        return clear(f"{title.value} ({title.found_in}).", searched=SEARCHED)
    return noted(Sighting("It has no headline."), searched=SEARCHED)


SIGNAL = Signal(
    id="title-missing",
    title="No headline",
    source="W3C Credible Web Community Group, Credibility Signals, draft of 2019,"
    " https://credweb.org/signals",
    observe=observe,
)
