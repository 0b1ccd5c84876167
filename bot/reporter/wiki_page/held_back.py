"""Takes a row that left a report; says whether anybody knows why. Writes the box that tells it.

Never looks at anything but the ledger's own facts.
"""

import re
from typing import Final

from bot.messages import Messages
from bot.pipeline.record import OnceListed, Report
from bot.reporter.wiki_page.archive import LeftRow

_START: Final = "<!-- editpatrol: held back -->"
_END: Final = "<!-- editpatrol: held back ends -->"
_BOX: Final = re.compile(rf"{re.escape(_START)}.*?{re.escape(_END)}\n?", re.DOTALL)
_STYLE: Final = (
    "border:1px solid #a2a9b1; border-inline-start:4px solid #ac6600; background:#fef6e7; "
    "color:#202122; padding:0.5em 1em; margin:0.5em 0"
)


def is_unexplained(left: LeftRow, report: Report) -> bool:
    """Say whether a row left the list though no fact takes it away."""
    return not left.fates or not all(_is_explained(fate, report) for fate in left.fates)


def _is_explained(fate: OnceListed, report: Report) -> bool:
    made = fate.record.change.timestamp
    is_past = made is None or report.since is None or made < report.since
    return is_past or fate.settled is not None


def held_back_box(inside: str, messages: Messages, sentence: str) -> str:
    """Put a box that says why the report was not renewed on top of it, once."""
    box = (
        f'{_START}<div role="note" style="{_STYLE}" lang="{messages.language}" '
        f"dir=\"{messages.direction}\">'''{messages.text('report-fault')}'''<br>"
        f"{sentence}</div>{_END}"
    )
    return f"\n{box}\n{_BOX.sub('', inside).strip()}\n"
