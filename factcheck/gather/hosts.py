"""Servers: which network addresses may be connected to, and how often one may be asked.

A page may name, redirect to, or have its name resolve to a machine of the reader's own network (a
router, a cloud's metadata service, a database). So it is the number that a name resolves to that is
checked, and that very number which is connected to: asking for the name twice would let it change
in between.
"""

import socket
import ssl
from collections.abc import Callable, Sequence
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from typing import Protocol

_PROTOCOLS = IPv4Network("192.0.0.0/24")  # RFC 6890; older Pythons know parts of it
_NAT64 = IPv6Network("64:ff9b::/96")  # RFC 6052: the last four bytes are an IPv4 address
_IPV4_COMPATIBLE = IPv6Network("::/96")  # RFC 4291, 2.5.5.1: given up, but not by every system


class Network(Protocol):
    """How other machines are reached; tests put a small world of their own in its place."""

    def resolve(self, host: str, port: int) -> Sequence[str]:
        """Return the network addresses of a host, the best first.

        Raises:
            OSError: If it has none, or cannot be asked for.
        """
        ...

    def connect(self, connection: socket.socket, peer: str, port: int) -> None:
        """Connect to a network address, which is not looked up again."""
        ...

    def trust(self) -> ssl.SSLContext:
        """Return which certificates to believe."""
        ...


class Internet:
    """The network this machine is on.

    Looking a name up takes as long as the system lets it: seconds, not minutes.
    """

    def resolve(self, host: str, port: int) -> Sequence[str]:
        """Return what the system's resolver says."""
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        return tuple(dict.fromkeys(str(place[0]) for *_, place in found))

    def connect(self, connection: socket.socket, peer: str, port: int) -> None:
        """Connect, within the socket's timeout."""
        connection.connect((peer, port))

    def trust(self) -> ssl.SSLContext:
        """Return the system's certificates; SSL_CERT_FILE and SSL_CERT_DIR name others."""
        return ssl.create_default_context()


def is_public(peer: str) -> bool:
    """Tell whether a network address is one that everybody reaches the same machine by.

    IPv6 addresses that wrap an IPv4 one are not, but for those by which networks without IPv4
    reach it (NAT64), which are as public as what they wrap. What is no address at all is not.
    """
    try:
        number = ip_address(peer.partition("%")[0])
    except ValueError:
        return False
    if isinstance(number, IPv4Address):
        return _is_global(number) and number not in _PROTOCOLS
    if number in _NAT64:
        return is_public(str(_last_four_bytes(number)))
    if number.ipv4_mapped or number.sixtofour or number.teredo or number in _IPV4_COMPATIBLE:
        return False
    return _is_global(number) and not number.is_site_local


def _is_global(number: IPv4Address | IPv6Address) -> bool:
    # `is_global` alone lets multicast through, and other things on older Pythons.
    return number.is_global and not (
        number.is_multicast
        or number.is_reserved
        or number.is_private
        or number.is_loopback
        or number.is_link_local
        or number.is_unspecified
    )


def _last_four_bytes(number: IPv6Address) -> IPv4Address:
    return IPv4Address(number.packed[-4:])


class Pace:
    """When each host may be asked again."""

    def __init__(
        self, delay: float, clock: Callable[[], float], sleep: Callable[[float], None]
    ) -> None:
        self._delay = delay
        self._clock = clock
        self._sleep = sleep
        self._next: dict[str, float] = {}
        self._rests: dict[str, float] = {}

    def resting(self, host: str) -> float:
        """Return for how many seconds more a host has asked to be left alone."""
        return max(0.0, self._rests.get(host, 0.0) - self._clock())

    def wait(self, host: str) -> None:
        """Wait until a host may be asked, and count it as asked now."""
        early = self._next.get(host, 0.0) - self._clock()
        if early > 0:
            self._sleep(early)
        self._next[host] = self._clock() + self._delay

    def leave_alone(self, host: str, seconds: float) -> None:
        """Note that a host has asked not to be asked for a while."""
        self._rests[host] = self._clock() + seconds
