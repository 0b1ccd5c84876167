"""Puts words of the operator's own on a wiki page, and says and logs what came of it.

Takes a desk, a title and words. The page must have the markers of a report page.
"""

from datetime import UTC, datetime

import click

from bot.cli.exit_codes import ExitCode
from bot.cli.failures import exit_code_of
from bot.cli.log_file import LogLine, append
from bot.errors import WikiError
from bot.pipeline.entries import Ending
from bot.pipeline.notices import put_up
from bot.sitting.desk import Desk
from bot.wiring import build_marked_pages


def put_on_page(desk: Desk, title: str, words: str, *, summary: str, said: str) -> ExitCode:
    """Write on a page; whatever comes of it is said and logged, and is the exit code.

    Args:
        desk: Whose wiki and ledger it is.
        title: Of the page.
        words: Wikitext for between the markers, stamped with the id of the desk's plan.
        summary: Edit summary.
        said: The sentence that is true when it was done.
    """
    run_id = desk.plan.run_id
    pages = build_marked_pages(desk.configuration, desk.session)

    def write() -> int:
        return pages.write(title, words, run_id=run_id, summary=summary)

    code, sentence = ExitCode.OK, said
    try:
        held = put_up(run_id, title, write, desk.crew)
    except WikiError as failure:
        code, sentence = exit_code_of(failure), f"{title} was not written. {failure}"
    else:
        if held is not None:
            code, sentence = ExitCode.STOPPED_ON_WIKI, f"{title} was not written: {held}."
    _log(desk, sentence, code)
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
