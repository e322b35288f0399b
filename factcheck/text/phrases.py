"""Numbers with their nouns, and lists, as they stand in a sentence."""

from collections.abc import Sequence


def counted(number: int, noun: str) -> str:
    """Return a number with its noun, in the plural where it is not one: "1 claim", "0 claims"."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def listed(words: Sequence[str]) -> str:
    """Return words as a list in a sentence: "a", "a and b", "a, b and c"."""
    if len(words) < 2:  # noqa: PLR2004 (one word needs no "and")
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"
