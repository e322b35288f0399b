from hypothesis import given
from hypothesis import strategies as st

from factcheck.text.display import visible


def test_controls_are_shown_as_symbols() -> None:
    assert visible("a\x1b[31mb\r\n\tc\x00\x7f") == "a␛[31mb␍\n\tc␀␡"


def test_what_turns_or_hides_text_is_replaced() -> None:
    assert visible("\u202eabc\u2066\u200b\ufeff\x9b\U000e0041") == "\ufffdabc" + "\ufffd" * 5


def test_what_scripts_and_emoji_need_stays() -> None:
    text = "می\u200cخواهم \U0001f468\u200d\U0001f469 naïve — “quote” \xa0"
    assert visible(text) == text


@given(st.text(alphabet=st.characters(exclude_categories=[]), max_size=60))
def test_every_character_is_shown_as_one_and_the_result_is_stable(text: str) -> None:
    shown = visible(text)
    assert len(shown) == len(text)
    assert visible(shown) == shown
    assert shown.encode("utf-8").decode("utf-8") == shown
    assert "\x1b" not in shown
