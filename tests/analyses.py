"""Edits of one page, made and analysed in as few words as a test needs."""

from collections.abc import Sequence

from bot.analyzer import analyse
from bot.analyzer.analysis import Analysis, Span
from bot.revisions import Context, Edit, RecentChange, Revision

_NOTHING_KNOWN = Context()


def an_edit(old: str | None, new: str | None, *, title: str = "Mill", **told: object) -> Edit:
    """Make an edit of two texts, None where there is no revision; `told` is the row's."""
    return Edit(
        change=RecentChange(title=title, **told),  # type: ignore[arg-type] # any field of the row
        old=None if old is None else Revision(text=old),
        new=None if new is None else Revision(text=new),
    )


def analysed(
    old: str | None, new: str | None, context: Context = _NOTHING_KNOWN, **told: object
) -> Analysis:
    """Analyse such an edit."""
    return analyse(an_edit(old, new, **told), context)  # type: ignore[arg-type] # as above


def without(text: str, spans: Sequence[Span]) -> str:
    """Take spans out of a text; none may reach into another."""
    edges = [0, *(edge for span in sorted(spans) for edge in span), len(text)]
    assert edges == sorted(edges), "regions overlap"
    return "".join(text[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True))
