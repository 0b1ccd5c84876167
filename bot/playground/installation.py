"""Takes a release and extensions, gives an installed wiki to copy from.

MediaWiki's own installer and scripts do the work, once; boots copy the result. Never serves it.
"""

import fcntl
import hashlib
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec

from bot.playground import accounts, local_settings, software
from bot.playground.accounts import Account, BotLogin
from bot.playground.programs import run


@dataclass(frozen=True, kw_only=True, slots=True)
class Installation:
    """A wiki that was installed once and is never served; its folder is copied for each boot."""

    folder: Path
    """``data/`` with the databases, ``languages/`` with the localisation cache."""
    mediawiki: Path
    accounts: tuple[Account, ...]
    bot_login: BotLogin

    @property
    def languages(self) -> Path:
        """The localisation cache, shared by all copies as it depends on the release alone."""
        return self.folder / "languages"


@dataclass(frozen=True, kw_only=True, slots=True)
class _Secrets:
    accounts: tuple[Account, ...]
    bot_login: BotLogin


def installation(version: str, *, extensions: Sequence[str]) -> Installation:
    """Return the installed wiki of that kind, making it first if there is none yet.

    Raises:
        AbsentError: PHP or this release is not on this machine.
    """
    mediawiki = software.find(version)
    folder = software.cache_folder() / "installed" / _key(mediawiki, extensions)
    with _locked(folder.with_name(f"{folder.name}.lock")):
        if not folder.exists():
            _install(mediawiki, folder, extensions)
    kept = msgspec.json.decode((folder / "secrets.json").read_bytes(), type=_Secrets)
    return Installation(
        folder=folder, mediawiki=mediawiki, accounts=kept.accounts, bot_login=kept.bot_login
    )


def script(mediawiki: Path, name: str, *words: str | Path, settings: Path | None = None) -> str:
    """Run a maintenance script by its name, such as ``runJobs``, and return what it printed."""
    maintenance = mediawiki / "maintenance"
    runner = maintenance / "run.php"
    start: list[str | Path] = [runner, name] if runner.exists() else [maintenance / f"{name}.php"]
    environment = {"MW_CONFIG_FILE": str(settings)} if settings else {}
    return run(["php", *start, *words], environment=environment)


def age_accounts(database: Path, people: Sequence[Account]) -> None:
    """Make the accounts of a wiki look as old and as busy as they are meant to be, from now."""
    now = datetime.now(UTC)
    with closing(sqlite3.connect(database)) as connection, connection:
        for account in people:
            registered = (now - timedelta(days=account.age_days)).strftime("%Y%m%d%H%M%S")
            connection.execute(
                "UPDATE user SET user_registration = ?, user_editcount = ? WHERE user_name = ?",
                (registered, account.edit_count, account.name),
            )


def _key(mediawiki: Path, extensions: Sequence[str]) -> str:
    """Name the kind of wiki, by all that goes into it."""
    release = software.full_version(mediawiki)
    parts = [p.read_bytes() for p in (Path(accounts.__file__), Path(__file__))]
    parts += [local_settings.SETTINGS.encode(), *(name.encode() for name in sorted(extensions))]
    return f"{release}-{hashlib.sha256(b'|'.join(parts)).hexdigest()[:12]}"


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _install(mediawiki: Path, folder: Path, extensions: Sequence[str]) -> None:
    with tempfile.TemporaryDirectory(dir=folder.parent) as scratch:
        making = Path(scratch) / "wiki"
        settings = making / "LocalSettings.php"
        kept = _Secrets(accounts=accounts.make_accounts(), bot_login=accounts.make_bot_login())
        _create_database(mediawiki, making, kept.accounts[0])
        settings.write_text(
            local_settings.local_settings(
                folder=making,
                languages=making / "languages",
                address="http://127.0.0.1",
                extensions=extensions,
                extra="",
            ),
            encoding="utf-8",
        )
        if set(extensions) & set(local_settings.EXTENSIONS_WITH_TABLES):
            script(mediawiki, "update", "--quick", settings=settings)
        _create_accounts(mediawiki, settings, kept)
        _forget_changes(making / "data" / "wiki.sqlite")
        (making / "secrets.json").write_bytes(msgspec.json.encode(kept))
        script(mediawiki, "rebuildLocalisationCache", "--lang=en", settings=settings)
        making.rename(folder)


def _create_database(mediawiki: Path, making: Path, admin: Account) -> None:
    (making / "languages").mkdir(parents=True)
    (making / "installer").mkdir()
    words = ["--dbtype=sqlite", "--dbname=wiki", f"--dbpath={making / 'data'}"]
    words += ["--server=http://127.0.0.1", "--scriptpath=/w"]
    words += [f"--confpath={making / 'installer'}", f"--pass={admin.password}"]
    script(mediawiki, "install", *words, "Playground", admin.name)
    shutil.rmtree(making / "installer")


def _create_accounts(mediawiki: Path, settings: Path, kept: _Secrets) -> None:
    for account in kept.accounts:
        groups = [f"--custom-groups={','.join(account.groups)}"] if account.groups else []
        words = ["--force", *groups, account.name, account.password]
        script(mediawiki, "createAndPromote", *words, settings=settings)
    login = kept.bot_login
    words = [f"--appid={login.suffix}", f"--grants={','.join(accounts.BOT_GRANTS)}"]
    words += [login.account, login.password]
    script(mediawiki, "createBotPassword", *words, settings=settings)


def _forget_changes(database: Path) -> None:
    """Let the wiki open with no recent changes but those that its visitors make."""
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("DELETE FROM recentchanges")
