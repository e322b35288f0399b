"""Sentences of different articles that lie near each other, one of which refutes the other.

An encoder says what is near, an engine what refutes. No scale or table of words is asked, so that
a plain negation is found, and what will be against what will not.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from factcheck.compare.analysis import Analysis, Sentence
from factcheck.compare.interface import Encoder, Engine, Judgement, Pair
from factcheck.compare.nearness import encode_each
from factcheck.compare.statements import READ, Statement, standing
from factcheck.models import Stance

NEAR = 0.5
"""Likeness from which two sentences may speak of one matter."""
NEIGHBOURS = 8
"""Sentences looked at beside each."""
JUDGED = 400
"""Pairs of sentences that are judged, the nearest."""
_BY_RULE = 0.6
"""How sure an engine is taken to be that gives no probabilities."""

_Place = tuple[Analysis, Sentence]


def find_refuted(
    analyses: Sequence[Analysis], engine: Engine, encoder: Encoder
) -> list[tuple[Statement, Analysis]]:
    """Return statements that a near sentence of another article refutes, and that article.

    In the order of the articles. A statement weighs as much as the engine is sure.
    """
    asked = [
        (statement, passage)
        for one, other in _near_pairs(analyses, encoder)
        for claim, passage in ((one, other), (other, one))
        if (statement := standing(*claim, 1.0))
    ]
    judged = engine.judge([_pair(statement, *passage) for statement, passage in asked])
    found: dict[tuple[int, int], tuple[Statement, Analysis]] = {}
    for (statement, (analysis, _)), said in zip(asked, judged, strict=True):
        key = statement.analysis.article.id or 0, statement.span.start
        if said.stance is Stance.REFUTES and _sure(said) > _weight(found.get(key)):
            found[key] = replace(statement, weight=_sure(said)), analysis
    return [found[key] for key in sorted(found)]


def _weight(found: tuple[Statement, Analysis] | None) -> float:
    return found[0].weight if found else 0.0


def _sure(said: Judgement) -> float:
    return said.scores.refutes if said.scores else _BY_RULE


def _pair(statement: Statement, analysis: Analysis, sentence: Sentence) -> Pair:
    return Pair(statement.text, sentence.text, analysis.context(sentence))


def _near_pairs(analyses: Sequence[Analysis], encoder: Encoder) -> Iterator[tuple[_Place, _Place]]:
    """Yield the nearest pairs of sentences of two articles, the same words left out."""
    from factcheck.learned.nearest import blocks_of, nearest  # noqa: PLC0415 - loads numpy

    said = [[one.text for one in analysis.sentences[:READ]] for analysis in analyses]
    places = [(a, s) for a in analyses for s in a.sentences[:READ]]
    if not places:
        return
    import numpy as np  # noqa: PLC0415 - it is loaded by now

    vectors = np.vstack([rows for rows in encode_each(encoder, said) if len(rows)])
    beside, likeness = nearest(vectors, blocks_of(vectors), NEIGHBOURS)
    found: dict[tuple[int, int], float] = {}
    for n, (row, shares) in enumerate(zip(beside.tolist(), likeness.tolist(), strict=True)):
        for m, like in zip(row, shares, strict=True):
            apart = places[n][0] is not places[m][0]
            if like >= NEAR and apart and places[n][1].folded != places[m][1].folded:
                found[min(n, m), max(n, m)] = like
    for n, m in sorted(found, key=lambda pair: (-found[pair], pair))[:JUDGED]:
        yield places[n], places[m]
