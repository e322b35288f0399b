"""Minimal pairs: two nearly alike judgements to make, with different right answers.

One TOML file per phenomenon, one table per pair. A pair holds a claim and two passages, or a
passage and two claims; the two stand under the stances they may be given ("discusses-or-unrelated"
where careful editors could accept both). A pair is right only when both its sides are, so an engine
that looks at half of what it is shown, or always says the same, gets none. What people and outlets
do in these sentences is invented.

Nothing is trained on these sentences and no rule is made for them; what was tuned looked at the
`dev` split alone.
"""

import hashlib
import tomllib
from dataclasses import dataclass
from pathlib import Path

from factcheck.compare.interface import Pair
from factcheck.models import Stance

FOLDER = Path(__file__).parent
SPLITS = ("dev", "held")


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two judgements of a pair."""

    pair: Pair
    allowed: frozenset[Stance]
    text: str
    """What differs from the other side: the claim or the passage."""


@dataclass(frozen=True, slots=True)
class MinimalPair:
    """Two judgements to make, both to be right."""

    id: str
    phenomenon: str
    sides: tuple[Side, Side]

    @property
    def split(self) -> str:
        """`dev` for two pairs in three, `held` for the third; it hangs on the id alone."""
        return SPLITS[int(hashlib.sha256(self.id.encode()).hexdigest(), 16) % 3 == 0]


def load(split: str | None = None) -> list[MinimalPair]:
    """Return every pair, or those of one split, ordered by phenomenon and as they are written."""
    pairs = [
        _read(path.stem, name, table)
        for path in sorted(FOLDER.glob("*.toml"))
        for name, table in tomllib.loads(path.read_text(encoding="utf-8")).items()
    ]
    return [pair for pair in pairs if split in (None, pair.split)]


def _read(phenomenon: str, name: str, table: dict[str, str]) -> MinimalPair:
    claim, passage = table.get("claim"), table.get("passage")
    texts = {key: text for key, text in table.items() if key not in ("claim", "passage")}
    if (claim is None) == (passage is None) or len(texts) != 2:
        raise ValueError(f"{phenomenon}/{name} is not one text against two")
    first, second = (
        Side(
            Pair(claim or text, passage or text),
            frozenset(Stance(word) for word in key.split("-or-")),
            text,
        )
        for key, text in texts.items()
    )
    return MinimalPair(f"{phenomenon}/{name}", phenomenon, (first, second))
