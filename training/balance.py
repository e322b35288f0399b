"""Take rows in which shared words tell nothing: build/training/balanced.jsonl.

    python training/balance.py --build build/training

Whoever writes passages for a claim lets support speak in other words and conflict in the same
ones, so a network learns that likeness means conflict; in sets made by crowds it is the reverse.
Here each answer is as frequent as the others among rows of like overlap and like length.
"""

import argparse
import random
import re
from collections import defaultdict
from pathlib import Path

from examples import DISCUSSES, SUPPORTS, UNRELATED, Example, each_once, read, write

SEED = 20261121
PARTS = 6
"""Ranges of overlap, from none of the claim's words in the passage to all."""
LONG = 30
"""Words of a long passage."""
MOST = 3600
"""Rows of one answer, range and length."""
CONTAINED, SAME = 1500, 900
"""Passages to which the claim itself is added, and claims as their own passage."""


def overlap(row: Example) -> float:
    """Return the share of the claim's words that stand in the passage."""
    claim = set(re.findall(r"\w+", row.claim.lower()))
    return len(claim & set(re.findall(r"\w+", row.passage.lower()))) / max(len(claim), 1)


def answer(row: Example) -> int | None:
    """Return the one answer of a row, to be unrelated counted as to discuss; None where unknown."""
    if len(row.allowed) == 1 or row.allowed == (DISCUSSES, UNRELATED):
        return min(row.allowed[0], DISCUSSES)
    if row.told:
        return min(max(range(len(row.told)), key=row.told.__getitem__), DISCUSSES)
    return None


def balanced(rows: list[Example], chance: random.Random) -> list[Example]:
    """Return as many rows of each answer as of the rarest, among rows that are alike."""
    alike: dict[tuple[int, bool], dict[int, list[Example]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        said = answer(row)
        if said is not None:
            part = min(int(overlap(row) * PARTS), PARTS - 1)
            alike[part, len(row.passage.split()) > LONG][said].append(row)
    chosen = []
    for by_answer in alike.values():
        least = min(MOST, *(len(by_answer[said]) for said in range(DISCUSSES + 1)))
        for found in by_answer.values():
            chosen += chance.sample(found, least)
    return chosen


def contained(rows: list[Example], chance: random.Random) -> list[Example]:
    """Return passages that say nothing of a claim with the claim added: now they support it."""
    silent = [r for r in rows if r.source.startswith("written") and r.allowed == (UNRELATED,)]
    made = []
    for row in chance.sample(silent, min(CONTAINED, len(silent))):
        claim = f"{row.claim.rstrip('.')}."
        passage = chance.choice((f"{row.passage} {claim}", f"{claim} {row.passage}"))
        made.append(_supported(row, passage, "contained"))
    few = chance.sample(rows, min(SAME, len(rows)))
    return made + [_supported(row, f"{row.claim.rstrip('.')}.", "same") for row in few]


def _supported(row: Example, passage: str, source: str) -> Example:
    return row.changed(passage=passage, allowed=(SUPPORTS,), told=(), source=source)


def main() -> None:
    """Read the command line and write the file."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--build", type=Path, default=Path("build/training"))
    given = parser.parse_args()
    chance = random.Random(SEED)
    rows = [row for row in read(given.build / "taught.jsonl") if row.head == "passage"]
    rows = each_once(rows)
    chosen = balanced(rows, chance) + contained(rows, chance)
    chance.shuffle(chosen)
    write(given.build / "balanced.jsonl", chosen)
    print(len(chosen), "rows")


if __name__ == "__main__":
    main()
