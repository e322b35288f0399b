"""Text made safe to look at, without moving a character.

Markup of a terminal library is the formats' business; characters that steer or hide are shown here.
"""

_TAB, _LINE_FEED = 0x09, 0x0A
_STEERING = (
    *range(0x80, 0xA0),  # C1 controls, among them a one-character escape sequence
    0x061C,  # and the other marks that turn the direction of writing
    *range(0x200E, 0x2010),
    *range(0x202A, 0x202F),
    *range(0x2066, 0x206A),
)
_HIDING = (
    0x180E,
    0x200B,  # zero-width space; the joiners beside it belong to scripts and emoji
    *range(0x2060, 0x2066),
    *range(0x206A, 0x2070),
    0xFEFF,
    *range(0xFFF9, 0xFFFC),
    *range(0xE0000, 0xE0080),  # tags: a whole hidden alphabet
)
_SURROGATES = range(0xD800, 0xE000)
_SHOWN: dict[int, str] = {
    **dict.fromkeys((*_STEERING, *_HIDING, *_SURROGATES), "\N{REPLACEMENT CHARACTER}"),
    **{code: chr(0x2400 + code) for code in range(0x20) if code not in (_TAB, _LINE_FEED)},
    0x7F: "\N{SYMBOL FOR DELETE}",
    0x2028: "\N{SYMBOL FOR NEWLINE}",
    0x2029: "\N{SYMBOL FOR NEWLINE}",
}


def visible(text: str) -> str:
    """Return the text with every character that could steer a terminal, or hide, as a symbol.

    One code point for one, so spans into the text hold in what is shown. Line feeds and tabs stay;
    a carriage return becomes its symbol. What is returned can be encoded, and shown again as it is.
    """
    return text.translate(_SHOWN)
