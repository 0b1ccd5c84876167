"""Prints our speed beside mwedittypes' on the same edits, one run, one process.

`python bench/speed.py [--quick]`; with --quick the peer sees every tenth edit only.
"""

import resource
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from typing import Any

from corpora import context_of, edit_of, rows

from bot.analyzer import analyse

LONG = 15_000


def timed(name: str, function: Callable[[Any], object], items: Sequence[Any]) -> float:
    """Time a function over edits, print a line, give edits a second."""
    times = []
    for item in items:
        start = time.perf_counter()
        function(item)
        times.append(1000 * (time.perf_counter() - start))
    times.sort()
    rate = 1000 * len(times) / sum(times)
    p95, p99 = (times[min(int(len(times) * q), len(times) - 1)] for q in (0.95, 0.99))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    middle = statistics.median(times)
    print(
        f"{name:24}{len(times):6}{rate:10.1f}{middle:10.2f}{p95:10.2f}{p99:10.2f}"
        f"{times[-1]:10.2f}{peak:9.0f}"
    )
    return rate


def ours(row: dict[str, Any]) -> object:
    """Analyse one row."""
    return analyse(edit_of(row), context_of(row))


def simple(row: dict[str, Any]) -> object:
    """Let the peer's simple mode look at one row."""
    from mwedittypes import SimpleEditTypes  # noqa: PLC0415 - not needed to time ourselves

    peer = SimpleEditTypes("wikitext", row["before"], row["after"], lang=row["lang"])
    return peer.get_diff()


def structured(row: dict[str, Any]) -> object:
    """Let the peer's structured mode look at one row."""
    from mwedittypes import StructuredEditTypes  # noqa: PLC0415 - not needed to time ourselves

    peer = StructuredEditTypes("wikitext", row["before"], row["after"], lang=row["lang"])
    return peer.get_diff()


def side_by_side(title: str, items: Sequence[dict[str, Any]]) -> None:
    """Print the table for some edits."""
    print(f"\n{title}: {len(items)} edits (milliseconds, peak MiB)")
    print(
        f"{'':24}{'edits':>6}{'edits/s':>10}{'median':>10}{'p95':>10}{'p99':>10}{'worst':>10}{'MiB':>9}"
    )
    few = items[::10] if "--quick" in sys.argv else items
    rate = timed("editpatrol", ours, items)
    same = timed("editpatrol, same edits", ours, few) if few is not items else rate
    for name, peer in (("mwedittypes simple", simple), ("mwedittypes structured", structured)):
        print(f"  {same / timed(name, peer, few):.1f} times its speed")


def growth() -> None:
    """Print time against the page's size for one word, and against the size of the change."""
    line = "The river runs west past [[Norland]] and the old mill, as it did before.\n\n"
    print("\none changed word in a page of ... characters: milliseconds")
    for size in (2_000, 20_000, 200_000, 2_000_000):
        old = line * (size // len(line))
        at = len(old) // 2
        new = f"{old[:at]}{old[at:].replace('west', 'east', 1)}"
        print(f"  {len(old):>10,} {best(old, new):8.2f}")
    print("every ... th line of a 200,000 character page changed: milliseconds")
    lines = [f"{i} {line}" for i in range(2500)]
    for step in (1000, 100, 10, 2):
        changed = [x.replace("west", "east") if i % step == 0 else x for i, x in enumerate(lines)]
        print(f"  {step:>10} {best(''.join(lines), ''.join(changed)):8.2f}")


def best(old: str, new: str) -> float:
    """Time one pair, best of three."""
    row = {"title": "T", "comment": "", "lang": "en", "before": old, "after": new}
    spent = []
    for _ in range(3):
        start = time.perf_counter()
        ours(row)
        spent.append(1000 * (time.perf_counter() - start))
    return min(spent)


def hostile() -> None:
    """Print how long pathological inputs take."""
    print("\npathological inputs: milliseconds")
    for name, old, new in pathological():
        print(f"  {name:34} {best(old, new):10.1f}")


def pathological() -> list[tuple[str, str, str]]:
    """Give inputs that break naive differs and parsers."""
    lines = [f"line {i} of the page says {i * 7919 % 1013}\n" for i in range(20_000)]
    table = "{|\n" + "".join(f"|-\n| {i} || {i * i}\n" for i in range(50_000)) + "|}\n"
    words = " ".join(f"word{i % 977}" for i in range(250_000))
    return [
        ("100,000 open braces", "a", "{" * 100_000),
        ("100,000 open brackets", "a", "[" * 100_000),
        ("50,000 open templates", "a", "{{a|" * 50_000),
        ("2 MB single line, one word", words, words.replace("word500", "word5000", 1)),
        ("2 MB single line, all words", words, words.replace("word", "term")),
        ("50,000 table rows, one cell", table, table.replace("| 777 ", "| 778 ", 1)),
        ("50,000 table rows, all cells", table, table.replace("||", "|| 1")),
        ("20,000 lines, all changed", "".join(lines), "".join(x.upper() for x in lines)),
        ("20,000 lines, reversed", "".join(lines), "".join(reversed(lines))),
        ("deep nesting", "a", "{{a|[[b|" * 5000 + "x" + "]]}}" * 5000),
    ]


def main() -> None:
    """Print every table."""
    edits = list(rows("edits_dev"))
    if edits:
        ours(edits[0])
        side_by_side("all", edits)
        side_by_side("long", [r for r in edits if max(map(len, (r["before"], r["after"]))) >= LONG])
    growth()
    hostile()


if __name__ == "__main__":
    main()
