"""Train the cross-encoder; stop and go on at any time.

    python training/train.py --start START/model.safetensors --build build/training --epochs 3

Batches of about equal length, bfloat16 sums, the word embeddings left as they are, a mean of the
weights kept along the way (Polyak averaging). State is saved every few minutes; the same command
goes on from it. On two cores about 9,500 word pieces a second; on a GPU `--device cuda`.
"""

import argparse
import random
import signal
import time
from pathlib import Path

import torch
from examples import LABELS, Example, read
from export import finished
from network import SMALL, TEACHER, Judge, read_bert, read_mpnet
from safetensors.torch import load_file
from torch import Tensor
from torch.nn import functional

from factcheck.learned.package import word_pieces
from factcheck.learned.pairs import Reading, pair
from factcheck.learned.pairs import read as read_text

SEED = 20261121
LONGEST = 192
TOKENS = 4096
STEP = 8
HIDDEN = 0.06
"""Share of the word pieces that are hidden, others each time; with the channels left out it keeps
the network from learning rows by heart: without, it had 81 of 100 LingNLI rows right that it was
trained on, and 64 of those held back."""
MASK, PLAIN = 103, 999
"""The piece that hides another, and the first one that is not a sign of the vocabulary's own."""
HEADS = {"passage": 4, "article": 4}
SAVE_EVERY = 300.0
TOLD = 0.6
"""Weight of what the larger network says beside what the set says."""
Row = tuple[list[int], list[int], str, tuple[int, ...], tuple[float, ...]]


def rows_of(examples: list[Example]) -> list[Row]:
    """Return (numbers, marks, head, allowed answers, answers told)."""
    pieces = word_pieces()
    known: dict[str, Reading] = {}

    def cut(text: str) -> Reading:
        if text not in known:
            known[text] = read_text(text, pieces, LONGEST)
        return known[text]

    return [
        (*pair(cut(e.claim), cut(e.passage), LONGEST), e.head, e.allowed, e.told) for e in examples
    ]


def batches(rows: list[Row], chance: random.Random, tokens: int) -> list[list[Row]]:
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
        size = max(tokens // length // 4 * 4, 4)
        made += [group[at : at + size] for at in range(0, len(group), size)]
    chance.shuffle(made)
    return made


def _rounded(length: int) -> int:
    return -(-length // STEP) * STEP


def tensors(batch: list[Row], device: str) -> tuple[Tensor, Tensor]:
    """Return words and marks of a batch, (batch, length)."""
    longest = _rounded(max(len(row[0]) for row in batch))
    words = torch.zeros(len(batch), longest, dtype=torch.int64)
    marks = torch.zeros(len(batch), longest, dtype=torch.int64)
    for place, (numbers, found, *_) in enumerate(batch):
        words[place, : len(numbers)] = torch.tensor(numbers)
        marks[place, : len(numbers)] = torch.tensor(found)
    return words.to(device), marks.to(device)


def loss_of(judge: Judge, batch: list[Row], device: str) -> Tensor:
    """Return minus the mean log of what is given to the allowed answers, and to those told."""
    words, marks = tensors(batch, device)
    hidden = (torch.rand(words.shape, device=device) < HIDDEN) & (words >= PLAIN)
    words = words.masked_fill(hidden, MASK)
    with torch.autocast(device, dtype=torch.bfloat16):
        pooled = judge(words, marks)
    total = torch.zeros((), device=device)
    for head in {row[2] for row in batch}:
        places = [n for n, row in enumerate(batch) if row[2] == head]
        allowed = torch.zeros(len(places), len(LABELS), dtype=torch.bool, device=device)
        for n, place in enumerate(places):
            allowed[n, list(batch[place][3])] = True
        logs = functional.log_softmax(judge.heads[head](pooled[places].float()), dim=1)
        right = torch.logsumexp(logs.masked_fill(~allowed, -torch.inf), dim=1)
        # Where nobody was asked, a little for every answer keeps the model from growing certain
        # (label smoothing).
        even = (0.25,) * len(LABELS)
        told = torch.tensor([batch[place][4] or even for place in places], device=device)
        weight = torch.tensor([TOLD if batch[place][4] else 0.05 for place in places])
        weight = weight.to(device)
        total = total - ((1 - weight) * right + weight * (told * logs).sum(1)).sum()
    return total / len(batch)


def begun(tensors: dict[str, Tensor], heads: dict[str, int]) -> Judge:
    """Return a network that begins from published weights: MPNet's or a small BERT's."""
    large = "encoder.relative_attention_bias.weight" in tensors
    judge = Judge(TEACHER if large else SMALL, heads)
    (read_mpnet if large else read_bert)(judge.encoder, tensors)
    return judge


class Training:
    """The network while it learns, the mean of its weights, and where it stands."""

    def __init__(
        self, start: Path, heads: dict[str, int], device: str, rate: float, frozen: int
    ) -> None:
        self.heads = heads
        self.judge = begun(load_file(start), heads)
        self.judge.encoder.words.weight.requires_grad = False
        if frozen:
            for part in self.judge.encoder.below(frozen):
                part.requires_grad_(requires_grad=False)
        self.judge.to(device)
        self.device, self.rate, self.step = device, rate, 0
        self.learned = [p for p in self.judge.parameters() if p.requires_grad]
        self.adam = torch.optim.AdamW(self.learned, lr=rate, weight_decay=0.01, fused=True)
        self.mean: dict[str, Tensor] = {}
        self.still = {k for k, p in self.judge.named_parameters() if not p.requires_grad}

    def learn(self, batch: list[Row], steps: int) -> float:
        """Take one step of `steps`, the rate first rising, then falling; return the loss."""
        if not self.mean:
            self.mean = {k: v.detach().clone() for k, v in self.judge.state_dict().items()}
        warm = steps // 20
        rate = self.rate * min((self.step + 1) / warm, (steps - self.step) / (steps - warm))
        for group in self.adam.param_groups:
            group["lr"] = rate
        loss = loss_of(self.judge, batch, self.device)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.learned, 1.0)
        self.adam.step()
        self.adam.zero_grad(set_to_none=True)
        keep = min(0.999, (self.step + 1) / (self.step + 10))
        with torch.no_grad():
            for name, value in self.judge.state_dict().items():
                if name not in self.still:
                    self.mean[name].lerp_(value, 1 - keep)
        self.step += 1
        return loss.item()

    def load(self, path: Path) -> None:
        """Go on from what `save` wrote."""
        saved = torch.load(path, weights_only=True)
        self.judge.load_state_dict(saved["judge"])
        self.adam.load_state_dict(saved["adam"])
        self.mean, self.step = saved["mean"], saved["step"]

    def save(self, path: Path) -> None:
        """Write what is needed to go on, and the mean; a stop while writing leaves the last one."""
        new = path.with_suffix(".new")
        judge, adam = self.judge.state_dict(), self.adam.state_dict()
        torch.save({"judge": judge, "adam": adam, "mean": self.mean, "step": self.step}, new)
        new.replace(path)
        torch.save({"judge": self.mean, "heads": self.heads}, path.with_name("judge.pt"))


def main() -> None:
    """Read the command line and train."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--start", type=Path, required=True)
    parser.add_argument(
        "--begin",
        type=Path,
        nargs="+",
        help="finished networks to train on, judge.pt or exported; a later one adds its head",
    )
    parser.add_argument("--build", type=Path, default=Path("build/training"))
    parser.add_argument("--rows", type=Path, help="default: train.jsonl in the folder of --build")
    parser.add_argument("--head", choices=HEADS, help="train on the rows of one head alone")
    parser.add_argument("--epochs", type=float, default=2.5)
    parser.add_argument("--rate", type=float, default=1.5e-4)
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--tokens", type=int, default=TOKENS, help="word pieces in a batch")
    parser.add_argument("--frozen", type=int, default=0, help="layers left as they are, from below")
    given = parser.parse_args()
    torch.manual_seed(SEED)
    torch.set_num_threads(given.threads)
    heads = {given.head: HEADS[given.head]} if given.head else HEADS
    training = Training(given.start, heads, given.device, given.rate, given.frozen)
    if given.begin:
        weights: dict[str, Tensor] = {}
        for path in given.begin:
            weights = finished(path) | weights
        training.judge.load_state_dict(weights)
    state = given.build / "state.pt"
    if state.exists():
        training.load(state)
    examples = read(given.rows or given.build / "train.jsonl")
    rows = rows_of([row for row in examples if given.head in {None, row.head}])
    # A polite end is as good as Ctrl-C: what was learned is saved.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        _learn(training, rows, given.tokens, given.epochs, state)
    except KeyboardInterrupt:
        print(f"stopped at step {training.step}; the same command goes on from there")
    training.save(state)


def _learn(training: Training, rows: list[Row], tokens: int, epochs: float, state: Path) -> None:
    each = len(batches(rows, random.Random(SEED), tokens))
    steps = int(each * epochs)
    first = training.step
    began = shown = kept = time.monotonic()
    run, pairs = 0.0, 0
    while training.step < steps:
        epoch, begun = divmod(training.step, each)
        for batch in batches(rows, random.Random(SEED + epoch), tokens)[
            begun : begun + steps - training.step
        ]:
            loss = training.learn(batch, steps)
            run = 0.99 * run + 0.01 * loss if pairs else loss
            pairs += len(batch)
            now = time.monotonic()
            if now - shown > 30:
                left = (steps - training.step) / (training.step - first) * (now - began) / 60
                print(
                    f"step {training.step} of {steps} ({training.step / each:.2f} epochs) "
                    f"loss {run:.4f} {pairs / (now - began):.0f} pairs/s, {left:.0f} min left",
                    flush=True,
                )
                shown = now
            if now - kept > SAVE_EVERY:
                training.save(state)
                kept = now


if __name__ == "__main__":
    main()
