"""``editpatrol emit``: what a scheduler needs to run this very folder once an hour.

Takes the folder, prints a crontab line, a systemd unit and timer, or Toolforge's jobs.yaml. Never
installs anything and never asks the wiki.
"""

import json
import re
import shlex
import sys
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Final

import click

from bot.cli.configuration import configured
from bot.cli.invocation import current_invocation

_FIRST, _LAST = 2, 57
"""Minutes that jobs are spread over: not the full hour, when everybody runs."""


@click.command()
@click.argument("scheduler", type=click.Choice(["cron", "systemd", "toolforge"]))
def command(*, scheduler: str) -> None:
    """Print what SCHEDULER needs to run this folder once an hour, for real.

    The minute follows from the folder and the wiki: it is always the same here, and another
    elsewhere. Nothing is installed.
    """
    configuration = configured(current_invocation())
    folder = configuration.folder.resolve()
    program = Path(sys.executable).with_name("editpatrol")
    words = (str(program), "--dir", str(folder), "run", "--for-real")
    minute = minute_of(folder, configuration.settings.wiki.api)
    click.echo(_FORMS[scheduler](words, minute))


def minute_of(folder: Path, api: str) -> int:
    """Return the minute at which a folder runs: stable, and spread over the hour."""
    return _FIRST + zlib.crc32(f"{folder}\n{api}".encode()) % (_LAST - _FIRST + 1)


def cron(words: tuple[str, ...], minute: int) -> str:
    """Return a crontab line; cron reads a bare percent sign as the end of the command."""
    line = shlex.join(words).replace("%", "\\%")
    return (
        "# For `crontab -e`. Cron mails what goes wrong; nothing is printed when all went well.\n"
        f"{minute} * * * *  {line}"
    )


def systemd(words: tuple[str, ...], minute: int) -> str:
    """Return a user's service and timer, each under the name of its file."""
    name = f"editpatrol-{_slug(Path(words[2]).name)}"
    start = " ".join(_systemd_word(word) for word in words)
    return f"""\
# ~/.config/systemd/user/{name}.service
[Unit]
Description=editpatrol: one run
Wants=network-online.target
After=network-online.target

[Service]
Type=oneshot
ExecStart={start}
# 12: done, but for edits that the wiki would not give. 75: later, which the timer does.
SuccessExitStatus=12 75
MemoryMax=512M
TimeoutStartSec=45min

# ~/.config/systemd/user/{name}.timer
[Unit]
Description=editpatrol: hourly

[Timer]
OnCalendar=*:{minute:02}
Persistent=true

[Install]
WantedBy=timers.target

# Then: systemctl --user daemon-reload && systemctl --user enable --now {name}.timer"""


def toolforge(words: tuple[str, ...], minute: int) -> str:
    """Return a jobs.yaml; JSON's strings are YAML's."""
    return f"""\
# Save as jobs.yaml in the tool's home, then: toolforge jobs load jobs.yaml
# The ledger belongs into ToolsDB (editpatrol.toml, [ledger] url), not on NFS.
- name: editpatrol-{_slug(Path(words[2]).name)}
  image: python3.11
  command: {json.dumps(shlex.join(words))}
  schedule: "{minute} * * * *"
  emails: onfailure
  mem: 512Mi"""


def _slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") or "wiki"


def _systemd_word(word: str) -> str:
    escaped = word.replace("%", "%%").replace("$", "$$")
    return escaped if re.fullmatch(r"[\w./$%-]+", word) else json.dumps(escaped, ensure_ascii=False)


_FORMS: Final[dict[str, Callable[[tuple[str, ...], int], str]]] = {
    "cron": cron,
    "systemd": systemd,
    "toolforge": toolforge,
}
