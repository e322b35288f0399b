"""Measure the networks of the package on what they were not trained on.

    python training/evaluate.py --data ../shared/data --build build/training [--json FILE]

Held-back rows are those that `calibrate.py` was not fitted on. With a floor under every figure:
exit 1 when one has dropped.
"""

import argparse
import csv
import json
from collections.abc import Callable
from dataclasses import astuple
from pathlib import Path

import numpy as np
import torch
from calibrate import Read, for_calibration, read_articles
from examples import DISCUSSES, LABELS, REFUTES, SUPPORTS, UNRELATED, Example, read
from measured import (
    Floats,
    Ints,
    accuracy,
    area_under_curve,
    calibration_error,
    f1_of,
    interval,
    macro_f1,
)
from network import SMALL, read_judge
from prepare import lines
from train import rows_of, tensors

from factcheck.compare import ENGINE_NAMES, engine
from factcheck.compare.pooling import pool
from factcheck.compare.texts import judge_batches
from factcheck.learned import encoder
from factcheck.learned.calibration import calibration
from factcheck.learned.judge import judge
from factcheck.models import UNREAD, Stance
from tests.compare.minimal_pairs import load, measure

TOGETHER = 32  # texts judged at once
FLOORS = {
    "fnc1 body, macro-F1": 0.80,
    "fnc1 body, F1 of refutes": 0.58,
    "fnc1 topic, macro-F1": 0.62,
    "emergent, accuracy by claim": 0.71,
    "snli, accuracy": 0.80,
    "fm2, accuracy": 0.64,
    "healthver, accuracy": 0.82,
    "lingnli and mnli, accuracy": 0.63,
    "factcheck_gpt, macro-F1, passage": 0.33,
    "written, macro-F1": 0.66,
    "wikicontradict, area of refutes": 0.68,
    "8-bit against 32-bit, same label": 0.97,
}
"""A little under what was measured on 2026-11-22; the figures stand in the model card."""


def three(said: Ints) -> Ints:
    """Take "discusses" and "unrelated" for the neutral of the inference sets."""
    return np.where(said == UNRELATED, DISCUSSES, said)


def pooled(articles: list[Read]) -> Floats:
    """Return (articles, 4) probabilities; unrelated where an article was not read."""
    unread = np.array(astuple(UNREAD), dtype=np.float32)
    return np.stack(
        [pool(a.windows, a.closeness.most) if len(a.windows) else unread for a in articles]
    )


class Figures:
    """Figures by name, each with its interval."""

    def __init__(self) -> None:
        self.all: dict[str, dict[str, float]] = {}

    def add(self, name: str, measure: Callable[..., float], *columns: np.ndarray) -> None:
        """Work out one figure and print it."""
        value = measure(*columns)
        low, high = interval(measure, *columns)
        self.all[name] = {"value": value, "low": low, "high": high, "rows": len(columns[0])}
        print(f"{name:58} {value:.3f}  [{low:.3f}, {high:.3f}]  n={len(columns[0])}", flush=True)


def passages(figures: Figures, held: list[Example]) -> None:
    """Inference sets, by source."""
    written: list[tuple[Ints, Ints]] = []
    for source in sorted({r.source for r in held if r.head == "passage"}):
        rows = [r for r in held if r.source == source and r.head == "passage"]
        shares = judge([(r.claim, r.passage) for r in rows], "passage")
        truth = np.array([r.allowed[0] for r in rows])
        if source == "emergent":
            said = np.where(shares.argmax(1) == UNRELATED, DISCUSSES, shares.argmax(1))
            figures.add("emergent, one headline as a passage, accuracy", accuracy, truth, said)
            continue
        if source.startswith("written"):
            said = shares.argmax(1)
            figures.add(f"{source}, accuracy of four", accuracy, truth, said)
            written.append((truth, said))
            continue
        both = three(shares.argmax(1))
        if source in {"fm2", "fever", "covidfact", "nli4ct"}:
            both = np.where(shares[:, SUPPORTS] >= shares[:, REFUTES], SUPPORTS, REFUTES)
        figures.add(f"{source}, accuracy", accuracy, truth, both)
    truth, said = map(np.concatenate, zip(*written, strict=True))
    figures.add("written, macro-F1", macro_f1, truth, said)
    rows = [r for r in held if r.source in {"lingnli", "mnli_dev_taxinli"}]
    shares = judge([(r.claim, r.passage) for r in rows], "passage")
    truth = np.array([r.allowed[0] for r in rows])
    figures.add("lingnli and mnli, accuracy", accuracy, truth, three(shares.argmax(1)))
    sides = judge([(r.claim, "") for r in rows], "passage")
    figures.add("lingnli and mnli, claim only", accuracy, truth, three(sides.argmax(1)))
    sides = judge([("", r.passage) for r in rows], "passage")
    figures.add("lingnli and mnli, passage only", accuracy, truth, three(sides.argmax(1)))
    top = shares.copy()
    top[:, DISCUSSES] += top[:, UNRELATED]
    top[:, UNRELATED] = 0
    figures.add(
        "lingnli and mnli, calibration error", calibration_error, top.max(1), top.argmax(1) == truth
    )
    for low in np.arange(0.3, 1.0, 0.1):
        inside = (top.max(1) >= low) & (top.max(1) < low + 0.1)
        if inside.any():
            print(
                f"    said {low:.1f}-{low + 0.1:.1f}: right "
                f"{(top.argmax(1) == truth)[inside].mean():.3f} of {inside.sum()}"
            )


def whole_articles(figures: Figures, held: list[Example], whole: list[Example]) -> None:
    """FNC-1's held-back bodies and topics, Emergent's held-back claims."""
    for part in ("fnc1 body", "fnc1 topic"):
        rows = [r for r in whole if r.source == part]
        articles = read_articles(rows)
        shares = pooled(articles)
        truth = np.array([a.example.allowed[0] for a in articles])
        best = shares.argmax(1)
        asked = [(r.claim, r.passage) for r in rows]
        batches = [asked[at : at + TOGETHER] for at in range(0, len(asked), TOGETHER)]
        told = judge_batches(batches, engine("both"), encoder)
        refuted = np.array([one.stance is Stance.REFUTES for batch in told for one in batch])
        figures.add(f"{part}, macro-F1", macro_f1, truth, best)
        for label, name in enumerate(LABELS):
            figures.add(
                f"{part}, F1 of {name}", lambda t, s, one=label: f1_of(t, s, one), truth, best
            )
        if refuted.any():
            figures.add(f"{part}, refutes said that are right", np.mean, truth[refuted] == REFUTES)
        figures.add(f"{part}, refutes found", np.mean, refuted[truth == REFUTES])
        figures.add(f"{part}, calibration error", calibration_error, shares.max(1), best == truth)
        near = np.array([a.closeness.most for a in articles], dtype=np.float32)
        figures.add(
            f"{part}, related by closeness, area", area_under_curve, truth != UNRELATED, near
        )
        print(
            "    true by said:",
            *(
                f"{name} {[int(((truth == t) & (best == s)).sum()) for s in range(4)]}"
                for t, name in enumerate(LABELS)
            ),
        )
    rows = [r for r in held if r.source == "emergent" and r.head == "article"]
    articles = read_articles(rows)
    shares = pooled(articles)
    shares[:, UNRELATED] = 0
    truth = np.array([a.example.allowed[0] for a in articles])
    figures.add("emergent, accuracy by claim", accuracy, truth, shares.argmax(1))
    rows = [r for r in held if r.source.startswith("written") and r.head == "article"]
    articles = read_articles(rows)
    truth = np.array([a.example.allowed[0] for a in articles])
    figures.add("written, as articles, macro-F1", macro_f1, truth, pooled(articles).argmax(1))


def web_passages(figures: Figures, data: Path) -> None:
    """Factcheck-GPT: web passages against claims, not trained on."""
    rows = list(lines(data / "stance" / "factcheck_gpt_dev.jsonl.gz"))
    pairs = [(r["claim"], r["text"]) for r in rows]
    truth = np.array([LABELS.index(r["label"]) for r in rows])
    shares = judge(pairs, "passage")
    figures.add("factcheck_gpt, macro-F1, passage", macro_f1, truth, shares.argmax(1))
    print(
        "    true by said:",
        *(
            f"{name} {[int(((truth == t) & (shares.argmax(1) == s)).sum()) for s in range(4)]}"
            for t, name in enumerate(LABELS)
        ),
    )
    articles = read_articles([Example("article", c, t, (0,), "web") for c, t in pairs])
    figures.add("factcheck_gpt, macro-F1, article", macro_f1, truth, pooled(articles).argmax(1))


def conflicts(figures: Figures, data: Path) -> None:
    """WikiContradict: really contradicting passages; consistent ones with a negated claim."""
    rows = [
        r
        for r in lines(data / "conflict" / "wikicontradict_dev.jsonl.gz")
        if r["label"] in {"consistent", "contradicts"}
    ]
    positive = np.array([r["label"] == "contradicts" for r in rows])
    shares = judge([(r["hypothesis"], r["premise"]) for r in rows], "passage")
    figures.add("wikicontradict, area of refutes", area_under_curve, positive, shares[:, REFUTES])
    alone = judge([(r["hypothesis"], "") for r in rows], "passage")
    figures.add("wikicontradict, claim only", area_under_curve, positive, alone[:, REFUTES])
    turned = np.array(
        [
            not p
            and any(
                w in f" {r['hypothesis'].lower()} " for w in (" not ", " no ", "n't ", " never ")
            )
            for p, r in zip(positive, rows, strict=True)
        ]
    )
    called = shares.argmax(1)[turned] == REFUTES
    if turned.any():
        figures.add(
            "wikicontradict, consistent and negated, called refutes",
            accuracy,
            np.ones(int(turned.sum()), bool),
            called,
        )


def eight_bits(figures: Figures, build: Path, held: list[Example]) -> None:
    """How often the network in eight bits gives the label it gives in thirty-two."""
    network = read_judge(build / "judge.pt", SMALL)
    rows = [r for r in held if r.head == "passage"][:3000]
    few = judge([(r.claim, r.passage) for r in rows], "passage").argmax(1)
    scale = calibration().passage
    whole = []
    with torch.no_grad():
        for row in rows_of(rows):
            pooled = network(*tensors([row], "cpu"))
            answer = network.heads["passage"](pooled)[0] * scale.slope + torch.tensor(scale.shift)
            whole.append(int(answer.argmax()))
    figures.add("8-bit against 32-bit, same label", accuracy, np.array(whole), few)


def minimal_pairs(figures: Figures) -> None:
    """The suite of the tests: both sides of a pair right."""
    for name in ENGINE_NAMES:
        judged = measure.judge(engine(name), load())
        for phenomenon, figure in measure.count(judged).items():
            right = np.arange(figure.pairs) < figure.right
            if phenomenon == measure.ALL or name == "both":
                figures.add(f"minimal pairs, {name}, {phenomenon}", np.mean, right)
        if name == "model":
            likeliest = np.array(
                [
                    all(
                        LABELS[int(np.argmax(astuple(j.scores)))] in {str(a) for a in side.allowed}
                        for side, j in zip(pair.sides, said, strict=True)
                        if j.scores
                    )
                    for pair, said in judged
                ]
            )
            figures.add("minimal pairs, model, likeliest answer", np.mean, likeliest)


def main() -> None:
    """Read the command line and print every figure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--build", type=Path, default=Path("build/training"))
    parser.add_argument("--json", type=Path)
    given = parser.parse_args()
    csv.field_size_limit(10**9)
    figures = Figures()
    held = [r for r in read(given.build / "held.jsonl") if not for_calibration(r)]
    whole = [r for r in read(given.build / "held_articles.jsonl") if not for_calibration(r)]
    passages(figures, held)
    whole_articles(figures, held, whole)
    web_passages(figures, given.data)
    conflicts(figures, given.data)
    minimal_pairs(figures)
    eight_bits(figures, given.build, held)
    if given.json:
        given.json.write_text(json.dumps(figures.all, indent=1) + "\n")
    low = [n for n, floor in FLOORS.items() if figures.all[n]["value"] < floor]
    for name in low:
        print(f"below its floor of {FLOORS[name]}: {name}")
    raise SystemExit(bool(low))


if __name__ == "__main__":
    main()
