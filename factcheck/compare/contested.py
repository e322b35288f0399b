"""What articles seem to differ on when nobody has said yet what to ask: matters to add as claims.

Statements that stand opposed to one on the same scale, or another number of the same thing, are
found through an index of what is said of what; the likeliest are then cross-checked like any claim.
A person decides which of them become claims.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.compare.analysis import Analysis, Sentence, analyse
from factcheck.compare.claim import read_claim
from factcheck.compare.cross_check import cross_check
from factcheck.compare.grammar import Predication, Word
from factcheck.compare.lexicon import Entry
from factcheck.compare.predicates import subject_of
from factcheck.compare.relations import extent, permanence_of
from factcheck.compare.rules import Rules
from factcheck.models import (
    Appearance,
    Article,
    Claim,
    Contested,
    Disagreement,
    DisagreementType,
    Field,
    Passage,
    Span,
    Stance,
)
from factcheck.text.attribution import claimant_of
from factcheck.text.cues import Manner
from factcheck.text.similarity import overlap
from factcheck.text.words import content_stems

MOST = 7
"""Matters offered at once."""
TRIED = 40
"""Statements that are cross-checked to find them."""
_WORTH = 0.4
"""What a matter must come to beside the best one."""
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
_TYPES = {
    DisagreementType.CONTRADICTION: 1.2,
    DisagreementType.PERMANENCE: 1.1,
    DisagreementType.DEGREE: 1.0,
    DisagreementType.NUMBER: 1.1,
    DisagreementType.SCOPE: 0.9,
    DisagreementType.CANNOT_COMPARE: 0.9,
    DisagreementType.TIME: 0.8,
    DisagreementType.ATTRIBUTION_ONLY: 0.5,
}
_ALIKE = 0.5
"""Share of words from which two statements are one matter."""


@dataclass(frozen=True, slots=True)
class _Statement:
    """Something an article says that another might deny."""

    analysis: Analysis
    sentence: Sentence
    span: Span
    keys: frozenset[tuple[str, str]]
    """What is said of what: scale and concept; or unit and concept for a number."""
    side: object
    """Which pole of the scale, or which number."""
    weight: float

    @property
    def text(self) -> str:
        """The statement as printed."""
        return self.span.slice(self.analysis.article.text)


def find_contested(articles: Sequence[Article]) -> tuple[Contested, ...]:
    """Return the matters on which these articles, or the voices in one, seem to differ.

    Best first, few; none for articles that agree or speak of different things. Every text is a
    slice of an article. The order of the articles makes no difference.

    Limits: what is opposed by a plain negation of a word on no scale ("knew", "did not know") is
    not found here, though it is once somebody asks it as a claim.
    """
    analyses = sorted((analyse(a) for a in articles), key=lambda a: a.article.id or 0)
    statements = [s for analysis in analyses for s in _statements(analysis)]
    topical = _topicality(analyses)
    likely = sorted(
        _opposed(statements),
        key=lambda s: (-s.weight * topical(s), s.analysis.article.id or 0, s.span),
    )
    found: list[tuple[float, Contested]] = []
    tried: list[frozenset[str]] = []
    for statement in likely:
        stems = content_stems(statement.text)
        if any(overlap(stems, other) >= _ALIKE for other in tried):
            continue
        tried.append(stems)
        if len(tried) > TRIED:
            break
        contested = _contested(statement, articles)
        if contested:
            rank, matter = contested
            found.append((rank * statement.weight * topical(statement), matter))
    return _distinct(found)


def _distinct(found: Sequence[tuple[float, Contested]]) -> tuple[Contested, ...]:
    """Keep the best, each with something to show that those before it have not shown."""
    kept: list[Contested] = []
    shown: set[Passage] = set()
    ranked = sorted(found, key=lambda item: -item[0])
    for rank, matter in ranked:
        ends = {matter.left.passage, matter.right.passage}
        if rank >= _WORTH * ranked[0][0] and not ends <= shown:
            kept.append(matter)
            shown |= ends
    return tuple(kept[:MOST])


# ---------------------------------------------------------------------------------------------
# Statements
# ---------------------------------------------------------------------------------------------


def _statements(analysis: Analysis) -> Iterator[_Statement]:
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
                yield _Statement(analysis, sentence, span, keys, quantity.low, 0.6 * bonus)


def _said(
    analysis: Analysis, sentence: Sentence, said: Predication, bonus: float
) -> Iterator[_Statement]:
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
            yield _Statement(analysis, sentence, span, keys, side, weight)


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


# ---------------------------------------------------------------------------------------------
# Which of them are opposed
# ---------------------------------------------------------------------------------------------


class _Topicality:
    """How far a statement is about what the articles have in common."""

    def __init__(self, analyses: Sequence[Analysis]) -> None:
        self._count: Counter[str] = Counter()
        self._size = max(len(analyses), 1)
        for analysis in analyses:
            self._count.update(content_stems(analysis.heading))
            self._count.update(analysis.stems)

    def __call__(self, statement: _Statement) -> float:
        stems = {
            word.stem
            for word in statement.sentence.reading.words
            if word.stem and word.heavy and not word.number
        }
        if not stems:
            return 0.0
        shares = sorted((self._count[s] / self._size / 2 for s in stems), reverse=True)[:6]
        return sum(shares) / 6


def _topicality(analyses: Sequence[Analysis]) -> _Topicality:
    return _Topicality(analyses)


def _opposed(statements: Sequence[_Statement]) -> list[_Statement]:
    """Return the statements that have another, of the same thing, on the other side."""
    sides: dict[tuple[str, str], Counter[object]] = defaultdict(Counter)
    for statement in statements:
        for key in statement.keys:
            sides[key][statement.side] += 1
    return [
        statement for statement in statements if any(len(sides[key]) > 1 for key in statement.keys)
    ]


def _contested(
    statement: _Statement, articles: Sequence[Article]
) -> tuple[float, Contested] | None:
    comparison = cross_check(Claim(None, statement.text), articles, Rules())
    best = _best(comparison.disagreements, statement)
    if best is None:
        return None
    article = statement.analysis.article
    sides = tuple(
        s.article
        for s in comparison.stances
        if s.stance in (Stance.SUPPORTS, Stance.REFUTES, Stance.MIXED)
    )
    involved = {best.left.passage.article, best.right.passage.article, *sides}
    appearance = Appearance(
        Passage(article.id or 0, statement.span, statement.text),
        claimant_of(statement.analysis.attributions, statement.span),
    )
    matter = Contested(
        text=statement.text,
        appearance=appearance,
        disagreement=best.type,
        left=best.left,
        right=best.right,
        articles=tuple(sorted(involved)),
        rule=best.rule,
    )
    return _TYPES[best.type] * (1 + 0.1 * min(len(involved), 5)), matter


def _best(rows: Sequence[Disagreement], statement: _Statement) -> Disagreement | None:
    """Return the most telling disagreement in which the statement's own sentence is a side.

    Where a stronger sentence of the article says the same, that one may stand for it.
    """
    here = statement.sentence.span
    number = statement.analysis.article.id or 0
    own = [row for row in rows if number in (row.left.passage.article, row.right.passage.article)]

    def telling(row: Disagreement) -> tuple[bool, float]:
        sides = [s.passage for s in (row.left, row.right) if s.passage.article == number]
        return any(side.span.overlaps(here) for side in sides), _TYPES[row.type]

    best = max(own, key=telling, default=None)
    supporting = best is not None and (telling(best)[0] or best.left.passage.article == number)
    return best if supporting else None
