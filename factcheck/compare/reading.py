"""One sentence read for what it says of what, without a parser: tables, word order, breaks.

It holds for one sentence; which two sentences stand against each other is the business of
`contrast`.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from factcheck.compare import cues
from factcheck.compare.force import find_denials, find_force
from factcheck.compare.grammar import CLAUSE_END, PAUSE, Denial, Predication, Word, forms_of
from factcheck.compare.lexicon import ENTRIES, GROUPS, NAMES, OPPOSITES, Entry, split_words
from factcheck.compare.relatives import WEAK
from factcheck.compare.themes import find_theme, left_of, verb_group
from factcheck.models import Span
from factcheck.text.dates import DateMention, find_dates
from factcheck.text.quantities import Quantity, find_quantities
from factcheck.text.words import content_stem

_BLAZES = frozenset(("fire", "fires"))
_BEFORE_VERBS = cues.AUXILIARIES | cues.MODALS | frozenset("to they we you who not never".split())
_HARD = frozenset(";:!?()[]…—|")
_DASHES = (" – ", " - ")
_RELATIVE = frozenset("who which whom that".split())
_IDLE_ADVERBS = frozenset(cues.DEGREES) | frozenset(
    word for word in cues.TEMPORARY | cues.LASTING | cues.TOTAL if word.endswith("ly")
)
_EMPTY = cues.NEGATORS | cues.PREPOSITIONS | frozenset(cues.DEGREES) | {"longer"}
_WEAK_STEMS = frozenset(filter(None, map(content_stem, WEAK)))
_WEAK_WEIGHT = 0.3
_NAME_WEIGHT = 1.4
_LONG_WORD = 4
_PARTED = 6
"""Words from a verb to its particle: "turned the offer down"."""
_CAPITALS = 0.8
"""Share of the longer words that have a capital in a headline printed in capitals."""


@dataclass(frozen=True, eq=False)
class Reading:
    """A sentence with everything that is read from it, each part worked out once."""

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
    def denials(self) -> tuple[Denial, ...]:
        """Words that deny a stretch."""
        return tuple(find_denials(self.words))

    @cached_property
    def predications(self) -> tuple[Predication, ...]:
        """What is said by words of the scales, in order."""
        return tuple(self._predications())

    def _predications(self) -> Iterator[Predication]:
        forms = forms_of(self.words)
        i = 0
        while i < len(forms):
            length, entries = self._entries(forms, i)
            if not length or (length == 1 and _is_idle(self.words, i)):
                i += 1
                continue
            last = i + length - 1
            group = verb_group(self.words, i)
            left = left_of(self.words, group[-1] if group else i)
            about = find_theme(self.words, i, last, group, left)
            force = find_force(
                self.words, i, last, group, left, about, self.denials, question=self.question
            )
            yield Predication(tuple(entries), i, last, force, about)
            i += length

    def _entries(self, forms: Sequence[str], i: int) -> tuple[int, list[Entry]]:
        """Return the entries at a place, also of a verb parted from its particle."""
        length, entries = ENTRIES.at(forms, i)
        for j in range(i + 2, min(i + _PARTED, len(forms))) if length < 2 else ():  # noqa: PLR2004
            if self.words[j].break_before:
                break
            if forms[j] in cues.PARTICLES:
                together, found = ENTRIES.at([forms[i], forms[j]], 0)
                if together > 1:
                    return 1, found
        return length, entries

    @cached_property
    def opposites(self) -> tuple[tuple[int, Entry], ...]:
        """Words of the table of antonyms, each with its place."""
        forms = forms_of(self.words)
        return tuple((i, entry) for i in range(len(forms)) for entry in OPPOSITES.at(forms, i)[1])

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
            span = self.words[place].span
            if place == last + 1 and spans:
                spans[-1] = Span(spans[-1].start, span.end)
            else:
                spans.append(span)
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
    for i in _months(text, spans):
        lowers[i] = _MONTH
    names = _merge_names(lowers)
    groups = _groups(lowers)
    words = []
    end = 0
    for i, span in enumerate(spans):
        printed = span.slice(text)
        stem = names[i] if i in names else _content_stem(printed, lowers[i])
        name = stem is not None and printed[:1].isupper() and (i > 0 or printed.isupper())
        words.append(
            Word(
                span,
                lowers[i],
                stem or None,
                frozenset(groups[i] | {stem} if stem else groups[i]),
                _weight(stem, lowers[i], name=name),
                name,
                printed[:1].isdigit(),
                _break(text[end : span.start], lowers[i], opens=i == 0),
            )
        )
        end = span.end
    return Reading(text, tuple(words), text.rstrip(" \"'”’)").endswith("?"))


_MONTH = "may (month)"
"""How the month is read, which is no "may"."""


def _months(text: str, spans: Sequence[Span]) -> Iterator[int]:
    """Yield each "May" beside a number, or after a preposition or a "last"."""
    for i, span in enumerate(spans):
        if span.slice(text) not in ("May", "MAY"):
            continue
        before = spans[i - 1].slice(text).lower() if i else ""
        after = spans[i + 1].slice(text) if i + 1 < len(spans) else ""
        dated = before[:1].isdigit() or after[:1].isdigit()
        if dated or before in cues.PREPOSITIONS or before in _BEFORE_MONTH:
            yield i


_BEFORE_MONTH = frozenset("last next this early late mid every each".split())


def _groups(lowers: Sequence[str]) -> list[set[str]]:
    """Return the groups of relatives each word is in, by itself or in a phrase."""
    groups: list[set[str]] = [set() for _ in lowers]
    for i in range(len(lowers)):
        length, found = GROUPS.at(lowers, i)
        for j in range(i, i + length):
            groups[j].update(found)
            if length > 1:
                groups[j].update(GROUPS.at([lowers[j]], 0)[1])
    return groups


def _content_stem(printed: str, lower: str) -> str | None:
    if lower in _EMPTY:
        return None
    found = content_stem(printed)
    if found and lower in cues.IRREGULAR and not printed[:1].isupper():
        return content_stem(cues.IRREGULAR[lower])
    return found


def _merge_names(forms: Sequence[str]) -> dict[int, str]:
    """Return one stem for a name of two words, at its first; nothing at its second."""
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


def _break(gap: str, lower: str, *, opens: bool) -> int:
    if not _HARD.isdisjoint(gap) or any(dash in gap for dash in _DASHES) or "." in gap.rstrip(" "):
        return CLAUSE_END
    if lower in cues.HARD_BREAKS and not opens:
        return PAUSE if lower in _RELATIVE else CLAUSE_END
    return PAUSE if "," in gap or lower in cues.SOFT_BREAKS else 0


def _is_idle(words: Sequence[Word], i: int) -> bool:
    """Whether a word of the scales says nothing here: an adverb of degree, part of a name."""
    word = words[i]
    if word.lower in _IDLE_ADVERBS or (word.lower == "failure" and i and _is_organ(words[i - 1])):
        return True
    following = words[i + 1].lower if i + 1 < len(words) else ""
    if word.lower in cues.BE and following in cues.ADJECTIVES:
        return True
    before = words[i - 1].lower if i else ""
    blaze = word.lower in _BLAZES and before not in _BEFORE_VERBS
    no_predicate = word.lower in cues.NOUNS_ONLY or _only_says_when(word.lower, following)
    if blaze or (no_predicate and before not in cues.BE):
        return True
    if word.lower.endswith("ly") and i + 1 < len(words) and not words[i + 1].break_before:
        return words[i + 1].lower not in cues.PREPOSITIONS
    if not word.name or _in_capitals(words):
        return False
    return i == 0 or any(w.name for w in words[i - 1 : i + 2] if w is not word)


def _is_organ(word: Word) -> bool:
    return word.lower in ("heart", "liver", "kidney", "renal", "organ", "respiratory", "cardiac")


def _only_says_when(lower: str, following: str) -> bool:
    """Tell `two days earlier` and `early on Tuesday` from what is early or late."""
    if lower in ("earlier", "later"):
        return following != "than"
    return lower in ("early", "late") and (
        following in cues.TIME_WORDS or following in ("on", "in", "at") or following[:1].isdigit()
    )


def _in_capitals(words: Sequence[Word]) -> bool:
    """Whether a line is printed with capitals throughout, as headlines are."""
    long = [w for w in words[1:] if len(w.lower) >= _LONG_WORD and not w.number]
    return len(long) > 1 and sum(w.name for w in long) >= _CAPITALS * len(long)
