"""Pages that are no article: why a reader cannot take them, in words.

A page is refused only for a plain sign. What merely looks odd is taken: a note may say so.
"""

import re

from factcheck.ingest.markup.linked_data import articles, is_article, types
from factcheck.ingest.markup.parsing import Markup
from factcheck.ingest.markup.sight import Sight

_ERROR = re.compile(
    r"(?:(?:error|fehler|http|erreur)?:?\s?(?:40[0134]|410|429|50[0234])"
    r"(?:[ :–-]{1,3}(?:error|fehler|not found|page not found|forbidden|unauthori[sz]ed|gone"
    r"|bad (?:gateway|request)|too many requests|(?:internal )?server error|nicht gefunden"
    r"|service (?:temporarily )?unavailable|gateway time-?out|seite nicht gefunden)[!.]{0,3})?"
    r"|(?:the |this |diese |die )?(?:page|seite|file|article|story|página|pagina)\b[^:]{0,20}"
    r"\b(?:not found|(?:cannot|could ?n[o']t|could not) be found|nicht (?:gefunden|verfügbar)"
    r"|no encontrada|non trouvée|introuvable|non trovata|unavailable|doesn[’']t exist"
    r"|does not exist|existiert nicht)[^:]{0,20}"
    r"|(?:access|zugriff) (?:denied|verweigert)[^:]{0,20}|forbidden|not found"
    r"|service (?:temporarily )?unavailable|bad gateway|gateway time-?out|internal server error"
    r"|just a moment\.{0,3}|attention required!?[^:]{0,20}|are you (?:a )?(?:human|robot)\??"
    r"|checking your browser.{0,60}|please verify you are a human.{0,40}"
    r"|pardon our interruption.{0,20}|security check|too many requests)",
    re.IGNORECASE,
)
_LOGIN = re.compile(
    r"(?:please )?(?:log ?in|sign ?in|anmelden|login|einloggen|connexion|se connecter"
    r"|iniciar sesi[oó]n|accedi|register|create (?:an |your )?account|passwort vergessen"
    r"|forgot(?:ten)? (?:your )?password)"
    r"(?: (?:to|or|und|oder|für|bei|with|mit)\b.{0,60})?\W*",
    re.IGNORECASE,
)
_CONSENT = re.compile(
    r"before you continue|bevor sie (?:fortfahren|zu)|we value your privacy|ihre privatsphäre"
    r"|privatsphäre-?einstellungen|your privacy (?:choices|matters)|cookie-?(?:einstellungen"
    r"|settings|consent|hinweis)"
    r"|mit werbung (?:weiterlesen|und cookies)|zustimm(?:en|ung)|consent|einwilligung"
    r"|accept (?:all )?cookies|alle (?:cookies )?akzeptieren|we and our (?:\d+ )?partners"
    r"|wir und unsere (?:\d+ )?partner"
    r"|nous respectons votre vie privée|valoramos (?:su|tu) privacidad|datenschutzeinstellungen",
    re.IGNORECASE,
)
_NOTHING, _LEAST = 40, 200
"""Characters of text below which there is none, and below which there is hardly any."""
_LOGIN_PAGE = "is a login page; save the article when you are logged in"
_LITTLE = 1200
_MOSTLY = 0.6
"""Share of a page's words that are links above which it is an index of other pages."""
_ENTRIES = 12
_PARAGRAPH, _TITLED = 25, 4
"""Words of a paragraph, and of a heading that is another page's headline."""


def refuse(  # noqa: PLR0911 - one return for each sort of page
    markup: Markup, sight: Sight, body: str, status: int | None
) -> str | None:
    """Return why a page is no article, None where it may be one.

    Args:
        markup: The page.
        sight: Its sight from the headline.
        body: The text that was found on it.
        status: What the server answered with, where it was fetched.
    """
    if status is not None and status >= 400:  # noqa: PLR2004
        return f"is an error page (the server answered {status}); check the address"
    heads = [markup.title or "", sight.title]
    named = [_first(head) for head in heads if head]
    length = len(body)
    if length < _LITTLE:
        if any(_ERROR.fullmatch(head) for head in named):
            return "is an error page, not an article; check the address"
        if markup.password and any(_LOGIN.match(head) for head in named):
            return _LOGIN_PAGE
        asked = len(_CONSENT.findall(body))
        if asked > 1 and (asked > length / 200 or any(_CONSENT.search(head) for head in named)):
            return "is a consent wall; accept or reject in the browser and save the page again"
    if length < _LEAST:
        return _empty(markup, length)
    if _is_index(markup, sight, length):
        return "is an index of other pages, not an article; save the articles it lists"
    return None


def _first(head: str) -> str:
    """A title without the site's name behind it."""
    return re.split(r"\s+[|–—-]\s+", head.strip())[0].strip()


def _empty(markup: Markup, length: int) -> str | None:
    """Why a page with next to no text is no article; a short text on a fuller page may be one."""
    whole = sum(len(line.text) for line in markup.lines)
    if length >= _NOTHING and whole >= _LEAST:
        return None
    if markup.password:
        return _LOGIN_PAGE
    if markup.scripts > 1:
        return "is an empty shell that scripts fill in a browser; save the page from a browser"
    return "has no text of an article on it; check that it was saved whole"


def _is_index(markup: Markup, sight: Sight, length: int) -> bool:
    """Tell whether a page lists others: most of its words are links, and no tag says otherwise."""
    kinds = {one for node in markup.nodes for one in types(node)}
    if any(is_article(node) and node.get("headline") for node in articles(markup.nodes)):
        return False
    if any(name == "og:type" and value.lower() == "article" for name, value in markup.metas):
        return False
    if _is_followed_by_text(markup, sight):
        return False
    total = sum(len(line.text) for line in markup.lines)
    prose = sum(
        len(line.text)
        for line in markup.lines
        if len(line.text.split()) >= _PARAGRAPH
        and line.text.rstrip().endswith((".", "!", "?", "”", '"', "»"))
    )
    entries = sum(
        line.tag in ("h2", "h3", "h4") and len(line.text.split()) >= _TITLED
        for line in markup.lines
    )
    if kinds & {"CollectionPage", "SearchResultsPage", "ItemList"} and entries >= _ENTRIES / 2:
        return prose < length / 2
    if not total:
        return False
    return entries >= _ENTRIES and markup.anchors > _MOSTLY * total and prose < 2 * _LITTLE


def _is_followed_by_text(markup: Markup, sight: Sight) -> bool:
    """Tell whether a paragraph comes before any other headline below the page's own."""
    if sight.place is None:
        return False
    for line in markup.lines[sight.place + 1 :]:
        if line.tag in ("h2", "h3", "h4") and len(line.text.split()) >= _TITLED:
            return False
        if line.tag in ("p", "div") and len(line.text.split()) >= _PARAGRAPH:
            return True
    return False
