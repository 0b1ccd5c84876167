"""Takes changed lines and gives the islands: the smallest runs of tokens that differ.

Never reads markup: brackets and braces are only tokens that don't break apart.
"""

import re
from itertools import accumulate, takewhile

from rapidfuzz.distance import Levenshtein, MatchingBlock

from bot.analyzer.align.islands import at_sentence
from bot.analyzer.align.lines import is_backwards
from bot.analyzer.align.region import Region
from bot.analyzer.align.sentences import by_sentences
from bot.analyzer.align.unlike import without_chance
from bot.analyzer.ends import shared_ends
from bot.analyzer.prose.segments import tokens as word_tokens
from bot.analyzer.wikitext.places import before_in_line, behind_in_line

# Every alternative begins with a fixed sign, so that `re` looks for those signs alone: ten times as
# quick as the same with repetitions in front.
_MARKUP = re.compile(
    r"(\[\[|\]\]|\{\{\{?|\}\}\}?|'''{0,3}|<!--|-->|-(?<=^-)-{3,}|\n|==={0,4}|\|\||!!"
    r"|\{\||</?[a-zA-Z]+|https?://)",
    re.MULTILINE,
)
_OPENINGS = {"]]": "[[", "}}": "{{"}
"""What links and templates end with, and what they begin with."""
_MAX_TOKEN_PAIRS = 40_000_000
"""The wiki's own limit for word diffs (wikidiff2)."""
_MIN_PASSAGE = 8
"""Letters in a row that both sides hardly share by chance."""


def tokenize(text: str) -> list[str]:
    """Cut wikitext into markup, words, blanks and signs, which join back to it."""
    found: list[str] = []
    for at, piece in enumerate(_MARKUP.split(text)):
        if at % 2:
            found.append(piece)
        elif piece:
            found += word_tokens(piece)
    return found


def islands(old: str, new: str, old_base: int, new_base: int) -> list[Region] | None:
    """Give the runs in which two stretches differ, offset by the bases; None if too large."""
    if is_backwards(old, new):
        found = _ordered(new, old)
        found = found and [island.mirrored() for island in found]
    else:
        found = _ordered(old, new)
    if not found:
        return found
    found = [part for island in found for part in _parted(island, old, new)]
    ends = [*(island.old_start for island in found[1:]), len(old)]
    placed: list[Region] = []
    for island, end in zip(found, ends, strict=True):
        if island.old_start < island.old_end and island.new_start < island.new_end:
            placed.append(island)
            continue
        start = placed[-1].old_end if placed else 0
        whole = _closed_last(_opened_last(island, start, old, new), end, old, new)
        at_line = _at_line_end(whole, start, end, old, new)
        placed.append(at_sentence(at_line, start, end, old, new) if at_line is whole else at_line)
    return [Region(a + old_base, b + old_base, c + new_base, d + new_base) for a, b, c, d in placed]


def _parted(island: Region, old: str, new: str) -> list[Region]:
    """Part a line break that came or went from what begins alike in both texts behind it."""
    a, b, c, d = island
    if a == b or c == d:
        return _closed_first(island, old, new) if old[b : b + 2] in _OPENINGS else [island]
    if (old[a] == "\n") == (new[c] == "\n"):
        return [island]
    was, now = old[a:b], new[c:d]
    breaks = len(was) - len(was.lstrip("\n")), len(now) - len(now.lstrip("\n"))
    rests = tokenize(was[breaks[0] :]), tokenize(now[breaks[1] :])
    pairs = takewhile(lambda pair: pair[0] == pair[1], zip(*rests, strict=False))
    same = sum(len(token) for token, _ in pairs)
    if not same:
        return [island]
    starts = a + breaks[0], c + breaks[1]
    return [Region(a, starts[0], c, starts[1]), Region(starts[0] + same, b, starts[1] + same, d)]


def _closed_first(island: Region, old: str, new: str) -> list[Region]:
    """Let what came into a link, and another link behind it, not be told as one.

    Of [[A]] and [[A|a]] or [[B]] a comparison may say that "|a]] or [[B" came in: it takes the
    second link's end for the first's.
    """
    text, start, end = island.one_side(old, new)
    sign = text[end : end + 2]
    step = text.find(sign, start, end) - start
    if step <= 0 or _OPENINGS[sign] in text[start : start + step]:
        return [island]
    if sign[0] in {text[end + 2 : end + 3], text[start + step + 2 : start + step + 3]}:
        return [island]  # three brackets in a row are one sign
    a, b, c, d = island
    old_end, new_end = (a + step, d) if a < b else (b, c + step)
    return [Region(a, old_end, c, new_end), Region(old_end + 2, b + 2, new_end + 2, d + 2)]


def _opened_last(island: Region, low: int, old: str, new: str) -> Region:
    """Let a link that came before another begin with its own brackets, not with the other's.

    Of [[Level 1]] and [[Level 2]] a comparison may say that "1]] and [[Level " came. Where the
    other one begins a line, with a list's marks say, lines came.
    """
    moved = "".join(island.sources(old, new))  # one of them is empty
    opened = _last_opened(moved)
    if not opened:
        return island
    line = moved.rpartition("\n")[2]
    starts = island.old_start, island.new_start
    is_line = all(map(_begins_line, (old, new), starts, (line, line)))
    shared = line if line != moved and is_line else opened
    step = len(shared)
    if starts[0] - step < low or not old.startswith(shared, starts[0] - step):
        return island
    befores = (
        old[starts[0] - step - 1 : starts[0] - step],
        new[starts[1] - step - 1 : starts[1] - step],
    )
    if opened[0] in befores:
        return island  # three brackets in a row are one sign
    return island.moved(-step)


def _last_opened(moved: str) -> str:
    """Give the beginning of a link or template that a run ends within, behind the end of one."""
    for end, opening in _OPENINGS.items():
        if end in moved:
            before, _, words = moved.rpartition(opening)
            if end in before and end not in words:
                return opening + words
    return ""


def _closed_last(island: Region, high: int, old: str, new: str) -> Region:
    """Let a link that came behind another end with its own brackets, not with the other's.

    Of [[A]] and [[A]] or [[B]] a comparison may say that "]] or [[B" came.
    """
    text, start, end = island.one_side(old, new)
    sign = text[start : start + 2]
    if sign not in _OPENINGS or text[end : end + 2] != sign or island.old_end + 2 > high:
        return island
    rest = text[start + 2 : end + 2]
    if rest.count(_OPENINGS[sign]) != rest.count(sign):
        return island
    if sign[0] in {rest[:1], text[end + 2 : end + 3]}:
        return island  # three brackets in a row are one sign
    return island.moved(2)


def _begins_line(text: str, end: int, line: str) -> bool:
    return before_in_line(text, end) == line


def _at_line_end(island: Region, low: int, high: int, old: str, new: str) -> Region:
    """Let lines that came or went begin where a line ends, if the texts can be read so."""
    moved = "".join(island.sources(old, new))  # one of them is empty
    step = moved.find("\n")
    if 0 < step <= high - island.old_end and old.startswith(moved[:step], island.old_end):
        return island.moved(step)
    begun = moved.rpartition("\n")[2] if step >= 0 else ""
    starts = island.old_start, island.new_start
    is_line = begun and island.old_start - len(begun) >= low
    if is_line and all(map(_begins_line, (old, new), starts, (begun, begun))):
        return island.moved(-len(begun))
    return island


def _ordered(old: str, new: str) -> list[Region] | None:
    found = _compared(old, new)
    return by_sentences(found, old, new, _compared) if found else found


def _compared(old: str, new: str) -> list[Region] | None:
    if not old or not new:
        return [Region(0, len(old), 0, len(new))]
    return _between(old, new, *shared_ends(old, new))


def _between(old: str, new: str, start: int = 0, tail: int = 0) -> list[Region] | None:
    """Compare two texts behind what both begin with and before what both end with."""
    end = len(old) - tail
    old_tokens, new_tokens = tokenize(old[start:end]), tokenize(new[start : len(new) - tail])
    if len(old_tokens) * len(new_tokens) > _MAX_TOKEN_PAIRS:
        return None
    old_at, new_at = _places(old_tokens, start), _places(new_tokens, start)
    found: list[Region] = []
    old_end = new_end = 0
    blocks = Levenshtein.opcodes(old_tokens, new_tokens).as_matching_blocks()
    breaks = old_tokens.count("\n"), new_tokens.count("\n")
    if breaks[0] != breaks[1] and breaks[0] < len(old_tokens) and breaks[1] < len(new_tokens):
        blocks = _fuller(blocks, old_tokens, new_tokens)
    if any(breaks):
        beside = before_in_line(old, start), behind_in_line(old, end)
        blocks = without_chance(blocks, old_tokens, new_tokens, beside)
    for a, b, size in blocks:
        if old_end < a or new_end < b:
            found.append(Region(old_at[old_end], old_at[a], new_at[new_end], new_at[b]))
        old_end, new_end = a + size, b + size
    return found


def _fuller(blocks: list[MatchingBlock], old: list[str], new: list[str]) -> list[MatchingBlock]:
    """Give what both sides share, read from the front, or from behind if that keeps a passage.

    Of "since 2006: Mara" that became "2006 to 2023: Mara" and "since 2023: Ivo" in the next line as
    many tokens may stay of either line.
    """
    ends = len(old), len(new)
    found = Levenshtein.opcodes(old[::-1], new[::-1]).as_matching_blocks()[:-1]
    behind = [
        MatchingBlock(ends[0] - a - size, ends[1] - b - size, size) for a, b, size in found[::-1]
    ]
    is_fuller = _longest(behind, old) > max(2 * _longest(blocks, old), _MIN_PASSAGE)
    return [*behind, MatchingBlock(*ends, 0)] if is_fuller else blocks


def _longest(blocks: list[MatchingBlock], tokens: list[str]) -> int:
    """Count the letters of the longest passage shared."""
    passages = (tokens[a : a + size] for a, _, size in blocks)
    return max((sum(map(len, filter(str.isalnum, words))) for words in passages), default=0)


def _places(tokens: list[str], start: int) -> list[int]:
    return list(accumulate(map(len, tokens), initial=start))
