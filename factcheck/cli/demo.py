"""`factcheck demo`: the five sample articles, the whole way through."""

import shlex
import tempfile
from contextlib import nullcontext, redirect_stdout
from importlib.resources import as_file, files
from io import StringIO
from pathlib import Path

import click

from factcheck.cli.options import stance_option
from factcheck.cli.session import Session, tell
from factcheck.text.commands import in_casebook

CLAIM = "US-Mexico cooperation against drug cartels has collapsed"
QUOTE = "efforts to target drug cartels operating inside Mexico had collapsed"
IN_THE_REPORT = {"assess", "compare"}


@click.command("demo")
@stance_option
@click.pass_context
def command(ctx: click.Context, stance: str) -> None:
    """Take the five sample articles from ingest to report.

    Runs the commands that a reviewer would, in a scratch database that is left for you to play
    with. It signs no verdict: that is a person's to do.

    \b
    Examples:
        factcheck demo
        factcheck demo --stance rules
        factcheck --width 140 demo | less -R
    """
    session = ctx.ensure_object(Session)
    root = ctx.find_root().command
    database = Path(tempfile.mkdtemp(prefix="factcheck-")) / "factcheck.db"
    with as_file(files("factcheck.seeds")) as seeds:
        articles = [str(path) for path in sorted(seeds.glob("*.txt"))]
        steps = [
            ["ingest", *articles],
            ["assess"],
            ["add-claim", CLAIM, "--article", "A2", "--quote", QUOTE],
            ["compare"] if stance == "both" else ["compare", "--stance", stance],
            ["report"],
        ]
        for step in steps:
            typed = "ingest seeds/*.txt" if step[0] == "ingest" else shlex.join(step)
            click.secho(f"\n$ factcheck {typed}", bold=True)
            options = ["--db", str(database), "--width", str(session.width)]
            # The report tells again all that these two print.
            quietly = redirect_stdout(StringIO()) if step[0] in IN_THE_REPORT else nullcontext()
            with quietly:
                root.main([*options, *step], obj=Session(session.clock), standalone_mode=False)
            if step[0] in IN_THE_REPORT:
                tell("(what it found stands in the report below)")
    tell(f"\nThe scratch casebook is {database}. Rule on the claim yourself:")
    tell(f"  {in_casebook('factcheck review', str(database))}")
