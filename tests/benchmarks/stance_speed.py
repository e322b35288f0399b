"""What `compare` costs with the model: 100 articles on one subject by 20 claims, cold and again.

    python -m tests.benchmarks.stance_speed [ARTICLES CLAIMS]

The articles are generated, all on the same subject, so that nearly each of them bears on each
claim: the hard case. Asked for are less than 60 s cold and less than 2 s for the same again, on two
cores; it fails above that. "After another engine" does all but ask the networks, and "one article
more" is what a casebook that grows costs.

2026-11-22, Python 3.11, two cores that did little else:

                                       clock   processors
    100 articles x 20 claims, cold    50.5 s       85.4 s   11,186 pairs, 2,356 texts
    the same again                     0.0 s        0.0 s
    after another engine               5.0 s        5.1 s

2026-11-23, with six sentences of each article judged at least, where there is room for them:
45.3 s cold, 79.2 s of processors, for 10,287 pairs; 6.0 s after another engine.

On a slower machine on the day before, which judged 365 pairs of 44 pieces a second where that one
judged 509, with words marked by what the other text has of them: 62.1 s cold and 7.6 s after
another engine, for 10,506 pairs; 71.5 s cold another time. With a batch for each core, instead of
all cores on one, on such a machine beside other work: 55.7 s cold, 89.7 s of processors, for 10,277
pairs; 7.0 s after another engine.
"""

import random
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from factcheck.gather import locate
from factcheck.models import Claim
from factcheck.store import Store
from factcheck.workflow import Casebook
from tests.factories import NOON

ARTICLES, CLAIMS, SENTENCES = 100, 20, 28
COLD, CACHED = 60.0, 2.0
"""Seconds that each may take at most."""

WHO = "the mayor|engineers|a county spokesman|the transport office|residents|the ferry company"
WHAT = (
    "the iron bridge|the ferry|the toll|the repair of the pier|traffic on the river road|the vote"
)
DID = (
    "has been halted|will go on as planned|costs twice what was promised|is open to cars again|"
    "was called off in spring|has been put off for a year|is safer than before|has collapsed"
)
WHEN = "on Monday|last spring|in 2019|since the flood|at a meeting of the council|for three weeks"
WHY = (
    "because the second pier had a crack forty centimetres long|after inspectors had written a "
    "report that nobody read|although the county had promised to pay a third of the costs|while "
    "lorries took the road through the hills|and nobody could say for how long it was to be so"
)
OPENINGS = (
    "According to {who}, {what} {did}|{Who} said {when} that {what} {did}|{What} {did} {when}"
)


def main(articles: int = ARTICLES, claims: int = CLAIMS) -> int:
    """Print what each pass costs, and tell whether it is little enough."""
    chance = random.Random(7)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with Store.open(folder / "casebook.db") as store:
            casebook = Casebook(store, "ann", lambda: NOON)
            for number in range(articles):
                take(casebook, folder, number, chance)
            for _ in range(claims):
                add(casebook, chance)
            list(casebook.compare(stance="rules"))  # finds the origins, which are not the model's
            with timed(f"{articles} articles x {claims} claims, cold") as cold:
                list(casebook.compare())
            counts = store.counts()
            print(f"  pairs judged {counts['judgements']:,}, texts encoded {counts['vectors']:,}")
        with Store.open(folder / "casebook.db") as store:
            casebook = Casebook(store, "ann", lambda: NOON)
            with timed("the same again") as again:
                list(casebook.compare())
            list(casebook.compare(stance="rules"))
            with timed("after another engine, all of it remembered"):
                list(casebook.compare())
            take(casebook, folder, articles, chance)
            list(casebook.compare(stance="rules"))
            with timed("one article more"):
                list(casebook.compare())
    return int(cold[0] > COLD or again[0] > CACHED)


def take(casebook: Casebook, folder: Path, number: int, chance: random.Random) -> None:
    """Write an article and take it into the casebook."""
    body = "\n\n".join(" ".join(sentence(chance) for _ in range(4)) for _ in range(SENTENCES // 4))
    path = folder / f"{number}.txt"
    path.write_text(f"{statement(chance)}\n\nBy Ann Lee\n\n2 January 2026\n\n{body}\n")
    list(casebook.ingest(locate([str(path)])))


def sentence(chance: random.Random) -> str:
    """Return a sentence of about twenty words."""
    what, who = pick(WHAT, chance), pick(WHO, chance)
    opening = pick(OPENINGS, chance).format(
        who=who,
        Who=who.capitalize(),
        what=what,
        What=what.capitalize(),
        did=pick(DID, chance),
        when=pick(WHEN, chance),
    )
    return f"{opening}, {pick(WHY, chance)}."


def statement(chance: random.Random) -> str:
    """Return a statement of a few words."""
    return f"{pick(WHAT, chance).capitalize()} {pick(DID, chance)} {pick(WHEN, chance)}"


def pick(choices: str, chance: random.Random) -> str:
    """Return one of some phrases."""
    return chance.choice(choices.split("|"))


def add(casebook: Casebook, chance: random.Random) -> None:
    """Add a claim that was not added before; it stands in no article."""
    with casebook.store.transaction():
        while not casebook.store.save_claim(
            Claim(None, statement(chance), (), "ann", NOON), at=NOON
        )[1]:
            pass


@contextmanager
def timed(what: str) -> Iterator[list[float]]:
    """Print how long a block took on the clock and of all cores; yields a list for the first."""
    spent: list[float] = []
    start, used = time.perf_counter(), time.process_time()
    yield spent
    spent.append(time.perf_counter() - start)
    print(f"{what:44} {spent[0]:8.2f} s {time.process_time() - used:8.2f} s of processors")


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
