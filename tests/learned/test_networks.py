"""The encoder and the judge: what holds of their answers, whatever the weights."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from factcheck.learned.encoder import WIDTH, encode
from factcheck.learned.judge import Head, judge
from factcheck.learned.package import network

CLAIM = "The old bridge is open to traffic."
NEWS = [
    "The old iron bridge is open again.",
    "The bridge reopened on Monday, the mayor said, after two years of repairs.",
    "Nobody in the council would say whether the bridge is safe.",
    "Farmers in the valley expect a poor harvest.",
]
ODD = ["", "\ud800\x00", "word " * 300, "\u0301", "1 2 3", "\U0001f309"]
TEXTS = [*NEWS, *ODD]
PAIRS = [*((CLAIM, text) for text in TEXTS), ("", "It rained."), ("long " * 300, "long " * 300)]
HEADS: list[Head] = ["passage", "article"]

SHARE = 1e-3
"""How far a probability may move with the company a pair is judged in: sums in another order."""
LIKENESS = 0.9999
"""How like a text's vector stays to the one it has alone."""


def test_every_text_gets_a_vector_of_length_one() -> None:
    vectors = encode(TEXTS)
    assert vectors.shape == (len(TEXTS), WIDTH)
    assert vectors.dtype == np.float32
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(np.ones(len(TEXTS)), abs=1e-4)


def test_what_means_much_the_same_lies_closer_than_what_does_not() -> None:
    vectors = encode([CLAIM, *TEXTS])
    likeness = vectors[1:] @ vectors[0]
    assert min(likeness[:2]) > likeness[3] + 0.2


@pytest.mark.parametrize("head", HEADS)
def test_every_pair_gets_four_shares_of_one(head: Head) -> None:
    shares = judge(PAIRS, head)
    assert shares.shape == (len(PAIRS), 4)
    assert shares.dtype == np.float32
    assert (shares >= 0).all()
    assert shares.sum(axis=1) == pytest.approx(np.ones(len(PAIRS)), abs=1e-5)


@pytest.mark.parametrize("head", HEADS)
def test_a_pair_is_judged_much_the_same_in_any_company_and_order(head: Head) -> None:
    pairs = [(CLAIM, text) for text in NEWS]
    together = judge(pairs, head)
    alone = np.concatenate([judge([pair], head) for pair in pairs])
    assert together == pytest.approx(judge(pairs[::-1], head)[::-1], abs=1e-5)
    assert together == pytest.approx(alone, abs=SHARE)


def test_a_text_lies_at_much_the_same_place_in_any_company_and_order() -> None:
    together = encode(NEWS)
    alone = np.concatenate([encode([text]) for text in NEWS])
    assert together == pytest.approx(encode(NEWS[::-1])[::-1], abs=1e-5)
    assert ((together * alone).sum(axis=1) > LIKENESS).all()


def test_no_texts_have_no_answers() -> None:
    assert encode([]).shape == (0, WIDTH)
    assert judge([], "passage").shape == (0, 4)


def test_the_end_of_a_long_text_is_not_seen() -> None:
    read, more = judge([(CLAIM, "word " * 300), (CLAIM, "word " * 300 + "never")], "passage")
    assert read == pytest.approx(more)


def test_several_threads_get_what_one_gets() -> None:
    with ThreadPoolExecutor(2) as pool:
        found = list(pool.map(lambda _: judge(PAIRS[:4], "passage"), range(4)))
    for shares in found:
        assert shares == pytest.approx(judge(PAIRS[:4], "passage"), abs=1e-5)


def test_a_network_is_loaded_once_whoever_asks() -> None:
    with ThreadPoolExecutor(4) as pool:
        loaded = set(pool.map(network, ["encoder.onnx"] * 8))
    assert len(loaded) == 1


HEAVY = "numpy", "onnxruntime"
LIGHT = [
    "import factcheck.cli; factcheck.cli.main(['--help'], standalone_mode=False)",
    "import factcheck.cli; factcheck.cli.main(['stance', '--help'], standalone_mode=False)",
    "import factcheck.workflow, factcheck.judging, factcheck.report",
]


@pytest.mark.parametrize("code", LIGHT)
def test_nothing_heavy_is_loaded_before_the_first_question(code: str) -> None:
    asked = f"{code}; import sys; assert not {{*sys.modules}} & {{*{HEAVY!r}}}"
    subprocess.run([sys.executable, "-c", asked], check=True, stdout=subprocess.DEVNULL)
