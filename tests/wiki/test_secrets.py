"""Secrets stay where they are kept: not in a log, a ledger, a report, a screen or a traceback.

Everything is done with marked secrets, failing logins included, with ``--debug`` too; then every
file of the folder and every word that was said is searched.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from bot.cli import invoke
from bot.playground.demo_folder import REPORT_PAGE
from tests.fault_proxy import Fault, FaultProxy, Parameters, Reply
from tests.mills import Mills, Place

MARK = "MARKEDsecret"
KEEPERS = ("user-config.py", "user-password.py", "editpatrol.toml", "my-password.py")
"""What the operator wrote secrets into."""
LEAST_LETTERS = 16
"""Of a cookie's value that can be told from other words."""


@dataclass(kw_only=True)
class Folder:
    """A folder of the bot's, and all that its commands said."""

    place: Place
    proxy: FaultProxy
    capfd: pytest.CaptureFixture[str]
    said: list[str] = field(default_factory=list)

    @property
    def path(self) -> Path:
        """The folder."""
        return self.place.folder

    def call(self, *words: str) -> int:
        """Do a command, as it is and with tracebacks; return its exit code."""
        codes = [invoke(["--dir", str(self.path), *words, *more]) for more in ([], ["--debug"])]
        shown = self.capfd.readouterr()
        self.said += [shown.out, shown.err]
        return codes[0]

    @contextmanager
    def changed(self, name: str, change: Callable[[str], str], mode: int = 0o600) -> Iterator[None]:
        """Let a file say something else for a while."""
        path = self.path / name
        before, mode_before = path.read_text(encoding="utf-8"), path.stat().st_mode
        path.write_text(change(before), encoding="utf-8")
        path.chmod(mode)
        try:
            yield
        finally:
            path.write_text(before, encoding="utf-8")
            path.chmod(mode_before)

    def leaks(self, secret: str) -> list[str]:
        """Name the files and sayings that hold a secret."""
        files = [path for path in self.path.rglob("*") if path.is_file()]
        found = [
            path.name
            for path in files
            if path.name not in KEEPERS and secret.encode() in path.read_bytes()
        ]
        return found + [words for words in self.said if secret in words]


@pytest.fixture
def folder(mills: Mills, capfd: pytest.CaptureFixture[str]) -> Folder:
    """The folder, with its real bot password."""
    place, proxy = mills
    return Folder(place=place, proxy=proxy, capfd=capfd)


def _password_of(folder: Folder) -> str:
    return folder.place.wiki.bot_login.password


def _cookies_of(folder: Folder) -> set[str]:
    jars = [path.read_text(encoding="utf-8") for path in folder.path.glob("*.lwp")]
    values = re.findall(r'^Set-Cookie3: [^=]+="?([^";]*)', "".join(jars), re.MULTILINE)
    return {value for value in values if len(value) >= LEAST_LETTERS}


def _tokens_of(folder: Folder) -> set[str]:
    return {one["token"].rstrip("+\\") for one in folder.proxy.seen if "token" in one}


def test_nothing_that_works_tells_a_secret(folder: Folder) -> None:
    """A run and every command: neither the password, nor cookies, nor tokens are anywhere."""
    folder.place.people_edit()
    assert folder.call("run", "--for-real", "-v") == 0
    revid = str(folder.place.people_edit()[0])
    for words in (
        ["check"],
        ["run", "-v"],
        ["explain", revid],
        ["patrol", "--since", "1h"],
        ["status"],
        ["status", "--json"],
        ["log"],
        ["recall", "--since", "2026-01-01"],
        ["brfa"],
        ["emit", "cron"],
        ["emit", "systemd"],
        ["emit", "toolforge"],
        *(["report", "--to", form] for form in ("terminal", "html", "wikitext", "json", "csv")),
    ):
        assert folder.call(*words) == 0, words
    secrets = {_password_of(folder), *_cookies_of(folder), *_tokens_of(folder)}
    assert len(secrets) >= 4
    kept = {path.name for path in folder.path.glob("*.lwp")}
    for secret in secrets:
        assert set(folder.leaks(secret)) <= kept
    assert not set(folder.leaks(_password_of(folder)))
    page = folder.place.wiki.page_text(REPORT_PAGE) or ""
    assert not [secret for secret in secrets if secret in page]


def test_its_files_are_for_its_owner_alone(folder: Folder) -> None:
    """But for what holds no secret and what monitors read; looser ones with secrets are refused."""
    assert folder.call("run", "--for-real") == 0
    modes = {path.name: path.stat().st_mode & 0o777 for path in folder.path.iterdir()}
    open_ones = {name for name, mode in modes.items() if mode & 0o077}
    assert open_ones <= {"editpatrol.toml", "rules.toml", "heartbeat.json"}
    for name in ("user-password.py", "user-config.py"):
        path = folder.path / name
        path.chmod(0o666)
        assert folder.call("run", "--for-real") == 78, name
        assert "chmod go-rwx" in "".join(folder.said)
        path.chmod(0o600)


def _is_login(parameters: Parameters) -> bool:
    return parameters["action"] == "login"


def _echo(folder: Folder) -> bytes:
    return f"<!DOCTYPE html>You sent {_password_of(folder)}".encode()


@pytest.mark.parametrize("reply", ["reset", "cut", "echo", "late"])
def test_a_login_that_meets_a_fault_tells_nothing(folder: Folder, reply: str) -> None:
    """Not even when the server sends the password back."""
    replies = {
        "reset": Reply(is_reset=True),
        "cut": Reply(body=b'{"login', is_cut=True),
        "echo": Reply(status=500, body=_echo(folder)),
        "late": Reply(body=_echo(folder)),
    }
    for jar in folder.path.glob("*.lwp"):
        jar.unlink()
    folder.proxy.fault = Fault(spoils=_is_login, reply=replies[reply])
    if reply == "late":
        folder.proxy.fault.delay_seconds = 10
    try:
        assert folder.call("run", "--for-real", "-v", "--deadline", "3s") == 69
    finally:
        folder.proxy.fault = None
    assert folder.leaks(_password_of(folder)) == []


def _bot_password(_: str) -> str:
    return f"('Patrolbot', BotPassword('patrol', '{MARK}'))\n"


def _unclosed(_: str) -> str:
    return f"('Patrolbot', BotPassword('patrol', '{MARK}'\n"


def _oauth_1(text: str) -> str:
    (host,) = re.findall("//([^/]+)/", text)
    return f"{text}authenticate['{host}'] = ('{MARK}1', '{MARK}2', '{MARK}3', '{MARK}4')\n"


def _oauth_2(text: str) -> str:
    return f"{text}extra_headers['Authorization'] = 'Bearer {MARK}'\n"


def _misspelt(text: str) -> str:
    return f"{text}extra_header['Authorization'] = 'Bearer {MARK}'\n"


def _unended(text: str) -> str:
    return f"{text}extra_headers['Authorization'] = 'Bearer {MARK}\n"


def _raising(text: str) -> str:
    return f"{text}extra_headers['Authorization'] = ('Bearer {MARK}', 1 / 0)\n"


def _database(url: str) -> Callable[[str], str]:
    return lambda text: text.replace('# url = ""', f'url = "{url}"')


FAULTY: dict[str, tuple[str, Callable[[str], str], int]] = {
    "wrong password": ("user-password.py", _bot_password, 77),
    "password file that is none": ("user-password.py", _unclosed, 78),
    "password file open to others": ("user-password.py", _bot_password, 78),
    "OAuth 1 keys that the wiki does not know": ("user-config.py", _oauth_1, 77),
    "OAuth 2 token that the wiki does not know": ("user-config.py", _oauth_2, 77),
    "OAuth 2 token open to others": ("user-config.py", _oauth_2, 78),
    "misspelt name": ("user-config.py", _misspelt, 78),
    "text without an end": ("user-config.py", _unended, 78),
    "line that raises": ("user-config.py", _raising, 78),
    "database that is not there": (
        "editpatrol.toml",
        _database(f"mysql+pymysql://care:{MARK}@127.0.0.1:1/ledger"),
        75,
    ),
    "database open to others": (
        "editpatrol.toml",
        _database(f"mysql+pymysql://care:{MARK}@127.0.0.1:1/ledger"),
        78,
    ),
    "database's address that is none": (
        "editpatrol.toml",
        _database(f"mysql+pymysql://care:{MARK}@127.0.0.1:port/ledger"),
        78,
    ),
}


@pytest.mark.parametrize("name", FAULTY)
def test_a_faulty_secret_is_not_told(folder: Folder, name: str) -> None:
    """Its file and what mends it are, with the right exit code."""
    file, change, code = FAULTY[name]
    with folder.changed(file, change, 0o644 if "open to others" in name else 0o600):
        ended = folder.call("run", "--for-real", "-v")
        for words in (["check"], ["status"], ["patrol", "--since", "1h"]):
            folder.call(*words)
    assert ended == code, folder.said[:2]
    assert folder.leaks(MARK) == []
