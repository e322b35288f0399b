"""Turn answers into probabilities, windows into articles, and probabilities into words.

    python training/calibrate.py --build build/training --out factcheck/learned/weights

Fitted on half of what was held back; `evaluate.py` reports on the other half. A slope and a shift
for each head (Platt 1999; Guo et al. 2017), a logistic model over the windows of an article.
"""

import argparse
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from examples import REFUTES, UNRELATED, Example, read
from measured import Floats
from prepare import lay, share
from torch import Tensor

from factcheck.compare.nearness import Near
from factcheck.compare.pooling import features
from factcheck.compare.wholes import window_pairs
from factcheck.learned.calibration import calibration as loaded
from factcheck.learned.judge import judge

OWN = 0.06
"""What a passage of our own, read as an article, weighs beside a published article."""
LOST = 0.004
"""Share of the related articles that the gate may call unrelated.

At .02 it stood at .43, and of the 64 articles of whole made-up cases that were wrongly said to have
nothing on a claim it had kept 58 from being read.
"""
DECAY = 2e-4
NEAREST = 6
"""Sentences of an article that are looked at one by one."""
LEAST = {"passage": 0.6, "article": 0.5}
"""Answers below are never given: of sentences said to do something at .6 to .7, 58 in 100 did."""
FALSE = 0.05
"""Share of the articles that do not refute in which a sentence may seem to."""


@dataclass(frozen=True)
class Read:
    """A claim and an article, as far as the networks read them."""

    example: Example
    windows: Floats
    """(windows, 4) answers; no rows where the article is too far from the claim to be read."""
    closeness: Near


def for_calibration(example: Example) -> bool:
    """Tell whether a held-back row is fitted on; the others are reported on.

    By Emergent's claim, and by the passage elsewhere, which for FNC-1 is the article.
    """
    key = example.claim if example.source == "emergent" else example.passage
    return share("calibrate", key) < 0.5


def read_articles(rows: list[Example]) -> list[Read]:
    """Return each row's windows as the network answers them."""
    laid = list(lay(rows))
    windows = [window_pairs(r.claim, r.passage, spans, near_) for r, spans, near_ in laid]
    answers = judge([(p.claim, p.passage) for each in windows for p, _ in each], "article")
    ends = np.cumsum([len(each) for each in windows])
    return [
        Read(row, answers[end - len(each) : end], near_)
        for (row, _, near_), each, end in zip(laid, windows, ends, strict=True)
    ]


def allowed_of(rows: list[Example]) -> Tensor:
    """Return (rows, 4): which answers are right."""
    allowed = torch.zeros(len(rows), 4, dtype=torch.bool)
    for number, row in enumerate(rows):
        allowed[number, list(row.allowed)] = True
    return allowed


def fit(
    answers: Callable[[], Tensor],
    values: list[Tensor],
    allowed: Tensor,
    weigh: Tensor,
    decayed: Tensor | None = None,
) -> float:
    """Move values until the allowed answers are as likely as they can be; return the log loss."""
    newton = torch.optim.LBFGS(values, max_iter=300, line_search_fn="strong_wolfe")

    def loss() -> Tensor:
        newton.zero_grad()
        logs = torch.log_softmax(answers(), dim=1).masked_fill(~allowed, -torch.inf)
        total = -(torch.logsumexp(logs, dim=1) * weigh).sum() / weigh.sum()
        if decayed is not None:
            total = total + DECAY * decayed.square().sum()
        total.backward()
        return total

    newton.step(loss)
    return float(loss())


def evenly(rows: list[Example]) -> Tensor:
    """Weigh rows so that every source counts as its square root: no set speaks for all."""
    counts: dict[str, int] = {}
    for row in rows:
        counts[row.source] = counts.get(row.source, 0) + 1
    return torch.tensor([counts[row.source] ** -0.5 for row in rows])


def head_of(name: str, rows: list[Example]) -> dict[str, object]:
    """Return the slope and shift of a head."""
    shares = judge([(r.claim, r.passage) for r in rows], name)  # type: ignore[arg-type]
    logs = torch.tensor(np.log(np.maximum(shares, 1e-6)))
    slope, moved = torch.ones(1, requires_grad=True), torch.zeros(3, requires_grad=True)

    def shift_of() -> Tensor:
        return torch.cat([moved, torch.zeros(1)])

    allowed = allowed_of(rows)
    lost = fit(lambda: logs * slope + shift_of(), [slope, moved], allowed, evenly(rows))
    shift = shift_of()
    print(f"{name}: slope {slope.item():.3f} shift {shift.tolist()} log loss {lost:.4f}")
    return {"slope": slope.item(), "shift": [round(v, 4) for v in shift.tolist()]}


def firm_from(rows: list[Example]) -> float:
    """Return from which probability on a sentence refutes: few articles that agree have one.

    The sentences nearest the claim of articles that agree or discuss; what is said of pairs from
    inference sets does not hold there, since one in three of those is a contradiction.
    """
    rows = [r for r in rows if r.allowed[0] != UNRELATED]
    pairs, owners = [], []
    for number, (row, spans, near_) in enumerate(lay(rows)):
        for at in near_.nearest(NEAREST):
            pairs.append((row.claim, spans[at].slice(row.passage)))
            owners.append(number)
    found = judge(pairs, "passage")[:, REFUTES]
    most = np.zeros(len(rows), dtype=np.float32)
    np.maximum.at(most, np.array(owners), found)
    refuting = np.array([r.allowed[0] == REFUTES for r in rows])
    for least in (0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95):
        over = most >= least
        print(
            f"  a sentence refutes from {least}: in {over[refuting].mean():.3f} of the articles "
            f"that do, in {over[~refuting].mean():.3f} of the others"
        )
    return round(max(LEAST["passage"], float(np.quantile(most[~refuting], 1 - FALSE))), 3)


def main() -> None:
    """Read the command line, fit and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--build", type=Path, default=Path("build/training"))
    parser.add_argument("--out", type=Path, default=Path("factcheck/learned/weights"))
    given = parser.parse_args()
    path = given.out / "calibration.json"
    plain = {"slope": 1.0, "shift": [0.0] * 4, "sure": 0.5}
    nothing = {"weights": [], "bias": []}
    start = {"passage": plain, "article": plain, "refutes": 0.5, "pooling": nothing, "gate": 0}
    path.write_text(json.dumps(start))
    held = [r for r in read(given.build / "held.jsonl") if for_calibration(r)]
    whole = [r for r in read(given.build / "held_articles.jsonl") if for_calibration(r)]
    passages = [r for r in held if r.head == "passage" and r.source != "sick"]
    found = {"passage": head_of("passage", passages)}
    # The article head's answers go through the pooling, which has its own slopes.
    found["article"] = {"slope": 1.0, "shift": [0.0] * 4}

    articles = read_articles(whole + [r for r in held if r.head == "article"])
    articles = [a for a in articles if len(a.windows)]
    rows = [a.example for a in articles]
    published = np.array([not row.source.startswith("written") for row in rows])
    inputs = torch.tensor(np.stack([features(a.windows, a.closeness.most) for a in articles]))
    weights = torch.zeros(inputs.shape[1], 4, requires_grad=True)
    bias = torch.zeros(4, requires_grad=True)
    lost = fit(
        lambda: inputs @ weights + bias,
        [weights, bias],
        allowed_of(rows),
        torch.where(torch.tensor(published), 1.0, OWN),
        weights,
    )
    print(f"pooling: {len(rows)} articles, log loss {lost:.4f}")
    found["pooling"] = {
        "weights": [[round(v, 4) for v in row] for row in weights.tolist()],
        "bias": [round(v, 4) for v in bias.tolist()],
    }
    # Of articles as they are published: a lone passage of ours may share no word with its claim.
    known = [a for a, is_published in zip(articles, published, strict=True) if is_published]
    related = np.array([a.closeness.most for a in known if UNRELATED not in a.example.allowed])
    found["gate"] = round(float(np.quantile(related, LOST)), 3)

    pooled = torch.softmax(inputs @ weights + bias, dim=1).detach().numpy()
    truth = np.array([r.allowed[0] for r in rows])[published]
    found["article"]["sure"] = sure_from("article", pooled[published], truth[:, None])
    shares = judge([(r.claim, r.passage) for r in passages], "passage")
    logs = np.log(np.maximum(shares, 1e-6)) * found["passage"]["slope"] + found["passage"]["shift"]
    shares = np.exp(logs) / np.exp(logs).sum(1, keepdims=True)
    found["passage"]["sure"] = sure_from("passage", shares, [r.allowed for r in passages])
    path.write_text(json.dumps(found | {"refutes": 1.0}, indent=1) + "\n")
    loaded.cache_clear()
    found["refutes"] = firm_from([r for r in whole if r.source.startswith("fnc1")])
    path.write_text(json.dumps(found, indent=1) + "\n")
    print(json.dumps({k: v for k, v in found.items() if k != "pooling"}, indent=1))


def sure_from(head: str, shares: Floats, allowed: Sequence[Sequence[int]]) -> float:
    """Return from which probability on anything is said: about which most are right."""
    top = shares.max(1)
    right = np.array([said in rows for said, rows in zip(shares.argmax(1), allowed, strict=True)])
    wrong = [
        float(v)
        for v in np.arange(0.3, 0.6, 0.01)
        if right[(top > v - 0.05) & (top < v + 0.05)].mean() < 0.5
    ]
    return round(max([LEAST[head], *wrong]), 3)


if __name__ == "__main__":
    main()
