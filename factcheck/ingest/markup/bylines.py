"""Who wrote it, by the tags and by what the page shows.

A name in a tag that the page shows nowhere is often the site's owner: it needs a second place.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from factcheck.ingest.markup.credits import (
    AUTHOR,
    BY,
    KIND,
    LED,
    OWN,
    PICTURED,
    TEXT,
    WORK,
    WRITTEN,
    Credit,
    read_credit,
)
from factcheck.ingest.markup.days import find_days
from factcheck.ingest.markup.linked_data import Node, articles, is_article, resolve, text_of, types
from factcheck.ingest.markup.parsing import PROFILE, Element, Line, Markup
from factcheck.ingest.markup.publishers import host_of, original
from factcheck.ingest.markup.sight import ALSO, Sight
from factcheck.ingest.markup.signatures import CONTACT, HEADING, find_signatures
from factcheck.ingest.markup.titles import plain
from factcheck.models import Field, Metadatum
from factcheck.text.names import ROLE, has_known_given_name, is_person_name, is_plain_name

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
_MARKED = re.compile(
    r"auth?or(?!i[sz])|autor(?!i[sz])|by-?line|writer|journalist|giornalist|redakteur|verfasser"
    r"|auteur"
    r"|autore|(?:published|posted|written)-?by|byname|reda[ck]t[eo]u?r|firmante|\bfirma\b"
    r"|skribent|författare|forfatter|kirjoittaja|penulis|yazar|user-?name|(?:^|[ _-])by(?:$|[ _-])"
    r"|submitted|contributor(?!s)|creator|columnist|\bvcard\b|nickname|reporter|profile-link"
    r"|signatur|post-?by|screen-?name|zuozhe"
)
_NOT_MARKED = re.compile(
    r"comment|kommentar|author(?:ity|i[sz])|photo|image|caption|media(?:info|box)|copyright"
    r"|credit|count|avatar|bio\b|description|desc\b|\bform\b|form-|related|teaser"
    r"|quote|zitat|testimonial|review|rev__|translat|more-|follow|social|list-?posts|listitem|mail"
    r"|editor-"
    r"|date-?line"
)
_BOX = re.compile(
    r"author[_-]*(?:box|bio|card|info|block|profile|page|footer|header|title|name)"
    r"|about-?(?:the-?)?author|autor-?(?:box|info)|article-?autor|post_author"
)
_LINED = re.compile(
    rf"\W{{0,3}}(?:(?:ein |eine |a |an |una? |une )(?:[\w-]+ )?{KIND} |(?:{WORK}|{WRITTEN})\s)?"
    rf"(?:{BY}(?=[\s:|])\s?[:|]?\s?(?=\S)|(?:by|von|par|por)(?-i:(?=[A-ZÀ-Þ])))"
    rf"|\W{{0,3}}(?:{LED}|{OWN})\s?:?\s(?=\S)|\W{{0,3}}{AUTHOR}\s?[:|：]\s?(?=\S)"
    rf"|\W{{0,3}}(?:(?:une?|una|uma?) )?{KIND} (?:de|do|da|del|della)\s(?-i:(?=[A-ZÀ-Þ]))"
    r"|(?:author|autor(?:in|en)?|авторы?|γρ[άα]φει(?: [οη])?|nap[ií]?sal[ai]?|(?:scris"
    r"|postat) de)\s(?-i:(?=[A-ZÀ-ÞΑ-ΩА-Я]))"
    rf"|{TEXT} (?-i:(?=[A-ZÀ-ÞА-Я]\w+ [A-ZÀ-ÞА-Я]))"
    r"|(?:作者|记者|撰文)\s?[:：]?\s?(?=\S)",
    re.IGNORECASE,
)
_HANDLED = re.compile(r"(?:^|[\s|,·•–-])(?:by|von|par|por)\s(?=[\w.-]{2,24}\W*$)", re.IGNORECASE)
_AT = re.compile(r"(?:^|[—–|-]\s?)([^—–|@:]{2,40}?)\s@\s\d{1,2}[:.h]\d\d")
"""How old blog software signs: "Filed under: Cats — Ann Lee @ 9:12"."""
_SIGNER = re.compile(
    r"\W*(?:autor(?:in|en)?|authors?|verfasser(?:in)?|auteure?s?|autore)\s?:", re.IGNORECASE
)
_AUTHORS = re.compile(r"auth?or|auteur|autore|journalist|redact|redakteur|column|kolumn|blogger")
_OTHER_HAND = re.compile(
    r"\b(?:reviewed|(?:copy)?edit(?!or)|translat|check|approv|present|host|produc|sponsor|narrat|upload"
    r"|photo|image|illustrat|design|shar|modifi|geprüft|übersetzt"
    r"|bearbeitet|geändert|redigiert|traduit|traducid|tradott|foto|bild|video)\w*"
    r"(?:\W+(?:by|von|par|por|di|de|av|af|door))?\W*$",
    re.IGNORECASE,
)
"""What others than authors did, before "by"."""
_CHANGED = re.compile(
    r"\W*(?:last|zuletzt|dernière|última|ultima|laatst|senast|sist)\W+"
    r"(?:\w+ )?(?:modif|updat|edit|chang|geändert|bearbeitet|aktualisiert|mise|gewijzigd|ändrad"
    r"|endret)",
    re.IGNORECASE,
)
_FILED = re.compile(rf"\b(?:{TEXT}|posted|filed|in)\b", re.IGNORECASE)
_OFFICE = re.compile(r"/(?:redaktion|team|staff|mitarbeiter)/", re.IGNORECASE)
_AUTHORED = re.compile(r"\b(?:author|creator|has_creator)\b")
_DATED_BY = re.compile(
    r"(?:^|[\s|,·•–-])(?:[bB]y|BY|[vV]on|[pP]ar|[pP]or|[dD]i|[dD]oor|[aA]v|[aA]f"
    r"|[pP]rzez)[:\s]\s?(?=[A-ZÀ-Þ])"
)
_ALONE = re.compile(
    rf"\W*(?:(?:an? |ein |una? )?(?:{KIND}|{WRITTEN})\s)?(?:{BY}|{AUTHOR})\s?:?\W*", re.IGNORECASE
)
_ENDS_IN_BY = re.compile(rf"(?:^|\s|\W){BY}\W*$", re.IGNORECASE)
_PORTRAIT = re.compile(
    r"(?:auth?or|autor|byline|auteur|autore)[_-]*(?:photo|ima?ge?|foto|bild|pic)"
)
_READ = re.compile(
    r"\b\d{1,3} ?min\w*\.? (?:read|de lect|lese|lees)|\blese(?:zeit|dauer)\b|\bleestijd\b"
    r"|\btiempo de lectura",
    re.IGNORECASE,
)
"""How long a text takes to read, as it stands beside who wrote it."""
_COUNTED = re.compile(r"\(\d+\)\W*$")
"""How lists of authors, tags and months tell how many articles there are."""
_OWNED = re.compile(r"©|\(c\)\s|copyright", re.IGNORECASE)
_LABELLED = re.compile(r"\W*([^:|]{2,30}):\s")
_SHARED = re.compile(
    r"shared|geteilt|partag|compartid|condivis|photo|foto:|bild:|video|image", re.IGNORECASE
)
_TEXT = re.compile(rf"\b(?:{TEXT}|story|article|report(?:ing)?|bericht)\b", re.IGNORECASE)
_NOT_ALONE = frozenset({"blockquote", "figcaption", "h1", "h2", "h3"})
_HEADS = frozenset({"h2", "h3", "h4", "h5", "h6"})
_NOT_BY = frozenset({"blockquote", "figcaption", "h1"})
_ACCOUNT = re.compile(r"#/?schema/person/")
_BOOK = re.compile(
    r"(?:seiten(?:zahl)?|verlag|isbn|(?:original)?titel|genre|preis|pages|publisher|format|reihe"
    r"|erscheinungs\w+|title|originaltitel|editore|pagine|prezzo|collana|éditeur"
    r"|(?:nombre de )?pages"
    r"|parution|páginas|precio|editora|preço|uitgever|wydawca|förlag|yayınevi"
    r"|издательство|εκδόσεις)\b\s?:"
    r"|\W*(?:[€$£]\s?\d{1,4}(?:[.,]\d\d)?|\d{1,4}[.,]\d\d\s?(?:€|euro?\b|zł|kr\b|usd|gbp|chf))\W*$"
    r"|(?=.{1,100}$).*(?:, \d{2,4} (?:pages|pp\.|seiten|páginas|pagine|stron|blz|sidor|sider)\b"
    r"|\bisbn\b)",
    re.IGNORECASE,
)
"""What stands beside a book's author."""
_VERB = re.compile(rf"\W*{WRITTEN}", re.IGNORECASE)
_LED = re.compile(rf"\W*{LED}", re.IGNORECASE)
_BAR = re.compile(r"\s+[|•·/–—-]\s+")
_SPOKEN = re.compile(
    r" (?:ist|sind|war|wird|hat|haben|kommt|gibt|geht|kann|soll|is|are|was|has|have|will|can"
    r"|est|sont|a été|peut|es|son|fue|ha|han|è|sono) .* "
)
"""A verb in the middle of a line."""
_NAME_ONLY = re.compile(r"\bfn\b|vcard|author-?name|name")
_SIGNING = re.compile(r"(?:^|[ _-])(?:auth?or|autore?|auteur|byline|signature?|firma)(?:$| )")
_NAMED_SO = re.compile(r"auth?or[\w-]*name|\bfn\b")
_OTHERS = re.compile(r"comment|kommentar|teaser|related")
_ABOVE, _BELOW, _RIGHT_BELOW = 8, 16, 3
"""Lines above and below the headline in which a byline is beside it, and right below it."""
_ALONE_LONGEST, _LABEL_LONGEST = 60, 24
_LONGEST, _SENTENCES = 160, 15
"""Letters of a credit, and words of a line of the text."""


@dataclass(frozen=True, slots=True)
class _Found:
    names: tuple[str, ...]
    place: str
    rank: int
    order: int = 0


def find_bylines(markup: Markup, sight: Sight, sites: list[str]) -> Iterator[Metadatum]:
    """Yield who wrote it, best first; several names are one value, as a byline lists them.

    JSON-LD of the article (10), a byline beside the headline (20), tags of the head that the page
    shows to be right (30), the words of the link to the author's page that the head names (32),
    then, for full names only, JSON-LD of the page (40), a name alone beside the headline (45), a
    line or box below the text (50), a note on the author (51), a signature (52), the only names
    marked as a byline there (53), tags made for bylines (60). One name alone or a pen name counts
    after the full names of the first three; a desk or an account after all names, and last an
    organisation, the site itself among them, of which the page says "by".
    """
    shown = _Shown(markup, sight)
    own = _days_beside(markup, sight)
    found = [
        *_linked(markup, sight, shown, sites),
        *_tagged(markup, shown, sites),
        *_shown(markup, sight, own, sites),
        *_lined(markup, sight, own, sites),
        *_alone(markup, sight, sites),
        *_paged(markup, sites),
        *(
            _Found(
                one.names, one.place, 52 if one.place.startswith("signature") else 51, one.distance
            )
            for one in find_signatures(markup, sight, sites)
        ),
    ]
    seen: set[tuple[str, ...]] = set()
    for one in sorted(found, key=lambda one: (one.rank, one.order)):
        key = (plain(", ".join(one.names)), one.place)
        if key not in seen:
            seen.add(key)
            yield Metadatum(Field.BYLINE, ", ".join(one.names), one.place)


_FULL, _SINGLE, _DESK, _ORGANISATION = 0, 33, 36, 37


def _ranked(  # noqa: PLR0913 (what may count of a credit differs from place to place)
    credit: Credit, place: str, rank: int, order: int = 0, *, org: bool = False, single: bool = True
) -> Iterator[_Found]:
    if credit.people:
        yield _Found(credit.people, place, rank + _FULL, order)
    elif credit.singles and single:
        yield _Found(credit.singles[:1], place, rank + _SINGLE, order)
    elif credit.desks:
        yield _Found(credit.desks[:1], place, rank + _DESK, order)
    elif credit.organisations and org:
        yield _Found(credit.organisations[:1], place, rank + _ORGANISATION, order)


def _linked(markup: Markup, sight: Sight, shown: "_Shown", sites: list[str]) -> Iterator[_Found]:
    for order, node in enumerate(articles(markup.nodes, sight.title)):
        credit, uploaded = _people_of(markup, node, sites)
        seen = all(shown.shows(name) for name in credit.people or credit.singles)
        if not seen and (uploaded or not is_article(node)):
            continue  # an account of the site's software is who uploaded it
        if credit.singles and not credit.people:
            full = shown.in_full(credit.singles[0])
            credit = Credit(people=(full,)) if full is not None else credit
        rank = (10 if seen else 47) if is_article(node) else 40
        yield from _ranked(credit, "JSON-LD author", rank, order, single=seen)


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
        if name and len(name) <= _LONGEST:
            credit = read_credit(name, sites, names_only=True)
            people += [one for one in credit.people if one not in people]
            singles += credit.singles
            desks += credit.desks
    return Credit(tuple(people), tuple(singles), tuple(desks)), uploaded


def _is_organisation(author: Node) -> bool:
    kinds = types(author)
    named = any("Organization" in kind for kind in kinds)
    return named and not any("Person" in kind for kind in kinds)


def _tagged(markup: Markup, shown: "_Shown", sites: list[str]) -> Iterator[_Found]:
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
            yield from _ranked(credit, place, 30, order)
        elif name not in ("author", "authors", "dc.creator", "dcterms.creator", "twitter:data1"):
            yield from _ranked(credit, place, 60, order, single=False)


class _Shown:
    """The short lines that readers see around the article, to confirm a name by."""

    def __init__(self, markup: Markup, sight: Sight) -> None:
        self._raw = [
            line.text
            for number, line in enumerate(markup.lines)
            if not sight.is_aside(line) or -_ABOVE <= (sight.distance(number) or 0) <= _BELOW
        ]
        self._credited = [
            f" {plain(element.text)} "
            for element in markup.elements
            if _MARKED.search(element.marks)
            and -_ABOVE <= (sight.distance(element.line) or 99) <= _BELOW
        ]
        self._lines = [
            (f" {plain(line.text)} ", sight.distance(number), sight.is_aside(line))
            for number, line in enumerate(markup.lines)
            if len(line.text) <= _LONGEST
            and (sight.place is None or number >= sight.place - _ABOVE)
            and (not sight.is_aside(line) or -_ABOVE <= (sight.distance(number) or 0) <= _BELOW)
        ]

    def shows(self, name: str, *, near: bool = False) -> bool:
        """Tell whether a short line shows the name, or with `near` one beside the headline."""
        wanted = f" {plain(name)} "
        if any(wanted in words for words in self._credited):
            return True
        return any(
            wanted in line
            and (not near or (distance is not None and distance <= _BELOW and not aside))
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
        if self.distance is None or not -_ABOVE <= self.distance <= _BELOW or self.late:
            return False
        named = self.strong or _NAME_ONLY.search(self.element.marks) is not None
        return not self.aside or (named and abs(self.distance) <= _RIGHT_BELOW)

    @property
    def below(self) -> bool:
        """It stands below the text, as notes on authors do."""
        if self.distance is None or self.aside or not (self.late or self.distance > _BELOW):
            return False
        marks = self.element.marks
        said = self.strong or self.credit.by
        return said or "vcard" in marks or _BOX.search(marks) is not None


def _shown(markup: Markup, sight: Sight, own: set[str], sites: list[str]) -> Iterator[_Found]:
    """Elements marked as a byline, those beside the headline first."""
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
            yield from _ranked(one.credit, "byline element", 50, org=one.credit.by)
        elif one.below and not (one.credit.by and _is_headed(markup, one)):
            place = "byline element below the text"
            said = one.credit.by or one.strong
            yield from _ranked(one.credit, place, 50, one.distance or 0, single=said)
    yield from _single_below(markup, own, marked)
    near = [(one.distance or 0, one) for one in marked if one.near and _names_anyone(one.credit)]
    chosen = [(distance, one) for distance, one in near if one.credit.people] or near
    first = min((distance for distance, _ in chosen), key=_far, default=0)
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
        yield _Found(tuple(together), "byline element", 20)
    for distance, one in near:
        yield from _ranked(one.credit, "byline element", 20, _far(distance), org=one.credit.by)


def _single_below(markup: Markup, own: set[str], marked: list[_Marked]) -> Iterator[_Found]:
    """The only people whom an element below the text that is called a byline names."""
    below = [
        one
        for one in marked
        if one.late
        and not one.aside
        and one.credit.people
        and _SIGNING.search(one.element.marks)
        and not _is_of_another_day(markup, own, one.element.line)
    ]
    if len({one.credit.people for one in below}) == 1 and not _is_headed(markup, below[0]):
        yield _Found(below[0].credit.people, "byline element below the text", 53)


def _is_headed(markup: Markup, one: _Marked) -> bool:
    """Tell whether a byline below the text is right below another headline, whose it is."""
    return one.element.line > 0 and _heads_another(markup.lines[one.element.line - 1])


def _heads_another(line: Line) -> bool:
    """Tell whether a line is a heading, and none that announces the author."""
    return line.tag in _HEADS and not (
        HEADING.fullmatch(line.text) or _ALONE.fullmatch(line.text) or _VERB.match(line.text)
    )


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
    marked = strong or _MARKED.search(element.marks) is not None
    listed = _COUNTED.search(element.text) is not None
    if not marked or listed or not 0 < len(element.text) <= _LONGEST:
        return None
    distance = sight.distance(element.line)
    beside = distance is not None and abs(distance) <= _RIGHT_BELOW
    if _OTHERS.search(element.marks) and not beside:
        return None
    late = sight.is_below(element.line)
    bare = link and not said and not _MARKED.search(element.marks)
    below = late or (distance is not None and distance > _BELOW)
    sure = strong or (beside and _NAMED_SO.search(element.marks) is not None)
    stray = bare and _is_stray(markup, element, below=below)
    if stray or (not sure and _NOT_MARKED.search(element.marks)):
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
    last = _BAR.split(f"{before} ")[-1]
    label = None if find_days(last, markup.language) else _LABELLED.match(last)
    if label is not None and not _ALONE.fullmatch(label[1]) and not _LINED.match(last):
        return True
    if not below or _ENDS_IN_BY.search(before):
        return False
    if not _AUTHORS.search(element.attributes["href"]):
        return True
    if before:
        return _ALONE.fullmatch(before) is None
    return element.line > 0 and _heads_another(markup.lines[element.line - 1])


def _before(markup: Markup, element: Element) -> str:
    """What stands before an element in its line."""
    return markup.line_of(element).partition(element.text)[0]


def _is_of_another_hand(markup: Markup, element: Element, credit: Credit) -> bool:
    """Tell whether the line says before the names that they made its pictures, say."""
    names = credit.people or credit.singles
    before, found, _ = markup.line_of(element).partition(names[0]) if names else ("", "", "")
    if not found:
        return False
    last = _BAR.split(before)[-1]
    if not last.strip() and element.line:
        label = markup.lines[element.line - 1].text
        return len(label) <= _LABEL_LONGEST and PICTURED.fullmatch(label) is not None
    return _CHANGED.match(last) is not None or (
        not _FILED.search(last) and _OTHER_HAND.search(last) is not None
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
    whole = markup.line_of(element)
    return len(whole) > _LONGEST


def _paged(markup: Markup, sites: list[str]) -> Iterator[_Found]:
    """The words of a link to the page that the head calls the author's."""
    named = {_path(value) for _, value in markup.meta("article:author", "author")}
    named |= {_path(href) for relation, href in markup.links if relation == "author"}
    for order, element in enumerate(markup.elements):
        path = _path(element.attributes.get("href", "")) if element.tag == "a" else ""
        if path and path in named and len(element.text) <= _ALONE_LONGEST:
            credit = read_credit(element.text, sites, names_only=True)
            yield from _ranked(credit, "link to the author's page", 32, order, single=False)


def _path(address: str) -> str:
    """The path of an address, empty where it has none to speak of."""
    if not address.startswith(("http://", "https://", "/")):
        return ""
    try:
        return urlsplit(address).path.rstrip("/").lower()
    except ValueError:
        return ""


def _names_anyone(credit: Credit) -> bool:
    return bool(credit.people or credit.singles or credit.desks or credit.organisations)


def _is_among(name: str, names: list[str]) -> bool:
    """Tell whether a name, or a part or extension of it, is listed."""
    return any(name in known or known in name for known in names)


def _far(distance: int) -> int:
    return distance if distance >= 0 else 1 - 2 * distance


def _lined(markup: Markup, sight: Sight, own: set[str], sites: list[str]) -> Iterator[_Found]:
    """Lines that say by whom, beside the headline or below the text."""
    above = ""
    for number, line in enumerate(markup.lines):
        words = line.text
        label, above = above, words if len(words) <= _LABEL_LONGEST else ""
        if len(words) > _LONGEST or sight.is_aside(line) or line.tag in _NOT_BY:
            continue
        distance = sight.distance(number)
        near = distance is not None and -_ABOVE <= distance <= _BELOW
        near = near and not sight.is_below(number)
        words = words if _LINED.match(words) else _part(words) or words
        starts = _LINED.match(words)
        credit = _read_line(markup, words, starts, label, sites, near=near)
        if not credit.by or _is_of_another(markup, number, words):
            continue
        if starts is None and line.tag == "li":
            credit = replace(credit, people=_listed(markup, number, credit, sites))
        place, short = "line that says by whom", _is_short(words, starts)
        if all(name.islower() for name in credit.singles) and not _VERB.match(words):
            short = short and bool(credit.people or find_days(line.text, markup.language))
        if near and distance is not None:
            yield from _ranked(credit, place, 20, _far(distance) + 1, org=True, single=short)
        elif (distance is None or distance > 0) and short:
            said = _SIGNER.match(words) or _SIGNER.match(label) or _VERB.match(words)
            if _is_of_other_article(markup, number, own, part=words is not line.text):
                continue
            if credit.people or (credit.singles and said):
                yield from _ranked(credit, place, 50, distance or 0)


def _is_of_other_article(markup: Markup, number: int, own: set[str], *, part: bool) -> bool:
    """Tell whether a line below the text says by whom another article or a comment is.

    It stands below another headline, in a list, or with another day than the article's `own`.
    """
    above = markup.lines[number - 1] if number else None
    listed = markup.lines[number].tag == "li" and (part or (above and above.tag == "li"))
    headed = above is not None and _heads_another(above)
    return bool(listed or headed or _is_of_another_day(markup, own, number))


def _days_beside(markup: Markup, sight: Sight) -> set[str]:
    """The days that the page gives beside its headline."""
    if sight.place is None:
        return set()
    last = min(len(markup.lines), sight.place + _BELOW)
    beside = range(max(0, sight.place - _ABOVE), last)
    return _days(markup, [number for number in beside if not sight.is_below(number)])


def _is_of_another_day(markup: Markup, own: set[str], number: int) -> bool:
    """Tell whether a line below the text gives another day than those beside the headline.

    What was posted earlier may be the article, whose last change is given above it.
    """
    said = _days(markup, [n for n in (number, number + 1) if n < len(markup.lines)])
    if not own or not said:
        return False
    posted = _VERB.match(markup.lines[number].text) is not None
    return min(said) > max(own) if posted else own.isdisjoint(said)


def _days(markup: Markup, numbers: Iterable[int]) -> set[str]:
    """The days that short lines give."""
    lines = [markup.lines[number].text for number in numbers]
    short = [words for words in lines if len(words) <= _LONGEST]
    return {day.iso for words in short for day in find_days(words, markup.language)}


def _listed(markup: Markup, number: int, credit: Credit, sites: list[str]) -> tuple[str, ...]:
    """The people of all items of a list that a label such as "Authors" heads."""
    people = [*credit.people]
    for line in markup.lines[number + 1 :]:
        more = read_credit(line.text, sites, names_only=True).people if line.tag == "li" else ()
        if not people or not more or len(line.text) > _LONGEST:
            break
        people += [name for name in more[:1] if name not in people]
    return tuple(people)


def _read_line(  # noqa: PLR0913 (a line is read by what stands around it)
    markup: Markup,
    words: str,
    starts: re.Match[str] | None,
    label: str,
    sites: list[str],
    *,
    near: bool,
) -> Credit:
    """Who a line says it is by, in its own words or those of a label above it."""
    if starts is not None:
        return read_credit(words, sites)
    if near and (posted := _AT.search(words)) is not None:
        return read_credit(f"by {posted[1]}", sites)
    handled = _HANDLED.search(words) if near else None
    dated = _DATED_BY.search(words) if near else None
    named = handled or dated
    before = words[: named.start() + 1] if named else ""
    if _OTHER_HAND.search(before) or _CHANGED.match(before):
        return Credit()
    if named and find_days(words, markup.language):
        return read_credit(words[handled.start() :] if handled else words, sites)
    if label and _ALONE.fullmatch(label) and len(words) <= _ALONE_LONGEST:
        return read_credit(f"by {words}", sites)
    return Credit()


def _part(words: str) -> str | None:
    """The part of a line that says by whom: "Category: Bridges | Author: Ann Lee"."""
    parts = _BAR.split(words)
    return next((part for part in parts if _LINED.match(part)), None) if len(parts) > 1 else None


def _is_of_another(markup: Markup, number: int, words: str) -> bool:
    """Tell whether a line is prose, or of who shared or pictured something or wrote a book."""
    if ALSO.match(markup.lines[number].text):
        return True
    if (_SHARED.search(words) and not _TEXT.search(words)) or _is_sentence(words):
        return True
    around = markup.lines[max(0, number - 3) : number + 4]
    return any(_BOOK.match(one.text) for one in around)


def _is_sentence(words: str) -> bool:
    """Tell whether a line is prose that begins as a credit does: "Von Olga ist zu hören, dass"."""
    return words.endswith((".", "?", "!")) and _SPOKEN.search(words) is not None


def _is_short(words: str, starts: re.Match[str] | None) -> bool:
    """Tell whether hardly anything but a name stands on a line."""
    if starts is not None and (_VERB.match(words) or _LED.match(words)):
        return True
    rest = len(words) - (starts.end() if starts else 0)
    return rest <= _ALONE_LONGEST and not words.rstrip().endswith((".", "?", "!"))


def _alone(markup: Markup, sight: Sight, sites: list[str]) -> Iterator[_Found]:
    """A full name alone on a line beside the headline, with a date or an address."""
    if sight.place is None:
        return
    pictured = {
        one.line
        for one in markup.elements
        if _NOT_MARKED.search(one.marks) and not _PORTRAIT.search(one.marks)
    }
    for number in range(max(0, sight.place - 4), min(len(markup.lines), sight.place + 10)):
        line = markup.lines[number]
        if number == sight.place or line.tag in _NOT_ALONE or sight.is_below(number):
            continue
        if (
            line.tag == "dd"
            or sight.is_aside(line)
            or number in pictured
            or _is_in_list(markup, number)
        ):
            continue
        people = _read_alone(line.text, markup.language, sites)
        if not people or any(_speaks_of(markup, sight, name, number) for name in people):
            continue
        around = " ".join(one.text for one in markup.lines[max(0, number - 2) : number + 3])
        if CONTACT.search(around) is None and (
            find_days(around, markup.language) or "@" in around or _READ.search(around)
        ):
            yield _Found(people, "name alone beside the headline", 45, abs(number - sight.place))


def _read_alone(words: str, language: str | None, sites: list[str]) -> tuple[str, ...]:
    """The people whom a line names and says nothing else of; nobody where it says more."""
    dated = bool(find_days(words, language))
    if len(words) > _ALONE_LONGEST:
        parts = [part for part in _BAR.split(words) if is_plain_name(part)]
        words = parts[0] if dated and len(parts) == 1 and len(words) <= _LONGEST else ""
    credit = Credit() if _OWNED.search(words) else read_credit(words, sites)
    if credit.by or not credit.people or not all(map(has_known_given_name, credit.people)):
        return ()
    before = words.partition(credit.people[0])[0]
    said = before.split()[-1:]
    label = _LABELLED.match(before)
    labelled = label is not None and ROLE.search(label[1]) is None
    if said and not dated and (said[0].islower() or labelled):
        return ()  # "Interview mit Otto Brandt", "Guest: Otto Brandt"
    return credit.people


def _speaks_of(markup: Markup, sight: Sight, name: str, own: int) -> bool:
    """Tell whether the text speaks of somebody, who then stands on a line as its subject."""
    last = f" {plain(name.rpartition(' ')[2])} "
    return any(
        last in f" {plain(line.text)} " and not line.text.startswith(name)
        for number, line in enumerate(markup.lines)
        if number >= (sight.place or 0) and number != own
        if len(line.text.split()) >= _SENTENCES and not sight.is_aside(line)
    )


def _is_in_list(markup: Markup, number: int) -> bool:
    """Tell whether a line is one of several names in a list, which is of people, not by them."""
    beside = [
        line
        for line in (*markup.lines[max(0, number - 1) : number], *markup.lines[number + 1 :][:1])
        if line.tag == "li"
    ]
    return markup.lines[number].tag == "li" and any(is_person_name(one.text) for one in beside)
