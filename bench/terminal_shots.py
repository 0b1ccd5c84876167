"""Pictures of the terminal for docs/images: `python bench/terminal_shots.py`.

A real `editpatrol patrol` in a real tmux, on a real MediaWiki; its screen with all styles is
rendered by rich and photographed by Chromium. Nothing on them is made up but the story of the demo.
"""

import argparse
import math
import re
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from rich.ansi import AnsiDecoder
from rich.console import Console
from rich.terminal_theme import MONOKAI

from bot.playground import scenario
from bot.playground.demo import set_up
from bot.playground.wiki import Wiki

sys.path.insert(0, str(Path(__file__).parents[1]))  # tests/ is no package that is installed

from tests.terminals import Terminal, terminal

IMAGES = Path(__file__).parents[1] / "docs" / "images"
PROGRAM = Path(sys.executable).with_name("editpatrol")
WINDMILL = "\u0637\u0627\u062d\u0648\u0646\u0629 \u0627\u0644\u0647\u0648\u0627\u0621"
GRAIN = "\u0627\u0644\u0642\u0645\u062d"
OLD = f"{WINDMILL} \u062a\u0637\u062d\u0646 {GRAIN}."
NEW = OLD.replace(GRAIN, f"[[\u0642\u0645\u062d|{GRAIN}]]")


@dataclass(frozen=True, kw_only=True, slots=True)
class Shot:
    """One picture: whose pages' newest edits, and what is done before it is taken."""

    name: str
    pages: tuple[str, ...]
    take: Callable[[Terminal, Wiki], object]
    words: tuple[str, ...] = ()
    width: int = 80
    height: int = 24


def _pending(screen: Terminal, _: Wiki) -> None:
    screen.press("p")
    screen.until("any other key: no")
    screen.press("y")
    screen.until("patrol is sent in", "policy: ")


def _reverted(screen: Terminal, wiki: Wiki) -> None:
    wiki.rollback("Ferry", "Passer-by")

    def is_said() -> bool:
        screen.press("d", "d")
        return "Reverted since" in screen.screen

    screen.until_true(is_said, "the revert")


def _pressed(key: str, words: str) -> Callable[[Terminal, Wiki], object]:
    def take(screen: Terminal, _: Wiki) -> None:
        screen.press(key)
        screen.until(words)

    return take


SHOTS = (
    Shot(name="terminal-patrol", pages=("Chess tutor", "Paper mill", "Dovecote"), take=_pending),
    Shot(name="terminal-reverted", pages=("Ferry", "Ice house"), take=_reverted),
    Shot(
        name="terminal-full-diff",
        pages=("Lime kiln",),
        take=_pressed("d", "labels: "),
        width=100,
        height=32,
    ),
    Shot(name="terminal-user", pages=("Tannery",), take=_pressed("u", "Dovecote")),
    Shot(name="terminal-help", pages=("Tannery",), take=_pressed("?", "stop at once")),
    Shot(name="terminal-arabic", pages=(WINDMILL,), take=_pressed("d", "labels: ")),
    Shot(
        name="terminal-plain",
        pages=("Compost",),
        take=_pressed("s", "That was the last one."),
        words=("--plain",),
    ),
)


def main() -> None:
    """Boot a wiki, let people edit, and take every picture."""
    argparse.ArgumentParser(description=__doc__).parse_args()
    IMAGES.mkdir(exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as scratch,
        Wiki.boot(Path(scratch) / "wiki", version="1.43") as wiki,
    ):
        scenario.prepare(wiki)
        folder = Path(scratch) / "bot"
        folder.mkdir()
        set_up(wiki, folder)
        scenario.play(wiki)
        wiki.edit(WINDMILL, OLD)
        wiki.edit(WINDMILL, NEW, user="Gardener", summary="\u0631\u0627\u0628\u0637")
        for shot in SHOTS:
            take(shot, wiki, folder, Path(scratch))
            print(IMAGES / f"{shot.name}.png")


def take(shot: Shot, wiki: Wiki, folder: Path, scratch: Path) -> None:
    """Sit down, press keys, and photograph the screen."""
    revids = [str(wiki.revids(page)[-1]) for page in shot.pages]
    named = [word for revid in revids for word in ("--revid", revid)]
    command = shlex.join([str(PROGRAM), "--dir", str(folder), "patrol", *named, *shot.words])
    size = {"width": shot.width, "height": shot.height}
    environment = {"TERM": "xterm-256color"}
    with terminal(scratch, command, environment=environment, **size) as screen:
        screen.until(shot.pages[0], "policy: ")
        shot.take(screen, wiki)
        photograph(screen.colours, shot, scratch)


def photograph(screen: str, shot: Shot, scratch: Path) -> None:
    """Make a picture of a screen that tmux captured with its escape sequences."""
    console = Console(
        record=True,
        width=shot.width,
        file=StringIO(),
        force_terminal=True,
        color_system="truecolor",
        legacy_windows=False,
    )
    for line in AnsiDecoder().decode(screen):  # one for all: a style goes on over lines
        console.print(line, no_wrap=True, crop=True)
    svg = console.export_svg(title="editpatrol patrol", theme=MONOKAI)
    width, height = re.findall(r'viewBox="0 0 ([0-9.]+) ([0-9.]+)"', svg)[0]
    page = scratch / "shot.html"
    page.write_text(f"<meta charset='utf-8'><body style='margin:0'>{svg}", encoding="utf-8")
    subprocess.run(
        [
            *("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"),
            f"--user-data-dir={scratch / 'chromium'}",
            f"--window-size={math.ceil(float(width))},{math.ceil(float(height))}",
            f"--screenshot={IMAGES / shot.name}.png",
            page.as_uri(),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )


if __name__ == "__main__":
    main()
