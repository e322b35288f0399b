"""The one way in which rows and events are written down to be digested.

What `ledger` writes and what `verification` finds years later must come to the same digest, so
both get it here. Nothing here reads or writes the database.
"""

import json
import sqlite3
from collections.abc import Iterable, Mapping

Value = str | int | float | bytes | None

FIRST = "0" * 64
"""What the first event names as the digest of the event before it."""


def canonical(value: object) -> str:
    """Return the one way of writing a value as JSON."""
    return json.dumps(
        value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
    )


def digest(value: object) -> str:
    """Return the sha256 of a value's canonical JSON in UTF-8."""
    return digest_of_bytes(canonical(value).encode("utf-8", "surrogatepass"))


def digest_of_bytes(content: bytes) -> str:
    """Return the sha256 of bytes, in hexadecimal."""
    from hashlib import sha256  # noqa: PLC0415 (loads OpenSSL, which reading need not wait for)

    return sha256(content).hexdigest()


def digest_of_row(table: str, row: sqlite3.Row) -> str:
    """Return a row's digest. NULLs are left out, so that a later column changes no digest."""
    values = {name: row[name] for name in row.keys() if row[name] is not None}  # noqa: SIM118
    return digest({"table": table, "row": values})


def digest_of_lines(lines: Iterable[tuple[str, int, str]]) -> str:
    """Return the digest of an event's lines in event_rows: table, row and the row's digest."""
    return digest(sorted(lines))


def digest_of_event(event: Mapping[str, Value]) -> str:
    """Return an event's digest, from all its columns but the digest itself."""
    named = {name: value for name, value in event.items() if name != "sha256"}
    return digest({**named, "detail": json.loads(str(event["detail"]))})
