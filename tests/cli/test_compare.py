"""The cross-check as a reviewer runs it."""

import json
import shlex
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from click import Choice
from numpy.typing import NDArray

from factcheck.cli.compare import command
from factcheck.compare import ENGINES
from factcheck.learned.encoder import WIDTH
from tests.casebooks import Desk

OPEN = "News from the river\n\nThe old iron bridge is open again, the mayor said on Monday.\n"
SHUT = "News from the river\n\nThe old iron bridge is shut, the mayor said on Monday.\n"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A casebook with an article and a claim taken from it."""
    desk = Desk(tmp_path)
    ingest(desk, "a.txt", SHUT)
    desk.ok("add-claim 'The old iron bridge is shut' --article A1 --quote 'bridge is shut'")
    return desk


def ingest(desk: Desk, name: str, text: str) -> None:
    """Take an article into a casebook."""
    (desk.folder / name).write_text(text)
    desk.ok(f"ingest {shlex.quote(str(desk.folder / name))}")


@pytest.mark.parametrize("typed", ["A1,A2", "'A1 A2'", "' A1, A2 '"])
def test_articles_are_named_with_commas_or_spaces(desk: Desk, typed: str) -> None:
    ingest(desk, "b.txt", OPEN)
    ingest(desk, "c.txt", f"{OPEN}It was painted green.\n")
    told = json.loads(desk.ok(f"compare --stance rules --format json --articles {typed}"))
    assert {each["article"] for each in told["stances"]} == {"A1", "A2"}


def test_contested_matters_are_offered_beside_claims_when_asked_for(desk: Desk) -> None:
    ingest(desk, "b.txt", "News\n\nThe toll on the pier was raised, the mayor said on Monday.\n")
    ingest(desk, "c.txt", "Notes\n\nThe toll on the pier was lowered, the mayor said on Monday.\n")
    plain = desk.run(*"compare --stance rules --format json".split())
    asked = desk.run(*"compare --stance rules --format json --contested".split())
    assert "contested" not in json.loads(plain.stdout)
    (found,) = json.loads(asked.stdout)["contested"]
    assert "toll" in found["text"]
    assert plain.stderr == ""
    assert asked.stderr.startswith(f"factcheck --db {desk.db} add-claim 'The toll")


class Networks:
    """Networks that find every text near and every pair open, and count what they are asked."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.judged: list[tuple[str, str]] = []
        self.encoded: list[str] = []
        patch.setattr("factcheck.learned.judge.judge", self.judge)
        patch.setattr("factcheck.learned.encoder.encode", self.encode)

    def judge(self, pairs: Sequence[tuple[str, str]], head: str) -> NDArray[np.float32]:
        """Answer as either head would."""
        assert head in {"passage", "article"}
        self.judged += pairs
        return np.tile(np.array([0.4, 0.3, 0.2, 0.1], dtype=np.float32), (len(pairs), 1))

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Put every text in the same place."""
        self.encoded += texts
        return np.full((len(texts), WIDTH), WIDTH**-0.5, dtype=np.float32)

    def forget(self) -> None:
        """Count from here."""
        self.judged, self.encoded = [], []


@pytest.fixture
def networks(monkeypatch: pytest.MonkeyPatch) -> Networks:
    """What stands in for the networks."""
    return Networks(monkeypatch)


def test_a_changed_file_is_compared_as_it_is_now_and_once(desk: Desk) -> None:
    desk.ok("compare --stance rules")
    ingest(desk, "a.txt", OPEN)
    found = json.loads(desk.ok("compare --stance rules --format json"))
    texts = json.loads(desk.ok("export"))["texts"]
    assert [text["article"] for text in texts] == ["A1", "A2"]
    assert [(s["article"], s["stance"]) for s in found["stances"]] == [("A2", "refutes")]


def test_the_engines_are_those_of_the_cross_check() -> None:
    [option] = [param for param in command.params if param.name == "stance"]
    assert isinstance(option.type, Choice)
    assert set(option.type.choices) == set(ENGINES)


def test_a_second_compare_asks_and_loads_nothing(desk: Desk, networks: Networks) -> None:
    first = desk.ok("compare")
    assert networks.judged
    assert networks.encoded
    networks.forget()
    assert desk.ok("compare") == first
    assert (networks.judged, networks.encoded) == ([], [])


def test_a_new_article_costs_no_more_than_itself(desk: Desk, networks: Networks) -> None:
    desk.ok("compare")
    networks.forget()
    ingest(desk, "b.txt", "News from the hills\n\nThe ferry has sunk, the harbour says.\n")
    desk.ok("compare")
    assert networks.encoded
    assert not [text for text in networks.encoded if "bridge" in text]
    assert not [text for _, text in networks.judged if "bridge" in text]


def test_engines_take_turns_and_each_remembers(desk: Desk, networks: Networks) -> None:
    judged = desk.ok("compare")
    by_rules = desk.ok("compare --stance rules")
    assert by_rules != judged
    assert "Judged by rules/1" in by_rules
    assert "Judged by minilm-stance" in desk.ok("compare --stance model")
    networks.forget()
    assert desk.ok("compare") == judged
    assert (networks.judged, networks.encoded) == ([], [])


def test_every_stance_has_its_probabilities(desk: Desk, networks: Networks) -> None:
    [stance] = json.loads(desk.ok("compare --format json"))["stances"]
    assert networks.judged
    assert sum(stance["scores"].values()) == pytest.approx(1)
    assert stance["passages"]
    for passage in stance["passages"]:
        assert sum(passage["scores"].values()) == pytest.approx(1)


def test_without_onnxruntime_the_rules_still_compare(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    monkeypatch.setattr("factcheck.learned.encoder.network", network_anew)
    monkeypatch.setattr("factcheck.learned.judge.network", network_anew)
    result = desk.run("compare")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("Error: The models need onnxruntime, which this Python cannot")
    assert result.stderr.endswith("To go by the rules alone: --stance rules.\n")
    assert "A1" in desk.ok("compare --stance rules")


def network_anew(name: str) -> object:
    """Load a network as for the first time."""
    from factcheck.learned.package import Network  # noqa: PLC0415

    return Network(name)
