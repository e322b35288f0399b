"""Sources read one after the other, or in several processes at once.

Such a process imports what it reads with and no more: starting is what it costs.
"""

import os
import signal
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context, parent_process
from multiprocessing.process import BaseProcess
from threading import Thread
from typing import TYPE_CHECKING

from factcheck import ingest
from factcheck.errors import FactcheckError, InputError
from factcheck.gather import Found, Known
from factcheck.models import Article, Skipped, Source

if TYPE_CHECKING:
    from factcheck.ingest import Stated

Outcome = tuple[Source, Article] | Known | Skipped
"""An article with what it was read from, or why there is none."""
Waiting = tuple[Source, Future[Article | Skipped]] | Known | Skipped
"""A source that a process reads, or why nobody does."""

AHEAD = 8  # sources read ahead per process: enough to keep it busy, few enough to hold


def read_all(sources: Iterator[Found], stated: "Stated | None", jobs: int = 1) -> Iterator[Outcome]:
    """Yield what comes of each source, in their order.

    With several jobs that many processes read ahead of what is asked for. What has been read is
    yielded before more is waited for; stopped while it waits, this first yields what is on its way.

    Raises:
        InputError: If one of the processes was ended from outside.
    """
    if jobs > 1:
        yield from _read_ahead(sources, stated, jobs)
        return
    for source in sources:
        if isinstance(source, Source):
            article = _read(source, stated)
            yield article if isinstance(article, Skipped) else (source, article)
        else:
            yield source


def _read(source: Source, stated: "Stated | None") -> Article | Skipped:
    """Read one source; one that makes its reader fail does not keep the others out."""
    try:
        return ingest.read(source, stated)
    except FactcheckError:
        raise
    except Exception as error:  # noqa: BLE001 - whatever bytes nobody foresaw do to a reader
        reason = f"made its reader fail ({type(error).__name__}); please report that"
        return Skipped(source.name, f"{reason}, and ingest its text")


def one_article(read: Iterator[Outcome]) -> list[Outcome]:
    """Return what was read, for which one article's title, byline, date or address is stated.

    Raises:
        InputError: If there are several articles; only the first two were read.
    """
    outcomes: list[Outcome] = []
    for outcome in read:
        if not isinstance(outcome, Skipped) and any(not isinstance(o, Skipped) for o in outcomes):
            raise InputError(
                "There are several articles here, and a title, byline, date or address is that of "
                "one: nothing was taken in. Name one article; --publisher alone may hold for many."
            )
        outcomes.append(outcome)
    return outcomes


def _read_ahead(sources: Iterator[Found], stated: "Stated | None", jobs: int) -> Iterator[Outcome]:
    # Spawned, not forked: a child must not inherit the open database.
    pool = ProcessPoolExecutor(jobs, get_context("spawn"), _serve)
    ahead: deque[Waiting] = deque()
    try:
        for source in sources:
            if isinstance(source, Source):
                ahead.append((source, pool.submit(_read, source, stated)))
            else:
                ahead.append(source)
            while ahead and (len(ahead) > jobs * AHEAD or _is_done(ahead[0])):
                yield take(ahead)
        while ahead:
            yield take(ahead)
    except BrokenProcessPool as error:
        for waiting in ahead:
            if not isinstance(waiting, tuple) or waiting[1].exception() is None:
                yield _finished(waiting)
        raise InputError(
            "A process that reads was ended from outside, maybe for want of memory. What was "
            "finished is saved; try again with fewer --jobs."
        ) from error
    except KeyboardInterrupt:
        while ahead:
            yield _finished(ahead.popleft())
        raise
    finally:
        pool.shutdown(cancel_futures=True)


def take(ahead: deque[Waiting]) -> Outcome:
    """Return what comes of the first in line, which stays there while this waits for it."""
    found = _finished(ahead[0])
    ahead.popleft()
    return found


def _is_done(waiting: Waiting) -> bool:
    return not isinstance(waiting, tuple) or waiting[1].done()


def _finished(waiting: Waiting) -> Outcome:
    if not isinstance(waiting, tuple):
        return waiting
    source, reading = waiting
    article = reading.result()
    return article if isinstance(article, Skipped) else (source, article)


def _serve() -> None:
    """Begin a process that reads: interrupts are left to its parent, and it ends with that."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = parent_process()
    assert parent is not None  # noqa: S101 - this is a child
    Thread(target=_end_with, args=[parent], daemon=True).start()


def _end_with(parent: BaseProcess) -> None:
    # A killed parent tells its children nothing, and they would wait for it for ever.
    parent.join()
    os._exit(1)
