"""Articles that are copies of one report: word for word, or told anew in other words."""

from collections.abc import Iterator, Sequence

from factcheck.compare.own_words import own_words
from factcheck.compare.reprints import Reprint, Reprints
from factcheck.compare.retellings import Retelling, Retellings


class Copies:
    """An index of articles that finds those that are one report."""

    def __init__(self) -> None:
        self._reprints = Reprints()
        self._retellings = Retellings()

    def add(self, text: str) -> None:
        """Take in an article's text; articles are numbered from 0."""
        own = own_words(text)
        self._reprints.add(text, own)
        self._retellings.add(text, own)

    def reorder(self, order: Sequence[int]) -> None:
        """Number the articles anew: what was `order[0]` is 0 from now on."""
        self._reprints.reorder(order)
        self._retellings.reorder(order)

    def text(self, number: int) -> str:
        """Return the text of an article."""
        return self._reprints.text(number)

    def find(self) -> Iterator[tuple[int, int]]:
        """Yield the pairs that join articles into reports; some may be joined by others already."""
        for reprint in self._reprints.find():
            yield reprint.one, reprint.other
        for retelling in self._retellings.find():
            yield retelling.one, retelling.other

    def explain(self, number: int, others: Sequence[int]) -> Reprint | Retelling:
        """Return what shows that an article and one of some others are one report.

        What they have word for word comes first. It was joined with one of them by `find`.
        """
        for compare in (self._reprints.compare, self._retellings.compare):
            for other in others:
                found = compare(number, other)
                if found is not None:
                    return found
        raise LookupError(number)
