"""The map in the docstrings names every room and every module; functions and modules stay small."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest

BOT = Path(__file__).parents[2] / "bot"
MODULES = sorted(path for path in BOT.rglob("*.py") if "__pycache__" not in path.parts)
PACKAGES = sorted(path.parent for path in MODULES if path.name == "__init__.py")

ITEM = re.compile(r"^\* (`[^:]*):", re.MULTILINE)
"""Of a docstring's list: the modules of which the line tells."""
NAME = re.compile(r"`([\w.]+)`")

LONGEST_FUNCTION = 40
LONGEST_MODULE = 300
MEDIAN_FUNCTION = 8


def _name(path: Path) -> str:
    return str(path.relative_to(BOT.parent))


def _docstring(path: Path) -> str:
    return ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""


def _functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def _body_lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Count the lines of a function without its docstring."""
    end = function.end_lineno or function.lineno
    first = function.body[0]
    described = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
    docstring = (first.end_lineno or 0) - first.lineno + 1 if described else 0
    return end - function.lineno + 1 - docstring


def _inside(package: Path) -> list[str]:
    return [
        path.stem if path.is_file() else path.name
        for path in sorted(package.iterdir())
        if (path.suffix == ".py" or (path / "__init__.py").exists())
        and not path.name.startswith("__")
    ]


@pytest.mark.parametrize("package", PACKAGES, ids=_name)
def test_package_names_its_modules(package: Path) -> None:
    """A newcomer who reads a package's docstring knows every module in it."""
    text = _docstring(package / "__init__.py")
    assert [name for name in _inside(package) if name not in text] == []


@pytest.mark.parametrize("package", PACKAGES, ids=_name)
def test_package_names_no_other(package: Path) -> None:
    """What heads a line of the map is there."""
    heads = ITEM.findall(_docstring(package / "__init__.py"))
    named = [name.rpartition(".")[2] for head in heads for name in NAME.findall(head)]
    assert [name for name in named if name not in _inside(package)] == []


@pytest.mark.parametrize("module", MODULES, ids=_name)
def test_module_is_described_and_small(module: Path) -> None:
    """Every module says what it is for, and is one idea."""
    assert _docstring(module)
    assert len(module.read_text(encoding="utf-8").splitlines()) <= LONGEST_MODULE


def test_functions_are_small() -> None:
    """No function is over the limit, and most fit in a glance."""
    lengths = {
        f"{_name(path)}:{node.name}": _body_lines(node)
        for path in MODULES
        for node in _functions(path)
    }
    assert {name: n for name, n in lengths.items() if n > LONGEST_FUNCTION} == {}
    assert median(lengths.values()) < MEDIAN_FUNCTION
