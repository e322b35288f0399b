"""Where in a text the words of a query stand.

FTS5's own `highlight` takes time that grows with the square of the words found, and loses what
follows a NUL. So the words of the text that begin like one of the query's are put to FTS5 one by
one, each form once, and found again by a regular expression.
"""

import re
import sqlite3
import unicodedata
from types import TracebackType
from typing import Self

from factcheck.models import Span

TOKENIZER = "porter unicode61 remove_diacritics 2"
"""That of the casebook's indexes."""

READ = 1_000_000  # code points of a text that are looked at

OPERATORS = frozenset({"AND", "OR", "NOT"})
"""What stands between the words of a query."""

_WORD = re.compile(r"[^\W_]+")
_QUERIED = re.compile(r"([^\W_]+)(\s*\*)?")


class Marker:
    """Finds the words of one query in any number of texts."""

    def __init__(self, query: str) -> None:
        words = [
            (word, star)
            for word, star in _QUERIED.findall(query)
            if word not in OPERATORS | {"NEAR"}
        ]
        self._initials = {_initial(word) for word, _ in words}
        self._query = " OR ".join(f'"{word}"{"*" if star else ""}' for word, star in words)
        self._forms = sqlite3.connect(":memory:", isolation_level=None)
        self._forms.execute(f"CREATE VIRTUAL TABLE forms USING fts5 (form, tokenize='{TOKENIZER}')")

    def __enter__(self) -> Self:
        """Return the marker, which the block closes at its end."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close it."""
        self._forms.close()

    def find(self, text: str) -> tuple[Span, ...]:
        """Return the words of the text that the query asks for, in order.

        Limits:
            Those of a phrase are found apart from each other too. Of a very long text only the
            beginning is looked at.
        """
        words = [
            Span(*match.span())
            for match in _WORD.finditer(text, 0, READ)
            if _initial(match[0]) in self._initials
        ]
        forms = self._matching({word.slice(text) for word in words})
        return tuple(word for word in words if word.slice(text) in forms)

    def _matching(self, forms: set[str]) -> set[str]:
        """Return the words that FTS5 takes for one of the query's."""
        if not forms:
            return set()
        self._forms.execute("BEGIN")
        self._forms.executemany("INSERT INTO forms (form) VALUES (?)", [(f,) for f in forms])
        found = self._forms.execute("SELECT form FROM forms WHERE forms MATCH ?", [self._query])
        matching = {form for (form,) in found}
        self._forms.execute("ROLLBACK")
        return matching


def _initial(word: str) -> str:
    """Return a word's first letter, without case and accent: no stem changes it."""
    return unicodedata.normalize("NFKD", word[0].casefold())[0]
