"""What is in order in a folder and on its wiki, and what mends the rest: a line per thing.

Takes facts, gives lines. Never asks the wiki; `bot.cli.check` does.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Final, assert_never

from bot.cli.configuration import USER_CONFIG
from bot.cli.exit_codes import ExitCode
from bot.fetcher.typo_page import HOW_TO_LIST, TypoList
from bot.pipeline.entries import Upgrade
from bot.policy.rules import Rules
from bot.reporter.wiki_page.markers import HOW_TO_MARK, fault, split
from bot.revisions import UserFacts
from bot.settings import RULES_FILE, SETTINGS_FILE, Settings
from bot.wiki.farms import is_wikimedia
from bot.wiki.page_text import PageText
from bot.wiki.read import PatrolMode
from bot.wiki.site import Account, SiteInfo
from bot.wiring import POWERFUL_RIGHTS

MADE_FILES: Final = ("user-password.py", "ledger.sqlite", "editpatrol.log")
GRANTS: Final = "basic, highvolume, editpage, patrol"


class State(StrEnum):
    """How a thing stands."""

    OK = "ok"
    NOTE = "note"
    """It works, but the operator should know."""
    MEND = "MEND"


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    """One thing that was looked at."""

    thing: str
    state: State = State.OK
    found: str
    mend: str = ""
    """Command or LocalSettings.php line that mends it; '' when nothing needs to be done."""
    code: ExitCode = ExitCode.SETTINGS
    """With which the command ends if this is the first thing to mend."""


def files_line(folder: Path) -> Line:
    """Look for the files without which nothing works."""
    wanted = (SETTINGS_FILE, RULES_FILE, USER_CONFIG)
    missing = [name for name in wanted if not (folder / name).is_file()]
    if missing:
        return Line(
            thing="files",
            state=State.MEND,
            found=f"{folder} has no {', '.join(missing)}",
            mend=f"editpatrol init {folder}    (or name another folder with --dir)",
        )
    others = (path.name for path in sorted(folder.iterdir()))
    there = [*wanted, *(name for name in others if name in MADE_FILES)]
    return Line(thing="files", found=f"{', '.join(there)} in {folder.resolve()}")


def rules_line(rules: Rules) -> Line:
    """Count the rules."""
    patrolling = sum(rule.decision == "patrol" for rule in rules.rules)
    found = f"{len(rules.rules)} rules, {patrolling} of them patrol (version {rules.version})"
    return Line(thing="rules", found=found)


def ledger_line(upgrade: Upgrade | None) -> Line:
    """Say whether the analyzer and the rules may patrol; `upgrade` is None when they are new."""
    if upgrade is None:
        return Line(thing="ledger", found="can be used; analyzer and rules are new to it")
    if upgrade.accepted is None:
        found = "analyzer or rules have changed: nothing is patrolled until you agree"
        mend = "editpatrol log    tells what they decide otherwise; then: editpatrol accept"
        return Line(thing="ledger", state=State.NOTE, found=found, mend=mend)
    return Line(thing="ledger", found="can be used; analyzer and rules may patrol")


def wiki_line(site: SiteInfo, api_url: str) -> Line:
    """Say which wiki answered."""
    found = f"{site.name}, {site.generator}, at {api_url}"
    if site.is_read_only:
        return Line(thing="wiki", state=State.NOTE, found=f"{found}; it is read-only now")
    return Line(thing="wiki", found=found)


def rights_lines(account: Account, settings: Settings) -> Iterator[Line]:
    """Judge what the account may: enough, and not too much."""
    if account.is_blocked:
        mend = "ask an administrator of the wiki why"
        yield _denied("block", f"{account.name} is blocked on this wiki", mend)
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
        return _denied("patrol", "no, though [patrol] enabled = true", mend)
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
    return _denied("power", f"it can {' and '.join(found)}: a bot should not", mend)


def patrolling_line(mode: PatrolMode, settings: Settings) -> Line:
    """Say whether edits can be patrolled at all on this wiki."""
    turn_on = "in LocalSettings.php: $wgUseRCPatrol = true;"
    serious = State.MEND if settings.patrol.enabled else State.NOTE
    match mode:
        case PatrolMode.EDITS:
            return Line(thing="patrolling", found="on for all edits")
        case PatrolMode.NEW_PAGES:
            found, mend = "on for new pages only: edits cannot be patrolled here", turn_on
        case PatrolMode.OFF:
            found, mend = "off: edits cannot be patrolled here", turn_on
        case PatrolMode.NO_RIGHT:
            found, mend = "can't be seen without the right patrol or patrolmarks", ""
        case PatrolMode.UNKNOWN:
            serious, mend = State.NOTE, "ask again when somebody has edited a page"
            found = "can't be told: no recent edit is unpatrolled"
        case _:
            assert_never(mode)
    return Line(thing="patrolling", state=serious, found=found, mend=mend, code=ExitCode.DENIED)


def flagged_revisions_line(site: SiteInfo, settings: Settings) -> Line | None:
    """Warn where edits are reviewed, which shows them to readers; None where they aren't."""
    if not site.has_flagged_revisions:
        return None
    found = "this wiki reviews edits with FlaggedRevs: report only"
    if settings.patrol.enabled:
        mend = f"{SETTINGS_FILE}: [patrol] enabled = false"
        return Line(thing="FlaggedRevs", state=State.MEND, found=found, mend=mend)
    return Line(thing="FlaggedRevs", state=State.NOTE, found=found)


def autoconfirmed_line(newest: Sequence[UserFacts], now: datetime) -> Line:
    """Say what the group "autoconfirmed" is worth, as the newest accounts show it."""
    inside = [user for user in newest if "autoconfirmed" in user.groups]
    if not inside:
        return Line(thing="autoconfirmed", found="none of the newest accounts is")
    edits = min(user.edit_count or 0 for user in inside)
    days = min((now - user.registered).days for user in inside if user.registered)
    found = f"accounts of {days} days and {edits} edits are: "
    if edits or days:
        return Line(thing="autoconfirmed", found=f"{found}know it when you write rules")
    return Line(
        thing="autoconfirmed",
        state=State.NOTE,
        found=f"{found}the group says nothing here, so don't rely on it in rules",
        mend="in LocalSettings.php: $wgAutoConfirmAge = 4 * 86400; $wgAutoConfirmCount = 10;",
    )


def report_page_line(page: PageText | None, refusals: Sequence[str]) -> Line:
    """Say whether the report can be published; `page` is None when none is configured."""
    if page is None:
        return Line(
            thing="report page",
            state=State.NOTE,
            found="none: reports stay in this folder",
            mend=f'{SETTINGS_FILE}: [[report]] page = "User:NAME/Report"',
        )
    if not page.exists:
        mend = f"make the page {page.title} on the wiki, and {HOW_TO_MARK}"
        return Line(
            thing="report page", state=State.MEND, found=f"{page.title} does not exist", mend=mend
        )
    if refusals:
        mend = (
            f"tick the grant editpage on Special:BotPasswords; see the protection of {page.title}"
        )
        return _denied("report page", f"{page.title}: {' '.join(refusals)}", mend)
    if split(page.text or "") is None:
        found = f"{page.title} can't take a report: {fault(page.text or '')}"
        return Line(thing="report page", state=State.MEND, found=found, mend=HOW_TO_MARK)
    return Line(thing="report page", found=f"{page.title} can be edited")


def sub_pages_line(title: str, *, may_create: bool) -> Line:
    """Say whether the bot can make the sub-pages that it is told to make."""
    if may_create:
        return Line(thing="sub-pages", found=f"{title}/... can be made")
    return Line(
        thing="sub-pages",
        state=State.NOTE,
        found=f"{title}/... can't be made: the account may not create pages",
        mend="tick the grant createeditmovepage for this bot password on Special:BotPasswords, or "
        "make the sub-pages yourself",
    )


def tag_line(tag: str, refusal: str) -> Line:
    """Say whether our edits can carry the operator's change tag; `refusal` is '' when they can."""
    if not refusal:
        return Line(thing="tag", found=f"{tag} is active")
    return Line(
        thing="tag",
        state=State.NOTE,
        found=f"{tag} {refusal}: our edits go without it",
        mend=f"let an administrator make and activate {tag} on Special:Tags; the account needs the "
        "right applychangetags, which comes with the grant editpage",
    )


def approval_line(settings: Settings) -> Line | None:
    """Say whether the bot may patrol on Wikimedia's wikis; None elsewhere."""
    if not is_wikimedia(settings.wiki.api):
        return None
    if settings.wiki.approval:
        found = f"{settings.wiki.approval}: stands in summaries and reports"
        return Line(thing="approval", found=found)
    return Line(
        thing="approval",
        state=State.MEND if settings.patrol.enabled else State.NOTE,
        found="none, and this is a wiki of Wikimedia's: the bot only reports",
        mend=f"'editpatrol brfa' prints a request; once granted, {SETTINGS_FILE}: "
        '[wiki] approval = "page or URL"',
    )


def typo_list_line(typos: TypoList) -> Line:
    """Say what the community's list of misspellings holds, or why it is not used."""
    if typos.is_used:
        return Line(thing="typo list", found=typos.found)
    found = f"{typos.found}: it is not used"
    return Line(thing="typo list", state=State.NOTE, found=found, mend=HOW_TO_LIST)


def stop_page_line(page: PageText, *, is_stopped: bool, stop_when: str) -> Line:
    """Say what the stop page says now."""
    exists = "" if page.exists else " (it does not exist)"
    if not is_stopped:
        return Line(thing="stop page", found=f"{page.title} lets go{exists}; {stop_when} stops")
    return Line(
        thing="stop page",
        state=State.NOTE,
        found=f"{page.title} says stop{exists}: a run writes nothing",
        mend="speak with whoever wrote it; then they may take it back",
    )


def _denied(thing: str, found: str, mend: str) -> Line:
    return Line(thing=thing, state=State.MEND, found=found, mend=mend, code=ExitCode.DENIED)
