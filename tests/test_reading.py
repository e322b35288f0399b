"""Sources read in several processes."""

import os
import signal
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future
from multiprocessing import active_children

import pytest

from factcheck import ingest
from factcheck.errors import InputError
from factcheck.models import Article, Skipped, Source
from factcheck.reading import AHEAD, Waiting, read_all, take

TEXT = b"The bridge is shut\n\nThe bridge was shut on Monday, the mayor said.\n"


def test_what_was_read_before_a_process_was_killed_is_kept() -> None:
    def sources() -> Iterator[Source | Skipped]:
        for number in range(3 * AHEAD):
            yield Source(f"{number}.txt", f"/{number}.txt", TEXT)
        yield Skipped("other", "is no text")
        for child in active_children():
            os.kill(child.pid or 0, signal.SIGKILL)
        yield Source("last.txt", "/last.txt", TEXT)

    names: list[str] = []
    with pytest.raises(InputError, match="try again with fewer --jobs"):
        names.extend(
            one[0].name if isinstance(one, tuple) else one.name
            for one in read_all(sources(), None, jobs=2)
        )
    assert "other" in names
    assert "last.txt" not in names
    assert names == sorted(names, key=lambda name: (name == "other", len(name), name))


def test_what_is_waited_for_when_somebody_interrupts_stays_in_line() -> None:
    class Interrupted(Future[Article | Skipped]):
        def result(self, timeout: float | None = None) -> Article | Skipped:  # noqa: ARG002
            raise KeyboardInterrupt

    source = Source("a.txt", "/a.txt", TEXT)
    ahead = deque[Waiting]([(source, Interrupted()), Skipped("b.txt", "is empty")])
    with pytest.raises(KeyboardInterrupt):
        take(ahead)
    assert len(ahead) == 2
    ahead.popleft()
    assert take(ahead) == Skipped("b.txt", "is empty")
    assert not ahead


def test_a_source_that_makes_its_reader_fail_is_skipped(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: object, __: object) -> Article | Skipped:
        raise RecursionError

    monkeypatch.setattr(ingest, "read", fail)
    (skipped,) = read_all(iter([Source("a.txt", "/a.txt", TEXT)]), None)
    assert isinstance(skipped, Skipped)
    assert "made its reader fail (RecursionError); please report that" in skipped.reason
