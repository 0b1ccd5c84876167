"""``editpatrol emit``: what a scheduler needs to run this very folder, as often as it says.

Takes the folder, prints a crontab line, a systemd unit and timer, or Toolforge's jobs.yaml. Never
installs anything and never asks the wiki.
"""

import json
import re
import shlex
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Final

import click

from bot.cli.folder.configuration import configured
from bot.cli.folder.schedule import Schedule, job_name, words_of
from bot.cli.invocation import current_invocation

_PATIENCE: Final = timedelta(minutes=15)
"""A run ends by its own deadline; whoever hasn't after so much more is ended."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Job:
    """What is to be run, and when."""

    words: tuple[str, ...]
    """The command line."""
    name: str
    schedule: Schedule
    interval: timedelta
    deadline: timedelta
    """Of a run."""


@click.command()
@click.argument("scheduler", type=click.Choice(["cron", "systemd", "toolforge"]))
def command(*, scheduler: str) -> None:
    """Print what SCHEDULER needs to run this folder for real, as often as [run] every says.

    The minute follows from the folder and the wiki: it is always the same here, and another
    elsewhere. Nothing is installed.
    """
    configuration = configured(current_invocation())
    folder, settings = configuration.folder.resolve(), configuration.settings
    program = Path(sys.executable).with_name("editpatrol")
    job = Job(
        words=(str(program), "--dir", str(folder), "run", "--for-real"),
        name=job_name(folder),
        schedule=Schedule.of(folder, settings.wiki.api, settings.run.interval),
        interval=settings.run.interval,
        deadline=settings.run.deadline,
    )
    click.echo(_FORMS[scheduler](job))


def cron(job: Job) -> str:
    """Return a crontab line; cron reads a bare percent sign as the end of the command."""
    line = shlex.join(job.words).replace("%", "\\%")
    return (
        "# For `crontab -e`. Cron mails what goes wrong; nothing is printed when all went well.\n"
        f"{job.schedule.cron}  {line}"
    )


def systemd(job: Job) -> str:
    """Return a user's service and timer, each under the name of its file."""
    start = " ".join(_systemd_word(word) for word in job.words)
    patience = int((job.deadline + _PATIENCE).total_seconds())
    return f"""\
# ~/.config/systemd/user/{job.name}.service
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
TimeoutStartSec={patience}

# ~/.config/systemd/user/{job.name}.timer
[Unit]
Description=editpatrol: {words_of(job.interval)}

[Timer]
OnCalendar={job.schedule.calendar}
Persistent=true

[Install]
WantedBy=timers.target

# Once, or nothing runs while you are not logged in: loginctl enable-linger
# Then: systemctl --user daemon-reload && systemctl --user enable --now {job.name}.timer"""


def toolforge(job: Job) -> str:
    """Return a jobs.yaml; JSON's strings are YAML's."""
    return f"""\
# Save as jobs.yaml in the tool's home, then: toolforge jobs load jobs.yaml
# The ledger belongs into ToolsDB (editpatrol.toml, [ledger] url), not on NFS.
- name: {job.name}
  image: python3.11
  command: {json.dumps(shlex.join(job.words))}
  schedule: "{job.schedule.toolforge}"
  emails: onfailure
  mem: 512Mi"""


def _systemd_word(word: str) -> str:
    escaped = word.replace("%", "%%").replace("$", "$$")
    return escaped if re.fullmatch(r"[\w./$%-]+", word) else json.dumps(escaped, ensure_ascii=False)


_FORMS: Final[dict[str, Callable[[Job], str]]] = {
    "cron": cron,
    "systemd": systemd,
    "toolforge": toolforge,
}
