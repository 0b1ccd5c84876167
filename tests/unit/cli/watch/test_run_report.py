"""What a run tells people: one line in the log, sentences on the screen."""

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.cli.exit_codes import ExitCode
from bot.cli.halt import Halt
from bot.cli.watch.log_file import numbers
from bot.cli.watch.reasons import by_reason
from bot.cli.watch.run_report import (
    SHOWN,
    end_run,
    judged_line,
    log_failure,
    log_result,
    rehearsal_lines,
    result_lines,
)
from bot.pipeline.entries import REPORTS_WAIT, Held, Judgement, RunMode
from bot.pipeline.run import run
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
    assert "1 would be held back: 1 (too young to patrol)." in said


def test_rehearsal_says_what_would_be_dropped_and_why() -> None:
    """What is not to be patrolled at the second look does not vanish between two numbers."""
    world = make_world()
    world.start()
    world.wiki.edit("Sundial")
    world.run(min_age=timedelta(hours=24))
    world.wiki.clock.pass_by(hours=25)
    world.wiki.edit("Sundial", user="Bea", summary="words")
    said = "\n".join(rehearsal_lines(world.run(for_real=False), verbose=False))
    assert "would patrol 0 now; 1 would be dropped at a second look: 1 (" in said


def test_rehearsal_says_that_patrolling_is_off_whatever_else_holds_edits() -> None:
    """An edit that is too young would not be patrolled once it is old enough either."""
    world = make_world()
    world.start()
    world.wiki.edit()
    day = timedelta(hours=24)
    off = world.run(for_real=False, never_patrols=Held.DISABLED, min_age=day)
    said = f"Nothing of what waits would be patrolled: {Held.DISABLED}."
    assert said in rehearsal_lines(off, verbose=False)
    assert said not in rehearsal_lines(world.run(for_real=False, min_age=day), verbose=False)


@pytest.mark.parametrize("has_edit", [True, False])
def test_rehearsal_says_that_a_real_run_would_be_stopped(tmp_path: Path, *, has_edit: bool) -> None:
    """Also when nothing is to be patrolled: its report would not be written; it ends with 0."""
    world = make_world()
    world.start()
    world.wiki.stop_page = "Stop, please."
    if has_edit:
        world.wiki.edit()
    result = world.run(for_real=False)
    said = "\n".join(rehearsal_lines(result, verbose=False))
    assert f"A real run would be stopped and end with 10: {Held.STOP_PAGE}." in said
    assert end_run(result, Halt(), tmp_path / "log", verbose=False) == ExitCode.OK


def test_rehearsal_of_named_edits_speaks_of_them_alone() -> None:
    """Neither of a cursor nor of what else waits."""
    world = make_world()
    world.start()
    world.wiki.edit("Gnomon")
    world.run(min_age=timedelta(hours=24))
    revid = world.wiki.edit("Sundial")
    only = frozenset({world.wiki.rows[revid].key})
    since = world.wiki.clock() - timedelta(hours=1)
    result = world.run(for_real=False, only=only, since=since, min_age=timedelta(hours=24))
    said = "\n".join(rehearsal_lines(result, verbose=True, listed=1))
    assert "cursor" not in said
    assert "Of 1 edit that you named, 1 had not been judged yet: 1 wait." in said
    assert "patrol 0 now; 1 would be held back: 1 (too young to patrol)." in said


def test_each_judged_edit_is_told_with_its_decision() -> None:
    """With -v the operator sees what was left, too, and by which rule the rest is not."""
    world = make_world()
    world.start()
    world.wiki.edit("Sundial")
    world.wiki.edit("Gnomon", summary="words")
    told: list[str] = []

    def tell(judgement: Judgement) -> None:
        told.append(judged_line(judgement))

    services = world.services(world.ledger, for_real=False)
    world.wiki.clock.pass_by(minutes=1)
    run(replace(world.plan, mode=RunMode.REHEARSAL), replace(services, tell=tell))
    fix, words = told
    assert fix.endswith('of Sundial: link fix, patrol (rule "fixes")')
    assert words.endswith("of Gnomon: wording, leave")


@pytest.mark.parametrize(
    ("number", "said"), [(1, "1 report waits"), (2, "2 reports wait"), (0, "")]
)
def test_waiting_reports_agree_with_their_number(number: int, said: str) -> None:
    """The log and `status` say it so."""
    assert numbers({REPORTS_WAIT: number}) == said


def test_every_reason_reads_well_after_a_number() -> None:
    """A clause about one edit ("waits until ...") is not put after a number of them."""
    said = by_reason(dict.fromkeys(Held, 2))
    assert "2 (too young to patrol)" in said
    assert "(the run was interrupted)" in said
    assert "waits" not in said
    assert " its " not in said


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
