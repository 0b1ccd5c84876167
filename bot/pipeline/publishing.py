"""Publishes the report, with an intent in the ledger before and the result after.

Takes the ledger's records, gives whether every page was written. Never renders.
"""

from datetime import datetime

from bot.errors import WikiError
from bot.pipeline.entries import Quoted
from bot.pipeline.forgetting import WINDOW, Forgetting
from bot.pipeline.gate import Gate
from bot.pipeline.plan import Crew, Plan
from bot.pipeline.record import Record, Report
from bot.pipeline.withholding import unmarked


class Publishing:
    """The run's last part."""

    def __init__(self, plan: Plan, crew: Crew, gate: Gate, forgetting: Forgetting) -> None:
        self._plan = plan
        self._crew = crew
        self._gate = gate
        self._forgetting = forgetting
        self.failures: list[str] = []
        self.published = 0

    def publish(self, notes: tuple[str, ...]) -> None:
        """Publish to everything that the operator named, unless the gate is closed."""
        for target, publisher in self._crew.publishers:
            held = self._gate.closed_by()
            if held is not None:
                self.failures.append(f"{target} was not written: {held}.")
                continue
            ledger, now = self._crew.ledger, self._crew.clock
            number = ledger.intend_report(self._plan.run_id, target, now())
            self._gate.count_write()
            try:
                changed = publisher.publish(self._report(notes))
            except WikiError as failure:
                self.failures.append(str(failure))
                ledger.close_report(number, f"failed: {failure}"[:250], now())
            else:
                self.published += changed
                ledger.close_report(number, "saved" if changed else "unchanged", now())

    def _report(self, notes: tuple[str, ...]) -> Report:
        until = self._crew.clock()
        since = until - WINDOW
        return Report(
            wiki=self._plan.wiki,
            article_path=self._plan.article_path,
            account=self._plan.account,
            since=since,
            until=until,
            run_id=self._plan.run_id,
            records=self._records(since, until),
            notes=notes,
            approval=self._plan.approval,
            rules=self._plan.rules,
        )

    def _records(self, since: datetime, until: datetime) -> tuple[Record, ...]:
        """Return what the wiki still shows, as it was asked a moment ago."""
        ledger, rows = self._crew.ledger, self._plan.report_rows
        quoted = {
            one.change.key: Quoted.of(one.change, until)
            for one in ledger.records(since, until, rows)
        }
        shown = quoted.keys() - self._forgetting.forget([*quoted.values()])
        return tuple(
            unmarked(one) for one in ledger.records(since, until, rows) if one.change.key in shown
        )
