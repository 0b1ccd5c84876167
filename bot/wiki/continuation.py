"""Takes a question and gives all of its replies, following the API's continue values.

Never goes in circles: a continue value that comes again is an error.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from bot.errors import BadReplyError
from bot.wiki.request import Question, Requester
from bot.wiki.walk import Row, row


class EndlessError(BadReplyError):
    """The wiki answers with the same continue value for ever, e.g. for a text above its limit."""


def replies(requester: Requester, question: Question) -> Iterator[Row]:
    """Yield the replies to a question, one request each.

    Raises:
        EndlessError: A continue value came twice.
    """
    seen: set[tuple[tuple[str, str], ...]] = set()
    going_on: Mapping[str, str] = {}
    while True:
        asked = replace(question, parameters={**question.parameters, **going_on})
        replied = [requester.ask(asked)]
        more = replied[0].get("continue")
        # handed over, not kept here too: a reply is large, and may be worked on for long
        yield replied.pop()
        if more is None:
            return
        going_on = {key: str(value) for key, value in row(more).items()}
        place = tuple(sorted(going_on.items()))
        if place in seen:
            raise EndlessError("The wiki's continuation goes in circles.")
        seen.add(place)
