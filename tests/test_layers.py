"""The plan of the house: which room may import which, and that every room is packaged."""

import ast
import configparser
import importlib
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

import factcheck

PACKAGE = Path(factcheck.__file__).parent
GROUND = {"models", "errors", "text", "rubric", "learned"}
ALLOWED = {
    "models": {"errors"},
    "errors": set(),
    "content": set(),
    "text": {"models", "errors"},
    "learned": {"models", "errors", "text"},
    "rubric": {"models", "errors"},
    "gather": {"models", "errors", "content", "__version__"},
    "ingest": GROUND | {"content"},
    "assess": GROUND,
    "claims": GROUND,
    "compare": GROUND,
    "review": GROUND,
    "report": GROUND,
    "store": {"models", "errors"},
    "reading": {"models", "errors", "gather", "ingest"},
    "judging": {"models", "gather", "ingest", "compare", "learned"},
    "memory": {"models", "errors", "compare", "store"},
    "meaning": {"models", "text", "learned", "compare"},
    "telling": {"models", "rubric", "assess", "review", "report", "store", "__version__"},
    "verifying": {"models", "errors", "ingest", "store", "__version__"},
    "workflow": GROUND
    | {
        "gather",
        "ingest",
        "reading",
        "memory",
        "meaning",
        "assess",
        "claims",
        "compare",
        "review",
        "telling",
        "verifying",
    },
    "cli": GROUND
    | {
        "gather",
        "ingest",
        "judging",
        "report",
        "review",
        "store",
        "verifying",
        "workflow",
        "__version__",
    },
}
FORBIDDEN_IN_STAGES = {"sqlite3", "sqlite_utils", "click", "os", "time", "socket", "random"}
STAGES = {"ingest", "assess", "claims", "compare", "review", "report"}


def room(path: Path) -> str:
    """The top-level name a module belongs to."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


@cache
def imports(path: Path) -> set[str]:
    """Every module name imported anywhere in a file, absolute."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            module = node.module or ""
            if module == "factcheck":
                found |= {f"factcheck.{alias.name}" for alias in node.names}
            else:
                found.add(module)
    return found


MODULES = sorted(p for p in PACKAGE.rglob("*.py") if p != PACKAGE / "__init__.py")


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_a_room_imports_only_what_the_plan_allows(path: Path) -> None:
    here = room(path)
    allowed = ALLOWED[here] | {here}
    ours = {name.split(".")[1] for name in imports(path) if name.startswith("factcheck.")}
    assert ours <= allowed


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_a_stage_touches_no_database_clock_terminal_or_network(path: Path) -> None:
    if room(path) in STAGES:
        assert not {name.split(".")[0] for name in imports(path)} & FORBIDDEN_IN_STAGES


def test_only_the_store_knows_sql() -> None:
    knowing = {room(p) for p in MODULES if {"sqlite3", "sqlite_utils"} & imports(p)}
    assert knowing == {"store"}


def test_every_room_is_packaged() -> None:
    config = configparser.ConfigParser()
    config.read(PACKAGE.parent / "setup.cfg")
    listed = set(config["options"]["packages"].split())
    folders = {
        ".".join(p.parent.relative_to(PACKAGE.parent).parts) for p in PACKAGE.rglob("__init__.py")
    }
    mapped = {"factcheck.db", "factcheck.rubrics", "factcheck.seeds"}
    assert listed == folders | mapped


STAGES_ON_DEMAND = "assess", "claims", "compare", "ingest"


@pytest.mark.parametrize("stage", STAGES_ON_DEMAND)
def test_whatever_a_stage_offers_can_be_had(stage: str) -> None:
    offered = importlib.import_module(f"factcheck.{stage}")
    assert offered.__all__
    assert all(hasattr(offered, name) for name in offered.__all__)


def test_a_stage_is_loaded_when_it_is_first_used() -> None:
    code = "import sys, factcheck.workflow, factcheck.report; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    loaded = {name for name in done.stdout.split() if name.count(".") > 1}
    beside = {"factcheck.assess.grade", "factcheck.compare.interface"}
    assert not {n for n in loaded if n.split(".")[1] in STAGES_ON_DEMAND} - beside
