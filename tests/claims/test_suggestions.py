"""Which statements of an article are offered, in whose voice, and in what order."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.claims import VERSION, suggest
from factcheck.models import Article, Claimant, ClaimantKind
from tests import factories

SEEDS = Path(__file__).parent.parent.parent / "seeds"
STORY = """Harbor traffic has fallen by half

By Ann Lee

OSLO (Reuters) — Traffic in the harbor has fallen by 50 percent since the strike began in March.

“The government spent $3 million on a new dock last year,” said Tom Reed, a spokesman for the union.

Do ships still come? I think they will. We hope for the best.

Officials denied that the harbor had lost 400 jobs.

The minister did not respond to a request for comment.

Traffic in the harbor has fallen by 50 percent since the strike began in March.

- A dock for larger ships

Share this article
"""


def offered(text: str) -> dict[str, Claimant | None]:
    """Each quote offered, with its claimant."""
    return {s.passage.quote: s.claimant for s in suggest(factories.article(text))}


def test_a_story_gives_its_statements_each_in_its_voice() -> None:
    assert offered(STORY) == {
        "The government spent $3 million on a new dock last year": Claimant(
            "Tom Reed", ClaimantKind.NAMED
        ),
        "Traffic in the harbor has fallen by 50 percent since the strike began in March.": None,
        "Officials denied that the harbor had lost 400 jobs.": Claimant(
            "Officials", ClaimantKind.COLLECTIVE
        ),
    }


WORTH_CHECKING = (
    "Unemployment has doubled to 9 percent since 2019.",
    "The senator voted against the tax bill three times.",
    "Cooperation between the two armies has collapsed.",
    "More than 90,000 people died of overdoses last year.",
    "The company paid no federal tax in 2020.",
    "Crime in the city fell because the police hired 300 officers.",
)
IDLE = (
    "I think we should all hope for a better future.",
    "Let us be proud of what we are.",
    "What will happen to the harbor in the coming years?",
    "You may find the answer here.",
    "It will be a difficult question for everybody.",
    "Nos reunimos con el ministro para trabajar contra el tráfico de drogas en 2023.",
    "Harbor Traffic Has Fallen By Half",
    "By Ann Lee",
    "",
)


@pytest.mark.parametrize("sentence", WORTH_CHECKING)
def test_a_statement_of_fact_is_offered(sentence: str) -> None:
    assert list(offered(sentence)) == [sentence]


@pytest.mark.parametrize("sentence", IDLE)
def test_opinions_questions_headings_and_other_languages_are_not(sentence: str) -> None:
    assert offered(sentence) == {}


VOICED = {
    "An official said that exports had fallen by 30 percent in May.": (
        "exports had fallen by 30 percent in May"
    ),
    "Exports fell by 30 percent in May, according to the ministry.": (
        "Exports fell by 30 percent in May"
    ),
    "Ann Lee said, “exports fell by 30 percent,” in a speech.": "exports fell by 30 percent",
    "“Exports fell by 30 percent,” Ann Lee said.": "Exports fell by 30 percent",
    "Ann Lee described the 30 percent fall of exports as a crisis.": (
        "Ann Lee described the 30 percent fall of exports as a crisis."
    ),
    "Ann Lee denied that exports fell by 30 percent.": (
        "Ann Lee denied that exports fell by 30 percent."
    ),
}


@pytest.mark.parametrize("sentence", VOICED)
def test_what_somebody_says_is_offered_without_who_says_it(sentence: str) -> None:
    ((quote, claimant),) = offered(sentence).items()
    assert quote == VOICED[sentence]
    assert claimant is not None


WHOLE = (
    "The body warned the company in June about three corroded valves.",
    "The harbor, she said, was closed for 300 ships in May.",
    "Ann Lee said the harbor lost 400 jobs in 2019 and put it at 500 for May.",
    "The gang Gulls claimed responsibility for the fire in May and posted a list of 5,000 ships.",
)


@pytest.mark.parametrize("sentence", WHOLE)
def test_a_piece_that_says_nothing_by_itself_gives_way_to_its_sentence(sentence: str) -> None:
    assert list(offered(sentence)) == [sentence]


def test_only_the_side_of_she_said_that_is_a_statement_is_offered() -> None:
    text = (
        "The harbor lost 400 jobs in May, Ann Lee said, because the police closed the dock in 2019."
    )
    assert list(offered(text)) == ["The harbor lost 400 jobs in May"]


def test_a_word_before_that_is_left_out() -> None:
    text = "Ann Lee has said repeatedly that the harbor lost 400 jobs in May."
    assert list(offered(text)) == ["the harbor lost 400 jobs in May"]


DATELINES = (
    "OSLO - ",
    "OSLO, Oct 27 (XYZ) - ",
    "OSLO, 28 October 2026 – ",
    "OSLO, Norland (XYZ) — ",
)


@pytest.mark.parametrize("dateline", DATELINES)
@pytest.mark.parametrize("ending", [".", ", officials said."])
def test_the_dateline_before_a_statement_is_left_out(dateline: str, ending: str) -> None:
    (quote,) = offered(f"{dateline}The harbor has lost 400 jobs since May{ending}")
    assert quote.rstrip(".") == "The harbor has lost 400 jobs since May"


DANGLING = {
    "They lost 27 percent in May.": "The banks lost 27 percent in May.",
    "Its shares fell by 11 percent in May.": "Bank shares fell by 11 percent in May.",
    "One of them lost 400 jobs in May.": "One of the docks lost 400 jobs in May.",
    "This lost the dock 400 jobs in May.": "This month the dock lost 400 jobs.",
    "It was closed by 300 officers in May.": "It is clear that 300 officers closed it in May.",
    "“They lost 27 percent in May,” Ann Lee said.": "Ann Lee said they lost 27 percent in May.",
}


@pytest.mark.parametrize("sentence", DANGLING)
def test_what_only_the_text_before_explains_is_worth_less(sentence: str) -> None:
    def worth(text: str) -> float:
        return next((one.worth for one in suggest(factories.article(text))), 0.0)

    assert worth(sentence) < worth(DANGLING[sentence]) - 0.05


def test_a_caption_is_not_offered() -> None:
    text = (
        "The dock was closed in May 2020 by 300 police officers.\n\nTom Reed / AFP via Getty Images"
    )
    assert offered(text) == {}


def test_the_list_mark_before_a_statement_is_left_out() -> None:
    text = "- The harbor has lost 400 jobs since May.\n- The dock was sold for $3 million."
    assert set(offered(text)) == {
        "The harbor has lost 400 jobs since May.",
        "The dock was sold for $3 million.",
    }


@pytest.mark.parametrize("path", sorted(SEEDS.glob("*.txt")), ids=lambda path: path.name[:3])
def test_every_seed_gives_suggestions_and_every_quote_is_its_slice(path: Path) -> None:
    article = factories.article(path.read_text(encoding="utf-8"))
    found = suggest(article)
    assert found
    assert_sound(article)


def assert_sound(article: Article) -> None:
    """What holds of the suggestions of any article."""
    found = suggest(article)
    assert found == suggest(article)
    assert [s.worth for s in found] == sorted((s.worth for s in found), reverse=True)
    assert len({s.passage.span for s in found}) == len(found)
    for one in found:
        assert one.passage.quote == one.passage.span.slice(article.text)
        assert one.passage.article == article.id
        assert 0 <= one.worth <= 1
        assert one.reasons
        assert one.id is None


PIECES = st.sampled_from(
    [
        *("Ann Lee said", "the harbor has lost 400 jobs", "that", "since May", "officials", "- "),
        *(".", ",", "“", "”", '"', "\n", "\n\n", "?", "“The dock", "was sold for $3 million”", ":"),
        *("denied", "I think", "he added", "OSLO (AP) —", "Getty Images", "according to the bank"),
    ]
)


@given(st.lists(PIECES, max_size=25).map(" ".join))
def test_suggestions_are_sound_whatever_the_text(text: str) -> None:
    assert_sound(factories.article(text))


def test_the_version_is_kept_with_a_run() -> None:
    assert VERSION == "5"


@pytest.mark.parametrize(
    "head",
    [
        "---\ntitle: The dock\nsummary: Traffic has fallen by 50 percent in the harbor.\n---\n\n",
        "From: Ann Lee\nTo: the desk\nSubject: Traffic has fallen by 50 percent in the harbor.\n\n",
    ],
)
def test_what_stands_above_a_text_for_software_is_not_offered(head: str) -> None:
    assert list(offered(head + "Officials denied that the harbor had lost 400 jobs.\n")) == [
        "Officials denied that the harbor had lost 400 jobs."
    ]
