"""How well lines of type are put together again: paragraphs, and hyphens at lines' ends.

Run by hand: pip install pyphen && python tests/benchmarks/typeset.py --data ../shared/data

News (FNC-1, bodies) is set in columns of three widths. Words of six letters and more that do not
fit on a line are broken where TeX's patterns (pyphen) allow it; compounds are broken at their own
hyphen. `joined` is the share of broken words that came back without a hyphen, `kept` the share of
compounds that came back with theirs, `paragraphs` the share that came back whole and apart.

The rules were written on the first 500 bodies. On 2026-11-21 the command above printed, on others,

    width 36: joined 0.998 of 6,625, kept 0.663 of 409, paragraphs 0.993 of 9,780
    width 50: joined 0.997 of 4,568, kept 0.637 of 278, paragraphs 0.994 of 9,780
    width 80: joined 0.997 of 2,511, kept 0.618 of 152, paragraphs 0.996 of 9,780

FLOORS are what no width may fall under.
"""

import argparse
import csv
import gzip
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

from factcheck.ingest.typeset import Line, join_lines

FLOORS = {"joined": 0.995, "kept": 0.6, "paragraphs": 0.98}
WIDTHS = (36, 50, 80)
SIZE, STEP = 10.0, 12.0
PLAIN = re.compile(r"[a-z]{6,}[.,]?")
COMPOUND = re.compile(r"[^\W\d_]-(?=[^\W\d_])")

Break = Callable[[str], Iterator[tuple[str, str]]]


def bodies(path: Path) -> list[list[str]]:
    """Return the paragraphs of each text that the rules were not written on."""
    csv.field_size_limit(sys.maxsize)
    with gzip.open(path, "rt", encoding="utf-8", newline="") as handle:
        rows = [row["articleBody"] for row in csv.DictReader(handle)]
    return [
        [" ".join(line.split()) for line in body.split("\n") if line.strip()]
        for body in rows[800:1600]
    ]


def fitting(word: str, room: int, breaks: Break) -> tuple[str, str, str] | None:
    """Return the part of a word that fits, the rest, and whose the hyphen is."""
    for found in reversed(list(COMPOUND.finditer(word))):
        if found.end() <= room:
            return word[: found.end()], word[found.end() :], "kept"
    if PLAIN.fullmatch(word):
        for first, rest in breaks(word):
            if len(first) < room:
                return f"{first}-", rest, "joined"
    return None


def set_lines(paragraph: str, width: int, breaks: Break, counts: Counter[str]) -> Iterator[str]:
    """Yield a paragraph's lines, counting the words that are broken."""
    line = ""
    for word in paragraph.split():
        longer = f"{line} {word}".strip()
        if len(longer) <= width:
            line = longer
            continue
        parts = fitting(word, width - len(line) - bool(line), breaks)
        if parts is None:
            yield from [line] if line else []
            line = word
        else:
            yield f"{line} {parts[0]}".strip()
            line = parts[1]
            counts[parts[2]] += 1
    yield line


def page(paragraphs: list[list[str]]) -> list[Line]:
    """Return the lines of paragraphs below one another, a line apart."""
    lines, height = [], 0.0
    for paragraph in paragraphs:
        for text in paragraph:
            lines.append(Line(text, 50.0, height, SIZE))
            height -= STEP
        height -= STEP
    return lines


def measure(texts: list[list[str]], width: int, breaks: Break) -> dict[str, tuple[float, int]]:
    """Return each share, and of how many it is one."""
    counts: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    for paragraphs in texts:
        lines = [list(set_lines(each, width, breaks, counts)) for each in paragraphs]
        found = Counter(join_lines([page(lines)]).split("\n\n"))
        counts["paragraphs"] += len(paragraphs)
        wrong["paragraphs"] += (Counter(map(bare, paragraphs)) - bared(found)).total()
        said, got = words(paragraphs), words(list(found.elements()))
        wrong["joined"] += sum((got - said)[word] for word in got - said if "-" in word)
        wrong["kept"] += sum((said - got)[word] for word in said - got if "-" in word)
    return {name: (1 - wrong[name] / counts[name], counts[name]) for name in FLOORS}


def words(paragraphs: list[str]) -> Counter[str]:
    """Return the words of a text."""
    return Counter(word for each in paragraphs for word in each.split())


def bare(paragraph: str) -> str:
    """Return a paragraph without its hyphens, whose fate is measured by itself."""
    return paragraph.replace("-", "")


def bared(found: Counter[str]) -> Counter[str]:
    """Return paragraphs so, with how often each was found."""
    return Counter(bare(each) for each in found.elements())


def main() -> int:
    """Print the figures of each width; 1 if one is under its floor."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    path = parser.parse_args().data / "stance" / "fnc1_train_bodies.csv.gz"
    if not path.exists():
        print(f"skipped: {path} is not there")
        return 0
    try:
        breaks = import_module("pyphen").Pyphen(lang="en_US").iterate
    except ImportError:
        print("skipped: pyphen is not installed")
        return 0
    texts, is_under = bodies(path), False
    for width in WIDTHS:
        found = measure(texts, width, breaks)
        told = (f"{name} {share:.3f} of {count:,}" for name, (share, count) in found.items())
        print(f"width {width}: {', '.join(told)}")
        is_under |= any(share < FLOORS[name] for name, (share, _) in found.items())
    return int(is_under)


if __name__ == "__main__":
    sys.exit(main())
