"""The event loop of a sitting: keys and news in, scenes out, from the first edit to the last or q.

Takes a desk, a screen, a keyboard and the edits that a person chose; gives what that person should
know at the end. Never decides: `bot.sitting.state` does, and only a key makes it patrol.
"""

import os
import sys
from collections.abc import Iterator, Sequence
from functools import partial
from time import monotonic
from typing import Final, Protocol, assert_never

from bot.errors import LedgerError
from bot.reporter.terminal.scene import Progress, Scene
from bot.revisions import RecentChange
from bot.sitting import words
from bot.sitting.browser import has_browser, open_browser
from bot.sitting.desk import Desk
from bot.sitting.keyboard import Event, Happening, Keyboard
from bot.sitting.keys import Key
from bot.sitting.marking import Marked, Marking
from bot.sitting.prefetch import Prefetch
from bot.sitting.state import (
    WAITING,
    Deed,
    Deeds,
    Fate,
    State,
    found_patrolled,
    pass_time,
    press,
    told,
)
from bot.sitting.worker import Failed, Kept, News, Over, Seen, Urgency, UserSeen, Waits, Worker

IDLE_SECONDS: Final = 10.0
"""How soon the edit on the screen is looked at again; ever later while no key comes."""
LONGEST_IDLE_SECONDS: Final = 3600.0
LAST_WRITE_SECONDS: Final = 5.0
"""How long a person who leaves waits for a patrol that is on its way."""
_SCROLL: Final = {Key.UP: -0.1, Key.DOWN: 0.1, Key.PAGE_UP: -0.7, Key.PAGE_DOWN: 0.7}


class Screen(Protocol):
    """What shows scenes: `bot.reporter.terminal.screen` or `bot.reporter.terminal.plain`."""

    def enter(self) -> None:
        """Begin to show."""

    def leave(self) -> None:
        """Leave the terminal as it was."""

    def show(self, scene: Scene) -> None:
        """Show a scene."""

    def scroll(self, pages: float) -> None:
        """Show another part of it."""


class Loop:
    """One person going through edits."""

    def __init__(
        self, desk: Desk, worker: Worker, screen: Screen, changes: Sequence[RecentChange]
    ) -> None:
        self._desk = desk
        self._worker = worker
        self._screen = screen
        self._prefetch = Prefetch(desk, worker, changes)
        self._marking = Marking(desk)
        self._state = State(edits=tuple(change.key for change in changes))
        self._sending: list[str] = []
        """Edits whose patrol was handed to the worker and has not come back, in that order."""
        self._skipping: list[str] = []
        """Skipped edits that the ledger does not know of yet."""
        self._withdrawn: str | None = None
        self._idle_seconds = IDLE_SECONDS
        self._said = ""
        self._waits = ""

    def run(self, keyboard: Keyboard) -> None:
        """Go through the edits until the person is through, or stops.

        Raises:
            DeniedError: The account may not patrol.
        """
        self._prefetch.arrive(0)
        while not self._state.is_over:
            self._screen.show(self._scene())
            self._take(keyboard.wait(self._patience()))
            for news in self._worker.news():
                self._hear(news)
            self._become(*pass_time(self._state, monotonic()))

    def end(self) -> Sequence[str]:
        """Let go of everything, and return what the person should know at the end."""
        self._withdrawn = self._withdrawn or self._state.pending
        self._state, _ = press(self._state, Key.STOP, monotonic())
        is_known = self._worker.leave(LAST_WRITE_SECONDS)
        for news in self._worker.news():
            if isinstance(news, Marked | Kept):
                self._hear(news)
        said = words.farewell(
            self._state,
            self._prefetch.title,
            withdrawn=self._withdrawn,
            unsent=self._sending if is_known else self._sending[1:],
            doubtful=None if is_known else self._sending[0],
        )
        return [*said, *self._keep_skips()]

    def _keep_skips(self) -> Iterator[str]:
        """Keep the skips that the worker did not come to; say why when that can't be."""
        try:
            for key in self._skipping:
                self._skip(key)
        except LedgerError as failure:
            yield f"What you skipped last may be offered again. {failure}"

    def _patience(self) -> float:
        if self._state.pending is None:
            return self._idle_seconds
        return max(0.0, min(1.0, self._state.due - monotonic()))

    def _take(self, event: Event) -> None:
        match event:
            case Key():
                self._press(event)
            case Happening.HUNG_UP:
                self._press(Key.STOP)
            case Happening.RESUMED:
                self._screen.enter()
            case Happening.TIME if self._state.pending is None:
                self._idle_seconds = min(2 * self._idle_seconds, LONGEST_IDLE_SECONDS)
                self._prefetch.arrive(self._state.at)
            case Happening.NEWS | Happening.RESIZED | Happening.SUSPENDED | Happening.TIME:
                pass  # what is new is shown
            case _:
                assert_never(event)

    def _press(self, key: Key) -> None:
        self._said, self._idle_seconds = "", IDLE_SECONDS
        if key in _SCROLL:
            self._screen.scroll(_SCROLL[key])
        if key is Key.STOP:
            self._withdrawn = self._state.pending
        is_seen = self._prefetch.sight(self._state.here) is not None
        self._become(*press(self._state, key, monotonic(), is_seen=is_seen))
        if not self._state.is_over:
            self._prefetch.arrive(self._state.at)

    def _become(self, state: State, deeds: Deeds) -> None:
        self._state = state
        for deed, key in deeds:
            self._do(deed, key)

    def _do(self, deed: Deed, key: str) -> None:
        match deed:
            case Deed.SEND:
                self._send(key)
            case Deed.SKIP:
                self._skipping.append(key)
                self._worker.ask(partial(self._skip, key), Urgency.WRITE)
            case Deed.OPEN:
                self._open(key)
            case Deed.LIST_USER:
                self._prefetch.look_up_user(key)
            case _:
                assert_never(deed)

    def _send(self, key: str) -> None:
        sight = self._prefetch.sight(key)
        if sight is None:  # nobody can have seen it
            self._state = told(self._state, key, Fate.LATER)
            return
        self._sending.append(key)
        self._worker.ask(partial(self._marking.mark, sight), Urgency.WRITE)

    def _skip(self, key: str) -> Kept:
        self._desk.ledger.skip(key, self._desk.account, self._desk.services.clock())
        return Kept(key=key)

    def _open(self, key: str) -> None:
        revid = key.removeprefix("rev:")
        address = self._desk.plan.article_path.replace("$1", f"Special:Diff/{revid}")
        self._said = address
        if has_browser(os.environ, sys.platform):
            open_browser(address)

    def _hear(self, news: News) -> None:
        self._waits = ""
        match news:
            case Seen():
                self._prefetch.take(news)
                for sight in news.sights:
                    if sight.aftermath.state.is_vouched_for:
                        self._state = found_patrolled(self._state, sight.key)
            case UserSeen():
                self._prefetch.take_user(news)
            case Marked():
                self._note(news)
            case Kept():
                self._skipping.remove(news.key)
            case Waits():
                self._waits = news.words
            case Failed():
                self._said = str(news.failure)
                self._prefetch.ask_again()
            case Over():
                raise news.failure
            case _:
                assert_never(news)

    def _note(self, marked: Marked) -> None:
        key = marked.sight.key
        self._sending.remove(key)
        self._prefetch.keep(marked.sight)
        self._state = told(self._state, key, marked.fate)
        self._said = words.outcome(marked)

    def _scene(self) -> Scene:
        state, key = self._state, self._state.here
        sight = self._prefetch.sight(key)
        fate = Fate.OPEN if key is None else state.fate(key)
        plan = self._desk.plan
        return Scene(
            progress=self._progress(),
            account=plan.account,
            wiki=plan.wiki,
            view=state.view,
            sight=sight,
            fault=self._prefetch.fault(key),
            fate="" if fate is Fate.OPEN else fate.value,
            said=self._said or words.answer(state, plan.account, plan.wiki),
            pending=self._prefetch.title(state.pending) if state.pending else "",
            pending_seconds=max(1, round(state.due - monotonic())),
            waits=self._waits,
            user_edits=self._prefetch.user_edits(sight.change.user) if sight else None,
        )

    def _progress(self) -> Progress:
        state = self._state
        return Progress(
            place=state.at + 1,
            total=len(state.edits),
            waiting=len(state.having(*WAITING)),
            patrolled=len(state.having(Fate.PATROLLED)),
            skipped=len(state.having(Fate.SKIPPED)),
        )
