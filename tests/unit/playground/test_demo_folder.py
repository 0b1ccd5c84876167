"""The demo's own words: its settings in the bot's file, and its folder."""

import tomllib
from pathlib import Path

import pytest

from bot.errors import EditpatrolError
from bot.playground.demo_folder import start_afresh, with_key


@pytest.mark.parametrize(
    "text",
    ["[a]\nkey = 1\n", "[a]\n# key = 1\n", "[a]\n", "[b]\nkey = 1\n[a]\n[c]\nkey = 1\n"],
)
def test_a_key_is_set_in_its_own_table(text: str) -> None:
    """Whether it stood there, was commented out, was missing, or stands elsewhere too."""
    before, after = tomllib.loads(text), tomllib.loads(with_key(text, "a", "key", "2"))
    assert after == {**before, "a": {"key": 2}}


def test_a_foreign_folder_is_left_alone(tmp_path: Path) -> None:
    """The demo empties only a folder that it made itself."""
    (tmp_path / "precious").touch()
    with pytest.raises(EditpatrolError, match="empty folder"):
        start_afresh(tmp_path)
    assert (tmp_path / "precious").exists()


def test_its_own_folder_is_made_anew(tmp_path: Path) -> None:
    """A second demo finds nothing of the first."""
    folder = tmp_path / "demo"
    start_afresh(folder)
    (folder / "ledger.sqlite").touch()
    start_afresh(folder)
    assert not (folder / "ledger.sqlite").exists()
