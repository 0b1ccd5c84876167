"""Takes a language code; gives its messages, and what is missing in English.

Never changes a parameter but for the grouping of numbers: who puts in a stranger's text escapes it.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final, Literal

from bot.messages.plural import form_of

LANGUAGES: Final = ("en", "ar", "de", "es", "fr", "ja", "ru")
"""Languages that have a file; English stands in for the rest."""

_BLANK: Final = "\N{NO-BREAK SPACE}"
_GROUPING: Final[Mapping[str, str]] = {"de": ".", "es": _BLANK, "fr": _BLANK, "ru": _BLANK}
"""What stands between thousands where it is no comma."""
_RIGHT_TO_LEFT: Final = frozenset({"ar"})
_SLOT: Final = re.compile(r"\{\{PLURAL:\$(?P<number>\d)\|(?P<forms>[^{}]*)\}\}|\$(?P<text>\d)")


@dataclass(frozen=True, kw_only=True, slots=True)
class Messages:
    """One language's messages."""

    language: str
    """Of the words, e.g. for a ``lang`` attribute."""
    texts: Mapping[str, str]

    @property
    def direction(self) -> Literal["ltr", "rtl"]:
        """Which way the language is written."""
        return "rtl" if self.language in _RIGHT_TO_LEFT else "ltr"

    def text(self, key: str, *parameters: int | str) -> str:
        """Return a message with its parameters put in.

        Raises:
            KeyError: No language has it, or a parameter is missing: a fault of ours.
        """
        pattern = self.texts.get(key) or _load("en")[key]
        return _SLOT.sub(lambda slot: self._filled(slot, parameters), pattern)

    def word(self, family: str, name: str) -> str:
        """Return the short name of one of a closed set, e.g. of a headline or a label."""
        return self.text(f"{family}-{name.replace(' ', '-')}")

    def number(self, number: int) -> str:
        """Write a number as the language groups its digits."""
        return f"{number:,}".replace(",", _GROUPING.get(self.language, ","))

    def _filled(self, slot: re.Match[str], parameters: tuple[int | str, ...]) -> str:
        place = int(slot["number"] or slot["text"]) - 1
        if place not in range(len(parameters)):
            raise KeyError(slot[0])
        value = parameters[place]
        if slot["forms"] is None:
            return self.number(value) if isinstance(value, int) else value
        forms = slot["forms"].split("|")
        chosen = forms[form_of(self.language, int(value), len(forms))]
        return _SLOT.sub(lambda inner: self._filled(inner, parameters), chosen)


def messages_for(language: str) -> Messages:
    """Return the messages of a language, of what it is a variant of, or English."""
    code = next(_spoken(language), "en")
    return Messages(language=code, texts=_load(code))


def is_spoken(language: str) -> bool:
    """Say whether there are messages of a language, or of what it is a variant of."""
    return any(_spoken(language))


def _spoken(language: str) -> Iterator[str]:
    codes = (language.lower(), language.lower().partition("-")[0])
    return (code for code in codes if code in LANGUAGES)


@cache
def _load(language: str) -> Mapping[str, str]:
    text = (files("bot.messages") / f"{language}.json").read_text(encoding="utf-8")
    return {key: words for key, words in json.loads(text).items() if not key.startswith("@")}
