"""The folder's configuration, as the global words of the command line change or confirm it.

Takes an `Invocation`, gives a `Configuration`. Never executes user-config.py: it only reads the
two names in it that say which wiki it is for.
"""

import ast
from pathlib import Path
from typing import Final

import msgspec

from bot.cli.invocation import Invocation
from bot.errors import SettingsError
from bot.settings import Configuration, Settings, load_configuration

USER_CONFIG: Final = "user-config.py"


def configured(invocation: Invocation) -> Configuration:
    """Load the folder's files, apply ``--user``, ``--maxlag`` and ``--log``, confirm ``--site``.

    Raises:
        SettingsError: A file is faulty, or the folder is for another wiki.
    """
    _confirm_site(invocation)
    loaded = load_configuration(invocation.folder)
    return Configuration(
        folder=loaded.folder, rules=loaded.rules, settings=_override(loaded.settings, invocation)
    )


def _override(settings: Settings, said: Invocation) -> Settings:
    replace = msgspec.structs.replace
    wiki = replace(settings.wiki, user=said.user or settings.wiki.user)
    maxlag = settings.run.maxlag if said.maxlag is None else said.maxlag
    run = replace(settings.run, maxlag=maxlag, log=said.log or settings.run.log)
    return replace(settings, wiki=wiki, run=run)


def _confirm_site(said: Invocation) -> None:
    family, _, lang = (said.site or "").partition(":")
    asked = {"family": {family, said.family}, "mylang": {lang, said.lang}}
    if not any(any(words) for words in asked.values()):
        return
    names = assigned_names(said.folder / USER_CONFIG)
    for name, words in asked.items():
        for word in sorted(filter(None, words)):
            if names.get(name) != word:
                raise SettingsError(
                    f'{said.folder} is not for {name} "{word}": its {USER_CONFIG} says '
                    f'"{names.get(name, "nothing")}". Name another folder with --dir.'
                )


def assigned_names(path: Path) -> dict[str, str]:
    """Return the text constants that a pywikibot user-config.py assigns to plain names."""
    try:
        tree = ast.parse(path.read_text(encoding="utf-8"))
    except (OSError, SyntaxError, ValueError) as failure:
        raise SettingsError(f"{path.name} can't be read: {failure}") from None
    return {
        target.id: node.value.value
        for node in tree.body
        if isinstance(node, ast.Assign)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
