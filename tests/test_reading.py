"""Sources read in several processes."""

import os
import signal
from collections.abc import Iterator
from multiprocessing import active_children

import pytest

from factcheck.errors import InputError
from factcheck.models import Skipped, Source
from factcheck.reading import AHEAD, read_all

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
