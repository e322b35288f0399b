"""Connections that end at a deadline.

A socket's own timeout is for each wait: a server that sends a byte a second never meets it. Here
every wait for bytes is given no more than what is left until the deadline.
"""

import socket
import ssl
from collections.abc import Callable
from typing import Any


class Deadline:
    """The moment at which an answer must have come whole."""

    def __init__(self, clock: Callable[[], float], seconds: float, silence: float) -> None:
        self._clock = clock
        self._end = clock() + seconds
        self._silence = silence

    @property
    def left(self) -> float:
        """The seconds left, none when it has passed."""
        return max(0.0, self._end - self._clock())

    def patience(self, most: float | None = None) -> float:
        """Return how long what comes next may be waited for.

        Raises:
            TimeoutError: If the deadline has passed.
        """
        if not self.left:
            raise TimeoutError("the deadline has passed")
        return min(self._silence if most is None else most, self.left)


class Plain(socket.socket):
    """A connection whose every wait ends at a deadline, however few bytes come each time."""

    patience: Callable[[], float]

    def recv_into(self, *args: Any, **options: Any) -> int:  # noqa: ANN401 - as it is called
        """Receive as any socket does, within the deadline."""
        self.settimeout(self.patience())
        return super().recv_into(*args, **options)


class Secret(ssl.SSLSocket):
    """The same in TLS."""

    patience: Callable[[], float]

    def recv_into(self, *args: Any, **options: Any) -> int:  # noqa: ANN401 - as it is called
        """Receive as any socket does, within the deadline."""
        self.settimeout(self.patience())
        return super().recv_into(*args, **options)
