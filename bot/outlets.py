"""Takes the settings; gives what publishes each on-wiki report that they ask for.

Never publishes anything itself; only a run for real has outlets.
"""

from bot.ledger.sql_ledger import SqlLedger
from bot.messages import messages_for
from bot.pipeline.plan import Outlet
from bot.reporter.view import Standing
from bot.reporter.wiki_page.marked_page import MarkedPages
from bot.reporter.wiki_page.report import ReportChoices, WikiReport
from bot.reporter.wiki_page.rows import Selection
from bot.settings import ReportSettings, Settings
from bot.wiki.authors import Authors
from bot.wiki.read import Reader
from bot.wiki.session import Session
from bot.wiki.write import Writer


def build_outlets(
    settings: Settings, session: Session, reader: Reader, ledger: SqlLedger, writer: Writer
) -> tuple[Outlet, ...]:
    """Build what publishes each ``[[report]]``."""
    pages = MarkedPages(reader, writer, account=session.account.name)
    return tuple(
        Outlet(
            target=report.page,
            publisher=_wiki_report(report, settings, session, ledger, pages),
            min_interval=report.min_interval,
        )
        for report in settings.report
    )


def _wiki_report(
    report: ReportSettings,
    settings: Settings,
    session: Session,
    ledger: SqlLedger,
    pages: MarkedPages,
) -> WikiReport:
    return WikiReport(
        pages,
        Authors(session),
        ledger,
        messages=messages_for(report.language or session.site.language),
        account=session.account.name,
        choices=ReportChoices(
            title=report.page,
            selection=Selection(
                groups=frozenset(map(Standing, report.groups)),
                headlines=frozenset(report.headlines),
                labels=frozenset(report.labels),
                namespaces=frozenset(report.namespaces),
            ),
            rows=report.rows,
            make_sub_pages=report.make_sub_pages,
            radar=report.radar,
            corrections_right=report.corrections_right,
            summary=report.summary,
            stop_page=settings.patrol.stop_page_of(session.account.name),
            size_bytes=session.site.max_article_bytes,
        ),
    )
