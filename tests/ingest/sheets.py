"""PDF files for tests, written object by object."""

from collections.abc import Sequence
from dataclasses import dataclass

BODY = 10.0


@dataclass(frozen=True)
class Set:
    """Words set at a place on a page."""

    text: str
    y: float
    x: float = 50.0
    size: float = BODY


def column(*lines: str, top: float = 700.0, x: float = 50.0, step: float = 12.0) -> list[Set]:
    """Lines one below the other; one that begins with a space is indented, "" leaves one out."""
    return [
        Set(line.strip(), top - number * step, x + 12.0 * line.startswith(" "))
        for number, line in enumerate(lines)
        if line
    ]


def pdf(*pages: Sequence[Set], **information: str) -> bytes:
    """A PDF with the pages, and its information dictionary: `Title="..."`."""
    return _pdf(pages, {}, information)


def coded(page: Sequence[Set], means: dict[str, str]) -> bytes:
    """A PDF with one page, in a font that says what some of its letters mean."""
    return _pdf([page], means, {})


def _pdf(
    pages: Sequence[Sequence[Set]], means: dict[str, str], information: dict[str, str]
) -> bytes:
    font = "/Type/Font/Subtype/Type1/BaseFont/Times-Roman/Encoding/WinAnsiEncoding"
    meanings = "".join(
        f"<{ord(letter):02X}> <{ord(meant):04X}>\n" for letter, meant in means.items()
    )
    table = (
        "begincmap\n1 begincodespacerange\n<00> <FF>\nendcodespacerange\n"
        f"{len(means)} beginbfchar\n{meanings}endbfchar\nendcmap"
    ).encode()
    objects = [
        b"",
        b"",
        f"<<{font}{'/ToUnicode 4 0 R' if means else ''}>>".encode(),
        b"<</Length %d>>stream\n%s\nendstream" % (len(table), table),
    ]
    kids = []
    for page in pages:
        content = b"".join(_show(each) for each in page)
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(content), content))
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]"
            b"/Resources<</Font<</F 3 0 R>>>>/Contents %d 0 R>>" % len(objects)
        )
        kids.append(len(objects))
    objects[0] = b"<</Type/Catalog/Pages 2 0 R>>"
    listed = b" ".join(b"%d 0 R" % kid for kid in kids)
    objects[1] = b"<</Type/Pages/Kids[%s]/Count %d>>" % (listed, len(kids))
    pairs = b"".join(
        b"/%s%s" % (name.encode(), _string(value)) for name, value in information.items()
    )
    objects.append(b"<<%s>>" % pairs)
    return _file(objects)


def _show(each: Set) -> bytes:
    return b"BT /F %g Tf 1 0 0 1 %g %g Tm %s Tj ET\n" % (
        each.size,
        each.x,
        each.y,
        _string(each.text),
    )


def _string(text: str) -> bytes:
    """A string in the file, in hexadecimal, so that nothing needs to be escaped."""
    return b"<" + text.encode("cp1252").hex().encode() + b">"


def _file(objects: list[bytes]) -> bytes:
    made = b"%PDF-1.7\n"
    places = []
    for number, each in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return (
        made
        + b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table)
        + b"trailer\n<</Size %d/Root 1 0 R/Info %d 0 R>>\n" % (size, len(objects))
        + b"startxref\n%d\n%%%%EOF\n" % len(made)
    )
