"""Who is said to say what: tables of sentences, and laws that hold of any text."""

import random
import time
from itertools import product
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from factcheck.models import Claimant, ClaimantKind, Span
from factcheck.text.attribution import (
    Attribution,
    attribution_of,
    claimant_of,
    find_attributions,
)
from factcheck.text.claimants import read_claimant
from factcheck.text.cues import Manner

SEEDS = Path(__file__).parent.parent.parent / "seeds"
NAMED, COLLECTIVE = ClaimantKind.NAMED, ClaimantKind.COLLECTIVE
ANONYMOUS, DOCUMENT = ClaimantKind.ANONYMOUS, ClaimantKind.DOCUMENT


def told(text: str) -> list[tuple[str, str]]:
    """Each claimant's name with the words put to it."""
    return [(one.claimant.name, one.content.slice(text)) for one in find_attributions(text)]


REPORTED = {
    # reported speech
    "Ann Lee said the bridge was closed.": ("Ann Lee", "the bridge was closed"),
    "Ann Lee said that the bridge was closed.": ("Ann Lee", "that the bridge was closed"),
    "Ann Lee, an engineer with the city, said the bridge was closed.": (
        "Ann Lee",
        "the bridge was closed",
    ),
    "Ann Lee told the Harbor Gazette that the bridge was closed.": (
        "Ann Lee",
        "that the bridge was closed",
    ),
    "Ann Lee told reporters on Tuesday that the bridge was closed.": (
        "Ann Lee",
        "that the bridge was closed",
    ),
    "On Tuesday, Mayor Tom Reed announced that the bridge would close.": (
        "Tom Reed",
        "that the bridge would close",
    ),
    "During a call with reporters, Dora Lang, acting head of the port, said ships wait.": (
        "Dora Lang",
        "ships wait",
    ),
    "The city engineer has repeatedly warned that the bridge is weak.": (
        "city engineer",
        "that the bridge is weak",
    ),
    "Recently, the president of the union, Carlos Peña Ruiz, said that wages fell.": (
        "Carlos Peña Ruiz",
        "that wages fell",
    ),
    "Rep. Bob Hale (R-Ark.) said the bill will fail.": ("Bob Hale", "the bill will fail"),
    "In a statement Thursday, the company said it had recalled the cars.": (
        "company",
        "it had recalled the cars",
    ),
    "A new study found that the water is safe.": ("A new study", "that the water is safe"),
    "Ann Lee described the delay as a disaster.": ("Ann Lee", "the delay as a disaster"),
    "Ann Lee accused the city of hiding the report.": (
        "Ann Lee",
        "the city of hiding the report",
    ),
    "Ann Lee's claim that the bridge is safe was wrong.": (
        "Ann Lee",
        "that the bridge is safe was wrong",
    ),
    "Ann Lee Says The Bridge Will Close": ("Ann Lee", "The Bridge Will Close"),
    # reported speech, its source at the end or in the middle
    "The bridge was closed, Ann Lee said.": ("Ann Lee", "The bridge was closed"),
    "The bridge was closed, said Ann Lee, an engineer.": ("Ann Lee", "The bridge was closed"),
    "The bridge was closed, Ann Lee told the Harbor Gazette on Monday.": (
        "Ann Lee",
        "The bridge was closed",
    ),
    "The plant will not close, the union said after talks that ran into the night.": (
        "union",
        "The plant will not close",
    ),
    "While the plant will stay, the union said after talks that wages would fall.": (
        "union",
        "that wages would fall",
    ),
    "The water is safe, a survey of 45,000 wells found.": (
        "a survey of 45,000 wells",
        "The water is safe",
    ),
    "Collapse was caused by rust, inquiry finds": ("inquiry", "Collapse was caused by rust"),
    "The tap was shut by 7 a.m., Fire Chief Ann Lee told a news conference.": (
        "Ann Lee",
        "The tap was shut by 7 a.m.",
    ),
    "The bridge was closed, Ann Lee told the daily Harbor Post.": (
        "Ann Lee",
        "The bridge was closed",
    ),
    "The bridge will open, the director told the city council's finance committee.": (
        "director",
        "The bridge will open",
    ),
    "A docker died on Saturday, his family and the port confirmed.": (
        "his family and the port",
        "A docker died on Saturday",
    ),
    "The horn makes no sound, two engineers who have worked at the plant explained.": (
        "two engineers",
        "The horn makes no sound",
    ),
    "Siren was off for eleven days, log shows": ("log", "Siren was off for eleven days"),
    # a source that says more of itself
    "The firm which built the bridge said the bolts were sound.": ("firm", "the bolts were sound"),
    "The company that runs the works, Norvane, insists that it was closed.": (
        "Norvane",
        "that it was closed",
    ),
    "Asked about it on Monday, its spokesman, Tom Reed, said the firm «has no comment» on that.": (
        "Tom Reed",
        "the firm «has no comment» on that",
    ),
    "A nurse from St Orr's says the ward was closed.": (
        "A nurse from St Orr's",
        "the ward was closed",
    ),
    "Sotheby's has told staff that the hall was closed.": (
        "Sotheby's",
        "that the hall was closed",
    ),
    # according to
    "According to Ann Lee, the bridge was closed.": ("Ann Lee", "the bridge was closed"),
    "Now according to experts in Oslo, the links have been cut.": (
        "experts in Oslo",
        "the links have been cut",
    ),
    "The water is safe, according to a study of 45,000 wells.": (
        "a study of 45,000 wells",
        "The water is safe",
    ),
    "According to three local papers the bridge was closed.": (
        "three local papers",
        "the bridge was closed",
    ),
    "The bridge was closed, according to a report by the city.": (
        "a report by the city",
        "The bridge was closed",
    ),
    "The log, which the Echo has read, shows that the bridge was closed.": (
        "The log",
        "that the bridge was closed",
    ),
    "In Ann Lee's view, the bridge is safe.": ("Ann Lee", "the bridge is safe"),
    # nobody in particular
    "It is alleged that the mayor took money.": ("It is alleged", "that the mayor took money"),
    "Critics say the plan has failed.": ("Critics", "the plan has failed"),
    "Two sources said the raids had ceased.": ("Two sources", "the raids had ceased"),
    # run together by a bad translation
    "The minister backed downBut experts say the damage is done.": (
        "experts",
        "the damage is done",
    ),
    "But Cora Vance is an expert at the University of Iowa, IowaAnd the Grand Rapids told the "
    "Gazette that trust is gone.": ("Cora Vance", "that trust is gone"),
}


def test_what_follows_she_said_and_a_semicolon_is_hers_too() -> None:
    text = "Four people are in hospital, Ann Lee said; nobody has died."
    assert told(text) == [
        ("Ann Lee", "Four people are in hospital"),
        ("Ann Lee", "nobody has died"),
    ]


@pytest.mark.parametrize("sentence", REPORTED)
def test_reported_speech_has_its_source_and_its_content(sentence: str) -> None:
    assert told(sentence) == [REPORTED[sentence]]


DIRECT = {
    "«The bridge is closed,» told our paper by telephone the mayor of Quay, Ann Lee. «We wait.»": [
        ("Ann Lee", "The bridge is closed,"),
        ("Ann Lee", "We wait."),
    ],
    "«The bridge is closed,» said to this newspaper the father Ann Lee.": [
        ("Ann Lee", "The bridge is closed,")
    ],
    "«The bridge is closed,» said Ann Lee, an engineer with the city.": [
        ("Ann Lee", "The bridge is closed,")
    ],
    "«The bridge is closed,» Ann Lee said.": [("Ann Lee", "The bridge is closed,")],
    "«The bridge is closed,» a senior law enforcement official told the Gazette. «We wait.»": [
        ("a senior law enforcement official", "The bridge is closed,"),
        ("a senior law enforcement official", "We wait."),
    ],
    "«The bridge is closed. Nobody crosses it,» said spokesman Tom Reed, referring to a sign.": [
        ("Tom Reed", "The bridge is closed. Nobody crosses it,")
    ],
    "Ann Lee said, «The bridge is closed. It will not open.»": [
        ("Ann Lee", "The bridge is closed. It will not open.")
    ],
    "Ann Lee stated: «The bridge is closed.»": [("Ann Lee", "The bridge is closed.")],
    "Ann Lee: «The bridge is closed.»": [("Ann Lee", "The bridge is closed.")],
    "«The bridge,» Ann Lee said, «is closed to all.»": [
        ("Ann Lee", "The bridge,"),
        ("Ann Lee", "is closed to all."),
    ],
    "«Is the bridge closed?» Ann Lee asked. «I hope not.»": [
        ("Ann Lee", "Is the bridge closed?"),
        ("Ann Lee", "I hope not."),
    ],
    "«It is not that trade has stopped,» the official said, speaking on condition of anonymity, "
    "adding that things will normalize.": [
        ("the official", "It is not that trade has stopped,"),
        ("the official", "that things will normalize"),
    ],
}
MARKS = ("«»", "“”", '""')


@pytest.mark.parametrize(("sentence", "marks"), list(product(DIRECT, MARKS)))
def test_direct_speech_is_the_quotation_without_its_marks(sentence: str, marks: str) -> None:
    text = sentence.replace("«", marks[0]).replace("»", marks[1])
    assert told(text) == DIRECT[sentence]


def test_a_partial_quotation_stays_in_the_sentence_that_reports_it() -> None:
    text = "Another official described the rift as more “administrative and temporary” than deep."
    (one,) = find_attributions(text)
    assert not one.direct
    assert one.content.slice(text).startswith("the rift as more “administrative")


NOT_SPEECH = (
    "The state of the bridge is poor.",
    "The site called Harbor News was closed.",
    "Ann Lee did not say whether the bridge was closed.",
    "Officials have not confirmed that the bridge was closed.",
    "The claim was rejected by the court.",
    "Mr. Reed's remarks were brief.",
    "Several states were hit by the storm.",
    "The bridge has been closed since May.",
    "He was told to leave.",
    "Let me say that again: the bridge was closed.",
    "",
    ":",
    "said",
    "“",
)


@pytest.mark.parametrize("sentence", NOT_SPEECH)
def test_a_word_that_only_looks_like_a_cue_is_left_alone(sentence: str) -> None:
    assert told(sentence) == []


PARAGRAPHS = {
    "a pronoun is the last speaker": (
        "Ann Lee described the bridge as weak.\n\n“It is a threat,” she said.",
        ("Ann Lee", "It is a threat,"),
    ),
    "a last name is the full name printed before": (
        "The bridge was built by Ann Lee in 1990.\n\nLee said it was safe.",
        ("Ann Lee", "it was safe"),
    ),
    "a quotation alone belongs to the speaker before it": (
        "“It is weak,” said Ann Lee.\n\n“Nobody should cross it.”",
        ("Ann Lee", "Nobody should cross it."),
    ),
    "the official is the official just mentioned": (
        "Another Mexican official described the rift as small.\n\n“It is over,” the official said.",
        ("Another Mexican official", "It is over,"),
    ),
    "a colon announces a paragraph": (
        "Ann Lee, the city's engineer, said in a letter to the council:\n\nThe bridge is weak.",
        ("Ann Lee", "The bridge is weak."),
    ),
    "a post belongs to the name under it": (
        "The bridge is open again!\n— Ann Lee (@annlee) April 3, 2021",
        ("Ann Lee", "The bridge is open again!"),
    ),
    "she is the subject of a sentence with any verb": (
        "Tom Reed said the road is fine.\n\nMina Orr found the door open. “It is gone,” she said.",
        ("Mina Orr", "It is gone,"),
    ),
    "a quotation after a long speaker phrase is that speaker's": (
        "“It was wire,” declared to our paper by phone the mayor of Quay, Mina Orr. “It fell.”",
        ("Mina Orr", "It fell."),
    ),
    "a quotation is a person's rather than a paper's": (
        "“It was rust,” said Bo Ek.\n\nThe list says nine. “Nobody greased it,” he said.",
        ("Bo Ek", "Nobody greased it,"),
    ),
    "he is no agency": (
        "Bo Ek said it was rust. According to the same agency, it rained. He said it did not.",
        ("Bo Ek", "it did not"),
    ),
    "the same agency is the one named before": (
        "It burned, informs the agency QPN. According to the same agency, it was dry.",
        ("QPN", "it was dry"),
    ),
    "she is no company": (
        "Ann Lee said it rained. Norvane said it was safe.\n\n“It is not,” she said.",
        ("Ann Lee", "It is not,"),
    ),
    "she is the mayor of the sentence before": (
        "Norvane: “It is safe.”\n\nThe mayor came to the hall. “It is not,” she said.",
        ("mayor", "It is not,"),
    ),
    "he is the subject of the same sentence": (
        "Ann Lee said it rained.\n\nMy brother fits pipes and he says that it did not.",
        ("My brother", "that it did not"),
    ),
    "it is the body of the sentence before": (
        "Tom Reed said it was 19.\n\nThe hospital has corrected it. It now says that it was 23.",
        ("hospital", "that it was 23"),
    ),
    "it is nobody's name": (
        "Tom Reed said it was 19.\n\nIt said that it was 23.",
        ("It", "that it was 23"),
    ),
    "he is the subject of the sentence before": (
        "Tom Reed said the road is fine.\n\nCarl Voss has built bridges. He said this one is weak.",
        ("Carl Voss", "this one is weak"),
    ),
}


@pytest.mark.parametrize("case", PARAGRAPHS)
def test_a_source_is_resolved_from_what_stands_before(case: str) -> None:
    text, expected = PARAGRAPHS[case]
    assert told(text)[-1] == expected


def test_a_pronoun_far_from_any_speaker_stays_a_pronoun() -> None:
    text = "Ann Lee said so.\n\nIt rained.\n\nIt snowed.\n\nThe wind blew.\n\nShe said it was cold."
    assert told(text)[-1] == ("She", "it was cold")


CLAIMANTS = {
    "The same one": ("The same one", ANONYMOUS),
    "the Irish lender Quay Bank": ("Quay Bank", NAMED),
    "the bank of Velm": ("bank of Velm", NAMED),
    "Regina Lowe": ("Regina Lowe", NAMED),
    "Secretary of State Anton Blake": ("Anton Blake", NAMED),
    "the Mexican Secretary of Foreign Affairs Alicia Barro": ("Alicia Barro", NAMED),
    "Former agency head Timothy Shaw": ("Timothy Shaw", NAMED),
    "Attorney General Merrick Gale": ("Merrick Gale", NAMED),
    "Sen. Ted Cross": ("Ted Cross", NAMED),
    "Cllr Ted Cross": ("Ted Cross", NAMED),
    "Dora Lang, acting head of the port": ("Dora Lang", NAMED),
    "Stephen Dunn, who runs a think tank,": ("Stephen Dunn", NAMED),
    "the president of Chile, Gabriel Borja Soto": ("Gabriel Borja Soto", NAMED),
    "The operator, Norvane plc": ("Norvane plc", NAMED),
    "One of them, Mina Orr": ("Mina Orr", NAMED),
    "One of them": ("One of them", ANONYMOUS),
    "Somebody who works there": ("Somebody", ANONYMOUS),
    "They": ("They", COLLECTIVE),
    "Neighbours": ("Neighbours", COLLECTIVE),
    "Several of the crew": ("Several of the crew", COLLECTIVE),
    "Reuters": ("Reuters", NAMED),
    "the ministry": ("ministry", NAMED),
    "the White House": ("White House", NAMED),
    "a spokesman for the ministry": ("a spokesman for the ministry", NAMED),
    "experts": ("experts", COLLECTIVE),
    "US officials": ("US officials", COLLECTIVE),
    "critics in the United States and Mexico": (
        "critics in the United States and Mexico",
        COLLECTIVE,
    ),
    "Current and former senior officials in both countries": (
        "Current and former senior officials in both countries",
        COLLECTIVE,
    ),
    "Republicans": ("Republicans", COLLECTIVE),
    "many people": ("many people", COLLECTIVE),
    "a senior US law enforcement official": ("a senior US law enforcement official", ANONYMOUS),
    "Another Mexican official": ("Another Mexican official", ANONYMOUS),
    "sources": ("sources", ANONYMOUS),
    "two officials": ("two officials", ANONYMOUS),
    "people familiar with the matter": ("people familiar with the matter", ANONYMOUS),
    "a person briefed on the talks": ("a person briefed on the talks", ANONYMOUS),
    "the report": ("the report", DOCUMENT),
    "a study by the university": ("a study by the university", DOCUMENT),
    "the lawsuit": ("the lawsuit", DOCUMENT),
    "a 2019 agreement": ("a 2019 agreement", DOCUMENT),
    "the list": ("the list", DOCUMENT),
    "the log of the fire station, which the Echo has read": (
        "the log of the fire station",
        DOCUMENT,
    ),
    "the list that the priest of Quay, the father Tom Orr": ("Tom Orr", NAMED),
}


@pytest.mark.parametrize("words", CLAIMANTS)
def test_a_claimant_is_named_and_sorted_by_its_words(words: str) -> None:
    assert read_claimant(words) == Claimant(*CLAIMANTS[words])


MANNERS = {
    "Ann Lee said the bridge is safe.": Manner.SAYS,
    "Ann Lee denied that the bridge is safe.": Manner.DENIES,
    "Ann Lee does not believe the bridge is safe.": Manner.DENIES,
    "Ann Lee doubts that the bridge is safe.": Manner.DOUBTS,
    "Ann Lee did not deny that the bridge is safe.": Manner.SAYS,
}


@pytest.mark.parametrize("sentence", MANNERS)
def test_the_cue_tells_whether_the_source_holds_the_content(sentence: str) -> None:
    assert [one.manner for one in find_attributions(sentence)] == [MANNERS[sentence]]


def test_a_passage_belongs_to_the_innermost_content_that_covers_most_of_it() -> None:
    text = "Ann Lee said Tom Reed told her that the bridge was closed. It rained."
    attributions = find_attributions(text)
    bridge = text.index("the bridge")
    assert claimant_of(attributions, Span(bridge, bridge + 21)) == Claimant("Tom Reed", NAMED)
    rained = Span(text.index("It rained"), len(text))
    assert claimant_of(attributions, rained) is None
    assert attribution_of((), rained) is None


def test_a_short_statement_with_a_long_source_is_that_source_s() -> None:
    text = "The rail fell for rust, a spokeswoman for the ministry of works confirmed on Friday."
    found = claimant_of(find_attributions(text), Span(0, len(text)))
    assert found is not None
    assert found.name == "a spokeswoman for the ministry of works"


SAID_IN_SEEDS = [
    ("001", "there is collaboration going on", "Regina LaBelle", NAMED),
    ("001", "Operations are essentially largely paralyzed", "Ernest Falco", NAMED),
    ("001", "had collapsed", "A senior DEA official", ANONYMOUS),
    ("001", "will not be easy", "Cecilia Varvan Mendes", NAMED),
    ("001", "They have arrested many", "Stephen Dudley", NAMED),
    ("001", "the diplomatic damage is done", "experts", COLLECTIVE),
    ("002", "We deeply value this", "Alicia Bárcenas", NAMED),
    ("003", "The instruction we have", "Marcelo Ebrard", NAMED),
    ("003", "reach North America from Asia", "Andrés Manuel López Obrador", NAMED),
    ("004", "have largely ceased", "Two sources", ANONYMOUS),
    ("004", "administrative and temporary", "Another Mexican official", ANONYMOUS),
    ("004", "not that cooperation is now paralyzed", "Another Mexican official", ANONYMOUS),
    ("004", "things will normalize", "Another Mexican official", ANONYMOUS),
    ("004", "It’s just what the cartels wanted", "Timothy Shea", NAMED),
]


@pytest.mark.parametrize(("seed", "words", "name", "kind"), SAID_IN_SEEDS)
def test_a_careful_reader_names_the_same_voice(
    seed: str, words: str, name: str, kind: ClaimantKind
) -> None:
    (path,) = SEEDS.glob(f"{seed}_*.txt")
    text = path.read_text(encoding="utf-8")
    start = text.index(words)
    found = claimant_of(find_attributions(text), Span(start, start + len(words)))
    assert found == Claimant(name, kind)


def test_what_the_article_says_itself_is_nobodys() -> None:
    (path,) = SEEDS.glob("004_*.txt")
    text = path.read_text(encoding="utf-8")
    words = "This has temporarily halted joint efforts"
    start = text.index(words)
    assert claimant_of(find_attributions(text), Span(start, start + len(words))) is None


def test_a_printed_interview_gives_each_turn_to_its_speaker() -> None:
    text = "LEE: Is it closed?\n\nREED: It is.\n\nLEE: Since when?\n\nREED: Since May."
    assert told(text) == [
        ("Lee", "Is it closed?"),
        ("Reed", "It is."),
        ("Lee", "Since when?"),
        ("Reed", "Since May."),
    ]


def test_words_that_deny_saying_give_no_attribution_but_denied_belief_does() -> None:
    assert told("Ann Lee never said it rained.") == []
    assert told("Ann Lee never believed it rained.") == [("Ann Lee", "it rained")]


PIECES = st.sampled_from(
    [
        *(
            "Ann Lee",
            "said",
            "told",
            "that",
            "according to",
            "who",
            "the official",
            "claims",
            "she",
        ),
        *(
            ",",
            ".",
            ":",
            "“",
            "”",
            '"',
            "''",
            "(",
            ")",
            "—",
            "\n",
            "\n\n",
            " ",
            "’s",
            "And",
            "U.S.",
        ),
        *("a", "denied", "it is alleged", "\ufffc", "\ufffb", "\u00a0", "view", "in", "1,000"),
    ]
)


@given(st.lists(PIECES, max_size=30).map(" ".join))
@example("Ann Lee according to ’s ( Ann Lee")
def test_every_span_is_a_slice_of_the_text(text: str) -> None:
    for one in find_attributions(text):
        for span in (one.content, one.cue, one.source):
            assert 0 <= span.start < span.end <= len(text)
            assert span.slice(text).strip()
        assert one.claimant.name


@given(st.lists(PIECES, max_size=30).map("".join))
def test_contents_come_in_order(text: str) -> None:
    contents = [one.content for one in find_attributions(text)]
    assert contents == sorted(contents)


def test_an_attribution_is_a_value() -> None:
    (one,) = find_attributions("Ann Lee said it rained.")
    assert one == Attribution(
        content=Span(13, 22),
        cue=Span(8, 12),
        source=Span(0, 7),
        claimant=Claimant("Ann Lee", NAMED),
        direct=False,
    )


@pytest.mark.parametrize("unit", ["“”", "\"“”‘’'", "“a” ‘”’", '"“a” '])
def test_a_run_of_quotation_marks_takes_no_more_than_its_length(unit: str) -> None:
    marks = random.Random(5).choices(unit, k=100_000)
    begun = time.process_time()
    found = find_attributions("".join(marks))
    assert time.process_time() - begun < 10
    assert all(0 <= one.content.start <= one.content.end <= len(marks) for one in found)


@given(st.text(st.sampled_from(list("\"“”‘’' aB.,")), max_size=30))
def test_marks_before_a_statement_move_nothing(marks: str) -> None:
    """What is said after them is found where it stands."""
    said = "\n\nAnn Lee said that the bridge is shut.\n"
    text = marks + said
    for one in find_attributions(text):
        if one.cue.start >= len(marks):
            assert one.cue.slice(text) == "said"


def test_what_is_done_by_saying_it_is_no_statement() -> None:
    assert told("The Gulls claimed responsibility for the fire on Monday and sank 40 boats.") == []
    assert told("The mayor claimed credit ratings had fallen.")[0][0] == "mayor"


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("Nobody missed the files of Quay Bank.", "Quay Bank"),
        ("Nobody missed the files of Quay Bank and of Velm Bank.", "bank"),
    ],
)
def test_the_bank_is_the_one_bank_that_the_text_names(before: str, name: str) -> None:
    assert told(f"{before}\n\nThe bank said that nobody had noticed.")[0][0] == name
