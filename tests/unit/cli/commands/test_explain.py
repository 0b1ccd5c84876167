"""``editpatrol explain`` for texts that need no wiki."""

from pathlib import Path

import pytest

from bot.cli import invoke
from bot.cli.exit_codes import ExitCode

OLD = "It leaves from [[Norland]] harbour (NH) at noon.\n"
NEW = "It leaves from [[Norland harbour]] ([[NH]]) at noon.\n"


@pytest.fixture
def texts(tmp_path: Path) -> tuple[str, str]:
    """Return two files of texts."""
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    old.write_text(OLD, encoding="utf-8")
    new.write_text(NEW, encoding="utf-8")
    return str(old), str(new)


def test_two_texts_are_explained(
    texts: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Headline, assurance, labels, why, diff, and what policy would do."""
    assert invoke(["--dir", str(tmp_path), "explain", *texts, "--title", "Ferry"]) == ExitCode.OK
    shown = capsys.readouterr().out
    for words in (
        "Ferry  +4 bytes\nlink fix \u00b7 plausible",
        "labels: link-add, link-retarget",
        "[[Norland]] changed to [[Norland harbour]]",
        "titles were not looked up",
        "policy: would leave it to people",
        "{+[[+}NH{+]]+}",
    ):
        assert words in shown


def test_the_folders_own_rules_speak(
    texts: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where there are some; else the sample's."""
    rule = '[[rule]]\nname = "look at links"\ndecision = "flag"\nheadline = ["link fix"]\n'
    (tmp_path / "rules.toml").write_text(rule, encoding="utf-8")
    assert invoke(["--dir", str(tmp_path), "explain", *texts]) == ExitCode.OK
    assert "policy: would flag it for a look (rule look at links)" in capsys.readouterr().out


def test_a_saved_diff_is_explained(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With the wiki's own line numbers."""
    path = tmp_path / "saved.txt"
    path.write_text(f"4 bytes added\nLine 22: Line 22:\n{OLD}{NEW}", encoding="utf-8")
    assert invoke(["--dir", str(tmp_path), "explain", "--saved-diff", str(path)]) == ExitCode.OK
    shown = capsys.readouterr().out
    assert "    22 - It leaves" in shown
    assert "link fix" in shown


@pytest.mark.parametrize("words", [[], ["a"], ["1", "2", "3"], ["12345678901234567890123"]])
def test_other_words_are_a_usage_error(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """That says what to name."""
    assert invoke(["explain", *words]) == ExitCode.SETTINGS
    said = capsys.readouterr().err
    assert ("neither a revision's number nor" if len(words) == 1 else "--saved-diff") in said


def test_what_is_no_text_is_said(
    texts: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A picture has no words."""
    path = tmp_path / "picture.png"
    path.write_bytes(b"\x89PNG\xff")
    assert invoke(["explain", texts[0], str(path)]) == ExitCode.SETTINGS
    assert "not UTF-8" in capsys.readouterr().err
