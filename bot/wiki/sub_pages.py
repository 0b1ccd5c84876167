"""Takes a page's title; gives the titles of its sub-pages, whoever made them.

Asks only.
"""

from bot.wiki import questions
from bot.wiki.continuation import replies
from bot.wiki.page_text import only_page
from bot.wiki.session import Session
from bot.wiki.walk import number, rows, text


def fetch_sub_pages(session: Session, title: str) -> tuple[str, ...]:
    """Return what stands below a page, in the wiki's order.

    Raises:
        BadReplyError: The title is impossible on this wiki.
    """
    page = only_page(session.requester.ask(questions.page_text(title)), title)
    namespace, name = number(page, "ns"), text(page, "title")
    bare = name.partition(":")[2] if namespace else name
    asked = replies(session.requester, questions.pages_from(f"{bare}/", namespace))
    return tuple(text(one, "title") for reply in asked for one in rows(reply, "query", "allpages"))
