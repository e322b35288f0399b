"""What a server's answer is called, and what to do about one that is no page."""

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus

_FOR_THE_NEXT_UNIT = 120  # up to two minutes are told in seconds, up to two hours in minutes

ADVICE = {
    401: "it wants a login: save the page from a browser and ingest the file",
    404: "check the address",
    410: "look for it in a web archive",
    451: "look for it in a web archive",
}


def named(number: int) -> str:
    """Return a status with its name; a server's own words for it are not repeated."""
    try:
        return f"{number} {HTTPStatus(number).phrase}"
    except ValueError:
        return str(number)


def retry_after(value: str | None) -> float | None:
    """Return the seconds that a Retry-After header asks for, None where it asks for nothing."""
    if value is None:
        return None
    if re.fullmatch(r"[0-9]{1,9}", value.strip()):
        return float(value)
    try:
        when = parsedate_to_datetime(value)
    except (ValueError, OverflowError):
        return None
    moment = when if when.tzinfo else when.replace(tzinfo=UTC)
    return max(0.0, (moment - datetime.now(UTC)).total_seconds())


def duration(seconds: float) -> str:
    """Return a time in words, in the unit that suits it."""
    for unit, length in (("second", 1), ("minute", 60)):
        if seconds < _FOR_THE_NEXT_UNIT * length:
            return _counted(max(1, round(seconds / length)), unit)
    return _counted(round(seconds / 3600), "hour")


def _counted(number: int, unit: str) -> str:
    return f"{number} {unit}{'' if number == 1 else 's'}"
