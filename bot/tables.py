"""TOML text in, frozen msgspec structs out; every fault is told at once, each with its place.

Never reads a file, never guesses, and never lets an unknown key pass. A field annotated with a
function (``Annotated[str, check]``) is also given to it; what it returns, if not '', is the fault.
"""

import re
import tomllib
import types
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from difflib import get_close_matches
from enum import Enum
from typing import Annotated, Any, Literal, TypeVar, Union, get_args, get_origin

import msgspec

from bot.errors import SettingsError


class Table(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A TOML table whose keys are all known."""


T = TypeVar("T", bound=Table)

DURATION_PATTERN = r"^([0-9]+[dhms])+$"
Duration = Annotated[
    timedelta,
    msgspec.Meta(extra_json_schema={"format": "editpatrol-duration", "pattern": DURATION_PATTERN}),
]
_PLAIN_WORDS = {
    "str": "text",
    "int": "a whole number",
    "float": "a number",
    "bool": "true or false",
    "array": "a list",
    "object": "a table",
}
_BARE = re.compile(r"[^=]*=\s*([^\"'\[\]{},#]*[^\"'\[\]{},#\s])\s*(?:#.*)?")
"""A line with a value that is neither in quotes nor in brackets."""
_SWITCHES = {
    **dict.fromkeys(("true", "yes", "on"), "true"),
    **dict.fromkeys(("false", "no", "off"), "false"),
}
_FEW = 12
"""Words that a fault names: how often a run begins has as many, labels have far more."""
_UNITS = {"d": "days", "h": "hours", "m": "minutes", "s": "seconds"}
_LONGEST = timedelta(days=36500)
"""Times are taken from now: what is longer may begin before the year 1."""


def parse_duration(text: str) -> timedelta:
    """Read ``24h``, ``10m``, ``0s``, ``1d12h``.

    Raises:
        ValueError: It is something else, or longer than a calendar goes back.
    """
    if not is_duration(text):
        raise ValueError(f'"{text}" is no duration: write a number and d, h, m or s, e.g. "24h"')
    parts = re.findall(r"([0-9]+)([dhms])", text)
    try:
        duration = sum((timedelta(**{_UNITS[unit]: int(n)}) for n, unit in parts), timedelta())
    except (OverflowError, ValueError):  # more than timedelta holds, or digits than int reads
        duration = timedelta.max
    if duration > _LONGEST:
        raise ValueError(f'"{text[:20]}" is too long: at most {_LONGEST.days}d')
    return duration


def span_fault(duration: timedelta) -> str:
    """Say why nothing can be done in a time; '' when something can."""
    fault = 'nothing can be done in no time: write "1s" or more, e.g. "30d" for no end in practice'
    return "" if duration else fault


def is_duration(text: str) -> bool:
    """Say whether it is written like one, however long."""
    return re.fullmatch(DURATION_PATTERN, text) is not None


def needed(fault: str) -> Callable[[str], str]:
    """Make a check that blank text does not pass; `fault` says what to write."""
    return lambda value: "" if value.strip() else fault


@dataclass(kw_only=True, slots=True)
class Faults:
    """What is wrong in one file, gathered so that the operator mends it in one go."""

    place: str
    """The file's name, as the operator knows it."""
    found: list[str] = field(default_factory=list)

    def add(self, key: str, fault: str) -> None:
        """Note one fault at one key."""
        self.found.append(f"{self.place}: {key}: {fault}" if key else f"{self.place}: {fault}")

    def unless(self, value: T | None) -> T:
        """Return `value`, or raise a SettingsError that tells every fault."""
        if self.found or value is None:
            raise SettingsError("\n".join(self.found))
        return value


def decode_table(text: str, kind: type[T], faults: Faults) -> T | None:
    """Read `text` as one table of `kind`; None when `faults` tells why not."""
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as failure:
        fault = _with_names(str(failure))
        faults.add("", f"this is not TOML: {fault}{_hint(text, fault)}")
        return None
    return _struct(raw, kind, "", faults)


def _with_names(fault: str) -> str:
    """Write Python's tuples of keys as TOML writes a table's name."""
    return re.sub(r"\('([^()]*)',?\)", lambda keys: "[" + keys[1].replace("', '", ".") + "]", fault)


def _hint(text: str, fault: str) -> str:
    """Say how the value is written, if the line at fault has a bare word: without repeating it."""
    place = re.search(r"at line (\d+)", fault)
    bare = _BARE.fullmatch(text.split("\n")[int(place[1]) - 1]) if place else None
    if bare is None or not re.search(r"[^\W\d_]", bare[1]) or bare[1] in ("true", "false"):
        return ""
    return f": write {_SWITCHES.get(bare[1].lower(), 'text in quotes')}"


def _struct(raw: Mapping[str, object], kind: type[T], key: str, faults: Faults) -> T | None:
    known = {item.encode_name: item for item in msgspec.structs.fields(kind)}
    before = len(faults.found)
    values = {}
    for name, value in raw.items():
        if name in known:
            values[known[name].name] = _value(value, known[name].type, _join(key, name), faults)
        else:
            faults.add(_join(key, name), f"unknown key{_suggest(name, known)}")
    for name, item in known.items():
        if item.required and name not in raw:
            faults.add(_join(key, name), "this key is missing")
    return None if len(faults.found) > before else kind(**values)


def _join(key: str, name: str) -> str:
    return f"{key}.{name}" if key else name


def _suggest(wrong: str, right: Iterable[str]) -> str:
    near = get_close_matches(wrong, list(right), n=1)
    return f' (did you mean "{near[0]}"?)' if near else ""


def _choice_of(words: list[str]) -> str:
    """Name the words there are, while they are few enough for a line."""
    named = ", ".join(f'"{word}"' for word in words)
    return f": write one of {named}" if len(words) <= _FEW else ""


def _value(raw: object, kind: Any, key: str, faults: Faults) -> object:  # noqa: ANN401 # any annotation
    for choice in _choices(kind):
        if isinstance(choice, type) and issubclass(choice, Table) and isinstance(raw, Mapping):
            return _struct(raw, choice, key, faults)
        if get_origin(choice) is tuple and isinstance(raw, list):
            return _items(raw, get_args(choice)[0], key, faults)
        if get_origin(choice) is tuple and isinstance(raw, Mapping):
            faults.add(key, f"there may be several: write [[{key}]] instead of [{key}]")
            return None
        if choice is timedelta:
            return _duration(raw, key, faults)
    return _plain(raw, kind, key, faults)


def _choices(kind: Any) -> Iterator[Any]:  # noqa: ANN401 # any annotation
    if get_origin(kind) is Annotated:
        yield from _choices(get_args(kind)[0])
    elif get_origin(kind) in (types.UnionType, Union):
        for choice in get_args(kind):
            yield from _choices(choice)
    else:
        yield kind


def _items(raw: list[object], kind: Any, key: str, faults: Faults) -> tuple[object, ...]:  # noqa: ANN401 # any annotation
    return tuple(_value(one, kind, f"{key}[{n}]", faults) for n, one in enumerate(raw, 1))


def _duration(raw: object, key: str, faults: Faults) -> timedelta | None:
    try:
        return parse_duration(raw if isinstance(raw, str) else repr(raw))
    except ValueError as failure:
        faults.add(key, str(failure))
        return None


def _plain(raw: object, kind: Any, key: str, faults: Faults) -> object:  # noqa: ANN401 # any annotation
    words = [word for choice in _choices(kind) for word in _words(choice)]
    if words and isinstance(raw, str) and raw not in words:
        faults.add(key, f'unknown word "{raw}"{_suggest(raw, words) or _choice_of(words)}')
        return None
    try:
        value = msgspec.convert(raw, kind)
    except msgspec.ValidationError as failure:
        faults.add(key, _plainly(str(failure)))
        return None
    for check in getattr(kind, "__metadata__", ()):
        if callable(check) and (fault := check(value)):
            faults.add(key, fault)
    return value


def _plainly(fault: str) -> str:
    """Say msgspec's sentence in an operator's words."""
    for word, plain in _PLAIN_WORDS.items():
        fault = fault.replace(f"`{word}`", plain).replace(f"`{word} | null`", plain)
    return fault[:1].lower() + fault[1:]


def _words(kind: Any) -> list[str]:  # noqa: ANN401 # any annotation
    if get_origin(kind) is Literal:
        return [word for word in get_args(kind) if isinstance(word, str)]
    if isinstance(kind, type) and issubclass(kind, Enum):
        return [str(member.value) for member in kind]
    return []
