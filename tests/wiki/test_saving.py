"""Saving pages on real wikis: never over somebody else's edit, never twice, never past a filter."""

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest

from bot.errors import DeniedError, UnavailableError, WikiError
from bot.playground.wiki import Wiki
from bot.wiki.read import Reader
from bot.wiki.reply import HttpReply
from bot.wiki.session import Session
from bot.wiki.transport import Transport
from bot.wiki.write import Saved, Writer
from tests.filters import add_filter
from tests.wiki_folders import LogIn

Boot = Callable[..., AbstractContextManager[Wiki]]


def _save(session: Session, title: str, content: str, base: int, mark: str = "run-1") -> Saved:
    writer = Writer(session, Reader(session), pace_seconds=0)
    return writer.save_page(title, content, baserevid=base, summary=f"Bot: {mark}", mark=mark)


def _refused(session: Session, title: str, content: str, base: int) -> WikiError:
    with pytest.raises(WikiError) as caught:
        _save(session, title, content, base)
    return caught.value


def test_a_page_is_saved(wiki: Wiki, log_in: LogIn) -> None:
    """The stored revision is named, with the bot flag and the summary."""
    title = "Saving plain"
    base = wiki.edit(title, "old")
    saved = _save(log_in(wiki), title, "new", base)
    assert (saved.changed, saved.as_sent) == (True, True)
    assert wiki.page_text(title) == "new"
    row = wiki.recent_changes(rctitle=title)[-1]
    assert (row["revid"], row["comment"], row["bot"]) == (saved.revid, "Bot: run-1", True)


def test_the_same_text_is_no_edit(wiki: Wiki, log_in: LogIn) -> None:
    """Nothing is stored when nothing changed."""
    title = "Saving same"
    base = wiki.edit(title, "same")
    saved = _save(log_in(wiki), title, "same\n", base)
    assert (saved.revid, saved.changed) == (base, False)
    assert wiki.revids(title) == [base]


def test_trimming_and_normalising_are_as_sent(wiki: Wiki, log_in: LogIn) -> None:
    """The wiki trims the end and composes accents: that is our text all the same."""
    title = "Saving trimmed"
    base = wiki.edit(title, "old")
    assert _save(log_in(wiki), title, "cafe\u0301  \n\n", base).as_sent


def test_other_edits_are_never_overwritten(wiki: Wiki, log_in: LogIn) -> None:
    """A save on top of an older revision is a conflict, even with our own edit, within a second."""
    for number, user in enumerate(("Gardener", "Patrolbot")):
        title = f"Saving conflict {number}"
        base = wiki.edit(title, "first line\n\nlast line")
        wiki.edit(title, "first line, changed\n\nlast line", user=user)
        error = _refused(log_in(wiki), title, "ours", base)
        assert isinstance(error, UnavailableError)
        assert error.code == "editconflict"
        assert wiki.page_text(title) == "first line, changed\n\nlast line"


def test_a_deleted_page_is_not_made_anew(wiki: Wiki, log_in: LogIn) -> None:
    """A page that went away while we worked stays away."""
    title = "Saving deleted"
    base = wiki.edit(title, "old")
    wiki.delete(title)
    assert _refused(log_in(wiki), title, "new", base).code == "missingtitle"
    assert wiki.page_text(title) is None


def test_creation(wiki: Wiki, log_in: LogIn) -> None:
    """A page is only made when it is asked for, and never over one that is there."""
    title = "Saving creation"
    session = log_in(wiki, "Gardener")
    assert _save(session, title, "new", 0, mark="run-0").changed
    assert _refused(session, title, "newer", 0).code == "articleexists"


class _LosesReplies:
    """Lets requests through and loses the first reply to a save."""

    def __init__(self, real: Transport) -> None:
        self._real = real
        self.sent = 0

    def send(self, parameters: dict[str, str], *, write: bool, seconds: float) -> HttpReply:
        """Send, and lose."""
        reply = self._real.send(parameters, write=write, seconds=seconds)
        self.sent += write
        if write and self.sent == 1:
            return HttpReply(status=502, body=b"<html>Bad gateway</html>")
        return reply

    def forget_session(self) -> None:
        """Forget the real one."""
        self._real.forget_session()

    def keep_session(self) -> None:
        """Keep the real one."""
        self._real.keep_session()


@pytest.mark.parametrize("others_follow", [False, True])
def test_a_lost_reply(wiki: Wiki, log_in: LogIn, others_follow: bool) -> None:
    """A save whose reply was lost is found by its mark, and not done twice."""
    title = f"Saving lost reply {others_follow}"
    base = wiki.edit(title, "old")
    session = log_in(wiki)
    lossy = _LosesReplies(session.requester.transport)
    session.requester.transport = lossy  # type: ignore[assignment] # narrower parameters
    if others_follow:
        session.requester.announce = lambda _: _follow(wiki, title)
    saved = _save(session, title, "new", base)
    (ours,) = wiki.recent_changes(rctitle=title, rcuser="Patrolbot")
    assert (saved.changed, saved.revid) == (True, ours["revid"])
    assert lossy.sent == 2


def _follow(wiki: Wiki, title: str) -> None:
    wiki.edit(title, "somebody else's", user="Gardener")


def test_protected(wiki: Wiki, log_in: LogIn) -> None:
    """A protected page is a refusal with its code."""
    title = "Saving protected"
    base = wiki.edit(title, "old")
    wiki.protect(title)
    error = _refused(log_in(wiki), title, "new", base)
    assert isinstance(error, DeniedError)
    assert error.code == "protectedpage"


def test_too_big(wiki: Wiki, log_in: LogIn) -> None:
    """A page above $wgMaxArticleSize has its code."""
    title = "Saving too big"
    base = wiki.edit(title, "old")
    wiki.change_settings("$wgMaxArticleSize = 1;")
    try:
        assert _refused(log_in(wiki), title, "x" * 2000, base).code == "contenttoobig"
    finally:
        wiki.change_settings("$wgMaxArticleSize = 2048;")


def test_filters(boot: Boot, log_in: LogIn) -> None:
    """A filter's warning is a refusal like its ban: asked again, the edit would be saved."""
    with boot(extensions=("AbuseFilter", "SpamBlacklist")) as wiki:
        title = "Saving filtered"
        base = wiki.edit(title, "old")
        add_filter(wiki, 1, "warned", "warn")
        add_filter(wiki, 2, "forbidden", "disallow")
        wiki.edit("MediaWiki:Spam-blacklist", r"\bbad-ducks\.invalid")
        session = log_in(wiki)
        texts = {
            "abusefilter-warning": "a warned word",
            "abusefilter-disallowed": "a forbidden word",
            "spamblacklist": "see http://bad-ducks.invalid/ now",
        }
        for code, content in texts.items():
            error = _refused(session, title, content, base)
            assert isinstance(error, DeniedError)
            assert error.code == code
        assert wiki.revids(title) == [base]


def test_a_captcha(boot: Boot, log_in: LogIn) -> None:
    """A captcha is a refusal: nobody is there to solve it."""
    settings = (
        "$wgCaptchaTriggers['edit'] = true; $wgGroupPermissions['bot']['skipcaptcha'] = false;"
    )
    with boot(extensions=("ConfirmEdit",), extra_settings=settings) as wiki:
        wiki.change_settings("$wgGroupPermissions['sysop']['skipcaptcha'] = true;")
        title = "Saving captcha"
        base = wiki.edit(title, "old")
        error = _refused(log_in(wiki), title, "new", base)
        assert isinstance(error, DeniedError)
        assert error.code == "captcha"
