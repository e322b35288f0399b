import re
from importlib.resources import files
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.models import Kind
from factcheck.report import FORMATS, Look, Part, Report
from factcheck.report.document import (
    Column,
    Heading,
    Ink,
    Item,
    Listing,
    Paragraph,
    Words,
    line,
    table,
)
from factcheck.report.html import LISTED, draw
from factcheck.report.outline import SECTIONS
from factcheck.text.display import visible
from tests.report.ferry import REPORT
from tests.report.hostile import ATTACK, HOSTILE
from tests.report.page import Page

TAGS = {
    *("html", "head", "meta", "title", "style", "body", "header", "nav", "main", "section"),
    *("h1", "h2", "h3", "h4", "p", "br", "dl", "dt", "dd", "ol", "ul", "li"),
    *("table", "thead", "tbody", "tr", "th", "td", "div", "figure", "figcaption", "blockquote"),
    *("a", "span", "strong", "small", "mark", "kbd"),
}
ATTRIBUTES = {
    *("lang", "charset", "http-equiv", "content", "name", "aria-label"),
    *("id", "href", "class", "scope", "data-name", "dir"),
}
TEXT = st.text(st.sampled_from(list("ab A1&<>\"'/=;-!`{}\n\t\x1b\u202e“ü")), max_size=30)
STYLE = files("factcheck.report").joinpath("html.css").read_text(encoding="utf-8")


def page(report: Report, *parts: Part) -> Page:
    """A report as a browser takes it."""
    return Page(FORMATS["html"](report, Look(parts=parts) if parts else Look()))


def ids(of: Page) -> list[str]:
    """The ids of claims, articles and so on that have a place in the page."""
    return [name for name in of.values("id") if name and re.fullmatch(r"[A-Z]\d+", name)]


def flat(text: str) -> str:
    return " ".join(visible(re.sub(r"\s+", " ", text)).split())


@given(TEXT, TEXT, st.sampled_from(Ink))
def test_text_is_shown_as_it_stands(text: str, more: str, ink: Ink) -> None:
    words = line(text, Words(more, ink), text)
    shown = Page(draw([Paragraph(words), table([Column("-"), Column(text)], [["-", words]])]))
    whole = flat(text + more + text)
    assert shown.text == "\n".join(each for each in (whole, "-", flat(text), "-", whole) if each)
    assert [flat(name or "") for name in shown.values("data-name")] == [flat(text)]


@pytest.mark.parametrize("report", [REPORT, HOSTILE], ids=["ferry", "hostile"])
@pytest.mark.parametrize("part", [None, *Part])
def test_a_page_has_no_element_but_our_own_and_asks_for_nothing(
    report: Report, part: Part | None
) -> None:
    shown = page(report, *([part] if part else []))
    assert {tag for tag, _ in shown.elements} <= TAGS
    assert {name for _, found in shown.elements for name in found} <= ATTRIBUTES
    assert all(link and link.startswith("#") for link in shown.values("href"))
    assert shown.style.strip() == STYLE.strip()
    assert not re.search(r"url\(|@import", STYLE)


def test_a_page_forbids_scripts_and_whatever_lies_outside_it() -> None:
    head = page(REPORT).all("meta")
    assert {
        "http-equiv": "Content-Security-Policy",
        "content": "default-src 'none'; style-src 'unsafe-inline'",
    } in head
    assert head[0] == {"charset": "utf-8"}


def test_hostile_text_stays_text() -> None:
    shown = page(HOSTILE)
    assert "<script>alert(1)</script>" in shown.text
    assert "&lt; \\ _u_" in shown.text
    assert "javascript:1" in shown.text
    assert len(shown.all("h1")) == 1


@pytest.mark.parametrize("report", [REPORT, HOSTILE], ids=["ferry", "hostile"])
def test_every_link_leads_to_one_place_in_the_page(report: Report) -> None:
    shown = page(report)
    names = shown.values("id")
    assert len(names) == len(set(names))
    assert {f"#{name}" for name in names} >= set(shown.values("href"))


def test_each_thing_that_is_told_has_a_place() -> None:
    told = {
        *(f"A{each.id}" for each in REPORT.articles),
        *(f"C{each.id}" for each in REPORT.claims),
        *(f"D{each.id}" for each in REPORT.disagreements),
        *(f"O{each.id}" for each in REPORT.origins),
        *(f"R{each.id}" for each in REPORT.runs),
        *(f"N{each.id}" for each in REPORT.notes if each.stands),
        *(f"V{each.verdict.id}" for each in REPORT.verdicts if not each.hidden),
    }
    assert told <= set(ids(page(REPORT)))


def test_an_id_leads_to_the_heading_where_there_is_one() -> None:
    """An article is named before its own heading, and a claim has one among the verdicts too."""
    drawn = FORMATS["html"](REPORT, Look())
    assert '<h3><span class="id" id="A1">A1</span> Tern Island ferry halted' in drawn
    assert '<h3><span class="id" id="C1">C1</span> The ferry' in drawn
    assert '<h3><a class="id" href="#C1">C1</a> The ferry' in drawn
    assert '<h4><span class="id" id="D1">D1</span>, <span class="id" id="D2">D2</span>' in drawn
    assert '<dt><span class="id" id="O1">O1</span></dt>' in drawn


def test_an_id_that_is_told_nowhere_leads_nowhere() -> None:
    drawn = draw([Paragraph(line("See ", Words("A7", Ink.ID), "."))])
    assert '<p>See <span class="id">A7</span>.</p>' in drawn


def test_what_only_looks_like_an_id_is_no_link() -> None:
    told = Listing((Item(line(Words("A3", Ink.ID)), (line("The A3 is closed."),)),))
    several = Item(line(Words("A3 and 5 more", Ink.ID)), (line("They wait."),))
    drawn = draw([Heading(line("A3"), 2), told, Listing((several,))])
    assert "<dd>The A3 is closed.</dd>" in drawn
    assert drawn.count('id="A3"') == 1
    assert '<dt><a class="id" href="#A3">A3</a> and 5 more</dt>' in drawn


@pytest.mark.parametrize("report", [REPORT, HOSTILE], ids=["ferry", "hostile"])
def test_no_words_of_an_article_are_in_a_link(report: Report) -> None:
    drawn = FORMATS["html"](report, Look())
    sections = {heading for _, heading, _ in SECTIONS}
    for words in re.findall(r"<a [^>]*>(.*?)</a>", drawn):
        assert re.fullmatch(r"[A-Z]\d+", words) or words in sections


def test_headings_are_in_order() -> None:
    levels = [int(tag[1]) for tag, _ in page(REPORT).elements if re.fullmatch(r"h\d", tag)]
    assert levels[0] == 1
    assert all(below <= above + 1 for above, below in pairwise(levels))


def test_tables_have_header_cells_for_columns_and_rows() -> None:
    shown = page(REPORT, Part.RUNS)
    scopes = [found.get("scope") for found in shown.all("th")]
    assert scopes == [*["col"] * 5, "row", "row"]


def test_the_contents_name_the_sections_and_a_few_matters_of_each() -> None:
    drawn = FORMATS["html"](REPORT, Look())
    contents = Page(drawn[drawn.index("<nav") : drawn.index("</nav>") + 6]).text
    assert "What is contested (2)\nC1 The ferry to Tern Island has stopped.\nC2 " in contents
    assert "Verdicts and dissent\nStill open" in contents


def test_a_long_section_is_counted_in_the_contents() -> None:
    matters = [
        Heading(line(Words(f"{Kind.CLAIM}{number}", Ink.ID), " One more."), 2)
        for number in range(LISTED + 1)
    ]
    drawn = draw([Heading(line("Many")), *matters, Heading(line("None"))])
    assert f'<a href="#many">Many</a> <small>({LISTED + 1})</small></li>' in drawn


def test_a_report_of_a_part_has_no_contents() -> None:
    assert not page(REPORT, Part.STANCES).all("nav")


def test_a_command_stays_one_whatever_it_holds() -> None:
    drawn = draw([Paragraph(line(Words(ATTACK, Ink.COMMAND)))])
    assert len(Page(drawn).all("kbd")) == 1
