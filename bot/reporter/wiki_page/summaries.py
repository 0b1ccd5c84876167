"""Takes what a report tells of; gives the parts of the edit summaries' one fixed pattern.

``WORDS ([[stop page|stop]] · [[task|task]]) (run ID)``: the links and the run stand in the summary
of every save, whatever it writes. Never holds a stranger's text.
"""

from collections.abc import Iterator

from bot.messages import Messages


def summary_words(pattern: str, messages: Messages, *, edits: int, looks: int) -> str:
    """Write the words of a report's edit summary.

    `pattern` are the operator's words with $1 for edits and $2 for looks; '' for the language's.
    """
    if pattern:
        return pattern.replace("$1", messages.number(edits)).replace("$2", messages.number(looks))
    return messages.text("summary-report", edits, looks)


def summary_links(messages: Messages, *, stop_page: str, task: str) -> str:
    """Write the links of an edit summary, in brackets; '' without any.

    `task` is the page or address where the task was approved; an address stands as such, as
    summaries link pages only. '' leaves either out.
    """
    links = " · ".join(_links(messages, stop_page, task))
    return f"({links})" if links else ""


def _links(messages: Messages, stop_page: str, task: str) -> Iterator[str]:
    if stop_page:
        yield f"[[{stop_page}|{messages.text('summary-stop')}]]"
    if task:
        is_page = "://" not in task
        yield f"[[{task}|{messages.text('summary-task')}]]" if is_page else task
