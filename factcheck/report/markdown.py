"""Blocks drawn as Markdown (CommonMark with GitHub's tables); the `md` format.

A report is written to be pasted into other people's pages: whatever an article says, its
characters stay characters. Nothing in it becomes markup, HTML, a link or a control character. Bare
addresses and names that GitHub would make links of are shown as code, where it makes none.
"""

import re
from collections.abc import Iterable
from itertools import groupby

from factcheck.report.document import (
    Block,
    Card,
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

BOLD = {Ink.STRONG, Ink.DECISIVE, Ink.ATTENTION}
NEW_LINE = "<br>"
APART = "<!-- -->"  # keeps two lists that follow one another from becoming one
_SPECIAL = re.compile(r"[\\`*_\[\]<>|~&#$]")
_LINKED = re.compile(
    r"(?:(?i:(?:https?|ftp)://|(?<![^\W_])www\.)[^\s`|<>]*[^\s`|<>.,:;!?*_~\"'’”»)\]}]"
    r"|[\w.+-]{0,64}@\w[\w.-]*(?<=\w))+"
)
_BEGINNING = re.compile(r"^(?:[-+=]|\d{1,9}(?=[.)]))")  # what makes a list or heading of a line


def render(report: Report, look: Look) -> str:
    """Return a report as Markdown, ending in a newline."""
    return draw(outline(report, look))


def draw(blocks: Iterable[Block]) -> str:
    """Return blocks as Markdown, ending in a newline. Lines are as long as they are."""
    drawn: list[str] = []
    above: Block | None = None
    for block in blocks:
        if isinstance(above, Listing) and isinstance(block, Listing):
            drawn.append(APART)
        drawn.append(_block(block))
        above = block
    return "\n\n".join(drawn) + "\n"


def escape(text: str) -> str:
    """Return text as one line of Markdown that shows these very characters."""
    parts = []
    at = 0
    shown = visible(text)
    for link in _LINKED.finditer(shown):
        parts += [_SPECIAL.sub(r"\\\g<0>", shown[at : link.start()]), f"`{link[0]}`"]
        at = link.end()
    return "".join([*parts, _SPECIAL.sub(r"\\\g<0>", shown[at:])])


def _block(block: Block) -> str:
    match block:
        case Heading():
            return f"{'#' * (block.level + 1)} {_inline(block.words)}"
        case Paragraph():
            return f"{NEW_LINE}\n".join(map(_begin, _lines(block.words)))
        case Listing():
            return "\n".join(map(_item, block.items))
        case Table():
            return _table(block)
        case Facing():
            return _facing(block)
        case Numbered():
            return _fenced(block)


def _item(item: Item) -> str:
    first, *rest = [text for words in item.body for text in _lines(words)] or [""]
    head = f"- **{_inline(item.label)}** {first}".rstrip()
    return f"{NEW_LINE}\n  ".join([head, *map(_begin, rest)])


def _table(table: Table) -> str:
    head = _row(escape(column.name) for column in table.columns)
    rule = _row("---:" if column.right else "---" for column in table.columns)
    return "\n".join([head, rule, *(_row(map(_cell, row)) for row in table.rows)])


def _facing(facing: Facing) -> str:
    first, *others = facing.right
    head = _row((_cell(facing.left.head), _cell(first.head)))
    rows = [_row((_card(facing.left), _card(first)))]
    rows += [_row(("", f"{_cell(card.head)}{NEW_LINE}{_card(card)}")) for card in others]
    return "\n".join([head, _row(("---", "---")), *rows])


def _card(card: Card) -> str:
    return f"{NEW_LINE}{NEW_LINE}".join([_cell(card.quote), NEW_LINE.join(map(_cell, card.foot))])


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(words: Line) -> str:
    return NEW_LINE.join(_lines(words))


def _fenced(block: Numbered) -> str:
    """Return an article's text as it stands, in a fence longer than any in it."""
    lines = [visible("".join(words.text for words in line)) for line in block.lines]
    longest = max((len(run) for line in lines for run in re.findall("`+", line)), default=0)
    fence = "`" * max(3, longest + 1)
    return "\n".join([fence, *lines, fence])


# ---------------------------------------------------------------------------------------------
# Lines
# ---------------------------------------------------------------------------------------------


def _begin(text: str) -> str:
    """Keep the first characters of a line from making it a list or a heading."""
    return _BEGINNING.sub(
        lambda match: f"{match[0]}\\" if match[0].isdigit() else f"\\{match[0]}", text
    )


def _lines(words: Line) -> list[str]:
    """Return a line as Markdown, parted at its breaks."""
    return [_inline(part) for part in parted(words)]


def _inline(words: Iterable[Words]) -> str:
    flat = [Words(re.sub(r"\s+", " ", each.text), each.ink) for each in words]
    kept = [each for each in flat if each.text]
    runs = [
        (kind, "".join(each.text for each in group)) for kind, group in groupby(kept, key=_kind)
    ]
    befores = ["", *(text[-1] for _, text in runs)]
    afters = [*(text[0] for _, text in runs[1:]), ""]
    shown = (
        _run(kind, text, before, after)
        for (kind, text), before, after in zip(runs, befores, afters, strict=False)
    )
    return "".join(shown).strip()


def _kind(words: Words) -> str:
    if words.ink is Ink.COMMAND:
        return "code"
    return "bold" if words.ink in BOLD else "plain"


def _run(kind: str, text: str, before: str, after: str) -> str:
    bare = text.strip()
    if kind == "plain" or not bare:
        return escape(text)
    lead, trail = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    inner = _code(bare) if kind == "code" else _bold(bare, lead or before, trail or after)
    return f"{lead}{inner}{trail}"


def _bold(text: str, before: str, after: str) -> str:
    """Return bold words; as HTML where CommonMark would take the asterisks for text."""
    words = escape(text)
    inside = before.isalnum() and not words[0].isalnum()
    inside = inside or (after.isalnum() and not words[-1].isalnum())
    return f"<strong>{words}</strong>" if inside else f"**{words}**"


def _code(text: str) -> str:
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    fence = "`" * (longest + 1)
    space = " " if "`" in (text[0], text[-1]) else ""
    return f"{fence}{space}{visible(text)}{space}{fence}"
