"""What a text says that it, or an earlier version of it, said wrongly: statements taken back.

The words of such a statement are still there; nobody stands behind them.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from factcheck.models import Span

_TEXT = (
    r"(?:stor(?:y|ies)|articles?|reports?|pieces?|posts?|columns?|pages?|headlines?|captions?|items?"
    r"|dispatch(?:es)?|interviews?|reviews?|analys[ei]s|newsletters?|briefings?|blogs?)"
)
_WRONGLY = r"(?:incorrectly|wrongly|mistakenly|erroneously|falsely|inaccurately)"
_SAID = (
    r"(?:said|stated|reported|claimed|suggested|implied|indicated|wrote|asserted|alleged|named"
    r"|identified|described|gave|put|attributed|quoted|referred)"
)
_VERSION = re.compile(
    rf"\b(?:an?|the|our) (?:earlier|previous|prior|original|first|initial) (?:version|edition)s?"
    rf"(?: of (?:this|the|that|our) (?:\w+ )?{_TEXT})? (?:\w+ly )?(?:mis(?:stated|reported"
    rf"|identified|named|quoted|attributed)|{_SAID})\b"
    rf"|\b(?:this|the|our|that) (?:\w+ )?{_TEXT} (?:had )?(?:{_WRONGLY}|originally|initially"
    rf"|previously) {_SAID}\b"
    rf"|\b(?:we|our \w+|this \w+) (?:had |have )?(?:{_WRONGLY} {_SAID}|mis(?:stated|reported))\b",
    re.IGNORECASE,
)
"""Says by itself that the statement after it no longer holds."""
_OWN = re.compile(
    r"\b(?:we|this (?:newspaper|paper|site|website|magazine|programme|channel)"
    rf"|our {_TEXT}) (?:also |had |have )?(?:also )?(?:reported|said|stated|wrote"
    r"|published|claimed|suggested)\b",
    re.IGNORECASE,
)
_TAKEN_BACK = re.compile(
    rf"\b(?:that|this|the|our|these|those|it|both|neither) ?(?:{_TEXT}|claims?|statements?"
    r"|accounts?|information|figures?|allegations?|assertions?)? (?:was|were|is|are|proved|turned"
    r" out to be)(?: \w+ly| all)? (?:wrong|false|incorrect|inaccurate|untrue|mistaken|in error"
    r"|unfounded|baseless|not (?:true|correct|right|accurate|the case))\b"
    r"|\bwe (?:were (?:wrong|mistaken)|(?:now )?(?:retract|withdraw)|have (?:retracted|withdrawn)"
    r"|(?:can )?no longer stand|cannot stand|do not stand|regret the error)\b"
    rf"|\b(?:that|this|the|our) {_TEXT} (?:has been|was|is) (?:retracted|withdrawn)\b",
    re.IGNORECASE,
)


def find_withdrawn(text: str, sentences: Sequence[Span]) -> tuple[Span, ...]:
    """Return the statements that a text takes back, each to the end of its sentence, in order.

    "We reported that ..." is one only where the same sentence or the next takes it back; "an
    earlier version of this story said that ..." always is.

    Args:
        text: The text.
        sentences: What `find_sentences` gives for it.
    """
    found = []
    for sentence, following in pairwise([*sentences, Span(len(text), len(text))]):
        words = sentence.slice(text)
        match = _VERSION.search(words)
        if match is None and (own := _OWN.search(words)):
            near = "\n" not in text[sentence.end : following.start]
            after = words[own.end() :] + (f" {following.slice(text)}" if near else "")
            match = own if _TAKEN_BACK.search(after) else None
        if match is not None:
            found.append(Span(sentence.start + match.start(), sentence.end))
    return tuple(found)


_CORRECTION = re.compile(
    r"(?:corrections?|clarifications?|editor['’]s note)\b[^\n:]{0,40}:"
    rf"|.{{0,80}}\b(?:this|the|our) (?:\w+ )?{_TEXT} (?:was|has been) (?:\w+ly )?(?:amended"
    r"|corrected|clarified|updated to (?:correct|clarify)|retracted|withdrawn)\b",
    re.IGNORECASE,
)
_INVITATION = re.compile(r"\b(?:you|your)\b", re.IGNORECASE)


def is_correction(words: str) -> bool:
    """Tell whether a line says that its text was corrected or what it said before.

    An outlet's invitation to report errors is none.
    """
    told = _CORRECTION.match(words) or _VERSION.search(words)
    return told is not None and _INVITATION.search(words) is None
