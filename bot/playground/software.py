"""Takes a release's number, gives the folder of that MediaWiki on this machine.

Never changes the system: a release that Debian's archive has but this machine lacks is unpacked
into a cache of our own.
"""

import os
import re
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path

from bot.errors import EditpatrolError
from bot.playground.programs import ProgramError, run

SUITES = {"1.39": "bookworm", "1.43": "trixie"}
"""The releases we test against, each with the Debian suite that packages it."""

_SYSTEM = Path("/usr/share/mediawiki")
_KEYRING = Path("/usr/share/keyrings/debian-archive-keyring.gpg")
_PACKAGES = ("mediawiki", "mediawiki-classes")
_PHP_MODULES = frozenset({"pdo_sqlite", "mbstring", "xml", "intl", "apcu"})


class AbsentError(EditpatrolError):
    """This machine lacks PHP or that MediaWiki: skip what needs it, or install it."""


def cache_folder() -> Path:
    """Return the folder that holds what may be kept between boots; it may not exist yet."""
    parent = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(parent) / "editpatrol"


def find(version: str) -> Path:
    """Return the folder of an installed MediaWiki ``1.39`` or ``1.43``.

    Raises:
        AbsentError: PHP, one of its modules, or this release is not on this machine.
    """
    require_php()
    for folder in (_SYSTEM, _unpacked(version)):
        if full_version(folder).startswith(f"{version}."):
            return folder
    raise AbsentError(
        f"MediaWiki {version} is not on this machine: python -m bot.playground install {version}"
    )


def release_here() -> str:
    """Return the release that this machine has, the older one if both; nothing is downloaded.

    Raises:
        AbsentError: PHP, one of its modules, or any MediaWiki that we know is not on this machine.
    """
    require_php()
    for version in sorted(SUITES):
        with suppress(AbsentError):
            find(version)
            return version
    raise AbsentError(
        f"MediaWiki {' or '.join(sorted(SUITES))} is not on this machine: "
        "python -m bot.playground install"
    )


def require_php() -> None:
    """Raise AbsentError unless PHP with the modules that MediaWiki needs is here."""
    if shutil.which("php") is None:
        raise AbsentError(
            "PHP is not on this machine: install Debian's php-cli (make does it for root)"
        )
    missing = _PHP_MODULES - set(run(["php", "-m"]).lower().split())
    if missing:
        raise AbsentError(f"PHP lacks {', '.join(sorted(missing))}: install those php- packages")


def full_version(folder: Path) -> str:
    """Return ``1.39.17`` or the like, or '' when there is no MediaWiki in the folder."""
    defines = folder / "includes" / "Defines.php"
    if not defines.is_file():
        return ""
    found = re.search(r"'MW_VERSION', '([0-9.]+)'", defines.read_text(encoding="utf-8"))
    return found[1] if found else ""


def install(version: str) -> Path:
    """Unpack a release from Debian's archive into our cache, unless this machine has it.

    Raises:
        AbsentError: The archive can't be reached, or apt knows no Debian archive.
    """
    require_php()
    target = _unpacked(version)
    if full_version(_SYSTEM).startswith(f"{version}."):
        return _SYSTEM
    if not full_version(target):
        cache_folder().mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=cache_folder()) as scratch:
            _download(SUITES[version], Path(scratch))
            _unpack(Path(scratch), target)
    return target


def _unpacked(version: str) -> Path:
    return cache_folder() / f"mediawiki-{version}"


def _download(suite: str, scratch: Path) -> None:
    environment = {"APT_CONFIG": str(_write_apt_config(suite, scratch))}
    (scratch / "lists" / "partial").mkdir(parents=True)
    (scratch / "archives" / "partial").mkdir(parents=True)
    try:
        run(["apt-get", "-qq", "update"], environment=environment)
        script = 'cd "$1" && shift && apt-get -qq download "$@"'
        run(["sh", "-c", script, "sh", scratch, *_PACKAGES], environment=environment)
    except ProgramError as error:
        raise AbsentError(f"Debian's archive did not give MediaWiki: {error}") from error


def _write_apt_config(suite: str, scratch: Path) -> Path:
    sources = scratch / "debian.sources"
    sources.write_text(
        f"Types: deb\nURIs: {_archive()}\nSuites: {suite}\nComponents: main\n"
        f"Signed-By: {_KEYRING}\n",
        encoding="utf-8",
    )
    config = scratch / "apt.conf"
    settings = {
        "Dir::State::Lists": scratch / "lists",
        "Dir::State::status": "/dev/null",
        "Dir::Etc::sourcelist": sources,
        "Dir::Etc::sourceparts": "-",
        "Dir::Cache": scratch,
        "Acquire::Languages": "none",
        "APT::Sandbox::User": "root",
    }
    lines = (f'{name} "{value}";\n' for name, value in settings.items())
    config.write_text("".join(lines), encoding="utf-8")
    return config


def _archive() -> str:
    """Return the address of the Debian archive that this machine itself uses."""
    form = "$(ORIGIN) $(COMPONENT) $(CODENAME) $(REPO_URI)"
    for line in run(["apt-get", "indextargets", "--format", form]).splitlines():
        origin, component, codename, address = (line.split() + [""] * 4)[:4]
        if origin == "Debian" and component == "main" and "-" not in codename:
            return address
    raise AbsentError("apt knows no Debian archive here: run apt-get update as root first")


def _unpack(scratch: Path, target: Path) -> None:
    tree = scratch / "tree"
    for package in sorted(scratch.glob("*.deb")):
        run(["dpkg", "-x", package, tree])
    software = tree / _SYSTEM.relative_to("/")
    _make_real(software)
    shutil.rmtree(target, ignore_errors=True)
    software.rename(target)


def _make_real(software: Path) -> None:
    """Replace the links that point into the system by folders, as nothing was installed there."""
    for name in ("images", "config", "extensions", "LocalSettings.php"):
        (software / name).unlink(missing_ok=True)
    (software / "images").mkdir()
    (software / "config").mkdir()
    (software / "extensions-core").rename(software / "extensions")
