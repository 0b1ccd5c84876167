"""What a person names a revision by, its number or the address of its diff, in; its number out.

Never asks the wiki: an address that holds no number, such as one that ends in ``diff=next``, names
no revision.
"""

import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import parse_qs, unquote, urlsplit

import click

from bot.errors import SettingsError
from bot.settings import WikiSettings

_LONGEST_ID: Final = 18
"""Digits; longer numbers are no revision's."""
_SPECIAL_DIFF: Final = re.compile(r"Special:(?:Mobile)?Diff/(?:(?P<onto>\d+)/)?(?P<revid>\d+)/?$")
"""How report pages link edits; the wiki sends a browser on to ``diff=``."""
_SAME_WIKI: Final = re.compile(r"(?:^|(?<=\.))(?:m|www)\.")
"""What hosts of the same wiki differ in: telephones read some on hosts of their own."""


@dataclass(frozen=True, kw_only=True, slots=True)
class NamedRevision:
    """A revision as a person named it."""

    revid: int
    onto: int | None = None
    """The revision that the address compares it with, where it names one by its number."""
    host: str = ""
    """Host of the address, with its port; '' where only the number was named."""


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
                f'"{value}" is neither a revision\'s number nor the address of a diff that '
                "holds one.",
                param,
                ctx,
            )
        return named


REVISION: Final = RevisionType()


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
    said = parse_qs(address.query)
    if found := _SPECIAL_DIFF.search(said.get("title", [unquote(address.path)])[-1]):
        revid, onto = _number(found["revid"]), _number(found["onto"] or "")
    else:
        diff, onto = said.get("diff", ["prev"])[-1], _number(said.get("oldid", [""])[-1])
        # oldid alone, and diff=prev, show what oldid itself did
        revid, onto = (onto, None) if diff == "prev" else (_number(diff), onto)
    return NamedRevision(revid=revid, onto=onto, host=host) if revid else None


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


def _number(word: str) -> int | None:
    is_number = word.isascii() and word.isdecimal() and len(word) <= _LONGEST_ID
    return (int(word) or None) if is_number else None


def _bare(host: str) -> str:
    return _SAME_WIKI.sub("", host.lower())
