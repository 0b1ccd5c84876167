"""Takes any address of a wiki and gives the address of its api.php.

Asks without logging in, and never more than a handful of addresses. Loads no pywikibot: there is
no folder for it yet.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit, urlunsplit

from bot.errors import SettingsError, UnavailableError
from bot.wiki.farms import user_agent
from bot.wiki.reply import LATER, says_later
from bot.wiki.transport import unreachable

if TYPE_CHECKING:  # heavy: only a command that talks to the wiki pays
    from requests import Response

STANDARD_PATHS = ("/w/api.php", "/api.php", "/wiki/api.php", "/mediawiki/api.php")
_SECONDS = 15
_SERVER_FAULTS = 500
"""Statuses from here on."""


@dataclass(frozen=True, kw_only=True, slots=True)
class FoundWiki:
    """A wiki that answered."""

    api_url: str
    name: str
    """The wiki's own name; '' when it only tells those who are logged in."""
    generator: str
    """E.g. ``MediaWiki 1.43.1``; '' likewise."""


def discover(address: str, contact: str) -> FoundWiki:
    """Find the api.php of the wiki that `address` belongs to.

    Args:
        address: Of api.php, or of any page; ``https://`` may be left out.
        contact: The operator's, for the User-Agent.

    Raises:
        SettingsError: Something answers there, but no MediaWiki.
        UnavailableError: Nothing answers, or nothing but "not now".
    """
    asker = _Asker(contact)
    for start in _starts(address):
        for candidate in _candidates(start, asker):
            found = asker.ask_api(candidate)
            if found is not None:
                return found
    if not asker.was_answered:
        code = LATER if asker.is_later else None
        raise UnavailableError(f"No wiki answers at {address}. {asker.last_fault}", code=code)
    raise SettingsError(
        f"No MediaWiki was found at {address}. Its Special:Version lists the address of api.php "
        'under "Entry point URLs": give that one with --api.'
    )


def _starts(address: str) -> tuple[str, ...]:
    starts = (address,) if "://" in address else (f"https://{address}", f"http://{address}")
    try:
        hosts = [urlsplit(start).hostname for start in starts]
    except ValueError:
        hosts = [None]
    if not all(hosts):
        raise SettingsError(f"{address} is no web address.")
    return starts


def _candidates(address: str, asker: "_Asker") -> Iterator[str]:
    parts = urlsplit(address)
    if parts.path.endswith("/api.php"):
        yield urlunsplit((parts.scheme, parts.netloc, parts.path, "", ""))
    page = asker.get(address)
    if page is not None:
        yield from _named_by(*page)
    for path in STANDARD_PATHS:
        yield urlunsplit((parts.scheme, parts.netloc, path, "", ""))


def _named_by(url: str, html: str) -> Iterator[str]:
    """Yield what the page itself says: MediaWiki puts a link rel=EditURI into every page."""
    finder = _EditUri()
    finder.feed(html)
    if finder.href:
        named = urlsplit(urljoin(url, finder.href))
        yield urlunsplit((named.scheme, named.netloc, named.path, "", ""))
        # $wgServer may name a host that only others can reach
        here = urlsplit(url)
        yield urlunsplit((here.scheme, here.netloc, named.path, "", ""))


class _EditUri(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.href = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        words = dict(attrs)
        if tag == "link" and words.get("rel") == "EditURI":
            self.href = words.get("href") or ""


class _Asker:
    """Asks addresses one after another and remembers whether anything answered."""

    def __init__(self, contact: str) -> None:
        import requests  # noqa: PLC0415 - heavy: only a command that talks to the wiki pays

        agent = user_agent(contact, f"requests/{requests.__version__}")
        self._requests = requests
        self._session = requests.Session()
        self._session.headers["User-Agent"] = agent
        self.was_answered = False
        """By a server that is not in trouble."""
        self.is_later = False
        """Whether one said that it may be asked again later."""
        self.last_fault = ""
        """A sentence."""

    def get(self, url: str, **query: str) -> tuple[str, str] | None:
        """Return a page's final address and its text; None when there is none."""
        reply = self._answer(url, query)
        return None if reply is None else (reply.url, reply.text)

    def ask_api(self, url: str) -> FoundWiki | None:
        """Ask whether `url` is an api.php; a private wiki's refusal is a yes as well."""
        query = {"action": "query", "meta": "siteinfo", "format": "json", "formatversion": "2"}
        reply = self._answer(url, query)
        if reply is None:
            return None
        try:
            said = reply.json()
        except ValueError:
            return None
        return _decode(urlunsplit((*urlsplit(reply.url)[:3], "", "")), said)

    def _answer(self, url: str, query: Mapping[str, str]) -> "Response | None":
        """Return what a server answers that is not in trouble."""
        try:
            reply = self._session.get(url, params=query, timeout=_SECONDS)
        except self._requests.RequestException as failure:
            self.last_fault = str(unreachable(failure))
            return None
        is_asked_to_wait = says_later(reply.status_code, reply.headers)
        if is_asked_to_wait or reply.status_code >= _SERVER_FAULTS:
            self.last_fault = f"The server answered {reply.status_code}."
            self.is_later |= is_asked_to_wait
            return None
        self.was_answered = True
        return reply


def _decode(url: str, said: object) -> FoundWiki | None:
    match said:
        case {"query": {"general": {"sitename": str(name), "generator": str(generator)}}}:
            return FoundWiki(api_url=url, name=name, generator=generator)
        case {"error": {"code": "readapidenied"}}:
            return FoundWiki(api_url=url, name="", generator="")
        case _:
            return None
