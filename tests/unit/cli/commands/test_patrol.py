"""``patrol``'s own slips of the pen: they are told before the wiki is asked anything."""

from pathlib import Path

import pytest

from bot.cli import invoke
from bot.cli.exit_codes import ExitCode


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "Name edits by one of --revid, --page, --user or --since."),
        (["--page", "Mill", "--user", "Ann"], "Name edits by one of"),
        (["--page", " "], "--page needs a title, and --user a name."),
        (["--user", ""], "--page needs a title, and --user a name."),
        (["--since", "2h", "--for-real"], "--for-real belongs to --yes"),
        (["--since", "2h", "--json", "--yes"], "--json patrols nothing, and --yes does"),
    ],
)
def test_a_slip_is_told_in_a_sentence(
    words: list[str], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With the code of settings and arguments."""
    assert invoke(["--dir", str(tmp_path), "patrol", *words]) == ExitCode.SETTINGS
    assert capsys.readouterr().err.startswith(f"editpatrol: {said}")
