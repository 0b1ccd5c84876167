"""Takes a wiki's address; says what its farm asks of bots beyond what the software checks.

Asks nobody: it goes by the host's name.
"""

import re
from datetime import timedelta
from ipaddress import ip_address
from typing import Final
from urllib.parse import urlsplit

from bot import __version__

_WIKIMEDIA: Final = (
    "mediawiki.org",
    "wikibooks.org",
    "wikidata.org",
    "wikifunctions.org",
    "wikimedia.org",
    "wikinews.org",
    "wikipedia.org",
    "wikiquote.org",
    "wikisource.org",
    "wikiversity.org",
    "wikivoyage.org",
    "wiktionary.org",
)
_MIRAHEZE: Final = ("miraheze.org", "wikitide.org")
FASTEST: Final = timedelta(seconds=1)
"""Between two writes: Fandom asks bots for no more than one edit a second."""
_REACHABLE: Final = re.compile(r"[^@\s]+@[^@\s]+\.\w+|https?://[^\s/]+/\S+|\w+:\S.*")
"""A mail address, a page's address, or a user page such as ``User:Example``."""
_MADE_UP: Final = re.compile(
    r"\.(example|invalid|test|localhost)\b|\bexample\.(com|net|org)\b", re.IGNORECASE
)
"""Names that belong to nobody (RFC 2606), as they stand in samples."""


def is_wikimedia(api_url: str) -> bool:
    """Say whether a wiki is Wikimedia's: there a bot needs its community's approval to patrol."""
    return _is_in(api_url, _WIKIMEDIA)


def contact_fault(api_url: str, contact: str) -> str:
    """Say why an operator's contact will not do on this wiki; '' when it will.

    See https://foundation.wikimedia.org/wiki/Policy:User-Agent_policy; Miraheze's is alike.
    """
    if not _is_in(api_url, (*_WIKIMEDIA, *_MIRAHEZE)):
        return ""
    if _REACHABLE.fullmatch(contact.strip()) and not _MADE_UP.search(contact):
        return ""
    return (
        f"{urlsplit(api_url).hostname} asks every bot for an operator who can be reached: "
        f'"{contact}" is no mail address, user page or web address of yours. Mend the contact '
        "([wiki] contact in editpatrol.toml)."
    )


def user_agent(contact: str, client: str) -> str:
    """Return ``editpatrol/VERSION (contact) CLIENT``.

    Braces are pywikibot's own and dropped; what isn't ASCII can't stand in a header.
    """
    plain = "".join(letter for letter in contact if letter.isprintable() and letter not in "{}()")
    plain = plain.encode("ascii", "xmlcharrefreplace").decode("ascii")
    return f"editpatrol/{__version__} ({plain}) {client}"


def pace_fault(api_url: str, pace: timedelta) -> str:
    """Say why writes may not follow so fast on this host; '' when they may.

    No farm asks for less than Fandom does; a wiki on loopback is nobody else's.
    """
    if pace >= FASTEST or _is_loopback(urlsplit(api_url).hostname or ""):
        return ""
    return (
        f"{pace.total_seconds():g} s is too fast for a wiki of others: 1 s is the least; only a "
        "wiki on this machine (127.0.0.1, localhost) may be written to faster"
    )


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")


def _is_in(api_url: str, domains: tuple[str, ...]) -> bool:
    host = (urlsplit(api_url).hostname or "").rstrip(".")
    return any(host == domain or host.endswith(f".{domain}") for domain in domains)
