"""Takes a MediaWiki, its settings and a port, gives PHP's own web server on loopback.

Never listens beyond 127.0.0.1, and never outlives its block, nor us when we are killed.
"""

import os
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import requests

from bot.errors import EditpatrolError
from bot.playground.local_settings import ROUTER

_PATIENCE_SECONDS = 60
_WORKERS = "4"
_GUARD = 'exec 3<&0; "$@" 3<&- & server=$!; { read -r _ <&3; kill -9 0; } & wait $server; kill -9 0'
"""Ends the whole process group when the server ends, or when we do: a pipe's end then closes."""


def free_port() -> int:
    """Return a port that nobody listens on just now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def serve(*, mediawiki: Path, folder: Path, port: int) -> Iterator[int]:
    """Serve the wiki whose LocalSettings.php is in `folder` until the block ends.

    Yields:
        The process id of the server, the head of its process group.

    Raises:
        EditpatrolError: It did not come up; the message names its log.
    """
    site = folder / "site"
    site.mkdir(exist_ok=True)
    (site / "w").symlink_to(mediawiki)
    router = folder / "router.php"
    router.write_text(ROUTER, encoding="utf-8")
    with (folder / "server.log").open("ab") as log:
        process = subprocess.Popen(  # noqa: S603 - our own words and folders
            _command(site, router, port),
            env={
                **os.environ,
                "MW_CONFIG_FILE": str(folder / "LocalSettings.php"),
                "PHP_CLI_SERVER_WORKERS": _WORKERS,
            },
            stdin=subprocess.PIPE,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
        try:
            _await(process, port, folder / "server.log")
            yield process.pid
        finally:
            _end(process)
            (site / "w").unlink()


def _command(site: Path, router: Path, port: int) -> list[str]:
    settings = ("opcache.enable=1", "opcache.revalidate_freq=0", "apc.shm_size=64M")
    defined = (f"-d{one}" for one in (*settings, "memory_limit=512M"))
    php = ["php", *defined, "-S", f"127.0.0.1:{port}", "-t", str(site), str(router)]
    return ["sh", "-c", _GUARD, "sh", *php]


def _await(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    deadline = time.monotonic() + _PATIENCE_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        if _answers(port):
            return
        time.sleep(0.05)
    raise EditpatrolError(f"the playground's wiki did not come up; its log is {log}")


def _answers(port: int) -> bool:
    address = f"http://127.0.0.1:{port}/w/api.php?action=query&meta=siteinfo&format=json"
    try:
        return '"query"' in requests.get(address, timeout=_PATIENCE_SECONDS).text
    except requests.ConnectionError:
        return False


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the server and its workers, all of them children of the one process group."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        return
    finally:
        # Closes the guard's pipe, too.
        process.communicate()
