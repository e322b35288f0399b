"""The page names another author to its readers than to machines.

Who answers for the text is then not settled. It is innocent where the tags name the account of
whoever put it online, and where one of them leaves a colleague out: one name in common is enough.

Notes: a tag that names Ann Lee as author, above a line that says "By Bo Ek"
Quiet: a tag that names Ann Lee as author, above a line that says "By Ann Lee and Bo Ek"
Source: The Trust Project, "Author/Reporter Expertise", the 8 Trust Indicators, 2017,
https://thetrustproject.org
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
from factcheck.models import Field, Metadatum
from factcheck.text.authors import find_authors
from factcheck.text.names import is_person_name

SEARCHED = ("author in JSON-LD and tags of the page", "bylines that the page shows")
_TAGS = ("JSON-LD author", "meta ")
_SHOWN = ("byline element", "line that says by whom", "visible text: ")
_BELOW = "below the text"


def observe(page: Page) -> Observation:
    """Note a shown byline of full names that has no word in common with those of the tags."""
    bylines = [m for m in page.article.metadata if m.field is Field.BYLINE]
    tagged = [(m, names) for m in bylines if m.found_in.startswith(_TAGS) and (names := _names(m))]
    shown = [
        (m, names)
        for m in bylines
        if m.found_in.startswith(_SHOWN) and _BELOW not in m.found_in and (names := _names(m))
    ]
    if not tagged or not shown:
        return not_applicable("Tags and page do not both name an author in full.")
    known = {word for _, names in tagged for word in _words(names)}
    if any(known & _words(names) for _, names in shown):
        return clear(f"{shown[0][0].value} ({shown[0][0].found_in}).", searched=SEARCHED)
    told, tag = shown[0][0], tagged[0][0]
    explanation = (
        f"The page names {told.value} ({told.found_in}); its tags name {tag.value}"
        f" ({tag.found_in})."
    )
    return noted(Sighting(explanation, told.span), searched=SEARCHED)


def _names(found: Metadatum) -> tuple[str, ...]:
    """The full names of a byline."""
    return tuple(name for name in find_authors(found.value) if is_person_name(name))


def _words(names: tuple[str, ...]) -> set[str]:
    """The words of names that are no initials, in lower case."""
    return {word.lower() for name in names for word in name.split() if len(word.strip(".")) > 1}


SIGNAL = Signal(
    id="byline-conflict",
    title="Its tags name another author than the page",
    source="The Trust Project, 8 Trust Indicators, 2017, https://thetrustproject.org",
    observe=observe,
)
