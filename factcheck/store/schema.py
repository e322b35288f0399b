"""The present schema, as the migrations make it; printed by `python -m factcheck.store.schema`.

`db/schema.sql` is that output, so that a reader sees the database whole without running it through
the migrations in mind. A test compares the two; `--write` brings the file up to date.
"""

import sys
from contextlib import closing
from pathlib import Path

from factcheck.store.connection import connect
from factcheck.store.migrations import migrate

PLACE = Path(__file__).parent.parent.parent / "db" / "schema.sql"

_HEADER = """\
-- The casebook's present schema: what db/migrations/*.sql make, one after the other.
-- Written by `python -m factcheck.store.schema --write`; change it by adding a migration.
"""


def present_schema() -> str:
    """Return the SQL of every table, index, trigger and view, in the order they were made.

    Left out is what SQLite and sqlite-utils keep for themselves.
    """
    with closing(connect(None, create=True)) as connection:
        migrate(connection, None)
        rows = connection.execute(
            """
            SELECT sql FROM sqlite_master
            WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
                AND tbl_name <> '_sqlite_migrations'
                AND NOT (type = 'table' AND name LIKE '%\\_fts\\_%' ESCAPE '\\')
            ORDER BY rowid
            """
        ).fetchall()
    return "\n".join([_HEADER, *(f"{row['sql']};\n" for row in rows)])


def main(arguments: list[str]) -> None:
    """Print the schema, or write it to db/schema.sql of this checkout."""
    if arguments == ["--write"]:
        PLACE.write_text(present_schema(), encoding="utf-8")
    else:
        sys.stdout.write(present_schema())


if __name__ == "__main__":
    main(sys.argv[1:])
