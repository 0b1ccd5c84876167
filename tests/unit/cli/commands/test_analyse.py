"""``editpatrol analyse``: a line in, a line out, whatever is in it."""

import gzip
import io
import json
import lzma
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bot.cli import invoke
from bot.cli.exit_codes import ExitCode

OLD = "It leaves from [[Norland]] harbour (NH) at noon."
NEW = "It leaves from [[Norland harbour]] ([[NH]]) at noon."
FIELDS = [
    *("id", "headline", "assurance", "labels", "evidence", "operations", "why"),
    *("unchecked", "truncated", "bytes", "visible_text_changed", "intentions"),
]
OPERATION_FIELDS = [
    *("kind", "node", "section", "old_line", "new_line", "old_span", "new_span"),
    *("old", "new", "detail"),
]
LINES = [
    json.dumps({"id": "one", "old": OLD, "new": NEW}),
    "no json",
    json.dumps({"id": 2, "old": "only"}),
    json.dumps({"id": None, "old": "", "new": "A new page.", "title": "T", "lang": "de"}),
]


def _analyse(path: Path, out: pytest.CaptureFixture[bytes]) -> list[dict[str, Any]]:
    assert invoke(["analyse", str(path)]) == ExitCode.OK
    return [json.loads(line) for line in out.readouterr().out.splitlines()]


@pytest.fixture
def pairs(tmp_path: Path) -> Path:
    """Return a file of pairs."""
    path = tmp_path / "pairs.jsonl"
    path.write_text("\n".join(LINES) + "\n", encoding="utf-8")
    return path


def test_a_line_out_per_line_in(pairs: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """In the same order; a bad one says why and the rest goes on."""
    answers = _analyse(pairs, capfdbinary)
    assert [answer["id"] for answer in answers] == ["one", None, 2, None]
    assert [sorted(answer) == ["error", "id"] for answer in answers] == [False, True, True, False]


def test_a_fault_names_its_line_and_empty_lines_are_none(
    pairs: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """Counted as an editor counts them."""
    pairs.write_text("\n\n".join(LINES[:2]) + "\n \n", encoding="utf-8")
    good, bad = _analyse(pairs, capfdbinary)
    assert good["id"] == "one"
    assert bad["error"].startswith("line 3: not a pair: ")


def test_an_analysis_has_just_the_promised_fields(
    pairs: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """With lower-case words and sorted labels."""
    answer = _analyse(pairs, capfdbinary)[0]
    assert list(answer) == FIELDS
    assert answer["headline"] == "link fix"
    assert answer["assurance"] == "plausible"
    assert answer["labels"] == ["link-add", "link-retarget"]
    assert answer["bytes"] == 4
    assert answer["visible_text_changed"] is False
    assert [list(each) for each in answer["operations"]] == [OPERATION_FIELDS] * 2
    assert {(each["kind"], each["node"]) for each in answer["operations"]} == {
        ("change", "wikilink"),
        ("insert", "wikilink"),
    }
    assert {each["label"] for each in answer["evidence"]} == set(answer["labels"])
    for each in answer["evidence"]:
        assert list(each) == ["label", "operation", "old_span", "new_span"]
    for each in answer["unchecked"]:
        assert list(each) == ["label", "reason"]


@pytest.mark.parametrize(("suffix", "pack"), [(".gz", gzip.compress), (".xz", lzma.compress)])
def test_packed_files_are_unpacked(
    suffix: str,
    pack: Callable[[bytes], bytes],
    tmp_path: Path,
    capfdbinary: pytest.CaptureFixture[bytes],
) -> None:
    """As large files come."""
    path = tmp_path / f"pairs.jsonl{suffix}"
    path.write_bytes(pack("\n".join(LINES).encode()))
    assert len(_analyse(path, capfdbinary)) == len(LINES)


@pytest.mark.parametrize("suffix", [".gz", ".xz"])
def test_a_broken_archive_is_said(
    suffix: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """In one sentence."""
    path = tmp_path / f"pairs{suffix}"
    path.write_bytes(gzip.compress(b"x" * 999)[:20] if suffix == ".gz" else b"x")
    assert invoke(["analyse", str(path)]) == ExitCode.SETTINGS
    assert "Traceback" not in capfd.readouterr().err


def test_standard_input_is_read(
    monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """So that it stands in a pipe."""
    text = io.TextIOWrapper(io.BytesIO(LINES[0].encode()), encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", text)
    assert len(_analyse(Path("-"), capfdbinary)) == 1


def test_a_missing_file_is_said(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """With its name."""
    assert invoke(["analyse", str(tmp_path / "nothing.jsonl")]) == ExitCode.SETTINGS
    assert "nothing.jsonl" in capfd.readouterr().err


def test_nothing_heavy_is_loaded() -> None:
    """Start-up is part of the time that counts."""
    heavy = "{'rich', 'sqlalchemy', 'pywikibot', 'jinja2', 'requests'}"
    code = f"import sys, bot.cli.commands.analyse; print({heavy} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
