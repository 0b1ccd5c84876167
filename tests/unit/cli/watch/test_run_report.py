"""What a run tells people: one line in the log, sentences on the screen."""

import json
from datetime import timedelta
from pathlib import Path

from bot.cli.exit_codes import ExitCode
from bot.cli.watch.run_report import SHOWN, log_failure, log_result, rehearsal_lines, result_lines
from bot.pipeline.entries import Held
from tests.worlds import make_world


def test_each_run_is_one_line_of_a_private_log(tmp_path: Path) -> None:
    """Machines parse it, nobody else reads it."""
    log = tmp_path / "editpatrol.log"
    world = make_world(tmp_path / "folder")
    world.wiki.edit()
    log_result(log, world.run(), ExitCode.OK)
    log_failure(log, "The wiki can't be reached.", ExitCode.WIKI_UNREACHABLE, for_real=True)
    good, failed = map(json.loads, log.read_text(encoding="utf-8").splitlines())
    assert (good["exit"], good["counts"]["analysed"]) == (0, 1)
    assert good["waiting"] == {Held.FIRST_RUN: 1}
    assert (failed["exit"], failed["notes"]) == (69, ["The wiki can't be reached."])
    assert log.stat().st_mode & 0o777 == 0o600


def test_rehearsal_names_what_a_real_run_would_patrol() -> None:
    """All with -v, else the first ones and how many more."""
    world = make_world()
    world.start()
    for number in range(SHOWN + 2):
        world.wiki.edit(f"Page {number}")
    result = world.run(for_real=False)
    brief, whole = (list(rehearsal_lines(result, verbose=verbose)) for verbose in (False, True))
    assert f"would patrol {SHOWN + 2} now" in "\n".join(brief)
    assert "and 2 more" in brief[-1]
    assert "Page 21: link fix" in whole[-1]


def test_rehearsal_says_what_would_be_held_back() -> None:
    """The operator sees why nothing would happen."""
    world = make_world()
    world.start()
    world.wiki.edit()
    result = world.run(for_real=False, min_age=timedelta(hours=24))
    said = "\n".join(rehearsal_lines(result, verbose=False))
    assert f"1 would be held back (1: {Held.AGE})" in said


def test_titles_reach_the_screen_without_control_characters() -> None:
    """A stranger's title must not move the cursor."""
    world = make_world()
    world.start()
    world.wiki.edit("Sun\x1b[2Jdial")
    assert "\x1b" not in "\n".join(rehearsal_lines(world.run(for_real=False), verbose=True))


def test_quiet_run_says_so() -> None:
    """With -v there is always something to read."""
    world = make_world()
    world.start()
    assert list(result_lines(world.run()))[-1].startswith("Counts: 1 published")
