"""Feeds (RSS 0.9 to 2.0, RDF, Atom): the addresses of their entries.

What a feed says of its entries beyond that (a title, a summary, a date) is not taken: the page at
the address says it of itself. Hostile XML is expected: no entity is expanded, nothing outside the
file is read.
"""

import re
from collections.abc import Iterator
from html.entities import html5
from typing import TYPE_CHECKING, Any

from factcheck.gather.addresses import Address, NoAddressError, is_web, parse_address
from factcheck.models import Skipped

if TYPE_CHECKING:
    from lxml.etree import _Element

_START = 4096
_SIGNS = re.compile(rb"<(?:rss|feed|(?:[a-z]{1,10}:)?rdf)[\s>]", re.IGNORECASE)
_ROOTS = {"rss", "feed", "RDF"}
_ENTRIES = {"item", "entry"}
_ATOM = "{http://www.w3.org/2005/Atom}link"
_CDATA = (b"<![CDATA[", b"]]>")
_AMPERSAND = re.compile(
    rb"&(?:(#[0-9]{1,7}|#x[0-9a-f]{1,6})|([a-z][a-z0-9]{0,31}));|&", re.IGNORECASE
)
_OF_XML = {"amp", "lt", "gt", "quot", "apos"}


def may_be_feed(start: bytes) -> bool:
    """Tell from the first bytes whether something may be a feed."""
    start = start[:_START].replace(b"\x00", b"")  # UTF-16, seen from afar
    return b"<" in start[:8] and _SIGNS.search(start) is not None


def read_feed(content: bytes, name: str, base: str | None) -> tuple[Address | Skipped, ...] | None:
    """Return the addresses of a feed's entries, each once and in order; None if it is no feed.

    An entry without an address is skipped by number.

    Args:
        content: The feed.
        name: What to call it.
        base: Where it was fetched from, for addresses that are relative to that.
    """
    if not may_be_feed(content):
        return None
    root = _parse(content, base)
    if root is None or _local(root) not in _ROOTS:
        return None
    return tuple(dict.fromkeys(_read(root, name)))


def _read(root: "_Element", name: str) -> Iterator[Address | Skipped]:
    home = next((text for e in root.iter() if _local(e) == "channel" for text in _links(e)), None)
    entries = (element for element in root.iter() if _local(element) in _ENTRIES)
    number = 0
    for number, entry in enumerate(entries, 1):
        link = next(_links(entry), None)
        called = f"{name}, entry {number}"
        if link is None:
            yield Skipped(called, "names no address of its page")
            continue
        try:
            yield parse_address(link, entry.base or home)
        except NoAddressError as error:
            yield Skipped(called, str(error))
    if not number:
        yield Skipped(name, "is a feed without entries; try again when it has some")


def _links(element: "_Element") -> Iterator[str]:
    """Yield what an entry or a channel says is its page's address, the surest first."""
    children = list(element)
    for child in children:
        if _local(child) == "link" and child.tag != _ATOM and (text := _text(child)):
            yield text
    for child in children:
        said = child.get("href", "").strip()
        if _local(child) == "link" and said and child.get("rel", "alternate") == "alternate":
            yield said
    for child in children:
        if _local(child) == "guid" and child.get("isPermaLink", "true") == "true":
            yield from (text for text in [_text(child)] if is_web(text))
    about = element.get("{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about", "").strip()
    if is_web(about):
        yield about


def _parse(content: bytes, base: str | None) -> "_Element | None":
    """Return the root element; what is no XML at all gives None.

    Many feeds are not well-formed. Their stray ampersands, which addresses are full of, and the
    entities of HTML are mended first: what libxml2 would make of them is another address.
    """
    from lxml import etree  # noqa: PLC0415 - a folder of articles needs none of it

    safe: dict[str, Any] = {
        "resolve_entities": False,
        "load_dtd": False,
        "no_network": True,
        "huge_tree": False,
        "remove_comments": True,
        "remove_pis": True,
    }
    try:
        return etree.fromstring(content, etree.XMLParser(**safe), base_url=base)
    except etree.XMLSyntaxError:
        mended = b"".join(_mended(content))
    try:
        return etree.fromstring(mended, etree.XMLParser(recover=True, **safe), base_url=base)
    except etree.XMLSyntaxError:
        return None


def _mended(content: bytes) -> Iterator[bytes]:
    """Yield the content with its ampersands mended, but not those in CDATA sections."""
    opening, closing = _CDATA
    done = 0
    while (start := content.find(opening, done)) >= 0:
        end = content.find(closing, start)
        if end < 0:
            break
        yield _AMPERSAND.sub(_mend, content[done:start])
        yield content[start:end]
        done = end
    yield _AMPERSAND.sub(_mend, content[done:])


def _mend(found: re.Match[bytes]) -> bytes:
    """Return what an ampersand was meant to begin, in words that XML has."""
    name = (found[2] or b"").decode("ascii")
    if found[1] or name in _OF_XML:
        return found[0]
    if character := html5.get(f"{name};"):
        return "".join(f"&#{ord(each)};" for each in character).encode("ascii")
    return b"&amp;" + found[0][1:]


def _local(element: "_Element") -> str:
    """Return an element's name without its namespace; entities and the like have none."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _text(element: "_Element") -> str:
    """Return an element's text; none where part of it is an entity, whose value is not known."""
    return "" if len(element) else (element.text or "").strip()
