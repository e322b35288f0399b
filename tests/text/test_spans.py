import pytest

from factcheck.models import Span
from factcheck.text.spans import merged


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([], []),
        ([(5, 7), (0, 2)], [(0, 2), (5, 7)]),
        ([(0, 9), (2, 4)], [(0, 9)]),
        ([(0, 4), (4, 6), (5, 8)], [(0, 8)]),
    ],
)
def test_spans_that_overlap_or_touch_are_one(
    spans: list[tuple[int, int]], expected: list[tuple[int, int]]
) -> None:
    assert merged(Span(*span) for span in spans) == [Span(*span) for span in expected]
