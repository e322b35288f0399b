"""An article's reliability grade: a rubric's weights, summed over what was noted.

Arithmetic only. The weights and levels stand in rubrics/, each with its source; the grade lists
its parts, so that a reader can disagree with one of them.
"""

from collections.abc import Iterable
from math import fsum

from factcheck.errors import RubricError
from factcheck.models import Grade, GradePart, Note, State
from factcheck.rubric import Rubric

FULL = 100.0


def grade(rubric: Rubric, notes: Iterable[Note], article_id: int) -> Grade:
    """Return 100 minus the weight of every signal that stands noted, never below 0.

    A signal counts once, however many notes it left, and stands while at least one of them has
    not been dismissed by a person. Notes on other articles, and signals without a weight, are
    passed over. A weighed signal that was not checked, or never run, takes nothing and is listed.

    Raises:
        RubricError: If the rubric weighs no signals, or has no level as low as the score.
    """
    if not rubric.weights:
        raise RubricError(f"{rubric.id} weighs no signals; grade with a rubric that does.")
    mine = [note for note in notes if note.article == article_id]
    parts = []
    not_checked = []
    for weight in rubric.weights:
        said = [note for note in mine if note.signal == weight.signal]
        standing = [note for note in said if note.stands]
        if standing:
            ids = tuple(note.id for note in standing if note.id is not None)
            parts.append(GradePart(weight.signal, weight.points, ids))
        elif all(note.state is State.NOT_CHECKED for note in said):
            not_checked.append(weight.signal)
    score = max(0.0, FULL - fsum(part.weight for part in parts))
    return Grade(
        article=article_id,
        rubric=rubric.id,
        rubric_sha256=rubric.sha256,
        score=score,
        level=_level(rubric, score),
        parts=tuple(parts),
        not_checked=tuple(not_checked),
    )


def _level(rubric: Rubric, score: float) -> str:
    reached = [level for level in rubric.levels if level.at_least <= score]
    if not reached:
        raise RubricError(f"{rubric.id} names no level for {score:g} points; add one from 0.")
    return max(reached, key=lambda level: level.at_least).label
