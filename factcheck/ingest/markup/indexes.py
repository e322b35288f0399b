"""Pages that list others: front pages, sections, the results of a search."""

from factcheck.ingest.markup.linked_data import articles, is_article, types
from factcheck.ingest.markup.parsing import Line, Markup
from factcheck.ingest.markup.publishers import site_names
from factcheck.ingest.markup.sight import Sight
from factcheck.ingest.markup.titles import plain

_MOSTLY = 0.6
"""Share of a page's words that are links above which it is an index of other pages."""
_ENTRIES = 12
_PARAGRAPH, _TITLED = 25, 4
"""Words of a paragraph, and of a heading that is another page's headline."""
_LITTLE_PROSE = 2400
_TEASERS = 5
"""Linked headings that make an index of a page with next to nothing between them."""
_LINE, _RUN = 6, 3
"""Words of a line that is no date or label, and how many of them a teaser does not have."""
_LONG = 60
"""Words of a paragraph that is no teaser's."""
_TOLD = 40
"""The same of all paragraphs below one heading."""
_LEVELS = ("h2", "h3", "h4")


def is_index(markup: Markup, sight: Sight, length: int) -> bool:
    """Tell whether a page lists others, and no tag says otherwise.

    Most of its words are links; or it goes by the site's name or a section's, and below that there
    are teasers alone.

    Args:
        markup: The page.
        sight: Its sight from the headline.
        length: Code points of the text that was found on it.
    """
    if any(is_article(node) and node.get("headline") for node in articles(markup.nodes)):
        return False
    if any(name == "og:type" and value.lower() == "article" for name, value in markup.metas):
        return False
    if _is_followed_by_text(markup, sight):
        return False
    return _is_of_links(markup, length) or _is_of_teasers(markup, sight)


def _is_of_links(markup: Markup, length: int) -> bool:
    total = sum(len(line.text) for line in markup.lines)
    prose = sum(
        len(line.text)
        for line in markup.lines
        if len(line.text.split()) >= _PARAGRAPH
        and line.text.rstrip().endswith((".", "!", "?", "”", '"', "»"))
    )
    entries = sum(
        line.tag in _LEVELS and len(line.text.split()) >= _TITLED for line in markup.lines
    )
    kinds = {one for node in markup.nodes for one in types(node)}
    if kinds & {"CollectionPage", "SearchResultsPage", "ItemList"} and entries >= _ENTRIES / 2:
        return prose < length / 2
    if not total:
        return False
    return entries >= _ENTRIES and markup.anchors > _MOSTLY * total and prose < _LITTLE_PROSE


def _is_followed_by_text(markup: Markup, sight: Sight) -> bool:
    """Tell whether a paragraph comes before any other headline below the page's own."""
    if sight.place is None:
        return False
    for line in markup.lines[sight.place + 1 :]:
        if line.tag in _LEVELS and len(line.text.split()) >= _TITLED:
            return False
        if line.tag in ("p", "div") and len(line.text.split()) >= _PARAGRAPH:
            return True
    return False


def _is_of_teasers(markup: Markup, sight: Sight) -> bool:
    """Tell whether linked headings, with a line or two below each, are all there is on a page."""
    named = {plain(name) for name in site_names(markup, sight.title, "")}
    if len(sight.title.split()) >= _TITLED and plain(sight.title) not in named:
        return False
    linked = _linked_headings(markup)
    if len(linked) < _TEASERS:
        return False
    run = words = below = 0
    headings = 0
    for line in markup.lines[0 if sight.place is None else sight.place + 1 :]:
        if line.tag in _LEVELS and line.text in linked:
            headings += 1
            run = below = 0
            continue
        count = _words_of(line)
        run += count >= _LINE
        below += count
        words += 0 if headings else count
        if run >= _RUN or count >= _LONG or below >= _TOLD or words >= _PARAGRAPH:
            return False
    return headings >= _TEASERS


def _words_of(line: Line) -> int:
    """How many words of a paragraph a line has; none where it stands in a menu or the foot."""
    return len(line.text.split()) if line.tag in ("p", "div", "article", "section") else 0


def _linked_headings(markup: Markup) -> set[str]:
    """The words of the headings that lead to another page."""
    found = set()
    for heading in markup.tree.iter(*_LEVELS):
        above = next(heading.iterancestors("a"), None)
        link = above if above is not None else next(heading.iter("a"), None)
        address = link.get("href") if link is not None else None
        if address and not address.startswith("#"):
            found.add(" ".join("".join(heading.itertext()).split()))
    return found
