"""Bytes of a web page into characters: what it declares is checked against what it holds.

Text that was encoded twice on its way is noticed and put right, and said to have been so.
"""

import codecs
import re

from factcheck.ingest.decoding import Decoded

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"<(?:meta[^>]{0,200}?charset\s*=\s*"
    rb"|\?xml[^>]{0,100}?encoding\s*=\s*)[\"']?\s*([\w.:-]{2,40})",
    re.IGNORECASE,
)
_HEAD = 8192
_SAMPLE = 65_536
_FEW = 0.002
"""Share of broken sequences up to which a page is still what it declares itself to be."""
_WINDOWS = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254"}
"""What is declared, and what browsers read instead (WHATWG, Encoding, "names and labels")."""
_TWICE = re.compile(
    r"[\u00c2-\u00c5\u00e2][\u0080-\u00bf\u20ac\u2018-\u201e\u2020-\u2122\u0152-\u017e\u02c6\u02dc]"
)
_FOREIGN = re.compile(r"[\u0080-\uffff]+")
_TWICE_LEAST = 3
_CONTROL = re.compile(r"[\x01-\x08\x0e-\x1a\x1c-\x1f]")
_CONTROLS = 0.01
"""Share of control characters, NUL aside, above which it is no text."""
TWICE = " (encoded twice)"


def decode_page(content: bytes, declared: str | None = None) -> Decoded | None:
    r"""Return a page's characters, without NUL and with line ends made `\\n`.

    A byte order mark decides, then valid UTF-8 that is not plain ASCII, then what the server
    declares, then what the page declares, then a guess. Single broken sequences become U+FFFD.

    Args:
        content: The bytes, with any compression undone.
        declared: The charset that the server named, if it named one.

    Returns:
        None where no encoding fits.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _cleaned(content[len(mark) :].decode(encoding, "replace"), encoding)
    found = _DECLARED.search(content[:_HEAD])
    names = [_known(declared), _known(found[1].decode("ascii", "replace") if found else None)]
    if not content.isascii():
        names.insert(0, "utf-8")
    for name in [*names, "utf-8" if content.isascii() else None]:
        text = _strict(content, name)
        if text is not None and name is not None:
            return _cleaned(text, name)
    for name in [*names[1:], _guess(content)]:
        text = _forgiving(content, name)
        if text is not None and name is not None:
            return _cleaned(text, name)
    return None


def _known(name: str | None) -> str | None:
    if not name:
        return None
    try:
        found = codecs.lookup(name.strip("\"' "))
        "".encode(found.name)
    except (LookupError, UnicodeError, TypeError):
        return None
    if found.name.startswith("utf-16") or found.name.startswith("utf-32"):
        return "utf-8"  # it could not have been read in ASCII if it were so
    return _WINDOWS.get(found.name, found.name)


def _strict(content: bytes, name: str | None) -> str | None:
    if name is None:
        return None
    try:
        return str(content.decode(name))
    except (UnicodeError, LookupError):
        return None


def _forgiving(content: bytes, name: str | None) -> str | None:
    if name is None:
        return None
    try:
        text = str(content.decode(name, "replace"))
    except (UnicodeError, LookupError):
        return None
    foreign = sum(byte > 0x7F for byte in content[: 4 * _SAMPLE])  # noqa: PLR2004
    broken = text[: 4 * _SAMPLE].count("\ufffd")
    few = broken <= max(_FEW * len(text[: 4 * _SAMPLE]), 1) and broken <= max(foreign / 4, 1)
    return text if few or name == "cp1252" else None


def _guess(content: bytes) -> str | None:
    import charset_normalizer  # noqa: PLC0415 - slow to load, and needed for few pages

    best = charset_normalizer.from_bytes(content[:_SAMPLE]).best()
    return best.encoding if best is not None else "cp1252"


def _cleaned(text: str, encoding: str) -> Decoded | None:
    sample = text[:_SAMPLE]
    if len(_CONTROL.findall(sample)) > _CONTROLS * len(sample):
        return None
    text = text.replace("\x00", "").replace("\r\n", "\n").replace("\r", "\n")
    once = _once(text)
    if once is not None:
        return Decoded(once, encoding + TWICE)
    return Decoded(text, encoding)


def _once(text: str) -> str | None:
    """Return text that was taken for Windows-1252 and encoded again, as it was; None if not.

    A stretch that was damaged besides is left as it is.
    """
    sample = text[: 4 * _SAMPLE]
    pairs = len(_TWICE.findall(sample))
    if pairs < _TWICE_LEAST or 3 * pairs < sum(char > "\x7f" for char in sample):
        return None
    return _FOREIGN.sub(_turned_back, text)


def _turned_back(match: re.Match[str]) -> str:
    try:
        return b"".join(_byte(char) for char in match[0]).decode("utf-8")
    except UnicodeError:
        return match[0]


def _byte(char: str) -> bytes:
    """The byte that Windows-1252 reads as this character, its five gaps read as controls."""
    return bytes([ord(char)]) if char <= "\xff" else char.encode("cp1252")
