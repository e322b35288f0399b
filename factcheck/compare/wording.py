"""What a sentence does to a claim by its words: it repeats them, turns them or changes one.

The second way of `contrast`, for claims whose predicate no scale knows and for what no scale
holds: numbers, dates, names, who did what to whom.
"""

from collections.abc import Iterator, Sequence

from factcheck.compare import cues
from factcheck.compare.contrast import (
    BY_WORDS,
    CONTEXT,
    DISCUSSED,
    RELATED,
    ClaimReading,
    Contrast,
    Topic,
    coverage,
    lacking,
    numbers_agree,
    overlap,
    same_place,
    same_unit,
    unqualified,
)
from factcheck.compare.lexicon import base_forms
from factcheck.compare.reading import Reading, hedge_phrase
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
_NEGATION_REACH = 6


def by_words(
    claim: ClaimReading,
    sentence: Reading,
    context: frozenset[str],
    *,
    least: float = DISCUSSED,
) -> Iterator[Contrast]:
    """Yield what a sentence's words do to a claim's, the conflicts before the agreement.

    Args:
        claim: The claim.
        sentence: The sentence.
        context: What the headline and the sentence before speak of.
        least: Share of the claim's words from which a sentence discusses it.
    """
    loose = coverage(claim.words, sentence, context)
    if loose < DISCUSSED / 2:
        return
    yield from _called_false(claim, sentence, loose)
    yield from _other_number(claim, sentence, context)
    yield from _other_date(claim, sentence, context)
    yield from _other_name(claim, sentence, context)
    yield from _other_count(claim, sentence, context)
    yield from _other_winner(claim, sentence)
    yield from _swapped(claim, sentence)
    yield from _opposed_word(claim, sentence, context)
    yield from _repeated(claim, sentence, context, loose, least)


def _called_false(claim: ClaimReading, sentence: Reading, covered: float) -> Iterator[Contrast]:
    """Yield where a sentence calls the story false: against the claim, or for one that denies it."""
    place = discredited(sentence)
    if covered < 0.5 or not place or discredited(claim.reading):  # noqa: PLR2004
        return
    doubtful = sentence.question or _hedges(sentence, claim)
    denying = bool(_negation_marks(claim.reading))
    firm = Stance.SUPPORTS if denying else Stance.REFUTES
    yield Contrast(
        Stance.DISCUSSES if doubtful else firm,
        f"It calls it “{sentence.said(place)}”.",
        sentence.span_of(place),
        0.45 + covered / 2,
        conflict=not denying,
    )


def discredited(sentence: Reading) -> tuple[int, ...]:
    """Return the words that call a report false, "a hoax" or "not real"; empty for none."""
    denied = _negated_places(sentence)
    for i, word in enumerate(sentence.words):
        if word.lower in cues.FALSE_CONTENT and i not in denied and _is_of_report(sentence, i):
            return (i,)
    for said in sentence.predications:
        good = sentence.words[said.first].lower in cues.GENUINE
        if good and said.force.negated and said.theme and said.theme[-1] < said.first:
            return tuple(sorted((*said.force.marks, *range(said.first, said.last + 1))))
    return ()


def _is_of_report(sentence: Reading, i: int) -> bool:
    """Whether "fake" is said of what is reported, not of a thing in it: a fake passport."""
    if i + 1 == len(sentence.words) or sentence.words[i + 1].break_before:
        return True
    following = sentence.words[i + 1]
    return not following.stem or any(
        base in cues.REPORTS or base in cues.REPORTING for base in base_forms(following.lower)
    )


# ---------------------------------------------------------------------------------------------
# Numbers, dates, names
# ---------------------------------------------------------------------------------------------


def _other_number(
    claim: ClaimReading, sentence: Reading, context: frozenset[str]
) -> Iterator[Contrast]:
    for asked in claim.reading.quantities:
        rivals = [q for q in sentence.quantities if same_unit(asked, q)]
        if not rivals or any(numbers_agree(asked, q) for q in rivals):
            continue
        covered = coverage(_outside(claim, asked.span), sentence, context)
        if covered < 0.55:  # noqa: PLR2004
            continue
        said = rivals[0]
        sure = covered >= 0.65 and len(rivals) == 1 and not _hedges(sentence, claim)  # noqa: PLR2004
        yield Contrast(
            Stance.REFUTES if sure else Stance.DISCUSSES,
            f"It says “{said.span.slice(sentence.text)}”, where the claim says "
            f"“{asked.span.slice(claim.reading.text)}”.",
            (said.span,),
            0.4 + covered / 2,
            number=(asked, said),
            conflict=True,
        )


def _other_date(
    claim: ClaimReading, sentence: Reading, context: frozenset[str]
) -> Iterator[Contrast]:
    for asked in claim.reading.dates:
        if not sentence.dates:
            return
        if any(overlap(asked.interval, d.interval) for d in sentence.dates):
            continue
        covered = coverage(_outside(claim, asked.span), sentence, context)
        if covered < 0.6:  # noqa: PLR2004
            continue
        sure = covered >= 0.75 and len(sentence.dates) == 1  # noqa: PLR2004
        said = sentence.dates[0]
        yield Contrast(
            Stance.REFUTES if sure else Stance.DISCUSSES,
            f"It says “{said.span.slice(sentence.text)}”, where the claim says "
            f"“{asked.span.slice(claim.reading.text)}”.",
            (said.span,),
            0.4 + covered / 2,
            conflict=True,
        )


def _other_count(
    claim: ClaimReading, sentence: Reading, context: frozenset[str]
) -> Iterator[Contrast]:
    """Yield where an ordinal or small number beside the same word is another one."""
    for table in (cues.ORDINALS, cues.COUNTS):
        for i, word in enumerate(claim.reading.words):
            if word.lower not in table or any(w.lower == word.lower for w in sentence.words):
                continue
            for j, other in enumerate(sentence.words):
                if other.lower not in table or not _next_to(claim.reading, i, sentence, j):
                    continue
                covered = coverage([t for t in claim.words if t.place != i], sentence, context)
                if covered >= 0.6:  # noqa: PLR2004
                    yield Contrast(
                        Stance.REFUTES if covered >= 0.75 else Stance.DISCUSSES,  # noqa: PLR2004
                        f"It says “{other.span.slice(sentence.text)}”, where the claim says "
                        f"“{word.span.slice(claim.reading.text)}”.",
                        (other.span,),
                        0.4 + covered / 2,
                        conflict=True,
                    )


def _next_to(one: Reading, i: int, other: Reading, j: int) -> bool:
    """Whether the same word stands right before or right after both places."""
    for step in (-1, 1):
        if 0 <= i + step < len(one.words) and 0 <= j + step < len(other.words):
            a, b = one.words[i + step], other.words[j + step]
            if a.stem and a.stem == b.stem:
                return True
    return False


def _outside(claim: ClaimReading, span: Span) -> list[Topic]:
    return [t for t in claim.words if not claim.reading.words[t.place].span.overlaps(span)]


def _other_name(
    claim: ClaimReading, sentence: Reading, context: frozenset[str]
) -> Iterator[Contrast]:
    for place, name in _slots(claim.reading):
        word = claim.reading.words[name]
        if word.stem in sentence.stems or word.stem in context:
            continue
        covered = coverage([t for t in claim.words if t.place != name], sentence, context)
        if covered < 0.7:  # noqa: PLR2004
            continue
        slot = claim.reading.words[place]
        for other, filler in _slots(sentence):
            same = sentence.words[other].stem == slot.stem
            if not same or sentence.words[filler].stem in claim.reading.stems:
                continue
            said = sentence.words[filler].span
            yield Contrast(
                Stance.REFUTES,
                f"It names “{said.slice(sentence.text)}”, where the claim names "
                f"“{word.span.slice(claim.reading.text)}”.",
                (said,),
                0.4 + covered / 2,
                conflict=True,
            )


def _other_winner(claim: ClaimReading, sentence: Reading) -> Iterator[Contrast]:
    """Yield where another name has won the contest that the claim's name won."""
    for main in claim.predications[:1]:
        wins = [e for e in main.entries if e.scale.id == "victory" and e.value > 0]
        if not wins or main.force.negated or not main.agent:
            continue
        prize = {claim.reading.words[k].stem for k in main.heads}
        winners = {claim.reading.words[k].stem for k in main.agent if k in main.doers}
        for other in sentence.predications:
            named = [k for k in other.doers if sentence.words[k].name or k == 0]
            same = any(e.scale.id == "victory" and e.value > 0 for e in other.entries)
            if not same or not named or other.force.negated or other.force.hedged:
                continue
            heads = {sentence.words[k].stem for k in other.heads}
            theirs = {sentence.words[k].stem for k in other.doers}
            if prize & heads - {None} and not theirs & winners and not theirs & prize:
                yield Contrast(
                    Stance.REFUTES,
                    f"It says that “{sentence.said(named)}” won it, where the claim says "
                    f"“{claim.reading.said(main.doers)}”.",
                    sentence.span_of(named),
                    0.8,
                    conflict=True,
                )


def _slots(reading: Reading) -> Iterator[tuple[int, int]]:
    words = reading.words
    for i, word in enumerate(words[:-2]):
        if word.lower not in _SLOTS:
            continue
        for k in range(i + 1, min(i + 4, len(words))):
            if words[k].name and words[k - 1].lower in cues.PREPOSITIONS:
                yield i, k


# ---------------------------------------------------------------------------------------------
# Who did what to whom
# ---------------------------------------------------------------------------------------------


def _swapped(claim: ClaimReading, sentence: Reading) -> Iterator[Contrast]:
    """Yield where the doer and the done-to have changed places round the same verb."""
    if coverage(claim.words, sentence) < 0.8:  # noqa: PLR2004
        return
    mine = _triples(claim.reading)
    theirs = _triples(sentence)
    for (left, verb, right), places in theirs.items():
        if (right, verb, left) in mine and left != right:
            yield Contrast(
                Stance.REFUTES,
                f"It says “{sentence.said(places)}”: the claim has the two the other way round.",
                sentence.span_of(places),
                0.9,
                conflict=True,
            )


def _triples(reading: Reading) -> dict[tuple[str, str, str], tuple[int, int, int]]:
    content = [i for i, w in enumerate(reading.words) if w.stem and w.weight >= 1]
    found: dict[tuple[str, str, str], tuple[int, int, int]] = {}
    for a, v, b in zip(content, content[1:], content[2:], strict=False):
        between = {reading.words[k].lower for k in range(a, b + 1)}
        if between & _SYMMETRIC or reading.words[v].name or not _is_verb_like(reading, v, b):
            continue
        stems = (reading.words[a].stem, reading.words[v].stem, reading.words[b].stem)
        key = tuple(s or "" for s in stems)
        passive = "by" in between
        found[(key[2], key[1], key[0]) if passive else (key[0], key[1], key[2])] = (a, v, b)
    return found


def _is_verb_like(reading: Reading, v: int, b: int) -> bool:
    words = reading.words
    if any(words[k].break_before for k in range(v, b + 1)):
        return False
    gap = [words[k].lower for k in range(v + 1, b)]
    return all(g in ("the", "a", "an", "by", "its", "his", "her", "their") for g in gap) and (
        words[v].lower.endswith(("ed", "s")) or len(base_forms(words[v].lower)) > 1
    )


# ---------------------------------------------------------------------------------------------
# Opposed and repeated words
# ---------------------------------------------------------------------------------------------


def _opposed_word(
    claim: ClaimReading, sentence: Reading, context: frozenset[str]
) -> Iterator[Contrast]:
    denied, asked_denied = _negated_places(sentence), _negated_places(claim.reading)
    for i, entry in claim.reading.opposites:
        if claim.reading.words[i].stem in sentence.stems:
            continue
        covered = coverage([t for t in claim.words if t.place != i], sentence, context)
        if covered < 0.72:  # noqa: PLR2004
            continue
        for j, other in sentence.opposites:
            if other.scale is not entry.scale or other.value == entry.value:
                continue
            if sentence.words[j].stem in claim.reading.stems or not _beside(claim, i, sentence, j):
                continue
            turned = (j in denied) != (i in asked_denied)
            yield Contrast(
                Stance.DISCUSSES if turned or sentence.question else Stance.REFUTES,
                f"It says “{sentence.said([j])}”, where the claim says "
                f"“{claim.reading.said([i])}”.",
                sentence.span_of([j]),
                0.35 + covered / 2,
                conflict=True,
            )


def _beside(claim: ClaimReading, i: int, sentence: Reading, j: int) -> bool:
    """Whether two words stand next to a word that both texts have."""

    def around(reading: Reading, at: int) -> set[str]:
        found: set[str] = set()
        for step in (-1, 1):
            k, seen = at + step, 0
            while 0 <= k < len(reading.words) and seen < 2:  # noqa: PLR2004
                stem = reading.words[k].stem
                if stem:
                    found.add(stem)
                    seen += 1
                k += step
        return found

    return bool(around(claim.reading, i) & around(sentence, j))


def _repeated(
    claim: ClaimReading, sentence: Reading, context: frozenset[str], loose: float, least: float
) -> Iterator[Contrast]:
    places = _aligned(claim, sentence)
    covered = _covered_by(claim, sentence, places, context)
    spans = sentence.span_of(places.values())
    alone = coverage(claim.words, sentence)
    turned = covered >= _DENIED and _denies_predicate(claim, sentence, places)
    if (turned or (covered >= BY_WORDS and alone >= _ALONE)) and places:
        doubt = _hedges(sentence, claim)
        less = _left_out(claim, sentence, context) or _other_predicate(claim, places)
        if negation_differs(claim, sentence):
            marks = _negation_marks(sentence)
            whole = _is_verbatim(claim, sentence, places)
            sure = not doubt and not less and whole and len(places) > 1
            sure = sure or (not doubt and _denies_predicate(claim, sentence, places))
            yield Contrast(
                Stance.REFUTES if sure else Stance.DISCUSSES,
                f"It has the claim's words with “{sentence.said(marks)}”."
                if marks
                else "It has the claim's words without the claim's negation.",
                sentence.span_of(marks) or spans,
                covered * 0.9,
            )
            return
        yield Contrast(
            Stance.DISCUSSES if doubt or less else Stance.SUPPORTS,
            f"It has the claim's words with “{doubt}”, without vouching for them."
            if doubt
            else f"It has most of the claim's words, but not “{less}”."
            if less
            else "It says the claim in nearly its words.",
            spans,
            covered * 0.85,
        )
    elif max(covered, loose) >= least and _subject_there(claim, sentence, context):
        yield Contrast(
            Stance.DISCUSSES,
            "It speaks of what the claim speaks of, without saying whether it is so.",
            spans,
            max(covered, loose) / 2,
        )


_MAY_LACK = 7
"""A claim of so many heavy words is still said where one common word of it is missing."""


def _left_out(claim: ClaimReading, sentence: Reading, context: frozenset[str]) -> str:
    """Return a word of the claim without which the sentence says something else; else nothing."""
    qualifier = unqualified(claim, sentence)
    if qualifier:
        return qualifier
    name = _absent_name(claim, sentence)
    if name:
        return name
    _, missing = lacking(claim, claim.words, sentence, context)
    heavy = [t for t in claim.words if t.weight >= 1]
    if len(missing) == 1 and len(heavy) >= _MAY_LACK:
        word = claim.reading.words[missing[0].place]
        if not (missing[0].quantity or missing[0].date or word.name or word.number):
            return ""
    return claim.reading.said([missing[0].place]) if missing else ""


_ALONE = 0.5
"""Share of a claim's words that must stand in the sentence itself, whatever is said around it."""
_OF_NOUNS = frozenset("no none without neither nobody nothing".split())
"""Negators of a noun, which leave what is said of others as it is."""
_DENIED = 0.55
"""Share of a claim's words from which a negation before one of them denies the claim."""


def _denies_predicate(claim: ClaimReading, sentence: Reading, places: dict[int, int]) -> bool:
    """Whether a negation stands right before a common word of the claim that it asserts."""
    if _negation_marks(claim.reading) or not any(claim.reading.words[i].name for i in places):
        return False
    common = {
        j
        for i, j in places.items()
        if not claim.reading.words[i].name and claim.reading.words[i].heavy
    }
    cue_ends = {cue.stop - 1 for cue, _ in sentence.denials}
    there = claim.reading.words[0].lower == "there"
    for k in _negation_marks(sentence):
        if k + 1 in {c for cue, _ in sentence.denials for c in cue} and k not in cue_ends:
            continue
        if sentence.words[k].lower in _OF_NOUNS and not there:
            continue
        for j in range(k + 1, min(k + 4, len(sentence.words))):
            word = sentence.words[j]
            if word.break_before == 2:  # noqa: PLR2004
                break
            if j in common:
                return True
            if word.stem and word.heavy:
                break
    return False


def _absent_name(claim: ClaimReading, sentence: Reading) -> str:
    """Return a name of the claim of which the sentence has no part, or all if it has only names."""
    words = claim.reading.words
    run: list[int] = []
    for k in range(len(words) + 1):
        if k < len(words) and words[k].name and words[k].stem and not words[k].break_before == 2:  # noqa: PLR2004
            run.append(k)
            continue
        if run and not any(words[j].concepts & sentence.concepts for j in run):
            return claim.reading.said(run)
        run = []
    common = [t for t in claim.words if t.weight >= 1 and not words[t.place].name]
    if len(common) > 1 or claim.predications:
        return ""
    return "" if any(t.stem in sentence.stems for t in common) else claim.reading.text


def undercut(claim: ClaimReading, sentence: Reading) -> str:
    """Return words by which a sentence takes back what it otherwise repeats; empty for none.

    "Ann Lee has withdrawn from the role of the queen" has the words of "Ann Lee plays the queen".
    """
    places = set(_aligned(claim, sentence).values())
    mine = {(e.scale.id, e.value > 0) for p in claim.reading.predications for e in p.entries}
    denying = {k for cue, _ in sentence.denials for k in cue}
    for said in sentence.predications:
        if said.force.unreal or said.force.hedged or said.first in denying:
            continue
        downs = {e.scale.id for e in said.entries if (e.value < 0) != said.force.negated}
        if not downs & _UNDERCUTTING or any((d, False) in mine for d in downs):
            continue
        if places & {*said.theme, *said.agent} and not places & set(
            range(said.first, said.last + 1)
        ):
            return sentence.said(range(said.first, said.last + 1))
    return ""


_UNDERCUTTING = frozenset("course place approval office truth belief union".split())


def _is_verbatim(claim: ClaimReading, sentence: Reading, places: dict[int, int]) -> bool:
    """Whether every heavy word of the claim stands in the sentence, not a relative of it."""
    return all(
        topic.place in places and sentence.words[places[topic.place]].stem == topic.stem
        for topic in claim.words
        if topic.weight >= 1 and not topic.quantity and not topic.date
    )


def _other_predicate(claim: ClaimReading, places: dict[int, int]) -> str:
    """Return the claim's main predicate if the sentence does not have that very word."""
    for main in claim.predications[:1]:
        own = range(main.first, main.last + 1)
        if not any(k in places for k in own):
            return claim.reading.said(own)
    return ""


def _subject_there(claim: ClaimReading, sentence: Reading, context: frozenset[str]) -> bool:
    """Whether the sentence has something of what the claim is about, not its predicate alone."""
    own = {k for p in claim.predications for k in range(p.first, p.last + 1)}
    subject = [t for t in claim.words if t.place not in own]
    return not subject or coverage(subject, sentence, context) >= 0.35  # noqa: PLR2004


def _aligned(claim: ClaimReading, sentence: Reading) -> dict[int, int]:
    """Return, for each word of the claim that the sentence has, where."""
    found: dict[int, int] = {}
    for topic in claim.words:
        for exact in (True, False):
            for j, word in enumerate(sentence.words):
                if j in found.values():
                    continue
                if word.stem == topic.stem if exact else topic.concepts & word.concepts:
                    found[topic.place] = j
                    break
            if topic.place in found:
                break
    return found


def _covered_by(
    claim: ClaimReading, sentence: Reading, places: dict[int, int], context: frozenset[str]
) -> float:
    synonyms = same_place(claim, sentence)
    have = total = 0.0
    for topic in claim.words:
        total += topic.weight
        if topic.place in places:
            exact = sentence.words[places[topic.place]].stem == topic.stem
            have += topic.weight * (1.0 if exact else RELATED)
        elif topic.place in synonyms:
            have += topic.weight * RELATED
        elif not topic.concepts.isdisjoint(context):
            have += topic.weight * CONTEXT
    return have / total if total else 0.0


def _hedges(sentence: Reading, claim: ClaimReading) -> str:
    """Return the word by which a sentence does not vouch for what it says; empty for none."""
    mine = {word.lower for word in claim.reading.words}
    if sentence.question and not claim.reading.question:
        return "?"
    if mine & (cues.HEDGES | cues.MODALS):
        return ""
    denying = {k for cue, _ in sentence.denials for k in cue}
    phrase = hedge_phrase(sentence)
    if phrase:
        return phrase
    for k in _negation_marks(sentence):
        if k in denying or k + 1 == len(sentence.words):
            continue
        if sentence.words[k + 1].lower in cues.REPORTING:
            return sentence.said([k, k + 1])
    for k, word in enumerate(sentence.words):
        if k not in denying and (word.lower in cues.HEDGES or word.lower in cues.MODALS):
            return word.lower
    return ""


def _negated_places(reading: Reading) -> set[int]:
    found: set[int] = set()
    for _, stretch in reading.denials:
        found.update(stretch)
    for k in _negation_marks(reading):
        for j in range(k + 1, min(len(reading.words), k + 1 + _NEGATION_REACH)):
            if reading.words[j].break_before:
                break
            found.add(j)
    return found


def _negation_marks(reading: Reading) -> list[int]:
    words = reading.words
    marks = [
        k
        for k, word in enumerate(words)
        if word.lower in cues.NEGATORS
        and not (k + 1 < len(words) and (word.lower, words[k + 1].lower) in cues.NOT_NEGATIVE)
    ]
    for cue, _ in reading.denials:
        marks.extend(k for k in cue if k not in marks)
    return sorted(set(marks))


def negation_differs(claim: ClaimReading, sentence: Reading) -> bool:
    """Tell whether only one of the two has a negation among the words they share."""
    places = set(_aligned(claim, sentence).values())
    if not places:
        return False
    mine = bool(_negation_marks(claim.reading))
    return mine == places.isdisjoint(_reached(sentence))


def _reached(reading: Reading) -> set[int]:
    """Return every word that a negation might deny: to its clause's end, or as far as it says."""
    found: set[int] = set()
    cues_at: set[int] = set()
    for cue, stretch in reading.denials:
        found.update(stretch)
        cues_at.update(cue)
    for k in _negation_marks(reading):
        if k in cues_at:
            continue
        found.add(k)
        for j in range(k + 1, len(reading.words)):
            if reading.words[j].break_before == 2:  # noqa: PLR2004
                break
            found.add(j)
    return found


def agreeing_words(claim: ClaimReading, sentence: Reading) -> Sequence[Span]:
    """Return where the sentence has the claim's words."""
    return sentence.span_of(_aligned(claim, sentence).values())
