from .appearances import locate, place
from .suggestions import suggest

__all__ = ["VERSION", "locate", "place", "suggest"]

VERSION: str
