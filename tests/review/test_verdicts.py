from typing import Any

import pytest

from factcheck.errors import VerdictError
from factcheck.models import Origin, OriginKind, OriginLink, Passage, Span, Verdict
from factcheck.review.verdicts import check_verdict, citation_problem, known_origins
from factcheck.rubric import Rubric, load_rubric
from tests.factories import verdict

AVERITEC = load_rubric("averitec/1")
SOURCE = load_rubric("admiralty-source/1")
INFORMATION = load_rubric("admiralty-information/1")
RELIABILITY = load_rubric("reliability/1")


def words_of(*articles: int) -> tuple[Passage, ...]:
    return tuple(Passage(article, Span(0, 4), "Word") for article in articles)


def draft(rubric: Rubric, /, **fields: Any) -> Verdict:
    known = {"rubric": rubric.id, "rubric_sha256": rubric.sha256, "cited": words_of(1)}
    return verdict(**(known | fields))


def refusal(on: Verdict, rubric: Rubric, origins_of: dict[int, int] | None = None) -> str:
    with pytest.raises(VerdictError) as caught:
        check_verdict(on, rubric, origins_of or {})
    message = str(caught.value)
    assert "\n" not in message
    return message


def origin(number: int | None, kind: OriginKind, *articles: int) -> Origin:
    links = tuple(OriginLink(article, "stated by the test", None) for article in articles)
    return Origin(number, "The Wire", kind, links)


def test_a_whole_verdict_passes() -> None:
    check_verdict(draft(AVERITEC), AVERITEC, {})


def test_a_rating_that_says_evidence_is_lacking_needs_no_passage() -> None:
    check_verdict(draft(AVERITEC, rating="not_enough_evidence", cited=()), AVERITEC, {})
    source = draft(SOURCE, claim=None, article=3, rating="F", cited=())
    check_verdict(source, SOURCE, {})


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"reviewer": ""}, "named reviewer: give --reviewer NAME before the command, or set"),
        ({"reviewer": " \t\n"}, "named reviewer"),
        ({"claim": None}, "rules on one claim or one article: give C1 or A1, not both"),
        ({"article": 2}, "rules on one claim or one article"),
        ({"claim": None, "article": 2}, "averitec/1 rates claims, not articles: name a claim"),
        ({"rating": "Supported"}, "'Supported' is no rating on averitec/1: choose one of supp"),
        ({"rating": "B"}, "choose one of supported, refuted, not_enough_evidence, conflicting"),
        ({"rationale": ""}, 'needs a reason: give --because "..."'),
        ({"rationale": " \n "}, "needs a reason"),
        ({"cited": ()}, "'Supported' needs at least one cited passage: give --cite A1:"),
        ({"rubric": "politifact/1"}, "is on politifact/1, not on averitec/1: give --rubric polit"),
        ({"rubric_sha256": "0" * 64}, "not the file that the verdict was given on"),
    ],
)
def test_what_a_verdict_lacks_is_named_with_the_next_step(
    fields: dict[str, Any], message: str
) -> None:
    assert message in refusal(draft(AVERITEC, **fields), AVERITEC)


def test_a_scale_for_articles_refuses_a_claim() -> None:
    message = refusal(draft(SOURCE, rating="B"), SOURCE)
    assert message == (
        "admiralty-source/1 rates articles, not claims: "
        "name an article, such as A1, or choose another --rubric."
    )


def test_nobody_rules_on_a_set_of_weights() -> None:
    message = refusal(draft(RELIABILITY, claim=None, article=1, rating="reservations"), RELIABILITY)
    assert "`factcheck rubrics` lists the scales" in message


@pytest.mark.parametrize(
    ("cited", "origins_of", "said"),
    [
        (
            words_of(1),
            {1: 4},
            "those cited are from O4 (A1)",
        ),
        (
            words_of(3, 1, 3),
            {1: 4, 3: 4},
            "those cited are from O4 (A1, A3)",
        ),
        (
            words_of(1, 3, 5),
            {1: 4, 3: 4},
            "those cited are from O4 (A1, A3), and the origin of A5 is not known",
        ),
        (
            words_of(2, 7),
            {1: 4},
            "the origin of A2 and A7 is not known",
        ),
    ],
)
def test_confirmed_is_refused_without_two_independent_origins(
    cited: tuple[Passage, ...], origins_of: dict[int, int], said: str
) -> None:
    message = refusal(draft(INFORMATION, rating="1", cited=cited), INFORMATION, origins_of)
    state = "say who published it with `factcheck ingest FILE --publisher NAME`, "
    assert message == (
        f"'Confirmed' needs passages from 2 independent origins; {said}. "
        f"Cite another origin, {state if 'not known' in said else ''}or rate it lower."
    )


def test_confirmed_passes_on_two_origins_however_many_articles() -> None:
    confirmed = draft(INFORMATION, rating="1", cited=words_of(1, 2, 3))
    check_verdict(confirmed, INFORMATION, {1: 4, 2: 4, 3: 9})
    check_verdict(draft(INFORMATION, rating="2", cited=words_of(1)), INFORMATION, {})


def test_confirmed_without_a_passage_asks_for_one_first() -> None:
    problem = citation_problem(INFORMATION.rating("confirmed"), (), {}, "give a number")
    assert problem == "'Confirmed' needs at least one cited passage: give a number."


def test_an_unknown_origin_confirms_nothing() -> None:
    origins = [
        origin(1, OriginKind.AGENCY, 1, 2),
        origin(2, OriginKind.OWN, 3),
        origin(3, OriginKind.UNKNOWN, 4),
        origin(None, OriginKind.OUTLET, 5),
    ]
    assert known_origins(origins) == {1: 1, 2: 1, 3: 2}
