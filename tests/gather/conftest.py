"""What tests of gathering may ask for."""

from collections.abc import Iterator

import pytest

from tests.gather.town import Town, opened


@pytest.fixture(scope="session")
def server() -> Iterator[Town]:
    """A town that stays open for all tests."""
    with opened() as town:
        yield town


@pytest.fixture
def town(server: Town) -> Iterator[Town]:
    """The town, with nothing served, asked or looked up yet."""
    names = dict(server.names)
    yield server
    server.names = names
    server.trusted = True
    for kept in (server.pages, server.asked, server.looked_up, server.connected):
        kept.clear()
