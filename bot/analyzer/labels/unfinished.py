"""Takes a change and says whether a sentence came in that nobody finished.

Knows sentences by their ends and capitals only, so it asks for no list of words; never looks at
lists, tables, headings, values and references, where many lines have no end.
"""

import re
from collections.abc import Iterator

from bot.analyzer.analysis import Evidence, Kind, Label
from bot.analyzer.changes import Change, Side
from bot.analyzer.labels.found import evidence_of, quoted
from bot.analyzer.page import Page
from bot.analyzer.places import line_start
from bot.analyzer.prose.lexicons import lexicon

_END = re.compile(r".*[.!?…:;。！？।؟۔։።၊။][\s\"'»«”’“)\]]*", re.DOTALL)
_NO_PARAGRAPH = tuple("*#:;=|!{< [_-")
"""How lines begin that are no paragraph."""
_LETTER = re.compile(r"[^\W\d_]")
_FIRST_WORD = re.compile(r"[\"'«„“(]*([^\W\d_]+)")
_NO_SENTENCE = ("(", "[", "—", "–", "-", "~")
"""How words begin that are a remark or a signature."""
_GOES_ON = (",", "—", "–", "-", "(")
"""How words end that open what stands behind them."""
_OF_TITLES = ("''", "[[")
"""What titles of works are put into."""
_WORDS = 3
"""Words of a line of its own that make a sentence."""


def unfinished(index: int, change: Change, page: Page) -> Iterator[Evidence]:
    """Look for words that came in behind a finished sentence, or as a small-lettered line."""
    said = change.new.visible.strip()
    if not said or _END.fullmatch(said) or not _is_prose(change, page):
        return
    if not _LETTER.search(said) or said.startswith(_NO_SENTENCE) or "\n" in said:
        return
    text, start = change.new.reader.fragment.text, change.new.start + change.new.blanks
    line = line_start(text, start)
    if text.startswith(_NO_PARAGRAPH, line):
        return
    before = change.new.reader.visible(line, start).text
    behind = _behind(change.new)
    if not behind:
        is_unfinished = _lacks_end(change, said, before)
    else:
        is_unfinished = _is_between(change, said, before, behind, page)
    if is_unfinished:
        why = f"no mark ends what came in: {quoted(said)}"
        yield evidence_of(index, change, Label.UNFINISHED_SENTENCE, why)


def _is_prose(change: Change, page: Page) -> bool:
    """Say whether a change is of the words of an article's paragraph, and had an end if it had any.

    Words that had no end before have lost none.
    """
    if not page.is_article or change.stream.path or change.operation.kind is Kind.MOVE:
        return False
    had = change.old.visible.strip()
    return not had or _END.fullmatch(had) is not None


def _behind(side: Side) -> str:
    """Give what a reader sees behind a stretch in its line: a reference is no word of it."""
    end = side.start + len(side.source.rstrip())
    return "" if side.ends_line else side.reader.visible(end, side.lines[1]).text.strip()


def _lacks_end(change: Change, said: str, before: str) -> bool:
    """Say whether the last words of a line lost their end, or begin a sentence and have none."""
    if change.old.visible.strip() or _END.fullmatch(before):
        return True
    return not before.strip() and _is_small_line(said)


def _is_small_line(said: str) -> bool:
    return said[0].islower() and said.count(" ") + 1 >= _WORDS


def _is_between(change: Change, said: str, before: str, behind: str, page: Page) -> bool:
    """Say whether words came in between two sentences, and belong to neither.

    What stands behind them has kept its capital: it begins a sentence, where it is no name and no
    title, or where small letters came in before it.
    """
    if change.old.visible.strip() or " " not in said or said.endswith(_GOES_ON):
        return False
    first = _FIRST_WORD.match(behind)
    if first is None or not first[1][0].isupper() or not (_END.fullmatch(before) or not before):
        return False
    return _is_small(said) or (
        f" {first[1].lower()} " in page.old and not _is_title(first, change.new, page)
    )


def _is_title(first: re.Match[str], side: Side, page: Page) -> bool:
    """Say whether a word may begin a title: The Times, "The mill", The mill in italics."""
    end = side.start + len(side.source.rstrip())
    if first.start(1) or side.reader.fragment.text[end:].lstrip().startswith(_OF_TITLES):
        return True
    lists = lexicon(page.context.language)
    after = first.string[first.end() :].split(maxsplit=1)[:1]
    return any(word[0].isupper() for word in after) and not (lists and lists.capital_nouns)


def _is_small(said: str) -> bool:
    """Say whether words begin small, and with no name: iPod, von Berg."""
    one, other = said.split(maxsplit=2)[:2]
    return one.islower() and not other[0].isupper()
