"""No outlet is named as its publisher.

Who published it decides who answers for it, corrects it and can be asked. It is innocent where only
the text was copied; the reviewer who knows the outlet states it.

Notes: "Council votes to rebuild bridge / By Jane Smith / March 4, 2021 / The council voted."
Quiet: "The Riverton Gazette / Council votes to rebuild bridge / By Jane Smith / The council voted."
Source: Journalism Trust Initiative, CEN CWA 17493:2019, clause 1 "basic media identity",
https://www.journalismtrustinitiative.org; NewsGuard, nine criteria, 2018
"""

from factcheck.assess.interface import Observation, Page, Sighting, Signal, clear, noted
from factcheck.models import Field

SEARCHED = (
    "mastheads and labelled lines above the text",
    "the end of the headline",
    "copyright lines",
    "the page's own prompts",
    "affiliations in bylines and notes on the author",
    "datelines",
    "sentences that say where it first appeared",
    "what the reviewer stated, an address among it",
)


def observe(page: Page) -> Observation:
    """Note an article that names no outlet as its own."""
    publisher = page.article.best(Field.PUBLISHER)
    if publisher is not None:
        return clear(f"{publisher.value} ({publisher.found_in}).", searched=SEARCHED)
    return noted(Sighting("It does not say which outlet published it."), searched=SEARCHED)


SIGNAL = Signal(
    id="publisher-missing",
    title="No publisher",
    source="Journalism Trust Initiative, CEN CWA 17493:2019, clause 1,"
    " https://www.journalismtrustinitiative.org",
    observe=observe,
)
