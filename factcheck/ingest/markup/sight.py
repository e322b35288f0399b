"""Where things stand on a page from its headline: how far off, and whether aside from it."""

import re
from dataclasses import dataclass, replace

from factcheck.ingest.markup.parsing import Element, Line, Markup
from factcheck.text.comments import begins_comments, is_comments_heading

_PARAGRAPH, _REACH = 20, 60
"""Words of a paragraph, and lines below the headline in which the text begins."""
_COMMENTS = re.compile(
    r"\W*(?:\d+ |an? |one |eine? )?(?:(?:leser)?kommentare?|comments?|responses?|thoughts?"
    r"|antworten?|reaktionen|gedanken|commentaires?|coment[aá]rios?|respuestas?|commenti|reacties"
    r"|kommentarer|kommentit|komentarze|komentáře|yorumlar|σχόλια)(?:\W*\d*\W*"
    r"| (?:to|on|zu|auf|sur|en|a|su|op) .+)|(?:leave|post|write|add) (?:a|your) (?:reply|comment).*"
    r"|schreib(?:e|en sie)? (?:einen|eine) .+|kommentar (?:schreiben|verfassen|hinterlassen).*"
    r"|laisser un commentaire.*|deja (?:un comentario|una respuesta).*|lascia un commento.*"
    r"|geef een reactie.*",
    re.IGNORECASE,
)
"""Headings of comments."""
ALSO = re.compile(
    r"\W*(?:(?:read|see|watch|listen) (?:also|more|next|too)\b|also read|related(?: (?:article"
    r"|story|stories"
    r"|coverage|news))?:|(?:similar|more) (?:articles|stories|posts)\s?:|don[’']t miss"
    r"|lesen sie (?:auch|mehr|hier)|lies auch|auch interessant"
    r"|siehe auch"
    r"|mehr (?:zum thema|dazu)|zum thema:|(?:à )?lire (?:aussi|également|la suite)|à lire"
    r"|voir aussi"
    r"|(?:lee|leer|lea|ver|te puede|también te puede|mira) (?:también|además|interesar)|leggi anche"
    r"|potrebbe interessarti|(?:leia|veja|saiba|confira) (?:também|mais|ainda)|lees (?:ook|meer"
    r"|verder)"
    r"|(?:czytaj|zobacz|przeczytaj) (?:też|także|również|więcej)|läs (?:också|även|mer)|les (?:også"
    r"|mer)"
    r"|læs også|lue myös|διαβάστε (?:επίσης|ακόμα|και)|читайте (?:также|ещё|еще)"
    r"|(?:ayrıca|bunu da) oku\w*|přečtěte si|olvassa el)",
    re.IGNORECASE,
)
"""How a line begins that sends its readers to another article."""
_BENEATH = frozenset({"h2", "h3", "h4", "h5", "h6", "legend"})
_LONG, _MANY = 30, 5
"""Words of a paragraph that is no teaser, and how many of them a headline does not stand below."""


@dataclass(frozen=True, slots=True)
class Sight:
    """A page as seen from its headline."""

    headline: Element | Line | None
    place: int | None
    """The number of the headline's line; None where the page shows none."""

    body: int | None = None
    """The number of the line from which on the text is under way: its second paragraph."""

    end: int | None = None
    """The number of the line that heads the comments below the text."""

    comments: int | None = None
    """The number of the line from which on there are surely only comments, and the page's foot."""

    articles: frozenset[int] | None = None
    """The article elements around the headline, where the text stands in them, too."""

    @property
    def title(self) -> str:
        """The words of the headline; empty without one."""
        return self.headline.text if self.headline is not None else ""

    def is_below(self, line: int) -> bool:
        """Tell whether a line comes after the text has begun."""
        return self.body is not None and line > self.body

    def is_aside(self, one: Element | Line) -> bool:
        """Tell whether it stands in a sidebar, menu or comment that the headline is not in.

        Another article element than those around headline and text is a teaser or a comment.
        """
        if self.articles is not None and not self.articles.issuperset(one.articles):
            return True
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
    place = (
        next(number for number, line in enumerate(markup.lines) if line is headline)
        if isinstance(headline, Line)
        else headline.line
    )
    above = markup.lines[:place]
    if sum(len(line.text.split()) >= _LONG and not line.within for line in above) >= _MANY:
        return Sight(headline, None)  # a link to the page itself, or a heading in its foot
    sight = Sight(headline, place, articles=_articles(markup, headline, place))
    paragraphs = [
        number
        for number in range(place + 1, min(len(markup.lines), place + _REACH))
        if len(markup.lines[number].text.split()) >= _PARAGRAPH
        and not sight.is_aside(markup.lines[number])
    ]
    body = paragraphs[1] if len(paragraphs) > 1 else None
    heads = (
        number
        for number, line in enumerate(markup.lines)
        if body is not None
        and number > body
        and line.tag in _BENEATH
        and _COMMENTS.fullmatch(line.text)
    )
    return replace(sight, body=body, end=next(heads, None), comments=_comments(markup, body))


def _comments(markup: Markup, body: int | None) -> int | None:
    """The line that heads the comments, or holds them, below the text."""
    for number, line in enumerate(markup.lines):
        if body is None or number <= body:
            continue
        below = [one.text for one in markup.lines[number + 1 : number + 3]]
        headed = line.tag in _BENEATH and is_comments_heading(line.text)
        if headed or begins_comments(line.text, below):
            return number
    return None


def _articles(markup: Markup, headline: Element | Line, place: int) -> frozenset[int] | None:
    """The article elements around a headline; None if its text does not stand in them."""
    own = frozenset(headline.articles)
    inside = any(
        line.articles and own.issuperset(line.articles) and len(line.text.split()) >= _PARAGRAPH
        for line in markup.lines[place + 1 :]
    )
    return own if inside else None
