"""The files of the models, and running them: loaded once, at the first question."""

from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

from factcheck.learned.wordpiece import WordPieces

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

WEIGHTS = resources.files("factcheck.learned") / "weights"


@cache
def word_pieces() -> WordPieces:
    """The vocabulary that both models were trained with."""
    text = (WEIGHTS / "vocabulary.txt").read_text(encoding="utf-8")
    return WordPieces(text.splitlines())


class Network:
    """One ONNX file of the package."""

    def __init__(self, name: str) -> None:
        """Load the file called `name`."""
        import onnxruntime  # noqa: PLC0415 - a tenth of a second, paid at the first question

        options = onnxruntime.SessionOptions()
        options.enable_cpu_mem_arena = False
        with resources.as_file(WEIGHTS / name) as path:
            self._session: Any = onnxruntime.InferenceSession(
                str(path), options, providers=["CPUExecutionProvider"]
            )

    def run(self, **inputs: "NDArray[np.int64]") -> "NDArray[np.float32]":
        """Return the only output for inputs of shape (batch, length)."""
        answers: NDArray[np.float32] = self._session.run(None, inputs)[0]
        return answers


@cache
def network(name: str) -> Network:
    """Return the network in a file, the same one each time it is asked for."""
    return Network(name)
