"""Queries: words as people say them, or the language of the full-text index."""

import re

_SIGN = re.compile(r"""["*]|\b(?:AND|OR|NOT|NEAR)\b""")


def has_sign_of_query(typed: str) -> bool:
    """Tell whether something in it has a meaning in a query, whole or not.

    Whether it is a query, the store knows.
    """
    return _SIGN.search(typed) is not None
