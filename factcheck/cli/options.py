"""Options and argument types that several commands share."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import copymode
from typing import Any, TypeVar

import click

from factcheck.cli.session import in_colour, say
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
    """Several ids after one flag: `A1,A4` or `"A1 A4"`."""

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
        return tuple(parse_id(self.kind, part) for part in value.replace(",", " ").split())


def format_option(*formats: str, by_ending: bool = False) -> Callable[[F], F]:
    """Offer these formats; the first is the default, or with `by_ending` none is."""
    return click.option(
        "--format",
        "format_",
        type=click.Choice(formats),
        default=None if by_ending else formats[0],
        show_default=f"by the ending of --output, else {formats[0]}" if by_ending else True,
        help="How to print it.",
    )


ENDINGS = {
    ".txt": "table",
    ".md": "md",
    ".markdown": "md",
    ".html": "html",
    ".htm": "html",
    ".json": "json",
    ".csv": "csv",
}
"""What is written to a file by the ending of its name."""


def format_by_ending(output: Path | None) -> str:
    """Return the format that a file's name asks for: a table where it has no ending."""
    ending = output.suffix.lower() if output else ""
    if ending and ending not in ENDINGS:
        raise click.UsageError(
            f"A report cannot be written as {ending}: end the name in {', '.join(ENDINGS)}, "
            "or give --format."
        )
    return ENDINGS.get(ending, "table")


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
    """Print data on stdout, or write it to the file that was asked for and say so.

    Raises:
        InputError: If it cannot be written. A pipe that was closed is `click`'s to deal with.
    """
    try:
        if output is None:
            click.echo(text, nl=False, color=in_colour())
        else:
            _write_whole(output, text)
            say(f"Written to {output}.")
    except BrokenPipeError:
        raise
    except OSError as error:
        raise InputError(
            f"{output or 'The output'} cannot be written ({error.strerror}); "
            "choose another with --output."
        ) from error


def _write_whole(output: Path, text: str) -> None:
    """Write a file whole or not at all: what stood there before stays until it is done."""
    if output.exists() and not output.is_file():  # /dev/stdout, a named pipe
        output.write_text(text, encoding="utf-8")
        return
    target = output.resolve()
    part = target.with_name(f".{target.name}.part")
    try:
        part.write_text(text, encoding="utf-8")
        if target.exists():
            copymode(target, part)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
