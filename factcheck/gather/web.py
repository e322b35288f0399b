"""Pages from web addresses, with what their server said.

The client is urllib3 (MIT): released several times a year by paid maintainers, without
dependencies of its own, there anyway for the HTML reader, loaded in 0.06 s. What it would do by
itself is switched off where evidence or safety needs it seen: redirects are followed here, one by
one, each checked and written down; a body is unpacked here, to a limit; nothing is tried twice.

Rules:
    * A host's addresses are looked up once per request; all of them must be public (`hosts`) unless
      the policy allows private ones, and the connection goes to one of those, by number.
    * Proxies that the environment names are not used: a proxy would look the name up again, out of
      reach of that check.
    * robots.txt is not asked for. It speaks to crawlers; here a person names each page, feed or
      list, and no link in a page is followed. Servers are told honestly who asks, one request at a
      time per host, and a host that answers "too many requests" is left alone for as long as it
      asks.
    * Nothing is sent but the request: no cookies, no referrer, no login.
"""

import http.client
import socket
import ssl
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck import __version__
from factcheck.content import InflateError, decode_body, in_megabytes
from factcheck.gather.addresses import Address, NoAddressError, parse_address
from factcheck.gather.answers import ADVICE, duration, named, retry_after
from factcheck.gather.hosts import Internet, Network, Pace, is_public
from factcheck.gather.patience import Deadline, Plain, Secret
from factcheck.gather.policy import Policy
from factcheck.models import Redirect, Response, Skipped, Source

if TYPE_CHECKING:
    from urllib3.response import HTTPResponse

USER_AGENT = f"factcheck/{__version__}"
ASKED_FOR = "gzip, deflate"
"""What a server is told that it may do to a body for the way (the Accept-Encoding header)."""

_REDIRECTS = {301, 302, 303, 307, 308}
_FOR_GOOD = {301, 308}  # RFC 9110, 15.4: use the new address from now on
_WITH_A_BODY = {200, 203}
_BUSY = {429, 503}
_GONE = {404, 410}
_CHUNK = 65_536
_BY_HAND = "save the page from a browser and ingest the file"


class _Unfetched(Exception):  # noqa: N818 - the reason for a `Skipped`, no error of the user's
    """Why there is no page."""

    is_gone = False


@dataclass(frozen=True, slots=True)
class _Answer:
    """What came back for one request."""

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes
    peer: str


class Web:
    """Fetches pages by one policy, and remembers when each host may be asked again."""

    def __init__(
        self,
        policy: Policy,
        network: Network | None = None,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._policy = policy
        self._network = network or Internet()
        self._clock = clock
        self._pace = Pace(policy.delay, clock, sleep)
        self._trust: ssl.SSLContext | None = None

    def fetch(self, address: Address) -> Source | Skipped:
        """Return the page at an address, or why it could not be had.

        A source is known by the address it was asked for, or by the one that this has moved to for
        good (status 301, 308): a redirect for now, to a login or a session, is not its address.
        """
        if self._policy.offline:
            return Skipped(address.url, f"is not fetched offline; {_BY_HAND}")
        try:
            return self._follow(address)
        except _Unfetched as reason:
            return Skipped(address.url, str(reason), reason.is_gone)

    def _follow(self, asked: Address) -> Source:
        here = known_as = asked
        redirects: list[Redirect] = []
        left = self._policy.whole
        while True:
            self._wait_for(here)
            deadline = Deadline(self._clock, left, self._policy.silence)
            answer = self._ask(here, deadline)
            location = _header(answer, "location")
            if answer.status not in _REDIRECTS or not location:
                break
            there = _next(here, location)
            if known_as == here and answer.status in _FOR_GOOD:
                known_as = there
            self._check_redirects(asked, redirects, there)
            redirects.append(Redirect(answer.status, there.url))
            left, here = deadline.left, there
        self._check_status(here, answer)
        response = Response(
            asked.url, here.url, answer.status, answer.headers, tuple(redirects), answer.peer
        )
        return Source(asked.url, known_as.url, self._body(answer), response)

    def _wait_for(self, here: Address) -> None:
        resting = self._pace.resting(here.host)
        if resting:
            raise _Unfetched(
                f"is not asked for: {here.host} answered that it is asked too much; "
                f"try again in {duration(resting)}"
            )
        self._pace.wait(here.host)

    def _check_redirects(
        self, asked: Address, redirects: Sequence[Redirect], there: Address
    ) -> None:
        if there.url in {asked.url, *(each.location for each in redirects)}:
            raise _Unfetched(
                f"redirects in a circle, to {there.url} again; it may want cookies: {_BY_HAND}"
            )
        if len(redirects) >= self._policy.redirects:
            raise _Unfetched(
                f"redirects more than {self._policy.redirects} times, lastly to {there.url}; "
                f"{_BY_HAND}"
            )

    def _check_status(self, here: Address, answer: _Answer) -> None:
        if answer.status in _WITH_A_BODY:
            return
        said = f"cannot be had: {here.host} answered {named(answer.status)}"
        wait = retry_after(_header(answer, "retry-after"))
        if answer.status in _BUSY and wait is not None:
            self._pace.leave_alone(here.host, wait)
            raise _Unfetched(f"{said}; it asks to be left alone for {duration(wait)}, then retry")
        reason = _Unfetched(f"{said}; {ADVICE.get(answer.status, _BY_HAND)}")
        reason.is_gone = answer.status in _GONE
        raise reason

    def _body(self, answer: _Answer) -> bytes:
        try:
            coding = _header(answer, "content-encoding") or ""
            return decode_body(answer.body, coding, self._policy.max_bytes)
        except InflateError as error:
            raise _Unfetched(f"{error}; try later, or {_BY_HAND}") from error

    # ---- one request ------------------------------------------------------------------------

    def _ask(self, here: Address, deadline: Deadline) -> _Answer:
        """Send one request to a host that was checked, and read what it answers."""
        from urllib3.connection import HTTPConnection  # noqa: PLC0415 - a file needs none of it

        with _reasons(here, deadline, self._policy):
            peer, opened = self._open(here, self._peers(here), deadline)
            with closing(opened):
                connection = HTTPConnection(here.host, here.port, timeout=self._policy.silence)
                connection.sock = opened
                connection.auto_open = 0  # never to an address that was not checked
                connection.request(
                    "GET",
                    here.target,
                    headers={
                        "Host": here.authority,
                        "User-Agent": USER_AGENT,
                        "Accept": "text/html, application/xhtml+xml, */*;q=0.8",
                        "Accept-Encoding": ASKED_FOR,
                        "Connection": "close",
                    },
                    preload_content=False,
                    decode_content=False,
                )
                with closing(connection.getresponse()) as response:
                    headers = tuple((str(k), str(v)) for k, v in response.headers.iteritems())
                    body = self._read(response) if response.status in _WITH_A_BODY else b""
                    return _Answer(response.status, headers, body, peer)

    def _peers(self, here: Address) -> Sequence[str]:
        host = here.host.strip("[]")
        try:
            peers = self._network.resolve(host, here.port)
        except UnicodeError as error:
            raise _Unfetched(f"names no server: {host} is no host's name") from error
        except socket.gaierror as error:
            raise _Unfetched(
                f"cannot be looked up: {host} is not known ({error.strerror or error}); "
                "check the address, and that this machine is connected"
            ) from error
        private = next((peer for peer in peers if not is_public(peer)), None)
        if private is not None and not self._policy.allow_private:
            where = host if host == private else f"{host} ({private})"
            raise _Unfetched(
                f"is not fetched: {where} is not a public address; --allow-private allows that"
            )
        return peers

    def _open(
        self, here: Address, peers: Sequence[str], deadline: Deadline
    ) -> tuple[str, socket.socket]:
        """Connect to the first of the checked addresses that answers."""
        failed: OSError = ConnectionError("no address")
        for peer in peers:
            connection = Plain(socket.AF_INET6 if ":" in peer else socket.AF_INET)
            try:
                connection.settimeout(deadline.patience(self._policy.connecting))
                self._network.connect(connection, peer, here.port)
                return peer, self._speak(connection, here, deadline)
            except ssl.SSLError:
                connection.close()
                raise
            except OSError as error:
                connection.close()
                failed = error
            except BaseException:
                connection.close()
                raise
        raise failed

    def _speak(self, connection: Plain, here: Address, deadline: Deadline) -> socket.socket:
        """Return the connection, in TLS where the scheme asks for it."""
        connection.patience = deadline.patience
        if here.scheme == "http":
            return connection
        if self._trust is None:
            self._trust = self._network.trust()
            self._trust.sslsocket_class = Secret
        connection.settimeout(deadline.patience())
        secret = self._trust.wrap_socket(connection, server_hostname=here.host.strip("[]"))
        assert isinstance(secret, Secret)  # noqa: S101 - the context was told so
        secret.patience = deadline.patience
        return secret

    def _read(self, response: "HTTPResponse") -> bytes:
        limit = self._policy.max_bytes
        too_large = _Unfetched(
            f"is larger than {in_megabytes(limit)}; save what is the article in it and ingest that"
        )
        if (response.length_remaining or 0) > limit:
            raise too_large
        body = bytearray()
        while chunk := response.read1(_CHUNK, decode_content=False):
            body += chunk
            if len(body) > limit:
                raise too_large
        return bytes(body)


# ---- what is said of an answer --------------------------------------------------------------


@contextmanager
def _reasons(here: Address, deadline: Deadline, policy: Policy) -> Iterator[None]:
    """Turn what can go wrong on the way into the reason for a `Skipped`."""
    from urllib3.exceptions import HTTPError  # noqa: PLC0415

    host = here.authority
    try:
        yield
    except ssl.SSLCertVerificationError as error:
        raise _Unfetched(
            f"cannot be trusted: the certificate of {host} does not hold "
            f"({error.verify_message}); {_BY_HAND} if you know better"
        ) from error
    except ssl.SSLError as error:
        raise _Unfetched(
            f"cannot be had: {host} does not speak TLS properly ({error.reason or error}); "
            "check the address, or try it with http://"
        ) from error
    except ConnectionRefusedError as error:
        raise _Unfetched(
            f"cannot be had: {host} refuses connections; check the address, or try later"
        ) from error
    except (OSError, HTTPError, http.client.HTTPException) as error:
        if not deadline.left:
            said = f"was not there whole after {policy.whole:g} seconds"
        elif any(isinstance(each, TimeoutError) for each in _causes(error)):
            said = f"cannot be had: {host} does not answer in time"
        elif any(isinstance(each, http.client.IncompleteRead) for each in _causes(error)):
            said = "is cut off"
        elif isinstance(error, OSError):
            said = f"cannot be had: {host} cannot be reached ({error.strerror or error})"
        else:
            said = f"cannot be had: {host} does not answer in HTTP"
        raise _Unfetched(f"{said}; try later, or {_BY_HAND}") from error


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        yield from (arg for arg in error.args if isinstance(arg, BaseException))
        error = error.__cause__ or error.__context__


def _header(answer: _Answer, name: str) -> str | None:
    return next((value for key, value in answer.headers if key.lower() == name), None)


def _next(here: Address, location: str) -> Address:
    """Return the address that a redirect leads to."""
    with suppress(UnicodeError):  # headers are read as Latin-1; many servers write UTF-8
        location = location.encode("latin-1").decode("utf-8")
    try:
        return parse_address(location, here.url)
    except NoAddressError as error:
        raise _Unfetched(f"redirects to something that {error}") from error
