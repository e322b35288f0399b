import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.text.outlet_mentions import outlet_at, outlet_before, same_outlet


@pytest.mark.parametrize(
    ("text", "name", "agency", "known"),
    [
        ("NPR that", "NPR", False, True),
        ("AP on Monday", "Associated Press", True, True),
        ("Reuters’ request", "Reuters", True, True),
        ("the New York Times, which", "New York Times", False, True),
        ("the Harlow Herald on", "Harlow Herald", False, False),
        ("the Manchester Evening News said", "Manchester Evening News", False, False),
        ("the Sentinel that", "Sentinel", False, False),
        ("The Hill that", "Hill", False, True),
        ("Fox News host Ann Lee", "Fox News", False, True),
        ("CNN Tuesday that", "CNN", False, True),
    ],
)
def test_an_outlet_is_read_where_its_name_begins(
    text: str,
    name: str,
    agency: bool,  # noqa: FBT001
    known: bool,  # noqa: FBT001
) -> None:
    found = outlet_at(text, 0)
    assert found is not None
    assert (found.name, found.agency, found.known) == (name, agency, known)
    assert text[found.span.start : found.span.end] in text.removeprefix("the ")


@pytest.mark.parametrize(
    "text",
    [
        "the hill that",
        "the National Press Club in May",
        "the Post Office in May",
        "people that",
        "Nature that",
        "Time passes",
        "reporters on",
        "A Star Is Born",
        "",
    ],
)
def test_other_words_are_no_outlet(text: str) -> None:
    assert outlet_at(text, 0) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("As the New York Times", "New York Times"),
        ("In May, The Guardian", "Guardian"),
        ("It closed.\n\nCNN", "CNN"),
        ("Yesterday the Harlow and Epping Star", "Harlow and Epping Star"),
        ("the ministry", None),
        ("Ann Lee", None),
    ],
)
def test_an_outlet_is_read_where_its_name_ends(text: str, name: str | None) -> None:
    found = outlet_before(text, len(text))
    assert (found.name if found else None) == name


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("NPR", "npr.org", True),
        ("NPR", "https://www.npr.org/2021/05/a-story", True),
        ("The Guardian", "theguardian.com", True),
        ("New York Times", "NYT", True),
        ("Associated Press", "AP", True),
        ("BBC", "BBC News", True),
        ("The Herald", "Harlow Herald", True),
        ("Harlow Herald", "Marlow Herald", False),
        ("Reuters", "Associated Press", False),
        ("NPR", "Harlow Herald", False),
    ],
)
def test_one_outlet_has_several_names(one: str, other: str, same: bool) -> None:  # noqa: FBT001
    assert same_outlet(one, other) is same
    assert same_outlet(other, one) is same


@given(st.text(max_size=120), st.integers(0, 120))
def test_any_text_can_be_read(text: str, at: int) -> None:
    at = min(at, len(text))
    for found in (outlet_at(text, at), outlet_before(text, at)):
        if found is not None:
            assert 0 <= found.span.start < found.span.end <= len(text)
