"""Takes a session; gives why the wiki would not let us edit a page, and which tags it knows.

Never edits: MediaWiki tells beforehand what it would refuse (protection, blocks, missing grants).
"""

from bot.wiki import questions
from bot.wiki.continuation import replies
from bot.wiki.request import Question
from bot.wiki.session import Session
from bot.wiki.walk import optional_rows, row, rows, text


def edit_refusals(session: Session, title: str) -> tuple[str, ...]:
    """Return why this account may not edit a page; () when it may."""
    reply = session.requester.ask(
        Question(
            parameters={
                "action": "query",
                "prop": "info",
                "titles": title,
                "intestactions": "edit",
                "intestactionsdetail": "full",
            },
            must_hold=("query", "pages"),
        )
    )
    actions = row(rows(reply, "query", "pages")[0], "actions")
    return tuple(text(one, "text", text(one, "code")) for one in optional_rows(actions, "edit"))


def active_tags(session: Session) -> frozenset[str]:
    """Return the change tags that are active on the wiki."""
    found: set[str] = set()
    for reply in replies(session.requester, questions.active_tags()):
        tags = rows(reply, "query", "tags")
        found |= {text(one, "name") for one in tags if "active" in one}
    return frozenset(found)
