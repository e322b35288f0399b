"""What tests of the command line have in common."""

import pytest


@pytest.fixture(scope="module", autouse=True)
def by_heart(networks_asked_once: None) -> None:
    """Judge nothing twice."""
