"""The parts of the load bench: each does its work in the process that it is called in.

`python bench/load_parts.py NAME FOLDER` prints what the part took as JSON. It needs the folder of
a bot whose wiki `bench/load.py` has filled.
"""

import gc
import json
import pickle
import sys
import time
from collections import Counter, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from math import ceil
from pathlib import Path
from typing import Any, Final

from bot.__main__ import YOUNG
from bot.fetcher.recent_changes import revisions_of
from bot.ledger.sql_ledger import open_ledger
from bot.pipeline.judging.judge import ASKABLE, Judge
from bot.pipeline.plan import Plan, Services
from bot.pipeline.ports import FactReader
from bot.pipeline.publishing.refreshing import SHOWN
from bot.pipeline.reading.fetching import Batch, Fetching, Span
from bot.pipeline.run import run
from bot.revisions import Cursor, RecentChange, RevisionId, TitleFacts, UserFacts
from bot.settings import load_configuration
from bot.wiki.session import Session
from bot.wiring import RunRequest, build_ledger, build_plan, build_services, build_session

ONCE: Final = 7
"""Questions about revisions that come once: the first run's edit, the stop page, the report with
our own last version of it, its next sub-page, its archive, and what was stored."""
_AGES: Final = timedelta(days=80)


@dataclass(kw_only=True)
class Watch:
    """Counts the seconds of a part that only the bench needs: no run does that work."""

    seconds: float = 0.0

    @contextmanager
    def apart(self) -> Iterator[None]:
        """Count what happens inside."""
        start = time.perf_counter()
        try:
            yield
        finally:
            self.seconds += time.perf_counter() - start


@dataclass(kw_only=True)
class Noted:
    """A FactReader that remembers which titles were asked for together."""

    facts: FactReader
    asked: list[Sequence[str]] = field(default_factory=list)

    def users(self, names: Sequence[str]) -> Mapping[str, UserFacts]:
        """Ask the wiki."""
        return self.facts.users(names)

    def blocked(self, names: Sequence[str]) -> frozenset[str]:
        """Ask the wiki."""
        return self.facts.blocked(names)

    def titles(self, titles: Sequence[str]) -> Mapping[str, TitleFacts]:
        """Ask the wiki, and remember what was asked."""
        self.asked.append(titles)
        return self.facts.titles(titles)


@dataclass(kw_only=True)
class Told:
    """A FactReader that gives what was learnt before."""

    learnt: Iterator[Mapping[str, TitleFacts]]

    def users(self, _names: Sequence[str]) -> Mapping[str, UserFacts]:
        """Give nothing: a batch brings its users along."""
        return {}

    def blocked(self, _names: Sequence[str]) -> frozenset[str]:
        """Give nobody: no report is made."""
        return frozenset()

    def titles(self, _titles: Sequence[str]) -> Mapping[str, TitleFacts]:
        """Give the next answer."""
        return next(self.learnt)


def _equipped(folder: Path, *, for_real: bool) -> tuple[Session, Plan, Services]:
    configuration = load_configuration(folder)
    session = build_session(configuration)
    plan = build_plan(configuration, session, RunRequest(for_real=for_real))
    return (
        session,
        plan,
        build_services(configuration, session, build_ledger(configuration), for_real=for_real),
    )


def first(folder: Path) -> dict[str, int]:
    """Do the first run, which reads one edit, so that there is a cursor."""
    _, plan, services = _equipped(folder, for_real=True)
    run(replace(plan, since=datetime.now(UTC) - _AGES, limit=1), services)
    return {}


def whole(folder: Path) -> dict[str, int]:
    """Do the run that reads all the rest."""
    session, plan, services = _equipped(folder, for_real=True)
    noted = Noted(facts=services.facts)
    memory: list[float] = []
    services = replace(services, facts=noted, beat=lambda: memory.append(_memory_mib("VmRSS")))
    result = run(plan, services)
    (folder / "asked.json").write_text(json.dumps(noted.asked), encoding="utf-8")
    counts = {f"edits {word}": number for word, number in result.row.counts.items()}
    quarters = {f"memory {q}/4": int(memory[len(memory) * q // 4 - 1]) for q in (1, 2, 3, 4)}
    return counts | quarters | _requests(session)


def _before(folder: Path) -> Cursor:
    """Return where the whole run began."""
    ledger = build_ledger(load_configuration(folder))
    cursor = ledger.last_runs(1)[0].cursor_before
    ledger.close()
    assert cursor is not None
    return cursor


@dataclass(kw_only=True)
class Expected:
    """Counts what docs/requests.md says that the whole run may ask, by query module."""

    batch: int
    """Ids, names or titles in a request."""
    rows: int
    """Rows in a request."""
    counts: Counter[str] = field(default_factory=Counter)
    read: int = 0
    """Rows."""
    listed: deque[RecentChange] = field(default_factory=lambda: deque(maxlen=SHOWN))
    """What the report lists: nobody has vouched for any edit of this wiki."""
    _users: set[str] = field(default_factory=set)

    def take(self, batch: Batch) -> None:
        """Count what one batch of edits costs."""
        changes = [edit.change for edit in batch.edits]
        new = {change.user for change in changes if change.user and change.user_kind in ASKABLE}
        self.read += len(changes) + len(batch.skipped) + batch.known
        self.listed += changes
        self.counts["revisions"] += self._requests(_revisions(changes))
        self.counts["users"] += self._requests(new - self._users)
        self._users |= new

    def ask_titles(self, titles: Sequence[str]) -> None:
        """Count what link targets cost."""
        self.counts["info|pageprops|links"] += self._requests(set(titles))

    def whole(self) -> dict[str, int]:
        """Return all, with what comes once a run."""
        pages = ceil(self.read / self.rows)
        users = {change.user for change in self.listed if change.user}
        return {
            **self.counts,
            "allrevisions": pages,
            "siteinfo|userinfo|tokens": 1,
            "links": 1,
            "blocks": self._requests(users),
            "edit": 1,
            # all rows, those of the listed edits, those that will soon be too old (none here)
            "recentchanges": pages + ceil(len(self.listed) / self.rows) + 1,
            "revisions": self.counts["revisions"] + self._requests(_revisions(self.listed)) + ONCE,
        }

    def _requests(self, asked: AbstractSet[object]) -> int:
        return ceil(len(asked) / self.batch)


def _revisions(changes: Iterable[RecentChange]) -> set[RevisionId]:
    return {revid for change in changes for revid in revisions_of(change)}


def fetch(folder: Path, watch: Watch) -> dict[str, int]:
    """Ask for all that the whole run asked for, keep it, and judge nothing."""
    session, plan, services = _equipped(folder, for_real=False)
    limit = session.account.batch_limit
    expected = Expected(batch=limit, rows=10 * limit)
    cursor = _before(folder)
    span = Span(since=cursor, until=services.clock(), known=frozenset())
    with (folder / "batches.pickle").open("wb") as kept:
        for batch in Fetching(plan, services, Judge(plan, services), span).batches():
            with watch.apart():
                expected.take(batch)
                pickle.dump((batch.edits, batch.users), kept)
    asked = json.loads((folder / "asked.json").read_text(encoding="utf-8"))
    with (folder / "titles.pickle").open("wb") as kept:
        for titles in asked:
            learnt = services.facts.titles(titles)
            with watch.apart():
                expected.ask_titles(titles)
                pickle.dump(learnt, kept)
    for _ in services.history.revisions(cursor.timestamp, services.clock()):
        pass
    counted = {f"promised {name}": number for name, number in expected.whole().items()}
    return counted | _requests(session)


def _requests(session: Session) -> dict[str, int]:
    return {f"requests {name}": number for name, number in session.requester.sent.items()}


def analyse(folder: Path, watch: Watch) -> dict[str, int]:
    """Judge all that was kept, and ask for nothing."""
    with watch.apart():
        _, plan, services = _equipped(folder, for_real=False)  # it asks the wiki who we are
    told = Told(learnt=_pickled(folder / "titles.pickle", watch))
    judge = Judge(plan, replace(services, ledger=open_ledger("sqlite://"), facts=told))
    edits = 0
    for batch, users in _pickled(folder / "batches.pickle", watch):
        edits += len(judge.judge(batch, users))
    return {"edits analysed": edits}


def _pickled(file: Path, watch: Watch) -> Iterator[Any]:
    with file.open("rb") as kept:
        while True:
            try:
                with watch.apart():
                    one = pickle.load(kept)
            except EOFError:
                return
            yield one


def part(name: str, folder: Path) -> None:
    """Do one part in this process, and print what it took as JSON."""
    gc.set_threshold(YOUNG)  # as for the command
    watch = Watch()
    halves = {"fetch": partial(fetch, watch=watch), "analyse": partial(analyse, watch=watch)}
    said = ({"first": first, "whole": whole} | halves)[name](folder)
    cost = {
        "apart": watch.seconds,
        "cpu_seconds": time.process_time(),
        "peak_mib": _memory_mib("VmHWM"),
    }
    print(json.dumps(cost | {"said": said}))


def _memory_mib(which: str) -> float:
    """Return this process' own memory, now or at its peak: getrusage tells its parent's, too."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    line = next(line for line in status.splitlines() if line.startswith(f"{which}:"))
    return int(line.split()[1]) / 1024


if __name__ == "__main__":
    part(sys.argv[1], Path(sys.argv[2]))
