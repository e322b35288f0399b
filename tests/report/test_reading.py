from dataclasses import replace

import pytest

from factcheck.models import (
    ArticleStance,
    Claimant,
    ClaimantKind,
    DisagreementType,
    Origin,
    OriginKind,
    Stance,
)
from factcheck.report.matters import speakers
from factcheck.report.naming import say_claimant, short_name
from factcheck.report.reading import Reading, Voice, find_clashes, find_voices
from tests.factories import article, evidence
from tests.report.ferry import BRIEF, FINISHED, HALTED, NOT_STOPPED, REPORT

NAMED, ANONYMOUS = ClaimantKind.NAMED, ClaimantKind.ANONYMOUS


def told(number: int, *claimants: Claimant | None) -> ArticleStance:
    """An article that supports a claim, in these voices."""
    text = article("It has closed.", id=number)
    found = tuple(evidence(text, "It has closed.", claimant=claimant) for claimant in claimants)
    return ArticleStance(1, number, Stance.SUPPORTS, found, "rules/1")


def test_one_speaker_in_three_outlets_is_one_voice() -> None:
    lee = Claimant("Ann Lee", NAMED)
    voices = find_voices([told(1, lee), told(2, lee), told(3, lee)], Stance.SUPPORTS)
    assert voices == [Voice(lee, (1, 2, 3))]


def test_a_last_name_alone_is_the_one_speaker_who_bears_it() -> None:
    lee = Claimant("Ann Lee", NAMED)
    voices = find_voices([told(1, Claimant("Lee", NAMED)), told(2, lee)], Stance.SUPPORTS)
    assert voices == [Voice(lee, (1, 2))]


def test_a_last_name_that_two_speakers_bear_is_neither() -> None:
    names = ("Ann Lee", "Bo Lee", "Lee")
    voices = find_voices([told(1, *(Claimant(n, NAMED) for n in names))], Stance.SUPPORTS)
    assert len(voices) == 3


def test_the_words_of_a_name_turned_round_are_one_speaker_in_one_article() -> None:
    of, bank = Claimant("bank of Velm", NAMED), Claimant("Velm Bank", NAMED)
    assert find_voices([told(1, of, bank), told(2, bank)], Stance.SUPPORTS) == [Voice(bank, (1, 2))]
    assert len(find_voices([told(1, of), told(2, bank)], Stance.SUPPORTS)) == 2


def test_what_somebody_is_alone_is_no_name() -> None:
    bank = Claimant("bank", NAMED)
    voices = find_voices([told(1, bank), told(2, bank)], Stance.SUPPORTS)
    assert voices == [Voice(bank, (1,)), Voice(bank, (2,))]
    assert speakers(voices) == "2 speakers, none of them named"
    assert say_claimant(bank) == "the bank"


def test_an_unnamed_voice_is_another_one_in_each_article() -> None:
    official = Claimant("an official", ANONYMOUS)
    voices = find_voices([told(1, official, official), told(2, official)], Stance.SUPPORTS)
    assert voices == [Voice(official, (1,)), Voice(official, (2,))]


def test_the_articles_own_voice_comes_first_and_is_no_speaker() -> None:
    lee = Claimant("Ann Lee", NAMED)
    voices = find_voices([told(1, lee, None), told(2, None)], Stance.SUPPORTS)
    assert voices == [Voice(None, (1, 2)), Voice(lee, (1,))]
    assert find_voices([told(1, lee)], Stance.REFUTES) == []


@pytest.mark.parametrize("whole", [Stance.REFUTES, Stance.DISCUSSES, Stance.UNSURE])
def test_an_article_that_is_not_on_a_side_does_not_speak_for_it(whole: Stance) -> None:
    lee = Claimant("Ann Lee", NAMED)
    denies = replace(told(1, lee, None), stance=whole)
    both = replace(told(2, None), stance=Stance.MIXED)
    assert find_voices([denies, both], Stance.SUPPORTS) == [Voice(None, (2,))]


def test_an_earlier_capture_is_called_by_its_outlet_though_it_is_told_nowhere() -> None:
    past = article("It has closed.", id=90, publisher="The Herald")
    reading = Reading(replace(REPORT, past=(past,)))
    assert short_name(reading, 90) == "The Herald"
    assert reading.article(90) is None
    assert short_name(Reading(REPORT), 90) == ""


def test_disagreements_over_the_same_quotes_are_one_clash_the_gravest_first() -> None:
    clashes = find_clashes(REPORT.disagreements)
    assert [[each.id for each in clash.disagreements] for clash in clashes] == [
        [3],
        [1, 2],
        [4],
        [5],
    ]
    assert clashes[1].types == (DisagreementType.DEGREE, DisagreementType.PERMANENCE)
    assert (clashes[0].left, clashes[0].against[0].evidence) == (HALTED, NOT_STOPPED)
    assert (clashes[1].left, clashes[1].against[0].evidence) == (FINISHED, BRIEF)


def test_what_stands_against_one_passage_in_the_same_way_stands_together() -> None:
    one = REPORT.disagreements[3]
    other = replace(one, id=9, right=BRIEF)
    (clash,) = find_clashes([other, one])
    assert clash.left == one.left
    assert [each.evidence for each in clash.against] == [BRIEF, one.right]
    assert [each.id for each in clash.disagreements] == [4, 9]
    graver = replace(other, type=DisagreementType.SCOPE)
    assert len(find_clashes([graver, one])) == 2


def test_the_same_words_in_copies_of_one_report_clash_once() -> None:
    one = REPORT.disagreements[3]
    wire = Origin(1, "Reuters", OriginKind.AGENCY, ())
    copy = replace(one.left, passage=replace(one.left.passage, article=8))
    answer = replace(one.right, passage=replace(one.right.passage, article=9))
    again = replace(one, id=7, left=copy)
    third = replace(one, id=8, left=copy, right=answer)
    assert len(find_clashes([one, again])) == 2
    (clash,) = find_clashes([one, again, third], lambda _: wire)
    assert ([each.id for each in clash.told], clash.copies) == ([4], (8,))
    assert [each.copies for each in clash.against] == [(9,)]
    assert [each.id for each in clash.disagreements] == [4, 7, 8]
    graver = replace(again, type=DisagreementType.SCOPE)
    assert len(find_clashes([one, graver], lambda _: wire)) == 2


def test_a_dismissed_note_no_longer_stands() -> None:
    assert [note.id for note in REPORT.notes if note.stands] == [4, 5, 6, 7, 8, 9, 11]


def test_words_outside_a_kept_passage_are_not_made_up() -> None:
    reading = Reading(REPORT)
    passage = HALTED.passage
    outside = passage.span.shift(10)
    assert reading.words(1, outside) == outside.slice(REPORT.articles[0].text)
    assert reading.words(99, outside, passage) is None
    assert reading.words(99, HALTED.decisive[0], passage) == "has stopped altogether"
