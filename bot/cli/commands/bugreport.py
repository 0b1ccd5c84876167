"""``editpatrol bugreport``: what a developer needs to know of a folder, without its secrets.

Takes the folder, writes one private archive and says what is in it. Never asks the wiki, and never
puts one of the folder's own files into the archive: only what was read out of them.
"""

import io
import os
import platform
import tarfile
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

import click
import msgspec

from bot import __version__
from bot.cli.folder.configuration import configured
from bot.cli.folder.redaction import REDACTED, redacted, secrets_of, without_password
from bot.cli.invocation import Invocation, current_invocation
from bot.cli.watch.log_file import last_lines
from bot.cli.watch.survey import status_of
from bot.errors import SettingsError
from bot.settings import RULES_FILE, Settings

LOG_LINES: Final = 200
_LIBRARIES: Final = (
    *("click", "jinja2", "msgspec", "mwparserfromhell", "pywikibot", "rapidfuzz", "regex"),
    *("requests", "rich", "sentencex", "sqlalchemy", "urllib3"),
    *("pymysql", "psycopg", "mwxml", "pyicu", "codespell"),
)


@click.command()
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    help="The archive; default: editpatrol-bugreport-TIME.tar.gz here.",
)
def command(*, output: Path | None) -> None:
    """Gather versions, settings, last runs and log lines in an archive for the developers.

    Passwords, cookies, OAuth keys, the database's password and your contact are left out. It says
    what is in the archive: look at it before you send it.
    """
    said, now = current_invocation(), datetime.now(UTC)
    path = output or Path(f"editpatrol-bugreport-{now:%Y%m%dT%H%M%SZ}.tar.gz")
    settings, fault = _settings(said)
    log = said.folder / (settings.run.log if settings else "editpatrol.log")
    texts = {
        "versions.json": _json(_versions()),
        "settings.json": _json(_bare(settings)) if settings else f"{fault}\n",
        "rules.toml": _text(said.folder / RULES_FILE),
        "files.txt": "".join(f"{line}\n" for line in _files(said.folder)),
        "status.json": _json(status_of([said], now)),
        "log.jsonl": b"".join(last_lines(log, LOG_LINES)).decode(errors="replace"),
    }
    secrets = secrets_of(said.folder, settings)
    texts = {name: redacted(text, secrets) for name, text in texts.items()}
    _write(path, texts, now)
    click.echo(f"{path} holds, without passwords, cookies, keys and your contact:")
    for name, text in texts.items():
        click.echo(f"  {name:<14} {len(text.encode()):>8} bytes")


def _settings(said: Invocation) -> tuple[Settings | None, str]:
    try:
        return configured(said).settings, ""
    except SettingsError as failure:
        return None, str(failure)


def _bare(settings: Settings) -> Settings:
    """Return the settings without what is the operator's own."""
    replace = msgspec.structs.replace
    wiki = replace(settings.wiki, contact=REDACTED, api=without_password(settings.wiki.api))
    ledger = replace(settings.ledger, url=without_password(settings.ledger.url))
    return replace(settings, wiki=wiki, ledger=ledger)


def _versions() -> Mapping[str, str]:
    own = {
        "editpatrol": __version__,
        "python": platform.python_version(),
        "platform": platform.platform(),
    }
    return own | {name: _version(name) for name in _LIBRARIES}


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return "not installed"


def _files(folder: Path) -> Iterator[str]:
    """Yield the folder's files: mode, size, time and name."""
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        status = path.lstat()
        when = f"{datetime.fromtimestamp(status.st_mtime, UTC):%Y-%m-%d %H:%M}"
        yield f"{status.st_mode & 0o7777:04o} {status.st_size:>12} {when} {path.name}"


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError as failure:
        return f"{failure.strerror}\n"


def _json(value: object) -> str:
    return msgspec.json.format(msgspec.json.encode(value), indent=2).decode() + "\n"


def _write(path: Path, texts: Mapping[str, str], now: datetime) -> None:
    """Write the archive, for its owner alone; nothing is overwritten."""
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
    except FileExistsError:
        raise SettingsError(f"{path} is there already: nothing is overwritten.") from None
    with os.fdopen(handle, "wb") as file, tarfile.open(fileobj=file, mode="w:gz") as archive:
        for name, text in texts.items():
            content = text.encode()
            entry = tarfile.TarInfo(f"editpatrol-bugreport/{name}")
            entry.size, entry.mode, entry.mtime = len(content), 0o600, int(now.timestamp())
            archive.addfile(entry, io.BytesIO(content))
