"""What must not leave a folder, and how it is taken out of a text.

Takes a folder, gives its secrets: passwords, cookies, OAuth keys, the database's password, the
operator's contact. Reads files as text, never as Python, so that a faulty one hides nothing.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final
from urllib.parse import quote, unquote, urlsplit

from bot.cli.folder.configuration import USER_CONFIG
from bot.settings import Settings

REDACTED: Final = "[redacted]"
_LEAST: Final = 5
"""Letters of a secret; what is shorter would be found in words that are none."""
_QUOTED: Final = re.compile(r"\"((?:[^\"\\\n]|\\.)*)\"|'((?:[^'\\\n]|\\.)*)'")
_COOKIE: Final = re.compile(r"^Set-Cookie3: [^=]+=\"?([^\";]*)", re.MULTILINE)
_KNOWN_WORDS: Final = frozenset({"user-password.py", "Authorization", "127.0.0.1", "localhost"})


def secrets_of(folder: Path, settings: Settings | None) -> frozenset[str]:
    """Return every string of a folder's files that must not leave it.

    Where the settings can't be read they are None, and more is taken for secret.
    """
    found = {*_of_files(folder, settings), *(_of_settings(settings) if settings else ())}
    harmless = _KNOWN_WORDS | (_harmless(settings) if settings else frozenset())
    whole = {one for one in found - harmless if len(one) >= _LEAST}
    return frozenset(form for one in whole for form in _forms(one))


def redacted(text: str, secrets: frozenset[str]) -> str:
    """Return a text without any of them."""
    for secret in sorted(secrets, key=len, reverse=True):
        text = text.replace(secret, REDACTED)
    return text


def without_password(url: str) -> str:
    """Return a database's URL without whatever could be secret in it."""
    scheme, sign, rest = url.partition("://")
    try:
        parts = urlsplit(f"{scheme}{sign}{rest.rpartition('@')[2]}")
    except ValueError:
        return REDACTED
    return parts._replace(query="", fragment="").geturl()


def _of_files(folder: Path, settings: Settings | None) -> Iterator[str]:
    manual = settings.manual.password_file if settings else ""
    names = (USER_CONFIG, "user-password.py", manual)
    for path in {folder / name for name in names if name}:
        for quoted in _QUOTED.finditer(_text(path)):
            value = quoted[1] or quoted[2] or ""
            yield value
            yield from value.split()  # "Bearer TOKEN"
    for path in folder.glob("*.lwp"):
        yield from _COOKIE.findall(_text(path))


def _of_settings(settings: Settings) -> Iterator[str]:
    yield settings.wiki.contact
    url = settings.ledger.url
    if url:
        yield from re.findall(r"[:=]([^:=@&/?]+)(?=[@&]|$)", url)
        yield from re.findall(r"//[^/@]*:(.+)@", url)


def _harmless(settings: Settings) -> frozenset[str]:
    """Return what stands in the same files and everybody may know."""
    host = urlsplit(settings.wiki.api).hostname or ""
    users = (settings.wiki.user, settings.manual.user)
    names = {part for user in users for part in (user, *user.split("@"))}
    return frozenset({*names, settings.wiki.api, host, settings.manual.password_file})


def _forms(secret: str) -> Iterator[str]:
    """Yield a secret as it may stand in URLs and JSON, too."""
    yield secret
    yield quote(secret, safe="")
    yield unquote(secret)
    yield json.dumps(secret)[1:-1]
    yield json.dumps(secret, ensure_ascii=False)[1:-1]


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
