"""A run that is stopped in the middle: what was done is kept, and the next goes on from there."""

import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from socket import socket

import pytest

from factcheck.store import Store
from tests.casebooks import Desk
from tests.gather.town import Town, answer, opened

HOSTS = ("127.0.0.1", "localhost", "127.1", "127.0.1")  # one machine: no waiting between requests
PROGRAM = "import sys; from factcheck.cli import main; main(sys.argv[1:])"


@pytest.fixture
def town() -> Iterator[Town]:
    """A server for one test."""
    with opened() as town:
        yield town


def page(number: int) -> bytes:
    """An article."""
    return answer(
        f"Part {number}\n\nThe bridge is shut, the mayor said on day {number}.\n".encode()
    )


@pytest.mark.parametrize(
    ("stop", "jobs"), [(signal.SIGINT, 1), (signal.SIGINT, 2), (signal.SIGKILL, 1)]
)
def test_the_same_command_goes_on_where_it_was_stopped(
    town: Town, tmp_path: Path, stop: signal.Signals, jobs: int
) -> None:
    desk = Desk(tmp_path)
    reached, done = threading.Event(), threading.Event()

    def hang(_: socket) -> None:
        reached.set()
        done.wait(20)

    paths = [f"/{number}" for number in range(len(HOSTS))]
    town.pages |= {path: page(number) for number, path in enumerate(paths)}
    town.pages["/2"] = hang
    at = town.ports[80]
    listed = [f"http://{host}:{at}{path}" for host, path in zip(HOSTS, paths, strict=True)]
    (tmp_path / "list.txt").write_text("\n".join(listed))
    command = ["ingest", str(tmp_path / "list.txt"), "--allow-private", "--jobs", str(jobs)]

    running = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, "--db", str(desk.db), *command],
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        text=True,
    )
    try:
        assert reached.wait(20)
        running.send_signal(stop)
        said = running.communicate(timeout=20)[1]
    finally:
        done.set()
        running.kill()
        running.communicate()
    if stop == signal.SIGINT:
        assert "2 taken in, 0 known already, 0 skipped.\n" in said
        assert said.endswith("the same command again goes on from there.\n")
    with Store.open(desk.db) as store:
        assert [article.file for article in store.articles()] == listed[:2]

    town.pages["/2"] = page(2)
    town.asked.clear()
    result = desk.run(*command)
    assert "2 taken in, 2 known already, 0 skipped." in result.stderr
    assert [head.split(" ")[1] for head in town.asked] == paths[2:]
    with Store.open(desk.db) as store:
        assert [article.file for article in store.articles()] == listed
    assert desk.run("verify").exit_code == 0
