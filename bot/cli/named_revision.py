"""What a person names a revision by, its number or the address of its diff, in; its number out.

Never asks the wiki: of an address that ends in ``diff=next`` it gives the revision from which the
wiki can find the one that is meant, of a special page its name, which the wiki may have in its own
language. One that holds no number at all names no revision.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Final
from urllib.parse import parse_qs, unquote, urlsplit

import click

from bot.errors import SettingsError
from bot.revisions import Step
from bot.settings import WikiSettings

_LONGEST_ID: Final = 18
"""Digits; longer numbers are no revision's."""
_SPECIAL: Final = re.compile(
    r"(?P<page>[^/:]+:[^/:]+)/(?:(?P<oldid>[0-9]+)/)?(?P<diff>[0-9]+|prev|next|cur)/?$"
)
"""How pages link edits, whatever the wiki's language calls Special:Diff and Special:PermanentLink;
so are other pages named that end in a number. The wiki sends a browser on."""
_DIFFS: Final[Mapping[str, Step]] = {"next": "next", "cur": "cur", "0": "cur"}
_DIRECTIONS: Final[Mapping[str, Step]] = {"next": "next", "prev": "prev"}
"""Above an older version: the ones beside it, as whole versions."""
_SAME_WIKI: Final = re.compile(r"(?:^|(?<=\.))(?:m|www)\.")
"""What hosts of the same wiki differ in: telephones read some on hosts of their own."""


@dataclass(frozen=True, kw_only=True, slots=True)
class NamedRevision:
    """A revision as a person named it."""

    revid: int
    step: Step | None = None
    """From `revid` to the one that is meant, which only the wiki knows."""
    onto: int | None = None
    """The revision that the address compares it with, where it names one by its number."""
    host: str = ""
    """Host of the address, with its port; '' where only the number was named."""
    page: str = ""
    """The special page that leads there, if it is one, as ``Special:Diff``; '' without one."""
    word: str = ""
    """What the person typed, where there is such a page."""


class RevisionType(click.ParamType[NamedRevision]):
    """``1234``, or the address of a diff."""

    name = "revision"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> NamedRevision:
        """Read the word; one that names no revision is a usage error."""
        named = value if isinstance(value, NamedRevision) else named_revision(str(value))
        if named is None:
            self.fail(
                no_revision(str(value)),
                param,
                ctx,
            )
        return named


REVISION: Final = RevisionType()


def no_revision(word: str) -> str:
    """Say that a word names none."""
    return (
        f'"{word}" is neither a revision\'s number nor the address of a diff (diff=, oldid= or '
        "Special:Diff/ with a number)."
    )


def named_revision(word: str) -> NamedRevision | None:
    """Read a number, or an address with ``diff=``, ``oldid=`` or ``Special:Diff``; else None."""
    if revid := _number(word):
        return NamedRevision(revid=revid)
    try:
        address = urlsplit(word)
        is_web = address.scheme in ("http", "https") and bool(address.hostname)
    except ValueError:
        return None
    if not is_web:
        return None
    host = address.netloc.rpartition("@")[2]
    said = {key: values[-1] for key, values in parse_qs(address.query).items()}
    if found := _SPECIAL.search(said.get("title", unquote(address.path))):
        named = _led(found["diff"], found["oldid"] or "", "", host)
        return named and replace(named, page=found["page"], word=word)
    return _led(said.get("diff", ""), said.get("oldid", ""), said.get("direction", ""), host)


def _led(diff: str, oldid: str, direction: str, host: str) -> NamedRevision | None:
    """Go where MediaWiki goes with these parameters; 0 is its other word for ``cur``."""
    onto = _number(oldid)
    if revid := _number(diff):
        return NamedRevision(revid=revid, onto=onto, host=host)
    if onto is None or diff not in ("", "prev", *_DIFFS):
        return None
    if step := _DIFFS.get(diff):
        return NamedRevision(revid=onto, step=step, onto=onto, host=host)
    # without a step, what oldid itself did
    return NamedRevision(revid=onto, step=None if diff else _DIRECTIONS.get(direction), host=host)


def missing_words(named: NamedRevision) -> str:
    """Say what is not on the wiki."""
    match named.step:
        case "next":
            return f"no revision {named.revid}, or none that came after it on its page"
        case "prev":
            return f"no revision {named.revid}, or none that came before it on its page"
        case _:
            return f"no revision {named.revid}, or its page was deleted"


def refuse_other_wiki(named: NamedRevision, wiki: WikiSettings) -> None:
    """Refuse the address of another wiki, whose revisions have numbers of their own.

    Raises:
        SettingsError: It is one.
    """
    if named.host and _bare(named.host) != _bare(wiki.host):
        raise SettingsError(
            f"That address is of {named.host}, and this folder is for {wiki.host}. Name another "
            "folder with --dir."
        )


def refuse_other_page(named: NamedRevision, leads: Callable[[str], bool]) -> None:
    """Refuse the address of a page that ends in a number and leads to no revision.

    Args:
        named: What was named.
        leads: Whether a page's name is that of a special page that leads to revisions.

    Raises:
        UsageError: It is one.
    """
    if named.page and not leads(named.page):
        raise click.UsageError(no_revision(named.word))


def _number(word: str) -> int | None:
    is_number = word.isascii() and word.isdecimal() and len(word) <= _LONGEST_ID
    return (int(word) or None) if is_number else None


def _bare(host: str) -> str:
    return _SAME_WIKI.sub("", host.lower())
