"""A small web for tests: a few names, the numbers they resolve to, and one server behind all.

The server listens on loopback; every connection, to whatever number it was meant to go, ends there.
What it answers is a script: bytes, or a function that is given the connection.
"""

import socket
import ssl
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from factcheck.gather.addresses import parse_address
from factcheck.gather.policy import Policy
from factcheck.gather.web import Web
from factcheck.models import Skipped, Source

CERTIFICATE = Path(__file__).parent / "news.example.pem"
NEWS = "93.184.215.14"
OTHER = "8.8.4.4"

Answer = bytes | Callable[[socket.socket], None]


def answer(body: bytes = b"", status: str = "200 OK", **headers: str) -> bytes:
    """An answer in HTTP; a header's name is given with underscores, one that is empty is left out.

    The length is right unless it is stated.
    """
    named = {"content_type": "text/plain", "content_length": str(len(body))} | headers
    lines = [f"{name.replace('_', '-')}: {value}" for name, value in named.items() if value]
    return "\r\n".join([f"HTTP/1.1 {status}", *lines, "", ""]).encode("utf-8") + body


def redirect(to: str, status: str = "302 Found") -> bytes:
    """An answer that what was asked for is elsewhere."""
    return answer(status=status, location=to)


@dataclass
class Town:
    """Names, numbers, and what is served at which path; also a `Network`."""

    pages: dict[str, Answer] = field(default_factory=dict)
    """Answers by path, or by host and path."""
    names: dict[str, Sequence[str]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    """The head of every request, as it came."""
    looked_up: list[str] = field(default_factory=list)
    connected: list[tuple[str, int]] = field(default_factory=list)
    trusted: bool = True
    """Whether the certificate of news.example is believed."""
    ports: dict[int, int] = field(default_factory=dict)
    """Where connections to the ports 80 and 443 really go."""

    def resolve(self, host: str, port: int) -> Sequence[str]:  # noqa: ARG002 - Network's signature
        """Return the numbers of a name; the numbers change if a name is given twice."""
        self.looked_up.append(host)
        if host not in self.names:
            return [p[4][0] for p in socket.getaddrinfo(host, 0, flags=socket.AI_NUMERICHOST)]  # type: ignore[misc]  # a numeric host's place is a tuple of str
        return self.names[host]

    def connect(self, connection: socket.socket, peer: str, port: int) -> None:
        """Connect to the server, whatever the number."""
        self.connected.append((peer, port))
        connection.connect(("127.0.0.1", self.ports.get(port, port)))

    def trust(self) -> ssl.SSLContext:
        """Return what believes the certificate, or does not."""
        return ssl.create_default_context(cafile=CERTIFICATE if self.trusted else None)

    def web(self, **policy: object) -> Web:
        """A web of this town, quick and without delay unless stated."""
        stated = {"connecting": 2.0, "silence": 0.3, "whole": 1.0, "delay": 0.0} | policy
        return Web(Policy(**stated), self)  # type: ignore[arg-type]  # any field of a policy

    def fetch(self, url: str, **policy: object) -> Source | Skipped:
        """Fetch one address."""
        return self.web(**policy).fetch(parse_address(url))

    def page(self, url: str, **policy: object) -> Source:
        """Fetch an address that must give a page."""
        found = self.fetch(url, **policy)
        assert isinstance(found, Source), found
        return found

    def reason(self, url: str, **policy: object) -> str:
        """Fetch an address that must not give a page, and return why."""
        found = self.fetch(url, **policy)
        assert isinstance(found, Skipped), found
        return found.reason


@contextmanager
def opened() -> Iterator[Town]:
    """A town whose server answers, in plain at port 80 and in TLS at port 443, until the end."""
    town = Town(names={"news.example": [NEWS], "other.example": [OTHER]})
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATE)
    with (
        _listening(town, None) as plain,
        _listening(town, context) as secret,
        socket.socket() as nobody,
    ):
        nobody.bind(("127.0.0.1", 0))  # taken, and never listening
        town.ports = {80: plain, 443: secret, 81: nobody.getsockname()[1]}
        yield town


@contextmanager
def _listening(town: Town, context: ssl.SSLContext | None) -> Iterator[int]:
    workers: list[threading.Thread] = []
    open_: list[socket.socket] = []

    def serve(connection: socket.socket) -> None:
        with suppress(OSError):
            if context:
                connection = context.wrap_socket(connection, server_side=True)
            with connection:
                connection.settimeout(2)
                _answer(town, connection)

    def accept() -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            open_.append(connection)
            worker = threading.Thread(target=serve, args=[connection])
            worker.start()
            workers.append(worker)

    with socket.create_server(("127.0.0.1", 0)) as listener:
        acceptor = threading.Thread(target=accept)
        acceptor.start()
        try:
            yield listener.getsockname()[1]
        finally:
            with suppress(OSError):
                listener.shutdown(socket.SHUT_RDWR)
            acceptor.join()
            for worker in workers:
                worker.join()
            for connection in open_:
                connection.close()


def _answer(town: Town, connection: socket.socket) -> None:
    head = b""
    while b"\r\n\r\n" not in head:
        more = connection.recv(4096)
        if not more:
            return
        head += more
        if head.startswith(b"\x16"):  # a greeting in TLS
            connection.sendall(answer(status="400 Bad Request"))
            return
    text = head.decode("latin-1")
    town.asked.append(text)
    path = text.split(" ")[1]
    host = text.lower().partition("\r\nhost: ")[2].partition("\r\n")[0]
    found = town.pages.get(host + path, town.pages.get(path))
    if found is None:
        connection.sendall(answer(b"No such page.", "404 Not Found"))
    elif isinstance(found, bytes):
        connection.sendall(found)
    else:
        found(connection)
