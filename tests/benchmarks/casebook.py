"""What a casebook costs as it grows: articles in, notes, candidates by index, comparisons.

    python tests/benchmarks/casebook.py

The articles are made up here from a small vocabulary, 600 words each, a fifth of them on the
claims' subjects; nothing is downloaded.

2026-11-21, two shared cores, Python 3.11, all nineteen signals:

    articles                  1,000     2,000     4,000     8,000
    ingest, articles/s          328       308       291       307
    assess, articles/s          308       295       284       272
    compare the first claim   3.6 s     4.9 s     9.4 s    23.6 s

    claims                         10      100    1,000
    with 2,000 articles         1.0 s   10.1 s   67.9 s
    with 8,000 articles         3.6 s   31.6 s      (not run)

What the first claim costs is finding the origins of all articles anew, once for each change of the
casebook; a claim after that costs a tenth to a third of a second among 200 candidates.
"""

import random
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from factcheck.gather import locate
from factcheck.models import Claim
from factcheck.store import Store
from factcheck.workflow import Casebook

PLACES = "Arden Belmont Corwen Dunmore Elstree Farnham Girvan Helston Ilkley Jarrow".split()
THINGS = "bridge harbour hospital market school theatre station museum library reservoir".split()
DOINGS = (
    "has collapsed|was reopened|remains closed|is open to visitors|was delayed until spring|"
    "has grown by 12 percent|lost 300 workers|was praised by residents|needs repairs|is on track"
).split("|")
SYLLABLES = "ba do fi ga lo mi na pe ra so ti ve".split()
WORDS = 600
SIZES = (1000, 2000, 4000, 8000)
CLAIMS = (10, 100, 1000)
NOON = datetime(2026, 1, 2, 12, 0, tzinfo=UTC)


def article(chance: random.Random, number: int) -> str:
    """Return one made-up article."""
    place, thing = chance.choice(PLACES), chance.choice(THINGS)
    sentences = [f"The {place} {thing} {chance.choice(DOINGS)}."] if number % 5 == 0 else []
    while sum(len(sentence.split()) for sentence in sentences) < WORDS:
        if number % 5 == 0 and chance.random() < 0.1:
            sentences.append(f'"The {thing} {chance.choice(DOINGS)}," said Ann Lee, a planner.')
        else:
            sentences.append(filler(chance))
    body = "\n\n".join(" ".join(sentences[at : at + 4]) for at in range(0, len(sentences), 4))
    return (
        f"{place} hears of its {thing}, part {number}\n\nBy Ann Lee\n\n2 January 2026\n\n{body}\n"
    )


def filler(chance: random.Random) -> str:
    """Return a sentence about nothing, in made-up words, so that no passages are shared."""
    words = ["".join(chance.choices(SYLLABLES, k=3)) for _ in range(chance.randrange(6, 11))]
    return f"The {words[0]} " + " of the ".join(words[1:]) + "."


@contextmanager
def timed(what: str, count: int, unit: str) -> Iterator[None]:
    """Print how long a block took and how much of it was done a second."""
    start = time.perf_counter()
    yield
    spent = time.perf_counter() - start
    print(f"{what:44} {spent:8.2f} s {count / spent:10.0f} {unit}/s")


def main() -> int:
    """Print the cost of each step at each size."""
    chance = random.Random(1)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        casebook = Casebook(Store.open(folder / "casebook.db"), "ann", lambda: NOON)
        have = 0
        for size in SIZES:
            batch = folder / str(size)
            batch.mkdir()
            for number in range(have, size):
                (batch / f"{number}.txt").write_text(article(chance, number))
            with timed(f"ingest, {have} to {size} articles", size - have, "articles"):
                list(casebook.ingest(locate([str(batch)])))
            with timed(f"assess, {have} to {size} articles", size - have, "articles"):
                list(casebook.assess())
            have = size
            claim = add(casebook, f"The {PLACES[0]} {THINGS[0]} has collapsed, at {size}")
            with timed(f"compare 1 claim with {size} articles", 1, "claims"):
                list(casebook.compare([claim]))
        for count in CLAIMS:
            numbers = [
                add(casebook, f"The {place} {thing} {doing}, case {count}")
                for place in PLACES
                for thing in THINGS
                for doing in DOINGS
            ][:count]
            with timed(f"compare {count} claims with {have} articles", count, "claims"):
                list(casebook.compare(numbers))
        casebook.store.close()
    return 0


def add(casebook: Casebook, text: str) -> int:
    """Add a claim that stands in no article."""
    with casebook.store.transaction():
        claim, _ = casebook.store.save_claim(Claim(None, text, (), "ann", NOON), at=NOON)
    return claim.id or 0


if __name__ == "__main__":
    sys.exit(main())
