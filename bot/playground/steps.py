"""What a visitor of the demo's wiki can do: one small class for each kind of deed.

Takes a running wiki and changes it. Never says what the bot should make of it.
"""

from dataclasses import dataclass
from typing import Protocol

from bot.playground.wiki import Wiki


class Step(Protocol):
    """One deed of one visitor."""

    def take(self, wiki: Wiki) -> None:
        """Do it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Swap:
    """Replace some words of a page by others."""

    user: str
    title: str
    old: str
    new: str
    summary: str = ""
    is_bot: bool = False

    def take(self, wiki: Wiki) -> None:
        """Save the page with the new words."""
        text = wiki.page_text(self.title)
        if text is None or self.old not in text:
            raise LookupError(f"{self.title!r} does not hold {self.old!r}")
        changed = text.replace(self.old, self.new, 1)
        wiki.edit(self.title, changed, user=self.user, summary=self.summary, bot=self.is_bot)


@dataclass(frozen=True, kw_only=True, slots=True)
class Write:
    """Save a whole page: a new one, an empty one, or what stood there already."""

    user: str
    title: str
    text: str
    summary: str = ""
    model: str = "wikitext"

    def take(self, wiki: Wiki) -> None:
        """Save the text."""
        words = {"user": self.user, "summary": self.summary, "contentmodel": self.model}
        wiki.edit(self.title, self.text, **words)


@dataclass(frozen=True, kw_only=True, slots=True)
class Touch:
    """Save a page as it stands: a null edit, which leaves no trace."""

    user: str
    title: str

    def take(self, wiki: Wiki) -> None:
        """Save the same text again."""
        wiki.edit(self.title, wiki.page_text(self.title) or "", user=self.user)


@dataclass(frozen=True, kw_only=True, slots=True)
class Undo:
    """Take the last edit of a page back."""

    user: str
    title: str

    def take(self, wiki: Wiki) -> None:
        """Undo the page's last revision."""
        wiki.edit(self.title, None, user=self.user, undo=wiki.revids(self.title)[-1])


@dataclass(frozen=True, kw_only=True, slots=True)
class HideLast:
    """An administrator hides the text of a page's last revision but one."""

    title: str

    def take(self, wiki: Wiki) -> None:
        """Hide it."""
        wiki.hide_revision(wiki.revids(self.title)[-2])


@dataclass(frozen=True, kw_only=True, slots=True)
class Move:
    """Give a page another title."""

    user: str
    title: str
    to: str
    summary: str = ""

    def take(self, wiki: Wiki) -> None:
        """Move it, leaving a redirect."""
        wiki.move(self.title, self.to, user=self.user, summary=self.summary)
