"""Fill the tables of the model card, and the list of hashes, from what was made and measured.

    python training/card.py --build build/training --figures build/training/figures.json

The words of the card are written by hand; what stands between its marks is written here.
"""

import argparse
import hashlib
import json
import re
from collections import Counter
from pathlib import Path

from examples import read

from factcheck.learned.package import FILES

WEIGHTS = Path("factcheck/learned/weights")
CARD = WEIGHTS / "MODEL_CARD.md"
LICENCES = {
    "breaking_nli": "CC BY-SA 4.0",
    "cad_nli": "none stated; revises SNLI",
    "cb": "none stated",
    "check_covid": "MIT",
    "conjnli": "none stated",
    "covidfact": "none stated",
    "dnc_function_words": "none stated; MultiNLI's terms",
    "emergent": "none stated",
    "fever": "CC BY-SA 3.0 and Wikipedia's terms",
    "fm2": "none stated for the data; Wikipedia text",
    "fnc1": "none stated",
    "fracas": "none stated; asks for credit",
    "healthver": "none stated",
    "help_part": "Apache",
    "lingnli": "none stated; premises of MultiNLI",
    "med": "Apache",
    "mnli_dev_taxinli": "C-UDA 1.0 (computational use)",
    "mpe": "none stated",
    "negation_nli": "MIT",
    "nli4ct": "none stated",
    "snli": "CC BY-SA 4.0",
    "vitaminc_small": "CC BY-SA 3.0 and Wikipedia's terms",
    "other": "pairs of the above",
    "aside": "claims and passages of the above",
    "written": "sentences of our own",
    "voiced": "claims of the above in frames of our own",
}


def data(build: Path) -> str:
    """Return the table of what was trained on: rows by source, made ones apart."""
    rows = Counter(row.source for row in read(build / "train.jsonl"))
    lines = ["| set | rows | made from it | licence |", "| --- | ---: | ---: | --- |"]
    for name in sorted({source.partition("+")[0] for source in rows}):
        made = sum(n for source, n in rows.items() if source.startswith(f"{name}+"))
        lines.append(f"| {name} | {rows[name]:,} | {made:,} | {LICENCES[name]} |")
    lines.append(f"| all | {rows.total():,} | | |")
    return "\n".join(lines)


def figures(path: Path) -> str:
    """Return the table of figures with their intervals."""
    lines = ["| measure | figure | 95 % interval | rows |", "| --- | ---: | --- | ---: |"]
    for name, one in json.loads(path.read_text(encoding="utf-8")).items():
        lines.append(
            f"| {name} | {one['value']:.3f} | {one['low']:.3f} to {one['high']:.3f} "
            f"| {one['rows']:,} |"
        )
    return "\n".join(lines)


def hashes() -> dict[str, str]:
    """Return the sha256 of every file a model is made of."""
    return {name: hashlib.sha256((WEIGHTS / name).read_bytes()).hexdigest() for name in FILES}


def filled(card: str, mark: str, table: str) -> str:
    """Return the card with what stands between two marks replaced."""
    pattern = re.compile(rf"(<!-- {mark} -->\n).*?(<!-- end -->)", re.DOTALL)
    if not pattern.search(card):
        raise SystemExit(f"{CARD} has no mark <!-- {mark} -->")
    return pattern.sub(lambda m: f"{m[1]}{table}\n{m[2]}", card)


def main() -> None:
    """Read the command line and write the card and the hashes."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--build", type=Path, default=Path("build/training"))
    parser.add_argument("--figures", type=Path, default=Path("build/training/figures.json"))
    given = parser.parse_args()
    found = hashes()
    (WEIGHTS / "hashes.json").write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    listed = "\n".join(f"| {name} | `{value}` |" for name, value in found.items())
    card = CARD.read_text(encoding="utf-8")
    card = filled(card, "data", data(given.build))
    card = filled(card, "figures", figures(given.figures))
    card = filled(card, "hashes", f"| file | sha256 |\n| --- | --- |\n{listed}")
    CARD.write_text(card, encoding="utf-8")


if __name__ == "__main__":
    main()
