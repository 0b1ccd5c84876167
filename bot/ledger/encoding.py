"""Nouns to JSON columns and back.

Takes and gives values; never touches a database. An analysis loses its operations here: they
quote page text, which the ledger must not keep.
"""

from collections.abc import Sequence
from typing import Final

import msgspec
from msgspec import structs

from bot.analyzer.analysis import Analysis, Hunk
from bot.pipeline.entries import RunRow
from bot.policy.decision import Decision
from bot.revisions import RecentChange

_changes: Final = msgspec.json.Decoder(RecentChange)
_analyses: Final = msgspec.json.Decoder(Analysis)
_hunks: Final = msgspec.json.Decoder(tuple[Hunk, ...])
_decisions: Final = msgspec.json.Decoder(Decision)
_revids: Final = msgspec.json.Decoder(list[int])
_runs: Final = msgspec.json.Decoder(RunRow)


def _encode(value: object) -> str:
    return msgspec.json.encode(value, order="deterministic").decode()


def encode_change(change: RecentChange) -> str:
    """Return a change as JSON."""
    return _encode(change)


def decode_change(column: str) -> RecentChange:
    """Return the change that `encode_change` wrote."""
    return _changes.decode(column)


def encode_analysis(analysis: Analysis) -> str:
    """Return an analysis as JSON, without its operations."""
    return _encode(structs.replace(analysis, operations=()))


def decode_analysis(column: str) -> Analysis:
    """Return the analysis that `encode_analysis` wrote."""
    return _analyses.decode(column)


def encode_hunks(hunks: tuple[Hunk, ...]) -> str | None:
    """Return hunks as JSON; None when there are none."""
    return _encode(hunks) if hunks else None


def decode_hunks(column: str | None) -> tuple[Hunk, ...]:
    """Return the hunks that `encode_hunks` wrote."""
    return () if column is None else _hunks.decode(column)


def encode_decision(decision: Decision) -> str:
    """Return a decision as JSON."""
    return _encode(decision)


def decode_decision(column: str) -> Decision:
    """Return the decision that `encode_decision` wrote."""
    return _decisions.decode(column)


def encode_revids(revids: Sequence[int]) -> str:
    """Return revision ids as JSON."""
    return _encode(revids)


def decode_revids(column: str) -> list[int]:
    """Return the revision ids that `encode_revids` wrote."""
    return _revids.decode(column)


def encode_run(run: RunRow) -> str:
    """Return a run as JSON."""
    return _encode(run)


def decode_run(column: str) -> RunRow:
    """Return the run that `encode_run` wrote."""
    return _runs.decode(column)
