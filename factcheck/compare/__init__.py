"""Claims laid against articles: stances, disagreements, origins, contested matters.

Pure: models in, models out. What a passage does to a claim is judged by an engine (`interface`),
and the engines are listed in `engines`; everything else in this room is the same for every engine.
Which articles are looked at is decided by whoever keeps them, with the help of `search_terms`.

What this room offers stands in `__init__.pyi` and is loaded when it is first used.
"""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)

VERSION = "7"
"""Version of what this room does around its engines; a new one makes old comparisons stale."""
