"""What golden files and the README are held to."""

import pytest

from tests.conftest import assert_alike


def test_shares_may_differ_as_processors_do() -> None:
    assert_alike("A2 supports 88%\nA3 unsure 6%", "A2 supports 86%\nA3 unsure 7%")


@pytest.mark.parametrize(
    ("printed", "kept"),
    [
        ("A2 supports 3%", "A2 supports 99%"),
        ("A2 supports 88%, A3 unsure 6%", "A2 supports 88%, A3 unsure 9%"),
        ("A2 supports 88%", "A2 refutes 88%"),
        ("A2 supports 88%", "A2 supports 88%, A3 unsure 6%"),
        ("88 points", "87 points"),
    ],
)
def test_whatever_else_differs_is_seen(printed: str, kept: str) -> None:
    with pytest.raises(AssertionError):
        assert_alike(printed, kept)
