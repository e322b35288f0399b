"""Times of day, and the lines of a live blog that are hardly more than one."""

import re

_CLOCK = (
    r"(?:(?:[01]?\d|2[0-3])[:h][0-5]\d(?::[0-5]\d)?|(?:[01]\d|2[0-3])\.[0-5]\d"
    r"|(?:[1-9]|1[0-2])(?=\s?[ap]\.?m\b))"
    r"(?:\s?(?:uhr|h|[ap]\.?\s?m\b\.?))?(?:\s?\(?(?:GMT|UTC|B?ST|[CEMPW]E?[SD]?T|IST|AEDT|local"
    r" time)(?:[+-]\d{1,2})?\)?)?"
)
_TIMED = re.compile(rf"{_CLOCK}(?!\w)|.*(?<![\w.:]){_CLOCK}", re.IGNORECASE)
_FIRST = re.compile(rf"(?<![\w.:]){_CLOCK}(?!\w)", re.IGNORECASE)
_PARTS = re.compile(r"(?P<hour>\d{1,2})(?:[:h.](?P<minute>\d\d))?")
_HALF = re.compile(r"(?P<half>[ap])\.?\s?m\b", re.IGNORECASE)
_LONGEST, _MOST_WORDS = 60, 8
"""Characters and words of a line that is hardly more than a time."""
_NOON = 12


def is_time_line(words: str) -> bool:
    """Tell whether a line is hardly more than a time of day: "17.40", "Wed 11 Mar 17.40 GMT"."""
    return (
        len(words) <= _LONGEST
        and _TIMED.match(words) is not None
        and len(words.split()) <= _MOST_WORDS
    )


def minute_of(words: str) -> int | None:
    """Return the minute of the day that the first time in a line names; None without one."""
    clock = _FIRST.search(words)
    parts = _PARTS.search(clock[0]) if clock else None
    if clock is None or parts is None:
        return None
    hour, minute = int(parts["hour"]), int(parts["minute"] or 0)
    half = _HALF.search(clock[0])
    if half is not None:
        hour = hour % _NOON + (_NOON if half["half"].lower() == "p" else 0)
    return hour * 60 + minute
