"""Takes a report page; gives the corrections on it, and which of them were taken back.

A correction is the word "wrong" beside an edit, by somebody with the right to say so. Never
believes a signature: the page's history tells who wrote the word.
"""

from collections.abc import Iterator, Sequence
from typing import Final

import regex

from bot.messages import Messages
from bot.pipeline.record import Correction
from bot.reporter.wiki_page.markers import split
from bot.reporter.wiki_page.marks import MarkedRow, take_apart
from bot.reporter.wiki_page.ports import PageAuthors
from bot.revisions import RevisionId
from bot.wiki.authors import Version

ENGLISH: Final = "wrong"
_BEFORE: Final = r"[\s\p{Cf}'*#:;]*+"
"""White space, bold, italics, lists; Arabic editors add invisible marks of direction."""
_BEHIND: Final = r"\p{Cf}*(?=[\s\p{P}\p{S}]|\Z)"


class CorrectionReader:
    """Finds corrections on pages of one language, by people who have `right`.

    The word of `account`, the bot's own, does not count.
    """

    def __init__(
        self, authors: PageAuthors, messages: Messages, *, account: str, right: str
    ) -> None:
        self._authors = authors
        self._account = account
        self._right = right
        words = "|".join(map(regex.escape, (ENGLISH, messages.text("mark-wrong"))))
        self._word = regex.compile(rf"{_BEFORE}(?:{words}){_BEHIND}", regex.IGNORECASE)

    def says_wrong(self, row: MarkedRow) -> bool:
        """Say whether what stands beside a row begins with the word: "not wrong" does not."""
        return self._word.match(row.text) is not None

    def corrections(
        self, title: str, rows: Sequence[MarkedRow], known: frozenset[RevisionId]
    ) -> Iterator[Correction]:
        """Yield what is new on one page, a correction per edit of each row."""
        wrong = [row for row in rows if self.says_wrong(row) and not known.issuperset(row.revids)]
        versions = [*self._authors.versions(title)] if wrong else []
        for row in wrong:
            version = self._turned(row.revids[0], versions, to=True)
            if version is not None and self._may_say(version):
                for revid in row.revids:
                    yield Correction(revid=revid, target=title, page_revid=version.revid)

    def withdrawn(
        self, title: str, rows: Sequence[MarkedRow], standing: Sequence[Correction]
    ) -> Iterator[RevisionId]:
        """Yield the edits whose correction was taken back on one page.

        By its author, as far as the history is looked through, or by somebody with the right.
        """
        quiet = {revid for row in rows if not self.says_wrong(row) for revid in row.revids}
        gone = [one for one in standing if one.revid in quiet]
        versions = [*self._authors.versions(title)] if gone else []
        authors = {version.revid: version.user for version in versions if version.user}
        for one in gone:
            version = self._turned(one.revid, versions, to=False)
            if version is None:
                continue
            if version.user == authors.get(one.page_revid, "") or self._may_say(version):
                yield one.revid

    def _turned(
        self, revid: RevisionId, versions: Sequence[Version], *, to: bool
    ) -> Version | None:
        """Return the version with which the word came, or went; None when nobody can tell."""
        found = None
        for version in versions:
            if version.text is None:
                return None
            if self._has(revid, version) is not to:
                return found
            found = version
        return None  # it is older than what was looked through

    def _has(self, revid: RevisionId, version: Version) -> bool:
        parts = split(version.text or "")
        rows = take_apart(parts.inside).rows if parts else ()
        return any(revid in row.revids and self.says_wrong(row) for row in rows)

    def _may_say(self, version: Version) -> bool:
        if not version.user or version.user == self._account:
            return False
        return self._right in self._authors.rights_of(version.user)
