"""The rule that every quote in the casebook is a slice of a stored text, held when it is saved."""

from collections.abc import Callable, Iterable

from factcheck.errors import QuoteError
from factcheck.models import Kind, Passage, Span, format_id


class Quotes:
    """Checks passages against their articles, keeping the text of the latest one at hand."""

    def __init__(self, load: Callable[[int], str]) -> None:
        self._load = load
        self._article = 0
        self._text = ""

    def check(self, passage: Passage) -> None:
        """Refuse a quote that is not the article's text at its span.

        Raises:
            QuoteError: If it is not.
            UnknownIdError: If there is no such article.
        """
        span = passage.span
        text = self._text_of(passage.article)
        if not 0 <= span.start < span.end or span.slice(text) != passage.quote:
            raise QuoteError(
                f"{format_id(Kind.ARTICLE, passage.article)} does not read {passage.quote!r} at "
                f"{span.start}-{span.end}; quote it as it stands there."
            )

    def check_spans(self, article_id: int, spans: Iterable[Span]) -> None:
        """Refuse a span that does not lie within the article.

        Raises:
            QuoteError: If one does not.
            UnknownIdError: If there is no such article.
        """
        text = self._text_of(article_id)
        for span in spans:
            if not 0 <= span.start <= span.end <= len(text):
                raise QuoteError(
                    f"{format_id(Kind.ARTICLE, article_id)} has no {span.start}-{span.end}; "
                    f"it ends at {len(text)}."
                )

    def _text_of(self, article_id: int) -> str:
        if article_id != self._article:
            self._text = self._load(article_id)
            self._article = article_id
        return self._text
