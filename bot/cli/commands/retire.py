"""``editpatrol retire``: takes a bot out of service, and says what is left to remove.

Takes the folder; writes a last note on the report pages and marks the folder, when told to do so
for real. Never removes anything: not the folder, not a page, not an account.
"""

import re
import shlex
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Final

import click

from bot.cli.exit_codes import ExitCode
from bot.cli.folder.configuration import configured
from bot.cli.folder.private_file import write_private
from bot.cli.folder.retirement import RETIRED_FILE, retire_folder, retired_sentence
from bot.cli.folder.schedule import job_name
from bot.cli.invocation import current_invocation
from bot.cli.pages.notice import put_on_page
from bot.cli.pages.recalling import EVERYTHING
from bot.errors import SettingsError, WikiError
from bot.ledger.lease import place_of
from bot.ledger.lock import folder_lock
from bot.messages import counted
from bot.pipeline.publishing.quoting import forget_hidden, nothing_quoted
from bot.pipeline.record import Record
from bot.reporter.escape import escape
from bot.reporter.wiki_page.marked_page import MarkedPages
from bot.reporter.wiki_page.markers import moment, stamp
from bot.reporter.wiki_page.work_list import line_of
from bot.settings import Configuration, Settings
from bot.sitting.desk import Desk, open_desk, say_waiting
from bot.wiki.sub_pages import fetch_sub_pages
from bot.wiring import build_ledger

_MORE_ROWS: Final = re.compile(r"/\d+$")
_ARCHIVE: Final = re.compile(r"/\d{4}-\d\d(/\d+)?$")
LIST_FILE: Final = "patrolled.wikitext"
"""Holds every edit that the bot patrolled, in the folder."""
_SUMMARY: Final = "Bot: retired, this is its last edit here"


@click.command()
@click.option("--for-real", is_flag=True, help="Do it; without it, only show what would be done.")
def command(*, for_real: bool) -> ExitCode:
    """Write a last note on the report pages, list what was patrolled, let runs refuse.

    Then it says what is left for you to remove. Without --for-real nothing is written anywhere.
    """
    configuration = configured(current_invocation())
    patrolled = _patrolled(configuration)
    for line in note_lines(patrolled, datetime.now(UTC)):
        click.echo(f"  {line}")
    code, archives = _retire(configuration, patrolled) if for_real else (ExitCode.OK, ())
    if not for_real:
        click.echo("Rehearsal: nothing was written. Add --for-real to do it. Left to you then:")
    for line in left_to_remove(configuration, archives):
        click.echo(f"* {line}")
    return code


def _patrolled(configuration: Configuration) -> Sequence[Record]:
    with closing(build_ledger(configuration, to_read=True)) as ledger:
        return EVERYTHING.found_in(ledger)


def note_lines(patrolled: Sequence[Record], now: datetime) -> Iterator[str]:
    """Yield the wikitext of the last note, without the run's mark before its first line."""
    yield f"<small>Retired at {moment(now)} UTC.</small>"
    yield "'''This bot has been retired.''' It reads and marks nothing here any more."
    yield f"It patrolled {counted(len(patrolled), 'edit')}; its operator has the list."
    rules = Counter(record.decision.rule for record in patrolled)
    for rule, number in rules.most_common():
        yield f"* {number} by " + (f"the rule {escape(rule)}" if rule else "a rule not known now")


def _retire(
    configuration: Configuration, patrolled: Sequence[Record]
) -> tuple[ExitCode, Sequence[str]]:
    """Mark the folder first: whatever the wiki says, no run begins after this.

    Returns:
        The exit code, and the pages that hold archives of reports.
    """
    folder = configuration.folder
    with folder_lock(folder):
        retire_folder(folder, datetime.now(UTC))
        click.echo(f"{folder / RETIRED_FILE}: {retired_sentence(folder)}")
        try:
            with (
                open_desk(configuration, say_waiting, as_person=False) as desk,
                desk.ledger.leased(place_of(folder)),
            ):
                _keep_list(
                    folder, forget_hidden(partial(EVERYTHING.found_in, desk.ledger), desk.services)
                )
                return _note_all(desk, patrolled)
        except (SettingsError, WikiError) as failure:
            if not (folder / LIST_FILE).exists():
                _keep_bare_list(configuration)
                click.echo(f"It names no titles: the wiki can't be asked what it hides. {failure}")
            if configuration.settings.report:
                click.echo(
                    "Not every report page says so yet: do this again when the wiki answers."
                )
                raise
    return ExitCode.OK, ()


def _keep_list(folder: Path, patrolled: Sequence[Record]) -> None:
    lines = "".join(f"{line_of(record)}\n" for record in patrolled)
    write_private(folder / LIST_FILE, lines)
    click.echo(f"{folder / LIST_FILE} lists what it patrolled: {counted(len(patrolled), 'edit')}.")


def _keep_bare_list(configuration: Configuration) -> None:
    with closing(build_ledger(configuration, to_read=True)) as ledger:
        found = nothing_quoted(partial(EVERYTHING.found_in, ledger), ledger, datetime.now(UTC))
    _keep_list(configuration.folder, found)


def _note_all(desk: Desk, patrolled: Sequence[Record]) -> tuple[ExitCode, Sequence[str]]:
    """Write the note on each report and its sub-pages; their archives name nobody, and stay."""
    codes: list[ExitCode] = []
    archives: list[str] = []
    for title in report_pages(desk.configuration.settings):
        below = fetch_sub_pages(desk.session, title)
        kept = [one for one in below if _ARCHIVE.search(one)]
        rows = [one for one in below if _MORE_ROWS.search(one) and one not in kept]
        codes += [_note(desk, one, patrolled) for one in (title, *rows)]
        archives += kept
    return ExitCode.REPORT_NOT_PUBLISHED if any(codes) else ExitCode.OK, archives


def report_pages(settings: Settings) -> tuple[str, ...]:
    """Return the titles of the pages that the bot writes."""
    return tuple(report.page for report in settings.report)


def _note(desk: Desk, title: str, patrolled: Sequence[Record]) -> ExitCode:
    run_id = desk.plan.run_id
    words = stamp(run_id) + "\n".join(note_lines(patrolled, desk.services.clock()))

    def write(pages: MarkedPages) -> int:
        return pages.write(title, words, run_id=run_id, summary=_SUMMARY)

    return put_on_page(desk, title, write, lambda: f"{title} says so now.")


def left_to_remove(configuration: Configuration, archives: Sequence[str]) -> Iterator[str]:
    """Yield what only people can remove, in the order in which to do it."""
    folder, settings = configuration.folder.resolve(), configuration.settings
    account, _, suffix = settings.wiki.user.partition("@")
    job = job_name(folder)
    yield f"cron: in `crontab -e` the line with `{shlex.join(('--dir', str(folder)))}`"
    yield f"systemd: `systemctl --user disable --now {job}.timer`, then {job}.timer and .service"
    yield f"Toolforge: `toolforge jobs delete {job}`"
    if suffix:
        yield f"the bot password: as {account}, on Special:BotPasswords, delete {suffix}"
    else:
        yield f"the login: change the password of {account}, or revoke its OAuth consumer"
    yield f"the groups of {account}: ask whoever gave them to take them back"
    lists = _other_pages(configuration)
    pages = (*report_pages(settings), *archives, *lists, settings.patrol.stop_page_of(account))
    yield f"pages with their sub-pages, as the community likes: {', '.join(dict.fromkeys(pages))}"
    quoting = (str(folder / LIST_FILE), "the ledger", *lists)
    yield (
        "titles that nobody takes out any more when the wiki hides them: in "
        f"{', '.join(quoting)}; take the lists away when they are worked off"
    )
    if settings.run.prometheus:
        yield f"for Prometheus: {folder / settings.run.prometheus}"
    yield f"at last {folder}: it holds the password, and the ledger of what was patrolled and why"


def _other_pages(configuration: Configuration) -> Sequence[str]:
    """Return what the bot wrote beside its reports, as lists of `recall`."""
    with closing(build_ledger(configuration, to_read=True)) as ledger:
        written = ledger.written_pages()
    reports = report_pages(configuration.settings)
    return [
        title
        for title in written
        if title not in reports and not title.startswith(tuple(f"{one}/" for one in reports))
    ]
