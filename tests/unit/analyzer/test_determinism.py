"""The same edit is told the same way in every process, whatever its sets and hashes are like."""

import os
import subprocess
import sys
from pathlib import Path

_ROOT = Path(__file__).parents[3]
_TELL = """
from msgspec.structs import replace
from tests.fuzz.edits import pair
from tests.fuzz.laws import judge

for seed in range(60):
    told = judge(pair(f"hashes:{seed}"))
    print(sorted(told.labels), replace(told, labels=frozenset()))
"""


def _told(hash_seed: str) -> str:
    environment = {**os.environ, "PYTHONHASHSEED": hash_seed}
    command = [sys.executable, "-c", _TELL]
    run = subprocess.run(
        command, cwd=_ROOT, env=environment, capture_output=True, text=True, check=True
    )
    return run.stdout


def test_hashes_make_no_difference() -> None:
    """Two processes with other hashes of strings print the same analyses, in the same order."""
    told = _told("1")
    assert told.count("\n") >= 60
    assert told == _told("2")
