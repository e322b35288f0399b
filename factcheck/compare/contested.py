"""What articles seem to differ on when nobody has said yet what to ask: matters to add as claims.

Found two ways. By words: statements that stand opposed to one on the same scale, or another number
of the same thing, through an index of what is said of what. By meaning, where there is an encoder:
sentences of two articles that lie near each other, of which an engine says that one refutes the
other. The likeliest of both are cross-checked like any claim, and one matter is offered once. A
person decides which of them become claims.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence

from factcheck.compare.analysis import Analysis, analyse
from factcheck.compare.cross_check import cross_check
from factcheck.compare.interface import Encoder, Engine, Pair
from factcheck.compare.neighbours import find_refuted
from factcheck.compare.rules import Rules
from factcheck.compare.same_matter import SameMatter, may_share_names
from factcheck.compare.statements import Statement, find_statements
from factcheck.models import (
    Appearance,
    Article,
    Claim,
    Contested,
    Disagreement,
    DisagreementType,
    Passage,
    Span,
    Stance,
)
from factcheck.text.attribution import claimant_of
from factcheck.text.similarity import overlap
from factcheck.text.words import content_stems

MOST = 7
"""Matters offered at once."""
TRIED = 40
"""Statements that are cross-checked to find them."""
NEARBY = 8
"""Of those that an engine called refuted, how many are."""
_WORTH = 0.4
"""What a matter must come to beside the best one."""
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
_FIRM = (
    DisagreementType.CONTRADICTION,
    DisagreementType.TIME,
    DisagreementType.CANNOT_COMPARE,
)
"""What an engine may doubt by calling one passage support for the other."""

_Found = tuple[float, Contested]


def find_contested(
    articles: Sequence[Article], engine: Engine | None = None, encoder: Encoder | None = None
) -> tuple[Contested, ...]:
    """Return the matters on which these articles, or the voices in one, seem to differ.

    Best first, few, each once; none for articles that agree or speak of different things. Every
    text is a slice of an article. The order of the articles makes no difference.

    Args:
        articles: Each with its id.
        engine: What says whether one passage refutes another; the rules if not given.
        encoder: What tells which passages lie near each other. Without one, what is opposed by a
            plain negation of a word on no scale ("knew", "did not know") is not found, and two
            wordings of one matter may both be returned.
    """
    engine = engine or Rules()
    read = [one for one in map(analyse, articles) if not one.is_foreign]
    analyses = sorted(read, key=lambda a: a.article.id or 0)
    topical = _Topicality(analyses)
    found = list(_found_by_words(analyses, articles, topical))
    if encoder is not None:
        found = _doubted(found, engine)
        found += _found_by_meaning(analyses, topical, engine, encoder)
    return _distinct(found, SameMatter(encoder))


def _found_by_words(
    analyses: Sequence[Analysis], articles: Sequence[Article], topical: "_Topicality"
) -> Iterator[_Found]:
    statements = [s for analysis in analyses for s in find_statements(analysis)]
    likely = sorted(_opposed(statements), key=_ranking(topical))
    rules = Rules()
    for statement in _unlike(likely, TRIED):
        contested = _contested(statement, articles, rules)
        if contested:
            rank, matter = contested
            yield rank * statement.weight * topical(statement), matter


def _found_by_meaning(
    analyses: Sequence[Analysis], topical: "_Topicality", engine: Engine, encoder: Encoder
) -> Iterator[_Found]:
    refuted = find_refuted(analyses, engine, encoder)
    refuting = {id(statement): by for statement, by in refuted}
    likely = sorted((statement for statement, _ in refuted), key=_ranking(topical))
    for statement in _unlike(likely, NEARBY):
        both = (statement.analysis.article, refuting[id(statement)].article)
        contested = _contested(statement, both, engine, encoder)
        if contested:
            rank, matter = contested
            yield rank * statement.weight * topical(statement), matter


def _ranking(topical: "_Topicality") -> Callable[[Statement], tuple[float, int, Span]]:
    return lambda s: (-s.weight * topical(s), s.analysis.article.id or 0, s.span)


def _unlike(statements: Sequence[Statement], most: int) -> Iterator[Statement]:
    """Yield the first statements, without those that have much of an earlier one's words."""
    tried: list[tuple[str, frozenset[str]]] = []
    for statement in statements:
        text, stems = statement.text, content_stems(statement.text)
        if any(
            overlap(stems, others) >= _ALIKE and may_share_names(text, other)
            for other, others in tried
        ):
            continue
        tried.append((text, stems))
        if len(tried) > most:
            return
        yield statement


def _doubted(found: Sequence[_Found], engine: Engine) -> list[_Found]:
    """Rank matters lower the surer an engine is that their one passage supports the other."""
    asked = [matter for _, matter in found if matter.disagreement in _FIRM]
    judged = engine.judge([Pair(matter.text, matter.right.passage.quote) for matter in asked])
    doubts = {
        id(matter): said.scores.supports
        for matter, said in zip(asked, judged, strict=True)
        if said.scores
    }
    return [(rank * (1 - doubts.get(id(matter), 0.0)), matter) for rank, matter in found]


def _distinct(found: Sequence[_Found], same: SameMatter) -> tuple[Contested, ...]:
    """Keep the best of each matter, with something to show that those before have not shown."""
    kept: list[Contested] = []
    shown: set[Passage] = set()
    ranked = sorted(found, key=lambda item: -item[0])
    same.learn([matter for _, matter in ranked])
    for rank, matter in ranked:
        ends = {matter.left.passage, matter.right.passage}
        told = ends <= shown or any(same(matter, other) for other in kept)
        if rank >= _WORTH * ranked[0][0] and not told:
            kept.append(matter)
            shown |= ends
    return tuple(kept[:MOST])


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

    def __call__(self, statement: Statement) -> float:
        stems = {
            word.stem
            for word in statement.sentence.reading.words
            if word.stem and word.heavy and not word.number
        }
        if not stems:
            return 0.0
        shares = sorted((self._count[s] / self._size / 2 for s in stems), reverse=True)[:6]
        return sum(shares) / 6


def _opposed(statements: Sequence[Statement]) -> list[Statement]:
    """Return the statements that have another, of the same thing, on the other side."""
    sides: dict[tuple[str, str], Counter[object]] = defaultdict(Counter)
    for statement in statements:
        for key in statement.keys:
            sides[key][statement.side] += 1
    return [
        statement for statement in statements if any(len(sides[key]) > 1 for key in statement.keys)
    ]


def _contested(
    statement: Statement,
    articles: Sequence[Article],
    engine: Engine,
    encoder: Encoder | None = None,
) -> tuple[float, Contested] | None:
    comparison = cross_check(Claim(None, statement.text), articles, engine, encoder)
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


def _best(rows: Sequence[Disagreement], statement: Statement) -> Disagreement | None:
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
