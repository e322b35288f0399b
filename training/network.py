"""The encoder in torch: a small BERT, and MPNet to teach it, read under their published names.

Nothing here runs in the package; `export` writes the small one as ONNX.
"""

import math
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

from factcheck.learned.pairs import Mark

DROPPED = 0.1
"""Share of the channels left out at each step of training."""


@dataclass(frozen=True)
class Shape:
    """Sizes of the network; `distances` are the kinds of distance that attention tells apart."""

    vocabulary: int = 30522
    hidden: int = 384
    inner: int = 1536
    heads: int = 12
    layers: int = 6
    positions: int = 512
    epsilon: float = 1e-12
    distances: int = 0


SMALL = Shape()
TEACHER = Shape(30527, 768, 3072, 12, 8, 514, 1e-5, 32)
"""The lower eight of the twelve layers of MPNet-base (Song, Tan, Qin, Lu and Liu 2020,
https://arxiv.org/abs/2004.09297): the upper ones cost a third of the time and bring little (Sajjad,
Dalvi, Durrani and Nakov 2020, https://arxiv.org/abs/2004.03844)."""


class Layer(nn.Module):
    """Self-attention and a feed-forward step, each with its residual and norm."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.heads = shape.heads
        self.mixed = nn.Linear(shape.hidden, 3 * shape.hidden)
        self.attended = nn.Linear(shape.hidden, shape.hidden)
        self.attended_norm = nn.LayerNorm(shape.hidden, shape.epsilon)
        self.inner = nn.Linear(shape.hidden, shape.inner)
        self.outer = nn.Linear(shape.inner, shape.hidden)
        self.outer_norm = nn.LayerNorm(shape.hidden, shape.epsilon)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        """Return x of the same shape, (batch, length, hidden); bias is added to the attention."""
        batch, length, hidden = x.shape
        mixed = self.mixed(x).view(batch, length, 3, self.heads, hidden // self.heads)
        query, key, value = mixed.permute(2, 0, 3, 1, 4)
        # Written out: on two cores the fused attention's backward step alone took 60 % of the time.
        weights = query @ key.transpose(2, 3) * (hidden // self.heads) ** -0.5 + bias
        seen = weights.softmax(-1).to(value.dtype) @ value
        seen = seen.transpose(1, 2).reshape(batch, length, hidden)
        x = self.attended_norm(x + self.thinned(self.attended(seen)))
        return self.outer_norm(x + self.thinned(self.outer(functional.gelu(self.inner(x)))))

    def thinned(self, x: Tensor) -> Tensor:
        """While training, leave out a tenth of the channels, for each sequence others.

        Of a sequence all pieces lose the same ones (Gal and Ghahramani 2016), which costs no time.
        """
        if not self.training:
            return x
        kept = torch.rand(x.shape[0], 1, x.shape[2], device=x.device) >= DROPPED
        return x * (kept / (1 - DROPPED)).to(x.dtype)


class Encoder(nn.Module):
    """Numbers of word pieces to one vector each."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        self.words = nn.Embedding(shape.vocabulary, shape.hidden)
        self.positions = nn.Embedding(shape.positions, shape.hidden)
        self.marks = nn.Embedding(len(Mark), shape.hidden)
        if shape.distances:
            self.distances = nn.Embedding(shape.distances, shape.heads)
        self.norm = nn.LayerNorm(shape.hidden, shape.epsilon)
        self.layers = nn.ModuleList(Layer(shape) for _ in range(shape.layers))

    def below(self, layers: int) -> list[nn.Module]:
        """Return what lies under the layer of that number."""
        given = [self.words, self.positions, self.norm, *self.layers[:layers]]
        return [*given, self.distances] if self.shape.distances else given

    def forward(self, words: Tensor, marks: Tensor) -> Tensor:
        """Return vectors (batch, length, hidden); word 0 is padding."""
        x = self.words(words) + self.marks(marks) + self.positions.weight[: words.shape[1]]
        x = self.norm(x)
        bias = torch.zeros(words.shape, dtype=x.dtype, device=x.device)
        bias = bias.masked_fill(words == 0, -1e4)[:, None, None, :]
        if self.shape.distances:
            far = self.distances(_distances(words.shape[1], self.shape.distances).to(words.device))
            bias = bias + far.permute(2, 0, 1)
        for layer in self.layers:
            x = layer(x, bias)
        return x


def _distances(length: int, kinds: int) -> Tensor:
    """Return the kind of distance from each piece to each, (length, length).

    Half of the kinds are for each direction; half of these for single steps, the others for ever
    wider ones up to 128 (Raffel et al. 2020, https://arxiv.org/abs/1910.10683, 2.1).
    """
    places = torch.arange(length)
    away = places[None, :] - places[:, None]
    half, steps = kinds // 2, kinds // 4
    steps_away = away.abs()
    wide = (steps_away.clamp(min=1) / steps).log() / math.log(128 / steps) * (half - steps)
    kind = torch.where(steps_away < steps, steps_away, (steps + wide.long()).clamp(max=half - 1))
    return kind + half * (away > 0)


class Judge(nn.Module):
    """The cross-encoder: one encoder, one small head for each kind of question."""

    def __init__(self, shape: Shape, heads: dict[str, int]) -> None:
        super().__init__()
        self.encoder = Encoder(shape)
        self.pooled = nn.Linear(2 * shape.hidden, shape.hidden)
        self.heads = nn.ModuleDict({k: nn.Linear(shape.hidden, n) for k, n in heads.items()})

    def forward(self, words: Tensor, marks: Tensor) -> Tensor:
        """Return the pooled vectors (batch, hidden) that the heads read."""
        x = self.encoder(words, marks)
        there = (words != 0).to(x.dtype)[:, :, None]
        mean = (x * there).sum(1) / there.sum(1)
        return torch.tanh(self.pooled(torch.cat([x[:, 0], mean], dim=1)))


def marked(texts: Tensor) -> Tensor:
    """Return what is added to the pieces by their marks, from what BERT adds by their text."""
    first, second = texts[0], texts[1]
    of_claim = {Mark.CLAIM, Mark.CLAIM_SHARED, Mark.CLAIM_NUMBER}
    return torch.stack([first if mark in of_claim else second for mark in Mark])


def read_judge(path: Path, shape: Shape) -> Judge:
    """Return a trained network, from a judge.pt, ready to be asked."""
    saved = torch.load(path, weights_only=True)
    judge = Judge(shape, saved["heads"])
    judge.load_state_dict(saved["judge"])
    return judge.eval()


def read_bert(encoder: Encoder, tensors: dict[str, Tensor]) -> None:
    """Fill an encoder with BERT weights under their published names, with or without "bert."."""
    named = {name.removeprefix("bert."): value for name, value in tensors.items()}

    def fill(module: nn.Module, prefix: str) -> None:
        module.weight.data.copy_(named[f"{prefix}.weight"])
        if getattr(module, "bias", None) is not None:
            module.bias.data.copy_(named[f"{prefix}.bias"])

    fill(encoder.words, "embeddings.word_embeddings")
    fill(encoder.positions, "embeddings.position_embeddings")
    encoder.marks.weight.data.copy_(marked(named["embeddings.token_type_embeddings.weight"]))
    fill(encoder.norm, "embeddings.LayerNorm")
    for number, layer in enumerate(encoder.layers):
        prefix = f"encoder.layer.{number}"
        parts = [f"{prefix}.attention.self.{name}" for name in ("query", "key", "value")]
        layer.mixed.weight.data.copy_(torch.cat([named[f"{p}.weight"] for p in parts]))
        layer.mixed.bias.data.copy_(torch.cat([named[f"{p}.bias"] for p in parts]))
        fill(layer.attended, f"{prefix}.attention.output.dense")
        fill(layer.attended_norm, f"{prefix}.attention.output.LayerNorm")
        fill(layer.inner, f"{prefix}.intermediate.dense")
        fill(layer.outer, f"{prefix}.output.dense")
        fill(layer.outer_norm, f"{prefix}.output.LayerNorm")


def read_mpnet(encoder: Encoder, tensors: dict[str, Tensor]) -> None:
    """Fill an encoder with MPNet weights, its rows put in BERT's order of word pieces.

    MPNet has BERT's vocabulary four places on, signs of its own for the beginning, the end and
    padding of a text, and counts positions from 2.
    """

    def fill(module: nn.Module, *prefixes: str) -> None:
        for name in ("weight", "bias"):
            if getattr(module, name, None) is not None:
                parts = [tensors[f"{prefix}.{name}"] for prefix in prefixes]
                getattr(module, name).data.copy_(torch.cat(parts))

    words = tensors["embeddings.word_embeddings.weight"]
    words = torch.cat([words[4:], words[:4]])
    words[[0, 101, 102, 103]] = tensors["embeddings.word_embeddings.weight"][[1, 0, 2, 30526]]
    encoder.words.weight.data.copy_(words)
    positions = tensors["embeddings.position_embeddings.weight"]
    encoder.positions.weight.data.copy_(torch.cat([positions[2:], positions[:2]]))
    encoder.marks.weight.data.zero_()
    fill(encoder.norm, "embeddings.LayerNorm")
    fill(encoder.distances, "encoder.relative_attention_bias")
    for number, layer in enumerate(encoder.layers):
        prefix = f"encoder.layer.{number}"
        fill(layer.mixed, *(f"{prefix}.attention.attn.{name}" for name in "qkv"))
        fill(layer.attended, f"{prefix}.attention.attn.o")
        fill(layer.attended_norm, f"{prefix}.attention.LayerNorm")
        fill(layer.inner, f"{prefix}.intermediate.dense")
        fill(layer.outer, f"{prefix}.output.dense")
        fill(layer.outer_norm, f"{prefix}.output.LayerNorm")
