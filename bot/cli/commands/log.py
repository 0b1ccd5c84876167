"""``editpatrol log``: the log of a folder's runs, in words or as it is.

Takes the folder, prints lines. Never asks the wiki.
"""

from collections.abc import Iterator
from contextlib import closing
from typing import Final

import click

from bot.cli.folder.configuration import configured
from bot.cli.invocation import current_invocation
from bot.cli.watch.log_file import Tail, in_words, last_lines
from bot.wiki.clock import SYSTEM_CLOCK

_PAUSE_SECONDS: Final = 0.5


@click.command()
@click.option(
    "-f", "--follow", "follows", is_flag=True, help="Go on with what comes, until Ctrl+C."
)
@click.option("--json", "as_json", is_flag=True, help="Print the lines as they stand in the log.")
@click.option(
    "-n",
    "--lines",
    "number",
    type=click.IntRange(min=0),
    default=10,
    show_default=True,
    help="How many runs to begin with; 0 for all.",
)
def command(*, follows: bool, as_json: bool, number: int) -> None:
    """Say how the last runs went, a line each with what it had to note under it.

    With --follow it goes on when the log is rotated or emptied.
    """
    configuration = configured(current_invocation())
    log = configuration.folder / configuration.settings.run.log
    if not follows:
        _print(last_lines(log, number), as_json=as_json)
        return
    with closing(Tail(log)) as tail:
        _print(tail.new_lines()[-number:], as_json=as_json)
        while True:
            SYSTEM_CLOCK.sleep(_PAUSE_SECONDS)
            _print(tail.new_lines(), as_json=as_json)


def _print(lines: list[bytes], *, as_json: bool) -> None:
    for raw in lines:
        for line in _shown(raw, as_json=as_json):
            click.echo(line)


def _shown(raw: bytes, *, as_json: bool) -> Iterator[str]:
    if as_json:
        yield raw.decode(errors="replace").rstrip("\n")
    else:
        yield from in_words(raw)
