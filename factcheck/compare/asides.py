"""Lines among an article's sentences that state nothing: credits, labels, questions and links."""

import re

from factcheck.text.turns import is_asked

_LABEL = re.compile(
    r"(?:Apology|Correction|Clarification|Retraction|Interview|Profile|Obituary|Opinion|Editorial"
    r"|Analysis|Explainer|Timeline|Review|Video|Watch|Photos|Pictures|Gallery|Podcast|Live|Quiz"
    r"|Letters?|Q&A|Column|Comment)(?: (?:to|with|from))?:? "
    r"[A-ZÀ-ÖØ-Þ][\w.'’-]*(?:,? (?:and |of |the )?[A-ZÀ-ÖØ-Þ][\w.'’-]*){0,5}"
)
_LINK = re.compile(r"\[[^\[\]]{0,200}\]\([^()\s]{1,500}\)|<?https?://\S+|www\.\S+")
_WORD = re.compile(r"[^\W\d_]{2,}")
_FEWEST = 4
"""Words that make a sentence more than the links in it, or the number at its end."""
_LONGEST_CREDIT = 120
_CAPITAL = r"[*_]*[A-ZÀ-ÖØ-Þ][\w.'’-]*,?[*_]*"
_NAMES = rf"{_CAPITAL}(?: (?:(?:and|of|the|de|van|von|to|for|&) )*{_CAPITAL})"
_CREDIT = re.compile(
    r"[*_#> -]*(?:(?:[Bb]y|BY|[Ww]ords(?: by)?|[Pp]hotos?|[Pp]ictures?|[Rr]eporting by):? "
    rf"{_NAMES}{{0,5}}|{_NAMES}{{0,2}}"
    rf"|(?:(?:{_CAPITAL}|[*_]*\d{{1,2}}|and|of|the|de|van|von) ){{1,8}}\d{{1,4}})[*_]*"
)
"""A line of names, places and days: a byline, a masthead or a dateline by itself."""


def is_credit(text: str) -> bool:
    """Tell a byline, a masthead or a dateline by itself from a statement."""
    return len(text) <= _LONGEST_CREDIT and _CREDIT.fullmatch(text) is not None


def states_nothing(text: str) -> bool:
    """Tell a credit, a heading of a kind and a name, a question asked or links from a statement."""
    if _LABEL.fullmatch(text) or is_asked(text) or is_credit(text):
        return True
    told, links = _LINK.subn(" ", text)
    bare = not links and not text.rstrip("*_ ")[-1:].isdigit()
    return len(_WORD.findall(told)) < (1 if bare else _FEWEST)
