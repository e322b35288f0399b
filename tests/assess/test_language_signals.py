"""The five signals of language on clean articles, and on the same with a defect planted.

The clean ones are in clean.toml. A defect is planted at the end of a paragraph in the middle, or
as paragraphs of its own at the end.
"""

import importlib
import re
import tomllib
from functools import cache, lru_cache
from pathlib import Path

import pytest

from factcheck import ingest
from factcheck.assess.interface import Page, Signal
from factcheck.models import Article, Source, State

SIGNALS = (
    "machine_translated",
    "secondhand",
    "anonymous_sources",
    "unattributed_claims",
    "loaded_language",
)
CLEAN: list[dict[str, str]] = tomllib.loads(
    Path(__file__).with_name("clean.toml").read_text(encoding="utf-8")
)["article"]
GARBLED = """It began last October when inspectors in the region have done something new: Arrest of
the owner Salvo Ortiz.

The The police accused Ortiz From working for a rival. Under pressure, Then-minister Berta Koch
dropped the charges and released OrtizBut neighbours say that the damage is done."""
RELAYED = """The owner told the Border Gazette that it was over. "We are done," she said.

In an interview with the Border Gazette, her son said the same.

The Border Gazette reported in May that the papers had been signed, and the owner told the Border
Gazette that it was true."""
INLINE = {
    "anonymous_sources": [
        ("A senior official, who spoke on condition of anonymity, said it was too late.", "anonym"),
        ("Two sources told this newspaper that a second report had been written.", "sources told"),
        ("It will be dropped, according to people familiar with the matter.", "familiar with"),
        ("One insider, who asked not to be named, said the decision was made in May.", "not to be"),
        ("A government source said more would follow.", "source said"),
        ("Several employees, speaking anonymously, described a culture of fear.", "anonymously"),
    ],
    "unattributed_claims": [
        ("It is widely believed that the figures were made up.", "It is widely believed"),
        ("Many experts believe that it will fail within a year.", "Many experts believe"),
        ("Recent reports have suggested that money changed hands.", "Recent reports"),
        ("Some say it was planned long before.", "Some say"),
        ("It has been claimed that nobody was asked.", "It has been claimed"),
        ("There have been rumours that it will be sold.", "There have been rumours"),
        ("Studies show that most of it is wasted.", "Studies show"),
    ],
    "loaded_language": [
        ("The people in charge (who are often corrupt) will not answer.", "often corrupt"),
        ("It is an outrageous waste.", "outrageous"),
        ("None of this troubles the so-called experts.", "so-called experts"),
        ("The thugs who run the place have nothing to fear.", "thugs"),
        ("It is a shameful episode, and utterly ridiculous.", "shameful"),
        ("Bureaucrats, who are notoriously lazy, have done nothing.", "notoriously lazy"),
    ],
}
PARAGRAPHS = {
    "machine_translated": [
        ("This article was automatically translated from Spanish.", "automatically translated"),
        ("Translated by Google Translate", "Google Translate"),
        (GARBLED, "The The police"),
    ],
    "secondhand": [
        ("Source: BBC News", "BBC News"),
        ("This article was originally published in the Border Gazette.", "Border Gazette"),
        ("The story was first reported by the Associated Press.", "Associated Press"),
        (RELAYED, "told the Border Gazette"),
    ],
}


@cache
def signal(module: str) -> Signal:
    """A signal by the name of its module."""
    found = importlib.import_module(f"factcheck.assess.{module}").SIGNAL
    assert isinstance(found, Signal)
    return found


@lru_cache(maxsize=4)
def page(text: str) -> Page:
    """The page of a plain text file."""
    article = ingest.read(Source("article.txt", "/articles/article.txt", text.encode()))
    assert isinstance(article, Article)
    return Page(article)


def planted(text: str, words: str, *, alone: bool) -> str:
    """The article with words in its middle; alone, as paragraphs of their own near the end."""
    parts = text.strip().split("\n\n")
    if alone:
        return "\n\n".join([*parts[:-1], parts[-1], words]) + "\n"
    prose = [at for at, part in enumerate(parts) if len(part.split()) > 12]
    at = prose[len(prose) // 2]
    return "\n\n".join([*parts[:at], f"{parts[at]} {words}", *parts[at + 1 :]]) + "\n"


def quotes(module: str, text: str) -> list[str]:
    """What a signal notes in a text."""
    looked_at = page(text)
    seen = signal(module).observe(looked_at).sightings
    return [one.span.slice(looked_at.text) for one in seen if one.span]


def test_there_are_enough_clean_articles_of_different_styles() -> None:
    assert len(CLEAN) >= 30
    assert len({article["style"] for article in CLEAN}) == len(CLEAN)


@pytest.mark.parametrize("article", CLEAN, ids=lambda article: article["style"])
def test_nothing_is_noted_in_a_clean_article(article: dict[str, str]) -> None:
    looked_at = page(article["text"])
    for module in SIGNALS:
        observed = signal(module).observe(looked_at)
        said = [one.span.slice(looked_at.text) for one in observed.sightings if one.span]
        assert observed.state is State.CLEAR, (module, said)


EXCUSED = {"unattributed_claims": {"education"}}
"""There the next words are a new voice's, which makes a vague one good."""
PLANTS = [(m, *plant, False) for m, plants in INLINE.items() for plant in plants] + [
    (m, *plant, True) for m, plants in PARAGRAPHS.items() for plant in plants
]


@pytest.mark.parametrize("number", range(len(PLANTS)), ids=lambda number: PLANTS[number][2])
def test_a_planted_defect_is_noted_wherever_it_stands(number: int) -> None:
    """Each in a third of the articles: the suite has to stay quick."""
    module, words, quote, alone = PLANTS[number]
    missed = [
        article["style"]
        for article in CLEAN[number % 3 :: 3]
        if article["style"] not in EXCUSED.get(module, ())
        and not any(
            quote in said for said in quotes(module, planted(article["text"], words, alone=alone))
        )
    ]
    assert not missed


@pytest.mark.parametrize("words", [plant[0] for plants in INLINE.values() for plant in plants])
def test_the_same_words_are_quiet_in_quotation(words: str) -> None:
    quoted = f'"{words}" said Ann Lee of the tenants\' union.'
    text = planted(CLEAN[len(words) % len(CLEAN)]["text"], quoted, alone=False)
    for module in INLINE:
        assert not quotes(module, text)


@pytest.mark.parametrize("module", SIGNALS)
def test_the_examples_on_a_signals_door_hold(module: str) -> None:
    door = importlib.import_module(f"factcheck.assess.{module}").__doc__ or ""
    shown = dict(re.findall(r'^(Notes|Quiet): "(.+)"$', door, re.MULTILINE))
    assert quotes(module, shown["Notes"] + "\n")
    assert not quotes(module, shown["Quiet"] + "\n")
