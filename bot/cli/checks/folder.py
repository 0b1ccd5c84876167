"""What `check` says of the folder: its files, settings, rules and ledger.

Takes facts, gives lines. Never asks the wiki.
"""

from pathlib import Path
from typing import Final

from bot.cli.checks.line import Line, State
from bot.cli.folder.configuration import USER_CONFIG
from bot.messages import counted
from bot.pipeline.entries import Upgrade
from bot.policy.rules import Rules
from bot.settings import RULES_FILE, SETTINGS_FILE, Settings
from bot.wiki.farms import is_wikimedia

MADE_FILES: Final = ("user-password.py", "ledger.sqlite", "editpatrol.log")


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
    """Count the rules; a file without any is no fault, but seldom meant."""
    if not rules.rules:
        found = f"0 rules: nothing is flagged or patrolled (version {rules.version})"
        return Line(thing="rules", state=State.NOTE, found=found)
    patrolling = sum(rule.decision == "patrol" for rule in rules.rules)
    patrols = counted(patrolling, "of them patrols", "of them patrol")
    found = f"{counted(len(rules.rules), 'rule')}, {patrols} (version {rules.version})"
    return Line(thing="rules", found=found)


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


def ledger_line(upgrade: Upgrade | None, *, has_patrolled: bool) -> Line:
    """Say whether the analyzer and the rules may patrol; `upgrade` is None when they are new."""
    if upgrade is None and has_patrolled:
        found = "analyzer or rules have changed: the next real run patrols nothing, and says why"
        after = "after the real run: editpatrol accept"
        mend = f"editpatrol run    tells what they decide otherwise; {after}"
        return Line(thing="ledger", state=State.NOTE, found=found, mend=mend)
    if upgrade is None:
        return Line(thing="ledger", found="can be used; analyzer and rules are new to it")
    if upgrade.accepted is None:
        found = "analyzer or rules have changed: nothing is patrolled until you agree"
        mend = "editpatrol log    tells what they decide otherwise; then: editpatrol accept"
        return Line(thing="ledger", state=State.NOTE, found=found, mend=mend)
    return Line(thing="ledger", found="can be used; analyzer and rules may patrol")
