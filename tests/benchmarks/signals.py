"""How often the signals of language note real news that people wrote, and what machines wrote.

Run by hand: python tests/benchmarks/signals.py --data ../shared/data

Articles noted, in 100, on the parts that were not looked at while the rules were written: half of
the bodies of FNC-1 (news sites and blogs of 2014, many of them rewriting other outlets), the
development split of PolNeAR (seven American outlets in 2016, publisher and author stated), and half
of the documents of WMT21 (news in English, and news translated into English by people). On
2026-11-23 the command above printed

                     n  machine  secondhand  anonymous  unattributed  loaded
    FNC-1 bodies       819      0.0        28.9       16.5           9.9     2.3
    PolNeAR dev         84      0.0        17.9        4.8          10.7     1.2
    WMT21 originals     34      0.0         5.9        0.0          11.8     0.0
    WMT21 by people    161      0.0         6.8        0.6           3.7     0.0
    WMT21 by machine  1344      0.8

A note is not a false alarm: these articles do quote unnamed officials and other outlets. Up to
forty noted articles were read for each signal (all where fewer were noted), once, before the last
corrections. Wrong were, in 100 articles of FNC-1: secondhand 0.7, anonymous-sources 0.8,
unattributed-claims 0.5, loaded-language 0.4 (quoted tweets without quotation marks; "regime" was
counted right), machine-translated 0.

Of the machine translations of WMT21, systems of 2021 that leave few artefacts, machine-translated
notes the share in the last line: it is a rule for crude translation and for pages that say so.

CEILINGS are what the shares must not rise above.
"""

import argparse
import csv
import gzip
import json
import sys
import tarfile
from collections import Counter
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

from factcheck.assess import (
    anonymous_sources,
    loaded_language,
    machine_translated,
    secondhand,
    unattributed_claims,
)
from factcheck.assess.interface import Page
from factcheck.ingest import Stated, read
from factcheck.models import Article, Source, State

SIGNALS = (
    machine_translated.SIGNAL,
    secondhand.SIGNAL,
    anonymous_sources.SIGNAL,
    unattributed_claims.SIGNAL,
    loaded_language.SIGNAL,
)
CEILINGS = {
    "machine-translated": 0.0,
    "secondhand": 30.0,
    "anonymous-sources": 18.0,
    "unattributed-claims": 12.0,
    "loaded-language": 3.0,
}
"""In 100 articles that people wrote, on every part."""
FLOOR = 0.4
"""In 100 machine translations."""
PUBLISHERS = {
    "breitbart": "Breitbart",
    "huff-post": "HuffPost",
    "nyt": "New York Times",
    "politico": "Politico",
    "usa-today": "USA Today",
    "wash-post": "Washington Post",
    "west-journal": "Western Journalism",
}


def is_held_out(name: str) -> bool:
    """Tell whether it is in the half that was not looked at."""
    return sha256(name.encode()).digest()[0] % 2 == 1


def article(text: str, stated: Stated | None = None) -> Article | None:
    """The article of a text; None where there is none in it."""
    found = read(Source("article.txt", "/articles/article.txt", text.encode()), stated)
    return found if isinstance(found, Article) else None


def bodies(data: Path) -> Iterator[Article | None]:
    """The held-out bodies of FNC-1."""
    csv.field_size_limit(10**8)
    path = data / "stance" / "fnc1_train_bodies.csv.gz"
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if is_held_out(row["Body ID"]):
                yield article(row["articleBody"])


def politics(data: Path) -> Iterator[Article | None]:
    """The development split of PolNeAR."""
    folder = data / "attribution"
    with (folder / "polnear_metadata.tsv").open(encoding="utf-8", newline="") as file:
        rows = {row["filename"]: row for row in csv.DictReader(file, delimiter="\t")}
    with tarfile.open(folder / "polnear_dev.tar.gz") as archive:
        for member in archive.getmembers():
            text = archive.extractfile(member) if "/text/" in member.name else None
            if text is not None:
                row = rows[Path(member.name).stem]
                stated = Stated(publisher=PUBLISHERS[row["publisher"]], byline=row["author"])
                yield article(text.read().decode(), stated)


def translations(data: Path, kind: str) -> Iterator[Article | None]:
    """The held-out documents of WMT21 of one kind."""
    with gzip.open(data / "translation" / "wmt21.jsonl.gz", "rt", encoding="utf-8") as file:
        for row in map(json.loads, file):
            if row["kind"] == kind and is_held_out(row["doc"]):
                yield article("\n\n".join(row["text"]))


def shares(articles: Iterator[Article | None]) -> tuple[int, dict[str, float]]:
    """How many articles there are, and how many in 100 each signal notes."""
    noted: Counter[str] = Counter()
    total = 0
    for one in articles:
        if one is None:
            continue
        total += 1
        page = Page(one)
        noted.update(s.id for s in SIGNALS if s.observe(page).state is State.NOTED)
    return total, {signal.id: 100 * noted[signal.id] / total for signal in SIGNALS}


PARTS: dict[str, Callable[[Path], Iterator[Article | None]]] = {
    "FNC-1 bodies": bodies,
    "PolNeAR dev": politics,
    "WMT21 originals": lambda data: translations(data, "original_english"),
    "WMT21 by people": lambda data: translations(data, "human_translation"),
}


def main() -> int:
    """Print the figures; 1 if one of them is beyond its bound."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, required=True)
    data = parser.parse_args().data
    if not data.is_dir():
        print(f"skipped: no public data at {data}; see the docstring for what is measured")
        return 0
    failed = False
    print(f"{'':16}{'n':>6}", *(f"{signal.id:>20}" for signal in SIGNALS), sep="")
    for name, articles in PARTS.items():
        total, found = shares(articles(data))
        print(f"{name:16}{total:6}", *(f"{found[s.id]:20.1f}" for s in SIGNALS), sep="")
        failed |= any(found[key] > most for key, most in CEILINGS.items())
    total, found = shares(translations(data, "machine_translation"))
    print(f"WMT21 by machine{total:6}{found['machine-translated']:20.1f}")
    failed |= found["machine-translated"] < FLOOR
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
