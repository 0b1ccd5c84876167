"""Takes start-up replies and gives what the wiki and the account are, as values.

Fetches nothing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from bot.wiki.walk import Row, is_set, number, optional_rows, row, rows, text, texts


@dataclass(frozen=True, kw_only=True, slots=True)
class NamespaceInfo:
    """One namespace with every name it goes by."""

    number: int
    names: tuple[str, ...]
    """Local name first, then canonical and aliases; the main namespace's is ''."""
    is_content: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class SiteInfo:
    """What meta=siteinfo says."""

    name: str
    generator: str
    """E.g. ``MediaWiki 1.43.1``."""
    language: str
    article_path: str
    """Whole URL with ``$1`` where a title goes."""
    link_trail: str
    """PHP's regular expression, with delimiters."""
    first_letter_case: bool
    is_read_only: bool
    namespaces: tuple[NamespaceInfo, ...]
    interwiki: tuple[str, ...]
    interlanguage: tuple[str, ...]
    extensions: frozenset[str]
    max_article_bytes: int = 2 * 1024 * 1024
    """$wgMaxArticleSize; MediaWiki's default where the wiki does not tell it."""
    wiki_id: str = ""
    """Of its database, as ``enwiki``: stays when the wiki moves to another address."""

    time: float | None = None
    """What the wiki's clock showed, in seconds since 1970."""

    @property
    def has_flagged_revisions(self) -> bool:
        """Say whether edits are reviewed here, which shows them to readers."""
        return bool({"FlaggedRevs", "Flagged Revisions"} & self.extensions)

    @property
    def version(self) -> tuple[int, ...]:
        """The release as numbers, e.g. (1, 43, 1)."""
        digits = self.generator.removeprefix("MediaWiki ").partition("-")[0].split(".")
        return tuple(int(part) for part in digits if part.isdecimal())


@dataclass(frozen=True, kw_only=True, slots=True)
class Account:
    """What meta=userinfo says about us."""

    name: str
    rights: frozenset[str]
    groups: frozenset[str]
    is_blocked: bool
    """Everywhere, not only from some pages."""
    rate_limits: Mapping[str, float] = field(default_factory=dict)
    """Least seconds between actions, by the wiki's own limits; what has none is absent."""
    is_kept_out: bool = False
    """Blocked, but only from some pages or namespaces."""

    def has(self, right: str) -> bool:
        """Say whether the account has a right, after what the bot password grants."""
        return right in self.rights

    @property
    def batch_limit(self) -> int:
        """Ids, titles or users in one request."""
        return 500 if self.has("apihighlimits") else 50


def decode_account(reply: Row) -> Account:
    """Return the account from a reply with meta=userinfo."""
    info = row(reply, "query", "userinfo")
    return Account(
        name=text(info, "name"),
        rights=frozenset(texts(info, "rights")),
        groups=frozenset(texts(info, "groups")),
        is_blocked="blockid" in info and not is_set(info, "blockpartial"),
        is_kept_out="blockid" in info and is_set(info, "blockpartial"),
        rate_limits={
            action: seconds
            for action, limits in row(info, "ratelimits").items()
            if (seconds := _least_seconds(row(limits)))
        },
    )


def _least_seconds(limits: Row) -> float:
    """Return the seconds between actions under limits by group (Manual:$wgRateLimits).

    Of several groups the most generous counts, but for a newbie: there the limit is meant.
    """
    counted = limits.keys() & {"newbie"} or limits.keys() - {"ip", "subnet", "anon", "newbie"}
    return min(
        (
            number(row(limits, group), "seconds") / max(number(row(limits, group), "hits"), 1)
            for group in counted
        ),
        default=0.0,
    )


def decode_site(reply: Row) -> SiteInfo:
    """Return the wiki from a reply with meta=siteinfo (general, names, interwikis, extensions)."""
    general = row(reply, "query", "general")
    server, path = text(general, "server"), text(general, "articlepath")
    if server.startswith("//"):  # its scheme is that of the main page's address
        server = text(general, "base", "").partition("//")[0] + server
    prefixes = rows(reply, "query", "interwikimap")
    return SiteInfo(
        name=text(general, "sitename"),
        generator=text(general, "generator"),
        language=text(general, "lang"),
        article_path=path if "//" in path else server + path,
        link_trail=text(general, "linktrail", ""),
        first_letter_case=text(general, "case", "first-letter") == "first-letter",
        is_read_only=is_set(general, "readonly"),
        namespaces=_namespaces(reply),
        interwiki=tuple(text(one, "prefix") for one in prefixes),
        interlanguage=tuple(text(one, "prefix") for one in prefixes if "language" in one),
        extensions=frozenset(text(one, "name", "") for one in rows(reply, "query", "extensions")),
        max_article_bytes=number(general, "maxarticlesize", 2 * 1024 * 1024),
        wiki_id=text(general, "wikiid", ""),
        time=_seconds(text(general, "time", "")),
    )


def _seconds(stamp: str) -> float | None:
    try:
        return datetime.fromisoformat(stamp).timestamp()
    except ValueError:
        return None


def _namespaces(reply: Row) -> tuple[NamespaceInfo, ...]:
    aliases = optional_rows(row(reply, "query"), "namespacealiases")
    return tuple(
        _namespace(row(one), aliases) for one in row(reply, "query", "namespaces").values()
    )


def _namespace(info: Row, aliases: Sequence[Row]) -> NamespaceInfo:
    here = number(info, "id")
    names = [text(info, "name"), text(info, "canonical", text(info, "name"))]
    names += [text(one, "alias") for one in aliases if number(one, "id") == here]
    return NamespaceInfo(
        number=here, names=tuple(dict.fromkeys(names)), is_content=is_set(info, "content")
    )
