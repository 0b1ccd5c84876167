"""``patrol`` and ``explain REVID`` on real wikis, where nobody sits at a terminal."""

import json
from pathlib import Path

import pytest

from bot.cli import invoke
from bot.cli.exit_codes import ExitCode
from bot.playground.demo_folder import REPORT_PAGE
from bot.playground.pages import PAGES
from bot.playground.wiki import Wiki
from tests.commands import set_up
from tests.conftest import Boot

USER = "Gardener"


@pytest.fixture
def folder(wiki: Wiki, tmp_path: Path) -> Path:
    """Return the bot's folder for the session's wiki."""
    if wiki.page_text(REPORT_PAGE) is None:
        wiki.edit(REPORT_PAGE, PAGES[REPORT_PAGE])
    made = tmp_path / "bot"
    made.mkdir()
    set_up(wiki, made)
    return made


def _edit(wiki: Wiki, title: str) -> int:
    wiki.edit(title, "The mill has [[wheel]]s.")
    return wiki.edit(title, "The mill has [[wheel]]s and a pond.", user=USER)


def _patrol(folder: Path, *words: str) -> int:
    return invoke(["--dir", str(folder), "patrol", *words])


def test_a_pipe_gets_a_table(wiki: Wiki, folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Page, user and headline; what is patrolled is left out, and nothing is patrolled."""
    first, second = _edit(wiki, "By hand, table"), _edit(wiki, "By hand, table")
    wiki.patrol(first)
    before = wiki.patrolled_revids()
    assert _patrol(folder, "--page", "By hand, table") == ExitCode.OK
    shown, said = capfd.readouterr()
    assert said == "There is no terminal to press keys at: nothing is patrolled.\n"
    assert str(second) in shown
    assert f" {first} " not in shown
    assert USER in shown
    assert wiki.patrolled_revids() == before


def test_a_full_choice_is_told(wiki: Wiki, folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Whoever has gone through all of it should know that it was not all there is."""
    _edit(wiki, "By hand, limit")
    wiki.edit("By hand, limit", "The mill has a pond.", user=USER)
    assert _patrol(folder, "--page", "By hand, limit", "--limit", "2") == ExitCode.OK
    assert "There may be more than 2: --limit takes more.\n" in capfd.readouterr().err
    assert _patrol(folder, "--page", "By hand, limit", "--limit", "3") == ExitCode.OK
    assert "--limit" not in capfd.readouterr().err


def test_the_limit_counts_what_is_left_to_look_at(
    wiki: Wiki, folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """What somebody has patrolled takes nobody's place."""
    page = "By hand, patrolled"
    first, second, third, newest = (
        wiki.edit(page, f"The mill has {n} wheels.", user=USER) for n in range(4)
    )
    wiki.patrol(newest)
    for words in (["--page", page], ["--user", USER]):
        assert _patrol(folder, *words, "--limit", "2", "--json") == ExitCode.OK
        shown = [json.loads(line)["revid"] for line in capfd.readouterr().out.splitlines()]
        assert shown == [second, third], words
    wiki.sql("DELETE FROM recentchanges WHERE rc_this_oldid IN (?, ?)", first, second)
    assert _patrol(folder, "--page", page, "--json") == ExitCode.OK
    assert [json.loads(line)["revid"] for line in capfd.readouterr().out.splitlines()] == [third]


def test_what_is_not_on_the_wiki_is_named(
    wiki: Wiki, folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """A wrong number beside a right one, a page and a user that are none: 66 if nothing is left."""
    revid = _edit(wiki, "By hand, missing")
    assert _patrol(folder, "--revid", str(revid), "--revid", "99999999") == ExitCode.OK
    shown, said = capfd.readouterr()
    assert str(revid) in shown
    assert "has no revision 99999999, or" in said
    for words, named in (
        (["--revid", "99999999", "--yes"], "no revision 99999999"),
        (["--page", "No such page"], 'no page "No such page"'),
        (["--user", "Nobody at all"], 'no user "Nobody at all"'),
    ):
        assert _patrol(folder, *words) == ExitCode.NOT_THERE
        assert named in capfd.readouterr().err
    wiki.patrol(revid)
    assert _patrol(folder, "--page", "By hand, missing", "--limit", "1") == ExitCode.OK
    assert "There is nothing to patrol" in capfd.readouterr().out


def test_the_newest_edits_of_a_user(
    wiki: Wiki, folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """And of nobody else."""
    revid = _edit(wiki, "By hand, user")
    assert _patrol(folder, "--user", USER, "--since", "2h", "--limit", "500") == ExitCode.OK
    shown = capfd.readouterr().out
    assert str(revid) in shown
    assert "Librarian" not in shown


def test_yes_rehearses_first_and_never_moves_the_cursor(
    wiki: Wiki, folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """It obeys everything that a run obeys: here, that the first run only reports."""
    revid = _edit(wiki, "By hand, yes")
    assert _patrol(folder, "--revid", str(revid), "--yes") == ExitCode.OK
    assert "Rehearsal: nothing was written on the wiki" in capfd.readouterr().out
    assert _patrol(folder, "--revid", str(revid), "--yes", "--for-real") == ExitCode.OK
    assert "First run" in capfd.readouterr().out
    assert revid not in wiki.patrolled_revids()
    assert invoke(["--dir", str(folder), "status"]) == ExitCode.OK
    assert "Nothing has been seen yet" in capfd.readouterr().out


def test_an_edit_is_explained(wiki: Wiki, folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """With what the wiki knows."""
    revid = _edit(wiki, "By hand, explained")
    assert invoke(["--dir", str(folder), "explain", str(revid)]) == ExitCode.OK
    shown = capfd.readouterr().out
    assert "By hand, explained" in shown
    assert f"revision {revid}" in shown
    assert "policy: " in shown


def test_an_address_names_an_edit(
    wiki: Wiki, folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """As a browser shows it; one that compares with an older revision shows more than the edit."""
    first = wiki.edit("By hand, address", "The mill has a wheel.")
    wiki.edit("By hand, address", "The mill has a big wheel.")
    revid = wiki.edit("By hand, address", "The mill has a big wheel and a pond.", user=USER)
    diff = f"{wiki.address}/w/index.php?title=By_hand,_address&diff={revid}&oldid="
    assert invoke(["--dir", str(folder), "explain", f"{diff}{revid - 1}"]) == ExitCode.OK
    shown, said = capfd.readouterr()
    assert f"revision {revid}" in shown
    assert said == ""
    assert invoke(["--dir", str(folder), "explain", f"{diff}{first}"]) == ExitCode.OK
    assert capfd.readouterr().err == (
        f"The address compares {first} with {revid}; what follows is what {revid} alone did.\n"
    )
    assert _patrol(folder, "--revid", f"{diff}{revid - 1}") == ExitCode.OK
    assert USER in capfd.readouterr().out
    elsewhere = f"https://wiki.example/w/index.php?diff={revid}"
    for words in (["explain", elsewhere], ["patrol", "--revid", elsewhere]):
        assert invoke(["--dir", str(folder), *words]) == ExitCode.SETTINGS
        assert "That address is of wiki.example, and this folder is for" in capfd.readouterr().err


def test_the_wiki_is_asked_where_an_address_leads(
    wiki: Wiki, folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """``next``, ``cur`` and an older version's own neighbours, also where a text is hidden."""
    page = "By hand, stepped"
    one, two, three = (wiki.edit(page, f"The mill has {n} wheels.") for n in range(3))
    wiki.hide_revision(two)
    address = f"{wiki.address}/w/index.php?title=By_hand,_stepped&"
    leads = {
        f"diff=next&oldid={one}": two,
        f"diff=next&oldid={two}": three,
        f"diff=cur&oldid={two}": three,
        f"diff=0&oldid={one}": three,
        f"direction=next&oldid={two}": three,
        f"direction=prev&oldid={three}": two,
    }
    for query, revid in leads.items():
        assert invoke(["--dir", str(folder), "explain", address + query]) == ExitCode.OK
        assert f"revision {revid}" in capfd.readouterr().out, query
    nowhere = f"{address}diff=next&oldid={three}"
    for words in (["explain", nowhere], ["patrol", "--revid", nowhere]):
        assert invoke(["--dir", str(folder), *words]) == ExitCode.NOT_THERE
        said = capfd.readouterr().err
        assert said.endswith(f"no revision {three}, or none that came after it on its page.\n")
    assert _patrol(folder, "--revid", f"{address}diff=next&oldid={two}") == ExitCode.OK
    assert f" {three} " in capfd.readouterr().out


def test_addresses_of_a_wiki_in_another_language(
    boot: Boot, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """As it writes them itself; a page that only ends in a number is none."""
    with boot(extra_settings="$wgLanguageCode = 'de';") as wiki:
        folder = tmp_path / "bot"
        folder.mkdir()
        set_up(wiki, folder)
        revid = _edit(wiki, "M\u00fchle")
        for page in (
            f"/wiki/Spezial:Unterschied/{revid}",
            f"/w/index.php?title=Spezial:Unterschied/{revid - 1}/{revid}",
            f"/wiki/Spezial:Permanenter_Link/{revid}",
            f"/wiki/Spezial:Unterschied/{revid - 1}/next",
        ):
            address = f"{wiki.address}{page}"
            assert invoke(["--dir", str(folder), "explain", address]) == ExitCode.OK
            assert f"revision {revid}" in capfd.readouterr().out, page
            assert _patrol(folder, "--revid", address) == ExitCode.OK
            assert f" {revid} " in capfd.readouterr().out, page
        for page in (f"Benutzer:{USER}/{revid}", f"Spezial:Sperren/{revid}"):
            address = f"{wiki.address}/wiki/{page}"
            for words in (["explain", address], ["patrol", "--revid", address]):
                assert invoke(["--dir", str(folder), *words]) == ExitCode.SETTINGS
                assert f'"{address}" is neither a revision' in capfd.readouterr().err


def test_a_big_edit_is_announced(
    wiki: Wiki, folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Before it is read and compared, which takes its time."""
    page = "By hand, big"
    wiki.edit(page, "The mill has a wheel.\n" * 30_000)
    revid = wiki.edit(page, "The mill has a pond.\n" * 30_000)
    assert invoke(["--dir", str(folder), "explain", str(revid)]) == ExitCode.OK
    assert capfd.readouterr().err == (
        "Old and new text are 1.3 MB together: this may take some seconds.\n"
    )


def test_an_unknown_revision_is_said(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """In a sentence, with a code of its own."""
    assert invoke(["--dir", str(folder), "explain", "99999999"]) == ExitCode.NOT_THERE
    assert "has no revision 99999999" in capfd.readouterr().err


def test_an_edit_is_explained_in_its_burst(
    wiki: Wiki, folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """As a run would judge it: what others did since counts, though no run has read it."""
    revid = _edit(wiki, "By hand, superseded")
    wiki.edit("By hand, superseded", "The mill is gone.", user="Librarian")
    assert invoke(["--dir", str(folder), "explain", str(revid)]) == ExitCode.OK
    shown = capfd.readouterr().out
    assert "Superseded: 1 newer edit on this page by Librarian." in shown
    assert "policy: would patrol it" not in shown


def test_json_prints_a_line_each_and_patrols_nothing(
    wiki: Wiki, folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """For scripts; with or without a terminal."""
    revid = _edit(wiki, "By hand, json")
    before = wiki.patrolled_revids()
    assert _patrol(folder, "--revid", str(revid), "--json") == ExitCode.OK
    (line,) = capfd.readouterr().out.splitlines()
    assert json.loads(line)["revid"] == revid
    assert _patrol(folder, "--page", "By hand, no such page", "--json") == ExitCode.OK
    assert capfd.readouterr().out == ""
    assert wiki.patrolled_revids() == before


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["--revid", "1", "--page", "X"],
        ["--revid", "1", "--for-real"],
        ["--revid", "0"],
        ["--revid", "1", "--json", "--yes"],
    ],
)
def test_other_words_are_a_usage_error(
    words: list[str], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Before anything is asked of a wiki."""
    assert _patrol(tmp_path, *words) == ExitCode.SETTINGS
    assert "patrol --help" in capfd.readouterr().err
