"""Takes a change of an article and says whether it left a sentence unfinished, or cries out.

Knows sentences by their ends and capitals only, so it asks for no list of words; never looks at
lists, tables, headings, values and references, where many lines have no end.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from bot.analyzer.analysis import Evidence, Kind, Label
from bot.analyzer.compare.changes import Change, Side
from bot.analyzer.labels.found import evidence_of, quoted
from bot.analyzer.prose.lexicons import lexicon
from bot.analyzer.prose.segments import SENTENCE_SIGNS
from bot.analyzer.wikitext.page import Page
from bot.analyzer.wikitext.places import line_start

_END = re.compile(rf".*[{SENTENCE_SIGNS}:;\uff1a\uff1b၊][\s\"'»«”’“)\]`*]*", re.DOTALL)
_FULL_END = re.compile(rf".*[{SENTENCE_SIGNS}][\s\"'»«”’“)\]`*]*", re.DOTALL)
"""How a sentence ends behind which another one begins."""
_CRY = re.compile(r"([^\s!-@\[-`{-~](?<![^\s!-@\[-`{-~]{2})[^\s!-@\[-`{-~]*)!+(?=[\s'\"<]|$)")
_QUOTES = frozenset("\"'«»„“”‘’「」『』")
_MUCH = 60
"""Characters of a page that would have cried out by now, if it did."""
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
_NEAR = 20
_SHOWN = 8
"""Words that are shown of what lost its end."""
_SHOUTED_WORDS = 4
"""Words that prose itself tells of."""
_SHOUTED_LETTERS = 8
_NO_WORDS = re.compile(r"[\d_/=<>{}|&-]")
"""What names in programs, items and abbreviations have."""
_WORDS = 3
"""Words of a line of its own that make a sentence."""


def unfinished(index: int, change: Change, page: Page) -> Iterator[Evidence]:
    """Look for sentences that have no end, lost theirs or begin small, and for what cries out.

    Those of prose alone: nobody asks of what stands within something.
    """
    said = change.new.visible.strip()
    if not _may_tell(change, said) or not _is_prose(change):
        return
    text, start = change.new.page_text, change.new.inner_start
    line = line_start(text, start)
    if text.startswith(_NO_PARAGRAPH, line):
        return
    if cry := _cry(change, said, page):
        why = f"'{cry}' cries out, and nothing else on the page does"
        yield evidence_of(index, change, Label.SHOUTING, why)
    if _is_shouted(change, said):
        why = f"{quoted(said)} is all capitals"
        yield evidence_of(index, change, Label.SHOUTING, why)
    before = change.new.reader.visible(line, start).text
    if why := _flaw(change, said, before, page):
        yield evidence_of(index, change, Label.UNFINISHED_SENTENCE, why)


def _may_tell(change: Change, said: str) -> bool:
    """Say whether words may be what is looked for, before their place is looked at."""
    if not said:
        return change.operation.kind is Kind.REMOVE and bool(_LETTER.search(change.old.visible))
    if said.startswith(_NO_SENTENCE) or not _LETTER.search(said):
        return False
    if "\n" in said:
        return "!" in said
    return _begins_lower(said) or "!" in said or said.isupper() or not _END.fullmatch(said)


def _is_shouted(change: Change, said: str) -> bool:
    """Say whether a paragraph of a few words has nothing but capitals."""
    few = range(2, _SHOUTED_WORDS)
    is_shouted = said.isupper() and len(said) > _SHOUTED_LETTERS and len(said.split()) in few
    is_alone = change.new.inner_line.strip() == change.new.source.strip()
    return is_shouted and is_alone and not _NO_WORDS.search(said)


def _flaw(change: Change, said: str, before: str, page: Page) -> str:
    """Say what a sentence lacks; '' when it lacks nothing."""
    behind = _behind(change.new)
    if not said:
        left = " ".join(before.split()[-_SHOWN:])
        return f"no mark ends what is left: {left}" if _is_cut_off(change, before, behind) else ""
    if _END.fullmatch(said):
        is_small = _begins_small(change, said, before, behind)
        return f"a sentence begins small: {quoted(said)}" if is_small else ""
    if behind:
        is_unfinished = _is_between(change, said, before, behind, page)
    else:
        is_unfinished = _lacks_end(change, said, before)
    return f"no mark ends what came in: {quoted(said)}" if is_unfinished else ""


def _cry(change: Change, said: str, page: Page) -> str:
    """Give what cries out in new words on a page that never does; names may (Yahoo!)."""
    if (
        "!" not in said
        or "!" in change.old.visible
        or len(page.old) < _MUCH
        or not _QUOTES.isdisjoint(said)
    ):
        return ""
    cries = [cry.group() for cry in _CRY.finditer(said) if not cry[1].istitle()]
    return cries[0] if cries and not _cries(page.old) else ""


@lru_cache(maxsize=1)
def _cries(text: str) -> bool:
    """Say whether anything on a page cries out; one page is asked of again and again."""
    return "!" in text and _CRY.search(text) is not None


def _is_cut_off(change: Change, before: str, behind: str) -> bool:
    """Say whether the end of a sentence went, and with it the mark at its end.

    Where more stands in the line, the next sentence has kept its capital, and what went was more
    than the full stop of an abbreviation.
    """
    had, left = change.old.visible.strip(), before.rstrip()
    if not had or not left or _END.fullmatch(left) or left.count(" ") + 1 < _WORDS:
        return False
    gone, stays = (_right_before(side) for side in (change.old, change.new))
    if gone != stays or stays.endswith("}}"):  # of a sentence put anew other words are left
        return False
    return not behind or (behind[0].isupper() and had.count(" ") + 1 >= _WORDS)


def _right_before(side: Side) -> str:
    return side.page_text[max(side.start - _NEAR, 0) : side.start].strip()


def _begins_small(change: Change, said: str, before: str, behind: str) -> bool:
    """Say whether a sentence behind a finished one begins small, and with no name."""
    if not _begins_lower(said) or change.old.visible.strip() or " " not in said:
        return False
    return bool(_FULL_END.fullmatch(before)) and _is_small(said) and not behind[:1].islower()


def _is_prose(change: Change) -> bool:
    """Say whether a change is of the words of a paragraph, and had an end if it had any.

    Words that had no end before have lost none.
    """
    if change.operation.kind is Kind.MOVE:
        return False
    had = change.old.visible.strip()
    return not had or _END.fullmatch(had) is not None


def _behind(side: Side) -> str:
    """Give what a reader sees behind a stretch in its line: a reference is no word of it."""
    if side.ends_line:
        return ""
    return side.reader.visible(side.inner_end, side.lines[1]).text.strip()


def _lacks_end(change: Change, said: str, before: str) -> bool:
    """Say whether the last words of a line lost their end, or begin a sentence and have none."""
    if change.old.visible.strip() or _END.fullmatch(before):
        return True
    is_sentence = _begins_lower(said) and said.count(" ") + 1 >= _WORDS
    return is_sentence and not before.strip()


def _begins_lower(said: str) -> bool:
    """Say whether words begin with a small letter of which a sentence begins with the large one.

    Georgian ones are small for Unicode, but no sentence begins with others.
    """
    return said[0].islower() and said[0].title() != said[0]


def _is_between(change: Change, said: str, before: str, behind: str, page: Page) -> bool:
    """Say whether words came in between two sentences, and belong to neither.

    What stands behind them has kept its capital: it begins a sentence, where it is no name and no
    title, or where small letters came in before it.
    """
    if change.old.visible.strip() or said.endswith(_GOES_ON):
        return False
    first = _FIRST_WORD.match(behind)
    if first is None or not first[1][0].isupper() or not (_END.fullmatch(before) or not before):
        return False
    if " " not in said and not said.islower():
        return False
    return _is_small(said) or (
        f" {first[1].lower()} " in page.old and not _is_title(first, change.new, page)
    )


def _is_title(first: re.Match[str], side: Side, page: Page) -> bool:
    """Say whether a word may begin a title: The Times, "The mill", The mill in italics."""
    behind = side.page_text[side.inner_end :].lstrip()
    if first.start(1) or behind.startswith(_OF_TITLES):
        return True
    lists = lexicon(page.context.language)
    after = first.string[first.end() :].split(maxsplit=1)[:1]
    return any(word[0].isupper() for word in after) and not (lists and lists.capital_nouns)


def _is_small(said: str) -> bool:
    """Say whether words begin small, and with no name: iPod, von Berg."""
    one, *others = said.split(maxsplit=2)
    return one.islower() and bool(others) and not others[0][0].isupper()
