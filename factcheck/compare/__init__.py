"""Claims laid against articles: stances, disagreements, origins, contested matters.

Pure: models in, models out. What a passage does to a claim is judged by an engine (`interface`),
and the engines are listed here; everything else in this room is the same for every engine. Which
articles are looked at is decided by whoever keeps them, with the help of `search_terms`.
"""

from collections.abc import Callable
from typing import Literal

from factcheck.compare.both import Both
from factcheck.compare.contested import find_contested
from factcheck.compare.cross_check import Comparison, cross_check
from factcheck.compare.interface import Encoder, Engine, Judgement, Pair, Scorer
from factcheck.compare.model import Learned, Model
from factcheck.compare.origins import find_origins
from factcheck.compare.rules import Rules
from factcheck.compare.search import search_terms
from factcheck.compare.texts import TextStance, judge_text, judge_texts

__all__ = [
    "ENGINES",
    "ENGINE_NAMES",
    "VERSION",
    "Comparison",
    "Encoder",
    "Engine",
    "EngineName",
    "Judgement",
    "Pair",
    "Scorer",
    "TextStance",
    "cross_check",
    "engine",
    "find_contested",
    "find_origins",
    "judge_text",
    "judge_texts",
    "search_terms",
]

EngineName = Literal["rules", "model", "both"]
"""The engines as a user names them."""
VERSION = "5"
"""Version of what this room does around its engines; a new one makes old comparisons stale."""


Remember = Callable[[Scorer], Scorer]
ENGINES: dict[EngineName, Callable[[Remember], Engine]] = {
    "rules": lambda _: Rules(),
    "model": lambda remember: Model(remember(Learned())),
    "both": lambda remember: Both(Model(remember(Learned())), Rules()),
}
"""How each engine is made."""
ENGINE_NAMES = tuple(ENGINES)


def _as_it_is(scorer: Scorer) -> Scorer:
    return scorer


def engine(name: EngineName, remember: Remember = _as_it_is) -> Engine:
    """Return an engine by the name a user gives it. Nothing is loaded before it judges.

    Args:
        name: Which one. "both" is the model that the rules explain and may doubt.
        remember: What stands between the engine and the network, to ask it nothing twice.
    """
    return ENGINES[name](remember)
