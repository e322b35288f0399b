"""Where each article's reporting comes from: its own newsroom, an agency, another outlet, a copy.

Many articles with one origin are one source. What an article says of its source is read in
`crediting`, which articles are copies is found in `reprints`; here the two are put together, from
article to article, until nothing names an earlier source. Whether resting on another outlet is
worth a note is the business of `assess`.
"""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from zlib import crc32

from factcheck.compare.crediting import Credit, read_credit
from factcheck.compare.reprints import Reprint, Reprints
from factcheck.models import (
    Article,
    Field,
    Interval,
    Kind,
    Origin,
    OriginKind,
    OriginLink,
    Passage,
    Span,
    format_id,
)
from factcheck.text.dates import parse_date
from factcheck.text.outlet_mentions import same_outlet
from factcheck.text.words import content_stem, find_words

_SUBJECT = 1_200
"""Characters at the start of an article that tell what it is about."""
_SAME_MATTER = 0.3
"""Share of the fewer words of content that two articles on one matter have in common there."""
_SAME_MATTER_WORDS = 6
_NAMED_AT_MOST = 3
_WEIGHT = (OriginKind.AGENCY, OriginKind.OUTLET, OriginKind.OWN, OriginKind.UNKNOWN)


@dataclass(frozen=True, slots=True)
class _Account:
    """What is remembered of an article once it has been read."""

    id: int
    file: str
    known: bool
    publisher: str | None
    published: Interval
    credit: Credit | None
    passage: Passage | None
    """The words of its credit."""
    subject: "array[int]"
    """Hashes of the words of content it begins with, in order."""

    @property
    def name(self) -> str:
        """What a rule calls it."""
        return format_id(Kind.ARTICLE, self.id) if self.known else self.file

    @property
    def foreign(self) -> bool:
        """Whether it credits somebody else."""
        return self.credit is not None and self.credit.kind is not OriginKind.OWN


def find_origins(articles: Iterable[Article]) -> tuple[Origin, ...]:
    """Return the independent origins of these articles, the one with most articles first.

    Every article is under exactly one origin, and every link says by which words it came there.
    Copies share the origin of the one among them that names its source, else of the earliest; the
    earliest is named where their dates decide it. An article that credits an outlet whose own
    article on the matter is there, too, shares the origin of that one. Outlets that credit each
    other are one origin that is not known. An article with neither publisher nor credit is an
    origin of its own, named after its file. The order of the articles makes no difference.

    The articles may come one at a time: of each only its packed text and a sketch are kept.
    """
    reprints = Reprints()
    accounts = []
    for article in articles:
        accounts.append(_account(article))
        reprints.add(article.text)
    reports = _reports(accounts, reprints)
    groups: dict[str, list[tuple[OriginLink, OriginKind]]] = {}
    for report, source in zip(reports, _trace(reports, accounts), strict=True):
        name = _known_name(source, groups)
        groups.setdefault(name, []).extend(
            (link, source.kind) for link in _links(report, source, accounts, reprints)
        )
    origins = [
        Origin(
            None,
            name,
            min((kind for _, kind in rows), key=_WEIGHT.index),
            tuple(sorted((link for link, _ in rows), key=lambda link: link.article)),
        )
        for name, rows in groups.items()
    ]
    return tuple(sorted(origins, key=lambda o: (-len(o.links), o.links[0].article)))
