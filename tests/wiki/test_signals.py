"""SIGTERM and SIGINT on the real command at a real wiki: the write ends, is kept, and we leave."""

import signal
import subprocess
import time
from collections.abc import Callable

import pytest

from bot.cli.exit_codes import ExitCode
from bot.pipeline.entries import Ending
from bot.playground.demo_folder import Tables
from tests.fault_proxy import Fault, Parameters, Reply
from tests.mills import FIXES, Mills, Place, until

SIGNALS = {signal.SIGTERM: ExitCode.TERMINATED, signal.SIGINT: ExitCode.INTERRUPTED}
AT_ONCE_SECONDS = 20
"""Far less than any wait in these tests, and enough for a busy machine."""
SLOW: Tables = {"patrol": {"pace": '"60s"'}}
FAST: Tables = {"patrol": {"pace": '"0s"'}}


def _signalled(
    place: Place, number: signal.Signals, when: Callable[[], bool], *words: str
) -> tuple[int, float, str]:
    """Start the command, signal it in that moment; return its code, what it took, what it said."""
    with place.start(*words) as program:
        until(lambda: program.poll() is not None or when())
        assert program.poll() is None, program.communicate()
        program.send_signal(number)
        began = time.monotonic()
        try:
            _, said = program.communicate(timeout=60)
        except subprocess.TimeoutExpired:
            program.kill()
            raise
        return program.returncode, time.monotonic() - began, said


def _rest_is_done(place: Place, fixes: list[int]) -> bool:
    """Let a run do what was left; say whether every fix was patrolled once."""
    place.change_settings(FAST)
    place.run()
    return place.patrols_of(fixes) == fixes and place.left_open() == (0, 0, 0)


@pytest.mark.parametrize("number", SIGNALS)
def test_a_signal_between_two_patrols_ends_the_wait_for_our_turn(
    mills: Mills, number: signal.Signals
) -> None:
    """The first patrol is kept, the next run asks whose it was; the others wait for that run."""
    place, _ = mills
    fixes = place.people_edit()
    place.change_settings(SLOW)
    code, seconds, said = _signalled(place, number, lambda: len(place.patrols_of(fixes)) == 1)
    assert (code, seconds < AT_ONCE_SECONDS) == (SIGNALS[number], True)
    assert said == (
        "editpatrol: Interrupted: the last write was finished and recorded, the next run goes on.\n"
    )
    (row,) = place.ledger_says(lambda ledger: ledger.last_runs(1))
    assert row.ending is Ending.INTERRUPTED
    assert len(place.patrols_of(fixes)) == 1
    assert place.left_open() == (1, 0, FIXES - 1)
    assert _rest_is_done(place, fixes)


def _patrol(parameters: Parameters) -> bool:
    return parameters["action"] == "patrol"


def test_a_signal_in_a_patrol_waits_for_its_reply(mills: Mills) -> None:
    """What was sent is finished and kept as done, by this run."""
    place, proxy = mills
    fixes = place.people_edit()
    proxy.seen.clear()
    proxy.fault = Fault(spoils=_patrol, reply=None, delay_seconds=2, times=1)
    code, seconds, _ = _signalled(
        place, signal.SIGTERM, lambda: any(_patrol(one) for one in proxy.seen)
    )
    assert code == ExitCode.TERMINATED
    assert seconds > 1
    assert len(place.patrols_of(fixes)) == 1
    assert place.left_open() == (1, 0, FIXES - 1)
    assert _rest_is_done(place, fixes)


@pytest.mark.parametrize("words", [("list", "recentchanges"), ("meta", "siteinfo|userinfo|tokens")])
def test_a_signal_ends_the_wait_that_a_wiki_asked_for(mills: Mills, words: tuple[str, str]) -> None:
    """In a run as before it, while logging in: the next run does everything."""
    place, proxy = mills
    fixes = place.people_edit()
    later = Reply(status=503, headers={"Retry-After": "200"})

    def spoils(parameters: Parameters) -> bool:
        return parameters.get(words[0]) == words[1]

    proxy.seen.clear()
    proxy.fault = Fault(spoils=spoils, reply=later)
    code, seconds, said = _signalled(
        place, signal.SIGTERM, lambda: any(spoils(one) for one in proxy.seen)
    )
    assert (code, seconds < AT_ONCE_SECONDS) == (ExitCode.TERMINATED, True)
    assert said.startswith("editpatrol: Interrupted")
    proxy.fault = None
    assert _rest_is_done(place, fixes)


def test_a_signal_ends_a_read_that_hangs(mills: Mills) -> None:
    """Long before a reader's own patience is over; nothing was written, the next run does it."""
    place, proxy = mills
    fixes = place.people_edit()

    def spoils(parameters: Parameters) -> bool:
        return parameters.get("list") == "recentchanges"

    proxy.seen.clear()
    proxy.fault = Fault(spoils=spoils, reply=Reply(), delay_seconds=60, times=1)
    code, seconds, said = _signalled(
        place, signal.SIGTERM, lambda: any(spoils(one) for one in proxy.seen)
    )
    assert (code, seconds < AT_ONCE_SECONDS) == (ExitCode.TERMINATED, True)
    assert said.startswith("editpatrol: Interrupted")
    proxy.fault = None
    assert _rest_is_done(place, fixes)
