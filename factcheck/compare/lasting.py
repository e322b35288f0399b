"""Whether what a claim says is over for good, or only for a time, is so in a sentence.

"Shut down permanently" and "a pause of three weeks" need share no word, and the words of return
tell as much as those of an end: "will reopen", "never to return".
"""

import re
from collections.abc import Iterator

from factcheck.compare.alignment import Alignment
from factcheck.compare.contrast import Contrast
from factcheck.compare.force import is_negator
from factcheck.compare.reading import Reading
from factcheck.compare.turning import denied_nearby
from factcheck.models import Span, Stance

_LASTS = re.compile(
    r"\b(?:permanent(?:ly)?|for good|for ?ever|irrevocabl[ey]|irreversibl[ey]|definitively"
    r"|once and for all|for the last time|never (?:again|to)|never (?:be )?re\w{3,}|never \w+ again"
    r"|(?:not|never) (?:\w+ ){0,3}again|(?:not|never) (?:be )?(?:re(?:turn|open|sume)|coming back"
    r"|come back|back)\w*)\b",
    re.IGNORECASE,
)
"""Words by which something is over for good."""
_PASSES = re.compile(
    r"\b(?:temporar(?:y|ily)|provisional(?:ly)?|interim|for now|for the (?:time being|moment)"
    r"|for a (?:short|limited|brief|while)\b(?: (?:time|period|while))?|limited time|short-lived"
    r"|paus(?:e|ed|ing)|suspended|suspension|on hold|mothball\w*|postponed|adjourned"
    r"|resum(?:e|es|ed|ing|ption)|reopen(?:s|ed|ing)?|restart(?:s|ed|ing)?"
    r"|(?:will|to) (?:return|be back)|back on (?:the|its|track)"
    r"|(?:open|opened|taken up|start|started) again|will (?:\w+ ){1,4}again)\b",
    re.IGNORECASE,
)
"""Words by which it is not, or is over again."""
_COVERED = 0.3
"""Share of the claim's other words from which a sentence speaks of the same."""
_STRENGTH = 0.5


def by_lasting(laid: Alignment) -> Iterator[Contrast]:
    """Yield where one of claim and sentence has it for good and the other for a time.

    Where a sentence has words of both kinds, as "it paused, and will never resume", none is
    yielded.
    """
    for mine, other in ((_LASTS, _PASSES), (_PASSES, _LASTS)):
        asked = _said(mine, laid.claim.reading)
        if not asked or _said(other, laid.claim.reading) or _is_denied(asked, laid.claim.reading):
            continue
        said = _said(other, laid.sentence)
        if not said or _said(mine, laid.sentence) or laid.sentence.question or laid.hedge:
            continue
        outside = [
            topic
            for topic in laid.claim.topics
            if not any(laid.claim.words[topic.place].span.overlaps(span) for span in asked)
        ]
        covered = laid.coverage(outside)
        if covered >= _COVERED:
            words = " … ".join(span.slice(laid.sentence.text) for span in said)
            printed = asked[0].slice(laid.claim.reading.text)
            yield Contrast(
                Stance.REFUTES,
                f"It says “{words}”, where the claim says “{printed}”.",
                said,
                _STRENGTH + covered / 4,
                conflict=True,
                passes=True,
            )


def _is_denied(asked: tuple[Span, ...], claim: Reading) -> bool:
    """Whether a claim denies something beside the words asked for: "has not left for good"."""
    return any(
        is_negator(claim.words, place) and not any(word.span.overlaps(span) for span in asked)
        for place, word in enumerate(claim.words)
    )


def _said(kind: re.Pattern[str], reading: Reading) -> tuple[Span, ...]:
    """Return the words of one kind in a text that nothing beside them denies."""
    found = tuple(Span(*match.span()) for match in kind.finditer(reading.text))
    if not found or kind is _LASTS:  # what lasts may be said by what is denied: "will not return"
        return found
    denied = [reading.words[place].span for place in denied_nearby(reading)]
    return tuple(span for span in found if not any(span.overlaps(one) for one in denied))
