"""Patterns mean the same on every Python that the project supports."""

import re
from pathlib import Path

import pytest

BOT = Path(__file__).parents[2] / "bot"


def imports(path: Path) -> set[str]:
    """Give the lines of a module that import a whole other."""
    return set(re.findall(r"^import \w+$", path.read_text(encoding="utf-8"), re.MULTILINE))


OF_RE = sorted(
    path
    for path in BOT.rglob("*.py")
    if "import re" in imports(path) and "import regex" not in imports(path)
)
KEEPING_GROUP = re.compile(r"(?<!\\)\)(?:[*+?]|\{+\d*,?\d*\}+)\+|\(\?>")
"""A group that gives nothing back, which `re` gets wrong before Python 3.11.5 (cpython#106052)."""


@pytest.mark.parametrize("path", OF_RE, ids=lambda path: str(path.relative_to(BOT)))
def test_no_group_is_possessive(path: Path) -> None:
    """Single signs and classes may be (`[a-z]*+`); `regex` is right about groups, too."""
    assert KEEPING_GROUP.findall(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("source", ['"(?:a|b)*+"', '"(a)?+"', 'rf"(a){{2,}}+"', '"(?>a|b)"'])
def test_a_possessive_group_is_noticed(source: str) -> None:
    """However its repetition is written."""
    assert KEEPING_GROUP.search(source)


@pytest.mark.parametrize("source", [r'"\)*+"', '"[^b]*+"', '"(?:a|b)*"', "f(1) + 2"])
def test_what_is_safe_passes(source: str) -> None:
    """Brackets that are signs themselves, classes, groups that give back."""
    assert not KEEPING_GROUP.search(source)
