"""What paths yield, and what they say when they cannot."""

import os
from pathlib import Path

import pytest

from factcheck.errors import InputError
from factcheck.gather import Gatherer, locate
from factcheck.gather.places import Located
from factcheck.models import Skipped, Source


def read(place: Located) -> Source | Skipped:
    """The one thing that lies at a place."""
    [found] = Gatherer().read(place)
    assert isinstance(found, Source | Skipped)
    return found


def test_a_folder_yields_its_files_in_order_and_no_hidden_ones(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    for name in ["b.txt", "a.txt", ".hidden", "sub/c.txt"]:
        (tmp_path / name).write_text(name)
    assert [found.name for found in locate([str(tmp_path)])] == ["a.txt", "b.txt", "sub/c.txt"]


def test_a_folder_that_may_not_be_looked_into_is_skipped_by_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "walk" / "secret").mkdir(parents=True)
    (tmp_path / "walk" / "a.txt").write_text("a")
    look = os.scandir

    def refuse(path: str) -> object:
        if str(path).endswith("secret"):
            raise PermissionError(13, "Permission denied", path)
        return look(path)

    monkeypatch.setattr("os.scandir", refuse)
    secret = str(tmp_path / "walk" / "secret")
    refused = Skipped(secret, "cannot be looked into: Permission denied")
    [file, folder] = locate([str(tmp_path / "walk")])
    assert (file.name, folder) == ("a.txt", refused)
    assert locate([secret]) == (refused,)


def test_a_source_keeps_its_bytes_and_its_address(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"\xff\x00")
    [found] = locate([str(path)])
    assert read(found) == Source("a.txt", str(path), b"\xff\x00")


def test_a_missing_path_is_an_error_before_anything_is_read(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"no file or folder .*check the name"):
        locate([str(tmp_path), str(tmp_path / "absent.txt")])


def test_a_link_to_itself_is_an_error_alone_and_skipped_in_a_folder(tmp_path: Path) -> None:
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    with pytest.raises(InputError, match="leads back to itself"):
        locate([str(loop)])
    [found] = locate([str(tmp_path)])
    assert isinstance(read(found), Skipped)


def test_a_folder_that_links_to_itself_is_walked_once(tmp_path: Path) -> None:
    (tmp_path / "again").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "a.txt").write_text("a")
    assert [found.name for found in locate([str(tmp_path)])] == ["a.txt"]


def test_a_huge_file_is_skipped_unread(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(17 * 1024 * 1024)
    [found] = locate([str(path)])
    assert read(found) == Skipped("huge.txt", "is larger than 16 MB; split it into its articles")


@pytest.mark.parametrize(
    ("start", "most"),
    [
        (b"WARC/1.1\r\n", 512),
        (b"\x1f\x8b\x08", 512),
        (b"PK\x03\x04", 512),
        (b"%PDF-1.7", 64),
    ],
)
def test_an_archive_may_be_larger(tmp_path: Path, start: bytes, most: int) -> None:
    path = tmp_path / "crawl"
    with path.open("wb") as file:
        file.write(start)
        file.truncate(17 * 1024 * 1024)
    [found] = locate([str(path)])
    assert isinstance(read(found), Source)
    with path.open("r+b") as file:
        file.truncate((most + 1) * 1024 * 1024)
    assert read(found) == Skipped("crawl", f"is larger than {most} MB; split it into its articles")


def test_a_name_that_is_no_text_is_written_so_that_it_can_be_kept(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    with open(path, "w") as file:  # noqa: PTH123 - no name that a Path would make
        file.write("The bridge is shut.")
    for found in (*locate([str(tmp_path)]), *locate([os.fsdecode(path)])):
        source = read(found)
        assert isinstance(source, Source)
        assert source.name == "caf\\xe9.txt"
        assert source.address == f"{tmp_path}/caf\\xe9.txt"


@pytest.mark.parametrize("typed", ["", "  "])
def test_an_empty_name_is_an_error(typed: str) -> None:
    with pytest.raises(InputError, match="A name is empty"):
        locate([typed])
