"""init writes a folder that works, keeps secrets, and never overwrites."""

import io
import os
import pty
import select
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer

from bot.cli import invoke
from bot.cli.commands.init import site_names
from bot.cli.exit_codes import ExitCode
from bot.settings import load_configuration

FILES = ["editpatrol.toml", "rules.toml", "user-config.py", "user-password.py"]
GENERAL = {"query": {"general": {"sitename": "Testers", "generator": "MediaWiki 1.43.1"}}}


@pytest.fixture
def api(httpserver: HTTPServer) -> str:
    """Return the address of something that says it is a MediaWiki."""
    httpserver.expect_request("/w/api.php").respond_with_json(GENERAL)
    return httpserver.url_for("/w/api.php")


def _init(folder: Path, api: str, *words: str, user: str = "exampleBot@patrol") -> int:
    options = ["--api", api, "--user", user, "--contact", "me@example.org", "--password-stdin"]
    return invoke(["init", str(folder), *options, *words])


@pytest.fixture
def password(monkeypatch: pytest.MonkeyPatch) -> str:
    """Put a password with every awkward letter on standard input."""
    word = "p'a\"s\\s#wörd"
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{word}\n"))
    return word


@pytest.mark.usefixtures("password")
def test_files_are_written(tmp_path: Path, api: str, capsys: pytest.CaptureFixture[str]) -> None:
    """All four, valid as they stand; then what to do next."""
    folder = tmp_path / "new" / "folder"
    assert _init(folder, api) is ExitCode.OK
    assert sorted(path.name for path in folder.iterdir()) == FILES
    settings = load_configuration(folder).settings
    assert settings.wiki.api == api
    assert settings.wiki.user == "exampleBot@patrol"
    assert settings.wiki.contact == "me@example.org"
    assert [one.page for one in settings.report] == ["User:ExampleBot/Report"]
    assert not settings.patrol.enabled
    shown = capsys.readouterr().out
    assert "basic" in shown
    assert "Special:BotPasswords/patrol" in shown
    assert f"editpatrol --dir {folder} check" in shown


def test_secrets_are_private(tmp_path: Path, api: str, password: str) -> None:
    """Only the owner reads them, and the password stands nowhere else, nor on the screen."""
    assert _init(tmp_path / "f", api) is ExitCode.OK
    modes = {name: stat.S_IMODE((tmp_path / "f" / name).stat().st_mode) for name in FILES}
    assert modes["user-config.py"] == modes["user-password.py"] == 0o600
    assert stat.S_IMODE((tmp_path / "f").stat().st_mode) == 0o700
    holders = [
        path.name for path in (tmp_path / "f").iterdir() if repr(password) in path.read_text()
    ]
    assert holders == ["user-password.py"]


def test_password_is_never_shown(
    tmp_path: Path, api: str, password: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Neither on stdout nor on stderr."""
    _init(tmp_path, api)
    assert password not in "".join(capsys.readouterr())


def test_password_line_is_pywikibots(tmp_path: Path, api: str, password: str) -> None:
    """Pywikibot evaluates the line with BotPassword; every letter survives."""
    _init(tmp_path, api)
    line = (tmp_path / "user-password.py").read_text(encoding="utf-8")
    found = eval(line, {"BotPassword": lambda *words: words})
    assert found == ("ExampleBot", ("patrol", password))


def test_password_of_the_account_itself(
    tmp_path: Path,
    api: str,
    password: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It works, and the operator is told the better way."""
    assert _init(tmp_path, api, user="ExampleBot") is ExitCode.OK
    line = (tmp_path / "user-password.py").read_text(encoding="utf-8")
    assert eval(line) == ("ExampleBot", password)
    assert "Better make a bot password" in capsys.readouterr().out
    for name in ("editpatrol.toml", "user-password.py"):
        (tmp_path / name).unlink()
    monkeypatch.setattr("sys.stdin", io.StringIO("secret\n"))
    assert _init(tmp_path, api, user="ExampleBot@patrol") is ExitCode.OK
    assert 'user = "ExampleBot@patrol"' in (tmp_path / "editpatrol.toml").read_text(
        encoding="utf-8"
    )
    line = (tmp_path / "user-password.py").read_text(encoding="utf-8")
    found = eval(line, {"BotPassword": lambda *words: words})
    assert found == ("ExampleBot", ("patrol", "secret"))


@pytest.mark.usefixtures("password")
def test_nothing_is_overwritten(
    tmp_path: Path, api: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is there stays, what is missing is added, and both are told."""
    for name in ("rules.toml", "user-password.py"):
        (tmp_path / name).write_text("mine", encoding="utf-8")
    assert _init(tmp_path, api) is ExitCode.OK
    assert (tmp_path / "rules.toml").read_text(encoding="utf-8") == "mine"
    assert (tmp_path / "user-password.py").read_text(encoding="utf-8") == "mine"
    shown = capsys.readouterr().out
    assert "rules.toml: kept as it was" in shown
    assert "editpatrol.toml: written" in shown


@pytest.mark.usefixtures("password")
def test_no_absolute_path(tmp_path: Path, api: str) -> None:
    """The folder can be moved."""
    _init(tmp_path / "f", api)
    for path in (tmp_path / "f").iterdir():
        assert str(tmp_path) not in path.read_text(encoding="utf-8")


@pytest.mark.usefixtures("password")
def test_folder_from_the_global_word(tmp_path: Path, api: str) -> None:
    """Without DIR, --dir names the folder."""
    words = ["--api", api, "--user", "B@p", "--contact", "c", "--password-stdin"]
    assert invoke(["--dir", str(tmp_path / "g"), "init", *words]) is ExitCode.OK
    assert (tmp_path / "g" / "rules.toml").exists()


def test_without_a_terminal_everything_must_be_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A script gets a sentence, not a question it can't answer."""
    monkeypatch.setattr("sys.stdin", io.StringIO())
    assert invoke(["init", str(tmp_path / "f"), "--contact", "c"]) is ExitCode.SETTINGS
    assert capsys.readouterr().err == (
        "editpatrol: Give --api, --user, --password-stdin too: there is no terminal to ask on.\n"
    )
    assert not (tmp_path / "f").exists()


def test_empty_password(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is asked of the wiki, and nothing written, without a password."""
    monkeypatch.setattr("sys.stdin", io.StringIO("\n"))
    assert _init(tmp_path / "f", "http://127.0.0.1:9") is ExitCode.SETTINGS
    assert "password is empty" in capsys.readouterr().err
    assert not (tmp_path / "f").exists()


@pytest.mark.usefixtures("password")
def test_wiki_that_does_not_answer(tmp_path: Path) -> None:
    """A folder for a wiki that was not found is not made."""
    assert _init(tmp_path / "f", "http://127.0.0.1:9") is ExitCode.WIKI_UNREACHABLE
    assert not (tmp_path / "f").exists()


def test_a_terminal_is_asked_for_what_is_missing(tmp_path: Path, api: str) -> None:
    """One question each, the cheap ones first; the password is not echoed."""
    program = Path(sys.executable).with_name("editpatrol")
    ours, theirs = pty.openpty()
    asked = subprocess.Popen(
        [program, "init", tmp_path / "f"],
        stdin=theirs,
        stdout=subprocess.PIPE,
        stderr=theirs,
        start_new_session=True,  # without a terminal of its own, getpass asks on this one
    )
    for answer in (api, "ExampleBot@patrol", "me@example.org", "the-password"):
        _read_until(ours, b": ")
        os.write(ours, answer.encode() + b"\n")
    told, _ = asked.communicate(timeout=30)
    os.close(theirs)
    assert asked.returncode == ExitCode.OK
    assert b"the-password" not in os.read(ours, 10_000) + told
    os.close(ours)
    line = (tmp_path / "f" / "user-password.py").read_text(encoding="utf-8")
    assert line == "('ExampleBot', BotPassword('patrol', 'the-password'))\n"


def _read_until(descriptor: int, end: bytes) -> bytes:
    read = b""
    while not read.endswith(end):
        assert select.select([descriptor], [], [], 20)[0], f"nothing came after {read!r}"
        read += os.read(descriptor, 1)
    return read


@pytest.mark.usefixtures("password")
def test_words_that_are_no_toml(tmp_path: Path, api: str) -> None:
    """Quotes and backslashes in an answer can't break the file."""
    user = 'O"Brien\\1@p'
    assert _init(tmp_path, api, user=user) is ExitCode.OK
    assert load_configuration(tmp_path).settings.wiki.user == user


@pytest.mark.parametrize(
    ("api", "names"),
    [
        ("https://de.wikipedia.org/w/api.php", ("wikipedia", "de")),
        ("https://zh-yue.wiktionary.org/w/api.php", ("wiktionary", "zh-yue")),
        ("https://mul.wikisource.org/w/api.php", ("mulwikisourceorg", "mulwikisourceorg")),
        ("https://wiki.example/w/api.php", ("wikiexample", "wikiexample")),
        ("https://de.wikipedia.org.example/w/api.php", ("dewikipediaorgexample",) * 2),
        ("http://127.0.0.1:8080/api.php", ("127001", "127001")),
        ("http://[::1]:8080/api.php", ("1", "1")),
        ("https://вики.example/api.php", ("example", "example")),
    ],
)
def test_names_for_pywikibot(api: str, names: tuple[str, str]) -> None:
    """Pywikibot's own families where it has them, else a name made from the host."""
    assert site_names(api) == names
