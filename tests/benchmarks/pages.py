"""How well headlines, bylines and dates are read from plain text, and how often a page is noted.

Run by hand: python tests/benchmarks/pages.py --data ../shared/data

In 100 articles that begin with their headline: those in which one was found, and those in which
none was found once it was taken away (many have a subtitle that stays behind and is taken for it).
None of the texts has a byline or date above it; what was found of these was below. Then the notes
of the signals about a page. The development split of PolNeAR, whose headlines end in a full stop
that somebody added, was not read while the rules were written; WMT21 was read once, before the
last correction; FNC-1, which lacks its headlines, was read by eye throughout. On 2026-11-21 the
command above printed

                       n  headline  its loss  byline  date  truncated  furniture  blog  incomplete
    PolNeAR dev       84      91.7      89.3     7.1   0.0        1.2        1.2   0.0         0.0
    WMT21 originals   65     100.0      95.4     0.0   0.0        1.5        0.0   0.0         0.0
    WMT21 by people  342      90.4      83.3     0.0   0.0        1.8        0.0   0.0         0.0
    FNC-1 bodies    1683      11.5      93.9     2.2   1.0        2.2        8.6   0.0         0.1
    cut short: 87.5 of 72 noted; whole: 1.4

The last line: articles of PolNeAR dev under a made-up head, broken off after a random word of a
random paragraph, and the same articles whole; the one noted whole ends in "Read the rest here".

A note is not a false alarm. Of the 38 bodies of FNC-1 noted as truncated, some two thirds do end
or begin in the middle; the others end in a caption, or in a sentence whose full stop was forgotten.
All the furniture noted there was furniture, and every byline but two was the author's.
"""

import argparse
import csv
import gzip
import json
import random
import re
import sys
import tarfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from factcheck.assess import blog, byline_incomplete, site_furniture, truncated
from factcheck.assess.interface import Page
from factcheck.ingest import read
from factcheck.models import Article, Source, State

SIGNALS = (truncated.SIGNAL, site_furniture.SIGNAL, blog.SIGNAL, byline_incomplete.SIGNAL)
HEAD = "By Jane Smith\n\nMarch 4, 2021\n\nThe Riverton Gazette"
FLOORS = {"headline": 88.0, "cut": 80.0}
CEILINGS = {"truncated": 3.0, "blog": 0.5, "byline-incomplete": 0.5}
"""In 100 articles, on every part."""
SEED = 7
SHORTEST = 14


def article(text: str) -> Article | None:
    """The article of a text; None where there is none in it."""
    found = read(Source("article.txt", "/articles/article.txt", text.encode()))
    return found if isinstance(found, Article) else None


def politics(data: Path) -> Iterator[str]:
    """The development split of PolNeAR, each with its headline."""
    with tarfile.open(data / "attribution" / "polnear_dev.tar.gz") as archive:
        for member in sorted(archive.getmembers(), key=lambda member: member.name):
            text = archive.extractfile(member) if "/text/" in member.name else None
            if text is not None:
                yield text.read().decode()


def documents(data: Path, kind: str) -> Iterator[str]:
    """The documents of WMT21 of one kind, each with its headline."""
    with gzip.open(data / "translation" / "wmt21.jsonl.gz", "rt", encoding="utf-8") as file:
        for row in map(json.loads, file):
            if row["kind"] == kind:
                yield "\n\n".join(row["text"])


def bodies(data: Path) -> Iterator[str]:
    """The bodies of FNC-1, without their headlines."""
    csv.field_size_limit(10**8)
    path = data / "stance" / "fnc1_train_bodies.csv.gz"
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            yield row["articleBody"]


def shares(texts: Iterator[str]) -> tuple[int, Counter[str]]:
    """How many articles there are, and in how many each thing was found or noted."""
    counted: Counter[str] = Counter()
    total = 0
    for text in texts:
        whole = article(text)
        if whole is None:
            continue
        total += 1
        rest = article(text.partition("\n")[2].lstrip())
        counted["headline"] += whole.title is not None
        counted["its loss"] += rest is None or rest.title is None
        counted["byline"] += whole.byline is not None
        counted["date"] += whole.published is not None
        page = Page(whole)
        for signal in SIGNALS:
            counted[signal.id] += signal.observe(page).state is State.NOTED
    return total, counted


def cuts(texts: Iterator[str]) -> tuple[int, int, int]:
    """Articles under a made-up head: how many, noted once cut, noted whole."""
    chance = random.Random(SEED)
    total = cut = whole = 0
    for text in texts:
        title, *paragraphs = [line for line in re.split(r"\n+", text) if line.strip()]
        long = [i for i, words in enumerate(paragraphs[3:], 3) if len(words.split()) > SHORTEST]
        if not long:
            continue
        last = chance.choice(long)
        words = paragraphs[last].split()
        kept = words[: chance.randrange(SHORTEST // 2, len(words) - 1)]
        if not kept[-1].isalpha():
            continue
        head = f"{title.rstrip('.')}\n\n{HEAD}"
        total += 1
        whole += _is_cut("\n\n".join([head, *paragraphs]))
        cut += _is_cut("\n\n".join([head, *paragraphs[:last], " ".join(kept)]))
    return total, cut, whole


def _is_cut(text: str) -> bool:
    found = article(text)
    return found is not None and truncated.SIGNAL.observe(Page(found)).state is State.NOTED


def main() -> int:
    """Print the figures; 1 if one of them is beyond its bound."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, required=True)
    data = parser.parse_args().data
    if not data.is_dir():
        print(f"skipped: no public data at {data}; see the docstring for what is measured")
        return 0
    parts = {
        "PolNeAR dev": politics(data),
        "WMT21 originals": documents(data, "original_english"),
        "WMT21 by people": documents(data, "human_translation"),
        "FNC-1 bodies": bodies(data),
    }
    columns = ("headline", "its loss", "byline", "date", *(signal.id for signal in SIGNALS))
    print(f"{'':16}{'n':>6}", *(f"{column:>19}" for column in columns), sep="")
    failed = False
    for name, texts in parts.items():
        total, counted = shares(texts)
        found = {column: 100 * counted[column] / total for column in columns}
        print(f"{name:16}{total:6}", *(f"{found[column]:19.1f}" for column in columns), sep="")
        failed |= any(found[key] > most for key, most in CEILINGS.items())
        failed |= name != "FNC-1 bodies" and found["headline"] < FLOORS["headline"]
    total, cut, whole = cuts(politics(data))
    print(f"cut short: {100 * cut / total:.1f} of {total} noted; whole: {100 * whole / total:.1f}")
    return int(failed or 100 * cut / total < FLOORS["cut"])


if __name__ == "__main__":
    sys.exit(main())
