"""The import contracts hold, and each of them fails when it is broken on purpose."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

BREAKS = {
    "rooms: one direction": ("bot/revisions.py", "import bot.ledger"),
    "rooms of the command line: one direction": (
        "bot/cli/folder/schedule.py",
        "import bot.cli.watch.pulse",
    ),
    "rooms of the pipeline: one direction": (
        "bot/pipeline/judging/judge.py",
        "import bot.pipeline.publishing.saves",
    ),
    "rooms of the analyzer: one direction": (
        "bot/analyzer/wikitext/markup.py",
        "import bot.analyzer.compare.changes",
    ),
    "rooms of prose: one direction": (
        "bot/analyzer/prose/finding.py",
        "import bot.analyzer.prose.added.chat",
    ),
    "no command imports another": ("bot/cli/commands/log.py", "import bot.cli.commands.run"),
    "only wiki/ knows pywikibot and requests": ("bot/reporter/escape.py", "import requests"),
    "only the analyzer's parser module knows mwparserfromhell": (
        "bot/fetcher/decode.py",
        "import mwparserfromhell",
    ),
    "no cycles": ("bot/revisions.py", "import bot.pipeline.ports"),
    "nothing imports the playground": ("bot/wiring.py", "import bot.playground"),
}


def _lint(folder: Path) -> str:
    done = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        env={"PYTHONPATH": str(folder), "PATH": ""},
    )
    return done.stdout + done.stderr


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Return a copy of the program that a test may break."""
    shutil.copytree(ROOT / "bot", tmp_path / "bot", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_contracts_hold() -> None:
    """The program as it stands keeps every contract."""
    report = _lint(ROOT)
    assert ", 0 broken." in report, report


@pytest.mark.parametrize("contract", BREAKS)
def test_contract_fails_when_broken(checkout: Path, contract: str) -> None:
    """A contract that can't fail protects nothing."""
    name, line = BREAKS[contract]
    module = checkout / name
    module.write_text(module.read_text(encoding="utf-8") + f"\n{line}\n", encoding="utf-8")
    assert f"{contract} BROKEN" in _lint(checkout)
