"""What MediaWiki says happened: changes, revisions, edits, and the facts known about them.

Nouns only: nothing here fetches, judges or renders. Field names are the API's own, but for the
renames made once in `bot.fetcher.decode`. Times are aware UTC datetimes. What a page has thousands
of is a msgspec struct, which is made quickly and which the garbage collector need not look at.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Literal, NewType

import msgspec

RevisionId = NewType("RevisionId", int)
RecentChangeId = NewType("RecentChangeId", int)
"""Pruned by the wiki after $wgRCMaxAge: never a long-term key."""
LogId = NewType("LogId", int)
Step = Literal["prev", "next", "cur"]
"""To another revision of a page, in the words of the wiki's addresses."""


class ChangeType(StrEnum):
    """The ``type`` of a recentchanges row that we ask for."""

    EDIT = "edit"
    NEW = "new"
    LOG = "log"


class UserKind(StrEnum):
    """What sort of account made an edit, as the wiki says it; never guessed from the name."""

    NAMED = "named"
    TEMPORARY = "temporary"
    ANONYMOUS = "anonymous"
    HIDDEN = "hidden"


class PatrolState(StrEnum):
    """Whether somebody has vouched for a change."""

    UNPATROLLED = "unpatrolled"
    PATROLLED = "patrolled"
    AUTOPATROLLED = "autopatrolled"
    UNKNOWN = "unknown"
    """The account may not see patrol marks, or the row was not read from a wiki."""

    @property
    def is_vouched_for(self) -> bool:
        """Whether somebody, or the wiki by itself, has marked the change."""
        return self in (PatrolState.PATROLLED, PatrolState.AUTOPATROLLED)


class Arrival(StrEnum):
    """How a revision came to its page without an edit: recent changes never list it."""

    IMPORTED = "imported"
    RESTORED = "restored"


class Hidden(StrEnum):
    """Parts of a revision that the wiki hides; obeyed even when a value stands beside the flag."""

    TEXT = "text"
    USER = "user"
    SUMMARY = "summary"


@dataclass(frozen=True, kw_only=True, slots=True)
class Cursor:
    """A place in recentchanges: everything before it has been seen.

    Ordered as the wiki orders rows: by time (one-second resolution), then by rcid.
    """

    timestamp: datetime
    rcid: RecentChangeId = RecentChangeId(0)


class RecentChange(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One row of recentchanges, or what stands for it when an edit comes from elsewhere."""

    type: ChangeType = ChangeType.EDIT
    rcid: RecentChangeId | None = None
    revid: RevisionId = RevisionId(0)
    """0 for log rows without a revision, and for texts that never were on a wiki."""
    old_revid: RevisionId = RevisionId(0)
    """0 for a new page."""
    logid: LogId | None = None
    log_type: str | None = None
    log_action: str | None = None
    page_id: int = 0
    """The page's identity over moves; 0 when it is gone or unknown."""
    namespace: int = 0
    title: str = ""
    """With namespace prefix, as the wiki prints it. Rows older than a move keep the old title."""
    user: str | None = None
    """None when hidden or unknown."""
    user_kind: UserKind = UserKind.NAMED
    timestamp: datetime | None = None
    summary: str | None = ""
    """None when hidden. May hold newlines."""
    tags: tuple[str, ...] = ()
    old_size_bytes: int | None = None
    new_size_bytes: int | None = None
    is_minor: bool = False
    is_bot: bool = False
    is_redirect: bool = False
    patrol_state: PatrolState = PatrolState.UNKNOWN
    arrival: Arrival | None = None
    """None for an edit; else nobody can patrol it, and nobody has to."""
    hidden: frozenset[Hidden] = frozenset()

    @property
    def key(self) -> str:
        """The ledger's key: ``rev:REVID`` for edits, ``log:LOGID`` for log rows.

        A log row whose action is hidden has no LOGID for us: ``rc:RCID``.
        """
        if self.type is not ChangeType.LOG:
            return f"rev:{self.revid}"
        return f"rc:{self.rcid}" if self.logid is None else f"log:{self.logid}"


class Revision(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One version of a page."""

    revid: RevisionId = RevisionId(0)
    text: str | None
    """None when the wiki hides it, or it is gone with its page."""
    content_model: str = "wikitext"
    sha1: str | None = None
    """Hexadecimal, as the API gives it; None when hidden."""
    size_bytes: int | None = None
    is_hidden: bool = False
    is_missing: bool = False
    """The wiki no longer has it (page deleted since)."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Edit:
    """A change with its old and new revision; what flows through the pipeline."""

    change: RecentChange
    old: Revision | None
    """None for a new page and for log rows."""
    new: Revision | None
    """None for log rows."""

    def without_texts(self) -> "Edit":
        """Return it as it may be kept for long: texts are large."""
        return Edit(
            change=self.change,
            old=self.old and msgspec.structs.replace(self.old, text=None),
            new=self.new and msgspec.structs.replace(self.new, text=None),
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class UserFacts:
    """What the wiki's ``list=users`` says about an account."""

    name: str
    kind: UserKind = UserKind.NAMED
    groups: frozenset[str] = frozenset()
    edit_count: int | None = None
    registered: datetime | None = None
    """None for anonymous users and for accounts older than the field."""
    is_blocked: bool = False


def canonical_name(account: str) -> str:
    """Spell an account's name as MediaWiki does: a capital first, blanks for underscores."""
    return with_capital(account.replace("_", " ").strip())


def with_capital(title: str) -> str:
    """Write a title's first letter as large as MediaWiki does where capitals are the wiki's rule.

    It leaves letters alone that no single one is the capital of (\u00df), and Georgian ones, whose
    capitals Unicode has known since 2018: no title begins with them, and no sentence (T219279).
    """
    first = title[:1]
    large = first.upper()
    return title if len(large) != 1 or first.title() == first else large + title[1:]


@dataclass(frozen=True, kw_only=True, slots=True)
class TitleFacts:
    """What the wiki says about a title that an edit links to."""

    title: str
    """As the wiki normalises it."""
    exists: bool = False
    """Whether who follows a link to it comes to a page: not by a redirect to nothing, in a circle,
    or to another redirect, of which a wiki follows one alone."""
    redirects_to: str | None = None
    """The target's title without #section; None when it is no redirect."""
    redirects_to_section: str = ""
    """The #section of it; '' when the redirect leads to the whole page."""
    is_disambiguation: bool = False
    lists: frozenset[str] = frozenset()
    """For a disambiguation page: those of the asked titles that it links to."""

    @property
    def is_missing(self) -> bool:
        """Whether there is nothing of that title, not even a redirect, which says what is meant."""
        return not self.exists and self.redirects_to is None


@dataclass(frozen=True, kw_only=True, slots=True)
class Namespaces:
    """A wiki's namespace names and link prefixes, in lower case, blanks for underscores."""

    ids: Mapping[str, int] = field(default_factory=dict)
    """Every name and alias (local, canonical English) to its number; the main namespace is ''."""
    interwiki: frozenset[str] = frozenset()
    """Prefixes that lead to another wiki."""
    interlanguage: frozenset[str] = frozenset()
    """Those of them that stand in the sidebar as other languages."""
    content: frozenset[int] = frozenset({0})
    """$wgContentNamespaces."""
    first_letter_case: bool = True
    """True for $wgCapitalLinks (first letter does not matter)."""


class PastRevision(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """An earlier revision of a page, but for its text."""

    revid: RevisionId
    parent: RevisionId = RevisionId(0)
    """0 when unknown, or when it was the page's first."""
    user: str | None = None
    """None when hidden or unknown."""
    sha1: str | None = None
    """As `Revision.sha1`; None when hidden or unknown."""


class PastLine(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A line that an earlier edit changed."""

    revid: RevisionId
    """The revision that the edit made."""
    old: str = ""
    """'' for a line that came."""
    new: str = ""
    """'' for a line that went."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Past:
    """What is known of a page before an edit: what was seen, not all that happened."""

    revisions: tuple[PastRevision, ...] = ()
    """Up to the edit's old revision, that one too."""
    lines: tuple[PastLine, ...] | None = None
    """Oldest first; None when no earlier edit of the page is known by its lines."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Context:
    """What the analyzer may know besides the two texts; what is None goes into `unchecked`."""

    language: str = "en"
    """Content language code; picks word lists and namespace names where the wiki gave none."""
    namespaces: Namespaces | None = None
    link_trail: str | None = None
    """Regular expression of the letters that join a link's label, e.g. ``[a-z]+``."""
    titles: Mapping[str, TitleFacts] | None = None
    """Keyed by the titles as asked for (`Analysis.wanted_titles`); None when not looked up."""
    user: UserFacts | None = None
    past: Past | None = None
    """None when no earlier revision of the page is known."""
    typo_pairs: Mapping[str, str] | None = None
    """The community's own list, wrong form to right form; None when the wiki has none."""
    infobox_patterns: tuple[str, ...] | None = None
    """Regular expressions for infobox template names; None means the shipped ones."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Burst:
    """One user's consecutive edits on one page, oldest first, ending with the edit judged."""

    keys: tuple[str, ...]
    """`RecentChange.key` of each edit."""
    is_complete: bool = True
    """False when the burst began before what was read: it then can't be vouched for."""
    parent_unpatrolled_by_other: bool = False
    """The revision before the burst is someone else's and nobody has vouched for it."""
    superseded: bool = False
    """Somebody else has edited the page since."""
