"""What every test may ask for."""

import gc
import os
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from factcheck.learned.package import Network

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# A busy machine is not a broken law; --hypothesis-profile=long tries ten times as many cases.
settings.register_profile("laws", deadline=None, max_examples=50)
settings.register_profile("long", deadline=None, max_examples=500)
settings.load_profile("laws")

SEEDS = Path(__file__).parent.parent / "seeds"
MEMORY = Path("/dev/shm")  # noqa: S108 - where Linux keeps files in memory
ROOM = 2**30


def pytest_configure() -> None:
    """Let what tests write lie in memory where there is room: waiting for a disk proves nothing."""
    if os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ROOM:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))


def pytest_collection_finish() -> None:
    """Look through the thousands of tests for what nobody holds once, and not again and again."""
    gc.collect()
    gc.freeze()


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
        assert_alike(text, path.read_text(encoding="utf-8"))

    return check


_ANSWERS: "dict[object, NDArray[np.float32]]" = {}


@pytest.fixture(scope="module")
def networks_asked_once() -> Iterator[None]:
    """Answer what the networks were asked before by heart: the seeds are judged in many tests."""
    run = Network.run

    def by_heart(
        network: Network, output: str, **inputs: "NDArray[np.int64]"
    ) -> "NDArray[np.float32]":
        asked = (network, output, *((k, v.shape, v.tobytes()) for k, v in inputs.items()))
        if asked not in _ANSWERS:
            _ANSWERS[asked] = run(network, output, **inputs)
        return _ANSWERS[asked].copy()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Network, "run", by_heart)
        yield


_SHARE = re.compile(r"\b(supports|discusses|refutes|unrelated|unsure|conflict|be) (\d+)%")
_POINTS = 2


def assert_alike(text: str, golden: str) -> None:
    """Assert that two texts are one, give or take `_POINTS` of a share: processors differ in it."""
    assert _SHARE.sub(r"\1 N%", text) == _SHARE.sub(r"\1 N%", golden)
    shares = zip(_SHARE.findall(text), _SHARE.findall(golden), strict=True)
    assert [(mine, its) for mine, its in shares if abs(int(mine[1]) - int(its[1])) > _POINTS] == []
