"""Added words raise the same alarms though most looks at them are left out by a cheap sign."""

import sys

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from msgspec import structs

from bot.analyzer.prose.added import chat
from bot.analyzer.prose.added.added_text import AddedText, make_added_text
from bot.analyzer.prose.added.alarms import _gibberish, _repeated_characters, alarms_in
from bot.analyzer.prose.added.contacts import contact_details
from bot.analyzer.prose.added.profanity import profanity
from bot.analyzer.prose.added.striking import DISGUISED, Look, is_code
from bot.analyzer.prose.finding import Finding

_EXAMPLES = settings(max_examples=300, deadline=None)
_ADDED = (
    "mill the old fuck fuuuck sh1t 5hit сука сууука ббб asdfgh xkcqz wxqrt bcdfgkl lololol"
    " hahahaha coooool coolll millllll aaaa AAAA YYYY 1111111 333 12345678901234567890 hi test 你好"
    " this_is_a_test 测试 テスト 的的的的的的 привет фываф c0ol m!ll h4xx “ ” - , . !"
)


def _new(text: str, language: str = "en", start: int = 0, *, is_value: bool = False) -> AddedText:
    return make_added_text(
        text,
        language=language,
        added=((start, len(text)),),
        page_has_word=frozenset({"mill", "cool", "coool", "xkcqz"}).__contains__,
        is_value=is_value,
        titles=(),
    )


@st.composite
def _added(draw: st.DrawFn) -> AddedText:
    """Draw a paragraph, its language and where in it new words begin."""
    joints = st.sampled_from([" ", " ", " ", "", "\n"])
    pieces = st.sampled_from([piece.replace("_", " ") for piece in _ADDED.split(" ")])
    text = "".join(draw(st.lists(st.tuples(pieces, joints).map("".join), max_size=9)))
    start = draw(st.sampled_from([0, 0, draw(st.integers(0, len(text)))]))
    language = draw(st.sampled_from(["en", "fr", "ru", "zh", "tr", "xx"]))
    return _new(text, language, start, is_value=draw(st.booleans()))


def _looks(word: str) -> frozenset[Look]:
    """Give every look that may have something to say of a word with a letter."""
    left_out = {Look.DISGUISED: not DISGUISED.search(word.lower()), Look.STRETCHED: is_code(word)}
    return frozenset(look for look in Look if not left_out.get(look))


@_EXAMPLES
@given(_added())
@example(_new("... this is a test !!"))
@example(_new("12345678901234567890"))
@example(_new("the old coolll"))
@example(_new("11"))
def test_looks_at_words_are_left_out_where_none_would_tell(new: AddedText) -> None:
    """All looks at all words with a letter, and a greeting of any length, find the same."""
    lettered = [word for word in new.forms if any(map(str.isalpha, word))]
    every = {word: _looks(word) for word in lettered}
    closely = structs.replace(new, striking=every)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(chat, "_LONGEST_GREETING", sys.maxsize)
        plain: list[Finding] = [
            *profanity(closely),
            *_gibberish(closely),
            *_repeated_characters(closely),
            *chat.chat(closely),
            *contact_details(closely),
        ]
    assert [*alarms_in(new, is_article=True)] == plain
