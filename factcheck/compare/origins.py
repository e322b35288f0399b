"""Where each article's reporting comes from: its own newsroom, an agency, another outlet, a copy.

Many articles with one origin are one source. What an article says of its source is read in
`crediting`, which articles are copies is found in `copies`; here the two are put together, from
article to article, until nothing names an earlier source. Whether resting on another outlet is
worth a note is the business of `assess`.
"""

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from zlib import crc32

from factcheck.compare.copies import Copies
from factcheck.compare.crediting import Credit, read_imprint
from factcheck.compare.retellings import Retelling
from factcheck.models import (
    Article,
    Interval,
    Kind,
    Origin,
    OriginKind,
    OriginLink,
    Passage,
    Span,
    format_id,
)
from factcheck.text.days import parse_date
from factcheck.text.outlet_mentions import full_names, same_outlet
from factcheck.text.phrases import listed
from factcheck.text.words import content_stem, find_words

_SUBJECT = 1_200
"""Characters at the start of an article that tell what it is about."""
_SAME_MATTER = 0.3
"""Share of the fewer words of content that two articles on one matter have in common there."""
_SAME_MATTER_WORDS = 6
_EVERYDAY = 100
"""Articles of one outlet with one word of content from which that word tells nothing."""
_TRIED = 10
_UNDATED_AT_MOST = 3
"""Undated copies that are named one by one."""
_WEIGHT = (OriginKind.AGENCY, OriginKind.OUTLET, OriginKind.OWN, OriginKind.UNKNOWN)


@dataclass(frozen=True, slots=True)
class _Account:
    """What is remembered of an article once it has been read."""

    id: int
    file: str
    name: str
    """What a rule calls it: its id, its file where it has none yet."""
    publisher: str | None
    published: Interval
    credit: Credit
    passage: Passage | None
    """The words of its credit."""
    subject: "array[int]"
    """Hashes of the words of content it begins with, each once."""

    @property
    def foreign(self) -> bool:
        """Whether it credits somebody else."""
        return self.credit.kind in {OriginKind.AGENCY, OriginKind.OUTLET}


@dataclass(frozen=True, slots=True)
class _Report:
    """Articles that are one report, most of them as copies of the leader."""

    leader: int
    members: tuple[int, ...]
    beside: Mapping[int, tuple[int, ...]]
    """For each member of several, those that it was joined with."""


@dataclass(frozen=True, slots=True)
class _Source:
    """Where the search for a report's origin ended."""

    name: str
    kind: OriginKind
    way: tuple[int, ...]
    """The articles it led through, the report's leader first."""
    circle: tuple[int, ...] = ()
    """The articles that credit each other's outlets, where it came back to one of them."""


def find_origins(articles: Iterable[Article]) -> tuple[Origin, ...]:
    """Return the independent origins of these articles, the one with most articles first.

    Every article is under exactly one origin, and every link says by which words it came there.
    Copies share the origin of the one among them that names its source, else of the earliest; the
    earliest is named where their dates decide it. An article that credits an outlet whose own
    article on the matter is there, too, shares the origin of that one. Outlets that credit each
    other in a circle are one origin, which is not known. An article with neither publisher nor
    credit is an origin of its own, named after its file.

    The order of the articles makes no difference. They may come one at a time: of each only its
    packed text and a sketch are kept.
    """
    copies = Copies()
    accounts = []
    for article in articles:
        accounts.append(_account(article))
        copies.add(article.text)
    order = sorted(range(len(accounts)), key=lambda n: (accounts[n].id, accounts[n].file, n))
    accounts = _spelled_out([accounts[number] for number in order])
    copies.reorder(order)
    tracing = _Tracing(accounts, _reports(accounts, copies))
    names: dict[str, str] = {}
    groups: dict[tuple[str, int | None], list[tuple[OriginLink, OriginKind]]] = defaultdict(list)
    for report in tracing.reports:
        source = tracing.trace(report)
        name = names.setdefault(source.name, _known_name(source, names.values()))
        alone = source.kind is OriginKind.UNKNOWN and not source.circle
        links = _links(report, source, tracing, copies)
        groups[name, report.leader if alone else None] += ((link, source.kind) for link in links)
    origins = [
        Origin(
            None,
            name,
            min((kind for _, kind in rows), key=_WEIGHT.index),
            tuple(sorted((link for link, _ in rows), key=lambda link: link.article)),
        )
        for (name, _), rows in groups.items()
    ]
    return tuple(sorted(origins, key=lambda o: (-len(o.links), o.links[0].article)))


def _known_name(source: _Source, known: Iterable[str]) -> str:
    if source.kind is OriginKind.UNKNOWN:
        return source.name
    return next((name for name in known if same_outlet(name, source.name)), source.name)


# ---------------------------------------------------------------------------------------------
# What is remembered of an article
# ---------------------------------------------------------------------------------------------


def _account(article: Article) -> _Account:
    imprint = read_imprint(article)
    credit = imprint.credit or Credit(
        f"unknown ({article.file})",
        OriginKind.UNKNOWN,
        "it names neither a publisher nor a source for its reporting",
        None,
    )
    passage = None
    if credit.span is not None:
        passage = Passage(article.id or 0, credit.span, credit.span.slice(article.text))
    return _Account(
        article.id or 0,
        article.file,
        article.file if article.id is None else format_id(Kind.ARTICLE, article.id),
        imprint.publisher,
        _published(article),
        credit,
        passage,
        _subject(article.text[:_SUBJECT]),
    )


def _spelled_out(accounts: Sequence[_Account]) -> list[_Account]:
    """Call an agency that is credited by its initials what another article calls it."""
    names = [name for each in accounts for name in (each.credit.name, each.publisher) if name]
    full = full_names(names)
    found = []
    for each in accounts:
        name = full.get(each.credit.name) if each.foreign else None
        if name is not None:
            credit = replace(each.credit, name=name, rule=f"{each.credit.rule}, which is {name}")
            each = replace(each, credit=credit)  # noqa: PLW2901
        found.append(each)
    return found


def _published(article: Article) -> Interval:
    """Return when it can have been published: not before its text allows, not after its capture."""
    stated = parse_date(article.published) if article.published else None
    if stated is not None:
        return stated
    bound = parse_date(article.not_before) if article.not_before else None
    captured = article.captured_at.date() if article.captured_at else None
    return Interval(bound.earliest if bound else None, captured)


def _subject(beginning: str) -> "array[int]":
    stems = {content_stem(span.slice(beginning)) for span in find_words(beginning)}
    return array("I", {crc32(stem.encode("utf-8", "surrogatepass")) for stem in stems if stem})


# ---------------------------------------------------------------------------------------------
# From article to article
# ---------------------------------------------------------------------------------------------


def _reports(accounts: Sequence[_Account], copies: Copies) -> tuple[_Report, ...]:
    """Return the articles grouped into reports, in the order of their first members."""
    members = [[number] for number in range(len(accounts))]
    beside: dict[int, list[int]] = defaultdict(list)
    for one, other in copies.find():
        beside[one].append(other)
        beside[other].append(one)
        if members[one] is members[other]:
            continue
        fewer, more = sorted((members[one], members[other]), key=len)
        more.extend(fewer)
        for number in fewer:
            members[number] = more
    lists = {id(each): each for each in members}.values()
    reports = (
        _Report(
            min(each, key=lambda n: _precedence(accounts[n], n)),
            tuple(sorted(each)),
            {number: tuple(beside[number]) for number in each if number in beside},
        )
        for each in lists
    )
    return tuple(sorted(reports, key=lambda each: (accounts[each.members[0]].id, each.members[0])))


def _precedence(account: _Account, number: int) -> tuple[int, date, int]:
    """Put a credited article before one that only has a publisher, and earlier before later."""
    earliest = account.published.earliest if account.published.latest else None
    return _WEIGHT.index(account.credit.kind), earliest or date.max, number


class _Tracing:
    """The way from each report to where its reporting comes from."""

    def __init__(self, accounts: Sequence[_Account], reports: Sequence[_Report]) -> None:
        self.accounts = accounts
        self.reports = reports
        self._report = {number: report for report in reports for number in report.members}
        self._published_by: dict[str, list[int]] = defaultdict(list)
        for number, account in enumerate(accounts):
            if account.publisher is not None:
                self._published_by[account.publisher].append(number)
        self._shelves: dict[str, _Shelf] = {}

    def trace(self, report: _Report) -> _Source:
        """Follow credits and copies from a report's leader to where none names another source."""
        way = [report.leader]
        while True:
            here = way[-1]
            there = self._next(here)
            if there is None or (there in way and not self.accounts[here].foreign):
                return self._end(way)
            if there in way:
                return self._circle(way, way[way.index(there) :])
            way.append(there)

    def _next(self, number: int) -> int | None:
        if self.accounts[number].foreign:
            return self._credited_article(number)
        account, leader = self.accounts[number], self._report[number].leader
        credit = self.accounts[leader].credit
        own = account.publisher is not None and same_outlet(credit.name, account.publisher)
        return None if leader == number or own else leader

    def _end(self, way: Sequence[int]) -> _Source:
        credit = self.accounts[way[-1]].credit
        kind = credit.kind
        if kind is OriginKind.OWN and len(way) > 1:
            kind = self.accounts[way[0]].credit.kind
        return _Source(credit.name, kind, tuple(way))

    def _circle(self, way: Sequence[int], circle: Sequence[int]) -> _Source:
        outlets = sorted({p for n in circle if (p := self.accounts[n].publisher) is not None})
        name = f"{listed(outlets)}, which credit each other"
        return _Source(name, OriginKind.UNKNOWN, tuple(way), tuple(circle))

    def _credited_article(self, number: int) -> int | None:
        """Return the article on the same matter by the outlet that an article credits."""
        account = self.accounts[number]
        shelf = self._shelf(account.credit.name)
        copies = set(self._report[number].members) & shelf.numbers
        candidates = copies or shelf.on_matter(account.subject, self.accounts)
        possible = [n for n in candidates if n != number and not self._is_later(n, number)]
        return min(possible, default=None)

    def _shelf(self, outlet: str) -> "_Shelf":
        if outlet not in self._shelves:
            names = [name for name in self._published_by if same_outlet(name, outlet)]
            numbers = [number for name in names for number in self._published_by[name]]
            self._shelves[outlet] = _Shelf(numbers, self.accounts)
        return self._shelves[outlet]

    def _is_later(self, one: int, other: int) -> bool:
        return _is_before(self.accounts[other].published, self.accounts[one].published)


class _Shelf:
    """The articles of one outlet, found by what they are about."""

    def __init__(self, numbers: Iterable[int], accounts: Sequence[_Account]) -> None:
        self.numbers = frozenset(numbers)
        self._holders: dict[int, list[int]] = defaultdict(list)
        for number in sorted(self.numbers):
            for stem in accounts[number].subject:
                self._holders[stem].append(number)

    def on_matter(self, subject: "array[int]", accounts: Sequence[_Account]) -> list[int]:
        """Return the articles most about a subject, none where none is much about it."""
        holders = (self._holders.get(stem, ()) for stem in subject)
        shared = Counter(n for some in holders if len(some) <= _EVERYDAY for n in some)
        likely = sorted(shared, key=lambda n: (-shared[n], n))[:_TRIED]
        alike = {n: len(set(subject) & set(accounts[n].subject)) for n in likely}
        most = max(alike.values(), default=0)
        return [
            n
            for n, count in alike.items()
            if count == most
            and count >= _SAME_MATTER_WORDS
            and count >= _SAME_MATTER * min(len(subject), len(accounts[n].subject))
        ]


def _is_before(one: Interval, other: Interval) -> bool:
    """Tell whether one is known to be before the other."""
    return one.latest is not None and other.earliest is not None and one.latest < other.earliest


# ---------------------------------------------------------------------------------------------
# What is said of it
# ---------------------------------------------------------------------------------------------


def _links(
    report: _Report, source: _Source, tracing: _Tracing, copies: Copies
) -> Iterator[OriginLink]:
    """Yield why each article of a report is counted under its origin."""
    accounts = tracing.accounts
    leader = accounts[report.leader]
    first, order = _first(report, accounts)
    for number in report.members:
        account = accounts[number]
        passage = account.passage
        if number == report.leader or _credits_same(account, leader):
            rule = account.credit.rule
        else:
            rule, span = _copy_rule(number, report, accounts, copies)
            passage = Passage(account.id, span, span.slice(copies.text(number)))
            if leader.foreign:
                rule += f"; of {leader.name}: {leader.credit.rule}"
        rule += _way_on(source, accounts)
        if number == first:
            rule += order
        yield OriginLink(account.id, rule, passage)


def _credits_same(account: _Account, leader: _Account) -> bool:
    return account.credit.kind is not OriginKind.UNKNOWN and same_outlet(
        account.credit.name, leader.credit.name
    )


def _copy_rule(
    number: int, report: _Report, accounts: Sequence[_Account], copies: Copies
) -> tuple[str, Span]:
    """Return what joins an article with its report's leader, or else with another copy of it."""
    found = copies.explain(number, (report.leader, *report.beside[number]))
    name = accounts[found.other].name
    if isinstance(found, Retelling):
        rule = (
            f"it has {found.shared} names and numbers in the order in which {name} has them, of the"
            f" {found.of} of the one with fewer: a translation or other wording of one report"
        )
    elif found.same:
        rule = f"its text is that of {name} to the letter"
    else:
        rule = (
            f"it has {found.shared} words in common with {name}, of the {found.of} that the"
            " shorter of them has in its own voice"
        )
    return rule, found.passages[0]


def _way_on(source: _Source, accounts: Sequence[_Account]) -> str:
    """Say through which articles the search went on from a report's leader."""
    said = ""
    for before, number in pairwise(source.way):
        one, other = accounts[before], accounts[number]
        if one.foreign:
            said += f"; {other.name} is the article of {other.publisher}"
            if other.foreign:
                said += f", and of it: {other.credit.rule}"
        else:
            said += f"; {one.name} has whole passages in common with {other.name}"
            if other.foreign:
                said += f", of which: {other.credit.rule}"
    if source.circle:
        back = accounts[source.circle[0]]
        said += f"; {back.name} is the article of {back.publisher}: they credit each other"
    return said


def _first(report: _Report, accounts: Sequence[_Account]) -> tuple[int, str]:
    """Return a copy, and what is to be said there of which copy is the earliest."""
    count = len(report.members)
    if count == 1:
        return report.leader, ""
    for number in report.members:
        rest = (n for n in report.members if n != number)
        published = accounts[number].published
        if all(_is_before(published, accounts[other].published) for other in rest):
            return number, f"; of the {count} copies it is the earliest, by their dates"
    undated = [
        accounts[n].name
        for n in report.members
        if None in {accounts[n].published.earliest, accounts[n].published.latest}
    ]
    why = "their dates are too close or too vague"
    if undated:
        more = len(undated) - _UNDATED_AT_MOST
        why = "no date is known of " + ", ".join(undated[:_UNDATED_AT_MOST])
        why += f" and {more} more" if more > 0 else ""
    return report.leader, f"; which of the {count} copies is the earliest cannot be told: {why}"
