"""What in a sentence may turn round, doubt or take back what its words otherwise repeat."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import islice, takewhile

from factcheck.compare import cues
from factcheck.compare.force import hedge_phrase, is_negator
from factcheck.compare.lexicon import base_forms
from factcheck.compare.reading import Reading

_REACH = 6
"""Words that a bare "not" is taken to deny."""
_OBJECTS = frozenset("all both every only those these".split())
"""Words with which the object of a verb begins, and no clause."""


@lru_cache(maxsize=4096)
def negation_marks(reading: Reading) -> tuple[int, ...]:
    """Return the words that deny something, in order."""
    marks = {k for k in range(len(reading.words)) if is_negator(reading.words, k)}
    return tuple(sorted(marks.union(*(denial.cue for denial in reading.denials))))


@lru_cache(maxsize=4096)
def denied_nearby(reading: Reading) -> frozenset[int]:
    """Return the words that a negation very likely denies."""
    found = {k for denial in reading.denials for k in denial.stretch}
    for k in negation_marks(reading):
        for j in range(k + 1, min(len(reading.words), k + 1 + _REACH)):
            if reading.words[j].break_before:
                break
            found.add(j)
    return frozenset(found)


def with_negations(reading: Reading, places: Iterable[int]) -> tuple[int, ...]:
    """Return words with those that deny them: "nobody … died" for "died".

    A bare "not" is taken with the predicate that it turns, and with the next word of content.
    """
    words = reading.words
    found = set(places)
    for said in reading.predications:
        if not found.isdisjoint(said.places) and said.force.negated:
            found.update(k for k in said.force.marks if k in negation_marks(reading))
    for denial in reading.denials:
        if not found.isdisjoint(denial.stretch):
            found.update(denial.cue)
    for k in negation_marks(reading):
        reached = takewhile(lambda j: not words[j].break_before, range(k + 1, len(words)))
        if next((j for j in islice(reached, _REACH) if words[j].stem), None) in found:
            found.add(k)
    return tuple(sorted(found))


@lru_cache(maxsize=4096)
def within_reach(reading: Reading) -> frozenset[int]:
    """Return the words that a negation might deny: to its clause's end, or as far as it says."""
    found = {k for denial in reading.denials for k in denial.stretch}
    in_cues = {k for denial in reading.denials for k in denial.cue}
    for k in negation_marks(reading):
        if k in in_cues:
            continue
        found.add(k)
        for j in range(k + 1, len(reading.words)):
            if reading.words[j].ends_clause:
                break
            found.add(j)
    return frozenset(found)


def discredited(reading: Reading) -> tuple[int, ...]:
    """Return the words that call a report false, "a hoax" or "not real"; empty for none."""
    denied = denied_nearby(reading)
    for i, word in enumerate(reading.words):
        if word.lower in cues.FALSE_CONTENT and i not in denied and _is_of_report(reading, i):
            return (i,)
    for said in reading.predications:
        genuine = reading.words[said.first].lower in cues.GENUINE and said.force.negated
        before = said.about.words and said.about.words[-1] < said.first
        if genuine and before and _is_report(reading, said.about.heads):
            return tuple(sorted(said.decisive))
    return ()


def _is_of_report(reading: Reading, i: int) -> bool:
    """Whether "fake" is said of what is reported, not of a thing in it: a fake passport."""
    if i + 1 == len(reading.words) or reading.words[i + 1].break_before:
        return True
    following = reading.words[i + 1]
    return not following.stem or not (cues.REPORTS | cues.REPORTING).isdisjoint(
        base_forms(following.lower)
    )


def _is_report(reading: Reading, heads: Sequence[int]) -> bool:
    """Whether a subject is a report, or "it" and "that"."""
    words = [reading.words[k] for k in heads]
    return any(w.generic or not cues.REPORTS.isdisjoint(base_forms(w.lower)) for w in words)


def hedge(reading: Reading) -> str:
    """Return the words by which a sentence does not vouch for what it says; empty for none."""
    if reading.question:
        return "?"
    phrase = hedge_phrase(reading.words)
    if phrase:
        return reading.said(phrase)
    in_cues = {k for denial in reading.denials for k in denial.cue}
    for k in negation_marks(reading):
        reporting = k + 1 < len(reading.words) and reading.words[k + 1].lower in cues.REPORTING
        if reporting and k not in in_cues:
            return reading.said([k, k + 1])
    for k, word in enumerate(reading.words):
        if k not in in_cues and (word.lower in cues.HEDGES or word.lower in cues.MODALS):
            if word.lower == "concerns" and _has_object(reading, k):
                continue
            return word.lower
    return ""


def _has_object(reading: Reading, place: int) -> bool:
    """Whether a verb is about a thing: "the recall concerns 2.1 million jars", "concerns all"."""
    if not place or place + 1 >= len(reading.words):
        return False
    before, after = reading.words[place - 1], reading.words[place + 1]
    direct = after.number or after.lower in _OBJECTS
    return direct and not after.break_before and before.stem is not None
