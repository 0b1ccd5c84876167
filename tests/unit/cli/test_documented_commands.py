"""Every command line in how-tos and samples is one that the program understands."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from bot.cli import group

ROOT = Path(__file__).parents[3]
PAGES = [
    ROOT / "README.md",
    *(ROOT / "docs" / name for name in ("configuration.md", "operating.md", "rules.md")),
    *sorted((ROOT / "config").glob("*.sample")),
    ROOT / "config" / "editpatrol.toml",
    ROOT / "user-config.py.sample",
]


def _commands() -> Iterator[tuple[str, str]]:
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        for quoted in re.findall(r"`(editpatrol [^`\n]+)`", text):
            yield page.name, quoted
        for line in text.splitlines():
            found = re.search(r"^(?! *#).*?\b(editpatrol (?!`).*)$", line)
            plain = found is not None and re.match(r"\s*editpatrol |.*/bin/editpatrol ", line)
            if found and plain:
                yield page.name, found[1].partition("editpatrol:")[0]


def _understand(words: list[str]) -> None:
    context = group.make_context("editpatrol", words, resilient_parsing=False)
    _, command, rest = group.resolve_command(context, [*context._protected_args, *context.args])  # noqa: SLF001 # click has no public name for them
    assert command is not None
    command.make_context(command.name, rest, parent=context)


COMMANDS = sorted(set(_commands()))


@pytest.mark.parametrize(("page", "line"), COMMANDS)
def test_command_is_understood(page: str, line: str) -> None:
    """Its words parse; nothing is run."""
    words = shlex.split(line, comments=True)[1:]
    names = {"REVID": "12"}
    try:
        _understand([names.get(word, word) for word in words])
    except click.UsageError as failure:
        pytest.fail(f"{page}: {line}: {failure.format_message()}")


def test_commands_were_found() -> None:
    """The how-tos and each scheduler's sample hold some."""
    pages = {page for page, _ in COMMANDS}
    assert {"configuration.md", "rules.md", "cron.sample"} <= pages
    assert {"editpatrol.service.sample", "toolforge-jobs.yaml.sample"} <= pages
    assert len(COMMANDS) > 10
