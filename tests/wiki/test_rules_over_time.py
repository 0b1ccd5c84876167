"""New rules wait for the operator, and what people do measures them, on a real wiki."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.cli.exit_codes import ExitCode
from bot.pipeline.entries import Fate
from bot.playground.accounts import OLD_HANDS
from tests.commands import call
from tests.conftest import Boot
from tests.databases import execute
from tests.mills import BEFORE, Place


def _say(place: Place, *words: str) -> tuple[int, str]:
    """Run another command in the place's folder; return its exit code and what it printed."""
    done = call("--dir", place.folder, *words)
    return done.returncode, done.stdout + done.stderr


def _pass_a_day(place: Place) -> None:
    """Let the last questions about what is watched be a day old."""
    yesterday = (datetime.now(UTC) - timedelta(days=1)).isoformat(timespec="microseconds")
    execute(f"sqlite:///{place.folder}/ledger.sqlite", f"UPDATE watched SET asked = '{yesterday}'")


def test_new_rules_rehearse_and_wait_for_accept(boot: Boot, tmp_path: Path) -> None:
    """The report goes on meanwhile; what was held back is patrolled after it."""
    with boot() as wiki:
        place = Place(wiki=wiki, folder=tmp_path / "bot")
        place.prepare()
        first = place.people_edit()
        place.run()
        assert place.patrols_of(first) == first
        rules = place.folder / "rules.toml"
        patrolling = rules.read_text(encoding="utf-8")
        rules.write_text(
            patrolling.replace('decision = "patrol"', 'decision = "leave"'), encoding="utf-8"
        )
        second = place.people_edit()
        saved = len(place.saved_reports())
        code, said = _say(place, "run", "--for-real")
        assert (code, "New analyzer or rules." in said) == (ExitCode.OK, True), said
        differing = [line for line in said.splitlines() if ", now " in line]
        named = {word.strip("(,)") for line in differing for word in line.split()}
        assert {str(revid) for revid in first} <= named
        assert all(", now leave" in line for line in differing)
        assert len(place.saved_reports()) == saved + 1
        assert "editpatrol accept" in place.saved_reports()[-1]
        rules.write_text(f"{patrolling}\n# once more\n", encoding="utf-8")
        third = place.people_edit()
        place.run()
        assert place.patrols_of([*second, *third]) == []
        assert _say(place, "status")[0] == ExitCode.NEEDS_A_LOOK
        assert _say(place, "accept")[0] == ExitCode.OK
        place.run()
        # the second round was judged by rules that leave it, and that was its last word
        assert place.patrols_of([*second, *third]) == third
        assert _say(place, "status")[0] == ExitCode.OK
        assert "editpatrol accept" not in place.saved_reports()[-1]


def test_withheld_edits_are_left_to_people_and_counted(boot: Boot, tmp_path: Path) -> None:
    """One is patrolled by a person, one undone, one left: status tells it by rule."""
    with boot() as wiki:
        place = Place(wiki=wiki, folder=tmp_path / "bot")
        place.prepare()
        place.change_settings({"patrol": {"withhold": "1.0"}})
        patrolled, undone, left = place.people_edit()
        place.run()
        assert place.patrols_of([patrolled, undone, left]) == []
        wiki.patrol(patrolled)
        title = next(one["title"] for one in wiki.recent_changes() if one.get("revid") == undone)
        # MediaWiki tags what was reverted when somebody has patrolled the revert
        wiki.patrol(wiki.edit(title, BEFORE, user=OLD_HANDS[0]))
        wiki.run_jobs()
        _pass_a_day(place)
        place.run()
        code, said = _say(place, "status", "--json")
        assert code == ExitCode.OK
        (withheld,) = json.loads(said)["folders"][0]["counts"]["withheld"].values()
        assert withheld == {Fate.PATROLLED: 1, Fate.REVERTED: 1, Fate.OPEN: 1}
        page = place.saved_reports()[-1]
        assert f"Special:Diff/{left}" in page
        assert "withheld" not in page


def test_a_patrol_that_a_person_undoes_is_told_by_rule(boot: Boot, tmp_path: Path) -> None:
    """By the next run that asks, in status and for Prometheus; the report page is silent."""
    with boot() as wiki:
        place = Place(wiki=wiki, folder=tmp_path / "bot")
        place.prepare()
        place.change_settings({"run": {"prometheus": '"editpatrol.prom"'}})
        undone, left, gone = revids = place.people_edit()
        place.run()
        assert place.patrols_of(revids) == revids
        title = {one["revid"]: one["title"] for one in wiki.recent_changes() if "revid" in one}
        wiki.patrol(wiki.edit(title[undone], BEFORE, user=OLD_HANDS[0]))
        wiki.delete(title[gone])
        wiki.run_jobs()
        place.run()
        assert _patrols(place) == {Fate.REVERTED: 0, Fate.GONE: 0, Fate.STANDING: 3}
        _pass_a_day(place)
        place.run()
        assert _patrols(place) == {Fate.REVERTED: 1, Fate.GONE: 1, Fate.STANDING: 1}
        code, said = _say(place, "status")
        assert code == ExitCode.OK
        assert "in the last 30 days, 3: 1 reverted, 1 gone, 1 standing" in said
        textfile = (place.folder / "editpatrol.prom").read_text(encoding="utf-8")
        assert 'fate="reverted"} 1.0' in textfile
        page = place.saved_reports()[-1]
        assert str(left) in page
        assert "standing" not in page


def _patrols(place: Place) -> dict[str, int]:
    said = json.loads(_say(place, "status", "--json")[1])
    (fates,) = said["folders"][0]["patrols"].values()
    return dict(fates)
