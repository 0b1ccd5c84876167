"""What a real wiki hides after it was published is gone from the ledger and the next page."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.cli import invoke as command_line
from bot.cli.exit_codes import ExitCode
from bot.cli.invocation import Invocation
from bot.cli.watch.survey import status_of
from bot.playground.accounts import OLD_HANDS
from bot.playground.demo_folder import REPORT_PAGE
from bot.playground.pages import PAGES
from bot.playground.wiki import Wiki
from tests.commands import set_up
from tests.conftest import Boot

SECRETS = {
    "text": "mulberrytext",
    "user": OLD_HANDS[1],
    "summary": "mulberrysummary",
    "title": "Mulberrytitle",
}
Hide = Callable[[Wiki, int, str], None]


def _hide(what: str) -> Hide:
    return lambda wiki, revid, _: wiki.hide_revision(revid, what)


def _delete(wiki: Wiki, _revid: int, title: str) -> None:
    wiki.delete(title)


def _run(folder: Path) -> None:
    assert command_line(["--dir", str(folder), "run", "--for-real"]) == ExitCode.OK


def _held(folder: Path) -> str:
    """Return all that the ledger's files and a report made from them hold."""
    report = folder / "report.html"
    words = ["report", "--to", "html", "-o", str(report)]
    assert command_line(["--dir", str(folder), *words]) == ExitCode.OK
    files = [*folder.glob("ledger.sqlite*"), report]
    return "".join(file.read_bytes().decode("utf-8", "replace") for file in files)


def _exposed(folder: Path) -> list[int]:
    """Return the revisions that ``status`` names to an administrator."""
    status = status_of([Invocation(folder=folder)], datetime.now(UTC))
    return [*status.folders[0].exposures.get(REPORT_PAGE, ())]


@pytest.mark.parametrize(
    ("hide", "what"),
    [
        (_hide("content"), {"text"}),
        (_hide("user"), {"user"}),
        (_hide("comment"), {"summary"}),
        (_delete, {*SECRETS}),
    ],
    ids=["text", "user", "summary", "page"],
)
def test_what_is_hidden_after_publishing_is_forgotten(
    boot: Boot, tmp_path: Path, hide: Hide, what: set[str]
) -> None:
    """Text, user or summary of a revision, or the whole page: the rest of the ledger stays."""
    folder = tmp_path / "bot"
    folder.mkdir()
    title = SECRETS["title"]
    with boot() as wiki:
        wiki.edit(REPORT_PAGE, PAGES[REPORT_PAGE])
        wiki.edit(title, "The old words of a page.", user=OLD_HANDS[0])
        set_up(wiki, folder)
        _run(folder)
        revid = wiki.edit(
            title, f"The {SECRETS['text']} words.", user=SECRETS["user"], summary=SECRETS["summary"]
        )
        wiki.edit(title, "The new words of a page.", user=OLD_HANDS[0])
        _run(folder)
        held, page = _held(folder), wiki.page_text(REPORT_PAGE) or ""
        assert all(secret in held for secret in SECRETS.values())
        shown = {name for name, secret in SECRETS.items() if secret in page}
        assert {"user", "title"} <= shown
        wiki.edit(REPORT_PAGE, page + "\nA person's words.", user=OLD_HANDS[0])
        showing = wiki.revids(REPORT_PAGE)
        hide(wiki, revid, title)
        _run(folder)
        # an administrator is told which of the page's old revisions still show it
        assert {*_exposed(folder)} >= {*sorted(showing)[-2:]}
        assert {*_exposed(folder)} <= {*showing}
        held, page = _held(folder), wiki.page_text(REPORT_PAGE) or ""
        # a deleted page's log row tells of it, as the wiki itself does
        left = what - {"title"}
        assert {name for name, secret in SECRETS.items() if secret in held} - {"title"} == (
            {*SECRETS} - left - {"title"}
        )
        assert not any(SECRETS[name] in page for name in left)
        # the wiki counts an edit of which it hides something as patrolled: its row leaves
        assert "title" in what or SECRETS["title"] in page


def test_saves_that_did_not_show_it_are_not_named(boot: Boot, tmp_path: Path) -> None:
    """An edit left the list when somebody patrolled it, and the page was saved again since."""
    folder = tmp_path / "bot"
    folder.mkdir()
    with boot() as wiki:
        wiki.edit(REPORT_PAGE, PAGES[REPORT_PAGE])
        set_up(wiki, folder)
        _run(folder)
        revid = wiki.edit(SECRETS["title"], "New words.", user=SECRETS["user"])
        _run(folder)
        assert SECRETS["title"] in (wiki.page_text(REPORT_PAGE) or "")
        showing = max(wiki.revids(REPORT_PAGE))
        wiki.patrol(revid)
        for number in range(2):
            wiki.edit(f"Page {number}", "Words of another page.", user=OLD_HANDS[0])
            _run(folder)
        assert SECRETS["title"] not in (wiki.page_text(REPORT_PAGE) or "")
        assert max(wiki.revids(REPORT_PAGE)) > showing
        wiki.hide_revision(revid, "user")
        _run(folder)
        assert _exposed(folder) == [showing]
