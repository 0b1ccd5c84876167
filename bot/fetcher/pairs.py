"""Takes pairs of texts (a JSON line, or two strings); gives an edit and what is known around it.

Never asks a wiki: what a pair doesn't say stays unknown.
"""

from dataclasses import dataclass
from typing import Any

import msgspec

from bot.errors import BadReplyError
from bot.revisions import ChangeType, Context, Edit, RecentChange, Revision

DEFAULT_LANGUAGE = "en"


class _Line(msgspec.Struct, frozen=True, kw_only=True):
    id: Any
    old: str | None
    new: str
    title: str = ""
    lang: str = DEFAULT_LANGUAGE
    namespace: int = 0
    summary: str | None = ""


class _Named(msgspec.Struct, frozen=True, kw_only=True):
    id: Any = None


_LINES = msgspec.json.Decoder(_Line)
_NAMED = msgspec.json.Decoder(_Named)


@dataclass(frozen=True, kw_only=True, slots=True)
class Pair:
    """An edit that somebody wrote down."""

    id: object
    """Whatever JSON value the line carried; given back as it came."""
    edit: Edit
    context: Context


def decode_pair(line: bytes) -> Pair:
    """Read one JSON line: id, old, new, optional title, lang, namespace, summary.

    An old text that is null or empty stands for a new page.

    Raises:
        BadReplyError: The line is no such object; `pair_id` may still find its id.
    """
    try:
        found = _LINES.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as fault:
        raise BadReplyError(f"not a pair: {fault}") from fault
    return Pair(
        id=found.id,
        edit=edit_of_texts(
            found.old or None,
            found.new,
            title=found.title,
            namespace=found.namespace,
            summary=found.summary,
        ),
        context=Context(language=found.lang or DEFAULT_LANGUAGE),
    )


def pair_id(line: bytes) -> object:
    """Return the id of a line that `decode_pair` refused; None when it can't be read."""
    try:
        return _NAMED.decode(line).id
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None


def edit_of_texts(
    old: str | None, new: str, *, title: str = "", namespace: int = 0, summary: str | None = ""
) -> Edit:
    """Make an edit of two texts that need never have been on a wiki; `old` None: a new page."""
    return Edit(
        change=RecentChange(
            type=ChangeType.EDIT if old is not None else ChangeType.NEW,
            title=title,
            namespace=namespace,
            summary=summary,
        ),
        old=None if old is None else Revision(text=old),
        new=Revision(text=new),
    )
