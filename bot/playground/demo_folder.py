"""Takes a folder's name, gives it the demo's settings and the bot's command line.

Never touches a folder that it did not make.
"""

import shutil
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from bot.errors import EditpatrolError
from bot.playground.accounts import BOT
from bot.playground.programs import run

REPORT_PAGE = f"User:{BOT}/Report"
SETTINGS_FILE = "editpatrol.toml"
_MARK = ".made-by-the-demo"

Say = Callable[[str], None]
"""Shows a sentence to whoever is watching."""
Command = Callable[..., str]
"""Does a command of the bot's, as `editpatrol` does."""
Tables = Mapping[str, Mapping[str, str]]

SETTINGS: Tables = {
    "run": {"settle": '"0s"'},
    "patrol": {
        "enabled": "true",
        "min_age": '"0s"',
        "pace": '"0s"',
        "max_per_run_first_week": "20",
    },
    "report": {"page": f'"{REPORT_PAGE}"', "min_interval": '"0s"'},
}
"""What the demo's editpatrol.toml says otherwise than the sample, so that nobody has to wait."""


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


def settings_in_words(tables: Tables = SETTINGS) -> str:
    """Return the demo's own settings, a line each."""
    return "\n".join(
        f"  [{table}] {key} = {value}"
        for table, keys in tables.items()
        for key, value in keys.items()
    )


def with_tables(text: str, tables: Tables) -> str:
    """Return a TOML text in which all these keys have these values."""
    for table, keys in tables.items():
        for key, value in keys.items():
            text = with_key(text, table, key, value)
    return text


def with_key(text: str, table: str, key: str, value: str) -> str:
    """Return a TOML text in which `key` of `table` has that value, whatever it had before."""
    lines = text.splitlines()
    start = next(n for n, line in enumerate(lines, 1) if line.strip("[]") == table)
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
