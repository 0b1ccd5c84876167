"""Takes the text of a discussion and says who signed the post that a place stands in.

Never says what happened to the post: `talk` does.
"""

import re

from bot.analyzer.wikitext.places import line_start
from bot.analyzer.wikitext.titles import USER_NAMESPACES, Site, read_target

_STOPPED = r"\.\d{2}.{0,40}\((?:UTC|[CEW]ES?T|WIB)\)"
_ZONE = r"[A-Z]{2,5}|[+-]\d\d|ت ع م|ইউটিসি"
_CLOCK = rf"\d{{1,2}}(?::\d{{2}}.{{0,40}}\((?:{_ZONE})\)|{_STOPPED})"
"""A time; with a full stop, as prices have it, only in the zones of wikis that write it so."""
SIGNED = re.compile(rf"~~~~|{_CLOCK}|\[\[[^\[\]|:]+:[^\[\]|]+\|[^\[\]]*\]\]\s*\(")
"""What looks like somebody's signature."""
TIME = re.compile(_CLOCK)
"""What a signature ends with."""
LONGEST_POST = 5000
_LINK = re.compile(r"\[\[\s*([^\[\]|#]+)")


def markers_of(line: str) -> str:
    """Give the list markers that a line begins with: how deep a post is in the discussion."""
    return line[: len(line) - len(line.lstrip(":*#"))]


def user(name: str, site: Site) -> str:
    """Give a user's name as links have it."""
    return read_target(f"User:{name}", site).title.partition(":")[2]


def signature(text: str, at: int) -> str | None:
    """Give what stands between a place and the signature's time, in the line where that stands.

    None when the post has none. A post is lines of one depth without a blank one between: what is
    below may be someone else's.
    """
    line_at = line_start(text, at)
    markers = markers_of(text[line_at : at + LONGEST_POST])
    for number, line in enumerate(text[at : at + LONGEST_POST].split("\n")):
        if number and (not line.strip() or line.startswith("=") or markers_of(line) != markers):
            return None
        if time := TIME.search(line):
            return line[: time.start()]
        if not number and TIME.search(text, line_at, at):
            return None
    return None


def signer(text: str, at: int, site: Site) -> str | None:
    """Name the user who signed the post that a place stands in; None when none is sure to have."""
    before = signature(text, at)
    return None if before is None else _linked(before, site)


def is_signed_line(line: str, site: Site) -> bool:
    """Say whether a line has all that a wiki makes of a signature: a user's link, then the time."""
    time = TIME.search(line)
    return time is not None and _linked(line[: time.start()], site) is not None


def _linked(before: str, site: Site) -> str | None:
    """Name the user whom the last link before a signature's time leads to."""
    linked = [read_target(raw, site) for raw in _LINK.findall(before)]
    users = [target.title for target in linked if target.namespace in USER_NAMESPACES]
    return users[-1].partition(":")[2] if users else None
