"""Takes a wiki's blocks of an account; gives from which pages and namespaces they keep it out.

Never asks the wiki, and says nothing about blocks from everywhere.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.revisions import RecentChange
from bot.wiki.walk import Row, number, optional_rows, row


@dataclass(frozen=True, kw_only=True, slots=True)
class KeptOut:
    """What a partial block (Help:Partial_blocks) covers: there, patrolling is refused, too."""

    page_ids: frozenset[int] = frozenset()
    namespaces: frozenset[int] = frozenset()

    def covers(self, change: RecentChange) -> bool:
        """Say whether an edit stands where the account is kept out."""
        return change.page_id in self.page_ids or change.namespace in self.namespaces

    def with_page(self, page_id: int) -> "KeptOut":
        """Add a page that was refused, whichever block it was: an address's is none of ours."""
        return replace(self, page_ids=self.page_ids | {page_id}) if page_id else self


FREE: Final = KeptOut()


def decode_kept_out(blocks: Sequence[Row]) -> KeptOut:
    """Return what rows of list=blocks with their restrictions keep us from."""
    restrictions = [row(block, "restrictions") for block in blocks if "restrictions" in block]
    pages = [page for one in restrictions for page in optional_rows(one, "pages")]
    namespaces = [one["namespaces"] for one in restrictions if "namespaces" in one]
    return KeptOut(
        page_ids=frozenset(number(page, "id") for page in pages),
        namespaces=frozenset(
            one for found in namespaces if isinstance(found, list) for one in found
        ),
    )
