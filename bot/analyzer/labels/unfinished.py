"""Takes a change of an article and says whether it left a sentence unfinished, or cries out.

Knows sentences by their ends and capitals only, so it asks for no list of words; never looks at
lists, tables, headings, values and references, where many lines have no end.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from bot.analyzer.analysis import Evidence, Kind, Label
from bot.analyzer.compare.changes import Change, Side
from bot.analyzer.labels.found import evidence_of, excerpt
from bot.analyzer.labels.loud import cry_in, is_only_marks, is_shouted, is_shouted_word
from bot.analyzer.prose.lexicons import lexicon
from bot.analyzer.prose.segments import SENTENCE_SIGNS
from bot.analyzer.wikitext.page import Page
from bot.analyzer.wikitext.places import line_end, line_start

_END = re.compile(rf".*[{SENTENCE_SIGNS}:;\uff1a\uff1b၊][\s\"'»«”’“)\]`*]*", re.DOTALL)
_FULL_END = re.compile(rf".*[{SENTENCE_SIGNS}][\s\"'»«”’“)\]`*]*", re.DOTALL)
"""How a sentence ends behind which another one begins."""
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
_RUNNING = re.compile(r"[^\n\[\]{}<>|=*#:;/_]+")
"""Words alone."""
_OPENED = tuple("*#:; {|<")
_LAST_SIGNS = frozenset(SENTENCE_SIGNS + ":;>}]")
_CLOSING = " \"'»«”’“)*`"
_PARAGRAPHS = 2
_NEAR = 20
_SHOWN = 8
"""Words that are shown of what lost its end."""
_ITEM = ("*", "#")
_MARKERS = 4
_BESIDE = 2
"""Items that are looked at on either side, and are there at least."""
_REACH = 1000
_SMALL_WORDS = re.compile(r"[^\W\d_]+(?: [^\W\d_]+){1,9}")
_FIRST_SIGN = re.compile(r"[^\W_]")
_LONGER = 5
"""Words of such a line that is no title."""
_WORDS = 3
"""Words of a line of its own that make a sentence."""


def unfinished(index: int, change: Change, page: Page) -> Iterator[Evidence]:
    """Look for sentences that have no end, lost theirs or begin small, and for what cries out.

    Those of prose alone: nobody asks of what stands within something.
    """
    said = change.new.visible.strip()
    if said.isupper() and is_shouted_word(change, said, page):
        why = f"{excerpt(said)} is all capitals among small letters"
        yield evidence_of(index, change, Label.SHOUTING, why)
    if not _may_tell(change, said) or not (_is_prose(change) or _is_put_anew(change, said)):
        return
    text, start = change.new.page_text, change.new.inner_start
    line = line_start(text, start)
    is_item = text.startswith(_ITEM, line)
    if not is_item and text.startswith(_NO_PARAGRAPH, line):
        return
    cry = cry_in(change, said, page)
    if cry and (not is_item or cry.isupper() or cry.endswith("!!")):
        why = f"'{cry}' cries out, and nothing else on the page does"
        yield evidence_of(index, change, Label.SHOUTING, why)
    if is_item:
        if said.islower() and _is_small_item(change, said, line):
            why = f"an item begins small, and those beside it don't: {excerpt(said)}"
            yield evidence_of(index, change, Label.UNFINISHED_SENTENCE, why)
        return
    if is_shouted(change, said):
        why = f"{excerpt(said)} is all capitals"
        yield evidence_of(index, change, Label.SHOUTING, why)
    before = change.new.reader.visible(line, start).text
    if why := _flaw(change, said, before, page):
        yield evidence_of(index, change, Label.UNFINISHED_SENTENCE, why)


def _may_tell(change: Change, said: str) -> bool:
    """Say whether words may be what is looked for, before their place is looked at."""
    if not said:
        return change.operation.kind is Kind.REMOVE and bool(_LETTER.search(change.old.visible))
    if said.startswith(_NO_SENTENCE) or not _LETTER.search(said):
        return is_only_marks(said)
    if "\n" in said:
        return "!" in said
    return _begins_lower(said) or "!" in said or said.isupper() or not _END.fullmatch(said)


def _is_small_item(change: Change, said: str, line: int) -> bool:
    """Say whether an item is a few words in small letters, and its neighbours begin otherwise."""
    side = change.new
    text = side.page_text
    if side.nodes or not _SMALL_WORDS.fullmatch(said):
        return False
    if change.old.visible.strip() or side.inner_start - line > _MARKERS or not side.ends_line:
        return False
    above = text[max(line - _REACH, 0) : max(line - 1, 0)].split("\n")[-_BESIDE:]
    below = text[line_end(text, side.inner_end) + 1 :][:_REACH].split("\n")[:_BESIDE]
    beside = [item for item in (*above, *below) if item.startswith(_ITEM)]
    firsts = [_FIRST_SIGN.search(item) for item in beside]
    is_odd = all(first and first[0].isupper() for first in firsts)
    return len(firsts) >= _BESIDE and is_odd


def _flaw(change: Change, said: str, before: str, page: Page) -> str:
    """Say what a sentence lacks; '' when it lacks nothing."""
    behind = _behind(change.new)
    if not said:
        left = " ".join(before.split()[-_SHOWN:])
        return f"no mark ends what is left: {left}" if _is_cut_off(change, before, behind) else ""
    if _END.fullmatch(said):
        is_small = _begins_small(change, said, before, behind)
        return f"a sentence begins small: {excerpt(said)}" if is_small else ""
    if behind:
        is_unfinished = _is_between(change, said, before, behind, page)
    else:
        is_unfinished = _lacks_end(change, said, before, page)
    return f"no mark ends what came in: {excerpt(said)}" if is_unfinished else ""


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


def _is_put_anew(change: Change, said: str) -> bool:
    """Say whether a paragraph that begins small took the place of what did not."""
    had, side = change.old.visible.strip(), change.new
    if said.count(" ") + 1 < _LONGER or not _begins_lower(said) or had[:1].islower():
        return False
    is_whole = side.inner_line.strip() == side.source.strip()
    return is_whole and change.operation.kind is not Kind.MOVE and "\n" in change.old.source


def _behind(side: Side) -> str:
    """Give what a reader sees behind a stretch in its line: a reference is no word of it."""
    if side.ends_line:
        return ""
    return side.reader.visible(side.inner_end, side.lines[1]).text.strip()


def _lacks_end(change: Change, said: str, before: str, page: Page) -> bool:
    """Say whether the last words of a line lost their end, or begin a sentence and have none."""
    if change.old.visible.strip() or _END.fullmatch(before):
        return True
    if before.strip():
        return False
    if said.count(" ") + 1 < _WORDS:
        return said.islower() and " " in said and said.replace(" ", "").isalpha()
    is_long = said.count(" ") + 1 >= _LONGER
    return _begins_lower(said) or (is_long and _is_of_ended(change, page))


def _is_of_ended(change: Change, page: Page) -> bool:
    """Say whether a paragraph stands where all others have an end, and nothing that it opens."""
    if change.new.nodes or not _RUNNING.fullmatch(change.new.source.strip()):
        return False
    behind = change.new.page_text[change.new.inner_end :].lstrip("\n")
    return not behind.startswith(_OPENED) and _all_end(page.old)


@lru_cache(maxsize=1)
def _all_end(text: str) -> bool:
    """Say whether all paragraphs of a page have an end, of two at least."""
    count = 0
    for line in text.split("\n"):
        if line and not line.startswith(_NO_PARAGRAPH):
            if line.rstrip(_CLOSING)[-1:] not in _LAST_SIGNS:
                return False
            count += 1
    return count >= _PARAGRAPHS


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
