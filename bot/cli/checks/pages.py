"""What `check` says of the bot's pages: reports, their sub-pages, and the stop page.

Takes facts, gives lines. Never asks the wiki.
"""

from collections.abc import Sequence

from bot.cli.checks.line import Line, State, denied
from bot.messages import LANGUAGES
from bot.reporter.wiki_page.exclusion import lets_in
from bot.reporter.wiki_page.markers import HOW_TO_MARK, fault, split
from bot.settings import SETTINGS_FILE
from bot.wiki.page_text import PageText
from bot.wiki.permission import BLOCKED
from bot.wiki.site import Account


def report_page_line(
    page: PageText | None, refusals: Sequence[str], account: Account | None = None
) -> Line:
    """Say whether the account can publish the report; `page` is None when none is configured."""
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
        found = f"{page.title}: {' '.join(refusals)}".rstrip(".")
        return denied("report page", found, _editable(page.title, refusals, account))
    if account is not None and not lets_in(page.text or "", account.name):
        found = f"{{{{bots}}}} on {page.title} keeps this bot out"
        return denied("report page", found, "let it in there, or name another page")
    if split(page.text or "") is None:
        found = f"{page.title} can't take a report: {fault(page.text or '')}"
        return Line(thing="report page", state=State.MEND, found=found, mend=HOW_TO_MARK)
    return Line(thing="report page", found=f"{page.title} can be edited")


def _editable(title: str, refusals: Sequence[str], account: Account | None) -> str:
    if BLOCKED in refusals:
        return "ask an administrator of the wiki why; Special:BlockList names them"
    if account is None or not account.has("edit"):
        return "tick the grant editpage for this bot password on Special:BotPasswords"
    return (
        f"lower the protection of {title}, or let {account.name} edit what is protected so: by a "
        "group, and by a grant of the bot password"
    )


def impossible_report_page_line(why: str) -> Line:
    """Say that the wiki can't have a page of this title."""
    return Line(
        thing="report page",
        state=State.MEND,
        found=why.rstrip("."),
        mend=f"{SETTINGS_FILE}: [[report]] page names a page that the wiki can have",
    )


def language_line(language: str) -> Line:
    """Say that reports have no words in a language."""
    return Line(
        thing="language",
        state=State.NOTE,
        found=f'no words in "{language}", so reports are English; there are {", ".join(LANGUAGES)}',
        mend=f"{SETTINGS_FILE}: [[report]] language names one of these",
    )


def corrections_line(right: str) -> Line:
    """Say that no group has the right by which corrections count."""
    return Line(
        thing="corrections",
        state=State.NOTE,
        found=f'no group of this wiki has the right "{right}": nobody\'s "wrong" counts',
        mend=f"{SETTINGS_FILE}: corrections_right is one of those on Special:ListGroupRights",
    )


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


def unread_stop_page_line(why: str) -> Line:
    """Say that the stop page can't be read, and so stops."""
    return Line(
        thing="stop page",
        state=State.MEND,
        found=f"it can't be read, so a run writes nothing: {why}",
        mend=f"{SETTINGS_FILE}: [patrol] stop_page names a page that can be read",
    )


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
