"""Pages taken in from a server of the test's own, on loopback."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck.models import Redirect
from factcheck.store import Store
from tests.casebooks import Desk
from tests.gather.town import Town, answer, opened, redirect
from tests.store.conftest import save

PAGE = b"Riverton closes its bridge\n\nBy Ann Lee\n\nThe mayor said on Monday that it is shut.\n"
LATER = PAGE.replace(b"Monday", b"Tuesday")


@pytest.fixture(scope="module")
def server() -> Iterator[Town]:
    """A server for all tests."""
    with opened() as town:
        yield town


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """An empty casebook."""
    return Desk(tmp_path)


@pytest.fixture
def home(server: Town) -> str:
    """Where the server's pages are, by its number."""
    server.pages.clear()
    return f"http://127.0.0.1:{server.ports[80]}"


def elsewhere(home: str) -> str:
    """The same server by its name: another host, which is asked without waiting."""
    return home.replace("127.0.0.1", "localhost")


def test_a_page_is_taken_in_with_what_its_server_said(desk: Desk, server: Town, home: str) -> None:
    moved = f"{elsewhere(home)}/b"
    server.pages |= {"/a": redirect(moved, "301 Moved Permanently"), "/b": answer(PAGE)}
    assert desk.run("ingest", f"{home}/a", "--allow-private").exit_code == 0
    with Store.open(desk.db) as store:
        [article] = store.articles()
        assert (article.file, article.address) == (f"{home}/a", moved)
        assert store.snapshot(1) == PAGE
        said = store.response(1)
        assert said is not None
        assert (said.status, said.redirects) == (200, (Redirect(301, moved),))
    assert desk.run("verify").exit_code == 0


def test_the_same_address_again_is_a_new_capture_if_its_bytes_changed(
    desk: Desk, server: Town, home: str
) -> None:
    server.pages["/a"] = answer(PAGE)
    assert "1 taken in" in desk.run("ingest", f"{home}/a", "--allow-private").stderr
    assert "1 known already" in desk.run("ingest", f"{home}/a", "--allow-private").stderr
    server.pages["/a"] = answer(LATER)
    assert "1 taken in" in desk.run("ingest", f"{home}/a", "--allow-private").stderr
    with Store.open(desk.db) as store:
        [article] = store.articles()
        assert (article.id, article.supersedes) == (2, 1)


def test_a_page_under_an_address_that_tracks_its_readers_is_the_same_article(
    desk: Desk, server: Town, home: str
) -> None:
    server.pages |= {"/a": answer(PAGE), "/a?utm_source=rss": answer(PAGE)}
    (desk.folder / "list.txt").write_text(f"{home}/a?utm_source=rss\n")
    path = f"{desk.folder / 'list.txt'}"
    assert "1 taken in" in desk.run("ingest", path, "--allow-private").stderr
    assert "1 known already" in desk.run("ingest", f"{home}/a", "--allow-private").stderr
    (desk.folder / "list.txt").write_text(f"{home}/a?utm_source=mail\n")
    assert "1 of those known were not fetched" in desk.run("ingest", path, "--allow-private").stderr
    with Store.open(desk.db) as store:
        [article] = store.articles()
        assert article.address == f"{home}/a"
        said = store.response(1)
        assert said is not None
        assert said.requested == f"{home}/a?utm_source=rss"
    assert desk.run("verify").exit_code == 0


@pytest.mark.parametrize("asked", ["/a?utm_source=rss", "/a?utm_source=mail", "/a"])
def test_captures_that_were_kept_under_such_an_address_are_gone_on_with_there(
    desk: Desk, server: Town, home: str, asked: str
) -> None:
    address = f"{home}/a?utm_source=rss"
    with Store.open(desk.db) as store:
        save(store, "Riverton closes its bridge.", address)
    server.pages[asked] = answer(LATER)
    assert "1 taken in" in desk.run("ingest", home + asked, "--allow-private").stderr
    with Store.open(desk.db) as store:
        [article] = store.articles()
        assert (article.address, article.supersedes) == (address, 1)


def test_report_and_show_tell_what_the_new_capture_changed_and_which_cited_words_are_gone(
    desk: Desk, server: Town, home: str
) -> None:
    server.pages["/a"] = answer(PAGE)
    desk.ok(f"ingest {home}/a --allow-private")
    desk.ok('add-claim "The bridge is shut." --article A1 --quote "The mayor said on Monday"')
    desk.ok('verdict C1 --rating supported --because "He did." --cite A1:"it is shut"')
    server.pages["/a"] = answer(LATER.replace(b" that it is shut", b""))
    desk.ok(f"ingest {home}/a --allow-private")
    told = " ".join(desk.ok("report").split())
    assert ", captured again after A1" in told
    assert "gone: “it is shut” (A1)" in told
    assert "changed: “The mayor said on Monday” (A1) now reads “The mayor said on Tuesday”" in told
    assert "“Monday that it is shut” became “The mayor said on *Tuesday*.”" in told
    assert json.loads(desk.ok("report --format json"))["captures"][0]["article"] == "A2"
    for capture in ("A1", "A2"):
        shown = " ".join(desk.ok(f"show {capture}").split())
        assert ", captured again after A1" in shown
        assert "gone: “it is shut” (A1) changed: “The mayor said on Monday” (A1) now" in shown


def test_ones_own_network_is_refused_with_the_option_that_allows_it(
    desk: Desk, server: Town, home: str
) -> None:
    server.pages["/a"] = answer(PAGE)
    result = desk.run("ingest", f"{home}/a")
    assert result.exit_code == 1
    assert result.stderr.startswith(
        f"Skipped {home}/a: is not fetched: 127.0.0.1 is not a public address; "
        "--allow-private allows that.\n"
    )


def test_an_article_captured_again_is_missing_from_the_count_and_named_there(
    desk: Desk, server: Town, home: str
) -> None:
    server.pages |= {"/a": answer(PAGE), "/b": answer(PAGE.replace(b"Ann Lee", b"Bo Ek"))}
    desk.ok(f"ingest {home}/a {home}/b --allow-private")
    desk.ok('add-claim "The bridge is shut." --article A1 --quote "it is shut"')
    desk.ok("compare --stance rules")
    server.pages["/b"] = answer(LATER)
    desk.ok(f"ingest {home}/b --allow-private")
    for command in ("show C1", "report", "report --format md"):
        told = " ".join(desk.ok(command).split())
        assert "Of 1 article: " in told
        assert "Not counted: A3, which was captured again since an earlier capture was" in told
    desk.ok("compare --stance rules")
    told = desk.ok("show C1")
    assert "Of 2 articles: " in told
    assert "Not counted" not in told


def test_where_nothing_is_taken_in_the_error_tells_what_helps_against_the_one_reason(
    desk: Desk, home: str
) -> None:
    said = desk.run("ingest", f"{home}/a", f"{home}/b").stderr.splitlines()[-1]
    assert said == "Error: Nothing was taken in; --allow-private allows that."
    (desk.folder / "a.txt").write_bytes(b"")
    said = desk.run("ingest", f"{home}/a", str(desk.folder / "a.txt")).stderr.splitlines()[-1]
    assert said == (
        "Error: Nothing was taken in; name a text file of one article, or a folder of them."
    )


@pytest.mark.parametrize("status", ["404 Not Found", "410 Gone"])
def test_a_page_that_is_gone_is_told_with_its_last_capture(
    desk: Desk, server: Town, home: str, status: str
) -> None:
    moved = f"{elsewhere(home)}/b"
    server.pages |= {"/a": redirect(moved, "301 Moved Permanently"), "/b": answer(PAGE)}
    desk.ok(f"ingest {home}/a --allow-private")
    server.pages["/b"] = answer(LATER)
    desk.ok(f"ingest {home}/a --allow-private")
    before = desk.ok("verify")
    server.pages |= {"/a": answer(b"No such page.", status), "/b": answer(b"None.", status)}
    for address, other in ((f"{home}/a", elsewhere(home)), (moved, home)):
        result = desk.run("ingest", address, f"{other}/never", "--allow-private")
        assert result.exit_code == 1
        assert f"answered {status}; A2 has it as it was on 2 January 2026, a web" in result.stderr
        assert "/never: cannot be had: " in result.stderr
        assert " answered 404 Not Found; check the" in result.stderr
    assert desk.ok("verify") == before


def test_offline_an_address_is_skipped_and_a_file_is_taken(desk: Desk) -> None:
    (desk.folder / "letter.txt").write_bytes(PAGE)
    result = desk.run(
        "ingest", "https://news.example/a", str(desk.folder / "letter.txt"), "--offline"
    )
    assert result.exit_code == 0
    assert "Skipped https://news.example/a: is not fetched offline; save the page" in result.stderr
    assert "1 taken in" in result.stderr
    assert "1 skipped" in result.stderr


def test_a_list_is_taken_in_page_by_page(desk: Desk, server: Town, home: str) -> None:
    server.pages |= {"/a": answer(PAGE)}
    other = elsewhere(home)
    (desk.folder / "list.txt").write_text(f"# to read\n{home}/a\n{other}/gone\n")
    result = desk.run("ingest", str(desk.folder / "list.txt"), "--allow-private")
    assert "1 taken in" in result.stderr
    assert f"Skipped {other}/gone: cannot be had: localhost answered 404 Not Found" in result.stderr


def test_a_list_again_fetches_what_is_new_in_it_or_all_of_it_when_asked(
    desk: Desk, server: Town, home: str
) -> None:
    moved = f"{elsewhere(home)}/b"
    server.pages |= {"/a": redirect(moved, "301 Moved Permanently"), "/b": answer(PAGE)}
    path = desk.folder / "list.txt"
    path.write_text(f"{home}/a\n")
    desk.ok(f"ingest {path} --allow-private")
    path.write_text(f"{home}/a\n{moved}\n{home}/c\n")
    server.pages["/c"] = answer(LATER)
    server.asked.clear()
    result = desk.run("ingest", str(path), "--allow-private")
    assert [head.split(" ")[1] for head in server.asked] == ["/c"]
    assert result.stderr.splitlines() == [
        "2 of those known were not fetched; --again fetches them.",
        "1 taken in, 2 known already, 0 skipped.",
    ]
    server.pages["/b"] = answer(LATER)
    path.write_text(f"{home}/a\n")
    assert "1 taken in" in desk.run("ingest", str(path), "--allow-private", "--again").stderr


def test_an_address_with_a_users_name_is_an_error_before_anything_is_fetched(
    desk: Desk, server: Town, home: str
) -> None:
    server.asked.clear()
    result = desk.run("ingest", f"{home}/a", home.replace("//", "//ann:secret@"))
    assert result.exit_code == 1
    assert "leave out everything before the @" in result.stderr
    assert "secret" not in result.stderr
    assert server.asked == []
