"""Article -> statements worth checking, each with its span and whoever makes it.

What the tool offers is a `Suggestion`; only a person makes a claim of one. Also here: where a quote
that a reviewer gives stands in an article, and in whose voice. Finding what other articles say of
a claim is the business of `compare`.
"""

from factcheck.claims.appearances import locate, place
from factcheck.claims.suggestions import suggest

__all__ = ["VERSION", "locate", "place", "suggest"]

VERSION = "3"
"""Changes with the rules or weights here; kept with every run."""
