"""What every format of a report keeps to."""

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Callable
from dataclasses import replace

import pytest
from rich.cells import cell_len

from factcheck.models import UNREAD, ArticleStance, Scores, Stance
from factcheck.report import FORMATS, Look, Part, Report
from factcheck.report.reading import find_clashes
from factcheck.text.display import visible
from tests.report.ferry import MADE, REPORT
from tests.report.hostile import HOSTILE
from tests.report.page import Page

EMPTY = Report(made_at=MADE, database="db/factcheck.db", reviewer="", program="factcheck 0.1.0")
FOR_PEOPLE = ["table", "md", "html"]
SGR = re.compile(r"\x1b\[[0-9;]*m")
Golden = Callable[[str, str], None]


def read(name: str, report: Report, look: Look | None = None) -> str:
    """A report for people, as they see it."""
    text = FORMATS[name](report, look or Look())
    return Page(text).text if name == "html" else text


@pytest.mark.parametrize("width", [60, 80, 140])
def test_a_report_for_a_terminal_reads_like_this(golden: Golden, width: int) -> None:
    golden(f"report-{width}.txt", FORMATS["table"](REPORT, Look(width)))


def test_a_report_in_colour_reads_like_this(golden: Golden) -> None:
    golden("report-80-colour.txt", FORMATS["table"](REPORT, Look(80, colour=True)))


def test_a_report_in_markdown_reads_like_this(golden: Golden) -> None:
    golden("report.md", FORMATS["md"](REPORT, Look()))


def test_a_report_in_html_reads_like_this(golden: Golden) -> None:
    golden("report.html", FORMATS["html"](REPORT, Look()))


def test_a_report_in_json_reads_like_this(golden: Golden) -> None:
    golden("report.json", FORMATS["json"](REPORT, Look()))


def test_colour_adds_nothing_but_colour() -> None:
    plain = FORMATS["table"](REPORT, Look(80))
    colour = SGR.sub("", FORMATS["table"](REPORT, Look(80, colour=True)))
    drawn = set("* \n─━│")  # lines may break elsewhere where no asterisks stand
    assert Counter(c for c in colour if c not in drawn) == Counter(
        c for c in plain if c not in drawn
    )


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("part", Part)
@pytest.mark.parametrize("report", [REPORT, EMPTY], ids=["full", "empty"])
def test_each_part_can_be_had_alone(name: str, part: Part, report: Report) -> None:
    text = FORMATS[name](report, Look(parts=(part,)))
    assert text.endswith("\n")
    assert text.strip()


@pytest.mark.parametrize("name", FORMATS)
def test_an_empty_casebook_is_a_report_too(name: str) -> None:
    assert FORMATS[name](EMPTY, Look()).endswith("\n")


@pytest.mark.parametrize("width", [40, 60, 72, 80, 100, 140, 400])
@pytest.mark.parametrize("colour", [False, True], ids=["plain", "colour"])
@pytest.mark.parametrize("report", [REPORT, HOSTILE], ids=["ferry", "hostile"])
def test_no_line_is_wider_than_the_terminal(report: Report, width: int, *, colour: bool) -> None:
    text = SGR.sub("", FORMATS["table"](report, Look(width, colour=colour)))
    assert max(map(cell_len, text.split("\n"))) <= width


@pytest.mark.parametrize("name", FORMATS)
def test_hostile_text_reaches_no_reader_as_a_command(name: str) -> None:
    text = FORMATS[name](HOSTILE, Look())
    steering = {char for char in text if unicodedata.category(char) in {"Cc", "Cs"}} - {"\n"}
    if name == "csv":
        steering -= {"\t"}
    assert not steering
    assert visible(text) == text


def test_hostile_text_adds_no_escape_to_those_of_colour() -> None:
    text = FORMATS["table"](HOSTILE, Look(colour=True))
    assert "\x1b" in text
    assert "\x1b" not in SGR.sub("", text)
    assert not re.search(r"\x1b\[31m", text)


@pytest.mark.parametrize("name", ["table", "csv"])
def test_rich_markup_in_an_article_is_shown_as_it_stands(name: str) -> None:
    text = FORMATS[name](HOSTILE, Look(400))
    assert "[bold red]x[/] :smile:" in text
    assert "␛[31m" in text


def test_hostile_text_comes_back_from_json_unchanged() -> None:
    content = json.loads(FORMATS["json"](HOSTILE, Look()))
    assert content["claims"][0]["text"] == HOSTILE.claims[0].text
    assert content["notes"][3]["quote"] == HOSTILE.notes[3].quote


@pytest.mark.parametrize("name", FORMATS)
def test_a_sealed_verdict_tells_nothing_of_itself(name: str) -> None:
    for parts in (tuple(Part), (Part.VERDICTS,)):
        text = FORMATS[name](REPORT, Look(parts=parts))
        for secret in ("A secret reason", "Refuted", "cy ", '"cy"'):
            assert secret not in text


@pytest.mark.parametrize("name", FOR_PEOPLE)
def test_nothing_looks_like_a_verdict_that_nobody_gave(name: str) -> None:
    unruled = replace(REPORT, verdicts=())
    text = read(name, unruled, Look(400))
    assert "No verdict yet: nobody has ruled." in text
    found = re.findall("Possible conflict, check: ", text)
    assert len(found) == len(find_clashes(REPORT.disagreements)) + len(REPORT.contested)


SCORED = Scores(0.15, 0.62, 0.2, 0.03)


def judged(stance: Stance) -> Report:
    """The report with one article judged by a model."""
    found = REPORT.stances[2]
    evidence = replace(found.evidence[0], scores=SCORED, stance=stance, rule="The model says so.")
    told = replace(found, stance=stance, scores=SCORED, evidence=(evidence,), engine="net/1")
    return replace(REPORT, stances=(told,), disagreements=())


@pytest.mark.parametrize("name", FOR_PEOPLE)
def test_a_machine_refutes_nothing_but_asks_to_check_both_sentences(name: str) -> None:
    text = read(name, judged(Stance.REFUTES), Look(140, parts=(Part.CLAIMS, Part.STANCES)))
    assert re.search("possible.*conflict,.*check", text, re.DOTALL)
    assert "Claim: The ferry to Tern Island has stopped." in text
    assert "1 may conflict with it" in text
    assert "refutes" not in read(name, replace(REPORT, contested=()))


@pytest.mark.parametrize("name", FOR_PEOPLE)
@pytest.mark.parametrize("stance", [Stance.SUPPORTS, Stance.UNSURE, Stance.DISCUSSES])
def test_a_stance_stands_over_its_probabilities_and_beside_its_reason(
    name: str, stance: Stance
) -> None:
    text = read(name, judged(stance), Look(140))
    row = text[text.index("Who stands where") : text.index("Judged by")]
    assert stance.value in row
    shares = [row.index(said) for said in ("refutes 62%", "discusses 20%", "supports 15%")]
    assert shares == sorted(shares)
    assert "unrelated" not in row
    assert "Why: The model says so." in row


@pytest.mark.parametrize("name", FOR_PEOPLE)
def test_what_judged_is_named_with_its_limits_and_where_they_stand(name: str) -> None:
    text = " ".join(read(name, judged(Stance.UNSURE), Look(140)).split())
    assert re.search(r"Judged by net/1: a small network.*MODEL\\?_CARD", text)
    [stance] = judged(Stance.UNSURE).stances
    silent = replace(stance.evidence[0], scores=None)
    ruled = replace(stance, scores=None, evidence=(silent,), engine="rules/1")
    text = " ".join(read(name, replace(REPORT, stances=(ruled,)), Look(140)).split())
    assert "Judged by rules/1: written rules" in text


@pytest.mark.parametrize("name", FOR_PEOPLE)
def test_every_id_is_there_uncut(name: str) -> None:
    text = read(name, REPORT, Look(60))
    for letter, things in (
        ("A", REPORT.articles),
        ("N", REPORT.notes),
        ("D", REPORT.disagreements),
    ):
        for thing in things:
            noted = getattr(thing, "state", "noted") == "noted"
            assert not noted or re.search(rf"\b{letter}{thing.id}\b", text)


@pytest.mark.parametrize("name", FOR_PEOPLE)
def test_articles_with_one_origin_are_counted_as_that_and_clash_once(name: str) -> None:
    links = tuple(link for origin in REPORT.origins for link in origin.links)
    one = replace(REPORT.origins[0], links=links)
    first = REPORT.disagreements[3]
    other = next(a.id for a in REPORT.articles if a.id != first.left.passage.article)
    passage = replace(first.left.passage, article=other or 0)
    copy = replace(first, id=99, left=replace(first.left, passage=passage))
    report = replace(REPORT, origins=(one,), disagreements=(first, copy))
    text = " ".join(re.sub(r"<[^>]*>", "", FORMATS[name](report, Look())).split())
    assert "2 articles with 1 origin, 3 speakers" in text
    assert f"also in: A{other}" in text
    assert "with 1 origin" not in FORMATS[name](REPORT, Look())


@pytest.mark.parametrize("name", FOR_PEOPLE)
def test_a_blog_without_byline_is_called_that(name: str) -> None:
    assert "A blog with no byline." in read(name, REPORT)
    without = replace(REPORT, notes=tuple(n for n in REPORT.notes if n.id != 5))
    assert "A blog with no byline." not in read(name, without)


@pytest.mark.parametrize("name", FOR_PEOPLE)
def test_what_is_left_out_of_a_long_list_is_said(name: str) -> None:
    one = REPORT.disagreements[0]
    spans = [
        replace(one.left.passage, span=replace(one.left.passage.span, start=i)) for i in range(30)
    ]
    many = tuple(
        replace(one, id=i, left=replace(one.left, passage=passage))
        for i, passage in enumerate(spans, 1)
    )
    text = read(name, replace(REPORT, disagreements=many))
    assert "10 more disagreements not printed here" in text


@pytest.mark.parametrize("name", FOR_PEOPLE)
def test_several_passages_against_one_stand_beside_it_once(name: str) -> None:
    one = REPORT.disagreements[3]
    other = replace(one, id=9, right=REPORT.disagreements[2].right, rule="Another rule.")
    text = read(name, replace(REPORT, disagreements=(one, other)), Look(100))
    matters = text.split("The three clocks")[0]
    assert "D4, D9" in matters
    assert "D9: Another rule." in matters
    assert len(re.findall("D9  ?A2 possible conflict", matters)) == 1
    assert matters.count("they may speak of different times") == 1


@pytest.mark.parametrize("name", FOR_PEOPLE)
def test_what_is_missing_is_said_once_with_the_bound_its_text_proves(name: str) -> None:
    text = read(name, REPORT, Look(140))
    assert "A2 has no publication date (not before 31 January 2024)." in text
    lack = "A2 has no publication date"
    told = replace(REPORT.disagreements[4], rule=f"Cannot be ordered: {lack}.")
    text = read(name, replace(REPORT, disagreements=(told,)), Look(140))
    assert text.count(lack) == 1


def test_what_was_read_in_vain_is_told_from_what_was_not_read() -> None:
    far = [ArticleStance(1, n, Stance.UNRELATED, (), "m/1", scores=UNREAD) for n in (1, 2)]
    read = ArticleStance(1, 3, Stance.UNRELATED, (), "m/1", scores=Scores(0.1, 0.1, 0, 0.8))
    text = FORMATS["md"](replace(REPORT, stances=(*far, read)), Look())
    assert "Nothing on it in A3." in text
    assert "No sentence near it in A1, A2." in text


@pytest.mark.parametrize(
    ("scores", "evidence", "why"),
    [
        (Scores(0.9, 0, 0.1, 0), 1, "As a whole it supports it; no sentence of it surely does."),
        (Scores(0, 0.6, 0.4, 0), 0, "As a whole it may conflict with it; no sentence"),
        (Scores(0.4, 0.1, 0.4, 0.1), 0, "No sentence of it is near enough to be quoted."),
    ],
)
def test_what_is_left_open_says_why(scores: Scores, evidence: int, why: str) -> None:
    unsure = replace(REPORT.stances[0].evidence[0], stance=Stance.UNSURE)
    stance = ArticleStance(1, 1, Stance.UNSURE, (unsure,) * evidence, "m/1", scores=scores)
    text = FORMATS["md"](replace(REPORT, stances=(stance,)), Look(width=200))
    assert why in text
