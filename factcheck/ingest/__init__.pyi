from .containers import unpack
from .interface import Reader, Stated
from .readers import LIBRARIES, READERS, name_library, read

__all__ = ["LIBRARIES", "READERS", "Reader", "Stated", "name_library", "read", "unpack"]
