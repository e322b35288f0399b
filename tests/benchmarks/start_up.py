"""How long the commands that only look something up take to start, against `import click`.

    python tests/benchmarks/start_up.py

Whole processes in pairs, their order alternating, the median of the pairs' ratios. An editable
install adds its import hook to every start: measure an ordinary one.

2026-11-22, two shared cores, Python 3.11: --help 1.36, --version 1.21, articles 3.45, show 6.34
(16.55 while the workflow loaded every stage). `articles` is over its bound of 3.0: what is left is
Python making the frozen dataclasses of `models`, click and Rich.
"""

import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

PAIRS = 25
FLOORS = {"--help": 2.0, "--version": 2.0, "articles": 3.0, "show a1": 7.0}
SEEDS = Path(__file__).parent.parent.parent / "seeds"


def seconds(command: list[str], folder: Path) -> float:
    """Return how long one whole process takes."""
    start = time.perf_counter()
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def main() -> int:
    """Print each ratio; fail if one is over its floor."""
    factcheck = str(Path(sys.executable).with_name("factcheck"))
    bare = [sys.executable, "-c", "import click"]
    missed = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        seeds = [str(path) for path in SEEDS.glob("*.txt")]
        subprocess.run([factcheck, "ingest", *seeds], cwd=folder, check=True, capture_output=True)
        for arguments, floor in FLOORS.items():
            ratios = []
            for pair in range(PAIRS):
                order = [[factcheck, *arguments.split()], bare]
                times = [seconds(command, folder) for command in order[:: 1 if pair % 2 else -1]]
                own, other = times if pair % 2 else reversed(times)
                ratios.append(own / other)
            ratio = median(ratios)
            print(f"{arguments:10} {ratio:5.2f} x import click   (at most {floor})")
            missed += ratio > floor
    return missed


if __name__ == "__main__":
    sys.exit(main())
