"""One sentence read for what it says of what: predicates with their subject, polarity and force.

A shallow reading, without a parser: word tables, word order and clause breaks. It holds for one
sentence; which two sentences stand against each other is the business of `contrast`.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from factcheck.compare import cues
from factcheck.compare.lexicon import (
    ENTRIES,
    GROUPS,
    NAMES,
    OPPOSITES,
    Entry,
    base_forms,
    phrases,
    split_words,
)
from factcheck.compare.relatives import GENERIC, WEAK
from factcheck.models import Span
from factcheck.text.dates import DateMention, find_dates
from factcheck.text.quantities import Quantity, find_quantities
from factcheck.text.words import content_stem

_REACH = 8
"""Most words from a predicate to a word that still belongs to it."""
_HARD = frozenset(";:!?()[]…—|")
DETERMINERS = frozenset(
    """
    a an the this that these those its their his her our your my any some no every each all both
    another such
    """.split()
)
_LIGHT_VERBS = frozenset(
    """
    have has had see saw seen cause caused causes make made makes give gave given take took taken
    suffer suffered show showed reach reached report reported face faced bring brought lead led
    come came go went be been in at
    """.split()
)
_NOUN_LINKS = frozenset("of in to on for between over against with".split())
_WHOLE_NEGATIONS = phrases(cues.WHOLE_NEGATIONS)
_HEDGE_PHRASES = phrases(cues.HEDGE_PHRASES)
_PAST_PHRASES = phrases(cues.PAST_STATE)
_TEMPORARY_PHRASES = phrases(cues.TEMPORARY_PHRASES)
_ADVERBS = frozenset(
    word for word in cues.TEMPORARY | cues.LASTING | cues.TOTAL if word.endswith("ly")
)
_WEAK_STEMS = frozenset(filter(None, map(content_stem, WEAK)))
_WEAK_WEIGHT = 0.3
_NAME_WEIGHT = 1.4


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a sentence."""

    span: Span
    lower: str
    """With straight apostrophes."""
    stem: str | None
    """What it is compared by; None for a word without content."""
    concepts: frozenset[str]
    """Its stem and the groups of relatives it is in."""
    weight: float
    name: bool
    number: bool
    break_before: int
    """2 where a clause ends before it, 1 at a comma or "and", 0 within a clause."""

    @property
    def heavy(self) -> bool:
        """Whether it tells one subject from another."""
        return self.weight >= 1

    @property
    def generic(self) -> bool:
        """Whether it takes its meaning from what was said before."""
        return not GENERIC.isdisjoint(base_forms(self.lower))


@dataclass(frozen=True, slots=True)
class Force:
    """How firmly something is said."""

    negated: bool = False
    hedged: bool = False
    unreal: bool = False
    """Said as an aim, a condition or a question, not as so."""
    future: bool = False
    past: bool = False
    """Said of a state that is over."""
    degree: float = 1.0
    permanence: str = ""
    scope: str = ""
    """"whole" or "part": how much of the subject it is said of."""
    marks: tuple[int, ...] = ()
    """Words that made it so."""


@dataclass(frozen=True, slots=True)
class Predication:
    """A word of the scales, what it is said of and how firmly."""

    entries: tuple[Entry, ...]
    first: int
    last: int
    """Its first and last word."""
    force: Force
    theme: tuple[int, ...]
    """The words it is said of."""
    heads: tuple[int, ...]
    """Among them, the likely main words."""
    agent: tuple[int, ...] = ()
    """Who does it, where it is said of something else."""
    doers: tuple[int, ...] = ()
    """Among those, the likely main words."""


@dataclass(frozen=True, eq=False)
class Reading:
    """A sentence with everything that is read from it."""

    text: str
    words: tuple[Word, ...]
    question: bool

    @cached_property
    def concepts(self) -> frozenset[str]:
        """Every concept that occurs."""
        return frozenset(c for word in self.words for c in word.concepts)

    @cached_property
    def stems(self) -> frozenset[str]:
        """Every stem that carries content."""
        return frozenset(word.stem for word in self.words if word.stem)

    @cached_property
    def predications(self) -> tuple[Predication, ...]:
        """What is said by words of the scales, in order."""
        return tuple(_predications(self))

    @cached_property
    def opposites(self) -> tuple[tuple[int, Entry], ...]:
        """Words of the table of antonyms, each with its place."""
        forms = [word.lower for word in self.words]
        return tuple((i, entry) for i in range(len(forms)) for entry in OPPOSITES.at(forms, i)[1])

    @cached_property
    def denials(self) -> tuple[tuple[range, range], ...]:
        """Words that deny a stretch, each with the stretch."""
        return tuple(_denials(self))

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """Numbers and what they count."""
        return find_quantities(self.text)

    @cached_property
    def dates(self) -> tuple[DateMention, ...]:
        """Absolute dates."""
        return find_dates(self.text)

    def span_of(self, places: Iterable[int]) -> tuple[Span, ...]:
        """Return the spans of these words, runs of neighbours as one."""
        spans: list[Span] = []
        last = -2
        for place in sorted(set(places)):
            if place == last + 1 and spans:
                spans[-1] = Span(spans[-1].start, self.words[place].span.end)
            else:
                spans.append(self.words[place].span)
            last = place
        return tuple(spans)

    def said(self, places: Iterable[int]) -> str:
        """Return these words as printed, with dots where others are left out."""
        return " … ".join(span.slice(self.text) for span in self.span_of(places))


@lru_cache(maxsize=32768)
def read(text: str) -> Reading:
    """Read one sentence. A text of several is read as one long sentence."""
    spans = split_words(text)
    lowers = [span.slice(text).lower().replace("’", "'") for span in spans]
    names = _merge_names(lowers)
    groups: list[set[str]] = [set() for _ in spans]
    for i in range(len(spans)):
        length, found = GROUPS.at(lowers, i)
        for j in range(i, i + length):
            groups[j].update(found)
            if length > 1:
                groups[j].update(GROUPS.at([lowers[j]], 0)[1])
    words = []
    end = 0
    for i, span in enumerate(spans):
        printed = span.slice(text)
        stem = names[i] if i in names else _content_stem(printed, lowers[i])
        name = stem is not None and printed[:1].isupper() and (i > 0 or printed.isupper())
        number = printed[:1].isdigit()
        words.append(
            Word(
                span,
                lowers[i],
                stem or None,
                frozenset(groups[i] | ({stem} if stem else set())),
                _weight(stem, lowers[i], name=name),
                name,
                number,
                _break(text[end : span.start], lowers, i),
            )
        )
        end = span.end
    return Reading(text, tuple(words), text.rstrip(" \"'”’)").endswith("?"))


def _content_stem(printed: str, lower: str) -> str | None:
    if lower in cues.NEGATORS or lower in cues.DEGREES or lower in cues.PREPOSITIONS:
        return None
    if lower == "longer":
        return None
    found = content_stem(printed)
    if found and lower in cues.IRREGULAR and not printed[:1].isupper():
        return content_stem(cues.IRREGULAR[lower])
    return found


def _merge_names(forms: Sequence[str]) -> dict[int, str]:
    merged: dict[int, str] = {}
    for i in range(len(forms) - 1):
        length, found = NAMES.at(forms, i)
        if length > 1:
            merged[i] = found[0]
            merged.update(dict.fromkeys(range(i + 1, i + length), ""))
    return merged


def _weight(stem: str | None, lower: str, *, name: bool) -> float:
    if not stem:
        return 0.0
    if stem in _WEAK_STEMS or lower in WEAK:
        return _WEAK_WEIGHT
    return _NAME_WEIGHT if name else 1.0


def _break(gap: str, lowers: Sequence[str], i: int) -> int:
    if any(c in _HARD for c in gap) or " – " in gap or " - " in gap or "." in gap.rstrip(" "):
        return 2
    if lowers[i] in cues.HARD_BREAKS and i > 0:
        return 1 if lowers[i] in ("who", "which", "whom", "that") else 2
    if "," in gap or lowers[i] in cues.SOFT_BREAKS:
        return 1
    return 0


# ---------------------------------------------------------------------------------------------
# Denials
# ---------------------------------------------------------------------------------------------


def _denials(reading: Reading) -> Iterator[tuple[range, range]]:
    words = reading.words
    forms = [word.lower for word in words]
    for i in range(len(words)):
        length, _ = _WHOLE_NEGATIONS.at(forms, i)
        if not length:
            continue
        end = i + length
        while end < len(words) and not _ends_denial(words, end, i + length):
            end += 1
        if end > i + length:
            yield range(i, i + length), range(i + length, end)


def _ends_denial(words: Sequence[Word], at: int, start: int) -> bool:
    """Whether a denial no longer reaches this word: after "that" it holds for the clause."""
    if at == start:
        return words[at].break_before == 2 and words[at].lower not in cues.HARD_BREAKS  # noqa: PLR2004
    if words[start - 1].lower == "that" or words[start].lower == "that":
        return words[at].break_before == 2 or words[at].lower in ("but", "adding")  # noqa: PLR2004
    return words[at].break_before > 0 and words[at].lower != "that"


# ---------------------------------------------------------------------------------------------
# Predications
# ---------------------------------------------------------------------------------------------


def _predications(reading: Reading) -> Iterator[Predication]:
    words = reading.words
    forms = [word.lower for word in words]
    i = 0
    while i < len(words):
        length, entries = ENTRIES.at(forms, i)
        if not length or (length == 1 and _is_idle(words, i)):
            i += 1
            continue
        yield _predication(reading, i, i + length - 1, tuple(entries))
        i += length


def _is_idle(words: Sequence[Word], i: int) -> bool:
    """Whether a word of the scales does not speak here: part of a name, an auxiliary."""
    word = words[i]
    if word.lower in cues.DEGREES or word.lower in _ADVERBS:
        return True
    if word.lower in cues.NOUNS_ONLY and (i == 0 or words[i - 1].lower not in cues.BE):
        return True
    if word.lower.endswith("ly") and i + 1 < len(words) and not words[i + 1].break_before:
        return words[i + 1].lower not in cues.PREPOSITIONS
    if not word.name or _in_capitals(words):
        return False
    return any(w.name for w in words[max(0, i - 1) : i + 2] if w is not word) or i == 0


def _in_capitals(words: Sequence[Word]) -> bool:
    """Whether a line is printed with capitals throughout, as headlines are."""
    long = [w for w in words[1:] if len(w.lower) > 3 and not w.number]  # noqa: PLR2004
    return len(long) > 1 and sum(w.name for w in long) >= 0.8 * len(long)  # noqa: PLR2004


def _predication(
    reading: Reading, first: int, last: int, entries: tuple[Entry, ...]
) -> Predication:
    words = reading.words
    group = _verb_group(words, first)
    start = group[-1] if group else first
    left = _left(words, start)
    right = _right(words, last)
    theme, agent = _theme(words, first, last, group, left, right)
    heads = _heads(words, theme, first)
    before = not theme or theme[-1] < first
    force = _force(reading, first, last, group, left, theme_before=before)
    return Predication(
        entries, first, last, force, theme, heads, agent, _heads(words, agent, len(words))
    )


def _verb_group(words: Sequence[Word], first: int) -> list[int]:
    """Return the auxiliaries, adverbs and articles before a predicate, nearest first."""
    found: list[int] = []
    i = first - 1
    while i >= 0 and first - i <= _REACH and not words[i + 1].break_before:
        lower = words[i].lower
        if not (
            lower in cues.AUXILIARIES
            or lower in cues.NEGATORS
            or lower in DETERMINERS
            or lower in _LIGHT_VERBS
            or lower in cues.DEGREES
            or lower in cues.HEDGES
            or lower in cues.FUTURE
            or lower in ("so", "very", "too", "as", "yet", "ever", "even", "just", "quite", "still")
            or lower
            in ("longer", "now", "currently", "already", "more", "most", "less", "also", "than")
            or (lower.endswith("ly") and len(lower) > 4)  # noqa: PLR2004
        ):
            break
        found.append(i)
        i -= 1
    return found


def _left(words: Sequence[Word], start: int) -> tuple[int, ...]:
    """Return the words of the clause before a predicate, without who is said to say it.

    A predicate that opens its own stretch ("..., have ceased") takes its subject from before the
    parenthesis; one in a list of predicates from before the list.
    """
    end = start
    begin = _stretch(words, start)
    skipped = False
    while begin > 0 and not _has_subject(words, begin, end):
        hard = words[begin].break_before == 2  # noqa: PLR2004
        if hard and words[begin].lower != "as":
            break
        parenthesis = not skipped and end == begin and words[begin].lower not in cues.SOFT_BREAKS
        end = begin
        begin = _stretch(words, begin - 1)
        if parenthesis and begin > 0 and words[begin].break_before == 1:
            end = begin
            begin = _stretch(words, begin - 1)
            skipped = True
    while begin > 0 and words[begin].lower in ("and", "or") and _joins_nouns(words, begin):
        begin = _stretch(words, begin - 1)
    found = list(range(begin, end))
    for k in reversed(found):
        if words[k].lower in cues.REPORTING and k + 1 < end:
            return tuple(m for m in found if m > k + _listeners(words, k, end))
    return tuple(found)


def _joins_nouns(words: Sequence[Word], at: int) -> bool:
    """Whether "and" joins two nouns of one subject: no verb stands before it in its stretch."""
    begin = _stretch(words, at - 1)
    forms = [word.lower for word in words[:at]]
    return not any(
        forms[k] in cues.AUXILIARIES
        or forms[k] in cues.REPORTING
        or (ENTRIES.at(forms, k)[0] and not words[k].name)
        for k in range(begin, at)
    )


def _listeners(words: Sequence[Word], cue: int, end: int) -> int:
    """Return how many words after "told" name who was told."""
    if not words[cue].lower.startswith(("tell", "told")):
        return 0
    listener = 2 if words[cue + 1].lower in DETERMINERS else 1
    return listener if cue + listener + 1 < end else 0


def _stretch(words: Sequence[Word], at: int) -> int:
    while at > 0 and not words[at].break_before:
        at -= 1
    return at


def _has_subject(words: Sequence[Word], begin: int, end: int) -> bool:
    forms = [word.lower for word in words[begin:end]]
    return any(
        (words[k].stem and not ENTRIES.at(forms, k - begin)[0]) or words[k].generic
        for k in range(begin, end)
    )


def _right(words: Sequence[Word], last: int) -> tuple[int, ...]:
    found = []
    for k in range(last + 1, min(len(words), last + 1 + _REACH)):
        if words[k].break_before and not (
            words[k].break_before == 1 and words[k].lower == "and" and found
        ):
            break
        if words[k].lower in cues.AUXILIARIES and words[k].lower not in ("to",) and found:
            break
        found.append(k)
    return tuple(found)


def _theme(  # noqa: PLR0913
    words: Sequence[Word],
    first: int,
    last: int,
    group: Sequence[int],
    left: tuple[int, ...],
    right: tuple[int, ...],
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return what a predicate is said of, and who does it."""
    word = words[last]
    with_be = any(words[k].lower in cues.BE for k in group)
    with_article = bool(group) and words[group[0]].lower in DETERMINERS
    verbal = _is_verbal(words[first].lower)
    after = right[1:] if right and words[right[0]].lower.endswith("ly") else right
    has_object = bool(after) and _begins_noun_phrase(words[after[0]])
    linked = bool(after) and words[after[0]].lower in _NOUN_LINKS
    if with_be and verbal and not word.lower.endswith("ing"):
        by = next((n for n, k in enumerate(right) if words[k].lower == "by"), None)
        return left, tuple(right[by + 1 :]) if by is not None else ()
    if has_object:
        start = group[-1] if group else first
        near = bool(left) and not any(words[k].break_before for k in range(left[-1] + 1, start + 1))
        return after, left if near or words[start].lower in cues.SOFT_BREAKS else ()
    if with_be and not with_article:
        return left, ()
    if linked and last > first and left and not group:
        return after, left
    if linked and (with_article or not verbal):
        return after + (left if with_be else () if group else left[-2:]), ()
    return left, ()


def _is_verbal(lower: str) -> bool:
    base = cues.IRREGULAR.get(lower)
    return lower.endswith(("ed", "ing")) or (base is not None and base != lower)


def _begins_noun_phrase(word: Word) -> bool:
    if word.number or word.lower in cues.TIME_WORDS or word.lower in cues.REPORTING:
        return False
    if word.lower in cues.PREPOSITIONS or word.lower in cues.AUXILIARIES:
        return False
    if word.lower in DETERMINERS and word.lower != "that":
        return True
    return word.stem is not None and not word.lower.endswith("ly")


def _heads(words: Sequence[Word], theme: Sequence[int], first: int) -> tuple[int, ...]:
    """Return the likely main words of a theme, the likeliest first.

    The words of its first noun phrase from the last to the first; before the predicate also the
    last word of each other phrase.
    """
    runs: list[list[int]] = [[]]
    for k in theme:
        lower = words[k].lower
        if (
            lower in cues.PREPOSITIONS
            or lower in cues.AUXILIARIES
            or lower in cues.SOFT_BREAKS
            or lower in DETERMINERS
            or words[k].break_before
        ):
            runs.append([])
        if words[k].stem or words[k].generic:
            runs[-1].append(k)
    full = [run for run in runs if run]
    if not full:
        return ()
    nearest = tuple(reversed(full[0][-4:]))
    return nearest if theme[0] > first else nearest + tuple(run[-1] for run in full[1:])


# ---------------------------------------------------------------------------------------------
# Force
# ---------------------------------------------------------------------------------------------


def _force(  # noqa: C901, PLR0913
    reading: Reading,
    first: int,
    last: int,
    group: Sequence[int],
    left: Sequence[int],
    *,
    theme_before: bool,
) -> Force:
    words = reading.words
    marks: list[int] = []
    denials = 0
    hedged = unreal = future = False
    degree, permanence, scope = 1.0, "", ""
    for k in group:
        lower = words[k].lower
        if (lower in cues.NEGATORS and not _denies_nothing(words, k)) or _compares(words, k):
            denials += 1
            marks.append(k)
        hedged |= lower in cues.MODALS or lower in cues.HEDGES
        if lower in cues.MODALS or lower in cues.HEDGES:
            marks.append(k)
        future |= _is_future(words, k)
        if lower in cues.DEGREES:
            degree *= cues.DEGREES[lower]
            marks.append(k)
        if lower in cues.TEMPORARY or lower in cues.LASTING:
            permanence = "temporary" if lower in cues.TEMPORARY else "lasting"
            marks.append(k)
    for cue, stretch in reading.denials:
        if first in stretch and not any(k in cue for k in range(first, last + 1)):
            if set(cue) & set(marks):
                continue
            if cue.start > 0 and _is_not(words[cue.start - 1]):
                hedged = True
            else:
                denials += 1
            marks.extend(cue)
    if (
        left
        and words[left[0]].lower in ("no", "none", "neither", "nobody")
        and left[0] not in marks
    ):
        denials += 1
        marks.append(left[0])
    hedged |= _is_hedged(reading, first)
    unreal |= reading.question or _is_unreal(words, first, group)
    unreal |= _is_mentioned(words, first, group, theme_before)
    for k in (*left, *range(last + 1, min(len(words), last + 4))):
        lower = words[k].lower
        if lower in cues.TEMPORARY and not permanence:
            permanence = "temporary"
            marks.append(k)
        if lower in cues.LASTING and not permanence:
            permanence = "lasting"
            marks.append(k)
        if words[k].break_before and k > last:
            break
    scope, scope_marks = _scope(words, left)
    return Force(
        negated=denials % 2 == 1,
        hedged=hedged,
        unreal=unreal,
        future=future,
        past=_is_past(reading, first),
        degree=degree,
        permanence=permanence,
        scope=scope,
        marks=tuple(dict.fromkeys(marks + scope_marks)),
    )


def _compares(words: Sequence[Word], k: int) -> bool:
    """Whether "than" sets aside what follows: "more temporary than lasting"."""
    return words[k].lower == "than" and any(
        word.lower in ("more", "rather") for word in words[max(0, k - _REACH) : k]
    )


def _is_not(word: Word) -> bool:
    return "not" in base_forms(word.lower)


def _denies_nothing(words: Sequence[Word], k: int) -> bool:
    return k + 1 < len(words) and (words[k].lower, words[k + 1].lower) in cues.NOT_NEGATIVE


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


def _is_hedged(reading: Reading, first: int) -> bool:
    words = reading.words
    forms = [word.lower for word in words]
    denying = {k for cue, _ in reading.denials for k in cue}
    k = first - 1
    while k >= 0 and first - k <= _REACH:
        if words[k + 1].break_before == 2:  # noqa: PLR2004
            return words[k + 1].lower in ("if", "unless", "whether")
        if k in denying:
            k -= 1
            continue
        if words[k].lower in cues.HEDGES or _HEDGE_PHRASES.at(forms, k)[0]:
            return True
        k -= 1
    return k < 0 and words[0].lower in ("if", "unless", "whether")


def hedge_phrase(reading: Reading) -> str:
    """Return a phrase like "appears to" by which a sentence holds back; empty for none."""
    forms = [word.lower for word in reading.words]
    for k in range(len(forms)):
        length, _ = _HEDGE_PHRASES.at(forms, k)
        if length:
            return reading.said(range(k, k + length))
    return ""


def _is_unreal(words: Sequence[Word], first: int, group: Sequence[int]) -> bool:
    """Whether a verb names an aim or a possibility: "to restore", "restoring trust"."""
    lower = words[first].lower
    before = words[first - 1].lower if first else ""
    if before in ("and", "or") and any(w.lower == "to" for w in words[max(0, first - 4) : first]):
        return not lower.endswith(("ed", "ing"))
    if lower in cues.PARTICIPLES:
        return False
    if before == "to" and not lower.endswith(("ed", "ing")):
        ahead = words[first - 2].lower if first > 1 else ""
        return ahead not in cues.FUTURE and ahead not in (
            "managed",
            "came",
            "come",
            "continue",
            "continues",
            "continued",
            "began",
            "begun",
            "helped",
            "able",
            "decided",
            "chose",
        )
    if lower.endswith("ing") and not any(words[k].lower in cues.BE for k in group):
        return (
            first == 0
            or before in cues.NON_FACTUAL_PREPOSITIONS
            or bool(words[first].break_before)
            or before == "that"
        )
    return False


def _is_mentioned(
    words: Sequence[Word],
    first: int,
    group: Sequence[int],
    theme_before: bool,  # noqa: FBT001
) -> bool:
    """Whether a noun only names the thing: "the announcement of a ceasefire"."""
    if not theme_before or _is_verbal(words[first].lower) or first == 0:
        return False
    if words[first].lower in cues.ADJECTIVES:
        return False
    before = words[first - 1].lower
    if before not in DETERMINERS and before not in ("of", "for", "about", "with", "from"):
        return False
    return not any(
        words[k].lower in cues.BE or words[k].lower in _LIGHT_VERBS for k in group
    ) and not any(word.lower in ("there", "there's") for word in words[:first])


def _is_past(reading: Reading, first: int) -> bool:
    words = reading.words
    forms = [word.lower for word in words]
    start = first
    while start > 0 and words[start].break_before != 2:  # noqa: PLR2004
        start -= 1
    for k in range(start, first):
        length, found = _PAST_PHRASES.at(forms, k)
        if not length or found[0] == "no longer":
            continue
        if found[0] in ("before", "prior to"):
            return k == 0 or words[k].break_before == 2  # noqa: PLR2004
        if found[0] != "had been" or k < first - 2:
            return found[0] != "had been"
    return False


def _scope(words: Sequence[Word], left: Sequence[int]) -> tuple[str, list[int]]:
    for k in left[:4]:
        lower = words[k].lower
        if lower in cues.WHOLE:
            if k and words[k - 1].lower == "not":
                return "part", [k - 1, k]
            return "whole", [k]
        if lower in cues.PARTS and not words[k].name:
            return "part", [k]
    return "", []
