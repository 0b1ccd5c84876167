"""What a sitting says in answer to a key, and at its end.

Takes the state and what is known of the edits, gives sentences. Pure.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from bot.reporter.terminal.edit import aftermath_words
from bot.sitting.marking import Marked
from bot.sitting.state import Fate, Notice, State

Title = Callable[[str], str]
"""The title of an edit's page, by the edit's key."""

_NOTICES: Final = {
    Notice.NOT_CONFIRMED: "Nothing was patrolled.",
    Notice.TAKEN_BACK: "Taken back: it is not patrolled.",
    Notice.NOTHING_TO_TAKE_BACK: (
        "Nothing to take back: what was sent can't be undone, the wiki knows no unpatrol."
    ),
    Notice.NOTHING_TO_PATROL: "Nothing waits to be tried again.",
    Notice.UNSEEN: "It is not patrolled: you have not seen it yet.",
    Notice.FIRST: "This is the first one.",
    Notice.FINISHING: "Finishing what is on its way ...",
    Notice.UNKNOWN_KEY: "This key does nothing here; ? tells which do.",
}


def answer(state: State, account: str, wiki: str) -> str:
    """Say what the last key did; '' when the screen shows it anyway."""
    if state.notice is Notice.ASK:
        return f"Patrol as {account} on {wiki}? y: yes; any other key: no."
    if state.notice is Notice.NO_CHOICE and state.here is not None:
        return f"It is {state.fate(state.here).value}."
    return "" if state.notice is None else _NOTICES[state.notice]


def outcome(marked: Marked) -> str:
    """Say what came of a patrol that was sent."""
    title = marked.sight.change.title
    match marked.fate:
        case Fate.PATROLLED:
            after = marked.sight.aftermath
            meanwhile = " ".join(aftermath_words(after)) if after.later or after.is_reverted else ""
            return f"{title}: patrolled. {meanwhile}".rstrip()
        case Fate.WAS_PATROLLED:
            after = marked.sight.aftermath
            by = f" by {after.patrolled_by}" if after.patrolled_by else ""
            since = " Reverted since." if after.is_reverted else ""
            return f"{title}: was patrolled already{by}.{since}"
        case Fate.LATER:
            return f"{title}: waits. {marked.why}"
        case _:
            return f"{title}: {marked.fate.value}. {marked.why}"


def farewell(
    state: State,
    title: Title,
    *,
    withdrawn: str | None,
    unsent: Sequence[str],
    doubtful: str | None,
) -> Iterator[str]:
    """Yield what a person should know at the end.

    `withdrawn` is the edit whose patrol could still be taken back, `unsent` those whose patrol had
    not been sent yet, `doubtful` the one that was being sent.
    """
    counts = [
        (len(state.having(Fate.PATROLLED)), "patrolled"),
        (len(state.having(Fate.WAS_PATROLLED)), "patrolled by others"),
        (len(state.having(Fate.SKIPPED)), "skipped"),
        (len(state.having(Fate.REFUSED)), "refused by the wiki"),
        (len(state.having(Fate.OPEN)), "not decided"),
    ]
    summed = ", ".join(f"{count} {what}" for count, what in counts if count)
    yield f"{summed or 'Nothing was patrolled'}."
    if withdrawn is not None:
        yield f"Not sent, since you stopped within 3 seconds: {title(withdrawn)}."
    if unsent:
        yield f"Not sent: {', '.join(map(title, unsent))}. They are offered again."
    if doubtful is not None:
        yield f"On its way when you stopped: {title(doubtful)}. The next run finds out."
    later = state.having(Fate.LATER)
    if later:
        yield f"The wiki could not take: {', '.join(map(title, later))}. They are offered again."
