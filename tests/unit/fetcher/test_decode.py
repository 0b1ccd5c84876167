"""Any JSON becomes one of our nouns or a BadReplyError; hidden flags win over shown values."""

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import BadReplyError
from bot.fetcher.decode import (
    decode_change,
    decode_change_of_revision,
    decode_revision,
    decode_time,
    decode_user,
)
from bot.revisions import ChangeType, Hidden, PatrolState, UserKind
from bot.wiki.walk import Row

EDIT: dict[str, object] = {
    "type": "edit",
    "ns": 0,
    "title": "Duck pond",
    "pageid": 4,
    "revid": 12,
    "old_revid": 11,
    "rcid": 20,
    "user": "Gardener",
    "userid": 3,
    "bot": False,
    "new": False,
    "minor": True,
    "oldlen": 100,
    "newlen": 104,
    "timestamp": "2026-01-02T03:04:05Z",
    "comment": "two\nlines",
    "redirect": False,
    "patrolled": False,
    "unpatrolled": True,
    "autopatrolled": False,
    "tags": ["visualeditor"],
    "sha1": "0" * 40,
}
REVISION: dict[str, object] = {
    "revid": 12,
    "parentid": 11,
    "minor": False,
    "user": "Gardener",
    "timestamp": "2026-01-02T03:04:05Z",
    "size": 5,
    "sha1": "0" * 40,
    "comment": "c",
    "tags": [],
    "slots": {"main": {"contentmodel": "wikitext", "content": "ducks"}},
    "page": {"pageid": 4, "ns": 0, "title": "Duck pond"},
}
USER: dict[str, object] = {"userid": 3, "name": "Gardener", "editcount": 7, "groups": ["*", "user"]}

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=6,
)


def _mangled(good: dict[str, object]) -> st.SearchStrategy[Row]:
    """Rows of which some fields are gone or hold anything."""
    changed = st.dictionaries(
        st.sampled_from([*good, "userhidden", "anon"]), json_values, max_size=4
    )
    dropped = st.sets(st.sampled_from(list(good)), max_size=3)
    return st.builds(
        lambda new, gone: {key: value for key, value in {**good, **new}.items() if key not in gone},
        changed,
        dropped,
    )


@pytest.mark.parametrize(
    ("decode", "good"),
    [
        (decode_change, EDIT),
        (decode_change_of_revision, REVISION),
        (decode_revision, REVISION),
        (decode_user, USER),
    ],
)
@given(data=st.data())
def test_anything_is_a_noun_or_a_bad_reply(
    decode: Callable[[Row], object], good: dict[str, object], data: st.DataObject
) -> None:
    """No reply, however odd, ends in another exception."""
    found = data.draw(_mangled(good) | st.dictionaries(st.text(max_size=5), json_values))
    with suppress(BadReplyError):
        decode(found)


def test_an_edit() -> None:
    """Every field of a plain row arrives, with the summary's newline."""
    change = decode_change(EDIT)
    assert change.type is ChangeType.EDIT
    assert (change.revid, change.old_revid, change.rcid, change.page_id) == (12, 11, 20, 4)
    assert (change.title, change.user, change.summary) == ("Duck pond", "Gardener", "two\nlines")
    assert change.timestamp == datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
    assert (change.old_size_bytes, change.new_size_bytes, change.tags) == (
        100,
        104,
        ("visualeditor",),
    )
    assert change.is_minor
    assert not change.is_bot
    assert change.patrol_state is PatrolState.UNPATROLLED
    assert change.key == "rev:12"


def test_hidden_flags_win_over_values() -> None:
    """An account that is shown hidden values beside the flag behaves as if it were not."""
    change = decode_change(EDIT | {"userhidden": True, "commenthidden": True, "sha1hidden": True})
    assert (change.user, change.summary, change.user_kind) == (None, None, UserKind.HIDDEN)
    assert change.hidden == frozenset(Hidden)
    slot = {"main": {"contentmodel": "wikitext", "content": "ducks", "texthidden": True}}
    revision = decode_revision(REVISION | {"slots": slot})
    assert (revision.text, revision.sha1, revision.is_hidden) == (None, None, True)


def test_suppressed_hides_all() -> None:
    """Oversighted rows keep nothing."""
    assert decode_change(EDIT | {"suppressed": True}).hidden == frozenset(Hidden)


def test_the_older_format_flags() -> None:
    """'' is how the older JSON format says true."""
    assert decode_change(EDIT | {"userhidden": ""}).user is None


@pytest.mark.parametrize(
    ("marks", "state"),
    [
        (
            {"patrolled": True, "autopatrolled": True, "unpatrolled": False},
            PatrolState.AUTOPATROLLED,
        ),
        ({"patrolled": True, "unpatrolled": False}, PatrolState.PATROLLED),
        ({"unpatrolled": True}, PatrolState.UNPATROLLED),
        ({"unpatrolled": False}, PatrolState.UNKNOWN),
    ],
)
def test_patrol_states(marks: dict[str, object], state: PatrolState) -> None:
    """With new-page patrol only, an edit is neither patrolled nor to be patrolled."""
    assert decode_change(EDIT | marks).patrol_state is state


def test_without_marks_the_state_is_unknown() -> None:
    """An account that may not see patrol marks knows nothing, rather than 'unpatrolled'."""
    blind = {key: value for key, value in EDIT.items() if not key.endswith("patrolled")}
    assert decode_change(blind).patrol_state is PatrolState.UNKNOWN


def test_kinds_of_users() -> None:
    """The wiki's flags decide, never the looks of a name."""
    assert decode_change(EDIT | {"user": "~2026-1", "temp": True}).user_kind is UserKind.TEMPORARY
    assert decode_change(EDIT | {"user": "~2026-1"}).user_kind is UserKind.NAMED
    assert decode_change(EDIT | {"user": "10.0.0.1", "anon": True}).user_kind is UserKind.ANONYMOUS
    assert decode_change(EDIT | {"user": "10.0.0.1"}).user_kind is UserKind.NAMED


def test_a_log_row() -> None:
    """A move's row is keyed by its log id though it carries a revision."""
    move = {"type": "log", "logid": 9, "logtype": "move", "logaction": "move", "old_revid": 0}
    change = decode_change(EDIT | move)
    assert (change.key, change.log_type, change.log_action) == ("log:9", "move", "move")


def test_a_change_without_its_row() -> None:
    """A revision stands in for a row that the wiki pruned: no rcid, nothing known of patrol."""
    change = decode_change_of_revision(REVISION)
    assert (change.key, change.rcid, change.patrol_state) == ("rev:12", None, PatrolState.UNKNOWN)
    assert decode_change_of_revision(REVISION | {"parentid": 0}).type is ChangeType.NEW


def test_text_that_the_wiki_lost() -> None:
    """A text that is neither shown nor hidden is missing."""
    revision = decode_revision(REVISION | {"slots": {"main": {"contentmodel": "wikitext"}}})
    assert (revision.text, revision.is_missing, revision.is_hidden) == (None, True, False)


def test_users() -> None:
    """Accounts, names that are none, temporary and hidden accounts."""
    facts = decode_user(USER | {"registration": "2020-01-01T00:00:00Z", "blockid": 4})
    assert (facts.edit_count, facts.is_blocked) == (7, True)
    assert facts.registered == datetime(2020, 1, 1, tzinfo=UTC)
    assert decode_user({"name": "10.0.0.1", "invalid": True}).kind is UserKind.ANONYMOUS
    assert decode_user(USER | {"groups": ["*", "temp"]}).kind is UserKind.TEMPORARY
    assert decode_user({"name": "Gone", "missing": True}).edit_count is None


@given(stamp=st.text(max_size=30))
def test_times(stamp: str) -> None:
    """A time is aware and in UTC, or the reply is bad."""
    with suppress(BadReplyError):
        assert decode_time(stamp).utcoffset() is not None
