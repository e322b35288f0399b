"""Outlets named as sources by the form of words, under names that no list knows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.text.named_sources import Form, find_named_sources, spelled_out

BODY = (
    "The county of Harlow will close two of its four fire stations by the summer, its council"
    " decided on Tuesday after a debate of six hours. Residents fear that engines will be late."
)
NAMED = [
    ("HARLOW, Feb 3 (QPN) - {}", "QPN", Form.DATELINE),
    ("HARLOW (QPN) — {}", "QPN", Form.DATELINE),
    ("Harlow, 3 February (Estline) - {}", "Estline", Form.DATELINE),
    ("HARLOW, Norland (Meer News Agency) – {}", "Meer News Agency", Form.DATELINE),
    ("HARLOW, Feb. 3 (Quay Wire) -- {}", "Quay Wire", Form.DATELINE),
    ("HARLOW (QPN) - {}\n\n© Quay Press Newswire", "Quay Press Newswire", Form.DATELINE),
    ("Fires\n\nSource: QPN\n\n{}", "QPN", Form.SOURCE),
    ("Fires\n\nText: Mina Orr | 04.08.2025 19:30 | Source: QPN, own\n\n{}", "QPN", Form.SOURCE),
    ("Fires\n\n{}\n\nSources: Estline, own", "Estline", Form.SOURCE),
    ("Fires\n\nForwarded from Estline\n\n{}", "Estline", Form.SOURCE),
    ("Fires\n\n{} (with QPN)", "QPN", Form.WITH),
    ("Fires\n\n{}\n\nWith reporting by Estline", "Estline", Form.WITH),
    ("Fires\n\nBy Ann Lee (Pan-Harlow Wire)\n\n{}", "Pan-Harlow Wire", Form.SIGNATURE),
    ("Fires\n\nMina Orr / QPN\n\n{}", "QPN", Form.SIGNATURE),
    (
        "Fires\n\nMina Orr, schools editor, Vale Press Service\n\n{}",
        "Vale Press Service",
        Form.SIGNATURE,
    ),
    ("Two will close, as the agency QPN informs. {}", "QPN", Form.REPORTED),
    ("According to the agency Estline two will close. {}", "Estline", Form.REPORTED),
    ("Two will close, so writes the newspaper Quay Lantern. {}", "Quay Lantern", Form.REPORTED),
    ("The newspaper Lanterna reports that two will close. {}", "Lanterna", Form.REPORTED),
    ("Two will close, reports the local daily “Lanterna”. {}", "Lanterna", Form.REPORTED),
    ("Two will close, the QPN news agency said. {}", "QPN", Form.REPORTED),
    ("The Harlow Echo said, citing QPN, that two will close. {}", "QPN", Form.REPORTED),
    ("Two will close, a member told the agency QPN. {}", "QPN", Form.TOLD),
    ("Two will close, reports the local blog Quay Gossip. {}", "Quay Gossip", Form.REPORTED),
]


@pytest.mark.parametrize(("text", "name", "form"), NAMED, ids=[each[0][:50] for each in NAMED])
def test_a_source_is_known_by_the_words_around_its_name(text: str, name: str, form: Form) -> None:
    found = find_named_sources(text.format(BODY))
    assert [(one.outlet.name, one.form) for one in found] == [(name, form)]


NONE = [
    "UNITED FIREMEN (UF) - the union - said so. {}",
    "Fires\n\nBy Ann Lee (she/her)\n\n{}",
    "Fires\n\nBy Ann Lee (MEP)\n\n{}",
    "Fires\n\nTuesday 3 March 2026 (GMT)\n\n{}",
    "Fires\n\n{}\n\nSource: WHO",
    "Fires\n\nPhoto: Ann Lee / QPN\n\n{}",
    "Fires\n\nWhat it costs. Chart: Mina Orr. Source: QPN\n\n{}",
    "Fires\n\n{} (with Ann Lee)",
    "{} The space agency NASA reports that it saw the smoke.",
    "{} He had put a notice in the newspaper Lanterna.",
    "{} The newspaper Lanterna said that it would close too.",
    "The council told this newspaper that two will close. {}",
    "The newspaper Monday was full of it. {}",
    "{} The environment agency reported low water.",
    "{} The newspaper reported a loss.",
]


@pytest.mark.parametrize("text", NONE)
def test_other_words_name_no_source(text: str) -> None:
    assert find_named_sources(text.format(BODY)) == ()


def test_the_same_agency_is_the_one_named_before() -> None:
    text = "Two will close, reports the agency QPN. According to the same agency, one is empty."
    assert [one.outlet.name for one in find_named_sources(text)] == ["QPN", "QPN"]


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("According to Reuters, two will close.", "Reuters"),
        ("Two will close, the Associated Press reported.", "Associated Press"),
        ("According to Quay News Agency, two will close.", "Quay News Agency"),
    ],
)
def test_the_agency_is_the_one_reported_by_its_name_alone(before: str, name: str) -> None:
    (found,) = find_named_sources(f"{before} The mayor told the agency that engines will be late.")
    assert (found.outlet.name, found.form) == (name, Form.TOLD)


@pytest.mark.parametrize(
    "before",
    [
        "The council met for six hours.",
        "A photographer of Reuters was in the room.",
        "According to Reuters, two will close. The Harlow Water Agency has its seat there.",
    ],
)
def test_the_agency_may_be_another_body(before: str) -> None:
    assert find_named_sources(f"{before} The mayor told the agency that it is late.") == ()


def test_initials_are_spelled_out_where_the_text_prints_the_name() -> None:
    assert spelled_out("A Quay Press Newswire story.", "QPN") == "Quay Press Newswire"
    assert spelled_out("Quentin Paul Norris has left.", "QPN") is None


@given(st.text(alphabet="AQPN agency(the)-–,.: newspaperSource\n", max_size=200))
def test_every_name_stands_in_the_text(text: str) -> None:
    for one in find_named_sources(text):
        assert 0 <= one.span.start < one.span.end <= len(text)
