"""Takes one edit; gives the lines that say what it did, who made it and what became of it.

Never passes on a character that a terminal would obey, and never reads a key.
"""

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from rich.console import Console
from rich.text import Text

from bot.messages import counted, messages_for
from bot.pipeline.judging.aftermath import Aftermath
from bot.pipeline.judging.sighting import Sight
from bot.pipeline.record import OwnPatrol, Record
from bot.policy.decision import Action
from bot.reporter.terminal.bidi import embedded
from bot.reporter.terminal.diff import diff_grid, diff_lines
from bot.reporter.terminal.report import STANDING_STYLES
from bot.reporter.view import (
    Standing,
    byte_words,
    is_user_known,
    label_words,
    page_name,
    size_words,
    standing,
    unchecked_words,
    user_name,
    verdict,
)
from bot.revisions import ChangeType, PatrolState, RecentChange, UserKind

DOT: Final = " \N{MIDDLE DOT} "
"""Stands between facts of one line."""
_EVERYBODY = frozenset({"*", "user"})
"""Groups that say nothing."""
_MOST_NAMED = 4
"""Edits or users told of in one line."""
_POLICY = {
    Action.PATROL: "would patrol it",
    Action.FLAG: "would flag it for a look",
    Action.LEAVE: "would leave it to people",
    Action.WAIT: "would look again later",
}
_SPANS = (("year", 365 * 86400), ("month", 30 * 86400), ("day", 86400), ("hour", 3600), ("min", 60))


def show_record(
    record: Record,
    console: Console,
    sight: Sight | None = None,
    patrol: OwnPatrol | None = None,
) -> None:
    """Show one edit whole: its diff, what it did and why, and what policy says.

    Of what we patrolled ourselves, `patrol` says by which rule; policy has nothing to say any more.
    """
    is_pipe = not console.is_terminal
    for line in edit_lines(record, sight, patrol, whole=True):
        console.print(line, soft_wrap=is_pipe)
    hunks, evidence = record.hunks, record.analysis.evidence
    if is_pipe:  # what reads it wraps for itself
        for number, sign, text in diff_lines(hunks, evidence, brackets=True, fold=True):
            console.file.write(f"{number:>6} {sign} {text.plain}\n")
    elif hunks:
        console.print(diff_grid(hunks, evidence, brackets=console.no_color, fold=True))


def edit_lines(
    record: Record, sight: Sight | None = None, patrol: OwnPatrol | None = None, *, whole: bool
) -> Iterator[Text]:
    """Yield what stands above an edit's diff; `whole` leaves nothing out.

    `sight` is what else is known of it when the wiki was asked, `patrol` when we patrolled it.
    """
    yield _title(record)
    if is_user_known(record):
        yield _user(record, sight)
    yield from _origin(record, sight)
    if sight is not None:
        yield from (Text(f"! {words}", "bold yellow") for words in aftermath_words(sight.aftermath))
    yield from _analysis(record, whole=whole)
    if sight is not None and sight.burst:
        yield _burst(sight)
    yield _policy(record, whole=whole) if patrol is None else _patrolled(patrol)


def ago(span: timedelta) -> str:
    """Write how long something is in the past: ``2 years``, ``5 min``."""
    seconds = span.total_seconds()
    for word, size in _SPANS:
        if seconds >= size:
            number = int(seconds // size)
            plural = "s" if number > 1 and word != "min" else ""
            return f"{number} {word}{plural}"
    return f"{max(int(seconds), 0)} s"


def change_line(change: RecentChange) -> Text:
    """Write one edit as a line of a list."""
    when = f"{change.timestamp:%m-%d %H:%M}" if change.timestamp else ""
    size = (change.new_size_bytes or 0) - (change.old_size_bytes or 0)
    is_open = change.patrol_state is PatrolState.UNPATROLLED
    return Text.assemble(
        (f"{when} ", "dim"),
        ("! " if is_open else "  ", "bold yellow"),
        f"{byte_words(size):>7}  ",
        (embedded(change.title or "(hidden)", limit=60), "bold"),
        ("  new" if change.type is ChangeType.NEW else ""),
        (f"  {embedded(change.summary)}" if change.summary else "", "dim"),
    )


def _title(record: Record) -> Text:
    kind = "  new page" if record.change.type is ChangeType.NEW else ""
    minor = "  minor" if record.change.is_minor else ""
    size = f"  {size_words(record.analysis.byte_change, messages_for('en'))}"
    return Text.assemble(
        (embedded(page_name(record)), "bold"), (kind, "bold yellow"), (f"{size}{minor}", "dim")
    )


def _user(record: Record, sight: Sight | None) -> Text:
    line = Text.assemble("by ", (embedded(user_name(record)), "bold"))
    if sight is None:
        return line
    for words in _user_words(record.change.user_kind, sight):
        line.append(f"{DOT}{words}", "bold red" if words == "blocked" else "")
    return line


def _user_words(kind: UserKind, sight: Sight) -> Iterator[str]:
    user = sight.user
    if kind is UserKind.ANONYMOUS:
        yield "not logged in"
    if kind is UserKind.TEMPORARY:
        yield "temporary account"
    if user is None:
        return
    if user.is_blocked:
        yield "blocked"
    if user.edit_count is not None:
        yield counted(user.edit_count, "edit")
    if user.registered is not None:
        yield f"here for {ago(sight.seen - user.registered)}"
    groups = sorted(user.groups - _EVERYBODY)
    if groups:
        yield ", ".join(map(embedded, groups))


def _origin(record: Record, sight: Sight | None) -> Iterator[Text]:
    change = record.change
    parts = [f"{change.timestamp:%Y-%m-%d %H:%M} UTC"] if change.timestamp else []
    if sight is not None and change.timestamp:
        parts = [f"{ago(sight.seen - change.timestamp)} ago", *parts]
    parts += [f"revision {change.revid}"] if change.revid else []
    parts += [f"tags: {', '.join(map(embedded, change.tags))}"] if change.tags else []
    if parts:
        yield Text(DOT.join(parts), "dim")
    if change.summary:
        yield Text.assemble(("summary: ", "dim"), embedded(change.summary))


def aftermath_words(found: Aftermath) -> Iterator[str]:
    """Yield a sentence for each thing that has become of an edit since it was made."""
    if found.is_gone:
        yield "The page or this revision is gone."
    if found.state is PatrolState.PATROLLED:
        yield f"Patrolled already{_by(found.patrolled_by)}."
    if found.state is PatrolState.AUTOPATROLLED and not found.is_reverted:
        yield "It counts as patrolled: the wiki trusts its author, or it was hidden."
    if found.is_reverted:  # a rollback marks it, too
        yield f"Reverted since{_by(found.reverted_by)}."
    if len(found.later) > found.is_reverted:
        names = list(dict.fromkeys(one.user or "(hidden)" for one in reversed(found.later)))
        more = ", ..." if len(names) > _MOST_NAMED else ""
        count = counted(len(found.later), "newer edit")
        who = ", ".join(map(embedded, names[:_MOST_NAMED]))
        yield f"Superseded: {count} on this page by {who}{more}."


def _by(user: str) -> str:
    return f" by {embedded(user)}" if user else ""


def _analysis(record: Record, *, whole: bool) -> Iterator[Text]:
    analysis = record.analysis
    style = STANDING_STYLES[standing(record)] or "bold cyan"
    yield Text.assemble((f"{analysis.headline.value}{DOT}{analysis.assurance.word}", style))
    for why in analysis.why if whole else analysis.why[:3]:
        yield Text(f"why: {embedded(why)}")
    if whole:
        yield Text(f"labels: {', '.join(label_words(record)) or 'none'}", "dim")
        for names, reasons in unchecked_words(analysis):
            yield Text(f"unchecked: {names}: {embedded(reasons)}", "dim")
    for what in analysis.truncated:
        yield Text(f"not looked into: {embedded(what)}", "yellow")


def _burst(sight: Sight) -> Text:
    shown = sight.burst[-_MOST_NAMED:]
    words = [
        f"{one.change.revid} ({one.analysis.headline.value if one.analysis else 'not analysed'})"
        for one in shown
    ]
    more = "..., " if len(sight.burst) > _MOST_NAMED else ""
    count = counted(len(sight.burst), "more edit")
    return Text(f"burst: {count} by the same user in a row: {more}{', '.join(words)}")


def _patrolled(patrol: OwnPatrol) -> Text:
    how = f"rule {patrol.rule}" if patrol.rule else patrol.reason or "found in the patrol log"
    run = f", in run {patrol.run_id}" if patrol.rule and patrol.run_id else ""
    words = f"policy: patrolled by this bot on {patrol.at:%Y-%m-%d %H:%M} UTC ({how}){run}"
    return Text(embedded(words), STANDING_STYLES[Standing.BY_US])


def _policy(record: Record, *, whole: bool) -> Text:
    decision = record.decision
    rule = f" (rule {embedded(decision.rule)})" if decision.rule else ""
    said = verdict(record) if record.outcome else _POLICY[decision.action]
    # why it would be patrolled is a long list of what is in order; why not is short
    is_told = whole or decision.action is not Action.PATROL
    why = decision.why[: None if whole else 2] if is_told else ()
    lines = [f"policy: {said}{rule}", *(f"  {embedded(each)}" for each in why)]
    return Text("\n".join(lines), STANDING_STYLES[standing(record)])
