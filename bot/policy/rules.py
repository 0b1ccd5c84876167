"""The text of rules.toml in, frozen `Rules` out; all faults are told at once with their place.

Never reads a file. Refuses what could never be applied, rather than ignoring it.
"""

from dataclasses import dataclass
from hashlib import sha256
from typing import Final

from bot.policy.conditions import Conditions, Rule, RulesFile
from bot.policy.soundness import check_rules
from bot.tables import Faults, decode_table

NO_CONDITIONS: Final = Conditions()


@dataclass(frozen=True, kw_only=True, slots=True)
class Rules:
    """A community's rules, checked. The first rule that matches speaks."""

    rules: tuple[Rule, ...]
    patrol_requires: Conditions = NO_CONDITIONS
    version: str = ""
    """Short hash of the file's text."""


def decode_rules(text: str, *, place: str = "rules.toml") -> Rules:
    """Read and check the rules.

    Raises:
        SettingsError: Every fault, a line each.
    """
    faults = Faults(place=place)
    read = decode_table(text, RulesFile, faults)
    if read is not None:
        check_rules(read, faults)
    kept = faults.unless(read)
    version = sha256(text.encode()).hexdigest()[:12]
    return Rules(rules=kept.rule, patrol_requires=kept.patrol_requires, version=version)
