"""What `check` says of the account: whether it may enough, and not too much.

Takes facts, gives lines. Never asks the wiki.
"""

from collections.abc import Iterator
from typing import Final

from bot.cli.checks.line import Line, State, denied
from bot.settings import SETTINGS_FILE, Settings
from bot.wiki.site import Account
from bot.wiring import POWERFUL_RIGHTS

GRANTS: Final = "basic, highvolume, editpage, patrol"


def rights_lines(account: Account, settings: Settings) -> Iterator[Line]:
    """Judge what the account may: enough, and not too much."""
    if account.is_blocked:
        mend = "ask an administrator of the wiki why"
        yield denied("block", f"{account.name} is blocked on this wiki", mend)
    if account.is_kept_out:
        found = f"{account.name} is blocked from some pages or namespaces: edits there wait"
        mend = "ask an administrator of the wiki why; Special:BlockList names them"
        yield Line(thing="block", state=State.NOTE, found=found, mend=mend)
    yield _patrol_right(account, settings)
    yield _useful_right(account, "bot", "mark its edits as a bot's")
    yield _useful_right(account, "apihighlimits", "ask for 500 things in one request, only for 50")
    yield _power(account, settings)


def _patrol_right(account: Account, settings: Settings) -> Line:
    if account.has("patrol"):
        return Line(thing="patrol", found="yes")
    mend = (
        f"tick the grant patrol for this bot password on Special:BotPasswords and, if the account "
        f"itself may not patrol, in LocalSettings.php: "
        f"$wgGroupPermissions['patroller']['patrol'] = true; and add {account.name} to the group "
        "patroller on Special:UserRights"
    )
    if settings.patrol.enabled:
        return denied("patrol", "no, though [patrol] enabled = true", mend)
    found = "no: it can report, but neither patrol nor see what is patrolled"
    return Line(thing="patrol", state=State.NOTE, found=found, mend=mend)


def _useful_right(account: Account, right: str, use: str) -> Line:
    if account.has(right):
        return Line(thing=right, found="yes")
    return Line(
        thing=right,
        state=State.NOTE,
        found=f"no: it can't {use}",
        mend=f"add {account.name} to the group bot on Special:UserRights, and tick the grant "
        "highvolume on Special:BotPasswords",
    )


def _power(account: Account, settings: Settings) -> Line:
    found = [right for right in POWERFUL_RIGHTS if account.has(right)]
    if not found:
        return Line(thing="power", found="it can neither delete nor block")
    if settings.wiki.allow_powerful_account:
        words = f"it can {' and '.join(found)}, which allow_powerful_account allows"
        return Line(thing="power", state=State.NOTE, found=words)
    mend = (
        f"use an account without these rights, or a bot password with no grant but {GRANTS}; or, "
        f"if you mean it, {SETTINGS_FILE}: [wiki] allow_powerful_account = true"
    )
    return denied("power", f"it can {' and '.join(found)}: a bot should not", mend)
