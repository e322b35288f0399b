"""Who wrote it, by the tags and by what the page shows.

A name in a tag that the page shows nowhere is often the site's owner: it needs a second place.
"""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from factcheck.ingest.markup.beside import ABOVE, BELOW, days_beside
from factcheck.ingest.markup.credits import Credit, read_credit
from factcheck.ingest.markup.lined import find_alone, find_lined, find_standing
from factcheck.ingest.markup.linked_data import Node, articles, is_article, resolve, text_of, types
from factcheck.ingest.markup.marked import MARKED, find_marked
from factcheck.ingest.markup.parsing import Markup
from factcheck.ingest.markup.phrases import ALONE_LONGEST, LONGEST
from factcheck.ingest.markup.ranks import Found, ranked
from factcheck.ingest.markup.sight import Sight
from factcheck.ingest.markup.signatures import find_signatures
from factcheck.ingest.markup.titles import plain
from factcheck.models import Field, Metadatum
from factcheck.text.names import has_known_given_name, is_person_name
from factcheck.text.outlets import has_agency_shape, is_agency

_METAS = (
    "microdata author",
    "parsely-author",
    "sailthru.author",
    "article:author",
    "article:author_name",
    "byl",
    "byline",
    "dc.creator",
    "dcterms.creator",
    "citation_author",
    "author",
    "authors",
    "twitter:data1",
    "og:article:author",
    "cxenseparse:author",
    "shareaholic:article_author_name",
    "vr:author",
    "dc.contributor",
    "bt:author",
    "rbauthors",
    "article.author",
    "article_author",
    "author_name",
    "authorname",
    "cse_author",
    "lp.article:author",
    "dcsext.author",
    "creator",
    "twitter:creator",
)
_SHOWN_AND_LINKED, _BESIDE = 10, (20, 45)
"""Ranks of names in JSON-LD that the page shows, and of full names beside the headline."""
_ACCOUNT = re.compile(r"#/?schema/person/")


def find_bylines(markup: Markup, sight: Sight, sites: list[str]) -> Iterator[Metadatum]:
    """Yield who wrote it, best first; several names are one value, as a byline lists them.

    JSON-LD of the article (10), a byline beside the headline (20), tags of the head that the page
    shows to be right (30), the words of the link to the author's page that the head names (32),
    then, for full names only, JSON-LD of the page (40), a name alone beside the headline (45), whom
    the standfirst says to write (46), a line or box below the text (50), a note on the author (51),
    a signature (52), the only names marked as a byline there (53), tags made for bylines (60). One
    name alone or a pen name counts after the full names of the first three; a desk or an account
    after all names, and last an organisation, the site itself among them, of which the page says
    "by". A news agency that JSON-LD and the page both name (48) comes before its reporters below
    the text, and full names beside the headline before JSON-LD where they are its names and more.
    """
    shown = _Shown(markup, sight)
    own = days_beside(markup, sight)
    linked = list(_linked(markup, sight, shown, sites))
    known = {plain(name) for one in linked if one.rank == _SHOWN_AND_LINKED for name in one.names}
    found = [
        *linked,
        *_agencies(markup, sight, shown, sites),
        *_tagged(markup, shown, sites),
        *find_marked(markup, sight, own, sites),
        *find_lined(markup, sight, own, sites),
        *find_alone(markup, sight, known, sites),
        *find_standing(markup, sight),
        *_paged(markup, sites),
        *(
            Found(
                one.names, one.place, 52 if one.place.startswith("signature") else 51, one.distance
            )
            for one in find_signatures(markup, sight, sites)
        ),
    ]
    seen: set[tuple[str, ...]] = set()
    for one in sorted(found, key=lambda one: (not _is_fuller(one, known), one.rank, one.order)):
        key = (plain(", ".join(one.names)), one.place)
        if key not in seen:
            seen.add(key)
            yield Metadatum(Field.BYLINE, ", ".join(one.names), one.place)


def _is_fuller(found: Found, known: set[str]) -> bool:
    """Tell whether names are those known from JSON-LD and more, beside the headline."""
    more = [name for name in found.names if plain(name) not in known]
    return (
        bool(known and more)
        and found.rank in _BESIDE
        and known <= {plain(name) for name in found.names}
        and all(map(has_known_given_name, more))
    )


def _linked(markup: Markup, sight: Sight, shown: "_Shown", sites: list[str]) -> Iterator[Found]:
    for order, node in enumerate(articles(markup.nodes, sight.title)):
        credit, uploaded = _people_of(markup, node, sites)
        credit = _joint(markup, node, credit, sites)
        seen = all(shown.shows(name) for name in credit.people or credit.singles)
        if not seen and (uploaded or not is_article(node)):
            continue  # an account of the site's software is who uploaded it
        if credit.singles and not credit.people:
            full = shown.in_full(credit.singles[0])
            credit = Credit(people=(full,)) if full is not None else credit
        rank = (_SHOWN_AND_LINKED if seen else 47) if is_article(node) else 40
        yield from ranked(credit, "JSON-LD author", rank, order, single=seen)


def _agencies(markup: Markup, sight: Sight, shown: "_Shown", sites: list[str]) -> Iterator[Found]:
    """The news agency, another than the site, that JSON-LD and a line beside the headline name."""
    known = {plain(site) for site in sites}
    for order, node in enumerate(articles(markup.nodes, sight.title)):
        given = node.get("author") if is_article(node) else None
        for author in resolve(markup.nodes, given) if given else []:
            name = text_of(author.get("name")) if isinstance(author, dict) else author
            if not name or not (is_agency(name) or has_agency_shape(name)):
                continue
            if plain(name) not in known and shown.shows(name, near=True):
                yield Found((name,), "JSON-LD author", 48, order)


def _people_of(markup: Markup, node: Node, sites: list[str]) -> tuple[Credit, bool]:
    """Who an object of JSON-LD names as its authors, and whether one is an account."""
    people: list[str] = []
    singles: list[str] = []
    desks: list[str] = []
    uploaded = False
    given = node.get("author") or node.get("creator")
    for author in resolve(markup.nodes, given) if given else []:
        name: str | None
        if isinstance(author, dict):
            uploaded = uploaded or _ACCOUNT.search(str(author.get("@id", ""))) is not None
            name = None if _is_organisation(author) else text_of(author.get("name"))
        else:
            name = author
        if name and len(name) <= LONGEST:
            credit = read_credit(name, sites, names_only=True)
            people += [one for one in credit.people if one not in people]
            singles += credit.singles
            desks += credit.desks
    return Credit(tuple(people), tuple(singles), tuple(desks)), uploaded


def _joint(markup: Markup, node: Node, credit: Credit, sites: list[str]) -> Credit:
    """Add the contributors that a line of the page names together with the authors, and alone."""
    given = node.get("contributor")
    others = _people_of(markup, {"author": given}, sites)[0].people if given else ()
    if not others or not credit.people:
        return credit
    every = dict.fromkeys((*credit.people, *others))
    for line in markup.lines:
        if len(line.text) <= LONGEST and all(name in line.text for name in every):
            listed = read_credit(line.text, sites, names_only=True).people
            if set(listed) == set(every):
                return Credit(listed, credit.singles, credit.desks)
    return credit


def _is_organisation(author: Node) -> bool:
    kinds = types(author)
    named = any("Organization" in kind for kind in kinds)
    return named and not any("Person" in kind for kind in kinds)


def _tagged(markup: Markup, shown: "_Shown", sites: list[str]) -> Iterator[Found]:
    known = {plain(site).replace(" ", "") for site in sites}
    grouped: dict[str, list[str]] = {}
    for name, content in markup.meta(*_METAS):
        grouped.setdefault(name, []).append(content)
    for order, (name, contents) in enumerate(grouped.items()):
        people: list[str] = []
        singles: list[str] = []
        for content in dict.fromkeys(contents):
            if plain(content).replace(" ", "") in known:
                continue
            credit = read_credit(content, sites, names_only=name != "twitter:data1")
            people += credit.people
            singles += credit.singles
        credit = Credit(tuple(people), tuple(singles))
        names = credit.people or credit.singles[:1]
        if not names:
            continue
        place = name if name.startswith("microdata") else f"meta {name}"
        near = name in ("author", "authors", "dc.creator", "dcterms.creator")
        if all(shown.shows(one, near=near) for one in names):
            yield from ranked(credit, place, 30, order)
        elif not near and name != "twitter:data1":
            yield from ranked(credit, place, 60, order, single=False)


class _Shown:
    """The short lines that readers see around the article, to confirm a name by."""

    def __init__(self, markup: Markup, sight: Sight) -> None:
        self._raw = [
            line.text
            for number, line in enumerate(markup.lines)
            if not sight.is_aside(line) or -ABOVE <= (sight.distance(number) or 0) <= BELOW
        ]
        self._credited = [
            f" {plain(element.text)} "
            for element in markup.elements
            if MARKED.search(element.marks)
            and -ABOVE <= (sight.distance(element.line) or 99) <= BELOW
        ]
        self._lines = [
            (f" {plain(line.text)} ", sight.distance(number), sight.is_aside(line))
            for number, line in enumerate(markup.lines)
            if len(line.text) <= LONGEST
            and (sight.place is None or number >= sight.place - ABOVE)
            and (not sight.is_aside(line) or -ABOVE <= (sight.distance(number) or 0) <= BELOW)
        ]

    def shows(self, name: str, *, near: bool = False) -> bool:
        """Tell whether a short line shows the name, or with `near` one beside the headline."""
        wanted = f" {plain(name)} "
        if any(wanted in words for words in self._credited):
            return True
        return any(
            wanted in line
            and (not near or (distance is not None and distance <= BELOW and not aside))
            for line, distance, aside in self._lines
        )

    def in_full(self, name: str) -> str | None:
        """Return the full name of somebody a tag knows by one name, where a line begins with it."""
        if len(name.split()) != 1 or not name[:1].isupper():
            return None
        pattern = re.compile(rf"{re.escape(name)} [A-ZÀ-Þ][\w'’-]+(?=$| [-–—]|,)")
        for line in self._raw:
            match = pattern.match(line)
            if match is not None and is_person_name(match[0]):
                return match[0]
        return None


def _paged(markup: Markup, sites: list[str]) -> Iterator[Found]:
    """The words of a link to the page that the head calls the author's."""
    named = {_path(value) for _, value in markup.meta("article:author", "author")}
    named |= {_path(href) for relation, href in markup.links if relation == "author"}
    for order, element in enumerate(markup.elements):
        path = _path(element.attributes.get("href", "")) if element.tag == "a" else ""
        if path and path in named and len(element.text) <= ALONE_LONGEST:
            credit = read_credit(element.text, sites, names_only=True)
            yield from ranked(credit, "link to the author's page", 32, order, single=False)


def _path(address: str) -> str:
    """The path of an address, empty where it has none to speak of."""
    if not address.startswith(("http://", "https://", "/")):
        return ""
    try:
        return urlsplit(address).path.rstrip("/").lower()
    except ValueError:
        return ""
