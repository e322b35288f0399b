"""How well `worth` tells check-worthy sentences from others in political debates.

Run by hand: python tests/benchmarks/check_worthiness.py --data ../shared/data

CheckThat! 2024 task 1 (English; Barrón-Cedeño et al. 2024): sentences of American presidential
debates, each marked as worth checking or not. A sentence counts as found where its worth is over
the border of .5; average precision asks only for the order. For comparison, TF-IDF with a logistic
regression has an F1 of .86 on the development split, and in cross-validation on the training split
.66 with an average precision of .72; its thousands of weights know the candidates by name.

On 2026-11-21 the command above printed

    train P 0.617 R 0.682 F1 0.648 AP 0.710
    dev   P 0.785 R 0.874 F1 0.827 AP 0.896

FLOORS are what the development split must not fall under. The features and weights were chosen on
the training split alone.
"""

import argparse
import csv
import sys
from pathlib import Path

from factcheck.claims.worth import Statement, features_of, worth_of

FLOORS = {"F1": 0.81, "AP": 0.88}


def read(path: Path) -> list[tuple[str, bool]]:
    """Return each sentence with whether it is worth checking."""
    with path.open(encoding="utf-8", newline="") as handle:
        rows = csv.DictReader(handle, delimiter="\t")
        return [(row["Text"], row["class_label"] == "Yes") for row in rows]


def figures(rows: list[tuple[str, bool]]) -> dict[str, float]:
    """Return precision, recall and F1 of Yes at the border, and average precision."""
    judged = sorted(
        ((worth_of(features_of(Statement(text))), worthy) for text, worthy in rows),
        key=lambda pair: -pair[0],
    )
    worthies = sum(worthy for _, worthy in judged)
    found = [worthy for worth, worthy in judged if worth >= 0.5]
    precision, recall = sum(found) / len(found), sum(found) / worthies
    hits, precisions = 0, []
    for rank, (_, worthy) in enumerate(judged, start=1):
        hits += worthy
        if worthy:
            precisions.append(hits / rank)
    return {
        "P": precision,
        "R": recall,
        "F1": 2 * precision * recall / (precision + recall),
        "AP": sum(precisions) / worthies,
    }


def main() -> int:
    """Print the figures of both splits; 1 if the development split is under a floor."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, required=True)
    folder = parser.parse_args().data / "checkworthy"
    if not folder.is_dir():
        print(f"skipped: there is no {folder}")
        return 0
    result: dict[str, float] = {}
    for split in ("train", "dev"):
        result = figures(read(folder / f"CT24_checkworthy_english_{split}.tsv"))
        print(f"{split:5} " + " ".join(f"{name} {value:.3f}" for name, value in result.items()))
    return int(any(result[name] < floor for name, floor in FLOORS.items()))


if __name__ == "__main__":
    sys.exit(main())
