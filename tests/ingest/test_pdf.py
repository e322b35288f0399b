"""PDF: the text of its pages and what can be true of its information; all else is skipped."""

import logging
import sys
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter
from pypdf.errors import DependencyError
from pypdf.generic import NameObject, StreamObject

from factcheck import ingest
from factcheck.ingest.interface import Stated
from factcheck.ingest.pdf import INFORMATION, MISSING, PDF, TOO_MUCH
from factcheck.models import Article, Field, Skipped, Source
from tests.ingest.sheets import Set, coded, column, pdf

BODY = [
    "RIVERTON - The mayor of Riverton said on Monday that the old bridge had been",
    "closed after engineers found cracks in two of its pillars during an inspec-",
    "tion. Nobody was hurt, she said, and the work would take no more than a month",
    "if the weather held. The council is to meet on Thursday.",
]
TEXT = (
    "RIVERTON - The mayor of Riverton said on Monday that the old bridge had been closed after"
    " engineers found cracks in two of its pillars during an inspection. Nobody was hurt, she said,"
    " and the work would take no more than a month if the weather held. The council is to meet on"
    " Thursday."
)
HEAD = [Set("Riverton closes its old bridge", 760, size=20)]
PAGE = [*HEAD, *column("By Ann Lee", "29 August 2024", top=740), *column(*BODY)]
WORD = {"Creator": "Microsoft Word", "Producer": "Microsoft Word"}


def read(content: bytes, stated: Stated | None = None) -> Article | Skipped:
    """What is read from a file."""
    return ingest.read(Source("a.pdf", "/a.pdf", content), stated)


def article(content: bytes, stated: Stated | None = None) -> Article:
    """The article in a file."""
    found = read(content, stated)
    assert isinstance(found, Article), found
    return found


def reason(content: bytes) -> str:
    """Why there is none."""
    found = read(content)
    assert isinstance(found, Skipped)
    return found.reason


def told(content: bytes, field: Field) -> list[str]:
    """What its information says of a field."""
    return [
        each.value
        for each in article(content).metadata
        if each.field is field and each.found_in == INFORMATION
    ]


def written(writer: PdfWriter) -> bytes:
    """The file that a writer makes."""
    made = BytesIO()
    writer.write(made)
    return made.getvalue()


def test_the_text_of_its_pages_is_the_article() -> None:
    found = article(pdf(PAGE, column("A second bridge is planned.")))
    assert found.text == (
        f"Riverton closes its old bridge\n\nBy Ann Lee\n29 August 2024\n\n{TEXT}\n\n"
        "A second bridge is planned."
    )
    assert (found.media_type, found.title) == ("application/pdf", "Riverton closes its old bridge")
    assert (found.byline, found.published) == ("Ann Lee", "2024-08-29")
    for each in found.metadata:
        assert (
            each.span is None
            or each.value == each.span.slice(found.text)
            or each.field
            in {
                Field.PUBLISHED,
                Field.NOT_BEFORE,
            }
        )


def test_what_the_reviewer_states_comes_first() -> None:
    stated = Stated(title="Stated", address="https://news.example/a")
    found = article(pdf(PAGE, Title="In the file"), stated)
    assert (found.title, found.address) == ("Stated", "https://news.example/a")


def test_junk_before_its_start_is_allowed_but_a_page_about_pdf_is_none() -> None:
    assert isinstance(read(b"\r\n\x00\x01" + pdf(PAGE)), Article)
    assert not PDF.accepts(Source("a", "a", b"<html><p>It begins with %PDF-1.7"))


def test_ligatures_are_letters_and_what_means_nothing_is_marked() -> None:
    means = {"1": "\ufb03", "2": "\ue000", "3": "\ud800", "4": "\a", "5": "\u00a0"}
    page = column("The o1ce of the mayor, 2 and 3 and4 again,55said so, and that was all of it.")
    assert article(coded(page, means)).text == (
        "The office of the mayor, \ufffd and \ufffd and again, said so, and that was all of it."
    )


# ---- information ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Riverton closes its old bridge", ["Riverton closes its old bridge"]),
        ("", []),
        ("Untitled", []),
        ("untitled-3", []),
        ("Microsoft Word - bridge_final2", []),
        ("herald_A01_0829.indd", []),
        ("Layout 1", []),
        ("https://news.example/bridge", []),
        ("about:blank", []),
        ("---", []),
    ],
)
def test_a_title_is_taken_unless_a_program_made_it_up(title: str, expected: list[str]) -> None:
    assert told(pdf(PAGE, Title=title), Field.TITLE) == expected


@pytest.mark.parametrize(
    ("author", "expected"),
    [
        ("Ann Lee", ["Ann Lee"]),
        ("Ann Lee and Robert Ray", ["Ann Lee and Robert Ray"]),
        ("Ann Lee; Robert Ray", ["Ann Lee; Robert Ray"]),
        ("Riverton Herald", []),
        ("Ann Lee, Riverton Herald", []),
        ("Ministry of Health", []),
        ("World Bank", []),
        ("Admin", []),
        ("Windows User", []),
        ("alee", []),
        ("", []),
    ],
)
def test_an_author_is_a_person(author: str, expected: list[str]) -> None:
    assert told(pdf(PAGE, Author=author), Field.BYLINE) == expected


@pytest.mark.parametrize(
    ("creator", "producer", "expected"),
    [
        ("Adobe InDesign 19.0", "Adobe PDF Library 17.0", ["2024-08-30"]),
        ("Microsoft Word", "Microsoft Word", ["2024-08-30"]),
        ("Writer", "LibreOffice 24.2", ["2024-08-30"]),
        ("Mozilla/5.0 (X11) Chrome/127", "Skia/PDF m127", []),
        ("Safari", "macOS Quartz PDFContext", []),
        ("wkhtmltopdf 0.12", "Qt 4.8", []),
        ("", "", []),
    ],
)
def test_a_date_is_taken_from_programs_that_set_type(
    creator: str, producer: str, expected: list[str]
) -> None:
    made = {"Creator": creator, "Producer": producer, "CreationDate": "D:20240830101500+02'00'"}
    assert told(pdf(PAGE, **made), Field.PUBLISHED) == expected


@pytest.mark.parametrize("date", ["D:20241345", "yesterday", "2024", "D:00000000000000Z", ""])
def test_a_date_that_is_none_is_not_taken(date: str) -> None:
    assert told(pdf(PAGE, CreationDate=date, **WORD), Field.PUBLISHED) == []


def test_information_comes_after_what_the_pages_say() -> None:
    content = pdf(PAGE, Author="Robert Ray", CreationDate="D:20200101", Title="Other", **WORD)
    found = article(content)
    assert (found.byline, found.published) == ("Ann Lee", "2024-08-29")
    assert found.title == "Riverton closes its old bridge"


def test_what_a_browser_prints_around_a_page_is_no_part_of_it() -> None:
    address = "https://news.example/2024/bridge"
    pages = [
        [
            Set("9/30/26, 10:32 AM   Riverton closes its old bridge | Herald", 820, size=8),
            *page,
            Set(f"{address} {number}/2", 20, size=8),
        ]
        for number, page in enumerate([PAGE, column(*BODY)], 1)
    ]
    made = {"Creator": "Mozilla/5.0 (X11) Chrome/127", "Producer": "Skia/PDF m127"}
    found = article(pdf(*pages, **made))
    assert found.text == article(pdf(PAGE, column(*BODY))).text
    assert found.value(Field.ADDRESS) == address
    assert "9/30/26" in article(pdf(*pages)).text


# ---- what is skipped ------------------------------------------------------------------------


def test_a_pdf_without_text_is_skipped() -> None:
    expected = "is a PDF that has no text layer, only pictures; run OCR on it first"
    assert reason(pdf([])) == reason(pdf()) == reason(pdf([Set("12", 20)])) == expected


def test_a_pdf_whose_letters_cannot_be_known_is_skipped() -> None:
    means = {chr(code): chr(0xE000 + code) for code in range(33, 127)}
    assert reason(coded(PAGE, means)) == (
        "is a PDF whose fonts do not say what its letters are; run OCR on it first"
    )


def test_a_password_is_not_guessed() -> None:
    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf(PAGE))))
    writer.encrypt("secret", algorithm="RC4-128")
    assert reason(written(writer)) == "is locked with a password; save it without one"


def test_a_pdf_that_is_only_kept_from_being_changed_is_read() -> None:
    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf(PAGE))))
    writer.encrypt("", "owner", algorithm="RC4-128")
    assert TEXT in article(written(writer)).text


def test_an_encryption_that_needs_another_package_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf(PAGE))))
    writer.encrypt("", "owner", algorithm="RC4-128")

    def needs_more(*_: object) -> None:
        raise DependencyError("cryptography>=3.1 is required for AES algorithm")

    monkeypatch.setattr(PdfReader, "decrypt", needs_more)
    assert reason(written(writer)).endswith("or pip install 'pypdf[crypto]'")


def test_a_pdf_that_is_cut_off_or_broken_is_skipped() -> None:
    whole = pdf(PAGE)
    assert reason(whole[:-200]) == "is a PDF that is cut off; check that it was saved whole"
    assert reason(b"%PDF-1.7\n%%EOF") == "is a damaged PDF; check that it was saved whole"


def test_a_book_is_skipped() -> None:
    assert reason(pdf(*[[]] * 201)) == "has 201 pages; save those of the article and ingest them"


@pytest.mark.parametrize(("budget", "left"), [("_LARGEST_TEXT", 400), ("_OPERATIONS", 40)])
def test_far_too_much_on_all_pages_together_is_skipped(
    monkeypatch: pytest.MonkeyPatch, budget: str, left: int
) -> None:
    monkeypatch.setattr(f"factcheck.ingest.pdf.{budget}", left)
    assert isinstance(read(pdf(PAGE)), Article)
    assert reason(pdf(PAGE, PAGE)) == TOO_MUCH


def test_a_bomb_is_stopped() -> None:
    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf(PAGE))))
    content = writer.pages[0]["/Contents"].get_object()
    assert isinstance(content, StreamObject)
    content.set_data(b" " * 40_000_000)
    bomb = content.flate_encode()
    writer.pages[0][NameObject("/Contents")] = writer._add_object(bomb)  # noqa: SLF001
    assert reason(written(writer)) == TOO_MUCH


def test_without_its_extra_a_pdf_is_skipped_with_the_next_step(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "pypdf", None)
    assert reason(pdf(PAGE)) == MISSING


def test_nothing_is_printed_of_faults_that_are_mended(capfd: pytest.CaptureFixture[str]) -> None:
    logging.getLogger("pypdf").handlers.clear()
    assert TEXT in article(pdf(PAGE).replace(b"startxref\n", b"startxref\n9")).text
    assert capfd.readouterr() == ("", "")


WHOLE = pdf(PAGE, Title="Riverton closes its old bridge", CreationDate="D:20240829", **WORD)


@given(
    cut=st.floats(0, 1),
    flips=st.lists(st.tuples(st.floats(0, 0.999), st.integers(1, 255)), max_size=4),
)
@settings(max_examples=150)
def test_damage_gives_an_article_or_a_reason_and_raises_nothing(
    cut: float, flips: list[tuple[float, int]]
) -> None:
    content = bytearray(WHOLE if cut > 0.3 else WHOLE[: round(cut * 3 * len(WHOLE))])
    for place, change in flips:
        if content:
            content[int(place * len(content))] ^= change
    found = PDF.read(Source("a.pdf", "/a.pdf", bytes(content)), None)
    assert isinstance(found, Article) or found.reason
    if isinstance(found, Article):
        found.text.encode()
