"""The engines, and how each is made: nothing is loaded before one judges."""

from collections.abc import Callable
from typing import Literal

from factcheck.compare.both import Both
from factcheck.compare.interface import Engine, Scorer
from factcheck.compare.model import Learned, Model
from factcheck.compare.rules import Rules

EngineName = Literal["rules", "model", "both"]
"""The engines as a user names them."""

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
