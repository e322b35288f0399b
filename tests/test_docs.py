"""The documents say what the program does: help, examples, README."""

import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from factcheck.assess import SIGNALS
from factcheck.cli import main
from factcheck.cli.app import HELP
from factcheck.cli.session import Session
from factcheck.report import FORMATS
from factcheck.rubric import load_rubrics
from tests.casebooks import Desk, compared
from tests.conftest import SEEDS, assert_alike
from tests.factories import NOON
from tests.gather.town import Town, opened
from tests.shelf import lay_out, serve

pytestmark = pytest.mark.usefixtures("networks_asked_once")

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
ROW = '{"id": 1, "claim": "The bridge is open.", "text": "The bridge is open, says the mayor."}\n'


def commands() -> dict[str, click.Command]:
    """Every command by name."""
    context = click.Context(main)
    return {name: main.get_command(context, name) or pytest.fail(name) for name in HELP}


def examples(command: click.Command) -> list[str]:
    """The lines under "Examples:" at the end of a command's help."""
    _, _, block = (command.help or "").partition("Examples:\n")
    return [line.strip() for line in block.replace("\\\n", " ").splitlines() if line.strip()]


EXAMPLES = list(
    dict.fromkeys(line for command in (main, *commands().values()) for line in examples(command))
)
"""Each once: the first ones of a command stand in the help of the whole, too."""


@pytest.mark.parametrize("name", HELP)
def test_the_list_of_commands_says_what_each_command_says_of_itself(name: str) -> None:
    summary = (commands()[name].help or "").partition("\n")[0]
    assert summary == HELP[name]


@pytest.mark.parametrize("name", HELP)
def test_every_command_ends_its_help_with_two_or_three_examples(name: str) -> None:
    assert 2 <= len(examples(commands()[name])) <= 3


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """The five seeds compared, a second claim, suggestions made and a letter beside them."""
    desk = compared(tmp_path_factory.mktemp("desk"))
    desk.ok(
        "add-claim 'Intelligence has dried up' --article A5 --quote 'Human Intelligence Drys Up'"
    )
    desk.ok("claims")
    (desk.folder / "letter.txt").write_text("A letter\n\nThe bridge is open, says the mayor.\n")
    return desk


@pytest.mark.parametrize("line", EXAMPLES)
def test_every_example_in_the_help_runs(
    desk: Desk, line: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    shutil.copytree(desk.folder, tmp_path, dirs_exist_ok=True)
    desk = Desk(tmp_path)
    monkeypatch.chdir(desk.folder)
    # What an example pipes into or from is not ours to test.
    own = next(part for part in re.split(r"\|{1,2}", line) if part.split()[0] == "factcheck")
    typed = shlex.split(own)[1:]
    if "--db" in typed:
        del typed[typed.index("--db") : typed.index("--db") + 2]
    piped = ROW if "--jsonl" in typed else "A headline\n\nA first sentence of an article.\n"
    result = desk.run(*typed, input=piped)
    assert result.exit_code in {0, 3}, result.stderr


def blocks() -> list[str]:
    """The console sessions in the README."""
    return re.findall(
        r"^```console\n(.*?)^```$", README.read_text("utf-8"), re.DOTALL | re.MULTILINE
    )


@pytest.fixture
def town(monkeypatch: pytest.MonkeyPatch) -> Iterator[Town]:
    """A web in place of the real one, with the pages that the README fetches."""
    with opened() as town:
        serve(town)
        monkeypatch.setattr("factcheck.gather.web.Internet", lambda: town)
        yield town


@pytest.mark.usefixtures("town")
def test_every_command_in_the_readme_prints_what_the_readme_shows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    lay_out(tmp_path / "saved")
    (tmp_path / "seeds").mkdir()
    for path in SEEDS.glob("*.txt"):
        (tmp_path / "seeds" / path.name).write_bytes(path.read_bytes())
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("COLUMNS", raising=False)
    text = README.read_text("utf-8")
    for block in blocks():
        said = "".join(play(line) for line in block.splitlines() if line.startswith("$ "))
        text = text.replace(block, said, 1)
    if request.config.getoption("--update-golden"):
        README.write_text(text, "utf-8")
    assert_alike(text, README.read_text("utf-8"))


def play(line: str) -> str:
    """Type one line of a session, and return it with what it printed."""
    typed = shlex.split(line.removeprefix("$ factcheck "))
    globbed = [
        name
        for word in typed
        for name in (sorted(map(str, Path().glob(word))) if "*" in word else [word])
    ]
    result = CliRunner().invoke(
        main,
        ["--reviewer", "ann", *globbed],
        obj=Session(lambda: NOON),
        catch_exceptions=False,
    )
    return f"{line}\n{result.output}"


@pytest.mark.parametrize(
    "name",
    [
        *HELP,
        *(signal.id for signal in SIGNALS),
        *(rubric.id for rubric in load_rubrics()),
        *FORMATS,
    ],
)
def test_the_readme_names_every_command_signal_rubric_and_format(name: str) -> None:
    assert f"`{name}" in README.read_text("utf-8")
