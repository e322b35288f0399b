"""The signals about a page, tried on clean pages in many layouts and on the same with a defect."""

from functools import lru_cache
from pathlib import Path

import pytest

from factcheck import ingest
from factcheck.assess import (
    blog,
    byline_incomplete,
    byline_missing,
    date_missing,
    publisher_missing,
    site_furniture,
    title_missing,
    truncated,
)
from factcheck.assess.interface import Observation, Page
from factcheck.models import Article, Source, State
from tests.assess import pages
from tests.assess.pages import Specimen

SIGNALS = tuple(
    module.SIGNAL
    for module in (
        byline_missing,
        byline_incomplete,
        date_missing,
        title_missing,
        publisher_missing,
        truncated,
        site_furniture,
        blog,
    )
)
SPECIMENS = tuple(pages.specimens())
SEEDS = Path(__file__).parent.parent.parent / "seeds"
AGENCY = "(Reuters)"
"""A story that names an agency in its dateline is never without an outlet."""


@lru_cache(maxsize=4)
def observed(text: str) -> dict[str, Observation]:
    """What every signal about a page says of a text."""
    article = ingest.read(Source("page.txt", "/page.txt", text.encode()))
    assert isinstance(article, Article), article
    page = Page(article)
    return {signal.id: signal.observe(page) for signal in SIGNALS}


def noted(text: str) -> set[str]:
    """The signals that note a text."""
    return {name for name, found in observed(text).items() if found.state is State.NOTED}


def quotes(text: str, signal: str) -> list[str]:
    """What a signal quotes from a text."""
    found = observed(text)[signal]
    return [seen.span.slice(text) for seen in found.sightings if seen.span]


def named(specimen: Specimen) -> str:
    return f"{specimen.layout.__name__}-{specimen.story.title[:20]}"


every_page = pytest.mark.parametrize("page", SPECIMENS, ids=named)
every_layout = pytest.mark.parametrize("page", SPECIMENS[::4], ids=named)


@every_page
def test_a_clean_page_is_not_noted(page: Specimen) -> None:
    assert noted(page.text) == set()


@every_page
@pytest.mark.parametrize("fact", ["title", "byline", "publisher", "date"])
def test_a_page_that_lacks_one_fact_is_noted_for_that_alone(page: Specimen, fact: str) -> None:
    named_still = fact == "publisher" and AGENCY in page.story.paragraphs[0]
    assert noted(page.without(fact)) == (set() if named_still else {f"{fact}-missing"})


PRINTS_ANY_BYLINE = set("_plain _one_line _suffix _markdown _labelled _stacked _crowded".split())


@pytest.mark.parametrize(
    "page", [s for s in SPECIMENS if s.layout.__name__ in PRINTS_ANY_BYLINE], ids=named
)
@pytest.mark.parametrize(
    "byline", ["admin", "Joseph", "Staff", "Web Desk", "Reuters Staff", "Associated Press", "J.S."]
)
def test_a_byline_that_names_no_one_in_full_is_quoted(page: Specimen, byline: str) -> None:
    text = page.having(byline=byline)
    assert noted(text) == {"byline-incomplete"}
    assert quotes(text, "byline-incomplete") == [byline]


CUTS = {
    "a function word": lambda s: (*s[:-1], "The two sides will meet again next week, and then the"),
    "an omission": lambda s: (*s, "The two sides will meet again in the […]"),
    "dots": lambda s: (*s[:-1], "The two sides, who have not met since May, will meet with the..."),
    "a comma": lambda s: (*s[:-1], "The two sides will meet again next week,"),
    "an open quotation": lambda s: (*s[:-1], "“We will meet again next week, the minister said"),
    "the rest elsewhere": lambda s: (*s, "Continue reading"),
    "who is not introduced": lambda s: (
        "He also said that the two sides would meet again next week.",
        *s[1:],
    ),
    "what went before": lambda s: ("Meanwhile, the two sides will meet again next week.", *s[1:]),
    "the middle of a sentence": lambda s: ("of the two sides will meet again next week.", *s[1:]),
}


@every_layout
@pytest.mark.parametrize("cut", CUTS)
def test_a_page_cut_short_is_noted(page: Specimen, cut: str) -> None:
    text = page.telling(*CUTS[cut](page.story.paragraphs))
    assert "truncated" in noted(text)


BLOGS = {
    "blog host": "Posted by Ann at 3:14 PM\n\nNo comments:\n\nPost a Comment",
    "own name": "More articles at Ann Lee's Blog",
    "reactions": "Like it? Share with your friends!\n\n0\n\nWhat's Your Reaction?\n\nhate hate",
    "share-site": "Source link\n\nSpread it!\n\nComment box",
    "filing": "Filed under: Uncategorized\n\nLeave a comment",
    "posts": "Newer Post\nOlder Post\nHome\n\nSubscribe to: Post Comments (Atom)",
    "software": "Powered by WordPress",
    "comment form": "0 Comments\n\nYour email address will not be published.",
    "address": "https://harbourwords.blogspot.com/2021/03/bridge.html",
}
EDITED = {
    "comments": "LEAVE A COMMENT:\nJoin the discussion! Leave a comment.",
    "sharing": "Share this article\nFacebook\nTwitter\nEmail",
    "newsletter": "Sign up for our newsletter",
    "related": "RELATED CONTENT\nStorm closes port",
    "count": "Comments (14)\nView all comments",
    "reply": "Leave a Reply",
    "tags": "Tags: harbour, bridge, council",
    "cookies": "We use cookies to improve this site. Accept all cookies",
}


@every_layout
@pytest.mark.parametrize("marks", BLOGS)
def test_a_blogs_marks_below_a_page_are_noted(page: Specimen, marks: str) -> None:
    assert "blog" in noted(f"{page.text}\n\n{BLOGS[marks]}\n")


@every_layout
@pytest.mark.parametrize("marks", EDITED)
def test_an_edited_outlets_furniture_makes_no_blog(page: Specimen, marks: str) -> None:
    assert noted(f"{page.text}\n\n{EDITED[marks]}\n") == {"site-furniture"}
    bare = page.without("byline", "publisher")
    assert "blog" not in noted(f"{bare}\n\n{EDITED[marks]}\n")


SEED_NOTES = {
    "000": ({"blog", "site-furniture"}, {"date-missing", "byline-missing"}),
    "001": (
        {"date-missing", "byline-incomplete", "blog", "site-furniture"},
        {"title-missing"},
    ),
    "002": (
        {"title-missing", "byline-missing", "date-missing", "publisher-missing", "truncated"},
        {"blog"},
    ),
    "003": ({"byline-missing", "date-missing", "site-furniture"}, {"title-missing", "blog"}),
    "004": ({"blog", "byline-missing", "date-missing", "site-furniture"}, {"title-missing"}),
}


@pytest.mark.parametrize("seed", SEED_NOTES)
def test_the_seeds_are_noted_as_a_careful_reader_would(seed: str) -> None:
    text = next(SEEDS.glob(f"{seed}_*.txt")).read_text(encoding="utf-8")
    must, may_not = SEED_NOTES[seed]
    found = noted(text)
    assert must <= found
    assert not may_not & found


@pytest.mark.parametrize(
    ("seed", "quote", "bound"),
    [("001", "October 16, 2020", "16 October 2020"), ("003", "April 13, 2023", "13 April 2023")],
)
def test_a_missing_date_is_bounded_by_the_words_that_prove_it(
    seed: str, quote: str, bound: str
) -> None:
    text = next(SEEDS.glob(f"{seed}_*.txt")).read_text(encoding="utf-8")
    found = observed(text)["date-missing"]
    assert quotes(text, "date-missing") == [quote]
    assert f"not before {bound}" in found.sightings[0].explanation


def test_what_is_missing_says_where_it_was_looked_for() -> None:
    for name, found in observed(pages.STORIES[0].paragraphs[0]).items():
        if name.endswith("-missing"):
            assert found.state is State.NOTED
            assert len(found.searched) >= 3


def test_each_stretch_of_furniture_is_one_sighting() -> None:
    below = "Share this article\nFacebook\nTwitter\n\nBy the way.\n\nNo comments:\n"
    text = f"{SPECIMENS[0].text}\n\n{below}"
    assert quotes(text, "site-furniture") == [
        "Share this article\nFacebook\nTwitter",
        "No comments:",
    ]


SPANISH = """\
Consejo vota por reconstruir el puente

El consejo de la ciudad votó el martes por la reconstrucción del puente del puerto, que está cerrado
desde hace un año.

Las obras comenzarán en la primavera, según los documentos del consejo.
"""


def test_english_words_are_not_looked_for_in_another_language() -> None:
    found = observed(SPANISH)
    for name in ("byline-missing", "date-missing", "truncated"):
        assert found[name].state is State.NOT_CHECKED
        assert found[name].reason
