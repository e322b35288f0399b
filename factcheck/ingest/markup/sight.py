"""Where things stand on a page from its headline: how far off, and whether aside from it."""

from dataclasses import dataclass

from factcheck.ingest.markup.parsing import Element, Line, Markup


@dataclass(frozen=True, slots=True)
class Sight:
    """A page as seen from its headline."""

    headline: Element | Line | None
    place: int | None
    """The number of the headline's line; None where the page shows none."""

    def is_aside(self, one: Element | Line) -> bool:
        """Tell whether it stands in a sidebar, menu or comment that the headline is not in."""
        if not one.within:
            return False
        own = self.headline.within if self.headline is not None else ()
        return any(number not in own for number in one.within)

    def distance(self, line: int) -> int | None:
        """Return how many lines below the headline a line is; less than nothing above it."""
        return None if self.place is None else line - self.place


def look(markup: Markup, headline: Element | Line | None) -> Sight:
    """Return a page's sight from its headline."""
    if headline is None:
        return Sight(None, None)
    if isinstance(headline, Line):
        return Sight(headline, next(i for i, line in enumerate(markup.lines) if line is headline))
    return Sight(headline, headline.line)
