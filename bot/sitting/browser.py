"""Opens an address in the person's browser, where there is one.

Never takes over the terminal: without a graphical screen the address is only told.
"""

import threading
import webbrowser
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
    # some browsers' commands end only when the browser does
    threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()
