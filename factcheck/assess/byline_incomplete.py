"""The byline does not name a person in full.

"Joseph", "admin" and "Staff" cannot be looked up, and nobody answers for the text. It is innocent
where people go by one name, and where an agency or desk signs as a matter of routine. An editorial
board's byline is left alone: the outlet itself answers for that.

Notes: "Council votes to rebuild bridge / Posted by admin on March 4, 2021 / The council voted."
Quiet: "Council votes to rebuild bridge / By J. K. Smith, March 4, 2021 / The council of Riverton"
Source: NewsGuard, criterion "names of content creators", 2018; The Trust Project,
"Author/Reporter Expertise", 8 Trust Indicators, 2017, https://thetrustproject.org
"""

import re

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
from factcheck.text.authors import is_desk, names_someone_in_full
from factcheck.text.names import ROLE, is_single_name
from factcheck.text.outlets import is_outlet

SEARCHED = ("the byline that was found",)
_MAIL = re.compile(r"[\w.+-]+@[\w.-]+")
_BOARD = re.compile(r"\b(?:editorial board|the editors)\b", re.IGNORECASE)


def observe(page: Page) -> Observation:
    """Note a byline that is a single name, an account, a desk or an organisation."""
    byline = page.article.best(Field.BYLINE)
    if byline is None:
        return not_applicable("There is no byline.")
    fault = _fault(byline.value)
    if fault is None:
        return clear(f"{byline.value} ({byline.found_in}).")
    return noted(Sighting(fault, byline.span), searched=SEARCHED)


def _fault(value: str) -> str | None:
    """What the byline lacks, in a sentence; None if it can pass."""
    if _BOARD.search(value) or names_someone_in_full(value):
        return None
    if is_desk(value) or ROLE.fullmatch(value) or _MAIL.fullmatch(value):
        return "The byline is an account or a desk, not a person."
    if is_outlet(value, loosely=True):
        return "The byline is an organisation, not a person."
    if is_single_name(value) or _is_account(value):
        return "The byline is a single name, which cannot be looked up."
    return None


def _is_account(value: str) -> bool:
    """Tell whether it is one word of lower case or with digits, as accounts are called."""
    return re.fullmatch(r"@?(?=[\w.-]*[a-z0-9_])[\w.-]{2,30}", value) is not None and (
        value.islower() or any(c.isdigit() or c == "_" for c in value)
    )


SIGNAL = Signal(
    id="byline-incomplete",
    title="Byline names no one in full",
    source="NewsGuard, nine criteria, 2018; The Trust Project, 8 Trust Indicators, 2017,"
    " https://thetrustproject.org",
    observe=observe,
)
