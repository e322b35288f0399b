"""Bytes into text, and which encoding they were in: for every format that is text.

Which format the text is in, and what it says of its encoding, is not asked here.
"""

import codecs
import re
from collections.abc import Iterator, Sequence
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
_ASCII = bytes(range(0x80))
_TYPOGRAPHY = bytes([0x85, *range(0x91, 0x98), *range(0xA0, 0x100)])
_CONTROL = re.compile(r"[\x01-\x08\x0e-\x1a\x1c-\x1f]")
_CONTROLS = 0.01
"""Share of control characters above which it is no text; escapes are let through."""
_BROKEN = "\N{REPLACEMENT CHARACTER}"
_FEW = 0.002
"""Share of broken sequences up to which a text is still in the encoding it seems to be in."""
_WHOLE = 4
"""Whole characters beyond ASCII for each broken one, where nothing else speaks for an encoding."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text with its encoding."""

    text: str
    encoding: str


def decode(
    content: bytes, declared: Sequence[str] = (), otherwise: str | None = None
) -> Decoded | None:
    """Return the text without a byte order mark, its lines ended by line feeds; None if it is none.

    A byte order mark decides, then UTF-8 that is not plain ASCII, then what is declared, then a
    guess from the beginning. Few broken sequences become U+FFFD. A text with many control
    characters is taken for binary.

    Args:
        content: The bytes, with any compression undone.
        declared: The encodings it is said to be in, the surest first.
        otherwise: The encoding to read it in, at any cost, where none can be guessed.
    """
    for mark, name in _MARKS:
        if content.startswith(mark):
            return _checked(_mended(content[len(mark) :], name, said=True), name)
    return next(filter(None, _readings(content, declared, otherwise)), None)


def decode_prose(content: bytes) -> Decoded | None:
    """Return the text of a file that is nothing but text, as `decode`; with a NUL it is none."""
    if b"\x00" in content and not content.startswith(tuple(mark for mark, _ in _MARKS)):
        return None
    found = decode(content, ("cp1252",) if _is_latin(content) else ())
    return None if found is None or "\x00" in found.text else found


def _readings(
    content: bytes, declared: Sequence[str], otherwise: str | None
) -> Iterator[Decoded | None]:
    """Yield what the bytes may read as, the likeliest first."""
    if not content.isascii():
        yield _checked(_strict(content, "utf-8"), "utf-8")
        yield _checked(_mended(content, "utf-8"), "utf-8")
    for name in declared:
        yield _checked(_strict(content, name), name)
    if content.isascii():
        yield _checked(_strict(content, "utf-8"), "utf-8")
    for name in declared:
        yield _checked(_mended(content, name, said=True), name)
    guess = _guess(content)
    if guess is not None:
        yield _checked(_mended(content, guess, said=True), guess)
    elif otherwise is not None:
        yield _checked(content.decode(otherwise, "replace"), otherwise)


def _strict(content: bytes, name: str) -> str | None:
    try:
        return str(content.decode(name))
    except (UnicodeError, LookupError):
        return None


def _mended(content: bytes, name: str, *, said: bool = False) -> str | None:
    """Return the text with its few broken sequences as U+FFFD; None where they are not few.

    Where nothing but the bytes says that it is in this encoding, most of what is not ASCII must be
    whole; what was cut off within its last character is whole enough.
    """
    try:
        text = str(content.decode(name, "replace"))
    except (UnicodeError, LookupError):
        return None
    shown = text.count(_BROKEN)
    broken = shown - (content.count(_BROKEN.encode()) if name == "utf-8" else 0)
    whole = len(text) - len(text.encode("ascii", "ignore")) - shown
    if broken > max(_FEW * len(text), 1):
        return None
    cut = broken == 1 and text.endswith(_BROKEN) and whole > 0
    return text if cut or _WHOLE * broken <= (max(whole, _WHOLE) if said else whole) else None


def _checked(text: str | None, encoding: str) -> Decoded | None:
    if text is None or len(_CONTROL.findall(text[:_SAMPLE])) > _CONTROLS * len(text[:_SAMPLE]):
        return None
    return Decoded(text.replace("\r\n", "\n").replace("\r", "\n"), encoding)


def _is_latin(content: bytes) -> bool:
    """Whether what is not ASCII is little, and what Western typography has in Windows-1252."""
    sample = content[: 16 * _SAMPLE]
    foreign = sample.translate(None, _ASCII)
    return 0 < len(foreign) < 0.05 * len(sample) and not foreign.translate(None, _TYPOGRAPHY)


def _guess(content: bytes) -> str | None:
    import charset_normalizer  # noqa: PLC0415 - slow to load, and needed for few files

    best = charset_normalizer.from_bytes(content[:_SAMPLE]).best()
    return best.encoding if best is not None else None
