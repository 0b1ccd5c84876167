"""The error tree, sorted by what the catcher does with it; never by where it arose.

What MediaWiki treats as normal (hidden text, a vanished row, a deleted page) is a value, not
an error, and has no class here.
"""


class EditpatrolError(Exception):
    """One plain sentence for the operator: what happened and what to do."""


class SettingsError(EditpatrolError):
    """The operator's files or arguments are wrong: mend them, then start again (exit code 78)."""


class LedgerError(EditpatrolError):
    """The ledger can't be used: locked, full, newer than this program, or not ours (75 or 78)."""


class DamagedLedgerError(LedgerError):
    """The ledger's file is damaged, or none: waiting helps nobody (78)."""


class BusyError(EditpatrolError):
    """Another run holds this folder; nothing was done, the next scheduled run takes over (75)."""


class WikiError(EditpatrolError):
    """The wiki did not do what was asked.

    Args:
        message: One sentence for the operator.
        code: The API's error code, or None when no API reply was received.
        kept: The sentence for ledger, log and pages; None when it is the same. The wiki's own
            words may quote what somebody wrote, which it may hide some day.
    """

    def __init__(self, message: str, *, code: str | None = None, kept: str | None = None) -> None:
        super().__init__(message)
        self.code = code
        self.kept = message if kept is None else kept


class DeniedError(WikiError):
    """The wiki refuses this account or this bot: stop, don't retry (77)."""


class KeptOutError(DeniedError):
    """The account is blocked from this page or namespace only: leave these, go on elsewhere."""


class UnavailableError(WikiError):
    """The wiki can't answer now: nothing is lost, a later run takes it up (69 or 75)."""


class UnsentError(UnavailableError):
    """Nothing was sent: time was up, a signal or the stop page came, before our turn to write."""


class BadReplyError(WikiError):
    """A reply lacks what it must hold: skip this one item, record it, go on (12)."""


class NoPlaceError(BadReplyError):
    """A page is missing or has no place for us: the operator makes one (11)."""
