"""Who wrote it, by the elements whose marks call them a byline, or that link to an author's page.

Marks also call so what names others: who took the pictures, commented, or wrote what is teased. An
element is believed by its marks, by what stands before it and by where it stands; that a line says
by whom is the business of `lined`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.ingest.markup.beside import ABOVE, BELOW, is_headed, is_of_another_day
from factcheck.ingest.markup.credits import BY, PICTURED, TEXT, Credit, read_credit
from factcheck.ingest.markup.days import find_days
from factcheck.ingest.markup.parsing import Element, Markup
from factcheck.ingest.markup.phrases import (
    ALONE,
    BAR,
    CHANGED,
    LABEL_LONGEST,
    LABELLED,
    LINED,
    LONGEST,
    OTHER_HAND,
)
from factcheck.ingest.markup.publishers import host_of, original
from factcheck.ingest.markup.ranks import Found, far, ranked
from factcheck.ingest.markup.sight import Sight
from factcheck.ingest.markup.signatures import CONTACT
from factcheck.ingest.markup.tags import PROFILE
from factcheck.ingest.markup.titles import plain
from factcheck.text.names import has_known_given_name

MARKED = re.compile(
    r"auth?or(?!i[sz])|autor(?!i[sz])|by-?line|writer|journalist|giornalist|redakteur|verfasser"
    r"|auteur"
    r"|autore|(?:published|posted|written)-?by|byname|reda[ck]t[eo]u?r|firmante|\bfirma\b"
    r"|skribent|författare|forfatter|kirjoittaja|penulis|yazar|user-?name|(?:^|[ _-])by(?:$|[ _-])"
    r"|submitted|contributor(?!s)|creator|columnist|\bvcard\b|nickname|reporter|profile-link"
    r"|signatur|post-?by|screen-?name|zuozhe"
)
"""Marks that call an element a byline."""
NOT_MARKED = re.compile(
    r"comment|kommentar|author(?:ity|i[sz])|photo|foto|image|caption|media(?:info|box)|copyright"
    r"|credit|count|avatar|bio\b|description|desc\b|\bform\b|form-|related|teaser"
    r"|quote|zitat|testimonial|review|rev__|translat|more-|follow|social|list-?posts|listitem|mail"
    r"|editor-"
    r"|date-?line"
)
"""Marks of what names people who need not be authors."""
_BOX = re.compile(
    r"author[_-]*(?:box|bio|card|info|block|profile|page|footer|header|title|name)"
    r"|about-?(?:the-?)?author|autor-?(?:box|info)|article-?autor|post_author"
)
_AUTHORS = re.compile(r"auth?or|auteur|autore|journalist|redact|redakteur|column|kolumn|blogger")
_FILED = re.compile(rf"\b(?:{TEXT}|posted|filed|in)\b", re.IGNORECASE)
_OFFICE = re.compile(r"/(?:redaktion|team|staff|mitarbeiter)/", re.IGNORECASE)
_AUTHORED = re.compile(r"\b(?:author|creator|has_creator)\b")
_ENDS_IN_BY = re.compile(rf"(?:^|\s|\W){BY}\W*$", re.IGNORECASE)
_COUNTED = re.compile(r"\(\d+\)\W*$")
"""How lists of authors, tags and months tell how many articles there are."""
_NAME_ONLY = re.compile(r"\bfn\b|vcard|author-?name|name")
_SIGNING = re.compile(r"(?:^|[ _-])(?:auth?or|autore?|auteur|byline|signature?|firma)(?:$| )")
_NAMED_SO = re.compile(r"auth?or[\w-]*name|\bfn\b")
_OTHERS = re.compile(r"comment|kommentar|teaser|related")
_RIGHT_BELOW = 3
"""Lines from the headline in which a byline is right below it."""


@dataclass(frozen=True, slots=True)
class _Marked:
    """An element marked as a byline, and who it names."""

    element: Element
    credit: Credit
    distance: int | None
    """Lines below the headline; None where the page shows none."""
    aside: bool
    late: bool
    """The text has begun above it."""
    strong: bool
    """It says so by an attribute made for that, or links to an author's page."""

    @property
    def near(self) -> bool:
        """It stands beside the headline."""
        if self.distance is None or not -ABOVE <= self.distance <= BELOW or self.late:
            return False
        named = self.strong or _NAME_ONLY.search(self.element.marks) is not None
        return not self.aside or (named and abs(self.distance) <= _RIGHT_BELOW)

    @property
    def below(self) -> bool:
        """It stands below the text, as notes on authors do."""
        if self.distance is None or self.aside or not (self.late or self.distance > BELOW):
            return False
        marks = self.element.marks
        said = self.strong or self.credit.by
        return said or "vcard" in marks or _BOX.search(marks) is not None


def find_marked(markup: Markup, sight: Sight, own: set[str], sites: list[str]) -> Iterator[Found]:
    """Yield who elements marked as a byline name, those beside the headline first."""
    marked = [
        found
        for element in markup.elements
        if (found := _read_element(markup, element, sight, sites)) is not None
    ]
    for one in marked:
        around = markup.lines[max(0, one.element.line - 2) : one.element.line + 4]
        if any(CONTACT.search(line.text) for line in around) and not one.near:
            continue
        if one.distance is None and not one.element.within:
            yield from ranked(one.credit, "byline element", 50, org=one.credit.by)
        elif one.below and not _is_of_other_article(markup, own, one):
            place = "byline element below the text"
            said = one.credit.by or one.strong
            yield from ranked(one.credit, place, 50, one.distance or 0, single=said)
    yield from _single_below(markup, own, marked)
    near = [(one.distance or 0, one) for one in marked if one.near and _names_anyone(one.credit)]
    chosen = [(distance, one) for distance, one in near if one.credit.people] or near
    first = min((distance for distance, _ in chosen), key=far, default=0)
    together: list[str] = []
    last = first
    for distance, one in chosen:
        alike = any(one.element.marks == other.element.marks for d, other in chosen if d == last)
        if abs(distance - first) <= 1 or (
            alike and one.element.marks and 0 <= distance - last <= _RIGHT_BELOW
        ):
            last = max(last, distance)
            together += [name for name in one.credit.people if not _is_among(name, together)]
    if together:
        yield Found(tuple(together), "byline element", 20)
    for distance, one in near:
        yield from ranked(one.credit, "byline element", 20, far(distance), org=one.credit.by)


def _is_of_other_article(markup: Markup, own: set[str], one: _Marked) -> bool:
    """Tell whether a byline below the text stands right below another headline, as its own does."""
    if not is_headed(markup, one.element.line):
        return False
    return one.credit.by or is_of_another_day(markup, own, one.element.line)


def _single_below(markup: Markup, own: set[str], marked: list[_Marked]) -> Iterator[Found]:
    """The only people whom an element below the text that is called a byline names."""
    below = [
        one
        for one in marked
        if one.late
        and not one.aside
        and one.credit.people
        and _SIGNING.search(one.element.marks)
        and not is_of_another_day(markup, own, one.element.line)
    ]
    # Right below another headline it is that one's.
    alone = len({one.credit.people for one in below}) == 1
    if alone and not is_headed(markup, below[0].element.line):
        yield Found(below[0].credit.people, "byline element below the text", 53)


def _read_element(
    markup: Markup, element: Element, sight: Sight, sites: list[str]
) -> _Marked | None:
    """An element as one that is marked as a byline; None if it is none."""
    given = element.attributes
    link = (
        element.tag == "a"
        and PROFILE.search(given.get("href", "")) is not None
        and not _is_in_prose(markup, element)
        and _is_own(given.get("href", ""), sites)
    )
    called = _AUTHORED.search(f"{given.get('itemprop', '')} {given.get('property', '')}".lower())
    said = called is not None or "author" in given.get("rel", "").lower().split()
    strong = said or link
    marked = strong or MARKED.search(element.marks) is not None
    listed = _COUNTED.search(element.text) is not None
    if not marked or listed or not 0 < len(element.text) <= LONGEST:
        return None
    distance = sight.distance(element.line)
    beside = distance is not None and abs(distance) <= _RIGHT_BELOW
    if _OTHERS.search(element.marks) and not beside:
        return None
    late = sight.is_below(element.line)
    bare = link and not said and not MARKED.search(element.marks)
    below = late or (distance is not None and distance > BELOW)
    sure = strong or (beside and _NAMED_SO.search(element.marks) is not None)
    stray = bare and _is_stray(markup, element, below=below)
    if stray or (not sure and NOT_MARKED.search(element.marks)):
        return None
    only = strong or _NAME_ONLY.search(element.marks) is not None
    credit = read_credit(element.text, sites, names_only=only)
    if bare:
        credit = _of_office(credit, given["href"])
    if _is_of_another_hand(markup, element, credit):
        return None
    return _Marked(element, credit, distance, sight.is_aside(element), late, strong)


def _is_stray(markup: Markup, element: Element, *, below: bool) -> bool:
    """Tell whether a link to somebody's page, which nothing else marks, names no author.

    It stands behind another label ("Topics: Ann Lee"), or below the text behind the headline of
    another article or with an address that need not be an author's.
    """
    before = _before(markup, element).strip()
    last = BAR.split(f"{before} ")[-1]
    label = None if find_days(last, markup.language) else LABELLED.match(last)
    if label is not None and not ALONE.fullmatch(label[1]) and not LINED.match(last):
        return True
    if not below or _ENDS_IN_BY.search(before):
        return False
    if not _AUTHORS.search(element.attributes["href"]):
        return True
    if before:
        return ALONE.fullmatch(before) is None
    return is_headed(markup, element.line)


def _before(markup: Markup, element: Element) -> str:
    """What stands before an element in its line."""
    return markup.line_of(element).partition(element.text)[0]


def _is_of_another_hand(markup: Markup, element: Element, credit: Credit) -> bool:
    """Tell whether the line says before the names that they made its pictures, say."""
    names = credit.people or credit.singles
    before, found, _ = markup.line_of(element).partition(names[0]) if names else ("", "", "")
    if not found:
        return False
    last = BAR.split(before)[-1]
    if not last.strip() and element.line:
        label = markup.lines[element.line - 1].text
        return len(label) <= LABEL_LONGEST and PICTURED.fullmatch(label) is not None
    return CHANGED.match(last) is not None or (
        not _FILED.search(last) and OTHER_HAND.search(last) is not None
    )


def _of_office(credit: Credit, href: str) -> Credit:
    """Who a link names that nothing else calls an author's: its address tells, or the name does."""
    path = plain(href.rstrip("/").rpartition("/")[2]).replace(" ", "")
    account = path.isdigit()
    named = tuple(n for n in credit.singles if account or plain(n).replace(" ", "") in path)
    sure = _AUTHORS.search(href) is not None
    return Credit(
        tuple(name for name in credit.people if sure or has_known_given_name(name)),
        named if sure or _OFFICE.search(href) is None else (),
    )


def _is_own(href: str, sites: list[str]) -> bool:
    """Tell whether a link leads to a page of the same site, as far as its host is known."""
    host = host_of(original(href))
    hosts = [site for site in sites if "." in site and " " not in site]
    return not host or not hosts or any(site in host for site in hosts)


def _is_in_prose(markup: Markup, element: Element) -> bool:
    """Tell whether an element stands within a sentence, which may speak of anybody."""
    return len(markup.line_of(element)) > LONGEST


def _names_anyone(credit: Credit) -> bool:
    return bool(credit.people or credit.singles or credit.desks or credit.organisations)


def _is_among(name: str, names: list[str]) -> bool:
    """Tell whether a name, or a part or extension of it, is listed."""
    return any(name in known or known in name for known in names)
