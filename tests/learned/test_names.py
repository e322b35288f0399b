"""Answers are remembered under the name of what gave them; another answer needs another name.

A casebook keeps what a model said for good. Whoever changes what it says (its files, or how a pair
is read for it) gives it a new number and writes the new digest here; else old answers go on being
served beside new ones.
"""

import json
from collections.abc import Iterable
from hashlib import sha256

from factcheck.learned import encoder, judge
from factcheck.learned.calibration import calibration
from factcheck.learned.package import WEIGHTS, word_pieces
from factcheck.learned.wordpiece import single

PAIRS = [
    ("The bridge has closed.", "The bridges were not closing, she said."),
    ("37 people died.", "Thirty-seven people died, and at least two dozen were hurt."),
    ("The port cost 1.2 billion euros in 2019.", "In 2021 the port cost about 1,150 million."),
    ("Half of them left.", "50% of them left; one in three came back on 4 March."),
    ("José Núñez won.", "Jose\u0301 Nu\u0301n\u0303ez didn't “win”…\u00ad"),
    ("A word.", "word " * 300),
]


def digest(*parts: object) -> str:
    """The beginning of a digest of all this."""
    return sha256(json.dumps(parts).encode()).hexdigest()[:16]


def shipped(*names: str) -> Iterable[str]:
    """The digests of files of the package, which `verify` holds the files against."""
    listed = json.loads((WEIGHTS / "hashes.json").read_text(encoding="utf-8"))
    return [listed[name] for name in names]


def test_a_judge_that_answers_otherwise_has_another_name() -> None:
    heads = [(head.slope, head.shift) for head in (calibration().passage, calibration().article)]
    one_by_one = (batch for pair in PAIRS for batch in judge.batches([pair]))
    read = [(words.tolist(), marks.tolist()) for _, words, marks in one_by_one]
    found = digest(shipped("stance.onnx"), heads, read)
    assert (judge.NAME, found) == ("minilm-stance/5", "d058bb7c25151549")


def test_an_encoder_that_answers_otherwise_has_another_name() -> None:
    longest = encoder.LONGEST
    read = [single(word_pieces().encode(text, longest), longest) for _, text in PAIRS]
    found = digest(shipped("encoder.onnx"), read)
    assert (encoder.NAME, found) == ("minilm-sentences/2", "7fbf19a41a44f088")
