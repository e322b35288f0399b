"""Command lines that people are told to type next."""

from shlex import quote

_PROGRAM = "factcheck "


def in_casebook(command: str, casebook: str) -> str:
    """Return a command line that goes to a casebook by its file; "" is the one it goes to anyway.

    What is no command line of this program ("--format json") stays as it is.
    """
    if not casebook or not command.startswith(_PROGRAM):
        return command
    return f"{_PROGRAM}--db {quote(casebook)} {command.removeprefix(_PROGRAM)}"


def undo_withdrawal(subject: str) -> str:
    """Return the command line that puts a withdrawn article or claim back."""
    return f'{_PROGRAM}withdraw {subject} --undo --because "..."'


def commands_in_casebook(message: str, casebook: str) -> str:
    """Return a message with its command lines, which stand in backticks, as `in_casebook` does."""
    return message.replace(f"`{_PROGRAM}", f"`{in_casebook(_PROGRAM, casebook)}")
