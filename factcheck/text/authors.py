"""Which names a byline lists, and what in one is no name: desks, accounts, organisations.

Where a byline stands on a page is not asked here, nor whether it is complete.
"""

import re

from factcheck.text.names import ROLE, is_given_name, is_handle, is_person_name
from factcheck.text.outlets import is_agency, is_domain, is_outlet

DESK = re.compile(
    r"\b(?:redaktions?\w*|redaktionen|redacci[oó]n|r[ée]daction|redazione|redactie|redakcja"
    r"|redaksjon\w*|reda[cç][aã]o|redakce|toimitus|szerkesztőség|редакци[яи]|staff|admin\w*"
    r"|\w*admin|webmaster|webteam|team|newsdesk|news ?desk|desk|newsroom"
    r"|editors?|editorial\w*|agentur(?:en|meldung)?|agenc(?:y|ies)|agencias?|agences?|agenzie"
    r"|guest ?author|gast(?:autor(?:in|en)?|beitrag)|pressestelle|pressemitteilung"
    r"|presse(?:dienst|team|info)?|press|support|moderator|red|redax|onlinered|contributors?"
    r"|writers?|reporters?|reporting|correspondents?|user|anonymous|anonym|unknown|unbekannt|nachrichten"
    r"|communications?|public affairs|corporate affairs|media relations|press office"
    r"|sponsored|advertorial|anzeige|promotion|pr|news|online|collectif|colectivo|wire"
    r"|services?)\b",
    re.IGNORECASE,
)
"""What desks, teams and accounts of an outlet are called."""
CERTAIN_DESK = re.compile(
    r"\b(?:redaktions?\w*|redacci[oó]n|r[ée]daction|redazione|redactie|redakcja|redaksjon\w*|staff"
    r"|reda[cç][aã]o|redakce|toimitus|szerkesztőség|редакци[яи]"
    r"|team|newsroom|(?:news|web|online) ?desk|desk|reporters?|reporting|editors?|editorial|writers"
    r"|users?|admin\w*|webmaster"
    r"|correspondents|contributors|services|agenturen|agencies|agencias|agences)\b",
    re.IGNORECASE,
)
"""Those of them that are nobody's surname."""
ORGANISATION = re.compile(
    r"\b(?:GmbH|AG|KG|UG|e\. ?V|Inc|Ltd|LLC|Corp|S\.?A|S\.?L|SpA|Co|Verlag|Verein|Nachrichten"
    r"|\w{0,40}[Vv]erband"
    r"|Stiftung|Foundation|Fundaci[oó]n|Fondation|Universit\w+|University|Institut\w*|Ministeri\w+"
    r"|Ministry|Zeitung|Magazin\w?|Magazine|Media|Medien|TV|Radio|Rundfunk|Fernsehen|Agentur|Agency"
    r"|Gesellschaft|Association|Bund\b|Bundes\w+|Presse|Blog|Council|Government|Department"
    r"|Committee|Gruppe|Group|Company|Studio|Shop|Online|Portal|Network|Netzwerk|Press|Post|Times"
    r"|Journal|Herald|Tribune|Gazette|Kirche|Church|Zentrum|Center|Centre|Kammer|Akademie|Academy"
    r"|Trust|Society|Alliance|Coalition|Federation|F[ée]d[ée]ration|Federaci[oó]n|Federazione|Universi[dt]\w+"
    r"|Associazione|Asociaci[oó]n|Associa[cç][aã]o|Fondazione|Fundaç[aã]o|Fundacja|Stichting|Vereniging"
    r"|Ayuntamiento|Mairie|Comune|Gemeinde|Gemeente|Kommune?|Landkreis|Hochschule|Sparkasse"
    r"|Museum|Partei|Party|Club|Klub|Polizei\w*|Police|Feuerwehr|Stadt|Kreis|Amt)\b\.?"
)
"""Words that organisations' names have in them."""
AGENCIES = frozenset(
    """
    dpa apa sda afp ap reuters kna epd sid ots kathpress ansa efe dts afp-jiji belga anp tass dapd
    ddp upi europa ep ntb tt pap ctk mti keystone ats sapa aap nzpa ians lusa stt ritzau xinhua
    tanjug hina bta irna iha dha
    """.split()
)
"""News agencies by the letters they sign with..."""
AGENCY = "|".join(sorted(AGENCIES))
"""...and the pattern of one."""
SPLIT = re.compile(
    r"\s*[|;•·●/\\]\s*|\s+(?:and|und|et|y|e|och|og|en|i|with|mit)\s+|\s*[&+]\s*"
    r"|,\s+(?:and|und|et|y)\s+|,(?!\s*(?:Jr|Sr|II|III|IV|PhD|Ph\.D|MD|M\.D|Esq)\b)\s*|\s+[-–—]+\s+"
)
"""What stands between two names of a byline."""
_INITIALS = 5
_EDGE = " \t,.;:|–—-•·*\"'“”„»«()[]<>/\\!?=_"
_LEAD = re.compile(r"\A\W*(?:by|von|par|por|di)\s+", re.IGNORECASE)
_DROPPED = re.compile(r"https?://\S*|www\.\S*|(?<!\S)\S+@\S+|(?<!\w)@[\w.]+|\([^()]{0,80}\)")
_ENDS_IN_DOT = re.compile(r"(?:\b[A-Z]|\b(?:Jr|Sr|St|Ph\.D|M\.D))$")
_ADDRESS = re.compile(r"https?://|www\.|@")
_TITLED = re.compile(r"(?:Das|Die|Der|The|Los|Las|Il|Gli|DAS|DIE|DER|THE) (?=\S)|Les \S+ \S")
"""How outlets' names begin, and pen names in lower case only: "der Michel"."""
SECTIONS = frozenset(
    """
    politics politik politique política politica business wirtschaft économie economía economia
    sport sports deportes kultur culture cultura panorama wissen science technology technik tech
    world welt monde mundo mondo international national local lokales regional opinion opinión
    meinung opinions analysis commentary kommentar health gesundheit santé salud travel reise life
    lifestyle leben entertainment news nachrichten noticias actualités aktuell home homepage
    allgemein general uncategorized unkategorisiert blog
    """.split()
)
"""What sections of outlets are called."""


def find_authors(byline: str) -> tuple[str, ...]:
    """Return the names a byline lists, in its order; none where it names nobody.

    "Ann Lee and Bo Ek, Riverton Gazette" lists two. One name alone and a pen name are names; desks,
    accounts, agencies, outlets, roles and addresses are not.
    """
    pieces = listed(byline)
    if "/" in byline and any(_is_initials(piece.strip()) for piece in pieces):
        return ()  # how desks and agencies sign: "det/dpa"
    found: list[str] = []
    for piece in pieces:
        name = piece.strip(_EDGE)
        if piece.rstrip().endswith(".") and len(name.split()[-1:]) and _ENDS_IN_DOT.search(name):
            name += "."
        if name and name not in found and is_author(name):
            found.append(name)
    return tuple(found)


def listed(byline: str) -> list[str]:
    """Return the pieces of a byline, which may be names, roles, outlets or nothing."""
    kept = _DROPPED.sub(" ", _LEAD.sub("", byline.strip(), count=1))
    return SPLIT.split(" ".join(kept.split()))


def names_someone_in_full(byline: str) -> bool:
    """Tell whether a byline lists a person's full name at least once."""
    return any(is_person_name(name) and not is_desk(name) for name in map(_bare, listed(byline)))


def _bare(piece: str) -> str:
    return piece.strip(_EDGE)


def _is_initials(piece: str) -> bool:
    return piece.lower() in AGENCIES or (len(piece) <= 3 and piece.islower())  # noqa: PLR2004


def is_desk(name: str) -> bool:
    """Tell whether a name is a desk's, an agency's or an account's: "Web Desk", "Agencia EFE"."""
    if is_handle(name) or CERTAIN_DESK.search(name):
        return True
    if DESK.search(name) is None:
        return False
    signed = any(word.isupper() and word.lower() in AGENCIES for word in name.split())
    return signed or not is_person_name(name)


def is_initials(name: str) -> bool:
    """Tell whether a name is a few capitals, as agencies and desks sign: "XNA"; "ANNA" is none."""
    short = 1 < len(name) <= _INITIALS and name.isascii() and name.isalpha()
    return short and name.isupper() and not is_given_name(name)


def is_author(name: str) -> bool:
    """Tell whether a name can be a person's or a pen name: no desk, organisation or address."""
    if not any(char.isalpha() for char in name) or _ADDRESS.search(name) or is_domain(name):
        return False
    if _TITLED.match(name) and not is_person_name(name.split(maxsplit=1)[1]):
        return False
    if name.lower() in SECTIONS or is_initials(name):
        return False
    if is_desk(name) or is_agency(name) or name.lower() in AGENCIES or ROLE.fullmatch(name):
        return False
    several = len(name.split()) > 1
    shouted = name.isupper() and ORGANISATION.search(name.title())
    return not (several and (shouted or ORGANISATION.search(name) or is_outlet(name, loosely=True)))
