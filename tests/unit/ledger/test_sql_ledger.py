"""What goes into the ledger comes out again, but for what it must not keep."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec import structs
from sqlalchemy import Engine, event

from bot.analyzer.analysis import (
    Analysis,
    Assurance,
    Evidence,
    Headline,
    Hunk,
    HunkLine,
    Kind,
    Label,
    LineKind,
    Node,
    Operation,
    Unchecked,
)
from bot.ledger.pasts import REMEMBERED
from bot.ledger.sql_ledger import SqlLedger, open_ledger
from bot.pipeline.entries import Entry, Held, Hold, Judgement, RunMode, RunRow, Settled, Skipped
from bot.pipeline.outcome import Outcome, OutcomeKind
from bot.policy.decision import Action, Decision
from bot.revisions import Cursor, Edit, RecentChange, RecentChangeId, Revision, RevisionId
from tests.fakes import FakeClock
from tests.worlds import hunks

NOW = FakeClock().time
DECISION = Decision(action=Action.PATROL, rule="fixes", why=("It is a fix.",), rules_version="abc")
ANALYSIS = Analysis(
    headline=Headline.LINK_FIX,
    assurance=Assurance.VERIFIED,
    labels=frozenset({Label.UNDO}),
    evidence=(Evidence(label=Label.UNDO, operation=0, new_span=(0, 3), why="the words say so"),),
    operations=(
        Operation(
            kind=Kind.CHANGE,
            node=Node.WIKILINK,
            old_line=1,
            new_line=1,
            old_span=(0, 3),
            new_span=(0, 3),
            old="a secret text",
            new="another",
        ),
    ),
    why=("It mends a link.",),
    unchecked=(Unchecked(label=Label.PROFANITY, reason="no list"),),
    analyzer_version="1",
    extras=("icu",),
)


@pytest.fixture
def ledger(ledger_url: str) -> Iterator[SqlLedger]:
    """An empty ledger, on each database."""
    opened = open_ledger(ledger_url)
    yield opened
    opened.close()


def _judgement(revid: int = 7, **fields: object) -> Judgement:
    change = RecentChange(
        revid=RevisionId(revid), page_id=1, title="Sundial", user="Ann", timestamp=NOW
    )
    edit = Edit(change=change, old=Revision(text="old"), new=Revision(text="new"))
    parts: dict[str, object] = {"analysis": ANALYSIS, "decision": DECISION, **fields}
    return Judgement(edit=edit, hunks=hunks("old", "new"), **parts)  # type: ignore[arg-type]  # its own fields


def test_text_of_operations_is_not_even_in_the_file(tmp_path: Path) -> None:
    """Whoever reads the file's bytes finds none of it."""
    ledger = open_ledger(f"sqlite:///{tmp_path}/ledger.sqlite")
    ledger.commit("run", Entry(judgements=(_judgement(),)), NOW)
    ledger.close()
    held = (tmp_path / "ledger.sqlite").read_bytes()
    assert b"Sundial" in held
    assert b"a secret text" not in held


def test_record_comes_back_without_operations(ledger: SqlLedger) -> None:
    """All but the operations, which quote page text."""
    judgement = _judgement()
    ledger.commit("run", Entry(judgements=(judgement,)), NOW)
    (record,) = ledger.records(NOW, NOW)
    assert record.change == judgement.edit.change
    assert record.decision == DECISION
    assert record.hunks == judgement.hunks
    assert record.analysis.operations == ()
    assert (record.analysis.evidence, record.analysis.unchecked) == (
        ANALYSIS.evidence,
        ANALYSIS.unchecked,
    )
    assert (record.run_id, record.first_seen, record.outcome) == ("run", NOW, None)


def test_of_an_endless_edit_the_first_lines_are_kept(ledger: SqlLedger) -> None:
    """As many as every database takes in one statement: else no run would come past it."""
    line = HunkLine(kind=LineKind.CHANGED, old_line=1, new_line=1, old='"' * 30, new="\\" * 30)
    many = tuple(structs.replace(line, new_line=at) for at in range(1, 60_001))
    shown = (Hunk(lines=many[:10_000]), Hunk(lines=many[10_000:]))
    ledger.commit("run", Entry(judgements=(replace(_judgement(), hunks=shown),)), NOW)
    (record,) = ledger.records(NOW, NOW)
    first, second = record.hunks
    assert first == shown[0]
    assert 2_000 < len(second.lines) < 50_000
    assert second.lines == shown[1].lines[: len(second.lines)]


def test_a_line_that_no_database_takes_is_not_kept(ledger: SqlLedger) -> None:
    """The edit itself is."""
    ledger.commit(
        "run", Entry(judgements=(replace(_judgement(), hunks=hunks("\\" * 5_000_000, "")),)), NOW
    )
    (record,) = ledger.records(NOW, NOW)
    assert (record.hunks, record.decision) == ((), DECISION)


def test_newest_records_within_a_limit_oldest_first(ledger: SqlLedger) -> None:
    """A report with few rows shows the newest."""
    ledger.commit("run", Entry(judgements=tuple(_judgement(revid) for revid in (5, 6, 7))), NOW)
    assert [record.change.revid for record in ledger.records(NOW, NOW, 2)] == [6, 7]


def test_entry_is_all_or_nothing(ledger: SqlLedger) -> None:
    """A hold of an edit that is not there fails, and takes the rest of its entry with it."""
    entry = Entry(
        judgements=(_judgement(),),
        holds=(Hold(key="rev:999", held=Held.TURN),),
        cursor=Cursor(timestamp=NOW),
    )
    with pytest.raises(KeyError):
        ledger.commit("run", entry, NOW)
    assert ledger.counts().edits == 0
    assert ledger.cursor() is None


def test_judging_anew_keeps_every_decision_and_shows_the_last(ledger: SqlLedger) -> None:
    """What was decided earlier stays for those who ask why."""
    ledger.commit("one", Entry(judgements=(_judgement(),)), NOW)
    left = Decision(action=Action.LEAVE, rule="", why=("No.",), rules_version="def")
    ledger.commit("two", Entry(judgements=(_judgement(decision=left),)), NOW)
    (record,) = ledger.records(NOW, NOW)
    assert record.decision == left
    assert record.run_id == "one"
    assert ledger.counts().actions == {"leave": 1}


def test_edit_that_can_no_longer_be_read_keeps_its_decision(ledger: SqlLedger) -> None:
    """A fault decides nothing."""
    judgement = _judgement()
    ledger.commit("one", Entry(judgements=(judgement,)), NOW)
    fault = Skipped(change=judgement.edit.change, reason="It came back empty.", is_fault=True)
    ledger.commit("two", Entry(skipped=(fault,)), NOW)
    assert ledger.counts().actions == {"patrol": 1}


def test_new_edits_cost_one_look(ledger: SqlLedger) -> None:
    """Where no edit was, there is nothing of it in any other table."""
    entry = Entry(judgements=tuple(_judgement(revid) for revid in (5, 6, 7)))
    with _statements() as said:
        ledger.commit("run", entry, NOW)
    words = [one.split(maxsplit=1)[0] for one in said]
    assert [word for word in words if word in {"SELECT", "UPDATE", "DELETE"}] == ["SELECT"]


@contextmanager
def _statements() -> Iterator[list[str]]:
    """Tell what the database is asked inside."""
    said: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        said.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield said
    finally:
        event.remove(Engine, "before_cursor_execute", note)


def test_waiting_takes_the_oldest_that_are_due(ledger: SqlLedger) -> None:
    """What this run has held for a reason of its own is not taken again by it."""
    entry = Entry(
        judgements=tuple(_judgement(revid) for revid in (5, 6, 7, 8)),
        holds=(
            Hold(key="rev:5", held=Held.AGE, due=NOW + timedelta(hours=1)),
            Hold(key="rev:6", held=Held.USER_CAP),
            Hold(key="rev:7", held=Held.TURN),
            Hold(key="rev:8", held=Held.TURN),
        ),
    )
    ledger.commit("run", entry, NOW)
    assert _keys(ledger, "run") == ["rev:7", "rev:8"]
    assert _keys(ledger, "next") == ["rev:6", "rev:7", "rev:8"]
    ledger.hold_rest("run", Held.STOP_PAGE, NOW)
    assert _keys(ledger, "run") == []
    assert set(ledger.held_counts()) >= {Held.STOP_PAGE}


def test_what_holds_the_rest_replaces_what_held_it_in_an_earlier_run(ledger: SqlLedger) -> None:
    """`status` says why nothing is done now; what is not due, or was not asked for, stays."""
    keys = ("rev:5", "rev:6", "rev:7", "rev:8")
    holds = [Hold(key=key, held=Held.STOP_PAGE) for key in keys[:3]]
    holds.append(Hold(key="rev:8", held=Held.AGE, due=NOW + timedelta(hours=1)))
    judgements = tuple(_judgement(int(key[4:])) for key in keys)
    ledger.commit("first", Entry(judgements=judgements, holds=tuple(holds)), NOW)
    ledger.release("second", [Hold(key="rev:5", held=Held.DENIED)], NOW)
    ledger.hold_rest("second", Held.DEADLINE, NOW, only=frozenset({"rev:5", "rev:6"}))
    assert ledger.held_counts() == {
        Held.AGE: 1,
        Held.DENIED: 1,
        Held.DEADLINE: 1,
        Held.STOP_PAGE: 1,
    }
    ledger.hold_rest("second", Held.DEADLINE, NOW)
    assert ledger.held_counts() == {Held.AGE: 1, Held.DENIED: 1, Held.DEADLINE: 2}
    assert _keys(ledger, "second") == []
    assert _keys(ledger, "third") == ["rev:5", "rev:6", "rev:7"]


def _keys(ledger: SqlLedger, run_id: str) -> list[str]:
    return [one.change.key for one in ledger.waiting(run_id, NOW, 10)]


def test_outcome_closes_the_intent_and_feeds_the_caps(ledger: SqlLedger) -> None:
    """A patrol counts for its user; a refusal doesn't."""
    ledger.begin_run(RunRow(run_id="run", mode=RunMode.REAL, started=NOW))
    judgements = (_judgement(5), _judgement(6))
    ledger.commit("run", Entry(judgements=judgements, intents=("rev:5", "rev:6")), NOW)
    assert [one.change.key for one in ledger.open_intents()] == ["rev:5", "rev:6"]
    ledger.record_outcome("run", "rev:5", Outcome(kind=OutcomeKind.PATROLLED), NOW)
    refused = Outcome(kind=OutcomeKind.REFUSED, code="nosuchrevid", reason="It is gone.")
    ledger.record_outcome("run", "rev:6", refused, NOW)
    assert ledger.open_intents() == []
    assert [(one.user, one.at) for one in ledger.patrols_since(NOW)] == [("Ann", NOW)]
    assert ledger.first_patrol() == NOW
    assert [record.outcome for record in ledger.records(NOW, NOW)][1] == refused


def test_patrol_by_hand_feeds_no_cap(ledger: SqlLedger) -> None:
    """The caps are the bot's: what a person does by a key press belongs to no run."""
    ledger.commit("desk", Entry(judgements=(_judgement(5),), intents=("rev:5",)), NOW)
    ledger.record_outcome("desk", "rev:5", Outcome(kind=OutcomeKind.PATROLLED), NOW)
    assert ledger.patrols_since(NOW) == []
    assert ledger.first_patrol() is None


def test_versions_tell_which_text_stood_where(ledger: SqlLedger) -> None:
    """Each revision with its text's hash and the revision before; a hidden text has no hash."""
    texts = (("a", "b"), ("b", "a"), ("a", None))
    for number, (old, new) in enumerate(texts, start=5):
        judgement = _judgement(number)
        change = structs.replace(judgement.edit.change, old_revid=RevisionId(number - 1))
        edit = Edit(
            change=change,
            old=Revision(text=None, sha1=old),
            new=Revision(text=None, sha1=new or "secret", is_hidden=new is None),
        )
        ledger.commit("run", Entry(judgements=(replace(judgement, edit=edit),)), NOW)
    pasts = ledger.pasts([1, 2])
    told = [(one.revid, one.parent, one.sha1) for one in pasts[1].revisions]
    assert told == [(4, 0, "a"), (5, 4, "b"), (6, 5, "a"), (7, 6, None)]
    assert pasts.keys() == {1}


def test_lines_are_those_of_the_newest_edits(ledger: SqlLedger) -> None:
    """Of a page that is edited often, only the newest edits are known by their lines."""
    for number in range(1, REMEMBERED + 3):
        line = HunkLine(kind=LineKind.REMOVED, old=f"line {number}")
        shown = replace(_judgement(number), hunks=(Hunk(lines=(line,)),))
        ledger.commit("run", Entry(judgements=(shown,)), NOW)
    lines = ledger.pasts([1])[1].lines
    assert lines is not None
    assert [line.old for line in lines] == [f"line {n}" for n in range(3, REMEMBERED + 3)]


def test_skipped_rows_are_known_and_counted(ledger: SqlLedger) -> None:
    """They are no records, as they were not analysed."""
    change = RecentChange(revid=RevisionId(9), page_id=1, timestamp=NOW, is_bot=True)
    ledger.commit("run", Entry(skipped=(Skipped(change=change, reason="bot edit"),)), NOW)
    assert ledger.keys_since(NOW) == {"rev:9"}
    assert ledger.records(NOW, NOW) == []
    assert (ledger.counts().skipped, ledger.counts().faults) == (1, 0)
    assert [one.change for one in ledger.neighbours([1], NOW)[1]] == [change]


def test_settled_edit_waits_no_longer(ledger: SqlLedger) -> None:
    """What was dropped is not taken up again."""
    hold = Hold(key="rev:7", held=Held.AGE)
    ledger.commit("run", Entry(judgements=(_judgement(),), holds=(hold,)), NOW)
    dropped = Settled(key="rev:7", outcome=Outcome(kind=OutcomeKind.DROPPED, reason="gone"))
    ledger.commit("run", Entry(settled=(dropped,)), NOW)
    assert ledger.held_counts() == {}
    assert ledger.counts().outcomes == {"dropped": 1}


def test_rehearsing_takes_everything_back(ledger: SqlLedger) -> None:
    """Inside, the ledger answers as if it had been written; afterwards it was not."""
    with ledger.rehearsing():
        ledger.commit("run", Entry(judgements=(_judgement(),), cursor=Cursor(timestamp=NOW)), NOW)
        assert ledger.counts().edits == 1
    assert ledger.counts().edits == 0
    assert ledger.cursor() is None


def test_status_can_be_read_while_a_rehearsal_is_at_work(ledger: SqlLedger) -> None:
    """Readers don't wait for writers."""
    with ledger.rehearsing():
        ledger.commit("run", Entry(judgements=(_judgement(),)), NOW)
        other = SqlLedger(ledger._engine)  # noqa: SLF001 # a second reader of the same file
        assert other.counts().edits == 0


def test_runs_are_remembered_newest_first(ledger: SqlLedger) -> None:
    """A run without an end was killed."""
    for number in (1, 2):
        ledger.begin_run(
            RunRow(run_id=f"{number}", mode=RunMode.REAL, started=NOW + timedelta(hours=number))
        )
    cursor = Cursor(timestamp=NOW, rcid=RecentChangeId(3))
    ended = RunRow(
        run_id="1", mode=RunMode.REAL, started=NOW, ended=NOW, counts={"a": 1}, cursor_after=cursor
    )
    ledger.end_run(ended)
    newest, first = ledger.last_runs(5)
    assert newest.ended is None
    assert first == ended
