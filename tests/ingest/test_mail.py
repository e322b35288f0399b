"""E-mails as files."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import ingest
from factcheck.models import Article, Field, Skipped, Source

HEAD = (
    b'From: "The Morning Ferry" <hello@ferry.example>\r\nTo: ann@example.org\r\n'
    b"Subject: =?utf-8?Q?The_bridge=E2=80=99s_shut?=\r\n"
    b"Date: Fri, 20 Mar 2026 06:30:12 +0000\r\nMIME-Version: 1.0\r\n"
)
PLAIN = (
    b"Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n"
    b"\r\nBy Gemma Oyelaran\r\n\r\nThe bridge over the Ane =E2=80=93 of iron =E2=80=93 was shut on"
    b"=\r\n Monday for the winter, the mayor said.\r\n"
)
PAGE = (
    b"Content-Type: text/html; charset=iso-8859-1\r\n\r\n<html><body><h1>The bridge is shut</h1>"
    b"<p>The bridge over the Ane, by the caf\xe9, was shut on Monday for the winter, "
    b"the mayor said at a meeting of the council on Tuesday.</p><p>Nobody asked for how "
    b"long it was to be, and the ferry, which has one boat, was full from six on. The "
    b"council will speak of it again in May.</p></body></html>\r\n"
)
BOTH = (
    HEAD
    + b'Content-Type: multipart/alternative; boundary="b1"\r\n\r\n--b1\r\n'
    + PLAIN
    + b"\r\n--b1\r\n"
    + PAGE
    + b"\r\n--b1\r\nContent-Type: application/pdf\r\n\r\n%PDF\r\n--b1--\r\n"
)
SHOWN = (
    "From: The Morning Ferry <hello@ferry.example>\nTo: ann@example.org\n"
    "Date: Fri, 20 Mar 2026 06:30:12 +0000\nSubject: The bridge’s shut\n\n"
)


def read(content: bytes) -> Article | Skipped:
    return ingest.read(Source("a.eml", "/a.eml", content))


def test_a_message_is_read_once_and_decoded_under_its_head() -> None:
    found = read(BOTH)
    assert isinstance(found, Article)
    assert found.text == SHOWN + (
        "By Gemma Oyelaran\n\nThe bridge over the Ane – of iron – was shut on Monday for the "
        "winter, the mayor said."
    )
    assert found.media_type == "message/rfc822"
    assert (found.title, found.byline) == ("The bridge’s shut", "Gemma Oyelaran")
    assert (found.publisher, found.published) == ("The Morning Ferry", "2026-03-20T06:30:12+00:00")
    spans = [one.span for one in found.metadata if one.span is not None]
    assert all(span.slice(found.text).strip() for span in spans)


def test_the_page_is_read_where_there_is_no_other_body() -> None:
    found = read(HEAD + PAGE)
    assert isinstance(found, Article)
    assert found.text.startswith(SHOWN)
    assert "by the café, was shut on Monday" in found.text
    assert "<p>" not in found.text


def test_a_person_who_sends_a_message_signs_it() -> None:
    found = read(
        HEAD.replace(b"The Morning Ferry", b"Ann Lee")
        + PLAIN.replace(b"By Gemma Oyelaran", b"Hello")
    )
    assert isinstance(found, Article)
    assert found.byline == "Ann Lee"
    assert found.best(Field.PUBLISHER) is None or found.publisher != "Ann Lee"


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (HEAD + b"Content-Type: application/pdf\r\n\r\n%PDF", "without a text in it"),
        (HEAD + b"Content-Type: text/plain\r\n\r\n", "without a text in it"),
        (
            HEAD + b"Content-Type: text/html\r\n\r\n" + b"<p>The bridge is shut.</p>" * 4001,
            "too large to be read",
        ),
        (
            b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example\r\n" + HEAD,
            "MHTML",
        ),
    ],
    ids=["an attachment alone", "empty", "a page of thousands of lines", "a saved page"],
)
def test_what_has_no_text_is_skipped_with_its_reason(content: bytes, says: str) -> None:
    found = read(content)
    assert isinstance(found, Skipped)
    assert says in found.reason


def test_a_message_that_was_cut_or_nested_is_read_as_far_as_it_goes() -> None:
    cut = read(BOTH[: BOTH.index(b"Monday")])
    assert isinstance(cut, Article)
    assert cut.text.startswith(SHOWN + "By Gemma Oyelaran")
    nested = b"".join(
        b'Content-Type: multipart/mixed; boundary="b%d"\r\n\r\n--b%d\r\n' % (n, n)
        for n in range(50)
    )
    assert isinstance(read(HEAD + nested + PLAIN), Article)


def part(media: bytes, content: bytes, more: bytes = b"") -> bytes:
    return b"\r\n--b1\r\nContent-Type: " + media + b"\r\n" + more + b"\r\n" + content


def mixed(*parts: bytes) -> bytes:
    head = HEAD + b'Content-Type: multipart/mixed; boundary="b1"\r\n'
    return head + b"".join(parts) + b"\r\n--b1--\r\n"


def text(content: bytes) -> str:
    found = read(content)
    assert isinstance(found, Article)
    return found.text.removeprefix(SHOWN)


def test_a_plain_body_that_only_points_to_the_page_gives_way_to_it() -> None:
    hint = part(b"text/plain", b"Your program cannot show this. See https://ferry.example/1")
    page = b"<table><tr><td>The bridge is shut.</td></tr><tr><td>Nobody asked for how long it was "
    page += (
        b"to be.<ul><li>One boat</li><li>No hut</li></ul></td></tr></table>" + b"<p>So.</p>" * 30
    )
    told = text(mixed(hint, part(b"text/html", page)))
    assert told.startswith(
        "The bridge is shut.\n\nNobody asked for how long it was to be.\n\n- One boat\n- No hut"
    )
    assert text(mixed(part(b"text/plain", b" \r\n"), part(b"text/html", page))) == told


def test_a_text_that_is_parted_at_a_picture_is_read_whole() -> None:
    parts = (
        part(b"text/plain", b"The bridge is shut, the mayor said."),
        part(b"image/png", b"x", b"Content-Disposition: inline\r\n"),
        part(b"text/plain", b"The ferry runs on."),
        part(b"text/plain", b"An older story.", b"Content-Disposition: attachment\r\n"),
    )
    assert text(mixed(*parts)) == "The bridge is shut, the mayor said.\n\nThe ferry runs on."


@pytest.mark.parametrize("charset", [b"us-ascii", b"x-nonsense", b"utf-8"])
def test_a_charset_that_is_wrong_is_seen_through(charset: bytes) -> None:
    words = "Das Café über der Brücke ist zu, so der Bürgermeister."
    assert text(mixed(part(b"text/plain; charset=" + charset, words.encode()))) == words


def test_what_is_attached_is_told_of() -> None:
    pdf = part(b"application/pdf; name=report.pdf", b"%PDF")
    note = part(b"text/plain", b"The bridge is shut, the mayor said.")
    source = Source("a.eml", "/a.eml", mixed(note, pdf))
    first, *rest = ingest.unpack(source)
    assert first == source
    assert [one.reason for one in rest if isinstance(one, Skipped)] == [
        "has report.pdf attached; save what is an article and ingest it"
    ]
    assert list(ingest.unpack(Source("a.eml", "/a.eml", mixed(note)))) == [
        Source("a.eml", "/a.eml", mixed(note))
    ]


def test_a_text_that_begins_like_a_message_stays_a_text() -> None:
    found = read(
        b"From: Ann Lee\nDate: 3 May 2021\n\nThe bridge was shut on Monday, the mayor said.\n"
    )
    assert isinstance(found, Article)
    assert found.media_type == "text/plain"


@given(st.binary(max_size=400), st.sampled_from([HEAD, HEAD + PLAIN, BOTH]), st.integers(0, 1200))
def test_no_message_makes_the_reader_fail(noise: bytes, message: bytes, at: int) -> None:
    content = message[:at] + noise + message[at:]
    assert isinstance(read(content), Article | Skipped)
    assert list(ingest.unpack(Source("a.txt", "/a.txt", content)))


@pytest.mark.parametrize(
    "content",
    [
        HEAD
        + b'Content-Type: multipart/mixed; boundary="b"\r\n\r\n'
        + b"--b\r\n\r\n\r\n" * 200_000,
        HEAD
        + b"Content-Type: text/plain; x="
        + b"a" * 1_000_000
        + b"\r\n\r\nThe bridge is shut.\r\n",
        HEAD + b'Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\n' * 5_000,
    ],
    ids=["200,000 parts", "a long entry", "5,000 parts in each other"],
)
def test_what_no_library_reads_in_time_is_skipped(content: bytes) -> None:
    found = read(content)
    assert isinstance(found, Skipped)
    assert "too many or too long parts" in found.reason
