"""init and check on a real MediaWiki: a newcomer's first two minutes, and all that can be wrong."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bot.cli.exit_codes import ExitCode
from bot.playground.wiki import Wiki
from bot.reporter.wiki_page.markers import END, START
from tests.commands import Done, call
from tests.terminals import poll

PAGE = f"Report.\n{START}\n{END}\n"
PROGRAM = Path(sys.executable).with_name("editpatrol")
Run = Callable[..., Done]
SetUp = Callable[..., Path]

REPORT = f"{START}\n{END}"


def _start(*words: str | Path, typed: str = "") -> Done:
    """Start the installed program, as a newcomer does."""
    return subprocess.run(
        [PROGRAM, *words], input=typed, capture_output=True, text=True, check=False
    )


def _set_up(wiki: Wiki, folder: Path, run: Run = call) -> SetUp:
    def make(*, user: str = "", password: str = "", address: str = "/wiki/Main_Page") -> Path:
        login = wiki.bot_login
        words = ["--api", f"{wiki.address}{address}", "--user", user or login.name]
        words += ["--contact", "operator@wiki.example", "--password-stdin"]
        done = run("init", folder, *words, typed=f"{password or login.password}\n")
        assert done.returncode == ExitCode.OK, done.stderr
        return folder

    return make


@pytest.fixture
def set_up(wiki_139: Wiki, tmp_path: Path) -> SetUp:
    """Give what makes a folder for an account of the 1.39 wiki with `init`."""
    return _set_up(wiki_139, tmp_path / "f")


@pytest.fixture
def set_up_each(wiki: Wiki, tmp_path: Path) -> SetUp:
    """Give the same for each release in turn."""
    return _set_up(wiki, tmp_path / "f")


def _check(folder: Path, run: Run = call) -> tuple[int, dict[str, str]]:
    done = run("--dir", folder, "check")
    assert "Traceback" not in done.stderr
    lines: dict[str, str] = {}
    last = ""
    for line in done.stdout.splitlines():
        if line.startswith(" "):
            lines[last] += f" -> {line.strip()}"
        else:
            last = line[6:20].strip()
            lines[last] = f"{line[:5].strip()}: {line[21:]}"
    return done.returncode, lines


def _change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


@contextmanager
def _settings(wiki: Wiki, php: str, back: str) -> Iterator[None]:
    wiki.change_settings(php)
    try:
        yield
    finally:
        wiki.change_settings(back)


@pytest.fixture
def fresh_edit(wiki: Wiki) -> int:
    """Leave an unpatrolled edit on the wiki."""
    wiki.edit("Quay", "One.")
    return wiki.edit("Quay", "One. Two.", user="Newcomer")


@pytest.mark.usefixtures("fresh_edit")
def test_first_two_minutes(wiki: Wiki, tmp_path: Path) -> None:
    """Init on any page's address, make the report page, check: all in order."""
    folder = _set_up(wiki, tmp_path / "f", _start)()
    wiki.edit("User:Patrolbot/Report", REPORT)
    code, lines = _check(folder, _start)
    assert code == ExitCode.OK, lines
    assert [line for line in lines.values() if line.startswith("MEND")] == []
    assert "user-password.py" in lines["files"]
    assert lines["wiki"].startswith(f"ok: Playground, MediaWiki {wiki.version}.")
    assert lines["wiki"].endswith(f"at {wiki.api_url}")
    assert lines["clock"] == "ok: agrees with the wiki's"
    assert lines["account"] == "ok: logged in as Patrolbot"
    assert lines["User-Agent"].startswith("ok: editpatrol/")
    assert "(operator@wiki.example)" in lines["User-Agent"]
    for right in ("patrol", "bot", "apihighlimits"):
        assert lines[right] == "ok: yes"
    assert lines["power"] == "ok: it can neither delete nor block"
    assert lines["patrolling"] == "ok: on for all edits"
    assert lines["report page"] == "ok: User:Patrolbot/Report can be edited"
    assert lines["stop page"].startswith("ok: User:Patrolbot/Stop lets go (it does not exist)")


def test_right_that_no_group_has_is_told(set_up: SetUp) -> None:
    """Nobody could ever correct the bot, and nothing else would say so."""
    folder = set_up()
    assert "corrections" not in _check(folder)[1]
    _change(
        folder / "editpatrol.toml", '# corrections_right = "patrol"', 'corrections_right = "petrol"'
    )
    _, lines = _check(folder)
    assert lines["corrections"].startswith('note: no group of this wiki has the right "petrol"')


def test_autoconfirmed_says_nothing_by_default(set_up_each: SetUp) -> None:
    """MediaWiki's default makes everybody autoconfirmed at once: the operator must know."""
    _, lines = _check(set_up_each())
    assert lines["autoconfirmed"].startswith("note: accounts of 0 days and 0 edits are")
    assert "$wgAutoConfirmCount" in lines["autoconfirmed"]


@pytest.mark.parametrize("address", ["", "/", "/w/index.php?title=A", "/w/api.php", "/wiki/None"])
def test_any_address_will_do(set_up: SetUp, wiki_139: Wiki, address: str) -> None:
    """Whatever page of the wiki is given, its api.php is found."""
    folder = set_up(address=address)
    assert f'api = "{wiki_139.api_url}"' in (folder / "editpatrol.toml").read_text(encoding="utf-8")


def test_folder_can_be_moved(set_up: SetUp, tmp_path: Path) -> None:
    """Nothing in it names where it was made."""
    moved = set_up().rename(tmp_path / "moved")
    assert _check(moved)[1]["account"] == "ok: logged in as Patrolbot"


def test_wrong_password(set_up: SetUp) -> None:
    """The wiki's own reason, and where to look."""
    code, lines = _check(set_up(password="0" * 32))
    assert code == ExitCode.DENIED
    assert lines["login"].startswith("MEND: The wiki does not let Patrolbot@patrol in")
    assert "user-password.py" in lines["login"]


def test_wrong_account(set_up: SetUp) -> None:
    """Pywikibot's file must mean the account that the settings mean."""
    folder = set_up()
    _change(folder / "user-config.py", "= 'Patrolbot'", "= 'Gardener'")
    code, lines = _check(folder)
    assert code == ExitCode.SETTINGS
    assert "names the account Gardener" in lines["user-config.py"]


def test_wrong_wiki(set_up: SetUp) -> None:
    """A file that means another wiki is refused before anything is sent there."""
    folder = set_up()
    _change(folder / "editpatrol.toml", "/w/api.php", "/x/api.php")
    code, lines = _check(folder)
    assert code == ExitCode.SETTINGS
    assert "means the wiki" in lines["user-config.py"]


def test_pywikibot_falls_back_to_nothing(set_up: SetUp) -> None:
    """A user-config.py that pywikibot would skip is refused: it would mean test.wikipedia.org."""
    folder = set_up()
    (folder / "user-config.py").chmod(0o666)
    code, lines = _check(folder)
    assert code == ExitCode.SETTINGS
    assert "chmod" in lines["user-config.py"]


def test_account_without_rights(set_up: SetUp, wiki_139: Wiki) -> None:
    """Each right that is missing comes with what grants it."""
    folder = set_up(user="Newcomer", password=wiki_139.accounts["Newcomer"].password)
    _, lines = _check(folder)
    for right in ("patrol", "bot", "apihighlimits"):
        assert lines[right].startswith("note: no")
    assert "$wgGroupPermissions['patroller']['patrol'] = true;" in lines["patrol"]
    assert lines["patrolling"].startswith("note: can't be seen")
    _change(folder / "editpatrol.toml", "enabled = false", "enabled = true")
    code, lines = _check(folder)
    assert lines["patrol"].startswith("MEND: no, though [patrol] enabled = true")
    assert code == ExitCode.DENIED


def test_sysop_is_refused_unless_told_otherwise(set_up: SetUp, wiki_139: Wiki) -> None:
    """A bot that could delete or block is one slip away from doing it."""
    folder = set_up(user="Admin", password=wiki_139.accounts["Admin"].password)
    wiki_139.edit("User:Admin/Report", REPORT)
    code, lines = _check(folder)
    assert code == ExitCode.DENIED
    assert lines["power"].startswith("MEND: it can block and delete")
    _change(
        folder / "editpatrol.toml",
        "# allow_powerful_account = false",
        "allow_powerful_account = true",
    )
    code, lines = _check(folder)
    assert code == ExitCode.OK, lines
    assert lines["power"].startswith("note: it can block and delete, which")


@pytest.mark.usefixtures("fresh_edit")
@pytest.mark.parametrize(
    ("php", "found"),
    [
        ("$wgUseRCPatrol = false; $wgUseNPPatrol = false; $wgUseFilePatrol = false;", "off: "),
        ("$wgUseRCPatrol = false;", "on for new pages only: "),
    ],
)
def test_patrolling_that_is_off(set_up_each: SetUp, wiki: Wiki, php: str, found: str) -> None:
    """Where edits can't be patrolled, the line of LocalSettings.php that changes it is told."""
    folder = set_up_each()
    wiki.edit("User:Patrolbot/Report", REPORT)
    back = "$wgUseRCPatrol = true; $wgUseNPPatrol = true; $wgUseFilePatrol = true;"
    with _settings(wiki, php, back):
        code, lines = _check(folder)
        assert lines["patrolling"].startswith(f"note: {found}edits cannot be patrolled here")
        assert lines["patrolling"].endswith("$wgUseRCPatrol = true;")
        assert code == ExitCode.OK
        _change(folder / "editpatrol.toml", "enabled = false", "enabled = true")
        code, lines = _check(folder)
        assert lines["patrolling"].startswith("MEND")
        assert code == ExitCode.DENIED


def test_report_page(set_up_each: SetUp, wiki: Wiki) -> None:
    """It must be there, and the account may edit it."""
    folder = set_up_each()
    _change(folder / "editpatrol.toml", "User:Patrolbot/Report", "Project:Patrol report")
    code, lines = _check(folder)
    assert code == ExitCode.SETTINGS
    assert lines["report page"].startswith("MEND: Project:Patrol report does not exist")
    wiki.edit("Project:Patrol report", REPORT)
    wiki.protect("Project:Patrol report")
    code, lines = _check(folder)
    assert code == ExitCode.DENIED
    assert lines["report page"].startswith("MEND: Project:Patrol report: This page has been")
    assert "lower the protection of Project:Patrol report, or let Patr" in lines["report page"]
    wiki.protect("Project:Patrol report", "edit=all")
    wiki.block("Patrolbot")
    assert "Special:BlockList names them" in _check(folder)[1]["report page"]
    wiki.unblock("Patrolbot")
    wiki.edit("Project:Patrol report", f"{{{{nobots}}}}\n{REPORT}")
    code, lines = _check(folder)
    assert code == ExitCode.DENIED
    assert lines["report page"].startswith("MEND: {{bots}} on Project:Patrol report keeps this")
    wiki.edit("Project:Patrol report", REPORT)
    assert _check(folder)[1]["report page"].startswith("ok: ")
    wiki.delete("Project:Patrol report")


@pytest.mark.parametrize("title", ["User:X/Report|x", "Special:Report", "wikipedia:Report"])
def test_a_report_page_that_can_t_be_one_is_told(set_up: SetUp, title: str) -> None:
    """It is the settings' fault, not the wiki's, and keeps nothing else from being looked at."""
    folder = set_up()
    _change(folder / "editpatrol.toml", "User:Patrolbot/Report", title)
    code, lines = _check(folder)
    assert code == ExitCode.SETTINGS
    assert lines["report page"].startswith(
        f"MEND: \"{title}\" can't be a page's title on this wiki"
    )
    assert "stop page" in lines


def test_a_language_without_words_is_told(set_up: SetUp) -> None:
    """Reports would be English without a word."""
    folder = set_up()
    assert "language" not in _check(folder)[1]
    _change(folder / "editpatrol.toml", '# language = ""', 'language = "tlh"')
    assert _check(folder)[1]["language"].startswith(
        'note: no words in "tlh", so reports are English'
    )
    _change(folder / "editpatrol.toml", 'language = "tlh"', 'language = "de-at"')
    assert "language" not in _check(folder)[1]


def test_change_tag(set_up_each: SetUp, wiki: Wiki) -> None:
    """It must be defined by people, active, and ours to give; else our edits go without it."""
    folder, settings = set_up_each(), "editpatrol.toml"
    tag = f"care {wiki.version}"
    _change(folder / settings, '# tag = ""', f'tag = "{tag}"')
    assert _check(folder)[1]["tag"].startswith(
        f"note: {tag} is not defined on this wiki: our edits"
    )
    client = wiki.client()
    client.post(action="managetags", operation="create", tag=tag)
    assert poll(lambda: _check(folder)[1]["tag"] == f"ok: {tag} is active")
    with _settings(
        wiki,
        "$wgGroupPermissions['user']['applychangetags'] = false;",
        "$wgGroupPermissions['user']['applychangetags'] = true;",
    ):
        assert _check(folder)[1]["tag"].startswith(f"note: {tag} is not the account's to give")
    wiki.edit("Tagged", "One.", tags=tag)  # one that was never used would be forgotten at once
    client.post(action="managetags", operation="deactivate", tag=tag)
    assert poll(lambda: " is not active on this wiki: our" in _check(folder)[1]["tag"])
    _change(folder / settings, f'tag = "{tag}"', 'tag = "mw-undo"')
    assert _check(folder)[1]["tag"].startswith("note: mw-undo belongs to the software")


def test_stop_page(set_up: SetUp, wiki_139: Wiki) -> None:
    """What the community wrote there counts, by the custom that the settings name."""
    folder = set_up()
    _change(folder / "editpatrol.toml", '# stop_page = ""', 'stop_page = "User:Patrolbot/Halt"')
    assert _check(folder)[1]["stop page"].startswith("ok: User:Patrolbot/Halt lets go")
    wiki_139.edit("User:Patrolbot/Halt", "Please stop.")
    assert _check(folder)[1]["stop page"].startswith("note: User:Patrolbot/Halt says stop")
    wiki_139.edit("User:Patrolbot/Halt", "true")
    _change(folder / "editpatrol.toml", '# stop_when = "any text"', 'stop_when = "not true"')
    assert _check(folder)[1]["stop page"].startswith("ok: User:Patrolbot/Halt lets go")
    wiki_139.delete("User:Patrolbot/Halt")


def test_blocked_account(set_up: SetUp, wiki_139: Wiki) -> None:
    """A block is the wiki's word on the bot."""
    folder = set_up()
    wiki_139.block("Patrolbot")
    try:
        code, lines = _check(folder)
    finally:
        wiki_139.unblock("Patrolbot")
    assert code == ExitCode.DENIED
    assert lines["block"].startswith("MEND: Patrolbot is blocked")


def test_read_only_wiki(set_up: SetUp, wiki_139: Wiki) -> None:
    """A wiki that takes no writes now is no fault of the folder; logging in may have to wait."""
    folder = set_up()
    assert _check(folder)[1]["account"].startswith("ok")
    with _settings(wiki_139, "$wgReadOnly = 'being moved';", "$wgReadOnly = null;"):
        _, lines = _check(folder)
    assert "read-only" in lines["wiki"].lower().replace("readonly", "read-only")


def test_settings_faults_are_a_line_each(set_up: SetUp) -> None:
    """Before the wiki is asked, the files must be right."""
    folder = set_up()
    _change(folder / "editpatrol.toml", "enabled = false", "enabld = false\nmaxlags = 3")
    done = call("--dir", folder, "check")
    assert done.returncode == ExitCode.SETTINGS
    _, first, second = done.stdout.splitlines()
    assert first.startswith("MEND  settings       editpatrol.toml: patrol.enabld: unknown key")
    assert second.startswith("MEND  settings       editpatrol.toml: patrol.maxlags: unknown key")


def test_namespaces_that_the_wiki_lacks_are_told(set_up: SetUp) -> None:
    """It would list no recent change at all: an extension that went takes its namespaces along."""
    folder = set_up()
    _change(folder / "editpatrol.toml", "# namespaces = []", "namespaces = [0, 99]")
    code, lines = _check(folder)
    assert code == ExitCode.SETTINGS
    assert lines["namespaces"].startswith("MEND: this wiki has none of the number 99")
    for words in (["run"], ["run", "--for-real"], ["patrol", "--since", "1h"]):
        done = call("--dir", folder, *words)
        assert done.returncode == ExitCode.SETTINGS
        assert "Namespaces: this wiki has none of the number 99. To mend it: " in done.stderr


def test_namespaces_of_rules_that_the_wiki_lacks_are_told(set_up: SetUp) -> None:
    """With the rule that names them: no edit can fulfil it. A run goes on: nothing is asked."""
    folder = set_up()
    rule = '\n[[rule]]\nname = "drafts"\ndecision = "leave"\nnamespaces = [0, 118, 15]\n'
    (folder / "rules.toml").write_text(f"[patrol_requires]\nnamespaces = [4, 828]\n{rule}")
    code, lines = _check(folder)
    assert code == ExitCode.SETTINGS
    mend = 'rules.toml: namespaces, in rule "drafts"'
    assert lines["namespaces"] == f"MEND: this wiki has none of the number 118 -> {mend}"
    said = call("--dir", folder, "check").stdout
    assert "none of the number 828\n" in said
    assert "rules.toml: namespaces, in [patrol_requires]" in said
    assert call("--dir", folder, "run").returncode == ExitCode.OK


def test_empty_folder(tmp_path: Path) -> None:
    """The first line says how to begin."""
    done = call("--dir", tmp_path, "check")
    assert done.returncode == ExitCode.SETTINGS
    assert done.stdout.count("MEND") == 1
    assert f"editpatrol init {tmp_path}" in done.stdout


def test_a_report_page_without_markers_is_told(set_up_each: SetUp, wiki: Wiki) -> None:
    """With the two lines that the operator puts there."""
    folder = set_up_each()
    wiki.edit("User:Patrolbot/Report", "Only words.")
    code, lines = _check(folder)
    assert code == ExitCode.SETTINGS
    assert "it has no markers" in lines["report page"]
    assert START in lines["report page"]


def test_a_report_page_that_was_moved_is_told(set_up_each: SetUp, wiki: Wiki) -> None:
    """Markers on the redirect that stays would make a second report."""
    folder = set_up_each()
    wiki.edit("User:Patrolbot/Report", f"{START}\n{END}")
    wiki.move("User:Patrolbot/Report", "User:Patrolbot/Edits")
    code, lines = _check(folder)
    assert code == ExitCode.SETTINGS
    assert "it is a redirect (if the page was moved, name its new title" in lines["report page"]
