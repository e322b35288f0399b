"""Which numbers are everybody's, and which are somebody's own network."""

import pytest

from factcheck.gather.hosts import Internet, is_public


@pytest.mark.parametrize(
    "peer",
    [
        "8.8.8.8",
        "93.184.215.14",
        "2606:4700::1111",
        "64:ff9b::808:808",  # what a network without IPv4 says for 8.8.8.8
    ],
)
def test_a_public_number_is_public(peer: str) -> None:
    assert is_public(peer)


@pytest.mark.parametrize(
    "peer",
    [
        "0.0.0.0",  # noqa: S104
        "10.1.2.3",
        "100.64.0.1",
        "127.0.0.1",
        "127.255.255.254",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.8",
        "192.0.2.1",
        "192.168.1.1",
        "198.18.0.1",
        "224.0.0.1",
        "239.255.255.255",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::7f00:1",
        "::ffff:127.0.0.1",
        "::ffff:169.254.169.254",
        "64:ff9b::a9fe:a9fe",
        "64:ff9b:1::808:808",
        "100::1",
        "2001:db8::1",
        "2001::1",
        "2002:808:808::1",
        "2002:7f00:1::1",
        "::ffff:8.8.8.8",
        "2002:a00:1::1",
        "fc00::1",
        "fd12:3456::1",
        "fe80::1",
        "fe80::1%eth0",
        "fec0::1",
        "ff02::1",
        "",
        "example.org",
    ],
)
def test_a_number_of_ones_own_network_or_of_nobody_is_not(peer: str) -> None:
    assert not is_public(peer)


def test_a_number_however_written_resolves_to_itself() -> None:
    for host in ["127.0.0.1", "2130706433", "0x7f.1"]:
        assert Internet().resolve(host, 80) == ("127.0.0.1",)
