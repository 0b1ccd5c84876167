"""What the tables tell of the pages' past: which texts stood when, whose they were, which lines.

Takes a connection and page ids, gives values; never writes. Lines are read from the hunks that are
kept for a while, so what was forgotten is unknown here too.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from sqlalchemy import Connection, func, select

from bot.ledger.encoding import decode_hunks
from bot.ledger.schema import analyses, edits
from bot.pipeline.judging.versions import lines_of
from bot.revisions import Past, PastLine, PastRevision, RevisionId

REMEMBERED: Final = 50
"""How many of a page's newest edits are known by their lines."""

_is_edit = edits.c.key.like("rev:%")


def pasts(connection: Connection, page_ids: Sequence[int]) -> Mapping[int, Past]:
    """Return what is known of each page; those of which nothing is known are absent."""
    revisions: dict[int, dict[RevisionId, PastRevision]] = defaultdict(dict)
    for page_id, one in _revisions(connection, page_ids):
        known = revisions[page_id].get(one.revid)
        if known is None or not known.parent:
            revisions[page_id][one.revid] = one
    if not revisions:
        return {}
    lines: dict[int, list[PastLine]] = defaultdict(list)
    for page_id, found in _lines(connection, [*revisions]):
        lines[page_id] += found
    return {
        page_id: Past(
            revisions=tuple(known.values()),
            lines=tuple(lines[page_id]) if page_id in lines else None,
        )
        for page_id, known in revisions.items()
    }


def _revisions(
    connection: Connection, page_ids: Sequence[int]
) -> Iterator[tuple[int, PastRevision]]:
    """Yield both revisions of each edit, the old one before what is known of it by its own row."""
    columns = (edits.c.revid, edits.c.new_sha1, edits.c.old_revid, edits.c.old_sha1, edits.c.user)
    of_pages = select(edits.c.page_id, *columns).where(edits.c.page_id.in_(page_ids), _is_edit)
    for row in connection.execute(of_pages.order_by(edits.c.revid)):
        if row.old_sha1 is not None:
            revid = RevisionId(row.old_revid)
            yield row.page_id, PastRevision(revid=revid, sha1=row.old_sha1)
        yield (
            row.page_id,
            PastRevision(
                revid=RevisionId(row.revid),
                parent=RevisionId(row.old_revid),
                user=row.user,
                sha1=row.new_sha1,
            ),
        )


def _lines(
    connection: Connection, page_ids: Sequence[int]
) -> Iterator[tuple[int, tuple[PastLine, ...]]]:
    age = func.row_number().over(partition_by=edits.c.page_id, order_by=edits.c.revid.desc())
    joined = select(edits.c.page_id, edits.c.revid, analyses.c.hunks, age.label("age")).join(
        analyses, analyses.c.key == edits.c.key
    )
    kept = joined.where(edits.c.page_id.in_(page_ids), _is_edit, analyses.c.hunks.is_not(None))
    newest = kept.subquery()
    query = select(newest).where(newest.c.age <= REMEMBERED).order_by(newest.c.revid)
    for row in connection.execute(query):
        yield row.page_id, lines_of(RevisionId(row.revid), decode_hunks(row.hunks))
