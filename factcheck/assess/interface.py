"""What a signal is, what it looks at, and what it may answer.

One module per signal beside this one, each with a `SIGNAL`; `assess.SIGNALS` lists them. A signal
reads a `Page` and returns an `Observation`; it knows nothing of ids, runs or the store.
"""

import re
from array import array
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from factcheck.models import Article, Field, Span, State
from factcheck.text.attribution import Attribution, find_attributions
from factcheck.text.furniture import Furniture, find_furniture
from factcheck.text.heads import find_head
from factcheck.text.language import is_english
from factcheck.text.lines import find_lines
from factcheck.text.quotation import find_quoted
from factcheck.text.sentences import find_sentences
from factcheck.text.translations import find_machine_statements

_LETTERS = re.compile(r"[^\W\d_]+")
_WORD = re.compile(r"[a-zß-öø-ÿ]+")


class Page:
    """An article with what several signals need of it, each worked out once."""

    def __init__(self, article: Article) -> None:
        self.article = article

    @property
    def text(self) -> str:
        """The article's text, which every span counts in."""
        return self.article.text

    @cached_property
    def lines(self) -> tuple[Span, ...]:
        """The lines that are not blank, without the white space around them."""
        return find_lines(self.text)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences, none of which crosses a paragraph's end."""
        return find_sentences(self.text)

    @cached_property
    def quoted(self) -> tuple[Span, ...]:
        """What stands inside quotation marks, without the marks."""
        return find_quoted(self.text)

    @cached_property
    def attributions(self) -> tuple[Attribution, ...]:
        """Who is said to say what."""
        return find_attributions(self.text)

    @cached_property
    def furniture(self) -> tuple[Furniture, ...]:
        """The lines, and tails of lines, that belong to the page and not to the article.

        What stands above the text for software to read is no page's.
        """
        found = find_furniture(self.text, self.lines)
        head = find_head(self.text)
        return tuple(one for one in found if head is None or not one.span.overlaps(head))

    @cached_property
    def machine_statements(self) -> tuple[Span, ...]:
        """Where it says that a machine translated it; a headline that speaks of that is none."""
        title = self.article.best(Field.TITLE)
        headline = title.span if title is not None else None
        return tuple(
            apart(
                (
                    span
                    for span, is_note in find_machine_statements(self.text, self.lines)
                    if not (
                        (headline is not None and headline.overlaps(span))
                        if is_note
                        else self.in_quotation(span.start)
                    )
                ),
                lambda span: span,
            )
        )

    @cached_property
    def english(self) -> bool:
        """Whether the English word rules can be applied to it."""
        return is_english(self.text)

    @cached_property
    def _index(self) -> "dict[str, array[int]]":
        lowered = self.text.lower()
        if len(lowered) != len(self.text):  # "İ" becomes two characters
            lowered = "".join(low if len(low := c.lower()) == 1 else c for c in self.text)
        index: defaultdict[str, array[int]] = defaultdict(lambda: array("Q"))
        for match in _WORD.finditer(lowered):
            index[match[0]].append(match.start())
        return index

    def places(self, words: frozenset[str]) -> list[int]:
        """Return where any of these words begins, in order.

        Rules look around the places of their telling words, which is much faster than looking
        everywhere. The words are lower case and of Latin letters only: "so-called" is two.
        """
        return sorted(at for word in words & self._index.keys() for at in self._index[word])

    def end_of_word(self, at: int) -> int:
        """Return where the word that begins at a place ends."""
        found = _LETTERS.match(self.text, at)
        return found.end() if found else at

    def around(
        self, at: int, pattern: re.Pattern[str], *, back: int, ahead: int
    ) -> re.Match[str] | None:
        """Return the match that covers a place, within so many characters before and after it."""
        found = pattern.finditer(self.text, max(0, at - back), at + ahead)
        return next((match for match in found if match.start() <= at < match.end()), None)

    def sentence_number(self, at: int) -> int:
        """Return which sentence a place stands in, or the last one before it; 0 at the least."""
        return max(0, bisect_right(self.sentences, at, key=_start) - 1)

    def in_quotation(self, at: int) -> bool:
        """Tell whether a place stands inside quotation marks."""
        number = bisect_right(self.quoted, at, key=_start) - 1
        return number >= 0 and at < self.quoted[number].end


def _start(span: Span) -> int:
    return span.start


@dataclass(frozen=True, slots=True)
class Sighting:
    """One thing a signal noted."""

    explanation: str
    """One sentence for the reader of a report, without the quote itself."""
    span: Span | None = None
    """Where it stands; None for something that is missing."""


Found = TypeVar("Found")


def apart(found: Iterable[Found], place: Callable[[Found], Span]) -> list[Found]:
    """Return what was found in the order of the text, one of those whose places overlap.

    The one that begins first stays, and of two that begin together the longer.
    """
    kept: list[Found] = []
    end = 0
    for one in sorted(found, key=lambda one: (place(one).start, -place(one).end)):
        if not kept or place(one).start >= end:
            kept.append(one)
            end = place(one).end
    return kept


@dataclass(frozen=True, slots=True)
class Observation:
    """What a signal says of one article."""

    state: State
    sightings: tuple[Sighting, ...] = ()
    searched: tuple[str, ...] = ()
    """The places looked in, in words; required for something missing."""
    reason: str = ""
    """Why it was not checked or does not apply, or what was found where all is clear."""


def noted(*sightings: Sighting, searched: tuple[str, ...] = ()) -> Observation:
    """Return what a signal noted; at least one sighting."""
    return Observation(State.NOTED, sightings, searched)


def clear(reason: str = "", *, searched: tuple[str, ...] = ()) -> Observation:
    """Return that there was nothing to note."""
    return Observation(State.CLEAR, searched=searched, reason=reason)


def not_checked(reason: str) -> Observation:
    """Return that the signal's rules cannot judge this text: another language, too short."""
    return Observation(State.NOT_CHECKED, reason=reason)


def not_applicable(reason: str) -> Observation:
    """Return that the question does not arise for this text."""
    return Observation(State.NOT_APPLICABLE, reason=reason)


@dataclass(frozen=True, slots=True)
class Signal:
    """A rule that observes something bearing on reliability (W3C Credible Web, 2020)."""

    id: str
    """Stable for ever: it is part of the user's data."""
    title: str
    """As a reader of a report would say it."""
    source: str
    """Author, work, year and link of the list or study that names this signal."""
    observe: Callable[[Page], Observation]
