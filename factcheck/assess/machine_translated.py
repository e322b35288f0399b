"""Reads as translated by a machine.

A machine's translation can turn a sentence round, lose a "not" or give a quotation to the wrong
speaker, and nobody has stood by it. One slip proves nothing: people mistype, and copying glues
words together. So it is noted where the page says it was machine-translated or bears the mark of a
browser or web service that did it, or where artefacts of several kinds stand close together.
Quotations are left out, for their speakers may speak English as a second language. Modern machines
leave few of these traces; silence is no proof of a hand. Statistics of the whole document are no
part of it: measured, they told translations from English writing, not machines from people
(tests/benchmarks/translationese.py).

Notes: "This article was automatically translated from Spanish."
Quiet: "The novel was translated by Maria Lopez, and and its second edition appears in May."
Source: W3C Credible Web Community Group, Credibility Signals, draft of 2019 ("is translation",
"source language if translation"), https://credweb.org/signals; Vilar, Xu, D'Haro and Ney, Error
Analysis of Statistical Machine Translation Output, LREC 2006
"""

import re
from collections.abc import Sequence

from factcheck.assess.artefacts import Maker, Trace, find_artefacts
from factcheck.assess.interface import (
    Observation,
    Page,
    Sighting,
    Signal,
    apart,
    clear,
    not_checked,
    noted,
)
from factcheck.models import Field, Metadatum
from factcheck.text.translations import BY_MACHINE, says_machine

SEARCHED = ("the text", "lines beside the text on its page", "marks that translation leaves")
_KINDS = 3
_SPANS = 3
_KINDS_OF_LEARNER, _SPANS_OF_LEARNER = 4, 5
_WORDS_PER_SPAN = 500
_SPACES = re.compile(r"\s+")


def observe(page: Page) -> Observation:
    """Note a stated machine translation, or each artefact where several kinds stand together."""
    stated = page.machine_statements
    if stated:
        return noted(*(Sighting("Says that a machine translated it.", span) for span in stated))
    shown = page.article.best(Field.TRANSLATION)
    said = _said_of(shown) if shown is not None and says_machine(shown.value) else None
    found = apart(find_artefacts(page), lambda one: one.span) if page.english else []
    found = found if _is_enough(page, found) else []
    sightings = [Sighting(f"As machines translate: {kind}.", span) for kind, _, span in found]
    if said is not None:
        return noted(Sighting(said), *sightings, searched=SEARCHED)
    if not page.english:
        return not_checked("The list of artefacts is of translations into English only.")
    if not sightings:
        return clear("Too few traces of machine translation to say so.")
    return noted(*sightings)


def _said_of(shown: Metadatum) -> str:
    """What a page says, or bears a mark of, in a sentence."""
    if shown.value in BY_MACHINE:
        return f"Its page is marked as {shown.value}, a machine ({shown.found_in})."
    return f"Its page says that a machine translated it: “{shown.value}”."


def _is_enough(page: Page, found: Sequence[Trace]) -> bool:
    """Tell whether the artefacts are of enough kinds, and dense enough for the text's length.

    Two kinds will do where people leave one of them never. A typist's slips alone must be one
    more, and a learner's alone must be of more kinds and denser than a learner's slips mostly are.
    """
    kinds = {one.kind for one in found}
    makers = {one.also_by for one in found}
    if makers == {Maker.LEARNER}:
        return len(kinds) >= _KINDS_OF_LEARNER and len(found) >= _SPANS_OF_LEARNER
    if len(kinds) < _KINDS - (Maker.NOBODY in makers):
        return False
    words = sum(1 for _ in _SPACES.finditer(page.text))
    return len(found) >= max(_SPANS + (makers == {Maker.TYPIST}), words / _WORDS_PER_SPAN)


SIGNAL = Signal(
    id="machine-translated",
    title="Reads as translated by a machine",
    source=(
        "W3C Credible Web Community Group, Credibility Signals, draft of 2019: is translation,"
        " https://credweb.org/signals; Vilar, Xu, D'Haro and Ney, Error Analysis of Statistical"
        " Machine Translation Output, LREC 2006"
    ),
    observe=observe,
)
