"""The global words change or confirm what the folder says."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.cli.folder.configuration import configured
from bot.cli.invocation import Invocation
from bot.errors import SettingsError
from bot.samples import sample_text


@pytest.fixture
def said(tmp_path: Path) -> Invocation:
    """Return an invocation on a folder of samples."""
    for name in ("editpatrol.toml", "rules.toml"):
        (tmp_path / name).write_text(sample_text(name), encoding="utf-8")
    config = sample_text("user-config.py.sample")
    (tmp_path / "user-config.py").write_text(config, encoding="utf-8")
    return Invocation(folder=tmp_path)


def test_without_words_the_folder_counts(said: Invocation) -> None:
    """The files as they are."""
    configuration = configured(said)
    assert configuration.folder == said.folder
    assert configuration.settings.wiki.user == "ExampleBot@patrol"
    assert configuration.settings.run.maxlag == 5
    assert configuration.settings.run.log == "editpatrol.log"
    assert len(configuration.rules.rules) == 5


def test_words_replace_settings(said: Invocation) -> None:
    """--user, --maxlag and --log count for this once."""
    settings = configured(replace(said, user="Me@x", maxlag=0, log="other.log")).settings
    assert (settings.wiki.user, settings.run.maxlag, settings.run.log) == ("Me@x", 0, "other.log")
    assert settings.wiki.contact == "operator@wiki.example"


@pytest.mark.parametrize(
    "words",
    [
        {"site": "mywiki:mywiki"},
        {"site": "mywiki"},
        {"family": "mywiki"},
        {"lang": "mywiki"},
        {"site": "mywiki:mywiki", "family": "mywiki", "lang": "mywiki"},
    ],
)
def test_the_right_wiki_is_confirmed(said: Invocation, words: dict[str, str]) -> None:
    """Words that name the folder's wiki change nothing."""
    assert configured(replace(said, **words)) == configured(said)  # type: ignore[arg-type]  # all text


@pytest.mark.parametrize(
    ("words", "name", "word"),
    [
        ({"site": "wikipedia:mywiki"}, "family", "wikipedia"),
        ({"site": "mywiki:de"}, "mylang", "de"),
        ({"family": "wikipedia"}, "family", "wikipedia"),
        ({"lang": "de"}, "mylang", "de"),
        ({"site": "mywiki:mywiki", "lang": "de"}, "mylang", "de"),
    ],
)
def test_another_wiki_is_refused(
    said: Invocation, words: dict[str, str], name: str, word: str
) -> None:
    """A folder never works on another wiki than the one the operator names."""
    with pytest.raises(SettingsError, match=rf'is not for {name} "{word}".*says "mywiki"'):
        configured(replace(said, **words))  # type: ignore[arg-type]  # all text


def test_user_config_is_not_executed(said: Invocation) -> None:
    """It is Python, and only pywikibot runs it."""
    text = 'raise SystemExit(3)\nfamily = "mywiki"\n'
    (said.folder / "user-config.py").write_text(text, encoding="utf-8")
    assert configured(replace(said, family="mywiki")).folder == said.folder


@pytest.mark.parametrize("text", ["family = (", None])
def test_user_config_that_cannot_be_read(said: Invocation, text: str | None) -> None:
    """A broken or missing one is told when it is needed."""
    path = said.folder / "user-config.py"
    if text is None:
        path.unlink()
    else:
        path.write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError, match=r"user-config\.py can't be read"):
        configured(replace(said, family="mywiki"))


def test_user_config_that_says_nothing(said: Invocation) -> None:
    """A name that is not given as plain text is not confirmed."""
    (said.folder / "user-config.py").write_text("family = f()\nx.y = 'z'\n", encoding="utf-8")
    with pytest.raises(SettingsError, match='says "nothing"'):
        configured(replace(said, family="mywiki"))
