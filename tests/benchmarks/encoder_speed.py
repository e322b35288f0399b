"""What it costs to encode sentences and to find the nearest of them, and how that grows.

    python -m tests.benchmarks.encoder_speed --data ../shared/data
    python -m tests.benchmarks.encoder_speed --data ../shared/data --sizes 500 1000 2000

Sentences of FNC-1's bodies and PolNeAR's articles, taken again with a number before them where
there are not enough; 1,000 of them are asked for their ten nearest, exactly. Their vectors lie in a
file, half precision, and are read a block at a time, so that the memory that the search takes does
not grow with them. Last, the same through a casebook: what a search by meaning costs in it when
every vector is kept already. In brackets, seconds of the processors.

On 2026-11-21, on two cores that did nothing else, the first command took

    sentences                          25,000   50,000  100,000
    encoding them, s                     35.8     71.0    132.3    about 700 a second
    1,000 claims' nearest 10, s          0.29     0.43     0.68
    the memory for it, MB                  73       73       73
    one search in a casebook, s          0.68     1.39     2.74

The search grows with the sentences, its memory does not, and no index is needed.
"""

import argparse
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Sequence
from dataclasses import replace
from itertools import count, islice
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from factcheck.compare.analysis import analyse
from factcheck.learned.encoder import NAME, WIDTH, encode
from factcheck.learned.nearest import blocks_of, nearest
from factcheck.meaning import Meaning
from factcheck.memory import RememberingEncoder
from factcheck.models import Source
from factcheck.store import Store
from tests.benchmarks.paraphrases import sentences, texts
from tests.factories import NOON, article

SIZES = (25_000, 50_000, 100_000)
CLAIMS, MOST = 1000, 10
BATCH = 2000
IN_AN_ARTICLE = 25
RATE_FLOOR = 150
"""Sentences encoded a second."""
SEARCH_CEILING = 20.0
"""Seconds for all claims among 100,000 sentences, or that share of it for fewer."""
MEMORY_CEILING = 250.0
"""Megabytes that a search takes, however many sentences there are."""


def said(data: Path, size: int) -> list[str]:
    """Return that many different sentences."""
    real = list(dict.fromkeys(s for text in texts(data) for s in sentences(text)))
    again = (f"{turn} {one}" if turn else one for turn in count() for one in real)
    return list(islice(again, size))


class Clock:
    """Time since it was made: on the wall, and of the processors."""

    def __init__(self) -> None:
        self._started = time.perf_counter(), time.process_time()

    def read(self) -> tuple[float, float]:
        """Return the seconds by now; those of the processors are the same on a busy machine."""
        wall, processor = self._started
        return time.perf_counter() - wall, time.process_time() - processor


class Known:
    """An encoder that stands for one whose vectors are all kept: each text has its own."""

    def encode(self, asked: Sequence[str]) -> NDArray[np.float32]:
        """Return vectors of length one that only the text decides."""
        rows = [np.random.default_rng(abs(hash(text))).normal(size=WIDTH) for text in asked]
        made = np.array(rows, dtype=np.float32).reshape(-1, WIDTH)
        made /= np.maximum(np.linalg.norm(made, axis=1, keepdims=True), 1e-9)
        return made


def in_a_casebook(held: Sequence[str], folder: Path) -> tuple[float, float]:
    """Return the time that a search by meaning takes among sentences whose vectors are kept."""
    with Store.open(folder / f"{len(held)}.db") as store:
        with store.transaction():
            for n in range(0, len(held), IN_AN_ARTICLE):
                one = replace(article("\n\n".join(held[n : n + IN_AN_ARTICLE])), address=f"/{n}")
                source = Source(one.file, one.address, one.text.encode())
                store.save_article(source, one, actor="ann", at=NOON)
        remembering = RememberingEncoder(Known(), NAME, store)
        ids = store.article_ids()
        kept = sum(1 for _ in Meaning(remembering, store.articles).read(ids))
        assert kept == len(range(0, len(held), IN_AN_ARTICLE))
        analyse.cache_clear()  # as it is for a command that has just been called
        clock = Clock()
        Meaning(remembering, store.articles).search("a", (), ids, MOST)
        return clock.read()


class Growth:
    """Sentences encoded and searched, at one size after the other."""

    def __init__(self, held: Sequence[str], folder: Path) -> None:
        self._held = held
        self._folder = folder
        self._encoded, self._seconds, self._processor = 0, 0.0, 0.0
        self._vectors = np.lib.format.open_memmap(
            folder / "vectors.npy", "w+", np.float16, (len(held), WIDTH)
        )

    def reaches(self, size: int) -> bool:
        """Print what so many sentences cost, and return whether that is too much."""
        self._encode(size)
        rate = size / self._seconds
        print(f"{size:7,} sentences: encoded in {self._seconds:.1f} s, {rate:.0f} a second")
        print(f"        ({self._processor:.1f} s of the processors)")
        asked = self._vectors[: min(CLAIMS, size)].astype(np.float32)
        clock = Clock()
        places, _ = nearest(asked, blocks_of(self._vectors[:size]), MOST)
        seconds, processor = clock.read()
        own = float((places[:, 0] == np.arange(len(asked))).mean())
        tracemalloc.start()
        nearest(asked, blocks_of(self._vectors[:size]), MOST)
        memory = tracemalloc.get_traced_memory()[1] / 1e6
        tracemalloc.stop()
        print(
            f"        {len(asked):,} claims' nearest {MOST}: {seconds:.2f} s ({processor:.2f} s),"
        )
        print(f"        {memory:.0f} MB; {own:.3f} of them found themselves first")
        seconds_in, processor_in = in_a_casebook(self._held[:size], self._folder)
        print(f"        one search in a casebook: {seconds_in:.2f} s ({processor_in:.2f} s)")
        late = seconds > SEARCH_CEILING * max(size / 100_000, 0.1)
        return rate < RATE_FLOOR or memory > MEMORY_CEILING or late

    def _encode(self, size: int) -> None:
        while self._encoded < size:
            end = min(self._encoded + BATCH, size)
            clock = Clock()
            self._vectors[self._encoded : end] = encode(self._held[self._encoded : end])
            seconds, processor = clock.read()
            self._seconds, self._processor = self._seconds + seconds, self._processor + processor
            self._encoded = end


def main() -> int:
    """Print the figures; 1 if one is beyond what it may be."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    options = parser.parse_args()
    if not (options.data / "stance").is_dir() or not (options.data / "attribution").is_dir():
        print(f"Skipped: {options.data} has no stance and attribution folders.")
        return 0
    sizes = sorted(options.sizes)
    with tempfile.TemporaryDirectory() as folder:
        growth = Growth(said(options.data, sizes[-1]), Path(folder))
        failed = [growth.reaches(size) for size in sizes]
    return int(any(failed))


if __name__ == "__main__":
    sys.exit(main())
