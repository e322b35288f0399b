"""Claimants: what sort of voice the words of a source name, and what to call it.

Which words are the source of a statement is the business of `attribution`.
"""

import re

from factcheck.models import Claimant, ClaimantKind

TITLES = frozenset(
    """
    mr mrs ms miss dr prof professor sir dame lord lady sen senator rep representative gov governor
    congressman congresswoman president vice-president chancellor premier minister secretary mayor
    judge justice general gen colonel col lieutenant lt sergeant sgt captain capt admiral adm major
    king queen prince princess pope cardinal bishop archbishop rev reverend father sister brother
    ambassador commissioner director chairman chairwoman chair chief spokesman spokeswoman
    spokesperson officer detective sheriff attorney former ex acting deputy vice prime first lady
    republican democratic democrat conservative labour analyst reporter correspondent author
    economist historian lawyer candidate nominee
    """.split()
)
PRONOUNS = frozenset("he she they it who".split())
ROLE_OF = re.compile(
    r"\b(?:Secretary|Minister|President|Director|Head|Chief|Chair(?:man|woman)?|Speaker|Governor"
    r"|Mayor|Attorney|Department|Office|Bureau)\b.{0,40}\bof\b",
)
_STATE = re.compile(r"^(?:(?:U\.?S\.?|Former)\s+)*Secretary of State\s+(?=[A-Z])")

_DOCUMENTS = frozenset(
    """
    report study survey poll statement lawsuit complaint indictment agreement document letter memo
    memorandum email e-mail filing affidavit paper book article editorial post tweet transcript
    analysis review audit findings data figures statistics records documents studies polls
    surveys research evidence release brief communique decree ruling order law bill constitution
    treaty resolution dossier text site website account reports
    """.split()
)
_VAGUE = frozenset(
    """
    official source spokesman spokeswoman spokesperson person aide adviser advisor insider diplomat
    officer agent lawyer witness employee worker executive member resident lawmaker investigator
    prosecutor staffer operative strategist man woman individual researcher scientist soldier
    """.split()
)
_SOURCES = re.compile(
    r"\b(?:sources?|people (?:familiar|with|close|briefed|involved)|person (?:familiar|with|close)"
    r"|insiders?|whistle-?blowers?|anonym\w+|unnamed|unidentified|condition of anonymity)\b",
    re.IGNORECASE,
)
_CAPITAL = re.compile(r"[^\W\d_a-zà-öø-ÿ]")
_WORD = re.compile(r"(?:[^\W\d_]\.)+|\w+(?:[-'’.&]\w+)*")
_PARTICLES = frozenset("de da do dos del della di la le van von der den bin ibn al el y e".split())
_GENERIC = frozenset(
    """
    us u.s united states american mexican british russian chinese french german iranian israeli
    canadian european republican democratic democrat white house pentagon kremlin former current
    western eastern north south central federal state
    """.split()
)


def read_claimant(words: str, *, anonymous: bool = False) -> Claimant:
    """Return the claimant that the words of a source name.

    Args:
        words: The source as printed, with its title, apposition or relative clause.
        anonymous: The text says that the source spoke on condition of anonymity.
    """
    phrase = " ".join(words.split()).strip(" ,;:-–—")
    parts = re.split(r"\s*(?:,|\(|—|–|\bwho\b|\bwhich\b)\s*", phrase)
    parts = [p for p in parts if p] or [phrase]
    head = parts[0]
    if _SOURCES.search(head):
        return Claimant(head, ClaimantKind.ANONYMOUS)
    person = person_name(head)
    if person is None and len(parts) > 1 and _is_role(head):
        person = person_name(parts[1], bare=True)
    if person is not None:
        return Claimant(person, ClaimantKind.NAMED)
    kind = _kind(head)
    if anonymous and kind is not ClaimantKind.NAMED:
        kind = ClaimantKind.ANONYMOUS
    return Claimant(head, kind)


def _is_role(head: str) -> bool:
    first = head.split()[0].lower()
    return first in {"the", "a", "an", "his", "her", "its", "their"} or "'s" in head or "’s" in head


def _kind(head: str) -> ClaimantKind:
    tokens = _WORD.findall(re.split(r"\b(?:of|for|at|in|from|with|by|on|to)\b", head)[0])
    lower = [t.lower() for t in tokens]
    if not lower:
        return ClaimantKind.NAMED if _CAPITAL.search(head) else ClaimantKind.COLLECTIVE
    noun = lower[-1]
    if noun in _DOCUMENTS:
        return ClaimantKind.DOCUMENT
    if noun in _VAGUE:
        return ClaimantKind.ANONYMOUS
    if noun in PRONOUNS:
        return ClaimantKind.COLLECTIVE if noun == "they" else ClaimantKind.NAMED
    if tokens[-1][:1].isupper() or lower[0] in {"the", "its", "his", "her", "their"}:
        plural = noun.endswith("s") and not tokens[-1][:1].isupper()
        return ClaimantKind.COLLECTIVE if plural else ClaimantKind.NAMED
    if noun.endswith("s") or noun in {"people", "police", "public", "media", "many", "some"}:
        return ClaimantKind.COLLECTIVE
    if lower[0] in {"a", "an", "one", "another"}:
        return ClaimantKind.ANONYMOUS
    return ClaimantKind.COLLECTIVE


def person_name(head: str, *, bare: bool = False) -> str | None:
    """Return the person's name in a phrase, without titles; None where it names no person."""
    stripped = _STATE.sub("", head)
    tokens = _WORD.findall(stripped)
    run: list[str] = []
    for token in reversed(tokens):
        if _CAPITAL.match(token) or (run and token in _PARTICLES):
            run.append(token)
        else:
            break
    run.reverse()
    while run and (run[0].lower().rstrip(".") in TITLES | _GENERIC or run[0] in _PARTICLES):
        run.pop(0)
    if not run or (bare and len(run) < len(tokens)):
        return None
    if ROLE_OF.search(stripped) and len(run) > 2:
        run = run[-2:]
    if any(t.lower() in _GENERIC or t.isupper() for t in run if len(t.rstrip(".")) > 1):
        return None
    if len(tokens) > len(run) and tokens[0].lower() == "the" and len(run) == len(tokens) - 1:
        return None
    if re.search(r"\b(?:of|for|at|in|from|with|by|on)\s+(?:the\s+)?\S+(?:\s+\S+)?$", stripped) and (
        not ROLE_OF.search(stripped) or len(run) < 2
    ):
        return None
    return " ".join(run)
