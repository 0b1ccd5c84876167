"""Takes a page's text; says whether its ``{{bots}}`` and ``{{nobots}}`` let an account edit it.

Never reads a template that a comment or nowiki keeps from working.
"""

import re
from typing import Final

from bot.revisions import canonical_name

_INERT: Final = re.compile(r"<!--.*?(?:-->|\Z)|<nowiki>.*?</nowiki>", re.DOTALL | re.IGNORECASE)
_TEMPLATE: Final = re.compile(r"\{\{\s*(bots|nobots)\s*(?:\|([^{}]*))?\}\}", re.IGNORECASE)


def lets_in(text: str, account: str) -> bool:
    """Say whether a page's exclusion templates let `account` edit it; all of them must."""
    found = _TEMPLATE.finditer(_INERT.sub("", text))
    name = _plain(account)
    return all(_allows(each[1].lower(), each[2] or "", name) for each in found)


def _allows(template: str, words: str, account: str) -> bool:
    if template == "nobots":
        return bool(words.strip()) and account not in _names(words)
    for part in words.split("|"):
        key, _, value = part.partition("=")
        names = _names(value)
        if key.strip() == "allow" and not names & {account, "All"}:
            return False
        if key.strip() == "deny" and names & {account, "All"}:
            return False
    return True


def _names(words: str) -> set[str]:
    return {_plain(name) for name in words.split(",")}


def _plain(login: str) -> str:
    return canonical_name(login.partition("@")[0])
