"""The pure rooms know no clock, disk, network, randomness or log."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

BOT = Path(__file__).parents[2] / "bot"
PURE = sorted(
    [*(BOT / "analyzer").rglob("*.py"), *(BOT / "policy").rglob("*.py"), BOT / "revisions.py"]
)
IMPURE_MODULES = frozenset(
    {
        "time",
        "random",
        "secrets",
        "uuid",
        "os",
        "io",
        "pathlib",
        "shutil",
        "tempfile",
        "glob",
        "sys",
        "logging",
        "warnings",
        "socket",
        "ssl",
        "http",
        "urllib.request",
        "urllib3",
        "requests",
        "httpx",
        "subprocess",
        "threading",
        "multiprocessing",
        "concurrent",
        "asyncio",
        "sqlite3",
        "importlib",
        "pkgutil",
        "locale",
        "getpass",
        "platform",
    }
)
IMPURE_CALLS = frozenset({"open", "print", "input", "breakpoint", "exec", "eval", "__import__"})
CLOCKS = frozenset({"now", "utcnow", "today"})
"""Methods of datetime and date that read the clock: their types are welcome, these are not."""


def impurities(source: str) -> Iterator[str]:
    """Name what a module's source imports or calls that no pure module may."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Import(names=names):
                yield from (alias.name for alias in names if _is_impure(alias.name))
            case ast.ImportFrom(module=str(module), names=names):
                if _is_impure(module) or any(
                    _is_impure(f"{module}.{alias.name}") for alias in names
                ):
                    yield module
            case ast.Call(func=ast.Name(id=name)) if name in IMPURE_CALLS:
                yield f"{name}()"
            case ast.Call(func=ast.Attribute(attr=name, value=value)) if name in CLOCKS:
                yield f"{ast.unparse(value)}.{name}()"
            case _:
                pass


def _is_impure(module: str) -> bool:
    parts = module.split(".")
    return any(".".join(parts[:size]) in IMPURE_MODULES for size in range(1, len(parts) + 1))


@pytest.mark.parametrize("path", PURE, ids=lambda path: str(path.relative_to(BOT)))
def test_a_pure_module_imports_and_calls_nothing_impure(path: Path) -> None:
    """Analyzer, policy and revisions give the same answer anywhere, at any time."""
    assert list(impurities(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    "source",
    [
        "import time",
        "import os.path",
        "from random import choice",
        "from urllib import request",
        "from urllib.request import urlopen",
        "import logging as log",
        "from datetime import datetime\nnow = datetime.now()",
        "from datetime import date\nday = date.today()",
        "def load():\n    return open('x')",
        "def say():\n    print('x')",
        "def late():\n    import socket",
    ],
)
def test_each_way_out_is_noticed(source: str) -> None:
    """The check itself sees clocks, disks, networks, randomness and logs, however imported."""
    assert list(impurities(source))


@pytest.mark.parametrize(
    "source",
    [
        "from datetime import datetime, timedelta",
        "from urllib.parse import urlsplit",
        "import re",
        "label.open = 1",
    ],
)
def test_what_is_pure_passes(source: str) -> None:
    """Types of time and the parsing of addresses are no way out."""
    assert list(impurities(source)) == []
