"""Takes replies about revisions; gives their rows, and what became of each that was asked for.

Asks nothing, and guesses nothing: a revision of which no reply tells is not accounted for.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from bot.errors import BadReplyError
from bot.wiki.walk import Row, is_set, number, optional_rows, row, text


@dataclass(kw_only=True, slots=True)
class RevisionRows:
    """What became of each revision asked for."""

    got: dict[int, Row] = field(default_factory=dict)
    """By revid, as of `with_pages`."""
    missing: set[int] = field(default_factory=set)
    """Unknown, or gone with a deleted page."""
    too_big: set[int] = field(default_factory=set)
    """The wiki can't put this one into a reply ($wgAPIMaxResultSize)."""

    def accounts_for(self, revid: int) -> bool:
        """Say whether we know what became of a revision."""
        return revid in self.got or revid in self.missing or revid in self.too_big


def sort_revisions(query: Row, result: RevisionRows) -> bool:
    """Note what one reply says about the revisions asked for.

    Returns:
        True when it shows a deleted page: accounts that may see deleted revisions get that
        instead of badrevids, without being told which of the ids it was.
    """
    result.missing |= _bad_revids(query.get("badrevids", {}))
    pages = optional_rows(query, "pages")
    result.got |= {number(revision, "revid"): revision for revision in with_pages(pages)}
    return any(is_set(page, "missing") for page in pages)


def with_pages(pages: Sequence[Row]) -> Iterator[Row]:
    """Yield the revisions of pages, each with its page's own fields under ``page``."""
    for page in pages:
        about = {key: value for key, value in page.items() if key != "revisions"}
        for revision in optional_rows(page, "revisions"):
            yield {**revision, "page": about}


def main_slot(revision: Row) -> Row:
    """Return the slot that holds a revision's text; nothing where the wiki shows none."""
    slots = revision.get("slots")
    return row(slots, "main") if slots else {}


def text_of(revision: Row) -> str | None:
    """Return a revision's text; None when it is hidden."""
    main = main_slot(revision)
    is_hidden = is_set(main, "texthidden") or "content" not in main
    return None if is_hidden else text(main, "content")


def _bad_revids(found: object) -> set[int]:
    """Read badrevids: an object by id, or a list when PHP takes the keys for a list's."""
    if isinstance(found, Mapping):
        return {int(key) for key in found if str(key).isdecimal()}
    if isinstance(found, list):
        return {number(one, "revid") for one in found if isinstance(one, Mapping)}
    raise BadReplyError("The wiki's reply has unreadable badrevids.")
