"""Arguments in, exit code out; one module per command, loaded when it is called.

This module never imports a command, nor anything heavy, for ``--help``. Rooms and modules, from
the bottom up; a room may import what stands above it in this list, never what stands below:

* `bot.cli.exit_codes`: the exit codes by meaning.
* `bot.cli.failures`: what a failure says, and its exit code.
* `bot.cli.halt`: signals that end a run after its current write.
* `bot.cli.invocation`: the global options.
* `bot.cli.parameters`: kinds of arguments that several commands take.
* `bot.cli.named_revision`: a revision as people name it, by its number or its diff's address.
* `bot.cli.folder`: what stands in the operator's folder, and the marks left there.
* `bot.cli.checks`: what `check` says, a line per thing.
* `bot.cli.watch`: what runs leave for those who watch them, and how it is looked at.
* `bot.cli.pages`: what an operator's own commands put on wiki pages.
* `bot.cli.commands`: one module per command, which exposes ``command``, a click command that
  returns an `ExitCode`, or nothing for OK.
"""

import os
import sys
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from typing import Final, cast

import click

from bot import __version__
from bot.cli.exit_codes import ExitCode
from bot.cli.failures import FORESEEN, exit_code_of, sentence_of
from bot.cli.invocation import add_global_options, global_options

COMMANDS: Final = {
    "init": "Set up a folder for one wiki and one account.",
    "check": "Say what is in order and what mends the rest.",
    "run": "Do what the cron job does; a rehearsal unless --for-real.",
    "patrol": "Go through edits by hand, one key each.",
    "explain": "Say what one edit did, and what policy would do.",
    "analyse": "Analyse pairs of texts, a JSON line each.",
    "report": "Show what the ledger knows.",
    "accept": "Let a new analyzer or new rules patrol.",
    "status": "Say how the last runs went and what waits.",
    "log": "Say how the last runs went, and go on with what comes.",
    "emit": "Print what cron, systemd or Toolforge need to run this folder.",
    "brfa": "Print a filled-in bot approval request.",
    "backup": "Copy the ledger to a new file.",
    "restore": "Make a lost ledger from a backup.",
    "recall": "List what was patrolled by a rule, in a run or since a time.",
    "bugreport": "Gather what developers need to know, without secrets.",
    "retire": "Take the bot out of service, and say what is left to remove.",
}
"""Each command with its short help, so that ``--help`` need not import it."""


class LazyGroup(click.Group):
    """A group that imports a command when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 # click's signature
        """Return the names in the order in which people meet them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 # click's signature
        """Import the command's module; None when there is no such command."""
        if cmd_name not in COMMANDS:
            return None
        command = cast("click.Command", import_module(f"bot.cli.commands.{cmd_name}").command)
        add_global_options(command)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that is named; a slip of the pen is told with what was meant."""
        if args[0] not in COMMANDS:
            from difflib import get_close_matches  # noqa: PLC0415 # --help is to be quick

            for near in get_close_matches(args[0], COMMANDS, n=1):
                ctx.fail(f"No such command '{args[0]}': did you mean '{near}'?")
        return super().resolve_command(ctx, args)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the global options; ``--help`` and ``--version`` print here all that they do."""
        with _quiet_when_unread():
            return super().parse_args(ctx, args)

    def invoke(self, ctx: click.Context) -> object:
        """Run the command."""
        with _quiet_when_unread():
            return super().invoke(ctx)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 # click's signature
        """List the commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@contextmanager
def _quiet_when_unread() -> Iterator[None]:
    """End without a word when nobody reads what is printed any more, as with ``head``.

    Within the group it must come before click's own handler, which would end with 1.
    """
    try:
        yield
    except BrokenPipeError:
        # what is still to be flushed at the program's end goes nowhere
        nowhere = os.open(os.devnull, os.O_WRONLY)
        for stream in (sys.stdout, sys.stderr):
            os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
        raise click.exceptions.Exit(ExitCode.BROKEN_PIPE) from None


group = LazyGroup(
    name="editpatrol",
    help="Say what each wiki edit did, and patrol those that are shown to be harmless.",
    params=global_options(),
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    no_args_is_help=True,
)
group = click.version_option(__version__, prog_name="editpatrol")(group)


def invoke(arguments: Sequence[str]) -> int:
    """Run the command that `arguments` name and return its exit code.

    A foreseen failure is one sentence on stderr; its traceback is shown with ``--debug`` only.
    """
    try:
        with _quiet_when_unread():
            return _invoke(arguments)
    except click.exceptions.Exit as ended:
        return ended.exit_code


def _invoke(arguments: Sequence[str]) -> int:
    try:
        code = group.main(list(arguments), "editpatrol", standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as asked:
        click.echo(asked.format_message())
        return ExitCode.OK
    except FORESEEN as failure:
        if "--debug" in arguments:
            traceback.print_exc()
        click.echo(f"editpatrol: {sentence_of(failure)}", err=True)
        return exit_code_of(failure)
    return ExitCode.OK if code is None else ExitCode(code)
