"""Cookies belong to one account with one password, and a damaged file harms nobody."""

import stat
from http.cookiejar import Cookie
from pathlib import Path

import pytest
import requests

from bot.wiki.cookies import CookieFile


def _cookie(name: str, value: str = "v", *, path: str = "/") -> Cookie:
    return Cookie(
        version=0,
        name=name,
        value=value,
        port=None,
        port_specified=False,
        domain="wiki.invalid",
        domain_specified=True,
        domain_initial_dot=False,
        path=path,
        path_specified=True,
        secure=False,
        expires=None,
        discard=True,
        comment=None,
        comment_url=None,
        rest={},
    )


def _stored(folder: Path, login: str = "Bot@x", password: str = "one") -> CookieFile:
    cookies = CookieFile(folder, login, password)
    cookies.jar.set_cookie(_cookie("wiki_session"))
    cookies.jar.set_cookie(_cookie("WMF-Uniq"))
    cookies.save()
    return cookies


def _names(cookies: CookieFile) -> set[str]:
    return {cookie.name for cookie in cookies.jar}


def test_cookies_are_kept_for_the_owner_only(tmp_path: Path) -> None:
    """The next run has them; nobody else on the machine does."""
    path = _stored(tmp_path).path
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert _names(CookieFile(tmp_path, "Bot@x", "one")) == {"wiki_session", "WMF-Uniq"}


def test_a_new_password_starts_without_cookies(tmp_path: Path) -> None:
    """An old cookie would beat the new password; its file goes."""
    old = _stored(tmp_path).path
    assert _names(CookieFile(tmp_path, "Bot@x", "two")) == set()
    assert not old.exists()


def test_accounts_do_not_share(tmp_path: Path) -> None:
    """Another account has its own file and leaves the first alone."""
    first = _stored(tmp_path).path
    assert _names(CookieFile(tmp_path, "Bot@y", "one")) == set()
    assert first.exists()


def test_the_password_is_not_in_the_name(tmp_path: Path) -> None:
    """A listing of the folder gives nothing away."""
    assert "one" not in _stored(tmp_path).path.name


def test_only_the_session_is_forgotten(tmp_path: Path) -> None:
    """Other cookies stay: a farm may tie its limits to them."""
    cookies = _stored(tmp_path)
    cookies.forget_session()
    assert _names(cookies) == {"WMF-Uniq"}


def test_every_cut_of_the_file_can_be_started_from(tmp_path: Path) -> None:
    """Wherever a file was cut short: either its cookies can be sent, or it is gone."""
    path = _stored(tmp_path).path
    whole = path.read_bytes()
    for length in range(len(whole)):
        path.write_bytes(whole[:length])
        jar = CookieFile(tmp_path, "Bot@x", "one").jar
        session = requests.Session()
        session.cookies = jar  # type: ignore[assignment]
        session.prepare_request(requests.Request("GET", "http://wiki.invalid/w/api.php"))


@pytest.mark.parametrize("content", [b"", b"\x00\xff\xfe", b"#LWP-Cookies-2.0\nSet-Cookie3: \xff"])
def test_garbage_is_dropped(tmp_path: Path, content: bytes) -> None:
    """A file that is no cookie file is deleted."""
    path = _stored(tmp_path).path
    path.write_bytes(content)
    assert _names(CookieFile(tmp_path, "Bot@x", "one")) == set()
