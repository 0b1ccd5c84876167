"""Entry point: runs the command line, and is the only place that leaves the process.

Never does anything else.
"""

import gc
import signal
import sys
from types import FrameType, TracebackType
from typing import Final

from bot.cli import invoke
from bot.cli.exit_codes import ExitCode

YOUNG: Final = 50_000
"""How many values are made before Python looks for cycles among them, instead of its 700: the long
commands make many values and hardly a cycle, and a tenth of their time went there."""


def main() -> None:
    """Run the command in ``sys.argv`` and leave with its exit code."""
    gc.set_threshold(YOUNG)
    signal.signal(signal.SIGTERM, _leave)
    if "--debug" not in sys.argv:
        sys.excepthook = _say_unforeseen
    sys.exit(invoke(sys.argv[1:]))


def _leave(_signal: int, _frame: FrameType | None) -> None:
    sys.exit(ExitCode.TERMINATED)


def _say_unforeseen(
    kind: type[BaseException], failure: BaseException, _trace: TracebackType | None
) -> None:
    sys.stderr.write(
        f"editpatrol: a fault in this program stopped it ({kind.__name__}: {failure}). "
        "Run the same command with --debug and report what it prints.\n"
    )


if __name__ == "__main__":
    main()
