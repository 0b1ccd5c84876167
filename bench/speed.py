"""Prints our speed beside mwedittypes' on the same edits, in one run.

`python bench/speed.py [--quick]`; with --quick on every tenth edit only. Each line of a
table has processes of its own, so that none is warmed, or swollen, by another: three of them, in
turns with the other lines', and each edit's best time counts, since a machine that others share
stumbles for both. Nothing else should run meanwhile: the first line says how busy the machine was.
"""

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any, NamedTuple

from corpora import context_of, edit_of, rows

from bot.analyzer import analyse

LONG = 15_000
"""Characters of a page, old or new, that is as long as a real article."""
ROUNDS = 3
"""Processes that time the same edits; each edit's best time counts."""


class Times(NamedTuple):
    """How long each edit took, in milliseconds; and the processes' peak memory in MiB."""

    each: list[float]
    peak: float

    @property
    def rate(self) -> float:
        """Edits a second."""
        return 1000 * len(self.each) / sum(self.each)


def chosen(*, is_long: bool, step: int) -> list[dict[str, Any]]:
    """Give the edits of a table, or every so manyth of them."""
    edits = [r for r in rows("edits_dev") if not is_long or longest(r) >= LONG]
    return edits[::step]


def longest(row: dict[str, Any]) -> int:
    """Measure the longer text of an edit."""
    return max(len(row["before"]), len(row["after"]))


def timed(function: Callable[[Any], object], is_long: bool, step: int) -> Times:
    """Time a function over edits; the first edit is done twice, and counts once it is warm."""
    items = chosen(is_long=is_long, step=step)
    function(items[0])
    times = []
    for item in items:
        start = time.perf_counter()
        function(item)
        times.append(1000 * (time.perf_counter() - start))
    return Times(times, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def apart(function: Callable[[Any], object], is_long: bool, step: int) -> Times:
    """Time a function in a new process."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(timed, function, is_long, step).result()


def in_turns(
    functions: Sequence[Callable[[Any], object]], *, is_long: bool, step: int
) -> list[Times]:
    """Time functions over edits in turns; give each edit's best time by each."""
    rounds = [[apart(one, is_long, step) for one in functions] for _ in range(ROUNDS)]
    return [
        Times(
            [min(times) for times in zip(*(one.each for one in turns), strict=True)],
            max(one.peak for one in turns),
        )
        for turns in zip(*rounds, strict=True)
    ]


def told(name: str, times: Times) -> None:
    """Print a line of a table."""
    each = sorted(times.each)
    p95, p99 = (each[min(int(len(each) * q), len(each) - 1)] for q in (0.95, 0.99))
    middle = statistics.median(each)
    print(
        f"{name:24}{len(each):6}{times.rate:10.1f}{middle:10.2f}{p95:10.2f}{p99:10.2f}"
        f"{each[-1]:10.2f}{times.peak:9.0f}"
    )


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


def side_by_side(title: str, *, is_long: bool, step: int) -> None:
    """Print the table for some edits."""
    print(f"\n{title} (milliseconds, peak MiB)")
    print(
        f"{'':24}{'edits':>6}{'edits/s':>10}{'median':>10}{'p95':>10}{'p99':>10}{'worst':>10}{'MiB':>9}"
    )
    mine, *peers = in_turns([ours, simple, structured], is_long=is_long, step=step)
    told("editpatrol", mine)
    for name, times in zip(("mwedittypes simple", "mwedittypes structured"), peers, strict=True):
        told(name, times)
        print(f"  we are {mine.rate / times.rate:.1f} times as quick")


def command(step: int) -> None:
    """Print how long the command takes for all edits, and the peer for the same."""
    print("\nthe command analyse: start-up, JSON in and JSON out, seconds")
    with tempfile.TemporaryDirectory() as folder:
        pairs = Path(folder, "pairs.jsonl")
        pairs.write_text("".join(map(line_of, chosen(is_long=False, step=step))), encoding="utf-8")
        program = str(Path(__file__).with_name("peer.py"))
        words = [sys.executable, "-m", "bot", "analyse", str(pairs)]
        turns = [
            (seconds(words), seconds([sys.executable, program, str(pairs)])) for _ in range(ROUNDS)
        ]
        mine, peer = map(min, zip(*turns, strict=True))
        print(f"{'editpatrol analyse':24}{mine:10.2f}")
        print(f"{'mwedittypes simple':24}{peer:10.2f}\n  we are {peer / mine:.1f} times as quick")


def line_of(row: dict[str, Any]) -> str:
    """Write a row as the command reads it."""
    pair = {"id": row["id"], "old": row["before"], "new": row["after"], "title": row["title"]}
    return json.dumps({**pair, "lang": row["lang"], "summary": row["comment"]}) + "\n"


def seconds(words: Sequence[str]) -> float:
    """Time a program from start to end."""
    start = time.perf_counter()
    subprocess.run(words, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


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
    links = "".join(f"* [{{0}}://mill{i}.example/x{i} Mill {i}]\n" for i in range(2000))
    blanks = f"The mill is{' ' * 20_000}old. "
    link = "[http://mill.example/{} The mill]"
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
        *beside(" " * 20_000, "a blank beside 20,000 others", "It is  red.", "It is red."),
        ("a blank beside 20,000 in one line", f"{blanks}It is  red.", f"{blanks}It is red."),
        ("50,000 equal letters in a value", "{{a|b=c}}", f"{{{{a|b=c{'o' * 50_000}d}}}}"),
        ("25,000 new values", "{{a|b=c}}", f"{{{{a|b=c{'|a' * 25_000}d}}}}"),
        (
            "50,000 blank lines in a cell",
            "{|\n| a || b\n|}",
            "{|\n| a || b" + "\n" * 50_000 + "c\n|}",
        ),
        ("50,000 new blanks in a reference", "a", f"a<ref>b{' ' * 50_000}c</ref>"),
        ("2,000 links made safe", links.format("http"), links.format("https")),
        *beside("/" * 40_000, "a link beside 40,000 slashes", link.format("b"), link.format("d")),
    ]


def beside(row: str, name: str, old: str, new: str) -> list[tuple[str, str, str]]:
    """Give an edit on a page that holds a long row of signs elsewhere."""
    return [(name, f"The mill is x{row}y.\n\n{old}\n", f"The mill is x{row}y.\n\n{new}\n")]


def main() -> None:
    """Print every table."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--quick", action="store_true", help="every tenth edit only")
    step = 10 if words.parse_args().quick else 1
    print(f"{os.cpu_count()} processors, load before the start {os.getloadavg()[0]:.1f}")
    if chosen(is_long=False, step=step):
        side_by_side("all edits", is_long=False, step=step)
        side_by_side(f"edits of {LONG:,} characters or more", is_long=True, step=step)
        command(step)
    growth()
    hostile()


if __name__ == "__main__":
    main()
