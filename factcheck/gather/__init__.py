"""Bytes from where they lie: files, folders, standard input, web addresses, feeds, lists.

The edge of the house, before `ingest`: the only room that opens what the user names, and the only
one that uses the network. It looks at content only to tell a list of addresses, which stands for
other places; whether bytes are an article is the readers' question.
"""

from factcheck.gather.addresses import Address, untracked
from factcheck.gather.files import File
from factcheck.gather.places import Entry, Found, Gatherer, Known, Located, locate
from factcheck.gather.policy import Policy

__all__ = [
    "Address",
    "Entry",
    "File",
    "Found",
    "Gatherer",
    "Known",
    "Located",
    "Policy",
    "locate",
    "untracked",
]
