"""Somebody patrols an edit between our last look and our call: the wiki calls both a success."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from itertools import dropwhile

import pytest

from bot.cli.exit_codes import ExitCode
from bot.playground.accounts import ADMIN, BOT
from bot.settings import load_configuration
from bot.sitting.desk import Choice, open_desk
from bot.sitting.marking import Marking
from bot.sitting.state import Fate
from bot.wiring import build_ledger
from tests.fault_proxy import Fault, Parameters
from tests.troubled import Troubled, is_patrol


def _is_of(revid: int) -> Fault:
    """Spoil nothing; but at the call for this revision somebody else is quicker."""

    def spoils(asked: Parameters) -> bool:
        return is_patrol(asked) and asked["revid"] == str(revid)

    return Fault(spoils=spoils, reply=None, times=1)


def _open_claims(place: Troubled) -> int:
    ledger = build_ledger(load_configuration(place.folder))
    try:
        return ledger.counts().open_intents
    finally:
        ledger.close()


def _outcomes(place: Troubled) -> dict[int, str]:
    ledger = build_ledger(load_configuration(place.folder))
    try:
        now = datetime.now(UTC)
        kept = ledger.records(now - timedelta(days=1), now)
        return {one.change.revid: one.outcome.kind for one in kept if one.outcome}
    finally:
        ledger.close()


def _who(place: Troubled, *revids: int) -> list[str]:
    rows = {int(row["params"]["curid"]): row["user"] for row in place.wiki.patrol_log()}
    return [rows[revid] for revid in revids]


def _log_reads(seen: Sequence[Parameters]) -> int:
    """Count the looks at our own log behind the first patrol: a young ledger looks before, too."""
    since = dropwhile(lambda asked: not is_patrol(asked), seen)
    return sum(asked.get("leuser") == BOT for asked in since)


def test_a_run_claims_what_the_log_shows_as_ours(
    place: Troubled, capsys: pytest.CaptureFixture[str]
) -> None:
    """The other's patrol stands in the other's name, in the ledger as in the log."""
    first, second, third = (place.people_edit() for _ in range(3))
    race = _is_of(second)
    race.first = lambda: place.wiki.patrol(second)
    before = len(place.proxy.seen)
    with place.trouble(race):
        assert place.run(capsys)[0] == ExitCode.OK
    assert _who(place, first, second, third) == [BOT, ADMIN, BOT]
    assert _log_reads(place.proxy.seen[before:]) == 1
    assert _open_claims(place) == 0
    outcomes = _outcomes(place)
    assert [outcomes[one] for one in (first, second, third)] == [
        "patrolled",
        "was patrolled",
        "patrolled",
    ]


def test_a_rollback_in_that_moment_is_found_out_by_the_next_run(
    place: Troubled, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It marks without a row in the log: a log that may be late is not believed at once."""
    revid = place.people_edit()
    race = _is_of(revid)
    race.first = lambda: place.wiki.sql(
        "UPDATE recentchanges SET rc_patrolled = 2 WHERE rc_this_oldid = ?", revid
    )
    with place.trouble(race):
        assert place.run(capsys)[0] == ExitCode.OK
    assert _open_claims(place) == 1
    monkeypatch.setattr("bot.pipeline.patrolling.crediting.LATE", timedelta(0))
    assert place.run(capsys)[0] == ExitCode.OK
    assert _outcomes(place)[revid] == "was patrolled"


def test_a_person_at_the_terminal_hears_who_was_quicker(place: Troubled) -> None:
    """After each key the log is asked, once."""
    lost, ours = place.people_edit(), place.people_edit()
    race = _is_of(lost)
    race.first = lambda: place.wiki.patrol(lost)
    with (
        place.trouble(race),
        open_desk(load_configuration(place.folder), print, as_person=True) as desk,
    ):
        marking = Marking(desk)
        sights, _ = desk.sighting.see(desk.choose(Choice(revids=(lost, ours))))
        before = len(place.proxy.seen)
        assert [marking.mark(one).fate for one in sights] == [Fate.WAS_PATROLLED, Fate.PATROLLED]
        assert _log_reads(place.proxy.seen[before:]) == 2
    assert _who(place, lost, ours) == [ADMIN, BOT]
    assert _open_claims(place) == 0
    outcomes = _outcomes(place)
    assert (outcomes[lost], outcomes[ours]) == ("was patrolled", "patrolled")
