"""Takes labels; gives the intentions that research would most likely see in such an edit.

For setting results beside the literature, never for a decision: a label says what an edit did, an
intention what somebody meant by it. The thirteen are those of Yang, Halfaker, Kraut and Hovy,
"Identifying Semantic Edit Intentions from Revisions in Wikipedia" (EMNLP 2017). Two of them,
point of view and vandalism, are never given: no text tells them.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Final

from bot.analyzer.labels.families import FAMILIES, Family
from bot.analyzer.vocabulary import Label


class Intention(StrEnum):
    """What research says an edit was meant for."""

    CLARIFICATION = "clarification"
    COPY_EDITING = "copy-editing"
    COUNTER_VANDALISM = "counter-vandalism"
    DISAMBIGUATION = "disambiguation"
    ELABORATION = "elaboration"
    FACT_UPDATE = "fact update"
    POINT_OF_VIEW = "point of view"
    PROCESS = "process"
    REFACTORING = "refactoring"
    SIMPLIFICATION = "simplification"
    VANDALISM = "vandalism"
    VERIFIABILITY = "verifiability"
    WIKIFICATION = "wikification"


_OF_FAMILIES: Final[Mapping[Family, Intention]] = {
    Family.LINK: Intention.WIKIFICATION,
    Family.WORDING: Intention.COPY_EDITING,
    Family.FACT: Intention.FACT_UPDATE,
    Family.ADDED: Intention.ELABORATION,
    Family.REMOVED: Intention.SIMPLIFICATION,
    Family.REWRITTEN: Intention.REFACTORING,
    Family.NEW_PAGE: Intention.ELABORATION,
    Family.REDIRECT: Intention.REFACTORING,
    Family.SOURCES: Intention.VERIFIABILITY,
    Family.METADATA: Intention.WIKIFICATION,
    Family.TEMPLATES: Intention.WIKIFICATION,
    Family.MEDIA: Intention.ELABORATION,
    Family.FORMATTING: Intention.WIKIFICATION,
    Family.TALK: Intention.PROCESS,
    Family.REVERT: Intention.COUNTER_VANDALISM,
}
"""Families that aren't here (blanking, alarms, cautions, what only history tells) show none."""

_OF_LABELS: Final[Mapping[Label, Intention | None]] = {
    Label.LINK_DISAMBIGUATE: Intention.DISAMBIGUATION,
    Label.REPHRASE: Intention.CLARIFICATION,
    Label.CLAIM_STRENGTH: Intention.CLARIFICATION,
    Label.CONTENT_MOVE: Intention.REFACTORING,
    Label.HEADING_LEVEL: Intention.REFACTORING,
    Label.HEADING_WORDS: Intention.REFACTORING,
    Label.HATNOTE: Intention.DISAMBIGUATION,
    Label.MAINTENANCE_TAG_ADD: Intention.PROCESS,
    Label.MAINTENANCE_TAG_REMOVE: Intention.PROCESS,
    Label.DELETION_TAG_ADD: Intention.PROCESS,
    Label.DELETION_TAG_REMOVE: Intention.PROCESS,
    Label.PROTECTION_TAG: Intention.PROCESS,
    Label.EXTLINK_ADD: Intention.VERIFIABILITY,
    Label.EXTLINK_ARCHIVE: Intention.VERIFIABILITY,
    Label.SELF_REVERT: None,
    Label.UNDO: Intention.COUNTER_VANDALISM,
    Label.ROLLBACK: Intention.COUNTER_VANDALISM,
}
"""Labels that differ from their family."""


def intentions(labels: Iterable[Label]) -> tuple[Intention, ...]:
    """Return the intentions that an edit's labels suggest, sorted; often more than one."""
    found = {_OF_LABELS.get(label, _OF_FAMILIES.get(FAMILIES[label])) for label in labels}
    return tuple(sorted(intention for intention in found if intention))
