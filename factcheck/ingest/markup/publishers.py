"""What the site and its publisher are called.

The names found here are also what no byline may be taken for.
"""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from factcheck.ingest.markup.linked_data import articles, resolve, text_of, types
from factcheck.ingest.markup.parsing import Markup
from factcheck.ingest.markup.titles import BREAK, plain
from factcheck.models import Field, Metadatum
from factcheck.text.authors import ORGANISATION

_NAMED = (
    "og:site_name",
    "dc.publisher",
    "dcterms.publisher",
    "publisher",
    "citation_journal_title",
    "application-name",
    "apple-mobile-web-app-title",
    "copyright",
)
_BLOG_HOST = re.compile(
    r"\.(?:wordpress\.com|blogspot\.[a-z.]+|tumblr\.com|substack\.com|typepad\.com|medium\.com"
    r"|livejournal\.com|over-blog\.com|blogger\.com|jimdo\.com|weebly\.com)$"
)
_HOSTS = re.compile(r"wordpress(?:\.com)?|blogger|medium|substack|tumblr", re.IGNORECASE)
_ARCHIVED = re.compile(r"https?://web\.archive\.org/web/\d+[a-z_]*/(https?://.+)", re.IGNORECASE)
_OPENING = re.compile(r"([^|:»–—]{2,50}?)(?::\s|\s?[|»]\s?|\s[–—-]\s)")
_EDITION = re.compile(
    r"\s*[(\[](?:[\w,]+ ){0,3}(?:version|edition|service|translation|site|page|english)[)\]]\s*$",
    re.IGNORECASE,
)
"""Which of a publisher's editions a page is of, behind its name."""
_LINKS = frozenset({"a", "li"})
_LONGEST = 80


def find_publishers(markup: Markup, headline: str, address: str) -> Iterator[Metadatum]:
    """Yield what the publisher is called: JSON-LD, tags, the title's ends, last the host's name."""
    seen = set()
    for named, place in _named(markup, headline, address):
        name = _EDITION.sub("", named) or named
        key = plain(name)
        if key and key not in seen and len(name) <= _LONGEST:
            seen.add(key)
            yield Metadatum(Field.PUBLISHER, name, place)


def _named(markup: Markup, headline: str, address: str) -> Iterator[tuple[str, str]]:
    for name in _linked(markup):
        yield name, "JSON-LD publisher"
    for key, value in markup.meta(*_NAMED):
        if not value.startswith(("http://", "https://", "@")):
            yield value, f"meta {key}"
    ending = _ending(markup.title, headline)
    if ending:
        yield ending, "end of the title element"
    beginning = _beginning(markup.title, headline)
    if beginning:
        yield beginning, "beginning of the title element"
    for part in (*_banners(markup, headline), *_blog(markup, headline)):
        yield part, "part of the title element that the page shows alone"
    host = host_of(address)
    if host:
        yield host, "address"


def _linked(markup: Markup) -> Iterator[str]:
    for node in articles(markup.nodes):
        for publisher in resolve(markup.nodes, node["publisher"]) if node.get("publisher") else []:
            name = text_of(publisher.get("name")) if isinstance(publisher, dict) else publisher
            if name and not name.startswith(("http://", "https://")):
                yield " ".join(name.split())
    for node in markup.nodes:
        if {"NewsMediaOrganization", "WebSite"} & set(types(node)):
            name = text_of(node.get("name"))
            if name:
                yield name


def _ending(title: str | None, headline: str) -> str | None:
    """The last part of a page's title, where the headline is what stands before it."""
    if not title or not headline:
        return None
    breaks = list(BREAK.finditer(title))
    if not breaks or not plain(title).startswith(plain(headline)):
        return None
    ending = title[breaks[-1].end() :].strip(" |-–—·")
    if plain(ending) in plain(headline):
        return None
    return ending if 1 < len(ending) <= 50 else None  # noqa: PLR2004


def _beginning(title: str | None, headline: str) -> str | None:
    """The first part of a page's title, where the headline, or what begins it, stands behind it."""
    if not title or not headline or (first := _OPENING.match(title)) is None:
        return None
    rest = plain(title[first.end() :])
    behind = rest.count(" ") > 1 and f"{plain(headline)} ".startswith(f"{rest} ")
    return first[1] if behind and plain(first[1]) not in plain(headline) else None


def _banners(markup: Markup, headline: str) -> Iterator[str]:
    """The parts of a page's title, at its ends, that a line shows alone or claims copyright for."""
    parts = [part.strip() for part in BREAK.split(markup.title or "")]
    if len(parts) < 2:  # noqa: PLR2004
        return
    shown = {plain(line.text) for line in markup.lines if line.tag not in _LINKS}
    owners = [plain(line.text) for line in markup.lines if line.text.startswith("©")]
    for part in (parts[-1], parts[0]):
        words = plain(part)
        if " " not in words or words == plain(headline) or not ORGANISATION.search(part):
            continue
        if words in shown or any(f"{one} ".startswith(f"{words} ") for one in owners):
            yield part


def _blog(markup: Markup, headline: str) -> Iterator[str]:
    """The first part of a title whose rest is the headline, where a heading shows it alone."""
    first = _OPENING.match(markup.title or "")
    if first is None or plain((markup.title or "")[first.end() :]) != plain(headline):
        return
    if any(one.tag == "h1" and plain(one.text) == plain(first[1]) for one in markup.lines):
        yield first[1]


def original(address: str) -> str:
    """Return the address that an archived copy was made from, any other as it is."""
    archived = _ARCHIVED.match(address)
    return archived[1] if archived else address


def host_of(address: str) -> str:
    """Return the host of a web address without `www`, empty for any other place."""
    try:
        parts = urlsplit(original(address))
        host = parts.hostname if parts.scheme in ("http", "https") else None
    except ValueError:
        return ""
    return (host or "").lower().removeprefix("www.")


def is_blog_host(host: str) -> bool:
    """Tell whether pages of many people lie on a host's subdomains."""
    return _BLOG_HOST.search(f".{host}") is not None


def site_names(markup: Markup, headline: str, address: str) -> list[str]:
    """Return everything that the site is called: none of it is the name of an author.

    On a blog host the address is called after the author, and is left out.
    """
    names = [name for name, place in _named(markup, headline, address) if place != "address"]
    names += [value.lstrip("@") for _, value in markup.meta("twitter:site", "fb:app_name")]
    host = host_of(address)
    if is_blog_host(host):
        ending = _ending(markup.title, headline)
        return [
            name for name in names if _HOSTS.fullmatch(name) or (name == ending and " " in name)
        ]
    if host:
        bare = host.rpartition(".")[0]
        names += [host, bare, bare.rpartition(".")[2]]
    return names
