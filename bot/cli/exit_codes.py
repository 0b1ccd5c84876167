"""The exit codes of every command, by meaning; cron wrappers and monitors rely on them.

Constants only. The numbers above 63 are those of BSD's sysexits.h, those above 128 the shell's.
"""

from enum import IntEnum


class ExitCode(IntEnum):
    """How a command ended."""

    OK = 0
    UNFORESEEN = 1
    """A fault in this program: ``--debug`` shows where."""
    STOPPED_ON_WIKI = 10
    """The stop page says stop, or can't be read: nothing more was written."""
    REPORT_NOT_PUBLISHED = 11
    """Everything else was done; the next run publishes."""
    EDITS_SKIPPED = 12
    """Done, but for edits that the wiki would not give, or did not mark for a reason that nobody
    foresaw; they wait. What is gone, too old or our own can't be marked, and is none of these."""
    NEEDS_A_LOOK = 13
    """``status``: something is wrong with a folder."""
    NOT_THERE = 66
    """The wiki has no such revision, or its page was deleted."""
    WIKI_UNREACHABLE = 69
    TRY_AGAIN_LATER = 75
    """Read-only wiki, rate limit, another run at work: the next scheduled run takes over."""
    DENIED = 77
    """Rights or login."""
    SETTINGS = 78
    """The operator's files or arguments."""
    INTERRUPTED = 130
    BROKEN_PIPE = 141
    """Whoever read our output has enough, as ``head`` does: nothing is said."""
    TERMINATED = 143
