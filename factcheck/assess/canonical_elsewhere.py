"""The page says that its original is on another site.

What it tells is that site's reporting, and counts as the same origin. It is innocent: syndicated
copy is marked so by agreement, and some outlets publish under several names.

Notes: a page of copy.example whose tag says that its address is https://gazette.example/bridge
Quiet: a page of m.gazette.example whose tag says that its address is https://www.gazette.example/bridge
Source: Ohye and Kupke, The Canonical Link Relation, RFC 6596, 2012,
https://www.rfc-editor.org/rfc/rfc6596
"""

import re
from urllib.parse import urlsplit

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
from factcheck.models import Field, Metadatum

SEARCHED = (
    "link rel=canonical",
    "tags that name the source of a syndicated text",
    "the address it was found at",
)
_OWN = ("meta og:url", "meta parsely-link")
_SECOND = re.compile(r"(?:co|com|org|net|gov|gob|gouv|ac|edu|or|ne|go|info|in)")
"""Labels before a country's that belong to the country: example.co.uk."""
_RELAYS = re.compile(
    r"(?:^|\.)(?:archive\.(?:org|today|ph|is)|ampproject\.org|translate\.goog|translate\.google\.\w+"
    r"|googleusercontent\.com|google\.\w+|bing\.com|msn\.com)$"
)
"""Sites that show others' pages as a service: where these point is no claim of the page."""


def observe(page: Page) -> Observation:
    """Note an address on another site that the page calls its own or its original's."""
    article = page.article
    named = [m for m in article.metadata if m.field is Field.CANONICAL]
    if not named:
        return not_applicable("It names no address of its own.")
    own = _place(article.value(Field.ADDRESS) or article.address)
    if not own:
        own = next((_place(m.value) for m in named if m.found_in in _OWN), "")
    if not own:
        return not_checked("Where it was found on the web is not known.")
    elsewhere = next((m for m in named if _is_elsewhere(m, own)), None)
    if elsewhere is None:
        return clear(f"{named[0].value} ({named[0].found_in}).", searched=SEARCHED)
    explanation = (
        f"It says that it, or its original, is at {elsewhere.value} ({elsewhere.found_in}), not on"
        f" {own}."
    )
    return noted(Sighting(explanation), searched=SEARCHED)


def _is_elsewhere(found: Metadatum, own: str) -> bool:
    site = _place(found.value)
    return bool(site) and site != own and not _RELAYS.search(own)


def _place(address: str) -> str:
    """The site of a web address, as it is registered; empty for any other place."""
    try:
        parts = urlsplit(address)
        host = parts.hostname if parts.scheme in ("http", "https") else None
    except ValueError:
        return ""
    labels = (host or "").lower().rstrip(".").split(".")
    if len(labels) < 2 or labels[-1].isdigit():  # noqa: PLR2004
        return host or ""
    country = len(labels[-1]) == 2 and len(labels) > 2 and _SECOND.fullmatch(labels[-2])  # noqa: PLR2004
    return ".".join(labels[-3:] if country else labels[-2:])


SIGNAL = Signal(
    id="canonical-elsewhere",
    title="It says that its original is on another site",
    source="Ohye and Kupke, RFC 6596, 2012, https://www.rfc-editor.org/rfc/rfc6596",
    observe=observe,
)
