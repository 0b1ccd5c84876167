"""Takes a file's path, opens it for reading bytes, unpacked where its name says it is packed.

Never looks into the file to find out.
"""

from pathlib import Path
from typing import IO, cast


def open_unpacked(path: Path) -> IO[bytes]:
    """Open a file; ``.gz``, ``.bz2`` and ``.xz`` are unpacked while they are read."""
    # one of three is needed, if any, and start-up counts where pairs are analysed
    match path.suffix:
        case ".gz":
            import gzip  # noqa: PLC0415

            return cast("IO[bytes]", gzip.open(path))
        case ".bz2":
            import bz2  # noqa: PLC0415

            return cast("IO[bytes]", bz2.open(path))
        case ".xz":
            import lzma  # noqa: PLC0415

            return cast("IO[bytes]", lzma.open(path))
        case _:
            return path.open("rb")
