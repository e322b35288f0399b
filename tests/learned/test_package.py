"""The files of the models: what is not as it was shipped is named."""

import hashlib
import json
import sys
from pathlib import Path

import pytest

from factcheck.errors import ModelError
from factcheck.learned import package
from factcheck.learned.calibration import calibration
from factcheck.learned.package import FILES, Network, find_altered


@pytest.fixture
def weights(tmp_path: Path) -> Path:
    """Small files in place of the large ones, to be spoilt, and the list of their digests."""
    for name in FILES:
        (tmp_path / name).write_text(name)
    listed = {name: hashlib.sha256(name.encode()).hexdigest() for name in FILES}
    (tmp_path / "hashes.json").write_text(json.dumps(listed))
    return tmp_path


def test_what_was_shipped_is_as_it_was_shipped() -> None:
    assert list(find_altered()) == []


@pytest.mark.parametrize("name", FILES)
def test_one_byte_more_is_seen(weights: Path, name: str) -> None:
    with (weights / name).open("ab") as file:
        file.write(b" ")
    [(found, problem)] = find_altered(weights)
    assert found == name
    assert "its digest is" in problem


def test_a_missing_file_is_named(weights: Path) -> None:
    (weights / "stance.onnx").unlink()
    assert [name for name, _ in find_altered(weights)] == ["stance.onnx"]


@pytest.mark.parametrize("listed", [None, "", "[1]", "3", "{"])
def test_without_the_list_nothing_is_believed(weights: Path, listed: str | None) -> None:
    (weights / "hashes.json").unlink()
    if listed is not None:
        (weights / "hashes.json").write_text(listed)
    assert [name for name, _ in find_altered(weights)] == ["hashes.json"]


def test_a_file_that_the_list_leaves_out_is_not_believed(weights: Path) -> None:
    (weights / "hashes.json").write_text("{}")
    assert [name for name, _ in find_altered(weights)] == list(FILES)


def test_a_broken_network_is_an_error_with_a_remedy(
    weights: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (weights / "stance.onnx").write_bytes(b"no network")
    monkeypatch.setattr(package, "WEIGHTS", weights)
    with pytest.raises(ModelError, match=r"stance\.onnx cannot be read; `pip install"):
        Network("stance.onnx")


@pytest.mark.parametrize("content", [None, b"\xff", b"[1]", b"{}", b'{"pooling": 3}'])
def test_a_broken_calibration_is_an_error_with_a_remedy(
    weights: Path, monkeypatch: pytest.MonkeyPatch, content: bytes | None
) -> None:
    (weights / "calibration.json").unlink()
    if content is not None:
        (weights / "calibration.json").write_bytes(content)
    monkeypatch.setattr(package, "WEIGHTS", weights)
    with pytest.raises(ModelError, match=r"calibration\.json cannot be read; `pip install"):
        calibration.__wrapped__()


@pytest.mark.parametrize("content", [None, b"\xff"])
def test_a_broken_vocabulary_is_an_error_with_a_remedy(
    weights: Path, monkeypatch: pytest.MonkeyPatch, content: bytes | None
) -> None:
    (weights / "vocabulary.txt").unlink()
    if content is not None:
        (weights / "vocabulary.txt").write_bytes(content)
    monkeypatch.setattr(package, "WEIGHTS", weights)
    with pytest.raises(ModelError, match=r"vocabulary\.txt cannot be read; `pip install"):
        package.word_pieces.__wrapped__()


def test_without_onnxruntime_the_error_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    with pytest.raises(ModelError, match="need onnxruntime, which this Python cannot import"):
        Network("stance.onnx")
