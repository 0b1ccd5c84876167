"""What a run is built to do, and what keeps it from patrolling on some wikis."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.pipeline.entries import Held
from bot.settings import load_configuration
from bot.wiring import RunRequest, build_plan
from tests.operators import SETTINGS, make_folder
from tests.wiki_fakes import FakeTransport, session, site

WIKIPEDIA = "https://de.wikipedia.org/w/api.php"


def _held(
    folder: Path, *, extension: str = "Cite", api: str = "", approval: str = ""
) -> Held | None:
    make_folder(folder, "[patrol]\nenabled = true\n")
    settings = SETTINGS.replace("https://wiki.example/w/api.php", api) if api else SETTINGS
    text = f'{settings}approval = "{approval}"\n[patrol]\nenabled = true\n'
    (folder / "editpatrol.toml").write_text(text, encoding="utf-8")
    logged_in = replace(
        session(FakeTransport()), site=replace(site(), extensions=frozenset({extension}))
    )
    return build_plan(load_configuration(folder), logged_in, RunRequest()).never_patrols


@pytest.mark.parametrize("name", ["FlaggedRevs", "Flagged Revisions"])
def test_where_edits_are_reviewed_it_only_reports(tmp_path: Path, name: str) -> None:
    """Reviewing shows edits to readers; the extension calls itself by either name."""
    assert _held(tmp_path, extension=name) is Held.FLAGGED
    assert _held(tmp_path) is None


def test_wikimedias_wikis_want_an_approval(tmp_path: Path) -> None:
    """No other wiki does."""
    assert _held(tmp_path, api=WIKIPEDIA) is Held.UNAPPROVED
    assert _held(tmp_path, api=WIKIPEDIA, approval="Wikipedia:Bots/Antraege") is None
