"""Pairs made from pairs: negation, values, names, hedges, denials, two claims in one, surroundings.

Natural sets teach shortcuts (in FEVER a negated claim is a contradiction 94 times in 100). Each
change here keeps the words and moves the answer by a rule of logic, so that no single word gives
the answer away.
"""

import random
import re
from collections.abc import Iterator

from examples import DISCUSSES, REFUTES, SUPPORTS, UNRELATED, Example

_AUXILIARY = re.compile(
    r"\b(is|was|are|were|has been|have been|had been|can|could|will|would|should|must|has|have|had"
    r"|does|did|do)\b(?! (?:to|had)\b)"
)
_NEGATED = re.compile(
    r"\b(is|was|are|were|has|have|had|can|could|will|would|should|must|does|did|do)"
    r"(?:n't| not)\b|\bcannot\b|\bwon't\b|\b(?:never|no longer)\b"
)
_ANY_NEGATION = re.compile(
    r"n't\b|\b(?:not|no|never|none|nobody|nothing|neither|nor|cannot)\b", re.IGNORECASE
)
_NUMBER = re.compile(r"(?<![\w.,-])\d[\d,]*(?:\.\d+)?(?![\w-])")
_FAMILIES = (
    ("January", "February", "April", "June", "July", "August", "September", "October", "November",
     "December"),
    ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
     "fifteen", "twenty", "thirty", "forty", "fifty"),
    ("third", "fourth", "fifth", "sixth", "seventh", "tenth"),
    ("million", "billion", "thousand"),
)  # fmt: skip
_UNITS = (
    ("kilometres", "miles", "metres", "centimetres"), ("tonnes", "kilograms", "grams", "pounds"),
    ("minutes", "hours", "days", "weeks", "months", "years"), ("hectares", "acres"),
    ("litres", "gallons", "barrels"), ("euros", "dollars", "francs", "kroner", "yen"),
)  # fmt: skip
_ALIKE = {word: family for family in _FAMILIES + _UNITS for word in family}
_VALUE = re.compile(
    rf"{_NUMBER.pattern}|\b(?:{'|'.join(w for f in _FAMILIES for w in f)})\b"
    rf"|(?<=\d )(?:{'|'.join(w for f in _UNITS for w in f)})\b"
)
_BOUND = re.compile(
    r"\b(?:at (?:least|most)|(?:more|less|fewer|other|later|earlier|larger|smaller) than|over|under"
    r"|above|below|up to|about|around|almost|nearly|roughly|some|only|within|before|after|since"
    r"|until|by|between|from|not|no|never|or)\b|n't\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{2,}(?: [A-Z][a-z]{2,})*")
_MAY = {
    "is": "may be", "was": "may have been", "are": "may be", "were": "may have been",
    "will": "might", "has": "may have", "have": "may have",
}  # fmt: skip
_PAGE = (
    "Home | News | About us | Contact", "Read more", "Share on Facebook", "[ edit ]", "[12]",
    "[3][4]", "Skip to content", "Related articles:", "Print this page", "References",
    "Last updated 3 May 2019.", "Advertisement", "Sign in to leave a comment", "See also",
    "Photo: archive", "^ a b", "Table of contents", "Was this page helpful?", "5 min read",
    "Subscribe to our newsletter", "Posted by admin", "Notes [ edit ]", "Learn more »", "Answer: ",
    "Asked 4 years ago. Viewed 812 times.", "Next page", "Retrieved 14 June 2016.",
)  # fmt: skip
"""What stands about a text on a web page."""
_MAY_WORD = re.compile(r"\b(is|was|are|were|will|has|have)\b")

_VOICES = (
    "the ministry", "police", "a spokesman", "the company", "officials", "the mayor", "the union",
    "a spokeswoman for the agency", "the prosecutor", "researchers", "the bank", "the governor",
    "the club", "a family member", "the army", "the president", "the regulator", "her lawyer",
    "the hospital", "the party", "two witnesses", "the network", "local media", "the foundation",
)  # fmt: skip
_DENIALS = (
    "{V} denied that {s}.", "{V} flatly denied reports that {s}.",
    "It is not true that {s}, {v} said.",
    "Claims that {s} are false, according to {v}.", "{V} dismissed claims that {s} as a hoax.",
    "{V} rejected the suggestion that {s}.", "Reports that {s} turned out to be made up.",
    "Contrary to earlier reports that {s}, {v} said this never happened.",
    "A rumor that {s} has been debunked.", "{V} called the story that {s} fake.",
)  # fmt: skip
_ASSERTIONS = (
    "{V} confirmed that {s}.", "{V} said that {s}.", "According to {v}, {s}.",
    "{V} announced on Monday that {s}.", "It is true that {s}, {v} said.",
    "{V} did not dispute that {s}; it was confirmed later in the day.",
    "{V} acknowledged that {s}.", "New figures show that {s}.",
)  # fmt: skip
_DOUBTS = (
    "{V} had yet to find out whether {s}.", "It remains unclear whether {s}.",
    "{V} could neither confirm nor deny that {s}.", "Unverified reports suggest that {s}.",
    "It is alleged that {s}, but {v} would not comment.", "{V} was asked whether {s}.",
    "Rumors that {s} are spreading online; nothing has been confirmed.",
    "{V} will say next week whether {s}.",
    "There is no confirmation yet that {s}.", "If {s}, {v} would have to respond.",
)  # fmt: skip


def negated(sentence: str) -> str | None:
    """Return the sentence with its first finite verb turned round; None where that is unsafe."""
    if "," in sentence or len(sentence.split()) > 18 or "?" in sentence:
        return None
    found = _NEGATED.search(sentence)
    if found and len(_ANY_NEGATION.findall(sentence)) == 1:
        word = found.group(0)
        plain = {"cannot": "can", "won't": "will", "never": "", "no longer": "still"}.get(word)
        plain = found.group(1) if plain is None else plain
        if plain in {"do", "does", "did"}:
            return None
        return re.sub(r" {2,}", " ", sentence[: found.start()] + plain + sentence[found.end() :])
    if _ANY_NEGATION.search(sentence):
        return None
    found = _AUXILIARY.search(sentence)
    if not found or re.search(
        r"\b(?:all|every|each|some|many|most|few|only|and|or|who|that|which)\b",
        sentence[: found.start()],
        re.IGNORECASE,
    ):
        return None
    first = found.group(1).split()[0]
    return f"{sentence[: found.start() + len(first)]} not{sentence[found.start() + len(first) :]}"


def turned(example: Example) -> Example | None:
    """Return a pair with its claim negated: what was entailed is contradicted and the reverse."""
    claim = negated(example.claim)
    if claim is None:
        return None
    swap = {SUPPORTS: REFUTES, REFUTES: SUPPORTS}
    allowed = tuple(swap.get(label, label) for label in example.allowed)
    return example.changed(claim=claim, allowed=allowed, source=f"{example.source}+negated")


def revalued(example: Example, chance: random.Random) -> Example | None:
    """Return a supported pair with one shared value of its claim changed: refuted.

    A value is a number, in digits or a word, its unit, a month or a day of the week. Claims of
    bounds, about and order are left alone: at least ten is true of twelve, and of twenty.
    """
    if example.allowed != (SUPPORTS,) or _BOUND.search(example.claim):
        return None
    changed = _other_value(example, example.passage, chance)
    if changed is None:
        return None
    found, new = changed
    claim = example.claim[: found.start()] + new + example.claim[found.end() :]
    return example.changed(claim=claim, allowed=(REFUTES,), source=f"{example.source}+value")


def moved(example: Example, chance: random.Random) -> Example | None:
    """Return a pair with one value that both its texts share changed in both: the answer stays."""
    changed = _other_value(example, f"{example.claim} {example.passage}", chance)
    if changed is None:
        return None
    found, new = changed
    old = _alone(found.group(0))
    return example.changed(
        claim=old.sub(new, example.claim),
        passage=old.sub(new, example.passage),
        source=f"{example.source}+moved",
    )


def _alone(value: str) -> re.Pattern[str]:
    """The pattern of a value that is no part of a longer one."""
    return re.compile(rf"(?<![\w.,-]){re.escape(value)}(?![\w-])")


def _other_value(
    example: Example, where: str, chance: random.Random
) -> tuple[re.Match[str], str] | None:
    """Return a value that claim and passage share, and another of its kind, not found `where`."""
    values = _VALUE.finditer(example.claim)
    shared = [m for m in values if _alone(m.group(0)).search(example.passage)]
    if not shared:
        return None
    found = chance.choice(shared)
    new = _another(found.group(0), chance)
    return None if re.search(rf"\b{re.escape(new)}\b", where) else (found, new)


def _another(old: str, chance: random.Random) -> str:
    """Return another value of the same kind."""
    if old in _ALIKE:
        return chance.choice([word for word in _ALIKE[old] if word != old])
    value = float(old.replace(",", ""))
    if not value.is_integer():
        return f"{value * chance.choice([0.4, 0.7, 1.4, 2.3]):.1f}"
    if 1500 <= value <= 2100 and "," not in old:
        return str(int(value) + chance.choice([-30, -11, -4, -2, -1, 1, 2, 3, 7, 12]))
    swapped = old[::-1] if old[-1] != "0" and old != old[::-1] and "," not in old else ""
    if swapped and chance.random() < 0.3:
        return swapped
    near = max(int(value * chance.choice([0.2, 0.5, 1.1, 1.5, 2, 3, 10])), 1)
    return f"{near + chance.choice([0, 1, 3]) + (near == value):,}"


def renamed(example: Example, names: list[str], chance: random.Random) -> Example | None:
    """Return a supported pair with one shared name of its claim changed: no longer supported."""
    shared = [m for m in _NAME.finditer(example.claim) if m.group(0) in example.passage]
    if example.allowed != (SUPPORTS,) or not shared:
        return None
    found = chance.choice(shared)
    new = chance.choice(names)
    if new in example.claim or new in example.passage:
        return None
    claim = example.claim[: found.start()] + new + example.claim[found.end() :]
    return example.changed(
        claim=claim, allowed=(REFUTES, DISCUSSES, UNRELATED), source=f"{example.source}+name"
    )


def names_in(examples: list[Example]) -> list[str]:
    """Return the names that stand inside the claims."""
    return [m.group(0) for e in examples for m in _NAME.finditer(e.claim)]


def voiced(sentence: str, chance: random.Random) -> Iterator[Example]:
    """Yield a pair in which somebody asserts, denies or leaves open what a claim says, if any."""
    bare = sentence.strip().rstrip(".")
    if not 4 <= len(bare.split()) <= 22 or "?" in bare or '"' in bare:
        return
    inner = _inside(bare)
    voice = chance.choice(_VOICES)
    first = voice[0].upper() + voice[1:]
    kind = chance.randrange(9)
    if kind in _FRAMES:
        is_turned, forms, answer = _FRAMES[kind]
        claim = negated(bare) if is_turned else bare
        if claim is not None:
            said = chance.choice(forms).format(s=inner, v=voice, V=first)
            yield _voiced(claim, said[0].upper() + said[1:], answer)
    elif kind == 6:
        form = chance.choice(("{V} said that {s}", "{V} denied that {s}", "{V} confirmed that {s}"))
        yield _voiced(form.format(V=first, s=inner), f"{bare}.", DISCUSSES, UNRELATED)
    elif kind == 7:
        yield _voiced(f"{first} denied that {inner}", f"{first} confirmed that {inner}.", REFUTES)
    else:
        yield from _hedged(bare, chance)


def _hedged(bare: str, chance: random.Random) -> Iterator[Example]:
    may = _MAY_WORD.search(bare)
    if may and not _ANY_NEGATION.search(bare):
        hedged = bare[: may.start()] + _MAY[may.group(1)] + bare[may.end() :]
        if chance.random() < 0.7:
            yield _voiced(bare, f"{hedged}.", DISCUSSES)
        else:
            yield _voiced(hedged, f"{bare}.", SUPPORTS)


def _voiced(claim: str, passage: str, *allowed: int) -> Example:
    return Example("passage", f"{claim}.", passage, allowed, "voiced")


_FRAMES = {
    0: (False, _DENIALS, REFUTES),
    1: (False, _ASSERTIONS, SUPPORTS),
    2: (False, _DOUBTS, DISCUSSES),
    3: (True, _DENIALS, SUPPORTS),
    4: (True, _ASSERTIONS, REFUTES),
    5: (True, _DOUBTS, DISCUSSES),
}
"""Whether the claim is negated, what is said of the plain sentence, and the right answer."""


def _inside(sentence: str) -> str:
    """Return a sentence as it stands inside another: a name keeps its capital."""
    starts_plain = sentence.split(maxsplit=1)[0] in _LOWERED
    return sentence[0].lower() + sentence[1:] if starts_plain else sentence


def joined(first: Example, second: Example) -> Example | None:
    """Return one pair whose claim makes the claims of two pairs on the same passage."""
    if first.passage != second.passage or first.claim == second.claim:
        return None
    one = first.claim.strip().rstrip(".")
    two = second.claim.strip().rstrip(".")
    if len(one.split()) + len(two.split()) > 30:
        return None
    labels = {first.allowed, second.allowed}
    if (REFUTES,) in labels:
        allowed = (REFUTES,)
    elif labels == {(SUPPORTS,)}:
        allowed = (SUPPORTS,)
    elif (SUPPORTS,) in labels:
        allowed = (DISCUSSES,)
    else:
        return None
    return first.changed(
        claim=f"{one}, and {_inside(two)}.", allowed=allowed, source=f"{first.source}+joined"
    )


def surrounded(example: Example, others: list[str], words: int, chance: random.Random) -> Example:
    """Return a pair whose passage stands among others, which tell nothing of its claim.

    As on a web page: texts in any order, now and then some of the page's own words between them.
    There are no more than `words` words; where that is too few for the others they are cut, never
    the passage itself.
    """
    before, after = [], []
    room = words - len(example.passage.split())
    for text in others:
        if room < 6:
            break
        is_before = chance.random() < 0.5
        found = text.split()[-room:] if is_before else text.split()[:room]
        room -= len(found)
        (before if is_before else after).append(" ".join(found))
    texts = [*before, example.passage, *after]
    if chance.random() < 0.4:
        texts.insert(chance.randrange(len(texts) + 1), chance.choice(_PAGE))
    return example.changed(passage=" ".join(texts), source=f"{example.source}+surrounded")


_LOWERED = {
    "A", "An", "The", "Some", "Two", "Three", "There", "It", "He", "She", "They", "People", "Many",
    "No", "One", "In", "This", "These", "His", "Her", "Their",
}  # fmt: skip
