"""Takes a session; gives why the wiki would not let us edit a page or tag it, and who may what.

Never edits: MediaWiki tells beforehand what it would refuse (protection, blocks, missing grants).
"""

from typing import Final

from bot.wiki import questions
from bot.wiki.continuation import replies
from bot.wiki.reply import said
from bot.wiki.request import Question
from bot.wiki.session import Session
from bot.wiki.walk import Row, is_set, optional_rows, row, rows, text, texts

BLOCKED: Final = "The account is blocked from editing it."


def edit_refusals(session: Session, title: str) -> tuple[str, ...]:
    """Return why this account may not edit a page; () when it may."""
    reply = session.requester.ask(
        Question(
            parameters={
                "action": "query",
                "prop": "info",
                "titles": questions.joined([title]),
                "intestactions": "edit",
                "intestactionsdetail": "full",
            },
            must_hold=("query", "pages"),
        )
    )
    actions = row(rows(reply, "query", "pages")[0], "actions")
    return tuple(_told(one) for one in optional_rows(actions, "edit"))


def _told(refusal: Row) -> str:
    code = text(refusal, "code")
    if code.endswith("blocked"):
        # the wiki's words quote the reason and end with our address; a log keeps what we say
        return BLOCKED
    return said(text(refusal, "text", code))


def granted_rights(session: Session) -> frozenset[str]:
    """Return the rights that some group of this wiki has."""
    reply = session.requester.ask(
        Question(
            parameters={"action": "query", "meta": "siteinfo", "siprop": "usergroups"},
            must_hold=("query", "usergroups"),
        )
    )
    groups = rows(reply, "query", "usergroups")
    return frozenset(right for group in groups for right in texts(group, "rights"))


def tag_refusal(session: Session, tag: str) -> str:
    """Return why the wiki would not let our edits carry a change tag; '' when it would."""
    found = {
        text(one, "name"): one
        for reply in replies(session.requester, questions.tags())
        for one in rows(reply, "query", "tags")
    }
    if tag not in found:
        return "is not defined on this wiki"
    if not is_set(found[tag], "active"):
        return "is not active on this wiki"
    if "manual" not in texts(found[tag], "source"):
        return "belongs to the software"
    return "" if session.account.has("applychangetags") else "is not the account's to give"
