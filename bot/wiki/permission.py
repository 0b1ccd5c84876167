"""Takes a session and a page's title; gives the wiki's own words on why we may not edit it.

Never edits: MediaWiki tells beforehand what it would refuse (protection, blocks, missing grants).
"""

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
