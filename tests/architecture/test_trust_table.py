"""docs/trust.md names no test that is not there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NAMED = re.compile(r"`(test_\w+)(?:: ([^`]+))?`")
TABLE = (ROOT / "docs" / "trust.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(("file", "case"), sorted(set(NAMED.findall(TABLE))))
def test_every_test_that_is_named_is_there(file: str, case: str) -> None:
    """By its file, and the case's or function's name in it."""
    found = list((ROOT / "tests").rglob(f"{file}.py"))
    assert found, f"no {file}.py"
    assert any(case in path.read_text(encoding="utf-8") for path in found), case
