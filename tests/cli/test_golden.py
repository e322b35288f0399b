"""What each command prints on the seeds, whole."""

import os
import re
import shlex
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.casebooks import Desk, compared

Golden = Callable[[str, str], None]

COMMANDS = {
    "articles": "articles",
    "articles-json": "articles --format json",
    "articles-csv": "articles --format csv",
    "assess": "assess",
    "claims": "claims -n 4",
    "claims-json": "claims -n 2 --format json",
    "compare": "compare --stance rules",
    "compare-json": "compare --stance rules --format json",
    "compare-csv": "compare --stance rules --format csv",
    "show-article": "show A5",
    "show-claim": "show C1",
    "show-disagreement": "show D1",
    "show-verdict": "show V1",
    "search": "search --words cartel raids",
    "rubrics": "rubrics",
    "rubrics-one": "rubrics admiralty-information",
    "agreement": "agreement",
    "agreement-json": "agreement --format json",
    "verify": "verify",
    "report-md": "report --format md",
    "export-claimreview": "export --format claimreview",
}


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    """A folder whose path is of one length everywhere: where a printed path is cut hangs on it."""
    folder = Path(f"/tmp/factcheck-golden-{os.getpid():08}")  # noqa: S108 - of one length, and ours
    folder.mkdir()
    yield folder
    shutil.rmtree(folder)


@pytest.fixture(scope="module")
def ruled(folder: Path) -> Desk:
    """The seeds compared, and two reviewers' verdicts on the claim."""
    desk = compared(folder / "ruled")
    desk.ok(
        "verdict C1 --rating 'conflicting evidence' --because 'Both are on record.' "
        "--cite A2:'largely paralyzed' --cite A5:'administrative and temporary'"
    )
    desk.ok("verdict C1 --reviewer bob --rating nee --because 'No article is dated.'")
    return desk


def again(desk: Desk) -> Desk:
    """The same for one test alone: commands add to a casebook, and tests run in any order."""
    return desk.copied(desk.folder.with_name("again"))


@pytest.fixture
def desk(ruled: Desk) -> Desk:
    """The seeds compared and ruled on."""
    return again(ruled)


def without_folder(printed: str, desk: Desk) -> str:
    """What was printed, whichever folder it was printed of."""
    return re.sub(re.escape(str(desk.folder.parent)) + r"/\w+", "FOLDER", printed)


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_prints_this(desk: Desk, golden: Golden, name: str) -> None:
    golden(f"{name}.txt", without_folder(desk.ok(COMMANDS[name]), desk))


@pytest.fixture(scope="module")
def judged(folder: Path) -> Desk:
    """The seeds compared by the model with the rules beside it, as they are by default."""
    return compared(folder / "judged", "both")


@pytest.mark.parametrize("command", ["compare", "report"])
def test_the_model_judges_like_this(judged: Desk, golden: Golden, command: str) -> None:
    desk = again(judged)
    golden(f"both-{command}.txt", without_folder(desk.ok(command), desk))


@pytest.mark.parametrize("width", [80, 140])
def test_the_report_reads_like_this(desk: Desk, golden: Golden, width: int) -> None:
    printed = Desk(desk.folder, width=width).ok("report")
    golden(f"report-seeds-{width}.txt", without_folder(printed, desk))


def test_a_review_is_walked_like_this(desk: Desk, golden: Golden) -> None:
    """Confirm, dismiss with a reason, think again of the second, skip, and quit."""
    keys = "ynThe byline stands below.\nbysq"
    result = desk.run(*shlex.split("review --reviewer cyd"), input=keys)
    assert result.exit_code == 0
    golden("review.txt", result.stdout)
