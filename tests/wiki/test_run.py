"""The pipeline and ``editpatrol run`` on real wikis, killed and run again."""

import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.cli import invoke as command_line
from bot.cli.exit_codes import ExitCode
from bot.ledger.lock import folder_lock
from bot.pipeline.plan import Evaluator
from bot.pipeline.run import Result, run
from bot.playground.accounts import BOT, OLD_HANDS
from bot.playground.demo_folder import REPORT_PAGE
from bot.playground.pages import PAGES
from bot.playground.wiki import Wiki
from bot.settings import load_configuration
from bot.wiring import RunRequest, build_ledger, build_plan, build_services, build_session
from tests.commands import set_up
from tests.conftest import Boot
from tests.fakes import KilledError, Trap, trapped
from tests.worlds import analyse, hunks, judge

USER = OLD_HANDS[0]
EVALUATOR = Evaluator(analyse=analyse, hunks=hunks, decide=judge)


def _prepare(wiki: Wiki, folder: Path) -> Path:
    folder.mkdir()
    wiki.edit(REPORT_PAGE, PAGES[REPORT_PAGE])
    set_up(wiki, folder)
    return folder


def _people_edit(wiki: Wiki) -> list[int]:
    """Let people make three fixes and two other edits; return the fixes."""
    made = []
    for number, summary in enumerate(("fix", "bad", "fix", "other", "fix")):
        title = f"Run {number}"
        wiki.edit(title, "One line.", user=USER)
        wiki.patrol(wiki.revids(title)[-1])
        made.append((summary, wiki.edit(title, "Another line.", user=USER, summary=summary)))
    return [revid for summary, revid in made if summary == "fix"]


def _run(folder: Path, trap: Trap | None = None, *, for_real: bool = True) -> Result:
    """Run the real wiring with an analyzer that goes by edit summaries."""
    configuration = load_configuration(folder)
    ledger = build_ledger(configuration)
    try:
        session = build_session(configuration)
        plan = build_plan(configuration, session, RunRequest(for_real=for_real))
        services = build_services(configuration, session, ledger, for_real=for_real)
        services = replace(
            services, evaluator=EVALUATOR, ledger=trapped(ledger, trap) if trap else ledger
        )
        return run(replace(plan, min_age=timedelta(0)), services)
    finally:
        ledger.close()


def _ours(wiki: Wiki) -> list[int]:
    log = wiki.patrol_log()
    return sorted(int(row["params"]["curid"]) for row in log if row["user"] == BOT)


def test_fixes_are_patrolled_once_and_a_rehearsal_touches_nothing(
    boot: Boot, tmp_path: Path
) -> None:
    """Rehearsal, first run, real run, another: the wiki's own logs show what each did."""
    with boot() as wiki:
        folder = _prepare(wiki, tmp_path / "bot")
        fixes = _people_edit(wiki)
        before = len(wiki.recent_changes())
        _run(folder, for_real=False)
        assert (len(wiki.recent_changes()), _ours(wiki)) == (before, [])
        _run(folder)
        assert _ours(wiki) == []
        assert {one.edit.change.revid for one in _run(folder, for_real=False).rehearsed} == {*fixes}
        _run(folder)
        assert _ours(wiki) == fixes
        saved = wiki.revids(REPORT_PAGE)
        again = _run(folder)
        assert _ours(wiki) == fixes
        assert wiki.revids(REPORT_PAGE) == saved
        assert "analysed" not in again.row.counts


def test_killed_runs_end_like_an_undisturbed_one(boot: Boot, tmp_path: Path) -> None:
    """Dead at one ledger call after another, until a run comes through: each edit is done once."""
    with boot() as wiki:
        folder = _prepare(wiki, tmp_path / "bot")
        _run(folder)
        fixes = _people_edit(wiki)
        deaths = 0
        for at in range(3, 60, 4):
            try:
                _run(folder, Trap(at=at))
            except KilledError:
                deaths += 1
        _run(folder)
        assert deaths > 5
        assert _ours(wiki) == fixes
        counts = build_ledger(load_configuration(folder)).counts()
        assert (counts.open_intents, counts.open_reports) == (0, 0)
        assert counts.outcomes == {"patrolled": len(fixes)}


def test_a_run_asks_for_everything_in_batches(boot: Boot, tmp_path: Path) -> None:
    """Rows, texts, users and titles: one request each for a batch, however many edits it holds.

    A rehearsal's second request of revisions is the stop page, which it reads to tell of it.
    """
    with boot() as wiki:
        folder = _prepare(wiki, tmp_path / "bot")
        _run(folder)
        for number in range(12):
            wiki.edit(f"Batch {number}", "One line.", user=OLD_HANDS[number % 2], summary="linked")
        configuration = load_configuration(folder)
        session, ledger = build_session(configuration), build_ledger(configuration)
        plan = build_plan(configuration, session, RunRequest())
        services = build_services(configuration, session, ledger, for_real=False)
        before = session.requester.sent.copy()
        result = run(
            replace(plan, min_age=timedelta(days=1)), replace(services, evaluator=EVALUATOR)
        )
        ledger.close()
        assert result.row.counts["analysed"] == 12
        sent = session.requester.sent - before
        assert [sent[name] for name in ("recentchanges", "revisions", "users")] == [1, 2, 1]
        assert sent["allrevisions"] == 1
        assert sum(sent.values()) == 6 + ("Disambiguator" not in session.site.extensions), sent


def test_stop_page_and_lock_have_their_exit_codes(
    boot: Boot, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """10 when the community says stop, 75 when another run holds the folder."""
    with boot() as wiki:
        folder = _prepare(wiki, tmp_path / "bot")
        words = ["--dir", str(folder), "run", "--for-real"]
        assert command_line(words) == ExitCode.OK
        assert capsys.readouterr() == ("", "")
        wiki.edit(f"User:{BOT}/Stop", "Please stop.")
        assert command_line(words) == ExitCode.STOPPED_ON_WIKI
        with folder_lock(folder):
            assert command_line(words) == ExitCode.TRY_AGAIN_LATER
        said = capsys.readouterr().err.splitlines()
        assert len(said) == 2
        lines = (folder / "editpatrol.log").read_text(encoding="utf-8").splitlines()
        assert [json.loads(line)["exit"] for line in lines] == [0, 10, 75]


def test_a_rehearsal_says_what_a_real_run_could_not_do(
    boot: Boot, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A stop page that says stop and a report page that is missing; it ends with 0 all the same."""
    with boot() as wiki:
        folder = _prepare(wiki, tmp_path / "bot")
        words = ["--dir", str(folder), "run"]
        assert command_line(words) == ExitCode.OK
        assert "A real run could not" not in capsys.readouterr().out
        settings = folder / "editpatrol.toml"
        there, nowhere = f'page = "{REPORT_PAGE}"', f'page = "{REPORT_PAGE}/Nowhere"'
        settings.write_text(settings.read_text("utf-8").replace(there, nowhere), "utf-8")
        wiki.edit(f"User:{BOT}/Stop", "Please stop.")
        assert command_line([*words, "-v"]) == ExitCode.OK
        said = capsys.readouterr().out
        assert f"could not publish: {REPORT_PAGE}/Nowhere does not exist. To mend it: make" in said
        assert "A real run would be stopped and end with 10: the stop page says stop." in said


def test_sigterm_ends_a_run_with_143(boot: Boot, tmp_path: Path) -> None:
    """The signal is noted, the run ends in order, its row has an end."""
    with boot() as wiki:
        folder = _prepare(wiki, tmp_path / "bot")
        _run(folder)
        for number in range(60):
            wiki.edit(f"Signal {number}", "One line.", user=USER)
        code = _signalled(folder)
        ledger = build_ledger(load_configuration(folder))
        assert code in (ExitCode.TERMINATED, ExitCode.OK)
        assert ledger.last_runs(1)[0].ended is not None


def _signalled(folder: Path) -> int:
    """Start a run, send SIGTERM when it has begun, and return its exit code."""
    words = [sys.executable, "-m", "bot", "--dir", str(folder), "run", "--for-real"]
    configuration = load_configuration(folder)
    ledger = build_ledger(configuration)
    before = len(ledger.last_runs(100))
    with subprocess.Popen(words) as program:
        while program.poll() is None and len(ledger.last_runs(100)) == before:
            time.sleep(0.01)
        if program.poll() is None:
            os.kill(program.pid, signal.SIGTERM)
        return program.wait(timeout=60)
