"""An article made ready to be asked what it says: its sentences, voices and clocks, found once.

Everything here depends on the article alone; what bears on a claim is chosen in `evidence`.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from factcheck.compare.asides import states_nothing
from factcheck.compare.reading import Reading, read
from factcheck.models import Article, Field, Interval, Span
from factcheck.text.attribution import Attribution, find_attributions
from factcheck.text.days import parse_date
from factcheck.text.furniture import find_furniture
from factcheck.text.heads import find_head
from factcheck.text.language import is_foreign
from factcheck.text.sentences import find_sentences
from factcheck.text.withdrawals import find_withdrawn
from factcheck.text.words import content_stems

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from factcheck.compare.interface import Encoder

READ = 2_000_000
"""Characters of an article that are read; what is longer is an archive, not an article."""
MOST = 5_000
"""Sentences read of one article."""
_CREDITS = 12
"""Words that a line of credits has at most."""
_CREDITING = (Field.BYLINE, Field.PUBLISHED, Field.PUBLISHER)
_LONGEST = 1200
"""Characters above which a "sentence" is a list or a table that nobody would quote."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of an article and where it stands."""

    span: Span
    text: str
    before: str
    """The sentence before it, empty for the first."""
    is_statement: bool
    """It states something by itself: no byline, masthead, question asked or bare link."""

    @property
    def folded(self) -> str:
        """Its words without case, spaces and full stop: equal for what says the same again."""
        return " ".join(self.text.casefold().split()).rstrip(".")

    @property
    def reading(self) -> Reading:
        """The sentence read; worked out once for equal sentences."""
        return read(self.text)


class Analysis:
    """What can be known of an article before any claim is asked."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.encoded: tuple[Encoder, NDArray[np.float32]] | None = None
        """The vectors of its sentences and what made them, once somebody asked for them."""
        self._text = article.text[:READ]

    @cached_property
    def stems(self) -> frozenset[str]:
        """Every content stem of the text."""
        return content_stems(self._text)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences told, in order; one that was there before (a headline) only once."""
        return tuple(islice(self._sentences(), MOST))

    def _sentences(self) -> Iterator[Sentence]:
        text = self._text
        seen: set[str] = set()
        before = ""
        for span in _told(text):
            words = span.slice(text)
            sentence = Sentence(span, words, before, self._is_statement(span, words))
            if sentence.folded in seen or len(words) > _LONGEST:
                continue
            seen.add(sentence.folded)
            yield sentence
            before = words

    def _is_statement(self, span: Span, words: str) -> bool:
        """Whether a sentence is the headline, or states something and is none of the credits."""
        places = self._places
        if Field.TITLE in places and places[Field.TITLE].overlaps(span):
            return True
        short = len(words.split()) <= _CREDITS
        credited = (places[field] for field in _CREDITING if field in places)
        return not (states_nothing(words) or (short and any(p.overlaps(span) for p in credited)))

    @cached_property
    def _places(self) -> dict[Field, Span]:
        """Where the text has what is known of the article, by the best candidate with a place."""
        return {one.field: one.span for one in reversed(self.article.metadata) if one.span}

    @cached_property
    def is_foreign(self) -> bool:
        """Whether it is surely in a language that no engine here reads: any but English."""
        return is_foreign(self._text)

    @cached_property
    def heading(self) -> str:
        """The headline, or the first sentence of a text that has none."""
        if self.article.title:
            return self.article.title
        return self.sentences[0].text if self.sentences else ""

    def context(self, sentence: Sentence) -> str:
        """Return what "it" in a sentence may mean: the headline, and the sentence before."""
        return "\n".join(filter(None, (self.heading, sentence.before)))

    @cached_property
    def attributions(self) -> tuple[Attribution, ...]:
        """Who is said to say what."""
        return find_attributions(self._text)

    @cached_property
    def withdrawn(self) -> tuple[Span, ...]:
        """The statements that it takes back."""
        return find_withdrawn(self._text, find_sentences(self._text))

    @cached_property
    def published(self) -> Interval | None:
        """The days on which it may have been published, None where nothing is known."""
        return parse_date(self.article.published) if self.article.published else None

    @cached_property
    def written(self) -> Interval:
        """The days on which it may have been written, by its date or by what it speaks of."""
        if self.published:
            return self.published
        bound = parse_date(self.article.not_before) if self.article.not_before else None
        return Interval(bound.earliest if bound else None, None)


def _told(text: str) -> Iterator[Span]:
    """Yield the sentences of a text but what is the page's own, or stands above for software."""
    head = find_head(text)
    aside = [*([head] if head else ()), *(piece.span for piece in find_furniture(text))]
    ends = [span.end for span in aside]
    for span in find_sentences(text):
        at = bisect_right(ends, span.start)
        if at == len(aside) or span.start < aside[at].start or aside[at].end < span.end:
            yield span


@lru_cache(maxsize=1024)
def analyse(article: Article) -> Analysis:
    """Return an article's analysis, the same one for the same article."""
    return Analysis(article)
