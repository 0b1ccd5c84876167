"""Starting the command costs little: nothing heavy is loaded before a command needs it."""

import subprocess
import sys

import pytest

HEAVY = ("pywikibot", "requests", "sqlalchemy", "rich", "jinja2", "mwparserfromhell")


def _modules_after(statement: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; {statement}; print(' '.join(sys.modules))"],
        capture_output=True,
        text=True,
        check=True,
    )
    return set(done.stdout.split())


def test_cli_loads_nothing_heavy() -> None:
    """``editpatrol --help`` must answer at once."""
    assert _modules_after("import bot.cli").isdisjoint(HEAVY)


@pytest.mark.parametrize("heavy", ["pywikibot", "requests", "sqlalchemy", "rich", "jinja2"])
def test_analyser_loads_no_neighbour(heavy: str) -> None:
    """The analyzer needs no wiki, no database and no screen."""
    assert heavy not in _modules_after("import bot.analyzer")
