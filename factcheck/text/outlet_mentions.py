"""Outlets named within sentences, and whether two names are one outlet's.

What an outlet's name looks like where it stands alone is the business of `outlets`; whether an
article rests on an outlet it names is decided in the stages.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from factcheck.models import Span
from factcheck.text.outlets import has_agency_shape, is_agency, is_known_outlet, is_outlet

BEFORE_SUFFIX = re.compile(r"(?:\s[–—|-]|\s?:|\s·)\s+(?=\S)")
"""What stands between a headline and the outlet's name at its end: "Bridge shut - The Courier"."""

_ALIASES = """
ABC News | ABC
Agence France-Presse | AFP | Agence France Presse
Anadolu Agency | Anadolu
Associated Press | AP
BBC | BBC News | BBC World Service | BBC Radio | British Broadcasting Corporation
Bloomberg | Bloomberg News
BuzzFeed News | BuzzFeed
CBC | CBC News
CBS News | CBS
CNN | CNN International
Daily Mail | MailOnline | Mail Online
Daily Telegraph | Telegraph
Der Spiegel | Spiegel
Deutsche Welle | DW
dpa | Deutsche Presse-Agentur
Financial Times | FT
Fox News | Fox
HuffPost | Huffington Post
Kyodo | Kyodo News
Los Angeles Times | LA Times
NBC News | NBC
New York Times | NYT | NY Times
NPR | National Public Radio
PBS | PBS NewsHour
Press Association | PA | PA Media
Press Trust of India | PTI
Reuters | Thomson Reuters
South China Morning Post | SCMP
TASS | ITAR-TASS
Time | Time magazine
UPI | United Press International
Voice of America | VOA
Wall Street Journal | WSJ
Xinhua | Xinhua News Agency
Yonhap | Yonhap News Agency
"""
_ROWS = [[name.strip() for name in row.split("|")] for row in _ALIASES.strip().splitlines()]
_NAMES = {name: row[0] for row in _ROWS for name in row}
_WORD = r"[A-Z0-9À-Þ][\w&-]*(?:\.[\w&-]+)*\.?(?:['’](?!s\b)\w+)?"
_RUN = re.compile(
    rf"(?P<the>[Tt]he )?(?P<name>{_WORD}(?: (?:of |and |& |della |de )?{_WORD}){{0,5}})"
)
_LONGEST = 80
_SHORT = re.compile(
    r"Bee|Chronicle|Courier|Dispatch|Echo|Examiner|Express|Gazette|Globe|Guardian|Herald|Inquirer"
    r"|Journal|Mail|Mirror|Observer|Post|Record|Register|Sentinel|Standard|Star|Sun|Telegraph|Times"
    r"|Tribune"
)
# Everyday capitals and scholarly journals, which `outlets` knows as mastheads too.
_OTHER = re.compile(
    r"(?:the )?(?:nature|science|the lancet|people|time|reason|metro|star|week|wire|street|nation"
    r"|medium|deadline|punch|dawn|puck|fortune|wired|insider|the age|msn|google news|uni|ips|rt)"
)
_LITERAL = {"PEOPLE", "TIME", "WIRED", "MSN", "RT", "UNI", "Insider", "Fortune", "Wired", "Metro"}
_NO_NAME = re.compile(
    r"(?:The|An?|As|This|That|In|On|At|For|From|And|But|Of|His|Her|Its|Their|When|While|Since)\b"
    r"|.*[a-zà-ÿ]{3}\. "
)
"""What begins no name, or ends a sentence in it."""
_HOST = re.compile(r"(?:https?://)?([a-z0-9-]+(?:\.[a-z0-9-]+){0,3})\.[a-z]{2,6}(?:/\S*)?")
_NO_HOST = {"www", "m", "edition", "en", "co", "com", "org"}
_MOST_INITIALS = 6
_SMALL = frozenset("of the and for de la el y du le der und".split())
_AFTER = re.compile(
    r" (?:Association|Award|Building|Club|Corps|Office|Party|Prize|Secretary|Service|Square)\b"
)


@dataclass(frozen=True, slots=True)
class Outlet:
    """A news outlet named in a sentence."""

    span: Span
    """Without a leading "the"."""
    name: str
    """In one spelling: "New York Times" for "NYT"; as printed if it has no other."""
    agency: bool
    """Whether its trade is to be reprinted by others."""
    known: bool
    """Whether it is widely known, not only shaped like an outlet's name."""


def outlet_at(text: str, at: int) -> Outlet | None:
    """Return the outlet whose name begins at this place, with or without "the" before it."""
    run = _RUN.match(text, at, at + _LONGEST)
    if run is None:
        return None
    start, end = run.span("name")
    ends = [start + cut.start() for cut in re.finditer(" ", run["name"])]
    for stop in (end, *reversed(ends)):
        printed = text[start:stop].rstrip(".")
        if _AFTER.match(text, start + len(printed)):
            return None
        if _is_name(printed, article=run["the"]):
            return _outlet(start, printed)
    return None


def outlet_before(text: str, end: int) -> Outlet | None:
    """Return the outlet whose name ends at this place, the longest if there are several."""
    low = max(0, end - _LONGEST)
    words = text[low:end].split()
    if not words or not (words[-1][0].isupper() or words[-1][0].isdigit()):
        return None
    for start in re.finditer(r"\b[A-Z0-9À-Þ]", text[low:end]):
        at = low + start.start()
        printed = text[at:end]
        run = _RUN.fullmatch(text, at, end)
        the = "the " if text[max(0, at - 4) : at].lower() == "the " else None
        if run is not None and run["the"] is None and _is_name(printed, article=the):
            return _outlet(at, printed)
    return None


def _is_name(printed: str, *, article: str | None) -> bool:
    if _NO_NAME.match(printed):
        return False
    if _OTHER.fullmatch(printed.lower()):
        return printed in _LITERAL
    full = f"{article or ''}{printed}"
    if article and _SHORT.fullmatch(printed):
        return True
    return is_known_outlet(full) or is_outlet(printed, loosely=True) or has_agency_shape(printed)


def _outlet(start: int, printed: str) -> Outlet:
    name = _NAMES.get(printed, printed)
    span = Span(start, start + len(printed))
    known = is_known_outlet(printed) or is_known_outlet(f"the {printed}")
    return Outlet(span, name, is_agency(printed) or has_agency_shape(printed), known)


def same_outlet(one: str, other: str) -> bool:
    """Tell whether two printed names are one outlet's: "NPR" and "npr.org", "Guardian News".

    An address counts by its host. A newspaper's last word alone stands for it: "the Herald" in
    the Harlow Herald.
    """
    return bool(_keys(one) & _keys(other)) or _short_for(one, other) or _short_for(other, one)


def is_of(name: str, outlet: str) -> bool:
    """Tell whether a name is the outlet's, or a part's or the initials of it.

    "CNN Business" is of CNN, and "QNA" of the Quay News Agency.
    """
    plain = outlet.removeprefix("The ")
    return same_outlet(name, outlet) or name.startswith(f"{plain} ") or is_initials(name, outlet)


def is_initials(short: str, name: str) -> bool:
    """Tell whether capitals stand for a name: "PHW" for "Pan-Harlow Wire"."""
    if not short.isupper() or not 1 < len(short) <= _MOST_INITIALS:
        return False
    words = re.findall(r"[^\W\d_]+", _plain(re.sub(r"\([^()]*\)", "", name)))
    main = [word[0].upper() for word in words if word.lower() not in _SMALL]
    return len(main) > 1 and short in {"".join(main), "".join(word[0].upper() for word in words)}


def full_names(names: Iterable[str]) -> dict[str, str]:
    """Return the name that each of some initials among names stands for, where only one does."""
    full = {}
    known = dict.fromkeys(names)
    for short in filter(str.isupper, known):
        fitting = [name for name in known if is_initials(short, name)]
        if fitting and all(same_outlet(name, fitting[0]) for name in fitting):
            full[short] = fitting[0]
    return full


def _short_for(short: str, name: str) -> bool:
    plain = _plain(short)
    return _SHORT.fullmatch(plain) is not None and name.strip().lower().endswith(
        f" {plain.lower()}"
    )


def _plain(printed: str) -> str:
    return re.sub(r"^[Tt]he ", "", printed.strip())


@lru_cache(maxsize=4096)
def _keys(printed: str) -> frozenset[str]:
    host = _HOST.fullmatch(printed.strip())
    if host is not None:
        labels = [label for label in host[1].split(".") if label not in _NO_HOST]
        joined = (labels or [""])[-1].replace("-", "")
        return frozenset({joined, joined.removeprefix("the")})
    plain = _plain(printed)
    names = {plain, _NAMES.get(plain, plain)}
    names |= {name.removesuffix(tail) for name in names for tail in (" News", " Online", ".com")}
    names |= {alias for alias, name in _NAMES.items() if name in names}
    return frozenset(re.sub(r"\W", "", name.casefold()) for name in names)
