"""Who a reviewer is: a name, and when two names are the same person's."""


def known_as(name: str) -> str:
    """Return the form in which two spellings of one reviewer's name are equal.

    Case and white space do not matter, so that nobody becomes a second reviewer by typing `ANN`.
    Empty for a name that is blank.
    """
    return " ".join(name.split()).casefold()
