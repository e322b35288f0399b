"""Pages that are no article: why a reader cannot take them, in words.

A page is refused only for a plain sign. What merely looks odd is taken: a note may say so.
"""

import re

from factcheck.ingest.markup.consent import is_consent_wall
from factcheck.ingest.markup.indexes import is_index
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
_NOTHING, _LEAST = 40, 200
"""Characters of text below which there is none, and below which there is hardly any."""
_SENTENCE = 8
"""Words of a sentence that may be a whole article."""
_END = re.compile(r"[.!?…。！？।][\"'”’»)]?\Z")
_LOGIN_PAGE = "is a login page; save the article when you are logged in"
_LITTLE = 1200


def refuse(  # noqa: PLR0911 - one return for each sort of page
    markup: Markup, sight: Sight, body: str, status: int | None, *, credited: bool
) -> str | None:
    """Return why a page is no article, None where it may be one.

    Args:
        markup: The page.
        sight: Its sight from the headline.
        body: The text that was found on it.
        status: What the server answered with, where it was fetched.
        credited: The page says who wrote it, or when.
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
    if is_consent_wall(body):
        return "is a consent wall; accept or reject in the browser and save the page again"
    if length < _LEAST:
        brief = credited and _is_brief(markup, sight)
        return _empty(markup, length, brief=brief)
    if is_index(markup, sight, length):
        return "is an index of other pages, not an article; save the articles it lists"
    return None


def _first(head: str) -> str:
    """A title without the site's name behind it."""
    return re.split(r"\s+[|–—-]\s+", head.strip())[0].strip()


def _is_brief(markup: Markup, sight: Sight) -> bool:
    """Tell whether a whole sentence stands below the headline: all that some articles have."""
    if sight.place is None:
        return False
    return any(
        len(line.text.split()) >= _SENTENCE and _END.search(line.text) is not None
        for line in markup.lines[sight.place + 1 :]
        if not sight.is_aside(line)
    )


def _empty(markup: Markup, length: int, *, brief: bool) -> str | None:
    """Why a page with next to no text is no article; a short text on a fuller page may be one."""
    whole = sum(len(line.text) for line in markup.lines)
    if length >= _NOTHING and whole >= _LEAST:
        return None
    if markup.password:
        return _LOGIN_PAGE
    if markup.scripts > 1:
        return "is an empty shell that scripts fill in a browser; save the page from a browser"
    if brief:
        return None
    return (
        "has no text of an article on it; check that it was saved whole, and if it was, save its"
        " text alone (.txt) and ingest that"
    )
