"""docs/operating.md on a real wiki: each of its commands is run, in its order."""

import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from prometheus_client.parser import text_string_to_metric_families

from bot.cli.exit_codes import ExitCode
from bot.playground import demo, demo_folder, scenario, software
from bot.playground.accounts import BOT
from bot.playground.wiki import Wiki
from bot.reporter.wiki_page.markers import END, START
from bot.settings import load_configuration
from bot.wiring import build_ledger

PAGE = Path(__file__).parents[2] / "docs" / "operating.md"
LIST_PAGE = "User:ExampleBot/Look again"
ABOVE = "People write above."
TEXTFILE = "editpatrol.prom"
EXAMPLE_RUN = "20260301T121700Z-a1b2c3"
_COMMANDS = re.compile(
    r"^```(?P<language>\w*)\n(?P<block>.*?)^```$|`(?P<inline>editpatrol [^`\n]+)`",
    re.MULTILINE | re.DOTALL,
)


def commands() -> Iterator[str]:
    """Yield every shell line of the page, in its order; a block of another language names it."""
    for found in _COMMANDS.finditer(PAGE.read_text(encoding="utf-8")):
        if not found["language"]:
            yield from (found["block"] or found["inline"]).splitlines()


@dataclass(kw_only=True)
class Shell:
    """An operator's shell, in the folder in which the bots' folders are."""

    home: Path
    said: dict[str, str] = field(default_factory=dict)
    """By command."""

    def run(self, line: str) -> int:
        """Run one line to its end; what follows a log is ended once it has said something."""
        path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
        output = self.home / "output.txt"
        with output.open("w", encoding="utf-8") as file:
            program = subprocess.Popen(
                ["sh", "-c", f"exec {line}" if line.startswith("editpatrol") else line],
                cwd=self.home,
                env={**os.environ, "PATH": path},
                stdout=file,
                stderr=subprocess.STDOUT,
            )
            if "--follow" in line:
                _end_when_it_spoke(program, output)
            code = program.wait(timeout=120)
        self.said[line] = output.read_text(encoding="utf-8")
        return code


def _end_when_it_spoke(program: "subprocess.Popen[bytes]", output: Path) -> None:
    ends = time.monotonic() + 60
    while not output.stat().st_size and time.monotonic() < ends:
        time.sleep(0.05)
    program.terminate()


def _prepare(wiki: Wiki, home: Path) -> Path:
    """Leave two bots' folders in `home`; the first has patrolled something."""
    folder = home / "mywiki"
    home.mkdir()
    scenario.prepare(wiki)
    demo.set_up(wiki, folder)
    settings = folder / demo_folder.SETTINGS_FILE
    text = settings.read_text(encoding="utf-8")
    tables = {"run": {"prometheus": f'"{TEXTFILE}"'}}
    settings.write_text(demo_folder.with_tables(text, tables), encoding="utf-8")
    demo_folder.editpatrol("--dir", folder, "run", "--for-real")
    scenario.play(wiki)
    demo_folder.editpatrol("--dir", folder, "run", "--for-real")
    shutil.copytree(folder, home / "otherwiki")
    wiki.edit(LIST_PAGE, f"{ABOVE}\n{START}\n{END}")
    return folder


def _last_run(folder: Path) -> str:
    ledger = build_ledger(load_configuration(folder))
    try:
        return ledger.last_runs(1)[0].run_id
    finally:
        ledger.close()


@dataclass(frozen=True, kw_only=True, slots=True)
class Story:
    """What came of it all."""

    shell: Shell
    codes: dict[str, int]
    """Of the page's commands."""
    run_id: str
    """Of the run that patrolled."""
    patrolled: tuple[str, ...]
    """Titles; the first one's page was deleted afterwards."""
    patrolled_at_the_end: tuple[str, ...]
    list_page: str
    report: str
    log: str
    kept_list: str
    textfile: str
    after: dict[str, int]
    """Codes of what was tried on a retired bot, and on one that the community had stopped."""


RETIRED = "editpatrol --dir mywiki run --for-real"
STOPPED_RECALL = f'editpatrol --dir otherwiki recall --since 2h --page "{LIST_PAGE}" --for-real'
STOPPED_RETIRE = "editpatrol --dir otherwiki retire --for-real"


@pytest.fixture(scope="module", params=["1.39", "1.43"])
def story(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Story:
    """Everything that the page says, done on each release; then what must be refused."""
    version, scratch = str(request.param), tmp_path_factory.mktemp("operating")
    try:
        software.find(version)
    except software.AbsentError as absent:
        pytest.skip(str(absent))
    with Wiki.boot(scratch / "wiki", version=version) as wiki:
        return _operate(wiki, scratch / "home")


def _operate(wiki: Wiki, home: Path) -> Story:
    folder = _prepare(wiki, home)
    shell, run_id, patrolled = Shell(home=home), _last_run(folder), _ours(wiki)
    wiki.delete(patrolled[0])
    lines = [line.replace(EXAMPLE_RUN, run_id) for line in commands()]
    codes = {line: shell.run(line) for line in lines}
    list_page, report = wiki.page_text(LIST_PAGE), wiki.page_text(demo_folder.REPORT_PAGE)
    wiki.edit(f"User:{BOT}/Stop", "Please stop.")
    after = {line: shell.run(line) for line in (RETIRED, STOPPED_RECALL, STOPPED_RETIRE)}
    assert (list_page, report) == (
        wiki.page_text(LIST_PAGE),
        wiki.page_text(demo_folder.REPORT_PAGE),
    ), "a stopped bot writes nothing"
    return Story(
        shell=shell,
        codes=codes,
        run_id=run_id,
        patrolled=patrolled,
        patrolled_at_the_end=_ours(wiki),
        list_page=list_page or "",
        report=report or "",
        log=(folder / "editpatrol.log").read_text(encoding="utf-8"),
        kept_list=(folder / "patrolled.wikitext").read_text(encoding="utf-8"),
        textfile=(folder / TEXTFILE).read_text(encoding="utf-8"),
        after=after,
    )


def _ours(wiki: Wiki) -> tuple[str, ...]:
    return tuple(row["title"] for row in wiki.patrol_log() if row["user"] == BOT)


def test_every_command_of_the_page_ends_well(story: Story) -> None:
    """With 0; only following a log has no end of its own."""
    wrong = {
        line: story.shell.said[line]
        for line, code in story.codes.items()
        if code != (ExitCode.TERMINATED if "--follow" in line else ExitCode.OK)
    }
    assert wrong == {}


def test_nothing_on_the_page_patrols(story: Story) -> None:
    """An operator may try all of it."""
    assert story.patrolled_at_the_end == story.patrolled != ()


def test_recall_lists_what_was_patrolled(story: Story) -> None:
    """All of it, by the run that did it."""
    said = story.shell.said[f"editpatrol --dir mywiki recall --run {story.run_id}"]
    assert said.count("* [[Special:Diff/") == len(story.patrolled)


def test_the_list_page_keeps_peoples_words(story: Story) -> None:
    """The list stands between the markers only, and names the rule."""
    assert story.list_page.startswith(ABOVE)
    assert "Edits patrolled by this bot by the rule link fixes: " in story.list_page
    assert "* [[Special:Diff/" in story.list_page


def test_what_was_deleted_since_is_named_nowhere(story: Story) -> None:
    """The work list is no place where a deleted page's title lives on."""
    assert f"|{story.patrolled[0]}]]" not in story.list_page
    assert f"|{story.patrolled[0]}]]" not in story.kept_list
    assert story.kept_list.count("(title not told)") == 1


def test_a_retired_bot_says_so_and_runs_no_more(story: Story) -> None:
    """The report page has the last note, the folder the whole list, and the next run refuses."""
    assert "'''This bot has been retired.'''" in story.report
    assert story.kept_list.count("* [[Special:Diff/") == len(story.patrolled)
    assert story.after[RETIRED] == ExitCode.SETTINGS


def test_a_real_run_leaves_its_signs_of_life(story: Story) -> None:
    """Heartbeat and textfile tell of the run that patrolled, not of the rehearsal after it."""
    said = json.loads(story.shell.said["editpatrol status --json mywiki otherwiki"])
    assert said["is_ok"]
    beat = said["folders"][0]["heartbeat"]
    assert (beat["run_id"], beat["state"], beat["exit_code"]) == (story.run_id, "ended", 0)
    assert beat["counts"]["patrolled"] == len(story.patrolled)
    families = {one.name: one for one in text_string_to_metric_families(story.textfile)}
    done = {
        sample.labels["what"]: sample.value for sample in families["editpatrol_run_edits"].samples
    }
    assert done["patrolled"] == len(story.patrolled)


def test_notices_are_logged(story: Story) -> None:
    """The list and the last note stand in the log, too."""
    notices = [line for line in story.log.splitlines() if '"notice"' in line]
    assert len(notices) == 2


def test_the_stop_page_holds_for_operators_too(story: Story) -> None:
    """No list and no last note is written; retiring goes on without it."""
    assert story.after[STOPPED_RECALL] == ExitCode.STOPPED_ON_WIKI
    assert "the stop page says stop" in story.shell.said[STOPPED_RECALL]
    assert story.after[STOPPED_RETIRE] == ExitCode.REPORT_NOT_PUBLISHED


def test_there_are_commands() -> None:
    """The page is read as it is meant."""
    found = list(commands())
    assert len(found) > 20
    assert {line.split()[0] for line in found} == {"editpatrol", "mkdir"}
