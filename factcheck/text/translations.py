"""What a text says of its own translation: that a machine made it, or that it is one at all.

A sentence that says so of this text counts wherever it stands. A note without a verb counts where
hardly anything else stands on its line, or in brackets: headlines speak of machine translation too.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence

from factcheck.models import Span

BY_BROWSER, BY_SERVICE = BY_MACHINE = ("translated by the browser", "translated by a web service")
"""What a page's marks say of its text in words: both translate by machine."""
_LONGEST = 160
"""Code points of a line that may be a note."""
_BEFORE = 110
"""Code points before a telling word where its sentence may begin to speak of this text."""
_TELLING = re.compile(r"translat|traduc|traduz|tradu[çc][ãa]o|übersetzung|vertaling", re.IGNORECASE)
_TOOL = (
    r"(?:google|deepl|bing|microsoft translator|yandex|chatgpt|gpt-\d|ai\b|machines?\b|robots?\b"
    r"|computers?\b|automats?\b|artificial intelligence|(?:machine|automatic) translation"
    r"|(?:automat(?:ic|ed)|online|neural|ai|machine|artificial intelligence|translation)"
    r" (?:translat(?:ion|or)|tool|software|service|program(?:me)?|engine|system|app)\b|software)"
)
_WITH = (
    r"(?: ?:|(?: (?:by|with|using|via|through|by means of))?"
    r"(?: (?:the )?(?:help|aid|use|assistance) of)?)(?: (?:an?|the))?"
)
_SPAN = r"(?: (?!by\b|with\b|using\b|via\b)[\w’'-]+){0,6}?"
_MADE = (
    r"(?:(?:(?:automatically|mechanically|machine|computer|google|deepl|ai|auto)[- ]translated"
    r"|translated (?:automatically|mechanically))(?: by [^.,;:()]{2,50})?"
    rf"|translated{_SPAN}{_WITH} {_TOOL}"
    r"|(?:automatic|automated|automatically generated|machine(?:[- ]generated)?|computer|mechanical"
    r"|google|deepl|ai|auto)[- ]translation"
    rf"|translation{_WITH} {_TOOL}"
    r"|(?:automatische|maschinelle) übersetzung|traducci[oó]n autom[aá]tica|traduction automatique"
    r"|traduzione automatica|tradução automática|automatische vertaling)"
)
_MACHINE = re.compile(rf"\b{_MADE}", re.IGNORECASE)
_PIECE = r"(?:article|text|story|page|post|content|report|item|news|interview|column|version)"
_THIS = (
    rf"(?:this(?: \w+)? {_PIECE}|this translation|(?:the )?following(?: {_PIECE})?|what follows"
    rf"|the {_PIECE} (?:below|above)|you are reading)"
)
_STATED = re.compile(
    rf"\b(?:{_THIS}(?:,? (?:(?:was|is)? ?originally (?:written|published) in \w+,? and|was|is|were"
    rf"|has been|have been|may be|may have been))*(?: an?)?(?: \w+ly)? {_MADE}"
    r"|this translation(?: was| is| has been)? (?:made|produced|generated|created|done|provided)"
    rf"(?: automatically|{_WITH} {_TOOL})|this is an? {_MADE})",
    re.IGNORECASE,
)
_BRACKETED = re.compile(rf"[(\[][^()\[\]]{{0,20}}{_MADE}[^()\[\]]{{0,60}}[)\]]", re.IGNORECASE)
_FRAME = frozenset(
    """note disclaimer attention warning editor editors s n b the this our an a is was has been be
    version edition service text article story post page report news content language original and
    or of from into in to by with using via through help tool google translate deepl bing only for
    errors error mistakes may might can contain contains possible not checked reviewed edited
    corrected unedited human review quality accurate responsible provided made it made automatic
    arabic albanian armenian azerbaijani bengali bosnian bulgarian burmese catalan chinese croatian
    czech danish dari dutch english estonian farsi filipino finnish french georgian german greek
    hebrew hindi hungarian icelandic indonesian irish italian japanese kazakh khmer korean kurdish
    latvian lithuanian macedonian malay mandarin mongolian norwegian pashto persian polish
    portuguese punjabi romanian russian serbian slovak slovene slovenian somali spanish swahili
    swedish tagalog tamil thai turkish ukrainian urdu uzbek vietnamese welsh""".split()
)
"""Words beside which a note of translation is all that a line says."""
_WORD = re.compile(r"[^\W\d_]+")
_SENTENCE_END = re.compile(r"[.;|)\]]")
_ANYONE = re.compile(
    r"(?:this (?:article|story|page|text|post) (?:was|has been|is) (?:automatically |machine[- ]"
    r"|originally .{1,40} and )?translated\b"
    r"|(?:machine|automatic(?:ally)?|google|deepl|ai)[- ]translat(?:ed|ion)\b|translated (?:by"
    r"|from|with|into)\b|translation (?:by|from|:)"
    r"|übersetzt (?:von|aus|ins|mit|durch)\b|(?:automatische|maschinelle) übersetzung"
    r"|übersetzung(?: aus| von|:)|aus dem \w+ (?:übersetzt )?von\b"
    r"|traduit (?:de l|du|par|de)|traduction (?:de|par|automatique|:)|traducido (?:de|del|por|al"
    r"|autom)|traducci[oó]n (?:de|del|por|autom|:)"
    r"|traduzione (?:di|da|a cura|automatica|:)|tradotto (?:da|dal)|traduzido (?:de|do|por)"
    r"|tradução (?:de|por|automática|:)|vertaald (?:door|uit|van))",
    re.IGNORECASE,
)
_NOTE_LONGEST, _ANYWHERE = 200, 90
"""Code points of a line that says whose translation it is, at its beginning and anywhere."""


def find_machine_statements(text: str, lines: Sequence[Span]) -> list[tuple[Span, bool]]:
    """Return where a text says that a machine translated it, and whether that is a mere note.

    Notes do not count where the text speaks of machine translation besides.

    Args:
        text: The text.
        lines: Its lines, as `find_lines` gives them.
    """
    found = set()
    for telling in _TELLING.finditer(text):
        line = lines[max(0, bisect_right(lines, telling.start(), key=lambda one: one.start) - 1)]
        low = max(line.start, telling.start() - _BEFORE)
        high = min(line.end, telling.start() + _LONGEST)
        stated = _STATED.search(text, low, high)
        if stated is not None:
            found.add((Span(*stated.span()), False))
        elif line.end - line.start <= _LONGEST and _is_note(line.slice(text)):
            found.add((line, True))
    spoken = [Span(*made.span()) for made in _MACHINE.finditer(text)] if found else []
    aside = any(not any(one.overlaps(span) for span, _ in found) for one in spoken)
    return sorted((span, is_note) for span, is_note in found if not (is_note and aside))


def says_machine(line: str) -> bool:
    """Tell whether a line, or a page's mark, says that a machine translated its text."""
    return (
        line in BY_MACHINE
        or _STATED.search(line) is not None
        or (len(line) <= _LONGEST and _is_note(line))
    )


def says_translated(line: str, *, anywhere: bool) -> bool:
    """Tell whether a line says that the text is a translation, by whomever.

    Args:
        line: The line.
        anywhere: Whether a short line that speaks of translation at all says so.
    """
    if len(line) > _NOTE_LONGEST:
        return False
    said = _ANYONE.search(line)
    if said is None:
        return says_machine(line)
    at_beginning = said.start() < 3  # noqa: PLR2004 - a bracket or a dash
    return at_beginning or (anywhere and len(line) <= _ANYWHERE) or says_machine(line)


def _is_note(line: str) -> bool:
    """Tell whether a line says that a machine translated something and hardly anything else."""
    made = _MACHINE.search(line)
    if made is None or line.startswith("#") or line.rstrip().endswith("?"):
        return False
    if _BRACKETED.search(line):
        return True
    after = _SENTENCE_END.split(line[made.end() :], maxsplit=1)[0]
    words = _WORD.findall(f"{line[: made.start()]} {after}".lower())
    return all(word in _FRAME for word in words)
