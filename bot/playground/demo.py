"""Takes an empty folder, leaves in it what a real run of the bot on a real wiki made.

The bot is started as an operator starts it, through its command line; nothing here patrols,
judges or reports. Never touches a folder that it did not make.
"""

import json
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from bot.errors import EditpatrolError
from bot.playground import scenario
from bot.playground.accounts import BOT
from bot.playground.pages import PAGES
from bot.playground.programs import run
from bot.playground.wiki import Wiki

Say = Callable[[str], None]

REPORT_PAGE = f"User:{BOT}/Report"
_MARK = ".made-by-the-demo"
_COUNTS = f"{len(PAGES)} pages"
_CONTACT = "operator@playground.example"

SETTINGS = {
    "run": {"settle": '"0s"'},
    "patrol": {
        "enabled": "true",
        "min_age": '"0s"',
        "pace": '"0s"',
        "max_per_run_first_week": "20",
    },
    "report": {"page": f'"{REPORT_PAGE}"'},
}
"""What the demo's editpatrol.toml says otherwise than the sample, so that nobody has to wait."""


def set_up(wiki: Wiki, folder: Path) -> None:
    """Make the bot's folder with the real ``editpatrol init``, then apply `SETTINGS`."""
    login = wiki.bot_login
    words = ["--api", wiki.api_url, "--user", login.name, "--contact", _CONTACT]
    editpatrol("init", folder, *words, "--password-stdin", typed=f"{login.password}\n")
    path = folder / "editpatrol.toml"
    text = path.read_text(encoding="utf-8")
    for table, keys in SETTINGS.items():
        for key, value in keys.items():
            text = with_key(text, table, key, value)
    path.write_text(text, encoding="utf-8")


def with_key(text: str, table: str, key: str, value: str) -> str:
    """Return a TOML text in which `key` of `table` has that value, whatever it had before."""
    lines = text.splitlines()
    start = lines.index(f"[{table}]") + 1
    for place in range(start, len(lines)):
        if lines[place].startswith("["):
            break
        if lines[place].lstrip("# ").startswith(f"{key} = "):
            lines[place] = f"{key} = {value}"
            return "\n".join(lines) + "\n"
    lines.insert(start, f"{key} = {value}")
    return "\n".join(lines) + "\n"


def editpatrol(*words: str | Path, typed: str = "", is_shown: bool = False) -> str:
    """Run the bot's command line to its end and return what it printed, unless it is shown."""
    return run([sys.executable, "-m", "bot", *words], typed=typed, is_shown=is_shown)


def records(folder: Path) -> list[dict[str, Any]]:
    """Return what the ledger in that folder holds, a record each, oldest first."""
    printed = editpatrol("--dir", folder, "report", "--to", "json")
    return [json.loads(line) for line in printed.splitlines()]


def run_demo(folder: Path, say: Say, version: str = "1.39") -> None:
    """Boot a wiki, let people edit, run the bot for real, and leave the results in `folder`.

    Args:
        folder: Empty, not yet there, or an earlier demo's.
        say: Shows a sentence to whoever is watching.
        version: Of MediaWiki.

    Raises:
        AbsentError: PHP or this release is not on this machine.
    """
    start_afresh(folder)
    with _scratch() as scratch, Wiki.boot(scratch / "wiki", version=version) as wiki:
        say(f"A throw-away MediaWiki {version} is up at {wiki.address}, with {_COUNTS}.")
        scenario.prepare(wiki)
        set_up(wiki, folder)
        say(_settings_in_words())
        _run_for_real(folder, say, "It has no cursor yet, so it looks and patrols nothing:")
        scenario.play(wiki)
        say("Now several people have edited.")
        _run_for_real(folder, say, "From here on it knows where it was:")
        _keep_reports(wiki, folder)
        editpatrol("--dir", folder, "report", "--to", "terminal", is_shown=True)
        say(f"\nThe wiki's own patrol log: {_patrol_log(wiki)}")


def _run_for_real(folder: Path, say: Say, why: str) -> None:
    say(f"{why}\n  editpatrol --dir {folder} run --for-real")
    editpatrol("--dir", folder, "run", "--for-real")


def _patrol_log(wiki: Wiki) -> str:
    titles = [f"{row['title']} by {row['user']}" for row in wiki.patrol_log()]
    return f"{len(titles)} marked ({'; '.join(titles)})"


def start_afresh(folder: Path) -> None:
    """Empty the demo's folder, or refuse if it is not the demo's.

    Raises:
        EditpatrolError: Something else is in it.
    """
    if folder.exists() and any(folder.iterdir()):
        if not (folder / _MARK).exists():
            raise EditpatrolError(f"{folder} holds other things: give the demo an empty folder")
        shutil.rmtree(folder)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / _MARK).touch()


def _keep_reports(wiki: Wiki, folder: Path) -> None:
    html = editpatrol("--dir", folder, "report", "--to", "html")
    (folder / "report.html").write_text(html, encoding="utf-8")
    page = wiki.page_text(REPORT_PAGE)
    (folder / "report.wikitext").write_text(page or "", encoding="utf-8")


def _settings_in_words() -> str:
    said = [
        f"  [{table}] {key} = {v}" for table, keys in SETTINGS.items() for key, v in keys.items()
    ]
    return "\n".join(
        ["The bot's folder is made by editpatrol init; the demo's own settings are:", *said]
    )


@contextmanager
def _scratch() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="editpatrol-demo-") as folder:
        yield Path(folder)
