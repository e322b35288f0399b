"""Let a larger network answer the rows, and pairs that no set has: build/training/taught.jsonl.

    python training/teach.py --teacher build/teacher --build build/training --minutes 25

The small network learns more from the shares that a larger one gives to all four answers than
from the one answer of a set (Hinton, Vinyals and Dean 2015, https://arxiv.org/abs/1503.02531), and
a larger one can answer pairs that nobody has. These are asked about first, then the rows, until the
time is over; rows not asked about are kept as they are, and pairs left out.
"""

import argparse
import random
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import permutations
from pathlib import Path

import torch
from examples import LABELS, Example, each_once, read, write
from network import TEACHER, read_judge
from train import Row, rows_of, tensors

SEED = 20261121
AT_ONCE = 4096
"""Word pieces in a batch."""
WORDS = 40
"""A text of more words is no claim."""
ANY = tuple(range(len(LABELS)))
SETS = {"lingnli", "mnli_dev_taxinli", "snli", "cad_nli", "fever", "fm2"}
"""Sets whose rows are asked, beside our own: of others the larger network knows less."""
EACH = 2
"""Pairs made of one passage or one claim, at most."""


def is_asked(row: Example) -> bool:
    """Tell whether the larger network is asked about a row."""
    known = row.source in SETS or row.source.startswith("written")
    return known and row.head == "passage"


def pairs(rows: list[Example], chance: random.Random) -> Iterator[Example]:
    """Yield claims beside other claims on one passage, and passages beside others on one claim.

    Both were written on one matter by people, so the pairs are as near as those of a set. Which
    answers are right nobody has said: all are allowed.
    """
    claims, passages = defaultdict(set), defaultdict(set)
    for row in rows:
        if is_asked(row):
            claims[row.passage].add(row.claim)
            passages[row.claim].add(row.passage)
    for name, found in (("claims", claims), ("passages", passages)):
        for texts in found.values():
            made = list(permutations(sorted(t for t in texts if len(t.split()) <= WORDS), 2))
            for claim, passage in chance.sample(made, min(EACH, len(made))):
                yield Example("passage", claim, passage, ANY, f"{name} side by side")


class Teacher:
    """The larger network, ready to be asked."""

    def __init__(self, folder: Path, device: str) -> None:
        self.judge = read_judge(folder / "judge.pt", TEACHER).to(device)
        self.device = device

    def ask(self, batch: list[Row]) -> list[tuple[float, ...]]:
        """Return the probabilities of the four answers for each row."""
        with torch.inference_mode(), torch.autocast(self.device, dtype=torch.bfloat16):
            pooled = self.judge(*tensors(batch, self.device))
            answers = self.judge.heads["passage"](pooled).float().softmax(1).tolist()
        return [tuple(round(share, 4) for share in row) for row in answers]


def answer(
    teacher: Teacher, asked: list[Example], seconds: float
) -> dict[tuple[str, str], tuple[float, ...]]:
    """Return what the teacher says of as many (claim, passage) as it can in the time."""
    began = shown = time.monotonic()
    told: dict[tuple[str, str], tuple[float, ...]] = {}
    # Some thousands at a time, in batches of alike length.
    for at in range(0, len(asked), 2000):
        some = asked[at : at + 2000]
        rows = rows_of(some)
        order = sorted(range(len(rows)), key=lambda place: len(rows[place][0]))
        while order:
            size = max(AT_ONCE // len(rows[order[-1]][0]), 1)
            batch, order = order[-size:], order[:-size]
            for place, shares in zip(batch, teacher.ask([rows[p] for p in batch]), strict=True):
                told[some[place].claim, some[place].passage] = shares
        now = time.monotonic()
        if now - shown > 30:
            print(f"{len(told)} of {len(asked)}, {len(told) / (now - began):.0f}/s", flush=True)
            shown = now
        if now - began > seconds:
            break
    return told


def main() -> None:
    """Read the command line and write the file."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--teacher", type=Path, default=Path("build/teacher"))
    parser.add_argument("--build", type=Path, default=Path("build/training"))
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--device", default="cpu")
    given = parser.parse_args()
    chance = random.Random(SEED)
    rows = read(given.build / "train.jsonl")
    new = list(pairs(rows, chance))
    known = [row for row in rows if is_asked(row)]
    chance.shuffle(known)
    chance.shuffle(new)
    asked = each_once(new + known)
    told = answer(Teacher(given.teacher, given.device), asked, given.minutes * 60)
    taught = [
        row.changed(told=told.get((row.claim, row.passage), ())) if is_asked(row) else row
        for row in rows
    ]
    taught += [
        row.changed(told=told[row.claim, row.passage])
        for row in new
        if (row.claim, row.passage) in told
    ]
    chance.shuffle(taught)
    write(given.build / "taught.jsonl", taught)
    print(Counter("told" if row.told else "not told" for row in taught))


if __name__ == "__main__":
    main()
