"""Train the cross-encoder; stop and go on at any time.

    python training/train.py --start START/model.safetensors --build build/training --epochs 3

Batches of about equal length, bfloat16 sums, the word embeddings left as they are, a mean of the
weights kept along the way (Polyak averaging). State is saved every few minutes; the same command
goes on from it. On two cores about 9,500 word pieces a second; on a GPU `--device cuda`.
"""

import argparse
import random
import time
from pathlib import Path

import torch
import torch.nn.functional as F
from examples import LABELS, Example, read
from network import Judge, Shape, read_bert
from safetensors.torch import load_file
from torch import Tensor

from factcheck.learned.package import word_pieces
from factcheck.learned.wordpiece import pair

SEED = 20261121
LONGEST = 192
TOKENS = 4096
STEP = 8
HEADS = {"passage": 4, "article": 4, "opinion": 4}
SAVE_EVERY = 300.0
Row = tuple[list[int], int, str, tuple[int, ...]]


def rows_of(examples: list[Example]) -> list[Row]:
    """Return (numbers, where the passage begins, head, allowed answers)."""
    pieces = word_pieces()
    known: dict[str, list[int]] = {}

    def cut(text: str) -> list[int]:
        if text not in known:
            known[text] = pieces.encode(text[:4000])
        return known[text]

    return [(*pair(cut(e.claim), cut(e.passage), LONGEST), e.head, e.allowed) for e in examples]


def batches(rows: list[Row], chance: random.Random) -> list[list[Row]]:
    """Return every row once, in batches of one padded length each, in random order.

    Lengths are rounded up and batches of one length are of one size: a new shape costs the
    matrix library more than a few numbers of padding.
    """
    alike: dict[int, list[Row]] = {}
    for row in rows:
        alike.setdefault(_rounded(len(row[0])), []).append(row)
    made = []
    for length, group in alike.items():
        chance.shuffle(group)
        size = max(TOKENS // length // 4 * 4, 4)
        made += [group[at : at + size] for at in range(0, len(group), size)]
    chance.shuffle(made)
    return made


def _rounded(length: int) -> int:
    return -(-length // STEP) * STEP


def tensors(batch: list[Row], device: str) -> tuple[Tensor, Tensor]:
    """Return words and texts of a batch, (batch, length)."""
    longest = _rounded(max(len(row[0]) for row in batch))
    words = torch.zeros(len(batch), longest, dtype=torch.int64)
    texts = torch.zeros(len(batch), longest, dtype=torch.int64)
    for place, (numbers, second, _, _) in enumerate(batch):
        words[place, : len(numbers)] = torch.tensor(numbers)
        texts[place, second : len(numbers)] = 1
    return words.to(device), texts.to(device)


def loss_of(judge: Judge, batch: list[Row], device: str) -> Tensor:
    """Return minus the mean log of what is given to the allowed answers."""
    words, texts = tensors(batch, device)
    with torch.autocast(device, dtype=torch.bfloat16):
        pooled = judge(words, texts)
    total = torch.zeros((), device=device)
    for head in {row[2] for row in batch}:
        places = [n for n, row in enumerate(batch) if row[2] == head]
        allowed = torch.zeros(len(places), len(LABELS), dtype=torch.bool, device=device)
        for n, place in enumerate(places):
            allowed[n, list(batch[place][3])] = True
        logs = F.log_softmax(judge.heads[head](pooled[places].float()), dim=1)
        right = torch.logsumexp(logs.masked_fill(~allowed, -torch.inf), dim=1)
        # A little for every answer keeps the model from growing certain (label smoothing).
        total = total - (0.95 * right + 0.05 * logs.mean(1)).sum()
    return total / len(batch)


def main() -> None:
    """Read the command line and train."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--start", type=Path, required=True)
    parser.add_argument("--build", type=Path, default=Path("build/training"))
    parser.add_argument("--epochs", type=float, default=3.0)
    parser.add_argument("--rate", type=float, default=1.5e-4)
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--threads", type=int, default=2)
    given = parser.parse_args()
    torch.manual_seed(SEED)
    torch.set_num_threads(given.threads)
    judge = Judge(Shape(), HEADS)
    read_bert(judge.encoder, load_file(given.start))
    judge.encoder.words.weight.requires_grad = False
    judge.to(given.device)
    learned = [p for p in judge.parameters() if p.requires_grad]
    adam = torch.optim.AdamW(learned, lr=given.rate, weight_decay=0.01, fused=True)
    mean = {name: value.detach().clone() for name, value in judge.state_dict().items()}
    rows = rows_of(read(given.build / "train.jsonl"))
    each = len(batches(rows, random.Random(SEED)))
    steps = int(each * given.epochs)
    warm = steps // 20
    first = 0
    state = given.build / "state.pt"
    if state.exists():
        saved = torch.load(state, weights_only=True)
        judge.load_state_dict(saved["judge"])
        adam.load_state_dict(saved["adam"])
        mean, first = saved["mean"], saved["step"]
        print(f"goes on from step {first} of {steps}", flush=True)
    began = shown = kept = time.monotonic()
    run = 0.0
    pairs = 0
    for epoch in range(int(given.epochs) + 1):
        for number, batch in enumerate(batches(rows, random.Random(SEED + epoch))):
            step = epoch * each + number
            if step < first or step >= steps:
                continue
            rate = given.rate * min((step + 1) / warm, (steps - step) / (steps - warm))
            for group in adam.param_groups:
                group["lr"] = rate
            loss = loss_of(judge, batch, given.device)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(learned, 1.0)
            adam.step()
            adam.zero_grad(set_to_none=True)
            keep = min(0.999, (step + 1) / (step + 10))
            with torch.no_grad():
                for name, value in judge.state_dict().items():
                    if name != "encoder.words.weight":
                        mean[name].lerp_(value, 1 - keep)
            run = 0.99 * run + 0.01 * loss.item() if step > first else loss.item()
            pairs += len(batch)
            now = time.monotonic()
            if now - shown > 30:
                print(
                    f"step {step} of {steps} ({step / each:.2f} epochs) loss {run:.4f} "
                    f"{pairs / (now - began):.0f} pairs/s, "
                    f"{(steps - step) / (step - first + 1) * (now - began) / 60:.0f} min left",
                    flush=True,
                )
                shown = now
            if now - kept > SAVE_EVERY:
                _save(state, judge, adam, mean, step + 1)
                kept = now
    _save(state, judge, adam, mean, steps)
    torch.save({"judge": mean, "heads": HEADS}, given.build / "judge.pt")


def _save(
    path: Path,
    judge: Judge,
    adam: torch.optim.Optimizer,
    mean: dict[str, Tensor],
    step: int,
) -> None:
    """Write what is needed to go on; a stop while writing leaves the last one."""
    new = path.with_suffix(".new")
    torch.save(
        {"judge": judge.state_dict(), "adam": adam.state_dict(), "mean": mean, "step": step}, new
    )
    new.replace(path)
    torch.save({"judge": mean, "heads": HEADS}, path.with_name("judge.pt"))


if __name__ == "__main__":
    main()
