import codecs
import re
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import ingest
from factcheck.errors import InputError
from factcheck.models import Article, Field, Skipped, Source

TEXT = (
    "Council votes to rebuild bridge\n\nBy Jane Smith\n\n"
    "The council voted – “at last” – on Tuesday.\n"
)


def source(content: bytes, name: str = "bridge.txt") -> Source:
    return Source(name, f"/articles/{name}", content)


def article(content: bytes, name: str = "bridge.txt", **stated: str) -> Article:
    read = ingest.read(source(content, name), ingest.Stated(**stated))
    assert isinstance(read, Article), read
    return read


def test_an_article_carries_its_source() -> None:
    content = b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode()
    read = article(content)
    assert (read.file, read.address) == ("bridge.txt", "/articles/bridge.txt")
    assert read.sha256 == sha256(content).hexdigest()
    assert (read.media_type, read.encoding) == ("text/plain", "utf-8")
    assert read.text == TEXT
    assert (read.id, read.captured_at) == (None, None)


def test_markdown_is_known_by_its_name() -> None:
    assert article(TEXT.encode(), "bridge.MD").media_type == "text/markdown"


@pytest.mark.parametrize(
    "text",
    [
        '{"title": "The bridge"}\n\nThe bridge is shut, says the mayor.\n',
        '["The bridge is shut", said the mayor.]\n',
        "{The bridge is shut, says the mayor.}\n",
        "[1] The bridge is shut, says the mayor [2]",
    ],
)
def test_a_text_that_begins_as_data_does_is_a_text(text: str) -> None:
    assert article(text.encode()).text == text


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), "utf-16-le"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16-be"),
        (codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"), "utf-32-le"),
        (TEXT.encode("cp1252"), "cp1252"),
    ],
)
def test_a_text_is_read_in_its_encoding(content: bytes, encoding: str) -> None:
    read = article(content)
    assert (read.text, read.encoding) == (TEXT, encoding)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (
            "Совет города проголосовал за восстановление моста. Работы начнутся весной. " * 20,
            "cp1251",
        ),
        ("議会は橋の再建を決定した。工事は春に始まる予定である。" * 20, "shift_jis"),
    ],
)
def test_an_undeclared_encoding_is_guessed(text: str, encoding: str) -> None:
    assert article(text.encode(encoding)).text == text


SAID = "The mayor said: “We opened the bridge on Monday,” and that it cost €30 million.\n"


@pytest.mark.parametrize("length", [3, 200])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_a_utf_8_text_with_little_broken_is_one(length: int, encoding: str) -> None:
    """A download that was cut in the middle of a character, or one spoilt byte."""
    whole = (SAID * length).encode(encoding)
    cut = article(whole.rpartition(b"\x82\xac")[0])
    assert (cut.text[-1], cut.text[:-1], cut.encoding) == (
        "\ufffd",
        (SAID * length).rpartition("€")[0],
        "utf-8",
    )
    spoilt = article(whole.replace(b"\xe2\x82\xac", b"\xff", 1))
    assert spoilt.text == (SAID * length).replace("€", "\ufffd", 1)


@pytest.mark.parametrize("text", ["One café", "Menü»\nDer Bürger sagt: „Nein“ dazu.\n", "É" * 60])
def test_latin_text_is_not_taken_for_broken_utf_8(text: str) -> None:
    content = (f"{'It rained and rained. ' * 60}\n{text}").encode("cp1252")
    assert article(content).text.endswith(text)


def test_only_line_ends_are_changed() -> None:
    """No-break spaces, tabs and terminal escapes stay as they are."""
    text = "A\u00a0b\tc \x1b[31mred\u202e.\n  d  \n"
    assert article(text.replace("\n", "\r").encode()).text == text


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is empty"),
        (b" \n\xc2\xa0\t\xe2\x80\x8b\n", "has no text"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "is a picture"),
        (b'{\n "articles": {"a.html": {"title": "A"}}\n}\n', "is a data file"),
        (b'\xef\xbb\xbf[{"id": 1, "text": "The bridge is shut."}]', "is a data file"),
        (b'{"id": 1}\n{"id": 2}\n', "is a data file"),
        (b'["The bridge", "The ferry"]', "is a data file"),
        (b"PK\x03\x04\x14\x00", "is an archive or an office document"),
        (b"\x1f\x8b\x08\x00", "is a compressed file"),
        (b"{\\rtf1\\ansi hello}", "is a rich-text document"),
        (b"SQLite format 3\x00", "is a database"),
        (b"Hello\x00world, this is a text with a NUL in it.", "is not text"),
        (bytes(range(1, 32)) * 20 + b"\xff\xfe\xfd" * 9, "is not text"),
    ],
)
def test_what_is_no_text_is_skipped_with_the_next_step(content: bytes, said: str) -> None:
    read = ingest.read(source(content))
    assert isinstance(read, Skipped)
    assert read.name == "bridge.txt"
    assert read.reason.startswith(said)
    assert any(step in read.reason for step in ("save", "check", "unpack", "type out", "--db"))


def test_a_file_of_no_mans_length_is_skipped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.content.ARTICLE_AT_MOST", 10)
    read = ingest.read(source(b"x" * 11))
    assert isinstance(read, Skipped)
    assert "split it" in read.reason


def test_what_is_stated_comes_first_and_the_text_after_it() -> None:
    read = article(
        TEXT.encode(),
        byline="Ann Lee",
        published="29 August 2024",
        publisher=" The Riverton Gazette ",
        address="https://www.gazette.example/bridge",
    )
    assert (read.byline, read.published) == ("Ann Lee", "2024-08-29")
    assert read.publisher == "The Riverton Gazette"
    assert read.address == "https://www.gazette.example/bridge"
    assert [m.value for m in read.metadata if m.field is Field.BYLINE] == ["Ann Lee", "Jane Smith"]
    stated = read.best(Field.BYLINE)
    assert stated is not None
    assert (stated.found_in, stated.span) == ("stated by the reviewer", None)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("2024-08-29", "2024-08-29"),
        ("2024-08", "2024-08"),
        ("2024", "2024"),
        ("August 29, 2024", "2024-08-29"),
        ("August 2024", "2024-08"),
        ("18/02/2026", "2026-02-18"),
        ("2/18/2026", "2026-02-18"),
        ("3.4.2026", "2026-04-03"),
        ("04/04/2026", "2026-04-04"),
    ],
)
def test_a_stated_date_is_kept_as_precisely_as_it_was_given(typed: str, kept: str) -> None:
    assert article(TEXT.encode(), published=typed).published == kept


@pytest.mark.parametrize("typed", ["03/04/2026", "3-4-2026"])
def test_a_stated_date_that_may_be_two_days_is_an_error_that_names_both(typed: str) -> None:
    said = (
        f"'{typed}' may be 4 March 2026 or 3 April 2026: day and month cannot be told apart;"
        " write it as 2026-03-04 or 2026-04-03."
    )
    with pytest.raises(InputError, match=re.escape(said)):
        ingest.Stated(published=typed).metadata()


@pytest.mark.parametrize(
    "typed",
    [
        "yesterday",
        "2024-13-01",
        "29 August",
        "2024-08-29 and later",
        "summer 2024",
        "3-5 August 2024",
        "2019-2021",
        "the 2020s",
    ],
)
def test_a_stated_date_that_is_none_is_an_error(typed: str) -> None:
    with pytest.raises(InputError, match="is no date; write it as 2024-08-29"):
        ingest.Stated(published=typed).metadata()


def test_a_web_address_names_the_site_where_the_text_names_no_outlet() -> None:
    read = article(TEXT.encode(), address="https://www.gazette.example/bridge")
    found = read.best(Field.PUBLISHER)
    assert found is not None
    assert (found.value, found.found_in) == ("gazette.example", "its address")


@given(st.binary(max_size=400))
def test_no_bytes_make_reading_fail(content: bytes) -> None:
    read = ingest.read(source(content))
    assert isinstance(read, Article | Skipped)
    if isinstance(read, Article):
        assert "\x00" not in read.text
        assert "\r" not in read.text


def test_every_reader_has_a_name() -> None:
    assert all(reader.name for reader in ingest.READERS)


def test_a_library_is_named_with_its_version_where_one_reads() -> None:
    assert ingest.name_library("text/plain") is None
    assert re.fullmatch(r"trafilatura [\d.]+", ingest.name_library("text/html") or "")
    assert re.fullmatch(r"pypdf [\d.]+", ingest.name_library("application/pdf") or "")


def test_a_library_that_is_not_there_is_named_as_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(ingest.LIBRARIES, "application/pdf", "nosuchlibrary")
    assert ingest.name_library("application/pdf") == "no nosuchlibrary"


@pytest.mark.parametrize("content", [b"<html>" + b"<" * 9999, b"& & &\n\n1 2 3\n" * 99])
def test_what_has_no_words_is_no_article(content: bytes) -> None:
    found = ingest.read(source(content))
    assert isinstance(found, Skipped)
    assert found.reason.startswith("has no words in it")


@pytest.mark.parametrize("text", ["not really a picture", "Pier 4\nRiverton\n", "三号码头"])
def test_a_few_words_without_a_sentence_are_no_article(text: str) -> None:
    found = ingest.read(source(text.encode(), "notes.jpg"))
    assert isinstance(found, Skipped)
    assert found.reason.startswith("has no sentence in it")


@pytest.mark.parametrize(
    "text", ["It rained.", "桥塌了。", "rain on the bridge and on the mayor too"]
)
def test_a_sentence_is_enough_for_an_article(text: str) -> None:
    assert article(text.encode()).text == text
