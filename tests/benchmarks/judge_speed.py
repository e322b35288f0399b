"""How fast pairs and whole texts are judged, beside what onnxruntime alone needs for the same.

    python tests/benchmarks/judge_speed.py --data ../shared/data

Pairs of exactly 44 and of exactly 105 word pieces, cut from web news (the bodies of FNC-1), go
through `judge`, and its batches, made beforehand, through onnxruntime with its default settings.
The two take turns, and the middle one of their ratios is told. Asked: at least 0.9 of the bare
speed, 400 pairs a second at 44 pieces, 180 at 105, and under 600 MB.

Then all rows of some bodies of FNC-1 go through what `factcheck stance --jsonl` runs, in the order
of the file; a body stands in some thirty rows, and is read once. Asked: 25,413 rows, as many as its
test set has, in under 15 minutes.

On 2026-11-22, on two cores that did little else, the command printed

    44 pieces: 509 pairs a second, 0.98 of bare onnxruntime
    105 pieces: 202 pairs a second, 0.93 of bare onnxruntime
    rows: 84 a second, 5.0 minutes for 25,413
    peak: 431 MB, the bare session's included

Since words are marked with what the other text has of them, on a slower machine of two cores:

    44 pieces: 365 pairs a second, 0.92 of bare onnxruntime
    105 pieces: 134 pairs a second, 0.95 of bare onnxruntime
    rows: 57 a second, 7.4 minutes for 25,413
    peak: 349 MB, the bare session's included

And with a batch for each core instead of all cores on one, on such a machine again (beside other
work, load 4 to 5 on the two cores, the ratios were 1.43 and 1.42):

    44 pieces: 419 pairs a second, 1.01 of bare onnxruntime
    105 pieces: 165 pairs a second, 1.05 of bare onnxruntime
    rows: 67 a second, 6.3 minutes for 25,413
    peak: 281 MB, the bare session's included

On 2026-11-23, beside light work, in several runs: 402 to 419 and 158 to 173 pairs a second (282
and 126 once, beside more), 0.99 to 1.35 of bare onnxruntime, and, since short texts are read
whatever they lie near, 55 rows a second, 7.8 minutes.

With a scale for every 128 weights of a row the two rates had been 235 and 102; with one scale for
the sums of a whole batch 640 and 240, but then the answer to a pair moved with its neighbours.

`--loaded` is for a machine that does something else as well: of the floors only the ratio is kept.
"""

import argparse
import csv
import gzip
import random
import resource
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from importlib import resources
from itertools import cycle, islice
from pathlib import Path

import onnxruntime

from factcheck.judging import judge_batches
from factcheck.learned.judge import batches, judge
from factcheck.learned.package import WEIGHTS, word_pieces

PAIRS, PASSES = 256, 7
CLAIM = 12  # words
ASKED = {44: 400, 105: 180}
RATIO, MEGABYTES, ROWS_ASKED, SECONDS = 0.9, 600, 25_413, 900
TOGETHER = 128  # rows judged at once by the command


def cut(text: str, pieces: int) -> tuple[str, str]:
    """A claim and a passage from a text that come to so many pieces together."""
    words = text.split()
    claim = " ".join(words[:CLAIM])
    encode = word_pieces().encode
    room = pieces - 3 - len(encode(claim))
    taken: list[str] = []
    size = 0
    for word in cycle(words[CLAIM:]):
        length = len(encode(word))
        if size + length <= room:
            taken.append(word)
            size += length
        if size == room:
            return claim, " ".join(taken)
    raise AssertionError("a text without words")


def seconds(work: Callable[[], object]) -> float:
    """How long something takes."""
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def rate_of_pairs(bodies: list[str], pieces: int) -> tuple[float, float]:
    """Pairs a second at their best, and the share of the bare speed."""
    pairs = [cut(text, pieces) for text in bodies[:PAIRS]]
    ready = [{"words": words, "marks": marks} for _, words, marks in batches(pairs)]
    with resources.as_file(WEIGHTS / "stance.onnx") as path:
        bare = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    judge(pairs[:8], "passage")
    ours, theirs = [], []
    for _ in range(PASSES):
        ours.append(seconds(lambda: judge(pairs, "passage")))
        theirs.append(seconds(lambda: [bare.run(["passage"], batch) for batch in ready]))
    ratios = [bare_time / time_ for bare_time, time_ in zip(theirs, ours, strict=True)]
    return len(pairs) / min(ours), statistics.median(ratios)


def rate_of_rows(rows: list[tuple[str, str]]) -> float:
    """Rows a second through what the command runs."""

    def together() -> Iterator[list[tuple[str, str]]]:
        waiting = iter(rows)
        while batch := list(islice(waiting, TOGETHER)):
            yield batch

    return len(rows) / seconds(lambda: [None for _ in judge_batches(together(), "both")])


def main() -> None:
    """Print the rates and fail below a floor."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--bodies", type=int, default=60, help="whose rows are judged; 0 for none")
    parser.add_argument("--loaded", action="store_true")
    given = parser.parse_args()
    folder = given.data / "stance"
    if not folder.exists():
        sys.exit(f"{folder} is not there; nothing was measured.")
    bodies = {row["Body ID"]: row["articleBody"] for row in read(folder / BODIES)}
    long = [text for text in bodies.values() if len(text.split()) > 200]
    low = []
    for pieces, asked in ASKED.items():
        rate, ratio = rate_of_pairs(long, pieces)
        print(f"{pieces} pieces: {rate:.0f} pairs a second, {ratio:.2f} of bare onnxruntime")
        low += [f"{ratio:.2f} of bare"] * (ratio < RATIO)
        low += [f"{rate:.0f} pairs a second"] * (rate < asked and not given.loaded)
    if given.bodies:
        some = set(random.Random(0).sample(sorted(bodies), given.bodies))
        stances = [row for row in read(folder / STANCES) if row["Body ID"] in some]
        rate = rate_of_rows([(row["Headline"], bodies[row["Body ID"]]) for row in stances])
        whole = ROWS_ASKED / rate
        print(f"rows: {rate:.0f} a second, {whole / 60:.1f} minutes for {ROWS_ASKED:,}")
        low += [f"{whole:.0f} seconds"] * (whole > SECONDS and not given.loaded)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak: {peak:.0f} MB, the bare session's included")
    low += [f"{peak:.0f} MB"] * (peak > MEGABYTES)
    if low:
        sys.exit(f"Below the floor: {', '.join(low)}.")


BODIES, STANCES = "fnc1_train_bodies.csv.gz", "fnc1_train_stances.csv.gz"


def read(path: Path) -> Iterator[dict[str, str]]:
    """The rows of a table."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from csv.DictReader(lines)


if __name__ == "__main__":
    main()
