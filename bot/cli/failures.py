"""What a failure says to the operator, and with which exit code the command then ends.

Takes exceptions, gives sentences and codes. Never hides one: what it doesn't know goes on.
"""

import errno
from typing import assert_never

import click

from bot.cli.exit_codes import ExitCode
from bot.errors import (
    BadReplyError,
    BusyError,
    DamagedLedgerError,
    DeniedError,
    EditpatrolError,
    LedgerError,
    NoPlaceError,
    SettingsError,
    UnavailableError,
    WikiError,
)

Foreseen = EditpatrolError | click.ClickException | click.Abort | OSError
FORESEEN = (EditpatrolError, click.ClickException, click.Abort, OSError)


def exit_code_of(failure: Foreseen) -> ExitCode:
    """Return the code with which a command ends after `failure`."""
    match failure:
        case EditpatrolError():
            return _own(failure)
        case click.ClickException():
            return ExitCode.SETTINGS
        case click.Abort():
            return ExitCode.INTERRUPTED
        case BrokenPipeError():
            return ExitCode.BROKEN_PIPE
        case OSError():
            full = failure.errno in (errno.ENOSPC, errno.EDQUOT)
            return ExitCode.TRY_AGAIN_LATER if full else ExitCode.SETTINGS
    assert_never(failure)


def _own(failure: EditpatrolError) -> ExitCode:
    match failure:
        # an operator wrote what no wiki could have as a page or an account
        case (
            SettingsError() | DamagedLedgerError() | BadReplyError(code="invalidtitle" | "baduser")
        ):
            return ExitCode.SETTINGS
        case BusyError() | LedgerError():
            return ExitCode.TRY_AGAIN_LATER
        case DeniedError():
            return ExitCode.DENIED
        case UnavailableError():
            # Without a code there was no reply at all; with one the wiki said "not now".
            return ExitCode.TRY_AGAIN_LATER if failure.code else ExitCode.WIKI_UNREACHABLE
        case BadReplyError():
            is_ours = isinstance(failure, NoPlaceError)
            return ExitCode.REPORT_NOT_PUBLISHED if is_ours else ExitCode.WIKI_UNREACHABLE
        case _:
            return ExitCode.UNFORESEEN


def kept_sentence_of(failure: Foreseen) -> str:
    """Return what the log keeps of it: without a wiki's own words, which may quote people."""
    return failure.kept if isinstance(failure, WikiError) else sentence_of(failure)


def sentence_of(failure: Foreseen) -> str:
    """Return what the operator reads; '' when they need nothing said."""
    match failure:
        case click.UsageError(ctx=click.Context() as context):
            asked = f"'{context.command_path} --help' tells what this command takes."
            return f"{failure.format_message()} {asked}"
        case click.ClickException():
            return failure.format_message()
        case click.Abort():
            return "Stopped by you."
        case OSError(filename=filename, strerror=str() as reason) if filename is not None:
            return f"{filename}: {reason}."
        case OSError(errno=errno.ENOSPC | errno.EDQUOT, strerror=str() as reason):
            return f"{reason}: make room on the disk; nothing is lost, the next run goes on."
        case _:
            return str(failure)
