"""Options and argument types that several commands share."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import click

from factcheck.errors import InputError, ModelError
from factcheck.models import Kind, parse_id

NEEDS_ATTENTION = 3
"""Exit code of a command that is done and found something to look at."""

F = TypeVar("F", bound=Callable[..., Any])


class Id(click.ParamType[int]):
    """An id as people type it: `A3`. An id of another kind is an error of the user's, not usage."""

    def __init__(self, kind: Kind) -> None:
        self.kind = kind
        self.name = f"{kind.value}1"

    def convert(
        self,
        value: str | int,
        param: click.Parameter | None,  # noqa: ARG002 (click's signature)
        ctx: click.Context | None,  # noqa: ARG002
    ) -> int:
        """Return the number of the id."""
        return value if isinstance(value, int) else parse_id(self.kind, value)


class Ids(click.ParamType[tuple[int, ...]]):
    """Several ids after one flag: `A1,A4`."""

    def __init__(self, kind: Kind) -> None:
        self.kind = kind
        self.name = f"{kind.value}1,{kind.value}2,..."

    def convert(
        self,
        value: str | tuple[int, ...],
        param: click.Parameter | None,  # noqa: ARG002 (click's signature)
        ctx: click.Context | None,  # noqa: ARG002
    ) -> tuple[int, ...]:
        """Return the numbers of the ids."""
        if isinstance(value, tuple):
            return value
        return tuple(parse_id(self.kind, part) for part in value.split(",") if part.strip())


def format_option(*formats: str) -> Callable[[F], F]:
    """Offer these formats; the first is the default."""
    return click.option(
        "--format",
        "format_",
        type=click.Choice(formats),
        default=formats[0],
        show_default=True,
        help="How to print it.",
    )


def stance_option(function: F) -> F:
    """Offer the engines of the cross-check; what a model lacks is told with the way around it."""
    return click.option(
        "--stance",
        type=click.Choice(["rules", "model", "both"]),
        default="both",
        show_default=True,
        help="What judges: rules, the trained model, or the model with the rules beside it.",
    )(function)


@contextmanager
def rules_beside() -> Iterator[None]:
    """Where a model cannot be loaded, say that the rules work without one."""
    try:
        yield
    except ModelError as error:
        raise ModelError(f"{error} To go by the rules alone: --stance rules.") from error


def output_option(function: F) -> F:
    """Offer to write to a file instead of standard output."""
    return click.option(
        "-o",
        "--output",
        type=click.Path(dir_okay=False, path_type=Path),
        help="Write to this file instead of the terminal.",
    )(function)


def emit(text: str, output: Path | None = None) -> None:
    """Print data on stdout, or write it to the file that was asked for.

    Raises:
        InputError: If it cannot be written. A pipe that was closed is `click`'s to deal with.
    """
    try:
        if output is None:
            click.echo(text, nl=False)
        else:
            output.write_text(text, encoding="utf-8")
    except BrokenPipeError:
        raise
    except OSError as error:
        raise InputError(
            f"{output or 'The output'} cannot be written ({error.strerror}); "
            "choose another with --output."
        ) from error
