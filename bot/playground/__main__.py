"""Takes ``python -m bot.playground`` and its words, gives a release, a running wiki or the demo.

The only module of the playground that talks to a person.
"""

import signal
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

import click

from bot.errors import EditpatrolError
from bot.playground import scenario, software
from bot.playground.demo import CONTACT, run_demo
from bot.playground.replay import run_replay
from bot.playground.wiki import Wiki

_RELEASES = click.Choice(sorted(software.SUITES))
_WHICH = "The release; the one that this machine has, if not said."


@click.group()
def commands() -> None:
    """A throw-away real MediaWiki on loopback."""


@commands.command()
@click.argument("versions", nargs=-1, type=_RELEASES)
def install(versions: tuple[str, ...]) -> None:
    """Unpack the releases that this machine lacks (all of them by default) into a cache."""
    for version in versions or sorted(software.SUITES):
        try:
            software.find(version)
        except software.AbsentError:
            _install(version)


@commands.command()
@click.option("--version", type=_RELEASES, help=_WHICH)
@click.option("--port", default=0, help="0 takes a free one.")
def serve(version: str | None, port: int) -> None:
    """Serve a wiki with the demo's pages until Ctrl+C; print its address and accounts."""
    with (
        tempfile.TemporaryDirectory(prefix="editpatrol-wiki-") as folder,
        Wiki.boot(Path(folder), version=version or software.release_here(), port=port) as wiki,
        suppress(KeyboardInterrupt),
    ):
        scenario.prepare(wiki)
        click.echo(_welcome(wiki))
        signal.pause()


@commands.command()
@click.option("--version", type=_RELEASES, help=_WHICH)
@click.argument("folder", type=click.Path(path_type=Path), default=Path("demo"))
def demo(version: str | None, folder: Path) -> None:
    """Run the bot's main job on a throw-away wiki; leave the results in FOLDER (demo)."""
    started = time.monotonic()
    try:
        run_demo(folder, click.echo, version=version or software.release_here())
    except software.AbsentError as absent:
        click.echo(f"No real wiki can be booted here, so the recorded edits must do. {absent}")
        run_replay(folder, click.echo)
    click.echo(f"\nLook at {folder}/report.html, {folder}/report.wikitext, {folder}/ledger.sqlite.")
    click.echo(f"All this took {time.monotonic() - started:.0f} seconds.")


@commands.command(hidden=True)
@click.argument("file", type=click.Path(path_type=Path))
def record(file: Path) -> None:
    """Play the demo's story and write it to FILE as a MediaWiki XML export."""
    with (
        tempfile.TemporaryDirectory(prefix="editpatrol-wiki-") as folder,
        Wiki.boot(Path(folder)) as wiki,
    ):
        scenario.prepare(wiki)
        scenario.play(wiki)
        file.write_text(scenario.record(wiki), encoding="utf-8")


def _install(version: str) -> None:
    click.echo(f"Unpacking MediaWiki {version} from Debian's archive")
    try:
        software.install(version)
    except software.AbsentError as absent:
        click.echo(f"Going on without MediaWiki {version}: {absent}")


def _welcome(wiki: Wiki) -> str:
    lines = [
        f"MediaWiki {wiki.version} until Ctrl+C: {wiki.article_path.replace('$1', 'Main_Page')}",
        f"API: {wiki.api_url}",
        "",
        *(f"  {account.name:<12} {account.password}" for account in wiki.accounts.values()),
        "",
        "Set the bot up on it (the password is the bot's bot password), then let it rehearse:",
        f"  echo {wiki.bot_login.password} | .venv/bin/editpatrol init FOLDER \\",
        f"    --api {wiki.api_url} --user {wiki.bot_login.name} --contact {CONTACT} \\",
        "    --password-stdin",
        "  .venv/bin/editpatrol --dir FOLDER run",
    ]
    return "\n".join(lines)


def main() -> int:
    """Run a command and return its exit code."""
    # Being ended is no reason to leave a web server behind.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        commands(standalone_mode=False)
    except click.ClickException as wrong:
        wrong.show()
        return wrong.exit_code
    except (click.exceptions.Abort, KeyboardInterrupt):
        return 130
    except EditpatrolError as error:
        click.echo(f"error: {error}", err=True)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
