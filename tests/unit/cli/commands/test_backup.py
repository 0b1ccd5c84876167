"""``editpatrol backup`` and ``restore``: whole copies, nothing overwritten."""

import stat
from pathlib import Path

import pytest

from bot.cli import invoke
from bot.cli.exit_codes import ExitCode
from bot.errors import SettingsError
from bot.ledger.copying import back_up
from tests.operators import START, call, ledger_of, make_folder, patrol_some


@pytest.fixture
def used(tmp_path: Path) -> Path:
    """Return a folder whose ledger has two patrols."""
    folder = make_folder(tmp_path / "used")
    patrol_some(folder, 1, 2)
    return folder


def _empty(folder: Path) -> None:
    for file in folder.glob("ledger.sqlite*"):
        file.unlink()


def test_there_and_back(used: Path, tmp_path: Path) -> None:
    """A lost ledger comes back as it was; the copy is private."""
    before = ledger_of(used)
    counts = before.counts()
    before.close()
    copy = tmp_path / "copy.sqlite"
    assert call(used, "backup", str(copy)) == ExitCode.OK
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    _empty(used)
    assert call(used, "restore", str(copy)) == ExitCode.OK
    after = ledger_of(used)
    cursor = after.cursor()
    assert after.counts() == counts
    assert cursor is not None
    assert cursor.timestamp == START
    after.close()
    assert stat.S_IMODE((used / "ledger.sqlite").stat().st_mode) == 0o600


def test_what_waiting_does_not_mend_is_the_operators(used: Path, tmp_path: Path) -> None:
    """SQLite's own files can't be opened beside the ledger: 78, not "try again later"."""
    for companion in used.glob("ledger.sqlite-*"):
        companion.unlink()
    (used / "ledger.sqlite-wal").mkdir()
    assert call(used, "backup", str(tmp_path / "copy.sqlite")) == ExitCode.SETTINGS


def test_copy_while_a_run_writes(used: Path, tmp_path: Path) -> None:
    """An open transaction is not in the copy and does not stop it."""
    writer = ledger_of(used)
    with writer.rehearsing():
        assert call(used, "backup", str(tmp_path / "copy")) == ExitCode.OK
    writer.close()


def test_nothing_is_overwritten(
    used: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Neither an older copy nor the ledger, and no scrap stays."""
    copy = tmp_path / "copy"
    copy.write_text("mine", encoding="utf-8")
    assert call(used, "backup", str(copy)) == ExitCode.SETTINGS
    assert copy.read_text(encoding="utf-8") == "mine"
    assert call(used, "restore", str(copy)) == ExitCode.SETTINGS
    assert "first move ledger.sqlite out of" in capsys.readouterr().err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["copy", "used"]


@pytest.mark.parametrize("text", ["", "no database at all" * 99])
def test_what_is_no_ledger_is_refused(text: str, tmp_path: Path) -> None:
    """The folder stays without a ledger: the next run is a first run."""
    folder = make_folder(tmp_path / "new")
    copy = tmp_path / "copy"
    copy.write_text(text, encoding="utf-8")
    assert call(folder, "restore", str(copy)) in (ExitCode.SETTINGS, ExitCode.TRY_AGAIN_LATER)
    assert not list(folder.glob("*ledger*"))


def test_nothing_to_copy_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Before the first run, and for a missing backup."""
    folder = make_folder(tmp_path / "new")
    assert call(folder, "backup", str(tmp_path / "copy")) == ExitCode.SETTINGS
    assert "nothing to back up" in capsys.readouterr().err
    assert call(folder, "restore", str(tmp_path / "copy")) == ExitCode.SETTINGS
    assert "no such file" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("url", "tool"),
    [
        ("mysql+pymysql://u:secret@db/x", "mariadb-dump"),
        ("postgresql+psycopg://u:secret@db/x", "pg_dump"),
        ("sqlite://", "in memory"),
        ("nonsense", "no database"),
    ],
)
def test_other_databases_have_their_own_tools(url: str, tool: str, tmp_path: Path) -> None:
    """The tool is named, the password is not."""
    with pytest.raises(SettingsError, match=tool) as told:
        back_up(url, tmp_path / "copy")
    assert "secret" not in str(told.value)


def test_lost_ledger_is_a_first_run(used: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing else remembers where the bot was."""
    _empty(used)
    assert invoke(["--dir", str(used), "status"]) == ExitCode.OK
    assert "Nothing has been seen yet" in capsys.readouterr().out
