"""What sort of page it is: its kind, its language, where its original is, and translations.

Nothing here says whether that is a fault; that is a signal's business.
"""

import re
from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

from factcheck.ingest.markup.linked_data import articles, is_article, text_of, types
from factcheck.ingest.markup.parsing import Markup
from factcheck.ingest.markup.sight import Sight
from factcheck.models import Field, Metadatum
from factcheck.text.translations import BY_BROWSER, BY_SERVICE, says_translated

_TAG = re.compile(r"[a-zA-Z]{2,3}(?:[-_][a-zA-Z0-9]{2,8}){0,2}")
_LOCALE = 12
NEWS, OPINION, RELEASE, LIVE, SPONSORED, BLOG = (
    "news",
    "opinion",
    "press release",
    "live blog",
    "sponsored",
    "blog",
)
_BLOG_SOFTWARE = re.compile(
    r"(?:blogger|typepad|livejournal|tumblr|substack|movable type|dotclear)\b.*",
    re.IGNORECASE | re.DOTALL,
)
"""Software that hardly anything but blogs is made with; WordPress carries newspapers too."""
_TYPES = (
    (SPONSORED, re.compile(r"Advertiser(?:Content)?Article")),
    (LIVE, re.compile(r"LiveBlogPosting")),
    (OPINION, re.compile(r"OpinionNewsArticle|Opinion")),
    (NEWS, re.compile(r"(?:Reportage|Analysis|Background)?NewsArticle")),
)
_SPONSORED = re.compile(
    r"\W*(?:sponsored(?: content| post| by .{1,60})?|paid (?:post|content"
    r"|partnership)(?: .{1,60})?|advertorial"
    r"|(?:bezahlte )?anzeige|(?:paid )?advertisement feature|partner content"
    r"|brand(?:ed)? content|publirreportaje|contenido patrocinado"
    r"|publi-?r[ée]dactionnel|contenu sponsoris[ée]|presented by .{1,60}"
    r"|in cooperation with .{1,60})\W*",
    re.IGNORECASE,
)
_RELEASE = re.compile(
    r"\W*(?:press(?:e)? ?releases?|news releases?|media release|pressemitteilung(?:en)?"
    r"|medienmitteilung(?:en)?|presseinformation(?:en)?"
    r"|presseaussendung|communiqu[ée] de presse|comunicado de prensa|nota de prensa"
    r"|comunicato stampa|for immediate release)\b.{0,40}",
    re.IGNORECASE,
)
_RELEASE_PATH = re.compile(
    r"/(?:press-?releases?|news-?releases?|pressemitteilung(?:en)?|pressemeldung(?:en)?"
    r"|presseinformation(?:en)?"
    r"|medienmitteilung(?:en)?|communiques?(?:-de-presse)?|notas?-de-prensa|comunicados?"
    r"|comunicati-stampa)(?:/|$|-)",
    re.IGNORECASE,
)
_OPINION = re.compile(
    r"\W*(?:opinions?|op-?ed|opini[oó]n(?:es)?|editorials?|commentary|comment is free"
    r"|kommentare?|meinung(?:en)?|leitartikel"
    r"|gastkommentar|kolumnen?|columns?|columnas?|tribunes?|letters?(?: to the editor)?|glosse"
    r"|debatt?e|chroniques?|perspectives?"
    r"|viewpoints?|your view|leserbriefe?)\W*",
    re.IGNORECASE,
)
_OPINION_PATH = re.compile(
    r"/(?:opinions?|opinion-?[a-z]*|op-?ed|commentary|commentisfree|editorials?|kommentare?"
    r"|meinung(?:en)?|kolumnen?|columns?|columnas?"
    r"|columnists?|letters|tribunes?|debatte?|voices|views)(?:/|$)",
    re.IGNORECASE,
)
_LIVE_PATH = re.compile(
    r"/(?:live(?:-?blogs?|ticker|-updates?)?|newsticker)(?:/|$)|-live(?:-updates|ticker)?(?:/|\."
    r"|$)",
    re.IGNORECASE,
)
_SECTIONS = (
    "article:section",
    "section",
    "parsely-section",
    "sailthru.section",
    "cxenseparse:section",
    "og:section",
)
_ABOVE, _BELOW = 4, 4

_MACHINE = re.compile(r"\btranslated-(?:ltr|rtl)\b")
_RELAYED = re.compile(
    r"\.translate\.goog$|^translate\.google\.|^translate\.googleusercontent\."
    r"|^webcache\.googleusercontent\.|translatetheweb\.com$"
    r"|microsofttranslator\.com$|^fanyi\.|^translate\.yandex\.|^papago\."
)


def find_languages(markup: Markup) -> Iterator[Metadatum]:
    """Yield the page's language: its root element, JSON-LD, then tags."""
    found = [("lang of the page", markup.language or "")]
    found += [
        ("JSON-LD inLanguage", text_of(node.get("inLanguage")) or "")
        for node in articles(markup.nodes)
    ]
    found += [
        (f"meta {name}", value)
        for name, value in markup.meta(
            "content-language", "language", "dc.language", "dcterms.language", "og:locale"
        )
    ]
    seen = set()
    for place, value in found:
        tag = value.split(",")[0].strip().replace("_", "-")
        if _TAG.fullmatch(tag) and len(tag) <= _LOCALE and (tag, place) not in seen:
            seen.add((tag, place))
            yield Metadatum(Field.LANGUAGE, tag, place)


def find_canonical(markup: Markup, address: str) -> Iterator[Metadatum]:
    """Yield the addresses that the page calls its own or its original's.

    `link rel=canonical` comes first, then tags that name where a syndicated text is from, then
    those that name the page itself.
    """
    found: list[tuple[str, str]] = []
    link = markup.link("canonical")
    if link:
        found.append(("link rel=canonical", link))
    for name, value in markup.meta("syndication-source", "original-source", "og:original_source"):
        found.append((f"meta {name}", value))
    for name, value in markup.meta("og:url", "parsely-link"):
        found.append((f"meta {name}", value))
    seen = set()
    for place, value in found:
        whole = absolute(value, address)
        if whole and (whole, place) not in seen:
            seen.add((whole, place))
            yield Metadatum(Field.CANONICAL, whole, place)


def absolute(value: str, address: str) -> str | None:
    """Return a web address in full, None where it is none."""
    try:
        whole = urljoin(address, value.strip()) if address.startswith("http") else value.strip()
        parts = urlsplit(whole)
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not parts.hostname or " " in whole:
        return None
    return whole[:2000]


def find_kinds(markup: Markup, sight: Sight, address: str) -> Iterator[Metadatum]:
    """Yield what kind of article it is said to be, the more particular kind first.

    A page that calls itself nothing has no kind.
    """
    found = [*_typed(markup), *_labelled(markup, sight), *_filed(markup, address)]
    found += [
        (BLOG, "meta generator")
        for _, value in markup.meta("generator")
        if _BLOG_SOFTWARE.match(value)
    ]
    order = (SPONSORED, LIVE, RELEASE, OPINION, NEWS, BLOG)
    seen = set()
    for kind, place in sorted(found, key=lambda one: order.index(one[0])):
        if (kind, place) not in seen:
            seen.add((kind, place))
            yield Metadatum(Field.KIND, kind, place)


def _typed(markup: Markup) -> Iterator[tuple[str, str]]:
    for node in articles(markup.nodes):
        for one in types(node):
            for kind, pattern in _TYPES:
                if pattern.fullmatch(one.rpartition("/")[2]):
                    yield kind, "JSON-LD type"
        section = text_of(node.get("articleSection"))
        if section and _OPINION.fullmatch(section):
            yield OPINION, "JSON-LD articleSection"


def _labelled(markup: Markup, sight: Sight) -> Iterator[tuple[str, str]]:
    if sight.place is None:
        return
    for number in range(max(0, sight.place - _ABOVE), min(len(markup.lines), sight.place + _BELOW)):
        line = markup.lines[number]
        if len(line.text) > 60 or sight.is_aside(line):  # noqa: PLR2004
            continue
        for kind, pattern in ((SPONSORED, _SPONSORED), (RELEASE, _RELEASE), (OPINION, _OPINION)):
            if pattern.fullmatch(line.text):
                yield kind, "label beside the headline"


def _filed(markup: Markup, address: str) -> Iterator[tuple[str, str]]:
    for name, value in markup.meta(*_SECTIONS):
        if _OPINION.fullmatch(value):
            yield OPINION, f"meta {name}"
        elif _RELEASE.fullmatch(value):
            yield RELEASE, f"meta {name}"
    try:
        path = urlsplit(address).path if address.startswith("http") else ""
    except ValueError:
        path = ""
    for kind, pattern in ((RELEASE, _RELEASE_PATH), (OPINION, _OPINION_PATH), (LIVE, _LIVE_PATH)):
        if pattern.search(path):
            yield kind, "address"


def find_translations(markup: Markup, sight: Sight, address: str) -> Iterator[Metadatum]:
    """Yield what says that the text is a translation: the browser's mark, the address, words."""
    if _MACHINE.search(markup.root_marks):
        yield Metadatum(Field.TRANSLATION, BY_BROWSER, "class of the page (translated-ltr)")
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        host = ""
    if _RELAYED.search(host):
        yield Metadatum(Field.TRANSLATION, BY_SERVICE, "address")
    for node in articles(markup.nodes):
        if is_article(node) and (node.get("translationOfWork") or node.get("translator")):
            yield Metadatum(
                Field.TRANSLATION, "translated", "JSON-LD translationOfWork or translator"
            )
    for line in markup.lines:
        if says_translated(line.text, anywhere=True) and not sight.is_aside(line):
            yield Metadatum(Field.TRANSLATION, line.text, "visible text")
            return
