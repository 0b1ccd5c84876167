"""What is asked once of a stretch, or by a cheap sign, is what its plain form tells."""

import re

from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.analyzer.compare.nature import _CODE_LINE, _begins_sentence, _is_ended
from bot.analyzer.prose.segments import SENTENCE_END
from bot.analyzer.wikitext.fragments import parse
from bot.analyzer.wikitext.markup import Window
from bot.analyzer.wikitext.places import headings, line_start
from bot.analyzer.wikitext.reader import _MARKS, Reader, _is_unmarked
from bot.analyzer.wikitext.titles import site_of
from bot.revisions import Context

_EXAMPLES = settings(max_examples=300, deadline=None)
_HEADING = re.compile(r"^(={1,6})(.+?)\1[ \t]*(?:<!--.*?-->[ \t]*)*$", re.MULTILINE)
_HEADING_MARKUP = re.compile(r"'{2,5}|<[^<>]*>|\[\[(?:[^\[\]|]*\|)?|\]\]|\{\{|\}\}")


def _made_of(parts: str, size: int = 14) -> st.SearchStrategy[str]:
    """Grow texts of pieces that are treated apart; blanks part the pieces."""
    return st.lists(st.sampled_from([*parts.split(" "), " ", "\n"]), max_size=size).map("".join)


@_EXAMPLES
@given(_made_of("= == === a ''b''' [[ ]] | {{ }} { [ <!--c--> <i> < >"))
@example("== ''a'' ==\n=b= <!--c-->\n====\nx=1=\n== [[c|d]] {{e}} ==")
def test_headings_are_found_by_their_first_sign(text: str) -> None:
    """Headings, and the markup in them, are the same when each line is tried."""
    told = [_HEADING_MARKUP.sub("", found[2]).strip() for found in _HEADING.finditer(text)]
    assert headings(text) == told


@_EXAMPLES
@given(_made_of(". ! 。 ' ) » a * # : - <ref>b</ref> <ref/> <ref > /> \t"))
@example("a.<ref>b</ref> ")
@example("a\n* ")
def test_sentences_begin_and_end_as_one_pattern_says(text: str) -> None:
    """Where a sentence begins, or ended, is told by the last signs of a text alone."""
    end = re.compile(rf"{SENTENCE_END}\s*\Z")
    start = re.compile(
        rf"(?:(?:\A|\n)(?:[*#:;]+[ \t]*)?|{SENTENCE_END}(?:<ref.*(?:/>|</ref>))?\s*)\Z"
    )
    assert _is_ended(text) is bool(end.search(text))
    assert _begins_sentence(text) is bool(start.search(text))


@_EXAMPLES
@given(_made_of("' '' < <b> ~~~ ~ * # : ; - ---- a é"), st.sampled_from(["", "a", "\n"]))
def test_words_without_a_mark_s_sign_have_no_mark(source: str, before: str) -> None:
    """Words that are taken as they are have no mark in them, wherever they stand."""
    if _is_unmarked(source):
        assert _MARKS.search(before + source, len(before)) is None


@_EXAMPLES
@given(_made_of("a | || ! |- {| |} {{b|c}} <ref> </ref> * = [[d|e]]", 20), st.data())
@example("a\n b\n|c\n", None)
def test_a_stretch_knows_which_lines_it_has(text: str, data: st.DataObject | None) -> None:
    """A stretch without rows, or lines of code, has no place that stands in one."""
    start = data.draw(st.integers(0, len(text))) if data else 0
    end = data.draw(st.integers(start, len(text))) if data else len(text)
    reader = Reader(parse(Window(text, start, end, (), ()), site_of(Context())))
    for place in range(start, end + 1):
        line = line_start(text, place)
        assert reader.may_be_code or not _CODE_LINE.match(text, line)
        if not reader.is_table:
            assert reader.is_in_table(place) is reader._is_row(line)  # noqa: SLF001 # the plain form
