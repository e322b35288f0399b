"""Taking articles in: in several processes, again, and with what the reviewer states."""

import json
import shlex
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.casebooks import Desk, seeded

LETTER = "Ferry runs again\n\nThe ferry ran again on Monday, the harbour master said.\n"


def letter(desk: Desk, text: str = LETTER) -> str:
    """A file with an article in it, as it is typed on the command line."""
    path = desk.folder / "letter.txt"
    path.write_text(text)
    return shlex.quote(str(path))


def articles(desk: Desk) -> list[dict[str, Any]]:
    """What the casebook holds, as its JSON tells it."""
    found: list[dict[str, Any]] = json.loads(desk.ok("articles --format json"))["articles"]
    return found


def test_several_processes_take_in_the_same_in_the_same_order(tmp_path: Path) -> None:
    alone = seeded(tmp_path / "alone")
    together = Desk(tmp_path / "together")
    together.folder.mkdir()
    together.ok(f"ingest --jobs 2 {shlex.quote(str(alone.folder / 'articles'))}")
    assert together.ok("articles --format json") == alone.ok("articles --format json").replace(
        str(alone.db), str(together.db)
    )


def test_what_is_stated_goes_before_what_the_text_says(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.ok(f"ingest {letter(desk)} --publisher 'The Herald' --published '29 August 2024'")
    [kept] = articles(desk)
    assert (kept["publisher"], kept["published"]) == ("The Herald", "2024-08-29")


def test_what_is_stated_later_is_added_and_makes_the_notes_anew(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.ok(f"ingest {letter(desk)}")
    assert "date-missing" in desk.ok("assess --format csv").split("clear")[0]
    desk.ok(f"ingest {letter(desk)} --published 2024-08-29")
    [kept] = articles(desk)
    assert kept["published"] == "2024-08-29"
    notes = json.loads(desk.ok("assess --format json"))["notes"]
    assert [each["state"] for each in notes if each["signal"] == "date-missing"] == ["clear"]


def test_a_changed_file_is_a_new_capture(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.ok(f"ingest {letter(desk)}")
    desk.ok(f"ingest {letter(desk, LETTER.replace('Monday', 'Friday'))}")
    assert [each["id"] for each in articles(desk)] == ["A2"]
    assert "Friday" in desk.ok("show A2")
    assert "Monday" in desk.ok("show A1")


def test_another_text_on_standard_input_is_another_article(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    other = "Bank robbed\n\nThe bank on the quay was robbed on Monday, the police said.\n"
    for text in (LETTER, other):
        assert "1 taken in" in desk.run("ingest", "-", input=text).stderr
    assert [(each["id"], each["supersedes"]) for each in articles(desk)] == [
        ("A1", None),
        ("A2", None),
    ]
    again = desk.run("ingest", "-", "--published", "2024-08-29", input=LETTER)
    assert "0 taken in, 1 known already" in again.stderr
    assert [each["published"] for each in articles(desk)] == ["2024-08-29", None]


@pytest.mark.parametrize("stated", ["--title X", "--byline X", "--published 2024", "--url X"])
@pytest.mark.parametrize("packed", [False, True])
def test_what_is_one_articles_is_not_stated_of_several(
    tmp_path: Path, stated: str, *, packed: bool
) -> None:
    desk = Desk(tmp_path)
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "a.txt").write_text(LETTER)
    (folder / "b.txt").write_text(LETTER.replace("Monday", "Friday"))
    if packed:
        shutil.make_archive(str(tmp_path / "packed"), "zip", folder)
    place = shlex.quote(str(tmp_path / "packed.zip" if packed else folder))
    result = desk.run(*shlex.split(f"ingest {place} {stated}"))
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("Error: There are several articles here, and a title, byline")
    assert articles(desk) == []
    desk.ok(f"ingest {place} --publisher 'The Herald'")
    assert [each["publisher"] for each in articles(desk)] == ["The Herald"] * 2


def test_one_article_among_other_files_may_have_its_title_stated(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "a.txt").write_text(LETTER)
    (folder / "b.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(99))
    desk.ok(f"ingest {shlex.quote(str(folder))} --title 'Harbour notes'")
    assert [each["title"] for each in articles(desk)] == ["Harbour notes"]


def test_the_summary_says_what_changed_of_an_article_that_is_known(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    path = letter(desk)
    desk.ok(f"ingest {path} --publisher 'The Herald'")
    said = {
        f"{path} --title 'Ferry sails' --published 2024": ", its title and date changed",
        f"{path} --title 'Ferry sails' --publisher 'The Herald'": "",
        f"{path} {path} --publisher 'The Echo'": ", the publisher of 1 changed",
    }
    for typed, changed in said.items():
        result = desk.run(*shlex.split(f"ingest {typed}"))
        assert f" known already{changed}, 0 skipped." in result.stderr


def test_a_wrong_date_is_refused(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    result = desk.run("ingest", str(tmp_path / "letter.txt"), "--published", "someday")
    assert result.exit_code == 1
