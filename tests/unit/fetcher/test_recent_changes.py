"""Batches fit one content request; fresh rows are found in few leaps through time."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

import pytest

from bot.errors import BadReplyError
from bot.fetcher.recent_changes import RecentChanges, WikiEdits
from bot.revisions import Cursor, PatrolState, RecentChange, RecentChangeId, RevisionId
from bot.wiki.read import Reader
from tests.wiki_fakes import FakeTransport, session

NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)
SINCE = Cursor(timestamp=NOON, rcid=RecentChangeId(7))


def _stamp(minutes: int) -> str:
    return (NOON + timedelta(minutes=minutes)).isoformat().replace("+00:00", "Z")


def _row(revid: int, old: int = 0, minutes: int = 0, **more: object) -> dict[str, object]:
    return {
        "type": "edit" if old else "new",
        "rcid": revid,
        "revid": revid,
        "old_revid": old,
        "title": "Pond",
        "user": "Gardener",
        "timestamp": _stamp(minutes),
        **more,
    }


def _list(*rows: Mapping[str, object], more: str = "") -> dict[str, object]:
    reply: dict[str, object] = {"query": {"recentchanges": list(rows)}}
    return {**reply, "continue": {"rccontinue": more, "continue": "-||"}} if more else reply


def _revisions(*rows: tuple[int, int]) -> dict[str, object]:
    found = [
        {
            "revid": revid,
            "parentid": 1,
            "user": "Gardener",
            "timestamp": _stamp(minutes),
            "slots": {"main": {"contentmodel": "wikitext", "content": str(revid)}},
        }
        for revid, minutes in rows
    ]
    return {"query": {"pages": [{"pageid": 1, "ns": 0, "title": "Pond", "revisions": found}]}}


def _batches(transport: FakeTransport) -> list[list[RecentChange]]:
    source = RecentChanges(Reader(session(transport, "patrol")))
    return [list(batch) for batch in source.changes(SINCE, NOON + timedelta(hours=1))]


def test_batches_fill_a_content_request() -> None:
    """30 edits with parents of their own are 60 texts: a batch of 25 edits, one of 5."""
    rows = [_row(2 * number + 2, 2 * number + 1) for number in range(30)]
    transport = FakeTransport([_list(*rows)])
    assert [len(batch) for batch in _batches(transport)] == [25, 5]


def test_shared_texts_count_once() -> None:
    """49 edits in a row on one page need 50 texts: one batch."""
    rows = [_row(number + 2, number + 1) for number in range(49)]
    assert [len(batch) for batch in _batches(FakeTransport([_list(*rows)]))] == [49]


def test_batches_reach_over_pages() -> None:
    """What is left of one page of rows is filled up from the next; log rows cost nothing."""
    log = _row(0, 0, type="log", logid=3, rcid=90)
    first = _list(*(_row(number + 1) for number in range(30)), log, more="x|31")
    second = _list(*(_row(number + 31) for number in range(30)))
    transport = FakeTransport([first, second])
    assert [len(batch) for batch in _batches(transport)] == [51, 10]
    assert [asked["rccontinue"] for asked in transport.asked] == ["20260101120000|7", "x|31"]


def test_nothing_new() -> None:
    """No rows, no batch."""
    assert _batches(FakeTransport([_list()])) == []


@pytest.mark.parametrize("reply", [{}, {"query": {}}, {"query": {"recentchanges": None}}])
def test_a_reply_without_rows_is_no_empty_list(reply: dict[str, object]) -> None:
    """Nothing is not zero changes: the cursor must not move."""
    with pytest.raises(BadReplyError):
        _batches(FakeTransport([reply] * 4))


def test_namespaces_are_the_wiki_s() -> None:
    """Other namespaces are left out by the wiki, not after the fact."""
    transport = FakeTransport([_list()])
    source = RecentChanges(Reader(session(transport)), namespaces=(0, 4))
    assert list(source.changes(SINCE, NOON)) == []
    assert transport.asked[0]["rcnamespace"] == "0|4"


def _fresh(transport: FakeTransport, *revids: int) -> Mapping[RevisionId, RecentChange]:
    edits = WikiEdits(Reader(session(transport, "patrol")))
    return edits.changes_by_revid([RevisionId(revid) for revid in revids])


def test_tags_alone_need_no_rows() -> None:
    """They stand with the revision: one request, however far apart the edits are."""
    transport = FakeTransport([_revisions((10, 0), (11, 5000))])
    edits = WikiEdits(Reader(session(transport, "patrol")))
    found = edits.revisions_by_revid([RevisionId(10), RevisionId(11)])
    assert sorted(found) == [10, 11]
    assert {one.patrol_state for one in found.values()} == {PatrolState.UNKNOWN}
    assert "tags" in transport.asked[0]["rvprop"]
    assert edits.batch_limit == 50
    assert len(transport.asked) == 1


def test_fresh_rows_in_one_page() -> None:
    """Rows near each other are found by one list request."""
    page = _list(_row(10, 1, 0, unpatrolled=True), _row(11, 1, 5, patrolled=True))
    transport = FakeTransport([_revisions((10, 0), (11, 5)), page])
    found = _fresh(transport, 10, 11)
    assert [found[RevisionId(revid)].patrol_state for revid in (10, 11)] == [
        PatrolState.UNPATROLLED,
        PatrolState.PATROLLED,
    ]


def test_fresh_rows_leap_over_gaps() -> None:
    """Rows far apart cost a list request each, not the pages between them."""
    transport = FakeTransport(
        [
            _revisions((10, 0), (90, 50)),
            _list(_row(10, 1, 0), _row(12, 1, 1), more="y|13"),
            _list(_row(90, 1, 50)),
        ]
    )
    found = _fresh(transport, 10, 90)
    assert [found[RevisionId(revid)].rcid for revid in (10, 90)] == [10, 90]
    assert transport.asked[2]["rccontinue"] == "20260101125000|0"


def test_a_busy_second_goes_on() -> None:
    """A page of rows that ends within a wanted second is followed, not leapt over."""
    transport = FakeTransport(
        [_revisions((12, 0)), _list(_row(10, 1, 0), more="z|11"), _list(_row(12, 1, 0))]
    )
    assert _fresh(transport, 12)[RevisionId(12)].rcid == 12
    assert transport.asked[2]["rccontinue"] == "z|11"


def test_a_revision_without_a_row() -> None:
    """One that the wiki pruned, or never wrote, comes without rcid and unknown."""
    found = _fresh(FakeTransport([_revisions((10, 0)), _list()]), 10)[RevisionId(10)]
    assert (found.rcid, found.patrol_state) == (None, PatrolState.UNKNOWN)


def test_gone_revisions_are_absent() -> None:
    """Those of deleted pages are not in the result; nothing more is asked."""
    reply = {"query": {"badrevids": {"10": {"revid": 10, "missing": True}}}}
    transport = FakeTransport([reply])
    assert _fresh(transport, 10) == {}
    assert len(transport.asked) == 1
