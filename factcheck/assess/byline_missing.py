"""No one is named as having written it.

A named author can be asked, and answers for what stands there. It is innocent in agency copy, in
briefs and in some weeklies that sign nothing, and wherever the text was copied without its head.

Notes: "Council votes to rebuild bridge / March 4, 2021 / The council of Riverton voted on Tuesday."
Quiet: "Council votes to rebuild bridge / By Jane Smith / The council of Riverton voted on Tuesday."
Source: The Trust Project, "Author/Reporter Expertise", the 8 Trust Indicators, 2017,
https://thetrustproject.org; NewsGuard, criterion "names of content creators", 2018
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

SEARCHED = (
    "lines above and below the text that say by whom it was written",
    "names above the text, alone or beside a date or a role",
    "sign-offs and signatures below the text",
    "notes on the author below the text",
    "accounts named in the page's foot",
    "tags of a saved page (its `meta author` where the page shows the name)",
    "what the reviewer stated",
)


def observe(page: Page) -> Observation:
    """Note an article for which no byline of any kind was found."""
    byline = page.article.best(Field.BYLINE)
    if byline is not None:
        return clear(f"{byline.value} ({byline.found_in}).", searched=SEARCHED)
    if not page.english:
        return not_checked("Bylines are looked for by English words.")
    return noted(Sighting("Nobody is named as having written it."), searched=SEARCHED)


SIGNAL = Signal(
    id="byline-missing",
    title="No byline",
    source="The Trust Project, 8 Trust Indicators, 2017, https://thetrustproject.org;"
    " NewsGuard, nine criteria, 2018",
    observe=observe,
)
