"""The tables of the ledger.

Takes and gives nothing but table objects; never opens a database. A change here needs a new
`VERSION` and a step in `bot.ledger.migration`.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any, Final

from sqlalchemy import (
    BigInteger,
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
from sqlalchemy.types import TypeEngine

VERSION: Final = 10


class Utc(TypeDecorator[datetime]):
    """An aware UTC time as text: sorts as it reads, and is the same in every database."""

    impl = String(32)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:  # noqa: ARG002 # SQLAlchemy's signature
        """Turn a time into text of one width."""
        return None if value is None else _written(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 # SQLAlchemy's signature
        """Turn the text back into a time."""
        return None if value is None else datetime.fromisoformat(value)


@lru_cache(maxsize=8)
def _written(when: datetime) -> str:
    """Write a time; that of a transaction stands in each of its rows, four times over."""
    return when.astimezone(UTC).isoformat(timespec="microseconds")


# MariaDB's TEXT ends at 64 KB, which one analysis of a rewritten page can pass.
_JSON = Text().with_variant(MEDIUMTEXT(), "mysql", "mariadb")


class Said(TypeDecorator[str]):
    """Somebody else's words: cut to the column's length, and without NUL, which PostgreSQL refuses.

    What one database would take and another not must never keep a run from ending.
    """

    impl = String
    cache_ok = True

    def __init__(self, length: int | None = None) -> None:
        super().__init__(length)
        self.length = length
        """In characters; None for any."""

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[str]:
        """Return the database's own type."""
        return dialect.type_descriptor(_JSON if self.length is None else String(self.length))

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: ARG002 # SQLAlchemy's signature
        """Make the words fit."""
        if value is None:
            return None
        return value.replace("\0", "\N{REPLACEMENT CHARACTER}")[: self.length]


_KEY = String(32)
_NUMBER = BigInteger().with_variant(Integer, "sqlite")  # only so does SQLite count by itself

# Two names that differ by case or accent are two people: a server's own order may see one.
_EXACT: Final[Mapping[str, Any]] = {
    f"{kind}_{word}": value
    for kind in ("mysql", "mariadb")
    for word, value in (("engine", "InnoDB"), ("charset", "utf8mb4"), ("collate", "utf8mb4_bin"))
}

metadata = MetaData()


def new_table(name: str, *parts: Column[Any] | Index) -> Table:
    """Make a table that tells names exactly, on every database."""
    return Table(name, metadata, *parts, **_EXACT)


versions = new_table("schema_version", Column("version", Integer, primary_key=True))

edits = new_table(
    "edits",
    Column("key", _KEY, primary_key=True),
    Column("revid", BigInteger, nullable=False, index=True),
    Column("page_id", BigInteger, nullable=False),
    Column("timestamp", Utc, nullable=False, index=True),
    Column("user", Said(255)),
    Column("is_vouched_for", Boolean, nullable=False),
    Column("old_revid", BigInteger, nullable=False),
    Column("old_sha1", String(64)),
    Column("new_sha1", String(64)),
    Column("change", _JSON, nullable=False),
    Column("skipped", Said()),
    Column("is_fault", Boolean, nullable=False),
    Column("run_id", String(40), nullable=False),
    Column("first_seen", Utc, nullable=False),
    # when the wiki was found to have it no longer: it is then told of nowhere
    Column("gone", Utc),
    # when the wiki was last asked whether it still shows what stands here
    Column("asked", Utc, index=True),
    Index("edits_by_page", "page_id", "timestamp"),
)

analyses = new_table(
    "analyses",
    Column("key", _KEY, primary_key=True),
    Column("analyzer_version", String(40), nullable=False),
    Column("headline", String(40), nullable=False),
    Column("assurance", String(20), nullable=False),
    Column("analysis", _JSON, nullable=False),
    Column("hunks", _JSON),
    Column("made", Utc, nullable=False, index=True),
)

decisions = new_table(
    "decisions",
    Column("number", _NUMBER, primary_key=True),
    Column("key", _KEY, nullable=False, index=True),
    Column("is_latest", Boolean, nullable=False),
    Column("action", String(10), nullable=False),
    Column("rule", Said(255), nullable=False),
    Column("rules_version", String(40), nullable=False),
    Column("decision", _JSON, nullable=False),
    Column("run_id", String(40), nullable=False),
    Column("made", Utc, nullable=False),
)

intents = new_table(
    "intents",
    Column("number", _NUMBER, primary_key=True),
    Column("key", _KEY, nullable=False, index=True),
    Column("run_id", String(40), nullable=False),
    Column("made", Utc, nullable=False),
    Column("is_open", Boolean, nullable=False, index=True),
)

outcomes = new_table(
    "outcomes",
    Column("number", _NUMBER, primary_key=True),
    Column("key", _KEY, nullable=False, index=True),
    Column("is_latest", Boolean, nullable=False),
    Column("kind", String(20), nullable=False, index=True),
    Column("reason", Said(), nullable=False),
    Column("code", Said(80)),
    Column("user", Said(255)),
    Column("run_id", String(40), nullable=False),
    Column("made", Utc, nullable=False, index=True),
)

pending = new_table(
    "pending",
    Column("key", _KEY, primary_key=True),
    Column("held", String(60), nullable=False),
    Column("due", Utc, index=True),
    Column("timestamp", Utc, nullable=False),
    Column("run_id", String(40), nullable=False),
    Column("made", Utc, nullable=False),
)

skips = new_table(
    "skips",
    Column("key", _KEY, primary_key=True),
    Column("account", Said(255), primary_key=True),
    Column("made", Utc, nullable=False),
)

reports = new_table(
    "reports",
    Column("number", _NUMBER, primary_key=True),
    Column("run_id", String(40), nullable=False),
    Column("target", String(255), nullable=False),
    Column("intended", Utc, nullable=False),
    Column("result", Said(255)),
    Column("ended", Utc),
    Column("page_revid", BigInteger),  # with which our text came; none when nothing was saved
    Column("named", Integer),  # so many edits; none when it was not noted which
)

# saved revisions of our pages that may show what the wiki has hidden since
exposures = new_table(
    "exposures",
    Column("page_revid", BigInteger, primary_key=True, autoincrement=False),
    Column("target", String(255), nullable=False),
    Column("found", Utc, nullable=False),
)

runs = new_table(
    "runs",
    Column("run_id", String(40), primary_key=True),
    Column("mode", String(20), nullable=False),
    Column("started", Utc, nullable=False, index=True),
    Column("ended", Utc),
    Column("ending", String(60)),
    Column("run", _JSON, nullable=False),
)

cursors = new_table(
    "cursor",
    Column("number", _NUMBER, primary_key=True),
    Column("timestamp", Utc, nullable=False),
    Column("rcid", BigInteger, nullable=False),
    Column("run_id", String(40), nullable=False),
)

# times that outlive a run, by what they are
moments = new_table(
    "moments",
    Column("name", String(20), primary_key=True),
    Column("time", Utc, nullable=False),
)

# one row: who may write
leases = new_table(
    "lease",
    Column("number", _NUMBER, primary_key=True),
    # '' for nobody
    Column("owner", String(80), nullable=False),
    # host and folder of the owner, who also holds the folder's lock
    Column("place", Said(255), nullable=False),
    Column("taken", Utc),
    Column("expires", Utc),
)

# one row: whose edits these are
wikis = new_table(
    "wiki",
    Column("number", _NUMBER, primary_key=True),
    Column("wiki_id", Said(255), nullable=False),
)

# sentences that must reach a person, even if the run that found them is killed
notes = new_table(
    "notes",
    Column("number", _NUMBER, primary_key=True),
    Column("note", Said(), nullable=False),
    Column("run_id", String(40), nullable=False),
    Column("made", Utc, nullable=False),
    Column("told", Utc),
)

# each pair of analyzer and rules that a run came upon
upgrades = new_table(
    "upgrades",
    Column("number", _NUMBER, primary_key=True),
    Column("analyzer", String(80), nullable=False),
    Column("rules", String(40), nullable=False),
    Column("seen", Utc, nullable=False),
    # None while an operator has not said that it may patrol
    Column("accepted", Utc),
)

# what was patrolled, and what was left to people instead: what becomes of both measures the rules
watched = new_table(
    "watched",
    Column("key", _KEY, primary_key=True),
    Column("kind", String(20), nullable=False),
    Column("revid", BigInteger, nullable=False),
    # '' where no rule had it patrolled
    Column("rule", Said(255), nullable=False),
    Column("made", Utc, nullable=False),
    Column("fate", String(20), nullable=False),
    Column("asked", Utc, nullable=False, index=True),
)

# old edits, folded: a row for those of one day to which the same happened
days = new_table(
    "days",
    Column("number", _NUMBER, primary_key=True),
    Column("day", String(10), nullable=False, index=True),
    Column("kind", String(40), nullable=False, index=True),
    Column("action", String(10), nullable=False),
    Column("rule", Said(255), nullable=False),
    Column("headline", String(40), nullable=False),
    # of the run that patrolled them, and when its last patrol of them was; else '' and None
    Column("run_id", String(40), nullable=False),
    Column("made", Utc),
    Column("edits", BigInteger, nullable=False),
    Column("revids", _JSON, nullable=False),
)
