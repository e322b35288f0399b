"""Where readers' comments begin below an article, by the heading over them and how they look."""

import re
from collections.abc import Sequence

_COUNT = r"(?:\(\s?\d{1,5}\s?\)|: ?\d{1,5}|\d{1,5})"
_WORD = (
    r"(?:(?:leser)?kommentare|comments|commentaires|coment[aá]rios|commenti|kommentarer"
    r"|komentarze|komentáře|komentarji|komentari)"
)
_PERHAPS = (
    r"(?:reactions?|responses?|discussions?|opinions|replies|thoughts|debate|reaktionen|antworten"
    r"|diskussion|diskusia|diskuse|discusión|reacties|réactions|respuestas|comment|kommentar)"
)
_READERS = r"(?:readers?|users?|leser|your|top|latest|recent|newest|best|all|visitors?)(?:['’]s?)?"
_SURE = re.compile(
    rf"\W*(?:{_COUNT} )?(?:{_READERS} )?{_WORD}(?: {_COUNT})?\W*"
    rf"|\W*{_READERS} {_PERHAPS}(?: {_COUNT})?\W*"
    rf"|\W*{_COUNT} {_PERHAPS}\W*|\W*{_PERHAPS} ?{_COUNT}\W*"
    r"|\W*what (?:our |the )?readers (?:say|think|are saying)\W*|\W*(?:our )?readers (?:say|write"
    r"|comment)\W*",
    re.IGNORECASE,
)
_BARE = re.compile(rf"\W*{_PERHAPS}\W*", re.IGNORECASE)
"""A heading that may be one of a story's own: who reacted, and how."""
_ACCOUNT = re.compile(r"[\d_@]|^[a-z]")
"""What readers call themselves, and those whom an article quotes do not."""
_INSIDE = re.compile(
    rf"\W*(?:{_READERS} )?(?:{_WORD}|{_PERHAPS}) ?\(\s?\d{{1,5}}\s?\):? (?=[\w*_\"“>])",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"[>\s]*(?:[*_]{1,3})?(?P<name>@?[^\W_](?:[\w.'’@-]| (?=[\w(@])){1,30}?)(?:[*_]{1,3})?"
    r"(?: ?\([^()\n]{1,30}\)| ?[,—–|-] ?\d[^:—–\n]{2,30}| (?:says|said|writes|wrote))?"
    r" ?(?:[*_]{1,3})?(?::[*_]{0,3}(?=\s\S)| [—–] )"
)
_NO_NAMES = re.compile(
    r"(?:note|update|correction|source|photo|contact|tags?|published|editing|reporting|related"
    r"|read more|editor)",
    re.IGNORECASE,
)


_NAMED = 40
_DATED = re.compile(r"\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b.{0,12}\b\d{1,2}[.:]\d\d\b")


def is_comments_heading(line: str) -> bool:
    """Tell whether a line reads as a heading of readers' comments: "Comments (12)"."""
    return len(line) <= _NAMED + 20 and _SURE.fullmatch(line) is not None


def begins_comments(line: str, below: Sequence[str]) -> bool:
    """Tell whether a line heads comments, or holds some behind their heading.

    Args:
        line: The line.
        below: The two lines below it, as far as there are any.
    """
    inside = _INSIDE.match(line)
    if inside is not None and is_comment(line[inside.end() :]):
        return True
    if _BARE.fullmatch(line) is not None:
        names = [found["name"] for found in map(_SIGNED.match, below) if found is not None]
        return len(names) > 1 and any(map(_ACCOUNT.search, names))
    if not below or not is_comments_heading(line):
        return False
    dated = len(below[0]) <= _NAMED and _DATED.search(" ".join(below)[: 2 * _NAMED])
    return is_comment(below[0]) or bool(dated)


def is_comment(line: str) -> bool:
    """Tell whether a line is by its look somebody's comment: a name, a colon, and what they say."""
    found = _SIGNED.match(line)
    if found is None or _NO_NAMES.match(found["name"]):
        return False
    names = found["name"].split()
    return len(names) == 1 or all(not name[0].islower() for name in names)
