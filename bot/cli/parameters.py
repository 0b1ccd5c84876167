"""Kinds of arguments that several commands take.

Takes words from the command line, gives values. Never asks the wiki.
"""

from datetime import UTC, datetime, timedelta
from typing import Final

import click

from bot.tables import is_duration, parse_duration, span_fault


class DurationType(click.ParamType[timedelta]):
    """``24h``, ``10m``, ``1d12h``."""

    name = "duration"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> timedelta:
        """Read the word; a fault is a usage error."""
        try:
            return value if isinstance(value, timedelta) else parse_duration(str(value))
        except ValueError as failure:
            self.fail(f"{failure}.", param, ctx)


class SpanType(DurationType):
    """A duration in which something can be done."""

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> timedelta:
        """Read the word; no time at all is a usage error."""
        duration = super().convert(value, param, ctx)
        if fault := span_fault(duration):
            self.fail(f"{fault}.", param, ctx)
        return duration


class MomentType(click.ParamType[datetime]):
    """A duration back from now (``2h``), or a time in ISO 8601; UTC unless it says else."""

    name = "since"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> datetime:
        """Read the word; a fault is a usage error."""
        if isinstance(value, datetime):
            return value
        now = datetime.now(UTC)
        if is_duration(str(value)):
            return now - DURATION.convert(value, param, ctx)
        try:
            moment = datetime.fromisoformat(str(value))
        except ValueError:
            self.fail(
                f'"{value}" is neither a duration (2h) nor a time (2026-03-01T12:00).', param, ctx
            )
        moment = moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
        if moment > now:
            self.fail(f'"{value}" is yet to come: it is {now:%Y-%m-%dT%H:%M} UTC now.', param, ctx)
        return moment


DURATION: Final = DurationType()
SPAN: Final = SpanType()
MOMENT: Final = MomentType()
