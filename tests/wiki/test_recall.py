"""``recall`` and ``retire`` beside people: nothing they did is undone, nothing hidden is quoted."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.cli import invoke
from bot.cli.exit_codes import ExitCode
from bot.playground.accounts import BOT
from bot.playground.demo_folder import REPORT_PAGE
from bot.playground.wiki import Wiki
from bot.reporter.wiki_page.markers import END, START
from tests.mills import Place

LIST = "Project:Look again"
SINCE = ["recall", "--since", "1d"]


@pytest.fixture(params=["1.39", "1.43"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Place]:
    """Give a wiki of each release on which the bot patrolled three edits."""
    with Wiki.boot(tmp_path / "wiki", version=request.param) as wiki:
        made = Place(wiki=wiki, folder=tmp_path / "bot")
        made.prepare()
        made.people_edit()
        made.run()
        wiki.edit(LIST, f"Above.\n{START}\n{END}\nBelow.")
        yield made


def _call(place: Place, *words: str) -> int:
    return invoke(["--dir", str(place.folder), *words])


def _lines(place: Place) -> list[str]:
    return [line for line in (place.wiki.page_text(LIST) or "").splitlines() if "Diff/" in line]


def test_a_second_list_brings_nothing_back(place: Place) -> None:
    """What people took off, wrote in a line or below stays so; the rehearsal shows the same."""
    write = [*SINCE, "--page", LIST, "--for-real"]
    assert _call(place, *write) == ExitCode.OK
    first, second, third = _lines(place)
    text = place.wiki.page_text(LIST) or ""
    text = text.replace(f"{first}\n", "").replace(second, f"{second} Fine, says Ann.")
    place.wiki.edit(LIST, text.replace(END, f"Ann does the rest.\n{END}"))
    kept = [f"{second} Fine, says Ann.", third]
    for _ in range(3):
        assert _call(place, *write) == ExitCode.OK
        assert _lines(place) == kept
    assert (place.wiki.page_text(LIST) or "").count("Ann does the rest.") == 1
    more = place.people_edit()
    place.run()
    assert _call(place, *write) == ExitCode.OK
    assert _lines(place)[:2] == kept
    assert len(_lines(place)) == 2 + len(more)


def test_what_the_bot_patrolled_is_explained_so(
    place: Place, capsys: pytest.CaptureFixture[str]
) -> None:
    """When and by which rule: by now it would be left, since nobody patrols an edit twice."""
    ours = next(row for row in place.wiki.patrol_log() if row["user"] == BOT)
    assert _call(place, "explain", str(ours["params"]["curid"])) == ExitCode.OK
    shown = capsys.readouterr().out
    assert "policy: patrolled by this bot on 20" in shown
    assert " UTC (rule link fixes), in run 20" in shown
    assert "would leave it to people" not in shown


def test_the_rehearsal_shows_what_would_be_written(
    place: Place, capsys: pytest.CaptureFixture[str]
) -> None:
    """And writes nothing."""
    assert _call(place, *SINCE, "--page", LIST, "--for-real") == ExitCode.OK
    first, *rest = _lines(place)
    place.wiki.edit(LIST, (place.wiki.page_text(LIST) or "").replace(f"{first}\n", ""))
    capsys.readouterr()
    assert _call(place, *SINCE, "--page", LIST) == ExitCode.OK
    shown = capsys.readouterr().out.splitlines()
    assert [line for line in shown if "Diff/" in line] == rest
    assert _lines(place) == rest


def test_a_page_that_is_missing_is_told_as_a_report_page_would_be(
    place: Place, capsys: pytest.CaptureFixture[str]
) -> None:
    """The wiki answers well: the page is the operator's to make."""
    words = [*SINCE, "--page", "User:Nobody/Nowhere", "--for-real"]
    assert _call(place, *words) == ExitCode.REPORT_NOT_PUBLISHED
    assert "or does not exist: make it, and" in capsys.readouterr().err


@pytest.mark.parametrize("title", [REPORT_PAGE, f"{REPORT_PAGE}/2", f"{REPORT_PAGE}/2026-03"])
def test_a_page_of_a_report_is_refused(
    place: Place, title: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """However its title is written; the next run would write over the list."""
    before = place.wiki.page_text(title)
    for words in ([], ["--for-real"]):
        spelt = title.replace("User:", "user:_").replace(" ", "_")
        assert _call(place, *SINCE, "--page", spelt, *words) == ExitCode.SETTINGS
        assert f"belongs to the report {REPORT_PAGE}" in capsys.readouterr().err
    assert place.wiki.page_text(title) == before


def test_a_title_that_no_page_can_have_is_a_slip(
    place: Place, capsys: pytest.CaptureFixture[str]
) -> None:
    """One sentence, and the code for arguments; also when it would be written."""
    place.wiki.sql("INSERT INTO interwiki VALUES ('far', 'https://far.invalid/$1', '', '', 0, 0)")
    for title in ("A|B", "[[A]]", "", "Talk:", "A" * 300, "A\x00", "far:Away"):
        for words in ([], ["--for-real"]):
            assert _call(place, *SINCE, "--page", title, *words) == ExitCode.SETTINGS
            said = capsys.readouterr()
            assert said.out == ""
            assert len(said.err.splitlines()) == 1
            assert "page's title" in said.err


def test_nothing_is_printed_that_is_hidden_by_now(
    place: Place, capsys: pytest.CaptureFixture[str]
) -> None:
    """As lines, as JSON and in a rehearsal; the ledger is left to the next run."""
    assert _call(place, *SINCE) == ExitCode.OK
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 3
    title = next(row["title"] for row in place.wiki.patrol_log() if row["user"] == "Patrolbot")
    shown = title.replace(" ", "&#32;")
    assert any(shown in line for line in lines)
    place.wiki.delete(title)
    for words in ([], ["--json"], ["--page", LIST]):
        assert _call(place, *SINCE, *words) == ExitCode.OK
        said = capsys.readouterr().out
        assert title not in said
        assert shown not in said
        assert said.count("Special:Diff/" if "--json" not in words else '"revid"') == 3


def test_retiring_reaches_every_page(place: Place, capsys: pytest.CaptureFixture[str]) -> None:
    """Sub-pages get the note, archives stay and are named, other pages are not ours."""
    archive = f"Kept.\n{START}\nArchived rows.\n{END}"
    place.wiki.edit(f"{REPORT_PAGE}/2", f"{START}\n[[A title]]\n{END}\nBelow.")
    place.wiki.edit(f"{REPORT_PAGE}/4", f"{START}\n[[A title]]\n{END}")  # behind a gap
    place.wiki.edit(f"{REPORT_PAGE}/2026-03", archive)
    place.wiki.edit(f"{REPORT_PAGE}/Talk", f"{START}\nPeople's.\n{END}")
    assert _call(place, *SINCE, "--page", LIST, "--for-real") == ExitCode.OK
    assert _call(place, "retire", "--for-real") == ExitCode.OK
    for title in (REPORT_PAGE, f"{REPORT_PAGE}/2", f"{REPORT_PAGE}/4"):
        text = place.wiki.page_text(title) or ""
        assert "'''This bot has been retired.'''" in text
        assert "A title" not in text
    assert place.wiki.page_text(f"{REPORT_PAGE}/2026-03") == archive
    assert "People's" in (place.wiki.page_text(f"{REPORT_PAGE}/Talk") or "")
    ours = [row["comment"] for row in place.wiki.recent_changes(rcuser=BOT, rctype="edit")]
    assert len([one for one in ours if "retired" in one]) == 3
    assert all(f"([[User:{BOT}/Stop|stop]]) (run " in one for one in ours)
    said = capsys.readouterr().out
    pages = next(line for line in said.splitlines() if line.startswith("* pages"))
    assert f"{REPORT_PAGE}/2026-03" in pages
    assert LIST in pages
    quoting = next(line for line in said.splitlines() if line.startswith("* titles that nobody"))
    assert LIST in quoting
    assert "patrolled.wikitext" in quoting
