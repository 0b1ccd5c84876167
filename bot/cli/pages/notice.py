"""Puts words of the operator's own on a wiki page, and says and logs what came of it.

Takes a desk, a title and what writes them. The page must have the markers of a report page.
"""

from collections.abc import Callable
from datetime import UTC, datetime

import click

from bot.cli.exit_codes import ExitCode
from bot.cli.failures import exit_code_of
from bot.cli.watch.log_file import LogLine, append
from bot.errors import WikiError
from bot.pipeline.entries import Ending
from bot.pipeline.publishing.notices import put_up
from bot.reporter.wiki_page.marked_page import MarkedPages
from bot.sitting.desk import Desk
from bot.wiring import build_marked_pages


def put_on_page(
    desk: Desk, title: str, write: Callable[[MarkedPages], int], said: Callable[[], str]
) -> ExitCode:
    """Write on a page; whatever comes of it is said and logged, and is the exit code.

    `write` saves the page under the desk's run id and returns the new revision, 0 for none. `said`
    gives the sentence that is true when that was done.
    """
    pages = build_marked_pages(desk.configuration, desk.session)
    code, sentence, kept = ExitCode.OK, "", ""
    try:
        held = put_up(
            desk.plan.run_id, title, lambda saving: write(pages.through(saving)), desk.services
        )
    except WikiError as failure:
        code, sentence = exit_code_of(failure), f"{title} was not written. {failure}"
        kept = f"{title} was not written. {failure.kept}"
    else:
        sentence = said() if held is None else f"{title} was not written: {held}."
        code = ExitCode.OK if held is None else ExitCode.STOPPED_ON_WIKI
    _log(desk, kept or sentence, code)
    click.echo(sentence, err=True)
    return code


def _log(desk: Desk, sentence: str, code: ExitCode) -> None:
    log = desk.configuration.folder / desk.configuration.settings.run.log
    line = LogLine(
        time=datetime.now(UTC),
        run=desk.plan.run_id,
        mode="notice",
        exit=code,
        ending=Ending.DONE if code is ExitCode.OK else Ending.FAILED,
        notes=(sentence,),
    )
    append(log, line)
