"""ZIP files, WACZ among them, and single files in gzip: taken apart in memory, within limits."""

import hashlib
import io
import json
import struct
import tarfile
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.ingest import read, unpack
from factcheck.models import Skipped, Source
from tests.ingest.archives import answer, opened, packed, page, record, zipped

CRAWL = packed(record(answer(page())))


def wacz(crawl: bytes = CRAWL, digest: str | None = None) -> bytes:
    """A WACZ file with one web archive, and its digest where one is stated."""
    resource = {"name": "data", "path": "archive/data.warc.gz", "bytes": str(len(crawl))}
    if digest is not None:
        resource["hash"] = digest
    return zipped(
        {
            "datapackage.json": json.dumps({"resources": [resource]}).encode(),
            "archive/data.warc.gz": crawl,
            "indexes/index.cdx.gz": packed(b"example,news)/ 2024"),
            "pages/pages.jsonl": b'{"format": "json-pages-1.0"}\n',
        }
    )


# ---- WACZ -----------------------------------------------------------------------------------


@pytest.mark.parametrize("digest", [None, "sha256:" + hashlib.sha256(CRAWL).hexdigest(), "x"])
def test_the_pages_of_a_wacz_are_sources(digest: str | None) -> None:
    [found] = opened(wacz(digest=digest), "crawl.wacz")
    assert isinstance(found, Source)
    assert found.name == "crawl.wacz/archive/data.warc.gz#1 <https://news.example/1>"
    assert (found.address, found.content) == ("https://news.example/1", page())


def test_a_web_archive_that_was_changed_in_its_wacz_is_skipped() -> None:
    assert opened(wacz(digest="sha256:" + "0" * 64), "crawl.wacz") == [
        Skipped(
            "crawl.wacz/archive/data.warc.gz",
            "does not match its digest in datapackage.json: it was changed or damaged",
        )
    ]


@pytest.mark.parametrize("package", [b"", b"[]", b"{", b"[" * 100_000, b'{"resources": [5, {}]}'])
def test_a_package_that_says_nonsense_is_not_believed(package: bytes) -> None:
    content = zipped({"datapackage.json": package, "archive/data.warc.gz": CRAWL})
    assert [type(each) for each in opened(content)] == [Source]


def test_what_is_only_called_a_web_archive_is_skipped() -> None:
    [skipped] = opened(wacz(b"hello"), "crawl.wacz")
    assert skipped == Skipped(
        "crawl.wacz/archive/data.warc.gz", "is no web archive, though it is named like one"
    )


# ---- ZIP ------------------------------------------------------------------------------------


def test_each_file_of_a_zip_is_a_source_and_the_rest_is_told_in_one_line() -> None:
    content = zipped(
        {
            "a/": b"",
            "a/one.txt": b"One.",
            "a/two.html": page(),
            "a/two_files/x.png": b"\x89PNG",
            "a/two_files/x.css": b"a{}",
            "a/two_files/y.CSS": b"a{}",
            "a/.DS_Store": b"x",
            "__MACOSX/a/one.txt": b"x",
            "b.txt.gz": packed(b"Two."),
            "c.warc.gz": CRAWL,
        }
    )
    found = opened(content, "articles.zip")
    assert [(each.name, each.address) for each in found if isinstance(each, Source)] == [
        ("articles.zip/a/one.txt", "/articles/articles.zip/a/one.txt"),
        ("articles.zip/a/two.html", "/articles/articles.zip/a/two.html"),
        ("articles.zip/b.txt", "/articles/articles.zip/b.txt.gz"),
        ("articles.zip/c.warc.gz#1 <https://news.example/1>", "https://news.example/1"),
    ]
    assert found[-1] == Skipped(
        "articles.zip", "holds 2 style sheets, 2 hidden files, 1 picture besides"
    )


@pytest.mark.parametrize(
    "name",
    ["../one.txt", "a/../../one.txt", "/etc/one.txt", "..\\one.txt", "C:\\one.txt", "c:/one.txt"],
)
def test_a_name_that_leads_out_is_skipped_and_the_rest_is_read(name: str) -> None:
    content = zipped({name: b"Bad.", "good.txt": b"Good."})
    assert opened(content, "a.zip") == [
        Skipped(f"a.zip/{name}", "has a name that leads out of its archive"),
        Source("a.zip/good.txt", "/articles/a.zip/good.txt", b"Good."),
    ]


def test_a_file_without_a_name_is_skipped() -> None:
    content = bytearray(zipped({"x": b"One."}))
    name, extra = (content.rfind(b"PK\x01\x02") + place for place in (28, 30))
    content[name], content[extra] = 0, 1  # the lengths of its name and what comes after
    assert opened(bytes(content), "a.zip") == [
        Skipped("a.zip/", "has a name that leads out of its archive")
    ]


def test_a_link_is_skipped() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    assert opened(made.getvalue(), "a.zip") == [Skipped("a.zip/link.txt", "is a link, not a file")]


@pytest.mark.parametrize("name", ["[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF"])
def test_an_office_document_is_no_container(name: str) -> None:
    content = zipped({name: b"x", "word/document.xml": b"x"})
    source = Source("a.docx", "/a.docx", content)
    assert list(unpack(source)) == [source]


@pytest.mark.parametrize(
    ("file", "reason"),
    [
        (b"a" * 65 * 1024**2, "is larger than 64 MB"),
        (
            zipped({"x.txt": b"x"}),
            "is an archive or office document in an archive; unpack it first",
        ),
        (
            packed(b"x")[:-3],
            "is compressed, and is cut off; check that it was saved whole",
        ),
    ],
)
def test_a_file_that_cannot_be_had_is_skipped_and_the_rest_is_read(
    file: bytes, reason: str
) -> None:
    content = zipped({"bad": file, "good.txt": b"Good."})
    [skipped, good] = opened(content, "a.zip")
    assert skipped == Skipped("a.zip/bad", reason)
    assert isinstance(good, Source)


def test_files_that_are_too_much_together_are_skipped() -> None:
    content = zipped({f"{number}.txt": b"a" * 15 * 1024**2 for number in range(8)})
    found = opened(content, "a.zip")
    assert [type(each) for each in found[:4]] == [Source] * 4
    assert found[-1] == Skipped("a.zip/7.txt", "unpacks to far more than it should")


def test_a_size_that_lies_is_not_believed() -> None:
    content = bytearray(zipped({"a.txt": b"a" * 1000}))
    size = struct.pack("<I", 1000)
    for place in (content.find(size), content.rfind(size)):
        content[place : place + 4] = struct.pack("<I", 10)
    [skipped] = opened(bytes(content), "a.zip")
    assert skipped == Skipped("a.zip/a.txt", "is damaged")


@pytest.mark.parametrize(
    ("flag", "place", "reason"),
    [
        (1, 6, "is locked with a password; unpack it first"),
        (99, 8, "is packed in an unusual way; unpack it first"),
    ],
)
def test_a_file_packed_otherwise_is_skipped(flag: int, place: int, reason: str) -> None:
    content = bytearray(zipped({"a.txt": b"a" * 1000}))
    content[place] = flag
    content[content.find(b"PK\x01\x02") + place + 2] = flag
    assert opened(bytes(content), "a.zip") == [Skipped("a.zip/a.txt", reason)]


def test_an_empty_or_broken_zip_says_so() -> None:
    assert opened(zipped({}), "a.zip") == [Skipped("a.zip", "is an empty ZIP file")]
    assert opened(zipped({"a.txt": b"x"})[:-9], "a.zip") == [
        Skipped("a.zip", "is a damaged ZIP file; check that it was saved whole")
    ]


def test_a_zip_of_very_many_files_is_skipped_before_they_are_listed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    content = zipped({str(number): b"" for number in range(10_001)})
    monkeypatch.setattr("factcheck.ingest.zips.ZipFile", None)
    assert opened(content, "a.zip") == [Skipped("a.zip", "holds more than 10,000 files; split it")]


# ---- gzip -----------------------------------------------------------------------------------


def test_a_single_file_in_gzip_is_the_file() -> None:
    content = packed(b"One. ") + packed(b"Two.") + bytes(512)
    assert opened(content, "a.txt.gz") == [Source("a.txt", "/articles/a.txt.gz", b"One. Two.")]


@pytest.mark.parametrize(("start", "is_read"), [(b"%PDF-1.7", True), (b"One.", False)])
def test_what_is_in_gzip_may_be_as_large_as_bare(start: bytes, is_read: bool) -> None:  # noqa: FBT001
    [found] = opened(packed(start + bytes(20 * 1024**2)), "a.gz")
    assert isinstance(found, Source)
    said = read(found)
    assert isinstance(said, Skipped)
    assert said.reason.startswith("is larger than 16 MB; split it") != is_read


def tarred() -> bytes:
    """A tar file in gzip."""
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w") as archive:
        archive.addfile(tarfile.TarInfo("a.txt"), io.BytesIO(b""))
    return packed(made.getvalue())


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (tarred(), "is a tar archive; unpack it and ingest the folder"),
        (
            packed(packed(b"x")),
            "is compressed twice; unpack it first",
        ),
        (
            packed(bytes(65 * 1024**2)),
            "unpacks to more than 64 MB; unpack it and split what is in it",
        ),
        (
            packed(b"x" * 99)[:-9],
            "is compressed, and is cut off; check that it was saved whole",
        ),
        (
            packed(b"x") + b"junk",
            "is compressed, and is damaged; check that it was saved whole",
        ),
    ],
)
def test_gzip_that_is_no_single_whole_file_is_skipped(content: bytes, reason: str) -> None:
    assert opened(content, "a.gz") == [Skipped("a.gz", reason)]


def test_what_is_no_container_yields_itself() -> None:
    source = Source("a.txt", "/a.txt", b"One.")
    assert list(unpack(source)) == [source]


@given(
    whole=st.sampled_from([wacz(), zipped({"a.txt": b"One." * 50, "b.txt": b"x"}), tarred()]),
    cut=st.floats(0, 1),
    flips=st.lists(st.tuples(st.floats(0, 0.999), st.integers(1, 255)), max_size=4),
)
@settings(max_examples=150)
def test_damage_gives_sources_or_reasons_and_raises_nothing(
    whole: bytes, cut: float, flips: list[tuple[float, int]]
) -> None:
    content = bytearray(whole[: round(cut * len(whole))] if cut < 0.5 else whole)
    for place, change in flips:
        if content:
            content[int(place * len(content))] ^= change
    for each in unpack(Source("a.zip", "/a.zip", bytes(content))):
        assert isinstance(each, Source) or each.reason
