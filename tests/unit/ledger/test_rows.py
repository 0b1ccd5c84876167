"""Rows that go in at once are as SQLAlchemy would have put them in one by one."""

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone

import pytest
from sqlalchemy import Engine, insert, select

from bot.ledger.database import open_database
from bot.ledger.rows import insert_rows
from bot.ledger.schema import decisions, edits
from bot.policy.decision import Action
from tests.fakes import FakeClock

NOW = FakeClock().time


@pytest.fixture
def engine(ledger_url: str) -> Iterator[Engine]:
    """An empty ledger, on each database."""
    opened = open_database(ledger_url)
    yield opened
    opened.dispose()


def _edit(key: str, user: str | None, made: datetime) -> dict[str, object]:
    return {
        "key": key,
        "revid": 2**40,
        "page_id": 1,
        "timestamp": made,
        "user": user,
        "is_vouched_for": user is None,
        "old_revid": 0,
        "change": '{"title": "100 % %(key)s :key ? \u2603"}',
        "is_fault": False,
        "run_id": "run",
        "first_seen": NOW,
        "gone": None,
    }


EDITS = [
    _edit("a", "Ann", NOW),
    _edit("b", None, NOW.astimezone(timezone(timedelta(hours=5)))),
    _edit("c", "N\0l" * 100, NOW + timedelta(microseconds=1)),
]


def test_rows_are_the_same(engine: Engine) -> None:
    """Whatever has to be made of a value: times, cut words, what is absent, signs of SQL."""
    with engine.begin() as connection:
        insert_rows(connection, edits, EDITS)
        ours = connection.execute(select(edits).order_by(edits.c.key)).all()
        connection.execute(edits.delete())
        connection.execute(insert(edits), EDITS)
        assert ours == connection.execute(select(edits).order_by(edits.c.key)).all()
    assert [row.user for row in ours][:2] == ["Ann", None]


def test_rows_are_counted_by_the_database(engine: Engine) -> None:
    """Numbers go on from those that are there; no rows are none."""
    row: dict[str, object] = {
        "key": "a",
        "is_latest": True,
        "action": Action.LEAVE,
        "rule": "",
        "rules_version": "1",
        "decision": "{}",
        "run_id": "run",
        "made": NOW,
    }
    with engine.begin() as connection:
        insert_rows(connection, decisions, [])
        insert_rows(connection, decisions, [row, row])
        connection.execute(insert(decisions), [row])
        insert_rows(connection, decisions, [row])
        found = connection.execute(select(decisions).order_by(decisions.c.number)).all()
    assert [one.number - found[0].number for one in found] == [0, 1, 2, 3]
    assert {one.action for one in found} == {"leave"}
