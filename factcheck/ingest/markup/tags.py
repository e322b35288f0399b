"""An element as its tag tells it: its name, its attributes, and what software calls it.

All of it is read once, however many questions are asked of it: a page has thousands of elements.
"""

import re
from functools import lru_cache
from itertools import islice
from typing import Any

UNSEEN = frozenset(
    "script style noscript template svg iframe object select option textarea".split()
)
INLINE = frozenset(
    """
    a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr
    picture q s samp small source span strike strong sub sup time tt u var wbr meta link input
    button
    """.split()
)
HEADINGS = frozenset({"h1", "h2", "h3"})
MOST_PARTS = 200
"""Elements or pieces of text within an element that are looked at."""
PROFILE = re.compile(
    r"/(?:authors?|autor(?:en|es|in|i|e)?|auteurs?|autore|journalists?|journalistes?|redakteure?"
    r"|redacteurs?|profiles?|staff|contributors?|writers?|columnists?|columnistas?"
    r"|kolumnisten|bloggers?|correspondents?|by|team/\w|mitarbeiter|reporters?|redaktion"
    r"|members?|users?|penulis|yazar(?:lar)?|skribent(?:er)?"
    r"|forfattere?|firmas?)/[\w%.@~+-]{2,}|[?&]author=\w",
    re.IGNORECASE,
)
"""Addresses of an author's page."""
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
_NEVER_ASIDE = frozenset({"html", "body", "a", "span", "main", "article", "time", "h1"})
_OF_OTHERS = frozenset({"review", "reviews", "comment", "suggestedanswer", "acceptedanswer"})
"""What microdata calls the words of others on a page; where they are long, its own article."""
_LONG = 3000
_REGION_TAGS = frozenset({"nav", "footer", "aside"})
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
_PROPERTY = re.compile(r"author|creator|date|published|created", re.IGNORECASE)
_PERSON = re.compile(r"by-?line|(?:^|[ _-])person(?:$|[ _-])")
_PICTURE = re.compile(
    r"(?:^|[ _-])(?:images?|img|photos?|pictures?|fotos?|bild|caption)(?:$|[ _-])"
    r"|bildunterschrift|legende|pie-?foto|fotopie|didascalia"
)
_PICTURED = frozenset({"div", "span", "p", "td", "li", "a"})
_NO_PICTURE = re.compile(r"auth?or|autor|byline|profile|avatar|writer|redact|firma")
_SIGNED = re.compile(r"\s*(?:by|von|par|por|di|door|av)\s", re.IGNORECASE)
_LONGEST_CAPTION = 200
_MARKING = ("class", "id", "data-testid", "data-component", "data-qa", "data-link-name")
_LONGEST_MARKS = 400
_KNOWN = 4096
"""Marks whose reading is remembered: most stand on many elements of a page."""


class Tag:
    """One element; what is asked of it is worked out when it is come to."""

    __slots__ = (
        "attributes",
        "is_article",
        "is_aside",
        "is_figure",
        "is_large",
        "is_unseen",
        "marks",
        "name",
        "node",
    )

    def __init__(self, node: Any) -> None:  # noqa: ANN401 - lxml has no types
        """Read an element of a parsed tree."""
        self.node = node
        self.name: str = node.tag if isinstance(node.tag, str) else ""
        self.attributes: dict[str, str] = dict(node.items())
        self.marks = _marks(self.attributes) if self.attributes else ""
        """Its class, id and other names that software gives it, in lower case."""
        self.is_unseen = self._is_unseen()
        """Readers do not see it."""
        self.is_aside = self.is_article = self.is_figure = self.is_large = False
        if not self.is_unseen:
            self.is_aside = self._is_aside()
            self.is_article = self.name == "article" and not self._is_person()
            self.is_figure = self._is_figure()
            self.is_large = self.name == "font" and _is_large(self.attributes)

    def is_telling(self) -> bool:
        """Tell whether it may bear on who wrote the article, or when."""
        if self.name in ("time", "h1", "address"):
            return True
        get = self.attributes.get
        if not self.attributes:
            return False
        if get("itemprop") or get("datetime") or "author" in get("rel", ""):
            return True
        if "pubdate" in self.attributes or _PROPERTY.search(get("property", "")):
            return True
        if self.name == "a" and PROFILE.search(get("href", "")):
            return True
        return bool(self.marks) and _is_credited(self.marks)

    def _is_unseen(self) -> bool:
        """A `noscript` left open may hold the whole page."""
        if self.name == "noscript":
            return next(self.node.iter("h1", "article", "main", "table"), None) is None
        if not self.name or self.name in UNSEEN:
            return True
        if not self.attributes or self.name in ("html", "body"):
            return False
        style = self.attributes.get("style")
        return "hidden" in self.attributes or (
            style is not None and _HIDDEN.search(style) is not None
        )

    def _is_aside(self) -> bool:
        if self.name in _REGION_TAGS and not (self.name == "footer" and _is_in_article(self.node)):
            return True
        if not self.attributes:
            return False
        if self.attributes.get("itemprop", "").lower() in _OF_OTHERS and _is_short(self.node):
            return True
        if self.name in _NEVER_ASIDE or not self.marks:
            return False
        told = _told_aside(self.marks)
        if "footer" in told and _is_in_article(self.node):
            return _ASIDE.search(told.replace("footer", "")) is not None
        return bool(told)

    def _is_person(self) -> bool:
        """Tell whether an article element holds a name and a few words, as some systems have it."""
        return _PERSON.search(self.marks) is not None and _is_caption(self.node)

    def _is_figure(self) -> bool:
        """Tell whether it is a figure, or a block that holds a picture and a few words on it."""
        if self.name == "figure":
            return "author" not in self.marks
        if self.name not in _PICTURED or not self.marks or not _is_pictured(self.marks):
            return False
        held = list(islice(self.node.iter(), MOST_PARTS))
        if not any(one.tag in ("img", "picture") for one in held):
            return False
        if any(
            one.tag in HEADINGS
            or _NO_PICTURE.search(_marks(dict(one.items())))
            or _SIGNED.match(one.text or "")
            for one in held
        ):
            return False
        return _is_caption(self.node)


def _marks(attributes: dict[str, str]) -> str:
    named = [value for name in _MARKING if (value := attributes.get(name))]
    return " ".join(named).lower()[:_LONGEST_MARKS] if named else ""


@lru_cache(_KNOWN)
def _told_aside(marks: str) -> str:
    """Return the marks that tell of a sidebar, footer, menu, teaser or comment; or nothing."""
    if _ASIDE.search(marks) is None or _MAIN.search(marks):
        return ""
    left = _NOT_ASIDE.sub("", marks)
    return left if _ASIDE.search(left) else ""


@lru_cache(_KNOWN)
def _is_credited(marks: str) -> bool:
    return _CREDITED.search(marks) is not None


@lru_cache(_KNOWN)
def _is_pictured(marks: str) -> bool:
    return _PICTURE.search(marks) is not None and _NO_PICTURE.search(marks) is None


def _is_large(attributes: dict[str, str]) -> bool:
    return _LARGE.fullmatch(attributes.get("size", "")) is not None


def _is_in_article(node: Any) -> bool:  # noqa: ANN401
    """Tell whether a footer is an article's own and not the page's."""
    return next(node.iterancestors("article"), None) is not None


def _is_short(node: Any) -> bool:  # noqa: ANN401
    return sum(map(len, node.itertext())) <= _LONG


def _is_caption(node: Any) -> bool:  # noqa: ANN401
    return sum(map(len, islice(node.itertext(), MOST_PARTS))) <= _LONGEST_CAPTION
