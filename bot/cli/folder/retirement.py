"""The mark of a folder whose bot has been retired.

Takes a folder, gives when its bot was retired. Never asks the wiki.
"""

from datetime import datetime
from pathlib import Path
from typing import Final

from bot.cli.folder.private_file import write_private
from bot.errors import SettingsError

RETIRED_FILE: Final = "retired.txt"
_WORDS: Final = "This bot was retired at {when}. Its runs refuse; delete this file to undo that.\n"


def retire_folder(folder: Path, now: datetime) -> None:
    """Let runs refuse from now on; a folder that was retired before keeps its time."""
    path = folder / RETIRED_FILE
    if not path.exists():
        write_private(path, _WORDS.format(when=now.isoformat(timespec="seconds")))


def retired_sentence(folder: Path) -> str:
    """Return what the mark says; '' when the bot is not retired."""
    path = folder / RETIRED_FILE
    return path.read_text(encoding="utf-8").strip() if path.exists() else ""


def refuse_if_retired(folder: Path) -> None:
    """Refuse to go on in a retired bot's folder.

    Raises:
        SettingsError: It was retired.
    """
    if retired_sentence(folder):
        raise SettingsError(f"{folder / RETIRED_FILE}: {retired_sentence(folder)}")
