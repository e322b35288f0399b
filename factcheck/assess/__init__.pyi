from .signals import SIGNALS, assess

__all__ = ["SIGNALS", "VERSION", "assess"]

VERSION: str
