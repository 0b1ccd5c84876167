"""Opens an address in the person's browser, where there is one.

Never takes over the terminal: without a graphical screen the address is only told.
"""

import subprocess
import sys
from collections.abc import Mapping
from typing import Final

_SCREENS: Final = ("DISPLAY", "WAYLAND_DISPLAY")
_FAR: Final = ("SSH_CONNECTION", "SSH_TTY")


def has_browser(environment: Mapping[str, str], platform: str) -> bool:
    """Say whether a browser would open where the person sits: not over ssh."""
    if any(environment.get(name) for name in _FAR):
        return False
    if platform == "darwin" or environment.get("BROWSER"):
        return True
    return any(environment.get(name) for name in _SCREENS)


def open_browser(address: str) -> None:
    """Open an address and go on at once."""
    # a process of its own: what browsers say must not land on the screen, and none may read keys
    subprocess.Popen(  # noqa: S603 # Python itself, with an address that we made
        [sys.executable, "-m", "webbrowser", address],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
