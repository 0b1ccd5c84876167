"""What farms ask of bots goes by the host, before anything is sent there."""

from io import StringIO
from pathlib import Path

import pytest

from bot.cli import invoke
from bot.cli.exit_codes import ExitCode
from bot.errors import SettingsError
from bot.wiki.farms import contact_fault, is_wikimedia
from bot.wiki.session import Connection, connect
from tests.operators import make_folder

WIKIPEDIA = "https://en.wikipedia.org/w/api.php"
MIRAHEZE = "https://ponds.miraheze.org/w/api.php"
OTHER = "https://wikipedia.org.ponds.net/w/api.php"
NOBODY = ("", "me", "operator@wiki.example", "you@example.org", "https://wiki.invalid/me", "{} ()")


@pytest.mark.parametrize("address", [WIKIPEDIA, "https://commons.wikimedia.org/w/api.php"])
def test_wikimedias_wikis_are_known_by_their_hosts(address: str) -> None:
    """Whatever the project."""
    assert is_wikimedia(address)
    assert not is_wikimedia(MIRAHEZE)
    assert not is_wikimedia(OTHER)


@pytest.mark.parametrize("address", [WIKIPEDIA, MIRAHEZE])
@pytest.mark.parametrize("contact", NOBODY)
def test_somebody_must_be_reachable(address: str, contact: str) -> None:
    """A sample's address is nobody's."""
    assert "can be reached" in contact_fault(address, contact)
    assert not contact_fault(OTHER, contact)


@pytest.mark.parametrize("contact", ["me@ponds.net", "User:Me", "Benutzer:Ich", "https://a.net/me"])
def test_who_can_be_reached_may_start(contact: str) -> None:
    """By mail, on a talk page, or on a page of their own."""
    assert not contact_fault(WIKIPEDIA, contact)


def test_no_session_without_an_operator(tmp_path: Path) -> None:
    """Nothing is read and nothing is sent: the folder isn't even there."""
    connection = Connection(
        folder=tmp_path / "none",
        api_url=WIKIPEDIA,
        user="Bot@x",
        contact="you@wiki.example",
    )
    with pytest.raises(SettingsError, match=r"en\.wikipedia\.org asks every bot"):
        connect(connection)


def test_init_asks_for_one_before_it_asks_the_wiki(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A made-up address makes no folder."""
    words = ["--api", "en.wikipedia.org", "--user", "Bot@x", "--contact", "you@wiki.example"]
    typed = ["init", str(tmp_path / "bot"), *words, "--password-stdin"]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sys.stdin", StringIO("secret"))
        assert invoke(typed) == ExitCode.SETTINGS
    assert "can be reached" in capsys.readouterr().err
    assert not (tmp_path / "bot").exists()


def test_run_does_not_start_without_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """78, and the sentence says which key to mend."""
    folder = make_folder(tmp_path / "bot")
    path = folder / "editpatrol.toml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("wiki.example/w", "de.wikipedia.org/w")
    )
    assert invoke(["--dir", str(folder), "run"]) == ExitCode.SETTINGS
    assert "[wiki] contact" in capsys.readouterr().err
