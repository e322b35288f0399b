"""What an article says that another might deny: clauses and sentences that can stand as a claim."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.compare.analysis import Analysis, Sentence
from factcheck.compare.claim import read_claim
from factcheck.compare.grammar import Predication, Word
from factcheck.compare.lexicon import Entry
from factcheck.compare.predicates import subject_of
from factcheck.compare.relations import extent, permanence_of
from factcheck.models import Field, Span
from factcheck.text.cues import Manner

READ = 300
"""Sentences of one article that are looked at."""
_SHORTEST, _LONGEST = 18, 240
"""Characters of a statement that can stand as a claim."""
_FEWEST = 4
_PRONE = {
    "course": 1.0,
    "level": 1.0,
    "approval": 1.0,
    "openness": 1.0,
    "victory": 1.0,
    "life": 1.0,
    "guilt": 1.0,
    "safety": 1.0,
    "success": 0.9,
    "permission": 1.0,
    "truth": 0.9,
    "place": 0.7,
    "office": 0.9,
    "custody": 1.0,
    "support": 0.7,
    "cause": 0.8,
    "finding": 0.7,
    "building": 0.8,
    "health": 0.8,
    "peace": 0.7,
    "quality": 0.8,
    "duty": 0.8,
    "control": 0.8,
    "purity": 0.7,
}
"""Scales on which articles differ, and how much a difference on each tells."""


@dataclass(frozen=True, slots=True)
class Statement:
    """Something an article says that another might deny."""

    analysis: Analysis
    sentence: Sentence
    span: Span
    keys: frozenset[tuple[str, str]]
    """What is said of what: scale and concept; or unit and concept for a number."""
    side: object
    """Which pole of the scale, or which number."""
    weight: float
    """How much a difference on it tells."""

    @property
    def text(self) -> str:
        """The statement as printed."""
        return self.span.slice(self.analysis.article.text)


def find_statements(analysis: Analysis) -> Iterator[Statement]:
    """Yield what an article says outright and on its own, by the scales and numbers in it."""
    early = len(analysis.article.text) / 4
    for sentence in analysis.sentences[:READ]:
        if sentence.reading.question:
            continue
        bonus = 1.15 if sentence.span.start < early else 1.0
        for said in sentence.reading.predications:
            yield from _said(analysis, sentence, said, bonus)
        counted = bool(sentence.reading.quantities)
        span = next(_slices(analysis, sentence, 0), None) if counted else None
        for quantity in sentence.reading.quantities if span else ():
            if span and quantity.unit and quantity.low == quantity.high:
                keys = frozenset((f"number {quantity.unit}", c) for c in _heavy(sentence))
                yield Statement(analysis, sentence, span, keys, quantity.low, 0.6 * bonus)


def standing(analysis: Analysis, sentence: Sentence, weight: float) -> Statement | None:
    """Return what a sentence says as a statement, None if it cannot stand alone."""
    if sentence.reading.question or not sentence.reading.words:
        return None
    span = next(_slices(analysis, sentence, 0), None)
    return Statement(analysis, sentence, span, frozenset(), None, weight) if span else None


def _said(
    analysis: Analysis, sentence: Sentence, said: Predication, bonus: float
) -> Iterator[Statement]:
    """Yield what a predicate says outright, once for each scale it stands on."""
    force = said.force
    if force.unreal or force.hedged or force.past:
        return
    spans = list(_slices(analysis, sentence, said.first))
    for entry in said.entries if spans else ():
        far = extent(entry, force)
        about = _concepts(sentence, (*subject_of(said, entry), *said.about.words))
        if entry.scale.id not in _PRONE or far < 1 or not about:
            continue
        text = analysis.article.text
        span = next((s for s in spans if _says(s.slice(text), entry)), None)
        if span is not None:
            size = min(far, 3) / 3 if entry.scale.graded else 0.8
            weight = _PRONE[entry.scale.id] * size * bonus * (0.8 if force.future else 1.0)
            pole = (entry.value > 0) != force.negated
            passing = permanence_of(entry, force) == "temporary"
            winner = _concepts(sentence, said.about.doers) if entry.of_agent else frozenset()
            side = (pole, passing, far < 2, winner)  # noqa: PLR2004
            keys = frozenset((entry.scale.id, concept) for concept in about)
            yield Statement(analysis, sentence, span, keys, side, weight)


def _concepts(sentence: Sentence, places: Sequence[int]) -> frozenset[str]:
    """Return what some words speak of, each by its widest name."""
    words = [sentence.reading.words[k] for k in places]
    return frozenset(_widest(word) for word in words if word.heavy and word.concepts)


def _heavy(sentence: Sentence) -> frozenset[str]:
    words = [w for w in sentence.reading.words if w.heavy and w.concepts and not w.number]
    return frozenset(map(_widest, words))


def _widest(word: Word) -> str:
    return min(word.concepts, key=lambda concept: (not concept.startswith("~"), concept))


def _says(statement: str, entry: Entry) -> bool:
    """Whether a slice still says on its own what was read in its sentence."""
    main = read_claim(statement).predications[:2]
    return any(e.scale is entry.scale for said in main for e in said.entries)


_OPENERS = frozenset(
    """
    it they he she this these those that we i you there but and or so because which who if when
    while as although also meanwhile however here its their his her our my your such then now
    it's that's there's he's she's they're we're i'm you're let's
    """.split()
)


def _slices(analysis: Analysis, sentence: Sentence, first: int) -> Iterator[Span]:
    """Yield the clause that one voice says, and the sentence, if they can stand alone."""
    at = sentence.reading.words[first].span.start + sentence.span.start
    whole = sentence.span
    said = [
        one.content
        for one in analysis.attributions
        if one.manner is Manner.SAYS
        and one.content.start <= at < one.content.end
        and whole.start <= one.content.start
        and one.content.end <= whole.end
    ]
    for span in (*sorted(said, key=lambda s: s.end - s.start), whole):
        cut = _trimmed(analysis.article.text, _without_suffix(analysis, span))
        if _stands_alone(analysis, sentence, cut):
            yield cut


def _without_suffix(analysis: Analysis, span: Span) -> Span:
    """Leave out an outlet's name at a headline's end."""
    title = analysis.article.best(Field.TITLE)
    if title and title.span and title.span.overlaps(span) and title.span.end < span.end:
        return Span(span.start, title.span.end)
    return span


def _stands_alone(analysis: Analysis, sentence: Sentence, span: Span) -> bool:
    """Whether a slice says something by itself: no "it" to begin with, no quotation in it."""
    printed = span.slice(analysis.article.text)
    if any(mark in printed for mark in _QUOTES):
        return False
    words = [
        word
        for word in sentence.reading.words
        if span.start <= word.span.start + sentence.span.start < span.end
    ]
    long = _SHORTEST <= span.end - span.start <= _LONGEST and len(words) >= _FEWEST
    return long and words[0].lower not in _OPENERS


_EDGES = " \t\r\n\u00a0,;:—–-•*"
_QUOTES = {"“": "”", "«": "»", "„": "”", '"': '"', "‘": "’"}


def _trimmed(text: str, span: Span) -> Span:
    """Return a span without the white space, dashes and quotation marks round the whole of it."""
    start, end = span.start, span.end
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    words = text[start:end]
    closing = _QUOTES.get(words[:1])
    if closing and closing not in words[1:].rstrip(".,!?;" + closing):
        start += 1
        while end > start and (text[end - 1] in _EDGES or text[end - 1] == closing):
            end -= 1
    if text[start : start + 5].lower() == "that ":
        start += 5
    return Span(start, end)
