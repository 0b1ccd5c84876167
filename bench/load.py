"""Prints what one run over 20,000 recent changes costs, on a real MediaWiki.

`python bench/load.py [--changes N] [--version 1.43]`: side by side the whole run, fetching alone
and analysing alone over the same rows, each in a process of its own; peak memory; requests.
"""

import argparse
import json
import pickle
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any, Final

import load_wiki

from bot.ledger.sql_ledger import open_ledger
from bot.pipeline.judging import Judge
from bot.pipeline.plan import Crew, Plan
from bot.pipeline.ports import FactReader
from bot.pipeline.reading import Fetching, Span
from bot.pipeline.run import run
from bot.playground.demo import set_up
from bot.playground.demo_folder import REPORT_PAGE, SETTINGS_FILE, with_tables
from bot.playground.wiki import Wiki
from bot.reporter.markers import END, START
from bot.revisions import Cursor, TitleFacts, UserFacts
from bot.settings import load_configuration
from bot.wiki.session import Session
from bot.wiring import RunRequest, build_crew, build_ledger, build_plan, build_session

CHANGES: Final = 20_000
MEMORY_MIB: Final = 250
"""What a run may take at its peak."""
OVERLAP: Final = 1.2
"""The whole run may take so many times the longer of its two halves."""
_AGES: Final = timedelta(days=80)
_HALVES: Final = ("fetch", "analyse")


@dataclass(frozen=True, kw_only=True, slots=True)
class Cost:
    """What one part took."""

    seconds: float
    cpu_seconds: float
    """Of our own process; the wiki's are its own."""
    peak_mib: float
    said: Mapping[str, int]
    """What the part counted."""


@dataclass(kw_only=True)
class Watch:
    """Counts the seconds of what is measured, and leaves out what isn't."""

    seconds: float = 0.0

    @contextmanager
    def running(self) -> Iterator[None]:
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

    def titles(self, _titles: Sequence[str]) -> Mapping[str, TitleFacts]:
        """Give the next answer."""
        return next(self.learnt)


def _equipped(folder: Path, *, for_real: bool) -> tuple[Session, Plan, Crew]:
    configuration = load_configuration(folder)
    session = build_session(configuration)
    plan = build_plan(configuration, session, RunRequest(for_real=for_real))
    return (
        session,
        plan,
        build_crew(configuration, session, build_ledger(configuration), for_real=for_real),
    )


def first(folder: Path) -> dict[str, int]:
    """Do the first run, which reads one edit, so that there is a cursor."""
    _, plan, crew = _equipped(folder, for_real=True)
    run(replace(plan, since=datetime.now(UTC) - _AGES, limit=1), crew)
    return {}


def whole(folder: Path) -> dict[str, int]:
    """Do the run that reads all the rest."""
    session, plan, crew = _equipped(folder, for_real=True)
    noted = Noted(facts=crew.facts)
    result = run(plan, replace(crew, facts=noted))
    (folder / "asked.json").write_text(json.dumps(noted.asked), encoding="utf-8")
    counts = {f"edits {word}": number for word, number in result.row.counts.items()}
    return counts | {f"requests {name}": number for name, number in session.requester.sent.items()}


def _before(folder: Path) -> Cursor:
    """Return where the whole run began."""
    ledger = build_ledger(load_configuration(folder))
    cursor = ledger.last_runs(1)[0].cursor_before
    ledger.close()
    assert cursor is not None
    return cursor


def fetch(folder: Path, watch: Watch) -> dict[str, int]:
    """Ask for all that the whole run asked for, keep it, and judge nothing."""
    session, plan, crew = _equipped(folder, for_real=False)
    cursor = _before(folder)
    span = Span(since=cursor, until=crew.clock(), known=frozenset())
    batches = Fetching(plan, crew, Judge(plan, crew), span).batches()
    asked = json.loads((folder / "asked.json").read_text(encoding="utf-8"))
    with (folder / "batches.pickle").open("wb") as kept:
        while True:
            with watch.running():
                batch = next(batches, None)
            if batch is None:
                break
            pickle.dump((batch.edits, batch.users), kept)
    with (folder / "titles.pickle").open("wb") as kept:
        for titles in asked:
            with watch.running():
                learnt = crew.facts.titles(titles)
            pickle.dump(learnt, kept)
    with watch.running():
        for _ in crew.history.unlisted(cursor.timestamp, crew.clock(), frozenset()):
            pass
    return {f"requests {name}": number for name, number in session.requester.sent.items()}


def analyse(folder: Path, watch: Watch) -> dict[str, int]:
    """Judge all that was kept, and ask for nothing."""
    _, plan, crew = _equipped(folder, for_real=False)
    told = Told(learnt=_pickled(folder / "titles.pickle"))
    judge = Judge(plan, replace(crew, ledger=open_ledger("sqlite://"), facts=told))
    edits = 0
    for batch, users in _pickled(folder / "batches.pickle"):
        with watch.running():
            edits += len(judge.judge(batch, users))
    return {"edits analysed": edits}


def _pickled(file: Path) -> Iterator[Any]:
    with file.open("rb") as kept:
        while True:
            try:
                yield pickle.load(kept)
            except EOFError:
                return


def part(name: str, folder: Path) -> None:
    """Do one part in this process, and print what it took as JSON."""
    watch = Watch()
    halves = {"fetch": partial(fetch, watch=watch), "analyse": partial(analyse, watch=watch)}
    said = ({"first": first, "whole": whole} | halves)[name](folder)
    cost = {"seconds": watch.seconds, "cpu_seconds": time.process_time(), "peak_mib": _peak_mib()}
    print(json.dumps(cost | {"said": said}))


def _peak_mib() -> float:
    """Return this process' own peak: getrusage tells its parent's, too."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    line = next(line for line in status.splitlines() if line.startswith("VmHWM:"))
    return int(line.split()[1]) / 1024


def measured(name: str, folder: Path) -> Cost:
    """Do one part in a process of its own.

    The whole run's time is that of its process, from start to end; a half's only that of its work.
    """
    words = [sys.executable, __file__, "--part", name, "--folder", str(folder)]
    start = time.perf_counter()
    done = subprocess.run(words, stdout=subprocess.PIPE, text=True, check=True)
    lasted = time.perf_counter() - start
    cost = json.loads(done.stdout)
    return Cost(
        seconds=cost["seconds"] or lasted,
        cpu_seconds=cost["cpu_seconds"],
        peak_mib=cost["peak_mib"],
        said=cost["said"],
    )


def bench(changes: int, version: str) -> None:
    """Boot and fill a wiki, take the parts one after another, and print them side by side."""
    with (
        tempfile.TemporaryDirectory(prefix="editpatrol-load-") as scratch,
        Wiki.boot(Path(scratch) / "wiki", version=version) as wiki,
    ):
        start = time.perf_counter()
        load_wiki.fill(wiki, changes)
        rows = wiki.sql("SELECT count(*) FROM recentchanges WHERE rc_type < 3")[0][0]
        made = time.perf_counter() - start
        print(f"MediaWiki {version} with {rows} recent changes, made in {made:.0f} s")
        folder = _folder(wiki, Path(scratch) / "bot")
        measured("first", folder)
        show({name: measured(name, folder) for name in ("whole", *_HALVES)})


def _folder(wiki: Wiki, folder: Path) -> Path:
    wiki.edit(REPORT_PAGE, f"{START}\n{END}")
    set_up(wiki, folder)
    settings = folder / SETTINGS_FILE
    tables = {"patrol": {"enabled": "false"}, "run": {"deadline": '"6h"'}}
    settings.write_text(with_tables(settings.read_text(encoding="utf-8"), tables), encoding="utf-8")
    return folder


def show(costs: Mapping[str, Cost]) -> None:
    """Print what the parts took, and whether it is what we promise."""
    print(f"\n{'':16}{'wall s':>8}{'own CPU s':>11}{'peak MiB':>10}")
    for name, cost in costs.items():
        print(f"{name:16}{cost.seconds:8.1f}{cost.cpu_seconds:11.1f}{cost.peak_mib:10.0f}")
    whole_run = costs["whole"]
    ratio = whole_run.seconds / max(costs[half].seconds for half in _HALVES)
    print(f"\nwhole run / longer half: {ratio:.2f} (promised: {OVERLAP})")
    print(f"peak memory of the whole run: {whole_run.peak_mib:.0f} MiB (promised: {MEMORY_MIB})")
    for name, cost in costs.items():
        print(f"\n{name}")
        for word, number in sorted(cost.said.items()):
            print(f"  {number:>7} {word}")


def main() -> None:
    """Read the command line."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--changes", type=int, default=CHANGES)
    words.add_argument("--version", default="1.39")
    words.add_argument("--part", help=argparse.SUPPRESS)
    words.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    said = words.parse_args()
    if said.part:
        part(said.part, said.folder)
    else:
        bench(said.changes, said.version)


if __name__ == "__main__":
    main()
