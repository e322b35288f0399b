"""`factcheck review`: through the queue, keystroke by keystroke."""

from textwrap import fill
from typing import TYPE_CHECKING

import click

from factcheck.cli.options import emit
from factcheck.cli.session import Session, tell
from factcheck.errors import FactcheckError, InputError
from factcheck.models import Kind, parse_id
from factcheck.text.phrases import counted

if TYPE_CHECKING:
    from factcheck.review import QueueItem, Walk
    from factcheck.workflow import Casebook

ENDS = "\x03\x04"
"""Ctrl-C and Ctrl-D, where they come as keys; the end of a pipe comes as no key at all."""


@click.command("review")
@click.option(
    "--rubric", default="averitec", show_default=True, help="The scale to rate claims on."
)
@click.option("--sealed", is_flag=True, help="Seal the verdicts you give.")
@click.pass_obj
def command(
    session: Session,
    rubric: str,
    sealed: bool,
) -> None:
    """Walk through what waits for you, keystroke by keystroke.

    Machine notes to confirm or dismiss, claims to rule on, verdicts whose quotes have gone. Each
    decision is saved when it is made; you can step back, skip and quit at any time.

    \b
    Examples:
        factcheck review
        factcheck review --rubric politifact
    """
    from factcheck.review import Walk

    casebook = session.open()
    items, origins = casebook.queue(rubric)
    walk = Walk(items, origins, casebook.cite)
    if walk.done:
        tell(f"Nothing waits for {casebook.reviewer}.")
        return
    tell(f"{counted(len(items), 'thing')} to decide for {casebook.reviewer}.")
    decided = 0
    shown = None
    asked: set[str] = set()
    while not walk.done:
        if walk.item is not None and walk.place != shown:
            tell(f"\n{walk.place + 1} of {len(items)}")
            emit(_show(walk.item, casebook, session))
            shown = walk.place
        typed = _ask(walk, asked, session.width)
        walk = walk.leave() if typed is None else walk.feed(typed)
        if walk.decision:
            try:
                casebook.decide(walk.decision, sealed=sealed)
            except FactcheckError as error:  # it changed since it was shown
                tell(f"Not saved: {error}")
                continue
            decided += 1
            tell("Saved.")
    tell(f"{decided} decided and saved; {len(casebook.queue(rubric)[0])} left.")


def _ask(walk: "Walk", asked: set[str], width: int) -> str | None:
    """Show the question and return what was typed; None at the end of input.

    The answers are explained the first time, and only named when the same is asked again.
    """
    from factcheck.review import Expects

    prompt = walk.prompt
    if walk.complaint:
        tell(walk.complaint)
    if prompt.question in asked and prompt.expects is Expects.KEY:
        keys = " · ".join(f"{each.key or 'Enter'} {each.label}" for each in prompt.choices)
        tell(fill(keys, width))
    else:
        asked.add(prompt.question)
        for choice in prompt.choices:
            label = f"{choice.label}: {choice.meaning}" if choice.meaning else choice.label
            tell(fill(f"  {choice.key or 'Enter':>5}  {label}", width, subsequent_indent=" " * 9))
    tell(f"{fill(prompt.question, width)} ", nl=False)
    try:
        if prompt.expects is Expects.LINE:
            line: str = click.prompt("", default="", show_default=False, prompt_suffix="")
            return line
        typed = click.getchar(echo=False)
    except (EOFError, KeyboardInterrupt, click.Abort):
        tell("")
        return None
    except OSError as error:
        raise InputError(
            "There is no terminal to ask in; decide with `factcheck note` and `factcheck verdict`."
        ) from error
    if not typed or typed in ENDS:
        tell("")
        return None
    tell(typed.strip())
    return typed


def _show(item: "QueueItem", casebook: "Casebook", session: Session) -> str:
    """Return what there is to decide on: the note, claim or article, whole."""
    from factcheck.report.detail import render_one

    kind, number = Kind(item.id[0]), parse_id(Kind(item.id[0]), item.id)
    return render_one(casebook.show(kind, number), kind, number, session.look())
