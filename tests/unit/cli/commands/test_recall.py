"""``editpatrol recall``: every edit so patrolled, and no other."""

import json
from pathlib import Path

import pytest

from bot.cli.exit_codes import ExitCode
from tests.operators import call, make_folder, patrol_some


@pytest.fixture
def used(tmp_path: Path) -> Path:
    """Return a folder in which two runs patrolled edits by the rule "link fixes"."""
    folder = make_folder(tmp_path / "used")
    patrol_some(folder, 1, 2, run_id="first")
    patrol_some(folder, 3, run_id="second")
    return folder


@pytest.mark.parametrize(
    ("words", "revids"),
    [
        (["--rule", "link fixes"], [1, 2, 3]),
        (["--rule", "another"], []),
        (["--run", "second"], [3]),
        (["--run", "second", "--rule", "another"], []),
        (["--since", "2026-03-01T12:00"], [1, 2, 3]),
        (["--since", "2026-03-01T12:01"], []),
    ],
)
def test_lists_what_was_so_patrolled(
    words: list[str], revids: list[int], used: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A line of wikitext each; conditions all hold; the number is told apart from the list.

    No wiki is there to be asked what it hides by now: revisions and rules are all that is said.
    """
    assert call(used, "recall", *words) == ExitCode.OK
    said = capsys.readouterr()
    assert said.out.splitlines() == [
        f"* [[Special:Diff/{revid}]] (title not told): link fix; rule: link fixes"
        for revid in revids
    ]
    assert said.err.count("Only revisions are named: what the wiki hides by now") == bool(revids)
    number = "1 edit was" if len(revids) == 1 else f"{len(revids)} edits were"
    assert f"{number} patrolled so.\n" in said.err


def test_a_rule_that_patrolled_nothing(used: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Its name may be misspelt: the names that would find something are told."""
    assert call(used, "recall", "--rule", "link fix") == ExitCode.OK
    assert "Rules by which edits were patrolled: link fixes.\n" in capsys.readouterr().err
    assert call(used, "recall", "--rule", "link fixes") == ExitCode.OK
    assert capsys.readouterr().err.endswith("\n3 edits were patrolled so.\n")


def test_something_must_be_asked_for(used: Path) -> None:
    """Everything ever patrolled is no work list."""
    assert call(used, "recall") == ExitCode.SETTINGS


@pytest.mark.parametrize(
    "words",
    [
        ["--rule", "x", "--for-real"],
        ["--rule", "x", "--page", "User:CareBot/Recall", "--json"],
    ],
)
def test_words_that_contradict_each_other(words: list[str], used: Path) -> None:
    """What can't be meant is asked back, and nothing is done."""
    assert call(used, "recall", *words) == ExitCode.SETTINGS


def test_json_lines_for_programs(used: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The same records as those of a report."""
    assert call(used, "recall", "--run", "second", "--json") == ExitCode.OK
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(line["revid"], line["rule"]) for line in lines] == [(3, "link fixes")]


def test_a_page_is_only_shown_without_for_real(
    used: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The rehearsal prints what would stand between the markers."""
    words = ["--rule", "link fixes", "--page", "User:CareBot/Recall"]
    assert call(used, "recall", *words) == ExitCode.OK
    said = capsys.readouterr()
    assert "Edits patrolled by this bot by the rule link fixes: '''3'''." in said.out
    assert said.out.count("* [[Special:Diff/") == 3
    assert "Rehearsal: User:CareBot/Recall was not written" in said.err
