"""The demo without a wiki: the recorded edits go through the real pipeline."""

import json
from typing import Any

import pytest

from bot.fetcher.export import read_edits
from bot.playground.demo_folder import editpatrol
from bot.playground.pages import PAGES
from bot.playground.recorded import RecordedWiki
from bot.playground.replay import run_replay
from bot.playground.scenario import STEPS
from bot.playground.steps import Swap
from bot.samples import RECORDED_EDITS


@pytest.fixture(scope="module")
def recorded() -> RecordedWiki:
    """The recording that the package ships."""
    return RecordedWiki(list(read_edits(RECORDED_EDITS)))


@pytest.fixture(scope="module")
def rows(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    """What the ledger holds after the demo without a wiki."""
    folder = tmp_path_factory.mktemp("replay") / "demo"
    run_replay(folder, lambda _: None)
    words = ("report", "--since", "2026-01-01T00:00:00Z", "--to", "json")
    for name in ("report.html", "report.wikitext", "ledger.sqlite"):
        assert (folder / name).stat().st_size
    return [json.loads(line) for line in editpatrol("--dir", folder, *words).splitlines()]


def test_titles_are_known_from_the_recording(recorded: RecordedWiki) -> None:
    """What exists, what redirects where, what lists which meanings."""
    titles = ("RLHF", "vane", "Weather vane", "No such page")
    facts = recorded.titles(titles)
    assert facts["RLHF"].redirects_to == "Reinforcement Learning from Human Feedback"
    assert facts["vane"].is_disambiguation
    assert facts["vane"].lists == {"Weather vane"}
    assert facts["Weather vane"].exists
    assert not facts["No such page"].exists


def test_people_are_known_from_the_playground(recorded: RecordedWiki) -> None:
    """An old hand has edits and age; a stranger has neither."""
    facts = recorded.users(["Gardener", "Nobody of ours"])
    assert (facts["Gardener"].edit_count or 0) >= 50
    assert facts["Nobody of ours"].edit_count is None


def test_the_recording_is_of_the_story_as_it_now_stands() -> None:
    """Whoever changes the story records it again: python -m bot.playground record FILE."""
    texts = {edit.new.text for edit in read_edits(RECORDED_EDITS) if edit.new}
    assert {text.rstrip() for title, text in PAGES.items() if "~~~~" not in text} <= texts
    swaps = [step.new for step in STEPS if isinstance(step, Swap) and "~~~~" not in step.new]
    shown = [text for text in texts if text]
    hidden = {"Call me: 555 0100. A '''hay"}
    assert {new for new in swaps if not any(new in text for text in shown)} <= hidden


def test_every_recorded_edit_is_analysed_and_none_patrolled(rows: list[dict[str, Any]]) -> None:
    """The old versions of the pages are not taken for edits."""
    assert len(rows) >= len(STEPS) - 2
    assert {row["outcome"] for row in rows} <= {None, "pending"}
    assert "Chess tutor" in {row["page"] for row in rows}
    assert "RLHF" not in {row["page"] for row in rows}
