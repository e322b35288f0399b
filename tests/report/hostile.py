"""A report in which every free text tries to steer what shows it."""

from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any

from factcheck.report import Report
from tests.report.ferry import REPORT

ATTACK = (
    "\x1b[31m\x1b]8;;http://evil.example\x07[bold red]x[/] :smile: \r\x08\x00\x7f\x9b2J "
    "\u202eback\u2066 |a|b| <script>alert(1)</script> **b** `c` [l](javascript:1) ![i](u) "
    "&lt; \\ _u_ ~~s~~ $x$ # h \u2028 \ufeff \U000e0041 \t=1+1\n# Heading\n- item\n1. one\n=== \n"
)
"""Terminal escapes, Rich markup, Markdown, HTML, a formula, bidirectional overrides, line ends."""


def poison(value: Any) -> Any:
    """The same value with the attack before every text of it, enumerations left alone."""
    if isinstance(value, str) and not isinstance(value, Enum):
        return ATTACK + value
    if isinstance(value, tuple):
        return tuple(map(poison, value))
    if is_dataclass(value) and not isinstance(value, type):
        return replace(
            value, **{field.name: poison(getattr(value, field.name)) for field in fields(value)}
        )
    return value


HOSTILE: Report = poison(REPORT)
