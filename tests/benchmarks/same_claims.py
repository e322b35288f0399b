"""From which likeness two statements are of one matter, and from which a passage bears on a claim.

    python tests/benchmarks/same_claims.py --data ../shared/data

Emergent (Ferreira & Vlachos 2016): headlines of articles on rumoured claims. A headline that
repeats a claim should be near its own claim and no other. Told is a claim that lies as near as
`SAME` to a headline, unless their numbers differ; right, if it is the headline's own; and a share
of the headlines that say what their claim says finds it. `SAME` was chosen on one half of the
claims. A family of claims on the price of one watch stands apart: any headline on it is near all
of them.

`NEAR` is the likeness from which a passage is shown by search: most headlines, whatever they say
to it, must lie so near to their own claim, and few to others.

On 2026-11-21 the command above printed

    tuned on         told   395, right 0.990; finds its own 0.476
    held out         told   426, right 0.988; finds its own 0.527
    with the family  told  1115, right 0.822; finds its own 0.510
    as near as NEAR  own 0.955, others 0.0106

At .65 the half tuned on has .961 right and .571 found, at .75 it has .997 and .365. The encoder
does not tell a claim from its denial: of the headlines that deny their claim it finds as many.
"""

import argparse
import csv
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from factcheck.compare.amounts import numbers_agree
from factcheck.compare.known import SAME
from factcheck.learned.encoder import encode
from factcheck.meaning import NEAR
from factcheck.text.quantities import find_quantities

RIGHT_FLOOR, FOUND_FLOOR, OWN_FLOOR, OTHER_CEILING = 0.97, 0.45, 0.92, 0.02
FAMILY = "Apple"


@dataclass(frozen=True)
class Headline:
    """A headline and the claim it was filed under."""

    text: str
    claim: int
    says_so: bool


def read(path: Path) -> tuple[list[str], list[Headline]]:
    """Return the claims, and the headlines with the places of theirs."""
    with path.open(encoding="utf-8", newline="") as handle:
        rows = list(csv.DictReader(handle))
    texts = {row["claimId"]: row["claimHeadline"] for row in rows}
    places = {claim: place for place, claim in enumerate(texts)}
    headlines = [
        Headline(
            row["articleHeadline"], places[row["claimId"]], row["articleHeadlineStance"] == "for"
        )
        for row in rows
    ]
    return list(texts.values()), headlines


def tell(
    claims: Sequence[str], headlines: Sequence[Headline], likeness: NDArray[np.float32]
) -> tuple[int, int, float]:
    """Return how many claims are told, how many rightly, and the share that finds its own."""
    rows = ((n, c) for n, c in np.argwhere(likeness >= SAME).tolist())
    told = [(n, c) for n, c in rows if not differ(headlines[n].text, claims[c])]
    right = {n for n, c in told if headlines[n].claim == c}
    saying = [n for n, headline in enumerate(headlines) if headline.says_so]
    return len(told), len(right), sum(n in right for n in saying) / len(saying)


def differ(one: str, other: str) -> bool:
    """Whether two texts have numbers, and none in common."""
    mine, theirs = find_quantities(one), find_quantities(other)
    return bool(mine and theirs) and not any(numbers_agree(a, b) for a in mine for b in theirs)


def main() -> int:
    """Print the figures; 1 if one of the half that was not tuned on is under its floor."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, required=True)
    path = parser.parse_args().data / "stance" / "emergent_dev.csv"
    if not path.exists():
        print(f"Skipped: {path} is not there.")
        return 0
    claims, headlines = read(path)
    likeness = encode([h.text for h in headlines]) @ encode(claims).T
    family = {place for place, claim in enumerate(claims) if FAMILY in claim}
    failed = False
    for name, half in (("tuned on", 0), ("held out", 1), ("with the family", None)):
        apart = set() if half is None else family
        rows = [
            n
            for n, headline in enumerate(headlines)
            if headline.claim not in apart and (half is None or headline.claim % 2 == half)
        ]
        near = likeness[rows].copy()
        near[:, sorted(apart)] = -1
        told, right, found = tell(claims, [headlines[n] for n in rows], near)
        print(f"{name:16} told {told:5}, right {right / told:.3f}; finds its own {found:.3f}")
        if name == "held out":
            failed = right / told < RIGHT_FLOOR or found < FOUND_FLOOR
    own = np.zeros(likeness.shape, dtype=bool)
    own[range(len(headlines)), [h.claim for h in headlines]] = True
    strange = ~own
    strange[:, sorted(family)] = False
    nearby, stray = (likeness[own] >= NEAR).mean(), (likeness[strange] >= NEAR).mean()
    print(f"{'as near as NEAR':16} own {nearby:.3f}, others {stray:.4f}")
    return int(failed or nearby < OWN_FLOOR or stray > OTHER_CEILING)


if __name__ == "__main__":
    sys.exit(main())
