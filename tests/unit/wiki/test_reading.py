"""Every id asked for is accounted for, in batches of what the account may, never in circles."""

from datetime import UTC, datetime

import pytest

from bot.errors import BadReplyError
from bot.wiki.page_text import INVALID_TITLE
from bot.wiki.read import PatrolMode, Reader
from tests.wiki_fakes import FakeTransport, fault, session

NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)


def _pages(*revids: int) -> dict[str, object]:
    revisions = [{"revid": revid, "slots": {"main": {"content": "x"}}} for revid in revids]
    page = {"pageid": 1, "ns": 0, "title": "Pond", "revisions": revisions}
    return {"query": {"pages": [page]}}


def test_batches_follow_the_rights() -> None:
    """With apihighlimits 500 ids go in one request, without it 50."""
    ids = list(range(1, 121))
    for rights, sizes in ((["apihighlimits"], [120]), ([], [50, 50, 20])):
        answers = (
            [_pages(*ids)]
            if rights
            else [_pages(*ids[:50]), _pages(*ids[50:100]), _pages(*ids[100:])]
        )
        transport = FakeTransport(list(answers))
        found = Reader(session(transport, *rights)).revisions(ids, content=True)
        assert sorted(found.got) == ids
        assert [len(sent["revids"].split("|")) for sent in transport.asked] == sizes


def test_lost_limits_are_noticed() -> None:
    """When the wiki takes fewer ids than the account could send, the batch is split, not lost."""
    ids = list(range(1, 61))
    transport = FakeTransport([fault("toomanyvalues"), _pages(*ids[:50]), _pages(*ids[50:])])
    reader = Reader(session(transport, "apihighlimits"))
    assert sorted(reader.revisions(ids, content=True).got) == ids
    assert reader.batch_limit == 50


def test_each_id_is_got_or_missing() -> None:
    """Unknown ids are a value; the API prints them as an object, or as a list."""
    as_object = _pages(1)
    as_object["query"] = {**as_object["query"], "badrevids": {"9": {"revid": 9, "missing": True}}}  # type: ignore[dict-item]
    as_list = {"query": {"badrevids": [{"revid": 0, "missing": True}, {"revid": 9}]}}
    for reply in (as_object, as_list):
        found = Reader(session(FakeTransport([reply]))).revisions([9], content=True)
        assert 9 in found.missing


def test_deleted_page_for_a_powerful_account() -> None:
    """Accounts that may see deleted revisions get a missing page instead of bad ids."""
    reply = {"query": {"pages": [{"ns": 0, "title": "Pond", "missing": True}]}}
    assert Reader(session(FakeTransport([reply]))).revisions([9], content=True).missing == {9}


@pytest.mark.parametrize(
    "query",
    [
        {"interwiki": [{"title": "other:Pond", "iw": "other"}]},
        {"pages": [{"title": "Pond|x", "invalid": True}]},
        {"pages": [{"ns": -1, "title": "Special:Pond", "special": True}]},
    ],
)
def test_a_title_that_can_t_be_one_is_told_at_once(query: dict[str, object]) -> None:
    """It is named; asking the wiki again helps nobody."""
    transport = FakeTransport([{"query": query}, {"query": query}])
    reader = Reader(session(transport))
    for ask in (reader.page_text, lambda title: reader.page_revisions(title, 5)):
        with pytest.raises(BadReplyError, match="\"Any:Pond\" can't be a page's title") as caught:
            ask("Any:Pond")
        assert caught.value.code == INVALID_TITLE
    assert len(transport.asked) == 2


def test_left_out_texts_are_asked_for_again() -> None:
    """A truncated reply goes on by its continue value until all texts are there."""
    first = {**_pages(1), "continue": {"rvcontinue": "2", "continue": "||"}}
    found = Reader(session(FakeTransport([first, _pages(2)]))).revisions([1, 2], content=True)
    assert sorted(found.got) == [1, 2]


def test_a_text_above_the_limit_does_not_hold_up_the_others() -> None:
    """A revision that can't come even alone is named too big, the rest is had."""
    stuck = {**_pages(), "continue": {"rvcontinue": "2", "continue": "||"}}
    transport = FakeTransport(
        [{**_pages(1), "continue": stuck["continue"]}, stuck, stuck, stuck, _pages(3)]
    )
    found = Reader(session(transport)).revisions([1, 2, 3], content=True)
    assert (sorted(found.got), found.too_big) == ([1, 3], {2})
    assert transport.answers == []


def test_silence_about_an_id_is_an_error() -> None:
    """An id that the wiki says nothing about is not taken for missing."""
    reply: dict[str, object] = {"batchcomplete": True, "query": {"pages": []}}
    with pytest.raises(BadReplyError):
        Reader(session(FakeTransport([reply]))).revisions([4], content=True)


def test_recent_changes_never_go_in_circles() -> None:
    """A continue value that comes again ends in an error, not in an endless loop."""
    reply = {"query": {"recentchanges": []}, "continue": {"rccontinue": "x|1", "continue": "-||"}}
    pages = Reader(session(FakeTransport([reply] * 5))).recent_changes("x|0", NOON)
    with pytest.raises(BadReplyError, match="circles"):
        list(pages)


@pytest.mark.parametrize("rights", [["patrol"], ["patrolmarks"], []])
def test_patrol_marks_are_asked_for_where_allowed(rights: list[str]) -> None:
    """Asking for them without the right is an error for the wiki."""
    transport = FakeTransport([{"query": {"recentchanges": []}}])
    list(Reader(session(transport, *rights)).recent_changes("x|0", NOON))
    assert ("patrolled" in transport.asked[0]["rcprop"]) is bool(rights)


def _edits(*rows: dict[str, object]) -> dict[str, object]:
    return {"query": {"recentchanges": list(rows)}}


@pytest.mark.parametrize(
    ("replies", "mode"),
    [
        ([_edits({"unpatrolled": True})], PatrolMode.EDITS),
        ([_edits({"unpatrolled": False})], PatrolMode.NEW_PAGES),
        ([_edits(), _edits({"patrolled": True})], PatrolMode.EDITS),
        ([_edits(), _edits()], PatrolMode.UNKNOWN),
        ([fault("permissiondenied")], PatrolMode.OFF),
    ],
)
def test_patrol_mode(replies: list[dict[str, object]], mode: PatrolMode) -> None:
    """Which patrolling is on shows in the newest edits, or in a refusal."""
    transport = FakeTransport(list(replies))
    assert Reader(session(transport, "patrol")).patrol_mode() is mode
    assert transport.answers == []


def test_patrol_mode_without_the_right() -> None:
    """Without the right nothing is asked."""
    assert Reader(session(FakeTransport([]))).patrol_mode() is PatrolMode.NO_RIGHT


def test_page_text_of_hidden_and_absent_pages() -> None:
    """Hidden and absent are told apart; an impossible title is an error."""
    hidden = {
        "query": {
            "pages": [
                {
                    "title": "Pond",
                    "revisions": [
                        {"revid": 5, "slots": {"main": {"texthidden": True, "content": "x"}}}
                    ],
                }
            ]
        }
    }
    absent = {"query": {"pages": [{"title": "Pond", "missing": True}]}}
    bad = {"query": {"pages": [{"title": "<", "invalid": True}]}}
    reader = Reader(session(FakeTransport([hidden, absent, bad])))
    page = reader.page_text("Pond")
    assert (page.exists, page.revid, page.text) == (True, 5, None)
    assert not reader.page_text("Pond").exists
    with pytest.raises(BadReplyError):
        reader.page_text("<")
