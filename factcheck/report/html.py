"""Blocks drawn as one HTML page that stands alone; the `html` format.

The page has its style in it, runs no script and asks for nothing outside itself. What an article
says is text in it and nothing else. An id leads to the place in the page that tells of the thing,
and `report.html#C1` opens there.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import IntEnum
from html import escape
from importlib.resources import files

from factcheck.report.document import (
    Block,
    Card,
    Column,
    Facing,
    Heading,
    Ink,
    Item,
    Line,
    Listing,
    Numbered,
    Paragraph,
    Table,
    Words,
    parted,
)
from factcheck.report.interface import Look, Report
from factcheck.report.outline import outline
from factcheck.text.display import visible

NEW_LINE = "<br>\n"
SECTION, MATTER = 1, 2  # levels of headings that begin an element of their own
MARKUP = {
    Ink.PLAIN: "{}",
    Ink.STRONG: "<strong>{}</strong>",
    Ink.FAINT: "<small>{}</small>",
    Ink.DECISIVE: "<mark>{}</mark>",
    Ink.FOR: '<span class="for">{}</span>',
    Ink.AGAINST: '<span class="against">{}</span>',
    Ink.BOTH: '<span class="both">{}</span>',
    Ink.ATTENTION: '<strong class="attention">{}</strong>',
    Ink.COMMAND: "<kbd>{}</kbd>",
}
"""What marks words; an id leads somewhere, see `_Page.id`."""
LISTED = 12  # matters of a section in the contents: beyond that they are counted
_ID = re.compile(r"[A-Z]\d+\b")
_HEAD = """\
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Factcheck report</title>
<style>
{style}</style>
</head>
<body>
"""


class Place(IntEnum):
    """Where a line may tell of the things whose ids it begins with, the best place first."""

    HEADING = 0
    LISTING = 1
    TABLE = 2


def render(report: Report, look: Look) -> str:
    """Return a report as a page of HTML, ending in a newline."""
    return draw(tuple(outline(report, look)))


def draw(blocks: Sequence[Block]) -> str:
    """Return blocks as a page of HTML, ending in a newline."""
    first = next((at for at, block in enumerate(blocks) if _level(block) == SECTION), 0)
    page = _Page(blocks)
    head, body = page.draw(blocks[:first]), page.draw(blocks[first:])
    style = files("factcheck.report").joinpath("html.css").read_text(encoding="utf-8")
    parts = [_HEAD.format(style=style)]
    if head:
        parts.append(f"<header>\n{head}</header>\n")
    if len(page.sections) > 1:
        parts.append(f'<nav aria-label="Contents">\n{page.contents()}</nav>\n')
    return "".join([*parts, f"<main>\n{body}</main>\n</body>\n</html>\n"])


def escape_text(text: str) -> str:
    """Return text as one line of HTML that shows these very characters, also in an attribute."""
    return escape(visible(re.sub(r"\s+", " ", text)))


class _Page:
    """Draws blocks, and knows which ids lead where."""

    def __init__(self, blocks: Iterable[Block]) -> None:
        self.places: dict[str, Place] = {}
        for block in blocks:
            for place, words in _leading_lines(block):
                for found in _leading_ids(words):
                    self.places[found] = min(place, self.places.get(found, place))
        self.told: set[str] = set()
        self.sections: list[tuple[Heading, list[Heading]]] = []

    def draw(self, blocks: Iterable[Block]) -> str:
        """Return blocks as HTML, each section and each matter in it an element of its own."""
        drawn: list[str] = []
        inside: list[int] = []
        for block in blocks:
            level = _level(block)
            if level is not None and level in (SECTION, MATTER):
                while inside and inside[-1] >= level:
                    drawn.append("</section>\n")
                    inside.pop()
                drawn.append("<section>\n")
                inside.append(level)
            drawn.append(f"{self.block(block)}\n")
        return "".join(drawn + ["</section>\n"] * len(inside))

    def contents(self) -> str:
        """Return links to the sections drawn, with the matters that each is the first to tell."""
        return f"<ol>\n{''.join(map(self.content, self.sections))}</ol>\n"

    def content(self, section: tuple[Heading, list[Heading]]) -> str:
        """Return one section of the contents."""
        heading, matters = section
        counted = f" <small>({len(matters):,})</small>" if matters else ""
        named = [each.words for each in matters if _leading_ids(each.words)]
        listed = ""
        if 0 < len(named) <= LISTED:
            items = (f"<li>{self.line(words)}</li>\n" for words in named)
            listed = f"\n<ul>\n{''.join(items)}</ul>\n"
        title = escape_text(_plain(heading.words))
        return f'<li><a href="#{_slug(heading)}">{title}</a>{counted}{listed}</li>\n'

    def block(self, block: Block) -> str:
        """Return one block as HTML."""
        match block:
            case Heading():
                return self.heading(block)
            case Paragraph():
                return f"<p>{self.line(block.words)}</p>"
            case Listing():
                return f"<dl>\n{''.join(map(self.item, block.items))}</dl>"
            case Table():
                return self.table(block)
            case Facing():
                return self.facing(block)
            case Numbered():
                rows = (f"<li>{self.line(words)}</li>\n" for words in block.lines)
                return f"<ol>\n{''.join(rows)}</ol>"

    def heading(self, heading: Heading) -> str:
        """Return a heading, and remember it for the contents."""
        name = ""
        if heading.level == SECTION:
            name = f' id="{_slug(heading)}"'
            self.sections.append((heading, []))
        elif heading.level == MATTER and self.sections:
            ids = _leading_ids(heading.words)
            if not ids or not self.told.issuperset(ids):
                self.sections[-1][1].append(heading)
        tag = f"h{heading.level + 1}"
        return f"<{tag}{name}>{self.line(heading.words, Place.HEADING)}</{tag}>"

    def item(self, item: Item) -> str:
        """Return a label and the lines under it."""
        label = self.line(item.label, Place.LISTING)
        body = [f"<dd>{self.line(words, Place.LISTING)}</dd>\n" for words in item.body]
        return f"<dt>{label}</dt>\n{''.join(body) or '<dd></dd>'}"

    def table(self, table: Table) -> str:
        """Return a table; each cell has its column's name, for where rows become records."""
        names = [escape_text(column.name) for column in table.columns]
        kinds = [_kind(column) for column in table.columns]
        head = [
            f'<th scope="col"{kind}>{name}</th>' for name, kind in zip(names, kinds, strict=True)
        ]
        rows = []
        for first, *others in table.rows:
            cells = [f'<th scope="row"{kinds[0]}>{self.line(first, Place.TABLE)}</th>']
            cells += [
                f'<td data-name="{name}"{kind}>{self.line(cell)}</td>'
                for cell, name, kind in zip(others, names[1:], kinds[1:], strict=True)
            ]
            rows.append(_row(cells))
        return f"<table>\n<thead>\n{_row(head)}</thead>\n<tbody>\n{''.join(rows)}</tbody>\n</table>"

    def facing(self, facing: Facing) -> str:
        """Return a card and those against it."""
        right = "".join(map(self.card, facing.right))
        return f'<div class="facing">\n{self.card(facing.left)}<div>\n{right}</div>\n</div>'

    def card(self, card: Card) -> str:
        """Return one side: head, quote, foot."""
        foot = NEW_LINE.join(map(self.line, card.foot))
        return (
            f"<figure>\n<figcaption>{self.line(card.head)}</figcaption>\n"
            f'<blockquote dir="auto">{self.line(card.quote)}</blockquote>\n'
            f"<p>{foot}</p>\n</figure>\n"
        )

    # ---- lines ------------------------------------------------------------------------------

    def line(self, words: Line, place: Place | None = None) -> str:
        """Return a line; in a place that may tell of things, with the anchors of those it tells."""
        anchors = set() if place is None else self.anchors(words, place)
        return NEW_LINE.join(
            "".join(self.word(each, anchors) for each in part).strip() for part in parted(words)
        )

    def anchors(self, words: Line, place: Place) -> set[str]:
        """Return the ids that this line is the one to tell of, once each."""
        found = {i for i in _leading_ids(words) if self.places.get(i) is place} - self.told
        self.told |= found
        return found

    def word(self, words: Words, anchors: Iterable[str]) -> str:
        """Return words as what they are."""
        text = escape_text(words.text)
        if words.ink is Ink.ID:
            return self.id(text, anchors)
        return MARKUP[words.ink].format(text) if text else ""

    def id(self, text: str, anchors: Iterable[str]) -> str:
        """Return an id as the place that links to it lead to, or as such a link."""
        match = _ID.match(text)
        if match is None:
            return text
        name, rest = match[0], text[match.end() :]
        if name in anchors:
            return f'<span class="id" id="{name}">{name}</span>{rest}'
        if name in self.places:
            return f'<a class="id" href="#{name}">{name}</a>{rest}'
        return f'<span class="id">{name}</span>{rest}'


def _leading_lines(block: Block) -> Iterator[tuple[Place, Line]]:
    """Yield the lines of a block that tell of the things whose ids they begin with."""
    match block:
        case Heading():
            yield Place.HEADING, block.words
        case Listing():
            for item in block.items:
                for words in (item.label, *item.body):
                    yield Place.LISTING, words
        case Table():
            for row in block.rows:
                yield Place.TABLE, row[0]


def _leading_ids(words: Line) -> list[str]:
    """Return the ids that a line begins with; none where one stands for several things."""
    found = []
    for each in words:
        if each.ink is Ink.ID and _ID.fullmatch(each.text):
            found.append(each.text)
        elif each.text.strip(", "):
            break
    return found


def _kind(column: Column) -> str:
    kinds = ["whole"] * column.whole + ["number"] * column.right
    return f' class="{" ".join(kinds)}"' if kinds else ""


def _level(block: Block) -> int | None:
    return block.level if isinstance(block, Heading) else None


def _plain(words: Line) -> str:
    return "".join(each.text for each in words)


def _row(cells: Iterable[str]) -> str:
    return f"<tr>{''.join(cells)}</tr>\n"


def _slug(heading: Heading) -> str:
    return re.sub(r"\W+", "-", _plain(heading.words).casefold()).strip("-")
