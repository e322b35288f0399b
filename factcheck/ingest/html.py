"""Web pages: HTML as it was saved or fetched.

The text is cut out by trafilatura; what the page says of itself is read from its markup
(`markup`) and from that text. A page that is no article is skipped with its reason.
"""

import re
from hashlib import sha256
from html import unescape
from typing import Any

from factcheck.ingest.interface import Stated
from factcheck.ingest.markup import describe
from factcheck.ingest.markup.encoding import decode_page
from factcheck.ingest.markup.entries import with_times
from factcheck.ingest.markup.linked_data import articles
from factcheck.ingest.markup.parsing import Markup, parse
from factcheck.ingest.markup.refusals import refuse
from factcheck.ingest.markup.sight import Sight, look
from factcheck.ingest.markup.standing import LIVE
from factcheck.ingest.markup.titles import find_headline, plain
from factcheck.ingest.metadata import find_metadata
from factcheck.models import Article, Field, Metadatum, Skipped, Source, Span
from factcheck.text.withdrawals import is_correction

_START = re.compile(
    rb"(?:\xef\xbb\xbf|\xff\xfe"
    rb"|\xfe\xff)?[\s\x00]*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,2000}?-->\s*)*"
    rb"(?:<!doctype\s+html|<(?:html|head|body)[\s>])",
    re.IGNORECASE | re.DOTALL,
)
_FRAGMENT = re.compile(
    rb"\s*(?:<!--.{0,2000}?-->\s*)*<[a-z][a-z0-9]{0,10}[\s>]", re.IGNORECASE | re.DOTALL
)
_SUFFIXES = (".html", ".htm", ".xhtml")
_WIDE = re.compile(rb"(?:\xff\xfe|\xfe\xff)")
_HEAD = 4096
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{2,40})", re.IGNORECASE)
_MEDIA = ("text/html", "application/xhtml+xml")
_BLOCKS = frozenset({"p", "li", "blockquote", "td", "dd", "div", "h2", "h3", "h4", "article"})
_LISTED = re.compile(r"[-|•]\s?")
_TAGS = re.compile(r"<[a-zA-Z/][^<>]{0,400}>")
_FEW = 8
"""Words of a line that need not be a paragraph."""
_MOST_OF = 0.7
"""Share of a text that its page's lines must cover to be that text; the rest is headline."""
_CORRECTED = 1_000
"""Code points that a note of correction has at most."""
_LEAST = 200
"""Characters of text below which it is looked for in other ways."""
_LARGE = 40_000
"""Elements above which the text is not cut out by trafilatura, whose time grows faster."""
_FROM_TEXT = "visible text: "
_QUOTED = r"=\s*+(?:\"[^\"]*+\"|'[^']*+')"
_START_TAG = re.compile(rf"<[a-zA-Z](?:[^>=]++|{_QUOTED}|=)*+")
_VALUE = re.compile(_QUOTED)
_ATTRIBUTES = 10_000
"""Of one tag, above which no page is read: the parser's time grows with their square."""
_ATTRIBUTES_FIT = 100_000
"""Characters of a page below which so many need not be looked for."""


class HtmlPage:
    """Reads web pages."""

    name = "web pages (HTML)"

    def accepts(self, source: Source) -> bool:
        """Accept what begins as a page does, and any markup that is named or was served as one."""
        start = source.content[:_HEAD]
        if _WIDE.match(start):
            start = start.replace(b"\x00", b"")
        if _START.match(start):
            return True
        if not _FRAGMENT.match(start):
            return False
        media = source.response.header("content-type") if source.response else None
        served = media is not None and media.lower().startswith(_MEDIA)
        return served or source.name.lower().endswith(_SUFFIXES)

    def read(self, source: Source, stated: Stated | None) -> Article | Skipped:
        """Return the article on a page, with its headline above its text where it shows one."""
        media = source.response.header("content-type") if source.response else None
        charset = _CHARSET.search(media) if media else None
        decoded = decode_page(source.content, charset[1] if charset else None)
        if decoded is None:
            return Skipped(source.name, "is in no encoding known here; save the page as UTF-8")
        if is_crowded(decoded.text):
            return Skipped(
                source.name, "has a tag with thousands of attributes; save the page's text instead"
            )
        markup = parse(decoded.text)
        if markup is None:
            return Skipped(source.name, "has no page in it; check that it was saved whole")
        sight = look(markup, find_headline(markup))
        address = _address(source, stated, markup)
        found = describe(markup, sight, address)
        body = _without_comments(_body(markup, sight), markup, sight)
        body = _with_corrections(body, markup, sight)
        live = any(one.field is Field.KIND and one.value == LIVE for one in found)
        timed = with_times(body, markup, sight, live=live)
        body = _spaced(timed) if timed != body else body
        status = source.response.status if source.response else None
        credited = any(one.field in (Field.BYLINE, Field.PUBLISHED) for one in found)
        reason = refuse(markup, sight, body, status, credited=credited)
        if reason is not None:
            return Skipped(source.name, reason)
        text, title = _composed(body, sight, found)
        if not text.strip():
            return Skipped(source.name, "has no text on it; check that it was saved whole")
        given = stated.metadata() if stated else ()
        return Article(
            id=None,
            file=source.name,
            address=(stated.address if stated else None) or source.address,
            sha256=sha256(source.content).hexdigest(),
            media_type="text/html",
            encoding=decoded.encoding,
            text=text,
            metadata=given + _joined(found, text, title, _read_lines(markup, sight)),
        )


def is_crowded(text: str) -> bool:
    """Tell whether a tag has more attributes than a parser can deal with in time."""
    if len(text) < _ATTRIBUTES_FIT:
        return False
    tags = (tag[0] for tag in _START_TAG.finditer(text) if len(tag[0]) > _ATTRIBUTES)
    bare = (_VALUE.sub("=", tag) for tag in tags)
    return any(len(tag.split()) > _ATTRIBUTES or tag.count("=") > _ATTRIBUTES for tag in bare)


def _address(source: Source, stated: Stated | None, markup: Markup) -> str:
    """Where the page is from, as far as anyone says; empty if nobody does."""
    named = [
        source.response.address if source.response else None,
        stated.address if stated else None,
        source.address,
        markup.link("canonical"),
        *(value for _, value in markup.meta("og:url")),
    ]
    return next((one for one in named if one and one.startswith(("http://", "https://"))), "")


def _body(markup: Markup, sight: Sight) -> str:
    """The article's text; failing that, the paragraphs that stand on the page."""
    text = _extracted(markup.tree) if markup.size <= _LARGE else ""
    if "\n" in text and len(text) >= _LEAST:
        return text
    lines = [
        line.text
        for number, line in enumerate(markup.lines)
        if line.tag in _BLOCKS
        and not sight.is_aside(line)
        and (sight.place is None or number > sight.place)
    ]
    if "\n" not in text:
        text = _taken_apart(text, lines)
    if len(text) >= _LEAST:
        return text
    found = max(text, "\n\n".join(one for one in lines if len(one.split()) > _FEW), key=len)
    return found if len(found) >= _LEAST else _carried(markup) or found


def _without_comments(text: str, markup: Markup, sight: Sight) -> str:
    """The text without the lines at its end that stand on the page below the comments' heading.

    Nothing is taken of a text of which hardly anything would be left.
    """
    if sight.comments is None:
        return text
    above = {plain(line.text) for line in markup.lines[: sight.comments]}
    heading, *rest = [plain(line.text) for line in markup.lines[sight.comments :]]
    below = " ".join((heading, *rest))
    lines = text.split("\n")
    words = [plain(line) for line in lines]
    end = len(lines)
    while end and (not words[end - 1] or _stands_below(words[end - 1], above, below)):
        end -= 1
    if heading in words[1:end] and heading not in above:
        end = words.index(heading, 1)
    kept = "\n".join(lines[:end]).rstrip()
    return kept if len(kept) >= _LEAST else text


def _with_corrections(text: str, markup: Markup, sight: Sight) -> str:
    """The text with the notes of corrections that its page shows and extraction left out."""
    there = plain(text)
    lines = [
        line.text
        for line in markup.lines[: sight.comments]
        if is_correction(line.text) and not sight.is_aside(line) and plain(line.text) not in there
    ]
    few = [one for one in dict.fromkeys(lines) if len(one) <= _CORRECTED]
    return "\n\n".join([text, *few]) if text else text


def _stands_below(words: str, above: set[str], below: str) -> bool:
    return words in below and words not in above


def _taken_apart(text: str, lines: list[str]) -> str:
    """A text in its paragraphs, where headline, byline and all were run together into one.

    That is what trafilatura makes of a short article in its last attempt.
    """
    parts = [" ".join(line.split()) for line in lines]
    inside = [part for part in parts if part and part in text]
    covered = sum(map(len, inside)) > _MOST_OF * len(text)
    return "\n\n".join(inside) if len(inside) > 1 and covered else text


def _carried(markup: Markup) -> str:
    """The text that JSON-LD carries for a page that scripts would fill in."""
    for node in articles(markup.nodes):
        carried = node.get("articleBody")
        if isinstance(carried, str) and len(carried) >= _LEAST:
            return _spaced(unescape(_TAGS.sub(" ", carried)).replace("\x00", ""))
    return ""


def _extracted(tree: Any) -> str:  # noqa: ANN401 - lxml has no types
    from trafilatura import bare_extraction  # noqa: PLC0415 - loaded with the first page

    try:
        found = bare_extraction(tree, include_comments=False)
    except Exception:  # noqa: BLE001 - whatever a hostile page makes it raise, there is no text then
        return ""
    text = getattr(found, "text", None) or ""
    return _spaced(text.replace("\u00ad", "").replace("\x00", ""))


def _spaced(text: str) -> str:
    """Set paragraphs apart by a blank line; items of a list and rows of a table stay together."""
    parts: list[str] = []
    listed = False
    for line in (one.strip() for one in text.split("\n")):
        if not line:
            continue
        item = _LISTED.match(line) is not None
        if parts:
            parts.append("\n" if item and listed else "\n\n")
        parts.append(line)
        listed = item
    return "".join(parts)


def _composed(body: str, sight: Sight, found: tuple[Metadatum, ...]) -> tuple[str, Span | None]:
    """The text with the headline that the page shows above it, and where the headline stands."""
    title = next((one.value for one in found if one.field is Field.TITLE), None)
    if sight.headline is None or title is None:
        return body, None
    first, _, rest = body.partition("\n")
    if plain(first) in (plain(title), plain(sight.headline.text)):
        return f"{title}\n{rest}", Span(0, len(title))
    return f"{title}\n\n{body}", Span(0, len(title))


def _read_lines(markup: Markup, sight: Sight) -> str:
    """The lines beside and below the headline, whose bylines were read with what is around them."""
    if sight.place is None:
        return ""
    return "\n".join(line.text for line in markup.lines if not sight.is_aside(line))


def _joined(
    found: tuple[Metadatum, ...], text: str, title: Span | None, read: str
) -> tuple[Metadatum, ...]:
    """The markup's candidates, then those of the text; the headline with its place in the text.

    A byline that the text alone tells counts only where `read`, the lines that the markup was read
    by, do not have it: there it was refused for what stands around it.
    """
    own = [
        Metadatum(one.field, one.value, one.found_in, title)
        if one.field is Field.TITLE and title and one.value == title.slice(text)
        else one
        for one in found
    ]
    fields = {one.field for one in own}
    published = next((one.value for one in own if one.field is Field.PUBLISHED), None)
    later = []
    for one in find_metadata(text):
        if one.field is Field.NOT_BEFORE:
            if published is None or one.value[:10] <= published[:10]:
                later.append(one)
        elif one.field is not Field.BYLINE or (
            one.field not in fields and "by whom" in one.found_in and one.value not in read
        ):
            later.append(Metadatum(one.field, one.value, _FROM_TEXT + one.found_in, one.span))
    return (*own, *later)


HTML_PAGE = HtmlPage()
