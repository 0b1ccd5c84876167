"""What an edit brings back, over two runs on real wikis: whose it was, and what had gone."""

from datetime import UTC, datetime
from pathlib import Path

from bot.analyzer.analysis import Label
from bot.pipeline.run import run
from bot.playground.accounts import OLD_HANDS
from bot.playground.demo_folder import REPORT_PAGE
from bot.playground.pages import PAGES
from bot.playground.wiki import Wiki
from bot.settings import load_configuration
from bot.wiring import RunRequest, build_ledger, build_plan, build_services, build_session
from tests.commands import set_up
from tests.conftest import Boot

ANNA, BERT = OLD_HANDS
MILL = "The mill on the upper river ground barley until the war."
ROOF = "A new roof was put on in the spring, and a second wheel."
OWNER = "Its owner fled to Eastmark with the whole of his family."
PAST = frozenset(
    {
        *(Label.REVERT, Label.SELF_REVERT, Label.PARTIAL_REVERT, Label.RE_ADDED),
        *(Label.UNDO, Label.ROLLBACK),
    }
)


def _run(folder: Path) -> dict[int, frozenset[Label]]:
    """Run the real wiring for real; give what brings back something, by revision."""
    configuration = load_configuration(folder)
    ledger = build_ledger(configuration)
    try:
        session = build_session(configuration)
        plan = build_plan(configuration, session, RunRequest(for_real=True))
        run(plan, build_services(configuration, session, ledger, for_real=True))
        kept = ledger.records(datetime(2000, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC))
        return {record.change.revid: record.analysis.labels & PAST for record in kept}
    finally:
        ledger.close()


def _page(*paragraphs: str) -> str:
    return "\n\n".join(paragraphs)


def _edits_of_two_days(
    wiki: Wiki, folder: Path
) -> tuple[dict[str, int], dict[int, frozenset[Label]]]:
    made: dict[str, int] = {}
    title = "Old mill"
    made["first"] = wiki.edit(title, _page(MILL, OWNER), user=ANNA)
    made["taken out"] = wiki.edit(title, MILL, user=BERT)
    _run(folder)
    made["roof"] = wiki.edit(title, _page(MILL, ROOF), user=ANNA)
    made["re-added"] = wiki.edit(title, _page(MILL, ROOF, OWNER), user=ANNA)
    made["own"] = wiki.edit(title, _page(MILL, ROOF), user=ANNA, summary="no, better not")
    made["undone"] = wiki.edit(title, None, user=BERT, undo=made["roof"])
    made["blanked"] = wiki.edit(title, "Nothing.", user=BERT)
    made["rolled back"] = wiki.rollback(title, BERT)
    return made, _run(folder)


def test_what_comes_back_is_told_from_what_earlier_runs_saw(boot: Boot, tmp_path: Path) -> None:
    """Text of the first run's edits is known in the second, and so are the edits' users."""
    with boot() as wiki:
        folder = tmp_path / "bot"
        folder.mkdir()
        wiki.edit(REPORT_PAGE, PAGES[REPORT_PAGE])
        set_up(wiki, folder)
        _run(folder)
        made, labels = _edits_of_two_days(wiki, folder)
        assert {name: labels[revid] for name, revid in made.items()} == {
            **dict.fromkeys(("first", "taken out", "roof", "blanked"), frozenset()),
            "re-added": {Label.RE_ADDED, Label.PARTIAL_REVERT},
            "own": {Label.REVERT, Label.SELF_REVERT},
            "undone": {Label.REVERT, Label.UNDO},
            "rolled back": {Label.REVERT, Label.ROLLBACK},
        }
