"""How fast saved pages are taken in by one process and by two, and how much memory that takes.

    python tests/benchmarks/ingest_jobs.py [--pages 1000 5000]

The pages are made up here, some 45 KB each with the markup that pages have; nothing is downloaded.
Each line is a run of `factcheck ingest` on an empty casebook: pages a second, milliseconds of
processor time a page in all processes together, and the most memory that any one process had.
Asked are 1.7 times the pages with two jobs, and memory that 5,000 pages take no more of than 1,000
do (within a tenth).

Pages a second say something only where two cores do nothing else; the processor time bounds what
two free cores could give.

On 2026-11-21, on two cores that did little else, `--pages 300 1200` printed

       300 pages, 1 at once     46.2 pages/s    21.8 ms/page       83 MB
       300 pages, 2 at once     69.1 pages/s    25.5 ms/page       68 MB
     1,200 pages, 1 at once     48.3 pages/s    20.6 ms/page       86 MB
     1,200 pages, 2 at once     85.2 pages/s    22.4 ms/page       69 MB
       300 pages, two at once: 1.50 times as fast, of 1.71 at best
     1,200 pages, two at once: 1.76 times as fast, of 1.84 at best
    memory, most pages against fewest: 1.03, 1.01

On 2026-11-22, on a slower machine, `--pages 1000 5000`; tests ran beside the last line:

     1,000 pages, 1 at once     32.0 pages/s    29.7 ms/page       82 MB
     1,000 pages, 2 at once     57.9 pages/s    32.8 ms/page       65 MB
     5,000 pages, 1 at once     31.6 pages/s    31.0 ms/page       85 MB
     5,000 pages, 2 at once     46.9 pages/s    34.2 ms/page       68 MB

Of 200 saved pages of 100 KB each, reading took 43 ms of processor time and saving 5.6, four fifths
of that for compressing the bytes; handing a page to another process and its article back, 0.5. A
process more costs 0.4 s once.
"""

import argparse
import os
import random
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from html import escape
from pathlib import Path

PROGRAM = "from factcheck.cli import main; main()"
SIZES = (1000, 5000)
FASTER = 1.7
GROWTH = 1.1
"""Of the memory for the smallest number of pages."""
SYLLABLES = "ba do fi ga lo mi na pe ra so ti ve".split()
PARAGRAPHS, LINKS, SCRIPT = 16, 120, 12_000


def page(chance: random.Random, number: int) -> str:
    """Return one made-up page: an article among what stands around one."""

    def sentence() -> str:
        words = ["".join(chance.choices(SYLLABLES, k=3)) for _ in range(chance.randrange(6, 11))]
        return f"The {words[0]} " + " of the ".join(words[1:]) + "."

    title = f"{escape(sentence().rstrip('.'))}, part {number}"
    links = "".join(
        f'<li class="menu-item"><a href="/section/{n}" data-track="nav-{n}">{sentence()[:30]}</a>'
        for n in range(LINKS)
    )
    body = "".join(f"<p>{sentence()} {sentence()} {sentence()}</p>\n" for _ in range(PARAGRAPHS))
    teasers = "".join(
        f'<div class="teaser"><h3><a href="/{n}">{sentence()}</a></h3><p>{sentence()}</p></div>'
        for n in range(20)
    )
    script = "var settings = {" + ",".join(f'"k{n}":{n}' for n in range(SCRIPT // 12)) + "};"
    return f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title} | The Post
</title><meta property="og:site_name" content="The Post"><script type="application/ld+json">
{{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "{title}",
"datePublished": "2026-01-01T09:00:00Z", "author": {{"@type": "Person", "name": "Ann Lee"}}}}
</script><script>{script}</script></head><body><nav><ul>{links}</ul></nav>
<main><article><h1>{title}</h1><p class="byline">By Ann Lee</p>{body}</article></main>
<aside>{teasers}</aside><footer>The Post, all rights reserved</footer></body></html>"""


@dataclass(frozen=True)
class Cost:
    """What one run took, in seconds and bytes."""

    wall: float
    processor: float
    memory: int


def run(folder: Path, jobs: int) -> Cost:
    """Take in what is in a folder."""
    pages = len(list(folder.iterdir()))
    with tempfile.TemporaryDirectory() as name:
        said = Path(name) / "said.txt"
        typed = ["--db", f"{name}/casebook.db", "ingest", str(folder), "--jobs", str(jobs)]
        with said.open("w") as stderr:
            start = time.perf_counter()
            process = subprocess.Popen([sys.executable, "-c", PROGRAM, *typed], stderr=stderr)
            _, status, used = os.wait4(process.pid, 0)
            wall = time.perf_counter() - start
            process.returncode = os.waitstatus_to_exitcode(status)
        if not said.read_text().endswith(f"{pages:,} taken in, 0 known already, 0 skipped.\n"):
            raise RuntimeError(said.read_text())
    return Cost(wall, used.ru_utime + used.ru_stime, used.ru_maxrss * 1024)


def main() -> int:
    """Print the figures; 1 if one of them is beyond its bound."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--pages", type=int, nargs="+", default=SIZES)
    sizes = parser.parse_args().pages
    chance = random.Random(1)
    costs = {}
    print(f"{os.cpu_count()} cores, on which {os.getloadavg()[0]:.1f} processes run already")
    with tempfile.TemporaryDirectory() as name:
        have = 0
        for size in sizes:
            for number in range(have, size):
                (Path(name) / f"{number:05}.html").write_text(page(chance, number))
            have = size
            for jobs in (1, 2):
                cost = costs[size, jobs] = run(Path(name), jobs)
                print(
                    f"{size:6,} pages, {jobs} at once {size / cost.wall:8.1f} pages/s"
                    f"{1000 * cost.processor / size:8.1f} ms/page {cost.memory / 1024**2:8.0f} MB",
                    flush=True,
                )
    faster = [costs[size, 1].wall / costs[size, 2].wall for size in sizes]
    bound = [2 * costs[size, 1].processor / costs[size, 2].processor for size in sizes]
    growth = [costs[sizes[-1], jobs].memory / costs[sizes[0], jobs].memory for jobs in (1, 2)]
    for size, times, most in zip(sizes, faster, bound, strict=True):
        print(f"{size:6,} pages, two at once: {times:.2f} times as fast, of {most:.2f} at best")
    print("memory, most pages against fewest: " + ", ".join(f"{each:.2f}" for each in growth))
    return int(min(faster) < FASTER or max(growth) > GROWTH)


if __name__ == "__main__":
    sys.exit(main())
