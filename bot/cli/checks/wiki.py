"""What `check` says of the wiki: which it is, and what it lets a bot do.

Takes facts, gives lines. Never asks the wiki.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import assert_never

from bot.cli.checks.line import Line, State
from bot.cli.exit_codes import ExitCode
from bot.errors import SettingsError
from bot.fetcher.typo_page import HOW_TO_LIST, TypoList
from bot.messages import counted
from bot.policy.conditions import Conditions
from bot.policy.rules import Rules
from bot.revisions import UserFacts
from bot.settings import RULES_FILE, SETTINGS_FILE, Settings
from bot.wiki.read import PatrolMode
from bot.wiki.site import SiteInfo


def wiki_line(site: SiteInfo, api_url: str) -> Line:
    """Say which wiki answered."""
    found = f"{site.name}, {site.generator}, at {api_url}"
    if site.is_read_only:
        return Line(thing="wiki", state=State.NOTE, found=f"{found}; it is read-only now")
    return Line(thing="wiki", found=found)


def clock_line(ahead_seconds: float) -> Line:
    """Say whether this machine's clock agrees with the wiki's, as far as one request shows it."""
    minutes = round(abs(ahead_seconds) / 60)
    if not minutes:
        return Line(thing="clock", found="agrees with the wiki's")
    way = "ahead of" if ahead_seconds > 0 else "behind"
    found = f"{counted(minutes, 'minute')} {way} the wiki's"
    mend = (
        "set this machine's clock: runs refuse one that is ahead by more than [run] overlap, and "
        "read late by one that is behind"
    )
    return Line(thing="clock", state=State.MEND, found=found, mend=mend)


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


def namespaces_line(site: SiteInfo, settings: Settings) -> Line | None:
    """Say which namespaces of the settings the wiki lacks, as it refuses to list any then."""
    reports = (number for report in settings.report for number in report.namespaces)
    lacking = {*settings.run.namespaces, *reports} - {one.number for one in site.namespaces}
    if not lacking:
        return None
    return _lacks(lacking, f"{SETTINGS_FILE}: namespaces, under [run] or [[report]]")


def _lacks(numbers: Iterable[int], mend: str) -> Line:
    found = f"this wiki has none of the number {', '.join(map(str, sorted(numbers)))}"
    return Line(thing="namespaces", state=State.MEND, found=found, mend=mend)


def rule_namespaces_lines(site: SiteInfo, rules: Rules) -> Iterator[Line]:
    """Say which namespaces of the rules the wiki lacks: no edit can be in one."""
    there = {one.number for one in site.namespaces}
    asking: list[tuple[str, Conditions]] = [("[patrol_requires]", rules.patrol_requires)]
    asking += [(f'rule "{rule.name}"', rule) for rule in rules.rules]
    for place, asked in asking:
        named = () if isinstance(asked.namespaces, str) else asked.namespaces
        if lacking := {*named} - there:
            yield _lacks(lacking, f"{RULES_FILE}: namespaces, in {place}")


def refuse_namespaces(site: SiteInfo, settings: Settings) -> None:
    """Let no command begin that would ask the wiki for a namespace it lacks.

    Raises:
        SettingsError: The settings name one.
    """
    line = namespaces_line(site, settings)
    if line is not None:
        raise SettingsError(f"Namespaces: {line.found}. To mend it: {line.mend}.")


def autoconfirmed_line(newest: Sequence[UserFacts], now: datetime) -> Line:
    """Say what the group "autoconfirmed" is worth, as the newest accounts show it."""
    inside = [user for user in newest if "autoconfirmed" in user.groups]
    if not inside:
        return Line(thing="autoconfirmed", found="none of the newest accounts is")
    edits = min(user.edit_count or 0 for user in inside)
    days = min((now - user.registered).days for user in inside if user.registered)
    found = f"accounts of {counted(days, 'day')} and {counted(edits, 'edit')} are: "
    if edits or days:
        return Line(thing="autoconfirmed", found=f"{found}know it when you write rules")
    return Line(
        thing="autoconfirmed",
        state=State.NOTE,
        found=f"{found}the group says nothing here, so don't rely on it in rules",
        mend="in LocalSettings.php: $wgAutoConfirmAge = 4 * 86400; $wgAutoConfirmCount = 10;",
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


def typo_list_line(typos: TypoList) -> Line:
    """Say what the community's list of misspellings holds, or why it is not used."""
    if typos.is_used:
        return Line(thing="typo list", found=typos.found)
    found = f"{typos.found}: it is not used"
    return Line(thing="typo list", state=State.NOTE, found=found, mend=HOW_TO_LIST)
