"""Takes JSON as the wiki gave it, gives the nouns of `bot.revisions`, or a BadReplyError.

The one place where API names become ours. Fetches nothing; obeys every flag that says "hidden",
even when the value stands beside it (privileged accounts are shown both).
"""

from datetime import UTC, datetime

from bot.errors import BadReplyError
from bot.revisions import (
    ChangeType,
    Hidden,
    LogId,
    PatrolState,
    RecentChange,
    RecentChangeId,
    Revision,
    RevisionId,
    UserFacts,
    UserKind,
)
from bot.wiki.revision_rows import main_slot
from bot.wiki.walk import Row, is_set, number, row, text, texts

_HIDDEN_FLAGS = {
    "texthidden": Hidden.TEXT,
    "sha1hidden": Hidden.TEXT,
    "userhidden": Hidden.USER,
    "commenthidden": Hidden.SUMMARY,
}
_NOTHING: frozenset[Hidden] = frozenset()


def decode_change(found: Row) -> RecentChange:
    """Return a row of list=recentchanges."""
    hidden = _hidden(found)
    kind = _change_type(text(found, "type"))
    # the wiki leaves out what a row was about when its action is hidden, and the number with it
    is_told = kind is ChangeType.LOG and not is_set(found, "actionhidden")
    return RecentChange(
        type=kind,
        rcid=RecentChangeId(number(found, "rcid")),
        revid=RevisionId(number(found, "revid", 0)),
        old_revid=RevisionId(number(found, "old_revid", 0)),
        logid=LogId(number(found, "logid")) if is_told else None,
        log_type=text(found, "logtype", "") if is_told else None,
        log_action=text(found, "logaction", "") if is_told else None,
        page_id=number(found, "pageid", 0),
        namespace=number(found, "ns", 0),
        title="" if is_set(found, "actionhidden") else text(found, "title", ""),
        user=None if Hidden.USER in hidden else text(found, "user"),
        user_kind=_user_kind(found, hidden),
        timestamp=decode_time(text(found, "timestamp")),
        summary=None if Hidden.SUMMARY in hidden else text(found, "comment", ""),
        tags=texts(found, "tags"),
        old_size_bytes=number(found, "oldlen", 0),
        new_size_bytes=number(found, "newlen", 0),
        is_minor=is_set(found, "minor"),
        is_bot=is_set(found, "bot"),
        is_redirect=is_set(found, "redirect"),
        patrol_state=decode_patrol_state(found),
        hidden=hidden,
    )


def decode_change_of_revision(found: Row) -> RecentChange:
    """Return what stands for a row of recentchanges that the wiki has pruned or never wrote.

    Args:
        found: A revision with its page's fields under ``page``.
    """
    hidden = decode_hidden(found)
    page = row(found, "page")
    parent = number(found, "parentid", 0)
    return RecentChange(
        type=ChangeType.EDIT if parent else ChangeType.NEW,
        revid=RevisionId(number(found, "revid")),
        old_revid=RevisionId(parent),
        page_id=number(page, "pageid", 0),
        namespace=number(page, "ns", 0),
        title=text(page, "title", ""),
        user=None if Hidden.USER in hidden else text(found, "user"),
        user_kind=_user_kind(found, hidden),
        timestamp=decode_time(text(found, "timestamp")),
        summary=None if Hidden.SUMMARY in hidden else text(found, "comment", ""),
        tags=texts(found, "tags"),
        new_size_bytes=number(found, "size", 0),
        is_minor=is_set(found, "minor"),
        hidden=hidden,
    )


def decode_revision(found: Row) -> Revision:
    """Return a revision of prop=revisions with its main slot."""
    main = main_slot(found)
    is_hidden = Hidden.TEXT in decode_hidden(found)
    gone = not is_hidden and "content" not in main
    return Revision(
        revid=RevisionId(number(found, "revid")),
        text=None if is_hidden or gone else text(main, "content"),
        content_model=text(main, "contentmodel", "unknown"),
        sha1=None if is_hidden else text(found, "sha1", "") or None,
        size_bytes=number(found, "size", 0),
        is_hidden=is_hidden,
        is_missing=gone,
    )


def decode_hidden(found: Row) -> frozenset[Hidden]:
    """Return what the wiki hides of a revision."""
    hidden = _hidden(found)
    return hidden | {Hidden.TEXT} if is_set(main_slot(found), "texthidden") else hidden


def decode_patrol_state(found: Row) -> PatrolState:
    """Return how a row of list=recentchanges is marked."""
    if is_set(found, "autopatrolled"):
        return PatrolState.AUTOPATROLLED
    if is_set(found, "patrolled"):
        return PatrolState.PATROLLED
    # with new-page patrol only, an edit is neither patrolled nor to be patrolled
    return PatrolState.UNPATROLLED if is_set(found, "unpatrolled") else PatrolState.UNKNOWN


def decode_user(found: Row) -> UserFacts:
    """Return what list=users says of an account; a name that is none is an anonymous user's."""
    groups = frozenset((*texts(found, "groups"), *texts(found, "implicitgroups")))
    registered = found.get("registration")
    return UserFacts(
        name=text(found, "name"),
        kind=_account_kind(found, groups),
        groups=groups,
        edit_count=number(found, "editcount") if "editcount" in found else None,
        registered=decode_time(registered) if isinstance(registered, str) else None,
        is_blocked="blockid" in found,
    )


def decode_time(stamp: str) -> datetime:
    """Return an aware UTC time from the API's ISO 8601."""
    try:
        when = datetime.fromisoformat(stamp)
    except ValueError as error:
        raise BadReplyError(f"The wiki's reply has an unreadable time: {stamp[:40]!r}.") from error
    return when.replace(tzinfo=UTC) if when.tzinfo is None else when.astimezone(UTC)


def _change_type(name: str) -> ChangeType:
    try:
        return ChangeType(name)
    except ValueError as error:
        raise BadReplyError(f"The wiki's reply has a change of type {name[:40]!r}.") from error


def _hidden(found: Row) -> frozenset[Hidden]:
    if is_set(found, "suppressed"):
        return frozenset(Hidden)
    if found.keys().isdisjoint(_HIDDEN_FLAGS):
        return _NOTHING  # as of almost all rows
    return frozenset(part for flag, part in _HIDDEN_FLAGS.items() if is_set(found, flag))


def _user_kind(found: Row, hidden: frozenset[Hidden]) -> UserKind:
    if Hidden.USER in hidden:
        return UserKind.HIDDEN
    if is_set(found, "temp"):
        return UserKind.TEMPORARY
    return UserKind.ANONYMOUS if is_set(found, "anon") else UserKind.NAMED


def _account_kind(found: Row, groups: frozenset[str]) -> UserKind:
    if is_set(found, "hidden"):
        return UserKind.HIDDEN
    if is_set(found, "temp") or "temp" in groups:
        return UserKind.TEMPORARY
    return UserKind.ANONYMOUS if is_set(found, "invalid") else UserKind.NAMED
