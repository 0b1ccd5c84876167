"""``editpatrol report``: what the ledger knows, for a screen, a file or a page.

Takes the folder, prints or writes one report. Never asks or touches the wiki.
"""

import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from io import StringIO
from pathlib import Path
from typing import Final, TextIO, assert_never
from urllib.parse import urlsplit

import click

from bot.cli.folder.configuration import configured
from bot.cli.folder.private_file import write_private
from bot.cli.invocation import current_invocation
from bot.cli.parameters import MOMENT
from bot.messages import LANGUAGES, is_spoken
from bot.pipeline.record import Report
from bot.reporter.records import csv_text, json_lines
from bot.settings import Configuration
from bot.wiring import build_ledger, rule_texts

WINDOW: Final = timedelta(days=7)
"""What a report tells of, unless ``--since`` says else."""
_CLOCK_SKEW: Final = timedelta(days=1)
"""The wiki's clock may be ahead of ours; its newest edits belong to the report, too."""


class Form(StrEnum):
    """What a report is rendered as."""

    TERMINAL = "terminal"
    HTML = "html"
    WIKITEXT = "wikitext"
    JSON = "json"
    CSV = "csv"


@click.command()
@click.option(
    "--to",
    "form",
    type=click.Choice([form.value for form in Form]),
    default=Form.TERMINAL.value,
    show_default=True,
    help="What to make; json is a line per edit.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, writable=True, path_type=Path),
    metavar="FILE",
    help="Write there instead of to standard output.",
)
@click.option("--since", type=MOMENT, help="Edits made since then: 2h, or a time; default: 7d.")
@click.option(
    "--language",
    default="en",
    metavar="CODE",
    show_default=True,
    help="Of an HTML page's or wikitext's words.",
)
@click.option("--limit", type=click.IntRange(min=0), default=0, help="Newest edits; 0 for all.")
def command(
    *, form: str, output: Path | None, since: datetime | None, language: str, limit: int
) -> None:
    """Show what the ledger knows about recent edits; the wiki is neither asked nor touched."""
    report = build_report(configured(current_invocation()), since, limit)
    if form in {Form.HTML, Form.WIKITEXT} and not is_spoken(language):
        spoken = ", ".join(LANGUAGES)
        click.echo(f'No words in "{language}", so they are English. There are: {spoken}.', err=True)
    if form == Form.TERMINAL and output is None:
        _show(report)
        return
    text = rendered(report, Form(form), language)
    if output is None:
        sys.stdout.buffer.write(text.encode())
        sys.stdout.buffer.flush()
    else:
        write_private(output, text)


def build_report(configuration: Configuration, since: datetime | None, limit: int) -> Report:
    """Read a report out of a folder's ledger."""
    now = datetime.now(UTC)
    since = since or now - WINDOW
    with closing(build_ledger(configuration, to_read=True)) as ledger:
        records = tuple(ledger.records(since, now + _CLOCK_SKEW, limit))
        runs = ledger.last_runs(1)
    wiki = configuration.settings.wiki
    return Report(
        wiki=urlsplit(wiki.api).netloc,
        article_path=article_path(wiki.api),
        account=wiki.account,
        since=since,
        until=now,
        run_id=runs[0].run_id if runs else "",
        records=records,
        notes=runs[0].notes if runs else ("No run has been here yet.",),
        approval=wiki.approval,
        rules=rule_texts(configuration.rules),
    )


def article_path(api: str) -> str:
    """Return the address of a page, ``$1`` for its title, as far as api.php's tells it."""
    return f"{api.rpartition('/')[0]}/index.php?title=$1"


def rendered(report: Report, form: Form, language: str = "en") -> str:
    """Return the report as text that ends in a line feed."""
    # one form is asked for, and the others' libraries take longer to load than a report to make
    match form:
        case Form.TERMINAL:
            return _plain(report)
        case Form.HTML:
            from bot.reporter.html import page  # noqa: PLC0415

            return page.render(report, language) + "\n"
        case Form.WIKITEXT:
            from bot.reporter.wiki_page import wikitext  # noqa: PLC0415

            return wikitext.render(report, language=language) + "\n"
        case Form.JSON:
            return "".join(f"{line}\n" for line in json_lines(report))
        case Form.CSV:
            return csv_text(report)
    assert_never(form)


def _show(report: Report, file: TextIO | None = None) -> None:
    from bot.reporter.terminal.report import open_console, show_report  # noqa: PLC0415 # rich is heavy

    show_report(report, open_console(file))


def _plain(report: Report) -> str:
    file = StringIO()
    _show(report, file)
    return file.getvalue()
