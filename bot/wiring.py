"""Builds what the settings ask for: session, fetcher, policy, reporters, ledger, a run's plan.

Takes a configuration, gives objects that are ready for use. Never runs anything, and builds what
can write to a wiki only when told to do so for real.
"""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import partial

from bot.errors import DeniedError, SettingsError
from bot.evaluator import build_evaluator
from bot.fetcher.backlog import WikiBacklog
from bot.fetcher.facts import WikiFacts
from bot.fetcher.one_off import OneOff
from bot.fetcher.patrol_log import WikiPatrolLog
from bot.fetcher.recent_changes import RecentChanges, WikiEdits
from bot.fetcher.typo_page import fetch_typo_list
from bot.fetcher.visibility import WikiVisibility
from bot.ledger.database import holds_ledger
from bot.ledger.sql_ledger import SqlLedger, open_ledger
from bot.messages import messages_for
from bot.outlets import build_outlets
from bot.pipeline.entries import Held, RunMode
from bot.pipeline.plan import Caps, Plan, Services
from bot.policy.rules import Rules
from bot.reporter.patrol import StopWhen, WikiPatroller, WikiStopPage
from bot.reporter.wiki_page.marked_page import MarkedPages
from bot.reporter.wiki_page.summaries import summary_links
from bot.settings import Configuration, Settings
from bot.wiki.clock import SystemClock, fault_of_clock, notes_of_clock
from bot.wiki.farms import is_wikimedia
from bot.wiki.read import Reader
from bot.wiki.session import Connection, Session, connect
from bot.wiki.site import Account, SiteInfo
from bot.wiki.write import Writer

POWERFUL_RIGHTS = ("block", "delete")
MANUAL_DEADLINE = timedelta(hours=12)
"""A person may sit there for an evening."""


@dataclass(frozen=True, kw_only=True, slots=True)
class RunRequest:
    """What the command line asks of one run."""

    for_real: bool = False
    since: datetime | None = None
    limit: int | None = None
    deadline: timedelta | None = None


def ledger_url(configuration: Configuration) -> str:
    """Return the SQLAlchemy URL of a folder's ledger."""
    file = (configuration.folder / "ledger.sqlite").resolve()
    return configuration.settings.ledger.url or f"sqlite:///{file}"


def build_ledger(configuration: Configuration, *, to_read: bool = False) -> SqlLedger:
    """Open a folder's ledger; one that is only read and not there yet is empty, and not made.

    Raises:
        SettingsError: Its URL is none, or it is newer than this program.
        LedgerError: It can't be used now.
    """
    url = ledger_url(configuration)
    return open_ledger("sqlite://" if to_read and not holds_ledger(url) else url)


def build_session(
    configuration: Configuration,
    announce: Callable[[str], None] = lambda _: None,
    deadline: timedelta | None = None,
    is_halted: Callable[[], bool] = lambda: False,
) -> Session:
    """Log in as the folder's account on its wiki; `is_halted` ends every wait.

    Raises:
        SettingsError: The folder's files mean something else than its settings, or this machine's
            clock is wrong.
        DeniedError: The wiki does not take the password, or the account can do too much.
        UnavailableError: The wiki can't be reached now.
    """
    settings = configuration.settings
    ends = settings.run.deadline if deadline is None else deadline
    connection = build_connection(configuration, announce, ends)
    session = _connected(connection, is_halted)
    _refuse_power(session.account, settings)
    if fault := fault_of_clock(session.ahead_seconds, settings.run.overlap):
        raise SettingsError(fault)
    return session


def build_manual_session(
    configuration: Configuration,
    announce: Callable[[str], None] = lambda _: None,
    is_halted: Callable[[], bool] = lambda: False,
) -> Session:
    """Log in as the person of ``[manual]``, or as the bot's account when nobody stands there.

    `is_halted` ends every wait.

    Raises:
        SettingsError: The folder's files mean something else than its settings.
        DeniedError: The wiki does not take the password.
        UnavailableError: The wiki can't be reached now.
    """
    manual = configuration.settings.manual
    connection = build_connection(configuration, announce, MANUAL_DEADLINE)
    if manual.user:
        password = configuration.folder / manual.password_file if manual.password_file else None
        connection = replace(connection, user=manual.user, password_file=password)
    return _connected(connection, is_halted)


def _connected(connection: Connection, is_halted: Callable[[], bool]) -> Session:
    return connect(replace(connection, clock=SystemClock(is_halted), is_halted=is_halted))


def build_connection(
    configuration: Configuration, announce: Callable[[str], None], deadline: timedelta
) -> Connection:
    """Say how the folder's wiki is reached, and as whom."""
    settings = configuration.settings
    return Connection(
        folder=configuration.folder,
        api_url=settings.wiki.api,
        user=settings.wiki.user,
        contact=settings.wiki.contact,
        deadline_seconds=deadline.total_seconds(),
        maxlag_seconds=settings.run.maxlag,
        announce=announce,
    )


def rule_texts(rules: Rules) -> dict[str, str]:
    """Return what the community wrote about its rules, by name."""
    return {rule.name: rule.about for rule in rules.rules if rule.about}


def build_plan(configuration: Configuration, session: Session, request: RunRequest) -> Plan:
    """Say what one run is to do."""
    settings = configuration.settings
    facts, typos = WikiFacts(Reader(session)), fetch_typo_list(session, settings.wiki.typo_list)
    return Plan(
        run_id=f"{datetime.now(UTC):%Y%m%dT%H%M%SZ}-{secrets.token_hex(3)}",
        mode=RunMode.REAL if request.for_real else RunMode.REHEARSAL,
        context=replace(facts.context, typo_pairs=typos.pairs),
        notes=(*typos.notes, *notes_of_clock(session.ahead_seconds, settings.run.overlap)),
        deadline=settings.run.deadline if request.deadline is None else request.deadline,
        since=request.since,
        limit=settings.run.limit if request.limit is None else request.limit,
        overlap=settings.run.overlap,
        settle=settings.run.settle,
        skip_bots=settings.run.skip_bots,
        never_patrols=_never_patrols(settings, session.site),
        has_right=session.account.has("patrol"),
        min_age=settings.patrol.min_age,
        caps=_caps(settings),
        withhold=settings.patrol.withhold,
        stop_check_every=settings.patrol.stop_check_every,
        keep_text=timedelta(days=settings.ledger.keep_text_days),
        keep=timedelta(days=settings.ledger.keep_days),
        rc_max_age=settings.wiki.rc_max_age,
        account=session.account.name,
        wiki=session.site.name,
        article_path=session.site.article_path,
        approval=settings.wiki.approval,
        rules=rule_texts(configuration.rules),
    )


def build_services(
    configuration: Configuration,
    session: Session,
    ledger: SqlLedger,
    *,
    for_real: bool,
    is_halted: Callable[[], bool] = lambda: False,
) -> Services:
    """Gather the pipeline's neighbours; without `for_real` none of them can write to the wiki.

    Raises:
        SettingsError: The ledger is another wiki's.
    """
    settings = configuration.settings
    ledger.keep_to(session.site.wiki_id, is_claimed=for_real)
    reader = Reader(session)
    changes = RecentChanges(reader, namespaces=settings.run.namespaces)
    patrol_log = WikiPatrolLog(reader)
    neighbours = partial(
        Services,
        source=changes,
        history=changes,
        reader=WikiEdits(reader),
        facts=WikiFacts(reader),
        ledger=ledger,
        patrol_log=patrol_log,
        visibility=WikiVisibility(reader),
        backlog=WikiBacklog(
            reader, namespaces=settings.run.namespaces, skip_bots=settings.run.skip_bots
        ),
        stop_page=_stop_page(settings, reader, session.account),
        evaluator=build_evaluator(configuration.rules),
        clock=partial(datetime.now, UTC),
        is_halted=is_halted,
    )
    if not for_real:
        return neighbours()
    writer = _writer(settings, session, reader)
    return neighbours(
        patroller=_patroller(writer, reader),
        warnings=lambda: writer.warnings,
        outlets=build_outlets(settings, session, reader, ledger, writer),
    )


def build_manual_patroller(session: Session) -> WikiPatroller:
    """Build what marks an edit for each key that a person presses: the person is the pace."""
    reader = Reader(session)
    return _patroller(Writer(session, reader, pace_seconds=0), reader)


def build_marked_pages(configuration: Configuration, session: Session) -> MarkedPages:
    """Build what writes words of the operator's own onto a page."""
    settings, account, reader = configuration.settings, session.account.name, Reader(session)
    links = summary_links(
        messages_for("en"),
        stop_page=settings.patrol.stop_page_of(account),
        task=settings.wiki.approval,
    )
    return MarkedPages(reader, _writer(settings, session, reader), account=account, links=links)


def build_one_off(session: Session) -> OneOff:
    """Build what finds the edits that a person names."""
    reader = Reader(session)
    return OneOff(reader, WikiEdits(reader))


def _writer(settings: Settings, session: Session, reader: Reader) -> Writer:
    pace = settings.patrol.pace
    seconds = None if pace is None else pace.total_seconds()
    return Writer(session, reader, pace_seconds=seconds, tag=settings.patrol.tag)


def _patroller(writer: Writer, reader: Reader) -> WikiPatroller:
    is_kept_out = reader.account.is_kept_out
    return WikiPatroller(writer, WikiPatrolLog(reader), reader.kept_out, is_kept_out=is_kept_out)


def _stop_page(settings: Settings, reader: Reader, account: Account) -> WikiStopPage:
    title = settings.patrol.stop_page_of(account.name)
    return WikiStopPage(reader, title, StopWhen(settings.patrol.stop_when))


def _caps(settings: Settings) -> Caps:
    patrol = settings.patrol
    return Caps(
        per_run=patrol.max_per_run,
        per_run_first_week=patrol.max_per_run_first_week,
        per_hour=patrol.max_per_hour,
        per_day=patrol.max_per_day,
        per_user_and_day=patrol.max_per_user_per_day,
    )


def _never_patrols(settings: Settings, site: SiteInfo) -> Held | None:
    if not settings.patrol.enabled:
        return Held.DISABLED
    if is_wikimedia(settings.wiki.api) and not settings.wiki.approval:
        return Held.UNAPPROVED
    # reviewing publishes to readers there: never automatic
    return Held.FLAGGED if site.has_flagged_revisions else None


def _refuse_power(account: Account, settings: Settings) -> None:
    powers = [right for right in POWERFUL_RIGHTS if account.has(right)]
    if powers and not settings.wiki.allow_powerful_account:
        raise DeniedError(
            f"{account.name} can {' and '.join(powers)}, which a bot should not: "
            "'editpatrol check' tells what to do."
        )
