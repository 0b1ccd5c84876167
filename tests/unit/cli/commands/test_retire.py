"""``editpatrol retire``: what is done in the folder, and that nothing goes on afterwards."""

from pathlib import Path

import pytest

from bot.cli.commands.retire import LIST_FILE
from bot.cli.exit_codes import ExitCode
from bot.cli.folder.retirement import RETIRED_FILE
from tests.operators import call, make_folder, patrol_some


@pytest.fixture
def used(tmp_path: Path) -> Path:
    """Return a folder without a report page, whose bot patrolled three edits."""
    folder = make_folder(tmp_path / "used")
    patrol_some(folder, 1, 2, 3)
    return folder


def test_a_rehearsal_shows_and_does_nothing(used: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The note and all that is left to remove are shown; the folder stays as it is."""
    before = sorted(used.iterdir())
    assert call(used, "retire") == ExitCode.OK
    said = capsys.readouterr().out
    assert "It patrolled 3 edits" in said
    assert "* 3 by the rule link fixes" in said
    assert f"`--dir {used}`" in said
    assert "`systemctl --user disable --now editpatrol-used.timer`" in said
    assert "as CareBot, on Special:BotPasswords, delete patrol" in said
    assert "pages with their sub-pages, as the community likes: User:CareBot/Stop" in said
    assert sorted(used.iterdir()) == before


def test_a_retired_bot_runs_no_more(used: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The list is kept, runs and patrols refuse, status misses no run."""
    assert call(used, "retire", "--for-real") == ExitCode.OK
    lines = (used / LIST_FILE).read_text(encoding="utf-8").splitlines()
    assert lines == [  # the wiki can't be asked which titles it hides by now
        f"* [[Special:Diff/{revid}]] (title not told): link fix; rule: link fixes"
        for revid in (1, 2, 3)
    ]
    for words in (["run"], ["run", "--for-real"], ["patrol", "--revid", "1"]):
        capsys.readouterr()
        assert call(used, *words) == ExitCode.SETTINGS
        assert "Its runs refuse; delete this file to undo that." in capsys.readouterr().err
    recall = ["recall", "--rule", "link fixes"]
    assert call(used, *recall) == ExitCode.OK
    assert call(used, *recall, "--page", "User:CareBot/List", "--for-real") == ExitCode.SETTINGS
    capsys.readouterr()
    assert call(used, "status") == ExitCode.OK
    assert "retired.txt: This bot was retired at 20" in capsys.readouterr().out


def test_the_file_that_undoes_it_is_named(used: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """And the note is shown without the mark of a run that there was none of."""
    assert call(used, "retire", "--for-real") == ExitCode.OK
    said = capsys.readouterr().out
    assert f"{used / 'retired.txt'}: This bot was retired at 20" in said
    assert "<!--" not in said


def test_a_wiki_that_cant_be_asked_is_told_later(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The folder is retired at once; whoever reads the screen knows that the pages say nothing."""
    folder = make_folder(tmp_path / "used", '[[report]]\npage = "User:CareBot/Report"\n')
    patrol_some(folder, 1)
    assert call(folder, "retire", "--for-real") == ExitCode.SETTINGS
    assert (folder / RETIRED_FILE).exists()
    assert "Not every report page says so yet: do this again" in capsys.readouterr().out


def test_retiring_twice_keeps_the_first_time(used: Path) -> None:
    """The mark says when it was retired, not when somebody last said so."""
    assert call(used, "retire", "--for-real") == ExitCode.OK
    marked = (used / RETIRED_FILE).read_text(encoding="utf-8")
    assert call(used, "retire", "--for-real") == ExitCode.OK
    assert (used / RETIRED_FILE).read_text(encoding="utf-8") == marked


def test_its_files_are_for_their_owner_alone(used: Path) -> None:
    """The list may name what the wiki hides tomorrow."""
    assert call(used, "retire", "--for-real") == ExitCode.OK
    assert {(used / name).stat().st_mode & 0o777 for name in (LIST_FILE, RETIRED_FILE)} == {0o600}


def test_one_edit_is_told_as_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The note counts in words."""
    folder = make_folder(tmp_path / "hardly used")
    patrol_some(folder, 1)
    assert call(folder, "retire") == ExitCode.OK
    assert "It patrolled 1 edit; its" in capsys.readouterr().out
