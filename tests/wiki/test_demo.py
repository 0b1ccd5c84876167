"""The whole job, end to end on a real wiki: people edit, the bot's command line runs, we look."""

import html
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from bot.playground import demo, demo_folder, scenario, software
from bot.playground.accounts import BOT, NEWCOMER, OLD_HANDS
from bot.playground.wiki import Wiki

SEED = "Chess tutor"

Row = dict[str, Any]


@dataclass(frozen=True, kw_only=True, slots=True)
class Traces:
    """All that the wiki itself shows of what was done to it."""

    changes: list[Row]
    patrols: list[Row]

    @property
    def patrolled(self) -> list[str]:
        """Titles that the bot patrolled, oldest first."""
        return [row["title"] for row in self.patrols if row["user"] == BOT]


@dataclass(frozen=True, kw_only=True, slots=True)
class Story:
    """What was seen after each act."""

    before: Traces
    rehearsed: Traces
    first: Traces
    rows: list[Row]
    report: str
    second: Traces
    rows_of_second: list[Row]
    third: Traces
    rows_of_third: list[Row]

    def row(self, title: str) -> Row:
        """Return the newest record of that page after the first real run."""
        return [row for row in self.rows if row["page"] == title][-1]


def traces(wiki: Wiki) -> Traces:
    """Look at the wiki."""
    return Traces(changes=wiki.recent_changes(), patrols=wiki.patrol_log())


def run(folder: Path, *words: str) -> str:
    """Start ``editpatrol run``, which is silent when all went well."""
    return demo_folder.editpatrol("--dir", folder, "run", *words)


def records(folder: Path) -> list[Row]:
    """Return what the ledger holds, oldest first."""
    printed = demo_folder.editpatrol("--dir", folder, "report", "--to", "json")
    return [json.loads(line) for line in printed.splitlines()]


def act(wiki: Wiki, folder: Path) -> Story:
    """Play the story, with a rehearsal, a real run, an idle one, and one after two more edits."""
    scenario.prepare(wiki)
    demo.set_up(wiki, folder)
    assert run(folder, "--for-real") == ""
    scenario.play(wiki)
    before = traces(wiki)
    run(folder)
    rehearsed = traces(wiki)
    assert run(folder, "--for-real") == ""
    first, rows, report = (
        traces(wiki),
        records(folder),
        wiki.page_text(demo_folder.REPORT_PAGE) or "",
    )
    run(folder, "--for-real")
    second, rows_of_second = traces(wiki), records(folder)
    wiki.edit("Sundial", "Other words.", user=NEWCOMER)
    text = wiki.page_text("Compost") or ""
    wiki.edit("Compost", text.replace("A heap", "A  heap"), user=OLD_HANDS[0])
    run(folder, "--for-real")
    return Story(
        before=before,
        rehearsed=rehearsed,
        first=first,
        rows=rows,
        report=report,
        second=second,
        rows_of_second=rows_of_second,
        third=traces(wiki),
        rows_of_third=records(folder),
    )


@pytest.fixture(scope="module", params=["1.39", "1.43"])
def story(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Story:
    """The story as it went on each release."""
    version, folder = str(request.param), tmp_path_factory.mktemp("story")
    try:
        software.find(version)
    except software.AbsentError as absent:
        pytest.skip(str(absent))
    with Wiki.boot(folder / "wiki", version=version) as wiki:
        return act(wiki, folder / "bot")


def test_a_rehearsal_leaves_the_wiki_untouched(story: Story) -> None:
    """Neither recent changes nor the patrol log know of it."""
    assert story.rehearsed == story.before
    assert story.before.patrolled == []


def test_the_founding_edit_is_patrolled(story: Story) -> None:
    """The wiki's own log names it, and the ledger says why."""
    assert story.first.patrolled.count(SEED) == 1
    row = story.row(SEED)
    assert (row["headline"], row["assurance"]) == ("link fix", "verified")
    assert {"link-add", "link-retarget"} <= set(row["labels"])
    assert row["bytes"] == 4
    assert row["visible_text_changed"] is False
    assert row["outcome"] == "patrolled"


def test_the_founding_edit_stands_in_the_report(story: Story) -> None:
    """On the wiki's page, among the patrolled, with its diff and the words a person would use."""
    lines = html.unescape(story.report).splitlines()
    line = next(line for line in lines if f"Special:Diff/{story.row(SEED)['revid']}|" in line)
    assert SEED in line
    assert "Link fix (verified)" in line
    became = "[[Reinforcement Learning]] changed to [[Reinforcement Learning from Human Feedback]]"
    assert became in line
    assert "plain 'RLHF' became a link" in line
    assert "no visible word changed" in line
    assert lines.index(line) > lines.index("== Patrolled by this bot ==")


def test_the_report_leaves_the_rest_of_its_page_alone(story: Story) -> None:
    """What the operator wrote above the marks still stands there."""
    assert story.report.startswith("The operator made this page")


def test_only_what_is_shown_to_be_harmless_is_patrolled(story: Story) -> None:
    """Nothing of newcomers, strangers, vandals; nothing about facts, sources or content."""
    trusted = {SEED, "Paper mill", "Dovecote", "Weather vane", "Barometer", "Steeple"}
    assert set(story.first.patrolled) <= trusted
    assert {SEED, "Paper mill", "Weather vane", "Steeple"} <= set(story.first.patrolled)


def test_each_change_is_a_row(story: Story) -> None:
    """What the wiki lists, but for the bot edits that the settings skip, is in the ledger."""
    listed = {row["title"] for row in story.before.changes if not row["bot"]}
    assert listed <= {row["page"] for row in story.rows}
    keys = [row["key"] for row in story.rows]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize(
    ("title", "headline"),
    [
        ("Compost", "wording"),
        ("Rain gauge", "fact change"),
        ("Beehive", "content added"),
        ("Lime kiln", "sources"),
        ("Tide table", "metadata"),
        ("Rope walk", "templates"),
        ("Charcoal", "media"),
        ("Tannery", "formatting"),
        ("Ferry", "needs a look"),
        ("Ice house", "needs a look"),
        ("Signal tower", "revert"),
        ("Cooper", "new page"),
        ("Apiary", "redirect"),
        ("User:Librarian/Shelf.json", "other model"),
        ("Talk:Sundial", "discussion"),
        ("Slate quarry", "page moved"),
    ],
)
def test_every_kind_of_edit_has_its_headline(story: Story, title: str, headline: str) -> None:
    """The one word that a patroller reads first."""
    assert story.row(title)["headline"] == headline


def test_a_hidden_text_is_hidden(story: Story) -> None:
    """It is told as such, quoted nowhere and left alone."""
    rows = [row for row in story.rows if row["page"] == "Hay meadow"]
    assert "hidden" in {row["headline"] for row in rows}
    assert "Hay meadow" not in story.first.patrolled


def test_a_second_run_does_nothing(story: Story) -> None:
    """No patrol, no save of the report, no row."""
    assert story.second == story.first
    assert [row["key"] for row in story.rows_of_second] == [row["key"] for row in story.rows]


def test_a_run_after_new_edits_does_those_only(story: Story) -> None:
    """Two edits more, two rows more; the earlier ones are not patrolled again."""
    known = {row["key"] for row in story.rows}
    fresh = [row for row in story.rows_of_third if row["key"] not in known]
    assert sorted(row["page"] for row in fresh) == ["Compost", "Sundial"]
    patrolled = [row["logid"] for row in story.third.patrols]
    assert len(patrolled) == len(set(patrolled))
    assert set(story.third.patrolled) <= {*story.first.patrolled, "Compost"}
