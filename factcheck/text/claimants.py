"""Claimants: what sort of voice the words of a source name, and what to call it.

Which words of a sentence are the source of a statement is the business of `attribution`.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from factcheck.models import Claimant, ClaimantKind
from factcheck.text.authors import ORGANISATION
from factcheck.text.given_names import GIVEN_NAMES
from factcheck.text.names import has_known_given_name, is_plain_name
from factcheck.text.outlets import is_outlet
from factcheck.text.roles import INDIVIDUALS, TITLES, VOICES

_ROLE_OF = re.compile(
    r"\b(?:Secretary|Minister|President|Director|Head|Chief|Chair(?:man|woman)?|Speaker|Governor"
    r"|Mayor|Commissioner|Professor|Archbishop|Bishop)(?: \w+)? of\b"
)
_PLACES = frozenset(
    """
    us u.s united nations american mexican british russian chinese french german iranian israeli
    canadian european indian italian spanish japanese turkish ukrainian australian brazilian
    republican democratic democrat conservative labour liberal gop white western eastern
    """.split()
)
_OFFICE = re.compile(
    r"(?:the |a )?(\w+) of (?:[a-z]\w* ){1,4}((?:[A-Z][\w.'’-]* ?){2,3})$", re.ASCII
)
"""`chief of defence staff Alex Bade`."""
BODY_NAME = re.compile(
    r"\b(?:Ministry|Department|University|Bank|Bureau|Office|Institute|Cent(?:er|re)|Council|Board"
    r"|Observatory|Academy|House|College|School|Court|Agency|Association|Society|Committee|Union"
    r"|Organi[sz]ation|Commission|Federation|Foundation|Party|Museum|Church|Times|Bank)$"
)
"""Ends a name that goes on after "of" or "for"."""
_JOINED = re.compile(r"[A-Z]\S* (?:and|&) (?:\S+ ){0,8}?[A-Z]")
_DOCUMENTS = frozenset(
    """
    report study survey poll statement lawsuit complaint indictment agreement document letter memo
    memorandum email e-mail filing affidavit paper book article editorial post tweet transcript
    analysis review audit data figures statistics records documents studies polls surveys research
    evidence release communique communiqué decree ruling law bill constitution treaty resolution
    dossier website reports letters emails cable cables notice application petition charter
    presentation assessment headline headlines story stories
    list log register tally inventory ledger
    biography autopsy video recording tape footage photo photos archive transcript minutes
    """.split()
)
_PEOPLES = frozenset(
    """
    republicans democrats conservatives liberals americans mexicans canadians russians ukrainians
    palestinians israelis iranians iraqis syrians europeans germans italians indians pakistanis
    africans asians muslims christians jews catholics voters officials experts critics analysts
    sources researchers scientists lawyers lawmakers prosecutors investigators doctors economists
    activists residents witnesses reporters journalists police authorities diplomats supporters
    opponents observers aides advisers
    """.split()
)
_PLURAL = frozenset(
    "people police public media many some others both all most none few they".split()
)
_SOMEBODY = frozenset(
    "he she it one somebody someone everybody everyone anybody anyone nobody another".split()
)
_SEVERAL = frozenset(
    """
    they some many others most few both all several these those people members parents relatives
    families employees staff children women men
    """.split()
)
_WHOLE_OF = frozenset("of on in with at from aboard inside there".split())
_COUNTS = frozenset("two three four five six several a one another".split())
_UNNAMED = re.compile(
    r"\b(?:sources?|anonym\w+|unnamed|unidentified|undisclosed|insiders?|whistle-?blowers?"
    r"|(?:people|person|persons|someone|those|officials?|man|woman)"
    r" (?:familiar|briefed|with (?:direct )?knowledge|close to|involved in|who asked))\b",
    re.IGNORECASE,
)
_THE_SAME = re.compile(r"(?:(?:the|this|that) )?(?:same|latter|former)(?: one)?", re.IGNORECASE)
"""Somebody who was named before, and whom the words alone do not name."""
_CALLED = re.compile(
    r"(?:[\w’'-]+ )*[a-z][\w-]* (?P<name>[A-ZÀ-Þ][\w’'&-]*(?: [A-ZÀ-Þ][\w’'&-]*)+)"
)
"""`the lender Quay Bank`: what a body is, before its name."""
_ENDS_HEAD = re.compile(r"\s*(?:,(?!\d{3}\b)|\(|\[|—|–|;|:|\bwho\b|\bwhich\b|\bthat\b)\s*")
_AFTER_NOUN = re.compile(
    r"\s(?:of|for|at|in|from|with|by|on|to|about|near|inside|outside|close|familiar|briefed|based"
    r"|working|within|across|under|involved|involving|against|like|drawn|compiled|prepared|obtained"
    r"|seen)\s",
)
_JOINS = re.compile(r"\b(?:of|for|and|at|in|from|with|by|on|to|de|la|du|der|des|di|y|e|und)\b")
_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_]\.|\w+(?:[-'’.&]\w+)*")
_PARTICLES = frozenset("de da do dos del della di la le van von der den bin ibn al el y e".split())
_POSSESSIVE = re.compile(r"['’]s?$")
_LONGEST_HEAD = 160


def without_possessive(words: str) -> str:
    """Return whose something is: "Ann Lee" of "Ann Lee's"."""
    return _POSSESSIVE.sub("", words) or words


@lru_cache(maxsize=4096)
def read_claimant(words: str, *, anonymous: bool = False) -> Claimant:
    """Return the claimant that the words of a source name.

    A person is called by name, without title or role; anybody else as printed, without a relative
    clause or apposition.

    Args:
        words: The source as printed.
        anonymous: The text says that this source spoke on condition of anonymity.
    """
    phrase = " ".join(words.split()).strip(" ,;:-–—'\"“”")
    parts = [part for part in _ENDS_HEAD.split(phrase[:_LONGEST_HEAD]) if part] or [phrase]
    head = parts[0]
    if _UNNAMED.search(head) or _THE_SAME.fullmatch(head):
        return Claimant(head, ClaimantKind.ANONYMOUS)
    vague = _vague(head)
    if vague is not None:
        named = _bare_name(parts[1]) if len(parts) > 1 else None
        return Claimant(named or head, ClaimantKind.NAMED if named else vague)
    name = _person(head)
    if name is None and len(parts) > 1 and _is_role(head):
        name = _bare_name(parts[1]) or _lone_name(parts[-1])
    if name is not None and name.lower() not in _PEOPLES:
        return Claimant(name, ClaimantKind.NAMED)
    kind = _kind(head)
    maker = _maker(phrase, parts) if kind is ClaimantKind.DOCUMENT else None
    if maker is not None:
        return Claimant(maker, ClaimantKind.NAMED)
    if anonymous and kind is not ClaimantKind.DOCUMENT:
        kind = ClaimantKind.ANONYMOUS
    called = _CALLED.fullmatch(head) if kind is ClaimantKind.NAMED else None
    if (
        called is not None
        and BODY_NAME.search(head)
        and not _JOINS.search(head[: called.start("name")])
    ):
        return Claimant(called["name"], kind)
    if kind is ClaimantKind.NAMED and head[:4].lower() == "the ":
        head = re.sub(r"^(?:the )+", "", head, flags=re.IGNORECASE)
    return Claimant(head or phrase, kind)


def _vague(head: str) -> ClaimantKind | None:
    """What sort of voice a pronoun or a bare noun is that opens a sentence: "One of them"."""
    words = head.lower().split()
    if len(words) > 1 and words[1] not in _WHOLE_OF | _COUNTS:
        return None
    if words[0] in _SOMEBODY:
        return ClaimantKind.ANONYMOUS
    several = words[0] in _SEVERAL or (len(words) == 1 and words[0][:-1] in INDIVIDUALS)
    return ClaimantKind.COLLECTIVE if several else None


def _maker(phrase: str, parts: Sequence[str]) -> str | None:
    """Return who has made a paper: "the list that the priest, Father Tom Orr, has made"."""
    if not re.search(r"\bthat\b", phrase):
        return None
    names = (_bare_name(part) or (_is_role(part) and _person(part)) for part in parts[1:])
    return next((name for name in names if name and " " in name), None)


def _is_role(head: str) -> bool:
    first = head.split(maxsplit=1)[0].lower()
    return first in {"the", "a", "an", "his", "her", "its", "their"} or bool(
        re.search(r"['’]s\s", head)
    )


def _is_capital(word: str) -> bool:
    return word[:1].isupper()


def _bare_name(words: str) -> str | None:
    """The name, where the words are nothing but one."""
    tokens = _WORD.findall(words)
    if 1 < len(tokens) <= 5 and all(_is_capital(t) or t in _PARTICLES for t in tokens):  # noqa: PLR2004
        return _person(words)
    return None


def _lone_name(words: str) -> str | None:
    """The one word that names whom a role is: "The operator, Northway plc"."""
    name = _COMPANY.sub("", words)
    alone = _WORD.fullmatch(name) and _is_capital(name) and name.lower() not in _OPENING
    return words if alone else None


_COMPANY = re.compile(r",? (?:plc|PLC|[Ll]td|LTD|[Ii]nc|GmbH|AG|SE|SA|[Cc]orp|NV|AB|LLC|LLP)\.?$")


def _person(head: str) -> str | None:
    """The name at the end of a phrase: of a person, or of a body called by a bare name."""
    core = _before_noun_ends(head)
    if BODY_NAME.search(core) or _JOINED.search(core):
        return None
    tokens: list[str] = _WORD.findall(core)
    run: list[str] = []
    while tokens and (_is_capital(tokens[-1]) or (run and tokens[-1] in _PARTICLES)):
        run.insert(0, tokens.pop())
    while run and run[0] in _PARTICLES:
        tokens.append(run.pop(0))
    if not run or (tokens and tokens[-1].lower() == "the"):
        return None
    title = _last_title(run)
    name = run[title + 1 :]
    if title < 0:
        name = name[_given_name(name) :]
        while len(name) > 1 and (
            name[0].lower().rstrip(".") in _PLACES or _POSSESSIVE.search(name[0])
        ):
            name = name[1:]
    if not name:
        return None
    return " ".join(name) if run[0].lower() != "the" else None


def _last_title(words: Sequence[str]) -> int:
    titled = [i for i, word in enumerate(words) if word.lower().rstrip(".") in TITLES]
    return titled[-1] if titled else -1


def _given_name(words: Sequence[str]) -> int:
    """Where a given name ends what a person belongs to: "Harbor Workers Party Ann Lee"."""
    given = [i for i, word in enumerate(words[:-1]) if word.lower() in GIVEN_NAMES]
    return given[0] if given and given[0] > 1 else 0


def _before_noun_ends(head: str) -> str:
    """The phrase up to what is said of its noun: "officials" of "officials in Mexico"."""
    role = _ROLE_OF.search(head)
    if role is not None:
        names: list[str] = _WORD.findall(head[role.end() :])
        run = [w for w in names if _is_capital(w)]
        if len(run) > 2 and run == names[-len(run) :]:  # noqa: PLR2004
            return " ".join(run[-2:])
        if names[:1] == ["State"] and len(run) == 2:  # noqa: PLR2004
            return run[-1]
    office = _OFFICE.match(head)
    if office is not None and office[1].lower() in TITLES:
        return office[2]
    after = _AFTER_NOUN.search(head)
    return head[: after.start()] if after else head


def _kind(head: str) -> ClaimantKind:
    tokens: list[str] = _WORD.findall(_before_noun_ends(head)) or _WORD.findall(head)
    if not tokens:
        return ClaimantKind.NAMED
    noun, first = tokens[-1].lower(), tokens[0].lower()
    if noun in _DOCUMENTS and (len(tokens) == 1 or not _is_capital(tokens[-1])):
        return ClaimantKind.DOCUMENT
    if noun in VOICES or (_is_capital(tokens[-1]) and noun not in _PEOPLES):
        return ClaimantKind.NAMED
    if noun in _PLURAL or (noun.endswith("s") and not noun.endswith("ss")):
        counted = first in _COUNTS and noun.removesuffix("s") in INDIVIDUALS
        return ClaimantKind.ANONYMOUS if counted else ClaimantKind.COLLECTIVE
    return ClaimantKind.ANONYMOUS if noun in INDIVIDUALS else ClaimantKind.NAMED


def is_person(claimant: Claimant) -> bool:
    """Tell whether it is a person beyond doubt, by a full name: no role, and no "Larkin" alone."""
    return claimant.kind is ClaimantKind.NAMED and is_plain_name(claimant.name)


def is_organisation(claimant: Claimant) -> bool:
    """Tell whether it is an organisation beyond doubt, by its own name: "the Company" is none."""
    name = claimant.name
    if claimant.kind is not ClaimantKind.NAMED or not _is_capital(name):
        return False
    if is_outlet(name):
        return True
    if " " not in name or _is_role(name) or has_known_given_name(name):
        return False
    core = _before_noun_ends(name)
    noun = core.split()[-1]
    return bool(BODY_NAME.search(core) or ORGANISATION.fullmatch(noun))


_FULL_NAME = re.compile(
    r"(?<![\w.])([A-ZÀ-ÖØ-Þ][\w'’-]{1,30}(?: [A-Z]\.)?"
    r"(?: (?:de|da|del|della|di|la|le|van|von|der|den|bin|al|el))?"
    r"(?: [A-ZÀ-ÖØ-Þ][\w'’-]{1,30}){1,3})(?![\w-])"
)


def full_names(text: str) -> dict[str, str]:
    """Return by last name the full names that a text prints, where only one person bears it."""
    found: dict[str, str] = {}
    shared = set()
    for match in _FULL_NAME.finditer(text):
        words = match[1].split()
        words = words[max(_last_title(words) + 1, _given_name(words)) :]
        while len(words) > 1 and words[0].lower().rstrip(".") in _BEFORE_NAMES:
            words = words[1:]
        if len(words) < 2:  # noqa: PLR2004
            continue
        last = _POSSESSIVE.sub("", words[-1])
        name = " ".join([*words[:-1], last])
        known = found.setdefault(last, name)
        if known.split()[0] != words[0]:
            shared.add(last)
    return {last: name for last, name in found.items() if last not in shared}


_OPENING = frozenset(
    """
    the a an but and when while as if in on at for after before during since although though
    because so then now both that this what how why with by from to of is was will did does
    monday tuesday wednesday thursday friday saturday sunday
    """.split()
)


_BEFORE_NAMES = _PLACES | _OPENING
