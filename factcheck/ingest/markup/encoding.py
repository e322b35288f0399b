"""Bytes of a web page into characters: what it declares is checked against what it holds.

Text that was encoded twice on its way is noticed and put right, and said to have been so.
"""

import codecs
import re

from factcheck.ingest.decoding import Decoded, decode

_DECLARED = re.compile(
    rb"<(?:meta[^>]{0,200}?charset\s*=\s*"
    rb"|\?xml[^>]{0,100}?encoding\s*=\s*)[\"']?\s*([\w.:-]{2,40})",
    re.IGNORECASE,
)
_HEAD = 8192
_SAMPLE = 65_536
_NOT_READ = {"utf-7", "idna", "punycode", "unicode-escape", "raw-unicode-escape", "charmap"}
"""What Python reads and no browser does."""
_WINDOWS = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254"}
"""What is declared, and what browsers read instead (WHATWG, Encoding, "names and labels")."""
_TWICE = re.compile(
    r"[\u00c2-\u00c5\u00e2][\u0080-\u00bf\u20ac\u2018-\u201e\u2020-\u2122\u0152-\u017e\u02c6\u02dc]"
)
_FOREIGN = re.compile(r"[\u0080-\uffff]+")
_TWICE_LEAST = 3
TWICE = " (encoded twice)"


def decode_page(content: bytes, declared: str | None = None) -> Decoded | None:
    r"""Return a page's characters, without NUL and with line ends made `\\n`.

    As `decode`, by what the server declares, then by what the page declares.

    Args:
        content: The bytes, with any compression undone.
        declared: The charset that the server named, if it named one.

    Returns:
        None where no encoding fits.
    """
    found = _DECLARED.search(content[:_HEAD])
    names = (_known(declared), _known(found[1].decode("ascii", "replace") if found else None))
    decoded = decode(content, [name for name in names if name], "cp1252")
    if decoded is None:
        return None
    text = decoded.text.replace("\x00", "")
    once = _once(text)
    if once is not None:
        return Decoded(once, decoded.encoding + TWICE)
    return Decoded(text, decoded.encoding)


def _known(name: str | None) -> str | None:
    if not name:
        return None
    try:
        found = codecs.lookup(name.strip("\"' "))
        "".encode(found.name)
    except (LookupError, UnicodeError, TypeError):
        return None
    if found.name in _NOT_READ:
        return None
    if found.name.startswith("utf-16") or found.name.startswith("utf-32"):
        return "utf-8"  # it could not have been read in ASCII if it were so
    return _WINDOWS.get(found.name, found.name)


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
