"""Every signal, and the notes that they all leave on one article."""

from factcheck.assess import (
    anonymous_sources,
    blog,
    byline_conflict,
    byline_incomplete,
    byline_missing,
    canonical_elsewhere,
    date_conflict,
    date_missing,
    future_date,
    loaded_language,
    machine_translated,
    modified_later,
    publisher_missing,
    secondhand,
    site_furniture,
    title_missing,
    translated_page,
    truncated,
    unattributed_claims,
)
from factcheck.assess.interface import Observation, Page, Sighting, Signal, not_checked
from factcheck.models import Article, Note, State

SIGNALS: tuple[Signal, ...] = (
    byline_missing.SIGNAL,
    byline_incomplete.SIGNAL,
    date_missing.SIGNAL,
    title_missing.SIGNAL,
    publisher_missing.SIGNAL,
    truncated.SIGNAL,
    machine_translated.SIGNAL,
    blog.SIGNAL,
    secondhand.SIGNAL,
    anonymous_sources.SIGNAL,
    unattributed_claims.SIGNAL,
    loaded_language.SIGNAL,
    site_furniture.SIGNAL,
    date_conflict.SIGNAL,
    byline_conflict.SIGNAL,
    canonical_elsewhere.SIGNAL,
    future_date.SIGNAL,
    modified_later.SIGNAL,
    translated_page.SIGNAL,
)
"""Every signal, in the order a report shows them."""


def assess(
    article: Article, signals: tuple[Signal, ...] = SIGNALS, *, lenient: bool = False
) -> tuple[Note, ...]:
    """Return the notes of every signal on an article, in the signals' order.

    Every signal answers: with one note per sighting, in the order of the text, or with one note
    that says it was clear, could not be checked or does not apply. The notes have no ids yet; an
    article without one is numbered 0. Where `lenient`, a signal that fails on a text says that it
    did; else its error is raised.
    """
    page = Page(article)
    return tuple(
        note
        for signal in signals
        for note in _notes(
            signal, page, _observe(signal, page) if lenient else signal.observe(page)
        )
    )


def _observe(signal: Signal, page: Page) -> Observation:
    """Return what a signal observed, or that it could not: one rule must not stop the others."""
    try:
        return signal.observe(page)
    except Exception as error:  # noqa: BLE001 - whatever a text nobody foresaw does to a rule
        return not_checked(
            f"The rule failed on this text ({type(error).__name__}); please report that."
        )


def _notes(signal: Signal, page: Page, observed: Observation) -> list[Note]:
    """Turn what one signal observed into notes."""
    if observed.state is State.NOTED:
        return [_note(signal, page, observed, seen) for seen in observed.sightings]
    return [_note(signal, page, observed, Sighting(observed.reason))]


def _note(signal: Signal, page: Page, observed: Observation, seen: Sighting) -> Note:
    return Note(
        id=None,
        article=page.article.id or 0,
        signal=signal.id,
        state=observed.state,
        explanation=seen.explanation,
        span=seen.span,
        quote=seen.span.slice(page.text) if seen.span else None,
        searched=observed.searched,
    )
