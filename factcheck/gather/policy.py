"""How far gathering may go: what may be asked of whom, for how long, how often."""

from dataclasses import dataclass

from factcheck.content import ARTICLE_AT_MOST


@dataclass(frozen=True, slots=True)
class Policy:
    """What the user allows, and where patience ends."""

    offline: bool = False
    """Fetch nothing."""
    allow_private: bool = False
    """Fetch from machines of one's own network too: loopback, private, link-local."""
    max_bytes: int = ARTICLE_AT_MOST
    """Of a body, as it comes and again when it is unpacked."""
    connecting: float = 10.0
    """Seconds for a connection to be made."""
    silence: float = 20.0
    """Seconds a server may send nothing."""
    whole: float = 60.0
    """Seconds for one address in all, redirects too; waiting for one's turn does not count."""
    redirects: int = 10
    delay: float = 1.0
    """Seconds between two requests to the same host."""
