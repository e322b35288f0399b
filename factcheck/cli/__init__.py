"""The command line: parses, calls `workflow`, prints.

One module per command, loaded when it is asked for. Every error a user can cause becomes one line
on stderr here, in `app`, and nowhere else.
"""

from factcheck.cli.app import main

__all__ = ["main"]
