"""PDF: the text of its pages, and what its information says of it.

pypdf (BSD) reads the file. Its text is what the file has as text: of pages that are pictures there
is none, and no characters are recognised here. The information dictionary is filled by whatever
program made the file, often with nonsense. Its values come last, and only what can be true:
a date from programs that set type, not from those that print web pages; an author who is a person.
"""

import logging
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from math import isfinite, sqrt
from typing import TYPE_CHECKING, Any
from unicodedata import category

from factcheck.ingest.interface import Stated
from factcheck.ingest.metadata import find_metadata
from factcheck.ingest.typeset import Line, find_headline, join_lines
from factcheck.models import Article, Field, Metadatum, Skipped, Source, Span
from factcheck.text.days import parse_date
from factcheck.text.names import has_known_given_name, is_person_name

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

MISSING = "is a PDF; install its reader: pip install 'factcheck-cli[pdf]'"
INFORMATION = "PDF information"

TOO_MUCH = "holds far more than an article; save the pages of the article as a PDF of their own"

_UNHEARD = logging.NullHandler()  # the faults that pypdf mends as it reads
_START = b"%PDF-"
_END = b"%%EOF"
_LEADING = 1024  # bytes of junk that readers of PDF allow before its start and after its end
_PAGES = 200
_LARGEST_TEXT = 2_000_000  # characters: three long novels
_OPERATIONS = 1_000_000  # of drawing: some fifteen seconds
_SHORTEST_TEXT = 20  # letters and digits
_UNREADABLE = 0.1  # of the characters
_LIMITS: dict[str, Any] = {
    "stream_parsing_work_maximum_count": 500_000,
    "stream_decoding_work_maximum_length": 100_000_000,
    "zlib_maximum_output_length": 30_000_000,
    "lzw_maximum_output_length": 30_000_000,
    "run_length_maximum_output_length": 30_000_000,
    "array_based_stream_maximum_output_length": 30_000_000,
    "xform_maximum_invocations_per_extraction": 200,
    "page_tree_maximum_entries": 10_000,
}
"""What pypdf may spend on one stream or page: many times what a full newspaper page needs."""

_SAME_LINE = 0.5  # of the size of type
_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
)
_NO_TITLE = re.compile(
    r"untitled|unbenannt|sin t[ií]tulo|sans titre|microsoft \w+ - |about:|https?://|www\."
    r"|(?:layout|slide|document|page|print|file|doc|new)\W*\d*$|.{0,200}\.[a-z]{2,5}\d?$|\W*$",
    re.IGNORECASE,
)
_SETS_TYPE = re.compile(
    r"indesign|quark|pagemaker|framemaker|scribus|affinity|publisher|word\b|writer|libreoffice"
    r"|openoffice|pages\b|distiller|adobe pdf library|illustrator",
    re.IGNORECASE,
)
_PRINTS_PAGES = re.compile(
    r"skia|chrom|mozilla|firefox|webkit|wkhtmlto|safari|edge|html|puppeteer|playwright|weasyprint"
    r"|prince|dompdf|mpdf|tcpdf|scan",
    re.IGNORECASE,
)
_CREATED = re.compile(r"D?:?(\d{4})(\d{2})(\d{2})")
_PRINTED_ON = re.compile(
    r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}[:.]\d{2}(?:[:.]\d{2})?"
    r"(?:\s?[AaPp]\.?[Mm]\.?)?(?![^\W_])"
)
_PRINTED_FROM = re.compile(r"(https?://\S{4,2000}?)\s?(?:\d{1,3}/\d{1,3})?")
_LISTED = re.compile(r"\s*(?:;|,|&|\band\b|/)\s*")


class _UnreadError(Exception):
    """There is no text to be had from the file; the message says why."""


class Pdf:
    """Reads PDF that has its text as text."""

    name = "PDF"

    def accepts(self, source: Source) -> bool:
        """Accept what begins as a PDF, junk before that allowed."""
        junk, start, _ = source.content[:_LEADING].partition(_START)
        return bool(start) and b"<" not in junk

    def read(self, source: Source, stated: Stated | None) -> Article | Skipped:
        """Return the article with what its pages, its information and the reviewer say of it."""
        try:
            import pypdf  # noqa: F401, PLC0415 - an extra
        except ImportError:
            return Skipped(source.name, MISSING)
        logging.getLogger("pypdf").addHandler(_UNHEARD)
        try:
            pages, known = _read(source.content)
            pages, printed = _without_print_marks(pages, known)
            text = _checked(join_lines(pages))
        except _UnreadError as reason:
            return Skipped(source.name, str(reason))
        return Article(
            id=None,
            file=source.name,
            address=(stated.address if stated else None) or source.address,
            sha256=sha256(source.content).hexdigest(),
            media_type="application/pdf",
            encoding="binary",
            text=text,
            metadata=(
                *(stated.metadata() if stated else ()),
                *_headline(text, find_headline(pages)),
                *find_metadata(text),
                *printed,
                *_information(known),
            ),
        )


PDF = Pdf()


# ---- from the file --------------------------------------------------------------------------


def _read(content: bytes) -> tuple[list[list[Line]], dict[str, str]]:
    """Return the lines of each page, and the information as it is given.

    Raises:
        _UnreadError: If the file is locked, damaged, cut off or too large.
    """
    from pypdf import Configuration, PdfReader, apply_configuration  # noqa: PLC0415 - an extra
    from pypdf.errors import DependencyError, LimitReachedError  # noqa: PLC0415

    if _END not in content[-_LEADING - len(_END) :]:
        raise _UnreadError("is a PDF that is cut off; check that it was saved whole")
    try:
        with apply_configuration(Configuration(**_LIMITS)):
            reader = PdfReader(BytesIO(content))
            _check_open(reader)
            return _pages(reader), _known(reader)
    except _UnreadError:
        raise
    except DependencyError as error:
        raise _UnreadError(
            "is encrypted, though it needs no password; print it to a new PDF and ingest that, or"
            " pip install 'pypdf[crypto]'"
        ) from error
    except LimitReachedError as error:
        raise _UnreadError(TOO_MUCH) from error
    except Exception as error:  # damage makes pypdf stumble in any way
        raise _UnreadError("is a damaged PDF; check that it was saved whole") from error


def _check_open(reader: "PdfReader") -> None:
    if reader.is_encrypted and not reader.decrypt(""):
        raise _UnreadError("is locked with a password; save it without one")
    if len(reader.pages) > _PAGES:
        raise _UnreadError(
            f"has {len(reader.pages):,} pages; save those of the article and ingest them"
        )


def _pages(reader: "PdfReader") -> list[list[Line]]:
    budget = _Budget()
    return [_lines(page, budget) for page in reader.pages]


class _Budget:
    """What may still be spent on a file, all its pages together."""

    def __init__(self) -> None:
        self._characters = _LARGEST_TEXT
        self._operations = _OPERATIONS

    def spend_operation(self, *_: object) -> None:
        """Spend one drawing operation."""
        self._operations -= 1
        if self._operations < 0:
            raise _UnreadError(TOO_MUCH)

    def spend_text(self, text: str) -> None:
        """Spend the characters of a text."""
        self._characters -= len(text)
        if self._characters < 0:
            raise _UnreadError(TOO_MUCH)


def _lines(page: "PageObject", budget: _Budget) -> list[Line]:
    """Return the lines of a page in the file's order: where pypdf ends them, and at each step."""
    lines: list[list[Line]] = [[]]

    def see(text: str, outer: Any, inner: Any, _font: Any, size: float) -> None:  # noqa: ANN401
        budget.spend_text(text)
        place = _place(outer, inner, size)
        for number, piece in enumerate(text.split("\n")):
            if number or (piece.strip() and lines[-1] and _is_elsewhere(lines[-1][-1], place)):
                lines.append([])
            if piece.strip() or lines[-1]:
                lines[-1].append(replace(place, text=piece))

    page.extract_text(visitor_text=see, visitor_operand_before=budget.spend_operation)
    joined = (_joined(pieces) for pieces in lines if pieces)
    return [line for line in joined if line.text]


def _joined(pieces: list[Line]) -> Line:
    """Return a line of its pieces: it begins where the first does, and most of it has its size."""
    sizes: Counter[float] = Counter()
    for piece in pieces:
        sizes[piece.size] += len(piece.text)
    text = _clean("".join(piece.text for piece in pieces))
    return replace(pieces[0], text=text, size=sizes.most_common(1)[0][0])


def _place(outer: Sequence[float], inner: Sequence[float], size: float) -> Line:
    a, b, c, d, e, f = (float(value) for value in outer)
    x, y = float(inner[4]), float(inner[5])
    area = abs((a * d - b * c) * (inner[0] * inner[3] - inner[1] * inner[2]))
    found = (x * a + y * c + e, x * b + y * d + f, float(size) * sqrt(area))
    return Line("", *(value if isfinite(value) else 0.0 for value in found))


def _is_elsewhere(begun: Line, place: Line) -> bool:
    return abs(begun.y - place.y) > _SAME_LINE * max(begun.size, place.size)


def _clean(text: str) -> str:
    """Return a line with its letters as letters, and what means nothing as one mark for that."""
    spelled = "".join(
        "\N{REPLACEMENT CHARACTER}" if category(each) in {"Cs", "Co", "Cn"} else each
        for each in text.translate(_LIGATURES)
        if each.isspace() or category(each) != "Cc"
    )
    return " ".join(spelled.split())


def _checked(text: str) -> str:
    if text.count("\N{REPLACEMENT CHARACTER}") > _UNREADABLE * len(text):
        raise _UnreadError(
            "is a PDF whose fonts do not say what its letters are; run OCR on it first"
        )
    if sum(map(str.isalnum, text)) < _SHORTEST_TEXT:
        raise _UnreadError("is a PDF that has no text layer, only pictures; run OCR on it first")
    return text


# ---- what a browser prints around a page ----------------------------------------------------


def _without_print_marks(
    pages: list[list[Line]], known: dict[str, str]
) -> tuple[list[list[Line]], list[Metadatum]]:
    """Return the pages without the day of printing, and the address that was printed with it."""
    if not _PRINTS_PAGES.search(f"{known.get('creator')} {known.get('producer')}"):
        return pages, []
    addresses = dict.fromkeys(
        found[1] for page in pages for line in page if (found := _PRINTED_FROM.fullmatch(line.text))
    )
    left = [
        [
            line
            for line in page
            if not _PRINTED_ON.match(line.text) and not _PRINTED_FROM.fullmatch(line.text)
        ]
        for page in pages
    ]
    printed = [
        Metadatum(Field.ADDRESS, address, "address printed on the page") for address in addresses
    ]
    return left, printed if len(printed) == 1 else []


# ---- what it says of itself -----------------------------------------------------------------


def _headline(text: str, words: str | None) -> Iterator[Metadatum]:
    start = text.find(words) if words else -1
    if words and start >= 0:
        yield Metadatum(Field.TITLE, words, "largest type", Span(start, start + len(words)))


def _known(reader: "PdfReader") -> dict[str, str]:
    """Return what is in the information dictionary as text, by name; nothing if it is damaged."""
    try:
        found: dict[str, Any] = dict(reader.metadata or {})
        return {
            str(name).strip("/").lower(): _clean(str(value))[:500] for name, value in found.items()
        }
    except Exception:  # noqa: BLE001 - as above; the text is there without it
        return {}


def _information(known: dict[str, str]) -> Iterator[Metadatum]:
    title, author = known.get("title", ""), known.get("author", "")
    made_by = f"{known.get('creator', '')} {known.get('producer', '')}"
    if title and not _NO_TITLE.match(title):
        yield Metadatum(Field.TITLE, title, INFORMATION)
    names = [name for name in _LISTED.split(author) if name]
    if names and all(is_person_name(name) and has_known_given_name(name) for name in names):
        yield Metadatum(Field.BYLINE, author, INFORMATION)
    created = _CREATED.match(known.get("creationdate", ""))
    if created and _SETS_TYPE.search(made_by) and not _PRINTS_PAGES.search(made_by):
        day = "-".join(created.groups())
        if parse_date(day) is not None:
            yield Metadatum(Field.PUBLISHED, day, INFORMATION)
