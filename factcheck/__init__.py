"""A casebook for people who must decide what to believe."""

__version__ = "0.1.0"
