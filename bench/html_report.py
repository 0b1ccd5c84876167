"""How long a browser takes to open an HTML report: `python bench/html_report.py [EDITS]`.

The edits are those of ../shared/corpora, over and over; without them it prints nothing. Times are
milliseconds on the page's own clock, from the start of loading, in headless Chromium.
"""

import argparse
import json
import shutil
import tempfile
from datetime import UTC, datetime, timedelta
from itertools import cycle, islice
from pathlib import Path

from corpora import context_of, edit_of, rows
from msgspec import structs
from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service

from bot.analyzer import analyse, hunks
from bot.pipeline.record import Record, Report
from bot.policy.decision import Action, Decision
from bot.reporter.html.page import render
from bot.revisions import RevisionId

MONDAY = datetime(2026, 11, 16, tzinfo=UTC)
MEASURE = """
const done = arguments[0];
requestAnimationFrame(() => requestAnimationFrame(() => {
  const [load] = performance.getEntriesByType("navigation");
  const paint = performance.getEntriesByName("first-contentful-paint")[0];
  done(JSON.stringify({
    "first paint": paint ? paint.startTime : null,
    "script done, first edits built": load.domContentLoadedEventEnd,
    "loaded": load.loadEventEnd,
    "edits built": document.querySelectorAll(".edit").length,
  }));
}));
"""
SEARCH = """
const find = document.getElementById("find"), began = performance.now();
find.value = "the"; find.dispatchEvent(new Event("input"));
return performance.now() - began;
"""


def records(count: int) -> tuple[Record, ...]:
    """Analyse the corpus and repeat it up to that number of edits, a minute apart."""
    decision = Decision(action=Action.LEAVE, rule="", why=(), rules_version="")
    made = []
    for row in rows("edits_dev"):
        edit = edit_of(row)
        texts = [side.text or "" if side else "" for side in (edit.old, edit.new)]
        analysis = structs.replace(analyse(edit, context_of(row)), operations=())
        made.append((edit.change, analysis, hunks(texts[0], texts[1])))
    return tuple(
        Record(
            change=structs.replace(
                change, revid=RevisionId(at), timestamp=MONDAY + timedelta(minutes=at), rcid=None
            ),
            analysis=analysis,
            decision=decision,
            hunks=lines,
        )
        for at, (change, analysis, lines) in enumerate(islice(cycle(made), count if made else 0), 1)
    )


def browser(folder: str) -> Chrome:
    """Start a Chromium that asks nothing of a network."""
    options = ChromeOptions()
    options.binary_location = shutil.which("chromium") or ""
    switches = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking")
    for switch in (*switches, f"--user-data-dir={folder}/profile"):
        options.add_argument(switch)
    return Chrome(options=options, service=Service(shutil.which("chromedriver")))


def main() -> None:
    """Print what opening takes, three times."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("edits", nargs="?", type=int, default=5000)
    found = records(words.parse_args().edits)
    if not found:
        return
    report = Report(
        wiki="wiki.example",
        article_path="https://wiki.example/wiki/$1",
        account="PatrolBot",
        since=MONDAY,
        until=MONDAY + timedelta(days=7),
        run_id="bench",
        records=found,
    )
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "report.html"
        file.write_text(render(report), encoding="utf-8")
        print(f"{len(found)} edits, {file.stat().st_size / 1e6:.1f} MB")
        chrome = browser(folder)
        try:
            for _ in range(3):
                chrome.get("about:blank")
                chrome.get(file.as_uri())
                times = json.loads(chrome.execute_async_script(MEASURE))
                times["search for a word"] = chrome.execute_script(SEARCH)
                print(", ".join(f"{name} {value:.0f}" for name, value in times.items()))
        finally:
            chrome.quit()


if __name__ == "__main__":
    main()
