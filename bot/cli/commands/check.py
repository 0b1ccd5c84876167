"""``editpatrol check``: one screen, a line per thing, with what mends it. Changes nothing.

Takes the folder, asks the wiki as little as it can, and goes as far as it gets.
"""

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta

import click

from bot.cli.checks.account import rights_lines
from bot.cli.checks.folder import approval_line, files_line, ledger_line, rules_line
from bot.cli.checks.line import Line, State
from bot.cli.checks.pages import (
    corrections_line,
    impossible_report_page_line,
    language_line,
    report_page_line,
    stop_page_line,
    sub_pages_line,
    unread_stop_page_line,
)
from bot.cli.checks.wiki import (
    autoconfirmed_line,
    clock_line,
    flagged_revisions_line,
    namespaces_line,
    patrolling_line,
    rule_namespaces_lines,
    tag_line,
    typo_list_line,
    wiki_line,
)
from bot.cli.exit_codes import ExitCode
from bot.cli.failures import exit_code_of, sentence_of
from bot.cli.folder.configuration import configured
from bot.cli.invocation import Invocation, current_invocation
from bot.errors import BadReplyError, DeniedError, LedgerError, SettingsError, WikiError
from bot.evaluator import evaluator_version
from bot.fetcher.decode import decode_user
from bot.fetcher.typo_page import fetch_typo_list
from bot.messages import is_spoken
from bot.policy.rules import Rules
from bot.reporter.patrol import StopWhen, WikiStopPage
from bot.settings import Configuration, ReportSettings, Settings
from bot.sitting.desk import say_waiting
from bot.wiki.page_text import INVALID_TITLE
from bot.wiki.permission import edit_refusals, granted_rights, tag_refusal
from bot.wiki.read import Reader
from bot.wiki.session import Session, connect
from bot.wiring import build_connection, build_ledger

PATIENCE = timedelta(seconds=60)


@click.command()
def command() -> ExitCode:
    """Look at files, wiki, account and rights, and say what mends what isn't in order.

    Ends with 0 when nothing needs mending; notes are for you to judge.
    """
    code = ExitCode.OK
    for line in check(current_invocation()):
        click.echo(render(line))
        if line.state is State.MEND and code is ExitCode.OK:
            code = line.code
    return code


def render(line: Line) -> str:
    """Return a line as it is printed, what mends it under it."""
    mend = f"\n{'':<20} {line.mend}" if line.mend else ""
    return f"{line.state:<5} {line.thing:<14} {line.found}{mend}"


def check(invocation: Invocation) -> Iterator[Line]:
    """Yield a line per thing, as far as each lets the next be looked at."""
    files = files_line(invocation.folder)
    yield files
    if files.state is State.MEND:
        return
    try:
        configuration = configured(invocation)
    except SettingsError as failure:
        yield from _faults(failure)
        return
    yield Line(thing="settings", found="valid")
    yield rules_line(configuration.rules)
    yield _patrolling_settings(configuration.settings)
    approval = approval_line(configuration.settings)
    if approval is not None:
        yield approval
    yield _ledger(configuration)
    yield from _on_the_wiki(configuration)


def _faults(failure: SettingsError) -> Iterator[Line]:
    for fault in str(failure).splitlines():
        yield Line(thing="settings", state=State.MEND, found=fault)


def _patrolling_settings(settings: Settings) -> Line:
    if settings.patrol.enabled:
        return Line(thing="[patrol]", found="enabled: run --for-real marks edits as patrolled")
    return Line(thing="[patrol]", found="not enabled: the bot only reports")


def _ledger(configuration: Configuration) -> Line:
    """Look whether the ledger can be used, and whether what judges was agreed to."""
    try:
        with closing(build_ledger(configuration, to_read=True)) as ledger:
            upgrade = ledger.upgrade(evaluator_version(configuration.rules))
            has_patrolled = ledger.first_patrol() is not None
    except (SettingsError, LedgerError, OSError) as failure:
        code, found = exit_code_of(failure), sentence_of(failure)
        return Line(thing="ledger", state=State.MEND, found=found, code=code)
    return ledger_line(upgrade, has_patrolled=has_patrolled)


def _on_the_wiki(configuration: Configuration) -> Iterator[Line]:
    try:
        session = connect(build_connection(configuration, say_waiting, PATIENCE))
        yield from _session_lines(session, configuration.settings, configuration.rules)
    except (SettingsError, WikiError, OSError) as failure:
        thing = {SettingsError: "user-config.py", DeniedError: "login"}.get(type(failure), "wiki")
        thing = "files" if isinstance(failure, OSError) else thing
        code, found = exit_code_of(failure), sentence_of(failure)
        yield Line(thing=thing, state=State.MEND, found=found, code=code)


def _session_lines(session: Session, settings: Settings, rules: Rules) -> Iterator[Line]:
    account, site, reader = session.account, session.site, Reader(session)
    yield wiki_line(site, session.api_url)
    yield clock_line(session.ahead_seconds)
    yield Line(thing="account", found=f"logged in as {account.name}")
    yield Line(thing="User-Agent", found=session.user_agent)
    yield from rights_lines(account, settings)
    yield patrolling_line(reader.patrol_mode(), settings)
    for line in (flagged_revisions_line(site, settings), namespaces_line(site, settings)):
        if line is not None:
            yield line
    yield from rule_namespaces_lines(site, rules)
    newest = [decode_user(one) for one in reader.newest_accounts()]
    yield autoconfirmed_line(newest, datetime.now(UTC))
    yield from _report_pages(session, reader, settings)
    if settings.patrol.tag:
        yield tag_line(settings.patrol.tag, tag_refusal(session, settings.patrol.tag))
    if settings.wiki.typo_list:
        yield typo_list_line(fetch_typo_list(session, settings.wiki.typo_list))
    yield _stop_page(reader, account.name, settings)


def _report_pages(session: Session, reader: Reader, settings: Settings) -> Iterator[Line]:
    if not settings.report:
        yield report_page_line(None, ())
    granted = granted_rights(session) if settings.report else frozenset()
    for report in settings.report:
        if report.corrections_right not in granted:
            yield corrections_line(report.corrections_right)
        yield from _report_page(session, reader, report)
    spoken = (report.language or session.site.language for report in settings.report)
    for language in dict.fromkeys(spoken):
        if not is_spoken(language):
            yield language_line(language)


def _report_page(session: Session, reader: Reader, report: ReportSettings) -> Iterator[Line]:
    title = report.page
    try:
        page = reader.page_text(title)
        yield report_page_line(page, edit_refusals(session, title), session.account)
    except BadReplyError as failure:
        if failure.code != INVALID_TITLE:
            raise
        yield impossible_report_page_line(str(failure))
        return
    if report.make_sub_pages:
        yield sub_pages_line(title, may_create=session.account.has("createpage"))


def _stop_page(reader: Reader, account: str, settings: Settings) -> Line:
    when = StopWhen(settings.patrol.stop_when)
    title = settings.patrol.stop_page_of(account)
    try:
        stopped = WikiStopPage(reader, title, when).is_stopped()
        return stop_page_line(reader.page_text(title), is_stopped=stopped, stop_when=when)
    except BadReplyError as failure:
        return unread_stop_page_line(str(failure))
