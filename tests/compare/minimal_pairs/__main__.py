"""Print how an engine does on the minimal pairs.

python -m tests.compare.minimal_pairs --stance rules [--split dev] [--wrong]
"""

import argparse

from rich.console import Console

from factcheck.compare import ENGINES, engine
from tests.compare.minimal_pairs import SPLITS, load
from tests.compare.minimal_pairs.measure import Judged, as_table, count, judge, right_sides


def main() -> None:
    """Measure one engine on one split, or on both."""
    parser = argparse.ArgumentParser(prog="python -m tests.compare.minimal_pairs")
    parser.add_argument("--stance", choices=tuple(ENGINES), default="rules", help="the engine")
    parser.add_argument("--split", choices=SPLITS, help="dev or held; if not given, both")
    parser.add_argument("--wrong", action="store_true", help="show the dev pairs it gets wrong")
    args = parser.parse_args()
    measured = engine(args.stance)
    judged = judge(measured, load(args.split))
    console = Console(highlight=False, markup=False)
    if args.wrong:
        for one in judged:
            if right_sides(one) < len(one[1]) and one[0].split == "dev":
                console.print(_shown(one))
    console.print(as_table(measured.name, count(judged)))


def _shown(judged: Judged) -> str:
    pair, said = judged
    lines = [pair.id]
    for side, judgement in zip(pair.sides, said, strict=True):
        allowed = " or ".join(sorted(side.allowed))
        lines += [
            f"  claim: {side.pair.claim}",
            f"  passage: {side.pair.passage}",
            f"  {judgement.stance}, should be {allowed}: {judgement.rule}",
        ]
    return "\n".join([*lines, ""])


if __name__ == "__main__":
    main()
