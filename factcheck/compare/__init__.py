"""Claims laid against articles: stances, disagreements, origins, contested matters.

Pure: models in, models out. What a passage does to a claim is judged by an engine (`interface`),
and the engines are listed here; everything else in this room is the same for every engine. Which
articles are looked at is decided by whoever keeps them, with the help of `search_terms`.
"""

from factcheck.compare.contested import find_contested
from factcheck.compare.cross_check import Comparison, cross_check
from factcheck.compare.interface import Engine, Judgement, Pair
from factcheck.compare.origins import find_origins
from factcheck.compare.rules import Rules
from factcheck.compare.search import search_terms

__all__ = [
    "ENGINES",
    "VERSION",
    "Comparison",
    "Engine",
    "Judgement",
    "Pair",
    "cross_check",
    "find_contested",
    "find_origins",
    "search_terms",
]

ENGINES: dict[str, Engine] = {"rules": Rules()}
"""Every engine by the name a user gives it."""

VERSION = "1"
"""Version of what this room does around its engines; a new one makes old comparisons stale."""
