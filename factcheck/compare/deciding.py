"""Which words of a passage decided what the trained model says of it: those it cannot do without.

Each word or short phrase is left out in turn, with the words that deny it, and the rest judged
again.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from factcheck.compare import cues
from factcheck.compare.grammar import is_verbal
from factcheck.compare.interface import Judgement, Pair, Scorer
from factcheck.compare.reading import Reading, read
from factcheck.compare.shares import FIRM, share_of
from factcheck.compare.turning import with_negations
from factcheck.models import Span
from factcheck.text.spans import merged

VARIANTS: Final = 12
"""Words or phrases of one passage that are left out in turn."""
_LOSS = 0.12
"""What the share must lose without some words for them to count as deciding."""
_ALIKE = 0.6
"""Part of the greatest loss from which other words count beside those that lose most."""
_SHOWN = 3
_PHRASE = 3
_Unit = tuple[Span, ...]
"""What is left out at once: a word or phrase, and what denies it."""
_TURNING = cues.NEGATORS | cues.MODALS | frozenset(cues.DEGREES) | {"longer"}


def find_deciding(scorer: Scorer, judged: Sequence[tuple[Pair, Judgement]]) -> list[Judgement]:
    """Return judgements with the words that decided, as far as there are any.

    A judgement for or against a claim gets them; the others, and those of windows, stay as they
    are. All that is left out of all passages is judged in one batch.
    """
    units = [_units(pair.passage) if _can_tell(pair, said) else [] for pair, said in judged]
    scores = iter(
        scorer.score(
            [
                Pair(pair.claim, _without(pair.passage, unit))
                for (pair, _), found in zip(judged, units, strict=True)
                for unit in found
            ]
        )
    )
    return [
        _told(pair, said, [(unit, share_of(next(scores), said.stance)) for unit in found])
        for (pair, said), found in zip(judged, units, strict=True)
    ]


def _can_tell(pair: Pair, said: Judgement) -> bool:
    return said.stance in FIRM and not pair.whole


def _told(pair: Pair, said: Judgement, rest: Sequence[tuple[_Unit, float]]) -> Judgement:
    if said.scores is None or not rest:
        return said
    share = share_of(said.scores, said.stance)
    losses = sorted(((share - left, unit) for unit, left in rest), key=lambda row: -row[0])
    least = max(_LOSS, _ALIKE * losses[0][0])
    heavy = merged(span for loss, unit in losses[:_SHOWN] if loss >= least for span in unit)
    if not heavy:
        return said
    loss, first = next(row for row in losses if _tells_why(row[1], losses, least))
    words = " … ".join(span.slice(pair.passage) for span in first)
    rule = f"{said.rule} Without “{words}” it would be {share - loss:.0%}."
    return replace(said, rule=rule, decisive=tuple(heavy))


def _tells_why(unit: _Unit, losses: Sequence[tuple[float, _Unit]], least: float) -> bool:
    """Whether it is no bare "not" that another unit has with what it denies."""
    return not any(
        loss >= least and other != unit and all(_is_in(span, other) for span in unit)
        for loss, other in losses
    )


def _is_in(span: Span, unit: _Unit) -> bool:
    return any(one.start <= span.start and span.end <= one.end for one in unit)


def _without(text: str, unit: _Unit) -> str:
    for span in reversed(unit):
        text = f"{text[: span.start].rstrip()} {text[span.end :].lstrip()}".strip()
    return text


# ---------------------------------------------------------------------------------------------
# What is left out
# ---------------------------------------------------------------------------------------------


def _units(text: str) -> list[_Unit]:
    """Return the words and phrases worth leaving out, the likeliest to decide where too many."""
    reading = read(text)
    phrases = list(_phrases(reading))
    if len(phrases) > VARIANTS:
        said = {k for one in reading.predications for k in range(one.first, one.last + 1)}
        phrases.sort(key=lambda places: _weight(reading, places, said))
        phrases = sorted(phrases[:VARIANTS])
    if len(phrases) < 2:  # noqa: PLR2004 - of one phrase nothing would be left
        return []
    return [reading.span_of(with_negations(reading, places)) for places in phrases]


def _phrases(reading: Reading) -> Iterator[list[int]]:
    """Yield places of words that stand together: a negator alone, content words up to three."""
    phrase: list[int] = []
    for place, word in enumerate(reading.words):
        turning = word.lower in _TURNING
        content = (word.stem is not None or word.number) and not _is_list_number(reading, place)
        apart = turning or not content or bool(word.break_before)
        if len(phrase) > 1 and is_verbal(word.lower):
            apart = True
        if phrase and (apart or len(phrase) == _PHRASE):
            yield phrase
            phrase = []
        if turning:
            yield [place]
        elif content:
            phrase.append(place)
    if phrase:
        yield phrase


def _is_list_number(reading: Reading, place: int) -> bool:
    """Tell the number before an item of a list: "1. It was closed"."""
    span = reading.words[place].span
    return place == 0 and reading.words[0].number and reading.text[span.end : span.end + 2] in _DOTS


_DOTS = frozenset((". ", ") ", ".", ")"))


def _weight(reading: Reading, places: Sequence[int], said: set[int]) -> int:
    words = [reading.words[place] for place in places]
    if any(word.lower in _TURNING or word.number for word in words):
        return 0
    if not said.isdisjoint(places):
        return 1
    return 3 if all(word.name for word in words) else 2
