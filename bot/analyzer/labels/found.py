"""The noun that label functions give: a label, why, and how far it is shown.

Gives the evidence of it, and the clauses that say why, too; never looks at what changed.
"""

import re

import msgspec

from bot.analyzer.analysis import Assurance, Evidence, Label, Node
from bot.analyzer.compare.changes import Change


class Found(msgspec.Struct, frozen=True, gc=False):
    """A label for one operation."""

    label: Label
    why: str
    """One clause a person would write, without a full stop."""
    assurance: Assurance = Assurance.PLAUSIBLE


_END = re.compile(r"\A[.,;:!?)\]]+\s+")
_SHOWN = 80
_MOST_WORDS = _SHOWN // 2 + 1
"""Even words of one letter, with the blanks between them, fill as much."""


def evidence_of(
    index: int,
    change: Change,
    label: Label,
    why: str,
    assurance: Assurance = Assurance.PLAUSIBLE,
) -> Evidence:
    """Give the evidence of a label: the whole of an operation, in both texts."""
    return Evidence(
        label=label,
        operation=index,
        old_span=change.operation.old_span,
        new_span=change.operation.new_span,
        why=why,
        assurance=assurance,
    )


def excerpt(source: str) -> str:
    """Give wikitext on one line, cut to a length that can be read."""
    line = " ".join(source.split(maxsplit=_MOST_WORDS)[:_MOST_WORDS])
    return line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "…"


def sentence(change: Change, source: str) -> str:
    """Give what came or went without the signs that end the words before it."""
    told = source.strip()
    is_sentence = change.node is Node.SENTENCE
    return excerpt((_END.sub("", told, count=1) if is_sentence else "") or told)


def became(was: str, now: str) -> str:
    """Say what one piece of wikitext became, that it came or went, as a clause."""
    was, now = excerpt(was), excerpt(now)
    if was == now:
        return "blanks changed"
    if was and now:
        return f"'{was}' became '{now}'"
    return f"'{was or now}' {'removed' if was else 'added'}"
