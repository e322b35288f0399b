"""What every test may ask for."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

# A busy machine is not a broken law; --hypothesis-profile=long tries ten times as many cases.
settings.register_profile("laws", deadline=None, max_examples=50)
settings.register_profile("long", deadline=None, max_examples=500)
settings.load_profile("laws")

SEEDS = Path(__file__).parent.parent / "seeds"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Golden files are rewritten only when asked."""
    parser.addoption("--update-golden", action="store_true", help="rewrite tests/golden")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with tests/golden/NAME, or rewrite that file under --update-golden."""
    folder = Path(__file__).parent / "golden"

    def check(name: str, text: str) -> None:
        path = folder / name
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        assert shares_aside(text) == shares_aside(path.read_text(encoding="utf-8"))

    return check


def shares_aside(text: str) -> str:
    """Return a text without the last digits of the model's shares: processors differ in them."""
    return re.sub(
        r"\b(supports|discusses|refutes|unrelated|unsure|conflict|be) \d+%",
        r"\1 N%",
        text,
    )
