"""Articles a second that each reader of the text room takes, on one core.

    python tests/benchmarks/text_speed.py --data ../shared/data

The bodies of FNC-1 (web news), joined and cut again into articles of about 600 words; the quickest
of three passes, for other programs share the machine. On 2026-11-21, Python 3.11, the command above
printed

    find_sentences: 2,569 articles a second
    find_quoted: 4,481 articles a second
    find_dates: 6,321 articles a second
    find_quantities: 732 articles a second
    content_stems: 2,569 articles a second
    is_english: 4,234 articles a second

The floors are set at about a third of that.
"""

import argparse
import csv
import gzip
import sys
import time
from collections.abc import Callable
from pathlib import Path

from factcheck.text.dates import find_dates
from factcheck.text.language import is_english
from factcheck.text.quantities import find_quantities
from factcheck.text.quotation import find_quoted
from factcheck.text.sentences import find_sentences
from factcheck.text.words import content_stems

WORDS, PASSES = 600, 3
READERS: dict[str, tuple[Callable[[str], object], float]] = {
    "find_sentences": (find_sentences, 700),
    "find_quoted": (find_quoted, 1500),
    "find_dates": (find_dates, 2000),
    "find_quantities": (find_quantities, 230),
    "content_stems": (content_stems, 700),
    "is_english": (is_english, 1300),
}
"""Each reader with its floor, in articles a second."""


def articles(bodies: Path) -> list[str]:
    """Web news cut into texts of about 600 words, paragraphs left whole."""
    csv.field_size_limit(2**30)
    with gzip.open(bodies, "rt", encoding="utf-8") as lines:
        paragraphs = "\n\n".join(row["articleBody"] for row in csv.DictReader(lines)).split("\n")
    found: list[str] = []
    current: list[str] = []
    words = 0
    for paragraph in paragraphs:
        current.append(paragraph)
        words += len(paragraph.split())
        if words >= WORDS:
            found.append("\n".join(current))
            current, words = [], 0
    return found


def seconds(read: Callable[[str], object], texts: list[str]) -> float:
    """Processor time that one reader takes for all texts."""
    started = time.process_time()
    for text in texts:
        read(text)
    return time.process_time() - started


def main() -> int:
    """Print the figures; 1 if one is under its floor."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, required=True)
    bodies = parser.parse_args().data / "stance" / "fnc1_train_bodies.csv.gz"
    if not bodies.exists():
        print(f"Skipped: {bodies} is not there.")
        return 0
    texts = articles(bodies)
    failed = 0
    for name, (read, floor) in READERS.items():
        rate = len(texts) / min(seconds(read, texts) for _ in range(PASSES))
        failed += rate < floor
        print(f"{name}: {rate:,.0f} articles a second")
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
