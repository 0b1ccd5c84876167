"""Takes what the API says of a page's newest revisions, gives a `PageHistory`.

Asks nothing. A revision without a row in recentchanges comes with PatrolState.UNKNOWN.
"""

from bot.fetcher.decode import decode_change, decode_change_of_revision
from bot.fetcher.patrol_log import revid_of
from bot.pipeline.judging.aftermath import PageHistory
from bot.wiki.revision_rows import with_pages
from bot.wiki.walk import Row, optional_rows, rows, text


def decode_page_history(query: Row) -> PageHistory:
    """Return the page's newest revisions, oldest first, with their marks.

    Args:
        query: The ``query`` object of the reply to `bot.wiki.questions.page_history`.
    """
    revisions = [*with_pages(optional_rows(query, "pages"))]
    changes = [decode_change_of_revision(one) for one in revisions]
    listed = {one.revid: one for one in map(decode_change, rows(query, "recentchanges"))}
    sha1s = (text(one, "sha1", "") for one in revisions)
    return PageHistory(
        changes=tuple(listed.get(one.revid, one) for one in reversed(changes)),
        sha1s={one.revid: sha1 for one, sha1 in zip(changes, sha1s, strict=True) if sha1},
        patrolled_by={
            revid_of(event): text(event, "user", "") for event in optional_rows(query, "logevents")
        },
    )
