"""Article -> statements worth checking, each with its span and whoever makes it.

What the tool offers is a `Suggestion`; only a person makes a claim of one. Also here: where a quote
that a reviewer gives stands in an article, and in whose voice. Finding what other articles say of
a claim is the business of `compare`.

What this room offers stands in `__init__.pyi` and is loaded when it is first used.
"""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)

VERSION = "5"
"""Changes with the rules or weights here; kept with every run."""
