"""``editpatrol bugreport``: enough for a developer, and no secret of the folder."""

import json
import tarfile
from pathlib import Path
from urllib.parse import quote

import pytest

from bot.cli.exit_codes import ExitCode
from bot.cli.folder.redaction import redacted, secrets_of
from bot.cli.watch.log_file import LogLine, append
from bot.settings import load_settings
from tests.operators import RULES, START, call, make_folder, patrol_some

SECRETS = {
    "bot password": "MARKED-bot-password",
    "own password": 'MARKED "own" / p\u00e4ssword',
    "oauth 1": "MARKED-access-secret",
    "oauth 2": "MARKED-bearer-token",
    "commented out": "MARKED-old-password",
    "cookie": "MARKED-session-cookie",
    "contact": "MARKED@operator.example",
}
USER_CONFIG = """\
family = mylang = "mywiki"
usernames["mywiki"]["mywiki"] = "CareBot"
password_file = "user-password.py"
authenticate["wiki.example"] = ("consumer", "secret of it", "access", "{oauth 1}")
extra_headers["Authorization"] = "Bearer {oauth 2}"
# ("CareBot", "{commented out}")
"""
SETTINGS = """\
[wiki]
api = "https://wiki.example/w/api.php"
user = "CareBot@patrol"
contact = "{contact}"
# the password was {commented out}
[manual]
user = "Careful"
password_file = "own.py"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A used folder with a secret in every place where one can be."""
    folder = make_folder(tmp_path / "mine")
    patrol_some(folder, 1, 2)
    settings = SETTINGS.format(**SECRETS)
    (folder / "editpatrol.toml").write_text(settings, encoding="utf-8")
    (folder / "user-config.py").write_text(USER_CONFIG.format(**SECRETS), encoding="utf-8")
    bot = f'("CareBot", BotPassword("patrol", "{SECRETS["bot password"]}"))'
    (folder / "user-password.py").write_text(bot, encoding="utf-8")
    own = "('Careful', '{own password}')".format(**SECRETS)
    (folder / "own.py").write_text(own, encoding="utf-8")
    cookie = f'#LWP-Cookies-2.0\nSet-Cookie3: s="{SECRETS["cookie"]}"; path="/"; version=0\n'
    (folder / "cookies-CareBot.lwp").write_text(cookie, encoding="utf-8")
    leak = tuple(f"{name} {value} {quote(value)}" for name, value in SECRETS.items())
    line = LogLine(time=START, mode="for real", exit=77, ending="failed", notes=leak)
    append(folder / "editpatrol.log", line)
    (folder / "rules.toml").write_text(f"# {SECRETS['cookie']}\n{RULES}", encoding="utf-8")
    return folder


def _bundle(folder: Path) -> dict[str, str]:
    path = folder.parent / "bundle.tar.gz"
    assert call(folder, "bugreport", "-o", str(path)) == ExitCode.OK
    with tarfile.open(path) as archive:
        files = {member.name: archive.extractfile(member) for member in archive}
        return {
            name.partition("/")[2]: file.read().decode() for name, file in files.items() if file
        }


def test_no_secret_is_inside(folder: Path) -> None:
    """Not as it is, not as it stands in a URL or in JSON, in no file of the archive."""
    whole = "".join(_bundle(folder).values())
    assert "MARKED" not in whole
    for value in SECRETS.values():
        for form in (value, quote(value), quote(value, safe=""), json.dumps(value)[1:-1]):
            assert form not in whole


def test_what_a_developer_needs_is_inside(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Versions, settings, rules, runs, counts and log lines; and it says so."""
    files = _bundle(folder)
    said = capsys.readouterr().out
    assert all(name in said for name in files)
    assert {"editpatrol", "python", "pywikibot"} <= json.loads(files["versions.json"]).keys()
    settings = json.loads(files["settings.json"])
    assert settings["wiki"]["user"] == "CareBot@patrol"
    assert settings["wiki"]["contact"] == "[redacted]"
    assert settings["run"]["every"] == "1h"
    status = json.loads(files["status.json"])["folders"][0]
    assert status["counts"]["outcomes"] == {"patrolled": 2}
    assert json.loads(files["log.jsonl"])["exit"] == 77
    assert "alarms [[x]]" in files["rules.toml"]
    assert "user-password.py" in files["files.txt"]


def test_the_archive_is_private_and_overwrites_nothing(folder: Path) -> None:
    """Only its owner may read it."""
    path = folder.parent / "bundle.tar.gz"
    assert call(folder, "bugreport", "-o", str(path)) == ExitCode.OK
    assert path.stat().st_mode & 0o077 == 0
    before = path.read_bytes()
    assert call(folder, "bugreport", "-o", str(path)) == ExitCode.SETTINGS
    assert path.read_bytes() == before


def test_faulty_settings_are_worth_a_report(folder: Path) -> None:
    """The faults stand in the place of the settings; the secrets stay out all the same."""
    (folder / "editpatrol.toml").write_text("[wiki]\nuser = 3\n", encoding="utf-8")
    files = _bundle(folder)
    assert "wiki.user: expected text" in files["settings.json"]
    for name in ("bot password", "oauth 1", "oauth 2", "cookie", "commented out"):
        assert SECRETS[name] not in "".join(files.values())


@pytest.mark.parametrize(
    ("word", "query"),
    [
        ("MARKED-database-word", ""),
        ("MARKED-database-word", "?charset=utf8mb4&password=MARKED-in-query"),
        ("MARKED/database@MARKED-word", ""),
    ],
)
def test_the_databases_password(word: str, query: str, folder: Path) -> None:
    """A ledger that can't be reached is worth a report, too."""
    url = f"mysql+pymysql://care:{word}@127.0.0.1:1/ledger{query}"
    settings = (folder / "editpatrol.toml").read_text(encoding="utf-8")
    text = f'{settings}[ledger]\nurl = "{url}"\n[run]\nlog = "editpatrol.log"\n'
    (folder / "editpatrol.toml").write_text(text, encoding="utf-8")
    (folder / "editpatrol.toml").chmod(0o600)
    append(folder / "editpatrol.log", LogLine(time=START, mode="x", exit=1, ending=url))
    files = _bundle(folder)
    assert "MARKED" not in "".join(files.values())
    assert "mysql+pymysql://127.0.0.1:1/ledger" in files["settings.json"]
    status = json.loads(files["status.json"])["folders"][0]
    assert status["faults"][0]["trouble"] == "unreadable"


def test_what_everybody_may_know_stays(folder: Path) -> None:
    """Account, wiki and host are no secrets, though they stand beside some."""
    secrets = secrets_of(folder, load_settings(folder))
    text = "CareBot at wiki.example, patrol, Careful"
    assert redacted(text, secrets) == text
