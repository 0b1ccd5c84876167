"""What a ledger needs to be used for years: turns to ask about what it holds, notes that stay.

Takes what the pipeline found out; never judges an edit and never speaks to a wiki.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, and_, func, insert, select, update

from bot.errors import SettingsError
from bot.ledger import redecisions, views, watched_views
from bot.ledger.folding import fold, prune
from bot.ledger.forgetting import exposed, forget
from bot.ledger.quoting import QUOTED, quoted
from bot.ledger.schema import edits, notes, upgrades, wikis
from bot.ledger.transactions import Transactions
from bot.pipeline.entries import (
    Concealed,
    Decided,
    EvaluatorVersion,
    Fate,
    Quoted,
    Upgrade,
    Watched,
)
from bot.pipeline.record import OwnPatrol

_MANY = 1000
"""Keys in one statement."""


class Upkeep(Transactions):
    """The part of the ledger that keeps it true."""

    def untold(self) -> Sequence[str]:
        """Return what earlier runs noted and did not come to telling, oldest first."""
        with self._reading() as connection:
            left = select(notes.c.note).where(notes.c.told.is_(None))
            return [*connection.scalars(left.order_by(notes.c.number))]

    def keep_to(self, wiki_id: str, *, is_claimed: bool) -> None:
        """Refuse any other wiki than that whose edits are here.

        Args:
            wiki_id: Of the wiki that is about to be read.
            is_claimed: Whether a ledger that is nobody's is its from now on.

        Raises:
            SettingsError: The ledger is another wiki's; their ids would be taken for each other.
        """
        with self._reading() as connection:
            found = connection.scalar(select(wikis.c.wiki_id))
        if found is None and is_claimed:
            with self._writing() as connection:
                connection.execute(insert(wikis).values(number=1, wiki_id=wiki_id))
        elif found not in (None, wiki_id):
            raise SettingsError(
                f"[ledger] url: that is the ledger of the wiki {found}, and this is {wiki_id}: "
                "give each wiki a ledger of its own."
            )

    def in_turn(self, overdue: datetime, least: int, most: int) -> Sequence[Quoted]:
        """Return those about which the wiki was not asked for longest, and that are not gone.

        Args:
            overdue: All that was last asked about before this time, up to `most`.
            least: So many in any case.
            most: So many at once.
        """
        with self._reading() as connection:
            late = select(func.count()).where(edits.c.gone.is_(None), edits.c.asked < overdue)
            number = max(connection.scalar(late) or 0, least)
            return _longest_unasked(connection, min(number, most))

    def forget(
        self, concealed: Sequence[Concealed], now: datetime, asked: Sequence[str] = ()
    ) -> int:
        """Erase what the wiki hides by now; return of how many edits there was something left.

        Args:
            concealed: What is hidden.
            now: When the wiki was asked.
            asked: Keys of all edits about which it was asked.
        """
        with self._writing() as connection:
            for start in range(0, len(asked), _MANY):
                these = update(edits).where(edits.c.key.in_(asked[start : start + _MANY]))
                connection.execute(these.values(asked=now))
            return sum(forget(connection, one, now) for one in concealed)

    def exposures(self) -> Mapping[str, Sequence[int]]:
        """Return, by page, our saved revisions that may show what the wiki has hidden since."""
        with self._reading() as connection:
            return exposed(connection)

    def upgrade(self, version: EvaluatorVersion) -> Upgrade | None:
        """Return what is known of an analyzer with its rules; None when no run has met them."""
        with self._reading() as connection:
            row = connection.execute(select(upgrades).where(_of(version))).first()
            return None if row is None else Upgrade(seen=row.seen, accepted=row.accepted)

    def note_upgrade(
        self,
        version: EvaluatorVersion,
        now: datetime,
        *,
        is_accepted: bool,
        again: Sequence[Decided] = (),
    ) -> None:
        """Remember that a run met them, and what they make of edits decided before."""
        words = {"analyzer": version.analyzer, "rules": version.rules}
        with self._writing() as connection:
            times = {"seen": now, "accepted": now if is_accepted else None}
            done = connection.execute(insert(upgrades).values({**words, **times}))
            key = done.inserted_primary_key
            redecisions.note(connection, int(key[0]) if key else 0, again, now)

    def accept(self, version: EvaluatorVersion, now: datetime) -> bool:
        """Let them patrol; say whether they waited for that."""
        with self._writing() as connection:
            waiting = update(upgrades).where(_of(version), upgrades.c.accepted.is_(None))
            return connection.execute(waiting.values(accepted=now)).rowcount > 0

    def decided(self, since: datetime, limit: int) -> Sequence[Decided]:
        """Return the decisions on the newest edits made at `since` or later, oldest first.

        The first ones, or those of the analyzer and the rules that were accepted last.
        """
        with self._reading() as connection:
            first = views.decided(connection, since, limit)
            return tuple(redecisions.as_agreed(connection, first))

    def watched(self, since: datetime, due: datetime, limit: int) -> Sequence[Watched]:
        """Return what was patrolled or withheld at `since` or later and may still be taken back.

        Those about which the wiki was not asked after `due`, longest unasked first.
        """
        with self._reading() as connection:
            return watched_views.watched(connection, since, due, limit)

    def own_patrol(self, key: str) -> OwnPatrol | None:
        """Return when and how we patrolled an edit; None when we did not, or long ago."""
        with self._reading() as connection:
            return watched_views.own_patrol(connection, key)

    def note_fates(self, fates: Mapping[str, Fate], now: datetime) -> None:
        """Keep, by key, what became of watched edits."""
        with self._writing() as connection:
            watched_views.note_fates(connection, fates, now)

    def patrol_fates(self, since: datetime) -> Mapping[str, Mapping[str, int]]:
        """Count our patrols made at `since` or later, by rule and by what became of them."""
        with self._reading() as connection:
            return watched_views.patrol_fates(connection, since)

    def fold(self, before: datetime, limit: int) -> int:
        """Fold edits made before a time into daily counts; return how many, `limit` at most."""
        with self._writing() as connection:
            return fold(connection, before, limit)

    def prune(self, before: datetime) -> None:
        """Erase runs, reports and notes that ended before a time and that no edit needs."""
        with self._writing() as connection:
            prune(connection, before)


def _of(version: EvaluatorVersion) -> ColumnElement[bool]:
    return and_(upgrades.c.analyzer == version.analyzer, upgrades.c.rules == version.rules)


def _longest_unasked(connection: Connection, limit: int) -> Sequence[Quoted]:
    held = select(*QUOTED).where(edits.c.gone.is_(None))
    longest = held.order_by(edits.c.asked, edits.c.timestamp).limit(limit)
    return [quoted(row) for row in connection.execute(longest)]
