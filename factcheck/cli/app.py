"""The `factcheck` command: its commands by name, its global options, its errors."""

import importlib
from pathlib import Path
from typing import Any

import click
from click.core import ParameterSource

from factcheck import __version__
from factcheck.cli.session import Session, keep_writing
from factcheck.errors import FactcheckError
from factcheck.text.commands import commands_in_casebook
from factcheck.text.display import visible

SECTIONS = {
    "Begin": {
        "demo": "Take the five sample articles from ingest to report.",
        "ingest": "Take articles into the casebook.",
    },
    "Look": {
        "articles": "List the articles in the casebook.",
        "show": "Show one article, claim, note, disagreement, verdict, origin or run.",
        "search": "Search articles and claims by their words and their meaning.",
    },
    "Find (machines)": {
        "assess": "Write reliability notes on articles, and grade them.",
        "claims": "Suggest statements worth checking.",
        "compare": "Cross-check claims against every article.",
        "stance": "Judge what texts do to a claim, without a casebook.",
    },
    "Rule (people)": {
        "add-claim": "Add a claim, tied to the words it stands in.",
        "note": "Add a note of your own; confirm or dismiss a machine's.",
        "withdraw": "Take out a claim or an article put in by mistake.",
        "verdict": "Rule on a claim, or rate an article as a source.",
        "review": "Walk through what waits for you, keystroke by keystroke.",
    },
    "Tell": {
        "report": "Print what is contested, who stands where, and what people ruled.",
        "agreement": "Measure how far reviewers agree.",
        "rubrics": "List the scales and weights, with their sources.",
        "export": "Write the whole casebook out.",
        "verify": "Check that nothing in the casebook was altered.",
    },
}
"""Every command and its line of help, in the order in which a reviewer meets them."""

HELP = {name: line for commands in SECTIONS.values() for name, line in commands.items()}

STOPPED = "Stopped."
GOES_ON = "What was finished is saved; the same command again goes on from there."
SAVING = frozenset({"ingest", "assess", "claims", "compare"})
"""Commands whose long work is saved as it goes."""


class Commands(click.Group):
    """The group of commands; a command's module is imported when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 (click's signature)
        """Return the names in the order of the sections."""
        return list(HELP)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import and return one command."""
        if cmd_name not in HELP:
            return None
        module = importlib.import_module(f"factcheck.cli.{cmd_name.replace('-', '_')}")
        command: click.Command = module.command
        if not any(param.name == "db" for param in command.params):
            command.params.extend(global_options(hidden=True))
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command; where there is none, name the one most like it."""
        named = args[0] in HELP or args[0].startswith("-")
        if not named and not ctx.resilient_parsing:
            from difflib import get_close_matches

            near = get_close_matches(args[0], HELP, 1)
            meant = f"Did you mean {near[0]}?" if near else "`factcheck --help` lists them."
            raise click.UsageError(f"There is no command {args[0]!r}. {meant}", ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Write the sections without importing a single command."""
        widest = max(map(len, HELP))
        for section, commands in SECTIONS.items():
            with formatter.section(section):
                formatter.write_dl([(name.ljust(widest), line) for name, line in commands.items()])

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 (click's signature)
        """Run the command; the one place where an error becomes a message."""
        try:
            return super().invoke(ctx)
        except FactcheckError as error:
            casebook = ctx.ensure_object(Session).named_db
            raise click.ClickException(
                visible(commands_in_casebook(str(error), casebook))
            ) from error
        except click.UsageError as error:  # a shell may have put a file's name among the options
            raise click.UsageError(visible(error.format_message()), error.ctx) from error
        except KeyboardInterrupt as stop:
            saves = ctx.invoked_subcommand in SAVING
            raise click.ClickException(f"{STOPPED} {GOES_ON}" if saves else STOPPED) from stop


def _configure(ctx: click.Context, param: click.Parameter, value: Any) -> None:  # noqa: ANN401
    """Hand a global option to the session, whether it stood before the command or after it."""
    if value is not None:
        session = ctx.find_root().ensure_object(Session)
        setattr(session, param.human_readable_name, value)
        if param.name == "db":
            named = ctx.get_parameter_source(param.name) is ParameterSource.COMMANDLINE
            session.db_is_named = named


def global_options(*, hidden: bool = False) -> list[click.Option]:
    """Return the options that every command takes, before its name or after it."""
    return [
        click.Option(
            ["--db"],
            type=click.Path(path_type=Path),
            metavar="PATH",
            envvar=None if hidden else "FACTCHECK_DB",
            default=None if hidden else "db/factcheck.db",
            show_default=True,
            show_envvar=True,
            expose_value=False,
            callback=_configure,
            hidden=hidden,
            help="The casebook's database file.",
        ),
        click.Option(
            ["--reviewer"],
            metavar="NAME",
            envvar=None if hidden else "FACTCHECK_REVIEWER",
            show_envvar=True,
            expose_value=False,
            callback=_configure,
            hidden=hidden,
            help="Whose work this is.  [default: the login name]",
        ),
        click.Option(
            ["--width"],
            metavar="COLUMNS",
            type=click.IntRange(40, 400),
            expose_value=False,
            callback=_configure,
            hidden=hidden,
            help="How wide to print.  [default: the terminal's width, 80 when piped]",
        ),
    ]


@click.command(
    cls=Commands,
    params=global_options(),
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, prog_name="factcheck")
@click.pass_context
def main(ctx: click.Context) -> None:
    """A casebook for people who must decide what to believe.

    Articles go in; what they disagree on, how, on whose authority and when comes out, with both
    quotes. Machines find, people rule.

    \b
    Examples:
        factcheck demo
        factcheck ingest articles/
        factcheck --db case.db report C1
    """
    keep_writing()
    ctx.call_on_close(ctx.ensure_object(Session).close)
