"""Word pieces: text as the numbers a model was trained on.

The uncased scheme of BERT (Devlin et al. 2019, https://arxiv.org/abs/1810.04805): lower case,
accents and invisible characters off, punctuation apart, then the longest known piece first. Other
symbols stand apart too, so that a sum of money is read as a number.
"""

import re
import sys
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

PAD: Final = 0
UNKNOWN: Final = 100
START: Final = 101
END: Final = 102

_WORD = re.compile(
    r"[぀-ヿ㐀-䶿一-鿿가-힯豈-﫿]"
    r"|[^\W_぀-ヿ㐀-䶿一-鿿가-힯豈-﫿]+|[^\w\s]|_"
)
_FOREIGN = re.compile(r"[^\t-\r -~]+")
_DROPPED = {"Mn", "Cc", "Cf", "Cs", "Co", "Cn"}
_LONGEST_WORD = 100
_CACHED_WORDS = 1 << 16
_CACHED_CHARACTERS = 1 << 12


class WordPieces:
    """A vocabulary and the cutting of text into it."""

    def __init__(self, vocabulary: Sequence[str]) -> None:
        """Take the pieces in the order of their numbers; those inside a word begin with "##"."""
        self._numbers = {piece: number for number, piece in enumerate(vocabulary)}
        self._cut_word = lru_cache(_CACHED_WORDS)(self._cut)

    def encode(self, text: str, limit: int = sys.maxsize) -> list[int]:
        """Return the numbers of a text's first `limit` pieces, without marks of start and end."""
        pieces: list[int] = []
        for _, found in self.words(plain(text)):
            if len(pieces) >= limit:
                break
            pieces.extend(found)
        return pieces[:limit]

    def words(self, text: str) -> Iterator[tuple[re.Match[str], tuple[int, ...]]]:
        """Yield each word and sign of a text that `plain` made, with the numbers of its pieces."""
        for word in _WORD.finditer(text):
            fits = word.end() - word.start() <= _LONGEST_WORD
            yield word, self._cut_word(word[0]) if fits else (UNKNOWN,)

    def _cut(self, word: str) -> tuple[int, ...]:
        pieces = []
        start = 0
        while start < len(word):
            mark = "##" if start else ""
            for end in range(len(word), start, -1):
                number = self._numbers.get(mark + word[start:end])
                if number is not None:
                    break
            else:
                return (UNKNOWN,)
            pieces.append(number)
            start = end
        return tuple(pieces)


def single(text: Sequence[int], limit: int) -> list[int]:
    """Return one text as a sequence of at most `limit` numbers."""
    return [START, *text[: limit - 2], END]


def plain(text: str) -> str:
    """Return a text in lower case, without accents and characters that nobody sees."""
    return _FOREIGN.sub(lambda run: "".join(map(_fold, run[0])), text.lower())


@lru_cache(_CACHED_CHARACTERS)
def _fold(char: str) -> str:
    # One at a time: normalising a long run of combining marks takes quadratic time.
    parts = unicodedata.normalize("NFD", char)
    return "".join(part for part in parts if unicodedata.category(part) not in _DROPPED)
