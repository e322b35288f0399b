"""How often an agency's story is known as the agency's by what the page says, and others are not.

    python tests/benchmarks/credits.py --data ../shared/data

PolNeAR (Newell, Margolin and Ruths 2018) tells of each of its articles from seven American outlets
whether it came by wire. Its texts keep datelines, bylines and sign-offs. The rules were corrected
once after reading what they missed and what they found too much in all of it: nothing is held out.

On 2026-11-21 the command printed

    by wire: 71 of 75 known as the agency's (0.947)
    others: 7 of 849 taken for an agency's (0.008)

The seven do lean on an agency's figures or report; the four missed say nothing of theirs.

FLOOR and CEILING are what the first share must not fall under, nor the second rise above.
"""

import argparse
import csv
import sys
import tarfile
from collections.abc import Iterator
from pathlib import Path

from factcheck.compare.crediting import read_imprint
from factcheck.ingest import Stated, read
from factcheck.models import Article, OriginKind, Source

FLOOR, CEILING = 0.92, 0.02
AGENCIES = {
    "AP": "Associated Press",
    "UPI": "UPI",
    "reuters": "Reuters",
    "Reuters": "Reuters",
    "AFP": "Agence France-Presse",
}
PUBLISHERS = {
    "breitbart": "Breitbart",
    "huff-post": "HuffPost",
    "nyt": "New York Times",
    "politico": "Politico",
    "usa-today": "USA Today",
    "wash-post": "Washington Post",
    "west-journal": "Western Journalism",
}


def articles(folder: Path) -> Iterator[tuple[Article, str]]:
    """Yield each article, its publisher stated, with the wire it came by."""
    with (folder / "polnear_metadata.tsv").open(encoding="utf-8") as file:
        known = {row["filename"]: row for row in csv.DictReader(file, delimiter="\t")}
    for split in ("train", "dev"):
        with tarfile.open(folder / f"polnear_{split}.tar.gz") as tar:
            for member in tar:
                row = known.get(Path(member.name).stem)
                handle = tar.extractfile(member) if member.name.endswith(".txt") else None
                if row is None or handle is None:
                    continue
                stated = Stated(publisher=PUBLISHERS[row["publisher"]])
                article = read(Source("a.txt", "/a.txt", handle.read()), stated)
                if isinstance(article, Article):
                    yield article, row["wire"]


def main() -> int:
    """Print both shares; 1 if one is past its bound."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, required=True)
    folder = parser.parse_args().data / "attribution"
    if not folder.is_dir():
        print(f"skipped: there is no {folder}")
        return 0
    by_wire, right, others, wrong = 0, 0, 0, 0
    for article, wire in articles(folder):
        credit = read_imprint(article).credit
        agency = credit.name if credit and credit.kind is OriginKind.AGENCY else None
        if wire in AGENCIES:
            by_wire += 1
            right += agency == AGENCIES[wire]
        else:
            others += 1
            wrong += agency is not None
    print(f"by wire: {right} of {by_wire} known as the agency's ({right / by_wire:.3f})")
    print(f"others: {wrong} of {others} taken for an agency's ({wrong / others:.3f})")
    return int(right / by_wire < FLOOR or wrong / others > CEILING)


if __name__ == "__main__":
    sys.exit(main())
