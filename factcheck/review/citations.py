"""What a reviewer types to cite: words of an article, alone or among the numbers of passages."""

import re

from factcheck.errors import UnknownIdError
from factcheck.models import Kind, parse_id

_BEGINS = re.compile(r"(?:^|[\s,;]+)(?=[Aa][0-9]{1,9}:)")
_FOLLOWED = re.compile(r"(.*[\"”»’'])([0-9, ]+)")


def read_citation(typed: str) -> tuple[int, str]:
    """Return the article and the words of one citation: `A4:"its words"`.

    Raises:
        UnknownIdError: If it names no article, or no words.
    """
    article, colon, quote = typed.partition(":")
    if not colon or not quote.strip():
        raise UnknownIdError(f'{typed!r} cites nothing; a citation looks like A4:"its words".')
    return parse_id(Kind.ARTICLE, article), quote.strip().strip('"')


def split_citations(line: str) -> tuple[str, tuple[str, ...]]:
    """Return what a line has besides citations, and each citation in it: `1 A4:"its words" 3`."""
    rest, *typed = _BEGINS.split(line)
    citations = []
    for citation in typed:
        followed = _FOLLOWED.fullmatch(citation)
        citations.append(followed[1] if followed else citation)
        rest += f" {followed[2]}" if followed else ""
    return rest, tuple(citations)
