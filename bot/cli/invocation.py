"""What was said on the command line beside the command: the folder, and pywikibot's global words.

Takes click's context, gives a frozen `Invocation`. Never reads a file and never loads settings.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import click

_META: Final = "bot.cli.invocation"


@dataclass(frozen=True, kw_only=True, slots=True)
class Invocation:
    """The global options; the same before and after the command's name."""

    folder: Path
    """Holds editpatrol.toml, rules.toml, user-config.py, the log and the ledger."""
    site: str | None = None
    """``FAMILY:LANG`` that the folder must be for."""
    family: str | None = None
    lang: str | None = None
    user: str | None = None
    """Account to act as, in place of the settings' one."""
    maxlag: int | None = None
    """Seconds of replication lag above which the wiki asks us to wait."""
    log: str | None = None
    """Log file in place of ``editpatrol.log``."""


def current_invocation() -> Invocation:
    """Return the global options of the command that is running."""
    said = dict(click.get_current_context().meta.get(_META, {}))
    folder = said.pop("dir", None) or os.environ.get("EDITPATROL_DIR") or "."
    for unheard in ("debug", "simulate"):  # --debug is looked for where failures are told
        said.pop(unheard, None)
    return Invocation(folder=Path(folder), **said)


def _remember(context: click.Context, option: click.Parameter, value: object) -> None:
    if value not in (None, False):
        context.meta.setdefault(_META, {})[option.opts[0].removeprefix("--")] = value


_FLAG: Final = {"is_flag": True}
_SECONDS: Final[Mapping[str, Any]] = {"type": click.IntRange(min=1), "metavar": "SECONDS"}
_OPTIONS: Final[tuple[tuple[str, str, Mapping[str, Any]], ...]] = (
    (
        "--dir",
        "Folder with editpatrol.toml and the rest; default: $EDITPATROL_DIR, else the current one.",
        {"metavar": "DIR"},
    ),
    ("--debug", "Show the traceback when something fails.", _FLAG),
    ("--site", "Refuse unless the folder is for this wiki.", {"metavar": "FAMILY:LANG"}),
    ("--family", "The same, by family alone.", {"metavar": "FAMILY"}),
    ("--lang", "The same, by language code alone.", {"metavar": "LANG"}),
    ("--user", "Act as this account instead of the settings' one.", {"metavar": "NAME"}),
    ("--maxlag", "Wait while the wiki's replicas lag more seconds.", _SECONDS),
    ("--log", "Log file instead of editpatrol.log.", {"metavar": "FILE"}),
    ("--simulate", "Accepted and without effect: a rehearsal is the default.", _FLAG),
)
"""Each option with its help and what else click is to know of it."""


def global_options(*, hidden: bool = False) -> list[click.Parameter]:
    """Build the options that every command takes, before or after its own name."""
    return [
        click.Option(
            # a name of its own: a command may have an argument called like the option
            (word, f"global_{word.removeprefix('--')}"),
            help=about,
            hidden=hidden,
            expose_value=False,
            callback=_remember,
            **kind,
        )
        for word, about, kind in _OPTIONS
    ]


def add_global_options(command: click.Command) -> None:
    """Let `command` take the global words too, but for those that it uses itself."""
    taken = {word for parameter in command.params for word in parameter.opts}
    command.params += [
        option for option in global_options(hidden=True) if not taken.intersection(option.opts)
    ]
