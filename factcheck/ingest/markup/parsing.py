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

LONGEST_LINE = 4000
"""Code points of a line after which it is cut."""
MOST_ELEMENTS = 200_000
_MOST_CREDITED = 2000
"""Elements that may bear on author or date: a page with more of them is a list."""
HEAD_LINES = 4000
"""Lines after which the walk stops: no byline stands below that."""
_UNSEEN = frozenset(
    "script style noscript template svg iframe object select option textarea".split()
)
_INLINE = frozenset(
    """
    a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr
    picture q s samp small source span strike strong sub sup time tt u var wbr meta link input
    button
    """.split()
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_LARGE = re.compile(r"\s*(?:[567]|\+[2-7])\s*")
"""Sizes of the old font element that set a heading; text is 3."""
_OWN = r"(?:post|entry|article|card|node|item|story|news|detail|beitrag|artikel)"
"""What software calls an article, as in the name of its footer."""
_ASIDE = re.compile(
    r"comment(?!ary)|kommentar(?!e?-?text)|disqus|respond|sidebar|side-bar|related|recommend"
    r"|coment[aá]ri|commenti\b|komentar|reacties|reactions|yorumlar|leserbrief|testimonial"
    r"|teaser|promo"
    r"|top-?authors|(?:^|[ _-])repl(?:y|ies)(?:$|[ _-])|most-?read|popular|trending|breadcrumb"
    r"|newsletter"
    r"|footer|widget|(?:^|[ _-])(?:nav|menu|ads?|ad-\w+)(?:$|[ _-])"
    r"|cookie|consent|outbrain|taboola|next-?(?:post|article)"
    r"|(?:posts?|page|article|entry|single)-?navigation|(?:^|[ _-])pager(?:$|[ _-])|paginat"
    r"|prev(?:ious)?-?(?:post|article)|latest|more-?(?:news|stories|articles)|read-?(?:more|next"
    r"|also)"
)
_NOT_ASIDE = re.compile(
    r"(?:auth?or|autor(?:en)?|auteur)-?teaser\S*|\b(?:elementor|wp-block|et_pb|vc_|tdb?|tag|category|cat|is|js)[-_]\S*|no-?sidebar|(?:has"
    r"|with|left|right)-?sidebar|sidebar-?(?:left|right|none|no|layout|active|page)"
    r"|has-?(?:comments|related)|comments?-?(?:open|closed|count|link|number)"
    rf"|{_OWN}[_-]?(?:inner[_-]?)?footer"
)
_MAIN = re.compile(
    r"(?:^|[ _-])(?:main-?content|content-?main|blog1|entry-content|post-content"
    r"|article-content)(?:$|[ _-])"
)
_OF_OTHERS = frozenset({"review", "reviews", "comment", "suggestedanswer", "acceptedanswer"})
"""What microdata calls the words of others on a page; where they are long, its own article."""
_LONG = 3000
_REGION_TAGS = frozenset({"nav", "footer", "aside"})
_HEADINGS = frozenset({"h1", "h2", "h3"})


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


_CREDITED = re.compile(
    r"auth?or|autor|byline|by-line|byname|writer|journalist|giornalist|reporter|redakt"
    r"|redact[eo]u?r|verfasser"
    r"|firma(?:$|[ _-])|firmante|skribent|författare|forfatter|kirjoittaja|penulis|yazar|user-?name"
    r"|screen-?name|zuozhe|auteur|autore|published-?by|post-?by|(?:^|[ _-])by(?:$|[ _-])"
    r"|posted-?by|submitted|contributor|creator|written|signature|columnist|dateline|date|datum"
    r"|fecha|time(?!line)|zeit(?!ung)"
    r"|publish|posted|pubdate|entry-?meta|post-?meta|article-?meta|meta-?(?:info|data)|created"
    r"|updated|vcard|nickname"
    r"|\bfn\b|erschien|veroeffent|stand\b|quelle|photo-?(?:credit|gra)|fotogra|image-?credit"
    r"|copyright"
)


_STAMPED = re.compile(
    r"[\"']?\\?[\"']?(date_?published|published_?(?:at|date|time|on)?|publish_?date"
    r"|publication_?date|date_?created"
    r"|created_?at|first_?published)\\?[\"']\s?[:,]\s?\\?[\"']((?:19[89]"
    r"|20[0-4])\d-[01]\d-[0-3]\d(?:T[\d:]{5,8})?)",
    re.IGNORECASE,
)
_LONGEST_SCRIPT = 1_000_000
_MOST_STAMPS = 20


PROFILE = re.compile(
    r"/(?:authors?|autor(?:en|es|in|i|e)?|auteurs?|autore|journalists?|journalistes?|redakteure?"
    r"|redacteurs?|profiles?|staff|contributors?|writers?|columnists?|columnistas?"
    r"|kolumnisten|bloggers?|correspondents?|by|team/\w|mitarbeiter|reporters?|redaktion"
    r"|members?|users?|penulis|yazar(?:lar)?|skribent(?:er)?"
    r"|forfattere?|firmas?)/[\w%.@~+-]{2,}|[?&]author=\w",
    re.IGNORECASE,
)


class _Walk:
    """One walk through a tree; the lines are put together as their words come by."""

    def __init__(self, tree: Any) -> None:  # noqa: ANN401 - lxml has no types
        self.markup = Markup(tree)
        self._words: list[str] = []
        self._blocks: list[str] = []
        self._asides: list[Any] = []
        self._within: tuple[int, ...] = ()
        self._articles: tuple[int, ...] = ()
        self._figures: list[Any] = []
        self._numbered = 0
        self._anchors = 0
        self._large = 0
        self._small = False

    def enter(self, node: Any, tag: str) -> None:  # noqa: ANN401
        """Come to an element that readers see."""
        if tag not in _INLINE:
            self.break_line()
            self._blocks.append(tag)
        elif self._words:
            self._words.append(_SEAM)
        if (tag in _REGION_TAGS and not _is_own(node, tag)) or _is_aside(node, tag):
            self._numbered += 1
            self._within = (*self._within, self._numbered)
            self._asides.append(node)
        if tag == "article" and not _is_person(node):
            self._numbered += 1
            self._articles = (*self._articles, self._numbered)
        if (tag == "figure" and "author" not in _marks(node)) or _is_picture(node, tag):
            self._figures.append(node)
        self._note(node, tag)
        self._anchors += tag == "a"
        self._large += _is_large(node, tag)
        if tag not in ("head", "title"):
            self._add(node.text)

    def leave(self, node: Any, tag: str) -> None:  # noqa: ANN401
        """Come to the end of an element that readers see."""
        if tag not in _INLINE:
            self.break_line()
            self._blocks.pop()
        if self._asides and self._asides[-1] is node:
            self._asides.pop()
            self._within = self._within[:-1]
        if self._figures and self._figures[-1] is node:
            self._figures.pop()
        if tag == "article" and not _is_person(node):
            self._articles = self._articles[:-1]
        self._anchors -= tag == "a"
        self._large -= _is_large(node, tag)

    def follow(self, node: Any, tag: str) -> None:  # noqa: ANN401
        """Take what stands behind an element, seen or not."""
        if tag == "br":
            self.break_line()
        elif tag in _INLINE and self._words and node.tail:
            self._words.append(_SEAM)
        self._add(node.tail)

    def break_line(self) -> None:
        """End the line that is being put together."""
        if not self._words:
            return
        text = _SEAMED.sub(" ", "".join(self._words).replace("\u00ad", ""))
        text = " ".join(text.replace(_SEAM, "").split())
        self._words.clear()
        large, self._small = not self._small, False
        if text and len(self.markup.lines) < HEAD_LINES:
            tag = self._blocks[-1] if self._blocks else "body"
            if self._figures and tag not in _HEADINGS:
                tag = "figcaption"
            line = Line(text[:LONGEST_LINE], tag, self._within, self._articles, large)
            self.markup.lines.append(line)

    def _add(self, words: str | None) -> None:
        if words:
            self._words.append(words)
            self._small = self._small or (not self._large and not words.isspace())
            if self._anchors:
                self.markup.anchors += len(words.strip())

    def _note(self, node: Any, tag: str) -> None:  # noqa: ANN401
        noted = _NOTERS.get(tag)
        if noted is not None:
            noted(self.markup, node)
        elif self._figures and tag not in _HEADINGS:
            return  # who took a picture is not who wrote the article
        elif len(self.markup.elements) < _MOST_CREDITED and _is_telling(node, tag):
            attributes = {str(key): str(value) for key, value in node.attrib.items()}
            place = len(self.markup.lines)
            words = _words(node) or _unseen_name(node)
            self.markup.elements.append(
                Element(tag, _marks(node), attributes, words, place, self._within, self._articles)
            )


def walk(tree: Any) -> Markup:  # noqa: ANN401 - lxml has no types
    """Return what one walk through a parsed tree comes by."""
    from lxml import etree  # noqa: PLC0415 - loaded with the first page

    state = _Walk(tree)
    events = etree.iterwalk(tree, events=("start", "end"))
    for event, node in events:
        tag = node.tag if isinstance(node.tag, str) else ""
        if event == "end":
            if not _is_unseen(node, tag):
                state.leave(node, tag)
            if node is not tree:
                state.follow(node, tag)
            continue
        state.markup.size += 1
        if state.markup.size > MOST_ELEMENTS:
            break
        if _is_unseen(node, tag):
            _note_unseen(state.markup, node, tag)
            events.skip_subtree()
        else:
            state.enter(node, tag)
    state.break_line()
    return state.markup


def _is_unseen(node: Any, tag: str) -> bool:  # noqa: ANN401
    """Tell whether readers do not see it; a `noscript` left open may hold the whole page."""
    if tag == "noscript":
        return next(node.iter("h1", "article", "main", "table"), None) is None
    return not tag or tag in _UNSEEN or _is_hidden(node)


def _is_large(node: Any, tag: str) -> bool:  # noqa: ANN401
    return tag == "font" and _LARGE.fullmatch(node.get("size") or "") is not None


def _is_hidden(node: Any) -> bool:  # noqa: ANN401
    style = node.get("style")
    return node.tag not in ("html", "body") and (
        (style is not None and _HIDDEN.search(style) is not None) or node.get("hidden") is not None
    )


def _is_own(node: Any, tag: str) -> bool:  # noqa: ANN401
    """Tell whether a footer is an article's own and not the page's."""
    return tag == "footer" and any(up.tag == "article" for up in node.iterancestors("article"))


def _is_aside(node: Any, tag: str) -> bool:  # noqa: ANN401
    if (node.get("itemprop") or "").lower() in _OF_OTHERS and _is_short(node):
        return True
    if tag in ("html", "body", "a", "span", "main", "article", "time", "h1"):
        return False
    marks = _marks(node)
    if not marks or _ASIDE.search(marks) is None or _MAIN.search(marks):
        return False
    marks = _NOT_ASIDE.sub("", marks)
    if "footer" in marks and _is_own(node, "footer"):
        marks = marks.replace("footer", "")
    return _ASIDE.search(marks) is not None


_PERSON = re.compile(r"by-?line|(?:^|[ _-])person(?:$|[ _-])")


def _is_person(node: Any) -> bool:  # noqa: ANN401
    """Tell whether an article element holds a name and a few words, as some systems have it."""
    words = sum(map(len, islice(node.itertext(), _MOST_PARTS)))
    return words <= _LONGEST_CAPTION and _PERSON.search(_marks(node)) is not None


_PICTURE = re.compile(
    r"(?:^|[ _-])(?:images?|img|photos?|pictures?|fotos?|bild|caption)(?:$|[ _-])"
    r"|bildunterschrift|legende|pie-?foto|fotopie|didascalia"
)
_NO_PICTURE = re.compile(r"auth?or|autor|byline|profile|avatar|writer|redact|firma")
_SIGNED = re.compile(r"\s*(?:by|von|par|por|di|door|av)\s", re.IGNORECASE)
_LONGEST_CAPTION = 200


def _is_short(node: Any) -> bool:  # noqa: ANN401
    return sum(map(len, node.itertext())) <= _LONG


def _is_picture(node: Any, tag: str) -> bool:  # noqa: ANN401
    """Tell whether a block holds a picture and a few words on it, as a figure does."""
    if tag not in ("div", "span", "p", "td", "li", "a"):
        return False
    marks = _marks(node)
    if not marks or _PICTURE.search(marks) is None or _NO_PICTURE.search(marks):
        return False
    held = list(islice(node.iter(), _MOST_PARTS))
    if not any(one.tag in ("img", "picture") for one in held):
        return False
    if any(
        one.tag in _HEADINGS or _NO_PICTURE.search(_marks(one)) or _SIGNED.match(one.text or "")
        for one in held
    ):
        return False
    return sum(map(len, islice(node.itertext(), _MOST_PARTS))) <= _LONGEST_CAPTION


_MARKING = ("class", "id", "data-testid", "data-component", "data-qa", "data-link-name")


def _marks(node: Any) -> str:  # noqa: ANN401
    return " ".join(value for name in _MARKING if (value := node.get(name))).lower()[:400]


def _note_unseen(markup: Markup, node: Any, tag: str) -> None:  # noqa: ANN401
    if tag != "script":
        return
    if "ld+json" in (node.get("type") or "").lower():
        markup.nodes += read_nodes(node.text or "")
    else:
        markup.scripts += 1
        for match in _STAMPED.finditer((node.text or "")[:_LONGEST_SCRIPT]):
            if len(markup.stamps) < _MOST_STAMPS:
                markup.stamps.append((match[1], match[2]))


def _note_meta(markup: Markup, node: Any) -> None:  # noqa: ANN401
    content = node.get("content")
    if content is None or not content.strip():
        return
    for key in ("name", "property", "itemprop", "http-equiv"):
        if node.get(key):
            markup.metas.append((node.get(key).strip().lower(), " ".join(content.split())))
    if (node.get("itemprop") or "").lower() == "author":
        markup.metas.append(("microdata author", " ".join(content.split())))


def _note_link(markup: Markup, node: Any) -> None:  # noqa: ANN401
    for relation in (node.get("rel") or "").lower().split():
        markup.links.append((relation, (node.get("href") or "").strip()))


def _note_title(markup: Markup, node: Any) -> None:  # noqa: ANN401
    if markup.title is None:
        markup.title = " ".join("".join(node.itertext()).split()) or None


def _note_root(markup: Markup, node: Any) -> None:  # noqa: ANN401
    markup.language = markup.language or node.get("lang") or node.get("xml:lang")
    markup.root_marks += " " + _marks(node)


def _note_input(markup: Markup, node: Any) -> None:  # noqa: ANN401
    if (node.get("type") or "").lower() == "password":
        markup.password = True


_NOTERS: dict[str, Callable[[Markup, Any], None]] = {
    "meta": _note_meta,
    "link": _note_link,
    "title": _note_title,
    "html": _note_root,
    "body": _note_root,
    "input": _note_input,
}


def _unseen_name(node: Any) -> str:  # noqa: ANN401
    """The name that microdata gives an element without words."""
    if not node.get("itemprop"):
        return ""
    named = (meta for meta in islice(node.iter("meta"), 5) if meta.get("itemprop") == "name")
    return " ".join((meta.get("content") or "") for meta in named).strip()[:_LONGEST_ELEMENT]


_PROPERTY = re.compile(r"author|creator|date|published|created", re.IGNORECASE)


def _is_telling(node: Any, tag: str) -> bool:  # noqa: ANN401
    """Tell whether an element may bear on who wrote the article, or when."""
    get = node.get
    if tag in ("time", "h1", "address") or get("itemprop") or get("datetime"):
        return True
    if "author" in (get("rel") or "") or get("pubdate") is not None:
        return True
    if get("property") and _PROPERTY.search(get("property")):
        return True
    if tag == "a" and PROFILE.search(get("href") or ""):
        return True
    return _CREDITED.search(_marks(node)) is not None


_SEAM = "\x1f"
_SEAMED = re.compile(rf"(?<=[^\W_A-Z]){_SEAM}+(?=[A-ZÀ-Þ])|(?<=[A-Z]){_SEAM}+(?=[A-ZÀ-Þ][a-zß-ÿ])")
_LONGEST_ELEMENT, _MOST_PARTS = 400, 200
_KICKER = re.compile(
    r"kicker|dachzeile|over-?line|top-?line|roof-?line|super-?title|spitzmarke|eyebrow|pre-?title"
    r"|sub-?(?:title|headline)|(?<!label-)hidden|invisible|visually|sr-only|aural",
    re.IGNORECASE,
)


def _pieces(node: Any, *, headline: bool) -> Iterator[str]:  # noqa: ANN401
    """The words of an element in the order in which they are read, and what sets them apart."""
    if node.text and node.tag not in _UNSEEN:
        yield node.text
    for child in node:
        tag = child.tag if isinstance(child.tag, str) else ""
        left_out = headline and _KICKER.search(child.get("class") or "") is not None
        if not left_out:
            seam = _SEAM if tag in _INLINE else " | "
            yield seam
            if tag not in _UNSEEN:
                yield from _pieces(child, headline=headline)
            yield seam
        if child.tail:
            yield child.tail


def _words(node: Any) -> str:  # noqa: ANN401
    """The first words of an element in one line; blocks in it are set apart by " | "."""
    parts: list[str] = []
    length = 0
    for piece in islice(_pieces(node, headline=node.tag == "h1"), _MOST_PARTS):
        parts.append(piece)
        length += len(piece)
        if length > _LONGEST_ELEMENT:
            break
    text = " ".join("".join(parts).replace("\u00ad", "").split())
    if node.tag != "h1":
        text = _SEAMED.sub(" | ", text)
    text = text.replace(_SEAM, "")
    return re.sub(r"(?:\| ?)*\|(?: \|)*", "|", text).strip("| ")[:_LONGEST_ELEMENT]
