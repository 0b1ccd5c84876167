"""A headless Chromium that opens files, as a person does by double-click."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service

from bot.pipeline.record import Report
from bot.reporter.html.page import render

_SWITCHES = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--window-size=1200,900",
)


@pytest.fixture(scope="session")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chrome]:
    """One browser for all tests; its console is kept."""
    browser, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if browser is None or driver is None:
        pytest.skip("Debian's chromium and chromium-driver are not installed")
    options = ChromeOptions()
    options.binary_location = browser
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    for switch in (*_SWITCHES, f"--user-data-dir={tmp_path_factory.mktemp('chromium')}"):
        options.add_argument(switch)
    chrome = Chrome(options=options, service=Service(driver))
    yield chrome
    chrome.quit()


@pytest.fixture
def shown(chromium: Chrome, tmp_path: Path) -> Callable[..., Chrome]:
    """Open a report; with a fragment, at that edit."""

    def show(report: Report, fragment: str = "") -> Chrome:
        file = tmp_path / "report.html"
        file.write_text(render(report), encoding="utf-8")
        chromium.get("about:blank")
        chromium.get(file.as_uri() + fragment)
        return chromium

    return show
