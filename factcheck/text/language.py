"""Whether the English word rules can be applied to a text. Which other language it is, is not asked."""

import re

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_SAMPLE = 3
_SAMPLE_LENGTH = 4_000
_SHORT = 20

_ENGLISH = frozenset(
    """the of and to in is that for it was on as with he be at by this had not are but from or have
    an they which you were her all there been one she would their we him has when who will more if
    no out so said what up its about into than them can only other his our after over""".split()
)
_OTHERS = (
    frozenset(
        """de la el los las del que y en un una por con para se su es al lo como más pero sus le ya ha
    le les des et est une du pas pour qui dans sur ce il ne au plus avec sont ont nous vous mais
    der die und den von das mit sich auf für ist im dem nicht ein eine als auch es bei nach wird sind
    di che è per non sono della nel alla gli con anche più del
    o os do da em um uma não com no na mais ao dos das
    het een van en dat niet zijn op te voor met aan er
    och att det som en på är av för med den inte har jag till
    og i at af til den ikke han var hun
    ja ei että se on oli
    w z na nie się jest że""".split()
    )
    - _ENGLISH
    - {"a", "i", "in", "on", "at", "as", "no"}
)


def is_english(text: str) -> bool:
    """Tell whether the text is mainly English; a text too short to tell counts as English.

    Long texts are judged by samples from their beginning, middle and end.
    """
    sample = _sample(text)
    words = [word.lower() for word in _WORD.findall(sample)]
    if not words:
        return True
    latin = sum(word[0] < "\u0250" for word in words)
    if latin < len(words) / 2:
        return False
    english = sum(word in _ENGLISH for word in words)
    other = sum(word in _OTHERS for word in words)
    if len(words) < _SHORT:
        return english >= other or other < 2  # noqa: PLR2004
    return english > other and english / len(words) > 0.08  # noqa: PLR2004


def _sample(text: str) -> str:
    if len(text) <= _SAMPLE * _SAMPLE_LENGTH:
        return text
    step = (len(text) - _SAMPLE_LENGTH) // (_SAMPLE - 1)
    return "\n".join(text[i * step : i * step + _SAMPLE_LENGTH] for i in range(_SAMPLE))
