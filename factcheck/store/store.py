"""The casebook's database, as one object that takes and gives the nouns of `models`."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

from factcheck.models import Failure
from factcheck.store.comparisons import Comparisons
from factcheck.store.connection import PATIENCE, as_database_error, connect
from factcheck.store.events import Events
from factcheck.store.memory import Memory
from factcheck.store.migrations import migrate
from factcheck.store.notes import Notes
from factcheck.store.origins import Origins
from factcheck.store.search import Search
from factcheck.store.verdicts import Verdicts
from factcheck.store.withdrawals import Withdrawals


class Store(Notes, Comparisons, Origins, Verdicts, Withdrawals, Search, Memory, Events):
    """One open casebook.

    Each family of tables adds its methods: the modules of this room, in the order of the bases.
    Every method that writes is one transaction, joins the one it is called in, and appends one
    event to the log for what it wrote; one that has nothing to add writes nothing.
    """

    @classmethod
    def open(cls, path: Path | None, *, create: bool = True, patience: float = PATIENCE) -> Self:
        """Open the casebook at a path, brought to the present schema; None keeps it in memory.

        Args:
            path: The file; its folder is made where that is missing.
            create: Whether to begin a casebook where there is none.
            patience: Seconds to wait for another program that is writing.

        Raises:
            DatabaseError: If the file is no casebook, is newer than this program, is missing
                (without `create`) or cannot be opened.
        """
        connection = connect(path, create=create, patience=patience)
        try:
            migrate(connection, path)
        except sqlite3.DatabaseError as error:
            connection.close()
            raise as_database_error(error, path) from error
        except BaseException:
            connection.close()
            raise
        return cls(connection, path)

    def verify(self) -> Iterator[Failure]:
        """Re-derive every digest, quote and link of the log, and yield what does not hold."""
        from factcheck.store.verification import Verification  # noqa: PLC0415 (rarely asked for)

        yield from Verification(self._connection, self.path).verify()

    def close(self) -> None:
        """Close it. What was not committed is gone."""
        self._connection.close()

    def __enter__(self) -> Self:
        """Return the open casebook, which the block closes at its end."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close it."""
        self.close()
