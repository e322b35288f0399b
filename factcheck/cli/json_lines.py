"""Rows of a claim and a text as JSON lines, and their answers as JSON lines.

A line that is no row is an error with words for a person; what becomes of it is the command's to
say. Line ends are line feeds alone, as the format has it: a text may hold any other.
"""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, BinaryIO

if TYPE_CHECKING:
    from factcheck.judging import TextStance
    from factcheck.models import Scores

READ_AT_ONCE = 1 << 20
"""Bytes asked for; what has arrived is taken, so that nobody waits for an answer to be asked."""
MOST = 128
"""Rows judged at once: batches of like lengths are found among so many."""
DIGITS = 6
"""Of a probability, which is not known to more."""


class RowError(ValueError):
    """A line is no row; the message says what it is or lacks."""


class _Number(str):
    """A number as it was written, to be given back so."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Row:
    """A text to be judged against a claim."""

    id: str
    """As JSON."""
    claim: str
    text: str


def arriving(stream: BinaryIO) -> Iterator[list[bytes]]:
    """Yield lines as they come, up to `MOST` together and at least one."""
    begun: list[bytes] = []
    while chunk := stream.read1(READ_AT_ONCE):  # type: ignore[attr-defined]  # BufferedIOBase has it
        *whole, rest = chunk.split(b"\n")
        if whole:
            whole[0] = b"".join([*begun, whole[0]])
            begun = []
        begun.append(rest)
        for start in range(0, len(whole), MOST):
            yield whole[start : start + MOST]
    if any(begun):
        yield [b"".join(begun)]


def read_row(line: bytes) -> Row:
    """Return the row that a line holds; keys beside id, claim and text are passed over.

    Raises:
        RowError: If it is not JSON in UTF-8, lacks a key, or has another kind of value there.
    """
    try:
        found = json.loads(
            line.decode("utf-8-sig"), parse_int=_Number, parse_float=_Number, parse_constant=_refuse
        )
    except UnicodeDecodeError as error:
        raise RowError("is not UTF-8") from error
    except json.JSONDecodeError as error:
        raise RowError(f"is not JSON ({error.msg}, character {error.pos + 1})") from error
    except RecursionError as error:
        raise RowError("is nested too deeply") from error
    if not isinstance(found, dict):
        raise RowError("is no object with id, claim and text")
    return Row(_id(found), _words(found, "claim"), _text(found, "text"))


def write_answer(row: Row, found: "TextStance") -> str:
    """Return the line that answers a row, in ASCII, with its line end."""
    stance = found.likeliest
    span = None if stance == "unrelated" else found.span
    answer = {
        "stance": stance.value,
        "scores": _shares(found.scores) if found.scores else None,
        "start": span.start if span else None,
        "end": span.end if span else None,
        "quote": found.quote if span else None,
    }
    return f'{{"id": {row.id}, {json.dumps(answer)[1:]}\n'


def _shares(scores: "Scores") -> dict[str, float]:
    return {name: round(share, DIGITS) for name, share in asdict(scores).items()}


def _refuse(name: str) -> None:
    raise RowError(f"is not JSON ({name} is no number)")


def _id(found: dict[str, Any]) -> str:
    value = _value(found, "id")
    if isinstance(value, _Number):
        return value
    if not isinstance(value, str):
        raise RowError('has an "id" that is neither a string nor a number')
    return json.dumps(value)


def _words(found: dict[str, Any], key: str) -> str:
    text = _text(found, key)
    if not text.strip():
        raise RowError(f'has no words in its "{key}"')
    return text


def _text(found: dict[str, Any], key: str) -> str:
    value = _value(found, key)
    if not isinstance(value, str) or isinstance(value, _Number):
        raise RowError(f'has a "{key}" that is no string')
    if not value.isascii() and any("\ud800" <= char <= "\udfff" for char in value):
        raise RowError(f'has half a character (a lone surrogate) in its "{key}"')
    return value


def _value(found: dict[str, Any], key: str) -> Any:  # noqa: ANN401 (whatever JSON holds)
    if key not in found:
        raise RowError(f'has no "{key}"')
    return found[key]
