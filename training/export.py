"""Write the networks as ONNX with whole-number weights: what the package carries.

python training/export.py encoder --start START --out factcheck/learned/weights
python training/export.py stance --build build/training --out factcheck/learned/weights
"""

import argparse
import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch
from network import SMALL, Encoder, Judge, read_bert
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

LARGEST = 25_000_000
ONNXRUNTIME = "com.microsoft"
"""The operators of onnxruntime's own."""
Array = NDArray[np.generic]


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
    """The cross-encoder with its heads."""

    def __init__(self, judge: Judge, heads: tuple[str, ...]) -> None:
        super().__init__()
        self.judge = judge
        self.heads = heads

    def forward(self, words: Tensor, marks: Tensor) -> tuple[Tensor, ...]:
        """Return the answers of each head, (batch, 4), not yet probabilities."""
        pooled = self.judge(words, marks)
        return tuple(self.judge.heads[head](pooled) for head in self.heads)


def write(module: nn.Module, inputs: tuple[str, ...], outputs: tuple[str, ...], path: Path) -> None:
    """Export a module whose inputs are (batch, length) numbers, with its weights in eight bits."""
    module.eval()
    sample = tuple(torch.ones(2, 8, dtype=torch.int64) for _ in inputs)
    axes = {name: {0: "batch", 1: "length"} for name in inputs}
    axes |= {name: {0: "batch"} for name in outputs}
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.onnx"
        torch.onnx.export(
            module,
            sample,
            str(whole),
            input_names=list(inputs),
            output_names=list(outputs),
            dynamic_axes=axes,
            opset_version=17,
            dynamo=False,
        )
        onnx.checker.check_model(str(whole))
        onnx.save(in_eight_bits(onnx.load(whole)), path)
    size = path.stat().st_size
    if size > LARGEST:
        raise SystemExit(f"{path} has {size:,} bytes, more than {LARGEST:,}")
    print(f"{path}: {size:,} bytes")


def in_eight_bits(model: onnx.ModelProto) -> onnx.ModelProto:
    """Return the network with its weights, and the products with them, in whole numbers.

    Every row of a product has a scale of its own, worked out from that row alone, so what is said
    of a pair cannot depend on the pairs beside it. With one scale for a whole batch, as usual, its
    probabilities moved by up to .49 with its neighbours. Weights keep to seven bits: sums of their
    products with eight bits then fit the instructions of older processors, and are the same on all.
    """
    graph = model.graph
    known = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
    nodes: list[onnx.NodeProto] = []
    made: dict[str, Array] = {
        "row.scale": np.array(1 / 127, dtype=np.float32),
        "row.zero": np.array(128, dtype=np.uint8),
        "row.least": np.array(1e-9, dtype=np.float32),
    }
    for node in graph.node:
        weights = [known[name] for name in node.input if name in known and known[name].ndim == 2]
        if node.op_type == "MatMul" and weights:
            nodes += _product(node, weights[0], made)
        elif node.op_type == "Gather" and weights:
            nodes += _rows(node, weights[0], made)
        else:
            nodes.append(node)
    del graph.node[:]
    graph.node.extend(nodes)
    used = {name for node in nodes for name in node.input}
    left = {name: value for name, value in (known | made).items() if name in used}
    del graph.initializer[:]
    graph.initializer.extend(numpy_helper.from_array(value, name) for name, value in left.items())
    model.opset_import.append(helper.make_opsetid(ONNXRUNTIME, 1))
    return model


def _product(node: onnx.NodeProto, weights: Array, made: dict[str, Array]) -> list[onnx.NodeProto]:
    """Rows over their largest number, in whole numbers; the product; times that number again."""
    rows, out = node.input[0], node.output[0]
    made[f"{out}.weights"], made[f"{out}.scales"] = _whole(weights, 0, 63)
    product = [f"{out}.whole", f"{out}.weights", "row.scale", f"{out}.scales", "row.zero"]
    return [
        helper.make_node("Abs", [rows], [f"{out}.sizes"]),
        helper.make_node("ReduceMax", [f"{out}.sizes"], [f"{out}.size"], axes=[-1], keepdims=1),
        helper.make_node("Max", [f"{out}.size", "row.least"], [f"{out}.most"]),
        helper.make_node("Div", [rows, f"{out}.most"], [f"{out}.unit"]),
        helper.make_node(
            "QuantizeLinear", [f"{out}.unit", "row.scale", "row.zero"], [f"{out}.whole"]
        ),
        helper.make_node("MatMulIntegerToFloat", product, [f"{out}.part"], domain=ONNXRUNTIME),
        helper.make_node("Mul", [f"{out}.part", f"{out}.most"], [out]),
    ]


def _rows(node: onnx.NodeProto, table: Array, made: dict[str, Array]) -> list[onnx.NodeProto]:
    """Rows of a table in whole numbers, each times its scale."""
    out = node.output[0]
    made[f"{out}.table"], scales = _whole(table, 1, 127)
    made[f"{out}.scales"] = scales[:, None]
    return [
        helper.make_node("Gather", [f"{out}.table", node.input[1]], [f"{out}.whole"]),
        helper.make_node("Gather", [f"{out}.scales", node.input[1]], [f"{out}.scale"]),
        helper.make_node("Cast", [f"{out}.whole"], [f"{out}.real"], to=TensorProto.FLOAT),
        helper.make_node("Mul", [f"{out}.real", f"{out}.scale"], [out]),
    ]


def _whole(values: Array, axis: int, most: int) -> tuple[Array, Array]:
    """Return whole numbers from -most to most, and the scales along the other axis."""
    scales = np.maximum(np.abs(values).max(axis=axis, keepdims=True), 1e-9) / most
    whole = np.rint(values / scales).astype(np.int8)
    return whole, scales.squeeze(axis).astype(np.float32)


def read_back(path: Path) -> dict[str, Tensor]:
    """Return the weights of a network that `write` wrote, under their names in torch.

    They are those it was written from, rounded: enough to train it on.
    """
    known = {t.name: numpy_helper.to_array(t) for t in onnx.load(path).graph.initializer}
    weights: dict[str, Array] = {}
    for name, value in known.items():
        of, _, kind = name.rpartition(".")
        if kind in {"weights", "table"}:
            real = value * known[f"{of}.scales"]
            plain = f"{of.strip('/').rpartition('/')[0].replace('/', '.')}.weight"
            weights[plain] = real.T if kind == "weights" else real
        elif kind in {"weight", "bias"}:
            weights[name] = value
    return {
        name.removeprefix("judge."): torch.tensor(value, dtype=torch.float32)
        for name, value in weights.items()
    }


def finished(path: Path) -> dict[str, Tensor]:
    """Return the weights of a network trained before, exported or not."""
    if path.suffix == ".onnx":
        return read_back(path)
    saved: dict[str, Tensor] = torch.load(path, weights_only=True)["judge"]
    return saved


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("network", choices=["encoder", "stance"])
    parser.add_argument("--start", type=Path, help="model.safetensors of all-MiniLM-L6-v2")
    parser.add_argument("--build", type=Path, default=Path("build/training"))
    parser.add_argument("--mean-with", type=Path, help="another network: take the mean of both")
    parser.add_argument("--share", type=float, default=0.5, help="the other's in the mean")
    parser.add_argument("--out", type=Path, default=Path("factcheck/learned/weights"))
    given = parser.parse_args()
    if given.network == "encoder":
        encoder = Encoder(SMALL)
        read_bert(encoder, load_file(given.start))
        write(Sentence(encoder), ("words",), ("vectors",), given.out / "encoder.onnx")
        return
    saved = torch.load(given.build / "judge.pt", weights_only=True)
    judge = Judge(SMALL, saved["heads"])
    weights = saved["judge"]
    if given.mean_with:
        # Two trainings from one start lie close enough (Wortsman et al. 2022, "Model soups").
        other = finished(given.mean_with)
        weights = {
            name: torch.lerp(value, other[name], given.share) for name, value in weights.items()
        }
    judge.load_state_dict(weights)
    heads = tuple(saved["heads"])
    write(Answers(judge, heads), ("words", "marks"), heads, given.out / "stance.onnx")


if __name__ == "__main__":
    main()
