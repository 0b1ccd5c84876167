"""A run from end to end over a fake wiki and a real ledger."""

from dataclasses import replace
from datetime import timedelta

import pytest
from msgspec import structs

from bot.errors import BadReplyError, DeniedError, UnavailableError
from bot.pipeline.entries import Ending, Held, RunMode
from bot.pipeline.outcome import OutcomeKind
from bot.pipeline.plan import Caps
from bot.pipeline.run import run
from bot.revisions import ChangeType, PatrolState, UserKind
from tests.fakes import BOT, KilledError
from tests.worlds import World, make_world


def test_first_run_only_reports() -> None:
    """Without a cursor the last 24 hours are read, nothing is patrolled, and it is said."""
    world = make_world()
    world.wiki.edit("Long ago")
    world.wiki.clock.pass_by(hours=30)
    revid = world.wiki.edit()
    result = world.run()
    assert world.wiki.patrol_log == []
    assert list(world.story()) == [f"rev:{revid}"]
    assert world.outcome(revid) == (OutcomeKind.PENDING, Held.FIRST_RUN)
    assert result.row.notes[0].startswith("First run")
    assert world.ledger.cursor() is not None


def test_run_after_the_first_takes_what_it_held_back() -> None:
    """What the first run would have patrolled is judged anew and patrolled by the second."""
    world = make_world()
    revid = world.wiki.edit()
    world.run()
    world.run()
    assert world.wiki.patrolled == [revid]
    assert world.outcome(revid)[0] == OutcomeKind.PATROLLED


def test_first_run_without_edits_sets_the_cursor() -> None:
    """A quiet wiki has no second first run."""
    world = make_world()
    world.run()
    assert world.ledger.cursor() is not None


def test_edits_are_patrolled_flagged_or_left(world: World) -> None:
    """Each edit goes where the rules send it."""
    fix, bad, other = (world.wiki.edit(word, summary=word) for word in ("fix", "bad", "other"))
    result = world.run()
    assert world.wiki.patrolled == [fix]
    story = world.story()
    assert story[f"rev:{bad}"] == ("flag", "alarms", "")
    assert story[f"rev:{other}"] == ("leave", "", "")
    assert result.row.counts["patrolled"] == 1
    assert result.row.ending is Ending.DONE


def test_getting_on_is_shown_after_each_batch_and_each_write(world: World) -> None:
    """Whoever watches from outside can tell a long run from one that hangs."""
    for number in range(4):
        world.wiki.edit(f"Page {number}")
    world.wiki.clock.pass_by(minutes=1)
    seen: list[tuple[int, int]] = []

    def beat() -> None:
        seen.append((world.ledger.counts().edits, len(world.wiki.patrolled)))

    run(
        replace(world.plan, run_id="x"),
        replace(world.services(world.ledger, for_real=True), beat=beat),
    )
    assert [edits for edits, patrolled in seen if not patrolled] == [3, 4]
    assert [patrolled for _, patrolled in seen if patrolled] == [1, 2, 3, 4]


def test_link_targets_are_looked_up_once_for_all(world: World) -> None:
    """Edits that depend on facts are analysed again with them, in one request per batch."""
    for number in range(3):
        world.wiki.edit(f"Page {number}", summary="linked")
    world.wiki.requests.clear()
    world.run()
    assert len(world.wiki.patrolled) == 3
    assert world.wiki.requests.count("titles") == 1


def test_real_run_after_another_does_nothing(world: World) -> None:
    """The overlap is read again and dropped."""
    world.wiki.edit()
    world.run()
    before, marks = world.ledger.counts(), list(world.wiki.patrol_log)
    result = world.run()
    assert world.ledger.counts() == before
    assert world.wiki.patrol_log == marks
    assert "analysed" not in result.row.counts


def test_rehearsal_changes_nothing_but_its_run_row(world: World) -> None:
    """A rehearsal says what a real run would do; ledger, cursor and wiki stay."""
    revid = world.wiki.edit()
    before, cursor = world.ledger.counts(), world.ledger.cursor()
    result = world.run(for_real=False)
    assert [one.edit.change.revid for one in result.rehearsed] == [revid]
    assert (world.ledger.counts(), world.ledger.cursor()) == (before, cursor)
    assert world.wiki.patrol_log == []
    assert len(world.wiki.reports) == 1  # of the first, real run
    assert world.ledger.last_runs(1)[0].mode is RunMode.REHEARSAL


def test_rehearsal_settles_nothing(world: World) -> None:
    """An open intent is left to a real run."""
    world.wiki.edit()
    world.wiki.patrol_failure = UnavailableError("No reply.")
    world.run()
    world.run(for_real=False)
    assert world.ledger.counts().open_intents == 1


def test_young_edit_waits_and_is_judged_anew(world: World) -> None:
    """Before min_age nothing is patrolled; when due, it is."""
    revid = world.wiki.edit()
    world.run(min_age=timedelta(hours=24))
    assert world.outcome(revid) == (OutcomeKind.PENDING, Held.AGE)
    world.wiki.clock.pass_by(hours=24)
    world.run(min_age=timedelta(hours=24))
    assert world.wiki.patrolled == [revid]


@pytest.mark.parametrize(
    ("event", "kind", "reason"),
    [
        ("delete", OutcomeKind.DROPPED, "gone"),
        ("tag", OutcomeKind.DROPPED, "reverted"),
        ("hide", OutcomeKind.DROPPED, "hides"),
        ("mark", OutcomeKind.WAS_PATROLLED, ""),
        ("block", OutcomeKind.DROPPED, "blocked"),
        ("supersede", OutcomeKind.DROPPED, "edited the page since"),
    ],
)
def test_what_happened_while_it_waited_counts(
    world: World, event: str, kind: OutcomeKind, reason: str
) -> None:
    """An edit is judged as it stands when it is due, not as it stood when it was seen."""
    revid = world.wiki.edit()
    world.run(min_age=timedelta(hours=24))
    happen(world, event, revid)
    world.wiki.clock.pass_by(hours=24)
    world.run(min_age=timedelta(hours=24))
    assert world.wiki.patrolled == []
    found, why = world.outcome(revid)
    assert found == kind
    assert reason in why


def test_edits_on_pages_with_newer_edits_that_were_not_read_wait(world: World) -> None:
    """A run that reads only a part of what happened can't tell what has become of an edit."""
    revid = world.wiki.edit()
    world.run(min_age=timedelta(hours=24))
    world.wiki.edit("Elsewhere", user="Bea", summary="other")
    happen(world, "supersede", revid)
    world.wiki.clock.pass_by(hours=24)
    world.run(min_age=timedelta(hours=24), limit=1)
    assert world.outcome(revid) == (OutcomeKind.PENDING, Held.UNREAD)
    world.run(min_age=timedelta(hours=24))
    assert world.wiki.patrolled == []
    assert "edited the page since" in world.outcome(revid)[1]


def test_an_edit_that_comes_after_the_reading_holds_the_one_before_it(world: World) -> None:
    """The newest seconds are never read; the next run knows."""
    first = world.wiki.edit()
    world.run(settle=timedelta(0), never_patrols=Held.DISABLED)
    second = world.wiki.edit()
    world.run(settle=timedelta(hours=1))
    assert world.wiki.patrolled == []
    assert world.outcome(first) == (OutcomeKind.PENDING, Held.UNREAD)
    world.run()
    assert world.wiki.patrolled == [first, second]


def test_pages_are_asked_about_once_for_all_that_is_patrolled_together(world: World) -> None:
    """One request for up to 50 edits."""
    revids = [world.wiki.edit(f"Page {number}") for number in range(4)]
    world.wiki.requests.clear()
    world.run()
    assert world.wiki.patrolled == revids
    assert world.wiki.requests.count("newest") == 1


def happen(world: World, event: str, revid: int) -> None:
    """Let something happen to an edit that waits."""
    wiki = world.wiki
    row = next(row for row in wiki.rows.values() if row.revid == revid)
    match event:
        case "delete":
            wiki.delete(row.title)
        case "tag":
            wiki.tag(row.revid, "mw-reverted")
        case "hide":
            wiki.hide(row.revid)
        case "mark":
            wiki.mark(row.revid, "Somebody")
        case "block":
            wiki.users_blocked.add("Ann")
        case _:
            wiki.edit(row.title, user="Bea", summary="other")


def test_hidden_text_leaves_the_ledger(world: World) -> None:
    """When an edit is judged anew and its text is hidden by then, its hunks are erased."""
    revid = world.wiki.edit()
    world.run(min_age=timedelta(hours=24))
    kept = world.ledger.record(f"rev:{revid}")
    assert kept is not None
    assert kept.hunks
    world.wiki.hide(revid)
    world.wiki.clock.pass_by(hours=24)
    world.run(min_age=timedelta(hours=24))
    erased = world.ledger.record(f"rev:{revid}")
    assert erased is not None
    assert not erased.hunks


def test_disabled_patrolling_holds_and_says_so(world: World) -> None:
    """With enabled = false everything is recorded and nothing sent; turned on, it is taken."""
    revid = world.wiki.edit()
    world.run(never_patrols=Held.DISABLED)
    assert world.outcome(revid) == (OutcomeKind.PENDING, Held.DISABLED)
    assert world.wiki.stop_reads == 2  # for the two reports
    world.run()
    assert world.wiki.patrolled == [revid]


def test_caps_hold_the_rest_for_the_next_run(world: World) -> None:
    """The cap of the first week binds; the oldest go first."""
    revids = [world.wiki.edit(f"Page {number}") for number in range(5)]
    caps = Caps(per_run=50, per_run_first_week=2, per_hour=50, per_user_and_day=50)
    world.run(caps=caps)
    assert world.wiki.patrolled == revids[:2]
    assert world.outcome(revids[4]) == (OutcomeKind.PENDING, Held.RUN_CAP)
    world.run(caps=caps)
    assert world.wiki.patrolled == revids[:4]


def test_cap_per_run_after_the_first_week(world: World) -> None:
    """A week after the first patrol the full cap holds."""
    world.wiki.edit("First")
    caps = Caps(per_run=3, per_run_first_week=1, per_hour=50, per_user_and_day=50)
    world.run(caps=caps)
    world.wiki.clock.pass_by(days=8)
    for number in range(5):
        world.wiki.edit(f"Page {number}")
    world.run(caps=caps)
    assert len(world.wiki.patrolled) == 4


def test_cap_per_hour_counts_earlier_runs(world: World) -> None:
    """An hour later there is room again."""
    revids = [world.wiki.edit(f"Page {number}") for number in range(3)]
    caps = Caps(per_run=50, per_run_first_week=50, per_hour=2, per_user_and_day=50)
    world.run(caps=caps)
    world.run(caps=caps)
    assert world.wiki.patrolled == revids[:2]
    assert world.outcome(revids[2]) == (OutcomeKind.PENDING, Held.HOUR_CAP)
    world.wiki.clock.pass_by(hours=1)
    world.run(caps=caps)
    assert world.wiki.patrolled == revids


def test_cap_per_day_counts_earlier_runs(world: World) -> None:
    """Whoever made the edits; a day later there is room again."""
    revids = [world.wiki.edit(f"Page {number}") for number in range(4)]
    caps = Caps(per_run=50, per_run_first_week=50, per_hour=50, per_day=3)
    world.run(caps=caps)
    world.wiki.clock.pass_by(hours=2)
    world.run(caps=caps)
    assert world.wiki.patrolled == revids[:3]
    assert world.outcome(revids[3]) == (OutcomeKind.PENDING, Held.DAY_CAP)
    world.wiki.clock.pass_by(hours=22)
    world.run(caps=caps)
    assert world.wiki.patrolled == revids


def test_cap_per_user_lets_others_pass(world: World) -> None:
    """One user's many edits wait a day; somebody else's is not held up by them."""
    many = [world.wiki.edit(f"Page {number}") for number in range(3)]
    other = world.wiki.edit("Elsewhere", user="Bea")
    caps = Caps(per_run=50, per_run_first_week=50, per_hour=50, per_user_and_day=2)
    world.run(caps=caps)
    assert world.wiki.patrolled == [*many[:2], other]
    assert world.outcome(many[2]) == (OutcomeKind.PENDING, Held.USER_CAP)
    world.wiki.clock.pass_by(hours=25)
    world.run(caps=caps)
    assert world.wiki.patrolled == [*many[:2], other, many[2]]


def test_lower_age_holds_for_what_waits_already(world: World) -> None:
    """An edit was told to wait for a day; now three hours do, of which the rehearsal says so."""
    revid = world.wiki.edit()
    world.run(min_age=timedelta(hours=24))
    assert world.outcome(revid) == (OutcomeKind.PENDING, Held.AGE)
    world.wiki.clock.pass_by(hours=2)
    world.run(min_age=timedelta(hours=3))
    assert world.outcome(revid) == (OutcomeKind.PENDING, Held.AGE)
    world.wiki.clock.pass_by(hours=2)
    assert len(world.run(for_real=False, min_age=timedelta(hours=3)).rehearsed) == 1
    world.run(min_age=timedelta(hours=3))
    assert world.wiki.patrolled == [revid]


def test_stop_page_holds_everything(world: World) -> None:
    """A text on the stop page: nothing is written, not even the report."""
    revid = world.wiki.edit()
    world.wiki.stop_page = "Stop, please."
    published = len(world.wiki.reports)
    result = world.run()
    assert result.row.ending is Ending.STOPPED
    assert world.wiki.patrolled == []
    assert len(world.wiki.reports) == published
    assert world.outcome(revid) == (OutcomeKind.PENDING, Held.STOP_PAGE)


def test_stop_page_is_read_again_every_so_many_writes(world: World) -> None:
    """A stop in the middle of a run is seen at the next check."""
    revids = [world.wiki.edit(f"Page {number}") for number in range(5)]

    def stop() -> None:
        world.wiki.stop_page = "Stop"

    world.wiki.on_patrol = stop
    result = world.run(stop_check_every=2)
    assert world.wiki.patrolled == revids[:2]
    assert result.row.ending is Ending.STOPPED
    assert world.ledger.counts().open_intents == 0
    world.wiki.stop_page = ""
    world.run()
    assert world.wiki.patrolled == revids


def test_signal_ends_after_the_current_write(world: World) -> None:
    """The write under way is finished and recorded; the rest waits."""
    revids = [world.wiki.edit(f"Page {number}") for number in range(3)]

    def halt() -> None:
        world.is_halted = True

    world.wiki.on_patrol = halt
    assert world.run().row.ending is Ending.INTERRUPTED
    assert world.wiki.patrolled == revids[:1]
    assert world.outcome(revids[0])[0] == OutcomeKind.PATROLLED
    assert world.outcome(revids[1]) == (OutcomeKind.PENDING, Held.INTERRUPTED)


def test_deadline_leaves_the_rest_to_the_next_run(world: World) -> None:
    """When the time is up nothing more is written, and nothing is lost."""
    revids = [world.wiki.edit(f"Page {number}") for number in range(3)]
    world.wiki.on_patrol = lambda: world.wiki.clock.pass_by(minutes=20)
    world.run(deadline=timedelta(minutes=30))
    assert world.wiki.patrolled == revids[:2]
    assert world.outcome(revids[2]) == (OutcomeKind.PENDING, Held.DEADLINE)


def test_denied_stops_and_keeps_the_work(world: World) -> None:
    """A lost right ends the run; what was not sent waits."""
    revids = [world.wiki.edit(f"Page {number}") for number in range(3)]
    world.wiki.patrol_failure = DeniedError("No right.", code="permissiondenied")
    world.wiki.patrols_before_failure = 1
    result = world.run()
    assert result.row.ending is Ending.FAILED
    assert result.failure is world.wiki.patrol_failure
    assert world.wiki.patrolled == revids[:1]
    assert world.outcome(revids[1]) == (OutcomeKind.PENDING, Held.DENIED)
    assert [one.claim is None for one in world.ledger.open_intents()] == [False]


def test_a_partial_block_holds_back_only_what_it_covers(world: World) -> None:
    """One refusal tells of it: nothing more is sent there, the other edits are patrolled."""
    inside = [world.wiki.edit("Closed"), world.wiki.edit("Shut")]
    outside = world.wiki.edit("Open")
    world.wiki.kept_out = {"Closed", "Shut"}
    for _ in range(2):
        assert world.run().row.ending is Ending.DONE
    assert world.wiki.patrolled == [outside]
    assert world.wiki.asked_to_patrol == [inside[0], outside]
    assert {world.outcome(one) for one in inside} == {(OutcomeKind.PENDING, Held.KEPT_OUT)}
    world.wiki.kept_out, world.wiki.told_kept_out = set(), set()
    world.run()
    assert sorted(world.wiki.patrolled) == sorted([*inside, outside])


@pytest.mark.parametrize("done_by", ["us", "somebody", "nobody"])
def test_doubtful_patrol_is_settled_by_the_wiki(world: World, done_by: str) -> None:
    """After a lost reply only the wiki knows; the next run asks it before anything else."""
    revid = world.wiki.edit()
    world.wiki.patrol_failure = UnavailableError("No reply.")
    world.run()
    assert world.ledger.counts().open_intents == 1
    world.wiki.patrol_failure = None
    if done_by != "nobody":
        world.wiki.mark(revid, "Patrolbot" if done_by == "us" else "Somebody")
    world.run()
    assert world.ledger.counts().open_intents == 0
    expected = OutcomeKind.WAS_PATROLLED if done_by == "somebody" else OutcomeKind.PATROLLED
    assert world.outcome(revid)[0] == expected
    assert len(world.wiki.patrol_log) == 1


def test_page_deleted_after_a_doubtful_patrol(world: World) -> None:
    """What can't be settled any more is dropped with its reason."""
    revid = world.wiki.edit()
    world.wiki.patrol_failure = UnavailableError("No reply.")
    world.run()
    world.wiki.delete("Sundial")
    world.run()
    assert world.outcome(revid) == (OutcomeKind.DROPPED, "the page or the revision is gone")


def test_refused_edit_is_recorded_and_others_go_on(world: World) -> None:
    """A page deleted between our read and our write is a refusal of that edit only."""
    first, second = world.wiki.edit("First"), world.wiki.edit("Second", user="Bea")
    world.wiki.on_patrol = lambda: world.wiki.delete("First")
    world.run()
    assert world.outcome(first)[0] == OutcomeKind.REFUSED
    assert world.outcome(second)[0] == OutcomeKind.PATROLLED


def test_edit_that_cannot_be_read_is_skipped_alone(world: World) -> None:
    """One bad reply costs one edit: it is recorded, the others of its batch are judged."""
    revids = [world.wiki.edit(f"Page {number}") for number in range(3)]
    world.wiki.broken = {revids[1]}
    result = world.run()
    assert result.row.ending is Ending.EDITS_SKIPPED
    assert world.wiki.patrolled == [revids[0], revids[2]]
    assert world.ledger.counts().faults == 1


def test_a_run_that_may_not_patrol_does_not_begin(world: World) -> None:
    """Unless it only reports; with the right back nothing is lost."""
    revid = world.wiki.edit()
    result = world.run(has_right=False)
    assert result.row.ending is Ending.FAILED
    assert "no right to patrol" in result.row.notes[-1]
    assert world.story() == {}
    assert world.run(has_right=False, never_patrols=Held.DISABLED).row.ending is Ending.DONE
    world.run()
    assert world.wiki.patrolled == [revid]


@pytest.mark.parametrize("is_new", [False, True])
def test_edits_without_marks_end_a_run_that_patrols(world: World, is_new: bool) -> None:
    """Where only new pages are patrolled every edit would be left for good."""
    revid = world.wiki.edit()
    row = world.wiki.rows[revid]
    kind = ChangeType.NEW if is_new else ChangeType.EDIT
    world.wiki.rows[revid] = structs.replace(row, patrol_state=PatrolState.UNKNOWN, type=kind)
    result = world.run()
    assert (result.row.ending is Ending.FAILED) is not is_new
    assert (f"rev:{revid}" in world.story()) is is_new
    if not is_new:
        assert "$wgUseRCPatrol" in result.row.notes[-1]
        assert world.run(never_patrols=Held.DISABLED).row.ending is Ending.DONE


def test_doubtful_patrol_without_an_answer_stays_in_doubt(world: World) -> None:
    """The run goes on; the intent is settled when the wiki makes sense again."""
    revid = world.wiki.edit("Doubtful")
    world.wiki.patrol_failure = UnavailableError("No reply.")
    world.run()
    world.wiki.patrol_failure = None
    world.wiki.unanswered = {revid}
    other = world.wiki.edit("Other", user="Bea")
    world.run()
    assert world.wiki.patrolled == [other]
    assert world.ledger.counts().open_intents == 1
    world.wiki.unanswered = set()
    world.run()
    assert world.wiki.patrolled == [other, revid]


def test_a_patrol_refused_for_an_unknown_reason_is_tried_again_a_day_later(world: World) -> None:
    """The operator hears of it, no run before asks again, and the refusal may pass."""
    revid = world.wiki.edit()
    world.wiki.patrol_failure = BadReplyError("What?", code="odd")
    assert world.run().row.ending is Ending.EDITS_SKIPPED
    assert world.outcome(revid) == (OutcomeKind.PENDING, Held.ODDLY_REFUSED)
    assert world.run().row.ending is Ending.DONE
    assert world.wiki.asked_to_patrol == [revid]
    world.wiki.patrol_failure = None
    world.wiki.clock.pass_by(hours=24)
    world.run()
    assert world.wiki.patrolled == [revid]


def test_unknown_reasons_again_and_again_end_the_run(world: World) -> None:
    """A wiki that wants no patrols is not asked for each edit, a few seconds apart."""
    revids = [world.wiki.edit(f"Page {number}", user=f"U{number}") for number in range(5)]
    world.wiki.patrol_failure = BadReplyError("What?", code="odd")
    result = world.run()
    assert isinstance(result.failure, DeniedError)
    assert result.failure.code == "odd"
    assert world.wiki.asked_to_patrol == revids[:3]
    assert {world.outcome(one)[1] for one in revids[3:]} == {Held.DENIED}


def test_answers_without_sense_again_and_again_end_the_run(world: World) -> None:
    """That is no refusal: what was sent is in doubt, the rest waits for a wiki that answers."""
    revids = [world.wiki.edit(f"Page {number}", user=f"U{number}") for number in range(4)]
    world.wiki.patrol_failure = BadReplyError("It lacks all.")
    result = world.run()
    assert result.failure is world.wiki.patrol_failure
    assert world.outcome(revids[3]) == (OutcomeKind.PENDING, Held.UNAVAILABLE)
    assert len(world.ledger.open_intents()) == 3
    world.wiki.patrol_failure = None
    world.run()
    assert sorted(world.wiki.patrolled) == revids


def test_a_patrol_answered_by_nothing_may_have_been_done(world: World) -> None:
    """The next run asks the wiki, as after any doubt."""
    revid = world.wiki.edit()
    world.wiki.patrol_failure = BadReplyError("It lacks all.")
    assert world.run().row.ending is Ending.EDITS_SKIPPED
    world.wiki.patrol_failure = None
    world.wiki.mark(revid, BOT)
    world.run()
    assert world.outcome(revid)[0] == OutcomeKind.PATROLLED


def test_unreachable_wiki_keeps_what_was_committed(world: World) -> None:
    """A failure while reading ends the run; the batches before it are in the ledger."""
    revids = [world.wiki.edit(f"Page {number}") for number in range(4)]
    world.wiki.reading_failure = UnavailableError("No reply.")
    assert world.run().row.ending is Ending.FAILED
    assert len(world.story()) == 4
    world.wiki.reading_failure = None
    world.run()
    assert world.wiki.patrolled == revids


def test_bot_edits_are_counted_not_analysed(world: World) -> None:
    """They are in the ledger all the same, so that bursts know of them."""
    world.wiki.edit(is_bot=True)
    result = world.run()
    assert result.row.counts["passed over"] == 1
    assert world.story() == {}
    assert world.ledger.counts().edits == 1


@pytest.mark.parametrize("state", [PatrolState.PATROLLED, PatrolState.AUTOPATROLLED])
def test_patrolled_edits_are_analysed_never_sent(world: World, state: PatrolState) -> None:
    """Somebody has vouched for them: they are reported only."""
    revid = world.wiki.edit()
    world.wiki._change(revid, patrol_state=state)  # noqa: SLF001 # the fake's own state
    world.run()
    assert world.wiki.patrol_log == []
    assert world.story()[f"rev:{revid}"][0] == "leave"


def test_limit_reads_no_more_than_asked(world: World) -> None:
    """The cursor stays at the last edit taken; the next run goes on there."""
    revids = [world.wiki.edit(f"Page {number}") for number in range(5)]
    world.run(limit=2)
    assert len(world.story()) == 2
    world.run()
    assert len(world.story()) == len(revids)


def test_since_after_the_cursor_never_moves_it(world: World) -> None:
    """What lies between the cursor and --since was not read: the cursor must not pass it."""
    world.wiki.edit("Before")
    world.wiki.clock.pass_by(hours=1)
    before = world.ledger.cursor()
    since = world.wiki.clock()
    world.wiki.edit("After")
    world.run(since=since)
    assert len(world.story()) == 1
    assert world.ledger.cursor() == before
    world.run()
    assert len(world.story()) == 2


def test_cursor_never_goes_back(world: World) -> None:
    """A backfill with --since reads what lies before the cursor and leaves the cursor there."""
    world.wiki.edit("Before")
    world.run()
    before = world.ledger.cursor()
    world.wiki.clock.pass_by(hours=1)
    world.run(since=world.wiki.clock() - timedelta(hours=3), limit=1)
    assert world.ledger.cursor() == before


def test_only_the_edits_in_doubt_keep_their_intents(world: World) -> None:
    """What was not sent when the wiki stopped answering simply waits; the log wasn't asked."""
    revids = [world.wiki.edit(f"Page {number}") for number in range(3)]
    world.wiki.patrol_failure = UnavailableError("No reply.")
    world.wiki.patrols_before_failure = 1
    world.run()
    kept = [(one.change.revid, one.claim is not None) for one in world.ledger.open_intents()]
    assert kept == [(revids[0], True), (revids[1], False)]
    assert world.outcome(revids[2]) == (OutcomeKind.PENDING, Held.UNAVAILABLE)


def test_users_are_asked_about_once_a_run(world: World) -> None:
    """Judging in the burst needs no second request."""
    for number in range(3):
        world.wiki.edit(f"Page {number}")
    world.wiki.requests.clear()
    world.run()
    assert world.wiki.requests.count("users") == 1


def test_failed_report_is_told_and_published_later(world: World) -> None:
    """Everything else is done; the next run publishes."""
    world.wiki.edit()
    world.wiki.publish_failure = UnavailableError("Conflict.", code="editconflict")
    assert world.run().row.ending is Ending.NOT_PUBLISHED
    world.wiki.publish_failure = None
    assert world.run().row.ending is Ending.DONE
    assert world.wiki.reports[-1].records
    assert world.ledger.counts().open_reports == 0


def test_killed_while_publishing_leaves_no_open_report(world: World) -> None:
    """The intent of a killed run is closed by the next, which writes the report whole."""
    world.wiki.publish_failure = KilledError()
    with pytest.raises(KilledError):
        world.run()
    assert world.ledger.counts().open_reports == 1
    world.wiki.publish_failure = None
    world.run()
    assert world.ledger.counts().open_reports == 0


def test_anonymous_edits_are_never_asked_about(world: World) -> None:
    """list=users knows no addresses."""
    world.wiki.edit(user="192.0.2.7", kind=UserKind.ANONYMOUS)
    world.wiki.requests.clear()
    world.run()
    assert "users" not in world.wiki.requests
    assert world.wiki.patrolled == []


def test_texts_are_forgotten_after_a_while(world: World) -> None:
    """Hunks are kept for keep_text and no longer; the analysis stays."""
    revid = world.wiki.edit(summary="other")
    world.run()
    world.wiki.clock.pass_by(days=31)
    world.run(keep_text=timedelta(days=30))
    record = world.ledger.record(f"rev:{revid}")
    assert record is not None
    assert not record.hunks
    assert record.analysis.why


def test_second_run_of_a_quiet_wiki_saves_no_report() -> None:
    """That the first run was the first is told to the operator, and is no news on the page."""
    world = make_world()
    world.wiki.edit(summary="other")
    world.run()
    shown = [report.notes for report in world.wiki.reports]
    assert shown == [()]
