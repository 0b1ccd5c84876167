"""Takes an empty folder, leaves in it what a real run of the bot on a real wiki made.

The bot is started as an operator starts it, through its command line; nothing here patrols,
judges or reports.
"""

import tempfile
from pathlib import Path

from bot.playground import scenario
from bot.playground.demo_folder import (
    REPORT_PAGE,
    SETTINGS,
    SETTINGS_FILE,
    Command,
    Say,
    editpatrol,
    settings_in_words,
    start_afresh,
    with_tables,
)
from bot.playground.pages import PAGES
from bot.playground.wiki import Wiki

CONTACT = "operator@playground.example"


def run_demo(folder: Path, say: Say, version: str) -> None:
    """Boot a wiki, let people edit, run the bot for real, and leave the results in `folder`.

    Raises:
        AbsentError: PHP or this release is not on this machine.
    """
    with (
        tempfile.TemporaryDirectory(prefix="editpatrol-demo-") as scratch,
        Wiki.boot(Path(scratch) / "wiki", version=version) as wiki,
    ):
        start_afresh(folder)
        say(f"A throw-away MediaWiki {version} is up on loopback, with {len(PAGES)} pages.")
        scenario.prepare(wiki)
        set_up(wiki, folder)
        say(f"'editpatrol init' made the bot's folder; only the demo says:\n{settings_in_words()}")
        _run_for_real(folder, say, "It is the bot's first run, so it looks and patrols nothing:")
        scenario.play(wiki)
        say("Now several people have edited. From here on the bot knows what is new:")
        _run_for_real(folder, say, "")
        _keep_reports(wiki, folder)
        say("")
        editpatrol("--dir", folder, "report", "--to", "terminal", is_shown=True)
        say(f"\nThe wiki's own patrol log: {_patrol_log(wiki)}")


def set_up(wiki: Wiki, folder: Path, command: Command = editpatrol) -> None:
    """Make the bot's folder with the real ``editpatrol init``, then apply the demo's settings."""
    login = wiki.bot_login
    words = ["--api", wiki.api_url, "--user", login.name, "--contact", CONTACT]
    command("init", folder, *words, "--password-stdin", typed=f"{login.password}\n")
    path = folder / SETTINGS_FILE
    path.write_text(with_tables(path.read_text(encoding="utf-8"), SETTINGS), encoding="utf-8")


def _run_for_real(folder: Path, say: Say, why: str) -> None:
    say(f"{why}\n  editpatrol --dir {folder} run --for-real".lstrip("\n"))
    editpatrol("--dir", folder, "run", "--for-real")


def _patrol_log(wiki: Wiki) -> str:
    marked = [f"{row['title']} by {row['user']}" for row in wiki.patrol_log()]
    return f"{len(marked)} marked ({'; '.join(marked)})"


def _keep_reports(wiki: Wiki, folder: Path) -> None:
    editpatrol("--dir", folder, "report", "--to", "html", "-o", folder / "report.html")
    page = wiki.page_text(REPORT_PAGE)
    (folder / "report.wikitext").write_text(page or "", encoding="utf-8")
