"""Origins, not outlets: credits, leaning on another newsroom, copies, and what is none of these."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.compare import find_origins
from factcheck.models import Article, Field, Metadatum, Origin, OriginKind
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
    ("Cierran parques\n\nCon información de EFE\n\n" + BODY, "EFE", OriginKind.AGENCY),
    ("Wachen schließen\n\n" + BODY + "\n\nMit Material von dpa", "dpa", OriginKind.AGENCY),
    ("Wachen schließen\n\n" + BODY + "\n\nQuelle: dpa", "dpa", OriginKind.AGENCY),
    ("Harlow (dpa) - " + BODY, "dpa", OriginKind.AGENCY),
    ("Casernes\n\n" + BODY + " (avec AFP)", "Agence France-Presse", OriginKind.AGENCY),
    ("Casernes\n\n" + BODY + "\n\navec l’AFP", "Agence France-Presse", OriginKind.AGENCY),
    ("Fire stations to close\n\n" + BODY + " (Reuters)", "Reuters", OriginKind.AGENCY),
    ("Fire stations to close\n\n" + BODY + " – AFP", "Agence France-Presse", OriginKind.AGENCY),
    ("AP - " + BODY, "Associated Press", OriginKind.AGENCY),
    (
        "Stations\n\n" + BODY + "\n\n(Reporting by Ann Lee; Editing by Bo Ek and Ria Sand)",
        "Reuters",
        OriginKind.AGENCY,
    ),
    (
        "Stations\n\n" + BODY + "\n\nThis article originally appeared in the Quay Echo.",
        "Quay Echo",
        OriginKind.OUTLET,
    ),
    ("HARLOW, March 5, 2024 /PRNewswire/ -- " + BODY, "PRNewswire", OriginKind.AGENCY),
    (
        "Stations\n\n" + BODY + "\n\n© 2024 The Associated Press. All rights reserved.",
        "Associated Press",
        OriginKind.AGENCY,
    ),
    ("Stations\n\n" + BODY + "\n\nWith inputs from PTI", "Press Trust of India", OriginKind.AGENCY),
    (
        "Stations\n\n" + BODY + " According to Reuters, two will close. The chief told the agency"
        " that engines will be late.",
        "Reuters",
        OriginKind.AGENCY,
    ),
    # Under names that no list knows, by the form of words alone.
    ("HARLOW, Feb 3 (QPN) - " + BODY, "QPN", OriginKind.AGENCY),
    ("Stations\n\nText: Mina Orr | Source: QPN, own\n\n" + BODY, "QPN", OriginKind.AGENCY),
    ("Stations\n\nBy Ann Lee (Vale Wire)\n\n" + BODY, "Vale Wire", OriginKind.AGENCY),
    (
        "Stations\n\nAs the agency Estline informs, two will close. " + BODY,
        "Estline",
        OriginKind.AGENCY,
    ),
    (
        "Stations\n\nTwo will close, so writes the newspaper Quay Lantern. " + BODY,
        "Quay Lantern",
        OriginKind.OUTLET,
    ),
    (
        "Stations\n\nThe Quay Echo reports, citing the agency Estline, that two close. " + BODY,
        "Estline",
        OriginKind.AGENCY,
    ),
    (
        "HARLOW (QPN) - " + BODY + "\n\n(Reporting by Ann Lee; Editing by Bo Ek)",
        "QPN",
        OriginKind.AGENCY,
    ),
    (
        "Stations close\n\nThe stations will close, The Harlow Herald first reported on Tuesday. "
        + BODY
        + " “I doubt it,” Ann Lee told the Daily Post. She said so to nobody else.",
        "Harlow Herald",
        OriginKind.OUTLET,
    ),
    (
        "Stations close\n\nAs the Quay Echo was first to report, the stations will close. " + BODY,
        "Quay Echo",
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
    "HARLOW, Feb 3 (DP) - " + BODY,
    "HARLOW, Feb 3 (Daily Post) - " + BODY + "\n\n(Reporting by Ann Lee; Editing by Bo Ek)",
    "Stations close\n\n"
    + BODY
    + " One of the letters, first reported by the Quay Echo, names him.",
    "Stations close\n\nThe Quay Echo first reported in 2019 that they would close. " + BODY,
    "Stations close\n\n" + BODY + " The Quay Echo first reported the letter. The mayor said so.",
    "Stations close\n\nThe Daily Post first reported that they would close. " + BODY,
    "Stations close\n\n“I doubt it,” she told the Daily Post. Members of the union doubt it, too,"
    " they told the Daily Post. Shares fell.\n\n" + BODY,
    "Stations close\n\n" + BODY,
    "Stations close\n\nFiremen in protest. Ann Lee / AFP via Getty Images\n\n" + BODY,
    "Stations close\n\nPhoto: Reuters\n\n" + BODY,
    "The vote is read out. Photo: Reuters\n\n" + BODY,
    "Stations close\n\n" + BODY + "\n\nWatch the video below, via CNN:",
    "Stations close\n\n" + BODY + "\n\n© 2024 The Daily Post. All rights reserved.",
    "Stations close\n\n" + BODY + " The mayor is a member of the board (EFE).",
    "Stations close\n\nUN - the world's largest club - sent a note. " + BODY,
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


def test_a_part_of_an_outlet_is_that_outlet() -> None:
    text = (
        "Stations\n\nThe council told CNN Business on Tuesday. "
        + BODY
        + " It told CNN Business so."
    )
    assert only(article(text, id=1, publisher="CNN")).kind is OriginKind.OWN
    assert only(article(text, id=1, publisher="The Daily Post")).kind is OriginKind.OUTLET


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


def test_texts_that_are_the_same_to_the_letter_are_one_origin_however_short() -> None:
    text = "Quay fair off\n\nThe fair is off, the parish said."
    one = article(text, id=1, publisher="The Daily Post", published="2024-03-05")
    other = article(text, id=2, publisher="Quay Echo", published="2024-03-06")
    near = article(text.replace("off,", "on,"), id=3, publisher="Vale Echo")
    found = find_origins([one, other, near])
    assert [(o.name, o.articles) for o in found] == [
        ("The Daily Post", (1, 2)),
        ("Vale Echo", (3,)),
    ]
    assert "to the letter" in found[0].links[1].rule


def test_articles_without_a_word_stay_apart() -> None:
    assert len(find_origins([article("...", id=n, publisher=f"Post {n}") for n in (1, 2)])) == 2


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


def test_an_agency_is_one_origin_under_its_name_and_its_initials() -> None:
    one = article("HARLOW (QPN) - " + BODY, id=1, publisher="The Daily Post")
    other = article("QUAY (Quay Press Newswire) - " + OTHER, id=2, publisher="Vale Echo")
    third = article("Storks\n\n" + OTHER, id=3, publisher="Quay Press Newswire")
    assert [(o.name, o.articles) for o in find_origins([one, other, third])] == [
        ("Quay Press Newswire", (1, 2, 3))
    ]


def test_initials_of_two_agencies_stay_initials() -> None:
    texts = {"QPN": BODY, "Quay Press Newswire": OTHER, "Queens Photo Newswire": "A ferry sank."}
    found = find_origins(
        article(f"HARLOW ({name}) - {text}", id=number, publisher="The Daily Post")
        for number, (name, text) in enumerate(texts.items(), 1)
    )
    assert {o.name for o in found} == set(texts)


def test_what_is_credited_for_a_part_is_said() -> None:
    said = " A year later, the newspaper Lanterna reported that the mayor had left."
    said += " The chief said no. The union said no. The mayor said yes and said more."
    own = only(article("Stations\n\n" + BODY + said, id=1, publisher="The Daily Post"))
    nobodys = only(article("Stations\n\n" + BODY + said, id=1))
    assert own.kind is OriginKind.OWN
    assert "a part only of its reporting to Lanterna" in own.links[0].rule
    assert nobodys.kind is OriginKind.UNKNOWN
    assert "Lanterna only for a part" in nobodys.links[0].rule


def test_articles_without_publisher_or_credit_are_each_their_own_unknown() -> None:
    found = find_origins([article(BODY, id=1, file="a.txt"), article(OTHER, id=2, file="b.txt")])
    assert [o.name for o in found] == ["unknown (a.txt)", "unknown (b.txt)"]
    assert all(o.links[0].passage is None for o in found)


def test_nothing_has_no_origin() -> None:
    assert find_origins([]) == ()


@settings(max_examples=25)
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


PLACES = [
    ("https://hot.test/p/1?utm=x", None, "herald.example"),
    ("a.html", "https://hot.test/p/1", "herald.example"),
    ("https://amp.herald.example/fire/1/amp", None, "Hot Takes"),
    ("https://web.archive.org/web/1/x", None, "Hot Takes"),
    ("a.html", None, "Hot Takes"),
]


@pytest.mark.parametrize(("address", "itself", "name"), PLACES)
def test_a_page_that_points_to_another_site_rests_on_that_site(
    address: str, itself: str | None, name: str
) -> None:
    page = article("Stations\n\n" + BODY, id=1, address=address, publisher="Hot Takes")
    places = {"link rel=canonical": "https://www.herald.example/fire/1", "meta og:url": itself}
    named = [Metadatum(Field.CANONICAL, v, place) for place, v in places.items() if v is not None]
    origin = only(replace(page, metadata=(*page.metadata, *named)))
    assert origin.name == name
    if name == "herald.example":
        assert origin.kind is OriginKind.OUTLET
        assert origin.links[0].rule == "its page says that its original is on herald.example"


# ---------------------------------------------------------------------------------------------
# From article to article
# ---------------------------------------------------------------------------------------------


def rules(found: tuple[Origin, ...]) -> dict[int, str]:
    return {link.article: link.rule for origin in found for link in origin.links}


def test_a_copy_of_what_credits_an_agency_rests_on_the_agency_with_the_way_told() -> None:
    wire = article("HARLOW (Reuters) - " + BODY, id=1, publisher="Quay Echo")
    copy = article("Shock!\n\n" + BODY, id=2, publisher="Hot Takes")
    found = find_origins([wire, copy])
    assert [(o.name, o.articles) for o in found] == [("Reuters", (1, 2))]
    assert rules(found)[2] == (
        "it has 76 words in common with A1, of the 77 that the shorter of them has in its own"
        " voice; of A1: its dateline names Reuters"
    )


TOLD = (
    "Stations close\n\nTwo of the four fire stations of Harlow will close by the summer, the board"
    " told the Quay Echo. The chief told the Quay Echo that engines will be late. The union of the"
    " firefighters is against it."
)
ECHO = (
    "Fire stations to close by summer\n\nHARLOW (Reuters) - The council of Harlow will close two of"
    " its four fire stations, the chief said, and engines will be late. Firefighters turned away"
    " when members voted."
)


def test_a_credit_is_followed_to_the_outlets_own_article_and_on_to_what_that_one_credits() -> None:
    told = article(TOLD, id=1, publisher="The Daily Post")
    echo = article(ECHO, id=2, publisher="Quay Echo")
    found = find_origins([told, echo])
    assert [(o.name, o.kind, o.articles) for o in found] == [("Reuters", OriginKind.AGENCY, (1, 2))]
    assert rules(found)[1] == (
        "its sources spoke to Quay Echo; A2 is the article of Quay Echo, and of it: its dateline"
        " names Reuters"
    )


@pytest.mark.parametrize(
    ("more", "shown"),
    [
        ("The chief told the Quay Echo that engines will be late.", "told the Quay Echo"),
        ("A letter seen by this newspaper names three.", "seen by this newspaper"),
        ("“Nobody told me,” the chief said.", None),
        ("Somebody will have to pay.", None),
    ],
)
def test_own_reporting_is_said_only_where_the_text_shows_it(more: str, shown: str | None) -> None:
    found = find_origins([article(f"Stations\n\n{BODY} {more}", id=1, publisher="Quay Echo")])
    (link,) = found[0].links
    assert (found[0].name, found[0].kind) == ("Quay Echo", OriginKind.OWN)
    if shown is None:
        assert link.rule == "published by Quay Echo, and names no other outlet as its source"
    else:
        assert link.rule == "published by Quay Echo, and speaks of reporting of its own"
        assert link.passage is not None
        assert link.passage.quote == shown


def test_an_article_of_the_credited_outlet_on_another_matter_is_no_source() -> None:
    told = article(TOLD, id=1, publisher="The Daily Post")
    storks = article("QUAY (Reuters) - " + OTHER, id=2, publisher="Quay Echo")
    assert [o.name for o in find_origins([told, storks])] == ["Quay Echo", "Reuters"]


def test_an_agencys_own_article_and_its_reprint_are_no_circle_to_who_credits_the_agency() -> None:
    wire = article(
        f"Stations\n\nTwo of the four fire stations of Harlow will close, two told Reuters. {BODY}",
        id=1,
        publisher="Reuters",
    )
    reprint = article(f"HARLOW (Reuters) - {BODY}", id=2, publisher="Quay Echo")
    told = article(
        "Stations\n\nTwo of the four fire stations of Harlow will close by the summer, two members"
        " of the council told Reuters after the debate. The chief told Reuters that she will go.",
        id=3,
        publisher="The Daily Post",
    )
    (found,) = find_origins([wire, reprint, told])
    assert (found.name, found.kind) == ("Reuters", OriginKind.AGENCY)


def test_a_later_article_of_the_credited_outlet_is_no_source() -> None:
    told = article(TOLD, id=1, publisher="The Daily Post", published="2024-03-05")
    echo = article(ECHO, id=2, publisher="Quay Echo", published="2024-03-06")
    assert [o.name for o in find_origins([told, echo])] == ["Quay Echo", "Reuters"]


BACK = (
    "Two of four fire stations to go\n\nThe council of Harlow will close two of its fire stations,"
    " the Harlow Herald reports. The chief told the Harlow Herald that engines will be late by the"
    " summer, and the union of the firefighters is against it."
)


def test_outlets_that_credit_each_other_are_one_origin_that_is_not_known() -> None:
    told = article(TOLD, id=1, publisher="Harlow Herald")
    back = article(BACK, id=2, publisher="Quay Echo")
    (found,) = find_origins([told, back])
    assert (found.name, found.kind) == (
        "Harlow Herald and Quay Echo, which credit each other",
        OriginKind.UNKNOWN,
    )
    assert rules((found,)) == {
        1: "its sources spoke to Quay Echo; A2 is the article of Quay Echo, and of it: it passes on"
        " the work of Harlow Herald; A1 is the article of Harlow Herald: they credit each other",
        2: "it passes on the work of Harlow Herald; A1 is the article of Harlow Herald, and of it:"
        " its sources spoke to Quay Echo; A2 is the article of Quay Echo: they credit each other",
    }


def test_a_circle_that_dates_break_is_none() -> None:
    told = article(TOLD, id=1, publisher="Harlow Herald", published="2024-03-05")
    back = article(BACK, id=2, publisher="Quay Echo", published="2024-03-06")
    (found,) = find_origins([told, back])
    assert (found.name, found.kind, found.articles) == ("Quay Echo", OriginKind.OUTLET, (1, 2))


def test_what_copies_an_article_of_a_circle_shares_its_origin() -> None:
    told = article(f"{TOLD}\n\n{BODY}", id=1, publisher="Harlow Herald")
    back = article(BACK, id=2, publisher="Quay Echo")
    copy = article(BODY, id=3, publisher="Hot Takes")
    (found,) = find_origins([told, back, copy])
    assert found.articles == (1, 2, 3)
    assert "they credit each other" in rules((found,))[3]


def dated(*days: str | None) -> list[Article]:
    """Copies of one story with these dates."""
    return [
        article("Stations\n\n" + BODY, id=n, publisher=f"Paper {n}", captured_at=None)
        if day is None
        else article("Stations\n\n" + BODY, id=n, publisher=f"Paper {n}", published=day)
        for n, day in enumerate(days, 1)
    ]


EARLIEST = [
    (("2024-03-06", "2024-03-05", "2024-04"), 2, "it is the earliest, by their dates"),
    (("2024-03-06", "2024-03-06"), 1, "cannot be told: their dates are too close or too vague"),
    (("2024-03", "2024-03-06"), 1, "cannot be told: their dates are too close or too vague"),
    (("2024-03-05", None, "2024-03-07"), 1, "cannot be told: no date is known of A2"),
    (
        ("2024-03-05", None, None, None, None),
        1,
        "cannot be told: no date is known of A2, A3, A4 and 1 more",
    ),
]


@pytest.mark.parametrize(("days", "number", "said"), EARLIEST, ids=[e[2] for e in EARLIEST])
def test_the_earliest_copy_is_named_or_that_it_cannot_be(
    days: tuple[str | None, ...], number: int, said: str
) -> None:
    (found,) = find_origins(dated(*days))
    told = {article: rule for article, rule in rules((found,)).items() if "earliest" in rule}
    assert list(told) == [number]
    assert told[number].endswith(said)


def test_an_undated_copy_is_later_than_what_its_own_text_speaks_of() -> None:
    first, second = dated("2024-03-05", None)
    second = replace(
        second, metadata=(*second.metadata, Metadatum(Field.NOT_BEFORE, "2024-03-06", "the text"))
    )
    (found,) = find_origins([first, second])
    assert rules((found,))[1].endswith("of the 2 copies it is the earliest, by their dates")


def test_unknown_articles_of_one_file_name_stay_apart() -> None:
    pages = [article(BODY, id=1, file="index.html"), article(OTHER, id=2, file="index.html")]
    assert [o.articles for o in find_origins(pages)] == [(1,), (2,)]


def test_articles_may_come_one_at_a_time() -> None:
    articles = dated("2024-03-06", "2024-03-05")
    assert find_origins(iter(articles)) == find_origins(articles)


def test_a_thousand_articles_are_not_compared_one_by_one() -> None:
    """Only articles that share a run of words are laid beside each other."""
    articles = [
        article(f"Story {n}\n\n" + " ".join(f"word{n}x{k}" for k in range(40)), id=n)
        for n in range(1, 301)
    ]
    assert len(find_origins(articles)) == 300
