"""What of an article is laid before the learned engine: its lead and what lies nearest a claim.

A whole article is too long to judge at once, and one sentence is too little to tell a report from
a denial. A window is some of its sentences, in the order of the text.
"""

from collections.abc import Sequence

from factcheck.models import Span

WORDS = 110
"""Words of a window: with the claim, about 160 word pieces."""
LEAD = 2
"""Sentences of the lead that the first window always holds: news says the main thing first."""
MOST = 3
"""Windows of one article and claim."""


def is_short(text: str) -> bool:
    """Tell whether a text fits in one window."""
    return len(text.split(maxsplit=WORDS)) <= WORDS


def find_windows(
    text: str, sentences: Sequence[Span], closeness: Sequence[float]
) -> tuple[tuple[Span, ...], ...]:
    """Return up to three windows, the widest view of the article first.

    The first holds the lead and the nearest sentences, the second the nearest with the sentences
    beside them, the third the nearest of what is left. Equal windows are returned once; a short
    text is one window. `closeness` has one number for each sentence, larger is nearer.
    """
    sizes = [len(text[s.start : s.end].split()) for s in sentences]
    if sum(sizes) <= WORDS:
        return (tuple(sentences),) if sentences else ()
    nearest = sorted(range(len(sentences)), key=lambda place: -closeness[place])
    lead = list(range(min(LEAD, len(sentences))))
    first = _fill([*lead, *nearest], sizes)
    beside = [n for place in nearest for n in (place, place - 1, place + 1)]
    second = _fill([n for n in beside if 0 <= n < len(sentences)], sizes)
    rest = [place for place in nearest if place not in first | second]
    third = _fill(rest, sizes)
    found = dict.fromkeys(
        tuple(sentences[place] for place in sorted(window)) for window in (first, second, third)
    )
    return tuple(window for window in found if window)[:MOST]


def _fill(wanted: Sequence[int], sizes: Sequence[int]) -> set[int]:
    """Take the wanted sentences in turn until the words are used up; one at least."""
    taken: set[int] = set()
    words = 0
    for place in wanted:
        if place in taken:
            continue
        if taken and words + sizes[place] > WORDS:
            break
        taken.add(place)
        words += sizes[place]
    return taken
