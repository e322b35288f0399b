"""The encoder in torch: a small BERT, read from and written to safetensors names of BERT's own.

Nothing here runs in the package; `export` writes the same network as ONNX.
"""

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

DROPPED = 0.1
"""Share of the channels left out at each step of training."""


@dataclass(frozen=True)
class Shape:
    """Sizes of the network."""

    vocabulary: int = 30522
    hidden: int = 384
    inner: int = 1536
    heads: int = 12
    layers: int = 6
    positions: int = 512
    epsilon: float = 1e-12


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
        self.texts = nn.Embedding(2, shape.hidden)
        self.norm = nn.LayerNorm(shape.hidden, shape.epsilon)
        self.layers = nn.ModuleList(Layer(shape) for _ in range(shape.layers))

    def forward(self, words: Tensor, texts: Tensor) -> Tensor:
        """Return vectors (batch, length, hidden); word 0 is padding, texts are 0 and 1."""
        x = self.words(words) + self.texts(texts) + self.positions.weight[: words.shape[1]]
        x = self.norm(x)
        bias = torch.zeros(words.shape, dtype=x.dtype, device=x.device)
        bias = bias.masked_fill(words == 0, -1e4)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, bias)
        return x


class Judge(nn.Module):
    """The cross-encoder: one encoder, one small head for each kind of question."""

    def __init__(self, shape: Shape, heads: dict[str, int]) -> None:
        super().__init__()
        self.encoder = Encoder(shape)
        self.pooled = nn.Linear(2 * shape.hidden, shape.hidden)
        self.heads = nn.ModuleDict({k: nn.Linear(shape.hidden, n) for k, n in heads.items()})

    def forward(self, words: Tensor, texts: Tensor) -> Tensor:
        """Return the pooled vectors (batch, hidden) that the heads read."""
        x = self.encoder(words, texts)
        there = (words != 0).to(x.dtype)[:, :, None]
        mean = (x * there).sum(1) / there.sum(1)
        return torch.tanh(self.pooled(torch.cat([x[:, 0], mean], dim=1)))


def read_bert(encoder: Encoder, tensors: dict[str, Tensor]) -> None:
    """Fill an encoder with BERT weights under their published names, with or without "bert."."""
    named = {name.removeprefix("bert."): value for name, value in tensors.items()}

    def fill(module: nn.Module, prefix: str) -> None:
        module.weight.data.copy_(named[f"{prefix}.weight"])
        if getattr(module, "bias", None) is not None:
            module.bias.data.copy_(named[f"{prefix}.bias"])

    fill(encoder.words, "embeddings.word_embeddings")
    fill(encoder.positions, "embeddings.position_embeddings")
    fill(encoder.texts, "embeddings.token_type_embeddings")
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
