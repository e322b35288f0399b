"""Claims and passages written for this project, a few answers to each: written/*.txt.

A block is a claim with passages, or a passage with claims, and blocks are apart by an empty line:

    C The claim.                        P The passage.
    + a passage that supports it        + a claim that it supports
    - one that refutes it               - one that it refutes
    ~ one that tells a part of it,      ~ one of which it tells a part, or which it
      or leaves it open                   leaves open
    0 one on the same people or         0 one on the same people or things of which
      things that tells nothing of it     it tells nothing

Since each claim and each passage stands with several answers, neither gives the answer away.
"""

from collections.abc import Iterator
from pathlib import Path

from examples import DISCUSSES, REFUTES, SUPPORTS, UNRELATED, Example

FOLDER = Path(__file__).parent / "written"
_ANSWERS = {"+": SUPPORTS, "-": REFUTES, "~": DISCUSSES, "0": UNRELATED}


def blocks() -> Iterator[list[Example]]:
    """Yield the examples of each block; `source` is "written+" and the name of its file.

    Raises:
        ValueError: A line begins with no mark, or a block without its claim or passage.
    """
    for path in sorted(FOLDER.glob("*.txt")):
        for number, block in enumerate(path.read_text(encoding="utf-8").split("\n\n"), 1):
            if block.strip():
                try:
                    yield _examples(block.strip().splitlines(), f"written+{path.stem}")
                except (KeyError, ValueError) as error:
                    raise ValueError(f"{path.name}, block {number}: {error}") from error


def _examples(lines: list[str], source: str) -> list[Example]:
    (kind, given), *answers = (line.split(" ", 1) for line in lines)
    if kind not in {"C", "P"}:
        raise ValueError(f"it begins with {kind}, not with C or P")
    return [
        Example(
            "passage", *((given, text) if kind == "C" else (text, given)), (_ANSWERS[mark],), source
        )
        for mark, text in answers
    ]
