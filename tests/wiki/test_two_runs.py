"""Two real runs at once, in one folder or in two that share a ledger, on a real wiki."""

import shutil
from contextlib import ExitStack
from pathlib import Path

from bot.cli.exit_codes import ExitCode
from bot.ledger.schema import leases
from bot.ledger.sql_ledger import SqlLedger
from bot.wiki.pace import Pace, state_folder
from tests.conftest import Boot
from tests.databases import Server, execute
from tests.mills import Place, until
from tests.wiki_fakes import FakeTransport, requester

AT_ONCE = {"patrol": {"pace": '"0s"'}}
ONE_WRITE = {"patrol": {"pace": '"20m"'}}
"""For a run whose second write never comes while a test looks, but within its deadline."""
LONG_AGO = "2020-01-01T00:00:00.000000+00:00"


def _runs(place: Place) -> int:
    return len(place.ledger_says(lambda ledger: ledger.last_runs(100)))


def _run_beside(place: Place) -> tuple[int, str]:
    """Run the command to its end; return its exit code and what it said."""
    with place.start() as program:
        _, said = program.communicate(timeout=60)
    return program.returncode, said


def _forget_last_writes() -> None:
    """Let the next write wait for none before it."""
    for path in state_folder().iterdir():
        path.unlink()


def test_second_run_in_one_folder_leaves_and_says_whose_turn_it_is(
    boot: Boot, tmp_path: Path
) -> None:
    """It ends with 75 and does nothing; the first is not disturbed."""
    with boot() as wiki, ExitStack() as turn:
        place = Place(wiki=wiki, folder=tmp_path / "bot")
        place.prepare()
        place.change_settings(AT_ONCE)
        fixes = place.people_edit()
        before = _runs(place)
        pace = Pace(wiki.api_url, requester(FakeTransport()))
        turn.enter_context(pace.turn(0))  # the first run is at work until it may write
        with place.start() as first:
            until(lambda: _runs(place) > before)
            code, said = _run_beside(place)
            turn.close()
            assert first.wait(timeout=60) == ExitCode.OK
        assert code == ExitCode.TRY_AGAIN_LATER
        assert f"process {first.pid}" in said
        assert said.count("\n") == 1
        assert place.patrols_of(fixes) == fixes
        assert _runs(place) == before + 1


def test_two_folders_share_a_ledger_on_a_server(boot: Boot, tmp_path: Path, server: Server) -> None:
    """The second waits for the first's turn to end, even if that was killed, and then goes on."""
    with boot() as wiki:
        one = Place(wiki=wiki, folder=tmp_path / "one")
        one.prepare()
        url = server.empty_ledger()
        one.change_settings({**AT_ONCE, "ledger": {"url": f'"{url}"'}})
        one.run()
        shutil.copytree(one.folder, tmp_path / "two")
        two = Place(wiki=wiki, folder=tmp_path / "two")
        one.change_settings(ONE_WRITE)
        _forget_last_writes()
        fixes = one.people_edit()
        before = _runs(one)
        with one.start() as first:
            until(lambda: _runs(one) > before and bool(one.patrols_of(fixes)))
            code, said = _run_beside(two)
            first.kill()
        one.change_settings(AT_ONCE)
        assert code == ExitCode.TRY_AGAIN_LATER
        assert f"process {first.pid} of" in said
        assert str(one.folder) in said
        code, said = _run_beside(two)
        assert (code, f"process {first.pid} of" in said) == (ExitCode.TRY_AGAIN_LATER, True)
        execute(url, f"UPDATE {leases.name} SET expires = '{LONG_AGO}'")  # as two minutes do
        assert _run_beside(two) == (ExitCode.OK, "")
        assert _run_beside(one) == (ExitCode.OK, "")
        assert two.patrols_of(fixes) == fixes
        assert one.left_open() == (0, 0, 0)
        assert one.ledger_says(SqlLedger.counts).outcomes == {"patrolled": len(fixes)}
        saved = one.saved_reports()
        assert len(saved) == len(set(saved))
