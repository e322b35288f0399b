"""The site an address is on, and whether two are one publisher's."""

import re

_HOST = re.compile(r"https?://(?:[^/@\s?#]{0,80}@)?([\w.-]{3,250})", re.IGNORECASE)
_FRONT = re.compile(r"(?:www\d?|m|amp|mobile|edition|en|news|beta)\.(?=.+\.)")
_SECOND = frozenset("ac co com edu gob gouv gov ltd me mil ne net nhs nom or org sch".split())
"""Second-level names under which a country registers others: example.co.uk."""
_HOSTING = re.compile(
    r"(?:^|\.)(?:blogspot|wordpress|tumblr|substack|medium|livejournal|typepad|github|gitlab"
    r"|wixsite|weebly|blogger|ghost|over-blog|hatenablog|beehiiv)\.\w+(?:\.\w\w)?$"
)
_KEEPING = re.compile(
    r"(?:^|\.)(?:archive\.(?:org|ph|today|is|md|li|fo|vn)|perma\.cc|ampproject\.(?:org|net)"
    r"|translate\.goog|translate\.google\.\w+|googleusercontent\.com|webcitation\.org|ghostarchive\.org)$"
)


def site(address: str) -> str | None:
    """Return the host of a web address without "www." and the like.

    None for an address that is none of the web's, or that is on a site which keeps others' pages.
    """
    match = _HOST.match(address.strip())
    host = _FRONT.sub("", match[1].lower().strip(".")) if match else None
    return None if host is None or _KEEPING.search(host) else host


def is_same_site(one: str, other: str) -> bool:
    """Tell whether two hosts are one publisher's, as far as names go.

    Hosts under one registered name are (news.example.org and example.org), and a name registered in
    two countries is taken for one owner's. Blogs on one hosting service are not one site.
    """
    if one == other or one.endswith(f".{other}") or other.endswith(f".{one}"):
        return True
    hosted = _HOSTING.search(one) or _HOSTING.search(other)
    return not hosted and _first_name(one) == _first_name(other)


def _first_name(host: str) -> str:
    """Return what was registered, without the country: "example" of news.example.co.uk."""
    labels = host.split(".")
    in_country = len(labels) > 2 and labels[-2] in _SECOND and len(labels[-1]) == 2  # noqa: PLR2004
    return labels[max(0, len(labels) - (3 if in_country else 2))]
