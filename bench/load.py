"""Prints what one run over 20,000 recent changes costs, on a real MediaWiki.

`python bench/load.py [--changes N] [--version 1.43] [--rounds N] [--far MILLISECONDS]`: side by
side the whole run, fetching alone and analysing alone over the same rows, each in a process of its
own; peak memory; requests by module, beside what docs/requests.md counts. A wiki on loopback
answers sooner than any other: with --far each of its replies comes so much later.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import load_parts
import load_wiki

from bot.playground.demo import set_up
from bot.playground.demo_folder import REPORT_PAGE, SETTINGS_FILE, with_tables
from bot.playground.wiki import Wiki
from bot.reporter.wiki_page.markers import END, START

sys.path.insert(0, str(Path(__file__).parents[1]))  # tests/ is no package that is installed

from tests.fault_proxy import Fault, fault_proxy
from tests.mills import reach_at

CHANGES: Final = 20_000
MEMORY_MIB: Final = 250
"""What a run may take at its peak."""
OVERLAP: Final = 1.2
"""The whole run may take so many times the longer of its two halves."""
_HALVES: Final = ("fetch", "analyse")
_PARTS: Final = ("whole", *_HALVES)


@dataclass(frozen=True, kw_only=True, slots=True)
class Cost:
    """What one part took."""

    seconds: float
    cpu_seconds: float
    """Of our own process; the wiki's are its own."""
    peak_mib: float
    said: Mapping[str, int]
    """What the part counted."""


Round = Mapping[str, Cost]
"""What each part took."""


def measured(name: str, folder: Path) -> Cost:
    """Do one part in a process of its own; its time is that of the process, from start to end."""
    words = [sys.executable, load_parts.__file__, name, str(folder)]
    start = time.perf_counter()
    done = subprocess.run(words, stdout=subprocess.PIPE, text=True, check=True)
    lasted = time.perf_counter() - start
    cost = json.loads(done.stdout)
    return Cost(
        seconds=lasted - cost["apart"],
        cpu_seconds=cost["cpu_seconds"],
        peak_mib=cost["peak_mib"],
        said=cost["said"],
    )


def bench(changes: int, version: str, rounds: int, far: int) -> None:
    """Boot and fill a wiki, take the parts in turn, and print them side by side."""
    with (
        tempfile.TemporaryDirectory(prefix="editpatrol-load-") as scratch,
        tempfile.TemporaryDirectory(prefix="editpatrol-load-", dir=_wiki_place()) as place,
        Wiki.boot(Path(place) / "wiki", version=version) as wiki,
        fault_proxy(wiki.address) as proxy,
    ):
        proxy.fault = Fault(spoils=lambda _: True, reply=None, delay_seconds=far / 1000, times=-1)
        start = time.perf_counter()
        load_wiki.fill(wiki, changes)
        rows = wiki.sql("SELECT count(*) FROM recentchanges WHERE rc_type < 3")[0][0]
        made = time.perf_counter() - start
        print(f"MediaWiki {version} with {rows} recent changes, made in {made:.0f} s")
        print(f"\n{'':16}{'wall s':>8}{'own CPU s':>11}{'peak MiB':>10}", flush=True)
        address = proxy.address if far else wiki.address
        taken = [_round(wiki, address, Path(scratch) / f"bot{number}") for number in range(rounds)]
    show(taken)


def _wiki_place() -> Path | None:
    """Keep the wiki in memory where that is possible: its disk is not what we measure."""
    memory = Path("/dev/shm")
    return memory if memory.is_dir() else None


def _round(wiki: Wiki, address: str, folder: Path) -> Round:
    wiki.edit(REPORT_PAGE, f"{START}\n{END}")
    set_up(wiki, folder)
    reach_at(folder, wiki.address, address)
    settings = folder / SETTINGS_FILE
    tables = {"patrol": {"enabled": "false"}, "run": {"deadline": '"6h"'}}
    settings.write_text(with_tables(settings.read_text(encoding="utf-8"), tables), encoding="utf-8")
    measured("first", folder)
    costs = {name: _shown(name, measured(name, folder)) for name in _PARTS}
    print(f"  whole run / longer half: {_ratio(costs):.2f}", flush=True)
    return costs


def _shown(name: str, cost: Cost) -> Cost:
    line = f"{name:16}{cost.seconds:8.1f}{cost.cpu_seconds:11.1f}{cost.peak_mib:10.0f}"
    print(line, flush=True)
    return cost


def show(rounds: Sequence[Round]) -> None:
    """Print whether it is what we promise."""
    best = {name: min((costs[name] for costs in rounds), key=_seconds) for name in _PARTS}
    peak = max(costs["whole"].peak_mib for costs in rounds)
    print(f"\nbest of each, whole / longer half: {_ratio(best):.2f} (promised: at most {OVERLAP})")
    print(f"peak memory of a whole run: {peak:.0f} MiB (promised: less than {MEMORY_MIB})")
    last = rounds[-1]
    memory = _by(last["whole"], "memory").values()
    print("memory after each quarter: " + ", ".join(f"{mib} MiB" for mib in memory))
    edits = _by(last["whole"], "edits")
    print("edits: " + ", ".join(f"{number} {word}" for word, number in edits.items()))
    asked = {name: _by(last[name], "requests") for name in ("whole", "fetch")}
    show_requests({"promised": _by(last["fetch"], "promised")} | asked)


def _seconds(cost: Cost) -> float:
    return cost.seconds


def _ratio(costs: Round) -> float:
    return costs["whole"].seconds / max(costs[half].seconds for half in _HALVES)


def _by(cost: Cost, word: str) -> Mapping[str, int]:
    start = f"{word} "
    return {k.removeprefix(start): n for k, n in cost.said.items() if k.startswith(start)}


def show_requests(columns: Mapping[str, Mapping[str, int]]) -> None:
    """Print the requests by module: the run's, what docs/requests.md counts, fetching alone."""
    print(f"\n{'requests':28}" + "".join(f"{name:>10}" for name in columns))
    for module in sorted({module for column in columns.values() for module in column}):
        print(f"{module:28}" + "".join(f"{one.get(module, 0):>10}" for one in columns.values()))
    print(f"{'all':28}" + "".join(f"{sum(one.values()):>10}" for one in columns.values()))


def main() -> None:
    """Read the command line."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--changes", type=int, default=CHANGES)
    words.add_argument("--version", default="1.39")
    words.add_argument("--rounds", type=int, default=1)
    words.add_argument("--far", type=int, default=0, metavar="MILLISECONDS")
    said = words.parse_args()
    bench(said.changes, said.version, said.rounds, said.far)


if __name__ == "__main__":
    main()
