"""Patrolling on real wikis: one id, one request, every answer with its code."""

import pytest

from bot.errors import DeniedError, UnavailableError
from bot.playground.wiki import Wiki
from bot.revisions import RecentChangeId, RevisionId
from bot.wiki.read import PatrolMode, Reader
from bot.wiki.reply import HttpReply
from bot.wiki.session import Session
from bot.wiki.transport import Transport
from bot.wiki.write import Writer
from tests.wiki_fakes import FakeClock
from tests.wiki_folders import LogIn


def _writer(session: Session, pace_seconds: float | None = 0) -> Writer:
    return Writer(session, Reader(session), pace_seconds=pace_seconds)


def _edit(wiki: Wiki, title: str, user: str = "Gardener") -> RevisionId:
    wiki.edit(title, "one")
    return RevisionId(wiki.edit(title, "two", user=user))


def _rcid(wiki: Wiki, revid: int) -> RecentChangeId:
    ((rcid,),) = wiki.sql("SELECT rc_id FROM recentchanges WHERE rc_this_oldid = ?", revid)
    return RecentChangeId(rcid)


def test_by_revid_and_by_rcid(wiki: Wiki, log_in: LogIn) -> None:
    """Either id marks the edit; the wiki's own log says so."""
    writer = _writer(log_in(wiki))
    first, second = _edit(wiki, "Patrol by revid"), _edit(wiki, "Patrol by rcid")
    assert writer.patrol(revid=first).done
    assert writer.patrol(rcid=_rcid(wiki, second)).done
    assert {first, second} <= set(wiki.patrolled_revids())


def test_twice(wiki: Wiki, log_in: LogIn) -> None:
    """Marking twice succeeds twice and stands once in the log: asking again is safe."""
    writer = _writer(log_in(wiki))
    revid = _edit(wiki, "Patrol twice")
    assert writer.patrol(revid=revid).done
    assert writer.patrol(revid=revid).done
    assert wiki.patrolled_revids().count(revid) == 1


class _LosesReplies:
    """Lets requests through and loses the first reply to a write."""

    def __init__(self, real: Transport) -> None:
        self._real = real
        self.lost = 0

    def send(self, parameters: dict[str, str], *, write: bool, seconds: float) -> HttpReply:
        """Send, and lose."""
        reply = self._real.send(parameters, write=write, seconds=seconds)
        if write and not self.lost:
            self.lost += 1
            raise UnavailableError("The wiki can't be reached: connection reset.")
        return reply

    def forget_session(self) -> None:
        """Forget the real one."""
        self._real.forget_session()

    def keep_session(self) -> None:
        """Keep the real one."""
        self._real.keep_session()


def test_a_lost_reply(wiki: Wiki, log_in: LogIn) -> None:
    """An edit whose mark arrived though the reply did not is marked, once."""
    session = log_in(wiki)
    revid = _edit(wiki, "Patrol lost reply")
    lossy = _LosesReplies(session.requester.transport)
    session.requester.transport = lossy  # type: ignore[assignment] # narrower parameters
    assert _writer(session).patrol(revid=revid).done
    assert lossy.lost == 1
    assert wiki.patrolled_revids().count(revid) == 1


def test_refusals_that_concern_one_edit(wiki: Wiki, log_in: LogIn) -> None:
    """Gone, too old, never there: values with their codes, for the next edit is another matter."""
    writer = _writer(log_in(wiki))
    deleted, pruned = _edit(wiki, "Patrol deleted"), _edit(wiki, "Patrol pruned")
    wiki.delete("Patrol deleted")
    wiki.sql("DELETE FROM recentchanges WHERE rc_this_oldid = ?", pruned)
    codes = {
        "nosuchrevid": writer.patrol(revid=deleted),
        "notpatrollable": writer.patrol(revid=pruned),
        "nosuchrcid": writer.patrol(rcid=RecentChangeId(10**8)),
    }
    assert {code: (mark.done, mark.code) for code, mark in codes.items()} == {
        code: (False, code) for code in codes
    }


def test_own_edit_without_autopatrol(wiki: Wiki, log_in: LogIn) -> None:
    """Nobody vouches for an own edit."""
    title = "Patrol own"
    wiki.edit(title, "one")
    wiki.change_settings("$wgGroupPermissions['bot']['autopatrol'] = false;")
    try:
        session = log_in(wiki)
        writer = _writer(session)
        base = Reader(session).page_text(title).revid
        saved = writer.save_page(title, "two", baserevid=base, summary="s", mark="s")
        assert writer.patrol(revid=RevisionId(saved.revid)).code == "noautopatrol"
    finally:
        wiki.change_settings("$wgGroupPermissions['bot']['autopatrol'] = true;")


def test_without_the_right(wiki: Wiki, log_in: LogIn) -> None:
    """An account without the right is told to stop, with the code."""
    writer = _writer(log_in(wiki, "Newcomer"))
    with pytest.raises(DeniedError) as caught:
        writer.patrol(revid=_edit(wiki, "Patrol without right"))
    assert caught.value.code == "permissiondenied"


def test_right_lost_in_mid_run(wiki: Wiki, log_in: LogIn) -> None:
    """The next mark after the right was taken stops the run."""
    writer = _writer(log_in(wiki))
    first, second = _edit(wiki, "Patrol right kept"), _edit(wiki, "Patrol right lost")
    assert writer.patrol(revid=first).done
    wiki.change_groups("Patrolbot", remove="patroller")
    try:
        with pytest.raises(DeniedError) as caught:
            writer.patrol(revid=second)
    finally:
        wiki.change_groups("Patrolbot", add="patroller")
    assert caught.value.code == "permissiondenied"
    assert second not in wiki.patrolled_revids()


def test_blocked(wiki: Wiki, log_in: LogIn) -> None:
    """A blocked bot stops."""
    writer = _writer(log_in(wiki))
    revid = _edit(wiki, "Patrol blocked")
    wiki.block("Patrolbot")
    try:
        with pytest.raises(DeniedError) as caught:
            writer.patrol(revid=revid)
    finally:
        wiki.unblock("Patrolbot")
    assert caught.value.code == "blocked"


@pytest.mark.parametrize(
    ("php", "mode", "code"),
    [
        ("$wgUseRCPatrol = false;", PatrolMode.NEW_PAGES, "patroldisabled"),
        (
            "$wgUseRCPatrol = $wgUseNPPatrol = $wgUseFilePatrol = false;",
            PatrolMode.OFF,
            "patroldisabled",
        ),
    ],
)
def test_patrolling_switched_off(
    wiki: Wiki, log_in: LogIn, php: str, mode: PatrolMode, code: str
) -> None:
    """Off, or on for new pages only: told beforehand, and a stop when it is tried."""
    revid = _edit(wiki, "Patrol off")
    session = log_in(wiki)
    wiki.change_settings(php)
    try:
        assert Reader(session).patrol_mode() is mode
        with pytest.raises(DeniedError) as caught:
            _writer(session).patrol(revid=revid)
    finally:
        wiki.change_settings("$wgUseRCPatrol = $wgUseNPPatrol = $wgUseFilePatrol = true;")
    assert caught.value.code == code


def test_pace(wiki: Wiki, log_in: LogIn) -> None:
    """Writes are 5 s apart with the bot flag and 10 s without; the first one waits for nothing."""
    clock = FakeClock()
    for user, seconds in (("", 5.0), ("Librarian", 10.0)):
        clock.seconds += 60
        clock.slept.clear()
        session = log_in(wiki, user, clock=clock)
        reader = Reader(session)
        writer = _writer(session, pace_seconds=None)
        title = f"Patrol pace {seconds}"
        base = wiki.edit(title, "text")
        for content in ("a", "b", "c"):
            base = writer.save_page(title, content, baserevid=base, summary="s", mark="s").revid
        assert clock.slept == [seconds, seconds]
        assert reader.page_text(title).text == "c"
