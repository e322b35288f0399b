"""Whether English word rules can be applied to a text. Which other language it is, is not asked."""

import re
from collections.abc import Sequence

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_SAMPLES = 3
_SAMPLE = 4_000
_SHORT = 20
_FEW = 6  # letters of another script
_SURE = 2
_LEAST = 0.08
"""Least share of these few words in English prose, where a third of all words are among them."""
_LATIN = "\u0250"

_ENGLISH = frozenset(
    """
    the of and to in is that for it was on as with he be at by this had not are but from or have an
    they which you were her all there been one she would their we him has when who will more if no
    out so said what up its about into than them can only other his our after over
    """.split()
)
_AMBIGUOUS = frozenset("a i in on at as no per com do se her men var den die man also".split())
"""English words, too."""
_IN_NAMES = frozenset("de la el los las del von der van den di da do dos le les du y".split())
_OTHERS = (
    frozenset(
        """
        de la el los las del que y en un una por para con su es al lo como más pero sus le ya ha
        les des et est du pas pour qui dans sur ce il ne au plus avec sont ont nous vous mais
        der und von das mit sich auf für ist im dem nicht ein eine auch es bei nach wird sind
        di che è non sono della nel alla gli anche più o os da em um uma não na mais ao dos das
        het van dat niet zijn op te voor met aan er och att som är av för med inte har jag till
        og af til ikke han hun ja ei että oli w z nie się jest na si že je ve bir bu için ile
        yang dan itu dengan untuk dari telah tidak ini și este din
        """.split()
    )
    - _ENGLISH
    - _AMBIGUOUS
)


def is_english(text: str) -> bool:
    """Tell whether the text is mainly English; one that shows nothing either way counts as English.

    Judged by the commonest words, and by the script. Long texts are judged by samples from their
    beginning, middle and end, so the cost has a bound.
    """
    words = _words(text)
    if not _is_latin(words):
        return False
    english, other = _counts(words)
    if len(words) < _SHORT:
        accented = sum(word[0].islower() and not _is_plain(word) for word in words)
        return english >= max(other - 1, min(accented - 1, 1))
    return english > other and english > _LEAST * len(words)


def is_foreign(text: str) -> bool:
    """Tell whether the text is surely in another language than English.

    A list of names and numbers is in none, and a text with much of both is not surely foreign.
    """
    words = _words(text)
    if not _is_latin(words):
        return sum(map(len, words)) >= _FEW
    english, other = _counts(words)
    told = sum(word[0].islower() and word not in _IN_NAMES for word in words)
    return min(other, told) >= _SURE and other > _SURE * english


def _words(text: str) -> list[str]:
    return _WORD.findall(_sample(text))


def _is_latin(words: Sequence[str]) -> bool:
    return sum(word[0] < _LATIN for word in words) * 2 >= len(words)


def _counts(words: Sequence[str]) -> tuple[int, int]:
    """How many are common words of English, and of other languages."""
    lower = [word.lower() for word in words]
    return sum(word in _ENGLISH for word in lower), sum(word in _OTHERS for word in lower)


def _is_plain(word: str) -> bool:
    return word.replace("’", "").isascii()


def _sample(text: str) -> str:
    if len(text) <= _SAMPLES * _SAMPLE:
        return text
    step = (len(text) - _SAMPLE) // (_SAMPLES - 1)
    return "\n".join(text[i * step : i * step + _SAMPLE] for i in range(_SAMPLES))
