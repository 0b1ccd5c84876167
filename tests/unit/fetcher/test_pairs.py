"""JSON lines and texts as edits."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import BadReplyError
from bot.fetcher.pairs import decode_pair, edit_of_texts, pair_id
from bot.revisions import ChangeType


def _line(**fields: object) -> bytes:
    return json.dumps(fields).encode()


def test_a_pair_is_an_edit_with_its_context() -> None:
    """Everything the line says is there."""
    line = _line(id=7, old="a", new="b", title="T", lang="de", namespace=1, summary="s", more=1)
    pair = decode_pair(line)
    assert pair.id == 7
    assert pair.context.language == "de"
    change = pair.edit.change
    assert (change.title, change.namespace, change.summary) == ("T", 1, "s")
    assert pair.edit.old
    assert pair.edit.new
    assert (pair.edit.old.text, pair.edit.new.text) == ("a", "b")


@pytest.mark.parametrize("old", ["", None])
def test_no_old_text_is_a_new_page(old: str | None) -> None:
    """As MediaWiki has no empty revision to begin with."""
    pair = decode_pair(_line(id=1, old=old, new="b"))
    assert pair.edit.change.type is ChangeType.NEW
    assert pair.edit.old is None


@pytest.mark.parametrize(
    ("line", "found"),
    [
        (b"", None),
        (b"[]", None),
        (b"\xff", None),
        (b"[" * 100_000, None),
        (_line(id=3, old="a"), 3),
        (_line(id="x", old="a", new=None), "x"),
        (_line(id="x", old="a", new="b", namespace="talk"), "x"),
        (_line(old="a", new="b"), None),
    ],
)
def test_a_bad_line_is_refused_with_its_id(line: bytes, found: object) -> None:
    """Where there is one."""
    with pytest.raises(BadReplyError):
        decode_pair(line)
    assert pair_id(line) == found


@given(st.binary())
def test_any_bytes_are_a_pair_or_refused(line: bytes) -> None:
    """Nothing else can come of a line."""
    try:
        decode_pair(line)
    except BadReplyError:
        pair_id(line)


def test_texts_need_no_wiki() -> None:
    """They get no revision ids."""
    assert edit_of_texts("a", "b").change.revid == 0
