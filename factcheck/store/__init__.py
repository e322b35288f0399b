"""The only room with SQL: the casebook's database, kept and given back as frozen values.

`Store` is the whole of it. What is stored and why stands in `db/migrations/*.sql`; this room opens
the file, writes rows that are never changed again, and reads the present state from views. It
decides nothing about articles or claims: that is the stages', and joining them is the workflow's.
"""

from factcheck.store.store import Store

__all__ = ["Store"]
