import pytest

from factcheck.text.clock_times import is_time_line, minute_of


@pytest.mark.parametrize(
    ("words", "minute"),
    [
        ("17.40", 1060),
        ("9:05", 545),
        ("9:05 pm GMT", 1265),
        ("12.10am", 10),
        ("5pm", 1020),
        ("17h40", 1060),
        ("Wed 11 Mar 2026 17.40 GMT", 1060),
    ],
)
def test_a_line_of_a_time(words: str, minute: int) -> None:
    assert is_time_line(words)
    assert minute_of(words) == minute


@pytest.mark.parametrize(
    "words", ["17 people", "The train of 17.40 was late again on Monday, they say"]
)
def test_a_line_of_more_or_other(words: str) -> None:
    assert not is_time_line(words)
