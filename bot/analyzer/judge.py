"""Takes an edit and what is known around it, and gives its Analysis.

Never asks the wiki: titles whose facts could change the answer are named in `wanted_titles`.
"""

from bot.analyzer.analysis import Analysis, Headline
from bot.analyzer.settled import settled
from bot.revisions import Context, Edit

ANALYZER_VERSION = "1"
"""Raised whenever the same edit and context may give another analysis."""


def analyse(edit: Edit, context: Context) -> Analysis:
    """Say what an edit did, with evidence.

    Args:
        edit: Any kind of change; log rows and hidden texts come out as their headline.
        context: Whatever is known; what is None is named in `Analysis.unchecked` where it matters.
    """
    answer = settled(edit)
    if answer is not None:
        return _settled_analysis(edit, *answer)
    return Analysis(headline=Headline.MIXED, analyzer_version=ANALYZER_VERSION)


def _settled_analysis(edit: Edit, headline: Headline, why: str) -> Analysis:
    return Analysis(
        headline=headline,
        why=(why,),
        byte_change=_byte_change(edit),
        analyzer_version=ANALYZER_VERSION,
    )


def _byte_change(edit: Edit) -> int:
    if edit.new is None or edit.new.text is None:
        return 0
    old = edit.old.text or "" if edit.old else ""
    return _size_bytes(edit.new.text) - _size_bytes(old)


def _size_bytes(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-8", "surrogatepass"))
