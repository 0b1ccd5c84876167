"""Fuzzes the analyzer for so many minutes: prints what broke, and how to see it again.

Run as ``python -m tests.fuzz``. Findings are shrunk and saved outside the checkout. Says how
slow the slowest edits were; never calls slowness a finding.
"""

import argparse
import heapq
import json
import sys
import time
from collections import Counter
from dataclasses import asdict, dataclass, field
from pathlib import Path
from tempfile import gettempdir

from bot.analyzer import analyse
from tests.fuzz.edits import Pair, pair
from tests.fuzz.laws import Breach, breaches
from tests.fuzz.repairs import repaired
from tests.fuzz.shrink import shrink

_GRAMMARS = {"pages": pair, "repairs": repaired}
_SLOWEST = 10
_KEPT_OF_A_KIND = 3
"""Findings that break the same law in the same place are told so often, and then counted."""
_SHRUNK_LENGTH = 200_000
"""Longer edits are saved as they are: to shrink them takes longer than to read them."""


@dataclass(kw_only=True)
class Tally:
    """What a run has seen so far."""

    pairs: int = 0
    characters: int = 0
    found: Counter[str] = field(default_factory=Counter)
    slowest: list[tuple[float, str, int]] = field(default_factory=list)
    """Seconds of the processor for one analysis, seed, characters of both texts."""

    def timed(self, seed: str, edit: Pair) -> None:
        """Count an edit and the time of its analysis."""
        start = time.process_time()  # a run that gives way to others waits for them
        try:
            analyse(edit.edit, edit.context())
        except (KeyboardInterrupt, SystemExit):
            raise
        except BaseException:  # noqa: BLE001  # `breaches` tells it; here only its time counts
            return
        finally:
            size = len(edit.old) + len(edit.new)
            self.pairs += 1
            self.characters += size
            heapq.heappush(self.slowest, (time.process_time() - start, seed, size))
            if len(self.slowest) > _SLOWEST:
                heapq.heappop(self.slowest)


def main() -> int:
    """Fuzz, or repeat a finding by its seed."""
    arguments = _arguments()
    grow = _GRAMMARS[arguments.grammar]
    if arguments.only:
        return _repeat(grow(arguments.only))
    folder = Path(arguments.folder)
    folder.mkdir(parents=True, exist_ok=True)
    start, tally = time.monotonic(), Tally()
    told = start
    while time.monotonic() < start + arguments.minutes * 60:
        seed = f"{arguments.seed}:{tally.pairs}"
        edit = grow(seed)
        tally.timed(seed, edit)
        for breach in breaches(edit):
            _tell(breach, seed, edit, folder, tally)
        if time.monotonic() > told + 300:
            told = time.monotonic()
            print(f"{(told - start) / 60:.0f} minutes: {_counted(tally)}", flush=True)
    _sum_up(tally, (time.monotonic() - start) / 60)
    return 1 if tally.found else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--minutes", type=float, default=60.0)
    parser.add_argument("--seed", default=str(time.time_ns() // 1_000_000_000))
    parser.add_argument("--grammar", choices=_GRAMMARS, default="pages")
    parser.add_argument("--only", help="the seed of one edit, as a finding names it")
    parser.add_argument("--folder", default=f"{gettempdir()}/editpatrol-fuzz")
    return parser.parse_args()


def _repeat(edit: Pair) -> int:
    print(json.dumps(asdict(edit), indent=1))
    found = breaches(edit)
    for breach in found:
        print(f"{breach.law}: {breach.what}")
    return 1 if found else 0


def _tell(breach: Breach, seed: str, edit: Pair, folder: Path, tally: Tally) -> None:
    tally.found[breach.law] += 1
    if tally.found[breach.law] > _KEPT_OF_A_KIND:
        return
    if len(edit.old) + len(edit.new) < _SHRUNK_LENGTH:
        edit = shrink(edit, lambda smaller: any(b.law == breach.law for b in breaches(smaller)))
    what = next((b.what for b in breaches(edit) if b.law == breach.law), breach.what)
    finding = {"law": breach.law, "what": what, "seed": seed, **asdict(edit)}
    name = f"{breach.law} {seed}".replace(" ", "-").replace(":", "-") + ".json"
    (folder / name).write_text(json.dumps(finding, indent=1), encoding="utf-8")
    print(f"{seed} {breach.law}: {what[:300]}", flush=True)
    print(f"  {edit.old[:300]!r}\n  {edit.new[:300]!r}", flush=True)


def _counted(tally: Tally) -> str:
    found = ", ".join(f"{law} {n}" for law, n in tally.found.most_common()) or "nothing found"
    return f"{tally.pairs} edits of {tally.characters / 1e6:.1f} million characters: {found}"


def _sum_up(tally: Tally, minutes: float) -> None:
    print(f"{minutes:.1f} minutes, {_counted(tally)}")
    print("The slowest analyses (the law checks analyse an edit up to eight times):")
    for seconds, seed, size in sorted(tally.slowest, reverse=True):
        print(f"  {seconds * 1000:7.0f} ms, {size} characters, --only {seed}")


if __name__ == "__main__":
    sys.exit(main())
