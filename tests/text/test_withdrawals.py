import pytest

from factcheck.text.attribution import find_attributions
from factcheck.text.cues import Manner
from factcheck.text.sentences import find_sentences
from factcheck.text.withdrawals import find_withdrawn, is_correction


def withdrawn(text: str) -> list[str]:
    return [span.slice(text) for span in find_withdrawn(text, find_sentences(text))]


@pytest.mark.parametrize(
    "words",
    [
        "An earlier version of this story said that the bank paid a ransom.",
        "An earlier version said that the bank paid a ransom.",
        "A previous version of this article incorrectly stated that Ann Lee had resigned.",
        "The original version of our report misstated when the bridge closed.",
        "This story originally reported that Ann Lee had resigned.",
        "The article wrongly said Ann Lee had resigned.",
        "We incorrectly reported that Ann Lee had resigned.",
    ],
)
def test_what_an_earlier_version_said_is_taken_back(words: str) -> None:
    text = f"The bridge is open.\n\nCorrection, March 20: {words} There is no sign of it."
    assert withdrawn(text) == [words]


@pytest.mark.parametrize(
    "after",
    [
        "That report was wrong.",
        "This was incorrect and we apologise.",
        "We now retract the story.",
    ],
)
def test_what_we_reported_is_taken_back_by_the_next_sentence(after: str) -> None:
    text = f"On 10 March we reported that the bank had paid. {after} No ransom was paid."
    assert withdrawn(text) == ["we reported that the bank had paid."]


@pytest.mark.parametrize(
    "text",
    [
        "On 10 March we reported that the bank had paid. The bank has since confirmed it.",
        "An earlier version of the software had a fault.",
        "This article originally published by the Echo says that the bank paid.",
        "The minister said the report was wrong.",
        "We said that the bridge would close. It closed.\n\nThat report was wrong.",
    ],
)
def test_what_is_not_taken_back_stands(text: str) -> None:
    assert withdrawn(text) == []


def test_an_earlier_version_is_not_one_who_holds_it() -> None:
    (one,) = find_attributions("An earlier version of this story said that the bank paid a ransom.")
    assert one.manner is Manner.DENIES


@pytest.mark.parametrize(
    ("words", "corrects"),
    [
        ("This article was amended on 9 March 2026.", True),
        ("Correction, March 20: The toll was 34.", True),
        ("An earlier version said that 43 people had died.", True),
        ("Corrections: If you are aware of an error, write to us.", False),
        ("The report was delivered on 9 March 2026.", False),
        ("The bill was amended on 9 March 2026.", False),
    ],
)
def test_a_correction_is_told_from_what_only_speaks_of_one(words: str, *, corrects: bool) -> None:
    assert is_correction(words) is corrects
