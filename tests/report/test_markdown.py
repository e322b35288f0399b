import html
import re

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from factcheck.report import FORMATS, Look
from factcheck.report.document import BREAK, Column, Ink, Paragraph, Words, line, table
from factcheck.report.markdown import draw
from factcheck.text.display import visible
from tests.report.hostile import ATTACK, HOSTILE

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
ADDRESSES = (
    "https://a.b/c?d=`e`|f",
    "www.a.b.",
    "ftp://a",
    "(HTTP://a_b)",
    "c@d.e",
    "@f",
    "://",
    "_www.f",
)
TEXT = st.text(st.sampled_from(list("ab 1.)-+=#*_`~<>[]()!|\\&;$\"'\n\t\x1b\u202e“ü")), max_size=30)


def read(markdown: str) -> str:
    """What a reader of the rendered page sees, on one line."""
    page = READER.render(markdown)
    page = page.replace("<br>", "\n")
    page = re.sub(r"</?(?:p|strong|code|table|thead|tbody|tr|th|td)>", " ", page)
    return " ".join(html.unescape(page).split())


def flat(text: str) -> str:
    return " ".join(visible(" ".join(re.sub(r"\s+", " ", text).split())).split())


@given(TEXT)
def test_text_is_shown_as_it_stands(text: str) -> None:
    assert read(draw([Paragraph(line(text))])) == flat(text)


@given(TEXT, TEXT, st.sampled_from([Ink.DECISIVE, Ink.FAINT, Ink.PLAIN]), TEXT)
def test_text_is_shown_as_it_stands_beside_marked_words(
    before: str, words: str, ink: Ink, after: str
) -> None:
    drawn = draw([Paragraph(line(before, Words(words, ink), after))])
    seen = read(drawn).replace(" ", "")
    assert seen == flat(before + words + after).replace(" ", "")


LINKED = st.lists(st.sampled_from([*ADDRESSES, *"a .,*`|<\\"]), max_size=8).map("".join)


@given(LINKED, LINKED)
def test_addresses_and_names_become_no_links(text: str, more: str) -> None:
    """What GitHub makes links of besides CommonMark's: addresses, e-mail addresses, @names."""
    drawn = draw([Paragraph(line(text, Words(more, Ink.DECISIVE), text))])
    page = READER.render(drawn)
    assert not re.search(
        r"(?i)(?:https?|ftp)://\w|(?<![^\W_])www\.\w|@\w", re.sub(r"<code>.*?</code>", "", page)
    )
    assert read(drawn).replace(" ", "") == flat(text + more + text).replace(" ", "")


def test_an_address_reads_as_itself_in_the_source() -> None:
    said = "See https://a.example/b_c, or write to ann@b.example (@ann)."
    assert draw([Paragraph(line(said))]) == (
        "See `https://a.example/b_c`, or write to `ann@b.example` (`@ann`).\n"
    )


@given(TEXT | LINKED, TEXT | LINKED)
def test_text_breaks_no_table(left: str, right: str) -> None:
    drawn = draw([table([Column("a"), Column("b")], [(left, line(right, BREAK, left))])])
    page = READER.render(drawn)
    assert page.count("<td>") == 2
    assert page.count("<tr>") == 2


def test_words_that_decided_are_bold_even_inside_a_word() -> None:
    words = line("un", Words("(stopp)", Ink.DECISIVE), "able")
    assert draw([Paragraph(words)]) == "un<strong>(stopp)</strong>able\n"
    assert draw([Paragraph(line("has ", Words("stopped ", Ink.DECISIVE), "now"))]) == (
        "has **stopped** now\n"
    )


def test_hostile_text_becomes_no_markup() -> None:
    page = READER.render(FORMATS["md"](HOSTILE, Look()))
    assert "<script" not in page
    assert "<img" not in page
    assert "<a " not in page
    assert "javascript:1" in page
    assert page.count("<h1>") == 1
    assert "Heading" not in " ".join(re.findall(r"<h1>.*?</h1>", page))


def test_a_command_stays_code_whatever_it_holds() -> None:
    page = READER.render(draw([Paragraph(line(Words("`" + ATTACK + "`", Ink.COMMAND)))]))
    assert page.startswith("<p><code>")
    assert page.rstrip().endswith("</code></p>")
