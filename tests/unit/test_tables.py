"""TOML to structs: every fault at once, in an operator's words; durations as people write them."""

from datetime import timedelta
from enum import StrEnum
from typing import Annotated, Literal

import msgspec
import pytest

from bot.errors import SettingsError
from bot.tables import Duration, Faults, Table, decode_table, parse_duration


class _Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


class _Inner(Table, frozen=True, kw_only=True):
    number: int = 0


def _fault_of(value: str) -> str:
    return "" if value == "good" else "this is not good"


class _Outer(Table, frozen=True, kw_only=True):
    needed: str
    inner: _Inner = _Inner()
    many: tuple[_Inner, ...] = ()
    colours: tuple[_Colour, ...] = ()
    either: tuple[int, ...] | Literal["all"] = "all"
    age: Duration = timedelta(hours=1)
    pace: Duration | None = None
    checked: Annotated[str, _fault_of] = "good"
    count: Annotated[int, msgspec.Meta(ge=0)] = 0
    flag: bool = False


def _read(text: str) -> _Outer:
    faults = Faults(place="file.toml")
    return faults.unless(decode_table(text, _Outer, faults))


def _faults(text: str) -> list[str]:
    with pytest.raises(SettingsError) as raised:
        _read('needed = "x"\n' + text)
    return str(raised.value).splitlines()


def test_values_are_read() -> None:
    """Every kind of value that our files hold."""
    assert _read(
        """
needed = "x"
inner.number = 3
colours = ["red", "blue"]
either = [1, 2]
age = "1d12h"
pace = "5s"
count = 4
flag = true
[[many]]
number = 5
[[many]]
"""
    ) == _Outer(
        needed="x",
        inner=_Inner(number=3),
        many=(_Inner(number=5), _Inner()),
        colours=(_Colour.RED, _Colour.BLUE),
        either=(1, 2),
        age=timedelta(hours=36),
        pace=timedelta(seconds=5),
        count=4,
        flag=True,
    )


def test_defaults() -> None:
    """What is left out has its default."""
    assert _read('needed = "x"') == _Outer(needed="x")


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("inner.numbr = 1", 'inner.numbr: unknown key (did you mean "number"?)'),
        ("zzz = 1", "zzz: unknown key"),
        ("inner = 3", "inner: expected a table, got a whole number"),
        ("inner.number = 1.5", "inner.number: expected a whole number, got a number"),
        ("inner.number = true", "inner.number: expected a whole number, got true or false"),
        ("flag = 1", "flag: expected true or false, got a whole number"),
        ("count = -1", "count: expected a whole number >= 0"),
        ('many = "x"', "many: expected a list, got text"),
        (
            'many = [{number = 1}, {number = "2"}]',
            "many[2].number: expected a whole number, got text",
        ),
        ('colours = ["red", "bleu"]', 'colours[2]: unknown word "bleu" (did you mean "blue"?)'),
        ("colours = [3]", "colours[1]: expected text, got a whole number"),
        ('either = "al"', 'either: unknown word "al" (did you mean "all"?)'),
        ('either = ["all"]', "either[1]: expected a whole number, got text"),
        ('age = "soon"', 'age: "soon" is no duration: write a number and d, h, m or s, e.g. "24h"'),
        ("age = 3", 'age: "3" is no duration: write a number and d, h, m or s, e.g. "24h"'),
        ('pace = ""', 'pace: "" is no duration: write a number and d, h, m or s, e.g. "24h"'),
        ('checked = "bad"', "checked: this is not good"),
        ("checked = 1", "checked: expected text, got a whole number"),
    ],
)
def test_faults(text: str, fault: str) -> None:
    """A fault names its key and says what was expected."""
    assert _faults(text) == [f"file.toml: {fault}"]


def test_faults_are_gathered() -> None:
    """All of them are told, in the file's order, what is missing last."""
    with pytest.raises(SettingsError) as raised:
        _read('flag = 1\nage = ""\ninner.x = 1')
    assert [line.split(": ")[1] for line in str(raised.value).splitlines()] == [
        "flag",
        "age",
        "inner.x",
        "needed",
    ]


def test_broken_toml() -> None:
    """A syntax fault has no key, but a line."""
    with pytest.raises(SettingsError, match=r"^file\.toml: this is not TOML: .*line 1"):
        _read("needed = \n")


def test_a_table_given_twice_is_named_as_it_is_written() -> None:
    """Not as Python writes its keys."""
    with pytest.raises(SettingsError, match=r"Cannot declare \[a\.b\] twice \(at line 2"):
        _read("[a.b]\n[a.b]\n")


def test_a_key_given_twice() -> None:
    """TOML itself refuses it."""
    with pytest.raises(SettingsError, match="this is not TOML"):
        _read('needed = "a"\nneeded = "b"')


@pytest.mark.parametrize(
    ("text", "duration"),
    [
        ("0s", timedelta()),
        ("10m", timedelta(minutes=10)),
        ("24h", timedelta(days=1)),
        ("2d", timedelta(days=2)),
        ("1d2h3m4s", timedelta(days=1, hours=2, minutes=3, seconds=4)),
    ],
)
def test_durations(text: str, duration: timedelta) -> None:
    """Numbers with d, h, m or s."""
    assert parse_duration(text) == duration


@pytest.mark.parametrize("text", ["", "h", "10", "-1h", "1 h", "1.5h", "1w", "1h ", "1h\n", "१h"])
def test_no_durations(text: str) -> None:
    """Anything else is refused."""
    with pytest.raises(ValueError, match="is no duration"):
        parse_duration(text)


def test_endless_duration() -> None:
    """A time before the calendar begins is a fault, not a crash, however many digits it has."""
    assert parse_duration("36500d") == timedelta(days=36500)
    for text in ("36500d1s", "3000000d", "9" * 5000 + "h"):
        with pytest.raises(ValueError, match="is too long: at most 36500d"):
            parse_duration(text)
    (fault,) = _faults('age = "9999999999999d"')
    assert fault == 'file.toml: age: "9999999999999d" is too long: at most 36500d'


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("flag = yes", ": write true"),
        ("flag=True # or not", ": write true"),
        ("flag = Off", ": write false"),
        ("age = 24h", ": write text in quotes"),
        ("checked = good and well", ": write text in quotes"),
        ("checked = ж", ": write text in quotes"),
        ("flag = true\nflag = true", ""),
        ("either = 1, 2", ""),
        ("colours = [red]", ""),
        ('checked = "good', ""),
        ("flag =", ""),
        ("[inner", ""),
    ],
)
def test_a_bare_word_is_told_how_it_is_written(text: str, hint: str) -> None:
    """Where the value is one; it may be a secret, so it is not repeated."""
    (fault,) = _faults(text)
    assert fault.rpartition(")")[2] == hint
