"""A page's markup, parsed once and walked once.

`Markup` holds what the walk came by: tags of the head, the lines a reader sees and the elements
they stand in. What any of it means is decided in the modules beside this one.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from factcheck.ingest.markup.linked_data import Node, read_nodes
from factcheck.ingest.markup.tags import HEADINGS, INLINE, MOST_PARTS, UNSEEN, Tag

LONGEST_LINE = 4000
"""Code points of a line after which it is cut."""
MOST_ELEMENTS = 200_000
_MOST_CREDITED = 2000
"""Elements that may bear on author or date: a page with more of them is a list."""
HEAD_LINES = 4000
"""Lines after which the walk stops: no byline stands below that."""


@dataclass(frozen=True, slots=True)
class Element:
    """An element that may bear on who wrote the article, or when."""

    tag: str
    marks: str
    """Its class, id and other names that software gives it, in lower case."""
    attributes: dict[str, str]
    text: str
    """Its words in one line, of the first 400 characters."""
    line: int
    """Number of the line it begins in."""
    within: tuple[int, ...]
    """The sidebars, footers, menus, teasers and comments it stands in, by number."""
    articles: tuple[int, ...] = ()
    """The article elements it stands in, by number."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line as a reader sees it."""

    text: str
    tag: str
    """The block it stands in: "p", "h1", "div"; "figcaption" for any line of a figure."""
    within: tuple[int, ...]
    """The sidebars, footers, menus, teasers and comments it stands in, by number."""
    articles: tuple[int, ...] = ()
    """The article elements it stands in, by number."""
    large: bool = False
    """A font element sets it in large letters, as pages written by hand do with headings."""


@dataclass(slots=True)
class Markup:
    """What one walk through a page's tree came by, in the page's order."""

    tree: Any
    """The parsed tree (lxml)."""
    language: str | None = None
    root_marks: str = ""
    """The classes of the html and body elements."""
    title: str | None = None
    """The words of the title element."""
    metas: list[tuple[str, str]] = field(default_factory=list)
    """Name, property, itemprop or http-equiv in lower case, and content."""
    links: list[tuple[str, str]] = field(default_factory=list)
    """Relation in lower case, and address."""
    nodes: list[Node] = field(default_factory=list)
    """Objects of the JSON-LD blocks, nested ones after those that hold them."""
    lines: list[Line] = field(default_factory=list)
    elements: list[Element] = field(default_factory=list)
    scripts: int = 0
    stamps: list[tuple[str, str]] = field(default_factory=list)
    """Keys and dates of data that scripts carry: "publishedAt", "2022-01-31T15:58:43"."""
    password: bool = False
    """It has a field for a password."""
    size: int = 0
    """How many elements readers see; the walk goes no further than `MOST_ELEMENTS`."""
    anchors: int = 0
    """Code points of visible text within links."""

    def line_of(self, element: "Element") -> str:
        """Return the words of the line that an element stands in; none where the walk ended."""
        return self.lines[element.line].text if element.line < len(self.lines) else ""

    def meta(self, *names: str) -> Iterator[tuple[str, str]]:
        """Yield name and content of the tags of these names, in the order of the names."""
        for name in names:
            for key, content in self.metas:
                if key == name:
                    yield key, content

    def link(self, relation: str) -> str | None:
        """Return the first address of a relation."""
        return next((href for rel, href in self.links if rel == relation), None)


def parse(text: str) -> Markup | None:
    """Return what a page's characters hold; None if there is no element in them."""
    from lxml import etree, html  # noqa: PLC0415 - loaded with the first page

    parser = html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False, recover=True
    )
    try:
        tree = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        return None
    return walk(tree)


_STAMP = re.compile(r"(?:19[89]|20[0-4])\d-[01]\d-[0-3]\d(?:T[\d:]{5,8})?")
_STAMP_KEY = re.compile(
    r"(date_?published|published_?(?:at|date|time|on)?|publish_?date|publication_?date"
    r"|date_?created|created_?at|first_?published)\\?[\"']\s?[:,]\s?\\?[\"']\Z",
    re.IGNORECASE,
)
_LONGEST_KEY = 30
"""Code points before a date in which the end of its key is looked for."""
_LONGEST_SCRIPT = 1_000_000
_MOST_STAMPS = 20


class _Walk:
    """One walk through a tree; the lines are put together as their words come by."""

    def __init__(self, tree: Any) -> None:  # noqa: ANN401 - lxml has no types
        self.markup = Markup(tree)
        self._words: list[str] = []
        self._blocks: list[str] = []
        self._within: tuple[int, ...] = ()
        self._articles: tuple[int, ...] = ()
        self._numbered = 0
        self._figures = 0
        self._anchors = 0
        self._large = 0
        self._small = False

    def enter(self, tag: Tag) -> None:
        """Come to an element that readers see."""
        if tag.name not in INLINE:
            self.break_line()
            self._blocks.append(tag.name)
        elif self._words:
            self._words.append(_SEAM)
        if tag.is_aside:
            self._numbered += 1
            self._within = (*self._within, self._numbered)
        if tag.is_article:
            self._numbered += 1
            self._articles = (*self._articles, self._numbered)
        self._figures += tag.is_figure
        self._note(tag)
        self._anchors += tag.name == "a"
        self._large += tag.is_large
        if tag.name not in ("head", "title"):
            self._add(tag.node.text)

    def leave(self, tag: Tag) -> None:
        """Come to the end of an element that readers see."""
        if tag.name not in INLINE:
            self.break_line()
            self._blocks.pop()
        if tag.is_aside:
            self._within = self._within[:-1]
        if tag.is_article:
            self._articles = self._articles[:-1]
        self._figures -= tag.is_figure
        self._anchors -= tag.name == "a"
        self._large -= tag.is_large

    def follow(self, tag: Tag) -> None:
        """Take what stands behind an element, seen or not."""
        tail = tag.node.tail
        if tag.name == "br":
            self.break_line()
        elif tail and self._words and tag.name in INLINE:
            self._words.append(_SEAM)
        self._add(tail)

    def break_line(self) -> None:
        """End the line that is being put together."""
        if not self._words:
            return
        text = "".join(self._words).replace("\u00ad", "")
        if _SEAM in text:
            text = _SEAMED.sub(" ", text).replace(_SEAM, "")
        text = " ".join(text.split())
        self._words.clear()
        large, self._small = not self._small, False
        if text and len(self.markup.lines) < HEAD_LINES:
            tag = self._blocks[-1] if self._blocks else "body"
            if self._figures and tag not in HEADINGS:
                tag = "figcaption"
            line = Line(text[:LONGEST_LINE], tag, self._within, self._articles, large)
            self.markup.lines.append(line)

    def _add(self, words: str | None) -> None:
        if words:
            self._words.append(words)
            self._small = self._small or (not self._large and not words.isspace())
            if self._anchors:
                self.markup.anchors += len(words.strip())

    def _note(self, tag: Tag) -> None:
        noted = _NOTERS.get(tag.name)
        if noted is not None:
            noted(self.markup, tag)
        elif self._figures and tag.name not in HEADINGS:
            return  # who took a picture is not who wrote the article
        elif len(self.markup.elements) < _MOST_CREDITED and tag.is_telling():
            place = len(self.markup.lines)
            words = _words(tag.node) or _unseen_name(tag)
            self.markup.elements.append(
                Element(
                    tag.name,
                    tag.marks,
                    tag.attributes,
                    words,
                    place,
                    self._within,
                    self._articles,
                )
            )


def walk(tree: Any) -> Markup:  # noqa: ANN401 - lxml has no types
    """Return what one walk through a parsed tree comes by."""
    from lxml import etree  # noqa: PLC0415 - loaded with the first page

    state = _Walk(tree)
    within: list[Tag] = []
    events = etree.iterwalk(tree, events=("start", "end"))
    for event, node in events:
        if event == "end":
            tag = within.pop()
            if not tag.is_unseen:
                state.leave(tag)
            if within:
                state.follow(tag)
            continue
        state.markup.size += 1
        if state.markup.size > MOST_ELEMENTS:
            break
        tag = Tag(node)
        within.append(tag)
        if tag.is_unseen:
            _note_unseen(state.markup, tag)
            events.skip_subtree()
        else:
            state.enter(tag)
    state.break_line()
    return state.markup


def _note_unseen(markup: Markup, tag: Tag) -> None:
    if tag.name != "script":
        return
    text = tag.node.text or ""
    if "ld+json" in tag.attributes.get("type", "").lower():
        markup.nodes += read_nodes(text)
        return
    markup.scripts += 1
    for stamp in _STAMP.finditer(text[:_LONGEST_SCRIPT]):
        if len(markup.stamps) == _MOST_STAMPS:
            break
        key = _STAMP_KEY.search(text[max(0, stamp.start() - _LONGEST_KEY) : stamp.start()])
        if key is not None:
            markup.stamps.append((key[1], stamp[0]))


def _note_meta(markup: Markup, tag: Tag) -> None:
    get = tag.attributes.get
    content = " ".join(get("content", "").split())
    if not content:
        return
    for name in ("name", "property", "itemprop", "http-equiv"):
        if key := get(name):
            markup.metas.append((key.strip().lower(), content))
    if get("itemprop", "").lower() == "author":
        markup.metas.append(("microdata author", content))


def _note_link(markup: Markup, tag: Tag) -> None:
    for relation in tag.attributes.get("rel", "").lower().split():
        markup.links.append((relation, tag.attributes.get("href", "").strip()))


def _note_title(markup: Markup, tag: Tag) -> None:
    if markup.title is None:
        markup.title = " ".join("".join(tag.node.itertext()).split()) or None


def _note_root(markup: Markup, tag: Tag) -> None:
    get = tag.attributes.get
    markup.language = markup.language or get("lang") or get("xml:lang")
    markup.root_marks += " " + tag.marks


def _note_input(markup: Markup, tag: Tag) -> None:
    if tag.attributes.get("type", "").lower() == "password":
        markup.password = True


_NOTERS: dict[str, Callable[[Markup, Tag], None]] = {
    "meta": _note_meta,
    "link": _note_link,
    "title": _note_title,
    "html": _note_root,
    "body": _note_root,
    "input": _note_input,
}


def _unseen_name(tag: Tag) -> str:
    """The name that microdata gives an element without words."""
    if not tag.attributes.get("itemprop"):
        return ""
    named = (meta for meta in islice(tag.node.iter("meta"), 5) if meta.get("itemprop") == "name")
    return " ".join((meta.get("content") or "") for meta in named).strip()[:_LONGEST_ELEMENT]


_SEAM = "\x1f"
_SEAMED = re.compile(rf"(?<=[^\W_A-Z]){_SEAM}+(?=[A-ZÀ-Þ])|(?<=[A-Z]){_SEAM}+(?=[A-ZÀ-Þ][a-zß-ÿ])")
_LONGEST_ELEMENT = 400
_KICKER = re.compile(
    r"kicker|dachzeile|over-?line|top-?line|roof-?line|super-?title|spitzmarke|eyebrow|pre-?title"
    r"|sub-?(?:title|headline)|(?<!label-)hidden|invisible|visually|sr-only|aural",
    re.IGNORECASE,
)


def _pieces(node: Any, *, headline: bool) -> Iterator[str]:  # noqa: ANN401
    """The words of an element in the order in which they are read, and what sets them apart."""
    if node.text and node.tag not in UNSEEN:
        yield node.text
    for child in node:
        tag = child.tag if isinstance(child.tag, str) else ""
        left_out = headline and _KICKER.search(child.get("class") or "") is not None
        if not left_out:
            seam = _SEAM if tag in INLINE else " | "
            yield seam
            if tag not in UNSEEN:
                yield from _pieces(child, headline=headline)
            yield seam
        if child.tail:
            yield child.tail


def _words(node: Any) -> str:  # noqa: ANN401
    """The first words of an element in one line; blocks in it are set apart by " | "."""
    parts: list[str] = []
    length = 0
    for piece in islice(_pieces(node, headline=node.tag == "h1"), MOST_PARTS):
        parts.append(piece)
        length += len(piece)
        if length > _LONGEST_ELEMENT:
            break
    text = " ".join("".join(parts).replace("\u00ad", "").split())
    if node.tag != "h1":
        text = _SEAMED.sub(" | ", text)
    text = text.replace(_SEAM, "")
    return re.sub(r"(?:\| ?)*\|(?: \|)*", "|", text).strip("| ")[:_LONGEST_ELEMENT]
