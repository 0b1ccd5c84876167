"""What a publisher saves its pages through; Protocols only.

`bot.pipeline.saves.Saves` implements `Saving`; what a save gives is the publisher's own.
Nothing here does anything.
"""

from collections.abc import Callable
from typing import Protocol, TypeVar


class PageSave(Protocol):
    """What came of saving one page."""

    @property
    def revid(self) -> int:
        """Return the revision that now holds what was sent."""

    @property
    def changed(self) -> bool:
        """Say whether the page said something else before."""


PageSaveT = TypeVar("PageSaveT", bound=PageSave)


class Saving(Protocol):
    """What lets the pages of a report be saved, and remembers each."""

    def __call__(self, title: str, save: Callable[[], PageSaveT], /) -> PageSaveT:
        """Save one page, if the run may still write.

        Raises:
            UnsentError: It may not; nothing was saved.
            WikiError: The page could not be saved.
        """
