"""Bytes -> `Article`, or `Skipped` with the reason: one reader per format, and metadata.

Readers are listed in `readers` and tried in order. They see bytes only: what lies where is the
business of `gather`, and when it was captured is told by whoever keeps it. A source that holds
several others (`containers`) is unpacked before it is read.

What this room offers stands in `__init__.pyi` and is loaded when it is first used.
"""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
