"""Reports to render: edits of every standing, in sentences of our own.

Takes what a test wants to differ; never reads a clock.
"""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from msgspec import structs

from bot.analyzer.analysis import (
    Analysis,
    Assurance,
    Headline,
    Hunk,
    HunkLine,
    Label,
    LineKind,
    Unchecked,
)
from bot.pipeline.outcome import Outcome, OutcomeKind
from bot.pipeline.record import Record, Report
from bot.policy.decision import Action, Decision
from bot.revisions import ChangeType, PatrolState, RecentChange, RevisionId, UserKind

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)

OLD_LINE = "The ferry from [[Norland]] to Sudland (NSF) sails every day but Sunday."
NEW_LINE = "The ferry from [[Norland harbour]] to [[Sudland]] (NSF) sails every day but Sunday."

LINK_HUNK = Hunk(
    section="Ferries",
    lines=(
        HunkLine(
            kind=LineKind.EQUAL, old_line=21, new_line=21, old="== Ferries ==", new="== Ferries =="
        ),
        HunkLine(
            kind=LineKind.CHANGED,
            old_line=22,
            new_line=22,
            old=OLD_LINE,
            new=NEW_LINE,
            old_marks=((15, 26),),
            new_marks=((15, 34), (38, 40), (47, 49)),
        ),
        HunkLine(kind=LineKind.REMOVED, old_line=23, old="The old timetable is gone."),
        HunkLine(kind=LineKind.INSERTED, new_line=23, new="There is a new timetable."),
        HunkLine(kind=LineKind.MOVED, old_line=24, old="It moved down."),
    ),
)


def change(revid: int, **differs: object) -> RecentChange:
    """Make a row of recent changes."""
    row = RecentChange(
        revid=RevisionId(revid),
        old_revid=RevisionId(revid - 1),
        title=f"Page {revid}",
        user="Old hand",
        timestamp=NOON + timedelta(minutes=revid),
        summary="links",
        patrol_state=PatrolState.UNPATROLLED,
    )
    return structs.replace(row, **differs)


def record(  # noqa: PLR0913 # each is what some test differs in
    row: RecentChange | None = None,
    *,
    headline: Headline = Headline.LINK_FIX,
    labels: frozenset[Label] = frozenset({Label.LINK_RETARGET, Label.LINK_ADD}),
    why: tuple[str, ...] = ("target of [[Norland]] changed to [[Norland harbour]]",),
    action: Action = Action.LEAVE,
    outcome: Outcome | None = None,
    hunks: tuple[Hunk, ...] = (LINK_HUNK,),
) -> Record:
    """Make an edit's whole story."""
    return Record(
        change=row or change(100),
        analysis=Analysis(
            headline=headline,
            assurance=Assurance.VERIFIED,
            labels=labels,
            why=why,
            byte_change=4,
            unchecked=(Unchecked(label=Label.NEGATION_CHANGE, reason="no list for this language"),),
            analyzer_version="1",
        ),
        decision=Decision(
            action=action, rule="link fixes", why=("It is a link fix.",), rules_version="abc"
        ),
        outcome=outcome,
        hunks=hunks,
        run_id="run-1",
        first_seen=NOON,
    )


def flagged(revid: int = 7) -> Record:
    """Make an edit with an alarm."""
    return record(
        change(revid, user="Visitor", user_kind=UserKind.ANONYMOUS),
        headline=Headline.NEEDS_A_LOOK,
        labels=frozenset({Label.PROFANITY}),
        why=("new word 'bumfluff'",),
        action=Action.FLAG,
    )


def patrolled(revid: int = 8) -> Record:
    """Make an edit that we patrolled."""
    return record(change(revid), action=Action.PATROL, outcome=Outcome(kind=OutcomeKind.PATROLLED))


def story() -> tuple[Record, ...]:
    """Make one edit of each standing, and those that lack something, oldest first."""
    return (
        flagged(1),
        patrolled(2),
        record(change(3), headline=Headline.WORDING, labels=frozenset({Label.TYPO})),
        record(change(4, patrol_state=PatrolState.AUTOPATROLLED), headline=Headline.NEW_PAGE),
        record(
            change(5, user=None, summary=None),
            headline=Headline.HIDDEN,
            labels=frozenset(),
            why=("the wiki hides the text of this revision",),
            hunks=(),
        ),
        record(
            change(0, type=ChangeType.LOG, log_type="move", title="Old title", timestamp=None),
            headline=Headline.PAGE_MOVED,
            labels=frozenset(),
            why=(),
            hunks=(),
        ),
        record(
            change(9),
            action=Action.PATROL,
            outcome=Outcome(kind=OutcomeKind.PENDING, reason="waits for its turn"),
        ),
    )


def report(records: tuple[Record, ...] | None = None, **differs: object) -> Report:
    """Make a report."""
    made = Report(
        wiki="wiki.example",
        article_path="https://wiki.example/wiki/$1",
        account="ReportBot",
        since=NOON,
        until=NOON + timedelta(days=1),
        run_id="run-1",
        records=story() if records is None else records,
        rules={"link fixes": "patrol proven and verified link fixes by old hands"},
    )
    return replace(made, **differs)  # type: ignore[arg-type]  # a test's own words
