"""Takes what a report tells of; gives its edit summary, of one fixed pattern.

``WORDS ([[stop page|stop]] · [[task|task]])``, to which the publisher adds ``(run ID)``. Never
holds a stranger's text.
"""

from collections.abc import Iterator

from bot.messages import Messages


def summary_words(  # noqa: PLR0913 # each is a part of the pattern
    pattern: str, messages: Messages, *, edits: int, looks: int, stop_page: str, task: str
) -> str:
    """Write an edit summary.

    Args:
        pattern: The operator's words with $1 for edits and $2 for looks; '' for the language's.
        messages: The language.
        edits: How many edits the report lists.
        looks: How many of them need a look.
        stop_page: Title; '' for none.
        task: Page or address where the task was approved; '' for none. An address stands as such:
            summaries link pages only.
    """
    words = messages.text("summary-report", edits, looks)
    if pattern:
        words = pattern.replace("$1", messages.number(edits)).replace("$2", messages.number(looks))
    links = " · ".join(_links(messages, stop_page, task))
    return f"{words} ({links})" if links else words


def _links(messages: Messages, stop_page: str, task: str) -> Iterator[str]:
    if stop_page:
        yield f"[[{stop_page}|{messages.text('summary-stop')}]]"
    if task:
        is_page = "://" not in task
        yield f"[[{task}|{messages.text('summary-task')}]]" if is_page else task
