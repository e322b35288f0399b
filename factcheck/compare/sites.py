"""The site an address is on, and whether two are one publisher's."""

import re

_HOST = re.compile(r"https?://(?:[^/@\s?#]{0,80}@)?([\w.-]{3,250})", re.IGNORECASE)
_FRONT = re.compile(r"(?:www\d?|m|amp|mobile|edition|en|news|beta)\.(?=.+\.)")
_SECOND = frozenset("ac co com edu gob gouv gov ltd me mil ne net nhs nom or org sch".split())
"""Second-level names under which a country registers others: example.co.uk."""


def site(address: str) -> str | None:
    """Return the host of a web address without "www." and the like, None for any other address."""
    match = _HOST.match(address.strip())
    return _FRONT.sub("", match[1].lower().strip(".")) if match else None


def is_same_site(one: str, other: str) -> bool:
    """Tell whether two hosts are under one registered name: news.example.org and example.org.

    Limits: without the public list of suffixes, all of a hosting service counts as one site unless
    the hosts differ before it: ann.blogspot.com is not bob.blogspot.com, by their first names.
    """
    return (
        one == other
        or one.endswith(f".{other}")
        or other.endswith(f".{one}")
        or (_registered(one) == _registered(other) and not _HOSTING.search(one))
    )


_HOSTING = re.compile(
    r"(?:^|\.)(?:blogspot|wordpress|tumblr|substack|medium|livejournal|typepad|github|gitlab"
    r"|wixsite|weebly|blogger|ghost|over-blog|hatenablog|beehiiv|ycombinator)\.\w+(?:\.\w\w)?$"
)


def _registered(host: str) -> str:
    labels = host.split(".")
    kept = 3 if len(labels) > 2 and labels[-2] in _SECOND and len(labels[-1]) == 2 else 2  # noqa: PLR2004
    return ".".join(labels[-kept:])
