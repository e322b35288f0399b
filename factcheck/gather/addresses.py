"""Web addresses: what counts as one, and the one way of writing it.

Nothing is looked up here. Which network addresses may be connected to is said in `hosts`.
"""

import re
from dataclasses import dataclass
from urllib.parse import urljoin

from factcheck.errors import InputError

LONGEST = 8192  # characters; servers refuse far shorter ones
PORTS = {"http": 80, "https": 443}

_SCHEME = re.compile(r"\s*([a-z][a-z0-9+.-]{1,30})://", re.IGNORECASE)
_USER = re.compile(r"//[^/?#@]{1,500}@")
_TRACKING = re.compile(
    r"(?:utm_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh"
    r"|mc_cid|mc_eid|_hsenc|_hsmi|mkt_tok|vero_id|oly_anon_id|oly_enc_id|srsltid|xtor"
    r"|at_medium|at_campaign\w*)(?:=.*)?",
    re.IGNORECASE,
)
"""Parts of a query that tell a site's owner where readers came from; the page is the same."""
_AUTHORITY_END = re.compile(r"[/?#\\]")


class NoAddressError(InputError):
    """What stands there is no address of a page; the message says why and goes after its name."""


@dataclass(frozen=True, slots=True)
class Address:
    """Where a page may be fetched from; nothing of it has been read."""

    scheme: str
    host: str
    """In lower case and ASCII: a name, or a number in brackets if it has colons."""
    port: int
    target: str
    """What the server is asked for: path and query, percent-encoded."""

    @property
    def authority(self) -> str:
        """The host, with its port unless that is the scheme's own."""
        return self.host if self.port == PORTS[self.scheme] else f"{self.host}:{self.port}"

    @property
    def url(self) -> str:
        """The address as it is kept and shown."""
        return f"{self.scheme}://{self.authority}{self.target}"

    @property
    def name(self) -> str:
        """What a person would call it."""
        return self.url


def has_scheme(typed: str) -> bool:
    """Tell whether something typed is meant as an address rather than as a file's name."""
    return _SCHEME.match(typed) is not None


def is_web(typed: str) -> bool:
    """Tell whether something begins as an address of a web page does."""
    match = _SCHEME.match(typed)
    return match is not None and match[1].lower() in PORTS


def untracked(address: str) -> str:
    """Return an address without what only tells where a reader came from: "?utm_source=rss"."""
    if not is_web(address):
        return address
    page, mark, fragment = address.partition("#")
    page, _, query = page.partition("?")
    parts = query.split("&")
    kept = [part for part in parts if not _TRACKING.fullmatch(part)]
    if kept == parts:
        return address
    return page + ("?" + "&".join(kept) if kept else "") + mark + fragment


def parse_address(typed: str, base: str | None = None) -> Address:
    """Return the address that is meant, in its normal form and without its fragment.

    Args:
        typed: An address, which may have letters of any script.
        base: Where it was found, if it may be relative to that.

    Raises:
        NoAddressError: If it is none, or one that is not fetched: of another scheme than http and
            https, with a user's name or password, with control characters in it.
    """
    from urllib3.exceptions import LocationParseError  # noqa: PLC0415 - a file needs none of it
    from urllib3.util import parse_url  # noqa: PLC0415

    typed = typed.strip(" \t\r\n\f\ufeff")
    if len(typed) > LONGEST:
        raise NoAddressError(f"is longer than {LONGEST} characters; check the address")
    if not typed.replace(" ", "").isprintable():
        raise NoAddressError("has control characters or line breaks in it; check the address")
    try:
        whole = urljoin(base, typed) if base else typed
        parts = parse_url(whole)
    except (LocationParseError, ValueError) as error:
        raise NoAddressError("is no address; one looks like https://example.org/page") from error
    if parts.scheme not in PORTS:
        raise NoAddressError("is no web address; only http and https are fetched")
    if parts.auth is not None or "@" in _AUTHORITY_END.split(whole.split("//", 1)[1], 1)[0]:
        raise NoAddressError("has a user's name in it; leave out everything before the @")
    if not parts.host or parts.port == 0:
        raise NoAddressError("names no server; an address looks like https://example.org/page")
    return Address(
        parts.scheme, parts.host, parts.port or PORTS[parts.scheme], parts.request_uri or "/"
    )


def shown(value: str, most: int = 200) -> str:
    """Return what is no address so that it can be printed: on one line, with no password in it."""
    clean = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in value.strip())
    clean = _USER.sub("//...@", clean, count=1)
    return clean if len(clean) <= most else f"{clean[: most - 3]}..."
