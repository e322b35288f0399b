"""What servers may do to whoever asks them, and what comes of it."""

import gzip
import socket
import time
import zlib
from typing import Any

import pytest

from factcheck import __version__
from factcheck.gather.addresses import parse_address
from factcheck.gather.policy import Policy
from factcheck.gather.web import Web
from factcheck.models import Redirect, Response, Skipped, Source
from tests.gather.town import NEWS, OTHER, Town, answer, redirect

PAGE = b"A bridge has closed\n\nThe mayor said so.\n"


def test_a_page_comes_with_what_the_server_said(town: Town) -> None:
    town.pages["/a?b=c"] = answer(PAGE, x_first="1", content_type="text/plain; charset=utf-8")
    assert town.fetch("http://news.example/a?b=c#d") == Source(
        "http://news.example/a?b=c",
        "http://news.example/a?b=c",
        PAGE,
        Response(
            requested="http://news.example/a?b=c",
            address="http://news.example/a?b=c",
            status=200,
            headers=(
                ("content-type", "text/plain; charset=utf-8"),
                ("content-length", str(len(PAGE))),
                ("x-first", "1"),
            ),
            peer=NEWS,
        ),
    )


def test_a_request_says_honestly_who_asks_and_nothing_more(town: Town) -> None:
    town.pages["/"] = answer(PAGE)
    town.page("http://news.example")
    [head] = town.asked
    assert head == (
        "GET / HTTP/1.1\r\n"
        "Host: news.example\r\n"
        f"User-Agent: factcheck/{__version__}\r\n"
        "Accept: text/html, application/xhtml+xml, */*;q=0.8\r\n"
        "Accept-Encoding: gzip, deflate\r\n"
        "Connection: close\r\n\r\n"
    )


@pytest.mark.parametrize("name", ["http_proxy", "HTTP_PROXY", "all_proxy"])
def test_a_proxy_of_the_environment_is_not_used(
    town: Town, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, "http://proxy.example:3128")
    town.pages["/"] = answer(PAGE)
    assert town.page("http://news.example/").content == PAGE
    assert town.connected == [(NEWS, 80)]


def test_an_address_of_another_script_is_asked_for_in_ascii(town: Town) -> None:
    town.names["xn--caf-dma.example"] = [NEWS]
    town.pages["xn--caf-dma.example/%E6%A9%8B?q=%C3%BC"] = answer(PAGE)
    page = town.page("http://Café.example/橋?q=ü")
    assert page.address == "http://xn--caf-dma.example/%E6%A9%8B?q=%C3%BC"


# ---- redirects ------------------------------------------------------------------------------


def test_redirects_are_followed_and_written_down(town: Town) -> None:
    town.pages |= {
        "/old": redirect("/moved", "301 Moved Permanently"),
        "/moved": redirect("//other.example/new", "308 Permanent Redirect"),
        "other.example/new": redirect("http://other.example/now?id=7#top"),
        "other.example/now?id=7": answer(PAGE),
    }
    page = town.page("http://news.example/old")
    assert page.response is not None
    assert page.response.redirects == (
        Redirect(301, "http://news.example/moved"),
        Redirect(308, "http://other.example/new"),
        Redirect(302, "http://other.example/now?id=7"),
    )
    assert page.response.requested == page.name == "http://news.example/old"
    assert page.response.address == "http://other.example/now?id=7"
    assert page.response.peer == OTHER


def test_a_page_is_known_by_where_it_moved_for_good_and_not_by_a_redirect_for_now(
    town: Town,
) -> None:
    town.pages |= {
        "/a": redirect("/b", "301 Moved Permanently"),
        "/b": redirect("/session/5", "307 Temporary Redirect"),
        "/session/5": redirect("/c", "301 Moved Permanently"),
        "/c": answer(PAGE),
    }
    assert town.page("http://news.example/a").address == "http://news.example/b"


def test_a_circle_of_redirects_is_left(town: Town) -> None:
    town.pages |= {"/a": redirect("/b"), "/b": redirect("/a")}
    assert town.reason("http://news.example/a").startswith(
        "redirects in a circle, to http://news.example/a again; it may want cookies"
    )
    assert len(town.asked) == 2


def test_endless_redirects_are_left(town: Town) -> None:
    town.pages |= {f"/{n}": redirect(f"/{n + 1}") for n in range(9)}
    assert town.reason("http://news.example/0", redirects=3).startswith(
        "redirects more than 3 times, lastly to http://news.example/4;"
    )
    assert len(town.asked) == 4


@pytest.mark.parametrize(
    ("to", "reason"),
    [
        ("file:///etc/passwd", "redirects to something that is no web address; only http"),
        ("ftp://news.example/a", "redirects to something that is no web address"),
        ("http://ann:secret@news.example/", "redirects to something that has a user's name"),
        ("http://news.example:0/", "redirects to something that names no server"),
        ("/a\x1b[2J", "redirects to something that has control characters"),
    ],
)
def test_a_redirect_elsewhere_than_to_a_page_is_not_followed(
    town: Town, to: str, reason: str
) -> None:
    town.pages["/"] = redirect(to)
    assert town.reason("http://news.example/").startswith(reason)
    assert len(town.asked) == 1


def test_a_redirect_in_bare_utf8_leads_to_its_page(town: Town) -> None:
    town.pages |= {"/": redirect("/brücke"), "/br%C3%BCcke": answer(PAGE)}
    assert town.page("http://news.example/").content == PAGE


def test_a_redirect_without_a_location_is_no_page(town: Town) -> None:
    town.pages["/"] = answer(PAGE, "302 Found")
    assert "answered 302 Found" in town.reason("http://news.example/")


# ---- whom one may ask -----------------------------------------------------------------------


@pytest.mark.parametrize(
    "peer",
    ["127.0.0.1", "10.0.0.5", "169.254.169.254", "::1", "::ffff:10.0.0.5", "0.0.0.0"],  # noqa: S104
)
def test_a_name_that_resolves_to_a_private_address_is_not_connected_to(
    town: Town, peer: str
) -> None:
    town.names["inside.example"] = [NEWS, peer]
    assert town.reason("http://inside.example/") == (
        f"is not fetched: inside.example ({peer}) is not a public address; "
        "--allow-private allows that"
    )
    assert town.connected == []


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://0/",
        "https://192.168.1.1/",
    ],
)
def test_a_private_number_is_not_connected_to_however_it_is_written(town: Town, url: str) -> None:
    assert "is not a public address" in town.reason(url)
    assert town.connected == []


def test_a_redirect_to_a_private_address_is_not_followed(town: Town) -> None:
    town.names["inside.example"] = ["192.168.0.1"]
    town.pages |= {
        "/": redirect("http://inside.example/admin"),
        "/direct": redirect("http://169.254.169.254/latest/meta-data/"),
    }
    assert "inside.example (192.168.0.1) is not" in town.reason("http://news.example/")
    assert ": 169.254.169.254 is not" in town.reason("http://news.example/direct")
    assert town.connected == [(NEWS, 80), (NEWS, 80)]


def test_private_addresses_are_fetched_from_if_that_is_allowed(town: Town) -> None:
    town.names["inside.example"] = ["10.0.0.5"]
    town.pages["/"] = answer(PAGE)
    assert town.page("http://inside.example/", allow_private=True).content == PAGE
    assert town.connected == [("10.0.0.5", 80)]


def test_the_number_that_was_checked_is_the_one_connected_to(town: Town) -> None:
    class Turncoat(Town):
        def resolve(self, host: str, port: int) -> list[str]:
            self.names[host] = ["10.0.0.5"] if self.looked_up else [NEWS]
            return list(super().resolve(host, port))

    turncoat = Turncoat(pages=town.pages, ports=town.ports)
    town.pages |= {"/": answer(PAGE), "/again": redirect("/")}
    assert turncoat.page("http://turncoat.example/").content == PAGE
    assert turncoat.looked_up == ["turncoat.example"]
    assert turncoat.connected == [(NEWS, 80)]
    assert "turncoat.example (10.0.0.5) is not" in turncoat.reason("http://turncoat.example/again")


def test_the_next_number_is_tried_where_the_first_does_not_answer(town: Town) -> None:
    class Half(Town):
        def connect(self, connection: socket.socket, peer: str, port: int) -> None:
            if peer == NEWS:
                raise ConnectionRefusedError
            super().connect(connection, peer, port)

    half = Half(pages=town.pages, ports=town.ports, names={"news.example": [NEWS, OTHER]})
    town.pages["/"] = answer(PAGE)
    page = half.page("http://news.example/")
    assert page.response is not None
    assert page.response.peer == OTHER


def test_offline_nothing_is_asked_or_looked_up(town: Town) -> None:
    assert town.fetch("http://news.example/", offline=True) == Skipped(
        "http://news.example/",
        "is not fetched offline; save the page from a browser and ingest the file",
    )
    assert town.looked_up == []


# ---- how long and how much ------------------------------------------------------------------


def drip(connection: socket.socket, head: bytes, drop: bytes, times: int = 100) -> None:
    """Send something, then a little at a time, for two seconds or until nobody listens."""
    connection.sendall(head)
    for _ in range(times):
        connection.sendall(drop)
        time.sleep(0.02)


@pytest.mark.parametrize(
    ("head", "drop"),
    [
        (b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n", b"x"),
        (b"HTTP/1.1 200 OK\r\n\r\n", b"x"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"1\r\nx\r\n"),
        (b"HTTP/1.1 200 OK\r\nX-Long: ", b"x"),
        (b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
    ],
    ids=["length", "no length", "chunks", "header", "continue"],
)
@pytest.mark.parametrize("scheme", ["http", "https"])
def test_a_server_that_drips_is_left_at_the_deadline(
    town: Town, scheme: str, head: bytes, drop: bytes
) -> None:
    town.pages["/"] = lambda connection: drip(connection, head, drop)
    began = time.monotonic()
    reason = town.reason(f"{scheme}://news.example/", whole=0.15)
    assert reason.startswith("was not there whole after 0.15 seconds; try later")
    assert time.monotonic() - began < 0.6


def test_slow_redirects_share_one_deadline(town: Town) -> None:
    def slowly(connection: socket.socket) -> None:
        time.sleep(0.1)
        connection.sendall(redirect(f"/{len(town.asked)}"))

    town.pages |= {f"/{n}": slowly for n in range(9)}
    assert town.reason("http://news.example/0", whole=0.25).startswith("was not there whole")
    assert len(town.asked) == 3


def test_a_server_that_says_nothing_is_left_before_that(town: Town) -> None:
    town.pages["/"] = lambda _: time.sleep(0.3)
    assert town.reason("http://news.example/", silence=0.1, whole=5.0).startswith(
        "cannot be had: news.example does not answer in time; try later"
    )


BIG = 2**20


def endless(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
    while True:
        connection.sendall(b"x" * 65_536)


@pytest.mark.parametrize(
    "served",
    [
        answer(b"x", content_length=str(BIG + 1)),
        answer(b"x" * (BIG + 1)),
        endless,
    ],
    ids=["announced", "sent", "endless"],
)
def test_a_body_that_is_too_large_is_not_read_to_its_end(town: Town, served: Any) -> None:
    town.pages["/"] = served
    assert town.reason("http://news.example/", max_bytes=BIG).startswith("is larger than 1 MB;")


def test_a_body_at_the_limit_is_taken(town: Town) -> None:
    town.pages["/"] = answer(b"x" * BIG)
    assert len(town.page("http://news.example/", max_bytes=BIG).content) == BIG


@pytest.mark.parametrize(
    ("coding", "body"),
    [
        ("gzip", gzip.compress(b"\0" * 16 * BIG, mtime=0)),
        ("deflate", zlib.compress(b"\0" * 16 * BIG, 9)),
    ],
)
def test_a_bomb_is_not_unpacked(town: Town, coding: str, body: bytes) -> None:
    town.pages["/"] = answer(body, content_encoding=coding)
    assert town.reason("http://news.example/", max_bytes=BIG).startswith(
        "unpacks to far more than it should"
    )


def test_a_compressed_page_is_kept_unpacked_with_the_headers_as_they_came(town: Town) -> None:
    packed = gzip.compress(PAGE)
    town.pages["/"] = answer(packed, content_encoding="gzip")
    page = town.page("http://news.example/")
    assert page.content == PAGE
    assert page.response is not None
    assert page.response.header("Content-Encoding") == "gzip"
    assert page.response.header("Content-Length") == str(len(packed))


CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"


def test_a_body_in_chunks_is_whole(town: Town) -> None:
    town.pages["/"] = CHUNKED + b"5\r\nA bri\r\n3\r\ndge\r\n0\r\n\r\n"
    assert town.page("http://news.example/").content == b"A bridge"


@pytest.mark.parametrize(
    "served",
    [
        answer(PAGE, content_length=str(len(PAGE) + 1)),
        CHUNKED + b"5\r\nA bri\r\n",
        CHUNKED + b"5\r\nA b",
        answer(gzip.compress(PAGE)[:-12], content_encoding="gzip"),
    ],
    ids=["length", "chunks", "chunk", "gzip"],
)
def test_half_a_page_is_no_page(town: Town, served: bytes) -> None:
    town.pages["/"] = served
    assert town.reason("http://news.example/").startswith("is cut off; try")


def test_what_follows_the_stated_length_is_no_part_of_the_page(town: Town) -> None:
    town.pages["/"] = answer(PAGE + b"HTTP/1.1 200 OK\r\n\r\n", content_length=str(len(PAGE)))
    assert town.page("http://news.example/").content == PAGE


# ---- what cannot be had ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("status", "reason"),
    [
        ("404 Gone Fishing", "answered 404 Not Found; check the address"),
        ("410 Gone", "answered 410 Gone; look for it in a web archive"),
        ("401 Unauthorized", "answered 401 Unauthorized; it wants a login: save the page"),
        ("500 Oops", "answered 500 Internal Server Error; save the page from a browser"),
        ("204 No Content", "answered 204 No Content; save"),
        ("206 Partial Content", "answered 206 Partial Content; save"),
        ("799 \x1b[31mRed", "answered 799; save"),
    ],
)
def test_an_answer_that_is_no_page_is_skipped_with_its_status(
    town: Town, status: str, reason: str
) -> None:
    town.pages["/"] = answer(PAGE, status)
    assert town.reason("http://news.example/").startswith(f"cannot be had: news.example {reason}")


@pytest.mark.parametrize(
    ("retry", "reason"),
    [
        ("120", "it asks to be left alone for 2 minutes, then retry"),
        ("5", "it asks to be left alone for 5 seconds, then retry"),
        ("86400", "it asks to be left alone for 24 hours, then retry"),
        ("Mon, 21 Nov 1994 08:00:00 GMT", "it asks to be left alone for 1 second, then retry"),
        (f"Mon, 21 Nov {10**30} 08:00:00 GMT", "save the page from a browser and ingest the file"),
        ("soon", "save the page from a browser and ingest the file"),
    ],
)
def test_a_host_that_is_asked_too_much_says_for_how_long(
    town: Town, retry: str, reason: str
) -> None:
    town.pages["/"] = answer(b"", "429 Too Many Requests", retry_after=retry)
    assert town.reason("http://news.example/") == (
        f"cannot be had: news.example answered 429 Too Many Requests; {reason}"
    )


def test_a_host_that_asks_to_be_left_alone_is_left_alone(town: Town) -> None:
    town.pages |= {
        "/": answer(b"", "503 Service Unavailable", retry_after="60"),
        "/other": answer(PAGE),
    }
    web = town.web()
    web.fetch(parse_address("http://news.example/"))
    second = web.fetch(parse_address("http://news.example/other"))
    assert second == Skipped(
        "http://news.example/other",
        "is not asked for: news.example answered that it is asked too much; "
        "try again in 60 seconds",
    )
    assert isinstance(web.fetch(parse_address("http://other.example/other")), Source)
    assert len(town.asked) == 2


def test_a_refused_connection_names_the_host(town: Town) -> None:
    assert town.reason("http://news.example:81/") == (
        "cannot be had: news.example:81 refuses connections; check the address, or try later"
    )


def test_a_name_nobody_knows_is_said_to_be_unknown(town: Town) -> None:
    assert town.reason("http://nowhere.invalid/").startswith(
        "cannot be looked up: nowhere.invalid is not known ("
    )


@pytest.mark.parametrize(
    "served",
    [
        b"",
        b"SSH-2.0-OpenSSH_9.9\r\n",
        b"HTTP/1.1 two\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nX: " + b"x" * 99_999,
    ],
    ids=["nothing", "ssh", "status", "header"],
)
def test_what_is_not_http_is_said_to_be_none(town: Town, served: bytes) -> None:
    town.pages["/"] = served
    assert town.reason("http://news.example/").startswith("cannot be had: news.example ")


# ---- TLS ------------------------------------------------------------------------------------


def test_a_page_in_tls_is_asked_of_the_number_by_its_name(town: Town) -> None:
    town.pages["news.example/"] = answer(PAGE)
    page = town.page("https://news.example/")
    assert page.content == PAGE
    assert town.connected == [(NEWS, 443)]


def test_a_certificate_nobody_vouches_for_is_not_trusted(town: Town) -> None:
    town.trusted = False
    assert town.reason("https://news.example/").startswith(
        "cannot be trusted: the certificate of news.example does not hold (self-signed certificate)"
    )
    assert town.asked == []


def test_another_hosts_certificate_is_not_trusted(town: Town) -> None:
    reason = town.reason("https://other.example/")
    assert reason.startswith("cannot be trusted: the certificate of other.example does not hold")
    assert "not valid for 'other.example'" in reason


def test_a_server_without_tls_is_said_to_have_none(town: Town) -> None:
    town.ports[444] = town.ports[80]
    town.pages["/"] = answer(PAGE)
    reason = town.reason("https://news.example:444/", silence=2.0)
    assert reason.startswith("cannot be had: news.example:444 does not ")


# ---- manners --------------------------------------------------------------------------------


def test_a_host_is_asked_once_a_second_and_another_at_once(town: Town) -> None:
    town.pages |= {"/": answer(PAGE), "/moved": redirect("/")}
    now, slept = [100.0], []

    def sleep(seconds: float) -> None:
        slept.append(seconds)
        now[0] += seconds

    web = Web(Policy(delay=1.0), town, clock=lambda: now[0], sleep=sleep)
    for url in ["news.example/", "other.example/", "news.example/moved", "other.example/"]:
        assert isinstance(web.fetch(parse_address(f"http://{url}")), Source)
        now[0] += 0.25
    assert slept == [0.5, 1.0]
