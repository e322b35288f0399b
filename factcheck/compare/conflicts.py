"""Where a sentence has the claim's words but for one: another number, date, name, an opposite.

And where it calls the whole story false. Each is a conflict: whatever else agrees does not count.
"""

from collections.abc import Iterator, Sequence

from factcheck.compare import cues
from factcheck.compare.alignment import Alignment
from factcheck.compare.amounts import find_rivals, may_meet, parts_of
from factcheck.compare.claim import Topic
from factcheck.compare.contrast import Contrast
from factcheck.compare.grammar import Word
from factcheck.compare.lexicon import base_forms
from factcheck.compare.reading import Reading
from factcheck.compare.turning import (
    denied_nearby,
    discredited,
    negation_marks,
    with_negations,
)
from factcheck.models import Span, Stance
from factcheck.text.quantities import Quantity

_SLOTS = frozenset(
    """
    born founded established based located headquartered held buried died built situated capital
    won written directed founded invented discovered signed composed produced created designed
    developed set released published filmed married named called
    """.split()
)
"""Words after which a claim's name has one right answer."""
_SYMMETRIC = frozenset(
    "and or with met meet married marry agree agreed merge merged play played between".split()
)
_NEAR_DATE = 5
_ARTICLES = frozenset("the a an by its his her their".split())


class _Floor:
    """Shares of the claim, but for the word in question, from which a conflict is seen and sure."""

    FALSE = 0.5
    NUMBER, SURE_NUMBER = 0.55, 0.65
    DATE, SURE_DATE = 0.6, 0.75
    COUNT, SURE_COUNT = 0.6, 0.75
    NAME = 0.7
    OPPOSITE = 0.72
    SWAPPED = 0.8
    WINNER = 0.9


def find_conflicts(laid: Alignment) -> Iterator[Contrast]:
    """Yield each respect in which a sentence is at odds with a claim by one word."""
    yield from _called_false(laid)
    yield from _other_number(laid)
    yield from _other_date(laid)
    yield from _other_count(laid)
    yield from _other_name(laid)
    yield from _other_winner(laid)
    yield from _other_doer(laid)
    yield from _swapped(laid)
    yield from _compared(laid)
    yield from _opposite(laid)


def _conflict(  # noqa: PLR0913
    laid: Alignment,
    said: Sequence[Span],
    asked: str,
    covered: float,
    *,
    sure: bool,
    number: tuple[Quantity, Quantity] | None = None,
) -> Contrast:
    words = " … ".join(span.slice(laid.sentence.text) for span in said)
    return Contrast(
        Stance.REFUTES if sure else Stance.DISCUSSES,
        f"It says “{words}”, where the claim says “{asked}”.",
        tuple(said),
        0.4 + covered / 2,
        conflict=True,
        number=number,
    )


def _called_false(laid: Alignment) -> Iterator[Contrast]:
    """A story called a hoax speaks against the claim, and for a claim that denies the story."""
    words = discredited(laid.sentence)
    if not words or laid.loose < _Floor.FALSE or discredited(laid.claim.reading):
        return
    denying = bool(negation_marks(laid.claim.reading))
    before = laid.sentence.words[max(0, words[0] - 3) : words[0]]
    weak = any(w.lower in (cues.MODALS | cues.HEDGES) - cues.REPORTS_SAID for w in before)
    firm = Stance.SUPPORTS if denying else Stance.REFUTES
    yield Contrast(
        Stance.DISCUSSES if weak or laid.sentence.question else firm,
        f"It calls it “{laid.sentence.said(words)}”.",
        laid.sentence.span_of(words),
        0.45 + laid.loose / 2,
        conflict=not denying,
    )


# ---------------------------------------------------------------------------------------------
# Numbers and dates
# ---------------------------------------------------------------------------------------------


def _other_number(laid: Alignment) -> Iterator[Contrast]:
    for asked in parts_of(laid.claim.reading):
        rivals = find_rivals(asked, laid.sentence.quantities)
        if not rivals:
            continue
        covered = laid.coverage(_outside(laid, asked.span))
        if covered >= _Floor.NUMBER:
            sure = covered >= _Floor.SURE_NUMBER and len(rivals) == 1 and not laid.hedge
            printed = asked.span.slice(laid.claim.reading.text)
            both = (asked, rivals[0])
            yield _conflict(laid, [rivals[0].span], printed, covered, sure=sure, number=both)


def _other_date(laid: Alignment) -> Iterator[Contrast]:
    dates = laid.sentence.dates
    for asked in laid.claim.reading.dates:
        if not dates or any(may_meet(asked.interval, d.interval) for d in dates):
            continue
        covered = laid.coverage(_outside(laid, asked.span))
        if covered >= _Floor.DATE and _tells_when(laid, asked.span, dates[0].span):
            sure = covered >= _Floor.SURE_DATE and len(dates) == 1
            printed = asked.span.slice(laid.claim.reading.text)
            yield _conflict(laid, [dates[0].span], printed, covered, sure=sure)


def _tells_when(laid: Alignment, asked: Span, said: Span) -> bool:
    """Whether both dates stand by the same word: born on this day and on that."""
    mine = _by_date(laid.claim.words, asked)
    return not mine or not mine.isdisjoint(_by_date(laid.sentence.words, said, _NEAR_DATE))


def _by_date(words: Sequence[Word], span: Span, near: int = 3) -> set[str]:
    """Return what the common words before a date, or else after it, speak of."""
    before = [w for w in words if w.span.end <= span.start and w.heavy and not w.name][-near:]
    after = [w for w in words if w.span.start >= span.end and w.heavy and not w.name][:near]
    return {concept for word in before or after for concept in word.concepts}


def _outside(laid: Alignment, span: Span) -> list[Topic]:
    return [t for t in laid.claim.topics if not laid.claim.words[t.place].span.overlaps(span)]


def _other_count(laid: Alignment) -> Iterator[Contrast]:
    """An ordinal or small number beside the same word is another one."""
    words = laid.sentence.words
    there = {word.lower for word in words}
    for table in (cues.ORDINALS, cues.COUNTS):
        mine = [i for i, word in enumerate(laid.claim.words) if word.lower in table]
        for i, word in enumerate(laid.claim.words) if len(mine) == 1 else ():
            if i not in mine or word.lower in there:
                continue
            covered = laid.coverage(laid.claim.without([i]))
            for j, other in enumerate(words):
                beside = other.lower in table and _next_to(laid.claim.words, i, words, j)
                if beside and covered >= _Floor.COUNT:
                    sure = covered >= _Floor.SURE_COUNT
                    printed = word.span.slice(laid.claim.reading.text)
                    yield _conflict(laid, [other.span], printed, covered, sure=sure)


def _next_to(mine: Sequence[Word], i: int, theirs: Sequence[Word], j: int) -> bool:
    """Whether the same word stands right before or right after both places."""
    for step in (-1, 1):
        if 0 <= i + step < len(mine) and 0 <= j + step < len(theirs):
            stem = mine[i + step].stem
            if stem and stem == theirs[j + step].stem:
                return True
    return False


# ---------------------------------------------------------------------------------------------
# Names
# ---------------------------------------------------------------------------------------------


def _other_name(laid: Alignment) -> Iterator[Contrast]:
    words = laid.sentence.words
    for slot, name in _slots(laid.claim.words):
        word = laid.claim.words[name]
        covered = laid.coverage(laid.claim.without([name]))
        known = word.stem in laid.sentence.stems or word.stem in laid.context
        if known or covered < _Floor.NAME:
            continue
        for other, filler in _slots(words):
            same = words[other].stem == laid.claim.words[slot].stem
            if same and words[filler].stem not in laid.claim.reading.stems:
                printed = word.span.slice(laid.claim.reading.text)
                yield _conflict(laid, [words[filler].span], printed, covered, sure=True)


def _slots(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Yield a word like "born" and the name that a preposition hangs on it."""
    for i, word in enumerate(words):
        for k in range(i + 1, min(i + 4, len(words))) if word.lower in _SLOTS else ():
            if words[k].name and words[k - 1].lower in cues.PREPOSITIONS:
                yield i, k


def _other_winner(laid: Alignment) -> Iterator[Contrast]:
    """Another name has won the contest that the claim's name won."""
    for main in laid.claim.predications[:1]:
        wins = any(e.scale.id == "victory" and e.value > 0 for e in main.entries)
        if not wins or main.force.negated or not main.about.agent:
            continue
        prize = _stems(laid.claim.words, main.about.heads)
        winner = _stems(laid.claim.words, main.about.doers)
        words = laid.sentence.words
        for said in laid.sentence.predications:
            won = any(e.scale.id == "victory" and e.value > 0 for e in said.entries)
            named = [k for k in said.about.doers if words[k].stem and (words[k].name or k == 0)]
            other = _stems(words, said.about.doers)
            same = bool(prize & _stems(words, said.about.heads)) and not other & (winner | prize)
            rest = laid.coverage(laid.claim.without(main.about.agent), alone=True)
            firm = not (said.force.negated or said.force.hedged) and rest >= _Floor.WINNER
            if won and named and same and firm:
                spans = laid.sentence.span_of(named)
                printed = laid.claim.reading.said(main.about.doers)
                yield _conflict(laid, spans, printed, _Floor.SWAPPED, sure=True)


def _other_doer(laid: Alignment) -> Iterator[Contrast]:
    """The same is done "by" somebody else."""
    covered = laid.coverage()
    for verb, mine in _by(laid.claim.words):
        for other, theirs in _by(laid.sentence.words):
            one, two = laid.claim.words[mine], laid.sentence.words[theirs]
            same = laid.claim.words[verb].stem == laid.sentence.words[other].stem
            if same and one.concepts.isdisjoint(two.concepts) and covered >= _Floor.NUMBER:
                there = one.stem in laid.sentence.stems
                spans, printed = laid.sentence.span_of([theirs]), laid.claim.reading.said([mine])
                if not there:
                    yield _conflict(laid, spans, printed, covered, sure=False)


def _by(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Yield a word, and the last word of what "by" right after it names."""
    for i in range(len(words) - 2):
        if words[i + 1].lower == "by" and words[i].stem:
            k = i + 2
            while (
                k + 1 < len(words)
                and not words[k + 1].break_before
                and (words[k + 1].stem and words[k + 1].lower not in cues.PREPOSITIONS)
            ):
                k += 1
            if words[k].stem:
                yield i, k


def _stems(words: Sequence[Word], places: Sequence[int]) -> set[str]:
    return {stem for k in places for stem in [words[k].stem] if stem}


# ---------------------------------------------------------------------------------------------
# Who did what to whom
# ---------------------------------------------------------------------------------------------


def _swapped(laid: Alignment) -> Iterator[Contrast]:
    """The doer and the done-to have changed places round the same verb."""
    if laid.coverage(alone=True) < _Floor.SWAPPED:
        return
    mine = _triples(laid.claim.reading)
    for (left, verb, right), places in _triples(laid.sentence).items():
        if (right, verb, left) in mine and left != right:
            yield Contrast(
                Stance.REFUTES,
                f"It says “{laid.sentence.said(places)}”: the claim has it the other way round.",
                laid.sentence.span_of(places),
                0.9,
                conflict=True,
            )


def _compared(laid: Alignment) -> Iterator[Contrast]:
    """What is more than what has changed places round "than"."""
    mine, theirs = _comparison(laid.claim.words), _comparison(laid.sentence.words)
    if not mine or not theirs or laid.coverage(alone=True) < _Floor.SWAPPED:
        return
    asked = tuple(laid.claim.words[k].stem for k in mine)
    said = tuple(laid.sentence.words[k].stem for k in theirs)
    if asked == said[::-1] and asked[0] != asked[1]:
        yield Contrast(
            Stance.REFUTES,
            f"It compares “{laid.sentence.said(theirs)}”: the claim has it the other way round.",
            laid.sentence.span_of(theirs),
            0.9,
            conflict=True,
        )


def _comparison(words: Sequence[Word]) -> tuple[int, int] | None:
    """Return the subject of a comparison and what it is compared with."""
    for k, word in enumerate(words):
        if word.lower == "than":
            before = next((i for i in range(k) if words[i].heavy), None)
            after = next((i for i in range(k + 1, len(words)) if words[i].heavy), None)
            return None if before is None or after is None else (before, after)
    return None


def _triples(reading: Reading) -> dict[tuple[str, str, str], tuple[int, int, int]]:
    """Return each doer, verb and done-to that stand next to each other, by stem."""
    words = reading.words
    content = [i for i, word in enumerate(words) if word.stem and word.heavy]
    found: dict[tuple[str, str, str], tuple[int, int, int]] = {}
    for a, v, b in zip(content, content[1:], content[2:], strict=False):
        between = {word.lower for word in words[a : b + 1]}
        if between & _SYMMETRIC or words[v].name or not _is_verb(words, v, b):
            continue
        one, verb, other = (words[k].stem or "" for k in (a, v, b))
        found[(other, verb, one) if "by" in between else (one, verb, other)] = (a, v, b)
    return found


def _is_verb(words: Sequence[Word], v: int, b: int) -> bool:
    if any(word.break_before for word in words[v : b + 1]):
        return False
    between = words[v + 1 : b]
    verbal = words[v].lower.endswith(("ed", "s")) or len(base_forms(words[v].lower)) > 1
    return (verbal or bool(between)) and all(word.lower in _ARTICLES for word in between)


# ---------------------------------------------------------------------------------------------
# Opposites
# ---------------------------------------------------------------------------------------------


def _opposite(laid: Alignment) -> Iterator[Contrast]:
    """One word is the opposite of the claim's, beside the same words."""
    words = laid.sentence.words
    for i, mine in laid.claim.reading.opposites:
        covered = laid.coverage(laid.claim.without([i]))
        if laid.claim.words[i].stem in laid.sentence.stems or covered < _Floor.OPPOSITE:
            continue
        for j, theirs in laid.sentence.opposites:
            if theirs.scale is not mine.scale or theirs.value == mine.value:
                continue
            if words[j].stem in laid.claim.reading.stems or not _beside(laid, i, j):
                continue
            turned = (j in denied_nearby(laid.sentence)) != (i in denied_nearby(laid.claim.reading))
            sure = not turned and not laid.sentence.question
            printed = laid.claim.reading.said([i])
            said = laid.sentence.span_of(with_negations(laid.sentence, [j]))
            yield _conflict(laid, said, printed, covered - 0.1, sure=sure)


def _beside(laid: Alignment, i: int, j: int) -> bool:
    """Whether two words stand near a word that both texts have."""
    return not _around(laid.claim.words, i).isdisjoint(_around(laid.sentence.words, j))


def _around(words: Sequence[Word], at: int) -> set[str]:
    """Return the two content words before a place and the two after it."""
    before = [w.stem for w in reversed(words[:at]) if w.stem][:2]
    after = [w.stem for w in words[at + 1 :] if w.stem][:2]
    return {*before, *after}
