"""The bar on stderr through long work: how far, how fast, how much longer."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    Task,
    TextColumn,
    TimeRemainingColumn,
)
from rich.text import Text

if TYPE_CHECKING:
    from factcheck.workflow import Work

T = TypeVar("T")
Count = Callable[[int], None]
"""Tells that so many more are done."""


class Rate(ProgressColumn):
    """Steps a second, once there are enough to tell."""

    def render(self, task: Task) -> Text:
        """Return the rate, or nothing yet."""
        speed = task.finished_speed or task.speed
        return Text(f"{speed:.1f}/s" if speed else "")


def watched(work: "Work[T]", label: str) -> Iterator[T]:
    """Do the work and yield its steps, while the bar is drawn; it is gone at the end."""
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        Rate(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(label, total=len(work))
        for step in work:
            yield step
            progress.update(task, advance=1, total=len(work))


@contextmanager
def counted(label: str, *, shown: bool) -> Iterator[Count]:
    """Show how many are done and how fast, where nobody knows how many there will be."""
    columns = (TextColumn("{task.description} {task.completed:,}"), Rate())
    with Progress(
        *columns,
        console=Console(stderr=True),
        transient=True,
        redirect_stdout=False,  # answers are printed meanwhile
        disable=not shown,
    ) as progress:
        task = progress.add_task(label, total=None)
        yield lambda count: progress.update(task, advance=count)
