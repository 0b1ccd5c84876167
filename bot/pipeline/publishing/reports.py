"""Publishes the reports, with an intent in the ledger before and the result after.

Takes the ledger's records, gives whether every page was written. Never renders.
"""

from dataclasses import replace
from typing import Final

from bot.errors import DeniedError, KeptOutError, WikiError
from bot.pipeline.forgetting import WINDOW, Forgetting
from bot.pipeline.gate import Gate
from bot.pipeline.plan import Outlet, Plan, Services
from bot.pipeline.publishing.expiring import count_expiring
from bot.pipeline.publishing.refreshing import Refreshing
from bot.pipeline.publishing.saves import Saves, failed, result
from bot.pipeline.record import Report

_EARLY: Final = 24
"""A report is due when no more than this part of its interval is left: a scheduler is no clockwork,
and a nightly run that began some seconds sooner than the last would leave it to the next night."""
_FILTERS: Final = ("abusefilter-", "spamblacklist", "captcha", "blocked", "autoblocked")


class Publishing:
    """The run's last part."""

    def __init__(self, plan: Plan, services: Services, gate: Gate, forgetting: Forgetting) -> None:
        self._plan = plan
        self._services = services
        self._gate = gate
        self._refreshing = Refreshing(services, forgetting)
        self._report: Report | None = None
        self._faults: tuple[str, ...] = ()
        self._refusal = ""
        """After which no other page is tried."""
        self.failures: list[str] = []
        """Sentences to keep."""
        self.said = ""
        """The last of them in full, with the wiki's own words: not to be kept."""
        self.published = 0
        self.corrections = 0
        self.waiting = 0
        """Reports whose time has not come, when none was published."""

    def publish(self, notes: tuple[str, ...], faults: tuple[str, ...] = ()) -> None:
        """Publish to all that the operator named and that is due, unless the gate is closed.

        `notes` are for every page; `faults` are what else this run could not do, for the box that
        tells it.
        """
        self._faults = faults
        due = [outlet for outlet in self._services.outlets if self._is_due(outlet)]
        self.waiting = 0 if due else len(self._services.outlets)
        for outlet in due:
            held = self._gate.closed_by()
            if held is not None:
                self._fail(f"{outlet.target} was not written: {held}.")
            elif self._refusal:
                # with the reason: `status` tells no other sentence
                self.failures.append(f"{outlet.target} was not tried after that: {self._refusal}")
            else:
                self._publish_to(outlet, notes)

    def _is_due(self, outlet: Outlet) -> bool:
        last = self._services.ledger.last_published(outlet.target)
        interval = outlet.min_interval - outlet.min_interval / _EARLY
        return last is None or last + interval <= self._services.clock()

    def _publish_to(self, outlet: Outlet, notes: tuple[str, ...]) -> None:
        ledger, now = self._services.ledger, self._services.clock
        number = ledger.intend_report(self._plan.run_id, outlet.target, now())
        saves = Saves(self._plan.run_id, outlet.target, self._services, self._gate)
        try:
            done = outlet.publisher.publish(self._told(notes), saves)
        except WikiError as failure:
            self._fail(_named(outlet, failure.kept), _named(outlet, str(failure)))
            self._refusal = failure.kept if _is_filtered(failure) else ""
            ledger.close_report(number, failed(failure), now(), saves.page)
        else:
            self.published += done.changed
            self.corrections += done.corrections
            for fault in done.faults:
                self._fail(fault)
            ledger.close_report(number, result(is_new=done.changed), now(), saves.page)

    def _fail(self, kept: str, said: str | None = None) -> None:
        self.failures.append(kept)
        self.said = kept if said is None else said

    def _told(self, notes: tuple[str, ...]) -> Report:
        """Return the report; the wiki is asked once, however many pages show it."""
        if self._report is None:
            self._report = self._make(notes)
        return replace(self._report, faults=(*self._faults, *self.failures))

    def _make(self, notes: tuple[str, ...]) -> Report:
        until = self._services.clock()
        since = until - WINDOW
        records = self._refreshing.refresh(since, until)
        counts = self._services.ledger.window_counts(since, until)
        return Report(
            wiki=self._plan.wiki,
            article_path=self._plan.article_path,
            account=self._plan.account,
            since=since,
            until=until,
            run_id=self._plan.run_id,
            records=records,
            notes=notes,
            approval=self._plan.approval,
            rules=self._plan.rules,
            read=counts.read,
            settled=counts.settled,
            blocked=self._refreshing.blocked(records),
            expiring=count_expiring(self._plan, self._services, until),
        )


def _named(outlet: Outlet, sentence: str) -> str:
    """Say of which page the wiki speaks: there may be several."""
    return sentence if outlet.target in sentence else f"{outlet.target}: {sentence}"


def _is_filtered(failure: WikiError) -> bool:
    """Say whether a filter refused what we write: to go on could get the account blocked."""
    is_of_one_page = isinstance(failure, KeptOutError) or not isinstance(failure, DeniedError)
    return not is_of_one_page and (failure.code or "").startswith(_FILTERS)
