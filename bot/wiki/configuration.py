"""Takes the operator's folder and gives what pywikibot's own files in it say.

pywikibot falls back to test.wikipedia.org without a word when it does not like its file: here
that is a SettingsError. Nothing of pywikibot but its configuration, families, password file and
HTTP session is ever used.
"""

import atexit
import importlib
import importlib.util
import os
import stat
import sys
import types
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from bot.errors import SettingsError
from bot.revisions import canonical_name

CONFIG_FILE = "user-config.py"
_CONFIG_FAULTS = (
    ArithmeticError,
    AttributeError,
    ImportError,
    LookupError,
    NameError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    UserWarning,
    ValueError,
)
"""What a file that is executed may raise."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Credential:
    """How the account proves who it is."""

    login_name: str
    """``NAME@SUFFIX`` for a bot password."""
    password: str | None
    """None when OAuth speaks for the account."""

    def __repr__(self) -> str:
        """Leave out the password: a traceback is no place for it."""
        return f"Credential({self.login_name!r})"

    @property
    def account(self) -> str:
        """The account's name, without a bot password's suffix."""
        return self.login_name.partition("@")[0]


def load_credential(
    folder: Path, api_url: str, user: str, password_file: Path | None = None
) -> Credential:
    """Load pywikibot's configuration from a folder and return the account's credential.

    Args:
        folder: Holds user-config.py.
        api_url: The api.php that the configuration must mean.
        user: ``NAME`` or ``NAME@SUFFIX``.
        password_file: Another account's password file; None for the one user-config.py names.

    Raises:
        SettingsError: A file is missing, open to others, or means another wiki or account.
    """
    config_path = folder / CONFIG_FILE
    _check_private(config_path, others_may=stat.S_IRGRP | stat.S_IROTH)
    config = _load_pywikibot(folder)
    _check_wiki(config, config_path, api_url)
    if password_file is None:
        _check_user(config, config_path, user)
    if _is_oauth(config, api_url):
        _check_private(config_path, others_may=0)  # it holds the keys itself
        return Credential(login_name=user, password=None)
    return _read_password(config, folder, user, password_file)


def _check_private(path: Path, *, others_may: int) -> None:
    try:
        status = path.stat()
    except OSError as error:
        raise SettingsError(f"{path} can't be read: {error.strerror}.") from error
    if status.st_uid not in (os.getuid(), 0):
        raise SettingsError(f"{path} belongs to someone else: use a copy of your own.")
    too_open = status.st_mode & (stat.S_IRWXG | stat.S_IRWXO) & ~others_may
    if too_open:
        raise SettingsError(f"{path} is open to others: run `chmod go-rwx {path}`.")


def _load_pywikibot(folder: Path) -> types.ModuleType:
    """Import pywikibot on this folder's configuration, or turn it to this folder."""
    os.environ["PYWIKIBOT_DIR"] = str(folder.resolve())
    os.environ.pop("PYWIKIBOT_NO_USER_CONFIG", None)
    try:
        with _no_arguments(), warnings.catch_warnings():
            warnings.simplefilter("error", UserWarning)  # an unknown name is only a warning there
            config = _import_or_turn()
            http = importlib.import_module("pywikibot.comms.http")
    except _CONFIG_FAULTS as error:
        words = " ".join(str(error).split())
        # its traceback would show lines of the file, and a line may hold a key
        raise SettingsError(f"{folder / CONFIG_FILE} can't be used: {words}") from None
    atexit.unregister(http.flush)  # it prints words of its own when the program fails
    return config


def _import_or_turn() -> types.ModuleType:
    """Let pywikibot read the folder that the environment names, be it its first or not."""
    config = sys.modules.get("pywikibot.config")
    if config is None:
        return importlib.import_module("pywikibot.config")
    # it tells its own names from a user's by what is there when it starts
    for name in [name for name in vars(config) if not name.startswith("__")]:
        delattr(config, name)
    importlib.reload(config)
    # families are cached by name; another folder may mean another wiki by it
    importlib.import_module("pywikibot.family").Family._families.clear()  # noqa: SLF001 - no public way
    return config


@contextmanager
def _no_arguments() -> Iterator[None]:
    """Hide our arguments: pywikibot takes -dir:, -config: and -v out of sys.argv at import."""
    arguments = sys.argv
    sys.argv = arguments[:1]
    try:
        yield
    finally:
        sys.argv = arguments


def _check_wiki(config: types.ModuleType, path: Path, api_url: str) -> None:
    family_module = importlib.import_module("pywikibot.family")
    exceptions = importlib.import_module("pywikibot.exceptions")
    try:
        family = family_module.Family.load(config.family)
        meant = family.protocol(config.mylang) + "://" + family.hostname(config.mylang)
        meant += family.apipath(config.mylang)
    except (exceptions.UnknownFamilyError, KeyError) as error:
        raise SettingsError(f"{path}: family and mylang name no wiki ({error}).") from error
    if _plain(meant) != _plain(api_url):
        raise SettingsError(
            f"{path} means the wiki {meant}, but editpatrol.toml says {api_url}: make them agree."
        )


def _plain(url: str) -> tuple[str, str, str]:
    parts = urlsplit(url)
    return parts.scheme, parts.netloc.lower(), parts.path


def _check_user(config: types.ModuleType, path: Path, user: str) -> None:
    names = config.usernames[config.family] or config.usernames["*"]
    meant = names.get(config.mylang) or names.get("*")
    if canonical_name(meant or "") != canonical_name(user.partition("@")[0]):
        raise SettingsError(
            f"{path} names the account {meant}, but editpatrol.toml, or --user, says {user}: make "
            "them agree."
        )


def _is_oauth(config: types.ModuleType, api_url: str) -> bool:
    """Say whether pywikibot holds OAuth 1 keys for the host, or an OAuth 2 header."""
    if "Authorization" in config.extra_headers:
        return True
    http = importlib.import_module("pywikibot.comms.http")
    keys = http.get_authentication(api_url)
    if keys is None or len(keys) == 2:  # noqa: PLR2004 - two words are HTTP's own password
        return False
    if importlib.util.find_spec("requests_oauthlib") is None:
        raise SettingsError("OAuth 1 keys need one more package: pip install 'editpatrol[oauth]'.")
    return True


def _read_password(
    config: types.ModuleType, folder: Path, user: str, password_file: Path | None
) -> Credential:
    path = folder / (password_file or config.password_file or "user-password.py")
    _check_private(path, others_may=0)
    setattr(config, "password_file", str(path))  # noqa: B010 - a module has no declared fields
    account, _, suffix = user.partition("@")
    site = importlib.import_module("pywikibot.site").BaseSite(config.mylang, config.family)
    login = importlib.import_module("pywikibot.login")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")  # it would print the line, password and all
            manager = login.LoginManager(site=site, user=canonical_name(account))
    except (OSError, UserWarning, ValueError):
        raise SettingsError(
            f"{path} can't be used: each line must be (user, BotPassword(suffix, password)) or "
            "(user, password), in a file and not in a link to one."
        ) from None  # the cause may quote the password
    login_name = manager.login_name
    if manager.password is None or (suffix and login_name != f"{canonical_name(account)}@{suffix}"):
        raise SettingsError(f"{path} holds no password for {user}.")
    return Credential(login_name=login_name, password=manager.password)
