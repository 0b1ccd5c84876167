"""Writes the folder of one account on a wiki, as an operator would have it, and logs it in."""

from collections.abc import Callable
from pathlib import Path

from bot.playground.wiki import Wiki
from bot.wiki.retry import RetryPolicy
from bot.wiki.session import Connection, Session, connect
from tests.wiki_fakes import FakeClock

CONTACT = "operator@wiki.invalid"
Folder = Callable[..., Path]
LogIn = Callable[..., Session]


def write_folder(folder: Path, api_url: str, login: str, password: str) -> Path:
    """Write what pywikibot needs to know about one account on a wiki."""
    account, _, suffix = login.partition("@")
    secret = f"BotPassword({suffix!r}, {password!r})" if suffix else repr(password)
    folder.mkdir(exist_ok=True)
    (folder / "user-config.py").write_text(
        f"family_files['play'] = {api_url!r}\n"
        "family = mylang = 'play'\n"
        f"usernames['play']['play'] = {account!r}\n"
        "password_file = 'user-password.py'\n",
        encoding="utf-8",
    )
    (folder / "user-password.py").write_text(f"({account!r}, {secret})\n", encoding="utf-8")
    for name in ("user-config.py", "user-password.py"):
        (folder / name).chmod(0o600)
    return folder


def account_folder(parent: Path, wiki: Wiki, user: str = "") -> Path:
    """Write the folder of the bot, or of another account of the wiki."""
    if user:
        return write_folder(parent / user, wiki.api_url, user, wiki.accounts[user].password)
    login = wiki.bot_login
    return write_folder(parent / "bot", wiki.api_url, login.name, login.password)


def log_in_to(parent: Path, wiki: Wiki, user: str = "", **more: object) -> Session:
    """Log the bot, or another account, in; waiting takes no time."""
    settings: dict[str, object] = {
        "folder": account_folder(parent, wiki, user),
        "api_url": wiki.api_url,
        "user": user or wiki.bot_login.name,
        "contact": CONTACT,
        "clock": FakeClock(),
        "policy": RetryPolicy(tries=3),
        **more,
    }
    return connect(Connection(**settings))  # type: ignore[arg-type] # fields by name
