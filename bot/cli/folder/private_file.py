"""Takes a text and a path; writes the file for its owner alone.

What the ledger tells of may be hidden by the wiki any day. A file that is there keeps its mode:
whoever opened it to others meant it.
"""

import os
from pathlib import Path


def write_private(path: Path, text: str) -> None:
    """Write a text file anew; one that was not there is readable by its owner only."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(text.encode())
