"""How firmly a sentence says what it says: denied, weakened, aimed at, gone by, of a part only."""

from collections.abc import Iterator, Sequence

from factcheck.compare import cues
from factcheck.compare.grammar import (
    DETERMINERS,
    LIGHT_VERBS,
    REACH,
    Denial,
    Force,
    Theme,
    Word,
    forms_of,
    is_verbal,
)
from factcheck.compare.lexicon import base_forms, phrases
from factcheck.compare.themes import clause_start

_WHOLE_NEGATIONS = phrases(cues.WHOLE_NEGATIONS)
_HEDGE_PHRASES = phrases(cues.HEDGE_PHRASES)
_PAST_PHRASES = phrases(cues.PAST_STATE)
_TEMPORARY_PHRASES = phrases(cues.TEMPORARY_PHRASES)
_LASTING_PHRASES = phrases(cues.LASTING_PHRASES)
_NOBODY = frozenset("no none neither nobody".split())
_NEAR = 4
"""How far after a predicate its "temporarily" may stand."""


def find_denials(words: Sequence[Word]) -> Iterator[Denial]:
    """Yield the words that deny a stretch, each with how far it reaches."""
    forms = forms_of(words)
    for i in range(len(words)):
        length, _ = _WHOLE_NEGATIONS.at(forms, i)
        start = end = i + length
        while length and end < len(words) and not _ends_denial(words, end, start):
            end += 1
        if end > start:
            yield Denial(range(i, start), range(start, end))


def _ends_denial(words: Sequence[Word], at: int, start: int) -> bool:
    """Whether a denial no longer reaches this word: after "that" it holds for the clause."""
    word = words[at]
    if at == start:
        return word.ends_clause and word.lower not in cues.HARD_BREAKS
    if words[start - 1].lower == "that" or words[start].lower == "that":
        return word.ends_clause or word.lower in ("but", "adding")
    return word.break_before > 0 and word.lower != "that"


def is_negator(words: Sequence[Word], k: int) -> bool:
    """Tell whether a word denies: "not", but not in "not only"."""
    if words[k].lower not in cues.NEGATORS:
        return False
    following = words[k + 1].lower if k + 1 < len(words) else ""
    return (words[k].lower, following) not in cues.NOT_NEGATIVE


def hedge_phrase(words: Sequence[Word]) -> range:
    """Return where a phrase like "appears to" holds back; an empty range for none."""
    forms = forms_of(words)
    for k in range(len(forms)):
        length, _ = _HEDGE_PHRASES.at(forms, k)
        if length:
            return range(k, k + length)
    return range(0)


def find_force(  # noqa: PLR0913, PLR0917
    words: Sequence[Word],
    first: int,
    last: int,
    group: Sequence[int],
    left: Sequence[int],
    about: Theme,
    denials: Sequence[Denial],
    *,
    question: bool,
) -> Force:
    """Return how firmly the predicate from `first` to `last` is said."""
    denied, negated, doubted = _negation(words, first, last, group, left, denials)
    weak = [k for k in group if words[k].lower in cues.MODALS or words[k].lower in cues.HEDGES]
    degrees = [k for k in group if words[k].lower in cues.DEGREES]
    permanence, lasting = _permanence(words, last, group, left)
    scope, quantifiers = _scope(words, left)
    degree = 1.0
    for k in degrees:
        degree *= cues.DEGREES[words[k].lower]
    return Force(
        negated=negated,
        hedged=bool(weak) or doubted or _is_hedged(words, first, denials),
        unreal=question
        or _is_unreal(words, first, group)
        or _is_mentioned(words, first, group, about),
        future=any(_is_future(words, k) for k in group),
        past=_is_past(words, first),
        degree=degree,
        permanence=permanence,
        scope=scope,
        marks=tuple(dict.fromkeys((*denied, *weak, *degrees, *lasting, *quantifiers))),
    )


# ---------------------------------------------------------------------------------------------
# Denied
# ---------------------------------------------------------------------------------------------


def _negation(  # noqa: PLR0913, PLR0917
    words: Sequence[Word],
    first: int,
    last: int,
    group: Sequence[int],
    left: Sequence[int],
    denials: Sequence[Denial],
) -> tuple[list[int], bool, bool]:
    """Return the words that deny, whether they do so an odd number of times, and any doubt."""
    marks = [k for k in group if is_negator(words, k) or _compares(words, k)]
    count = len(marks)
    doubted = False
    for denial in denials:
        own = any(k in denial.cue for k in range(first, last + 1))
        if first not in denial.stretch or own or set(denial.cue) & set(marks):
            continue
        if denial.cue.start > 0 and "not" in base_forms(words[denial.cue.start - 1].lower):
            doubted = True
        else:
            count += 1
        marks.extend(denial.cue)
    for k in (*left[:1], last + 1):
        if k < len(words) and words[k].lower in _NOBODY and k not in marks:
            marks.append(k)
            count += 1
    return marks, count % 2 == 1, doubted


def _compares(words: Sequence[Word], k: int) -> bool:
    """Whether "than" sets aside what follows: "more temporary than lasting"."""
    return words[k].lower == "than" and any(
        word.lower in ("more", "rather") for word in words[max(0, k - REACH) : k]
    )


# ---------------------------------------------------------------------------------------------
# Weakened
# ---------------------------------------------------------------------------------------------


def _is_future(words: Sequence[Word], k: int) -> bool:
    lower = words[k].lower
    if lower in ("will", "won't", "shall", "'ll"):
        return True
    return (
        lower in cues.FUTURE
        and k + 2 < len(words)
        and words[k + 1].lower == "to"
        and words[k + 2].lower not in DETERMINERS
    )


def _is_hedged(words: Sequence[Word], first: int, denials: Sequence[Denial]) -> bool:
    forms = forms_of(words)
    denying = {k for denial in denials for k in denial.cue}
    for k in range(first - 1, max(-1, first - 1 - REACH), -1):
        if words[k + 1].ends_clause:
            return words[k + 1].lower in cues.CONDITIONS
        if k not in denying and (words[k].lower in cues.HEDGES or _HEDGE_PHRASES.at(forms, k)[0]):
            return True
    return first <= REACH and words[0].lower in cues.CONDITIONS


def _is_unreal(words: Sequence[Word], first: int, group: Sequence[int]) -> bool:
    """Whether a verb names an aim or a possibility: "to restore", "restoring trust"."""
    lower = words[first].lower
    before = words[first - 1].lower if first else ""
    inflected = lower.endswith(("ed", "ing"))
    if before in ("and", "or") and any(w.lower == "to" for w in words[max(0, first - 4) : first]):
        return not inflected
    if lower in cues.PARTICIPLES:
        return False
    if before == "to" and not inflected:
        ahead = words[first - 2].lower if first > 1 else ""
        made = any(w.lower in cues.CAUSING for w in words[max(0, first - 5) : first - 1])
        return not made and ahead not in cues.FUTURE and ahead not in cues.IMPLICATIVE
    if lower.endswith("ing") and not any(words[k].lower in cues.BE for k in group):
        opens = first == 0 or bool(words[first].break_before)
        return opens or before == "that" or before in cues.NON_FACTUAL_PREPOSITIONS
    return False


def _is_mentioned(words: Sequence[Word], first: int, group: Sequence[int], about: Theme) -> bool:
    """Whether a noun only names the thing: "the announcement of a ceasefire"."""
    if first == 0 or is_verbal(words[first].lower) or words[first].lower in cues.ADJECTIVES:
        return False
    if about.words and about.words[-1] > first:
        return False
    before = words[first - 1].lower
    if before not in DETERMINERS and before not in ("of", "for", "about", "with", "from"):
        return False
    said = any(words[k].lower in cues.BE or words[k].lower in LIGHT_VERBS for k in group)
    return not said and not any(w.lower in ("there", "there's") for w in words[:first])


def _is_past(words: Sequence[Word], first: int) -> bool:
    forms = forms_of(words[:first])
    for k in range(clause_start(words, first), first):
        length, found = _PAST_PHRASES.at(forms, k)
        if not length:
            continue
        if found[0] in ("before", "prior to"):
            return k == 0 or words[k].ends_clause
        return True
    return False


# ---------------------------------------------------------------------------------------------
# Bounded
# ---------------------------------------------------------------------------------------------


def _permanence(
    words: Sequence[Word], last: int, group: Sequence[int], left: Sequence[int]
) -> tuple[str, list[int]]:
    """Return whether it is said to pass or to last, and the words that say so."""
    forms = forms_of(words)
    for k in (*group, *left, *range(last + 1, min(len(words), last + _NEAR))):
        if k > last and words[k].ends_clause:
            break
        if words[k].lower in cues.TEMPORARY:
            return "temporary", [k]
        if words[k].lower in cues.LASTING:
            return "lasting", [k]
        for table, word in ((_TEMPORARY_PHRASES, "temporary"), (_LASTING_PHRASES, "lasting")):
            length, _ = table.at(forms, k)
            if length:
                return word, list(range(k, k + length))
    return "", []


def _scope(words: Sequence[Word], left: Sequence[int]) -> tuple[str, list[int]]:
    """Return whether it is said of all or of some, and the words that say so."""
    for k in left[:4]:
        lower = words[k].lower
        if lower in cues.WHOLE:
            part = k > 0 and words[k - 1].lower == "not"
            return ("part", [k - 1, k]) if part else ("whole", [k])
        if lower in cues.PARTS and not words[k].name:
            return "part", [k]
    return "", []
