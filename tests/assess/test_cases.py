"""Every signal against its own sentences: tests/assess/cases/<module>.toml.

A case file holds at least five `[[noted]]` and five `[[quiet]]` tables, each with a `text` that is
read as a file would be; `quote` gives words that must lie within one noted span, and `stated`
what a reviewer would state of the article (`stated = {publisher = "..."}`). In place of `text`,
`page` gives a web page by what is in its `head`, `above` its paragraphs and `below` them, and the
attributes of its `root`; `captured` is the moment it was captured.
"""

import importlib
import pkgutil
import re
import tomllib
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from factcheck import assess, ingest
from factcheck.assess.interface import Observation, Page, Signal
from factcheck.models import Article, Source, State

FAMILY = {"artefacts", "interface", "grade", "signals"}
"""The modules of the room that are no signals."""
LEAST = 5
CASES = Path(__file__).parent / "cases"
MODULES = sorted(
    found.name for found in pkgutil.iter_modules(assess.__path__) if found.name not in FAMILY
)


def signal_of(module: str) -> Signal:
    """The signal a module holds."""
    found = importlib.import_module(f"factcheck.assess.{module}").SIGNAL
    assert isinstance(found, Signal)
    return found


def read(case: dict[str, Any]) -> Article:
    """The article that a file with a case's text, or of its page, would be."""
    given = case.get("page")
    text = webpage(**given) if given is not None else case["text"]
    name = "case.txt" if given is None else "case.html"
    captured = datetime.fromisoformat(case["captured"]) if "captured" in case else None
    source = Source(name, f"/articles/{name}", text.encode(), captured_at=captured)
    article = ingest.read(source, ingest.Stated(**case.get("stated", {})))
    assert isinstance(article, Article), article
    return article


def webpage(head: str = "", above: str = "", below: str = "", root: str = 'lang="en"') -> str:
    """A page of an article, as a browser saves it."""
    return f"""<!doctype html><html {root}>
<head><title>Council votes to rebuild bridge</title>{head}</head>
<body><h1>Council votes to rebuild bridge</h1>{above}
<p>The council of Riverton voted on Tuesday to rebuild the harbour bridge, which has been closed to
lorries since a crack was found in one of its piers.</p>
<p>The mayor, Olga Brandt, told the meeting that the town cannot wait for another winter. Work is
expected to begin in spring and to take eighteen months.</p>{below}</body></html>"""


def load(module: str) -> dict[str, list[dict[str, Any]]]:
    """The cases of one signal."""
    return tomllib.loads((CASES / f"{module}.toml").read_text(encoding="utf-8"))


def cases(kind: str) -> list[Any]:
    """Every case of one kind, named by its signal and number."""
    return [
        pytest.param(module, case, id=f"{module}-{number}")
        for module in MODULES
        if (CASES / f"{module}.toml").exists()
        for number, case in enumerate(load(module)[kind], 1)
    ]


def observe(module: str, case: dict[str, Any]) -> tuple[Observation, Article]:
    """What a signal says of a case."""
    article = read(case)
    return signal_of(module).observe(Page(article)), article


@pytest.mark.parametrize(("module", "case"), cases("noted"))
def test_a_signal_notes_what_it_is_for(module: str, case: dict[str, Any]) -> None:
    observed, article = observe(module, case)
    assert observed.state is State.NOTED
    spans = [seen.span for seen in observed.sightings if seen.span]
    quotes = [span.slice(article.text) for span in spans]
    assert all(quotes)
    if "quote" in case:
        assert any(case["quote"] in quote for quote in quotes), quotes
    if not spans:
        assert observed.searched


@pytest.mark.parametrize(("module", "case"), cases("quiet"))
def test_a_signal_leaves_the_innocent_alone(module: str, case: dict[str, Any]) -> None:
    observed, article = observe(module, case)
    quotes = [seen.span.slice(article.text) for seen in observed.sightings if seen.span]
    assert observed.state is not State.NOTED, quotes or observed.sightings


@pytest.mark.parametrize("module", MODULES)
def test_a_signal_has_its_cases(module: str) -> None:
    given = load(module)
    assert set(given) == {"noted", "quiet"}
    assert len(given["noted"]) >= LEAST
    assert len(given["quiet"]) >= LEAST


@pytest.mark.parametrize("module", MODULES)
def test_a_signal_is_named_by_its_module_and_listed(module: str) -> None:
    signal = signal_of(module)
    assert signal.id == module.replace("_", "-")
    assert signal in assess.SIGNALS


@pytest.mark.parametrize("module", MODULES)
def test_a_signal_shows_an_example_of_each_kind_and_its_source(module: str) -> None:
    """A source is a work with a year or a link, not a question mark."""
    sign = importlib.import_module(f"factcheck.assess.{module}").__doc__ or ""
    shown = dict(re.findall(r"^(Notes|Quiet|Source): (.+)$", sign, re.MULTILINE))
    assert set(shown) == {"Notes", "Quiet", "Source"}
    source = sign[sign.index("\nSource: ") :]
    for given in (source, signal_of(module).source):
        assert re.search(r"\b(1[89]|20)\d\d\b|https?://", given), given
        assert not re.search(r"\?\?|\bTODO\b|\bTBD\b", given), given


def test_no_case_file_is_without_its_signal() -> None:
    assert {path.stem for path in CASES.glob("*.toml")} <= set(MODULES)
