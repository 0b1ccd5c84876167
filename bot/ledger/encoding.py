"""Nouns to JSON columns and back.

Takes and gives values; never touches a database. An analysis loses its operations here: they
quote page text, which the ledger must not keep.
"""

from collections.abc import Iterator, Sequence
from typing import Final

import msgspec
from msgspec import structs

from bot.analyzer.analysis import Analysis, Hunk, HunkLine
from bot.pipeline.entries import RunRow
from bot.policy.decision import Decision
from bot.revisions import RecentChange

_MOST_BYTES: Final = 8_000_000
"""Of an edit's hunks, as a statement has them: MariaDB takes 16 MB and would refuse each run's."""
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
    """Return hunks as JSON, or their first lines where they are endless; None for none."""
    text = _encode(hunks) if hunks else None
    if text is None or _bytes(text) <= _MOST_BYTES:
        return text
    kept = tuple(_first_lines(hunks))
    return _encode(kept) if kept else None


def _first_lines(hunks: tuple[Hunk, ...]) -> Iterator[Hunk]:
    room = _MOST_BYTES
    for hunk in hunks:
        lines = list[HunkLine]()
        for line in hunk.lines:
            room -= _bytes(_encode(line)) + 1
            if room < 0:
                break
            lines.append(line)
        if lines:
            yield structs.replace(hunk, lines=tuple(lines))
        if room < 0:
            return


def _bytes(text: str) -> int:
    """Count them as they stand in a statement, where some signs have a backslash before them."""
    return len(text.encode()) + sum(map(text.count, "\"'\\"))


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
