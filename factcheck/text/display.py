"""Text made safe to look at, without moving a character.

Markup of a terminal library is the formats' business; control characters are stopped here.
"""

_BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_SHOWN: dict[int, str] = {
    **{code: chr(0x2400 + code) for code in range(0x20) if code not in (0x09, 0x0A)},
    0x7F: "\u2421",
    **dict.fromkeys(range(0x80, 0xA0), "\ufffd"),
    **dict.fromkeys(range(0xD800, 0xE000), "\ufffd"),
    **dict.fromkeys(map(ord, _BIDI), "\ufffd"),
    0x2028: "\u2424",
    0x2029: "\u2424",
    0xFEFF: "\ufffd",
}


def visible(text: str) -> str:
    """Return the text with every character that could steer a terminal shown as a symbol.

    One code point for one, so spans into the text hold in what is shown. Line feeds and tabs stay;
    a carriage return becomes its symbol. Applying it twice changes nothing.
    """
    return text.translate(_SHOWN)
