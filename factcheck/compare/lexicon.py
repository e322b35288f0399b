"""The tables of `scales`, `relatives` and `cues` made ready to be looked up by stem.

What the tables say is theirs; how a sentence is read with them is the business of `reading`.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

from factcheck.compare.cues import IRREGULAR
from factcheck.compare.relatives import COUNTRY_PHRASES, RELATIVES
from factcheck.compare.scales import ANTONYMS, SCALES, Scale, Sort
from factcheck.models import Span
from factcheck.text.words import HYPHEN, find_words

T = TypeVar("T")
_MARKS = "~!^"
FULL = 3
"""The place furthest from a scale's middle."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One word's place on one scale."""

    scale: Scale
    value: int
    permanence: str
    """"temporary", "lasting" or empty: what the word itself says of how long."""
    of_agent: bool
    """Said of the one who does it."""


def split_words(text: str) -> list[Span]:
    """Return the words with hyphenated ones in their parts."""
    found = []
    for span in find_words(text):
        word = span.slice(text)
        if "-" not in word and "\u2010" not in word and "\u2011" not in word:
            found.append(span)
            continue
        at = span.start
        for part in HYPHEN.split(word):
            if part:
                found.append(Span(at, at + len(part)))
            at += len(part) + 1
    return found


@lru_cache(maxsize=65536)
def base_forms(lower: str) -> tuple[str, ...]:
    """Return the words that this may be a form of, itself first: "halted" of "halt".

    Only inflections are undone; "suspension" is not a form of "suspend". "n't" gives "not".
    """
    if lower.endswith("n't") or lower == "cannot":
        return (lower, "not")
    word = lower.removesuffix("'s").removesuffix("'")
    found = [word]
    if word in IRREGULAR:
        found.append(IRREGULAR[word])
    for ending, endings in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 1:
            stripped = word[: -len(ending)]
            found.extend(stripped + other for other in endings)
            if ending in ("ed", "ing", "er") and stripped[-1] == stripped[-2:-1]:
                found.append(stripped[:-1])
    return tuple(dict.fromkeys(found))


_ENDINGS = (
    ("ies", ("y",)),
    ("es", ("", "e")),
    ("s", ("",)),
    ("ied", ("y",)),
    ("ed", ("", "e")),
    ("ing", ("", "e")),
    ("ly", ("",)),
)


def _phrase(words: str) -> tuple[str, ...]:
    exact = words.startswith("=")
    parts = [span.slice(words).lower() for span in split_words(words)]
    return (f"={parts[0]}",) if exact else tuple(parts)


class PhraseTable(Generic[T]):
    """Values by phrase, found at a place among words, the longest phrase first."""

    def __init__(self) -> None:
        self._rows: dict[str, list[tuple[tuple[str, ...], list[T]]]] = defaultdict(list)

    def add(self, phrase: tuple[str, ...], value: T) -> None:
        """Keep a value under a phrase."""
        for known, values in self._rows[phrase[0]]:
            if known == phrase:
                values.append(value)
                return
        rows = self._rows[phrase[0]]
        rows.append((phrase, [value]))
        rows.sort(key=lambda row: -len(row[0]))

    def at(self, forms: Sequence[str], place: int) -> tuple[int, list[T]]:
        """Return the length and values of the longest phrase at a place; length 0 for none.

        Args:
            forms: The sentence's words in lower case.
            place: Where the phrase must begin.
        """
        best, found = 0, list[T]()
        for base in base_forms(forms[place]):
            for phrase, values in self._rows.get(base, ()):
                if len(phrase) < max(best, 1):
                    break
                if _matches(phrase, forms, place):
                    found = found + values if len(phrase) == best else values
                    best = len(phrase)
                    break
        if best <= 1:
            for _, values in self._rows.get(f"={forms[place]}", ()):
                best, found = 1, found + values
        return best, found


def _matches(phrase: tuple[str, ...], forms: Sequence[str], place: int) -> bool:
    return place + len(phrase) <= len(forms) and all(
        part in base_forms(form)
        for part, form in zip(phrase[1:], forms[place + 1 : place + len(phrase)], strict=True)
    )


def _entries() -> PhraseTable[Entry]:
    table = PhraseTable[Entry]()
    for scale in SCALES:
        for row in scale.rows.strip().splitlines():
            value, words = row.strip().split(" ", 1)
            for word in words.split(";"):
                plain = word.strip()
                marks = plain[len(plain.rstrip(_MARKS)) :]
                plain = plain.rstrip(_MARKS)
                permanence = "temporary" if "~" in marks else "lasting" if "!" in marks else ""
                table.add(
                    _phrase(plain),
                    Entry(scale, int(value), permanence, of_agent="^" in marks),
                )
    return table


def _antonyms() -> PhraseTable[Entry]:
    table = PhraseTable[Entry]()
    for number, row in enumerate(ANTONYMS.strip().splitlines()):
        left, right = row.split("/")
        names = [side.split(",")[0].strip() for side in (left, right)]
        scale = Scale(f"antonym {number}", names[0], names[1], Sort.FACT, "")
        for side, value in ((left, 2), (right, -2)):
            for word in side.split(","):
                table.add(_phrase(word.strip()), Entry(scale, value, "", of_agent=False))
    return table


def _relatives() -> PhraseTable[str]:
    table = PhraseTable[str]()
    for row in RELATIVES.strip().splitlines():
        words = [word.strip() for word in row.split(",")]
        for word in dict.fromkeys(words):
            table.add(_phrase(word), f"~{words[0]}")
    return table


def _names() -> PhraseTable[str]:
    table = PhraseTable[str]()
    for phrase, name in COUNTRY_PHRASES.items():
        table.add(phrase, name)
    return table


ENTRIES = _entries()
OPPOSITES = _antonyms()
GROUPS = _relatives()
NAMES = _names()


def phrases(lines: Iterable[str]) -> PhraseTable[str]:
    """Return a table that finds these phrases, each its own value."""
    table = PhraseTable[str]()
    for line in lines:
        table.add(tuple(span.slice(line).lower() for span in split_words(line)), line)
    return table


def _forms() -> dict[str, tuple[str, ...]]:
    forms: dict[str, list[str]] = defaultdict(list)
    for form, base in IRREGULAR.items():
        forms[base].append(form)
    return {base: tuple(found) for base, found in forms.items()}


FORMS = _forms()
"""The irregular forms of a verb's base form."""


def _row_words() -> dict[str, tuple[str, ...]]:
    rows: dict[str, tuple[str, ...]] = {}
    for row in RELATIVES.strip().splitlines():
        words = tuple(word.strip() for word in row.split(","))
        rows[f"~{words[0]}"] = tuple(dict.fromkeys(rows.get(f"~{words[0]}", ()) + words))
    return rows


GROUP_WORDS = _row_words()
"""The words of each group of relatives, as printed in the table."""
