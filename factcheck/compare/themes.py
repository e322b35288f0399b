"""Of what a predicate is said: its subject, object or the noun it describes, and who does it.

By word order and clause breaks, without a parser. A passive or intransitive verb is said of what
stands before it, a transitive one and an adjective before its noun of what follows, a noun of what
"of" or "in" hangs on it.
"""

from collections.abc import Sequence

from factcheck.compare import cues
from factcheck.compare.grammar import (
    CLAUSE_END,
    DETERMINERS,
    LIGHT_VERBS,
    PAUSE,
    REACH,
    Theme,
    Word,
    forms_of,
    is_verbal,
)
from factcheck.compare.lexicon import ENTRIES

_NOUN_LINKS = frozenset("of in to on for between over against with".split())
_OF_PLACE = frozenset("in on".split())
_IN_GROUP = (
    cues.AUXILIARIES
    | cues.NEGATORS
    | DETERMINERS
    | LIGHT_VERBS
    | frozenset(cues.DEGREES)
    | frozenset(
        """
        so very too as yet ever even just quite still longer now currently already more most less
        also than
        """.split()
    )
)
_WITH_TO = cues.HEDGES | cues.FUTURE
_ADVERB = 5
"""Letters from which a word in -ly is an adverb."""
_HEADS = 4


def verb_group(words: Sequence[Word], first: int) -> list[int]:
    """Return the auxiliaries, adverbs and articles before a predicate, nearest first."""
    found: list[int] = []
    i = first - 1
    while i >= 0 and first - i <= REACH and not words[i + 1].break_before:
        lower = words[i].lower
        adverb = lower.endswith("ly") and len(lower) >= _ADVERB
        before_to = lower in _WITH_TO and words[i + 1].lower == "to"
        if not (lower in _IN_GROUP or adverb or before_to):
            break
        found.append(i)
        i -= 1
    return found


def find_theme(
    words: Sequence[Word], first: int, last: int, group: Sequence[int], left: tuple[int, ...]
) -> Theme:
    """Return what the predicate from `first` to `last` is said of, and who does it."""
    theme, agent = _sides(words, first, last, group, left)
    return Theme(theme, _heads(words, theme, first), agent, _heads(words, agent, len(words)))


def _sides(
    words: Sequence[Word], first: int, last: int, group: Sequence[int], left: tuple[int, ...]
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    right = _right(words, last)
    after = right[1:] if right and words[right[0]].lower.endswith("ly") else right
    with_be = any(words[k].lower in cues.BE for k in group)
    article = words[group[0]].lower if group else ""
    with_article = article in DETERMINERS or (last > first and words[first].lower in DETERMINERS)
    verbal = is_verbal(words[first].lower)
    linked = bool(after) and words[after[0]].lower in _NOUN_LINKS
    if with_be and verbal and not words[last].lower.endswith("ing"):
        by = next((n for n, k in enumerate(right) if words[k].lower == "by"), None)
        return left, () if by is None else right[by + 1 :]
    if after and _begins_noun_phrase(words[after[0]]):
        start = group[-1] if group else first
        joined = words[start].lower in cues.SOFT_BREAKS
        return after, left if joined or _reaches(words, left, start) else ()
    if with_be and not with_article:
        return left, ()
    if linked and last > first and left and not group and words[after[0]].lower not in _OF_PLACE:
        return after, left
    if linked and (with_article or not verbal):
        return after + (left if with_be else () if group else left[-2:]), ()
    return left, ()


def _reaches(words: Sequence[Word], left: Sequence[int], start: int) -> bool:
    """Whether a subject stands in the same stretch as its verb."""
    return bool(left) and not any(words[k].break_before for k in range(left[-1] + 1, start + 1))


# ---------------------------------------------------------------------------------------------
# Before and after
# ---------------------------------------------------------------------------------------------


def left_of(words: Sequence[Word], start: int) -> tuple[int, ...]:
    """Return the words of the clause before a verb group, without who is said to say it.

    A predicate that opens its own stretch ("..., have ceased") takes its subject from before the
    parenthesis; one in a list of predicates from before the list.
    """
    end, begin = start, _stretch(words, start)
    skipped = False
    while begin > 0 and not _has_subject(words, begin, end):
        if words[begin].ends_clause and words[begin].lower != "as":
            break
        parenthesis = not skipped and end == begin and words[begin].lower not in cues.SOFT_BREAKS
        end, begin = begin, _stretch(words, begin - 1)
        if parenthesis and begin > 0 and words[begin].break_before == PAUSE:
            end, begin = begin, _stretch(words, begin - 1)
            skipped = True
    while begin > 0 and words[begin].lower in ("and", "or") and _joins_nouns(words, begin):
        begin = _stretch(words, begin - 1)
    for k in reversed(range(begin, end)):
        if words[k].lower in cues.REPORTING and k + 1 < end:
            return tuple(range(k + 1 + _listeners(words, k, end), end))
    return tuple(range(begin, end))


def _stretch(words: Sequence[Word], at: int) -> int:
    """Return where the stretch between two breaks begins."""
    while at > 0 and not words[at].break_before:
        at -= 1
    return at


def _has_subject(words: Sequence[Word], begin: int, end: int) -> bool:
    forms = forms_of(words[begin:end])
    return any(
        (words[k].stem and not ENTRIES.at(forms, k - begin)[0]) or words[k].generic
        for k in range(begin, end)
    )


def _joins_nouns(words: Sequence[Word], at: int) -> bool:
    """Whether "and" joins two nouns of one subject: no verb stands before it in its stretch."""
    begin = _stretch(words, at - 1)
    forms = forms_of(words[begin:at])
    return not any(
        form in cues.AUXILIARIES
        or form in cues.REPORTING
        or (ENTRIES.at(forms, n)[0] and not words[begin + n].name)
        for n, form in enumerate(forms)
    )


def _listeners(words: Sequence[Word], cue: int, end: int) -> int:
    """Return how many words after "told" name who was told."""
    if not words[cue].lower.startswith(("tell", "told")):
        return 0
    listener = 2 if words[cue + 1].lower in DETERMINERS else 1
    return listener if cue + listener + 1 < end else 0


def _right(words: Sequence[Word], last: int) -> tuple[int, ...]:
    found: list[int] = []
    for k in range(last + 1, min(len(words), last + 1 + REACH)):
        word = words[k]
        joined = word.break_before == PAUSE and word.lower == "and" and found
        if word.break_before and not joined:
            break
        if word.lower in cues.AUXILIARIES and word.lower != "to" and found:
            break
        found.append(k)
    return tuple(found)


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
        joined = lower in ("and", "or")
        if lower in _BETWEEN_NOUNS or (words[k].break_before and not joined):
            runs.append([])
        if words[k].stem or words[k].generic:
            runs[-1].append(k)
    full = [run for run in runs if run]
    if not full:
        return ()
    if len(full[0]) > 1 and theme[0] > first and is_verbal(words[full[0][-1]].lower):
        # "the collapse of efforts occurred": the verb is not part of what collapsed.
        full[0].pop()
    nearest = tuple(reversed(full[0][-_HEADS:]))
    return nearest if theme[0] > first else nearest + tuple(run[-1] for run in full[1:])


_BETWEEN_NOUNS = cues.PREPOSITIONS | cues.AUXILIARIES | DETERMINERS | {"nor", "so", "then"}


def clause_start(words: Sequence[Word], at: int) -> int:
    """Return the first word of the clause that a word is in."""
    while at > 0 and words[at].break_before != CLAUSE_END:
        at -= 1
    return at
