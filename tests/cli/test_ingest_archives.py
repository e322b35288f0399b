"""Archives taken in whole: a step per page, the rest told, the same again adding nothing."""

from pathlib import Path

import pytest

from factcheck.store import Store
from tests.casebooks import Desk
from tests.factories import NOON
from tests.ingest.archives import DATE, answer, packed, record

TEXT = b"Riverton closes its bridge\n\nBy Ann Lee\n\nThe mayor said on Monday that it is shut. " * 9
LATER = "2024-08-30T12:00:00Z"


def captured(text: bytes, at: str = DATE) -> bytes:
    """A record of a page at one address."""
    made = record(answer(text, media_type="text/plain"), "https://news.example/bridge")
    return made.replace(DATE.encode(), at.encode())


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """An empty casebook, beside an archive of two captures of a page and a picture."""
    picture = record(answer(b"\x89PNG", media_type="image/png"))
    content = packed(captured(TEXT), picture, captured(TEXT + b"It opens on Friday.", LATER))
    (tmp_path / "crawl.warc.gz").write_bytes(content)
    return Desk(tmp_path)


def test_an_archive_gives_an_article_for_each_page(desk: Desk) -> None:
    result = desk.run("ingest", str(desk.folder / "crawl.warc.gz"))
    assert result.exit_code == 0
    assert result.stderr.splitlines() == [
        "Skipped crawl.warc.gz: holds 1 picture besides.",
        "2 taken in, 0 known already, 1 skipped.",
    ]
    with Store.open(desk.db) as store:
        first, second = store.articles([1, 2])
        assert second.supersedes == 1
        assert first.address == second.address == "https://news.example/bridge"
        assert first.captured_at is not None
        assert first.captured_at.isoformat() == "2024-08-29T12:00:00+00:00"
        assert first.captured_at < NOON
        said = store.response(1)
        assert said is not None
        assert said.status == 200
    assert desk.run("verify").exit_code == 0


def test_what_an_archive_captured_long_ago_does_not_supersede_what_is_there(desk: Desk) -> None:
    now = captured(TEXT + b"It opens on Monday.", "2025-12-01T00:00:00Z")
    (desk.folder / "now.warc.gz").write_bytes(packed(now))
    desk.ok(f"ingest {desk.folder / 'now.warc.gz'}")
    desk.ok(f"ingest {desk.folder / 'crawl.warc.gz'}")
    with Store.open(desk.db) as store:
        assert [article.id for article in store.articles()] == [1]
        assert [article.supersedes for article in store.captures([1])] == [3, None, 2]
    shown = " ".join(desk.ok("show A1").split())
    assert "captured again after A3" in shown
    assert "“Friday” became “" in shown


def test_an_archive_again_adds_nothing(desk: Desk) -> None:
    archive = str(desk.folder / "crawl.warc.gz")
    desk.run("ingest", archive)
    assert "0 taken in, 2 known already, 1 skipped." in desk.run("ingest", archive).stderr
