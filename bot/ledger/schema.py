"""The tables of the ledger.

Takes and gives nothing but table objects; never opens a database. A change here needs a new
`VERSION` and a step in `bot.ledger.database`.
"""

from datetime import UTC, datetime
from typing import Final

from sqlalchemy import (
    Boolean,
    Column,
    Dialect,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
)
from sqlalchemy.dialects.mysql import MEDIUMTEXT

VERSION: Final = 2


class Utc(TypeDecorator[datetime]):
    """An aware UTC time as text: sorts as it reads, and is the same in every database."""

    impl = String(32)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:  # noqa: ARG002 # SQLAlchemy's signature
        """Turn a time into text of one width."""
        return None if value is None else value.astimezone(UTC).isoformat(timespec="microseconds")

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 # SQLAlchemy's signature
        """Turn the text back into a time."""
        return None if value is None else datetime.fromisoformat(value)


_KEY = String(32)
# MariaDB's TEXT ends at 64 KB, which one analysis of a rewritten page can pass.
_JSON = Text().with_variant(MEDIUMTEXT(), "mysql", "mariadb")

metadata = MetaData()

versions = Table("schema_version", metadata, Column("version", Integer, primary_key=True))

edits = Table(
    "edits",
    metadata,
    Column("key", _KEY, primary_key=True),
    Column("revid", Integer, nullable=False, index=True),
    Column("page_id", Integer, nullable=False),
    Column("timestamp", Utc, nullable=False, index=True),
    Column("user", String(255)),
    Column("is_vouched_for", Boolean, nullable=False),
    Column("old_revid", Integer, nullable=False),
    Column("old_sha1", String(64)),
    Column("new_sha1", String(64)),
    Column("change", _JSON, nullable=False),
    Column("skipped", _JSON),
    Column("is_fault", Boolean, nullable=False),
    Column("run_id", String(40), nullable=False),
    Column("first_seen", Utc, nullable=False),
    # when the wiki was found to have it no longer: it is then told of nowhere
    Column("gone", Utc),
    Index("edits_by_page", "page_id", "timestamp"),
)

analyses = Table(
    "analyses",
    metadata,
    Column("key", _KEY, primary_key=True),
    Column("analyzer_version", String(40), nullable=False),
    Column("headline", String(40), nullable=False),
    Column("assurance", String(20), nullable=False),
    Column("analysis", _JSON, nullable=False),
    Column("hunks", _JSON),
    Column("made", Utc, nullable=False, index=True),
)

decisions = Table(
    "decisions",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("key", _KEY, nullable=False, index=True),
    Column("is_latest", Boolean, nullable=False),
    Column("action", String(10), nullable=False),
    Column("rule", String(255), nullable=False),
    Column("rules_version", String(40), nullable=False),
    Column("decision", _JSON, nullable=False),
    Column("run_id", String(40), nullable=False),
    Column("made", Utc, nullable=False),
)

intents = Table(
    "intents",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("key", _KEY, nullable=False, index=True),
    Column("run_id", String(40), nullable=False),
    Column("made", Utc, nullable=False),
    Column("is_open", Boolean, nullable=False, index=True),
)

outcomes = Table(
    "outcomes",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("key", _KEY, nullable=False, index=True),
    Column("is_latest", Boolean, nullable=False),
    Column("kind", String(20), nullable=False, index=True),
    Column("reason", _JSON, nullable=False),
    Column("code", String(80)),
    Column("user", String(255)),
    Column("run_id", String(40), nullable=False),
    Column("made", Utc, nullable=False, index=True),
)

pending = Table(
    "pending",
    metadata,
    Column("key", _KEY, primary_key=True),
    Column("held", String(60), nullable=False),
    Column("due", Utc, index=True),
    Column("timestamp", Utc, nullable=False),
    Column("run_id", String(40), nullable=False),
    Column("made", Utc, nullable=False),
)

reports = Table(
    "reports",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("run_id", String(40), nullable=False),
    Column("target", String(255), nullable=False),
    Column("intended", Utc, nullable=False),
    Column("result", String(255)),
    Column("ended", Utc),
)

runs = Table(
    "runs",
    metadata,
    Column("run_id", String(40), primary_key=True),
    Column("mode", String(20), nullable=False),
    Column("started", Utc, nullable=False, index=True),
    Column("ended", Utc),
    Column("ending", String(60)),
    Column("run", _JSON, nullable=False),
)

cursors = Table(
    "cursor",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("timestamp", Utc, nullable=False),
    Column("rcid", Integer, nullable=False),
    Column("run_id", String(40), nullable=False),
)
