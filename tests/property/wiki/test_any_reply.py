"""Whatever JSON a wiki sends, asking ends in a value or in one of our errors, and it ends."""

import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import WikiError
from bot.fetcher.facts import WikiFacts
from bot.fetcher.one_off import OneOff
from bot.fetcher.patrol_log import WikiPatrolLog
from bot.fetcher.recent_changes import RecentChanges, WikiEdits
from bot.revisions import Cursor, RecentChange, RevisionId
from bot.wiki.read import Reader
from bot.wiki.reply import HttpReply
from bot.wiki.site import decode_account, decode_site
from bot.wiki.walk import Row
from bot.wiki.write import Writer
from tests.wiki_fakes import FakeTransport, session

NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)
IDS = [RevisionId(3), RevisionId(4)]
CHANGES = [RecentChange(revid=revid, title="Pond", timestamp=NOON) for revid in IDS]
WORDS = st.sampled_from(
    [
        *("query", "continue", "batchcomplete", "warnings", "errors", "recentchanges", "pages"),
        *("revisions", "badrevids", "users", "logevents", "usercontribs", "tokens", "csrftoken"),
        *("patroltoken", "slots", "main", "content", "revid", "title", "name", "timestamp"),
        *("redirects", "normalized", "from", "to", "params", "curid", "edit", "patrol", "rcid"),
        *("result", "newrevid", "general", "userinfo", "rights", "namespaces", "id", "missing"),
        *("3", "4", "Success", "2026-01-01T12:00:00Z"),
    ]
)
scalars = st.none() | st.booleans() | st.integers(-5, 5) | WORDS
shapes = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(WORDS, inner, max_size=3),
    max_leaves=12,
)
replies = shapes | st.dictionaries(
    WORDS, st.dictionaries(WORDS, st.lists(st.dictionaries(WORDS, shapes, max_size=4), max_size=2))
)

ASKS: dict[str, Callable[[Reader], object]] = {
    "changes": lambda reader: list(RecentChanges(reader).changes(Cursor(timestamp=NOON), NOON)),
    "edits": lambda reader: WikiEdits(reader).edits([RecentChange(revid=IDS[0])]),
    "fresh rows": lambda reader: WikiEdits(reader).changes_by_revid(IDS),
    "newest": lambda reader: WikiEdits(reader).newest([3, 4]),
    "users": lambda reader: WikiFacts(reader).users(["Gardener", "::1"]),
    "titles": lambda reader: WikiFacts(reader).titles(["Pond", "Duck"]),
    "page": lambda reader: list(OneOff(reader, WikiEdits(reader)).page("Pond", None, 3)),
    "user": lambda reader: list(OneOff(reader, WikiEdits(reader)).user("Gardener", NOON, 3)),
    "next": lambda reader: OneOff(reader, WikiEdits(reader)).stepped(3, "next"),
    "current": lambda reader: OneOff(reader, WikiEdits(reader)).stepped(3, "cur"),
    "log": lambda reader: WikiPatrolLog(reader).patrolled_by_us(CHANGES),
    "log of a page": lambda reader: WikiPatrolLog(reader).patrolled_by(CHANGES[0]),
    "text": lambda reader: reader.page_text("Pond"),
    "mode": lambda reader: reader.patrol_mode(),
    "newest accounts": lambda reader: reader.newest_accounts(),
}


class _SaysTheSame(FakeTransport):
    """Answers everything with one reply."""

    def __init__(self, reply: object) -> None:
        super().__init__()
        self._reply = HttpReply(status=200, body=json.dumps(reply).encode())

    def send(self, parameters: Mapping[str, str], *, write: bool, seconds: float) -> HttpReply:
        """Give it."""
        self.asked.append(dict(parameters))
        self.writes.append(write)
        assert seconds > 0
        assert len(self.asked) < 100
        return self._reply


@pytest.mark.parametrize("ask", ASKS.values(), ids=ASKS)
@settings(max_examples=40)
@given(reply=replies)
def test_reading(ask: Callable[[Reader], object], reply: object) -> None:
    """Every question ends, with an answer or a WikiError."""
    with_errors(lambda: ask(Reader(session(_SaysTheSame(reply), "patrol"))))


@settings(max_examples=40)
@given(reply=replies)
def test_writing(reply: object) -> None:
    """So does every write."""
    own = session(_SaysTheSame(reply), "patrol")
    writer = Writer(own, Reader(own), pace_seconds=0)
    with_errors(lambda: writer.patrol(revid=IDS[0]))
    with_errors(lambda: writer.save_page("Pond", "x", baserevid=3, summary="m", mark="m"))


@pytest.mark.parametrize("decode", [decode_site, decode_account])
@settings(max_examples=40)
@given(reply=st.dictionaries(WORDS, shapes))
def test_start_up(decode: Callable[[Row], object], reply: Row) -> None:
    """And what the start-up says."""
    with_errors(lambda: decode(reply))


def with_errors(ask: Callable[[], object]) -> None:
    """Let only our own errors pass."""
    with suppress(WikiError):
        ask()
