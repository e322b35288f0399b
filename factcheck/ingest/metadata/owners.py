"""Whose a page is, by its copyright lines."""

import re
from collections.abc import Iterator

from factcheck.ingest.metadata.credits import may_be_outlet
from factcheck.ingest.metadata.page import Line, Page
from factcheck.models import Span

_LAST, _MOST = 40, 7
"""Lines at the end that are read, and words of a name."""
_COPYRIGHT = re.compile(
    r"(?:copyright|©|\(c\))(?:\s|©|\(c\)|copyright)*(?P<from>(?:19|20)\d\d(?:\s?[-–,]\s?(?:19"
    r"|20)?\d\d)?)?"
    r"[,\s]*(?:by\s+)?(?P<name>[A-ZÀ-Þ][^.,|·•©\n]{1,60}?)"
    r"(?=\.(?:\s|$)|,|\s?[|·•©]|\s{2}|\t|\s(?:19|20)\d\d|\s+all rights|\s*$)",
    re.IGNORECASE,
)
_RIGHTS = re.compile(r"all rights reserved", re.IGNORECASE)
_PICTURES = re.compile(
    r"reprint|excerpt|permission|getty|shutterstock|\bphotos?\b|image", re.IGNORECASE
)
_COMPANY = re.compile(
    r",?\s+(?:inc|llc|ltd|limited|corp|corporation|company|co|plc|gmbh|media group|group|s\.a"
    r"|holdings)\.?$",
    re.IGNORECASE,
)
_FOLLOWED = re.compile(r"\.\s|\s?[|·•]|\s{2}|\t")
"""What parts the owner from what else stands on the line."""


def find_owners(page: Page) -> Iterator[Span]:
    """Yield where copyright lines name the owner, without what kind of company it is."""
    for line in [*page.lines[: page.body], *page.lines[max(page.body, len(page.lines) - _LAST) :]]:
        for match in _COPYRIGHT.finditer(line.text[:400]):
            if _PICTURES.search(line.text) or not (
                match["from"] or _RIGHTS.search(line.text) or _is_owned(line, match)
            ):
                continue
            start, end = match.span("name")
            company = _COMPANY.search(match["name"])
            name = line.text[start : start + company.start() if company else end].strip()
            if (
                name
                and not _RIGHTS.match(name)
                and name[0].isupper()
                and len(name.split()) <= _MOST
            ):
                yield line.at(start, start + len(name))


def _is_owned(line: Line, match: re.Match[str]) -> bool:
    """Tell whether a line that gives no year is a claim of copyright: it begins with one."""
    rest = line.text[match.end() :]
    alone = not re.sub(r"[\d\s.,–-]|(?:inc|llc|ltd)\b", "", rest.lower())
    return (
        line.text[: match.start()].rstrip()[-1:] in ("", "|", "·", "•")
        and (alone or _FOLLOWED.match(rest) is not None)
        and may_be_outlet(_COMPANY.sub("", match["name"]))
    )
