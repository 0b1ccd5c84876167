"""The noun that label functions give: a label, why, and how far it is shown. A value only."""

import msgspec

from bot.analyzer.analysis import Assurance, Label


class Found(msgspec.Struct, frozen=True, gc=False):
    """A label for one operation."""

    label: Label
    why: str
    """One clause a person would write, without a full stop."""
    assurance: Assurance = Assurance.PLAUSIBLE


_SHOWN = 80


def quoted(source: str) -> str:
    """Give wikitext on one line, cut to a length that can be read."""
    line = " ".join(source.split(maxsplit=_SHOWN)[:_SHOWN])  # as many words fill it anyhow
    return line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "…"
