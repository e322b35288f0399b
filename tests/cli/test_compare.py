"""The cross-check as a reviewer runs it."""

import json
import shlex
from pathlib import Path

from tests.casebooks import Desk


def test_a_changed_file_is_compared_as_it_is_now_and_once(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    path = tmp_path / "a.txt"
    for words in ("is shut, the mayor said", "is open again, the mayor said"):
        path.write_text(f"News from the river\n\nThe old iron bridge {words} on Monday.\n")
        desk.ok(f"ingest {shlex.quote(str(path))}")
        if "shut" in words:
            desk.ok("add-claim 'The old iron bridge is shut' --article A1 --quote 'bridge is shut'")
        found = json.loads(desk.ok("compare --format json"))
    texts = json.loads(desk.ok("export"))["texts"]
    assert [text["article"] for text in texts] == ["A1", "A2"]
    assert [(s["article"], s["stance"]) for s in found["stances"]] == [("A2", "refutes")]
