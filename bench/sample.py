"""Prints analyses of edits taken at random, each under its diff, for a person to read and judge.

`python bench/sample.py [COUNT] [SEED] [CORPUS] [--robots N]`: 100, 3 and edits_dev when not said;
a corpus may be a history (history_pap). With --robots at most N of the edits are such as touch
links to other languages alone, which teach little; others take their places. The same words
choose the same edits. Never judges anything itself.
"""

import argparse
import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from corpora import Pair, pairs

from bot.analyzer import analyse, hunks
from bot.analyzer.analysis import Analysis, HunkLine, LineKind, Span

WIDTH = 500
LINES = 14
BESIDE = 60
"""Characters shown to each side of what changed in a line."""
_OF_ROBOTS = re.compile(r"\s*(?:\[\[[a-z-]{2,12}:[^\[\]|]*\]\]\s*)*")
"""A line of links to other languages, or a blank one."""
_SIGNS = {
    LineKind.EQUAL: " ",
    LineKind.CHANGED: "~",
    LineKind.INSERTED: "+",
    LineKind.REMOVED: "-",
    LineKind.MOVED: ">",
}


def marked(text: str, marks: tuple[Span, ...]) -> str:
    """Put what changed in a line between brackets, and leave out what stands far from it."""
    told = ""
    place = 0
    for start, end in marks:
        before = text[place:start]
        told += (
            before if len(before) < 2 * BESIDE else f"{before[:BESIDE]}…{before[-BESIDE:]}"
        ) + "⟦"
        changed = text[start:end]
        told += changed if len(changed) < WIDTH else f"{changed[:WIDTH]}…"
        told += "⟧"
        place = end
    rest = text[place:]
    return told + (rest if len(rest) < BESIDE else f"{rest[:BESIDE]}…")


def told(line: HunkLine) -> Iterator[str]:
    """Write one line of a hunk."""
    sign = _SIGNS[line.kind]
    if line.kind is LineKind.EQUAL:
        yield f"    {sign} {(line.new or '')[:100]}"
    elif line.kind in {LineKind.CHANGED, LineKind.MOVED}:
        yield f"    {sign}- {marked(line.old or '', line.old_marks)}"
        yield f"    {sign}+ {marked(line.new or '', line.new_marks)}"
    else:
        yield f"    {sign} {(line.new or line.old or '')[:WIDTH]}"


def diff(old: str, new: str) -> Iterator[str]:
    """Write the changed lines of an edit."""
    for hunk in hunks(old, new):
        yield f"   @@ {hunk.section}"
        for line in hunk.lines:
            yield from told(line)


def answer(analysis: Analysis) -> Iterator[str]:
    """Write what the analyzer makes of an edit."""
    labels = " ".join(sorted(analysis.labels))
    seen = "changed" if analysis.visible_text_changed else "same"
    yield f"   => {analysis.headline} | {analysis.assurance.word} | {labels} | visible {seen}"
    for why in analysis.why:
        yield f"      why: {why[:WIDTH]}"
    for o in analysis.operations[:LINES]:
        detail = f" {','.join(o.detail.changed)} in {'>'.join(o.detail.path)}"
        yield f"      {o.kind} {o.node}{detail} | {o.old[:80]!r} | {o.new[:80]!r}"
    if len(analysis.operations) > LINES:
        yield f"      ... {len(analysis.operations)} operations"
    if analysis.unchecked:
        yield f"      unchecked: {' '.join(sorted({u.label for u in analysis.unchecked}))}"
    yield from (f"      cut: {cut}" for cut in analysis.truncated)


def shown(number: int, pair: Pair) -> Iterator[str]:
    """Write one edit: what it is called, its diff, and what the analyzer makes of it."""
    change = pair.edit.change
    summary = (change.summary or "")[:120]
    yield f"\n#{number} [{pair.id}] {pair.context.language} {change.title!r} | {summary!r}"
    lines = list(diff(*texts(pair)))
    yield from lines[: 3 * LINES]
    if len(lines) > 3 * LINES:
        yield f"    ... {len(lines)} lines"
    yield from answer(analyse(pair.edit, pair.context))


def texts(pair: Pair) -> tuple[str, str]:
    """Give both texts of an edit."""
    old, new = pair.edit.old, pair.edit.new
    return (old and old.text) or "", (new and new.text) or ""


def is_of_robot(pair: Pair) -> bool:
    """Say whether only lines of links to other languages differ, and blank ones."""
    old, new = (Counter(text.split("\n")) for text in texts(pair))
    differing = [*(old - new), *(new - old)]
    return bool(differing) and all(map(_OF_ROBOTS.fullmatch, differing))


def chosen(found: Sequence[Pair], count: int, seed: int, robots: int | None) -> list[Pair]:
    """Choose edits by chance, at most so many of them robots'."""
    if robots is None:
        places = random.Random(seed).sample(range(len(found)), min(count, len(found)))
        return [found[place] for place in places]
    kept: list[Pair] = []
    for pair in random.Random(seed).sample(found, len(found)):
        is_robot = is_of_robot(pair)
        if len(kept) < count and (robots > 0 or not is_robot):
            kept.append(pair)
            robots -= is_robot
    return kept


def main() -> None:
    """Print the sample."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("count", nargs="?", type=int, default=100)
    words.add_argument("seed", nargs="?", type=int, default=3)
    words.add_argument("corpus", nargs="?", default="edits_dev")
    words.add_argument("--robots", type=int)
    said = words.parse_args()
    found = list(pairs(said.corpus))
    for number, pair in enumerate(chosen(found, said.count, said.seed, said.robots), 1):
        print("\n".join(shown(number, pair)))


if __name__ == "__main__":
    main()
