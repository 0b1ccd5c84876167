"""Finding PHP and MediaWiki, and saying plainly that they are not here."""

from pathlib import Path

import pytest

from bot.playground import software
from bot.playground.local_settings import local_settings
from bot.playground.programs import ProgramError, run


def test_without_php_it_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A machine without PHP is told which package it lacks."""
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(software.AbsentError, match="PHP is not on this machine"):
        software.find("1.39")


def test_an_empty_folder_holds_no_mediawiki(tmp_path: Path) -> None:
    """No version, rather than a guess."""
    assert software.full_version(tmp_path) == ""


def test_the_version_is_read_from_mediawiki_itself(tmp_path: Path) -> None:
    """Whatever the folder is called."""
    (tmp_path / "includes").mkdir()
    line = "define( 'MW_VERSION', '1.43.7' );"
    (tmp_path / "includes" / "Defines.php").write_text(line, encoding="utf-8")
    assert software.full_version(tmp_path) == "1.43.7"


def unpacked(release: str, cache: Path) -> None:
    """Put the beginning of a MediaWiki where an unpacked one is looked for."""
    includes = cache / "editpatrol" / f"mediawiki-{release}" / "includes"
    includes.mkdir(parents=True)
    line = f"define( 'MW_VERSION', '{release}.3' );"
    (includes / "Defines.php").write_text(line, encoding="utf-8")


@pytest.fixture
def empty_machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Return the cache of a machine with PHP, without Debian's mediawiki."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr(software, "_SYSTEM", tmp_path / "nowhere")
    monkeypatch.setattr(software, "require_php", lambda: None)
    return tmp_path


@pytest.mark.parametrize("here", [("1.39",), ("1.43",), ("1.43", "1.39")])
def test_whichever_release_is_here_will_do(here: tuple[str, ...], empty_machine: Path) -> None:
    """A machine of either Debian has one of the two, and needs no other for the demo."""
    for release in here:
        unpacked(release, empty_machine)
    assert software.release_here() == min(here)


@pytest.mark.usefixtures("empty_machine")
def test_without_any_release_the_message_names_them_all() -> None:
    """And says how to get one."""
    with pytest.raises(software.AbsentError, match=r"1\.39 or 1\.43 .* bot\.playground install"):
        software.release_here()


def test_the_cache_is_where_the_desktop_rules_say(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """XDG_CACHE_HOME is obeyed."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert software.cache_folder() == tmp_path / "editpatrol"


def test_a_failed_program_keeps_its_code_and_its_words() -> None:
    """Nobody has to guess what went wrong."""
    with pytest.raises(ProgramError, match="the reason") as caught:
        run(["sh", "-c", "echo the reason >&2; exit 3"])
    assert caught.value.code == 3


def test_extra_settings_have_the_last_word(tmp_path: Path) -> None:
    """They stand below everything else."""
    text = local_settings(
        folder=tmp_path,
        languages=tmp_path,
        address="http://127.0.0.1:1",
        extensions=("Cite",),
        extra="$wgReadOnly = 'no';",
    )
    assert text.rstrip().endswith("$wgReadOnly = 'no';")
    assert text.index('wfLoadExtension( "Cite" )') < text.index("$wgReadOnly")
    assert "{" not in text.replace("$wgObjectCaches[CACHE_DB] = [", "")
