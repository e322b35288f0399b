"""Whose a page is, by its copyright lines."""

import re
from collections.abc import Iterator

from factcheck.ingest.metadata.credits import may_be_outlet
from factcheck.ingest.metadata.page import Line, Page
from factcheck.models import Span

_LAST, _MOST = 40, 7
"""Lines at the end that are read, and words of a name."""
_STOPPED_FORM = (
    r"(?:(?:sp\.? )?z\.? ?o\.? ?(?:o\.?)?|s\.? ?r\.? ?[ol]\.?|a\.? ?s\.|a/s|d\. ?o\. ?o\.|d\.d\."
    r"|e\.k\.|s\.p\.a\.|s\. ?a\.(?:s\.|u\.)?|s\.l\.(?:u\.)?|b\.v\.|n\.v\.|k\.k\.|e\. ?v\.)"
)
"""Kinds of company that are written with stops: the name ends before them."""
_COPYRIGHT = re.compile(
    r"(?:copyright|©|\(c\))(?:\s|©|\(c\)|copyright)*(?P<from>(?:19|20)\d\d(?:\s?[-–,]\s?(?:19"
    r"|20)?\d\d)?)?"
    r"[,\s]*(?:by\s+)?(?P<name>[A-ZÀ-Þ][^.,|·•©\n]{1,60}?)"
    rf"(?:,?\s{_STOPPED_FORM}(?=\s|$)"
    r"|(?=\.(?:\s|$)|,|\s?[|·•©]|\s{2}|\t|\s(?:19|20)\d\d|\s+all rights|\s*$))",
    re.IGNORECASE,
)
_RIGHTS = re.compile(r"all rights reserved", re.IGNORECASE)
_PICTURES = re.compile(
    r"reprint|excerpt|permission|getty|shutterstock|\bphotos?\b|image", re.IGNORECASE
)
_COMPANY = re.compile(
    r",?\s+(?:inc|llc|ltd|limited|corp|corporation|company|co|plc|gmbh|media group|group|s\.a"
    r"|holdings|ag|kg|ab|oy|oyj|as|asa|bv|nv|sa|sas|srl|spa|sl|kft|zrt|pty)\.?$",
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
    end = match.end() - match[0].endswith(".")  # "Cb Media a.s. This site uses cookies."
    rest = line.text[end:]
    alone = not re.sub(r"[\d\s.,–-]|(?:inc|llc|ltd)\b", "", rest.lower())
    return (
        line.text[: match.start()].rstrip()[-1:] in ("", "|", "·", "•")
        and (alone or _FOLLOWED.match(rest) is not None)
        and may_be_outlet(_COMPANY.sub("", match["name"]))
    )
