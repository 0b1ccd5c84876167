"""Takes a report page; gives the corrections on it: `wrong`, by somebody with the right to say so.

Never believes a signature: the page's history tells who wrote the word.
"""

import re
from collections.abc import Iterator

from bot.messages import Messages
from bot.pipeline.record import Correction
from bot.reporter.markers import split
from bot.reporter.marks import MarkedRow, take_apart
from bot.reporter.memory import PageAuthors
from bot.revisions import RevisionId
from bot.wiki.authors import Version

ENGLISH = "wrong"


class CorrectionReader:
    """Finds corrections on pages of one language.

    Args:
        authors: The pages' histories.
        messages: The language, for its own word.
        account: The bot's own, whose word does not count.
        right: What somebody must have the right to do.
    """

    def __init__(
        self, authors: PageAuthors, messages: Messages, *, account: str, right: str
    ) -> None:
        self._authors = authors
        self._account = account
        self._right = right
        words = "|".join(map(re.escape, (ENGLISH, messages.text("mark-wrong"))))
        self._word = re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)

    def says_wrong(self, row: MarkedRow) -> bool:
        """Say whether the word stands beside a row."""
        return bool(self._word.search(row.text))

    def corrections(
        self, title: str, rows: list[MarkedRow], known: frozenset[RevisionId]
    ) -> Iterator[Correction]:
        """Yield what is new on one page, a correction per edit of each row."""
        wrong = [row for row in rows if self.says_wrong(row) and not known.issuperset(row.revids)]
        versions = [*self._authors.versions(title)] if wrong else []
        for row in wrong:
            version = self._first_with(row.revids[0], versions)
            if version is not None and self._may_say(version):
                for revid in row.revids:
                    yield Correction(
                        revid=revid, by=version.user or "", target=title, page_revid=version.revid
                    )

    def _first_with(self, revid: RevisionId, versions: list[Version]) -> Version | None:
        """Return the version with which the word came, of those that were looked through."""
        found = None
        for version in versions:
            if not self._has(revid, version):
                return found
            found = version
        return None  # it is older than what was looked through: nobody can tell

    def _has(self, revid: RevisionId, version: Version) -> bool:
        parts = split(version.text or "")
        rows = take_apart(parts.inside).rows if parts else ()
        return any(revid in row.revids and self.says_wrong(row) for row in rows)

    def _may_say(self, version: Version) -> bool:
        if not version.user or version.user == self._account:
            return False
        return self._right in self._authors.rights_of(version.user)
