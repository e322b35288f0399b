"""Write the networks as ONNX with whole-number weights: what the package carries.

python training/export.py encoder --start START --out factcheck/learned/weights
python training/export.py judge --build build/training --out factcheck/learned/weights
"""

import argparse
import tempfile
from pathlib import Path

import onnx
import torch
from network import Encoder, Judge, Shape, read_bert
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.matmul_nbits_quantizer import MatMulNBitsQuantizer
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

LARGEST = 25_000_000


class Sentence(nn.Module):
    """The sentence encoder: mean of the pieces' vectors, at length one."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = encoder

    def forward(self, words: Tensor) -> Tensor:
        """Return one vector for each row of words, (batch, hidden)."""
        x = self.encoder(words, torch.zeros_like(words))
        there = (words != 0).to(x.dtype)[:, :, None]
        return functional.normalize((x * there).sum(1) / there.sum(1), dim=1)


class Answers(nn.Module):
    """The cross-encoder with its exported heads side by side."""

    def __init__(self, judge: Judge, heads: tuple[str, ...]) -> None:
        super().__init__()
        self.judge = judge
        self.kept = heads

    def forward(self, words: Tensor, texts: Tensor) -> Tensor:
        """Return the heads' answers, (batch, 4 * heads), not yet probabilities."""
        pooled = self.judge(words, texts)
        return torch.cat([self.judge.heads[name](pooled) for name in self.kept], dim=1)


def write(module: nn.Module, inputs: tuple[str, ...], output: str, path: Path) -> None:
    """Export a module whose inputs are (batch, length) numbers, with its weights in eight bits."""
    module.eval()
    sample = tuple(torch.ones(2, 8, dtype=torch.int64) for _ in inputs)
    axes = {name: {0: "batch", 1: "length"} for name in inputs} | {output: {0: "batch"}}
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.onnx"
        torch.onnx.export(
            module,
            sample,
            str(whole),
            input_names=list(inputs),
            output_names=[output],
            dynamic_axes=axes,
            opset_version=17,
            dynamo=False,
        )
        onnx.checker.check_model(str(whole))
        _in_eight_bits(whole, path, by_row=output == "answers")
    size = path.stat().st_size
    if size > LARGEST:
        raise SystemExit(f"{path} has {size:,} bytes, more than {LARGEST:,}")
    print(f"{path}: {size:,} bytes")


def _in_eight_bits(whole: Path, path: Path, *, by_row: bool) -> None:
    """Write the weights as whole numbers.

    With one scale for the numbers of a whole batch, twice as fast, a pair's probabilities moved by
    up to .49 with its neighbours and 93 labels in 100 stayed; with a scale for every 128 numbers
    of a row (`by_row`), by nothing, and 98 stayed. A sentence's vector moves little either way.
    """
    if not by_row:
        quantize_dynamic(whole, path, weight_type=QuantType.QInt8, per_channel=True)
        return
    words = whole.with_name("words.onnx")
    quantize_dynamic(whole, words, weight_type=QuantType.QInt8, op_types_to_quantize=["Gather"])
    rows = MatMulNBitsQuantizer(
        onnx.load(words), bits=8, block_size=128, is_symmetric=True, accuracy_level=4
    )
    rows.process()
    rows.model.save_model_to_file(str(path))


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("network", choices=["encoder", "judge"])
    parser.add_argument("--start", type=Path, help="model.safetensors of all-MiniLM-L6-v2")
    parser.add_argument("--build", type=Path, default=Path("build/training"))
    parser.add_argument("--out", type=Path, default=Path("factcheck/learned/weights"))
    given = parser.parse_args()
    if given.network == "encoder":
        encoder = Encoder(Shape())
        read_bert(encoder, load_file(given.start))
        write(Sentence(encoder), ("words",), "vectors", given.out / "encoder.onnx")
        return
    saved = torch.load(given.build / "judge.pt", weights_only=True)
    judge = Judge(Shape(), saved["heads"])
    judge.load_state_dict(saved["judge"])
    write(
        Answers(judge, ("passage", "article")),
        ("words", "texts"),
        "answers",
        given.out / "judge.onnx",
    )


if __name__ == "__main__":
    main()
