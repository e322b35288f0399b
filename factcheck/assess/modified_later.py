"""Changed long after it was published, and no word to readers of what was changed.

What was quoted may no longer stand there, and what stands there may not have been known then. It is
innocent where a site's software writes a new date whenever a page is touched.

Notes: tags that say published 4 March 2021, changed 9 August 2024, and a text silent about it
Quiet: the same tags, and a text that ends "Correction, 9 August 2024: the bridge has two piers."
Source: The Trust Project, "Corrections", the 8 Trust Indicators, 2017, https://thetrustproject.org;
NewsGuard, criterion "regularly corrects or clarifies errors", 2018
"""

import re

from factcheck.assess.interface import (
    Observation,
    Page,
    Sighting,
    Signal,
    clear,
    not_applicable,
    noted,
)
from factcheck.models import Field
from factcheck.text.days import parse_day

SEARCHED = (
    "tags that say when it was published and changed",
    "lines that say when it was updated",
    "corrections and editor's notes in the text",
)
_LONG = 30
"""Days after which a change is no longer part of publishing a story."""
_TAGS = (
    "JSON-LD dateModified",
    "meta article:modified_time",
    "meta datemodified",
    "microdata datemodified",
)
_NOTICE = re.compile(
    r"\b(?:correct(?:ion|ions|ed)\b.{0,12}[:.,]|clarification\b|editor['’]s note\b|amended\b"
    r"|updated?\b|(?:this|the) (?:article|story|post|piece|report) (?:was|has been|is) (?:\w+ )?"
    r"(?:updated|amended|corrected|revised|changed|modified)|korrektur\b|berichtigung\b"
    r"|richtigstellung\b|aktualisiert\b|rectificati[fo]\w*|mis(?:e)? à jour\b|correcci[oó]n\b"
    r"|fe de (?:errores|erratas)|actualizad[oa]\b|actualizaci[oó]n\b|aggiornat[oa]\b|rettifica\b"
    r"|errata\b|bijgewerkt\b|atualizad[oa]\b)",
    re.IGNORECASE,
)


def observe(page: Page) -> Observation:
    """Note a change more than `_LONG` days after publication that the page says nothing of."""
    article = page.article
    published = article.best(Field.PUBLISHED)
    changes = [m for m in article.metadata if m.field is Field.MODIFIED]
    tagged = next((m for m in changes if m.found_in in _TAGS), None)
    first = parse_day(published.value) if published else None
    last = parse_day(tagged.value) if tagged else None
    if first is None or last is None or tagged is None:
        return not_applicable("It does not say both when it was published and when changed.")
    if (last - first).days <= _LONG:
        return clear(f"Published {first.isoformat()}, changed {last.isoformat()}.")
    told = next((m for m in changes if m.found_in not in _TAGS and "meta" not in m.found_in), None)
    if told is not None:
        return clear(f"It says that it was changed ({told.found_in}).", searched=SEARCHED)
    if _NOTICE.search(page.text):
        return clear("It tells its readers of a change.", searched=SEARCHED)
    explanation = (
        f"It was changed on {last.isoformat()} ({tagged.found_in}), {(last - first).days} days"
        f" after {first.isoformat()}, and says nothing of what was changed."
    )
    return noted(Sighting(explanation), searched=SEARCHED)


SIGNAL = Signal(
    id="modified-later",
    title="Changed long after publication without a word",
    source="The Trust Project, 8 Trust Indicators, 2017, https://thetrustproject.org;"
    " NewsGuard, nine criteria, 2018",
    observe=observe,
)
