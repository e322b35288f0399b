"""Bytes from where they lie: files, folders, standard input.

The edge of the house, before `ingest`: the only room that opens what the user names. It looks at
no content; whether bytes are an article is the readers' question. A gatherer of addresses would be
one more module here.
"""

from factcheck.gather.files import Located, locate, read

__all__ = ["Located", "locate", "read"]
