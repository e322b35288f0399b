"""Origins, not outlets: credits, leaning on another newsroom, copies, and what is none of these."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.compare import find_origins
from factcheck.models import Article, Origin, OriginKind
from tests.factories import article

BODY = (
    "The county of Harlow will close two of its four fire stations by the summer, its council"
    " decided on Tuesday after a debate of six hours. Firefighters in the gallery turned their"
    " backs on the members as the vote was read out. The council says the stations are half empty"
    " at night and cost more than they save. Residents of the valley fear that engines will need"
    " twenty minutes to reach them over the old bridge."
)
OTHER = (
    "A flock of storks has come back to the marsh at Quay for the first time since the war. Boys"
    " from the village school counted nineteen nests on the chimneys of the brickworks. The owner"
    " has put off repairs until the young have flown, and the parish will hold a fair for them."
)


def origin_of(found: tuple[Origin, ...], number: int) -> Origin:
    return next(o for o in found if number in o.articles)


def only(one: Article) -> Origin:
    return find_origins([one])[0]


CREDITED = [
    ("HARLOW, March 5 (Reuters) - " + BODY, "Reuters", OriginKind.AGENCY),
    ("HARLOW (AP) — " + BODY, "Associated Press", OriginKind.AGENCY),
    ("Fire stations to close\n\n(AFP)\n\n" + BODY, "Agence France-Presse", OriginKind.AGENCY),
    ("Fire stations to close: NPR\n\n" + BODY, "NPR", OriginKind.OUTLET),
    ("Fire stations to close\n\n" + BODY + "\n\nSource: BBC", "BBC", OriginKind.OUTLET),
    ("Fire stations to close\n\n" + BODY + "\n\nvia CNN", "CNN", OriginKind.OUTLET),
    (
        "Stations close\n\nThe plan was first reported by the Harlow Herald. " + BODY,
        "Harlow Herald",
        OriginKind.OUTLET,
    ),
    (
        "Stations close\n\nTwo members told Reuters that the stations will close. "
        + BODY
        + " “We had no choice,” the chair told Reuters.",
        "Reuters",
        OriginKind.AGENCY,
    ),
    (
        "Stations close\n\nIn an exclusive interview with NPR, the chief said it is a disaster. "
        + BODY
        + " She told NPR that engines will be late.",
        "NPR",
        OriginKind.OUTLET,
    ),
]


@pytest.mark.parametrize(("text", "name", "kind"), CREDITED, ids=[c[0][:40] for c in CREDITED])
def test_an_article_rests_on_what_it_credits(text: str, name: str, kind: OriginKind) -> None:
    origin = only(article(text, id=1, publisher="The Daily Post"))
    assert (origin.name, origin.kind) == (name, kind)
    passage = origin.links[0].passage
    assert passage is not None
    assert passage.quote == passage.span.slice(text)


OWN = [
    "Stations close\n\n" + BODY,
    "Stations close\n\nFiremen in protest. Ann Lee / AFP via Getty Images\n\n" + BODY,
    "Stations close\n\nPhoto: Reuters\n\n" + BODY,
    "Stations close\n\n" + BODY + " The chief had told CNN last year that all was well. He said on"
    " Monday that it was not. The mayor said so too, and the union said it would strike.",
    "Stations close\n\n" + BODY + " “The whole thing,” she said, “was told to CNN and told to"
    " Reuters and told to the BBC, never to us.”",
]


@pytest.mark.parametrize("text", OWN, ids=[t[16:56] for t in OWN])
def test_real_reporting_stays_its_own(text: str) -> None:
    origin = only(article(text, id=1, publisher="The Daily Post"))
    assert (origin.name, origin.kind) == ("The Daily Post", OriginKind.OWN)


def test_an_outlets_own_story_may_name_the_outlet() -> None:
    text = CREDITED[7][0]
    origin = only(article(text, id=1, publisher="Reuters"))
    assert (origin.name, origin.kind) == ("Reuters", OriginKind.OWN)


def test_a_story_and_its_copy_are_one_origin() -> None:
    first = article("Stations\n\n" + BODY, id=1, publisher="The Daily Post", published="2024-03-05")
    copy = article("Shock!\n\n" + BODY + "\n\nShare this.", id=2, publisher="Hot Takes")
    found = find_origins([first, copy])
    assert len(found) == 1
    assert found[0].name == "The Daily Post"
    link = found[0].links[1]
    assert link.passage is not None
    assert link.passage.quote == link.passage.span.slice(copy.text)
    assert len(link.passage.quote.split()) > 50


def test_copies_share_the_origin_of_the_one_that_names_it() -> None:
    bare = article("Stations\n\n" + BODY, id=1, publisher="The Daily Post", published="2024-03-05")
    wire = article("HARLOW (Reuters) - " + BODY, id=2, published="2024-03-06")
    assert [(o.name, o.articles) for o in find_origins([bare, wire])] == [("Reuters", (1, 2))]


def test_one_shared_quotation_does_not_join_two_stories() -> None:
    said = (
        "“We have looked at every other way to save the money and there is none that does not hurt"
        " somebody, so we ask the people of the valley to bear with us for a year,” the chair said."
    )
    one = article(f"Stations\n\n{BODY} {said}", id=1, publisher="The Daily Post")
    other = article(f"Storks\n\n{OTHER} {said}", id=2, publisher="Quay Echo")
    assert len(find_origins([one, other])) == 2


def test_two_articles_of_one_outlet_or_agency_are_one_origin() -> None:
    one = article("HARLOW (Reuters) - " + BODY, id=1)
    other = article("QUAY (Reuters) - " + OTHER, id=2)
    assert [o.articles for o in find_origins([one, other])] == [(1, 2)]


def test_articles_without_publisher_or_credit_are_each_their_own_unknown() -> None:
    found = find_origins([article(BODY, id=1, file="a.txt"), article(OTHER, id=2, file="b.txt")])
    assert [o.name for o in found] == ["unknown (a.txt)", "unknown (b.txt)"]
    assert all(o.links[0].passage is None for o in found)


def test_nothing_has_no_origin() -> None:
    assert find_origins([]) == ()


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.sampled_from(range(len(CREDITED) + len(OWN))), min_size=1, max_size=6), st.randoms()
)
def test_every_article_is_under_exactly_one_origin_in_any_order(
    chosen: list[int], rng: object
) -> None:
    texts = [text for text, _, _ in CREDITED] + OWN
    articles = [
        article(texts[n], id=i, file=f"{i}.txt", publisher="The Daily Post")
        for i, n in enumerate(chosen, 1)
    ]
    found = find_origins(articles)
    shuffled = list(articles)
    rng.shuffle(shuffled)  # type: ignore[attr-defined]
    assert find_origins(shuffled) == found
    assert sorted(n for o in found for n in o.articles) == [a.id for a in articles]


def test_a_thousand_articles_are_not_compared_one_by_one() -> None:
    """Only articles that share a run of words are looked at together."""
    articles = [
        article(f"Story {n}\n\n" + " ".join(f"word{n}x{k}" for k in range(40)), id=n)
        for n in range(1, 301)
    ]
    assert len(find_origins(articles)) == 300
