"""Bytes into text, and which encoding they were in.

Which format the text is in is not asked here.
"""

import codecs
import re
from dataclasses import dataclass

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 65_536
"""Bytes from which an encoding that is not declared is guessed."""
_TYPOGRAPHY = re.compile(rb"[\x85\x91-\x97\xa0-\xff]+")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_FEW = 0.01
"""Share of control characters above which it is no text; escapes are let through."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text with its encoding."""

    text: str
    encoding: str


def decode(content: bytes) -> Decoded | None:
    """Return the text without a byte order mark, its lines ended by line feeds; None if it is none.

    UTF-8 is tried first, then what a byte order mark says, then a guess from the beginning. A text
    with a NUL or many other control characters is taken for binary.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _checked(content[len(mark) :], encoding)
    if b"\x00" in content:
        return None
    return _checked(content, "utf-8") or _checked(content, _guess(content))


def _checked(content: bytes, encoding: str | None) -> Decoded | None:
    if encoding is None:
        return None
    try:
        text = content.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None
    if "\x00" in text or len(_CONTROL.findall(text[:_SAMPLE])) > _FEW * len(text[:_SAMPLE]):
        return None
    return Decoded(text.replace("\r\n", "\n").replace("\r", "\n"), encoding)


def _guess(content: bytes) -> str | None:
    foreign = b"".join(re.findall(rb"[\x80-\xff]", content[: 16 * _SAMPLE]))
    if foreign and not _TYPOGRAPHY.sub(b"", foreign) and len(foreign) < 0.05 * len(content):
        return "cp1252"
    import charset_normalizer  # noqa: PLC0415 - slow to load, and needed for few files

    best = charset_normalizer.from_bytes(content[:_SAMPLE]).best()
    return best.encoding if best is not None else None
