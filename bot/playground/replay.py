"""Takes the recorded edits that the package ships, runs the bot's pipeline on them.

What the demo does where no wiki can be booted: fetcher, analyzer, policy, ledger and reports are
the real ones, the wiki is not. Never patrols anything.
"""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from bot.evaluator import build_evaluator
from bot.fetcher.export import read_edits
from bot.fetcher.typo_pairs import load_codespell_pairs
from bot.pipeline.entries import RunMode
from bot.pipeline.plan import Plan, Services
from bot.pipeline.run import run
from bot.playground.accounts import BOT
from bot.playground.demo_folder import (
    SETTINGS,
    SETTINGS_FILE,
    Say,
    editpatrol,
    start_afresh,
    with_tables,
)
from bot.playground.recorded import RecordedWiki
from bot.revisions import Context, Edit
from bot.samples import RECORDED_EDITS, sample_text
from bot.settings import RULES_FILE, load_configuration
from bot.wiring import build_ledger

_WIKI = {
    "wiki": {"api": '"http://playground.example/w/api.php"', "user": f'"{BOT}@patrol"'},
    "patrol": {"pace": '"1s"'},  # the least for a wiki that is none of this machine's
}
_STORY = timedelta(days=1)
"""The story took less; the pages that it edits are older."""


def run_replay(folder: Path, say: Say) -> None:
    """Analyse and judge the recorded edits, and leave reports and ledger in `folder`."""
    start_afresh(folder)
    _set_up(folder)
    edits = list(read_edits(RECORDED_EDITS))
    begin = max(edit.change.timestamp for edit in edits if edit.change.timestamp) - _STORY
    _run(folder, edits, begin)
    say("The recorded edits are read, analysed and judged; nothing can be patrolled here.\n")
    report = partial(
        editpatrol, "--dir", folder, "report", "--since", f"{begin:%Y-%m-%dT%H:%M:%SZ}", "--to"
    )
    report("html", "-o", folder / "report.html")
    report("wikitext", "-o", folder / "report.wikitext")
    report("terminal", is_shown=True)


def _set_up(folder: Path) -> None:
    text = with_tables(with_tables(sample_text(SETTINGS_FILE), SETTINGS), _WIKI)
    (folder / SETTINGS_FILE).write_text(text, encoding="utf-8")
    (folder / RULES_FILE).write_text(sample_text(RULES_FILE), encoding="utf-8")


def _run(folder: Path, edits: Sequence[Edit], since: datetime) -> None:
    configuration = load_configuration(folder)
    ledger, wiki = build_ledger(configuration), RecordedWiki(edits)
    plan = Plan(
        run_id="recorded",
        mode=RunMode.REAL,
        context=Context(typo_pairs=load_codespell_pairs("en")),
        since=since,
        settle=timedelta(0),
        min_age=configuration.settings.patrol.min_age,
        account=BOT,
    )
    services = Services(
        source=wiki,
        history=wiki,
        reader=wiki,
        facts=wiki,
        ledger=ledger,
        patrol_log=wiki,
        visibility=wiki,
        stop_page=wiki,
        evaluator=build_evaluator(configuration.rules),
        clock=lambda: datetime.now(UTC),
    )
    try:
        run(plan, services)
    finally:
        ledger.close()
