"""The headline: what the page shows as one, and what its tags call one.

The site's name at either end of a tag's title is left out.
"""

import re
from collections.abc import Iterator, Sequence
from unicodedata import normalize

from factcheck.ingest.markup.linked_data import articles, is_article, text_of
from factcheck.ingest.markup.parsing import Element, Line, Markup
from factcheck.ingest.markup.sight import Sight
from factcheck.models import Field, Metadatum

_LONGEST = 300
BREAK = re.compile(r"\s+[-–—|·•»«:/>]{1,3}\s+|\s?[|»]\s?|\s::\s|\s+\+\+\s+|: (?=\S+$)")
_HEADINGS = frozenset({"h1", "h2", "h3", "h4"})
_LEVELS = {"h2": 0.2, "h3": 0.1, "h4": 0.0}
_MARKED = 0.5
"""What the only heading marked as a post's title is worth more: more than the first level's 0.4."""
_POST_TITLE = re.compile(r"(?:^|[\s_-])(?:post|entry)-?_?title(?:$|\s)")
_OTHERS = frozenset({"div", "p", "td", "header", "span", "section", "dt", "legend"})
_FITS, _WHOLE, _PERHAPS = 1.3, 2.5, 0.7
"""Fits of a heading that is surely the article's, of a line that is, and of one that may be."""
_PARAGRAPH, _NEXT = 20, 6
"""Words of a paragraph, and lines above the first one that are right above it."""
_PLAIN = re.compile(r"[^\w]+")


def plain(words: str) -> str:
    """Return words as two titles are compared: lower case, letters and digits only."""
    return _PLAIN.sub(" ", normalize("NFKC", words.replace("\u00ad", "")).casefold()).strip()


def find_headline(markup: Markup) -> Element | Line | None:
    """Return the heading the page shows above its article.

    It is the heading, or failing that the line, that fits the titles of the tags best: the whole
    title before the longest part of one, that before a shorter part such as the site's name, and
    a heading of the first level before others, but for the only one that is marked as the title of
    a post: above it stands the blog's name. A page whose tags name nothing that is shown, or the
    site's banner alone, is taken at the word of its only heading; without headings, of what is set
    in large letters.
    """
    below = _below_banner(markup)
    if below is not None:
        return below
    titles = _Titles(list(tagged(markup)))
    shown: list[tuple[float, Element | Line]] = [
        (titles.fit(element.text) + 0.4, element)
        for element in markup.elements
        if element.tag == "h1" or "headline" in element.attributes.get("itemprop", "")
    ]
    post = _post_title(markup)
    shown += [
        (titles.fit(line.text) + _LEVELS[line.tag] - _aside(line) + _MARKED * (line is post), line)
        for line in markup.lines
        if line.tag in _LEVELS
    ]
    fit, best = max(shown, key=lambda pair: pair[0], default=(0.0, None))
    if fit >= _FITS:
        return best
    ones = [e for e in markup.elements if e.tag == "h1" and 2 <= len(e.text) < _LONGEST]  # noqa: PLR2004
    seconds = [line for line in markup.lines if line.tag == "h2" and not line.within]
    headings: Sequence[Element | Line] = ones or seconds
    alone = headings[0] if len(headings) == 1 else None
    written = None if titles.strong else _above_text(markup)
    if written is not None:
        return written
    for line in markup.lines:
        if line.tag in _OTHERS and titles.fit(line.text) >= _WHOLE and line.text.count(" ") > 1:
            is_banner = alone is not None and plain(line.text) == titles.ending
            return alone if is_banner else line
    return ones[0] if len(ones) == 1 else best if fit >= _PERHAPS else None


def _below_banner(markup: Markup) -> Line | None:
    """The heading below the site's, where the title gives both: "Site: Heading"."""
    title = markup.title or ""
    rest: dict[str, str] = {}
    for colon in re.finditer(r"(?<=\S): ", title):
        rest[plain(title[: colon.start()])] = plain(title[colon.end() :])
    wanted = ""
    for line in markup.lines if rest else ():
        if line.tag in _HEADINGS:
            shown = plain(line.text)
            if wanted and shown == wanted and not line.within:
                return line
            wanted = rest.get(shown, wanted)
    return None


def _above_text(markup: Markup) -> Line | None:
    """The only heading right above the text, or the last of the lines there in large letters.

    Pages written by hand have them under titles of other words. A page with a heading of the first
    level, or with several of the next above its text, has none.
    """
    lengths = (len(line.text.split()) for line in markup.lines)
    begun = next((number for number, words in enumerate(lengths) if words >= _PARAGRAPH), None)
    if begun is None or any(line.tag == "h1" for line in markup.lines):
        return None
    above = [line for line in markup.lines[:begun] if not line.within]
    headings = [line for line in above if line.tag in _HEADINGS]
    if headings:
        only = len(headings) == 1 and headings[0] in above[-_NEXT:]
        return headings[0] if only and headings[0].text.count(" ") > 1 else None
    large = [line for line in above if line.large and 2 <= len(line.text) < _LONGEST]  # noqa: PLR2004
    return large[-1] if len(large) > 1 and large[-1] in above[-_NEXT:] else None


def _post_title(markup: Markup) -> Line | None:
    """The heading below the first level that is marked as a post's title, if only one is."""
    marked = {
        " ".join("".join(heading.itertext()).split())
        for heading in markup.tree.iter(*_LEVELS)
        if _POST_TITLE.search(heading.get("class") or "")
    }
    lines = [line for line in markup.lines if line.tag in _LEVELS and line.text in marked]
    return lines[0] if len(lines) == 1 else None


def _aside(line: Line) -> float:
    """What a heading in a menu or teaser is worth less."""
    return 1.0 if line.within else 0.0


class _Titles:
    """The titles that tags give, and how well what is shown fits them."""

    def __init__(self, given: list[tuple[str, str]]) -> None:
        self.strong = {plain(words) for place, words in given if place != "title element"}
        self.longest: set[str] = set()
        self.parts: set[str] = set()
        self.whole = [plain(words) for _, words in given]
        self.ending = ""
        """The last of the parts of a title, where sites put their name."""
        for _, words in given:
            parts = [plain(part) for part in BREAK.split(words)]
            self.ending = parts[-1] if len(parts) > 1 else self.ending
            self.longest.add(max(parts, key=len))
            self.parts |= set(parts)

    def fit(self, words: str) -> float:
        """Return how well words fit: 3 for a whole title, 0 for nothing in common."""
        shown = plain(words) if 2 <= len(words) < _LONGEST else ""  # noqa: PLR2004
        if not shown:
            return 0.0
        if shown in self.strong or shown in self.longest:
            return 3.0 if shown in self.strong else 2.5
        tokens = shown.split()
        if len(tokens) > 1 and any(f" {shown} " in f" {title} " for title in self.whole):
            return 1.5 + min(len(tokens), 20) / 25
        if any(f" {title} " in f" {shown} " for title in self.longest if title.count(" ") > 1):
            return 2.0
        common = max((_common(tokens, title.split()) for title in self.longest), default=0.0)
        return 1.0 if shown in self.parts else common


def _common(left: list[str], right: list[str]) -> float:
    """The share of the longer one's words that both have, where they have three at least."""
    common = len(set(left) & set(right))
    return common / max(len(set(left)), len(set(right)), 1) if common > 2 else 0.0  # noqa: PLR2004


def tagged(markup: Markup) -> Iterator[tuple[str, str]]:
    """Yield where a tag calls something the title, and what, in the order they are believed."""
    for node in articles(markup.nodes):
        headline = text_of(node.get("headline"))
        if headline and is_article(node):
            yield "JSON-LD headline", _decoded(headline)
    for name, content in markup.meta(
        "og:title",
        "twitter:title",
        "parsely-title",
        "sailthru.title",
        "dc.title",
        "dcterms.title",
        "title",
    ):
        yield f"meta {name}", _decoded(content)
    if markup.title:
        yield "title element", markup.title


def _decoded(words: str) -> str:
    from html import unescape  # noqa: PLC0415

    return " ".join(unescape(words).split()) if "&" in words else words


def find_titles(markup: Markup, sight: Sight, sites: list[str]) -> Iterator[Metadatum]:
    """Yield the titles, best first: the heading shown, then what tags say, without the site's name.

    A heading that has more in it than a title of the tags, a line above it or the site's name, is
    cut to that title.
    """
    given = [(place, without_site(words, sites)) for place, words in tagged(markup)]
    if sight.headline is not None:
        shown = _trimmed(sight.headline.text, given)
        yield Metadatum(Field.TITLE, without_site(shown, sites), "headline of the page")
    seen = set()
    for place, words in given:
        if words and len(words) <= _LONGEST and (place, words) not in seen:
            seen.add((place, words))
            yield Metadatum(Field.TITLE, words, place)


def _trimmed(shown: str, given: list[tuple[str, str]]) -> str:
    """The heading without what stands before or after a title that the head gives."""
    for place, words in given:
        if place == "title element" or words.count(" ") < 2 or len(words) >= len(shown):  # noqa: PLR2004
            continue
        at = shown.casefold().find(words.casefold())
        if at < 0 or len(shown) != len(shown.casefold()):
            continue
        before, after = shown[:at], shown[at + len(words) :]
        if not after and (
            before.endswith((" ", "/ ")) and not before.rstrip().endswith((":", "–", "-", ","))
        ):
            return shown[at:]
        if not before and re.match(r"\s*[|»]", after):
            return shown[: len(words)]
    return shown


def without_site(words: str, sites: list[str]) -> str:
    """Return a title without the names of the site before or after it.

    A part behind a bar goes, too, where more than a word stands before it.
    """
    known = {plain(site).replace(" ", "") for site in sites if site}
    for _ in range(3):
        breaks = list(BREAK.finditer(words))
        if not breaks:
            return words
        first, last = breaks[0], breaks[-1]
        tail, head = words[last.end() :], words[: first.start()]
        if words[: last.start()].strip() and (
            plain(tail).replace(" ", "") in known
            or (last[0].strip() == "|" and " " in words[: last.start()].strip())
        ):
            words = words[: last.start()].strip()
        elif plain(head).replace(" ", "") in known and words[first.end() :].strip():
            words = words[first.end() :].strip()
        else:
            return words
    return words
