"""Takes a folder and a credential, gives the cookie jar that belongs to both.

Never lends one credential's cookies to another, and never trusts a file that was cut short: a
damaged jar is deleted, as it would make every request fail.
"""

import hashlib
import os
import re
import tempfile
import warnings
from http.cookiejar import Cookie, LoadError, LWPCookieJar
from pathlib import Path
from urllib.parse import quote

_SESSION_COOKIE = re.compile(r"(session|User|UserID|UserName|Token|LoggedOut)$", re.IGNORECASE)


class CookieFile:
    """A private file of cookies for one account with one password."""

    def __init__(self, folder: Path, login_name: str, password: str) -> None:
        prefix = f"cookies-{quote(login_name, safe='@')[:120]}-"
        self.path = folder / f"{prefix}{_credential_mark(login_name, password)}.lwp"
        self.jar = LWPCookieJar()
        for other in folder.glob(f"{prefix}????????.lwp"):
            if other != self.path:  # a changed password: its cookies would beat the new one
                other.unlink(missing_ok=True)
        self._load()

    def _load(self) -> None:
        if not self.path.exists():
            return
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("error")  # the library warns of a bug of its own on some cuts
                self.jar.load(str(self.path), ignore_discard=True)
        except (LoadError, OSError, ValueError, UserWarning):
            self._discard()
            return
        if not all(_is_sound(cookie) for cookie in self.jar):
            self._discard()

    def _discard(self) -> None:
        self.jar.clear()
        self.path.unlink(missing_ok=True)

    def forget_session(self) -> None:
        """Drop what makes us logged in; keep the rest (a farm may tie limits to it)."""
        for cookie in list(self.jar):
            if _SESSION_COOKIE.search(cookie.name):
                self.jar.clear(cookie.domain, cookie.path, cookie.name)

    def save(self) -> None:
        """Write the file whole or not at all, readable by its owner only."""
        # a run and a sitting may save at once: each has a file of its own until it is whole
        folder, stem = self.path.parent, self.path.stem
        handle, name = tempfile.mkstemp(prefix=f"{stem}.", suffix=".new", dir=folder)
        os.close(handle)
        try:
            self.jar.save(name, ignore_discard=True)
            Path(name).replace(self.path)
        finally:
            Path(name).unlink(missing_ok=True)


def _credential_mark(login_name: str, password: str) -> str:
    """Tell passwords apart without keeping what could be turned back into one."""
    mark = hashlib.scrypt(password.encode(), salt=login_name.encode(), n=2**13, r=8, p=1, dklen=4)
    return mark.hex()


def _is_sound(cookie: Cookie) -> bool:
    """Say whether the library can send a cookie; one cut in the file can't be."""
    return (
        isinstance(cookie.name, str)
        and isinstance(cookie.value, str)
        and isinstance(cookie.version, int)
        and bool(cookie.domain)
        and bool(cookie.path)
        and cookie.path.startswith("/")
    )
