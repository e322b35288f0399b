"""The page is a translation: its markup, its address or a line on it says so.

Quotations in it are nobody's own words, and the original is to be asked for. It is innocent, and
honest where it is said; a browser that translated for whoever saved the page leaves its mark too.

Notes: a page whose root element is of the class translated-ltr, as a browser leaves it
Quiet: a page in English about a novel that "was translated into eleven languages"
Source: W3C Credible Web Community Group, Credibility Signals, draft of 2019,
https://credweb.org/signals; Journalism Trust Initiative, CEN CWA 17493:2019
"""

from factcheck.assess.interface import (
    Observation,
    Page,
    Sighting,
    Signal,
    clear,
    not_applicable,
    noted,
)
from factcheck.models import Field, Span
from factcheck.text.translations import says_translated

SEARCHED = (
    "marks that browsers and translation services leave",
    "JSON-LD",
    "lines that say by whom or from what it was translated",
    "the languages that the page names",
)
_ROOT = "lang of the page"
_FIRST, _LAST = 8, 12
"""Lines at either end of a text on which it may be said."""


def observe(page: Page) -> Observation:
    """Note what says that a page is a translation, or is in another language than its publisher."""
    article = page.article
    said = article.best(Field.TRANSLATION)
    if said is not None:
        at = page.text.find(said.value) if said.found_in == "visible text" else -1
        if at >= 0:
            span = Span(at, at + len(said.value))
            return noted(Sighting("It says that it is a translation.", span), searched=SEARCHED)
        told = f"“{said.value}”" if said.found_in == "visible text" else said.value
        return noted(Sighting(f"It is a translation: {told} ({said.found_in})."), searched=SEARCHED)
    in_text = _said(page)
    if in_text is not None:
        return noted(Sighting("It says that it is a translation.", in_text), searched=SEARCHED)
    languages = [m for m in article.metadata if m.field is Field.LANGUAGE]
    if not languages:
        return not_applicable("It says nothing of its language.")
    shown = next((m for m in languages if m.found_in == _ROOT), None)
    own = next((m for m in languages if m.found_in != _ROOT), None)
    if shown and own and _base(shown.value) == "en" != _base(own.value) and page.english:
        return noted(
            Sighting(
                f"Its publisher's language is {own.value} ({own.found_in}); the page and its text"
                f" are in {shown.value}."
            ),
            searched=SEARCHED,
        )
    return clear(f"{languages[0].value} ({languages[0].found_in}).", searched=SEARCHED)


def _said(page: Page) -> Span | None:
    """Where a text says that it is a translation: a machine's, or on a line at either end."""
    if page.machine_statements:
        return page.machine_statements[0]
    ends = (*page.lines[:_FIRST], *page.lines[max(_FIRST, len(page.lines) - _LAST) :])
    return next(
        (one for one in ends if says_translated(one.slice(page.text), anywhere=False)), None
    )


def _base(tag: str) -> str:
    return tag.lower().split("-")[0]


SIGNAL = Signal(
    id="translated-page",
    title="The page is a translation",
    source="W3C Credible Web Community Group, Credibility Signals, draft of 2019,"
    " https://credweb.org/signals",
    observe=observe,
)
