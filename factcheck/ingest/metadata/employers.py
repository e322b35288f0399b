"""Whom an author writes for and whom a release is from, by names that have no outlet's shape."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.ingest.metadata.page import Page
from factcheck.models import Metadatum, Span
from factcheck.text.names import ROLE

_WORD = r"[A-ZÀ-Þ\d][\w&'’-]*(?:\.[\w-]+)*"
_SMALL = r"(?:of the|of|the|and|&|d[aeiou]s?|del|della|der|des|la|le|van)"
_NAME = rf"(?:[Tt]he )?(?P<name>{_WORD}(?: (?:{_SMALL} )?{_WORD}){{0,5}})"
_BESIDE = re.compile(
    rf",\s+\[?{_NAME}(?:\]\((?:https?://)?(?P<host>[\w.-]{{1,100}})[^()\s]{{0,200}}\))?"
    r"(?=\s*(?:$|[·|•–—*_]))"
)
_ALONE = re.compile(rf"[*_]{{0,3}}{_NAME}[*_]{{0,3}}")
_REPORTING = (
    r"\b(?:told|(?:seen|obtained|reviewed|verified|examined|contacted|approached|asked) by"
    r"|shared with|(?:spoke|speaking) (?:to|with)|interview with) (?:[Tt]he )?{0}\b"
    r"|\b{0} (?:has|had) (?:seen|learned|learnt|obtained|reviewed|verified|contacted|asked)\b"
)
"""What is said of the outlet in a text of its own reporting."""
_SPOKEN = 20_000
"""Code points of a text in which that is looked for."""
_SENT_OUT = re.compile(
    r"(?:for (?:immediate )?release\b.{0,40}|(?:press|media) (?:release|contacts?|enquiries"
    r"|inquiries):?|notes? to editors:?)",
    re.IGNORECASE,
)
_ABOUT = re.compile(rf"(?i:about) {_NAME}:?")


def find_employers(page: Page, bylines: Sequence[Metadatum]) -> Iterator[Span]:
    """Yield names behind an author's that link to a site so called, or report in the text.

    They report where the text says that somebody told them or that they have seen something; a
    town or a section, which may stand in the same place, does not.
    """
    ends = [item.span.end for item in bylines if item.span]
    for line in page.head:
        for end in ends:
            if not line.span.start < end <= line.span.end:
                continue
            match = _BESIDE.match(line.text, end - line.span.start)
            if match is None or ROLE.fullmatch(match["name"]):
                continue
            hosts = map(_letters, (match["host"] or "").split("."))
            if _letters(match["name"]) in hosts or _reports(page, match["name"]):
                yield line.at(*match.span("name"))


def find_reporters(page: Page, title: Span | None) -> Iterator[Span]:
    """Yield names that stand alone above a text which says what they were told or have seen."""
    for line in page.head:
        match = _ALONE.fullmatch(line.text)
        if match is None or (title and line.span.overlaps(title)):
            continue
        if _reports(page, match["name"]):
            yield line.at(*match.span("name"))


def _reports(page: Page, name: str) -> bool:
    said = " ".join(page.body_text(_SPOKEN).split())
    return re.search(_REPORTING.format(re.escape(name)), said) is not None


def find_issuers(page: Page) -> Iterator[Span]:
    """Yield whom a press release is about by the heading of its last note: "About Velm Bank"."""
    if not any(_SENT_OUT.fullmatch(line.text) for line in page.lines):
        return
    for line, below in pairwise(page.lines[page.body :]):
        match = _ABOUT.fullmatch(line.text)
        if match is not None and below.text.removeprefix("The ").startswith(match["name"]):
            yield line.at(*match.span("name"))


def _letters(words: str) -> str:
    return "".join(filter(str.isalnum, words.lower()))
