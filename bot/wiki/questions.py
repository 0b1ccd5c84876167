"""Takes ids, titles, names and times; gives the API requests that ask for them, and their forms.

Sends nothing: this is the whole list of what a wiki is ever asked while reading.
"""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from bot.wiki.request import Question

RC_PROPERTIES = (
    "ids|title|timestamp|user|userid|comment|flags|tags|sizes|sha1|loginfo|redirect|patrolled"
)
MARK_PROPERTIES = "ids|timestamp|patrolled"
REVISION_PROPERTIES = "ids|sha1|size|timestamp|user|userid|comment|flags|tags"
"""Without the content model, which costs the wiki more than all the rest: texts bring it along."""
CONTENT_PROPERTIES = "ids|content|contentmodel|sha1|size"
_SEPARATOR = "\x1f"
"""The API's other separator: what strangers typed may hold a |."""


def api_time(when: datetime) -> str:
    """Write a time as the API reads it; fractions are cut, as the wiki cuts them."""
    return when.astimezone(UTC).strftime("%Y%m%d%H%M%S")


def bookmark(when: datetime, rcid: int = 0) -> str:
    """Write a place in recentchanges as its own continue value: inclusive, stable."""
    return f"{api_time(when)}|{rcid}"


def joined(values: Sequence[str]) -> str:
    """Join values that may hold a |."""
    return _SEPARATOR + _SEPARATOR.join(values)


def recent_changes(
    place: str, until: datetime, *, marks: bool, filters: Mapping[str, str] | None = None
) -> Question:
    """Ask for rows from a bookmark to a time, both inclusive, oldest first.

    `marks` asks for patrol marks, which is an error for an account that may not see them; `filters`
    are more parameters, e.g. ``{"rcuser": ...}``.
    """
    parameters = {
        "list": "recentchanges",
        "rcdir": "newer",
        "rctype": "edit|new|log",
        "rclimit": "max",
        "rcprop": _rc_properties(marks=marks),
        "rccontinue": place,
        "rcend": api_time(until),
        "continue": "-||",
    }
    return _query("query.recentchanges", **parameters | dict(filters or {}))


def one_change(**parameters: str) -> Question:
    """Ask for a single row of recentchanges."""
    return _query("query.recentchanges", list="recentchanges", rclimit="1", **parameters)


def all_revisions(since: datetime, until: datetime, filters: Mapping[str, str]) -> Question:
    """Ask for the revisions of a span of time, oldest first, whether or not they have rows."""
    parameters = {
        "list": "allrevisions",
        "arvdir": "newer",
        "arvstart": api_time(since),
        "arvend": api_time(until),
        "arvprop": REVISION_PROPERTIES,
        "arvslots": "main",
        "arvlimit": "max",
    }
    return _query("query.allrevisions", **parameters | dict(filters))


def revisions(revids: Sequence[int], *, content: bool) -> Question:
    """Ask for revisions by id."""
    return _query(
        "query",
        prop="revisions",
        revids="|".join(map(str, revids)),
        rvprop=CONTENT_PROPERTIES if content else REVISION_PROPERTIES,
        rvslots="main",
    )


def pages(page_ids: Sequence[int]) -> Question:
    """Ask about pages by id: among the rest, which revision of each is the newest."""
    return _query("query.pages", prop="info", pageids="|".join(map(str, page_ids)))


def page_revisions(
    title: str, limit: int, properties: str = REVISION_PROPERTIES, **filters: str
) -> Question:
    """Ask for a page's newest revisions without their texts."""
    return _query(
        "query",
        prop="revisions",
        titles=joined([title]),
        rvprop=properties,
        rvslots="main",
        rvlimit=str(limit),
        **filters,
    )


def page_history(page_id: int, title: str, limit: int, *, marks: bool) -> Question:
    """Ask for a page's newest revisions, their rows in recentchanges, and who patrolled them."""
    return _query(
        "query.recentchanges",
        prop="revisions",
        pageids=str(page_id),
        rvprop=REVISION_PROPERTIES,
        rvslots="main",
        rvlimit=str(limit),
        list="recentchanges|logevents",
        rctitle=title,
        rctype="edit|new",
        rclimit=str(limit),
        rcprop=_rc_properties(marks=marks),
        leaction="patrol/patrol",
        letitle=title,
        leprop="details|user|timestamp",
        lelimit=str(limit),
    )


def newest_changes(user: str, limit: int, *, marks: bool) -> Question:
    """Ask for a user's newest edits that recentchanges still has, newest first."""
    return _query(
        "query.recentchanges",
        list="recentchanges",
        rcuser=user,
        rctype="edit|new",
        rclimit=str(limit),
        rcprop=_rc_properties(marks=marks),
    )


def page_text(title: str) -> Question:
    """Ask for a page's newest text."""
    return _query(
        "query",
        prop="revisions",
        titles=joined([title]),
        rvprop="ids|content",
        rvslots="main",
    )


def pages_from(prefix: str, namespace: int) -> Question:
    """Ask which pages of a namespace begin so."""
    return _query(
        "query.allpages",
        list="allpages",
        apprefix=prefix,
        apnamespace=str(namespace),
        aplimit="max",
    )


def guarded_page(title: str) -> Question:
    """Ask for a page's newest text, its protection, and which rights the groups have."""
    return _query(
        "query.usergroups",
        prop="revisions|info",
        titles=joined([title]),
        rvprop="ids|content",
        rvslots="main",
        inprop="protection",
        meta="siteinfo",
        siprop="usergroups|namespaces",
    )


def page_versions(title: str, limit: int, **filters: str) -> Question:
    """Ask for a page's newest revisions with their texts and users, newest first."""
    return _query(
        "query.pages",
        prop="revisions",
        titles=joined([title]),
        rvprop="ids|user|content",
        rvslots="main",
        rvlimit=str(limit),
        **filters,
    )


def version_flags(title: str) -> Question:
    """Ask which of a page's newest revisions are hidden: the text's sha1 is hidden with it."""
    return _query(
        "query.pages",
        prop="revisions",
        titles=joined([title]),
        rvprop="ids|sha1",
        rvlimit="max",
    )


def user_rights(user: str) -> Question:
    """Ask what an account may do."""
    return _query("query.users", list="users", ususers=joined([user]), usprop="rights")


def blocks(names: Sequence[str]) -> Question:
    """Ask which accounts and addresses are blocked."""
    return _query(
        "query.blocks", list="blocks", bkusers=joined(names), bkprop="user", bklimit="max"
    )


def kept_out(name: str) -> Question:
    """Ask from which pages and namespaces an account is blocked."""
    return _query("query.blocks", list="blocks", bkusers=name, bkprop="restrictions", bklimit="max")


def tags() -> Question:
    """Ask which change tags there are, and who may give them."""
    return _query("query.tags", list="tags", tgprop="active|source", tglimit="max")


def user_contributions(user: str, since: datetime, limit: int) -> Question:
    """Ask for a user's edits back to a time, newest first."""
    return _query(
        "query.usercontribs",
        list="usercontribs",
        ucuser=user,
        ucend=api_time(since),
        ucprop="ids",
        uclimit=str(limit),
    )


def users(names: Sequence[str]) -> Question:
    """Ask about accounts."""
    return _query(
        "query.users",
        list="users",
        ususers=joined(names),
        usprop="groups|implicitgroups|editcount|registration|blockinfo",
    )


def titles(names: Sequence[str], disambiguation_templates: Sequence[str]) -> Question:
    """Ask whether pages exist, where they redirect, what they disambiguate and list."""
    more = {"tltemplates": joined(disambiguation_templates)} if disambiguation_templates else {}
    return _query(
        "query",
        titles=joined(names),
        redirects="1",
        prop="info|pageprops|links" + ("|templates" if more else ""),
        ppprop="disambiguation",
        pltitles=joined(names),
        pllimit="max",
        **({**more, "tllimit": "max"} if more else {}),
    )


def page_links(title: str, namespace: int) -> Question:
    """Ask which pages of a namespace a page links to."""
    return _query(
        "query.pages",
        titles=joined([title]),
        prop="links",
        plnamespace=str(namespace),
        pllimit="max",
    )


def own_patrols(user: str) -> Question:
    """Ask what an account patrolled, newest first."""
    return _patrols(leuser=user, leprop="details|timestamp")


def patrols_of(title: str, since: datetime) -> Question:
    """Ask who patrolled edits of a page, newest first, back to a time."""
    return _patrols(letitle=title, leend=api_time(since), leprop="details|user")


def _patrols(**filters: str) -> Question:
    return _query(
        "query.logevents", list="logevents", leaction="patrol/patrol", lelimit="max", **filters
    )


def newest_accounts() -> Question:
    """Ask for the accounts that were made last."""
    return _query(
        "query.logevents", list="logevents", letype="newusers", leprop="title", lelimit="20"
    )


def _rc_properties(*, marks: bool) -> str:
    return RC_PROPERTIES if marks else RC_PROPERTIES.removesuffix("|patrolled")


def _query(holds: str, **parameters: str) -> Question:
    return Question(parameters={"action": "query", **parameters}, must_hold=tuple(holds.split(".")))
