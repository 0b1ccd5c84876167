"""Takes decoded JSON and gives parts of it, or a BadReplyError that names what is missing.

Never guesses: what is not of the asked shape is an error, not an empty list.
"""

from collections.abc import Mapping, Sequence

from bot.errors import BadReplyError

Row = Mapping[str, object]
"""A JSON object as the API gave it."""
_OBJECT = (dict, Mapping)
"""The first is what JSON comes as; to ask for the second takes five times as long."""


def part(reply: object, *path: str) -> object:
    """Return what stands at a path of keys.

    Raises:
        BadReplyError: A key is missing on the way.
    """
    found = reply
    for key in path:
        if not isinstance(found, _OBJECT) or key not in found:
            raise BadReplyError(f"The wiki's reply lacks {'.'.join(path)}.")
        found = found[key]
    return found


def row(reply: object, *path: str) -> Row:
    """Return the object at a path."""
    found = part(reply, *path)
    if isinstance(found, _OBJECT):
        return found
    # PHP prints an empty map as an empty list
    if found == []:
        return {}
    raise BadReplyError(f"The wiki's reply holds no object at {'.'.join(path)}.")


def rows(reply: object, *path: str) -> Sequence[Row]:
    """Return the list of objects at a path."""
    found = part(reply, *path)
    if isinstance(found, list) and all(isinstance(item, Mapping) for item in found):
        return found
    raise BadReplyError(f"The wiki's reply holds no list of objects at {'.'.join(path)}.")


def optional_rows(reply: Row, key: str) -> Sequence[Row]:
    """Return a list of objects that the API leaves out when it is empty."""
    return rows(reply, key) if key in reply else ()


def text(reply: Row, key: str, default: str | None = None) -> str:
    """Return a string; `default` when the key is absent and a default is given."""
    found = reply.get(key, default)
    if isinstance(found, str):
        return found
    raise BadReplyError(f"The wiki's reply holds no text at {key}.")


def number(reply: Row, key: str, default: int | None = None) -> int:
    """Return an integer; `default` when the key is absent and a default is given."""
    found = reply.get(key, default)
    if isinstance(found, int) and not isinstance(found, bool):
        return found
    raise BadReplyError(f"The wiki's reply holds no number at {key}.")


def texts(reply: Row, key: str) -> tuple[str, ...]:
    """Return a list of strings; empty when the key is absent."""
    found = reply.get(key, [])
    if isinstance(found, list) and all(isinstance(item, str) for item in found):
        return tuple(found)
    raise BadReplyError(f"The wiki's reply holds no list of texts at {key}.")


def is_set(reply: Row, key: str) -> bool:
    """Say whether a flag stands: true, or the '' of the older JSON format."""
    return reply.get(key, False) not in (False, None)
