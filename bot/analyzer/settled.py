"""Takes an edit and answers those that need no comparison of wikitext: log rows, hidden text ...

Never opens a text that the wiki hides, even when it is there.
"""

from bot.analyzer.analysis import Headline
from bot.revisions import ChangeType, Edit, Hidden, Revision

_LOG_HEADLINES = {"move": Headline.PAGE_MOVED, "upload": Headline.FILE}


def settled(edit: Edit) -> tuple[Headline, str] | None:
    """Give headline and reason of an edit whose texts are not to be compared; else None."""
    if edit.change.type is ChangeType.LOG:
        return _log_row(edit)
    if edit.new is None or _is_withheld(edit, edit.new) or _is_withheld(edit, edit.old):
        return _withheld(edit)
    if model := _other_model(edit):
        return Headline.OTHER_MODEL, f"a page of content model {model}: only its lines are compared"
    if edit.old is not None and edit.old.text == edit.new.text:
        return Headline.NULL_EDIT, "old and new text are the same"
    return None


def _log_row(edit: Edit) -> tuple[Headline, str]:
    what = "/".join(x for x in (edit.change.log_type, edit.change.log_action) if x)
    headline = _LOG_HEADLINES.get(edit.change.log_type or "", Headline.LOG)
    return headline, f"a log row ({what or 'kind not known'}), not an edit of text"


def _is_withheld(edit: Edit, revision: Revision | None) -> bool:
    if revision is None:
        return False
    return revision.text is None or revision.is_hidden or Hidden.TEXT in edit.change.hidden


def _withheld(edit: Edit) -> tuple[Headline, str]:
    if any(r is not None and r.is_missing for r in (edit.old, edit.new)):
        return Headline.HIDDEN, "the wiki no longer has the text: the page was deleted"
    return Headline.HIDDEN, "the wiki hides the text of this revision or of the one before"


def _other_model(edit: Edit) -> str:
    models = {r.content_model for r in (edit.old, edit.new) if r is not None}
    return min(models - {"wikitext"}, default="")
