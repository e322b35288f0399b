"""Queries: words as people say them, or the language of the full-text index."""

import re

_OPERATOR = re.compile(r"""["*()^:+{}]|\b(?:AND|OR|NOT|NEAR)\b""")
"""What the language of full-text queries has and a plain question has not."""


def is_plain(query: str) -> bool:
    """Tell whether a query is words as people say them, not one in the language of the index."""
    return _OPERATOR.search(query) is None
