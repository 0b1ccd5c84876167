"""What a run leaves behind: a line in the log, sentences on the screen, an exit code.

Takes a result, gives text and code. Never judges what a run did: the result says it.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import assert_never

import click

from bot.cli.exit_codes import ExitCode
from bot.cli.failures import exit_code_of
from bot.cli.halt import Halt
from bot.cli.watch.log_file import LogLine, append, numbers
from bot.cli.watch.reasons import by_reason
from bot.messages import counted
from bot.pipeline.entries import Ending, Held, Judgement, RunMode
from bot.pipeline.run import Result
from bot.pipeline.upgrading import WAITING
from bot.policy.decision import Action
from bot.reporter.escape import visible

SHOWN = 20
"""Edits that a rehearsal lists without -v."""


def end_run(
    result: Result, halt: Halt, log: Path, *, verbose: bool, listed: int | None = None
) -> ExitCode:
    """Log and say how a run went; return the exit code.

    `listed` is how many edits it was about when a person named them.
    """
    code = _exit_code(result, halt)
    log_result(log, result, code)
    if result.row.mode is RunMode.REHEARSAL:
        for line in rehearsal_lines(result, verbose=verbose, listed=listed):
            click.echo(line)
    elif verbose:
        for line in result_lines(result):
            click.echo(line)
    else:
        # once after a change, even where silence means that all is well
        for line in upgrade_lines(result):
            click.echo(line)
    if code is not ExitCode.OK:
        click.echo(f"editpatrol: {_sentence(result)}", err=True)
    return code


def log_result(log: Path, result: Result, code: ExitCode) -> None:
    """Append how a run went to the log."""
    row = result.row
    ended = row.ended or row.started
    append(
        log,
        LogLine(
            time=ended,
            run=row.run_id,
            mode=row.mode,
            exit=code,
            ending=row.ending or Ending.FAILED,
            seconds=round((ended - row.started).total_seconds(), 3),
            cursor=None if row.cursor_after is None else row.cursor_after.timestamp,
            counts=dict(row.counts),
            waiting=result.held,
            notes=row.notes,
        ),
    )


def log_failure(log: Path, sentence: str, code: ExitCode, *, for_real: bool) -> None:
    """Append that a run could not begin, or broke off."""
    mode = RunMode.REAL if for_real else RunMode.REHEARSAL
    now = datetime.now(UTC)
    append(log, LogLine(time=now, mode=mode, exit=code, ending=Ending.FAILED, notes=(sentence,)))


def _exit_code(result: Result, halt: Halt) -> ExitCode:
    ending = result.row.ending or Ending.DONE
    match ending:
        case Ending.DONE:
            return ExitCode.OK
        case Ending.EDITS_SKIPPED:
            return ExitCode.EDITS_SKIPPED
        case Ending.NOT_PUBLISHED:
            return ExitCode.REPORT_NOT_PUBLISHED
        case Ending.STOPPED | Ending.STOP_UNREAD:
            # a rehearsal writes nothing that could be stopped: it only says so
            is_real = result.row.mode is RunMode.REAL
            return ExitCode.STOPPED_ON_WIKI if is_real else ExitCode.OK
        case Ending.INTERRUPTED:
            return halt.code or ExitCode.TERMINATED
        case Ending.FAILED:
            return ExitCode.UNFORESEEN if result.failure is None else exit_code_of(result.failure)
    assert_never(ending)


def _sentence(result: Result) -> str:
    match result.row.ending:
        case Ending.STOPPED:
            return "The stop page says stop: nothing more was written."
        case Ending.INTERRUPTED:
            return "Interrupted: the last write was finished and recorded, the next run goes on."
        case Ending.EDITS_SKIPPED:
            count = counted(result.row.counts.get("faults", 0), "edit")
            return f"Done, but {count} could not be read or marked; 'status' counts all such."
        case _:
            return result.said or "The run failed."


def result_lines(result: Result) -> Iterator[str]:
    """Say how a run went."""
    row = result.row
    yield f"Run {row.run_id} ({row.mode}): {row.ending}."
    yield from row.notes
    yield f"Counts: {numbers(row.counts) or 'nothing new'}."


def upgrade_lines(result: Result) -> Iterator[str]:
    """Say what a new analyzer or new rules decide otherwise, and what to do about it."""
    if result.upgrade:
        yield from result.upgrade
        yield f"{WAITING} All else goes on."


def rehearsal_lines(result: Result, *, verbose: bool, listed: int | None = None) -> Iterator[str]:
    """Say what a real run would have done, of the `listed` edits alone when a person named them."""
    stays = ", and the next run reads the same again" if listed is None else ""
    yield f"Rehearsal: nothing was written on the wiki{stays}. Add --for-real to act."
    yield from result.row.notes
    yield _read(result, listed)
    planned = result.rehearsed
    would = "A real run would patrol" if listed is None else "For real it would patrol"
    yield f"{would} {len(planned)} now{_dropped(result)}{_held(result)}."
    yield from _hindrances(result)
    shown = planned if verbose else planned[:SHOWN]
    yield from (_planned(judgement) for judgement in shown)
    if len(planned) > len(shown):
        yield f"  ... and {len(planned) - len(shown)} more (-v lists all)."


def _read(result: Result, listed: int | None) -> str:
    read = result.row.counts.get("analysed", 0)
    if listed is None and not read:
        return "There are no new edits."
    if listed is None:
        new = counted(read, "new edit was", "new edits were")
        return f"{new} read and judged: {_actions(result)}."
    told = f": {_actions(result)}" if read else ""
    return f"Of {counted(listed, 'edit')} that you named, {read} had not been judged yet{told}."


def _actions(result: Result) -> str:
    counts = result.row.counts
    words = [f"{counts[action]} {action}" for action in Action if counts.get(action)]
    return ", ".join(words) or "none"


def _dropped(result: Result) -> str:
    dropped = result.dropped
    if not dropped:
        return ""
    reasons = by_reason({reason.removesuffix("."): one for reason, one in dropped.items()})
    return f"; {sum(dropped.values())} would be dropped at a second look: {reasons}"


def _held(result: Result) -> str:
    held = result.held
    return f"; {sum(held.values())} would be held back: {by_reason(held)}" if held else ""


def _hindrances(result: Result) -> Iterator[str]:
    """Say what keeps a real run from doing anything of it."""
    if result.off is not None and result.held:
        yield f"Nothing of what waits would be patrolled: {result.off}."
    stops = {Ending.STOPPED: Held.STOP_PAGE, Ending.STOP_UNREAD: Held.STOP_UNREAD}
    stop = stops.get(result.row.ending or Ending.DONE)
    if stop is not None:
        yield f"A real run would be stopped and end with {ExitCode.STOPPED_ON_WIKI:d}: {stop}."


def judged_line(judgement: Judgement) -> str:
    """Say what was decided about one edit at first."""
    decision = judgement.decision
    rule = f' (rule "{decision.rule}")' if decision.rule else ""
    return f"{_planned(judgement)}, {decision.action}{rule}"


def _planned(judgement: Judgement) -> str:
    change = judgement.edit.change
    return f"  revision {change.revid} of {visible(change.title)}: {judgement.analysis.headline}"
