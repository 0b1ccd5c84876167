"""The session on real wikis: who we are, what is asked at the start, and what may go wrong."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from bot import __version__
from bot.errors import DeniedError, SettingsError, UnavailableError
from bot.playground.wiki import Wiki
from bot.revisions import RevisionId
from bot.wiki.read import Reader
from bot.wiki.session import Connection, connect
from bot.wiki.write import Writer
from tests.wiki_fakes import FakeClock
from tests.wiki_folders import CONTACT, Folder, LogIn, write_folder

Boot = Callable[..., AbstractContextManager[Wiki]]


def _cookie_file(folder: Path) -> Path:
    (found,) = folder.glob("cookies-*.lwp")
    return found


def test_start_up_requests(wiki: Wiki, log_in: LogIn) -> None:
    """The first start logs in with four requests; the next one needs one, thanks to its cookies."""
    session = log_in(wiki)
    assert session.requester.sent == {"siteinfo|userinfo|tokens": 2, "tokens": 1, "login": 1}
    assert session.account.name == wiki.bot_login.account
    assert log_in(wiki).requester.sent == {"siteinfo|userinfo|tokens": 1}


def test_rights_are_what_the_grants_leave(wiki: Wiki, log_in: LogIn) -> None:
    """The account's rights are those of the bot password, not of its groups."""
    account = log_in(wiki).account
    assert account.has("patrol")
    assert account.has("apihighlimits")
    assert not account.has("delete")
    assert account.batch_limit == 500
    assert log_in(wiki, "Newcomer").account.batch_limit == 50


def test_wrong_password(wiki: Wiki, tmp_path: Path) -> None:
    """A password that the wiki does not take is a refusal that names the place to look."""
    login = wiki.bot_login
    place = write_folder(tmp_path / "wrong", wiki.api_url, login.name, "0" * 32)
    connection = Connection(
        folder=place, api_url=wiki.api_url, user=login.name, contact=CONTACT, clock=FakeClock()
    )
    with pytest.raises(DeniedError, match="BotPasswords"):
        connect(connection)


def test_an_old_cookie_does_not_beat_a_new_password(
    wiki: Wiki, log_in: LogIn, folder: Folder
) -> None:
    """After the password file changes, the old session's cookies are of no use."""
    session = log_in(wiki)
    login = wiki.bot_login
    place = write_folder(folder(wiki), wiki.api_url, login.name, "0" * 32)
    connection = Connection(
        folder=place, api_url=session.api_url, user=login.name, contact=CONTACT, clock=FakeClock()
    )
    with pytest.raises(DeniedError):
        connect(connection)


def test_a_damaged_cookie_file_costs_one_login(wiki: Wiki, log_in: LogIn, folder: Folder) -> None:
    """Wherever the file was cut, the start succeeds and takes no longer than a login."""
    place = folder(wiki)
    log_in(wiki)
    path = _cookie_file(place)
    whole = path.read_bytes()
    for length in range(0, len(whole), 29):
        path.write_bytes(whole[:length])
        assert sum(log_in(wiki).requester.sent.values()) <= 4


def test_a_lost_session_is_had_back(wiki: Wiki, log_in: LogIn) -> None:
    """In the middle of a run, twice: a login each, then reads and writes go on as ourselves."""
    session = log_in(wiki)
    reader = Reader(session)
    for _ in range(2):
        session.requester.transport.forget_session()
        assert reader.page_text("Main Page").exists
    assert session.requester.sent["login"] == 3
    session.requester.transport.forget_session()
    title = "Requests session"
    wiki.edit(title, "text")
    base = reader.page_text(title).revid
    session.requester.transport.forget_session()
    writer = Writer(session, reader, pace_seconds=0)
    saved = writer.save_page(title, "new text", baserevid=base, summary="s", mark="s")
    (row,) = wiki.recent_changes(rctitle=title, rcuser=wiki.bot_login.account)
    assert row["revid"] == saved.revid


def test_another_account_in_the_cookies(wiki: Wiki, log_in: LogIn, folder: Folder) -> None:
    """Cookies that speak for somebody else are not used: the wiki is asked for our name."""
    log_in(wiki, "Gardener")
    log_in(wiki, "Librarian")
    theirs = _cookie_file(folder(wiki, "Gardener"))
    ours = _cookie_file(folder(wiki, "Librarian"))
    shutil.copyfile(theirs, ours)
    assert log_in(wiki, "Librarian").account.name == "Librarian"


def test_read_only(wiki: Wiki, log_in: LogIn) -> None:
    """Reading goes on, writing ends with the code after a bounded wait."""
    session = log_in(wiki)
    revid = RevisionId(wiki.edit("Requests read-only", "text", user="Gardener"))
    said: list[str] = []
    session.requester.announce = said.append
    wiki.change_settings("$wgReadOnly = 'Being moved';")
    try:
        assert Reader(session).page_text("Requests read-only").text == "text"
        with pytest.raises(UnavailableError) as caught:
            Writer(session, Reader(session), pace_seconds=0).patrol(revid=revid)
    finally:
        wiki.change_settings("$wgReadOnly = null;")
    assert caught.value.code == "readonly"
    assert said == ["the wiki is read-only: waiting 1 s", "the wiki is read-only: waiting 2 s"]


def _save_twice(reader: Reader, writer: Writer, title: str) -> None:
    base = reader.page_text(title).revid
    base = writer.save_page(title, "a", baserevid=base, summary="s", mark="s").revid
    writer.save_page(title, "b", baserevid=base, summary="s", mark="s")


def test_rate_limit(wiki: Wiki, log_in: LogIn) -> None:
    """A limit is waited for under its name, then given up with its code."""
    title = "Requests rate limit"
    wiki.edit(title, "text")
    session = log_in(wiki, "Newcomer")
    reader = Reader(session)
    writer = Writer(session, reader, pace_seconds=0)
    said: list[str] = []
    session.requester.announce = said.append
    wiki.change_settings("$wgRateLimits = ['edit' => ['user' => [1, 3600]]];")
    try:
        with pytest.raises(UnavailableError) as caught:
            _save_twice(reader, writer, title)  # 1.43 counts one save twice: its first is refused
    finally:
        wiki.change_settings("$wgRateLimits = [];")
    assert caught.value.code == "ratelimited"
    assert said[0] == "rate limited by the wiki: waiting 1 s"


def test_too_many_ids_for_the_rights(wiki: Wiki, log_in: LogIn) -> None:
    """An account that lost apihighlimits since the start is served in batches of 50."""
    session = log_in(wiki, "Newcomer")
    reader = Reader(session)
    reader.batch_limit = 500
    found = reader.revisions(range(10**6, 10**6 + 120), content=True)
    assert len(found.missing) == 120
    assert reader.batch_limit == 50


def test_texts_left_out_for_size(boot: Boot, log_in: LogIn) -> None:
    """Texts that don't fit a reply come in the next; one that never fits is named."""
    with boot(extra_settings="$wgAPIMaxResultSize = 20000;") as wiki:
        small = [wiki.edit(f"Small {number}", "duck " * 1500) for number in range(6)]
        big = wiki.edit("Big", "goose " * 5000)
        more = wiki.edit("Small last", "duck " * 1500)
        session = log_in(wiki)
        session.requester.sent.clear()
        found = Reader(session).revisions([*small, big, more], content=True)
        assert sorted(found.got) == sorted([*small, more])
        assert found.too_big == {big}
        assert session.requester.sent["revisions"] < 15


def test_the_files_must_mean_this_wiki(wiki: Wiki, folder: Folder) -> None:
    """Another wiki, another account, files open to others, broken or absent: one sentence each."""
    place = folder(wiki)
    api_url, user = wiki.api_url, wiki.bot_login.name

    def refused(words: str, *, api_url: str = api_url, user: str = user) -> str:
        with pytest.raises(SettingsError, match=words) as caught:
            connect(Connection(folder=place, api_url=api_url, user=user, contact=CONTACT))
        return str(caught.value)

    refused("make them agree", api_url="https://wiki.invalid/w/api.php")
    refused("make them agree", user="Somebody@patrol")
    refused("holds no password", user="Patrolbot@other")
    config, password = place / "user-config.py", place / "user-password.py"
    for path, mode in ((config, 0o666), (password, 0o644)):
        path.chmod(mode)
        refused("chmod go-rwx" if path == password else "chmod")
        path.chmod(0o600)
    good = config.read_text(encoding="utf-8")
    for wrong in ("family = ", "famly = 'play'", "nonsense()", "family = 'nowhere'"):
        config.write_text(f"{good}\n{wrong}\n", encoding="utf-8")
        refused("user-config.py")
    config.write_text(good, encoding="utf-8")
    for line in ("('Patrolbot', [)", "('a', 'b', 'c', 'd', 'the-secret')", "'the-secret'"):
        password.write_text(f"{line}\n", encoding="utf-8")
        assert "the-secret" not in refused("user-password.py can't be used")
    password.rename(place / "elsewhere.py")
    password.symlink_to(place / "elsewhere.py")
    refused("not in a link")
    password.unlink()
    refused("can't be read")
    config.unlink()
    refused("can't be read")


def test_user_agent(wiki: Wiki, log_in: LogIn) -> None:
    """The operator can be reached by who reads the wiki's log."""
    agent = log_in(wiki).user_agent
    assert agent.startswith(f"editpatrol/{__version__} ({CONTACT}) pywikibot/")


PROGRAM = """
import sys
from pathlib import Path
from bot.wiki.read import Reader
from bot.wiki.session import Connection, connect
folder, api_url, user = sys.argv[1:4]
session = connect(Connection(folder=Path(folder), api_url=api_url, user=user, contact="x"))
assert Reader(session).page_text("Main Page").exists
print("done")
"""


def test_pywikibot_is_quiet_and_leaves_our_arguments_alone(wiki: Wiki, folder: Folder) -> None:
    """Nothing is printed, our arguments are not taken for pywikibot's, no file is left about."""
    place = folder(wiki)
    words = [str(place), wiki.api_url, wiki.bot_login.name, "-v", "-dir:/nowhere", "-config:none"]
    home = place.parent / "home"
    home.mkdir()
    done = subprocess.run(
        [sys.executable, "-W", "error::UserWarning", "-c", PROGRAM, *words],
        capture_output=True,
        text=True,
        check=False,
        cwd=home,
        env={"HOME": str(home), "PYTHONPATH": os.pathsep.join(sys.path), "PATH": ""},
    )
    assert (done.stdout, done.stderr) == ("done\n", "")
    assert list(home.iterdir()) == []
    names = {path.name for path in place.iterdir() if not path.name.startswith("cookies-")}
    assert names - {"__pycache__"} == {"user-config.py", "user-password.py"}
