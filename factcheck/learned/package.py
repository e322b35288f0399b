"""The files of the models, and running them: loaded once, at the first question."""

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from threading import Lock
from typing import TYPE_CHECKING, Any

from factcheck.errors import ModelError
from factcheck.learned.wordpiece import WordPieces

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

WEIGHTS = resources.files("factcheck.learned") / "weights"
FILES = ("encoder.onnx", "stance.onnx", "vocabulary.txt", "calibration.json")
"""What the models are made of."""
REMEDY = "`pip install --force-reinstall factcheck-cli` brings them back."


def read_file(name: str) -> str:
    """Return the text of one of the files.

    Raises:
        ModelError: If it is not there or is no text.
    """
    try:
        return (WEIGHTS / name).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise unreadable(name) from error


def unreadable(name: str) -> ModelError:
    """Return what to raise of a file that is not what it should be."""
    return ModelError(f"The model's file {name} cannot be read; {REMEDY}")


@cache
def word_pieces() -> WordPieces:
    """The vocabulary that both models were trained with.

    Raises:
        ModelError: If it cannot be read.
    """
    return WordPieces(read_file("vocabulary.txt").splitlines())


class Network:
    """One ONNX file of the package."""

    def __init__(self, name: str) -> None:
        """Load the file called `name`."""
        try:
            import onnxruntime  # noqa: PLC0415 - a tenth of a second, paid at the first question
        except ImportError as error:
            raise ModelError(
                f"The models need onnxruntime, which this Python cannot import ({error}); "
                "`pip install --upgrade onnxruntime` may mend that."
            ) from error

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1  # a core has a batch of its own: `run_each`
        try:
            with resources.as_file(WEIGHTS / name) as path:
                self._session: Any = onnxruntime.InferenceSession(
                    str(path), options, providers=["CPUExecutionProvider"]
                )
        except Exception as error:  # what onnxruntime raises has no name of its own
            raise unreadable(name) from error

    def run(self, output: str, **inputs: "NDArray[np.int64]") -> "NDArray[np.float32]":
        """Return the output of that name for inputs of shape (batch, length)."""
        answers: NDArray[np.float32] = self._session.run([output], inputs)[0]
        return answers

    def run_each(
        self, output: str, batches: "Iterable[Mapping[str, NDArray[np.int64]]]"
    ) -> "Iterator[NDArray[np.float32]]":
        """Yield what `run` returns for each batch, in order; each core takes a batch at a time."""
        with ThreadPoolExecutor(_cores()) as cores:
            yield from cores.map(lambda inputs: self.run(output, **inputs), batches)


def network(name: str) -> Network:
    """Return the network in a file, the same one each time it is asked for."""
    with _LOADING:
        return _loaded(name)


_LOADING = Lock()


@cache
def _loaded(name: str) -> Network:
    return Network(name)


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def find_altered(weights: Traversable = WEIGHTS) -> Iterator[tuple[str, str]]:
    """Yield each file of the models that is not as it was shipped, and what is wrong with it.

    They are held against hashes.json, which lies beside them.
    """
    from hashlib import sha256  # noqa: PLC0415 - loads OpenSSL, which judging need not wait for

    try:
        listed = dict(json.loads((weights / "hashes.json").read_text(encoding="utf-8")))
    except (OSError, TypeError, ValueError) as error:
        yield "hashes.json", f"it cannot be read ({error})"
        return
    for name in FILES:
        try:
            found = sha256((weights / name).read_bytes()).hexdigest()
        except OSError as error:
            yield name, f"it cannot be read ({error.strerror})"
            continue
        if found != listed.get(name):
            yield name, f"its digest is {found}, not {listed.get(name)}"
