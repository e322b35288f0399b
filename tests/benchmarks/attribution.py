"""How much of what political news attributes to somebody `find_attributions` finds.

Run by hand: python tests/benchmarks/attribution.py --data ../shared/data

PolNeAR (Newell, Margolin and Ruths 2018) marks the source, cue and content of every attribution in
news of the 2016 campaign, opinions, wishes and plans included. A character is right when both it
and the annotator have it in a content (a source). Each annotator of an article counts once.
Quotations alone give a content F1 of .57, quotations and the verb "said" .70.

On 2026-11-22 the command above printed

    train content P 0.929 R 0.640 F1 0.758
    train source  P 0.837 R 0.504 F1 0.629
    dev   content P 0.930 R 0.660 F1 0.772
    dev   source  P 0.869 R 0.527 F1 0.656

FLOOR is what the development split must not fall under. The rules were written looking at the
training split alone.
"""

import argparse
import re
import sys
import tarfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from factcheck.models import Span
from factcheck.text.attribution import find_attributions

FLOOR = 0.76
_MARKED = re.compile(r"T\d+\t(Content|Source) ([\d ;]+)\t")


@dataclass(frozen=True)
class Annotated:
    """An article as one annotator marked it."""

    text: str
    content: frozenset[int]
    source: frozenset[int]


def read(archive: Path) -> Iterator[Annotated]:
    """Yield the articles of a split, once for each annotator."""
    with tarfile.open(archive) as tar:
        files = {
            member.name: handle.read().decode("utf-8")
            for member in tar
            if member.isfile() and (handle := tar.extractfile(member)) is not None
        }
    texts = {Path(name).stem: text for name, text in files.items() if name.endswith(".txt")}
    for name, marks in sorted(files.items()):
        if name.endswith(".ann"):
            marked: dict[str, set[int]] = {"Content": set(), "Source": set()}
            for match in _MARKED.finditer(marks):
                for part in match[2].split(";"):
                    start, end = map(int, part.split())
                    marked[match[1]].update(range(start, end))
            text = texts[Path(name).stem.rpartition("_")[0]]
            yield Annotated(text, frozenset(marked["Content"]), frozenset(marked["Source"]))


def characters(spans: Iterable[Span]) -> set[int]:
    """Return every offset inside the spans."""
    return {at for span in spans for at in range(span.start, span.end)}


def score(pairs: Iterable[tuple[set[int], frozenset[int]]]) -> tuple[float, float, float]:
    """Return precision, recall and F1 over all characters of all articles."""
    both = found = marked = 0
    for ours, theirs in pairs:
        both += len(ours & theirs)
        found += len(ours)
        marked += len(theirs)
    return both / found, both / marked, 2 * both / (found + marked)


def main() -> int:
    """Print the figures of both splits; 1 if the development split is under the floor."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, required=True)
    folder = parser.parse_args().data / "attribution"
    if not folder.is_dir():
        print(f"skipped: there is no {folder}")
        return 0
    result = 1.0
    for split in ("train", "dev"):
        articles = list(read(folder / f"polnear_{split}.tar.gz"))
        found = [find_attributions(article.text) for article in articles]
        for kind in ("content", "source"):
            ours = [characters(getattr(one, kind) for one in some) for some in found]
            theirs = [getattr(article, kind) for article in articles]
            precision, recall, result_of_kind = score(zip(ours, theirs, strict=True))
            print(f"{split:5} {kind:7} P {precision:.3f} R {recall:.3f} F1 {result_of_kind:.3f}")
            if (split, kind) == ("dev", "content"):
                result = result_of_kind
    return int(result < FLOOR)


if __name__ == "__main__":
    sys.exit(main())
