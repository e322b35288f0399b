"""Article -> reliability notes: one module per signal, listed in `signals`.

A signal observes one thing and quotes it; what a note weighs is a rubric's business
(`assess.grade`), and whether it is right is a person's. Nothing here ranks, scores or decides.

What this room offers stands in `__init__.pyi` and is loaded when it is first used.
"""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)

VERSION = "6"
"""Changes with the rules of any signal; kept with every run."""
