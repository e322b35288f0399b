"""What can go wrong for a user, one class per cause.

Every message is one line, says what is wrong and names the next step. `cli` turns each of these
into that line on stderr and exit code 1; nothing else in the package prints an error.
"""


class FactcheckError(Exception):
    """Base of every error a user can cause and mend."""


class DatabaseError(FactcheckError):
    """The file is not a casebook, is newer than this program, or cannot be opened."""


class UnwritableError(DatabaseError):
    """It can be read, and for now or for ever not written to."""


class UnknownIdError(FactcheckError):
    """No such article, claim, note, verdict, disagreement or suggestion."""


class QuoteError(FactcheckError):
    """A quote is absent from its article, or stands there more than once."""


class AmbiguousQuoteError(QuoteError):
    """A quote stands in its article more than once, and nothing says which place is meant."""


class RubricError(FactcheckError):
    """A rubric file is malformed, or a rating is not on it."""


class VerdictError(FactcheckError):
    """A verdict lacks what its rubric asks of it."""


class InputError(FactcheckError):
    """A file, folder or value that the user named cannot be used."""


class ModelError(FactcheckError):
    """What the models run on cannot be imported, or one of their files is not as it was shipped."""
